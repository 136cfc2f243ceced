"""An office: a desk at the window, files, a chart."""

from __future__ import annotations

from random import Random

from smalto.render.backdrop.ambience import paint_ambience, paint_tubes
from smalto.render.backdrop.chamber import Brush, room_of
from smalto.render.backdrop.fixtures import paint_frame, paint_plant, paint_table_lamp
from smalto.render.backdrop.furniture import paint_cabinet, paint_screen, paint_table
from smalto.render.backdrop.shell import Shell, paint_shell
from smalto.render.backdrop.view import Layers, View
from smalto.render.backdrop.window import paint_sunbeam, paint_window


def paint_office(layers: Layers, view: View) -> None:
    dice = view.dice("office")
    brush = Brush(layers.land, room_of(view))
    room, side = brush.room, 1 if view.light.x >= 0.5 else -1
    wall = dice.choice(("#eef0f0", "#dfe8ee", "#ece6dc", "#d9e6e0"))
    floor = dice.choice(("#8d9aa8", "#a59c92", "#7f93a0"))
    paint_shell(brush, Shell(wall, floor, floor_kind="tiles", tile=0.6, skirting="#d5d8da"))
    w = min(2.0, room.half * 1.05)
    x = side * room.half * 0.42 - w / 2
    high = min(1.3, room.height - 1.15)
    paint_window(brush, x, 0.9, w, high, scenery="town", bars=(3, 1), frame="#eceff1")
    paint_sunbeam(brush, x, 0.9, w, high, panes=3)
    other = -side * room.half * 0.56
    if dice.random() < 0.5:
        _paint_whiteboard(brush, other - 0.5, dice)
    else:
        paint_frame(brush, other - 0.4, 1.45, 0.8, 0.55, dice, frame="#3f4348")
    _paint_binders(brush, other - 0.45, dice)
    desk = side * room.half * 0.38
    wood = dice.choice(("#d8b483", "#f0ece4", "#a8754a"))
    if view.free("desk", "table"):
        paint_table(brush, desk - 0.75, 1.5, 0.72, 0.25, 0.62, wood)
        paint_cabinet(
            brush, desk + 0.32, 0.36, 0.66, 0.3, 0.5, "#c3c9ce", drawers=3, knob="#8d949a"
        )
        if view.free("computer", "laptop", "monitor", "screen"):
            paint_screen(brush, desk - 0.1, 0.78, 0.45, 0.62, picture="#4f86c6")
            brush.panel(desk - 0.3, 0.78, 0.42, 0.025, 0.75, "#3f4348", r=0.01)
        if view.free("lamp"):
            paint_table_lamp(brush, desk + 0.55, 0.78, 0.45, "#e8c07a")
    if view.free("chair"):
        _paint_office_chair(brush, desk - 0.1, 0.95, dice)
    if view.free("plant", "potted"):
        paint_plant(brush, -side * (room.half - 0.2), 0.5, 1.0, dice)
    paint_tubes(brush)
    paint_ambience(brush, cool=True)


def _paint_office_chair(brush: Brush, x: float, z: float, dice: Random) -> None:
    color = dice.choice(("#3f4a58", "#4f7fa3", "#6f9467", "#b8574a"))
    brush.shadow(x - 0.25, x + 0.25, z - 0.15, z + 0.2, 0.2)
    for dx in (-0.24, 0.0, 0.24):
        brush.line([(x, 0.1, z), (x + dx, 0.03, z)], "#3a3d42", 0.04)
    brush.panel(x - 0.025, 0.08, 0.05, 0.3, z, "#3a3d42")
    brush.panel(x - 0.24, 0.38, 0.48, 0.09, z, color, -0.05, r=0.04)
    brush.panel(x - 0.21, 0.5, 0.42, 0.5, z - 0.0, color, r=0.08, fade=0.06)


def _paint_whiteboard(brush: Brush, x: float, dice: Random) -> None:
    """With a chart on it."""
    w, h, y = 1.0, 0.68, 1.4
    brush.panel(x - 0.03, y - 0.03, w + 0.06, h + 0.06, 0, "#b8bfc5")
    brush.panel(x, y, w, h, 0, "#ffffff", -0.01)
    for i in range(5):
        high = dice.uniform(0.1, 0.42)
        brush.panel(x + 0.1 + i * 0.11, y + 0.1, 0.075, high, 0, ("#5f9fc4", "#e8a53f")[i % 2])
    spots = [
        (x + 0.66 + i * 0.07, y + 0.14 + 0.1 * i + dice.uniform(-0.05, 0.05), 0) for i in range(5)
    ]
    brush.line(spots, "#c8473c", 0.02)


def _paint_binders(brush: Brush, x: float, dice: Random) -> None:
    """A low shelf with files."""
    w, h, d = 0.95, 1.05, 0.34
    brush.block(x, 0, w, h, 0, d, "#dcd6cb")
    for i in range(2):
        y = 0.08 + i * 0.48
        brush.panel(x + 0.05, y, w - 0.1, 0.42, d, "#dcd6cb", -0.14)
        at = x + 0.07
        while at < x + w - 0.13:
            color = dice.choice(("#4f7fa3", "#b8574a", "#5f8f6b", "#e0b04a", "#4d5560"))
            brush.panel(at, y, 0.075, 0.36, d, color)
            brush.disc(at + 0.037, y + 0.1, 0.014, d, "#ffffff")
            at += 0.08
