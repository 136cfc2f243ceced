"""Tiled rooms of a home: kitchen and bathroom."""

from __future__ import annotations

from random import Random

from smalto.render.backdrop.ambience import paint_ambience
from smalto.render.backdrop.chamber import Brush, room_of
from smalto.render.backdrop.fixtures import CLOTHS, lights_on, paint_pendant, paint_plant
from smalto.render.backdrop.furniture import STEEL, paint_bottles, paint_cabinet
from smalto.render.backdrop.shell import Shell, paint_shell, paint_tiling
from smalto.render.backdrop.view import Layers, View
from smalto.render.backdrop.window import paint_sunbeam, paint_window
from smalto.render.color import lighter

_FRONTS = ("#8fb0a0", "#e9e2d4", "#7f9cb8", "#d9a08a", "#b7bd8a", "#f0d9a0")
_JARS = ("#d9634f", "#e8a53f", "#7fa06a", "#e9dfc8", "#8fb0c4")


def paint_kitchen(layers: Layers, view: View) -> None:
    dice = view.dice("kitchen")
    brush = Brush(layers.land, room_of(view))
    wall, front = dice.choice(("#f6ead2", "#e6eee6", "#f3e2d6", "#e3eaf0")), dice.choice(_FRONTS)
    floor = dice.choice((("#efe6d8", "#b9674f"), ("#f1ede4", "#7d98a6"), ("#efe9dc", "#8a8f86")))
    paint_shell(
        brush, Shell(wall, floor[0], "plain", "checks", second=floor[1], tile=0.42, gloss=0.4)
    )
    half = brush.room.half
    brush.panel(-half, 0.9, 2 * half, 0.62, 0, dice.choice(("#ffffff", "#dfeaea", "#f3e6cf")))
    paint_tiling(brush, -half, 0.9, 2 * half, 0.62, "#e2e2dc", 0.155)
    side = 1 if view.light.x >= 0.5 else -1
    w, x = min(1.15, half * 0.62), side * half * 0.42
    high = min(1.0, brush.room.height - 1.45)
    paint_window(brush, x - w / 2, 1.2, w, high)
    paint_sunbeam(brush, x - w / 2, 1.2, w, high)
    top = dice.choice(("#8a5f40", "#5f5b58", "#e8e2d6"))
    cold = -side * half + (0 if side > 0 else -0.72)
    stove = -side * half * 0.22
    _paint_counter(brush, dice, side, front, top)
    _paint_stove(brush, stove - 0.3, view)
    _paint_uppers(brush, dice, side, front, stove)
    if view.free("refrigerator", "fridge"):
        _paint_fridge(brush, cold, dice.choice(("#f4f2ec", "#c9d6d6", "#e8c9b8")))
    for dx in (-0.32, 0.32):
        paint_pendant(brush, dx * half, brush.room.height - 0.62, 1.3, front, w=0.36)
    paint_ambience(brush)


def _paint_counter(brush: Brush, dice: Random, side: int, front: str, top: str) -> None:
    """Base units along the wall with a worktop, a sink under the window, jars."""
    half = brush.room.half
    n = max(round(2 * half / 0.6), 3)
    step = 2 * half / n
    brush.shadow(-half, half, 0, 0.75)
    for i in range(n):
        kind = dice.random()
        paint_cabinet(brush, -half + i * step, step, 0.86, 0, 0.6, front,
                      doors=1, drawers=3 if kind < 0.3 else 0, knob="#e9dcc0")  # fmt: skip
    brush.panel(-half, 0, 2 * half, 0.09, 0.6, "#4d4844")
    brush.block(-half, 0.86, 2 * half, 0.05, 0, 0.64, top, shade=False)
    x = side * half * 0.42
    brush.line([(x, 0.91, 0.1), (x, 1.2, 0.1), (x + 0.03, 1.24, 0.14), (x + 0.09, 1.22, 0.2),
                (x + 0.1, 1.12, 0.24)], STEEL, 0.035)  # fmt: skip
    brush.face([(x - 0.3, 0.912, 0.14), (x + 0.3, 0.912, 0.14), (x + 0.3, 0.912, 0.52),
                (x - 0.3, 0.912, 0.52)], STEEL, -0.06)  # fmt: skip
    paint_bottles(brush, x - side * 0.45 - 0.35, 0.91, 0.36, 0.2, 0.26, dice, _JARS)
    if brush.view.free("plant", "potted"):
        paint_plant(brush, x + side * 0.48, 0.25, 0.42, dice, y=0.91)


