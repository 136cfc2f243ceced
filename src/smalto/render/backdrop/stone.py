"""Rock: canyon and volcano."""

from __future__ import annotations

import math
from random import Random

from smalto.render.backdrop.land import paint_ground, paint_swells, paint_tufts, ridge_line
from smalto.render.backdrop.sky import paint_sky
from smalto.render.backdrop.view import INK, Layers, View
from smalto.render.color import lighter, mix
from smalto.render.sheet import Point, Sheet, num, polygon, smooth, trace

_STRATA = ("#d98a55", "#c8703f", "#e3a070", "#b9603a", "#d37f4d", "#a9532f")


def paint_canyon(layers: Layers, view: View) -> None:
    """Banded walls left and right that step back to a far gap, a river at the bottom."""
    paint_sky(layers, view, clouds=3)
    land = layers.land
    far = view.dice("far mesas")
    for i, depth in enumerate((0.74, 0.6)):
        _paint_mesa_line(land, view, far, 0.5 + 0.12 * i, depth)
    paint_ground(land, view, "#e0a066", "#c9814c")
    for i, (reach, depth) in enumerate(((0.44, 0.42), (0.33, 0.24), (0.2, 0.08))):
        for side in (-1, 1):
            _paint_wall(land, view, view.dice(f"wall{i}{side}"), side, reach, depth, i)
    _paint_brook(layers, view)
    paint_swells(land, view, "#d08d58", (0.45, 0.72))
    paint_tufts(layers.near, view, "#a99a55", 40)


def _paint_mesa_line(sheet: Sheet, view: View, dice: Random, top: float, depth: float) -> None:
    x, points = -20.0, [(-20.0, view.horizon + 4)]
    while x < view.w + 20:
        y = view.horizon * (top + dice.uniform(0, 0.2))
        w = view.w * dice.uniform(0.1, 0.2)
        points += [(x + w * 0.06, y), (x + w * 0.8, y + view.unit * dice.uniform(-6, 6))]
        points += [(x + w * 0.92, y + view.unit * 44), (x + w * 1.05, y + view.unit * 52)]
        x += w * 1.1
    points.append((view.w + 20, view.horizon + 4))
    sheet.path(polygon(points), view.earth("#c98a66", depth))
    if view.style == "line":
        sheet.stroke(polygon(points), INK, view.unit * 2, 0.25)


def _paint_wall(
    sheet: Sheet, view: View, dice: Random, side: int, reach: float, depth: float, i: int
) -> None:
    """One cliff that comes in from a side: its profile in steps, its strata following it."""
    top = view.horizon * (0.34 - 0.1 * i) * dice.uniform(0.85, 1.15)
    foot = view.down(0.03 + 0.13 * i)
    edge = view.w * 0.5 - side * view.w * 0.5
    inner = edge + side * view.w * reach * dice.uniform(0.85, 1.15)
    steps = 6
    profile: list[Point] = []
    for k in range(steps + 1):
        t = k / steps
        x = inner + side * view.w * (0.09 * t**1.5 + 0.012 * (k % 2))
        profile.append((x, top + (foot - top) * t))
        if k < steps:
            profile.append((x + side * view.unit * 4, top + (foot - top) * (t + 0.7 / steps)))
    lip = [
        (edge - side * 9, top - view.unit * dice.uniform(0, 40)),
        (inner - side * view.w * 0.06, top - view.unit * dice.uniform(0, 16)),
    ]
    d = polygon([*lip, *profile, (edge - side * 9, foot + view.unit * 8)])
    lit = (view.light.x > 0.5) == (side > 0)
    base = view.tone(lighter(_STRATA[0], 0.0 if lit else -0.06), depth)
    sheet.path(d, base)
    for k in range(steps):
        y0, y1 = profile[2 * k][1], profile[2 * k + 1][1]
        tint = view.tone(lighter(_STRATA[(k + i) % 6], 0.01 if lit else -0.06), depth)
        wave = view.unit * 6
        x = profile[2 * k][0]
        band = trace("M", edge - side * 9, y0 + wave, "Q", (edge + x) / 2, y0 - wave, x, y0)
        band += trace(
            "L",
            profile[2 * k + 1][0],
            y1,
            "Q",
            (edge + x) / 2,
            y1 - wave,
            edge - side * 9,
            y1 + wave,
            "Z",
        )
        sheet.path(band, tint, 0.85)
    if view.style == "line":
        sheet.stroke(d, INK, view.unit * 2.2, 0.35)
        return
    cracks = []
    for _ in range(7):
        x = edge + side * abs(inner - edge) * dice.uniform(0.1, 0.95)
        y = top + (foot - top) * dice.uniform(0.1, 0.6)
        cracks.append(
            trace(
                "M",
                x,
                y,
                "l",
                view.unit * dice.uniform(-5, 5),
                (foot - top) * dice.uniform(0.1, 0.3),
            )
        )
    sheet.stroke("".join(cracks), lighter(base, -0.12), view.unit * 2.6, 0.5)
    snow = view.mood.frost
    if snow:
        sheet.stroke(
            "M" + "L".join(f"{num(x)} {num(y)}" for x, y in lip),
            view.earth("#ffffff", depth),
            view.unit * 10,
        )


