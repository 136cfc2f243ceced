"""Animal heads. Units as for people: half the head is about 1 wide, its middle (0, 0)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from . import moods
from .heads import Pen
from .ink import PLAIN, Point, Shape, blob, limb, oval, path
from .tone import ball, dim, haze, rim, slab, tone


@dataclass(frozen=True, slots=True)
class Species:
    """Colours and kinds of parts; the names of kinds are the keys of the tables below."""

    fur: str
    light: str
    ears: str
    skull: str = "round"
    muzzle: str = "oval"
    inner: str = "#f2a3a0"
    nose: str = "#3a2a38"
    ear_fur: str = ""
    socks: str = ""
    mark: str = ""
    mark_fur: str = "#3f3550"
    tail: str = "short"
    tail_tip: str = ""
    mane: str = ""
    build: str = "pet"
    length: float = 21.0
    depth: float = 10.5
    leg: float = 9.5
    leg_width: float = 4.4
    head: float = 7.6
    belly: bool = True


def mirrored(half: Sequence[Point]) -> Shape:
    """From the middle of the top over the right side to the middle of the bottom, and back."""
    return blob([*half, *((-x, y) for x, y in reversed(half[1:-1]))], 0.95)


SKULLS: dict[str, list[Point]] = {
    "round": [(0, -0.94), (0.5, -0.78), (0.94, -0.3), (1.02, 0.22), (0.78, 0.68), (0.4, 0.88), (0, 0.92)],
    "broad": [(0, -0.91), (0.48, -0.78), (0.88, -0.38), (1.12, 0.25), (0.92, 0.66), (0.45, 0.84), (0, 0.88)],
    "ruff": [(0, -0.84), (0.46, -0.74), (0.82, -0.32), (1.0, 0.1), (1.3, 0.36), (0.86, 0.62), (0.4, 0.88), (0, 0.98)],
    "cat": [(0, -0.87), (0.5, -0.76), (0.93, -0.28), (1.08, 0.2), (0.86, 0.62), (0.4, 0.82), (0, 0.85)],
    "horse": [(0, -0.95), (0.5, -0.85), (0.76, -0.3), (0.72, 0.35), (0.68, 0.85), (0.35, 1.16), (0, 1.2)],
}  # fmt: skip


def back_of_head(pen: Pen, kind: Species) -> None:
    """Mane and what else frames the head from behind."""
    if kind.mane and kind.skull != "horse":
        pts = [
            (0, -1.42),
            (0.6, -1.42),
            (0.85, -1.05),
            (1.32, -0.85),
            (1.3, -0.35),
            (1.55, 0.05),
            (1.3, 0.5),
        ]
        pts += [(1.28, 1.0), (0.8, 1.12), (0.45, 1.5), (0, 1.38)]
        pen.put(mirrored(pts), ball(kind.mane))


def animal_head(pen: Pen, kind: Species, eyes: str = "open") -> None:
    EARS[kind.ears](pen, kind)
    skull = mirrored(SKULLS[kind.skull])
    pen.put(skull, ball(kind.fur, 0.8))
    pen.put(skull, rim(dim(kind.fur, 1.5), 0.4, 0.4, 0.2, 0.6, 1))
    MARKS.get(kind.mark, _plain)(pen, kind)
    MUZZLES[kind.muzzle](pen, kind)
    for s in (-1, 1):
        y = 0.62 if kind.skull == "horse" else 0.34
        pen.front(oval(s * 0.72, y, 0.24, 0.18), haze("#ff6a7a", 0.5))
    pen.sheet.face = PLAIN
    for s in (-1, 1):
        _eye(pen, kind, s, eyes)
    MOUTHS[kind.muzzle](pen)
    moods.all_of(pen, kind)
    if kind.muzzle not in ("horse", "nose", "snout"):
        nose = path("M-.2 -.1Q0 -.2 .2 -.1Q.24 .02 .08 .13Q0 .18 -.08 .13Q-.24 .02 -.2 -.1Z")
        pen.put(_slid(pen, nose.moved(0, moods.MOUTH_Y[kind.muzzle])), ball(kind.nose))


def _plain(pen: Pen, kind: Species) -> None:
    """No markings."""


def _eye(pen: Pen, kind: Species, s: int, eyes: str) -> None:
    x, y = s * (0.44 if kind.skull != "horse" else 0.42), -0.1
    if eyes == "closed":
        ink = "#f4f0fa" if kind.mark in ("panda", "mask") else "#35263a"
        pen.front(limb([(x - 0.18, y), (x, y + 0.13), (x + 0.18, y)], (0.07, 0.1, 0.07)), ink)
        return
    if kind.mark in ("panda", "mask"):
        pen.front(oval(x, y, 0.17, 0.19), "#f7f4fc")
    pen.front(oval(x, y, 0.14, 0.185), "#35263a")
    pen.front(oval(x - 0.045, y - 0.07, 0.05, 0.06), "#ffffff")


def _slid(pen: Pen, shape: Shape) -> Shape:
    """Muzzles stick out, so they slide further than the face when the head turns."""
    return shape.moved(pen.turn * 0.46, 0)


def _mouth(pen: Pen, y: float, wide: float = 0.2) -> None:
    ink = "#4a2b3c"
    for s in (-1, 1):
        arc = [(0, y + 0.26), (s * wide * 0.55, y + 0.36), (s * wide * 1.15, y + 0.25)]
        pen.put(_slid(pen, limb(arc, (0.06, 0.08, 0.06))), ink)
    pen.put(_slid(pen, limb([(0, y + 0.1), (0, y + 0.28)], (0.06, 0.06))), ink)


def _oval_muzzle(pen: Pen, kind: Species) -> None:
    pen.put(_slid(pen, oval(0, 0.38, 0.48, 0.4)), ball(kind.light, 0.6))


def _cheeks(pen: Pen, kind: Species) -> None:
    half = [
        (0, 0.12),
        (0.34, 0.12),
        (0.7, 0.2),
        (1.22, 0.38),
        (0.82, 0.62),
        (0.38, 0.86),
        (0, 0.95),
    ]
    shape = mirrored(half).map(lambda p: (p[0] + pen.turn * 0.3 * (1 - min(abs(p[0]), 1)), p[1]))
    pen.put(shape, ball(kind.light, 0.6))


def _cat_muzzle(pen: Pen, kind: Species) -> None:
    for s in (-1, 1):
        pen.put(_slid(pen, oval(s * 0.22, 0.4, 0.32, 0.26)), ball(kind.light, 0.5))
    pen.put(_slid(pen, oval(0, 0.6, 0.24, 0.18)), kind.light)


def _big_nose(pen: Pen, kind: Species) -> None:
    pen.put(_slid(pen, oval(0, 0.16, 0.25, 0.4)), ball(kind.nose))
    pen.put(_slid(pen, oval(-0.07, -0.02, 0.08, 0.13)), haze("#ffffff", 0.6))


def _horse_muzzle(pen: Pen, kind: Species) -> None:
    pen.put(_slid(pen, oval(0, 0.8, 0.6, 0.42)), ball(kind.light, 0.7))
    for s in (-1, 1):
        pen.put(_slid(pen, oval(s * 0.24, 0.68, 0.07, 0.1)), dim(kind.light, 2.2))


def _snout(pen: Pen, kind: Species) -> None:
    pen.put(_slid(pen, oval(0, 0.24, 0.42, 0.3)), ball(kind.light, 0.9))
    for s in (-1, 1):
        pen.put(_slid(pen, oval(s * 0.15, 0.24, 0.08, 0.12)), dim(kind.light, 2.4))


def _line(pen: Pen, wide: float, y: float, low: float) -> None:
    smile = [(-wide, y), (0, low), (wide, y)]
    pen.put(_slid(pen, limb(smile, (0.05, 0.08, 0.05))), "#5a2f4c")


MOUTHS = {
    "oval": lambda pen: _mouth(pen, 0.22),
    "cheeks": lambda pen: _mouth(pen, 0.3),
    "cat": lambda pen: _mouth(pen, 0.26),
    "snout": lambda pen: _line(pen, 0.24, 0.62, 0.72),
    "nose": lambda pen: _line(pen, 0.24, 0.62, 0.71),
    "horse": lambda pen: _line(pen, 0.22, 0.93, 1.02),
}

MUZZLES = {
    "oval": _oval_muzzle,
    "cheeks": _cheeks,
    "cat": _cat_muzzle,
    "nose": _big_nose,
    "snout": _snout,
    "horse": _horse_muzzle,
}


def _pointed(pen: Pen, kind: Species, high: float = 1.5) -> None:
    outer = path(f"M.1 -.72C.3 -1.1 .55 -{high - 0.12} .78 -{high}C.95 -{high} 1.04 -.7 .93 -.2Z")
    inner = path(
        f"M.36 -.72C.46 -1 .62 -{high - 0.3} .76 -{high - 0.22}C.85 -{high - 0.26} .88 -.8 .84 -.45Z"
    )
    for s in (-1, 1):
        pen.put(outer.scaled(s, 1), ball(kind.fur))
        if kind.ear_fur:
            tip = path(
                f"M.47 -{high - 0.42}C.58 -{high - 0.16} .66 -{high - 0.04} .78 -{high}C.9 -{high} .97 -{high - 0.18} 1 -{high - 0.4}Q.75 -{high - 0.3} .47 -{high - 0.42}Z"
            )
            pen.put(tip.scaled(s, 1), slab(kind.ear_fur))
        pen.put(inner.scaled(s, 1), slab(kind.inner, 0.7))


def _round(pen: Pen, kind: Species) -> None:
    fur = kind.ear_fur or kind.fur
    for s in (-1, 1):
        pen.put(oval(s * 0.74, -0.72, 0.36), ball(fur))
        pen.put(oval(s * 0.73, -0.68, 0.21), slab(kind.inner, 0.6))


def _wide(pen: Pen, kind: Species) -> None:
    for s in (-1, 1):
        pen.put(oval(s * 1.0, -0.5, 0.56, 0.52), ball(kind.fur))
        pen.put(oval(s * 1.02, -0.44, 0.35, 0.32), ball(kind.inner, 0.6))


def _floppy(pen: Pen, kind: Species) -> None:
    pts = [
        (0.5, -0.78),
        (0.92, -0.8),
        (1.22, -0.3),
        (1.32, 0.25),
        (1.1, 0.5),
        (0.9, 0.15),
        (0.78, -0.3),
    ]
    for s in (-1, 1):
        pen.put(blob([(s * x, y) for x, y in pts]), ball(kind.ear_fur or dim(kind.fur, 0.8)))


def _long(pen: Pen, kind: Species) -> None:
    for s in (-1, 1):
        a, b = (s * 0.38, -0.6), (s * 0.56, -1.95)
        pen.put(limb([a, b], (0.55, 0.5)), slab(kind.fur))
        pen.put(limb([(s * 0.41, -0.8), (s * 0.55, -1.9)], (0.26, 0.22)), slab(kind.inner, 0.6))


def _small(pen: Pen, kind: Species) -> None:
    for s in (-1, 1):
        shape = path("M.3 -.8C.34 -1.1 .5 -1.4 .62 -1.42C.76 -1.4 .84 -.9 .68 -.55Z").scaled(s, 1)
        pen.put(shape, ball(kind.fur))
        pen.put(shape.scaled(0.72, 0.72).moved(s * 0.16, -0.27), slab(kind.inner, 0.5))


EARS = {
    "pointed": _pointed,
    "round": _round,
    "wide": _wide,
    "floppy": _floppy,
    "long": _long,
    "small": _small,
}


def _panda(pen: Pen, kind: Species) -> None:
    for s in (-1, 1):
        pen.front(oval(s * 0.47, -0.06, 0.29, 0.36, s * 28), ball(kind.mark_fur))


def _mask(pen: Pen, kind: Species) -> None:
    half = [
        (0, -0.12),
        (0.4, -0.42),
        (0.85, -0.28),
        (1.0, 0.12),
        (0.6, 0.3),
        (0.24, 0.22),
        (0, 0.3),
    ]
    pen.front(mirrored(half), slab(kind.mark_fur))
    for s in (-1, 1):
        arc = [(s * 0.2, -0.42), (s * 0.55, -0.56), (s * 0.88, -0.36)]
        pen.front(limb(arc, (0.12, 0.18, 0.1)), kind.light)


def _tiger(pen: Pen, kind: Species) -> None:
    for x, y, length in ((0, -0.8, 0.34), (-0.3, -0.74, 0.24), (0.3, -0.74, 0.24)):
        pen.front(limb([(x, y), (x * 0.9, y + length)], (0.13, 0.05)), kind.mark_fur)
    for s in (-1, 1):
        for y in (0.06, 0.34):
            pen.front(limb([(s * 0.98, y), (s * 0.72, y + 0.04)], (0.12, 0.04)), kind.mark_fur)


def _patch(pen: Pen, kind: Species) -> None:
    """A light blaze from the forehead down between the eyes."""
    half = [(0, -0.8), (0.1, -0.5), (0.14, -0.1), (0.24, 0.25), (0, 0.4)]
    pen.front(mirrored(half), tone(kind.light, 0.0))


def _brows(pen: Pen, kind: Species) -> None:
    """A darker forehead, as wolves have."""
    half = [
        (0, -0.76),
        (0.5, -0.7),
        (0.8, -0.3),
        (0.62, -0.3),
        (0.34, -0.36),
        (0.12, -0.1),
        (0, 0.12),
    ]
    pen.front(mirrored(half), slab(kind.mark_fur, 0.5))


MARKS = {"panda": _panda, "mask": _mask, "tiger": _tiger, "patch": _patch, "brows": _brows}
