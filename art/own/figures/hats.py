"""What people wear on their heads, in head units (see heads.py)."""

from __future__ import annotations

import math
from collections.abc import Callable

from .heads import Pen
from .ink import blob, box, limb, oval, path
from .tone import ball, dim, rim, slab


def crown(pen: Pen, color: str) -> None:
    dx = pen.turn * 0.2
    shape = path(
        "M-.85 -.85L-.98 -1.75L-.5 -1.38L0 -2L.5 -1.38L.98 -1.75L.85 -.85Q0 -.66 -.85 -.85Z"
    ).moved(dx, 0)
    pen.put(shape, slab(color))
    pen.put(
        path("M-.87 -1.05Q0 -.86 .87 -1.05L.85 -.82Q0 -.62 -.85 -.82Z").moved(dx, 0),
        dim(color, 0.8),
    )
    for x, y, gem in ((-0.98, -1.78, "#ff5a86"), (0, -2.03, "#4ab4ff"), (0.98, -1.78, "#ff5a86")):
        pen.put(oval(x + dx, y, 0.15), ball(gem))
    pen.put(oval(dx, -1.12, 0.16, 0.2), ball("#f0386b"))


def wizard_hat(pen: Pen, color: str) -> None:
    cone = path(
        "M-.95 -.72C-.6 -1.6 -.35 -2.5 .1 -3C.4 -3.3 1 -3.2 1.15 -2.75C.85 -2.85 .65 -2.7 .62 -2.4C.66 -1.8 .8 -1.3 .98 -.72Q0 -.4 -.95 -.72Z"
    )
    pen.put(cone, slab(color))
    pen.put(path("M-.98 -.95Q0 -.62 .95 -.95L1 -.6Q0 -.28 -1.03 -.6Z"), ball("#f8c13a"))
    brim = path(
        "M-1.75 -.42C-1.7 -.85 -1 -.9 0 -.72C1 -.9 1.7 -.85 1.75 -.42C1 -.2 .5 -.3 0 -.28C-.5 -.3 -1 -.2 -1.75 -.42Z"
    )
    pen.put(brim, slab(color))
    pen.put(brim, rim(dim(color, 1.5), 0.6, 0, 0, 0, 1))


def space_helmet(pen: Pen, color: str) -> None:
    """A glass globe with a ring of shell, the face behind it."""
    pen.put(oval(0, -0.05, 1.62, 1.62), "#bfe3ff", 0.16)
    ring = [(1.72, 1.62), (1.42, 1.36)]
    outer, inner = (
        [
            (math.cos(math.radians(a)) * r, -0.05 + math.sin(math.radians(a)) * r)
            for a in range(0, 361, 20)
        ]
        for r in (ring[0][0], ring[1][0])
    )
    pen.put(blob([*outer, *reversed(inner)], 0.9), ball(color))
    pen.put(limb([(-1.1, -0.5), (-0.75, -0.98), (-0.25, -1.2)], (0.1, 0.2, 0.1)), "#ffffff", 0.75)
    for s in (-1, 1):
        pen.put(box(s * 1.72 - 0.22, -0.4, 0.44, 0.9, 0.2), slab("#9d93b8"))
    pen.put(box(-1.0, 1.32, 2.0, 0.42, 0.2), slab("#b4abcb"))


def toque(pen: Pen, color: str) -> None:
    dx = pen.turn * 0.15
    puff = [(-0.85, -1.35), (-1.25, -1.75), (-1.0, -2.3), (-0.45, -2.25), (0, -2.6), (0.5, -2.25)]
    puff += [(1.05, -2.3), (1.25, -1.75), (0.85, -1.35), (0, -1.25)]
    pen.put(blob([(x + dx, y) for x, y in puff]), ball(color, 0.8))
    band = path("M-.95 -1.62Q0 -1.46 .95 -1.62L.92 -.78Q0 -.58 -.92 -.78Z").moved(dx, 0)
    pen.put(band, slab(color, 0.8))
    for x in (-0.4, 0.1, 0.55):
        pen.put(limb([(x + dx, -2.05), (x * 0.9 + dx, -1.68)], (0.05, 0.09)), dim(color, 0.9), 0.6)