def _paint_brook(layers: Layers, view: View) -> None:
    """A thread of green water that winds towards the viewer and leaves at one side."""
    dice = view.dice("brook")
    side = dice.choice((-1, 1))
    left: list[Point] = []
    right: list[Point] = []
    for i in range(11):
        t = i / 10
        x = view.w * (0.5 + 0.05 * math.sin(6 * t) + side * 0.7 * t**2.2)
        half = view.w * (0.008 + 0.07 * t**1.5)
        y = view.down(0.44 * t)
        left.append((x - half, y))
        right.append((x + half, y + half * 0.3 * side))
    color = mix(view.tone("#5fb0a8", 0.1), view.mood.sky[1], 0.25)
    layers.land.path(smooth(left) + "L" + smooth(list(reversed(right)))[1:] + "Z", color)
    if view.style == "line":
        for line in (left, right):
            layers.land.stroke(smooth(line), INK, view.unit * 1.8, 0.3)


def paint_volcano(layers: Layers, view: View) -> None:
    """A cone with a glowing crater, streams of lava, a column of smoke; dark ash in front."""
    paint_sky(layers, view, clouds=2)
    land = layers.land
    dice = view.dice("volcano")
    x, top = view.w * dice.uniform(0.42, 0.58), view.horizon * dice.uniform(0.3, 0.38)
    _paint_smoke(land, view, dice, x, top)
    if not view.is_plain:
        glow = layers.land.radial(
            ((0.0, "#ffb347", 0.75), (0.4, "#ff7a3c", 0.32), (1.0, "#ff7a3c", 0.0))
        )
        land.circle(x, top, view.unit * 210, glow)
    half = view.w * 0.44
    rim = view.unit * 52
    _paint_cone(land, view, dice, x, top, half, rim)
    for i, depth in enumerate((0.36, 0.2)):
        line = ridge_line(
            view, view.dice(f"ash{i}"), view.horizon + view.unit * 8, view.h * 0.07, waves=2 + i
        )
        d = f"{smooth(line)}L{num(view.w * 1.1)} {num(view.h)}H{num(-view.w * 0.1)}Z"
        land.path(d, view.tone(("#5d6b4a", "#4f5f42")[i], depth))
        if view.style == "line":
            land.stroke(smooth(line), INK, view.unit * 2, 0.3)
    paint_ground(land, view, "#6f6a5c", "#4d4a46")
    paint_swells(land, view, "#625d55", (0.1, 0.36, 0.62))
    _paint_lava_river(layers, view, dice)
    paint_tufts(layers.near, view, "#5f7a45", 40)


