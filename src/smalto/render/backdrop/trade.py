"""Rooms where things are sold: cafe and shop."""

from __future__ import annotations

from random import Random

from smalto.render.backdrop.ambience import paint_ambience
from smalto.render.backdrop.chamber import Brush, room_of
from smalto.render.backdrop.fixtures import (
    WOODS,
    lights_on,
    paint_pendant,
    paint_plant,
    paint_string_lights,
)
from smalto.render.backdrop.furniture import (
    BRASS,
    STEEL,
    paint_bottles,
    paint_chair,
    paint_round_table,
)
from smalto.render.backdrop.shell import Shell, WallKind, paint_shell
from smalto.render.backdrop.view import Layers, View
from smalto.render.backdrop.window import paint_sunbeam, paint_window
from smalto.render.color import lighter
from smalto.render.sheet import num, trace

_GOODS = ("#d9534f", "#3f8fc4", "#4fa36b", "#e8b04a", "#9a6fb8", "#e98a5f", "#f3ead8", "#5fb0a8")
_FRUIT = ("#d8483f", "#f0983f", "#f2ce4a", "#8fbf4f", "#7a4f9a", "#e06a5f")


def paint_cafe(layers: Layers, view: View) -> None:
    dice = view.dice("cafe")
    brush = Brush(layers.land, room_of(view))
    room, side = brush.room, 1 if view.light.x >= 0.5 else -1
    kind: WallKind = dice.choice(("brick", "plain", "brick"))
    wall = (
        dice.choice(("#c98a6a", "#b9806a", "#d3a184"))
        if kind == "brick"
        else dice.choice(("#dfe6d6", "#efdcc4", "#c5d6d6"))
    )
    paint_shell(brush, Shell(wall, dice.choice(("#a9744a", "#8f6a4c")), kind, ceiling="#efe6da",
                             skirting="#6b4f3c"))  # fmt: skip
    w = min(1.35, room.half * 0.72)
    x = side * room.half * 0.54 - w / 2
    high = min(1.35, room.height - 1.1)
    paint_window(brush, x, 0.85, w, high, scenery="town", bars=(2, 1), frame="#4d4038")
    paint_sunbeam(brush, x, 0.85, w, high)
    wood = dice.choice(WOODS)
    bar_w = min(2.2, room.half * 1.12)
    left = -room.half if side > 0 else room.half - bar_w
    _paint_back_bar(brush, left, bar_w, dice, wood)
    _paint_bar(brush, left, bar_w, dice, wood, side)
    if view.free("table", "chair"):
        for edge in (-1, 1):
            _paint_seat(brush, edge * (room.half - 0.18), dice, wood)
    if view.free("plant", "potted"):
        paint_plant(brush, side * (room.half - 0.12), 0.1, 0.8, dice)
    shade = dice.choice(("#3f4348", "#c9743f", "#5f8a7a", "#d9b25f"))
    for share in (-0.62, -0.1, 0.5):
        paint_pendant(brush, share * room.half, room.height - 0.72, 1.0, shade, w=0.32,
                      pool=share < 0.4)  # fmt: skip
    if view.setting.mood is None and view.setting.season != "winter" and dice.random() < 0.4:
        paint_string_lights(brush, room.height - 0.12, 0.02, dice)
    paint_ambience(brush)


def _paint_seat(brush: Brush, x: float, dice: Random, wood: str) -> None:
    paint_chair(brush, x, 0.62, lighter(wood, 0.04))
    paint_round_table(brush, x, 1.15, 0.33, dice.choice(("#f0e6d6", "#c99a66", "#e4e0da")))
    cx, cy = brush.at(x, 0.78, 1.15)
    k = brush.room.px(1.15)
    brush.sheet.ellipse(cx, cy, 0.09 * k, 0.022 * k, brush.tone("#ffffff", -0.03))
    brush.panel(x - 0.045, 0.775, 0.09, 0.075, 1.15, "#ffffff", r=0.02)


