"""Human heads. Units: half the head is 1 wide, its middle (0, 0), skull top -1.1, chin 1.1.

A head that turns is a sphere that rotates: features slide and narrow towards the far side, while
outlines stay.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from . import feelings
from .ink import PLAIN, Fill, Point, Shape, Sheet, blob, limb, oval, path
from .tone import ball, dim, haze, rim, slab, tone

Points = Sequence[Point]


@dataclass(frozen=True, slots=True)
class Face:
    """What makes a head somebody's."""

    skin: str
    hair: str
    style: str
    lips: str = "#a3243f"
    iris: str = "#4a2c20"
    lashes: bool = False
    glasses: bool = False
    beard: str = ""
    width: float = 1.0


@dataclass(frozen=True, slots=True)
class Pen:
    """Puts head units on the sheet; `turn` 0 looks at the viewer, 1 far to the right."""

    sheet: Sheet
    at: Point
    scale: float
    turn: float = 0.0
    tilt: float = 0.0

    def put(self, shape: Shape, fill: Fill | str, opacity: float = 1.0) -> None:
        placed = shape.scaled(self.scale, self.scale).turned(self.tilt).moved(*self.at)
        self.sheet.add(placed, fill, opacity)

    def front(self, shape: Shape, fill: Fill | str, opacity: float = 1.0) -> None:
        """Like `put`, for what lies on the front of the head."""
        self.put(shape.map(self.slid), fill, opacity)

    def slid(self, p: Point) -> Point:
        a = math.degrees(math.asin(min(max(p[0], -1.0), 1.0))) + self.turn * 36
        return (math.sin(math.radians(min(max(a, -90.0), 90.0))), p[1])

    def cap(self, outer: Points, hairline: Points, fill: Fill | str) -> None:
        """Hair between an outline over the skull (left to right) and the line on the face."""
        nape = [(-0.62, 0.72), (-1.0, 0.5)] if self.turn > 0.3 else []
        self.put(blob([*nape, *outer, *(self.slid(p) for p in hairline)], 0.9), fill)


def back_hair(pen: Pen, face: Face) -> None:
    """What hangs behind the neck and shoulders; drawn before the body."""
    fill = ball(dim(face.hair, 0.4), 0.8)
    if face.style == "long":
        pts = [(-1.1, -0.5), (0, -1.2), (1.1, -0.5), (1.22, 0.6), (1.32, 1.75), (0.6, 2.0)]
        pts += [(-0.6, 2.0), (-1.32, 1.75), (-1.22, 0.6)]
        pen.put(blob([(x - pen.turn * (0.3 if y > 0 else 0), y) for x, y in pts]), fill)
    if face.style == "bob":
        pts = [(-1.1, -0.5), (0, -1.2), (1.1, -0.5), (1.25, 0.5), (1.05, 1.2), (0, 1.1)]
        pts += [(-1.05, 1.2), (-1.25, 0.5)]
        pen.put(blob([(x - pen.turn * (0.22 if y > 0 else 0), y) for x, y in pts]), fill)
    if face.style == "pigtails":
        for s in (-1, 1):
            if s < 0 or pen.turn < 0.3:
                _tail(pen, face, s)


def _tail(pen: Pen, face: Face, s: int) -> None:
    pts = [
        (0.95, 0.25),
        (1.35, 0.3),
        (1.72, 0.75),
        (1.72, 1.25),
        (1.5, 1.62),
        (1.3, 1.2),
        (1.05, 0.8),
    ]
    pen.put(blob([(s * x - pen.turn * 0.1, y) for x, y in pts]), ball(face.hair))
    pen.put(oval(s * 1.13 - pen.turn * 0.1, 0.36, 0.17, 0.22), ball("#ff4f7d"))


def head(pen: Pen, face: Face, eyes: str = "open", mouth: str = "") -> None:
    _ears(pen, face)
    skull = [(0, -1.1), (0.66, -0.97), (1, -0.45), (1.0, 0.2), (0.86, 0.68), (0.5, 1.02), (0, 1.12)]
    skull += [(-x, y) for x, y in reversed(skull[1:-1])]
    shape = blob([(x * face.width, y) for x, y in skull])
    pen.put(shape, ball(face.skin, 0.75))
    pen.put(shape, rim(dim(face.skin, 1.6), 0.45, 0.35, 0.2, 0.6, 1))
    for s in (-1, 1):
        pen.front(oval(s * 0.58, 0.5, 0.3, 0.24), haze("#ff5566", 0.42))
    if face.beard:
        _beard(pen, face)
    pen.sheet.face = PLAIN
    for s in (-1, 1):
        _eye(pen, face, s, eyes)
    (feelings.MOUTHS.get(mouth) or _mouth)(pen, face)
    feelings.all_of(pen, face)
    pen.front(oval(0, 0.38, 0.15, 0.12), ball(nose_of(face.skin), 0.9))
    _hair(pen, face)
    if pen.turn > 0.3:
        _near_ear(pen, face)
    if face.glasses:
        _glasses(pen)


