"""What drifts or falls between the viewer and the scene: rain, snow, fog, sun rays."""

from __future__ import annotations

import math

from smalto.render.backdrop.view import INK, View
from smalto.render.color import mix
from smalto.render.sheet import Sheet, num, trace


def paint_rain(sheet: Sheet, view: View) -> None:
    dice, u = view.dice("rain"), view.unit
    color = INK if view.style == "line" else "#e8f2fb"
    for width, count, alpha in ((1.1, 130, 0.3), (1.8, 70, 0.42)):
        d = []
        for _ in range(count):
            x, y = dice.uniform(-0.05, 1.1) * view.w, dice.uniform(-0.05, 1.0) * view.h
            h = u * dice.uniform(20, 42) * width
            d.append(f"M{num(x)} {num(y)}l{num(-h * 0.2)} {num(h)}")
        sheet.stroke("".join(d), color, u * width, alpha)
    for _ in range(34):
        x, y = dice.uniform(0, view.w), view.down(dice.uniform(0.08, 1.0))
        w = u * (4 + 13 * view.near(y))
        ring = trace("M", x - w, y, "a", w, w * 0.3, 0, 1, 0, 2 * w, 0)
        ring += trace("a", w, w * 0.3, 0, 1, 0, -2 * w, 0)
        sheet.stroke(ring, color, u * 1.3, 0.35)


def paint_snowfall(sheet: Sheet, view: View) -> None:
    dice, u = view.dice("snowfall"), view.unit
    color = INK if view.style == "line" else "#ffffff"
    for _ in range(190):
        size = dice.random() ** 2
        r = u * (1.5 + 5.5 * size)
        sheet.circle(dice.uniform(0, view.w), dice.uniform(0, view.h), r, color, 0.9 - 0.35 * size)


def paint_fog(sheet: Sheet, view: View) -> None:
    """A veil, thickest at the horizon, with a few denser banks."""
    mood, dice = view.mood, view.dice("fog")
    veil = mix(mood.haze, mood.sky[2], 0.5)
    y = view.horizon
    top, end = y - view.h * 0.42, y + view.ground_h * 0.75
    sheet.rect(0, 0, view.w, top + 1, veil, 0.12)
    stops = ((0.0, veil, 0.12), (0.52, veil, 0.46), (0.7, veil, 0.3), (1.0, veil, 0.0))
    sheet.rect(0, top, view.w, end - top, sheet.linear(stops))
    for _ in range(10):
        rx, ry = view.w * dice.uniform(0.3, 0.6), view.h * dice.uniform(0.035, 0.08)
        bank = sheet.radial(((0.0, veil, 0.38), (0.5, veil, 0.2), (1.0, veil, 0.0)))
        x = view.w * dice.uniform(0, 1)
        sheet.ellipse(x, y + view.h * dice.uniform(-0.2, 0.3), rx, ry, bank)


def paint_rays(sheet: Sheet, view: View) -> None:
    """Soft beams that fan out from the sun and fade before they reach the ground's front."""
    if view.is_plain or view.mood.night:
        return
    dice, (x, y) = view.dice("rays"), view.sun_at
    reach = math.hypot(view.w, view.h) * 0.85
    toward = math.atan2(view.h * 0.75 - y, view.w * 0.42 - x)
    color = mix(view.mood.sun, "#ffffff", 0.2)
    for i in range(9):
        angle = toward + (i - 4) * 0.155 + dice.uniform(-0.05, 0.05)
        half = dice.uniform(0.018, 0.05)
        a, b = angle - half, angle + half
        start = view.unit * 40
        points = (
            (x + start * math.cos(a), y + start * math.sin(a)),
            (x + reach * math.cos(a), y + reach * math.sin(a)),
            (x + reach * math.cos(b), y + reach * math.sin(b)),
            (x + start * math.cos(b), y + start * math.sin(b)),
        )
        end = (x + reach * math.cos(angle), y + reach * math.sin(angle))
        strength = dice.uniform(0.16, 0.3)
        fill = sheet.linear_px(
            ((0.0, color, strength), (0.5, color, strength * 0.5), (1.0, color, 0.0)), (x, y), end
        )
        d = "M" + "L".join(f"{num(px)} {num(py)}" for px, py in points) + "Z"
        sheet.path(d, fill)
    paint_glow(sheet, view)


def paint_glow(sheet: Sheet, view: View) -> None:
    """Light that spills over whatever stands before the sun or the moon."""
    if view.is_plain or view.mood.overcast:
        return
    (x, y), sun = view.sun_at, view.mood.sun
    strength = 0.2 if view.mood.night else 0.5
    stops = ((0.0, sun, strength), (0.4, sun, strength * 0.32), (1.0, sun, 0.0))
    sheet.circle(x, y, view.unit * 420, sheet.radial(stops))