def _paint_stove(brush: Brush, x: float, view: View) -> None:
    w, z = 0.62, 0.64
    brush.panel(x, 0.06, w, 0.85, z, "#e9e9e6", fade=0.04)
    brush.panel(x + 0.06, 0.16, w - 0.12, 0.42, z, "#3f4348", r=0.03)
    warm = lights_on(brush)
    brush.panel(x + 0.1, 0.22, w - 0.2, 0.28, z, "#f2a65a" if warm else "#6a6f75", 0, 0.8, r=0.02)
    brush.panel(x + 0.06, 0.61, w - 0.12, 0.03, z, STEEL, -0.08, r=0.015)
    for i in range(4):
        brush.disc(x + 0.11 + i * 0.133, 0.76, 0.035, z, "#4a4d52")
    for dx in (0.16, 0.46):
        cx, cy = brush.at(x + dx, 0.915, 0.34)
        k = brush.room.px(0.34)
        brush.sheet.ellipse(cx, cy, 0.13 * k, 0.035 * k, brush.tone("#33363a"))
    if view.free("pot", "pan", "cooking", "kettle"):
        brush.panel(x + 0.34, 0.92, 0.25, 0.16, 0.34, "#c8473c", r=0.03, fade=0.06)
        brush.panel(x + 0.32, 1.07, 0.29, 0.025, 0.34, "#a3362e", r=0.012)
        brush.disc(x + 0.465, 1.11, 0.022, 0.34, "#3f3a38")


def _paint_uppers(brush: Brush, dice: Random, side: int, front: str, stove: float) -> None:
    """The hood, and wall units or open shelves on the windowless side."""
    half, top = brush.room.half, min(2.25, brush.room.height - 0.12)
    brush.shape(stove, 1.58, 0.3, [(-0.34, 0), (-0.34, 0.08), (-0.13, 0.32), (0.13, 0.32),
                                   (0.34, 0.08), (0.34, 0)], STEEL)  # fmt: skip
    brush.panel(stove - 0.12, 1.88, 0.24, max(brush.room.height - 1.88, 0.1), 0.25, STEEL, -0.03)
    if lights_on(brush):
        brush.cone(stove, 1.6, 0.3, (stove, 0.92, 0.4), 0.3, "#fff0c8", 0.45)
    far, near = (-half, stove - 0.42) if side > 0 else (stove + 0.42, half)
    w = near - far
    if w < 0.3:
        return
    if dice.random() < 0.5:
        paint_cabinet(brush, far, w, top - 1.56, 0, 0.34, front, y=1.56,
                      doors=max(round(w / 0.5), 1), knob="#e9dcc0")  # fmt: skip
        return
    for y in (1.6, 1.98):
        brush.block(far + 0.08, y, w - 0.12, 0.04, 0, 0.26, "#a8754a")
        paint_bottles(brush, far + 0.14, y + 0.04, w - 0.26, 0.2, 0.26, dice, (*_JARS, "#ffffff"))


