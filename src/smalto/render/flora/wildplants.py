"""Bushes, ferns, grasses, flowers and the cactus."""

from __future__ import annotations

import math
from random import Random

from smalto.render.color import lighter
from smalto.render.flora.crown import crown
from smalto.render.flora.hues import SNOW, Hues
from smalto.render.sheet import Sheet, num, polygon, trace


def bush(sheet: Sheet, x: float, y: float, h: float, hues: Hues, dice: Random) -> None:
    for dx, size in ((-0.36, 0.72), (0.38, 0.66), (0.02, 1.0)):
        ry = h * size * 0.5
        crown(sheet, x + dx * h, y - ry * 0.92, h * 0.42 * (0.7 + 0.3 * size), ry, hues, dice, n=7)


def fern(sheet: Sheet, x: float, y: float, h: float, hues: Hues, dice: Random) -> None:
    for k in range(9):
        t = k / 8 * 2 - 1
        tip = (x + t * h * 0.8, y - h * (1.0 - 0.55 * abs(t)) * dice.uniform(0.85, 1.05))
        tint = (hues.dark, hues.leaf, hues.bright)[k % 3]
        _blade(sheet, x, y, tip, h * 0.07, tint, hues, arch=0.35)


def grass(sheet: Sheet, x: float, y: float, h: float, hues: Hues, dice: Random) -> None:
    for k in range(11):
        t = k / 10 * 2 - 1 + dice.uniform(-0.06, 0.06)
        tip = (x + t * h * 0.5, y - h * (1 - 0.5 * abs(t)) * dice.uniform(0.75, 1.0))
        tint = (hues.dark, hues.leaf, hues.bright)[k % 3]
        _blade(sheet, x + t * h * 0.1, y, tip, h * 0.035, tint, hues, arch=0.15)


def leafy(sheet: Sheet, x: float, y: float, h: float, hues: Hues, dice: Random) -> None:
    """The big leaves of the undergrowth of a jungle."""
    for k in range(7):
        t = (k + dice.uniform(-0.3, 0.3)) / 6 * 2 - 1
        tip = (x + t * h * 0.58, y - h * (1.0 - 0.5 * abs(t)) * dice.uniform(0.8, 1.0))
        tint = (hues.dark, hues.leaf, hues.bright)[(k * 2) % 3]
        _blade(sheet, x, y, tip, h * 0.16, tint, hues, arch=0.2, rib=True)


def _blade(
    sheet: Sheet, x: float, y: float, tip: tuple[float, float], w: float, tint: str, hues: Hues,
    *, arch: float, rib: bool = False,
) -> None:  # fmt: skip
    mx, my = x + (tip[0] - x) * 0.42, y + (tip[1] - y) * (0.5 + arch)
    dx, dy = tip[0] - x, tip[1] - y
    size = math.hypot(dx, dy) or 1.0
    ox, oy = -dy / size * w, dx / size * w
    d = trace("M", x, y, "Q", mx + ox, my + oy, *tip, "Q", mx - ox, my - oy, x, y, "Z")
    if hues.ink:
        sheet.path(d, hues.leaf)
        sheet.stroke(d, hues.ink, max(w * 0.12, 1.0), 0.8)
        return
    sheet.path(d, tint)
    if rib and not hues.plain:
        spine = trace("M", x, y, "Q", mx, my, x + dx * 0.92, y + dy * 0.92)
        sheet.stroke(spine, lighter(tint, 0.08), max(w * 0.09, 0.7), 0.8)


def reeds(sheet: Sheet, x: float, y: float, h: float, hues: Hues, dice: Random) -> None:
    for k in range(9):
        t = k / 8 * 2 - 1
        lean, tall = h * (0.3 * t + dice.uniform(-0.06, 0.06)), h * dice.uniform(0.62, 1.0)
        foot = x + t * h * 0.08
        d = trace("M", foot, y, "q", lean * 0.15, -tall * 0.6, lean, -tall)
        sheet.stroke(d, hues.ink or (hues.leaf, hues.dark, hues.bright)[k % 3], max(h * 0.02, 0.8))
        if k % 3 == 1:
            sheet.ellipse(
                foot + lean, y - tall + h * 0.06, h * 0.024, h * 0.075, hues.ink or hues.wood
            )


