"""Green places: meadow, park, farm."""

from __future__ import annotations

import math

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
from smalto.render.backdrop.view import View
from smalto.render.color import lighter
from smalto.render.sheet import Point, Sheet

_GRASS_FAR = "#a5d46a"
_GRASS = "#6fb544"
_HILL = "#5f9f62"


def paint_meadow(sheet: Sheet, view: View) -> None:
    paint_sky(sheet, view)
    _paint_hills(sheet, view)
    paint_ground(sheet, view, _GRASS_FAR, _GRASS)
    paint_swells(sheet, view, "#86c653", (0.12, 0.3, 0.58))
    paint_tufts(sheet, view, _GRASS, 130)
    paint_flowers(sheet, view, ("#ffffff", "#ffd84d", "#f58fb4", "#b58cf0"), 46)


def paint_park(sheet: Sheet, view: View) -> None:
    paint_sky(sheet, view)
    _paint_hills(sheet, view)
    dice = view.dice("grove")
    paint_tree_line(sheet, view, dice, view.down(0.0), view.unit * 46, "#4f9a4c", 0.22)
    paint_tree_line(sheet, view, dice, view.down(0.02), view.unit * 26, "#5fae4a", 0.1)
    paint_ground(sheet, view, _GRASS_FAR, "#63ac40")
    paint_swells(sheet, view, "#84c553", (0.1, 0.4))
    _paint_path(sheet, view)
    paint_tufts(sheet, view, "#63ac40", 110)
    paint_flowers(sheet, view, ("#ffffff", "#ffe06b", "#f7a0c0"), 26)


def _paint_hills(sheet: Sheet, view: View) -> None:
    for i, (rise, height, depth) in enumerate(
        ((0.0, 0.26, 0.78), (0.0, 0.17, 0.58), (0.005, 0.1, 0.36))
    ):
        line = ridge_line(
            view,
            view.dice(f"hill{i}"),
            view.horizon + view.unit * 8 - rise * view.h,
            min(view.horizon, view.h * 0.6) * height,
            waves=1.6 + i,
        )
        paint_hill(sheet, view, line, _HILL, depth)
    paint_tree_line(sheet, view, view.dice("far wood"), view.horizon, view.unit * 17, "#4c8f55", 0.42)


def _paint_path(sheet: Sheet, view: View) -> None:
    """A gravel path that winds from the foreground to the horizon, in perspective."""
    dice = view.dice("path")
    phase, swing = dice.choice((-1, 1)), dice.uniform(0.1, 0.16)
    for grow, color in ((1.09, "#b9a06c"), (1.0, "#ecd7a8")):
        left: list[Point] = []
        right: list[Point] = []
        for i in range(13):
            t = i / 12 * 1.05
            center = view.w * (0.5 + phase * swing * math.sin(2.2 * math.pi * t**0.62) * (0.25 + t))
            half = min(view.w, view.h * 1.2) * (0.008 + 0.15 * t**1.5) * grow
            y = view.down(t)
            left.append((center - half, y))
            right.append((center + half, y))
        top = view.tone(color, 0.12)
        stops = ((0.0, lighter(top, 0.03), 1.0), (1.0, lighter(view.tone(color), -0.03), 1.0))
        fill = sheet.linear(stops) if view.style in ("soft", "toon") else top
        paint_strip(sheet, view, left, right, fill)
