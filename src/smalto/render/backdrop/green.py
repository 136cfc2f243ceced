"""Green places: meadow, park, farm, forest."""

from __future__ import annotations

import math
from random import Random

from smalto.render.backdrop.land import (
    paint_flowers,
    paint_ground,
    paint_hill,
    paint_strip,
    paint_swells,
    paint_tree_line,
    paint_tufts,
    ridge_line,
)
from smalto.render.backdrop.sky import paint_sky
from smalto.render.backdrop.view import INK, Layers, View
from smalto.render.color import lighter, mix
from smalto.render.sheet import Point, Sheet, num, polygon, smooth, trace

_GRASS_FAR = "#a5d46a"
_GRASS = "#6fb544"
_HILL = "#5f9f62"


def paint_meadow(layers: Layers, view: View) -> None:
    paint_sky(layers, view)
    paint_hills(layers.land, view)
    paint_ground(layers.land, view, _GRASS_FAR, _GRASS)
    paint_swells(layers.land, view, "#86c653", (0.12, 0.3, 0.58))
    paint_tufts(layers.near, view, _GRASS, 150)
    paint_flowers(layers.near, view, ("#ffffff", "#ffd84d", "#f58fb4", "#b58cf0"), 60)


def paint_park(layers: Layers, view: View) -> None:
    paint_sky(layers, view)
    land = layers.land
    paint_hills(land, view)
    dice = view.dice("grove")
    paint_tree_line(land, view, dice, view.down(0.0), view.unit * 46, "#4f9a4c", 0.22)
    paint_tree_line(land, view, dice, view.down(0.02), view.unit * 26, "#5fae4a", 0.1)
    paint_ground(land, view, _GRASS_FAR, "#63ac40")
    paint_swells(land, view, "#84c553", (0.1, 0.4))
    paint_tufts(layers.near, view, "#63ac40", 120)
    paint_flowers(layers.near, view, ("#ffffff", "#ffe06b", "#f7a0c0"), 34)
    _paint_path(layers.near, view)  # last, so that nothing grows on it


def paint_farm(layers: Layers, view: View) -> None:
    paint_sky(layers, view)
    land = layers.land
    paint_hills(land, view)
    paint_ground(land, view, "#b9d96e", "#7dbb48")
    _paint_fields(land, view)
    _paint_barn(land, view)
    _paint_rail_fence(layers.near, view)
    paint_tufts(layers.near, view, "#72b043", 90)


def paint_forest(layers: Layers, view: View) -> None:
    paint_sky(layers, view, clouds=0)
    land = layers.land
    _paint_canopy_light(layers.soft, view)
    for i, (depth, size) in enumerate(((0.72, 0.55), (0.5, 0.72), (0.28, 0.95))):
        _paint_trunks(land, view, view.dice(f"trunks{i}"), depth, size)
    paint_ground(land, view, "#7da653", "#3f7a35")
    paint_swells(land, view, "#5c9644", (0.1, 0.36, 0.64))
    if not view.is_plain and not view.mood.overcast:
        _paint_dapples(land, view)
    paint_tufts(layers.near, view, "#477f38", 190)
    paint_flowers(layers.near, view, ("#ffffff", "#d7e86a"), 16)


def paint_hills(sheet: Sheet, view: View, color: str = _HILL) -> None:
    """Three ranges behind one another and a distant wood, paler with distance."""
    for i, (height, depth) in enumerate(((0.28, 0.78), (0.19, 0.58), (0.11, 0.36))):
        line = ridge_line(
            view,
            view.dice(f"hill{i}"),
            view.horizon + view.unit * 8,
            min(view.horizon, view.h * 0.6) * height,
            waves=1.6 + i,
        )
        paint_hill(sheet, view, line, color, depth)
    wood = view.dice("far wood")
    paint_tree_line(sheet, view, wood, view.horizon, view.unit * 17, "#4c8f55", 0.42)


