"""Trees."""

from __future__ import annotations

import math
from random import Random

from smalto.render.color import lighter, mix
from smalto.render.flora.crown import crown
from smalto.render.flora.hues import SNOW, Hues
from smalto.render.flora.limbs import bare, limb, trunk
from smalto.render.sheet import Sheet, num, polygon, smooth, trace


def oak(sheet: Sheet, x: float, y: float, h: float, hues: Hues, dice: Random) -> None:
    if hues.bare:
        return _naked(sheet, x, y, h, h * 0.11, hues, dice, 1.1)
    lean = h * dice.uniform(-0.03, 0.03)
    rx, ry = h * dice.uniform(0.42, 0.48), h * dice.uniform(0.33, 0.37)
    trunk(sheet, x, y, h * 0.5, h * dice.uniform(0.085, 0.11), hues, lean=lean)
    _fork(sheet, x + lean * 0.6, y - h * 0.3, h * 0.17, h * 0.05, hues)
    crown(sheet, x + lean, y - h + ry, rx, ry, hues, dice, n=dice.randint(8, 11))


def linden(sheet: Sheet, x: float, y: float, h: float, hues: Hues, dice: Random) -> None:
    if hues.bare:
        return _naked(sheet, x, y, h, h * 0.085, hues, dice, 0.8)
    rx, ry = h * dice.uniform(0.3, 0.35), h * dice.uniform(0.39, 0.43)
    trunk(sheet, x, y, h * 0.45, h * dice.uniform(0.06, 0.08), hues)
    crown(sheet, x + h * dice.uniform(-0.02, 0.02), y - h + ry, rx, ry, hues, dice, n=9)


def poplar(sheet: Sheet, x: float, y: float, h: float, hues: Hues, dice: Random) -> None:
    if hues.bare:
        return _naked(sheet, x, y, h, h * 0.05, hues, dice, 0.42)
    trunk(sheet, x, y, h * 0.3, h * 0.045, hues)
    crown(sheet, x, y - h * 0.54, h * 0.165, h * 0.45, hues, dice, n=11)


def birch(sheet: Sheet, x: float, y: float, h: float, hues: Hues, dice: Random) -> None:
    w = h * 0.05
    if hues.bare:
        _naked(sheet, x, y, h, w * 1.3, hues, dice, 0.75)
    else:
        trunk(sheet, x, y, h * 0.7, w, hues, lean=h * dice.uniform(-0.03, 0.03), top=0.4)
    marks = []
    for _ in range(7):
        at = y - h * dice.uniform(0.04, 0.4)
        marks.append(f"M{num(x - w * 0.42)} {num(at)}h{num(w * dice.uniform(0.3, 0.6))}")
    sheet.stroke("".join(marks), "#4a4440", max(h * 0.009, 0.8), 0.75)
    if not hues.bare:
        crown(sheet, x, y - h * 0.66, h * 0.27, h * 0.33, hues, dice, n=9)


def cherry(sheet: Sheet, x: float, y: float, h: float, hues: Hues, dice: Random) -> None:
    """Low and wide, its branches seen between the masses."""
    if hues.bare:
        return _naked(sheet, x, y, h, h * 0.1, hues, dice, 1.25)
    lean = h * dice.uniform(-0.07, 0.07)
    trunk(sheet, x, y, h * 0.42, h * 0.095, hues, lean=lean)
    _fork(sheet, x + lean, y - h * 0.3, h * 0.26, h * 0.05, hues)
    for dx, dy, size in ((-0.25, -0.56, 0.24), (0.26, -0.6, 0.25), (0.0, -0.74, 0.27)):
        jolt = h * dice.uniform(-0.03, 0.03)
        crown(
            sheet, x + lean + dx * h + jolt, y + dy * h, h * size, h * size * 0.8, hues, dice, n=7
        )


def willow(sheet: Sheet, x: float, y: float, h: float, hues: Hues, dice: Random) -> None:
    if hues.bare:
        return _naked(sheet, x, y, h, h * 0.11, hues, dice, 1.2)
    trunk(sheet, x, y, h * 0.6, h * 0.12, hues, lean=h * dice.uniform(-0.05, 0.05))
    crown(sheet, x, y - h * 0.72, h * 0.42, h * 0.27, hues, dice, n=10)
    for tint, count in ((hues.dark, 13), (hues.leaf, 15), (hues.bright, 10)):
        parts = []
        for i in range(count):
            t = (i + dice.random()) / count * 2 - 1
            top = y - h * (0.9 - 0.3 * abs(t)) + h * 0.1
            fall = h * dice.uniform(0.3, 0.6)
            sway = h * 0.05 * t
            start = x + t * h * 0.42
            parts.append(trace("M", start, top, "q", sway * 1.4, fall * 0.3, sway, fall))
        sheet.stroke(
            "".join(parts), hues.ink or tint, max(h * (0.006 if hues.ink else 0.022), 1), 0.8
        )


