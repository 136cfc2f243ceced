"""Green places: meadow, park, playground."""

from __future__ import annotations

import math

from smalto.render.backdrop.hills import paint_hills
from smalto.render.backdrop.land import (
    paint_flowers,
    paint_ground,
    paint_strip,
    paint_swells,
    paint_tree_line,
    paint_tufts,
)
from smalto.render.backdrop.sky import paint_sky
from smalto.render.backdrop.view import INK, Layers, View
from smalto.render.color import lighter
from smalto.render.sheet import Point, Sheet, smooth

_GRASS_FAR = "#a5d46a"
_GRASS = "#6fb544"


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
