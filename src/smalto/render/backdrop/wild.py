"""Wild places: mountains, snow, desert."""

from __future__ import annotations

import math
from itertools import pairwise
from random import Random

from smalto.render.backdrop.land import (
    paint_flowers,
    paint_ground,
    paint_hill,
    paint_swells,
    paint_tufts,
    ridge_line,
)
from smalto.render.backdrop.sky import paint_sky
from smalto.render.backdrop.view import INK, Layers, View
from smalto.render.color import lighter, mix
from smalto.render.sheet import Point, Sheet, num, polygon, smooth


def paint_mountains(layers: Layers, view: View) -> None:
    paint_sky(layers, view)
    land = layers.land
    for i, (height, depth, peaks) in enumerate(((0.62, 0.62, 4), (0.42, 0.34, 3))):
        _paint_range(land, view, view.dice(f"range{i}"), height, depth, peaks)
    for i, depth in enumerate((0.3, 0.14)):
        line = ridge_line(
            view, view.dice(f"foothill{i}"), view.horizon + view.unit * 6, view.h * 0.09, waves=2
        )
        paint_hill(land, view, line, "#4d8a58", depth)
    paint_firs(land, view, view.dice("firs"), view.down(0.015), 44, 0.2, "#2f6b4a")
    paint_ground(land, view, "#9ccb6a", "#5fa648")
    paint_swells(land, view, "#7dbb54", (0.1, 0.34, 0.62))
    paint_tufts(layers.near, view, "#5fa648", 130)
    paint_flowers(layers.near, view, ("#ffffff", "#a88cf0", "#ffd84d"), 40)


def paint_snow(layers: Layers, view: View) -> None:
    paint_sky(layers, view)
    land = layers.land
    _paint_range(land, view, view.dice("range"), 0.4, 0.62, 4, snowy=0.9)
    for i, depth in enumerate((0.5, 0.25)):
        line = ridge_line(
            view, view.dice(f"hill{i}"), view.horizon + view.unit * 6, view.h * 0.1, waves=1.8
        )
        paint_hill(land, view, line, "#dfeaf6", depth, mist=0.2)
        y = view.horizon - view.unit * (16 - 16 * i)
        paint_firs(land, view, view.dice(f"firs{i}"), y, 40 + 30 * i, depth, "#3f6f6b", snow=True)
    paint_ground(land, view, "#eef5fc", "#dbe8f6")
    _paint_drifts(layers, view)


def paint_desert(layers: Layers, view: View) -> None:
    paint_sky(layers, view, clouds=2)
    land = layers.land
    _paint_mesas(land, view)
    paint_ground(land, view, "#f0cf92", "#dda45c")
    for i, (share, height) in enumerate(((0.02, 0.2), (0.12, 0.26), (0.34, 0.3))):
        _paint_dune(land, view, view.dice(f"dune{i}"), share, height, 0.34 - 0.15 * i)
    _paint_sand_ripples(layers.near, view)


def _paint_range(
    sheet: Sheet,
    view: View,
    dice: Random,
    height: float,
    depth: float,
    peaks: int,
    snowy: float = 0.42,
) -> None:
    """Peaks with a sunlit and a shaded face and snow on top; `snowy`: share covered by it."""
    base, reach = view.horizon + view.unit * 4, min(view.horizon, view.h * 0.62) * height
    order = sorted(
        (
            (view.w * (k + dice.uniform(0.15, 0.85)) / peaks, dice.uniform(0.62, 1.0))
            for k in range(peaks)
        ),
        key=lambda peak: -peak[1],
    )
    for x, size in reversed(order):
        h = reach * size
        half = h * dice.uniform(0.95, 1.3) * max(view.w / view.h, 0.8) ** 0.5
        _paint_peak(sheet, view, dice, x, base, half, h, depth, snowy)