def _paint_fridge(brush: Brush, x: float, color: str) -> None:
    brush.block(x, 0, 0.72, 1.75, 0, 0.68, color)
    z = 0.68
    brush.panel(x + 0.02, 0.04, 0.68, 1.08, z, color, 0.015, r=0.04)
    brush.panel(x + 0.02, 1.15, 0.68, 0.57, z, color, 0.015, r=0.04)
    for y, h in ((0.7, 0.3), (1.22, 0.22)):
        brush.panel(x + 0.07, y, 0.035, h, z, "#9aa0a5", r=0.017)


def paint_bathroom(layers: Layers, view: View) -> None:
    dice = view.dice("bathroom")
    brush = Brush(layers.land, room_of(view))
    hue = dice.choice(("#bfe0e2", "#cfe3c8", "#f3d3d3", "#d5d8f0", "#f5ecd2"))
    floor = dice.choice((("#f2f2ee", "#5f8f9a"), ("#f4f1ea", "#6b7078"), ("#eef2f2", "#9ac0c4")))
    paint_shell(brush, Shell("#f7f6f1", floor[0], "plain", "checks", second=floor[1], dado=hue,
                             dado_h=1.35, tile=0.34, gloss=0.6, skirting=""))  # fmt: skip
    half = brush.room.half
    paint_tiling(brush, -half, 0, 2 * half, 1.35, hue, 0.19)
    side = 1 if view.light.x >= 0.5 else -1
    w, x = min(0.85, half * 0.5), side * half * 0.52
    high = min(0.8, brush.room.height - 1.6)
    paint_window(brush, x - w / 2, 1.52, w, high, bars=(1, 2))
    paint_sunbeam(brush, x - w / 2, 1.3, w, high, panes=1)
    tub_w = min(1.75, half * 1.02)
    if view.free("bathtub", "bath"):
        _paint_tub(brush, x - tub_w / 2 - side * 0.05, tub_w, side)
    basin = -side * half * 0.5
    _paint_basin(brush, basin, dice, view)
    _paint_towels(brush, -side * half * 0.02, dice)
    if view.free("plant", "potted"):
        paint_plant(brush, -side * (half - 0.2), 0.35, 0.8, dice)
    rug = lighter(hue, -0.08)
    cx, cy = brush.at(basin, 0, 1.15)
    brush.sheet.ellipse(cx, cy, 0.55 * brush.room.px(1), 0.12 * brush.room.px(1), brush.tone(rug))
    paint_ambience(brush)


def _paint_tub(brush: Brush, x: float, w: float, side: int) -> None:
    """A tub on claw feet, with foam and a shower head over it."""
    z, k = 0.7, brush.room.px(0.7)
    brush.shadow(x + 0.1, x + w - 0.1, 0.1, 0.85)
    tap = x + w - 0.16 if side > 0 else x + 0.16
    brush.line([(tap, 0.5, 0.12), (tap, 2.0, 0.12), (tap - side * 0.3, 2.06, 0.16)], STEEL, 0.035)
    head = tap - side * 0.3
    brush.shape(
        head, 1.98, 0.16, [(-0.13, 0), (-0.05, 0.08), (0.05, 0.08), (0.13, 0)], STEEL, -0.05
    )
    for left in (x + 0.22, x + w - 0.3):
        brush.panel(left, 0, 0.08, 0.14, z, "#d9b25f", r=0.03)
    cx, rim = brush.at(x + w / 2, 0.58, 0.4)
    half = w / 2 * k
    low = brush.at(0, 0.1, z)[1]
    top = brush.at(0, 0.58, z)[1]
    flat = max((top - brush.at(0, 0.58, 0.1)[1]) / 2, 4)
    brush.sheet.ellipse(cx, rim, half * 0.97, flat, brush.tone("#e3edf0", -0.04))
    dice = brush.view.dice("foam")
    for _ in range(16):
        dx = dice.uniform(-0.75, 0.75)
        r = dice.uniform(0.05, 0.1) * k
        brush.sheet.circle(cx + dx * half, rim - r * 0.5 + dice.uniform(-0.3, 0.6) * flat, r,
                           brush.tone("#ffffff"), 0.95)  # fmt: skip
    d = (
        f"M{cx - half:.1f} {rim:.1f}A{half:.1f} {flat:.1f} 0 0 0 {cx + half:.1f} {rim:.1f}"
        f"C{cx + half * 0.98:.1f} {low - 0.02 * k:.1f} {cx + half * 0.7:.1f} {low:.1f} "
        f"{cx + half * 0.6:.1f} {low:.1f}H{cx - half * 0.6:.1f}C{cx - half * 0.7:.1f} {low:.1f} "
        f"{cx - half * 0.98:.1f} {low - 0.02 * k:.1f} {cx - half:.1f} {rim:.1f}Z"
    )
    white = brush.tone("#ffffff", -0.01)
    fade = ((0.0, white, 1.0), (1.0, lighter(white, -0.1), 1.0))
    brush.sheet.path(d, white if brush.view.is_plain else brush.sheet.linear(fade))
    brush.contour(d, white)
    edge = f"M{cx - half:.1f} {rim:.1f}A{half:.1f} {flat:.1f} 0 0 0 {cx + half:.1f} {rim:.1f}"
    brush.sheet.stroke(edge, lighter(white, -0.06), 0.045 * k, 0.8)
    brush.sheet.stroke(edge, white, 0.025 * k)