def _paint_back_bar(brush: Brush, x: float, w: float, dice: Random, wood: str) -> None:
    """Menu boards with chalk scribbles, and shelves with cups and bottles."""
    top = brush.room.height
    boards = 2
    board_w = (w - 0.3) / boards - 0.1
    y = min(1.82, top - 0.62)
    for i in range(boards):
        left = x + 0.2 + i * (board_w + 0.12)
        brush.panel(left - 0.03, y - 0.03, board_w + 0.06, 0.53, 0, wood)
        brush.panel(left, y, board_w, 0.47, 0, "#333a3a")
        for row in range(4):
            low = y + 0.08 + row * 0.09
            brush.panel(
                left + 0.06, low, board_w * dice.uniform(0.3, 0.52), 0.025, 0, "#e9ece4", 0, 0.8
            )
            brush.panel(left + board_w * 0.78, low, board_w * 0.13, 0.025, 0, "#f2cf7a", 0, 0.9)
    for y in (1.28, 1.56):
        brush.block(x + 0.15, y, w - 0.25, 0.035, 0, 0.24, wood)
    _paint_cups(brush, x + 0.25, 1.315, w * 0.5, dice)
    paint_bottles(brush, x + 0.25, 1.595, w * 0.85, 0.18, 0.2, dice,
                  ("#7a4f2f", "#5f8a5f", "#c98a4a", "#b8483e", "#e3d3b0"))  # fmt: skip


def _paint_cups(brush: Brush, x: float, y: float, w: float, dice: Random) -> None:
    color = dice.choice(("#ffffff", "#8fc0c4", "#f0b8a0"))
    at = x
    while at < x + w:
        brush.panel(at, y, 0.09, 0.09, 0.16, color, r=0.02, fade=0.05)
        cx, cy = brush.at(at + 0.1, y + 0.05, 0.16)
        brush.sheet.stroke(f"M{num(cx)} {num(cy)}m-2 -2a3 3 0 1 1 0 5", brush.tone(color, -0.05),
                           0.014 * brush.room.m)  # fmt: skip
        at += 0.155


def _paint_bar(brush: Brush, x: float, w: float, dice: Random, wood: str, side: int) -> None:
    """The counter with an espresso machine and a case of cakes."""
    z, d, h = 0.3, 0.55, 0.98
    front = z + d
    brush.block(x, 0, w, h, z, d, wood)
    n = max(round(w / 0.32), 2)
    for i in range(n):
        step = (w - 0.08) / n
        brush.panel(
            x + 0.06 + i * step, 0.12, step - 0.05, h - 0.24, front, wood, -0.045 + 0.03 * (i % 2)
        )
    brush.panel(x, 0, w, 0.08, front, "#3f3430")
    brush.block(x - 0.03, h, w + 0.06, 0.06, z - 0.02, d + 0.07, "#efe8dc", shade=False)
    y = h + 0.06
    machine = x + (0.2 if side > 0 else w - 0.85)
    brush.block(machine, y, 0.62, 0.4, z + 0.05, 0.32, STEEL)
    mz = z + 0.37
    brush.panel(machine + 0.04, y + 0.26, 0.54, 0.1, mz, "#c8473c", r=0.02)
    for dx in (0.14, 0.38):
        brush.panel(machine + dx, y + 0.16, 0.1, 0.05, mz, "#3f4348", r=0.01)
        brush.panel(machine + dx + 0.02, y + 0.03, 0.065, 0.06, mz, "#ffffff", r=0.012)
    brush.panel(machine, y, 0.62, 0.025, mz, "#5a5f66")
    case = x + (0.95 if side > 0 else w - 1.75)
    width = min(0.8, x + w - case - 0.06) if side > 0 else 0.8
    if width > 0.35 and brush.view.free("cake", "pastry", "cupcake", "bread"):
        _paint_cakes(brush, case, y, z + 0.34, width, dice)