def _ears(pen: Pen, face: Face) -> None:
    for s in (-1, 1):
        if pen.turn < 0.3:
            pen.put(oval(s * 1.0 * face.width, 0.2, 0.22, 0.28), ball(face.skin))
            pen.put(oval(s * 1.03 * face.width, 0.21, 0.1, 0.15), dim(face.skin, 1.0), 0.6)


def _near_ear(pen: Pen, face: Face) -> None:
    if face.style in ("long", "bob"):
        return
    pen.put(oval(-0.74, 0.24, 0.21, 0.28), ball(face.skin))
    pen.put(oval(-0.72, 0.25, 0.1, 0.16), dim(face.skin, 1.2), 0.6)


def _eye(pen: Pen, face: Face, s: int, eyes: str) -> None:
    x, y = s * 0.4, 0.1
    brow = dim(tone(face.hair, -0.06), 0.5)
    lift = 0.08 if eyes == "open" else 0.02
    arc = [(x - s * 0.2, -0.24 - lift), (x, -0.3 - lift), (x + s * 0.22, -0.21 - lift)]
    pen.front(limb(arc, (0.07, 0.11, 0.07)), brow)
    if eyes == "closed":
        pen.front(limb([(x - 0.2, y), (x, y + 0.13), (x + 0.2, y)], (0.07, 0.1, 0.07)), "#43261f")
        return
    if eyes == "up":
        pen.front(oval(x, y, 0.2, 0.22), "#fdfbff")
        pen.front(oval(x + 0.05, y - 0.07, 0.145, 0.15), ball(face.iris))
        return
    if eyes == "down":
        pen.front(oval(x, y + 0.05, 0.2, 0.16), "#fdfbff")
        pen.front(oval(x, y + 0.12, 0.13, 0.1), face.iris)
        lid = [(x - 0.22, y), (x, y - 0.08), (x + 0.22, y)]
        pen.front(limb(lid, (0.09, 0.12, 0.09)), dim(face.skin, 1.1))
        return
    pen.front(oval(x, y, 0.2, 0.22), "#fdfbff")
    pen.front(oval(x + pen.turn * 0.03, y + 0.02, 0.145, 0.17), ball(face.iris))
    pen.front(oval(x - 0.05 + pen.turn * 0.03, y - 0.05, 0.055, 0.06), "#ffffff")
    if face.lashes:
        lash = [(x - s * 0.16, y - 0.15), (x + s * 0.05, y - 0.23), (x + s * 0.26, y - 0.12)]
        pen.front(limb(lash, (0.03, 0.06, 0.04)), "#3a211c")


def nose_of(skin: str) -> str:
    return tone(skin, -0.05, "#d0524a", 0.22)


def _mouth(pen: Pen, face: Face) -> None:
    smile = path(
        "M-.36 .6Q0 .74 .36 .6Q.44 .6 .4 .69Q.24 .94 0 .94Q-.24 .94 -.4 .69Q-.44 .6 -.36 .6Z"
    )
    pen.front(smile, face.lips)
    pen.front(path("M-.27 .65Q0 .75 .27 .65Q.26 .73 0 .755Q-.26 .73 -.27 .65Z"), "#fff5f2")


def _beard(pen: Pen, face: Face) -> None:
    length = 1.45 if face.beard == "full" else 2.6
    pts = [(-0.98, 0.1), (-0.8, 0.42), (-0.4, 0.5), (0, 0.46), (0.4, 0.5), (0.8, 0.42), (0.98, 0.1)]
    pts += [(0.92, 0.7), (0.55, 1.15), (0, length), (-0.55, 1.15), (-0.92, 0.7)]
    if face.beard != "moustache":
        pen.front(blob(pts, 0.9), ball(face.hair))
    for s in (-1, 1):
        pts = [
            (0, 0.46),
            (s * 0.26, 0.44),
            (s * 0.56, 0.6),
            (s * 0.66, 0.72),
            (s * 0.3, 0.68),
            (0, 0.58),
        ]
        pen.front(blob(pts), tone(face.hair, 0.04))


def _glasses(pen: Pen) -> None:
    frame = "#5b3b63"
    for s in (-1, 1):
        ring = oval(s * 0.42, 0.12, 0.32, 0.3)
        pen.front(ring, "#ffffff", 0.25)
        for k in range(12):
            a, b = math.radians(k * 30), math.radians(k * 30 + 32)
            pts = [(s * 0.42 + math.cos(v) * 0.33, 0.12 + math.sin(v) * 0.31) for v in (a, b)]
            pen.front(limb(pts, (0.07, 0.07)), frame)
    pen.front(limb([(-0.11, 0.08), (0, 0.03), (0.11, 0.08)], (0.07, 0.07, 0.07)), frame)


SKULL_TOP = [(-1.07, 0.05), (-1.14, -0.42), (-0.95, -0.98), (-0.45, -1.34), (0.15, -1.38), (0.75, -1.17),
             (1.1, -0.62), (1.06, 0.05)]  # fmt: skip

