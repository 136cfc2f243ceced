"""A farm: crops in rows, a barn, a rail fence."""

from __future__ import annotations

from smalto.render.backdrop.crops import below
from smalto.render.backdrop.hills import paint_hills
from smalto.render.backdrop.land import paint_flowers, paint_ground, paint_tufts
from smalto.render.backdrop.sky import paint_sky
from smalto.render.backdrop.view import Layers, View
from smalto.render.color import lighter
from smalto.render.sheet import Sheet, polygon, trace


def paint_farm(layers: Layers, view: View) -> None:
    paint_sky(layers, view)
    land = layers.land
    paint_hills(land, view)
    paint_ground(land, view, "#b9d96e", "#7dbb48")
    _paint_crop_rows(land, view)
    _paint_barn(land, view)
    _paint_rail_fence(layers.near, view)
    paint_tufts(layers.near, view, "#72b043", 90)
    if view.mood.season == "autumn":
        paint_flowers(layers.near, view, (), 30)


def _paint_crop_rows(sheet: Sheet, view: View) -> None:
    """Crop rows that run to a vanishing point, in two colours, on either side."""
    vanish = (view.w * 0.5, view.horizon - view.unit * 30)
    rows = 26
    foot = view.w * 2.6
    for i in range(rows):
        a = vanish[0] - foot / 2 + foot * i / rows
        b = a + foot / rows * 0.5
        color = "#93c653" if i < rows * 0.42 else "#e0c65e" if i > rows * 0.62 else "#8cc24e"
        d = polygon(below(view, vanish, a) + list(reversed(below(view, vanish, b))))
        sheet.path(d, view.earth(lighter(color, -0.045), 0.05), 0.6)


def _paint_barn(sheet: Sheet, view: View) -> None:
    u, dice = view.unit, view.dice("barn")
    w = 150 * u
    x = view.w * (dice.uniform(0.06, 0.16) if dice.random() < 0.5 else dice.uniform(0.76, 0.86))
    y, h = view.horizon + 10 * u, 78 * u
    red, dark, white = (view.tone(c, 0.16) for c in ("#c8473c", "#a3362e", "#fbf3e6"))
    roof = view.earth("#6f6a70", 0.16)
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