def _paint_cone(
    sheet: Sheet, view: View, dice: Random, x: float, top: float, half: float, rim: float
) -> None:
    base = view.horizon + view.unit * 10
    left = [
        (x - rim, top),
        (x - rim * 1.7, top + (base - top) * 0.32),
        (x - half * 0.5, top + (base - top) * 0.7),
        (x - half, base),
    ]
    right = [(2 * x - px, py) for px, py in left]
    notch = [
        (x + rim, top),
        (x + rim * 0.5, top + rim * 0.2),
        (x, top + rim * 0.06),
        (x - rim * 0.45, top + rim * 0.24),
        (x - rim, top),
    ]
    d = (
        smooth(left)
        + "L"
        + smooth(list(reversed(right)))[1:]
        + "L"
        + "L".join(f"{num(a)} {num(b)}" for a, b in notch)
        + "Z"
    )
    rock, dark = view.tone("#7a6258", 0.22), view.tone("#4a3d42", 0.22)
    stops = ((0.0, dark, 1.0), (0.5, rock, 1.0), (1.0, mix(rock, view.mood.haze, 0.4), 1.0))
    sheet.path(d, rock if view.is_plain else sheet.linear(stops))
    shade = (
        smooth(left if view.light.x > 0.5 else right)
        + "L"
        + f"{num(x + (half * 0.1))} {num(base)}L{num(x)} {num(top)}Z"
    )
    sheet.path(shade, dark, 0.35)
    if view.style == "line":
        sheet.stroke(d, INK, view.unit * 2.4, 0.4)
    hot, core = view.shape("#ffffff", 1.0) if view.style == "silhouette" else "#ff6a2a", "#ffd36a"
    for k, sway in enumerate((-0.42, 0.05, 0.5)):
        reach = (base - top) * (0.5 + 0.28 * dice.random())
        px, wide = x + sway * rim * 0.8, rim * (0.2 + 0.06 * (k == 1))
        flow = trace(
            "M", px - wide, top + rim * 0.1, "C", px - wide * 1.6 + sway * rim, top + reach * 0.4
        )
        flow += " " + trace(
            px + sway * rim * 1.5 - wide, top + reach * 0.6, px + sway * rim * 2.4, top + reach
        )
        flow += trace(
            "C",
            px + sway * rim * 1.6 + wide,
            top + reach * 0.6,
            px + wide * 1.3 + sway * rim,
            top + reach * 0.4,
        )
        flow += " " + trace(px + wide, top + rim * 0.1, "Z")
        sheet.path(flow, hot)
        sheet.stroke(
            trace(
                "M",
                px,
                top + rim * 0.15,
                "Q",
                px + sway * rim * 0.8,
                top + reach * 0.4,
                px + sway * rim * 1.7,
                top + reach * 0.7,
            ),
            core,
            wide * 0.5,
            0.9,
        )
    sheet.path(polygon(notch), core)


def _paint_smoke(sheet: Sheet, view: View, dice: Random, x: float, top: float) -> None:
    drift = dice.choice((-1, 1))
    tones = [
        mix("#5a5560", view.mood.sky[0], 0.25),
        mix("#837d88", view.mood.sky[1], 0.3),
        mix("#b3abb2", view.mood.sky[2], 0.3),
    ]
    for layer, tint in enumerate(tones):
        if view.style in ("line", "silhouette"):
            tint = mix(tint, view.mood.sky[2], 0.8)
        for k in range(11):
            t = k / 10
            r = view.unit * (30 + 95 * t) * (1 - 0.26 * layer) * dice.uniform(0.85, 1.15)
            px = (
                x
                + drift * view.w * 0.3 * t**1.6
                + dice.uniform(-18, 18) * view.unit
                - layer * r * 0.2
            )
            sheet.circle(px, top * (1 - 1.05 * t) - layer * r * 0.22, r, tint, 0.9 - 0.2 * layer)


def _paint_lava_river(layers: Layers, view: View, dice: Random) -> None:
    """Cracks of glowing lava across the plain."""
    if view.style in ("line", "silhouette"):
        return
    for k in range(5):
        px, y = view.w * (k + dice.random()) / 5, view.down(dice.uniform(0.02, 0.14))
        line, way = [(px, y)], dice.choice((-1, 1))
        for _ in range(5):
            px += way * view.unit * dice.uniform(14, 54)
            y += view.unit * dice.uniform(-4, 14)
            line.append((px, y))
        d = "M" + "L".join(f"{num(a)} {num(b)}" for a, b in line)
        layers.land.stroke(d, "#ff6a24", view.unit * 10, 0.85)
        layers.land.stroke(d, "#ffd86f", view.unit * 4.5)
