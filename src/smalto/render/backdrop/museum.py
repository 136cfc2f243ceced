"""A museum: paintings in the light of their lamps, plinths, ropes."""

from __future__ import annotations

import itertools
from random import Random

from smalto.render.backdrop.ambience import paint_ambience
from smalto.render.backdrop.chamber import Brush, room_of
from smalto.render.backdrop.fixtures import paint_frame
from smalto.render.backdrop.furniture import BRASS
from smalto.render.backdrop.shell import Shell, paint_shell
from smalto.render.backdrop.view import Layers, View
from smalto.render.color import mix
from smalto.render.sheet import num, polygon

_WARM = "#fff0cc"


def paint_museum(layers: Layers, view: View) -> None:
    dice = view.dice("museum")
    brush = Brush(layers.land, room_of(view, ceiling=0.05, width=0.78, tallest=3.3))
    room = brush.room
    wall = dice.choice(("#9a4a4a", "#4f7a78", "#5a6a94", "#c9bfae", "#7a8a6a", "#e6e0d4"))
    floor = dice.choice(("#c99a66", "#d8d2c8", "#b98556"))
    paint_shell(brush, Shell(wall, floor, floor_kind="boards" if floor != "#d8d2c8" else "tiles",
                             ceiling="#f3efe6", skirting="#f0e9dc", gloss=0.8))  # fmt: skip
    _paint_skylight(brush)
    sizes = ((0.62, 0.8), (1.05, 0.78), (0.62, 0.8))
    total = sum(w for w, _ in sizes) + 0.5
    squeeze = min(2 * room.half / (total + 0.2), 1.0)
    x = -total * squeeze / 2
    for i, (w, h) in enumerate(sizes):
        w *= squeeze
        y = 1.12
        _paint_spot(brush, x + w / 2, y, w, h)
        paint_frame(brush, x, y, w, h, view.dice(f"art{i}"), frame="#d9a941")
        _paint_reflection(brush, x, y, w, h)
        x += w + 0.25 * squeeze
    for side in (-1, 1):
        _paint_wall_art(brush, side, dice)
        if view.free("statue", "vase", "sculpture"):
            _paint_exhibit(brush, side * (room.half - 0.28), 0.5, dice, side)
    _paint_ropes(brush, room.half * 0.62)
    paint_ambience(brush)


def _paint_skylight(brush: Brush) -> None:
    y, room = brush.room.height, brush.room
    if brush.at(0, y, 0)[1] <= 2:
        return
    w = room.half * 0.5
    spots = [(-w, y, 0.4), (w, y, 0.4), (w, y, 3.2), (-w, y, 3.2)]
    sky = "#223058" if brush.night else mix(brush.view.mood.sky[1], "#ffffff", 0.5)
    brush.outline([brush.at(*s) for s in spots], sky)
    for k in (-0.5, 0.0, 0.5):
        brush.line([(w * k, y, 0.4), (w * k, y, 3.2)], "#ffffff", 0.03)


def _paint_spot(brush: Brush, x: float, y: float, w: float, h: float) -> None:
    """A picture lamp's light on the wall round a painting."""
    if brush.view.is_plain:
        return
    top = y + h + 0.42
    a = 0.5 if brush.night else 0.32
    points = [brush.at(x + dx, yy) for dx, yy in ((-0.06, top), (0.06, top), (w * 0.8, y - 0.4),
                                                  (-w * 0.8, y - 0.4))]  # fmt: skip
    fade = ((0.0, _WARM, a), (0.6, _WARM, a * 0.5), (1.0, _WARM, 0.0))
    brush.sheet.path(polygon(points), brush.sheet.linear(fade))
    brush.glow(x, y + h / 2, 0, max(w, h) * 0.85, _WARM, a * 0.8)
    brush.panel(x - 0.07, top, 0.14, 0.05, 0, "#4d4540", r=0.02)


