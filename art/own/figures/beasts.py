"""Animals in whole: on four legs (standing, running), sitting up, and curled up asleep.

They face right. The ground is wherever their paws end.
"""

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
    _tail(sheet, kind, (-n * 0.5, y - d * 0.2), gait == "run")
    for i, (top, dx) in enumerate(((fore, 2.6), (hind, 3.0))):
        _leg(sheet, kind, (top[0] + dx, top[1]), far[i], True, i == 1)
    if kind.skull == "horse":
        _horse_mane(sheet, at, (n * 0.34, y - d * 0.1), kind.head)
    _trunk(sheet, kind, y, at)
    for i, top in enumerate((fore, hind)):
        _leg(sheet, kind, top, near[i], False, i == 1)
    back_of_head(pen, kind)
    animal_head(pen, kind, eyes)
    if kind.skull == "horse":
        _horn(pen)
    return sheet, at


def _trunk(sheet: Sheet, kind: Species, y: float, head: Point) -> None:
    n, d = kind.length, kind.depth
    neck = limb([(n * 0.3, y), (head[0] - kind.head * 0.15, head[1] + kind.head * 0.3)], (d * 0.95, kind.head * 1.15))
    fur = kind.mark_fur if kind.mark == "panda" else kind.fur
    sheet.add(neck, slab(fur, 0.8))
    pts = [(-n * 0.52, y - d * 0.05), (-n * 0.42, y - d * 0.46), (-n * 0.1, y - d * 0.48), (n * 0.25, y - d * 0.5)]
    pts += [(n * 0.5, y - d * 0.25), (n * 0.52, y + d * 0.18), (n * 0.3, y + d * 0.5), (-n * 0.05, y + d * 0.44)]
    pts += [(-n * 0.38, y + d * 0.5), (-n * 0.52, y + d * 0.3)]
    body = blob(pts)
    sheet.add(body, ball(kind.fur, 0.9))
    sheet.add(body, rim(dim(kind.fur, 1.6), 0.5, 0, 0.1, 0, 1))
    if kind.belly:
        under = [(-n * 0.3, y + d * 0.46), (0, y + d * 0.26), (n * 0.3, y + d * 0.44), (0, y + d * 0.47)]
        sheet.add(blob(under), down(kind.light, 0.7))
    _coat(sheet, kind, y)
    if kind.mark == "panda":
        band = [(n * 0.16, y - d * 0.5), (n * 0.44, y - d * 0.42), (n * 0.55, y - d * 0.2), (n * 0.56, y + d * 0.2), (n * 0.4, y + d * 0.5)]
        sheet.add(blob([*band, (n * 0.2, y + d * 0.45), (n * 0.12, y)]), ball(kind.mark_fur))


def _coat(sheet: Sheet, kind: Species, y: float) -> None:
    n, d = kind.length, kind.depth
    if kind.mark == "tiger":
        for x in (-0.34, -0.18, -0.02, 0.14):
            sheet.add(limb([(n * x, y - d * 0.46), (n * x + 0.5, y + d * 0.02)], (1.9, 0.5)), kind.mark_fur)
    if kind.mark == "brows":
        pts = [(-n * 0.46, y - d * 0.38), (-n * 0.1, y - d * 0.48), (n * 0.3, y - d * 0.49), (n * 0.1, y - d * 0.14)]
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


def _tail(sheet: Sheet, kind: Species, at: Point, flying: bool = False) -> None:
    x, y = at
    fur = kind.fur
    if kind.tail == "bushy":
        pts = [(x + 1, y), (x - 5, y - (3 if flying else -2)), (x - 11, y - (2 if flying else 0)), (x - 15, y - 3)]
        sheet.add(limb(pts, (3.4, 7.4, 8.0, 3.2), 0.5), ball(fur))
        if kind.tail_tip:
            sheet.add(limb([(x - 11.6, y - 0.9), (x - 15, y - 3)], (6.6, 3.0)), ball(kind.tail_tip, 0.7))
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
    elif kind.tail == "rainbow":
        for k, color in enumerate(RAINBOW[:5]):
            dx = k * 1.5
            pts = [(x + 1, y + 1), (x - 4 - dx, y - 2 + k), (x - 6 - dx, y + 8 + k), (x - 10 - dx, y + 13)]
            sheet.add(limb(pts, (2.6, 3.4, 3.2, 1.2), 0.5), slab(color))
    else:
        sheet.add(oval(x - 0.6, y + 0.4, 2.3, 2.1), ball(fur))


