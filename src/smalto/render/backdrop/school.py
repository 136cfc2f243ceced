"""Rooms to learn and work in: classroom, office, library, laboratory."""

from __future__ import annotations

import math
from random import Random

from smalto.render.backdrop.ambience import paint_ambience
from smalto.render.backdrop.chamber import Brush, room_of
from smalto.render.backdrop.fixtures import (
    SPINES,
    WOODS,
    lights_on,
    paint_bookcase,
    paint_carpet,
    paint_clock,
    paint_frame,
    paint_pendant,
    paint_plant,
    paint_table_lamp,
)
from smalto.render.backdrop.furniture import (
    STEEL,
    paint_bottles,
    paint_cabinet,
    paint_screen,
    paint_table,
)
from smalto.render.backdrop.outlook import paint_side_window, paint_sunbeam, paint_window
from smalto.render.backdrop.shell import Shell, paint_shell
from smalto.render.backdrop.view import Layers, View
from smalto.render.sheet import polygon

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
    _paint_tubes(brush)
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


def _paint_tubes(brush: Brush) -> None:
    """Long lamps on the ceiling, which run away from the viewer."""
    y = brush.room.height
    if brush.at(0, y, 0)[1] <= 4:
        return
    on = lights_on(brush)
    for x in (-0.5, 0.5):
        cx, w = x * brush.room.half, 0.11
        spots = [(cx - w, y, 0.35), (cx + w, y, 0.35), (cx + w, y, 2.4), (cx - w, y, 2.4)]
        if on:
            brush.outline([brush.at(*s) for s in spots], "#fffbe8")
            brush.glow(cx, y - 0.1, 0.8, 1.3, "#fff6d8", 0.4)
        else:
            brush.face(spots, "#ffffff", -0.03)


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
    _paint_tubes(brush)
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


def paint_library(layers: Layers, view: View) -> None:
    dice = view.dice("library")
    brush = Brush(layers.land, room_of(view, ceiling=0.04, tallest=3.6))
    room, wood = brush.room, dice.choice(("#8a5a3a", "#7a5138", "#9a6a44", "#6a4a3f"))
    wall = dice.choice(("#d9c7a4", "#bfc9b4", "#c9b7b0"))
    paint_shell(brush, Shell(wall, dice.choice(("#a9744a", "#8f6240")), skirting=""))
    paint_carpet(brush, 0, min(2.0, room.half), 0.3, room.front * 1.2, dice.choice(("#8f3f4a", "#3f6a5f",
                 "#4a5a8a")), "#d9b25f")  # fmt: skip
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
        brush.line([(x - 0.17, top * t, foot + (z - foot) * t), (x + 0.17, top * t, foot + (z - foot) * t)],
                   "#d8ae7a", 0.035)  # fmt: skip


def paint_laboratory(layers: Layers, view: View) -> None:
    dice = view.dice("laboratory")
    brush = Brush(layers.land, room_of(view))
    room, side = brush.room, 1 if view.light.x >= 0.5 else -1
    hue = dice.choice(("#4f9db0", "#5f8fc4", "#57a58a", "#7a86c0"))
    paint_shell(brush, Shell("#eef4f5", "#dfe8ea", floor_kind="tiles", second="#b9c9cc", dado=hue,
                             dado_h=0.14, tile=0.5, gloss=0.9, skirting=""))  # fmt: skip
    w = min(1.1, room.half * 0.6)
    x = side * room.half * 0.5 - w / 2
    high = min(0.9, room.height - 1.6)
    paint_window(brush, x, 1.4, w, high, scenery="town", bars=(2, 1), frame="#f3f6f7")
    other = -side * room.half * 0.5
    _paint_elements(brush, other - 0.62, min(1.62, room.height - 0.85), dice)
    _paint_bench(brush, dice, hue, side)
    _paint_tubes(brush)
    paint_ambience(brush, cool=True)