STYLES: dict[str, tuple[Points, Points]] = {
    "short": (
        SKULL_TOP,
        [(0.93, -0.12), (0.84, -0.42), (0.5, -0.58), (-0.1, -0.66), (-0.6, -0.82), (-0.8, -0.5), (-0.93, -0.12)],
    ),
    "tousled": (
        [(-1.07, 0.1), (-1.22, -0.4), (-1.12, -0.95), (-0.7, -1.22), (-0.55, -1.5), (-0.1, -1.36), (0.2, -1.55),
         (0.6, -1.3), (1.0, -1.1), (1.18, -0.55), (1.07, 0.1)],
        [(0.92, -0.05), (0.86, -0.4), (0.62, -0.38), (0.4, -0.62), (0.1, -0.36), (-0.2, -0.6), (-0.5, -0.34),
         (-0.84, -0.44), (-0.93, -0.05)],
    ),
    "wavy": (
        [(-1.1, 0.3), (-1.22, -0.2), (-1.14, -0.75), (-0.85, -1.2), (-0.3, -1.42), (0.3, -1.4), (0.85, -1.18),
         (1.16, -0.7), (1.2, -0.15), (1.1, 0.3)],
        [(0.95, 0.1), (0.88, -0.3), (0.6, -0.5), (0.1, -0.52), (-0.35, -0.8), (-0.7, -0.42), (-0.92, -0.2),
         (-0.97, 0.15)],
    ),
    "parted": (
        [(-1.12, 0.7), (-1.24, 0.1), (-1.14, -0.65), (-0.8, -1.18), (-0.2, -1.4), (0.35, -1.38), (0.9, -1.1),
         (1.18, -0.6), (1.24, 0.1), (1.12, 0.7)],
        [(1.0, 0.42), (0.95, -0.1), (0.7, -0.5), (0.2, -0.86), (-0.25, -0.94), (-0.55, -0.62), (-0.86, -0.25),
         (-0.98, 0.1), (-1.0, 0.42)],
    ),
    "fringe": (
        [(-1.08, 0.25), (-1.17, -0.3), (-1.0, -0.95), (-0.5, -1.34), (0, -1.4), (0.5, -1.34), (1.0, -0.95),
         (1.17, -0.3), (1.08, 0.25)],
        [(0.97, 0.05), (0.85, -0.3), (0.45, -0.42), (0.1, -0.4), (-0.1, -0.5), (-0.45, -0.4), (-0.85, -0.3),
         (-0.97, 0.05)],
    ),
    "swept": (
        SKULL_TOP,
        [(0.95, 0.0), (0.86, -0.4), (0.5, -0.72), (0, -0.86), (-0.5, -0.72), (-0.86, -0.4), (-0.95, 0.0)],
    ),
}  # fmt: skip

CUT = {"long": "parted", "bob": "fringe", "pigtails": "fringe", "bun": "swept", "crop": "short"}


def _hair(pen: Pen, face: Face) -> None:
    fill = ball(face.hair)
    if face.style == "none":
        return
    if face.style == "sides":
        _sides(pen, face)
        return
    if face.style == "bun":
        pen.put(oval(-0.1 - pen.turn * 0.3, -1.5, 0.5, 0.42), fill)
    if face.style == "curly":
        _curls(pen, face)
        return
    outer, line = STYLES[CUT.get(face.style, face.style)]
    pen.cap(outer, line, fill)
    pen.put(oval(-0.38 + pen.turn * 0.3, -1.02, 0.42, 0.17, -20), haze(tone(face.hair, 0.3), 0.55))
    if face.style == "pigtails" and pen.turn > 0.3:
        pen.put(oval(-0.95, 0.34, 0.17, 0.22), ball("#ff4f7d"))


def _sides(pen: Pen, face: Face) -> None:
    """Bald on top: a tuft over each ear and a fringe of hair round the back."""
    for s in (-1, 1):
        if s > 0 and pen.turn > 0.3:
            continue
        pts = [(0.98, 0.1), (1.22, 0.14), (1.3, -0.28), (1.14, -0.66), (0.92, -0.62), (0.9, -0.25)]
        shift = pen.turn * 0.2 if s < 0 else 0
        pen.put(blob([(s * x + shift, y) for x, y in pts]), ball(face.hair))
    pen.put(oval(-0.3 + pen.turn * 0.4, -0.82, 0.3, 0.13, -18), haze("#ffffff", 0.6))


def _curls(pen: Pen, face: Face) -> None:
    ring = [(-1.05, 0.1, 0.34), (-1.16, -0.38, 0.38), (-0.98, -0.88, 0.42), (-0.55, -1.2, 0.44)]
    ring += [(0, -1.3, 0.46), *[(-x, y, r) for x, y, r in ring]]
    for x, y, r in ring:
        pen.put(oval(x, y, r), slab(face.hair, 0.8))
    for x, y, r in (
        (-0.62, -0.72, 0.32),
        (-0.2, -0.86, 0.34),
        (0.24, -0.86, 0.34),
        (0.64, -0.7, 0.32),
    ):
        px, py = pen.slid((x, y))
        pen.put(oval(px, py, r), slab(face.hair, 0.6))
