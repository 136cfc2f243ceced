"""A railway station: a platform under a hall of iron and glass."""

from __future__ import annotations

import itertools
import math
from random import Random

from smalto.render.backdrop.avenue import LAMPLIGHT, avenue, hazed, lamps_lit
from smalto.render.backdrop.chamber import Brush, paving
from smalto.render.backdrop.fixtures import paint_clock
from smalto.render.backdrop.sky import paint_sky
from smalto.render.backdrop.skyline import paint_skyline
from smalto.render.backdrop.view import INK, Layers, View
from smalto.render.color import lighter, mix
from smalto.render.sheet import num, polygon


def paint_station(layers: Layers, view: View) -> None:
    """A platform under a hall of iron and glass, a train beside it."""
    paint_sky(layers, view, clouds=2)
    dice = view.dice("station")
    brush = avenue(layers.land, view, width=0.42)
    paint_skyline(layers.land, view, view.dice("far"), 0.34, 0.66, 0.5)
    side = 1 if view.light.x < 0.5 else -1
    _paint_platform(brush, side)
    _paint_hall(brush, side, dice)
    if view.free("train", "locomotive", "tram", "metro", "subway", "railway"):
        _paint_train(brush, side, dice)
    _paint_furniture(brush, side, dice)


def _paint_platform(brush: Brush, side: int) -> None:
    """Stone flags, a yellow line, and the track along `side`."""
    view, room, sheet = brush.view, brush.room, brush.sheet
    front = room.front * 1.1
    tone = paving(view, "#c9c6c2")
    fill = (
        tone
        if view.is_plain
        else sheet.linear(
            ((0.0, mix(tone, view.mood.haze, 0.3), 1.0), (1.0, lighter(tone, -0.02), 1.0))
        )
    )
    sheet.rect(0, view.horizon - 1, view.w, view.ground_h + 1, fill)
    joints, z = [], 1.0
    while z < front:
        (ax, ay), (bx, _) = room.at(-room.half * 1.4, 0, z), room.at(room.half * 1.4, 0, z)
        joints.append(f"M{num(ax)} {num(ay)}H{num(bx)}")
        z += 1.2
    sheet.stroke(
        "".join(joints),
        INK if view.style == "line" else lighter(tone, -0.08),
        view.unit * 1.4,
        0.45,
    )
    edge, out = side * room.half * 0.42, side * room.half * 1.6
    brush.face([(edge, 0, -1), (out, 0, -1), (out, 0, front), (edge, 0, front)], "#5f5a58")
    brush.face(
        [(edge, 0, -1), (edge, -0.5, -1), (edge, -0.5, front), (edge, 0, front)], "#8f8a86", -0.05
    )
    for z in range(0, int(front) + 1):
        a, b = edge + side * 0.35, edge + side * 2.3
        brush.face(
            [(a, -0.25, z), (b, -0.25, z), (b, -0.25, z + 0.4), (a, -0.25, z + 0.4)], "#6f5544"
        )
    for x in (edge + side * 0.7, edge + side * 1.9):
        brush.face(
            [
                (x - 0.05, -0.2, -1),
                (x + 0.05, -0.2, -1),
                (x + 0.05, -0.2, front),
                (x - 0.05, -0.2, front),
            ],
            "#c3c8cc",
        )
    a, b = edge - side * 0.18, edge - side * 0.5
    brush.face([(a, 0, -1), (b, 0, -1), (b, 0, front), (a, 0, front)], "#f2c53f")
    c = edge
    brush.face([(a, 0, -1), (c, 0, -1), (c, 0, front), (a, 0, front)], "#eeeae2")


