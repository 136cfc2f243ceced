"""Feelings in a human face: brows, eyes and mouth for each expression of the scene language.

Units and turning are those of heads.py. Everything is a little too large, since faces are small.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from .ink import Point, blob, limb, oval, path
from .tone import ball, dim, haze, tone

if TYPE_CHECKING:
    from .heads import Face, Pen

DARK, LID, TEAR = "#3a211c", "#43261f", "#63c4ff"
SIDES = (-1, 1)


def all_of(pen: Pen, face: Face) -> None:
    """Draws every feeling, each as a group of its own that does not show by itself."""
    for name, draw in FEELINGS.items():
        pen.sheet.face = name
        draw(pen, face)
    pen.sheet.face = ""


def _brows(pen: Pen, face: Face, inner: float, outer: float, thick: float = 0.12) -> None:
    """`inner`, `outer`: heights of the ends next to the nose and to the temples."""
    color = dim(tone(face.hair, -0.06), 0.5)
    for s in SIDES:
        ends = [(s * 0.17, inner), (s * 0.4, (inner + outer) / 2 - 0.04), (s * 0.64, outer)]
        pen.front(limb(ends, (thick, thick, thick * 0.6)), color)


def _eyes(
    pen: Pen, face: Face, rx: float = 0.2, ry: float = 0.22, iris: float = 1.0, look: float = 0.02
) -> None:
    for s in SIDES:
        x, y = s * 0.4, 0.1
        pen.front(oval(x, y, rx, ry), "#fdfbff")
        dx = pen.turn * 0.03
        pen.front(oval(x + dx, y + look, 0.145 * iris, 0.17 * iris), ball(face.iris))
        pen.front(oval(x - 0.05 + dx, y + look - 0.07, 0.055, 0.06), "#ffffff")
        _lashes(pen, face, s)


def _lashes(pen: Pen, face: Face, s: int) -> None:
    if face.lashes:
        lash = [(s * 0.24, -0.05), (s * 0.45, -0.13), (s * 0.66, -0.02)]
        pen.front(limb(lash, (0.03, 0.06, 0.04)), DARK)


def _arcs(pen: Pen, bend: float) -> None:
    """Closed eyes; a negative bend smiles."""
    for s in SIDES:
        x, y = s * 0.4, 0.1
        ends = [(x - 0.22, y), (x, y + bend), (x + 0.22, y)]
        pen.front(limb(ends, (0.08, 0.12, 0.08)), LID)


def _grin(pen: Pen, face: Face, wide: float = 0.44, low: float = 1.0) -> None:
    """A laughing mouth with upper teeth and a tongue."""
    w = wide
    pen.front(
        path(f"M-{w} .58Q0 .7 {w} .58Q{w + 0.08} .6 {w} .74Q{w * 0.6} {low} 0 {low}"
             f"Q-{w * 0.6} {low} -{w} .74Q-{w + 0.08} .6 -{w} .58Z"), "#8e1d35")  # fmt: skip
    teeth = f"M-{w * 0.84} .615Q0 .72 {w * 0.84} .615Q{w * 0.8} .74 0 .765Q-{w * 0.8} .74 -{w * 0.84} .615Z"
    pen.front(path(teeth), "#fff5f2")
    pen.front(oval(0, low - 0.09, w * 0.45, 0.08), "#f0697c")


def _frown(pen: Pen, face: Face, wide: float = 0.3, y: float = 0.84) -> None:
    line = [(-wide, y), (-wide * 0.5, y - 0.13), (0, y - 0.17), (wide * 0.5, y - 0.13), (wide, y)]
    pen.front(limb(line, (0.08, 0.11, 0.12, 0.11, 0.08)), tone(face.lips, -0.08))


def _round_mouth(pen: Pen, face: Face, rx: float, ry: float) -> None:
    pen.front(oval(0, 0.78, rx, ry), "#8e1d35")
    pen.front(oval(0, 0.78 + ry * 0.5, rx * 0.62, ry * 0.38), "#f0697c")


def _blush(pen: Pen, color: str, opacity: float, r: float = 0.34) -> None:
    for s in SIDES:
        pen.front(oval(s * 0.6, 0.46, r, r * 0.75), haze(color, opacity))


def _tears(pen: Pen, streams: bool) -> None:
    for s in SIDES:
        if streams:
            run = [
                (s * 0.3, 0.2),
                (s * 0.54, 0.2),
                (s * 0.62, 0.6),
                (s * 0.56, 0.98),
                (s * 0.36, 0.94),
            ]
            pen.front(blob(run), TEAR, 0.92)
            pen.front(limb([(s * 0.42, 0.34), (s * 0.47, 0.76)], (0.05, 0.07)), "#e8f7ff", 0.9)
    if not streams:
        pen.front(blob([(-0.62, 0.3), (-0.5, 0.56), (-0.62, 0.68), (-0.74, 0.56)]), TEAR, 0.95)


def happy(pen: Pen, face: Face) -> None:
    _brows(pen, face, -0.36, -0.34, 0.1)
    _blush(pen, "#ff5566", 0.35)
    _eyes(pen, face, ry=0.23)
    _grin(pen, face, 0.44, 0.98)


def laughing(pen: Pen, face: Face) -> None:
    _brows(pen, face, -0.34, -0.3, 0.1)
    _blush(pen, "#ff5566", 0.5)
    _arcs(pen, -0.19)
    _grin(pen, face, 0.54, 1.1)


def sad(pen: Pen, face: Face) -> None:
    _brows(pen, face, -0.42, -0.14)
    _eyes(pen, face, ry=0.2, look=0.07)
    for s in SIDES:
        lid = [(s * 0.2, -0.1), (s * 0.42, -0.06), (s * 0.63, 0.06)]
        pen.front(limb(lid, (0.08, 0.13, 0.08)), dim(face.skin, 1.1))
    _frown(pen, face, 0.32, 0.88)
    _tears(pen, streams=False)


def crying(pen: Pen, face: Face) -> None:
    _brows(pen, face, -0.4, -0.12)
    _arcs(pen, 0.13)
    _tears(pen, streams=True)
    mouth = path("M-.34 .92Q-.4 .8 -.26 .7Q0 .56 .26 .7Q.4 .8 .34 .92Q0 1.02 -.34 .92Z")
    pen.front(mouth, "#8e1d35")
    pen.front(oval(0, 0.88, 0.18, 0.07), "#f0697c")


def angry(pen: Pen, face: Face) -> None:
    pen.front(oval(0, -0.3, 0.9, 0.5), haze("#f0263a", 0.28))
    _blush(pen, "#f0263a", 0.6)
    _eyes(pen, face, ry=0.19, iris=0.9, look=0.04)
    for s in SIDES:
        lid = [(s * 0.18, 0.03), (s * 0.4, -0.08), (s * 0.64, -0.17)]
        pen.front(limb(lid, (0.1, 0.12, 0.08)), dim(face.skin, 1.1))
    _brows(pen, face, -0.06, -0.36, 0.16)
    jaw = "M-.36 .92Q-.4 .74 -.3 .7Q0 .6 .3 .7Q.4 .74 .36 .92Q0 .86 -.36 .92Z"
    pen.front(path(jaw), "#8e1d35")
    pen.front(path("M-.29 .8Q0 .7 .29 .8L.27 .87Q0 .8 -.27 .87Z"), "#fff5f2")


def surprised(pen: Pen, face: Face) -> None:
    _brows(pen, face, -0.46, -0.42, 0.1)
    _eyes(pen, face, 0.25, 0.28, 0.8, 0.0)
    _round_mouth(pen, face, 0.2, 0.25)


def scared(pen: Pen, face: Face) -> None:
    pen.front(oval(0, -0.42, 0.85, 0.42), haze("#5b7bff", 0.4))
    _brows(pen, face, -0.5, -0.24, 0.1)
    _eyes(pen, face, 0.24, 0.27, 0.55, 0.0)
    wave = [(-0.36, 0.82), (-0.18, 0.7), (0, 0.82), (0.18, 0.7), (0.36, 0.82)]
    pen.front(limb(wave, (0.2, 0.24, 0.24, 0.24, 0.2), 0.3), "#8e1d35")
    pen.front(limb(wave, (0.08, 0.12, 0.12, 0.12, 0.08), 0.3), "#fff5f2")
    pen.front(blob([(0.8, -0.55), (0.92, -0.26), (0.78, -0.12), (0.66, -0.26)]), TEAR, 0.95)


def sleepy(pen: Pen, face: Face) -> None:
    _brows(pen, face, -0.3, -0.24, 0.1)
    _eyes(pen, face, 0.2, 0.15, 0.9, 0.08)
    for s in SIDES:
        pen.front(path(f"M{s * 0.17} .12Q{s * 0.4} .06 {s * 0.63} .14Q{s * 0.66} -.16 {s * 0.4} -.18"
                       f"Q{s * 0.15} -.16 {s * 0.17} .12Z"), dim(face.skin, 0.5))  # fmt: skip
        line = [(s * 0.17, 0.12), (s * 0.4, 0.08), (s * 0.64, 0.15)]
        pen.front(limb(line, (0.07, 0.09, 0.06)), LID)
    _round_mouth(pen, face, 0.17, 0.21)


def loving(pen: Pen, face: Face) -> None:
    _brows(pen, face, -0.4, -0.34, 0.1)
    _blush(pen, "#ff3f7d", 0.7, 0.38)
    heart: Sequence[Point] = [(0, -0.1), (0.13, -0.23), (0.28, -0.1), (0.2, 0.12), (0, 0.3)]
    outline = [*heart, *((-x, y) for x, y in reversed(heart[1:-1]))]
    for s in SIDES:
        pen.front(blob([(s * 0.42 + x, 0.08 + y) for x, y in outline], 0.8), "#f0214f")
        pen.front(oval(s * 0.42 - 0.13, -0.03, 0.06, 0.05), "#ffb0c4")
    _grin(pen, face, 0.42, 0.96)


FEELINGS: dict[str, Callable[[Pen, Face], None]] = {
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


def _singing(pen: Pen, face: Face) -> None:
    _round_mouth(pen, face, 0.24, 0.24)


def _talking(pen: Pen, face: Face) -> None:
    _grin(pen, face, 0.32, 0.98)


def _musing(pen: Pen, face: Face) -> None:
    line = [(-0.22, 0.78), (0, 0.74), (0.24, 0.7)]
    pen.front(limb(line, (0.09, 0.11, 0.08)), tone(face.lips, -0.05))


def _calm(pen: Pen, face: Face) -> None:
    line = [(-0.28, 0.7), (0, 0.82), (0.28, 0.7)]
    pen.front(limb(line, (0.08, 0.11, 0.08)), tone(face.lips, -0.05))


MOUTHS: dict[str, Callable[[Pen, Face], None]] = {
    "sing": _singing,
    "talk": _talking,
    "muse": _musing,
    "calm": _calm,
}
