"""Running water: river and waterfall."""

from __future__ import annotations

import math
from random import Random

from smalto.render.backdrop.hills import paint_hills
from smalto.render.backdrop.land import (
    paint_flowers,
    paint_ground,
    paint_swells,
    paint_tree_line,
    paint_tufts,
    ridge_line,
)
from smalto.render.backdrop.sky import paint_sky
from smalto.render.backdrop.view import INK, Layers, View
from smalto.render.backdrop.water import mirrored_sky, paint_streaks
from smalto.render.color import lighter, mix
from smalto.render.sheet import Point, Sheet, num, polygon, smooth, trace


def paint_river(layers: Layers, view: View) -> None:
    """A river that winds out of the hills and sweeps past the viewer, who stands on its bank."""
    paint_sky(layers, view)
    land = layers.land
    paint_hills(land, view)
    dice = view.dice("river wood")
    paint_tree_line(land, view, dice, view.down(0.0), view.unit * 40, "#4f9a4c", 0.26)
    paint_ground(land, view, "#a5d46a", "#5fa53e")
    paint_swells(land, view, "#7fbf50", (0.04,))
    left, right = _course(view)
    near = _near_shore(view)
    bank = _lifted(near, -view.unit * 9)
    _paint_bed(land, view, _wider(left, -1, view), _wider(right, 1, view), near)
    one, two = mirrored_sky(view, "#7ac0dc", "#3f97c4")
    fill = two if view.is_plain else land.linear(((0.0, one, 1.0), (1.0, two, 1.0)))
    land.path(_outline(left, right, bank), fill)
    if view.style == "line":
        for line in (left, right, near):
            land.stroke(smooth(line), INK, view.unit * 2.2, 0.35)
    _paint_current(layers.near, view, left, right)
    _paint_stones(layers.near, view, left, right, near)
    paint_tufts(layers.near, view.lowered(0.64), "#5fa53e", 70)
    paint_flowers(layers.near, view.lowered(0.64), ("#ffffff", "#ffd84d"), 16)


def _course(view: View) -> tuple[list[Point], list[Point]]:
    """Both far shores, from the hills to where they leave the picture at its sides."""
    dice = view.dice("course")
    side = dice.choice((-1, 1))
    swing, lean = dice.uniform(0.08, 0.13), side * dice.uniform(0.05, 0.14)
    left: list[Point] = []
    right: list[Point] = []
    for i in range(13):
        t = i / 12
        bend = side * swing * math.sin(1.0 + 5.2 * t**0.8) * (0.3 + t)
        center = view.w * (0.5 + bend + lean * t)
        half = view.w * (0.01 + 0.07 * t + 0.75 * max(t - 0.45, 0) ** 1.6)
        y = view.down(0.36 * t**1.25)
        left.append((center - half, y - (0.04 * side * view.ground_h * max(t - 0.5, 0))))
        right.append((center + half, y + (0.04 * side * view.ground_h * max(t - 0.5, 0))))
    left.append((-view.w * 0.15, left[-1][1] + view.unit * 6))
    right.append((view.w * 1.15, right[-1][1] + view.unit * 6))
    return left, right


def _near_shore(view: View) -> list[Point]:
    return ridge_line(
        view, view.dice("near shore"), view.down(0.6), view.ground_h * 0.1, waves=1.3, n=9
    )


def _lifted(line: list[Point], by: float) -> list[Point]:
    return [(x, y + by) for x, y in line]


def _wider(line: list[Point], side: int, view: View) -> list[Point]:
    top = line[0][1]
    return [(x + side * view.unit * 2, y - view.unit * (1 + (y - top) * 0.04)) for x, y in line]


def _outline(left: list[Point], right: list[Point], near: list[Point]) -> str:
    """Down the left shore, along the near one, up the right one."""
    return smooth(left) + "L" + smooth(near)[1:] + "L" + smooth(list(reversed(right)))[1:] + "Z"


def _paint_bed(
    sheet: Sheet, view: View, left: list[Point], right: list[Point], near: list[Point]
) -> None:
    """The earthy rim of the banks, under the water."""
    sheet.path(_outline(left, right, near), view.earth("#b59a6a", 0.08))


