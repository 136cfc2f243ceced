"""Village and market: small houses on a lane, and stalls under striped roofs."""

from __future__ import annotations

import math
from random import Random

from smalto.render.backdrop.avenue import (
    LAMPLIGHT,
    avenue,
    hazed,
    lamps_lit,
    paint_lane,
    paint_terraces,
)
from smalto.render.backdrop.chamber import Brush, soil
from smalto.render.backdrop.cottage import paint_church, paint_cottage
from smalto.render.backdrop.hills import paint_hills
from smalto.render.backdrop.land import (
    paint_flowers,
    paint_ground,
    paint_strip,
    paint_swells,
    paint_tufts,
)
from smalto.render.backdrop.sky import paint_sky
from smalto.render.backdrop.town import AWNINGS, FACADES
from smalto.render.backdrop.view import INK, Layers, View
from smalto.render.color import lighter, mix
from smalto.render.sheet import Point, Sheet, polygon, smooth, trace

_FRUIT = ("#d8483f", "#f0983f", "#f2ce4a", "#8fbf4f", "#7a4f9a", "#e06a5f", "#5f9f4a", "#f3b23f")


def paint_village(layers: Layers, view: View) -> None:
    paint_sky(layers, view, clouds=4)
    land, dice = layers.land, view.dice("village")
    paint_hills(land, view)
    u = view.unit
    if view.free("church"):
        x = view.w * dice.choice((dice.uniform(0.3, 0.42), dice.uniform(0.56, 0.68)))
        paint_church(land, view, x, view.horizon + 4 * u, 210 * u, 0.3)
    paint_ground(land, view, "#a9d272", "#6fae49")
    paint_swells(land, view, "#84c255", (0.16, 0.44))
    rows = (
        (0.012, 96, 0.36, (0.02, 0.17, 0.31, 0.44, 0.6, 0.72, 0.86)),
        (0.07, 140, 0.2, (0.09, 0.27, 0.75, 0.93)),
        (0.19, 215, 0.05, (0.02, 0.97)),
    )
    _paint_lane(land, view, dice)
    for share, size, depth, places in rows:
        for at in places:
            x = view.w * (at + dice.uniform(-0.03, 0.03))
            y, s = view.down(share), size * u * dice.uniform(0.88, 1.1)
            turn = 1 if x < view.w / 2 else -1
            if view.free("house", "cottage", "hut", "cabin"):
                paint_cottage(land, view, x, y, s, depth, dice, turn)
            if view.free("tree") and dice.random() < 0.8:
                spot = x - turn * s * dice.uniform(0.5, 0.7)
                kind = dice.choice(("linden", "oak", "poplar", "bush"))
                high = s * (0.4 if kind == "bush" else dice.uniform(0.8, 1.1))
                view.plant(land, kind, spot, y + 2 * u, high, depth, dice)
    _paint_fence(layers.near, view, dice)
    paint_tufts(layers.near, view, "#67a644", 90)
    paint_flowers(layers.near, view, ("#ffffff", "#ffe06b", "#f7a0c0", "#c9a0f0"), 36)


def _paint_lane(sheet: Sheet, view: View, dice: Random) -> None:
    """A trodden lane that winds between the houses."""
    swing = dice.choice((-1, 1)) * dice.uniform(0.05, 0.1)
    left: list[Point] = []
    right: list[Point] = []
    for i in range(13):
        t = i / 12 * 1.06
        center = view.w * (0.5 + swing * math.sin(2.1 * math.pi * t**0.6) * (1.2 - 0.6 * t))
        half = min(view.w, view.h * 1.2) * (0.008 + 0.21 * t**1.45)
        left.append((center - half, view.down(t)))
        right.append((center + half, view.down(t)))
    tone = soil(view, "#dcc29a")
    fill = (
        tone
        if view.is_plain
        else sheet.linear(((0.0, lighter(tone, 0.03), 1.0), (1.0, lighter(tone, -0.04), 1.0)))
    )
    paint_strip(sheet, view, left, right, fill)
    if view.style == "line":
        for edge in (left, right):
            sheet.stroke(smooth(edge), INK, view.unit * 2.2, 0.35)
        return
    dark = lighter(tone, -0.07)
    for _ in range(46):
        t = 0.15 + 0.85 * dice.random() ** 0.7
        i = min(int(t * 11.5), 12)
        x = left[i][0] + (right[i][0] - left[i][0]) * dice.uniform(0.08, 0.92)
        r = view.unit * (1.0 + 3.2 * t)
        sheet.ellipse(x, view.down(t) + dice.uniform(-3, 3), r * 1.9, r * 0.7, dark, 0.5)


