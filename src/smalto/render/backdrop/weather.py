"""What drifts or falls between the viewer and the scene: rain, snow, fog, sun rays, leaves."""

from __future__ import annotations

import math

from smalto.render.backdrop.view import INK, View
from smalto.render.color import mix
from smalto.render.flora.hues import AUTUMN
from smalto.render.sheet import Sheet, num, trace


def paint_rain(sheet: Sheet, view: View) -> None:
    _paint_streaks(sheet, view, 0.2, 1.0)
    _paint_splashes(sheet, view, 34)


def paint_storm(sheet: Sheet, view: View) -> None:
    """Rain driven by the wind."""
    _paint_streaks(sheet, view, 0.52, 1.45)
    _paint_splashes(sheet, view, 46)


def _paint_streaks(sheet: Sheet, view: View, slant: float, force: float) -> None:
    dice, u = view.dice("rain"), view.unit
    color = INK if view.style == "line" else "#e8f2fb"
    for width, count, alpha in ((1.1, 130, 0.3), (1.8, 70, 0.42)):
        d = []
        for _ in range(round(count * force)):
            x, y = dice.uniform(-0.05, 1.2) * view.w, dice.uniform(-0.05, 1.0) * view.h
            h = u * dice.uniform(20, 42) * width * force
            d.append(f"M{num(x)} {num(y)}l{num(-h * slant)} {num(h)}")
        sheet.stroke("".join(d), color, u * width, alpha)


def _paint_splashes(sheet: Sheet, view: View, count: int) -> None:
    dice, u = view.dice("splashes"), view.unit
    color = INK if view.style == "line" else "#e8f2fb"
    for _ in range(count):
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
    for _ in range(9 if not view.is_plain else 0):
        x, y = dice.uniform(0, view.w), dice.uniform(0, view.h)
        flake = sheet.radial(((0.0, color, 0.5), (0.6, color, 0.34), (1.0, color, 0.0)))
        sheet.circle(x, y, u * dice.uniform(13, 24), flake)


_PETALS = ("#fbd3e0", "#ffffff", "#f7b7cd")


def paint_drift(sheet: Sheet, view: View) -> None:
    """A few leaves in autumn and petals in spring, on the wind."""
    season = view.mood.season
    if season not in ("autumn", "spring") or view.setting.weather in ("rain", "storm", "snowfall"):
        return
    dice, u = view.dice("drift"), view.unit
    tints = AUTUMN if season == "autumn" else _PETALS
    for _ in range(16):
        x, y = dice.uniform(0, view.w), dice.uniform(0.12, 0.95) * view.h
        w = u * (dice.uniform(7, 13) if season == "autumn" else dice.uniform(4, 7.5))
        turn, thick = dice.uniform(-0.9, 0.9) * w, dice.uniform(0.3, 0.75) * w
        d = trace("M", x - w, y + turn, "Q", x, y - thick, x + w, y - turn)
        d += trace("Q", x, y + thick, x - w, y + turn, "Z")
        tint = INK if view.style == "line" else view.tone(dice.choice(tints))
        sheet.path(d, tint, 0.3 if view.style == "line" else 0.92)


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
