"""Animals on four legs, standing, walking or running; they face right."""

from __future__ import annotations

from .heads import Pen
from .ink import Point, Sheet, between, blob, limb, oval, toward
from .muzzles import Species, animal_head, back_of_head
from .tone import ball, dim, down, haze, rim, slab

RAINBOW = ("#ff6fa8", "#ffb84a", "#ffe36a", "#62d99b", "#58b4ff", "#a87bf0")

Gait = tuple[tuple[float, float], tuple[float, float], tuple[float, float], tuple[float, float]]

GAITS: dict[str, Gait] = {
    "stand": ((6, 3), (-7, 0), (8, -2), (-3, 2)),
    "walk": ((-22, -34), (24, 10), (26, 12), (-18, -30)),
    "run": ((48, 62), (-40, -72), (62, 40), (-52, -58)),
}
"""Angles (upper, lower) of the far fore, far hind, near fore and near hind leg."""


def on_fours(kind: Species, gait: str = "stand", eyes: str = "open") -> tuple[Sheet, Point]:
    """The drawing and the middle of its head."""
    sheet = Sheet()
    n, d, k = kind.length, kind.depth, kind.leg
    y = -k - d * 0.5
    fore, hind = (n * 0.36, y + d * 0.18), (-n * 0.36, y + d * 0.12)
    far, near = GAITS[gait][:2], GAITS[gait][2:]
    rise = 0.35 if kind.skull == "horse" else 0.0
    at = (n * 0.5 + kind.head * (0.42 + rise * 0.4), y - d * 0.5 - kind.head * (0.3 + rise * 2.2))
    pen = Pen(sheet, at, kind.head, 0.5, 4)
    draw_tail(sheet, kind, (-n * 0.5, y - d * 0.2), gait == "run")
    for i, (top, dx) in enumerate(((fore, 2.6), (hind, 3.0))):
        _leg(sheet, kind, (top[0] + dx, top[1]), far[i], True, i == 1)
    if kind.skull == "horse":
        _horse_mane(sheet, kind, at, (n * 0.34, y - d * 0.1))
    _trunk(sheet, kind, y, at)
    for i, top in enumerate((fore, hind)):
        _leg(sheet, kind, top, near[i], False, i == 1)
    back_of_head(pen, kind)
    animal_head(pen, kind, eyes)
    if kind.tail == "rainbow":
        _horn(pen)
    elif kind.skull == "horse":
        _forelock(pen, kind)
    return sheet, at


def _trunk(sheet: Sheet, kind: Species, y: float, head: Point) -> None:
    n, d = kind.length, kind.depth
    neck = limb(
        [(n * 0.3, y), (head[0] - kind.head * 0.15, head[1] + kind.head * 0.3)],
        (d * 0.95, kind.head * 1.15),
    )
    fur = kind.mark_fur if kind.mark == "panda" else kind.fur
    sheet.add(neck, slab(fur, 0.8))
    pts = [
        (-n * 0.52, y - d * 0.05),
        (-n * 0.42, y - d * 0.46),
        (-n * 0.1, y - d * 0.48),
        (n * 0.25, y - d * 0.5),
    ]
    pts += [
        (n * 0.5, y - d * 0.25),
        (n * 0.52, y + d * 0.18),
        (n * 0.3, y + d * 0.5),
        (-n * 0.05, y + d * 0.44),
    ]
    pts += [(-n * 0.38, y + d * 0.5), (-n * 0.52, y + d * 0.3)]
    body = blob(pts)
    sheet.add(body, ball(kind.fur, 0.9))
    sheet.add(body, rim(dim(kind.fur, 1.6), 0.5, 0, 0.1, 0, 1))
    if kind.belly:
        under = [
            (-n * 0.3, y + d * 0.46),
            (0, y + d * 0.26),
            (n * 0.3, y + d * 0.44),
            (0, y + d * 0.47),
        ]
        sheet.add(blob(under), down(kind.light, 0.7))
    _coat(sheet, kind, y)
    if kind.mark == "panda":
        band = [
            (n * 0.16, y - d * 0.5),
            (n * 0.44, y - d * 0.42),
            (n * 0.55, y - d * 0.2),
            (n * 0.56, y + d * 0.2),
            (n * 0.4, y + d * 0.5),
        ]
        sheet.add(blob([*band, (n * 0.2, y + d * 0.45), (n * 0.12, y)]), ball(kind.mark_fur))


def _coat(sheet: Sheet, kind: Species, y: float) -> None:
    n, d = kind.length, kind.depth
    if kind.mark == "tiger":
        for x in (-0.34, -0.18, -0.02, 0.14):
            sheet.add(
                limb([(n * x, y - d * 0.46), (n * x + 0.5, y + d * 0.02)], (1.9, 0.5)),
                kind.mark_fur,
            )
    if kind.mark == "brows":
        pts = [
            (-n * 0.46, y - d * 0.38),
            (-n * 0.1, y - d * 0.48),
            (n * 0.3, y - d * 0.49),
            (n * 0.1, y - d * 0.14),
        ]
        sheet.add(blob([*pts, (-n * 0.3, y - d * 0.1)]), slab(kind.mark_fur, 0.5), 0.85)
    sheet.add(oval(-n * 0.12, y - d * 0.28, n * 0.24, d * 0.14), haze("#ffffff", 0.28))