def _paint_fence(sheet: Sheet, view: View, dice: Random) -> None:
    """Picket fences at the edges, before the nearest gardens."""
    u, white = view.unit, view.tone("#fbf7ee", 0.04)
    y = view.down(0.24)
    for side in (-1, 1):
        reach = view.w * dice.uniform(0.16, 0.23)
        x = 0.0 if side < 0 else view.w - reach
        for k in (0.3, 0.7):
            sheet.rect(x, y - 34 * u * k, reach, 4.5 * u, lighter(white, -0.05))
        d, at = [], x + 4 * u
        while at < x + reach - 6 * u:
            d.append(
                trace(
                    "M", at, y, "v", -32 * u, "l", 4.5 * u, -7 * u, 4.5 * u, 7 * u, "v", 32 * u, "z"
                )
            )
            at += 17 * u
        sheet.path("".join(d), white)
        if view.style == "line":
            sheet.stroke("".join(d), INK, u * 1.4, 0.3)


def paint_market(layers: Layers, view: View) -> None:
    paint_sky(layers, view, clouds=3)
    dice = view.dice("market")
    brush = avenue(layers.land, view, width=0.4)
    paint_lane(brush, road=0, stones=dice.choice(("#cbbda9", "#c4bcb6", "#d1bfa0")))
    _paint_cobbles(brush, dice)
    _paint_far_end(brush, dice)
    paint_terraces(brush, view.dice("fronts"), FACADES, (7.0, 10.0))
    _paint_bunting(brush, dice)
    hues = [*list(AWNINGS), "#9a5fb0", "#e0763f"]
    dice.shuffle(hues)
    number = 0
    for z in (3.0, 9.5, 14.0, 17.4):
        for side in (-1, 1):
            if view.free("stall", "market"):
                _paint_stall(brush, side, z, hues[number % len(hues)], dice)
            number += 1


def _paint_cobbles(brush: Brush, dice: Random) -> None:
    """Stones of the paving, here and there a darker or a lighter one."""
    view, room = brush.view, brush.room
    if view.style == "line":
        return
    parts: dict[float, list[str]] = {-0.045: [], 0.03: []}
    for _ in range(150):
        z = room.front * 1.05 * dice.random() ** 0.45
        x = dice.uniform(-room.half, room.half)
        w, d = dice.uniform(0.16, 0.3), dice.uniform(0.16, 0.26)
        spots = ((x, 0.0, z), (x + w, 0.0, z), (x + w, 0.0, z + d), (x, 0.0, z + d))
        parts[dice.choice((-0.045, 0.03))].append(polygon([room.at(*s) for s in spots]))
    for lift, stones in parts.items():
        brush.sheet.path("".join(stones), lighter(soil(view, "#c6bcae"), lift), 0.55)


def _paint_far_end(brush: Brush, dice: Random) -> None:
    """The house that closes the lane."""
    far = hazed(brush, 0.0)
    half, h = brush.room.half, 7.5
    color = dice.choice(FACADES)
    far.panel(-half, 0, 2 * half, h, 0, color, fade=0.05)
    far.shape(0, h, 0, [(-half * 1.05, 0), (0, 3.4), (half * 1.05, 0)], "#9a5a4a")
    glass = LAMPLIGHT if lamps_lit(brush.view) else "#7fa9c4"
    for row in range(2):
        for i in range(4):
            x = -half + half * 2 * (i + 0.28) / 4
            far.panel(x - 0.12, 3.1 + row * 2.2 - 0.12, half * 0.24 + 0.24, 1.64, 0, "#fbf4e6")
            far.panel(x, 3.1 + row * 2.2, half * 0.24, 1.4, 0, glass)
    far.panel(-0.7, 0, 1.4, 2.3, 0, "#6b4a3a")


def _paint_stall(brush: Brush, side: int, z: float, color: str, dice: Random) -> None:
    """Trays of fruit under a striped roof; its open side looks to the middle and to the front."""
    near = hazed(brush, z)
    half = brush.room.half
    inner, outer, deep = side * half * 0.62, side * half * 0.98, 2.6
    x, w = min(inner, outer), abs(outer - inner)
    z1 = z + deep
    near.block(x, 0, w, 0.72, z, deep, "#b98555")
    for i in range(4):
        near.panel(x + 0.04 + i * w / 4, 0.06, w / 4 - 0.06, 0.6, z1, "#c99a66", 0.02 * (i % 2))
    _paint_trays(near, side, inner, x, w, z, z1, dice)
    for px, pz in ((x + 0.04, z1 - 0.05), (x + w - 0.1, z1 - 0.05)):
        near.panel(px, 0.7, 0.06, 1.75, pz, "#8a5f40")
    _paint_roof(near, side, inner, outer, z, z1, color)
    if lamps_lit(brush.view):
        middle = (inner + outer) / 2
        near.glow(middle, 1.5, z1, 1.7, LAMPLIGHT, 0.62 if brush.night else 0.3)
        near.glow(middle - side * 1.2, 0, z1, 2.0, LAMPLIGHT, 0.34, flat=0.2)
        near.disc(middle, 1.98, 0.09, z1, LAMPLIGHT)