def fir(sheet: Sheet, x: float, y: float, h: float, hues: Hues, dice: Random) -> None:
    """Tiers of drooping branches with ragged rims."""
    trunk(sheet, x, y, h * 0.2, h * 0.06, hues)
    tiers = dice.randint(4, 6)
    half = h * dice.uniform(0.23, 0.28)
    for i in range(tiers):
        t = i / tiers
        low = y - h * 0.07 - h * 0.86 * t
        tip = (
            min(low - h * 0.86 / tiers * 1.75, y - h)
            if i == tiers - 1
            else low - h * 0.86 / tiers * 1.7
        )
        _tier(sheet, x, low, max(tip, y - h), half * (1 - t) ** 0.85 + h * 0.035, hues, dice)


def _tier(
    sheet: Sheet, x: float, low: float, tip: float, half: float, hues: Hues, dice: Random
) -> None:
    teeth = 5
    left = x - half
    d = trace("M", x, tip, "Q", x - half * 0.34, (tip + low) * 0.5, left, low)
    step = 2 * half / teeth
    for _ in range(teeth):
        drop = (low - tip) * dice.uniform(0.1, 0.2)
        d += trace("q", step * 0.3, drop * 1.4, step, 0.0)
    d += trace("Q", x + half * 0.34, (tip + low) * 0.5, x, tip, "Z")
    if hues.ink:
        sheet.path(d, hues.leaf)
        sheet.stroke(d, hues.ink, max(half * 0.05, 1.3))
        return
    stops = ((0.0, hues.bright, 1.0), (0.55, hues.leaf, 1.0), (1.0, hues.dark, 1.0))
    sheet.path(d, hues.leaf if hues.plain else sheet.linear(stops))
    side = x + half * 0.62 * -hues.lit
    shade = trace(
        "M", x, tip, "Q", x - hues.lit * half * 0.34, (tip + low) * 0.5, x - hues.lit * half, low
    )
    sheet.path(shade + trace("L", side, low, "Z"), lighter(hues.dark, -0.02), 0.35)
    if hues.snow:
        cut = tip + (low - tip) * 0.55
        cap = trace("M", x, tip, "Q", x - half * 0.26, (tip + cut) / 2, x - half * 0.52, cut)
        cap += trace("q", half * 0.26, -half * 0.12, half * 0.4, half * 0.1)
        cap += trace("q", half * 0.24, -half * 0.22, half * 0.64, -half * 0.1)
        cap += trace("Q", x + half * 0.26, (tip + cut) / 2, x, tip, "Z")
        sheet.path(cap, SNOW, 0.96)


def pine(sheet: Sheet, x: float, y: float, h: float, hues: Hues, dice: Random) -> None:
    """A tall bare trunk under flat clouds of needles."""
    lean = h * dice.uniform(-0.05, 0.05)
    trunk(sheet, x, y, h * 0.86, h * 0.055, hues, lean=lean, top=0.4)
    for dx, dy, size in (
        (-0.16, 0.52, 0.14),
        (0.17, 0.6, 0.15),
        (-0.1, 0.72, 0.17),
        (0.1, 0.8, 0.16),
        (0.0, 0.9, 0.15),
    ):
        crown(
            sheet,
            x + lean * dy + h * dx * dice.uniform(0.8, 1.2),
            y - h * dy,
            h * size,
            h * 0.085,
            hues,
            dice,
            n=6,
        )


def cypress(sheet: Sheet, x: float, y: float, h: float, hues: Hues, dice: Random) -> None:
    trunk(sheet, x, y, h * 0.12, h * 0.03, hues)
    half = h * dice.uniform(0.085, 0.11)
    left = [
        (x - half * 0.5, y - h * 0.05),
        (x - half, y - h * 0.3),
        (x - half * 0.7, y - h * 0.68),
        (x, y - h),
    ]
    right = [
        (x, y - h),
        (x + half * 0.72, y - h * 0.66),
        (x + half, y - h * 0.28),
        (x + half * 0.5, y - h * 0.05),
    ]
    d = smooth([*left, *right[1:]]) + "Z"
    a, b = (hues.dark, hues.bright) if hues.lit > 0 else (hues.bright, hues.dark)
    stops = ((0.0, a, 1.0), (0.5, hues.leaf, 1.0), (1.0, b, 1.0))
    sheet.path(d, hues.leaf if hues.plain or hues.ink else sheet.linear(stops, (0, 0), (1, 0)))
    if hues.ink:
        sheet.stroke(d, hues.ink, max(h * 0.008, 1.3))
    if hues.snow:
        sheet.path(
            polygon([(x, y - h), (x - half * 0.4, y - h * 0.78), (x + half * 0.4, y - h * 0.76)]),
            SNOW,
        )