def _horse_mane(sheet: Sheet, head: Point, withers: Point, size: float) -> None:
    for k, color in enumerate(RAINBOW):
        t = k / 5
        p = between((head[0] - size * 0.75, head[1] - size * 0.5), withers, t)
        sheet.add(limb([p, (p[0] - 3.4, p[1] + 1.5), (p[0] - 4.4, p[1] + 5)], (4.6, 4.2, 1.8)), slab(color))


def _horn(pen: Pen) -> None:
    pen.put(limb([(0.28, -0.8), (0.5, -2.0)], (0.4, 0.07)), slab("#ffcf4a"))
    for t in (0.25, 0.5, 0.72):
        x, y = 0.28 + 0.22 * t, -0.8 - 1.2 * t
        w = 0.19 * (1 - t * 0.8)
        pen.put(limb([(x - w, y + 0.05), (x + w, y - 0.06)], (0.06, 0.06)), "#e89b2c")
    for k, (x, color) in enumerate(((-0.12, RAINBOW[0]), (0.16, RAINBOW[5]), (0.4, RAINBOW[4]))):
        pen.put(limb([(x, -0.95), (x + 0.1, -0.6), (x + 0.22 - k * 0.1, -0.4)], (0.34, 0.34, 0.12)), slab(color))


def sitting(kind: Species, eyes: str = "open") -> tuple[Sheet, Point]:
    sheet = Sheet()
    return (_plush if kind.build == "plush" else _pet)(sheet, kind, eyes)


def _pet(sheet: Sheet, kind: Species, eyes: str) -> tuple[Sheet, Point]:
    """Upright on its haunches, fore legs together in front, tail to the left."""
    at = (0.0, -25.0)
    pen = Pen(sheet, at, kind.head * 1.06, 0.0)
    _tail(sheet, kind, (-6.5, -5.5))
    back_of_head(pen, kind)
    sock = kind.socks or kind.fur
    for s in (-1, 1):
        haunch = blob([(s * 3, -12), (s * 7.6, -9.6), (s * 9.2, -4), (s * 8, -0.6), (s * 3, -0.4)])
        sheet.add(haunch, ball(dim(kind.fur, 0.4)))
        sheet.add(oval(s * 7.2, -1.3, 3.2, 1.7), ball(dim(sock, 0.3), 0.8))
    body = blob([(0, -22), (4.6, -20), (6.4, -13), (6.6, -6), (4.4, -1.6), (0, -1), (-4.4, -1.6), (-6.6, -6), (-6.4, -13), (-4.6, -20)])
    sheet.add(body, ball(kind.fur, 0.9))
    if kind.belly:
        sheet.add(blob([(0, -20), (3.6, -18), (4.0, -12), (2.6, -6), (0, -4), (-2.6, -6), (-4.0, -12), (-3.6, -18)]), down(kind.light, 0.7))
    if kind.mark == "tiger":
        for s in (-1, 1):
            for y in (-15, -11, -7):
                sheet.add(limb([(s * 6.1, y), (s * 3.9, y + 0.8)], (1.4, 0.4)), kind.mark_fur)
    for s in (-1, 1):
        sheet.add(limb([(s * 3.1, -12), (s * 2.7, -1.9)], (4.4, 3.8)), slab(kind.fur, 0.9))
        if kind.socks:
            sheet.add(limb([(s * 2.8, -5.6), (s * 2.7, -1.9)], (3.9, 3.8)), slab(kind.socks))
        sheet.add(oval(s * 2.9, -1.5, 2.7, 1.6), ball(sock, 0.8))
    animal_head(pen, kind, eyes)
    return sheet, at