def _paint_cakes(brush: Brush, x: float, y: float, z: float, w: float, dice: Random) -> None:
    """Cakes under glass."""
    lit = "#fff3d0" if lights_on(brush) else "#eaf2f3"
    brush.panel(x, y, w, 0.4, z, lit, 0, 0.9, r=0.03)
    for row in range(2):
        low = y + 0.03 + row * 0.18
        brush.panel(x + 0.02, low, w - 0.04, 0.015, z, "#b8a690")
        at = x + 0.06
        while at < x + w - 0.12:
            color = dice.choice(("#f4b8c4", "#8a5a3a", "#f3e2b0", "#d9634f", "#c9a0d0"))
            brush.panel(at, low + 0.015, 0.1, 0.06, z, "#e0b57a", r=0.01)
            brush.panel(at - 0.005, low + 0.06, 0.11, 0.045, z, color, r=0.02)
            at += 0.145
    for left in (x, x + w - 0.02):
        brush.panel(left, y, 0.02, 0.4, z, BRASS)
    brush.panel(x, y + 0.38, w, 0.03, z, BRASS)


def paint_shop(layers: Layers, view: View) -> None:
    dice = view.dice("shop")
    brush = Brush(layers.land, room_of(view))
    room, side = brush.room, 1 if view.light.x >= 0.5 else -1
    wall = dice.choice(("#f3e2c4", "#dcebe6", "#f3d9d0", "#e3e0f0"))
    floor = dice.choice((("#efe9dd", "#c9bba4"), ("#e8e4de", "#a9bcc4"), ("#f2ece0", "#d9a98a")))
    paint_shell(
        brush, Shell(wall, floor[0], floor_kind="checks", second=floor[1], tile=0.5, gloss=0.5)
    )
    wood, accent = dice.choice(WOODS), dice.choice(("#c8473c", "#3f8f7a", "#3f7fb0", "#d98a2f"))
    width = 2 * room.half / 3
    for i in range(3):
        _paint_rack(brush, -room.half + i * width + 0.03, width - 0.06, wood, dice)
    _paint_valance(brush, accent)
    counter = side * room.half * 0.46
    if view.free("counter", "table"):
        _paint_till(brush, counter, min(1.3, room.half * 0.75), accent, wood)
    if view.free("fruit", "apple", "orange", "vegetable", "basket", "crate"):
        _paint_crates(brush, -side, dice, wood)
    for share in (-0.5, 0.5):
        paint_pendant(brush, share * room.half, room.height - 0.5, 1.35, accent, w=0.4)
    paint_ambience(brush)


def _paint_rack(brush: Brush, x: float, w: float, wood: str, dice: Random) -> None:
    """Boards full of tins, boxes and bottles."""
    h, d, rows = min(1.95, brush.room.height - 0.5), 0.32, 4
    brush.block(x, 0, w, h, 0, d, wood, fade=0)
    brush.panel(x + 0.05, 0.1, w - 0.1, h - 0.14, d, wood, -0.15)
    step = (h - 0.12) / rows
    for row in range(rows):
        y = 0.1 + row * step
        _paint_goods(brush, x + 0.07, y + 0.02, w - 0.14, step * 0.82, d, dice)
        brush.panel(x, y - 0.03, w, 0.05, d, wood, 0.04)
        tag = x + 0.12
        while tag < x + w - 0.12:
            brush.panel(tag, y - 0.022, 0.07, 0.032, d, "#fff6da")
            tag += 0.24
    brush.panel(x - 0.02, h - 0.03, w + 0.04, 0.07, d, wood, 0.05)