def _paint_current(sheet: Sheet, view: View, left: list[Point], right: list[Point]) -> None:
    """Light lines that follow the flow."""
    dice = view.dice("current")
    light = mix(view.mood.sky[2], "#ffffff", 0.5) if view.style != "line" else INK
    for _ in range(36):
        k, share = dice.randint(3, len(left) - 1), dice.uniform(0.12, 0.88)
        (x0, y0), (x1, y1) = left[k], right[k]
        drop = view.ground_h * 0.2 * dice.random() if k > 8 else 0.0
        x, y = x0 + (x1 - x0) * share, y0 + (y1 - y0) * share + drop
        w = min(abs(x1 - x0) * dice.uniform(0.04, 0.1), view.unit * 90)
        d = trace("M", x - w, y, "q", w, -w * 0.12, 2 * w, 0.0)
        sheet.stroke(d, light, view.unit * (0.8 + 2 * k / len(left)), 0.45)


def _paint_stones(
    sheet: Sheet, view: View, left: list[Point], right: list[Point], near: list[Point]
) -> None:
    dice = view.dice("stones")
    for k in range(11):
        line = (left, right, near)[k % 3]
        at = dice.randint(4, len(line) - 2) if k % 3 < 2 else dice.randint(1, len(line) - 2)
        x, y = line[at]
        x += view.unit * dice.uniform(-30, 30)
        h = view.unit * (5 + 26 * view.near(y)) * dice.uniform(0.7, 1.3)
        view.plant(sheet, "rock", x, y + h * 0.3, h, 0.2 * (1 - view.near(y)), dice)


def paint_waterfall(layers: Layers, view: View) -> None:
    """White water over a cliff into a pool, woods above, mist below."""
    paint_sky(layers, view, clouds=3)
    land = layers.land
    dice = view.dice("fall")
    x, half = view.w * dice.uniform(0.38, 0.62), view.w * dice.uniform(0.085, 0.12)
    top, foot = view.horizon * 0.3, view.down(0.2)
    paint_tree_line(land, view, dice, top + view.unit * 6, view.unit * 90, "#3f8a4a", 0.34)
    _paint_cliff(land, view, dice, x, half, top, foot)
    _paint_fall(land, view, dice, x, half, top, foot)
    _paint_pool(layers, view, foot)
    for _ in range(16):
        px = view.w * dice.random()
        if abs(px - x) > half * 1.6:
            kind = dice.choice(("fern", "leafy", "bush"))
            view.plant(
                land, kind, px, foot + view.unit * 8, view.unit * dice.uniform(50, 95), 0.2, dice
            )
    if not view.is_plain:
        _paint_spray(layers.near, view, x, half, foot)
    _paint_near_bank(layers, view)


def _paint_cliff(
    sheet: Sheet, view: View, dice: Random, x: float, half: float, top: float, foot: float
) -> None:
    """Rock in upright slabs, darker beside the water."""
    rock = "#7d766e"
    sheet.rect(0, top, view.w, foot - top + 4, view.earth(lighter(rock, -0.1), 0.12))
    at = -view.unit * 60
    while at < view.w:
        w = view.unit * dice.uniform(46, 120)
        rise = top + view.unit * dice.uniform(-26, 30)
        near = abs(at + w / 2 - x) / view.w
        shade = -0.1 + 0.16 * min(near * 2.2, 1) + dice.uniform(-0.035, 0.035)
        color = view.tone(lighter(rock, shade), 0.1)
        slab = [
            (at, foot + 3),
            (at + w * 0.06, rise + view.unit * 14),
            (at + w * 0.3, rise),
            (at + w * 0.85, rise + view.unit * 6),
            (at + w, foot + 3),
        ]
        stops = ((0.0, lighter(color, 0.05), 1.0), (1.0, lighter(color, -0.07), 1.0))
        sheet.path(polygon(slab), color if view.is_plain else sheet.linear(stops))
        if view.style == "line":
            sheet.stroke(polygon(slab), INK, view.unit * 1.8, 0.28)
        elif dice.random() < 0.8:
            y = rise + (foot - rise) * dice.uniform(0.2, 0.7)
            sheet.path(
                polygon(
                    [
                        (at + w * 0.3, y),
                        (at + w * 0.7, y + view.unit * 9),
                        (at + w * 0.5, y + (foot - rise) * 0.2),
                    ]
                ),
                lighter(color, -0.06),
                0.7,
            )
        green = view.earth("#5a9a48", 0.12)
        sheet.ellipse(at + w * 0.5, rise + view.unit * 4, w * 0.62, view.unit * 15, green)
        at += w * 0.82


