"""Animals sitting up or curled up asleep, the frog and the hen among them."""

from __future__ import annotations

from .beasts import draw_tail
from .heads import Pen
from .ink import Point, Sheet, blob, limb, oval
from .muzzles import Species, animal_head, back_of_head
from .tone import ball, dim, down, haze, rim, slab


def sitting(kind: Species, eyes: str = "open") -> tuple[Sheet, Point]:
    sheet = Sheet()
    return (_plush if kind.build == "plush" else _pet)(sheet, kind, eyes)


def _pet(sheet: Sheet, kind: Species, eyes: str) -> tuple[Sheet, Point]:
    """Upright on its haunches, fore legs together in front, tail to the left."""
    at = (0.0, -25.0)
    pen = Pen(sheet, at, kind.head * 1.06, 0.0)
    draw_tail(sheet, kind, (-6.5, -5.5))
    back_of_head(pen, kind)
    sock = kind.socks or kind.fur
    for s in (-1, 1):
        haunch = blob([(s * 3, -12), (s * 7.6, -9.6), (s * 9.2, -4), (s * 8, -0.6), (s * 3, -0.4)])
        sheet.add(haunch, ball(dim(kind.fur, 0.4)))
        sheet.add(oval(s * 7.2, -1.3, 3.2, 1.7), ball(dim(sock, 0.3), 0.8))
    body = blob(
        [
            (0, -22),
            (4.6, -20),
            (6.4, -13),
            (6.6, -6),
            (4.4, -1.6),
            (0, -1),
            (-4.4, -1.6),
            (-6.6, -6),
            (-6.4, -13),
            (-4.6, -20),
        ]
    )
    sheet.add(body, ball(kind.fur, 0.9))
    if kind.belly:
        sheet.add(
            blob(
                [
                    (0, -20),
                    (3.6, -18),
                    (4.0, -12),
                    (2.6, -6),
                    (0, -4),
                    (-2.6, -6),
                    (-4.0, -12),
                    (-3.6, -18),
                ]
            ),
            down(kind.light, 0.7),
        )
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
    body = blob(
        [
            (0, -21.5),
            (5.4, -20),
            (8.6, -13),
            (9.4, -6),
            (6.6, -1.2),
            (0, -0.4),
            (-6.6, -1.2),
            (-9.4, -6),
            (-8.6, -13),
            (-5.4, -20),
        ]
    )
    sheet.add(body, ball(kind.fur, 0.9))
    if kind.mark == "panda":
        band = blob(
            [
                (0, -21.5),
                (5.4, -20.4),
                (8.6, -15),
                (8.4, -12.4),
                (0, -14),
                (-8.4, -12.4),
                (-8.6, -15),
                (-5.4, -20.4),
            ]
        )
        sheet.add(band, ball(limbs))
    if kind.belly and kind.mark != "panda":
        sheet.add(oval(0, -8.4, 5.6, 6.6), ball(kind.light, 0.6))
    for s in (-1, 1):
        sheet.add(
            limb([(s * 6.6, -17), (s * 9.4, -12), (s * 7.0, -8)], (5.0, 5.0, 4.6)), slab(limbs)
        )
        sheet.add(limb([(s * 5.4, -4.2), (s * 8.6, -3.2)], (6.2, 6.0)), slab(limbs))
        sheet.add(oval(s * 8.9, -3.7, 3.5, 3.7), ball(limbs))
        sheet.add(oval(s * 9.0, -3.1, 1.7, 1.5), ball(kind.inner, 0.6))
        for k in (-1, 0, 1):
            sheet.add(oval(s * 9.0 + k * 1.5, -5.5 + abs(k) * 0.5, 0.62), ball(kind.inner, 0.6))
    animal_head(pen, kind, eyes)
    return sheet, at


