"""A rooftop over the skyline of a city."""

from __future__ import annotations

import math
from random import Random

from smalto.render.backdrop.avenue import LAMPLIGHT, is_wet, lamps_lit
from smalto.render.backdrop.chamber import Brush, Room, soil
from smalto.render.backdrop.sky import paint_sky
from smalto.render.backdrop.skyline import paint_skyline
from smalto.render.backdrop.view import INK, Layers, View
from smalto.render.color import lighter, mix
from smalto.render.sheet import num, polygon


def paint_rooftop(layers: Layers, view: View) -> None:
    paint_sky(layers, view, clouds=4)
    land, dice = layers.land, view.dice("rooftop")
    for i, (height, depth, width) in enumerate(
        ((0.62, 0.68, 0.5), (0.44, 0.44, 0.75), (0.26, 0.22, 1.0))
    ):
        paint_skyline(land, view, view.dice(f"row{i}"), height, depth, width)
    m = 190 * view.unit
    room = Room(view, view.w * 0.6 / m, 2.6, 5.0, m, view.w * 0.5, view.horizon * 0.62)
    brush = Brush(land, room)
    _paint_deck(brush, dice)
    _paint_parapet(brush, dice)
    side = 1 if view.light.x < 0.5 else -1
    _paint_hut(brush, side, dice)
    _paint_tank(brush, -side, dice)
    _paint_lights(brush, dice)
    _paint_pots(brush, dice, -side)


def _paint_deck(brush: Brush, dice: Random) -> None:
    """Decking or slabs underfoot."""
    view, room, sheet = brush.view, brush.room, brush.sheet
    wood = dice.random() < 0.5
    color = "#b98a62" if wood else "#c3beb8"
    tone = soil(view, color)
    fill = (
        tone
        if view.is_plain
        else sheet.linear(((0.0, lighter(tone, -0.05), 1.0), (1.0, lighter(tone, 0.02), 1.0)))
    )
    sheet.rect(0, view.horizon, view.w, view.ground_h, fill)
    front, parts, step = room.front * 1.15, [], 0.22 if wood else 0.7
    x = -room.half * 1.6
    while x < room.half * 1.6:
        (ax, ay), (bx, by) = room.at(x, 0), room.at(x, 0, front)
        parts.append(f"M{num(ax)} {num(ay)}L{num(bx)} {num(by)}")
        x += step
    z = step
    while not wood and z < front:
        y = room.at(0, 0, z)[1]
        parts.append(f"M0 {num(y)}H{num(view.w)}")
        z += step
    tint = INK if view.style == "line" else lighter(tone, -0.09)
    sheet.stroke("".join(parts), tint, view.unit * 1.5, 0.45)
    if is_wet(view) and not view.is_plain:
        shine = ((0.0, view.mood.sky[2], 0.4), (1.0, view.mood.sky[2], 0.05))
        sheet.rect(0, view.horizon, view.w, view.ground_h, sheet.linear(shine))


def _paint_parapet(brush: Brush, dice: Random) -> None:
    half = brush.room.half * 1.1
    color = dice.choice(("#b5694f", "#c9c2b8", "#a9836a"))
    brush.panel(-half, 0, 2 * half, 0.62, 0, color, fade=0.06)
    if color != "#c9c2b8":
        rows = []
        for i in range(1, 5):
            (ax, ay), (bx, _) = brush.at(-half, i * 0.125), brush.at(half, 0)
            rows.append(f"M{num(ax)} {num(ay)}H{num(bx)}")
            x = -half + (0.2 if i % 2 else 0.0)
            while x < half:
                rows.append(f"M{num(brush.at(x, 0)[0])} {num(ay)}v{num(0.125 * brush.room.m)}")
                x += 0.4
        brush.sheet.stroke("".join(rows), brush.tone(color, -0.08), brush.view.unit * 1.3, 0.5)
    top = [(-half, 0.62, 0.0), (half, 0.62, 0.0), (half, 0.62, 0.22), (-half, 0.62, 0.22)]
    brush.sheet.path(polygon([brush.at(*s) for s in top]), brush.view.earth("#e3ded6"))
    brush.sheet.rect(
        0,
        brush.at(0, 0.62, 0.22)[1],
        brush.view.w,
        0.06 * brush.room.m,
        brush.view.earth("#cfc9c0"),
    )
    brush.shadow(-half, half, 0.2, 0.5, 0.25)


