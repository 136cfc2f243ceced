"""Skies: gradient, sun or moon with its glow, stars, clouds."""

from __future__ import annotations

import math
from random import Random

from smalto.render.backdrop.view import INK, View
from smalto.render.color import lighter, mix
from smalto.render.sheet import Sheet, num


def paint_sky(sheet: Sheet, view: View, *, clouds: int = 5) -> None:
    """Fills the whole picture, so that no seam shows where land overlaps it."""
    mood = view.mood
    top, mid, low = (_wash(view, c) for c in mood.sky)
    stops = ((0.0, top, 1.0), (0.55, mid, 1.0), (1.0, low, 1.0))
    if view.style == "flat":
        stops = ((0.0, mid, 1.0), (0.6, mid, 1.0), (1.0, mix(mid, low, 0.7), 1.0))
    sheet.rect(
        0, 0, view.w, view.h, sheet.linear_px(stops, (0, 0), (0, max(view.horizon, view.h * 0.3)))
    )
    if mood.night and mood.overcast < 0.3:
        paint_stars(sheet, view, view.horizon, 90)
    if mood.overcast < 0.5:
        _paint_sun(sheet, view)
    _paint_clouds(sheet, view, clouds + (3 if mood.overcast else 0))


def paint_stars(sheet: Sheet, view: View, bottom: float, count: int) -> None:
    """Scattered points, a few of them with a cross of light."""
    dice = view.dice("stars")
    u = view.unit
    for i in range(count):
        x, y = dice.uniform(0, view.w), bottom * dice.random() ** 1.3
        r = u * dice.choice((0.7, 0.9, 1.1, 1.6))
        color = INK if view.style == "line" else "#ffffff"
        sheet.circle(x, y, r, color, dice.uniform(0.35, 0.95))
        if i % 16 == 0:
            _glint(sheet, x, y, r * 5, color)


def _glint(sheet: Sheet, x: float, y: float, r: float, color: str) -> None:
    a, b = num(r), num(r * 0.12)
    d = (
        f"M{num(x)} {num(y - r)}l{b} {num(r - r * 0.12)} {num(r - r * 0.12)} {b}"
        f" -{num(r - r * 0.12)} {b} -{b} {num(r - r * 0.12)} -{b} -{num(r - r * 0.12)}"
        f" -{num(r - r * 0.12)} -{b} {num(r - r * 0.12)} -{b}z"
    )
    sheet.path(d, color, 0.85)
    del a


def _paint_sun(sheet: Sheet, view: View) -> None:
    mood, (x, y) = view.mood, view.sun_at
    r = view.unit * (58 if view.is_low_sun else 40 if mood.night else 46)
    if view.style == "line":
        sheet.add(
            f'<circle cx="{num(x)}" cy="{num(y)}" r="{num(r)}" fill="{_wash(view, mood.sun)}"'
            f' stroke="{INK}" stroke-opacity=".35" stroke-width="{num(view.unit * 2.5)}"/>'
        )
        return
    if view.style != "flat":
        reach = r * (9 if mood.glow > 0.6 else 7)
        glow = sheet.radial(
            (
                (0.0, mood.sun, mood.glow),
                (0.16, mood.sun, mood.glow * 0.72),
                (0.42, mix(mood.sun, mood.sky[2], 0.35), mood.glow * 0.28),
                (1.0, mood.sky[2], 0.0),
            )
        )
        sheet.circle(x, y, reach, glow)
    disc = sheet.radial(((0.0, "#ffffff", 1.0), (0.7, lighter(mood.sun, 0.02), 1.0), (1.0, mood.sun, 1.0)))
    sheet.circle(x, y, r, mood.sun if view.style == "flat" else disc)
    if mood.night:
        _paint_craters(sheet, x, y, r)


def _paint_craters(sheet: Sheet, x: float, y: float, r: float) -> None:
    for dx, dy, size in ((-0.32, -0.2, 0.2), (0.25, 0.22, 0.26), (0.12, -0.42, 0.12), (-0.2, 0.42, 0.13)):
        sheet.circle(x + dx * r, y + dy * r, size * r, "#cfcdb6", 0.55)


def _paint_clouds(sheet: Sheet, view: View, count: int) -> None:
    dice = view.dice("clouds")
    lanes = list(range(count))
    dice.shuffle(lanes)
    for i in range(count):
        share = (lanes[i] + dice.uniform(0.2, 0.8)) / count
        high = dice.uniform(0.06, 0.78)
        width = view.unit * (290 - 190 * high) * dice.uniform(0.75, 1.2)
        _paint_cloud(sheet, view, share * view.w, view.horizon * high, width, dice)


def _paint_cloud(sheet: Sheet, view: View, x: float, y: float, w: float, dice: Random) -> None:
    mood = view.mood
    bright = "#ffffff" if not mood.night else mix(mood.sky[2], "#ffffff", 0.12)
    if view.is_low_sun:
        bright = mix(mood.sun, mood.sky[1], 0.22)
    if mood.overcast:
        bright = mix(mood.sky[2], "#ffffff", 0.25 if mood.night else 0.45)
    shade = mix(bright, mood.sky[1], 0.62)
    alpha = 0.5 if mood.night else 0.85
    for lift, grow, opacity in ((0.0, 1.0, alpha), (w * 0.035, 0.72, alpha * 0.75)):
        d = _cloud_outline(x + (1 - grow) * w * dice.uniform(0.1, 0.9), y + lift, w * grow, dice)
        if view.style == "line":
            sheet.path(d, "#ffffff", 0.9)
            sheet.stroke(d, INK, view.unit * 2.2, 0.3)
            return
        fill = sheet.linear(((0.0, bright, 1.0), (1.0, shade, 0.75)))
        sheet.path(d, bright if view.style == "flat" else fill, opacity)


def _cloud_outline(x: float, y: float, w: float, dice: Random) -> str:
    """A flat base from (x, y) to (x + w, y) under an arch of puffs, tallest in the middle."""
    puffs = dice.randint(4, 6)
    weights = [dice.uniform(0.75, 1.25) for _ in range(puffs)]
    total, at = sum(weights), 0.0
    d = f"M{num(x)} {num(y)}"
    for weight in weights:
        at += weight / total
        arch = math.sin(math.pi * min(at, 0.999)) * w * 0.2
        step_x = x + w * at
        r = w * weight / total * 0.58
        d += f"A{num(r)} {num(r)} 0 0 1 {num(step_x)} {num(y - arch)}"
    return d + "Z"


def _wash(view: View, color: str) -> str:
    return mix(color, "#fffdf8", 0.78) if view.style == "line" else color