def _paint_peak(
    sheet: Sheet,
    view: View,
    dice: Random,
    x: float,
    base: float,
    half: float,
    h: float,
    depth: float,
    snowy: float,
) -> None:
    lit_side = 1 if view.light.x * view.w > x else -1
    rock, shade = view.tone("#8394a8", depth), view.tone("#5d6f8a", depth)
    snow, snow_shade = view.tone("#fbfdff", depth * 0.8), view.tone("#c3d5ea", depth * 0.8)
    top = (x, base - h)
    left = _jagged(dice, top, (x - half, base), 6)
    right = _jagged(dice, top, (x + half, base), 6)
    spine = _jagged(dice, top, (x + half * 0.12 * lit_side, base), 7, rough=0.11)
    faces = ((left, rock if lit_side < 0 else shade), (right, rock if lit_side > 0 else shade))
    foot_fill = mix(rock, view.mood.haze, 0.6)
    for edge, color in faces:
        d = polygon([*edge, *reversed(spine)])
        stops = ((0.0, color, 1.0), (1.0, mix(color, foot_fill, 0.75), 1.0))
        sheet.path(d, color if view.is_plain else sheet.linear_px(stops, (0, base - h), (0, base)))
    for edge, color in (
        (left, snow if lit_side < 0 else snow_shade),
        (right, snow if lit_side > 0 else snow_shade),
    ):
        sheet.path(polygon(_snow_cap(dice, edge, spine, base - h * (1 - snowy))), color)
    if view.style == "line":
        sheet.stroke(polygon([*left, *reversed(right)])[:-1], INK, view.unit * 2.2, 0.35)


def _jagged(dice: Random, start: Point, end: Point, n: int, rough: float = 0.06) -> list[Point]:
    """A broken line from a summit down; jags grow no wider than the slope allows."""
    (x0, y0), (x1, y1) = start, end
    span = abs(y1 - y0)
    points = [start]
    for i in range(1, n):
        t = i / n
        jag = dice.uniform(-rough, rough) * span
        points.append((x0 + (x1 - x0) * t + jag, y0 + (y1 - y0) * t + jag * 0.3))
    return [*points, end]


def _snow_cap(dice: Random, edge: list[Point], spine: list[Point], y: float) -> list[Point]:
    """The part of a face above height `y`, with a ragged lower rim."""
    outer, inner = _until(edge, y), _until(spine, y * 1.0)
    (ax, ay), (bx, by) = outer[-1], inner[-1]
    rim = []
    for i in range(1, 6):
        t = i / 6
        drop = (0.16 if i % 2 else -0.1) * abs(ay - edge[0][1]) * dice.uniform(0.6, 1.2)
        rim.append((ax + (bx - ax) * t, ay + (by - ay) * t + drop))
    return [*outer, *rim, *reversed(inner)]


def _until(line: list[Point], y: float) -> list[Point]:
    """The start of a falling polyline, cut at height `y`."""
    kept = [line[0]]
    for (x0, y0), (x1, y1) in pairwise(line):
        if y1 >= y:
            t = (y - y0) / max(y1 - y0, 1e-6)
            return [*kept, (x0 + (x1 - x0) * t, y)]
        kept.append((x1, y1))
    return kept


def paint_firs(
    sheet: Sheet,
    view: View,
    dice: Random,
    y: float,
    size: float,
    depth: float,
    color: str,
    *,
    snow: bool = False,
) -> None:
    """A row of small conifers standing on `y`; `size` in thousandths of the picture."""
    x, parts, caps = -20.0, [], []
    while x < view.w + 20:
        h = view.unit * size * dice.uniform(0.55, 1.2)
        foot = y + view.unit * dice.uniform(-4, 5)
        for k in range(3):
            w, tip, low = (
                h * (0.17 + 0.08 * k),
                foot - h * (1 - 0.24 * k),
                foot - h * (0.56 - 0.26 * k),
            )
            parts.append(polygon([(x, tip), (x + w, low), (x - w, low)]))
            if snow:
                cut = 0.55
                caps.append(
                    polygon(
                        [
                            (x, tip),
                            (x + w * cut, tip + (low - tip) * cut),
                            (x - w * 0.1, tip + (low - tip) * 0.4),
                            (x - w * cut, tip + (low - tip) * cut),
                        ]
                    )
                )
        x += h * dice.uniform(0.3, 1.1) if dice.random() < 0.7 else h * dice.uniform(1.4, 3.2)
    sheet.path("".join(parts), view.tone(color, depth))
    if view.style == "line":
        sheet.stroke("".join(parts), INK, view.unit * 1.5, 0.22)
    if caps:
        sheet.path("".join(caps), view.tone("#f4f9ff", depth * 0.6))


def _paint_drifts(layers: Layers, view: View) -> None:
    """Folds of snow, blue in the hollows, and single glittering crystals."""
    paint_swells(layers.land, view, "#cfdff1", (0.1, 0.3, 0.55, 0.8), shine=0.09)
    dice, u = view.dice("sparkle"), view.unit
    for _ in range(60):
        t = dice.random()
        ink = "#ffffff" if view.style != "line" else INK
        layers.near.circle(
            dice.uniform(0, view.w), view.down(0.05 + 0.95 * t), u * (0.7 + 1.3 * t), ink, 0.7
        )


