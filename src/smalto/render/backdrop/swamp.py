"""Still green water between drowned trees."""

from __future__ import annotations

import math
from random import Random

from smalto.render.backdrop.land import paint_tree_line, paint_tufts, ridge_line
from smalto.render.backdrop.sky import paint_sky
from smalto.render.backdrop.view import INK, Layers, View
from smalto.render.backdrop.water import mirrored_sky, paint_streaks
from smalto.render.backdrop.woods import paint_canopy_light
from smalto.render.color import mix
from smalto.render.sheet import Sheet, num, smooth, trace


def paint_swamp(layers: Layers, view: View) -> None:
    """Still green water between drowned trees hung with moss; lily pads, reeds, mist."""
    paint_sky(layers, view, clouds=0, sun=view.is_plain)
    land = layers.land
    if not view.is_plain:
        paint_canopy_light(layers.soft, view, "#4a5f4a", "#d3d9a0")
    for i, depth in enumerate((0.7, 0.48)):
        dice = view.dice(f"swamp{i}")
        paint_tree_line(
            land, view, dice, view.horizon + 4, view.unit * (90 - 30 * i), "#4d6b45", depth
        )
    far, near = mirrored_sky(view, "#8fa35f", "#4c6a3f")
    water = mix(near, view.tone("#55703f"), 0.55)
    stops = ((0.0, mix(far, view.tone("#9aa860"), 0.5), 1.0), (1.0, water, 1.0))
    land.rect(
        0, view.horizon, view.w, view.ground_h, water if view.is_plain else land.linear(stops)
    )
    for i, (y, depth) in enumerate(((0.03, 0.45), (0.1, 0.28), (0.2, 0.12))):
        _paint_drowned(land, view, view.dice(f"drowned{i}"), view.down(y), depth, 5 - i)
    _paint_pads(layers.near, view)
    paint_streaks(layers.near, view, view.horizon, view.down(0.64))
    line = ridge_line(view, view.dice("mud"), view.down(0.68), view.ground_h * 0.12, waves=1.6, n=9)
    d = f"{smooth(line)}L{num(view.w * 1.1)} {num(view.h + 9)}H{num(-view.w * 0.1)}Z"
    one, two = view.earth("#7f8f4a"), view.earth("#566a34")
    land.path(d, one if view.is_plain else land.linear(((0.0, one, 1.0), (1.0, two, 1.0))))
    paint_tufts(layers.near, view.lowered(0.7), "#5c7a36", 110)


def _paint_drowned(
    sheet: Sheet, view: View, dice: Random, y: float, depth: float, count: int
) -> None:
    """Cypress trunks with swollen feet, mirrored in the water, beards of moss on their boughs."""
    for i in range(count):
        x = view.w * (i + dice.uniform(0.15, 0.85)) / count
        w = view.unit * (20 + 44 * (0.5 - depth)) * dice.uniform(0.8, 1.2)
        color, moss = view.tone("#5f5648", depth), view.tone("#7f9460", depth)
        for sign, alpha in ((1, 0.35), (-1, 1.0)):
            reach = y * 1.05 if sign < 0 else view.ground_h * 0.22
            tip = y + sign * reach
            d = trace("M", x - w * 1.3, y, "Q", x - w * 0.5, y + sign * w, x - w * 0.36, tip)
            d += trace("h", w * 0.72, "Q", x + w * 0.5, y + sign * w, x + w * 1.3, y, "Z")
            sheet.path(d, color, alpha)
        for _ in range(3):
            by, side = y * dice.uniform(0.12, 0.66), dice.choice((-1, 1))
            reach = view.unit * dice.uniform(40, 110)
            sheet.stroke(
                trace(
                    "M", x, by, "q", side * reach * 0.5, -reach * 0.1, side * reach, -reach * 0.35
                ),
                color,
                w * 0.2,
            )
            beard = []
            for k in range(6):
                bx, top = x + side * reach * (0.25 + 0.14 * k), by - reach * 0.05 * k
                beard.append(
                    trace(
                        "M",
                        bx,
                        top,
                        "q",
                        2 * view.unit,
                        20 * view.unit,
                        0.0,
                        view.unit * dice.uniform(26, 70),
                    )
                )
            sheet.stroke("".join(beard), moss, view.unit * 4.5, 0.75)


def _paint_pads(sheet: Sheet, view: View) -> None:
    dice, u = view.dice("pads"), view.unit
    if view.mood.season == "winter":
        return
    for _ in range(26):
        t = dice.uniform(0.1, 0.62)
        x, y, r = view.w * dice.random(), view.down(t), u * (7 + 34 * t) * dice.uniform(0.7, 1.2)
        green = view.tone(dice.choice(("#5f9a45", "#74ac4e", "#4f8a40")), 0.2 * (1 - t))
        d = trace(
            "M",
            x,
            y,
            "L",
            x + r,
            y - r * 0.1,
            "A",
            r,
            r * 0.34,
            0,
            1,
            1,
            x + r * 0.8,
            y - r * 0.2,
            "Z",
        )
        sheet.path(d, green)
        if view.style == "line":
            sheet.stroke(d, INK, u * 1.4, 0.35)
        if dice.random() < 0.25:
            bloom = view.tone(dice.choice(("#ffd9ea", "#ffffff", "#f7a8c9")))
            for k in range(5):
                a = math.pi * (0.15 + 0.175 * k)
                sheet.ellipse(
                    x - r * 0.2 + r * 0.2 * math.cos(a),
                    y - r * 0.18 - r * 0.14 * math.sin(a),
                    r * 0.11,
                    r * 0.14,
                    bloom,
                )