def _paint_hall(brush: Brush, side: int, dice: Random) -> None:
    """Iron arches that carry a glass roof, and columns on the platform's far side."""
    view, room = brush.view, brush.room
    iron = dice.choice(("#4f6a6f", "#5a5f6a", "#6a4f4a", "#4a5f4f"))
    half = room.half * 1.25
    glass = mix(view.mood.sky[1], "#ffffff", 0.25)
    zs = (0.0, 6.0, 11.0, 15.0, 18.5, 21.0)
    for z in zs:
        near = hazed(brush, z)
        arch = [(half * math.cos(a), 5.2 + 3.4 * math.sin(a), z) for a in
                (math.pi * k / 16 for k in range(17))]  # fmt: skip
        points = [room.at(*s) for s in arch]
        d = "M" + "L".join(f"{num(x)} {num(y)}" for x, y in points)
        if z == 0.0 and view.style != "line":
            brush.sheet.path(d + "Z", glass, 0.35)
        tone = near.tone(iron)
        brush.cord(d, tone, max(0.22 * room.px(z), 1.5))
        tie = points[0], points[-1]
        brush.sheet.stroke(
            f"M{num(tie[0][0])} {num(tie[0][1])}L{num(tie[1][0])} {num(tie[1][1])}",
            tone,
            max(0.1 * room.px(z), 1.0),
        )
        x = -side * half
        near.panel(x - 0.16, 0, 0.32, 5.3, z, iron, fade=0.05)
        near.panel(x - 0.28, 0, 0.56, 0.5, z, iron, -0.03)
        near.panel(x - 0.26, 4.9, 0.52, 0.35, z, iron, 0.03)
    _paint_glass(brush, half)
    ribs = []
    for k in range(1, 16, 2):
        a = math.pi * k / 16
        (ax, ay), (bx, by) = (
            room.at(half * math.cos(a), 5.2 + 3.4 * math.sin(a), z) for z in (0.0, 21.0)
        )
        ribs.append(f"M{num(ax)} {num(ay)}L{num(bx)} {num(by)}")
    brush.sheet.stroke(
        "".join(ribs), brush.tone(iron) if view.style != "line" else INK, view.unit * 2.2, 0.55
    )