def _plush(sheet: Sheet, kind: Species, eyes: str) -> tuple[Sheet, Point]:
    """On its bottom like a toy, hind paws to the front."""
    at = (0.0, -25.5)
    pen = Pen(sheet, at, kind.head * 1.12, 0.0)
    limbs = kind.mark_fur if kind.mark == "panda" else kind.fur
    body = blob([(0, -21.5), (5.4, -20), (8.6, -13), (9.4, -6), (6.6, -1.2), (0, -0.4), (-6.6, -1.2), (-9.4, -6), (-8.6, -13), (-5.4, -20)])
    sheet.add(body, ball(kind.fur, 0.9))
    if kind.mark == "panda":
        band = blob([(0, -21.5), (5.4, -20.4), (8.6, -15), (8.4, -12.4), (0, -14), (-8.4, -12.4), (-8.6, -15), (-5.4, -20.4)])
        sheet.add(band, ball(limbs))
    if kind.belly and kind.mark != "panda":
        sheet.add(oval(0, -8.4, 5.6, 6.6), ball(kind.light, 0.6))
    for s in (-1, 1):
        sheet.add(limb([(s * 6.6, -17), (s * 9.4, -12), (s * 7.0, -8)], (5.0, 5.0, 4.6)), slab(limbs))
        sheet.add(limb([(s * 5.4, -4.2), (s * 8.6, -3.2)], (6.2, 6.0)), slab(limbs))
        sheet.add(oval(s * 8.9, -3.7, 3.5, 3.7), ball(limbs))
        sheet.add(oval(s * 9.0, -3.1, 1.7, 1.5), ball(kind.inner, 0.6))
        for k in (-1, 0, 1):
            sheet.add(oval(s * 9.0 + k * 1.5, -5.5 + abs(k) * 0.5, 0.62), ball(kind.inner, 0.6))
    animal_head(pen, kind, eyes)
    return sheet, at


def curled(kind: Species) -> tuple[Sheet, Point]:
    """Asleep in a ball, head on its paws at the right."""
    sheet, at = Sheet(), (9.5, -7.2)
    pen = Pen(sheet, at, kind.head * 0.92, 0.2, 7)
    body = blob([(-14, -3), (-13.5, -9), (-8, -13.6), (0, -14.4), (7.5, -12), (12, -7), (12, -2), (6, -0.4), (-8, -0.4)])
    sheet.add(body, ball(kind.fur, 0.9))
    sheet.add(body, rim(dim(kind.fur, 1.6), 0.5, 0, 0.1, 0, 1))
    if kind.mark == "tiger":
        for x in (-9, -5, -1):
            sheet.add(limb([(x, -13.2), (x + 0.6, -8)], (1.8, 0.5)), kind.mark_fur)
    haunch = blob([(-12, -4), (-9, -9), (-4, -9), (-1.6, -4.6), (-4, -0.8), (-9, -0.6)])
    sheet.add(haunch, ball(kind.fur, 0.7))
    if kind.tail in ("bushy", "ringed"):
        sheet.add(limb([(-13, -4), (-8, -2.4), (0, -2.6)], (5.2, 6.4, 4.6)), ball(kind.fur))
        if kind.tail_tip:
            sheet.add(limb([(-2.4, -2.6), (0.6, -2.6)], (5.2, 3.8)), ball(kind.tail_tip, 0.7))
    elif kind.tail in ("long", "tuft"):
        sheet.add(limb([(-13, -3.6), (-6, -1.3), (2, -1.5)], (2.6, 2.6, 2.3)), slab(kind.fur))
    sock = kind.socks or kind.fur
    for x in (5.4, 12.6):
        sheet.add(limb([(x - 2.4, -1.9), (x + 1.6, -1.7)], (3.4, 3.4)), slab(sock, 0.8))
    back_of_head(pen, kind)
    animal_head(pen, kind, "closed")
    return sheet, at


