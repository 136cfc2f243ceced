"""What a season or a mood hangs on the walls of any room: garlands, pennants, cobwebs, bulbs."""

from __future__ import annotations

import math
from itertools import pairwise
from random import Random

from smalto.render.backdrop.chamber import Brush, Spot
from smalto.render.backdrop.fixtures import LAMPLIGHT, lights_on, paint_string_lights
from smalto.render.color import mix
from smalto.render.sheet import num, trace

_PENNANTS = ("#e0566a", "#f2b84b", "#5fb0c4", "#7fbf6a", "#b07ac4")
_HEARTS = ("#e0566a", "#f0909f", "#c73a55")


def paint_dressing(brush: Brush) -> None:
    """Above the heads of whatever stands in the room; nothing that could be counted as a thing."""
    setting = brush.view.setting
    dice = brush.view.dice("dressing")
    y = brush.room.height - 0.16
    if setting.mood == "spooky":
        for side in (-1, 1):
            _paint_cobweb(brush, side, dice)
    elif setting.season == "winter":
        _paint_garland(brush, y, dice)
    elif setting.mood == "cheerful":
        _paint_pennants(brush, y, dice, _PENNANTS, hearts=False)
    elif setting.mood == "romantic":
        _paint_pennants(brush, y, dice, _HEARTS, hearts=True)
    elif setting.mood in ("cozy", "dreamy"):
        paint_string_lights(brush, y, 0.02, dice)


def _swag(brush: Brush, y: float, n: int = 3, sag: float = 0.2) -> list[list[Spot]]:
    """Arcs from hook to hook along the back wall."""
    half = brush.room.half
    step = 2 * half / n
    return [
        [(-half + step * (i + k / 12), y - 4 * sag * (k / 12) * (1 - k / 12), 0.02)
         for k in range(13)]
        for i in range(n)
    ]  # fmt: skip


def _paint_garland(brush: Brush, y: float, dice: Random) -> None:
    """Fir twigs with red baubles and small lights."""
    for arc in _swag(brush, y):
        for x, up, z in arc:
            cx, cy = brush.at(x, up, z)
            k = brush.room.px(z)
            d = ""
            for _ in range(7):
                a = dice.uniform(0, math.tau)
                d += trace("M", cx, cy, "l", 0.1 * k * math.cos(a), 0.07 * k * math.sin(a))
            brush.cord(d, brush.tone("#3f7a4f", dice.uniform(-0.03, 0.03)), 0.025 * k)
        brush.line(arc, "#356b45", 0.07)
        for i, (x, up, z) in enumerate(arc[1:-1]):
            if i % 3 == 1:
                brush.disc(x, up - 0.05, 0.045, z, dice.choice(("#d8384a", "#d9b25f")))
            elif lights_on(brush):
                brush.glow(x, up, z, 0.13, LAMPLIGHT, 0.8)
                brush.disc(x, up, 0.018, z, "#fff6d8")
    for i in range(4):
        x = -brush.room.half + 2 * brush.room.half * i / 3
        if 0 < i < 3:
            brush.shape(x, y, 0.03, [(0, 0), (-0.13, 0.07), (-0.13, -0.07)], "#d8384a")
            brush.shape(x, y, 0.03, [(0, 0), (0.13, 0.07), (0.13, -0.07)], "#d8384a", -0.03)


def _paint_pennants(
    brush: Brush, y: float, dice: Random, hues: tuple[str, ...], *, hearts: bool
) -> None:
    for arc in _swag(brush, y, 2, 0.17):
        brush.line(arc, "#7a6a5a", 0.012)
        for i, (x, up, z) in enumerate(arc[1:-1]):
            color = dice.choice(hues)
            if not hearts:
                brush.shape(x, up, z, [(-0.07, 0), (0.07, 0), (0, -0.17)], color)
            elif i % 2:
                for dx in (-0.035, 0.035):
                    brush.disc(x + dx, up - 0.04, 0.042, z, color)
                brush.shape(x, up - 0.05, z, [(-0.072, 0), (0.072, 0), (0, -0.1)], color)


def _paint_cobweb(brush: Brush, side: int, dice: Random) -> None:
    """In an upper corner of the back wall."""
    x, y = side * brush.room.half, brush.room.height
    r = dice.uniform(0.5, 0.75)
    pale = mix(brush.tone("#ffffff"), brush.view.mood.haze, 0.2)
    angles = [math.pi / 2 * k / 4 for k in range(5)]
    ends = [(x - side * r * math.cos(a), y - r * math.sin(a)) for a in angles]
    d = ""
    for ex, ey in ends:
        (ax, ay), (bx, by) = brush.at(x, y), brush.at(ex, ey)
        d += f"M{num(ax)} {num(ay)}L{num(bx)} {num(by)}"
    for share in (0.3, 0.52, 0.74, 0.94):
        for (px, py), (qx, qy) in pairwise(ends):
            p = brush.at(x + (px - x) * share, y + (py - y) * share)
            q = brush.at(x + (qx - x) * share, y + (qy - y) * share)
            m = brush.at(
                x + ((px + qx) / 2 - x) * share * 0.86, y + ((py + qy) / 2 - y) * share * 0.86
            )
            d += f"M{num(p[0])} {num(p[1])}Q{num(m[0])} {num(m[1])} {num(q[0])} {num(q[1])}"
    brush.sheet.stroke(d, pale, brush.view.unit * 1.4, 0.6)
