"""Boulders."""

from __future__ import annotations

import math
from random import Random

from smalto.render.color import lighter
from smalto.render.flora.hues import SNOW, Hues
from smalto.render.sheet import Point, Sheet, polygon


def boulder(sheet: Sheet, x: float, y: float, h: float, hues: Hues, dice: Random) -> None:
    """A stone with a lit top, a shaded side and a small one that leans on it."""
    side = dice.choice((-1, 1))
    _stone(sheet, x - side * h * 0.12, y, h * 1.02, h, hues, dice)
    _stone(sheet, x + side * h * 0.44, y, h * 0.52, h * 0.42, hues, dice)


def _stone(sheet: Sheet, x: float, y: float, w: float, h: float, hues: Hues, dice: Random) -> None:
    n, rim = 9, []
    for i in range(n):
        angle = math.pi * i / (n - 1)
        r = dice.uniform(0.86, 1.06)
        rim.append((x - w / 2 * math.cos(angle) * r, y - h * math.sin(angle) ** 0.75 * min(r, 1.0)))
    rim[0], rim[-1] = (x - w * 0.5, y), (x + w * 0.5, y)
    ridge = [(px + (x - px) * 0.3, py + h * 0.26 * (1 - abs(px - x) / w)) for px, py in rim[1:-1]]
    if hues.ink:
        sheet.path(polygon(rim), hues.leaf)
        sheet.stroke(polygon(rim), hues.ink, max(h * 0.03, 1.3))
        return
    sheet.path(polygon(rim), hues.dark)
    sheet.path(polygon(_face(rim, ridge, hues.lit)), hues.leaf)
    top = [*rim[2:-2], *reversed(ridge[1:-1])]
    sheet.path(polygon(top), SNOW if hues.snow else lighter(hues.bright, 0.04))


def _face(rim: list[Point], ridge: list[Point], lit: int) -> list[Point]:
    """The lit flank: from the ridge down to the ground on the side of the light."""
    half = len(ridge) // 2
    if lit > 0:
        foot = (rim[-1][0] - (rim[-1][0] - rim[0][0]) * 0.62, rim[-1][1])
        return [*ridge[half:], *reversed(rim[half + 2 :]), foot][0:0] or [
            ridge[half], *rim[half + 2 :], foot,
        ]  # fmt: skip
    foot = (rim[0][0] + (rim[-1][0] - rim[0][0]) * 0.62, rim[0][1])
    return [ridge[half], *reversed(rim[: half + 1]), foot]