def frog() -> tuple[Sheet, Point]:
    """Sitting up, hind legs folded at its sides."""
    sheet, green, light = Sheet(), "#57c05a", "#e6f3a8"
    for s in (-1, 1):
        thigh = blob([(s * 5, -9), (s * 10, -10.4), (s * 13, -6.4), (s * 12, -2.4), (s * 7, -1.4), (s * 5, -4)])
        sheet.add(thigh, ball(dim(green, 0.4)))
        for k in (0, 1, 2):
            toe = (s * (9.2 + k * 2.5), -0.9 - (k == 2) * 0.5)
            sheet.add(limb([(s * 8, -1.9), toe], (2.4, 1.9)), slab(green))
    body = blob([(0, -17), (6.6, -15), (8.6, -8.6), (7.4, -2.6), (0, -0.8), (-7.4, -2.6), (-8.6, -8.6), (-6.6, -15)])
    sheet.add(body, ball(green, 0.9))
    sheet.add(oval(0, -7.4, 5.4, 6.0), ball(light, 0.7))
    for s in (-1, 1):
        sheet.add(limb([(s * 5.4, -11), (s * 5.2, -5), (s * 3.4, -1.6)], (3.8, 3.2, 2.8)), slab(green))
        for k in (-1, 0, 1):
            sheet.add(limb([(s * 3.4, -1.6), (s * 3.4 + k * 1.6, -0.8)], (1.8, 1.5)), slab(green))
    for s in (-1, 1):
        sheet.add(oval(s * 5.0, -23.6, 3.7, 3.7), ball(green))
    head = blob([(0, -23.4), (5, -22.8), (9.2, -18.6), (8.4, -14.4), (4.4, -12.4), (0, -12), (-4.4, -12.4), (-8.4, -14.4), (-9.2, -18.6), (-5, -22.8)])
    sheet.add(head, ball(green, 0.9))
    jaw = blob([(-8.3, -16.2), (-4, -15.6), (0, -15.4), (4, -15.6), (8.3, -16.2), (6.4, -13.6), (0, -12.3), (-6.4, -13.6)])
    sheet.add(jaw, ball(light, 0.6))
    sheet.add(limb([(-7.6, -17.4), (-4.2, -15.4), (4.2, -15.4), (7.6, -17.4)], (0.5, 0.7, 0.7, 0.5), 0.5), "#3c5a34")
    for s in (-1, 1):
        sheet.add(oval(s * 5.0, -24, 2.5, 2.6), "#fffdf4")
        sheet.add(oval(s * 4.8, -23.8, 1.6, 1.9), "#35263a")
        sheet.add(oval(s * 4.8 - 0.6, -24.7, 0.6), "#ffffff")
        sheet.add(oval(s * 6.6, -18, 1.8, 1.2), haze("#ff8a7a", 0.6))
        sheet.add(oval(s * 0.9, -18.8, 0.3, 0.4), "#3c6a34")
    return sheet, (0.0, -19.0)


def hen() -> tuple[Sheet, Point]:
    """A white hen, walking to the right."""
    sheet, white, red, gold = Sheet(), "#f5f1f8", "#ee3f4f", "#f7a93a"
    for x, tone_of in ((2.4, dim(gold, 0.9)), (-1.6, gold)):
        sheet.add(limb([(x, -6), (x, -1)], (1.5, 1.2)), slab(tone_of))
        for dx in (-1.8, 0.8, 2.8):
            sheet.add(limb([(x, -1.1), (x + dx, -0.6)], (1.2, 1.0)), slab(tone_of))
    for k in range(3):
        tip = (-15.6 + k * 2.0, -19.5 - k * 1.9)
        sheet.add(limb([(-7, -12 - k), tip], (6, 3.2)), slab(dim(white, 0.9 - k * 0.3)))
    body = [(5.4, -27), (9.4, -25.4), (9.8, -20.6), (9.6, -13), (6.4, -6.6), (-0.6, -4.6), (-8, -7), (-11.6, -13), (-9.4, -15.6), (-3, -14.4), (1.6, -18), (2.4, -24)]
    shape = sheet.add(blob(body), ball(white, 0.9))
    for x, y, r in ((3.6, -28.2, 1.5), (5.8, -29.2, 1.8), (8.0, -28.2, 1.5)):
        sheet.add(oval(x, y, r, r * 1.15), ball(red))
    sheet.add(shape, rim(dim(white, 1.4), 0.5, 0, 0.2, 0, 1))
    sheet.add(blob([(9, -23.6), (13.2, -21.8), (9.4, -20.4)], 0.5), slab(gold))
    sheet.add(oval(9.4, -18.6, 1.2, 1.9), ball(red))
    wing = blob([(2, -14), (-3.4, -14.6), (-9.4, -12), (-5.6, -7.6), (0, -7.2), (3.4, -10)])
    sheet.add(wing, ball(dim(white, 0.5), 0.8))
    sheet.add(oval(6.6, -23.6, 0.95, 1.2), "#35263a")
    sheet.add(oval(6.3, -24.1, 0.33), "#ffffff")
    sheet.add(oval(5.4, -21, 1.5, 1.1), haze("#ff6a7a", 0.5))
    return sheet, (6.0, -24.0)
