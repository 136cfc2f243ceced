"""What is worn on the back or held in the hand: capes, wings, a staff, a sword."""

from __future__ import annotations

from .fit import Fit
from .ink import blob, box, limb, oval, path
from .tone import ball, dim, haze, rim, slab


def cape(f: Fit, color: str) -> None:
    low = 5.0 if f.pose.seated else max(leg.end[1] for leg in f.joints.legs) - 3
    lift = -f.pose.turn * 8
    top = -f.t + 0.5
    w = f.half
    shape = path(
        f"M-{w} {top}Q0 {top - 2} {w} {top}C{w + 2} {top + 12} {w + 4 + lift} {low - 8} {w + 4.5 + lift} {low}"
        f"Q{lift} {low + 2} {-w - 4.5 + lift} {low}C{-w - 4 + lift} {low - 8} {-w - 2} {top + 12} -{w} {top}Z"
    )
    f.sheet.add(shape, slab(color))
    f.sheet.add(shape, rim(dim(color, 1.8), 0.5, 0, 0, 0, 1))


def backpack(f: Fit, color: str) -> None:
    if f.front:
        f.put(box(-f.half - 0.8, -f.t + 0.2, 2 * f.half + 1.6, f.t * 0.8, 3), slab(color))
    else:
        f.put(box(-f.half - 3.4, -f.t + 0.4, 7, f.t * 0.85, 2.6), slab(color))


def staff(f: Fit, color: str) -> None:
    if f.pose.lie_deg or f.pose.prop:
        return
    x, y = f.joints.arms[1].end
    low = max(leg.end[1] for leg in f.joints.legs) + 2
    f.sheet.add(limb([(x + 0.4, y - 21), (x + 0.4, low)], (1.7, 1.5)), slab("#a8694a"))
    f.sheet.add(oval(x + 0.4, y - 23.4, 3.2), ball(color))
    f.sheet.add(oval(x - 0.7, y - 24.6, 1.1), haze("#ffffff", 0.9))


def sword(f: Fit, color: str) -> None:
    """Point up from a raised hand, down beside a hanging arm."""
    if f.pose.seated or f.pose.lie_deg or f.pose.prop:
        return
    x, y = f.joints.arms[1].end
    low = y > -4.0
    parts = (
        (path("M-1.1 -2L-1.1 -18L0 -20.5L1.1 -18L1.1 -2Z"), slab("#dfe4f0")),
        (box(0, -18, 1.1, 16, 0.3), slab("#b9c0d6")),
        (box(-3.4, -2.9, 6.8, 1.5, 0.7), slab("#f2b632")),
        (limb([(0, -1.6), (0, 2.6)], (1.4, 1.4)), slab("#7c4b34")),
        (oval(0, 3.2, 1.1), ball("#f2b632")),
    )
    for shape, fill in parts:
        f.sheet.add(shape.turned(172 if low else 0).moved(x, y), fill)


def wings(f: Fit, color: str) -> None:
    y = -f.t * 0.62
    for s in (-1, 1):
        upper = [(s * 2, y), (s * 9, y - 10), (s * 16, y - 10.5), (s * 17, y - 4), (s * 10, y + 2)]
        lower = [
            (s * 2, y + 1),
            (s * 10, y + 2.4),
            (s * 14, y + 7),
            (s * 10, y + 11),
            (s * 5, y + 7),
        ]
        for pts in (upper, lower):
            f.put(blob(pts), ball(color), 0.8)
        f.put(oval(s * 12, y - 6, 2.4, 1.7, s * 20), haze("#ffffff", 0.8))


def bouquet(f: Fit, color: str) -> None:
    if f.pose.lie_deg or f.pose.prop:
        return
    x, y = f.joints.arms[1].end
    f.sheet.add(limb([(x, y + 2.5), (x, y - 1.5)], (1.2, 2.4)), slab("#57b06a"))
    for dx, dy, tint in (
        (-2.2, -3.4, color),
        (2.2, -3.4, "#ffffff"),
        (0, -5.4, "#ffd6e6"),
        (0, -2.6, "#ff9cc0"),
    ):
        f.sheet.add(oval(x + dx, y + dy, 2.1), ball(tint))