def _leg(
    sheet: Sheet, kind: Species, top: Point, angles: tuple[float, float], far: bool, hind: bool
) -> None:
    fur = kind.mark_fur if kind.mark == "panda" else kind.fur
    fur = dim(fur, 0.9) if far else fur
    sock = kind.socks and (dim(kind.socks, 0.7) if far else kind.socks)
    w, total = kind.leg_width, -top[1] - kind.leg_width * 0.3
    knee = toward(top, angles[0], total * 0.5)
    paw = toward(knee, angles[1], total * 0.5)
    thick = 1.75 if hind else 1.35
    sheet.add(limb([top, knee, paw], (w * thick, w * 1.08, w * 0.92)), slab(fur, 0.9))
    if sock:
        sheet.add(limb([between(knee, paw, 0.15), paw], (w * 1.0, w * 0.98)), slab(sock))
    sheet.add(oval(paw[0] + w * 0.2, paw[1] + w * 0.1, w * 0.72, w * 0.46), ball(sock or fur, 0.8))


def draw_tail(sheet: Sheet, kind: Species, at: Point, flying: bool = False) -> None:
    x, y = at
    fur = kind.fur
    if kind.tail == "bushy":
        pts = [
            (x + 1, y),
            (x - 5, y - (3 if flying else -2)),
            (x - 11, y - (2 if flying else 0)),
            (x - 15, y - 3),
        ]
        sheet.add(limb(pts, (3.4, 7.4, 8.0, 3.2), 0.5), ball(fur))
        if kind.tail_tip:
            sheet.add(
                limb([(x - 11.6, y - 0.9), (x - 15, y - 3)], (6.6, 3.0)), ball(kind.tail_tip, 0.7)
            )
    elif kind.tail == "ringed":
        pts = [(x + 1, y), (x - 6, y - 1), (x - 12, y - 6), (x - 14, y - 12)]
        sheet.add(limb(pts, (4, 6.4, 6.4, 4), 0.5), ball(fur))
        for cx, cy, deg in ((x - 5.2, y - 1.2, 10), (x - 9.4, y - 3.8, 42), (x - 12, y - 7.4, 60)):
            sheet.add(oval(cx, cy, 1.0, 3.1, deg), kind.mark_fur)
        sheet.add(oval(x - 13.7, y - 11.4, 2.3, 2.5), ball(kind.mark_fur))
    elif kind.tail == "tuft":
        pts = [(x + 1, y), (x - 6, y - 1), (x - 9, y + 5), (x - 13, y + 2)]
        sheet.add(limb(pts, (2.4, 2.0, 1.8, 1.6), 0.5), slab(fur))
        sheet.add(oval(x - 14, y + 1.4, 3.0, 2.4, -20), ball(kind.mane or kind.mark_fur))
    elif kind.tail == "long":
        pts = [(x + 1, y), (x - 7, y), (x - 10, y - 8), (x - 6, y - 14)]
        sheet.add(limb(pts, (3, 2.8, 2.6, 2.4), 0.5), slab(fur))
        if kind.tail_tip:
            sheet.add(limb([(x - 8.4, y - 10.6), (x - 6, y - 14)], (2.8, 2.6)), slab(kind.tail_tip))
    elif kind.tail == "curl":
        pts = [
            (x + 1, y),
            (x - 2, y - 2.6),
            (x - 4.2, y - 0.6),
            (x - 2.4, y + 1),
            (x - 4.6, y + 2.6),
        ]
        sheet.add(limb(pts, (1.5, 1.5, 1.4, 1.3, 1.0), 0.5), slab(fur))
    elif kind.tail == "mane":
        pts = [(x + 1, y + 1), (x - 5, y - 1), (x - 8, y + 8), (x - 10, y + 14)]
        sheet.add(limb(pts, (2.8, 4.6, 4.6, 1.4), 0.5), slab(kind.mane))
    elif kind.tail == "rainbow":
        for k, color in enumerate(RAINBOW[:5]):
            dx = k * 1.5
            pts = [
                (x + 1, y + 1),
                (x - 4 - dx, y - 2 + k),
                (x - 6 - dx, y + 8 + k),
                (x - 10 - dx, y + 13),
            ]
            sheet.add(limb(pts, (2.6, 3.4, 3.2, 1.2), 0.5), slab(color))
    else:
        sheet.add(oval(x - 0.6, y + 0.4, 2.3, 2.1), ball(fur))


def _forelock(pen: Pen, kind: Species) -> None:
    for x in (-0.1, 0.2):
        tuft = [(x, -0.98), (x + 0.1, -0.6), (x + 0.14, -0.36)]
        pen.put(limb(tuft, (0.34, 0.34, 0.12)), slab(kind.mane))


def _horse_mane(sheet: Sheet, kind: Species, head: Point, withers: Point) -> None:
    size = kind.head
    colors = (kind.mane,) * 6 if kind.mane else RAINBOW
    for k, color in enumerate(colors):
        t = k / 5
        p = between((head[0] - size * 0.75, head[1] - size * 0.5), withers, t)
        sheet.add(
            limb([p, (p[0] - 3.4, p[1] + 1.5), (p[0] - 4.4, p[1] + 5)], (4.6, 4.2, 1.8)),
            slab(color),
        )


def _horn(pen: Pen) -> None:
    pen.put(limb([(0.28, -0.8), (0.5, -2.0)], (0.4, 0.07)), slab("#ffcf4a"))
    for t in (0.25, 0.5, 0.72):
        x, y = 0.28 + 0.22 * t, -0.8 - 1.2 * t
        w = 0.19 * (1 - t * 0.8)
        pen.put(limb([(x - w, y + 0.05), (x + w, y - 0.06)], (0.06, 0.06)), "#e89b2c")
    for k, (x, color) in enumerate(((-0.12, RAINBOW[0]), (0.16, RAINBOW[5]), (0.4, RAINBOW[4]))):
        pen.put(
            limb([(x, -0.95), (x + 0.1, -0.6), (x + 0.22 - k * 0.1, -0.4)], (0.34, 0.34, 0.12)),
            slab(color),
        )