def _paint_mesas(sheet: Sheet, view: View) -> None:
    dice = view.dice("mesas")
    for i, depth in enumerate((0.66, 0.48)):
        for _ in range(3):
            x, w = dice.uniform(-0.05, 0.95) * view.w, view.w * dice.uniform(0.1, 0.24)
            h = min(view.horizon, view.h * 0.6) * dice.uniform(0.1, 0.2) * (1.1 - 0.3 * i)
            y = view.horizon + 4
            body = [
                (x - w * 0.12, y),
                (x + w * 0.06, y - h * 0.5),
                (x + w * 0.1, y - h),
                (x + w * 0.42, y - h * 1.04),
                (x + w * 0.47, y - h * 0.86),
                (x + w * 0.86, y - h * 0.88),
                (x + w * 0.93, y - h * 0.45),
                (x + w * 1.15, y),
            ]
            color = view.tone("#c47a4e", depth)
            sheet.path(polygon(body), color)
            if not view.is_plain:
                bands = [(px, py + (y - py) * 0.34) for px, py in body]
                sheet.path(polygon(bands), lighter(color, -0.03), 0.7)
            if view.style == "line":
                sheet.stroke(polygon(body), INK, view.unit * 2, 0.3)


def _paint_dune(
    sheet: Sheet, view: View, dice: Random, share: float, height: float, depth: float
) -> None:
    """One dune: a lit slope, and a shaded slip face on the side away from the light."""
    side = -1 if view.light.x > 0.5 else 1
    x = view.w * dice.uniform(0.25, 0.75)
    foot, h = view.down(share + 0.16), view.ground_h * height * dice.uniform(0.8, 1.1)
    span = view.w * dice.uniform(0.75, 1.0)
    top = (x, foot - h)
    lit = view.tone("#f3cd8d", depth)
    dark = view.tone("#c98d50", depth)
    hill = [
        (x - span, foot),
        (x - span * 0.55, foot - h * 0.25),
        (x - span * 0.2, foot - h * 0.78),
        top,
        (x + span * 0.2, foot - h * 0.72),
        (x + span * 0.55, foot - h * 0.22),
        (x + span, foot),
    ]
    d = smooth(hill) + "Z"
    low = view.tone("#e6b873", depth)
    stops = ((0.0, lighter(lit, 0.02), 1.0), (1.0, low, 1.0))
    sheet.path(d, lit if view.is_plain else sheet.linear(stops))
    spine = [
        top,
        (x - side * -0.06 * span, foot - h * 0.7),
        (x + side * 0.1 * span, foot - h * 0.4),
        (x + side * 0.06 * span, foot - h * 0.12),
        (x + side * 0.2 * span, foot),
    ]
    flank = [p for p in hill if (p[0] - x) * side > 0]
    flank = flank if side > 0 else list(reversed(flank))
    face = smooth([top, *flank]) + "L" + smooth(list(reversed(spine)))[1:] + "Z"
    fade = ((0.0, dark, 0.9), (1.0, dark, 0.1))
    if view.style == "line":
        sheet.stroke(smooth(hill), INK, view.unit * 2.2, 0.35)
        sheet.stroke(smooth(spine), INK, view.unit * 1.8, 0.25)
        return
    sheet.path(
        face, sheet.linear(fade) if not view.is_plain else dark, 1.0 if not view.is_plain else 0.6
    )


def _paint_sand_ripples(sheet: Sheet, view: View) -> None:
    dice, u = view.dice("ripples"), view.unit
    dark, light = view.tone("#c98f52"), view.tone("#fbe3b4")
    if view.style == "line":
        dark = light = INK
    for i in range(46):
        t = 0.3 + 0.7 * dice.random() ** 0.8
        x, w = dice.uniform(-0.1, 1.0) * view.w, u * (40 + 130 * t) * dice.uniform(0.6, 1.2)
        y = view.down(t)
        bend = w * 0.05 * math.copysign(1, dice.random() - 0.5)
        sheet.stroke(
            f"M{num(x)} {num(y)}q{num(w * 0.25)} {num(-bend)} {num(w * 0.5)} 0t{num(w * 0.5)} 0",
            light if i % 3 == 0 else dark,
            u * (0.7 + 1.3 * t),
            0.3,
        )
