"""What people wear on the body beyond shirt and trousers: coats, aprons, armour, badges."""

from __future__ import annotations

from collections.abc import Callable

from . import gear
from .fit import Fit
from .ink import Point, blob, box, limb, oval, path
from .tone import ball, dim, haze, slab


def collar(f: Fit, color: str) -> None:
    y = -f.t
    for s in (-1, 1):
        pts = f"M0 {y + 2.4}L{s * 2.6 * f.g} {y - 1.2}L{s * 4.2 * f.g} {y + 0.4}L{s * 2.4 * f.g} {y + 3.8}Z"
        f.put(path(pts).moved(f.dx * 0.6, 0), slab(color, 0.7))


def buttons(f: Fit, color: str) -> None:
    for k in range(3):
        f.put(oval(f.dx * 1.2, -f.t * 0.68 + k * f.t * 0.24, 0.55 * f.g), ball(color))


def double_buttons(f: Fit, color: str) -> None:
    for k in range(3):
        for s in (-1, 1):
            f.put(oval(f.dx + s * 2.1 * f.g, -f.t * 0.72 + k * f.t * 0.24, 0.55 * f.g), ball(color))


def belt(f: Fit, color: str) -> None:
    w = f.waist + 0.35 * f.g
    f.put(box(-w, -1.9 * f.g, 2 * w, 2.3 * f.g, 0.8), slab(color, 0.7))
    f.put(box(f.dx - 1.5 * f.g, -2.1 * f.g, 3 * f.g, 2.7 * f.g, 0.7), ball("#f7bd35"))


def tie(f: Fit, color: str) -> None:
    y = -f.t + 1.6
    shape = path(f"M-1 {y}L1 {y}L.7 {y + 1.6}L1.5 {y + 7}L0 {y + 9}L-1.5 {y + 7}L-.7 {y + 1.6}Z")
    f.put(shape.moved(f.dx, 0), slab(color))


def badge(f: Fit, color: str) -> None:
    x, y = f.dx + 3.1 * f.g, -f.t * 0.66
    star = [
        (0, -1.7),
        (0.5, -0.6),
        (1.6, -0.5),
        (0.8, 0.3),
        (1, 1.5),
        (0, 0.9),
        (-1, 1.5),
        (-0.8, 0.3),
        (-1.6, -0.5),
        (-0.5, -0.6),
    ]
    f.put(blob([(x + a * f.g, y + b * f.g) for a, b in star], 0.3), ball(color))


def emblem(f: Fit, color: str) -> None:
    y = -f.t * 0.68
    f.put(
        path(f"M-3.4 {y - 2}L3.4 {y - 2}L4.2 {y - 0.4}L0 {y + 4}L-4.2 {y - 0.4}Z").moved(f.dx, 0),
        ball(color),
    )


def coat(f: Fit, color: str) -> None:
    """An open knee-length coat: two panels and lapels."""
    low, gap = f.build.thigh * (0.1 if f.pose.seated else 0.55), 1.5 * f.g
    out, w = f.half + 0.2, f.waist + 1.9 * f.g
    for s in (-1, 1):
        m = f.dx * 1.4
        shape = path(
            f"M{s * 2.4 * f.g + m * 0.4} {-f.t - 0.9}C{s * (out - 1.6)} {-f.t - 0.4} {s * out} {-f.t + 0.8} {s * out} {-f.t + 3.4}"
            f"C{s * out} {-f.t * 0.6} {s * f.waist} {-f.t * 0.45} {s * (f.waist + 0.2)} {-f.t * 0.3}"
            f"L{s * w} {low}Q{s * w * 0.5} {low + 0.9} {s * gap * 1.2 + m} {low + 0.6}L{s * gap * 0.7 + m} {-f.t * 0.45}Z"
        )
        f.put(shape, slab(color, 0.8))
        lapel = f"M{s * 2.4 * f.g + m * 0.4} {-f.t - 0.9}L{s * 4.3 * f.g + m * 0.4} {-f.t + 2}L{s * gap * 0.7 + m} {-f.t * 0.45}Z"
        f.put(path(lapel), dim(color, 0.5))
    f.put(box(f.dx + 2.7 * f.g, -f.t * 0.22, 3 * f.g, 0.7, 0.3), dim(color, 0.9))