def police_cap(pen: Pen, color: str) -> None:
    dx = pen.turn * 0.25
    top = path(
        "M-1.42 -1.2C-1.4 -1.75 -.6 -1.92 0 -1.92C.6 -1.92 1.4 -1.75 1.42 -1.2C1.2 -.95 1.05 -.9 1 -.62L-1 -.62C-1.05 -.9 -1.2 -.95 -1.42 -1.2Z"
    )
    pen.put(top.moved(dx * 0.5, 0), slab(color))
    pen.put(
        path("M-1.06 -.92Q0 -.78 1.06 -.92L1.06 -.55Q0 -.38 -1.06 -.55Z").moved(dx * 0.5, 0),
        dim(color, 1.4),
    )
    peak = path("M-.9 -.58Q0 -.42 .9 -.58C.95 -.2 .5 -.14 0 -.14C-.5 -.14 -.95 -.2 -.9 -.58Z")
    pen.put(peak.moved(dx, 0), slab("#2b2540"))
    pen.put(oval(dx, -1.25, 0.26, 0.3), ball("#fcc73c"))


def straw_hat(pen: Pen, color: str) -> None:
    pen.put(
        path("M-1 -.7C-1.05 -1.5 -.6 -1.75 0 -1.75C.6 -1.75 1.05 -1.5 1 -.7Q0 -.4 -1 -.7Z"),
        ball(color),
    )
    pen.put(path("M-1.03 -1Q0 -.72 1.03 -1L1.02 -.62Q0 -.34 -1.02 -.62Z"), slab("#d8483f"))
    brim = path(
        "M-1.85 -.5C-1.7 -.86 -1.1 -.82 0 -.58C1.1 -.82 1.7 -.86 1.85 -.5C1.1 -.24 .6 -.26 0 -.24C-.6 -.26 -1.1 -.24 -1.85 -.5Z"
    )
    pen.put(brim, slab(color))
    pen.put(brim, rim(dim(color, 1.4), 0.6, 0, 0, 0, 1))


def knight_helmet(pen: Pen, color: str) -> None:
    plume = [
        (0, -1.25),
        (-0.35, -1.9),
        (-0.1, -2.5),
        (0.5, -2.6),
        (0.95, -2.2),
        (0.6, -2.05),
        (0.3, -1.6),
    ]
    pen.put(blob([(-x * 1.2, y) for x, y in plume]), ball("#ef3f4d"))
    outer = [(-1.02, 1.2), (-1.2, 0.4), (-1.24, -0.4), (-0.95, -1.1), (-0.4, -1.45), (0.4, -1.45)]
    outer += [(0.95, -1.1), (1.24, -0.4), (1.2, 0.4), (1.02, 1.2)]
    hole = [(0.62, 1.08), (0.8, 0.5), (0.82, -0.22), (0.5, -0.52), (0, -0.56)]
    hole += [(-x, y) for x, y in reversed(hole[:-1])]
    pen.put(blob([*outer, *(pen.slid(p) for p in hole)], 0.7), slab(color))
    visor = [
        (-1.1, -0.62),
        (-0.6, -1.12),
        (0, -1.24),
        (0.6, -1.12),
        (1.1, -0.62),
        (0.6, -0.5),
        (0, -0.44),
        (-0.6, -0.5),
    ]
    pen.front(blob(visor), ball(color))
    for x in (-0.45, 0, 0.45):
        pen.front(box(x - 0.14, -0.86, 0.28, 0.13, 0.06), "#4c4a66")


def fire_helmet(pen: Pen, color: str) -> None:
    pen.put(
        path("M-1.12 -.5C-1.2 -1.5 -.7 -1.85 0 -1.85C.7 -1.85 1.2 -1.5 1.12 -.5Q0 -.3 -1.12 -.5Z"),
        ball(color),
    )
    pen.put(
        path("M-.16 -.4Q-.3 -1.4 0 -2Q.3 -1.4 .16 -.4Z").moved(pen.turn * 0.3, 0), dim(color, 0.8)
    )
    brim = path(
        "M-1.5 -.42C-1.4 -.8 -.9 -.7 0 -.62C.9 -.7 1.4 -.8 1.5 -.42C.9 -.2 .5 -.22 0 -.22C-.5 -.22 -.9 -.2 -1.5 -.42Z"
    )
    pen.put(brim, slab(color))
    pen.put(oval(pen.turn * 0.45, -1.05, 0.34, 0.38), ball("#ffcb45"))


