"""Trunks and branches."""

from __future__ import annotations

import math
from random import Random

from smalto.render.color import lch_of, lighter
from smalto.render.flora.hues import SNOW, Hues
from smalto.render.sheet import Sheet, num, trace


def trunk(
    sheet: Sheet,
    x: float,
    y: float,
    h: float,
    w: float,
    hues: Hues,
    *,
    lean: float = 0.0,
    top: float = 0.55,
) -> None:
    """A tapering trunk from its foot at (x, y), `h` high, `w` wide, its top `top` as wide."""
    flare, half, tip = w * 0.42, w / 2, w / 2 * top
    d = trace("M", x - half - flare, y, "Q", x - half, y - w * 0.3, x - half, y - w * 1.1)
    d += trace("L", x + lean - tip, y - h, "h", 2 * tip, "L", x + half, y - w * 1.1)
    d += trace("Q", x + half, y - w * 0.3, x + half + flare, y, "Q", x, y - w * 0.18)
    d += " " + trace(x - half - flare, y, "Z")
    if hues.ink:
        sheet.path(d, hues.wood)
        sheet.stroke(d, hues.ink, max(w * 0.12, 1.4))
        return
    a, b = lighter(hues.wood, 0.06), lighter(hues.wood, -0.07)
    stops = ((0.0, b if hues.lit > 0 else a, 1.0), (1.0, a if hues.lit > 0 else b, 1.0))
    sheet.path(d, hues.wood if hues.plain else sheet.linear(stops, (0, 0), (1, 0)))


def bare(
    sheet: Sheet,
    x: float,
    y: float,
    h: float,
    w: float,
    hues: Hues,
    dice: Random,
    *,
    spread: float = 1.0,
) -> None:
    """A leafless tree: branches part four times and grow thinner."""
    strokes: dict[int, list[str]] = {}
    snow: list[str] = []
    _branch(
        strokes, snow, x, y, -math.pi / 2 + dice.uniform(-0.06, 0.06), h * 0.36, 0, dice, spread
    )
    color = hues.ink or (hues.wood if lch_of(hues.wood)[0] < 0.75 else "#9b8f86")
    for level, parts in strokes.items():
        width = max(w * (0.9, 0.56, 0.34, 0.2, 0.12)[level], 0.8)
        sheet.stroke(
            "".join(parts), color if level < 2 or hues.ink else lighter(color, 0.02), width
        )
    if hues.snow and not hues.ink:
        sheet.stroke("".join(snow), SNOW, max(w * 0.16, 1.0), 0.95)


def _branch(
    strokes: dict[int, list[str]], snow: list[str], x: float, y: float, angle: float,
    length: float, level: int, dice: Random, spread: float,
) -> None:  # fmt: skip
    bend = dice.uniform(-0.22, 0.22)
    mx, my = x + length * 0.5 * math.cos(angle), y + length * 0.5 * math.sin(angle)
    ex = x + length * math.cos(angle + bend)
    ey = y + length * math.sin(angle + bend)
    d = f"M{num(x)} {num(y)}Q{num(mx)} {num(my)} {num(ex)} {num(ey)}"
    strokes.setdefault(level, []).append(d)
    if 0 < level < 4:
        lift = length * 0.05
        snow.append(
            f"M{num(x)} {num(y - lift)}Q{num(mx)} {num(my - lift)} {num(ex)} {num(ey - lift)}"
        )
    if level == 4:
        return
    forks = 3 if level < 2 else 2
    for k in range(forks):
        turn = (k - (forks - 1) / 2) * (0.62 if forks == 3 else 0.8) * spread
        _branch(
            strokes, snow, ex, ey, angle + bend * 0.5 + turn + dice.uniform(-0.16, 0.16),
            length * dice.uniform(0.6, 0.82), level + 1, dice, spread,
        )  # fmt: skip


def limb(sheet: Sheet, d: str, w: float, hues: Hues) -> None:
    """One bough along `d`; white within an outline in line drawings."""
    if hues.ink:
        sheet.stroke(d, hues.ink, w + max(w * 0.2, 2.0))
        sheet.stroke(d, hues.wood, w)
        return
    sheet.stroke(d, hues.wood, w)