def _paint_glass(brush: Brush, half: float) -> None:
    """Every second pane of the roof catches the light."""
    if brush.view.style == "line":
        return
    sky, parts = mix(brush.view.mood.sky[1], "#ffffff", 0.35), []
    zs = (0.0, 6.0, 11.0, 15.0, 18.5, 21.0)
    for n, (z0, z1) in enumerate(itertools.pairwise(zs)):
        for k in range(1, 15, 2):
            if (k // 2 + n) % 2:
                continue
            a, b = math.pi * k / 16, math.pi * (k + 2) / 16
            spots = [(half * math.cos(t), 5.2 + 3.4 * math.sin(t), z) for t, z in
                     ((a, z0), (b, z0), (b, z1), (a, z1))]  # fmt: skip
            parts.append(polygon([brush.at(*s) for s in spots]))
    brush.sheet.path("".join(parts), sky, 0.28)


def _paint_train(brush: Brush, side: int, dice: Random) -> None:
    """Carriages along the platform; its front, with lamps, looks to the viewer."""
    body = dice.choice(("#c8473c", "#2f6fb0", "#3f8f6a", "#e0a030", "#5a6f8a"))
    room = brush.room
    edge = side * room.half * 0.46
    out = edge + side * 2.5
    z1, h = 15.5, 3.1
    near = brush
    near.face([(edge, 0.1, -1), (edge, h, -1), (edge, h, z1), (edge, 0.1, z1)], body, -0.03)
    near.face(
        [(edge, 0.1, -1), (edge, 0.7, -1), (edge, 0.7, z1), (edge, 0.1, z1)], "#f3efe6", -0.05
    )
    near.face(
        [(edge, h - 0.25, -1), (edge, h, -1), (edge, h, z1), (edge, h - 0.25, z1)], "#e9e6e0", -0.04
    )
    glass = LAMPLIGHT if lamps_lit(brush.view) else "#cfe4f0"
    z = 0.2
    while z < z1 - 1.6:
        near.face(
            [(edge, 1.35, z), (edge, 2.4, z), (edge, 2.4, z + 1.1), (edge, 1.35, z + 1.1)], glass
        )
        if int(z / 1.6) % 4 == 2:
            near.face(
                [(edge, 0.3, z), (edge, 2.5, z), (edge, 2.5, z + 1.2), (edge, 0.3, z + 1.2)],
                "#f3efe6",
                -0.02,
            )
            near.face(
                [
                    (edge, 1.3, z + 0.2),
                    (edge, 2.3, z + 0.2),
                    (edge, 2.3, z + 1.0),
                    (edge, 1.3, z + 1.0),
                ],
                "#7fa9c4",
            )
        z += 1.6
    x, w = min(edge, out), abs(out - edge)
    near.panel(x, 0.1, w, h - 0.2, z1, body, 0.02, r=0.3, fade=0.06)
    near.panel(
        x + 0.25,
        1.5,
        w - 0.5,
        1.05,
        z1,
        "#3a4654" if not lamps_lit(brush.view) else "#f6dc9a",
        r=0.15,
    )
    near.panel(x + w / 2 - 0.04, 1.5, 0.08, 1.05, z1, body)
    near.panel(x, 0.1, w, 0.5, z1, "#f3efe6", -0.03, r=0.1)
    for k in (0.22, 0.78):
        if lamps_lit(brush.view):
            near.glow(x + w * k, 1.0, z1, 1.3, "#fff3c8", 0.7)
        near.disc(x + w * k, 1.0, 0.16, z1, "#fff6d8")
    near.panel(x + 0.2, -0.18, w - 0.4, 0.3, z1, "#3f4248")


def _paint_furniture(brush: Brush, side: int, dice: Random) -> None:
    """Benches, lamps, a clock that hangs from an arch and a board of departures."""
    view, room = brush.view, brush.room
    x = -side * room.half * 0.86
    for z in (5.0, 11.0, 16.0):
        near = hazed(brush, z)
        if view.free("bench"):
            near.block(min(x, x + side * 0.9), 0.4, 0.9, 0.1, z, 0.5, "#a8754a", shade=False)
            for dx in (0.08, 0.74):
                near.panel(min(x, x + side * 0.9) + dx, 0, 0.08, 0.42, z + 0.4, "#4a4f55")
            near.panel(min(x, x + side * 0.9), 0.55, 0.9, 0.35, z, "#b98555")
        lamp = x + side * 0.3
        if lamps_lit(view):
            near.glow(lamp, 4.3, z, 2.2, LAMPLIGHT, 0.55)
            brush.glow(lamp, 0, z, 2.0, LAMPLIGHT, 0.3, flat=0.16)
        near.line([(lamp, 5.2, z), (lamp, 4.5, z)], "#4a4f55", 0.06)
        near.disc(
            lamp, 4.3, 0.22, z, mix(LAMPLIGHT, "#ffffff", 0.5) if lamps_lit(view) else "#fbf6e8"
        )
    z = 13.0
    if view.free("clock"):
        cx = -side * room.half * 0.3
        brush.line([(cx, 7.5, z), (cx, 4.9, z)], "#4a4f55", 0.07)
        paint_clock(brush, cx, 4.4, 0.52, dice, z)
    _paint_departures(brush, side * room.half * 0.4 - 1.0, 4.0, z, dice)


def _paint_departures(brush: Brush, x: float, y: float, z: float, dice: Random) -> None:
    for dx in (0.3, 1.7):
        brush.line([(x + dx, 7.5, z), (x + dx, y + 0.9, z)], "#4a4f55", 0.05)
    brush.panel(x, y, 2.0, 0.95, z, "#26303c", r=0.05)
    for row in range(3):
        low = y + 0.14 + row * 0.25
        brush.panel(x + 0.14, low, dice.uniform(0.5, 0.9), 0.1, z, "#f2c53f")
        brush.panel(x + 1.45, low, 0.38, 0.1, z, "#e9ecef", 0, 0.8)