def cactus(sheet: Sheet, x: float, y: float, h: float, hues: Hues, dice: Random) -> None:
    w = h * dice.uniform(0.17, 0.2)
    arms = [(1, dice.uniform(0.4, 0.5), 0.3), (-1, dice.uniform(0.26, 0.38), 0.34)]
    if dice.random() < 0.3:
        arms = arms[:1]
    for side, at, rise in arms:
        reach = w * 1.3
        d = trace(
            "M",
            x,
            y - h * at,
            "h",
            side * (reach - w * 0.35),
            "q",
            side * w * 0.35,
            0.0,
            side * w * 0.35,
            -w * 0.4,
        )
        d += trace("v", -h * rise + w * 0.4)
        _column(sheet, d, w * 0.62, hues)
    _column(sheet, trace("M", x, y - w * 0.2, "V", y - h + w / 2), w, hues)
    thorns = []
    for k in range(9):
        at = y - h * (0.1 + 0.09 * k)
        for dx in (-0.28, 0.0, 0.28):
            thorns.append(
                trace("M", x + dx * w, at + (k % 2) * h * 0.03, "l", h * 0.008, -h * 0.014)
            )
    sheet.stroke("".join(thorns), "#f4f2d0" if not hues.ink else hues.ink, max(h * 0.006, 0.6), 0.8)
    if hues.snow:
        sheet.ellipse(x, y - h + w * 0.3, w * 0.42, w * 0.26, SNOW)


def _column(sheet: Sheet, d: str, w: float, hues: Hues) -> None:
    if hues.ink:
        sheet.stroke(d, hues.ink, w + max(w * 0.12, 2.4))
        sheet.stroke(d, hues.leaf, w)
        return
    sheet.stroke(d, hues.dark, w)
    if not hues.plain:
        sheet.add(f'<g transform="translate({num(hues.lit * w * 0.1)} 0)">')
        sheet.stroke(d, hues.leaf, w * 0.7)
        sheet.add("</g>")
        sheet.add(f'<g transform="translate({num(hues.lit * w * 0.22)} 0)">')
        sheet.stroke(d, hues.bright, w * 0.2, 0.8)
        sheet.add("</g>")


def _stems(
    sheet: Sheet, x: float, y: float, h: float, hues: Hues, dice: Random, n: int, spread: float
) -> list[tuple[float, float, float]]:
    """Stems with two leaves each; returns where the heads go: x, y, height share."""
    heads, stems = [], []
    for k in range(n):
        t = (k + dice.uniform(0.2, 0.8)) / n * 2 - 1
        tall = h * dice.uniform(0.6, 0.95)
        foot, top = x + t * h * spread * 0.5, x + t * h * spread
        stems.append(trace("M", foot, y, "Q", foot, y - tall * 0.5, top, y - tall))
        leaf = dice.choice((-1, 1)) * h * 0.13
        at = y - tall * dice.uniform(0.1, 0.4)
        _blade(
            sheet, foot, y, (foot + leaf * 1.3, at - h * 0.12), h * 0.035, hues.leaf, hues, arch=0.1
        )
        heads.append((top, y - tall, tall / h))
    sheet.stroke("".join(stems), hues.ink or hues.dark, max(h * 0.022, 0.8))
    return sorted(heads, key=lambda head: -head[2])


def daisies(sheet: Sheet, x: float, y: float, h: float, hues: Hues, dice: Random) -> None:
    for px, py, _ in _stems(sheet, x, y, h, hues, dice, 5, 0.42):
        r = h * dice.uniform(0.085, 0.11)
        _petals(sheet, px, py, r, 8, hues.wood, hues)
        sheet.ellipse(px, py, r * 0.42, r * 0.36, hues.ink or "#f4b82c")


