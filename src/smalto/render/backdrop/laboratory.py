"""A laboratory: benches with glassware, a periodic table."""

from __future__ import annotations

from random import Random

from smalto.render.backdrop.ambience import paint_ambience, paint_tubes
from smalto.render.backdrop.chamber import Brush, room_of
from smalto.render.backdrop.furniture import STEEL, paint_bottles, paint_cabinet, paint_screen
from smalto.render.backdrop.shell import Shell, paint_shell
from smalto.render.backdrop.view import Layers, View
from smalto.render.backdrop.window import paint_window


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
    paint_tubes(brush)
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
