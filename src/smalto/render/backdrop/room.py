"""Rooms of a home to be in: living room and bedroom."""

from __future__ import annotations

from random import Random

from smalto.render.backdrop.ambience import paint_ambience
from smalto.render.backdrop.chamber import Brush, room_of
from smalto.render.backdrop.fixtures import (
    CLOTHS,
    WOODS,
    lights_on,
    paint_bookcase,
    paint_curtains,
    paint_floor_lamp,
    paint_frame,
    paint_pendant,
    paint_plant,
    paint_rug,
    paint_table_lamp,
)
from smalto.render.backdrop.furniture import paint_bed, paint_cabinet, paint_hearth, paint_sofa
from smalto.render.backdrop.shell import Shell, WallKind, paint_shell
from smalto.render.backdrop.view import Layers, View
from smalto.render.backdrop.window import paint_sunbeam, paint_window

_WALLS = ("#f3dcc0", "#cfe0d4", "#d3def0", "#f0d0c8", "#ddd5ea", "#f2e6c4", "#b9d3cf")
_FLOORS = ("#c99a66", "#b98556", "#d6ad7c", "#a9744a")


def paint_room(layers: Layers, view: View) -> None:
    dice = view.dice("room")
    brush = Brush(layers.land, room_of(view))
    wall = dice.choice(_WALLS)
    kind: WallKind = dice.choice(("plain", "stripes", "panels", "plain"))
    paint_shell(
        brush, Shell(wall, dice.choice(_FLOORS), kind, dado="#fbf6ec" if kind == "panels" else "")
    )
    half, side = brush.room.half, 1 if view.light.x >= 0.5 else -1
    w = min(1.5, half * 0.8)
    x = side * half * 0.5 - w / 2
    high = min(1.35, brush.room.height - 1.25)
    paint_window(brush, x, 0.95, w, high)
    paint_curtains(brush, x, 0.95, w, high, dice.choice(CLOTHS), foot=0.12)
    paint_sunbeam(brush, x, 0.95, w, high)
    paint_rug(brush, 0, 1.75, min(half * 1.7, 3.2), 1.3, dice.choice(CLOTHS))
    _furnish(brush, view, dice, side)
    paint_ambience(brush)


def _furnish(brush: Brush, view: View, dice: Random, side: int) -> None:
    """The window is on `side`; across from it a hearth or books, between them a sofa."""
    half, setting = brush.room.half, view.setting
    cold = setting.season == "winter" or setting.mood == "cozy" or setting.weather == "snowfall"
    other = -side * half * 0.56
    if cold or dice.random() < 0.25:
        paint_hearth(brush, other - 0.6, 1.2, dice.choice(("#d8cfc2", "#b98a72", "#a7a39d")),
                     lit=cold or lights_on(brush))  # fmt: skip
        paint_frame(brush, other - 0.35, 1.5, 0.7, 0.5, dice)
    elif view.free("sofa", "couch", "seat"):
        w = min(2.0, half * 0.86)
        paint_frame(brush, other - 0.5, 1.3, 0.42, 0.55, dice)
        paint_frame(brush, other + 0.12, 1.4, 0.5, 0.38, dice)
        paint_sofa(brush, other - w / 2, w, 0.05, dice.choice(CLOTHS), dice.choice(CLOTHS))
    else:
        paint_bookcase(brush, other - 0.55, 1.1, 2.0, 0, dice, wood=dice.choice(WOODS))
    if view.free("plant", "potted"):
        paint_plant(brush, side * (half - 0.2), 0.4, 0.95, dice)
    if view.free("lamp"):
        paint_floor_lamp(brush, -side * (half - 0.16), 0.55, "#f0dcb0")


def paint_bedroom(layers: Layers, view: View) -> None:
    dice = view.dice("bedroom")
    brush = Brush(layers.land, room_of(view))
    kind: WallKind = dice.choice(("plain", "stripes"))
    paint_shell(brush, Shell(dice.choice(_WALLS), dice.choice(_FLOORS), kind))
    half, side = brush.room.half, 1 if view.light.x >= 0.5 else -1
    wood = dice.choice(WOODS)
    w = min(1.2, half * 0.7)
    x = side * half * 0.45 - w / 2
    high = min(1.2, brush.room.height - 1.4)
    paint_window(brush, x, 1.1, w, high)
    paint_curtains(brush, x, 1.1, w, high, dice.choice(CLOTHS), foot=0.3)
    paint_sunbeam(brush, x, 1.1, w, high)
    paint_rug(brush, 0, 1.8, min(half * 1.5, 2.8), 1.1, dice.choice(CLOTHS))
    wide = min(2.0, half * 1.15)
    left = side * half * 0.98 - (wide if side > 0 else 0) - side * 0.08
    if view.free("bed"):
        paint_bed(brush, left, wide, dice.choice(CLOTHS), wood, head=side)
    stand = left - 0.62 if side > 0 else left + wide + 0.14
    paint_cabinet(brush, stand, 0.48, 0.5, 0.05, 0.42, wood, drawers=2)
    if view.free("lamp"):
        paint_table_lamp(brush, stand + 0.24, 0.5, 0.27, "#f3e0ba")
    paint_frame(brush, side * (half * 0.45 - w / 2 - 0.75) - 0.29, 1.4, 0.58, 0.42, dice)
    other = -side * half
    wardrobe = other if side > 0 else other - 0.95
    paint_cabinet(brush, wardrobe, 0.95, 2.05, 0, 0.5, wood)
    if view.setting.mood not in ("cozy", "romantic", "dreamy"):
        paint_pendant(brush, 0, brush.room.height - 0.55, 1.0, "#f3e8d2", pool=False)
    paint_ambience(brush)
