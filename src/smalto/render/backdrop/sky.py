"""Skies: gradient, sun or moon with its glow, stars, clouds."""

from __future__ import annotations

import math
from random import Random

from smalto.render.backdrop.view import INK, PAPER, Layers, View
from smalto.render.color import lighter, mix
from smalto.render.sheet import Sheet, num, polygon


def paint_sky(layers: Layers, view: View, *, clouds: int = 5) -> None:
    """Fills the whole picture, so that no seam shows where land overlaps it."""
    sheet = layers.soft
    mood = view.mood
    top, mid, low = (_wash(view, c) for c in mood.sky)
    stops = ((0.0, top, 1.0), (0.55, mid, 1.0), (1.0, low, 1.0))
    if view.style == "flat":
        stops = ((0.0, mid, 1.0), (0.6, mid, 1.0), (1.0, mix(mid, low, 0.7), 1.0))
    sheet.rect(
        0, 0, view.w, view.h, sheet.linear_px(stops, (0, 0), (0, max(view.horizon, view.h * 0.3)))
    )
    if mood.night and mood.overcast < 0.3:
        paint_stars(layers.land, view, view.horizon, 90)
    if mood.overcast < 0.5:
        _paint_sun(layers, view)
    if mood.wash < 0.25:  # fog hides them
        _paint_clouds(layers.land, view, clouds + (4 if mood.overcast and clouds else 0))


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
    """A four-pointed star."""
    inner = r * 0.14
    points = []
    for k in range(8):
        reach = r if k % 2 == 0 else inner
        turn = k * math.pi / 4
        points.append((x + reach * math.sin(turn), y - reach * math.cos(turn)))
    sheet.path(polygon(points), color, 0.85)


def _paint_sun(layers: Layers, view: View) -> None:
    mood, (x, y) = view.mood, view.sun_at
    r = view.unit * (60 if view.is_low_sun else 38)
    if view.style == "line":
        layers.land.circle(x, y, r, _wash(view, mood.sun))
        layers.land.stroke(_ring(x, y, r), INK, view.unit * 2.4, 0.4)
        return
    if view.style == "flat":
        layers.land.circle(x, y, r, mood.sun)
    else:
        _paint_glow(layers, view, x, y, r)
    if mood.night:
        _paint_craters(layers.land, x, y, r)


def _paint_glow(layers: Layers, view: View, x: float, y: float, r: float) -> None:
    mood = view.mood
    halo = layers.soft.radial(
        (
            (0.0, mood.sun, mood.glow),
            (0.13, mood.sun, mood.glow * 0.8),
            (0.3, mix(mood.sun, mood.sky[2], 0.25), mood.glow * 0.42),
            (0.6, mood.sky[2], mood.glow * 0.14),
            (1.0, mood.sky[2], 0.0),
        )
    )
    reach = r * (6 + 6 * mood.glow)
    layers.soft.circle(x, y, reach, halo)
    edge = mood.sun if mood.night else lighter(mood.sun, 0.01)
    disc = layers.land.radial(((0.0, "#ffffff", 1.0), (0.75, edge, 1.0), (1.0, edge, 0.9)))
    layers.land.circle(x, y, r, disc)


def _ring(x: float, y: float, r: float) -> str:
    return f"M{num(x - r)} {num(y)}a{num(r)} {num(r)} 0 1 1 0 .01Z"


def _paint_craters(sheet: Sheet, x: float, y: float, r: float) -> None:
    for dx, dy, size in (
        (-0.32, -0.2, 0.2),
        (0.25, 0.22, 0.26),
        (0.12, -0.42, 0.12),
        (-0.2, 0.42, 0.13),
    ):
        sheet.circle(x + dx * r, y + dy * r, size * r, "#cfcdb6", 0.55)


def _paint_clouds(sheet: Sheet, view: View, count: int) -> None:
    dice = view.dice("clouds")
    lanes = list(range(count))
    dice.shuffle(lanes)
    for i in range(count):
        share = (lanes[i] + dice.uniform(0.1, 0.9)) / count
        high = 0.1 + 0.68 * (i + dice.random()) / count
        width = view.unit * (330 - 240 * high) * dice.uniform(0.8, 1.2)
        x, y = share * view.w - width / 2, view.horizon * high
        if view.mood.overcast or not _hides_sun(view, x, y, width):
            _paint_cloud(sheet, view, x, y, width, dice)


def _hides_sun(view: View, x: float, y: float, w: float) -> bool:
    sun_x, sun_y = view.sun_at
    margin = view.unit * 52
    return x - margin < sun_x < x + w + margin and y - w * 0.42 - margin < sun_y < y + margin


def _paint_cloud(sheet: Sheet, view: View, x: float, y: float, w: float, dice: Random) -> None:
    bright, shade, alpha = _cloud_tints(view)
    behind = _cloud_outline(x + w * dice.uniform(0.15, 0.4), y - w * 0.03, w * 0.55, dice)
    before = _cloud_outline(x, y, w, dice)
    if view.style == "line":
        sheet.path(before, "#ffffff", 0.9)
        sheet.stroke(before, INK, view.unit * 2.2, 0.3)
        return
    if view.style == "flat":
        sheet.path(before, bright, alpha)
        return
    sheet.path(behind, mix(bright, shade, 0.3), alpha * 0.7)
    fill = sheet.linear(((0.0, bright, alpha), (0.45, bright, alpha), (1.0, shade, alpha * 0.8)))
    sheet.path(before, fill)


def _cloud_tints(view: View) -> tuple[str, str, float]:
    """Lit colour, shaded colour, opacity."""
    mood = view.mood
    bright = "#ffffff"
    if mood.night:
        bright = mix(mood.sky[2], "#ffffff", 0.14)
    elif view.is_low_sun:
        bright = mix(mood.sun, mood.sky[1], 0.3)
    if mood.overcast:
        bright = mix(mood.sky[2], "#ffffff", 0.06 if mood.night else 0.28)
        return bright, mix(mood.sky[0], bright, 0.25), 0.8
    return bright, mix(bright, mood.sky[1], 0.5), 0.55 if mood.night else 0.9


def _cloud_outline(x: float, y: float, w: float, dice: Random) -> str:
    """A softly flat base at height `y`, `w` wide, under an arch of puffs, tallest in the middle."""
    puffs = dice.randint(4, 5)
    weights = [dice.uniform(0.8, 1.2) for _ in range(puffs)]
    total, at, end = sum(weights), 0.0, w * 0.055
    base = y - end
    d = f"M{num(x + end)} {num(y)}A{num(end)} {num(end)} 0 0 1 {num(x + end)} {num(base - end)}"
    inner = w - 2 * end
    for weight in weights:
        at += weight / total
        arch = math.sin(math.pi * min(at, 0.9999)) * w * 0.17 + end
        r = inner * weight / total * 0.56
        d += f"A{num(r)} {num(r)} 0 0 1 {num(x + end + inner * at)} {num(base - arch)}"
    return d + f"A{num(end)} {num(end)} 0 0 1 {num(x + w - end)} {num(y)}Z"


def _wash(view: View, color: str) -> str:
    return mix(color, PAPER, 0.78) if view.style == "line" else color
