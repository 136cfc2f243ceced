"""A great hall: columns that lead to tall windows under a chandelier."""

from __future__ import annotations

import math

from smalto.render.backdrop.ambience import paint_ambience
from smalto.render.backdrop.chamber import Brush, Room, room_of
from smalto.render.backdrop.fixtures import LAMPLIGHT, lights_on, paint_carpet
from smalto.render.backdrop.furniture import BRASS
from smalto.render.backdrop.shell import Shell, paint_shell
from smalto.render.backdrop.view import Layers, View
from smalto.render.backdrop.window import paint_sunbeam, paint_window
from smalto.render.color import lighter
from smalto.render.sheet import num, trace


def paint_hall(layers: Layers, view: View) -> None:
    """A great hall with columns that lead to tall windows."""
    dice = view.dice("hall")
    brush = Brush(layers.land, room_of(view, width=0.56, ceiling=0.12, eye=0.72, far=11, tallest=9))
    room = brush.room
    stone = dice.choice(("#efe4cf", "#e2e0e4", "#dfe6e0", "#f0dccb"))
    floor = dice.choice((("#f0e9dc", "#8f6f63"), ("#eeeae4", "#5f6672"), ("#f2ead8", "#a9855a")))
    paint_shell(
        brush,
        Shell(
            stone,
            floor[0],
            floor_kind="checks",
            second=floor[1],
            tile=0.55,
            gloss=1.0,
            ceiling=lighter(stone, 0.03),
            skirting=lighter(stone, -0.1),
        ),
    )
    cloth = dice.choice(("#a8323f", "#3f5a9a", "#2f7a63", "#6f4a94"))
    w = min(0.66, room.half * 0.5)
    tall = max(room.height - 1.25, 0.8)
    for x in (-room.half * 0.62, 0.0, room.half * 0.62):
        paint_window(
            brush,
            x - w / 2,
            0.42,
            w,
            tall,
            scenery="sky",
            bars=(2, 4),
            arch=True,
            frame=lighter(stone, -0.06),
            sill=False,
            orb=(x > 0) == (view.light.x > 0.5) and x != 0,
        )
        paint_sunbeam(brush, x - w / 2, 0.42, w, tall, panes=2)
    paint_carpet(brush, 0, min(1.25, room.half * 0.9), 0.2, room.front * 1.1, cloth, BRASS)
    for z in (1.2, 3.2, 5.0, 6.2):
        for side in (-1, 1):
            _paint_column(brush, side * (room.half - 0.12), z, stone)
            if z < 4:
                _paint_banner(brush, side * (room.half - 0.02), z + 0.95, cloth)
    _paint_chandelier(brush, room)
    paint_ambience(brush)


def _paint_column(brush: Brush, x: float, z: float, stone: str) -> None:
    room, view = brush.room, brush.view
    h, r = room.height, 0.16
    left, top = room.at(x - r, h, z)
    k = room.px(z)
    low = room.at(x, 0, z)[1]
    base = brush.tone(stone, 0.02)
    brush.shadow(x - 0.26, x + 0.26, z - 0.2, z + 0.24, 0.25)
    stops = (
        (0.0, lighter(base, -0.1), 1.0),
        (0.32, lighter(base, 0.03), 1.0),
        (1.0, lighter(base, -0.17), 1.0),
    )
    fill = base if view.is_plain else brush.sheet.linear(stops, (0, 0), (1, 0))
    brush.sheet.rect(left, top, 2 * r * k, low - top, fill)
    brush.contour(
        f"M{num(left)} {num(top)}V{num(low)}M{num(left + 2 * r * k)} {num(top)}V{num(low)}", base
    )
    for y, half, high in (
        (0.0, 0.27, 0.12),
        (0.12, 0.22, 0.07),
        (h - 0.13, 0.27, 0.13),
        (h - 0.2, 0.22, 0.07),
    ):
        brush.panel(x - half, y, 2 * half, high, z, stone, -0.03, r=0.02, fade=0.05)


def _paint_banner(brush: Brush, x: float, z: float, cloth: str) -> None:
    """A long cloth on the wall between two columns."""
    top, low = brush.room.height - 0.35, 1.05
    z0, z1 = z, z + 0.55
    middle = (z0 + z1) / 2
    brush.face(
        [(x, top, z0), (x, top, z1), (x, low, z1), (x, low - 0.22, middle), (x, low, z0)], cloth
    )
    brush.face([(x, top, z0), (x, top, z1), (x, top - 0.1, z1), (x, top - 0.1, z0)], BRASS)
    brush.face(
        [(x, 1.72, middle), (x, 1.58, middle - 0.12), (x, 1.44, middle), (x, 1.58, middle + 0.12)],
        BRASS,
    )


def _paint_chandelier(brush: Brush, room: Room) -> None:
    z = 2.6
    y = room.height - 0.62
    cx, cy = room.at(0, y, z)
    k = room.px(z)
    top = max(room.at(0, room.height, z)[1], 0)
    gold = brush.tone(BRASS)
    brush.cord(f"M{num(cx)} {num(top)}V{num(cy)}", gold, 0.03 * k)
    on = lights_on(brush)
    if on:
        brush.glow(0, y, z, 1.9, LAMPLIGHT, 0.55)
    for r, drop in ((0.55, 0.0), (0.36, -0.2)):
        brush.cord(
            trace("M", cx - r * k, cy + drop * k, "a", r * k, r * 0.25 * k, "0 1 0 .01 -.01Z"),
            gold,
            0.035 * k,
        )
        for i in range(9):
            a = math.tau * i / 9
            x, yy = cx + r * k * math.cos(a), cy + drop * k + r * 0.25 * k * math.sin(a)
            brush.sheet.rect(x - 0.02 * k, yy - 0.13 * k, 0.04 * k, 0.13 * k, brush.tone("#fbf3e0"))
            flame = "#ffe9a8" if on else brush.tone("#f0e2c0")
            brush.sheet.ellipse(x, yy - 0.16 * k, 0.022 * k, 0.045 * k, flame)