def _paint_path(sheet: Sheet, view: View) -> None:
    """A gravel path that winds from the foreground to the horizon, in perspective."""
    dice = view.dice("path")
    swing = dice.choice((-1, 1)) * dice.uniform(0.1, 0.16)
    for grow, color in ((1.08, "#a8bf62"), (1.0, "#ecd7a8")):
        left: list[Point] = []
        right: list[Point] = []
        for i in range(13):
            t = i / 12 * 1.05
            center = view.w * (0.5 + swing * math.sin(2.2 * math.pi * t**0.62) * (0.25 + t))
            half = min(view.w, view.h * 1.2) * (0.008 + 0.16 * t**1.5) * grow
            left.append((center - half, view.down(t)))
            right.append((center + half, view.down(t)))
        top = view.tone(color, 0.12)
        stops = ((0.0, lighter(top, 0.03), 1.0), (1.0, lighter(view.tone(color), -0.04), 1.0))
        fill = top if view.is_plain else sheet.linear(stops)
        paint_strip(sheet, view, left, right, fill)
    if view.style == "line":
        for side in (left, right):
            sheet.stroke(smooth(side), INK, view.unit * 2.4, 0.35)
        return
    _paint_gravel(sheet, view, left, right)


def _paint_gravel(sheet: Sheet, view: View, left: list[Point], right: list[Point]) -> None:
    dice = view.dice("gravel")
    dark, light = view.tone("#c9ad76"), view.tone("#fbeecb")
    for _ in range(70):
        t = 0.2 + 0.8 * dice.random() ** 0.7
        i = min(int(t * 11), 11)
        share = dice.uniform(0.08, 0.92)
        x = left[i][0] + (right[i][0] - left[i][0]) * share
        r = view.unit * (0.8 + 2.2 * t)
        y = left[i][1] + dice.uniform(-1, 1) * view.ground_h * 0.03
        sheet.ellipse(x, y, r * 1.6, r * 0.7, dice.choice((dark, light)), 0.55)


def _paint_fields(sheet: Sheet, view: View) -> None:
    """Crop rows that run to a vanishing point, in two colours, on either side."""
    vanish = (view.w * 0.5, view.horizon - view.unit * 30)
    rows = 26
    foot = view.w * 2.6
    for i in range(rows):
        a = vanish[0] - foot / 2 + foot * i / rows
        b = a + foot / rows * 0.5
        color = "#93c653" if i < rows * 0.42 else "#e0c65e" if i > rows * 0.62 else "#8cc24e"
        d = polygon(_below(view, vanish, a) + list(reversed(_below(view, vanish, b))))
        sheet.path(d, view.tone(lighter(color, -0.045), 0.05), 0.6)


def _below(view: View, vanish: Point, foot_x: float) -> list[Point]:
    """The part below the horizon of the line from `vanish` to (foot_x, bottom)."""
    t = (view.horizon - vanish[1]) / (view.h - vanish[1])
    return [(vanish[0] + (foot_x - vanish[0]) * t, view.horizon), (foot_x, view.h)]


def _paint_barn(sheet: Sheet, view: View) -> None:
    u, dice = view.unit, view.dice("barn")
    w = 150 * u
    x = view.w * (dice.uniform(0.06, 0.16) if dice.random() < 0.5 else dice.uniform(0.76, 0.86))
    y, h = view.horizon + 10 * u, 78 * u
    red, dark, roof, white = (
        view.tone(c, 0.16) for c in ("#c8473c", "#a3362e", "#6f6a70", "#fbf3e6")
    )
    sheet.ellipse(x + w * 0.5, y, w * 0.62, 7 * u, view.tone("#5c8f3e", 0.1), 0.7)
    sheet.rect(x, y - h, w, h, dark)
    sheet.path(
        polygon(
            [
                (x, y),
                (x, y - h),
                (x + w * 0.3, y - h * 1.55),
                (x + w * 0.6, y - h),
                (x + w * 0.6, y),
            ]
        ),
        red,
    )
    top = [(x - 6 * u, y - h * 0.96), (x + w * 0.3, y - h * 1.62), (x + w, y - h * 1.62)]
    sheet.path(
        polygon([*top[1:], (x + w * 1.06, y - h * 0.98), (x + w * 0.62, y - h * 0.98)]), roof
    )
    sheet.stroke(
        trace("M", *top[0], "L", *top[1], "L", x + w * 0.62, y - h * 0.98),
        white,
        5 * u,
    )
    door = (x + w * 0.17, y - h * 0.56, w * 0.26, h * 0.56)
    sheet.rect(*door, white)
    sheet.rect(door[0] + 4 * u, door[1] + 4 * u, door[2] - 8 * u, door[3] - 4 * u, dark)
    sheet.stroke(
        trace("M", *door[:2], "l", *door[2:], "m", 0, -door[3], "l", -door[2], door[3]),
        white,
        3 * u,
    )