def _paint_elements(brush: Brush, x: float, y: float, dice: Random) -> None:
    """A periodic table without letters."""
    w, h, cell = 1.24, 0.68, 0.068
    brush.panel(x, y, w, h, 0, "#ffffff")
    hues = ("#f2a0a0", "#f5c77e", "#f3e58c", "#a8d8a0", "#9cc9ea", "#c6b0e4")
    for column in range(17):
        deep = 7 if column in (0, 1) or column > 11 else 4
        for row in range(deep):
            if row < 7 - deep and column in (0, 16):
                continue
            brush.panel(x + 0.05 + column * cell, y + 0.07 + row * 0.08, cell * 0.84, 0.066, 0,
                        hues[(column // 3 + row // 3) % 6])  # fmt: skip


def _paint_bench(brush: Brush, dice: Random, hue: str, side: int) -> None:
    room, view = brush.room, brush.view
    half, n = room.half, max(round(2 * room.half / 0.7), 3)
    step = 2 * half / n
    brush.shadow(-half, half, 0, 0.75)
    for i in range(n):
        paint_cabinet(brush, -half + i * step, step, 0.84, 0, 0.58, "#f4f7f8", doors=2,
                      drawers=3 if i % 3 == 1 else 0, knob="#9fb0b8")  # fmt: skip
    brush.panel(-half, 0, 2 * half, 0.09, 0.58, "#6f7a80")
    brush.block(-half, 0.84, 2 * half, 0.06, 0, 0.64, hue, shade=False)
    y, z, at = 0.9, 0.3, -half + 0.22
    kinds = ["flask", "rack", "beaker", "screen", "flask", "microscope", "beaker"]
    dice.shuffle(kinds)
    for kind in kinds:
        if at > half - 0.3:
            break
        if kind == "screen" and view.free("computer", "monitor", "screen"):
            paint_screen(brush, at + 0.25, y, z, 0.54, picture="#2f8f86")
            at += 0.72
        elif kind == "rack":
            _paint_rack(brush, at, y, z, dice)
            at += 0.58
        elif kind == "microscope" and view.free("microscope"):
            _paint_microscope(brush, at + 0.12, y, z)
            at += 0.52
        elif view.free("flask", "beaker", "tube"):
            _paint_flask(brush, at + 0.13, y, z, dice.choice(_LIQUIDS), round_=kind == "beaker")
            at += 0.46
    shelf = -side * half * 0.5
    brush.block(shelf - 0.62, 1.36, 1.24, 0.04, 0, 0.24, "#cfd8dc")
    paint_bottles(brush, shelf - 0.58, 1.4, 1.15, 0.2, 0.2, dice, (*_LIQUIDS, "#a86a3a", "#e8eef0"))


_LIQUIDS = ("#5fc28a", "#5fa8e8", "#e86a9a", "#f2b33f", "#9a6fd8")


def _paint_flask(brush: Brush, x: float, y: float, z: float, liquid: str, *, round_: bool) -> None:
    glass = "#e3f0f4"
    if brush.view.mood.night:
        brush.glow(x, y + 0.1, z, 0.3, liquid, 0.35)
    if round_:
        brush.disc(x, y + 0.13, 0.13, z, glass, 0, 0.8)
        brush.shape(
            x,
            y + 0.03,
            z,
            [(-0.1, 0.1), (-0.08, 0.02), (0, -0.02), (0.08, 0.02), (0.1, 0.1)],
            liquid,
        )
        brush.panel(x - 0.035, y + 0.24, 0.07, 0.14, z, glass, 0, 0.8)
        return
    brush.shape(x, y, z, [(-0.14, 0), (-0.04, 0.2), (-0.04, 0.36), (0.04, 0.36), (0.04, 0.2),
                          (0.14, 0)], glass)  # fmt: skip
    brush.shape(x, y, z, [(-0.13, 0.005), (-0.075, 0.115), (0.075, 0.115), (0.13, 0.005)], liquid)
    brush.panel(x - 0.055, y + 0.35, 0.11, 0.025, z, glass, -0.05, r=0.01)


def _paint_rack(brush: Brush, x: float, y: float, z: float, dice: Random) -> None:
    for i in range(4):
        left = x + 0.05 + i * 0.1
        brush.panel(left, y + 0.05, 0.055, 0.3, z, "#e3f0f4", r=0.025)
        brush.panel(
            left + 0.006, y + 0.055, 0.043, dice.uniform(0.1, 0.2), z, dice.choice(_LIQUIDS), r=0.02
        )
    brush.panel(x, y + 0.16, 0.46, 0.035, z, "#a8754a")
    brush.panel(x, y, 0.46, 0.05, z, "#a8754a")
    for left in (x, x + 0.43):
        brush.panel(left, y, 0.03, 0.19, z, "#8f623c")


def _paint_microscope(brush: Brush, x: float, y: float, z: float) -> None:
    dark = "#4a5560"
    brush.panel(x - 0.14, y, 0.3, 0.045, z, dark, r=0.02)
    brush.line(
        [(x + 0.09, y + 0.04, z), (x + 0.13, y + 0.2, z), (x + 0.06, y + 0.34, z)], dark, 0.06
    )
    brush.line([(x - 0.1, y + 0.46, z), (x + 0.0, y + 0.2, z)], "#7f8b95", 0.075)
    brush.line([(x - 0.115, y + 0.5, z), (x - 0.1, y + 0.45, z)], dark, 0.06)
    brush.panel(x - 0.09, y + 0.13, 0.18, 0.025, z, STEEL)
