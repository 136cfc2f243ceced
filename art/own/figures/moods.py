"""Feelings in an animal's face, in the units of muzzles.py; each is a group that does not show by
itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from .feelings import TEAR
from .ink import blob, limb, oval, path
from .tone import haze

if TYPE_CHECKING:
    from .heads import Pen
    from .muzzles import Species

SIDES = (-1, 1)
MOUTH_Y = {"oval": 0.22, "cheeks": 0.3, "cat": 0.26, "nose": 0.36, "snout": 0.38, "horse": 0.6}
"""Where the nose is; the mouth hangs below it."""


def all_of(pen: Pen, kind: Species) -> None:
    for name, draw in MOODS.items():
        pen.sheet.face = name
        draw(pen, kind)
    pen.sheet.face = ""


def _ink(kind: Species) -> str:
    return "#f4f0fa" if kind.mark in ("panda", "mask") else "#35263a"


def _x(kind: Species, s: int) -> float:
    return s * (0.44 if kind.skull != "horse" else 0.42)


def _low(pen: Pen, kind: Species, x: float, y: float) -> tuple[float, float]:
    """A place on the mouth: muzzles stick out, so they slide further when the head turns."""
    return (x + pen.turn * 0.46, y + MOUTH_Y[kind.muzzle] + 0.3)


def _dots(pen: Pen, kind: Species, big: float = 1.0, pupil: float = 0.0) -> None:
    """The eyes as they are; `pupil` makes them white with a pupil that small."""
    for s in SIDES:
        x, y = _x(kind, s), -0.1
        if pupil or kind.mark in ("panda", "mask"):
            pen.front(oval(x, y, 0.21 * big, 0.24 * big), "#fbf8ff")
        p = pupil or big
        pen.front(oval(x, y, 0.14 * p, 0.185 * p), "#35263a")
        pen.front(oval(x - 0.045, y - 0.07, 0.05, 0.06), "#ffffff")


def _arcs(pen: Pen, kind: Species, bend: float) -> None:
    for s in SIDES:
        x, y = _x(kind, s), -0.08
        pen.front(limb([(x - 0.2, y), (x, y + bend), (x + 0.2, y)], (0.08, 0.12, 0.08)), _ink(kind))


def _brows(pen: Pen, kind: Species, inner: float, outer: float) -> None:
    for s in SIDES:
        x = abs(_x(kind, s))
        ends = [(s * (x - 0.22), inner), (s * x, (inner + outer) / 2), (s * (x + 0.24), outer)]
        pen.front(limb(ends, (0.11, 0.13, 0.08)), "#4a3340")


def _open(pen: Pen, kind: Species, wide: float, deep: float) -> None:
    def at(x: float, y: float) -> str:
        px, py = _low(pen, kind, x, y)
        return f"{px} {py}"

    mouth = (
        f"M{at(-wide, -0.06)}Q{at(0, 0.06)} {at(wide, -0.06)}"
        f"C{at(wide, deep)} {at(wide * 0.5, deep)} {at(0, deep)}"
        f"C{at(-wide * 0.5, deep)} {at(-wide, deep)} {at(-wide, -0.06)}Z"
    )
    pen.put(path(mouth), "#7c2138")
    x, y = _low(pen, kind, 0, deep - 0.08)
    pen.put(oval(x, y, wide * 0.5, 0.08), "#f0697c")


def _frown(pen: Pen, kind: Species, wide: float = 0.26) -> None:
    ends = [_low(pen, kind, x, y) for x, y in ((-wide, 0.16), (0, 0.02), (wide, 0.16))]
    pen.put(limb(ends, (0.07, 0.11, 0.07), 0.5), "#4a2b3c")


def _hole(pen: Pen, kind: Species, rx: float, ry: float) -> None:
    x, y = _low(pen, kind, 0, ry * 0.7)
    pen.put(oval(x, y, rx, ry), "#7c2138")
    pen.put(oval(x, y + ry * 0.45, rx * 0.6, ry * 0.4), "#f0697c")


def happy(pen: Pen, kind: Species) -> None:
    _dots(pen, kind, 1.1)
    _open(pen, kind, 0.3, 0.3)


def laughing(pen: Pen, kind: Species) -> None:
    _arcs(pen, kind, -0.2)
    _open(pen, kind, 0.38, 0.4)


def sad(pen: Pen, kind: Species) -> None:
    _dots(pen, kind)
    _brows(pen, kind, -0.5, -0.3)
    _frown(pen, kind)
    x = _x(kind, -1)
    pen.front(blob([(x - 0.14, 0.06), (x - 0.03, 0.3), (x - 0.14, 0.42), (x - 0.25, 0.3)]), TEAR)


def crying(pen: Pen, kind: Species) -> None:
    for s in SIDES:
        x = _x(kind, s)
        run = [
            (x - s * 0.1, 0.02),
            (x + s * 0.16, 0.02),
            (x + s * 0.26, 0.44),
            (x + s * 0.2, 0.8),
            (x - s * 0.02, 0.76),
        ]
        pen.front(blob(run), TEAR, 0.92)
    _arcs(pen, kind, 0.14)
    _brows(pen, kind, -0.46, -0.28)
    _hole(pen, kind, 0.24, 0.16)


def angry(pen: Pen, kind: Species) -> None:
    pen.front(oval(0, -0.4, 0.8, 0.4), haze("#f0263a", 0.3))
    _dots(pen, kind)
    _brows(pen, kind, -0.2, -0.46)
    _frown(pen, kind, 0.3)


def surprised(pen: Pen, kind: Species) -> None:
    _dots(pen, kind, 1.3, 0.8)
    _brows(pen, kind, -0.56, -0.5)
    _hole(pen, kind, 0.16, 0.2)


def scared(pen: Pen, kind: Species) -> None:
    _dots(pen, kind, 1.3, 0.5)
    _brows(pen, kind, -0.6, -0.4)
    ends = [
        _low(pen, kind, x, y)
        for x, y in ((-0.32, 0.16), (-0.16, 0.06), (0, 0.16), (0.16, 0.06), (0.32, 0.16))
    ]
    pen.put(limb(ends, (0.14, 0.16, 0.16, 0.16, 0.14), 0.3), "#7c2138")
    pen.put(limb(ends, (0.05, 0.07, 0.07, 0.07, 0.05), 0.3), "#fff5f2")
    pen.front(blob([(0.74, -0.6), (0.86, -0.32), (0.74, -0.2), (0.62, -0.32)]), TEAR)


def sleepy(pen: Pen, kind: Species) -> None:
    _dots(pen, kind)
    for s in SIDES:
        x = _x(kind, s)
        lid = path(
            f"M{x - 0.24} -.04L{x + 0.24} -.04Q{x + 0.24} -.38 {x} -.38Q{x - 0.24} -.38 {x - 0.24} -.04Z"
        )
        pen.front(lid, kind.mark_fur if kind.mark in ("panda", "mask") else kind.fur)
        pen.front(
            limb([(x - 0.22, -0.06), (x, -0.01), (x + 0.22, -0.06)], (0.07, 0.09, 0.07)), _ink(kind)
        )
    _hole(pen, kind, 0.14, 0.17)


def loving(pen: Pen, kind: Species) -> None:
    heart = [(0.0, -0.12), (0.14, -0.25), (0.3, -0.1), (0.21, 0.13), (0.0, 0.31)]
    outline = [*heart, *((-x, y) for x, y in reversed(heart[1:-1]))]
    for s in SIDES:
        pen.front(blob([(_x(kind, s) + x, -0.12 + y) for x, y in outline], 0.8), "#f0214f")
    _open(pen, kind, 0.3, 0.3)


MOODS: dict[str, Callable[[Pen, Species], None]] = {
    "happy": happy,
    "sad": sad,
    "angry": angry,
    "surprised": surprised,
    "scared": scared,
    "crying": crying,
    "laughing": laughing,
    "sleepy": sleepy,
    "loving": loving,
}