def vest(f: Fit, color: str) -> None:
    """Two short panels, wide open."""
    low, gap = -0.6, 2.0 * f.g
    for s in (-1, 1):
        m = f.dx * 1.4
        out = f.half - 0.4
        shape = path(
            f"M{s * 3.2 * f.g} {-f.t - 0.5}L{s * out} {-f.t + 1.2}C{s * out} {-f.t * 0.6}"
            f" {s * f.waist} {-f.t * 0.45} {s * (f.waist + 0.3)} {low}L{s * gap + m} {low + 0.4}"
            f"L{s * gap * 0.9 + m} {-f.t * 0.5}Z"
        )
        f.put(shape, slab(color, 0.8))


def scarf(f: Fit, color: str) -> None:
    y = -f.t
    knot = [
        (-3.6, y - 0.8),
        (0, y - 0.4),
        (3.6, y - 0.8),
        (2.6, y + 1.8),
        (0, y + 4.4),
        (-2.6, y + 1.8),
    ]
    f.put(blob([(a * f.g + f.dx * 0.6, b) for a, b in knot], 0.7), slab(color))


def stethoscope(f: Fit, color: str) -> None:
    y = -f.t
    for s in (-1, 1):
        pts = [(s * 2.5 * f.g, y - 0.4), (s * 2.7 * f.g, y + 4.5), (0.4, y + 7.4)]
        f.put(limb([(a + f.dx * 0.6, b) for a, b in pts], (0.8, 0.8, 0.8)), color)
    f.put(limb([(0.4 + f.dx * 0.6, y + 7.2), (0.6 + f.dx * 0.6, y + 9)], (0.8, 0.8)), color)
    f.put(oval(0.6 + f.dx * 0.6, y + 10, 1.3), ball("#d9dce8"))


def apron(f: Fit, color: str) -> None:
    low, m = f.build.thigh * (0.15 if f.pose.seated else 0.6), f.dx
    w, n = f.waist + 0.2, 3.0 * f.g
    for s in (-1, 1):
        f.put(
            limb([(s * n * 0.9 + m, -f.t * 0.7), (s * 2.4 * f.g, -f.t - 0.5)], (0.9, 0.9)),
            dim(color, 0.7),
        )
    shape = path(
        f"M{-n + m} {-f.t * 0.74}Q{m} {-f.t * 0.68} {n + m} {-f.t * 0.74}C{n + m} {-f.t * 0.4} {w} {-f.t * 0.35} {w} {-f.t * 0.22}"
        f"L{w + 0.6} {low}Q0 {low + 1.6} {-w - 0.6} {low}L{-w} {-f.t * 0.22}C{-w} {-f.t * 0.35} {-n + m} {-f.t * 0.4} {-n + m} {-f.t * 0.74}Z"
    )
    f.put(shape, slab(color, 0.8))
    f.put(box(m - 2.6 * f.g, -f.t * 0.22, 5.2 * f.g, 3.6 * f.g, 1.2), dim(color, 0.55), 0.8)


def overalls(f: Fit, color: str) -> None:
    n, m, y = 3.3 * f.g, f.dx, -f.t * 0.64
    w = f.waist + 0.5 * f.g
    for s in (-1, 1):
        f.put(
            limb([(s * n * 0.85 + m, y + 1), (s * 3.6 * f.g, -f.t + 0.2)], (1.7 * f.g, 1.7 * f.g)),
            slab(color),
        )
    f.put(
        path(
            f"M{-n + m} {y}L{n + m} {y}C{n + m} {-f.t * 0.36} {w} {-f.t * 0.36} {w} {-f.t * 0.26}L{w} 1.4"
            f"L{-w} 1.4L{-w} {-f.t * 0.26}C{-w} {-f.t * 0.36} {-n + m} {-f.t * 0.36} {-n + m} {y}Z"
        ),
        slab(color),
    )
    f.put(box(m - 1.9 * f.g, y + 1.8, 3.8 * f.g, 3 * f.g, 0.8), dim(color, 0.6))
    for s in (-1, 1):
        f.put(oval(s * n * 0.8 + m, y + 1, 0.7 * f.g), ball("#f7c544"))