def _paint_goods(
    brush: Brush, x: float, y: float, w: float, h: float, z: float, dice: Random
) -> None:
    at = x
    while at < x + w - 0.1:
        color, kind = dice.choice(_GOODS), dice.choice(("box", "tin", "bottle"))
        wide = {"box": 0.13, "tin": 0.09, "bottle": 0.07}[kind]
        high = h * dice.uniform(0.6, 0.95) * (0.72 if kind == "tin" else 1.0)
        for _ in range(dice.randint(2, 3)):
            if at + wide > x + w:
                return
            if kind == "bottle":
                brush.panel(at, y, wide, high * 0.7, z, color, r=0.015)
                brush.panel(
                    at + wide * 0.3, y + high * 0.66, wide * 0.4, high * 0.34, z, color, -0.04
                )
            else:
                brush.panel(at, y, wide, high, z, color, r=0.008)
            brush.panel(at, y + high * 0.25, wide, high * 0.3, z, "#fffaf0", 0, 0.75)
            at += wide + 0.012
        at += 0.03


def _paint_valance(brush: Brush, color: str) -> None:
    """A striped awning along the top of the racks."""
    room, z = brush.room, 0.5
    y, n = min(2.0, room.height - 0.42), 12
    step = 2 * room.half / n
    k = brush.room.px(z)
    for i in range(n):
        left = -room.half + i * step
        tint = color if i % 2 == 0 else "#fff8ec"
        brush.face([(left, y + 0.22, 0.2), (left + step, y + 0.22, 0.2), (left + step, y, z),
                    (left, y, z)], tint)  # fmt: skip
        x, top = brush.at(left, y, z)
        w = step * k
        d = trace("M", x, top, "h", w, "v", 0.06 * k, "a", w / 2, w * 0.42, 0, 0, 1, -w, 0, "z")
        fill = brush.tone(tint, -0.03)
        brush.sheet.path(d, fill)
        brush.contour(d, fill)


def _paint_till(brush: Brush, x: float, w: float, accent: str, wood: str) -> None:
    z, d, h = 0.42, 0.5, 0.86
    brush.block(x - w / 2, 0, w, h, z, d, accent)
    brush.panel(x - w / 2 + 0.06, 0.12, w - 0.12, h - 0.22, z + d, accent, 0.035, r=0.02)
    brush.block(x - w / 2 - 0.05, h, w + 0.1, 0.06, z - 0.02, d + 0.07, wood, shade=False)
    y, tz = h + 0.06, z + 0.3
    brush.block(x - 0.3, y, 0.42, 0.16, tz - 0.2, 0.3, "#5a6068", shade=False)
    brush.shape(
        x - 0.28, y + 0.16, tz - 0.1, [(0, 0), (0.04, 0.2), (0.34, 0.2), (0.38, 0)], "#6f767f"
    )
    brush.panel(x - 0.2, y + 0.23, 0.22, 0.09, tz - 0.1, "#bfe3c8")
    for i in range(4):
        brush.panel(x - 0.24 + i * 0.08, y + 0.05, 0.05, 0.045, tz + 0.1, "#e9ecef", r=0.008)


def _paint_crates(brush: Brush, side: int, dice: Random, wood: str) -> None:
    """Crates of fruit on the floor along one side."""
    edge = side * (brush.room.half - 0.02)
    for z, y in ((0.42, 0.34), (0.85, 0.0)):
        w, d, h = 0.78, 0.4, 0.28
        x = edge - w if side > 0 else edge
        if y:
            brush.block(x, 0, w, y, z, d, wood)
        color = dice.choice(_FRUIT)
        brush.block(x, y, w, h, z, d, "#d8ae7a", shade=not y)
        for row in range(3):
            for i in range(6):
                brush.disc(x + 0.09 + i * 0.12 + 0.04 * (row % 2), y + h + 0.02 - 0.01 * row, 0.068,
                           z + 0.1 + 0.12 * row, color, dice.uniform(-0.04, 0.04))  # fmt: skip
        for k in range(2):
            brush.panel(x - 0.01, y + 0.03 + k * 0.13, w + 0.02, 0.1, z + d, "#d8ae7a", 0.03)