def _paint_rail_fence(sheet: Sheet, view: View) -> None:
    u, y = view.unit, view.down(0.09)
    wood = view.tone("#b98a55", 0.06)
    h, step = 30 * u, 74 * u
    for k in range(2):
        sheet.rect(0, y - h * (0.82 - 0.42 * k), view.w, h * 0.15, wood)
    x = view.dice("fence").uniform(0, step)
    while x < view.w:
        sheet.rect(x, y - h, 8 * u, h, view.tone("#a3764a", 0.06), r=2 * u)
        x += step


def _paint_dapples(sheet: Sheet, view: View) -> None:
    """Patches of sun that fall through the leaves on the forest floor."""
    dice, color = view.dice("dapples"), mix(view.tone("#c9e07a"), view.mood.sun, 0.2)
    patch = sheet.radial(((0.0, color, 0.6), (0.55, color, 0.35), (1.0, color, 0.0)))
    for _ in range(26):
        t = dice.random()
        rx = view.unit * (14 + 70 * t) * dice.uniform(0.5, 1.3)
        y = view.down(0.04 + 0.92 * t)
        alpha = 0.4 if view.mood.night else 0.9
        sheet.ellipse(
            dice.uniform(0, view.w), y, rx, rx * 0.22, patch, alpha * dice.uniform(0.5, 1)
        )


def _paint_canopy_light(sheet: Sheet, view: View) -> None:
    """Forest air: green light that is brightest low between the trunks."""
    mood = view.mood
    top = mix(view.tone("#2f6b3c"), mood.sky[0], 0.15)
    low = mix(view.tone("#cfe8a4"), mood.haze, 0.35)
    if view.style == "line":
        top = low = view.tone("#cfe8a4")
    sheet.rect(0, 0, view.w, view.horizon + 2, sheet.linear(((0.0, top, 1.0), (1.0, low, 1.0))))
    if view.style == "soft" or view.style == "toon":
        glow = sheet.radial(((0.0, mix(mood.sun, low, 0.3), 0.9), (1.0, low, 0.0)))
        sheet.ellipse(view.sun_at[0], view.horizon * 0.55, view.w * 0.42, view.horizon * 0.6, glow)


def _paint_trunks(sheet: Sheet, view: View, dice: Random, depth: float, size: float) -> None:
    """One row of tall trees: trunks that leave the picture above, crowns closing over them."""
    count = max(round(11 * (1.25 - size) * view.w / view.h) + 3, 4)
    haze = mix(view.tone("#a9cf86"), view.mood.haze, 0.4)
    for i in range(count):
        x = view.w * (i + dice.uniform(0.1, 0.9)) / count
        w = view.unit * 44 * size**1.7 * dice.uniform(0.7, 1.25)
        foot = view.down(0.02 + 0.06 * size**2)
        color = mix(view.tone("#6b4a36"), haze, depth)
        lean = dice.uniform(-0.12, 0.12) * w * 4
        flare = w * 0.55
        d = (
            f"M{num(x - w / 2 - flare)} {num(foot)}Q{num(x - w / 2)} {num(foot - w)}"
            f" {num(x - w * 0.4 + lean)} -9H{num(x + w * 0.4 + lean)}Q{num(x + w / 2)}"
            f" {num(foot - w)} {num(x + w / 2 + flare)} {num(foot)}Z"
        )
        stops = ((0.0, lighter(color, 0.05), 1.0), (1.0, lighter(color, -0.06), 1.0))
        sheet.path(d, color if view.is_plain else sheet.linear(stops, (0, 0), (1, 0)))
        if view.style == "line":
            sheet.stroke(d, INK, view.unit * 2, 0.25)
    _paint_crowns(sheet, view, dice, depth, size, haze)


def _paint_crowns(
    sheet: Sheet, view: View, dice: Random, depth: float, size: float, haze: str
) -> None:
    base = mix(view.tone("#3f8447"), haze, depth)
    y = view.horizon * (0.52 - 0.36 * size)
    x, step = -view.unit * 80, view.unit * 110 * size
    d = f"M{num(x)} -9L{num(x)} {num(y)}"
    while x < view.w + step:
        w = step * dice.uniform(0.6, 1.2)
        x += w
        drop = y + view.horizon * 0.16 * dice.uniform(-1, 1)
        d += f"A{num(w * 0.55)} {num(w * 0.5)} 0 0 0 {num(x)} {num(drop)}"
    d += f"L{num(x)} -9Z"
    stops = ((0.0, lighter(base, -0.05), 1.0), (1.0, lighter(base, 0.04), 1.0))
    sheet.path(d, base if view.is_plain else sheet.linear(stops))
    if view.style == "line":
        sheet.stroke(d, INK, view.unit * 2, 0.25)