def palm(sheet: Sheet, x: float, y: float, h: float, hues: Hues, dice: Random) -> None:
    lean = h * dice.choice((-1, 1)) * dice.uniform(0.08, 0.2)
    top = (x + lean, y - h * 0.74)
    _palm_trunk(sheet, x, y, *top, h, hues)
    fronds = dice.randint(8, 10)
    order = sorted(range(fronds), key=lambda k: -abs(k - (fronds - 1) / 2))
    for k in order:
        t = k / (fronds - 1)
        angle = math.pi * (1.12 - 1.24 * t) + dice.uniform(-0.07, 0.07)
        reach = h * dice.uniform(0.38, 0.46) * (0.86 + 0.14 * abs(math.cos(angle)))
        tint = (hues.dark, hues.leaf, hues.bright)[dice.choice((0, 1, 1, 2))]
        _frond(sheet, *top, angle, reach, tint, hues)
    for dx, dy in ((-0.02, 0.022), (0.018, 0.026), (0.0, 0.012)):
        nut = hues.ink or lighter(hues.wood, -0.16)
        sheet.circle(top[0] + dx * h, top[1] + dy * h, h * 0.017, nut)


def _palm_trunk(
    sheet: Sheet, x: float, y: float, tx: float, ty: float, h: float, hues: Hues
) -> None:
    w, mid = h * 0.034, (x + (tx - x) * 0.25, (y + ty) / 2)
    d = trace("M", x - w * 1.35, y, "Q", mid[0] - w, mid[1], tx - w * 0.6, ty)
    d += trace("L", tx + w * 0.6, ty, "Q", mid[0] + w, mid[1], x + w * 1.35, y, "Z")
    a, b = lighter(hues.wood, 0.07), lighter(hues.wood, -0.08)
    first, last = (b, a) if hues.lit > 0 else (a, b)
    fill = sheet.linear(((0.0, first, 1.0), (1.0, last, 1.0)), (0, 0), (1, 0))
    sheet.path(d, hues.wood if hues.plain or hues.ink else fill)
    if hues.ink:
        sheet.stroke(d, hues.ink, max(h * 0.008, 1.3))
    rings = []
    for k in range(1, 13):
        t = k / 13
        rx = (1 - t) ** 2 * x + 2 * t * (1 - t) * mid[0] + t * t * tx
        ry = (1 - t) ** 2 * y + 2 * t * (1 - t) * mid[1] + t * t * ty
        rings.append(trace("M", rx - w * (1.1 - 0.5 * t), ry, "q", w, w * 0.6, w * (2.2 - t), 0.0))
    sheet.stroke("".join(rings), hues.ink or lighter(hues.wood, -0.12), max(h * 0.006, 0.7), 0.5)


def _frond(
    sheet: Sheet, x: float, y: float, angle: float, reach: float, tint: str, hues: Hues
) -> None:
    """A feathered leaf that rises and then bends down under its own weight."""
    n, dx, dy = 9, math.cos(angle), -math.sin(angle)
    spine, lower, upper = [], [], []
    for i in range(n + 1):
        t = i / n
        px = x + dx * reach * t
        py = y + dy * reach * t * (1 - 0.45 * t) + reach * 0.42 * t * t
        spine.append((px, py))
        wide = reach * 0.13 * math.sin(math.pi * min(t * 0.92 + 0.08, 1)) ** 0.7
        jag = 1.0 if i % 2 else 0.5
        lower.append((px - dx * reach * 0.02, py + wide * jag))
        upper.append((px + dx * reach * 0.01, py - wide * 0.45 * jag))
    d = polygon([*upper, *reversed(lower)])
    if hues.ink:
        sheet.path(d, hues.leaf)
        sheet.stroke(d, hues.ink, min(max(reach * 0.014, 0.8), 2.4), 0.8)
        return
    sheet.path(d, tint)
    if not hues.plain:
        sheet.stroke(smooth(spine), mix(tint, "#f3f2b0", 0.35), max(reach * 0.016, 0.8), 0.8)


def acacia(sheet: Sheet, x: float, y: float, h: float, hues: Hues, dice: Random) -> None:
    """The umbrella of the savanna: a forked trunk under flat storeys."""
    w = h * 0.075
    for side, reach in ((-1, 0.34), (1, 0.38), (-1, 0.1)):
        d = trace(
            "M", x, y, "Q", x + side * h * 0.03, y - h * 0.45, x + side * h * reach, y - h * 0.76
        )
        limb(sheet, d, w * (0.75 if reach > 0.2 else 0.6), hues)
    trunk(sheet, x, y, h * 0.4, w, hues)
    for dx, dy, size in ((-0.34, 0.76, 0.34), (0.36, 0.8, 0.34), (0.02, 0.9, 0.48)):
        jolt = dice.uniform(-0.04, 0.04) * h
        crown(sheet, x + dx * h + jolt, y - dy * h, h * size, h * 0.1, hues, dice, n=8)


def _naked(
    sheet: Sheet, x: float, y: float, h: float, w: float, hues: Hues, dice: Random, spread: float
) -> None:
    trunk(sheet, x, y, h * 0.34, w, hues, top=0.8)
    bare(sheet, x, y - h * 0.05, h * 0.86, w * 0.8, hues, dice, spread=spread)


def _fork(sheet: Sheet, x: float, y: float, reach: float, w: float, hues: Hues) -> None:
    d = trace("M", x, y, "l", -reach * 0.9, -reach, "M", x, y, "l", reach, -reach * 0.9)
    limb(sheet, d, w, hues)