def curled(kind: Species, eyes: str = "closed") -> tuple[Sheet, Point]:
    """Asleep in a ball, head on its paws at the right."""
    sheet, at = Sheet(), (9.5, -7.2)
    pen = Pen(sheet, at, kind.head * 0.92, 0.2, 7)
    body = blob(
        [
            (-14, -3),
            (-13.5, -9),
            (-8, -13.6),
            (0, -14.4),
            (7.5, -12),
            (12, -7),
            (12, -2),
            (6, -0.4),
            (-8, -0.4),
        ]
    )
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
    for paw in (5.4, 12.6):
        sheet.add(limb([(paw - 2.4, -1.9), (paw + 1.6, -1.7)], (3.4, 3.4)), slab(sock, 0.8))
    back_of_head(pen, kind)
    animal_head(pen, kind, eyes)
    return sheet, at


def frog() -> tuple[Sheet, Point]:
    """Sitting up, hind legs folded at its sides."""
    sheet, green, light = Sheet(), "#57c05a", "#e6f3a8"
    for s in (-1, 1):
        thigh = blob(
            [
                (s * 5, -9),
                (s * 10, -10.4),
                (s * 13, -6.4),
                (s * 12, -2.4),
                (s * 7, -1.4),
                (s * 5, -4),
            ]
        )
        sheet.add(thigh, ball(dim(green, 0.4)))
        for k in (0, 1, 2):
            toe = (s * (9.2 + k * 2.5), -0.9 - (k == 2) * 0.5)
            sheet.add(limb([(s * 8, -1.9), toe], (2.4, 1.9)), slab(green))
    body = blob(
        [
            (0, -17),
            (6.6, -15),
            (8.6, -8.6),
            (7.4, -2.6),
            (0, -0.8),
            (-7.4, -2.6),
            (-8.6, -8.6),
            (-6.6, -15),
        ]
    )
    sheet.add(body, ball(green, 0.9))
    sheet.add(oval(0, -7.4, 5.4, 6.0), ball(light, 0.7))
    for s in (-1, 1):
        sheet.add(
            limb([(s * 5.4, -11), (s * 5.2, -5), (s * 3.4, -1.6)], (3.8, 3.2, 2.8)), slab(green)
        )
        for k in (-1, 0, 1):
            sheet.add(limb([(s * 3.4, -1.6), (s * 3.4 + k * 1.6, -0.8)], (1.8, 1.5)), slab(green))
    for s in (-1, 1):
        sheet.add(oval(s * 5.0, -23.6, 3.7, 3.7), ball(green))
    head = blob(
        [
            (0, -23.4),
            (5, -22.8),
            (9.2, -18.6),
            (8.4, -14.4),
            (4.4, -12.4),
            (0, -12),
            (-4.4, -12.4),
            (-8.4, -14.4),
            (-9.2, -18.6),
            (-5, -22.8),
        ]
    )
    sheet.add(head, ball(green, 0.9))
    jaw = blob(
        [
            (-8.3, -16.2),
            (-4, -15.6),
            (0, -15.4),
            (4, -15.6),
            (8.3, -16.2),
            (6.4, -13.6),
            (0, -12.3),
            (-6.4, -13.6),
        ]
    )
    sheet.add(jaw, ball(light, 0.6))
    sheet.add(
        limb([(-7.6, -17.4), (-4.2, -15.4), (4.2, -15.4), (7.6, -17.4)], (0.5, 0.7, 0.7, 0.5), 0.5),
        "#3c5a34",
    )
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
    for x, leg in ((2.4, dim(gold, 0.9)), (-1.6, gold)):
        sheet.add(limb([(x, -6), (x, -1)], (1.5, 1.2)), slab(leg))
        for dx in (-1.8, 0.8, 2.8):
            sheet.add(limb([(x, -1.1), (x + dx, -0.6)], (1.2, 1.0)), slab(leg))
    for k in range(3):
        tip = (-15.6 + k * 2.0, -19.5 - k * 1.9)
        sheet.add(limb([(-7, -12 - k), tip], (6, 3.2)), slab(dim(white, 0.9 - k * 0.3)))
    body = [
        (5.4, -27),
        (9.4, -25.4),
        (9.8, -20.6),
        (9.6, -13),
        (6.4, -6.6),
        (-0.6, -4.6),
        (-8, -7),
        (-11.6, -13),
        (-9.4, -15.6),
        (-3, -14.4),
        (1.6, -18),
        (2.4, -24),
    ]
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