def _petals(sheet: Sheet, x: float, y: float, r: float, n: int, color: str, hues: Hues) -> None:
    parts = []
    for k in range(n):
        a = k * math.tau / n
        px, py = x + r * math.cos(a), y + r * 0.85 * math.sin(a)
        ox, oy = -math.sin(a) * r * 0.36, math.cos(a) * r * 0.3
        parts.append(
            trace("M", x, y, "Q", px + ox, py + oy, px, py, "Q", px - ox, py - oy, x, y, "Z")
        )
    if hues.ink:
        sheet.stroke("".join(parts), hues.ink, max(r * 0.1, 1.0))
        return
    sheet.path("".join(parts), lighter(color, -0.05))
    sheet.stroke("".join(parts), color, r * 0.16)


def poppies(sheet: Sheet, x: float, y: float, h: float, hues: Hues, dice: Random) -> None:
    for px, py, _ in _stems(sheet, x, y, h, hues, dice, 4, 0.36):
        r = h * dice.uniform(0.1, 0.135)
        tint = hues.ink or hues.wood
        d = trace("M", px - r, py - r * 0.35, "Q", px, py + r * 1.3, px + r, py - r * 0.35)
        d += trace(
            "Q",
            px + r * 0.5,
            py - r * 0.95,
            px,
            py - r * 0.5,
            "Q",
            px - r * 0.5,
            py - r * 0.95,
            px - r,
            py - r * 0.35,
            "Z",
        )
        sheet.path(d, tint if not hues.ink else "#ffffff")
        if hues.ink:
            sheet.stroke(d, hues.ink, max(r * 0.1, 1.0))
            continue
        sheet.ellipse(px, py - r * 0.3, r * 0.85, r * 0.34, lighter(tint, 0.06), 0.7)
        sheet.ellipse(px, py - r * 0.28, r * 0.24, r * 0.16, "#33222a")


def tulips(sheet: Sheet, x: float, y: float, h: float, hues: Hues, dice: Random) -> None:
    for px, py, _ in _stems(sheet, x, y, h, hues, dice, 4, 0.34):
        r = h * dice.uniform(0.075, 0.095)
        top = py - r * 1.3
        cup = trace("M", px - r, top, "Q", px - r * 1.2, py + r * 0.9, px, py + r * 0.9)
        cup += trace(
            "Q", px + r * 1.2, py + r * 0.9, px + r, top, "L", px + r * 0.45, top + r * 0.7
        )
        cup += trace("L", px, top - r * 0.2, "L", px - r * 0.45, top + r * 0.7, "Z")
        if hues.ink:
            sheet.path(cup, "#ffffff")
            sheet.stroke(cup, hues.ink, max(r * 0.12, 1.0))
            continue
        tint = hues.wood
        sheet.path(cup, tint)
        sheet.ellipse(
            px + hues.lit * r * 0.35, py - r * 0.2, r * 0.28, r * 0.75, lighter(tint, 0.1), 0.7
        )


def lavender(sheet: Sheet, x: float, y: float, h: float, hues: Hues, dice: Random) -> None:
    for px, py, _ in _stems(sheet, x, y, h * 0.9, hues, dice, 7, 0.4):
        for k in range(5):
            r = h * 0.034 * (1 - 0.11 * k)
            tint = hues.ink or lighter(hues.wood, 0.03 * (k % 3) - 0.02)
            sheet.ellipse(px, py + h * 0.11 - k * h * 0.042, r * 1.15, r, tint)


def sunflowers(sheet: Sheet, x: float, y: float, h: float, hues: Hues, dice: Random) -> None:
    px, py = x + h * dice.uniform(-0.06, 0.06), y - h * 0.78
    sheet.stroke(trace("M", x, y, "Q", x, y - h * 0.4, px, py), hues.ink or hues.dark, h * 0.03)
    for side, at in ((-1, 0.26), (1, 0.4)):
        foot = y - h * at
        _blade(
            sheet,
            x,
            foot,
            (x + side * h * 0.24, foot - h * 0.1),
            h * 0.09,
            hues.leaf,
            hues,
            arch=0.1,
            rib=True,
        )
    r = h * 0.2
    _petals(sheet, px, py, r, 13, hues.wood, hues)
    _petals(sheet, px, py, r * 0.86, 11, lighter(hues.wood, 0.03), hues)
    sheet.circle(px, py, r * 0.42, "#5b3a20" if not hues.ink else "#ffffff")
    sheet.circle(px, py, r * 0.3, hues.ink or "#7a5228")
    _ = polygon