def cloth_cap(pen: Pen, color: str) -> None:
    pen.put(
        path(
            "M-1.12 -.42C-1.25 -1.2 -.8 -1.52 0 -1.52C.8 -1.52 1.25 -1.2 1.12 -.42Q0 -.62 -1.12 -.42Z"
        ),
        ball(color),
    )
    dx = pen.turn * 0.7
    peak = path("M-.85 -.6C-.9 -.2 1 -.2 .85 -.6Q0 -.75 -.85 -.6Z").moved(dx, 0)
    pen.put(peak, slab(dim(color, 0.7)))


def santa_hat(pen: Pen, color: str) -> None:
    cone = path(
        "M-1.05 -.6C-.95 -1.6 -.4 -2 .3 -1.95C1 -1.9 1.5 -1.3 1.6 -.6C1.3 -.9 1.05 -.9 1 -.6Q0 -.4 -1.05 -.6Z"
    )
    pen.put(cone, slab(color))
    pen.put(oval(1.55, -0.42, 0.3), ball("#f6f3fb"))
    pen.put(
        limb([(-1.0, -0.62), (0, -0.78), (1.0, -0.62)], (0.45, 0.45, 0.45)), slab("#f6f3fb", 0.7)
    )


def mask(pen: Pen, color: str) -> None:
    pts = [
        (-0.85, -0.15),
        (-0.4, -0.22),
        (0, -0.08),
        (0.4, -0.22),
        (0.85, -0.15),
        (0.8, 0.3),
        (0.35, 0.42),
        (0, 0.22),
        (-0.35, 0.42),
        (-0.8, 0.3),
    ]
    pen.front(blob(pts), slab(color))
    for s in (-1, 1):
        pen.front(oval(s * 0.4, 0.1, 0.19, 0.2), "#fdfbff")
        pen.front(oval(s * 0.4, 0.12, 0.13, 0.15), "#3a2620")
        pen.front(oval(s * 0.4 - 0.05, 0.06, 0.05, 0.05), "#ffffff")


def bow(pen: Pen, color: str) -> None:
    for s in (-1, 1):
        pts = [
            (0.62, -1.2),
            (0.62 + s * 0.28, -1.48),
            (0.62 + s * 0.5, -1.3),
            (0.62 + s * 0.44, -1.0),
        ]
        pen.put(blob(pts), ball(color))
    pen.put(oval(0.62, -1.2, 0.14), ball(dim(color, 0.4)))


def cowboy_hat(pen: Pen, color: str) -> None:
    dx = pen.turn * 0.1
    dome = "M-.98 -.7C-1 -1.3 -.86 -1.95 -.5 -1.98C-.25 -2 -.15 -1.8 0 -1.8C.15 -1.8 .25 -2 .5 -1.98C.86 -1.95 1 -1.3 .98 -.7Q0 -.4 -.98 -.7Z"
    pen.put(path(dome).moved(dx, 0), slab(color))
    pen.put(path("M-1 -1.06Q0 -.8 1 -1.06L1 -.68Q0 -.4 -1 -.68Z").moved(dx, 0), dim(color, 1.6))
    brim = path(
        "M-1.95 -1.0C-1.8 -.5 -1 -.3 0 -.3C1 -.3 1.8 -.5 1.95 -1.0C1.5 -.72 .8 -.62 0 -.62C-.8 -.62 -1.5 -.72 -1.95 -1Z"
    )
    pen.put(brim, slab(color))