def space_panel(f: Fit, color: str) -> None:
    m = f.dx * 1.4
    f.put(box(m - 3.6, -f.t * 0.62, 7.2, 5.4, 1.3), slab("#c3bcd6"))
    for k, spot in enumerate(("#2f9df0", "#ff4a6b", "#ffc53a")):
        f.put(oval(m - 2.1 + k * 2.1, -f.t * 0.62 + 1.9, 0.75), ball(spot))
    f.put(box(m - 2.4, -f.t * 0.62 + 3.5, 4.8, 0.9, 0.4), "#8178a0")
    w = f.waist + 0.3
    f.put(box(-w, -1.6, 2 * w, 1.9, 0.8), slab("#b4abcb"))
    f.put(box(-f.half + 0.9, -f.t + 1.2, 2.4, 1.7, 0.3), "#3a7be0")


def armor(f: Fit, color: str) -> None:
    w = f.waist
    f.put(limb([(f.dx * 1.3, -f.t + 2.5), (f.dx * 1.3, -2.6)], (0.7, 0.5)), dim(color, 1.4), 0.7)
    for k in range(2):
        f.put(box(-w, -5.2 + k * 2.4, 2 * w, 0.6, 0.3), dim(color, 1.2), 0.6)
    f.put(oval(-f.half * 0.45, -f.t * 0.68, 2.4, 3.2), haze("#ffffff", 0.65))


def pearls(f: Fit, color: str) -> None:
    for k in range(-2, 3):
        f.put(oval(k * 1.5 + f.dx * 0.5, -f.t + 2.5 - abs(k) * 0.85, 0.8), ball(color))


def stripes(f: Fit, color: str) -> None:
    for k, y in enumerate((0.62, 0.4, 0.18)):
        w = (f.half - 1.2 * f.g) if k == 0 else f.waist - 0.1
        f.put(box(-w, -f.t * y, 2 * w, 1.7 * f.g, 0.4), color, 0.85)


def star(f: Fit, color: str) -> None:
    pts = []
    for k in range(5):
        for r, turn in ((2.5, 0.0), (1.15, 36.0)):
            p = path(f"M0 {-r}L1 1Z").turned(k * 72 + turn).start
            pts.append((p[0] * f.g + f.dx * 1.2, p[1] * f.g - f.t * 0.5))
    f.put(blob(pts, 0.25), color)


def robe_trim(f: Fit, color: str) -> None:
    low = 0.0 if f.pose.seated else max(leg.end[1] for leg in f.joints.legs)
    f.put(box(f.dx - 0.9, -f.t + 2.4, 1.8, f.t + low - 2.6, 0.8), slab(color))


def gold_stars(f: Fit, color: str) -> None:
    spots: list[Point] = [(-4, 6), (4.6, 3.6), (-5, 15), (5.4, 13.4), (-3.4, -8), (3.6, -5.6)]
    for x, y in spots[4:] if f.pose.seated else spots:
        pts = [
            (0, -1.3),
            (0.35, -0.35),
            (1.3, 0),
            (0.35, 0.35),
            (0, 1.3),
            (-0.35, 0.35),
            (-1.3, 0),
            (-0.35, -0.35),
        ]
        f.put(blob([(x + a, y + b) for a, b in pts], 0.2), color)


def bow_tie(f: Fit, color: str) -> None:
    y = -f.t + 2.2
    for s in (-1, 1):
        pts = [(0, y), (s * 2.8, y - 1.7), (s * 3, y), (s * 2.8, y + 1.7)]
        f.put(blob([(a + f.dx, b) for a, b in pts], 0.6), slab(color))
    f.put(oval(f.dx, y, 0.8), dim(color, 1.2))


BEHIND: dict[str, Callable[[Fit, str], None]] = {
    "cape": gear.cape,
    "backpack": gear.backpack,
    "wings": gear.wings,
}

WORN: dict[str, Callable[[Fit, str], None]] = {
    "bouquet": gear.bouquet,
    "bow-tie": bow_tie,
    "collar": collar, "buttons": buttons, "double-buttons": double_buttons, "belt": belt, "tie": tie,
    "badge": badge, "emblem": emblem, "coat": coat, "stethoscope": stethoscope, "apron": apron,
    "overalls": overalls, "space-panel": space_panel, "armor": armor, "pearls": pearls,
    "stripes": stripes, "star": star, "robe-trim": robe_trim, "gold-stars": gold_stars,
    "staff": gear.staff, "sword": gear.sword, "vest": vest, "scarf": scarf,
}  # fmt: skip
