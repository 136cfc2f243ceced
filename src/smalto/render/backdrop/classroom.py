"""A classroom: the board, desks, windows along one wall."""

from __future__ import annotations

import math
from random import Random

from smalto.render.backdrop.ambience import paint_ambience, paint_tubes
from smalto.render.backdrop.chamber import Brush, room_of
from smalto.render.backdrop.fixtures import SPINES, WOODS, paint_clock
from smalto.render.backdrop.shell import Shell, paint_shell
from smalto.render.backdrop.view import Layers, View
from smalto.render.backdrop.window import paint_side_window

_CHALK = "#eef3ea"


def paint_classroom(layers: Layers, view: View) -> None:
    dice = view.dice("classroom")
    brush = Brush(layers.land, room_of(view))
    room, side = brush.room, 1 if view.light.x >= 0.5 else -1
    wall = dice.choice(("#f5ead0", "#e3eee4", "#e6ecf4", "#f6e3d0"))
    dado = dice.choice(("#9fc0b0", "#c9a878", "#8fb0cc", ""))
    paint_shell(
        brush, Shell(wall, dice.choice(("#cfa471", "#b98d5e", "#d8bd94")), dado=dado, dado_h=0.8)
    )
    for z in (0.35, 1.45):
        paint_side_window(brush, side, 0.9, min(1.25, room.height - 1.2), z, z + 0.85)
    _paint_board(brush, dice)
    _paint_wall_charts(brush, dice, side)
    if view.free("clock"):
        paint_clock(brush, side * (room.half - 0.35), room.height - 0.4, 0.17, dice)
    desk = -side * room.half * 0.52
    if view.free("desk", "table"):
        _paint_teachers_desk(brush, desk, dice)
        for x in (-room.half + 0.02, room.half - 0.72):
            _paint_school_desk(brush, x, 1.15)
    paint_tubes(brush)
    paint_ambience(brush, cool=True)


def _paint_board(brush: Brush, dice: Random) -> None:
    half, green = brush.room.half, dice.choice(("#3f7a5f", "#35594c", "#3c4a55"))
    w, h, y = min(2.5, half * 1.4), 1.15, 0.98
    brush.panel(-w / 2 - 0.06, y - 0.06, w + 0.12, h + 0.12, 0, "#a8754a")
    brush.panel(-w / 2, y, w, h, 0, green, fade=0.05)
    brush.block(-w / 2, y - 0.09, w, 0.03, 0, 0.09, "#c99a66")
    for dx, color in ((-0.3, "#ffffff"), (-0.2, "#f2c14e"), (0.25, "#e98a8a")):
        brush.panel(dx, y - 0.06, 0.07, 0.02, 0.08, color)
    _scribble(brush, -w * 0.44, y + h * 0.62, w * 0.3, dice)
    _scribble(brush, -w * 0.44, y + h * 0.46, w * 0.22, dice)
    _scribble(brush, -w * 0.44, y + h * 0.3, w * 0.27, dice)
    tri = [(0.06 * w, y + 0.28), (0.2 * w, y + 0.28), (0.13 * w, y + 0.62), (0.06 * w, y + 0.28)]
    brush.line([(a, b, 0) for a, b in tri], _CHALK, 0.016, 0.85)
    ring = [(0.36 * w + 0.16 * math.cos(k / 2), y + 0.62 + 0.16 * math.sin(k / 2), 0)
            for k in range(14)]  # fmt: skip
    brush.line(ring, _CHALK, 0.016, 0.85)
    for k in range(8):
        a = k * math.tau / 8
        spots = [(0.36 * w + r * math.cos(a), y + 0.62 + r * math.sin(a), 0) for r in (0.2, 0.27)]
        brush.line(spots, "#f6dc7c", 0.016, 0.85)


def _scribble(brush: Brush, x: float, y: float, w: float, dice: Random) -> None:
    """A line of writing that nobody can read."""
    n = int(w / 0.035)
    spots = [(x + w * i / n, y + dice.uniform(-0.02, 0.03), 0.0) for i in range(n + 1)
             if i % 6 != 5]  # fmt: skip
    for i in range(0, len(spots), 5):
        brush.line(spots[i : i + 5], _CHALK, 0.012, 0.8)


def _paint_wall_charts(brush: Brush, dice: Random, side: int) -> None:
    """A map and drawings of pupils on the wall away from the windows."""
    x = -side * brush.room.half
    for i, z in enumerate((0.3, 1.0, 1.7)):
        color = dice.choice(("#f6f1e2", "#dcebf5", "#f7e3e0"))
        y, h = 1.15 + 0.08 * (i % 2), 0.62
        brush.face([(x, y, z), (x, y + h, z), (x, y + h, z + 0.45), (x, y, z + 0.45)], color, -0.02)
        for k in range(3):
            low = y + 0.1 + 0.16 * k
            hue = dice.choice(("#d9634f", "#5f9fc4", "#7fae62", "#e8b04a"))
            spots = [(x, low, z + 0.08), (x, low + 0.12, z + 0.08),
                     (x, low + 0.12, z + dice.uniform(0.2, 0.37)), (x, low, z + 0.3)]  # fmt: skip
            brush.face(spots, hue, 0.02, 0.85)


def _paint_teachers_desk(brush: Brush, x: float, dice: Random) -> None:
    w, z, d = 1.25, 0.35, 0.55
    wood = dice.choice(WOODS)
    brush.block(x - w / 2, 0, w, 0.72, z, d, wood)
    brush.panel(x - w / 2 + 0.08, 0.12, w * 0.36, 0.5, z + d, wood, -0.04)
    brush.panel(x + w * 0.1, 0.12, w * 0.32, 0.5, z + d, wood, -0.04)
    brush.block(x - w / 2 - 0.05, 0.72, w + 0.1, 0.05, z - 0.03, d + 0.06, wood, shade=False)
    if brush.view.free("globe", "earth"):
        gx, gy, gz = x - 0.34, 1.0, z + 0.25
        brush.panel(gx - 0.09, 0.77, 0.18, 0.03, gz, "#6b4a30", r=0.01)
        brush.panel(gx - 0.01, 0.78, 0.02, 0.1, gz, "#6b4a30")
        brush.disc(gx, gy, 0.17, gz, "#5fa8d6")
        for dx, dy, r in ((-0.05, 0.05, 0.06), (0.06, -0.04, 0.05), (-0.02, -0.09, 0.04)):
            brush.disc(gx + dx, gy + dy, r, gz, "#7fb962")
    for i, color in enumerate(dice.sample(SPINES, 3)):
        brush.panel(x + 0.12, 0.77 + i * 0.06, 0.34 - 0.04 * i, 0.055, z + 0.25, color, r=0.01)
    if brush.view.free("apple"):
        brush.disc(x + 0.27, 1.0, 0.055, z + 0.25, "#d8483f")
        brush.line([(x + 0.27, 1.05, z + 0.25), (x + 0.285, 1.09, z + 0.25)], "#5a4030", 0.014)


def _paint_school_desk(brush: Brush, x: float, z: float) -> None:
    w, d = 0.7, 0.42
    brush.shadow(x, x + w, z, z + d, 0.2)
    for depth in (z, z + d - 0.04):
        for left in (x + 0.03, x + w - 0.07):
            brush.panel(left, 0, 0.04, 0.62, depth, "#6f7880")
    brush.block(x, 0.62, w, 0.06, z, d, "#e0b57a", shade=False)
    brush.panel(x + 0.2, 0.68, 0.26, 0.05, z + 0.2, "#5f9fc4", r=0.01)