def pirate_hat(pen: Pen, color: str) -> None:
    hat = path(
        "M-1.65 -.62C-1.5 -1.1 -1 -1.75 0 -1.9C1 -1.75 1.5 -1.1 1.65 -.62C1 -.78 .5 -.6 0 -.5C-.5 -.6 -1 -.78 -1.65 -.62Z"
    )
    pen.put(hat, slab(color))
    pen.put(
        limb(
            [(-1.6, -0.66), (-0.7, -0.7), (0, -0.53), (0.7, -0.7), (1.6, -0.66)],
            (0.1, 0.14, 0.14, 0.14, 0.1),
        ),
        "#f6c33a",
    )
    x = pen.turn * 0.3
    for s in (-1, 1):
        pen.put(
            limb([(x - 0.3, -0.9 - s * 0.13), (x + 0.3, -0.9 + s * 0.13)], (0.1, 0.1)), "#f6f2ff"
        )
    pen.put(oval(x, -1.22, 0.26, 0.25), "#f6f2ff")
    for s in (-1, 1):
        pen.put(oval(x + s * 0.1, -1.22, 0.07), color)


def eye_patch(pen: Pen, color: str) -> None:
    pen.front(limb([(-0.95, -0.5), (0.4, -0.05), (0.98, 0.25)], (0.07, 0.07, 0.07)), color)
    pen.front(oval(0.4, 0.1, 0.27, 0.27), slab(color))


def ninja_hood(pen: Pen, color: str) -> None:
    """Cloth all round with a slit for the eyes."""
    outer = [(-0.95, 1.15), (-1.18, 0.4), (-1.2, -0.4), (-0.92, -1.08), (-0.4, -1.36), (0.4, -1.36)]
    outer += [(0.92, -1.08), (1.2, -0.4), (1.18, 0.4), (0.95, 1.15)]
    hole = [(0.0, 0.46), (0.6, 0.42), (0.88, 0.16), (0.8, -0.3), (0, -0.42)]
    hole += [(-x, y) for x, y in reversed(hole[1:-1])]
    pen.put(blob([*outer, (0, 1.35)], 0.9), slab(color))
    pen.front(blob(hole, 0.8), "#f0b892")
    for s in (-1, 1):
        pen.front(oval(s * 0.4, 0.06, 0.19, 0.2), "#fdfbff")
        pen.front(oval(s * 0.4, 0.08, 0.13, 0.15), "#3a2620")
        pen.front(oval(s * 0.4 - 0.05, 0.02, 0.05, 0.05), "#ffffff")
        pen.front(limb([(s * 0.15, -0.16), (s * 0.62, -0.28)], (0.1, 0.09)), "#3a2620")
    band = path("M-1.16 -.7Q0 -.44 1.16 -.7L1.2 -.38Q0 -.14 -1.2 -.38Z")
    pen.put(band, slab("#d8384c"))


def beret(pen: Pen, color: str) -> None:
    pts = [
        (-1.2, -0.7),
        (-1.3, -1.15),
        (-0.7, -1.6),
        (0.3, -1.66),
        (1.05, -1.3),
        (1.1, -0.85),
        (0, -0.72),
    ]
    pen.put(blob(pts), ball(color))
    pen.put(limb([(-0.1, -1.6), (-0.05, -1.85)], (0.14, 0.12)), dim(color, 0.6))


def veil(pen: Pen, color: str) -> None:
    dx = pen.turn * 0.5
    for s in (-1, 1):
        if s > 0 and pen.turn > 0.3:
            continue
        pts = [
            (s * 0.5, -1.3),
            (s * 1.15, -0.8),
            (s * 1.4, 0.4),
            (s * 1.75, 2.2),
            (s * 1.05, 2.0),
            (s * 1.05, 0.2),
        ]
        pen.put(blob([(x - dx * 0.3, y) for x, y in pts]), slab(color, 0.6), 0.85)
    for x in (-0.7, -0.35, 0, 0.35, 0.7):
        pen.put(oval(x + dx * 0.4, -1.3 + x * x * 0.5, 0.2), ball("#ffd6e6" if x else "#ff8fb8"))


HATS: dict[str, Callable[[Pen, str], None]] = {
    "veil": veil,
    "crown": crown, "wizard-hat": wizard_hat, "space-helmet": space_helmet, "toque": toque,
    "police-cap": police_cap, "straw-hat": straw_hat, "knight-helmet": knight_helmet,
    "fire-helmet": fire_helmet, "cap": cloth_cap, "santa-hat": santa_hat, "mask": mask, "bow": bow, "cowboy-hat": cowboy_hat,
    "pirate-hat": pirate_hat, "eye-patch": eye_patch, "ninja-hood": ninja_hood, "beret": beret,
}  # fmt: skip
