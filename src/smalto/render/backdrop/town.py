"""Streets and cities: fronts that run into the depth, or a row of houses seen frontally."""

from __future__ import annotations

from random import Random

from smalto.render.backdrop.avenue import (
    avenue,
    paint_lane,
    paint_street_lamp,
    paint_street_tree,
    paint_terraces,
)
from smalto.render.backdrop.chamber import Brush
from smalto.render.backdrop.fronts import paint_row
from smalto.render.backdrop.sky import paint_sky
from smalto.render.backdrop.skyline import paint_skyline
from smalto.render.backdrop.view import Layers, View
from smalto.render.sheet import polygon

FACADES = ("#e9a27a", "#f0c987", "#9dc3c2", "#d88b8b", "#b7c59a", "#c7b3d8", "#8fb2d9", "#e8d6b8")
AWNINGS = ("#d9534f", "#3f8fc4", "#4fa36b", "#e0a030")
_TOWERS = ("#8ea3bf", "#a3b0c4", "#7b8ba6", "#b5a9a4", "#93a9b3", "#c0b7a6")
_RIDES = ("car", "bus", "truck", "taxi", "bicycle", "motorcycle", "scooter", "tram", "van")


def paint_street(layers: Layers, view: View) -> None:
    """What rides through a street is seen from its side, and so wants a row of houses behind."""
    if not view.free(*_RIDES) or view.dice("street").random() < 0.15:
        paint_row(layers, view)
        return
    paint_sky(layers, view, clouds=3)
    dice = view.dice("terraces")
    brush = avenue(layers.land, view)
    paint_skyline(layers.land, view, view.dice("far"), 0.4, 0.62, 0.5)
    paint_lane(brush, road=brush.room.half * 0.56)
    paint_terraces(brush, dice, FACADES, (7.5, 11.5), awnings=AWNINGS)
    _paint_kerb(brush, dice, trees=True)


def paint_city(layers: Layers, view: View) -> None:
    paint_sky(layers, view, clouds=4)
    land = layers.land
    for i, (height, depth, width) in enumerate(((0.9, 0.72, 0.42), (0.66, 0.5, 0.6))):
        paint_skyline(land, view, view.dice(f"row{i}"), height, depth, width)
    brush = avenue(land, view, width=0.36)
    paint_lane(brush, road=brush.room.half * 0.6, stones="#bdb8b6", dashes=brush.room.front - 7)
    paint_terraces(
        brush, view.dice("towers"), _TOWERS, (14, 34), shop=3.4, storey=2.5, lots=(3.6, 5.4)
    )
    _paint_zebra(brush)
    _paint_kerb(brush, view.dice("kerb"), trees=True)


def _paint_kerb(brush: Brush, dice: Random, *, trees: bool) -> None:
    """Lamps and trees on the pavements, the far ones first; the front is kept free."""
    half = brush.room.half
    kind = dice.choice(("linden", "poplar", "cherry"))
    for z, is_lamp in (
        (4.0, True),
        (8.5, False),
        (12.5, True),
        (15.4, False),
        (18.4, True),
    ):
        for side in (-1, 1):
            x = side * half * 0.74
            if is_lamp and brush.view.free("lamp"):
                paint_street_lamp(brush, x, z)
            elif trees and not is_lamp and brush.view.free("tree"):
                paint_street_tree(brush, x, z, 4.2, dice, kind)


def _paint_zebra(brush: Brush) -> None:
    """A crossing before the viewer."""
    room, road, parts = brush.room, brush.room.half * 0.6, []
    z0, z1 = room.front - 5.2, room.front - 3.4
    n = 9
    for i in range(n):
        a = -road + 2 * road * (i + 0.2) / n
        b = -road + 2 * road * (i + 0.75) / n
        spots = ((a, 0.0, z0), (b, 0.0, z0), (b, 0.0, z1), (a, 0.0, z1))
        parts.append(polygon([room.at(*s) for s in spots]))
    brush.sheet.path("".join(parts), brush.view.tone("#f3f0e6"), 0.85)