def _paint_hut(brush: Brush, side: int, dice: Random) -> None:
    """The head of the stairs, with its door and a lamp."""
    x = side * brush.room.half * 0.7
    w, d, h = 1.25, 0.55, 1.75
    left = x - w / 2
    brush.block(left, 0, w, h, 0.15, d, dice.choice(("#c9a88a", "#b8bfc4", "#a8785f")))
    z = 0.7
    brush.block(left - 0.08, h, w + 0.16, 0.1, 0.1, d + 0.12, "#8f8a86", shade=False)
    snow = brush.view.mood.frost
    if snow:
        brush.panel(left - 0.08, h + 0.1, w + 0.16, 0.08, 0.76, "#ffffff", r=0.04)
    brush.panel(left + 0.34, 0, 0.58, 1.3, z, "#5f6a70", fade=0.04)
    brush.panel(left + 0.8, 0.62, 0.05, 0.05, z, "#e0c46a")
    if lamps_lit(brush.view):
        brush.glow(left + 0.63, 1.45, z, 1.1, LAMPLIGHT, 0.6)
        brush.glow(left + 0.63, 0, z + 0.4, 1.0, LAMPLIGHT, 0.35, flat=0.3)
    brush.panel(left + 0.55, 1.42, 0.16, 0.09, z, "#fff3cf", r=0.03)


def _paint_tank(brush: Brush, side: int, dice: Random) -> None:
    """A water tank on legs, and beside it the box of an air conditioner."""
    x, z = side * brush.room.half * 0.62, 0.25
    wood = dice.choice(("#9a6b48", "#8a6a55"))
    for dx in (-0.36, -0.12, 0.12, 0.36):
        brush.panel(x + dx - 0.03, 0, 0.06, 0.72, z, "#55504c")
    brush.line([(x - 0.36, 0.1, z), (x + 0.36, 0.66, z)], "#55504c", 0.035)
    brush.line([(x + 0.36, 0.1, z), (x - 0.36, 0.66, z)], "#55504c", 0.035)
    left, top = brush.at(x - 0.45, 1.72, z)
    k = brush.room.px(z)
    base = brush.tone(wood)
    stops = (
        (0.0, lighter(base, -0.06), 1.0),
        (0.35, lighter(base, 0.05), 1.0),
        (1.0, lighter(base, -0.1), 1.0),
    )
    fill = base if brush.view.is_plain else brush.sheet.linear(stops, (0, 0), (1, 0))
    brush.sheet.rect(left, top, 0.9 * k, 1.0 * k, fill)
    slats = "".join(f"M{num(left + 0.9 * k * i / 9)} {num(top)}v{num(k)}" for i in range(1, 9))
    brush.sheet.stroke(slats, lighter(base, -0.1), brush.view.unit * 1.3, 0.6)
    for y in (0.98, 1.5):
        brush.panel(x - 0.46, y, 0.92, 0.04, z, "#4d4844")
    roof = [brush.at(x - 0.52, 1.72, z), brush.at(x, 2.12, z), brush.at(x + 0.52, 1.72, z)]
    brush.outline(roof, brush.view.earth("#6f6660"))
    box = x - side * 0.95 - 0.35
    brush.block(box, 0, 0.7, 0.5, 0.3, 0.4, "#d8dcdd")
    brush.disc(box + 0.35, 0.26, 0.18, 0.7, "#8d959a")
    for a in range(4):
        t = a * math.pi / 4
        brush.line(
            [
                (box + 0.35 - 0.17 * math.cos(t), 0.26 - 0.17 * math.sin(t), 0.7),
                (box + 0.35 + 0.17 * math.cos(t), 0.26 + 0.17 * math.sin(t), 0.7),
            ],
            "#5f676c",
            0.015,
        )


def _paint_lights(brush: Brush, dice: Random) -> None:
    """Bulbs on a cord between two poles."""
    del dice
    half, z, top = brush.room.half * 0.78, 0.35, 2.15
    lit = lamps_lit(brush.view)
    for x in (-half, 0.0, half):
        brush.panel(x - 0.02, 0.5, 0.04, top - 0.5, z, "#4d4844")
    for x0 in (-half, 0.0):
        spots = [(x0 + half * k / 8, top - 0.34 * 4 * (k / 8) * (1 - k / 8), z) for k in range(9)]
        brush.line(spots, "#4d4844", 0.014)
        for x, y, _ in spots[1:-1]:
            if lit:
                brush.glow(x, y - 0.05, z, 0.34, LAMPLIGHT, 0.8)
            brush.disc(x, y - 0.05, 0.035, z, mix(LAMPLIGHT, "#ffffff", 0.45))


def _paint_pots(brush: Brush, dice: Random, side: int) -> None:
    """Planters along the parapet."""
    if not brush.view.free("plant", "potted", "flower"):
        return
    for x in (-0.55, 0.25):
        left, z = x - side * 0.1, 0.3
        px, py = brush.at(left + 0.3, 0.26, z)
        for i in range(3):
            brush.view.plant(
                brush.sheet,
                dice.choice(("bush", "lavender", "grass")),
                px + (i - 1) * 0.18 * brush.room.px(z),
                py,
                0.36 * brush.room.px(z),
                0.0,
                dice,
            )
        brush.block(left, 0, 0.6, 0.27, z - 0.08, 0.2, "#a8654a")