def _paint_basin(brush: Brush, x: float, dice: Random, view: View) -> None:
    """A vanity with its basin, a mirror and a lamp over it."""
    w = 0.9
    wood = dice.choice(("#a8754a", "#7f9cb8", "#e9e2d4", "#6f8f7f"))
    paint_cabinet(brush, x - w / 2, w, 0.78, 0, 0.5, wood)
    brush.block(x - w / 2 - 0.04, 0.78, w + 0.08, 0.06, 0, 0.55, "#ffffff", shade=False)
    cx, cy = brush.at(x, 0.85, 0.32)
    k = brush.room.px(0.32)
    brush.sheet.ellipse(cx, cy, 0.26 * k, 0.05 * k, brush.tone("#d5e2e6"))
    brush.line([(x, 0.84, 0.1), (x, 1.04, 0.1), (x, 1.06, 0.24)], STEEL, 0.04)
    if view.free("mirror"):
        mx, my = brush.at(x, 1.66, 0)
        m = brush.room.m
        rim = brush.tone("#d9b25f")
        brush.sheet.ellipse(mx, my, 0.4 * m, 0.47 * m, rim)
        sky = brush.tone("#d7e8ef")
        fade = ((0.0, lighter(sky, 0.03), 1.0), (1.0, lighter(sky, -0.09), 1.0))
        fill = sky if view.is_plain else brush.sheet.linear(fade, (0, 0), (1, 1))
        brush.sheet.ellipse(mx, my, 0.365 * m, 0.435 * m, fill)
        d = f"M{mx - 0.2 * m:.1f} {my + 0.12 * m:.1f}l{0.3 * m:.1f} {-0.36 * m:.1f}"
        brush.sheet.stroke(d, "#ffffff", 0.06 * m, 0.45)
    if lights_on(brush):
        brush.glow(x, 2.2, 0.1, 1.1, "#ffe9bf", 0.6)
    brush.panel(x - 0.22, 2.17, 0.44, 0.08, 0.1, "#fff3d6", r=0.04)


def _paint_towels(brush: Brush, x: float, dice: Random) -> None:
    brush.line([(x - 0.26, 1.25, 0.06), (x + 0.26, 1.25, 0.06)], STEEL, 0.03)
    for dx in (-0.22, 0.02):
        color = dice.choice(CLOTHS)
        brush.panel(x + dx, 0.72, 0.19, 0.54, 0.08, color, 0.06, r=0.02, fade=0.06)
        brush.panel(x + dx, 0.82, 0.19, 0.04, 0.08, "#ffffff", 0, 0.7)
