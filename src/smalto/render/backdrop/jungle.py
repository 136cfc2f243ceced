"""Steaming green: giant trunks, hanging vines, huge leaves."""

from __future__ import annotations

import math
from random import Random

from smalto.render.backdrop.land import paint_ground, paint_swells, paint_tufts
from smalto.render.backdrop.sky import paint_sky
from smalto.render.backdrop.view import INK, Layers, View
from smalto.render.backdrop.woods import paint_canopy_light, paint_trunk
from smalto.render.color import lighter
from smalto.render.sheet import Sheet, trace


def paint_jungle(layers: Layers, view: View) -> None:
    """Steaming green: giant trunks, hanging vines, huge leaves, a narrow path of light."""
    paint_sky(layers, view, clouds=0, sun=False)
    land = layers.land
    paint_canopy_light(layers.soft, view, "#14533a", "#b8e59a")
    for i, depth in enumerate((0.66, 0.42)):
        _paint_palms(land, view, view.dice(f"palms{i}"), depth, 0.46 + 0.16 * i)
    _paint_giants(land, view, view.dice("giants"))
    paint_ground(land, view, "#5d9a48", "#2c5f2d")
    paint_swells(land, view, "#3f8039", (0.08, 0.34, 0.62))
    _paint_undergrowth(land, view)
    _paint_vines(land, view)
    _paint_frame_leaves(land, view)
    paint_tufts(layers.near, view, "#2f7a34", 120)


def _paint_palms(sheet: Sheet, view: View, dice: Random, depth: float, size: float) -> None:
    count = max(round(6 * view.w / view.h), 4)
    for i in range(count):
        x = view.w * (i + dice.uniform(0.1, 0.9)) / count
        h = view.horizon * size * dice.uniform(0.9, 1.5)
        kind = dice.choice(("palm", "palm", "leafy"))
        view.plant(
            sheet, kind, x, view.down(0.04), h * (0.5 if kind == "leafy" else 1), depth, dice
        )


def _paint_giants(sheet: Sheet, view: View, dice: Random) -> None:
    """Two or three trunks with buttress roots, overgrown."""
    for x in (dice.uniform(-0.02, 0.08), dice.uniform(0.92, 1.02), dice.uniform(0.24, 0.34)):
        w = view.unit * (110 if not 0.1 < x < 0.9 else 56) * dice.uniform(0.8, 1.2)
        color = view.tone("#5d4a38", 0.12 if w > view.unit * 80 else 0.34)
        at, foot = x * view.w, view.down(0.13 if w > view.unit * 80 else 0.05)
        paint_trunk(sheet, view, at, foot, w, 0.0, color)
        moss = view.kept("#4f8a3f", 0.2)
        for _ in range(6):
            my = view.horizon * dice.uniform(0.1, 0.95)
            sheet.ellipse(at + w * dice.uniform(-0.25, 0.25), my, w * 0.17, w * 0.07, moss, 0.7)


def _paint_undergrowth(sheet: Sheet, view: View) -> None:
    dice = view.dice("undergrowth")
    for k in range(round(15 * view.w / view.h)):
        x, near = view.w * dice.random(), dice.random() * 0.1
        kind = dice.choice(("leafy", "fern", "leafy"))
        h = view.h * (0.07 + 0.5 * near) * dice.uniform(0.8, 1.3)
        view.plant(sheet, kind, x, view.down(0.02 + near), h, 0.34 - 3 * near, dice)
        if k % 4 == 0 and not view.is_plain:
            bloom = view.tone(dice.choice(("#f0567f", "#f79a3a", "#c85ad0")))
            sheet.circle(x, view.down(near) - h * 0.6, view.unit * 7, bloom)


def _paint_vines(sheet: Sheet, view: View) -> None:
    """Lianas that hang from above, some in a bow."""
    dice, u = view.dice("vines"), view.unit
    color = view.kept("#3b6b33", 0.1) if view.style != "line" else INK
    for _ in range(9):
        x, fall = view.w * dice.random(), view.horizon * dice.uniform(0.25, 0.75)
        sway = u * dice.uniform(-30, 30)
        sheet.stroke(trace("M", x, -9, "q", sway, fall * 0.5, sway * 0.3, fall), color, u * 3, 0.85)
        for k in range(5):
            y = fall * (k + 1) / 5.5
            sheet.ellipse(x + sway * 0.6 + (k % 2 * 2 - 1) * u * 7, y, u * 8, u * 4, color, 0.85)
    for _ in range(2):
        x, w = view.w * dice.uniform(0, 0.6), view.w * dice.uniform(0.25, 0.45)
        sag = view.horizon * dice.uniform(0.4, 0.8)
        sheet.stroke(trace("M", x, -9, "q", w / 2, sag, w, 0.0), color, u * 3.4, 0.8)


def _paint_frame_leaves(sheet: Sheet, view: View) -> None:
    """Great leaves in the upper corners, close to the eye and dark."""
    dice = view.dice("frame")
    for corner in (0.0, 1.0):
        side = 1 if corner == 0 else -1
        for k in range(5):
            angle = (0.12 + 0.3 * k) * math.pi / 2
            reach = view.unit * dice.uniform(170, 270)
            x0, y0 = corner * view.w - side * 20 * view.unit, -20 * view.unit
            tip = (x0 + side * reach * math.cos(angle), y0 + reach * math.sin(angle))
            wide = reach * 0.15
            ox, oy = -math.sin(angle) * side * wide, math.cos(angle) * wide
            mid = ((x0 + tip[0]) / 2, (y0 + tip[1]) / 2)
            d = trace("M", x0, y0, "Q", mid[0] + ox, mid[1] + oy, *tip)
            d += trace("Q", mid[0] - ox, mid[1] - oy, x0, y0, "Z")
            tint = view.kept(dice.choice(("#1f5a35", "#2a6b3a", "#17492c")))
            sheet.path(d, tint)
            sheet.stroke(trace("M", x0, y0, "L", *tip), lighter(tint, 0.1), view.unit * 2.2, 0.7)
