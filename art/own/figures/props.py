"""Things that poses bring along: a book, a ball, a pillow, a frying pan."""

from __future__ import annotations

import math

from .ink import Fill, Point, Sheet, blob, box, limb, oval, path
from .tone import ball as round_fill
from .tone import dim, rim, slab


def book(sheet: Sheet, at: Point, size: float = 1.0, color: str = "#3f8fe0") -> None:
    """An open book seen from outside, its spine in the middle."""

    def put(text: str, fill: Fill | str) -> None:
        sheet.add(path(text).scaled(size, size).moved(*at), fill)

    put("M-7.2 -4.6Q-3.6 -6 0 -4.4Q3.6 -6 7.2 -4.6L7.2 -3 L-7.2 -3Z", "#fff6e6")
    put("M-7.4 -3.9Q-3.6 -5.2 0 -3.7L0 4.9Q-3.6 3.5 -7.4 4.7Z", slab(color))
    put("M7.4 -3.9Q3.6 -5.2 0 -3.7L0 4.9Q3.6 3.5 7.4 4.7Z", slab(dim(color, 0.45)))
    put("M-.5 -3.9L.5 -3.9L.5 4.9L-.5 4.9Z", dim(color, 1.2))
    sheet.add(box(-5.4, -1.9, 3.4, 2.2, 0.6).scaled(size, size).moved(*at), "#ffd75e")


def ball(sheet: Sheet, at: Point, r: float = 4.2) -> None:
    """A football: one whole dark patch in the middle, five cut by the rim."""
    x, y = at
    sheet.add(oval(x, y, r), round_fill("#eef0fa"))
    dark = "#4a4380"
    patch = [(x + _c(a) * r * 0.36, y + _s(a) * r * 0.36) for a in range(-90, 270, 72)]
    sheet.add(blob(patch, 0.35), dark)
    for a in range(-90, 270, 72):
        outer = [
            (a + d, k) for d, k in ((-22, 0.93), (0, 1.0), (22, 0.93), (11, 0.71), (-11, 0.71))
        ]
        sheet.add(blob([(x + _c(b) * r * k, y + _s(b) * r * k) for b, k in outer], 0.4), dark)
    sheet.add(oval(x, y, r), rim("#7a4fc0", 0.35))


def _c(deg: float) -> float:
    return math.cos(math.radians(deg))


def _s(deg: float) -> float:
    return math.sin(math.radians(deg))


def pillow(sheet: Sheet, at: Point, w: float, h: float) -> None:
    x, y = at
    pts = [(-1, -0.8), (0, -1), (1, -0.8), (0.93, 0), (1, 0.8), (0, 1), (-1, 0.8), (-0.93, 0)]
    sheet.add(blob([(x + a * w / 2, y + b * h / 2) for a, b in pts], 1.1), slab("#cfe0fb"))


def pan(sheet: Sheet, hand: Point, size: float = 1.0) -> None:
    """A frying pan with an egg; `hand` is where its handle is held."""
    x, y = hand
    sheet.add(limb([(x - 1, y), (x + 6 * size, y - 0.6)], (1.7, 1.5)), slab("#5d4a5e"))
    cx, cy = x + 11 * size, y - 0.6
    sheet.add(oval(cx, cy + 0.5, 6.4 * size, 2.9 * size), "#3a3350")
    sheet.add(oval(cx, cy - 0.3, 6.4 * size, 2.5 * size), slab("#6c6488"))
    sheet.add(oval(cx, cy - 0.3, 5.2 * size, 1.8 * size), "#443d5e")
    sheet.add(oval(cx, cy - 0.5, 3.7 * size, 1.3 * size), "#fffaf0")
    sheet.add(oval(cx + 0.3, cy - 0.9, 1.5 * size, 0.8 * size), round_fill("#ffc22e"))


def water(sheet: Sheet, depth: float = 0.4) -> None:
    """Waves over the lower part (`depth` of the height) of whoever lies in them."""
    x, y, w, h = sheet.extent()
    left, right, low, top = x - 3.5, x + w + 3.5, y + h + 1.2, y + h * (1 - depth)
    n = max(round((right - left) / 9), 3)
    step = (right - left) / n
    for k, (color, rise) in enumerate((("#6fcbf7", 0.0), ("#38a6ec", 2.2))):
        crest = [f"M{left} {top + rise}"]
        for i in range(n):
            a = left + i * step
            crest.append(
                f"C{a + step * 0.3} {top + rise - 2.4 + k} {a + step * 0.7} {top + rise + 2.4 - k}"
                f" {a + step} {top + rise}"
            )
        crest.append(
            f"C{right} {low - 2} {right - 5} {low} {right - 12} {low}"
            f"L{left + 12} {low}C{left + 5} {low} {left} {low - 2} {left} {top + rise}Z"
        )
        sheet.add(path("".join(crest)), slab(color), 0.93)
