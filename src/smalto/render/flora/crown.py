"""Leafy crowns made of round masses: shade below, light on the side of the sun."""

from __future__ import annotations

import math
from collections.abc import Sequence
from random import Random

from smalto.render.color import lighter
from smalto.render.flora.hues import SNOW, Hues
from smalto.render.sheet import Sheet, num

Disc = tuple[float, float, float]
"""Centre x, y and radius."""


def discs_path(discs: Sequence[Disc], squash: float = 1.0) -> str:
    """All discs as one path."""
    parts = []
    for x, y, r in discs:
        rx, ry, w = num(r), num(r * squash), num(2 * r)
        arc = f"a{rx} {ry} 0 1 1"
        parts.append(f"M{num(x - r)} {num(y)}{arc} {w} 0{arc} -{w} 0z")
    return "".join(parts)


def crown(
    sheet: Sheet,
    cx: float,
    cy: float,
    rx: float,
    ry: float,
    hues: Hues,
    dice: Random,
    *,
    n: int = 9,
) -> None:
    """A crown that fills the ellipse about (cx, cy)."""
    discs = _masses(cx, cy, rx, ry, dice, n)
    shape = discs_path(discs)
    if hues.ink:
        sheet.stroke(shape, hues.ink, max(ry * 0.06, 1.6), 1.0)
        sheet.path(shape, hues.leaf)
        _dabs(sheet, cx, cy, rx, ry, hues.ink, dice, 9, 0.5)
        return
    if hues.plain:
        sheet.path(shape, hues.leaf)
        sheet.path(discs_path(_moved(discs, rx, ry, hues.lit, 0.16, 0.55)), hues.bright)
        return
    fill = sheet.linear_px(
        ((0.0, hues.leaf, 1.0), (1.0, lighter(hues.dark, -0.03), 1.0)), (cx, cy - ry), (cx, cy + ry)
    )
    sheet.path(shape, fill)
    sheet.path(discs_path(_moved(discs, rx, ry, hues.lit, 0.1, 0.8)), hues.leaf, 0.9)
    upper = [disc for disc in discs if disc[1] < cy + ry * 0.3]
    sheet.path(discs_path(_moved(upper, rx, ry, hues.lit, 0.2, 0.58)), hues.bright, 0.62)
    top = [d for d in upper if d[1] < cy and (d[0] - cx) * hues.lit > -rx * 0.35]
    sheet.path(
        discs_path(_moved(top, rx, ry, hues.lit, 0.27, 0.33)), lighter(hues.bright, 0.05), 0.6
    )
    if hues.snow:
        caps = [d for d in discs if d[1] < cy + ry * 0.1]
        sheet.path(discs_path(_moved(caps, rx, ry, 0, 0.42, 0.62), 0.5), SNOW, 0.95)
        return
    tint = hues.bloom and "#ffffff"
    _dabs(sheet, cx, cy, rx, ry, tint or lighter(hues.bright, 0.07), dice, 16, 0.7)
    _dabs(sheet, cx, cy + ry * 0.25, rx, ry * 0.8, lighter(hues.dark, -0.02), dice, 12, 0.5)


def _masses(cx: float, cy: float, rx: float, ry: float, dice: Random, n: int) -> list[Disc]:
    mean = math.sqrt(rx * ry)
    discs: list[Disc] = [(cx, cy, min(rx, ry) * 0.72)]
    turn = dice.uniform(0, math.tau)
    for i in range(n):
        angle = turn + (i + dice.uniform(-0.28, 0.28)) * math.tau / n
        r = mean * dice.uniform(0.3, 0.46)
        reach = 1.0 - r / mean * 0.98
        x, y = cx + rx * reach * math.cos(angle), cy + ry * reach * math.sin(angle)
        discs.append((x, y, r * (1.0 if y < cy + ry * 0.4 else 0.86)))
    return discs


def _moved(
    discs: Sequence[Disc], rx: float, ry: float, side: int, by: float, size: float
) -> list[Disc]:
    """The discs shrunk and moved up towards the light."""
    return [(x + side * rx * by * 0.6, y - ry * by, r * size) for x, y, r in discs]


def _dabs(
    sheet: Sheet, cx: float, cy: float, rx: float, ry: float, color: str, dice: Random, n: int,
    alpha: float,
) -> None:  # fmt: skip
    """Single leaves that catch the light or leave a gap."""
    size = math.sqrt(rx * ry) * 0.075
    parts = []
    for _ in range(n):
        angle, reach = dice.uniform(0, math.tau), math.sqrt(dice.random()) * 0.84
        x, y = cx + rx * reach * math.cos(angle), cy + ry * reach * math.sin(angle)
        w = size * dice.uniform(0.7, 1.5)
        leaf = f"q{num(w)} {num(-w)} {num(2 * w)} 0q{num(-w)} {num(w * 0.7)} {num(-2 * w)} 0z"
        parts.append(f"M{num(x - w)} {num(y)}{leaf}")
    sheet.path("".join(parts), color, alpha)