def _paint_fall(
    sheet: Sheet, view: View, dice: Random, x: float, half: float, top: float, foot: float
) -> None:
    white, blue = mix(view.tone("#ffffff"), view.mood.sky[2], 0.12), view.tone("#a9d8ee")
    if view.style == "silhouette":
        white, blue = mix(view.mood.sky[2], "#ffffff", 0.5), view.mood.sky[2]
    d = trace("M", x - half * 0.72, top - view.unit * 8, "C", x - half * 0.8, top + 30 * view.unit)
    d += " " + trace(x - half, (top + foot) / 2, x - half * 1.12, foot + view.unit * 10)
    d += trace(
        "H", x + half * 1.12, "C", x + half, (top + foot) / 2, x + half * 0.8, top + 30 * view.unit
    )
    d += " " + trace(x + half * 0.72, top - view.unit * 8, "Z")
    stops = ((0.0, blue, 1.0), (0.16, white, 1.0), (1.0, white, 1.0))
    sheet.path(d, white if view.is_plain else sheet.linear(stops))
    if view.style == "line":
        sheet.stroke(d, INK, view.unit * 2, 0.35)
    streaks: dict[bool, list[str]] = {True: [], False: []}
    for k in range(24):
        t = dice.uniform(-0.9, 0.9)
        y0, length = (
            top + (foot - top) * dice.random() * 0.75,
            (foot - top) * dice.uniform(0.12, 0.4),
        )
        sway = t * half * 0.16
        streaks[k % 3 == 0].append(
            trace("M", x + t * half * 0.85, y0, "q", sway * 0.3, length * 0.5, sway, length)
        )
    color = blue if view.style != "line" else INK
    sheet.stroke(
        "".join(streaks[False]), color, view.unit * 4, 0.6 if view.style != "line" else 0.2
    )
    sheet.stroke("".join(streaks[True]), "#ffffff", view.unit * 5, 0.8)


def _paint_pool(layers: Layers, view: View, foot: float) -> None:
    far, near = mirrored_sky(view, "#6fc3cf", "#2f8f9f")
    sheet = layers.land
    stops = ((0.0, mix(far, "#ffffff", 0.35), 1.0), (0.25, far, 1.0), (1.0, near, 1.0))
    fill = near if view.is_plain else sheet.linear(stops)
    sheet.rect(0, foot, view.w, view.h - foot, fill)
    paint_streaks(layers.near, view, foot + view.unit * 20, view.down(0.7))


def _paint_spray(sheet: Sheet, view: View, x: float, half: float, foot: float) -> None:
    dice = view.dice("spray")
    for _ in range(16):
        r = view.unit * dice.uniform(26, 66)
        puff = sheet.radial(((0.0, "#ffffff", 0.6), (0.5, "#ffffff", 0.3), (1.0, "#ffffff", 0.0)))
        px = x + dice.uniform(-1.15, 1.15) * half
        sheet.ellipse(px, foot + dice.uniform(-20, 22) * view.unit, r * 1.5, r * 0.7, puff)
    ring = mix("#ffffff", view.mood.sky[2], 0.2)
    for k in range(4):
        w = half * (1.3 + 0.7 * k)
        y = foot + view.unit * (20 + 20 * k)
        sheet.stroke(
            trace("M", x - w, y, "q", w, view.unit * 22, 2 * w, 0.0),
            ring,
            view.unit * 3,
            0.5 - 0.09 * k,
        )


def _paint_near_bank(layers: Layers, view: View) -> None:
    """The mossy shore in front, on which things stand."""
    dice = view.dice("bank")
    line = ridge_line(view, dice, view.down(0.62), view.ground_h * 0.1, waves=1.5, n=9)
    d = f"{smooth(line)}L{num(view.w * 1.1)} {num(view.h + 9)}H{num(-view.w * 0.1)}Z"
    rim = [(x, y - view.unit * 10) for x, y in line]
    edge = f"{smooth(rim)}L{num(view.w * 1.1)} {num(view.h + 9)}H{num(-view.w * 0.1)}Z"
    layers.land.path(edge, view.earth("#8a8272"))
    far, near = view.earth("#7cb25a"), view.earth("#4b8a3c")
    fill = far if view.is_plain else layers.land.linear(((0.0, far, 1.0), (1.0, near, 1.0)))
    layers.land.path(d, fill)
    for _ in range(7):
        x, h = view.w * dice.random(), view.unit * dice.uniform(18, 44)
        y = min(line, key=lambda p: abs(p[0] - x))[1]
        view.plant(layers.near, "rock", x, y + h * 0.4, h, 0.05, dice)
    paint_tufts(layers.near, view.lowered(0.72), "#4b8a3c", 70)