def _paint_trays(
    brush: Brush, side: int, inner: float, x: float, w: float, z: float, z1: float, dice: Random
) -> None:
    """Rows of fruit, tilted to the viewer, and the same along the side."""
    kinds = dice.sample(_FRUIT, 4)
    n = 3
    for i in range(n):
        left = x + i * w / n
        color = kinds[i]
        brush.panel(left + 0.02, 0.7, w / n - 0.04, 0.1, z1, "#d8ae7a")
        for row in range(3):
            for k in range(4):
                cx = left + w / n * (k + 0.5 + 0.25 * (row % 2)) / 4.4
                brush.disc(cx, 0.84 + row * 0.11, w / n / 8.2, z1 - 0.1 * row, color,
                           dice.uniform(-0.05, 0.04))  # fmt: skip
    spots = [
        (inner, 0.72, z),
        (inner + side * 0.5, 1.1, z),
        (inner + side * 0.5, 1.1, z1),
        (inner, 0.72, z1),
    ]
    brush.face(spots, "#a8754a", -0.05)
    for i in range(3):
        at = z + (z1 - z) * i / 3
        for row in range(3):
            for k in range(4):
                brush.disc(inner + side * (0.08 + 0.14 * row), 0.82 + 0.1 * row, 0.13,
                           at + (z1 - z) / 3 * (k + 0.5) / 4, kinds[(i + 1) % 4],
                           dice.uniform(-0.06, 0.03))  # fmt: skip


def _paint_roof(
    brush: Brush, side: int, inner: float, outer: float, z: float, z1: float, color: str
) -> None:
    """Stripes that slope to the middle of the lane, with a scalloped edge to the front."""
    eave, ridge = inner - side * 0.3, outer
    n = 5
    low, high = 2.1, 2.75
    for i in range(n):
        a, b = z + (z1 - z) * i / n, z + (z1 - z) * (i + 1) / n
        tint = color if i % 2 == 0 else "#fff6e6"
        brush.face(
            [(eave, low, a), (ridge, high, a), (ridge, high, b), (eave, low, b)], tint, -0.04
        )
        brush.face(
            [(eave, low - 0.25, a), (eave, low, a), (eave, low, b), (eave, low - 0.25, b)], tint
        )
    n = 6
    frost = brush.view.mood.frost
    for i in range(n):
        a, b = eave + (ridge - eave) * i / n, eave + (ridge - eave) * (i + 1) / n
        ya, yb = low + (high - low) * i / n, low + (high - low) * (i + 1) / n
        tint = color if i % 2 == 0 else "#fff6e6"
        brush.face([(a, ya, z1), (b, yb, z1), (b, low - 0.18, z1), ((a + b) / 2, low - 0.3, z1),
                    (a, low - 0.18, z1)], tint, 0.015)  # fmt: skip
    if frost:
        top = [(eave, low, z1), (ridge, high, z1), (ridge, high + 0.14, z1), (eave, low + 0.1, z1)]
        brush.outline([brush.at(*s) for s in top], brush.view.earth("#ffffff"))


def _paint_bunting(brush: Brush, dice: Random) -> None:
    """Pennants, and bulbs in the evening, on cords across the lane."""
    lit = lamps_lit(brush.view)
    half = brush.room.half
    for z, y in ((6.0, 5.2), (13.0, 4.3)):
        spots = [
            (-half + 2 * half * k / 12, y - 1.1 * (1 - (k / 6 - 1) ** 2) * 0.8, z)
            for k in range(13)
        ]
        brush.line(spots, "#5a4a40", 0.03, 0.8)
        for i, (x, top, _) in enumerate(spots[1:-1]):
            color = dice.choice(("#e0566a", "#f2b84b", "#5fb0c4", "#7fbf6a", "#b07ac4"))
            if lit and i % 2:
                brush.glow(x, top - 0.15, z, 0.8, LAMPLIGHT, 0.6)
                brush.disc(x, top - 0.12, 0.1, z, mix(LAMPLIGHT, "#ffffff", 0.4))
                continue
            brush.shape(x, top, z, [(-0.22, 0), (0.22, 0), (0, -0.5)], color)
