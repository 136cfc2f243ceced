"""A library: walls of books that run to an arched window."""

from __future__ import annotations

from random import Random

from smalto.render.backdrop.ambience import paint_ambience
from smalto.render.backdrop.chamber import Brush, room_of
from smalto.render.backdrop.fixtures import (
    SPINES,
    paint_bookcase,
    paint_carpet,
    paint_pendant,
    paint_table_lamp,
)
from smalto.render.backdrop.furniture import paint_cabinet
from smalto.render.backdrop.shell import Shell, paint_shell
from smalto.render.backdrop.view import Layers, View
from smalto.render.backdrop.window import paint_sunbeam, paint_window
from smalto.render.sheet import polygon


def paint_library(layers: Layers, view: View) -> None:
    dice = view.dice("library")
    brush = Brush(layers.land, room_of(view, ceiling=0.04, tallest=3.6))
    room, wood = brush.room, dice.choice(("#8a5a3a", "#7a5138", "#9a6a44", "#6a4a3f"))
    wall = dice.choice(("#d9c7a4", "#bfc9b4", "#c9b7b0"))
    paint_shell(brush, Shell(wall, dice.choice(("#a9744a", "#8f6240")), skirting=""))
    paint_carpet(
        brush,
        0,
        min(2.0, room.half),
        0.3,
        room.front * 1.2,
        dice.choice(("#8f3f4a", "#3f6a5f", "#4a5a8a")),
        "#d9b25f",
    )
    high = room.height - 0.32
    for side in (-1, 1):
        _paint_side_shelves(brush, side, high, wood, dice)
    w = min(1.1, room.half * 0.62)
    case = room.half - w / 2 - 0.12
    window_h = min(1.05, room.height - 1.75)
    paint_window(
        brush, -w / 2 + 0.06, 1.0, w - 0.12, window_h, bars=(2, 3), arch=True, frame="#f0e6d2"
    )
    paint_sunbeam(brush, -w / 2 + 0.06, 1.0, w - 0.12, window_h)
    for x in (-room.half + 0.06, room.half - 0.06 - case):
        paint_bookcase(brush, x, case, high, 0, dice, wood=wood, shelves=6)
    paint_cabinet(brush, -w / 2, w, 0.62, 0, 0.32, wood, doors=2)
    if view.free("lamp"):
        paint_table_lamp(brush, -w * 0.3, 0.62, 0.2, "#6fa58a")
    _paint_ladder(brush, dice.choice((-1, 1)) * room.half * 0.52, high, wood)
    paint_pendant(brush, 0, room.height - 0.45, 1.2, "#d9b25f", w=0.5)
    paint_ambience(brush)


def _paint_side_shelves(brush: Brush, side: int, high: float, wood: str, dice: Random) -> None:
    """A wall of books that runs towards the viewer."""
    room, rows = brush.room, 6
    x, front = side * (room.half - 0.02), room.front * 1.12
    brush.face([(x, 0, 0.1), (x, high, 0.1), (x, high, front), (x, 0, front)], wood, -0.15)
    step = high / rows
    shelves: dict[str, list[str]] = {}
    for row in range(rows):
        low, z = row * step + 0.08, 0.34
        while z < front:
            thick = dice.uniform(0.07, 0.14)
            if dice.random() > 0.07:
                top = low + step * dice.uniform(0.58, 0.84)
                spots = (
                    (x, low, z),
                    (x, top, z),
                    (x, top, z + thick * 0.94),
                    (x, low, z + thick * 0.94),
                )
                shelves.setdefault(dice.choice(SPINES), []).append(
                    polygon([brush.at(*spot) for spot in spots])
                )
            z += thick
    for color, parts in shelves.items():
        brush.sheet.path("".join(parts), brush.tone(color, -0.04))
        brush.contour("".join(parts), brush.tone(color), 0.5)
    for row in range(rows + 1):
        y = row * step
        brush.face(
            [(x, y, 0.1), (x, y + 0.06, 0.1), (x, y + 0.06, front), (x, y, front)], wood, -0.02
        )
    for z in (0.32, 1.15, 1.98):
        brush.face([(x, 0, z), (x, high, z), (x, high, z + 0.05), (x, 0, z + 0.05)], wood, 0.01)


def _paint_ladder(brush: Brush, x: float, high: float, wood: str) -> None:
    z, foot = 0.36, 0.75
    top = min(high, 2.1)
    for dx in (-0.17, 0.17):
        brush.line([(x + dx, 0, foot), (x + dx, top, z)], "#c99a66", 0.045)
    for i in range(1, 8):
        t = i / 8
        brush.line(
            [
                (x - 0.17, top * t, foot + (z - foot) * t),
                (x + 0.17, top * t, foot + (z - foot) * t),
            ],
            "#d8ae7a",
            0.035,
        )