def _paint_reflection(brush: Brush, x: float, y: float, w: float, h: float) -> None:
    """The bright picture, mirrored faintly by the polished floor."""
    if brush.view.is_plain:
        return
    points = [brush.at(x, 0.0, 0.25), brush.at(x + w, 0.0, 0.25)]
    low = brush.at(0, 0, 1.2)[1]
    points += [(points[1][0] + 4, low), (points[0][0] - 4, low)]
    fade = ((0.0, _WARM, 0.3), (1.0, _WARM, 0.0))
    brush.sheet.path(polygon(points), brush.sheet.linear(fade))


def _paint_wall_art(brush: Brush, side: int, dice: Random) -> None:
    x = side * brush.room.half
    y, h = 1.1, 0.85
    z0, z1 = 0.75, 1.75
    b = 0.07
    rim = [(x, y - b, z0 - b), (x, y + h + b, z0 - b), (x, y + h + b, z1 + b), (x, y - b, z1 + b)]
    brush.face(rim, "#d9a941", -0.05)
    brush.face([(x, y, z0), (x, y + h, z0), (x, y + h, z1), (x, y, z1)], "#e9dcc4", -0.03)
    hue = dice.choice(("#7fa6c4", "#c98a6a", "#8fae7a"))
    brush.face([(x, y, z0), (x, y + h * 0.6, z0), (x, y + h * 0.35, z1), (x, y, z1)], hue, -0.02)


def _paint_exhibit(brush: Brush, x: float, z: float, dice: Random, side: int) -> None:
    """A vase or a bust on a plinth."""
    brush.block(x - 0.2, 0, 0.4, 0.78, z, 0.4, "#f1ede4")
    brush.block(x - 0.24, 0.78, 0.48, 0.06, z - 0.03, 0.46, "#faf7f0", shade=False)
    y, at = 0.84, z + 0.2
    if dice.random() < 0.55:
        hue = dice.choice(("#c9663f", "#3f6fa8", "#4f8f7a"))
        half = [(0.07, 0), (0.15, 0.16), (0.15, 0.26), (0.06, 0.4), (0.06, 0.46), (0.1, 0.5)]
        brush.shape(x, y, at, [*half, *[(-dx, dy) for dx, dy in reversed(half)]], hue)
        brush.panel(x - 0.148, y + 0.18, 0.296, 0.05, at, "#f3e2b0")
        return
    stone = "#e6e1d8"
    brush.shape(x, y, at, [(-0.18, 0.0), (-0.16, 0.14), (-0.06, 0.2), (0.06, 0.2), (0.16, 0.14),
                           (0.18, 0.0)], stone)  # fmt: skip
    brush.panel(x - 0.045, y + 0.16, 0.09, 0.12, at, stone, -0.06)
    cx, cy = brush.at(x, y + 0.36, at)
    k = brush.room.px(at)
    brush.sheet.ellipse(cx, cy, 0.1 * k, 0.135 * k, brush.tone(stone))
    brush.sheet.path(f"M{num(cx - side * 0.1 * k)} {num(cy - 0.01 * k)}l{num(-side * 0.035 * k)} "
                     f"{num(0.05 * k)}h{num(side * 0.04 * k)}z", brush.tone(stone))  # fmt: skip
    brush.sheet.ellipse(cx, cy - 0.07 * k, 0.112 * k, 0.085 * k, brush.tone(stone, -0.05))


def _paint_ropes(brush: Brush, half: float) -> None:
    z = 0.55
    spots = [-half, -half / 3, half / 3, half]
    for a, b in itertools.pairwise(spots):
        if a < 0 < b:
            continue
        sag = [(a + (b - a) * k / 6, 0.66 - 0.75 * (k / 6) * (1 - k / 6), z) for k in range(7)]
        brush.line(sag, "#a8323f", 0.035)
    for x in spots:
        brush.shadow(x - 0.1, x + 0.1, z - 0.08, z + 0.08, 0.15)
        brush.panel(x - 0.09, 0, 0.18, 0.035, z, BRASS, -0.04, r=0.015)
        brush.panel(x - 0.018, 0.03, 0.036, 0.66, z, BRASS)
        brush.disc(x, 0.71, 0.038, z, BRASS, 0.05)
