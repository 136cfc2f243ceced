"""A country road that bends to the horizon."""

from __future__ import annotations

import itertools
import math
from random import Random

from smalto.render.backdrop.chamber import paving, soil
from smalto.render.backdrop.hills import paint_hills
from smalto.render.backdrop.land import paint_flowers, paint_ground, paint_swells, paint_tufts
from smalto.render.backdrop.sky import paint_sky
from smalto.render.backdrop.view import INK, Layers, View
from smalto.render.color import lighter, mix
from smalto.render.sheet import Point, Sheet, polygon, smooth, trace


def paint_road(layers: Layers, view: View) -> None:
    paint_sky(layers, view, clouds=5)
    land, dice = layers.land, view.dice("road")
    paint_hills(land, view)
    paint_ground(land, view, "#b5d67a", "#76b14c")
    paint_swells(land, view, "#8cc65a", (0.08, 0.26, 0.52))
    paint_tufts(land, view, "#6aa845", 120)  # before the road, so that nothing grows on it
    paint_flowers(land, view, ("#ffffff", "#ffd84d", "#f58fb4"), 40)
    left, right = _edges(view, dice)
    _paint_asphalt(land, view, left, right)
    _paint_poles(land, view, left, right, dice)
    _paint_roadside(land, view, left, right, dice)


def _edges(view: View, dice: Random) -> tuple[list[Point], list[Point]]:
    """The road's two edges from the horizon to the front: a bend that straightens as it nears."""
    swing = dice.choice((-1, 1)) * dice.uniform(0.16, 0.3)
    left: list[Point] = []
    right: list[Point] = []
    for i in range(25):
        t = (i / 24) ** 1.6 * 1.08
        bend = swing * math.sin(math.pi * 1.25 * min(t, 1.0) ** 0.42) * (1 - min(t, 1.0)) ** 1.1
        center = view.w * (0.5 + bend)
        half = view.w * 0.006 + min(view.w, view.h * 1.3) * 0.52 * t**1.12
        left.append((center - half, view.down(t)))
        right.append((center + half, view.down(t)))
    return left, right


def _paint_asphalt(sheet: Sheet, view: View, left: list[Point], right: list[Point]) -> None:
    for grow, color in ((1.12, "#c9b98e"), (1.0, "#656b74")):
        wide = [_across(a, b, 0.5 - grow / 2) for a, b in zip(left, right, strict=True)]
        other = [_across(a, b, 0.5 + grow / 2) for a, b in zip(left, right, strict=True)]
        tone = soil(view, color) if grow > 1 else paving(view, color)
        far = mix(tone, view.mood.haze, 0.35)
        fill = (
            tone
            if view.is_plain
            else sheet.linear(((0.0, far, 1.0), (0.5, tone, 1.0), (1.0, lighter(tone, -0.03), 1.0)))
        )
        sheet.path(smooth(wide) + "L" + smooth(list(reversed(other)))[1:] + "Z", fill)
    white = view.tone("#f6f3ea")
    for share in (0.035, 0.965):
        _paint_line(sheet, view, left, right, share, white)
    if view.style == "line":
        for edge in (left, right):
            sheet.stroke(smooth(edge), INK, view.unit * 2.2, 0.35)
    dashes = []
    for i in range(2, 24, 2):
        a, b = _across(left[i], right[i], 0.49), _across(left[i], right[i], 0.51)
        c, d = _across(left[i + 1], right[i + 1], 0.51), _across(left[i + 1], right[i + 1], 0.49)
        keep = 0.62
        c = (b[0] + (c[0] - b[0]) * keep, b[1] + (c[1] - b[1]) * keep)
        d = (a[0] + (d[0] - a[0]) * keep, a[1] + (d[1] - a[1]) * keep)
        dashes.append(polygon([a, b, c, d]))
    sheet.path("".join(dashes), view.tone("#f7d774"), 0.95)


def _across(a: Point, b: Point, share: float) -> Point:
    return a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share


def _paint_line(
    sheet: Sheet, view: View, left: list[Point], right: list[Point], share: float, color: str
) -> None:
    one = [_across(a, b, share - 0.008) for a, b in zip(left, right, strict=True)]
    two = [_across(a, b, share + 0.008) for a, b in zip(left, right, strict=True)]
    sheet.path(smooth(one) + "L" + smooth(list(reversed(two)))[1:] + "Z", color, 0.9)


def _paint_poles(
    sheet: Sheet, view: View, left: list[Point], right: list[Point], dice: Random
) -> None:
    """Telegraph poles with wires along one side."""
    edge, side = (left, -1) if dice.random() < 0.5 else (right, 1)
    tips: list[Point] = []
    wood = "#7a5a44"
    for i in (4, 7, 9, 11, 13):
        half = (right[i][0] - left[i][0]) / 2
        x, y = edge[i][0] + side * half * 0.42, edge[i][1]
        h = half * 1.9 + 14 * view.unit
        tone = view.tone(wood, 0.4 - 0.03 * i)
        w = max(h * 0.035, 1.2)
        sheet.rect(x - w / 2, y - h, w, h, tone)
        sheet.rect(x - h * 0.13, y - h * 0.93, h * 0.26, w * 0.8, tone)
        tips.append((x, y - h * 0.93))
    for a, b in itertools.pairwise(tips):
        for k in (-0.11, 0.11):
            sag = (a[1] + b[1]) / 2 + abs(b[0] - a[0]) * 0.12
            d = trace("M", a[0] + k * 20, a[1], "Q", (a[0] + b[0]) / 2, sag, b[0] + k * 40, b[1])
            sheet.stroke(d, view.tone("#4a4a52", 0.2), view.unit * 1.2, 0.6)


def _paint_roadside(
    sheet: Sheet, view: View, left: list[Point], right: list[Point], dice: Random
) -> None:
    """Trees and posts at both edges, the far ones first; the front stays free."""
    kinds = dice.choice(
        (("linden", "bush"), ("poplar", "poplar"), ("birch", "bush"), ("fir", "pine"))
    )
    for i in range(3, 15):
        t = view.near(left[i][1])
        for side, edge in ((-1, left), (1, right)):
            half = (right[i][0] - left[i][0]) / 2
            if view.free("tree") and dice.random() < 0.5:
                x = edge[i][0] + side * (half * dice.uniform(0.6, 1.5) + 26 * view.unit)
                h = view.unit * (36 + 330 * t) * dice.uniform(0.8, 1.2)
                kind = dice.choice(kinds)
                high = h * (0.4 if kind == "bush" else 1.0)
                view.plant(sheet, kind, x, edge[i][1], high, 0.5 * (1 - t) ** 2, dice)
            if i % 2:
                x, y = edge[i][0] + side * half * 0.13, edge[i][1]
                h = half * 0.28 + 3 * view.unit
                sheet.rect(x - h * 0.08, y - h, h * 0.16, h, view.tone("#fbfaf5", 0.1))
                sheet.rect(x - h * 0.08, y - h * 0.8, h * 0.16, h * 0.2, view.tone("#d8483f"))
