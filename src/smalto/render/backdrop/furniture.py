"""Furniture that stands along the walls: seats, beds, cabinets, desks, tables, a hearth."""

from __future__ import annotations

from random import Random

from smalto.render.backdrop.chamber import Brush
from smalto.render.backdrop.fixtures import lights_on
from smalto.render.color import lighter
from smalto.render.sheet import num

STEEL = "#c9ced4"
BRASS = "#d9b25f"


def paint_sofa(brush: Brush, x: float, w: float, z: float, color: str, cushion: str) -> None:
    """(x, z): its left end and the back of it."""
    d, arm = 0.85, 0.2
    dark = lighter(color, -0.04)
    brush.shadow(x - 0.06, x + w + 0.06, z, z + d + 0.12)
    brush.block(x + 0.05, 0.1, w - 0.1, 0.78, z, 0.24, color, shade=False)
    brush.block(x + arm * 0.7, 0.1, w - arm * 1.4, 0.34, z + 0.2, d - 0.24, dark, shade=False,
                top=lighter(color, 0.02))  # fmt: skip
    n = 3 if w > 1.9 else 2
    seat = (w - 2 * arm) / n
    for i in range(n):
        left = x + arm + i * seat
        brush.panel(left + 0.02, 0.46, seat - 0.04, 0.4, z + 0.3, color, 0.02, r=0.09, fade=0.06)
        brush.panel(left + 0.01, 0.3, seat - 0.02, 0.17, z + d - 0.06, color, 0.03, r=0.06)
    for i, tilt in ((0, 0.06), (n - 1, -0.06)):
        left = x + arm + i * seat + seat / 2 - 0.17
        points = [(0.0, tilt), (0.32, 0.0), (0.34, 0.3), (0.02, 0.34)]
        brush.shape(left, 0.47, z + 0.45, points, cushion)
    for left in (x, x + w - arm):
        brush.block(left, 0.08, arm, 0.52, z + 0.1, d - 0.1, color, shade=False, top="")
        brush.panel(left - 0.015, 0.5, arm + 0.03, 0.14, z + d, color, 0.03, r=0.07)
    for left in (x + 0.08, x + w - 0.14):
        brush.panel(left, 0.0, 0.06, 0.1, z + d - 0.02, "#5a4030")


def paint_hearth(brush: Brush, x: float, w: float, stone: str, *, lit: bool) -> None:
    """A fireplace with its mantel, from `x` on, against the back wall."""
    h = 1.15
    brush.block(x, 0, w, h, 0, 0.25, stone)
    brush.block(x - 0.1, h, w + 0.2, 0.08, 0, 0.34, lighter(stone, 0.05))
    left, wide, high = x + w * 0.2, w * 0.6, 0.72
    brush.panel(left, 0.06, wide, high, 0.25, "#2f2826")
    brush.panel(x - 0.05, 0.0, w + 0.1, 0.06, 0.42, stone, -0.08)
    for i, share in enumerate((0.3, 0.55, 0.42)):
        brush.panel(left + wide * (share - 0.2), 0.1 + 0.06 * (i == 2), wide * 0.45, 0.07, 0.26,
                    "#7a5138", 0.02 * i, r=0.03)  # fmt: skip
    if lit:
        k = brush.room.px(0.26)
        brush.glow(left + wide / 2, 0.4, 0.26, 1.5, "#ff9a3d", 0.55)
        for size, color in ((1.0, "#f2702c"), (0.72, "#fba63a"), (0.42, "#ffe27a")):
            for dx, high in ((-0.14, 0.32), (0.0, 0.46), (0.13, 0.36)):
                cx, cy = brush.at(left + wide / 2 + dx * size * 1.1, 0.14, 0.26)
                up, half = high * size * k, 0.11 * size * k
                d = (
                    f"M{num(cx)} {num(cy)}C{num(cx - half * 1.7)} {num(cy - up * 0.2)} "
                    f"{num(cx - half * 0.5)} {num(cy - up * 0.6)} {num(cx)} {num(cy - up)}"
                    f"C{num(cx + half * 0.4)} {num(cy - up * 0.6)} {num(cx + half * 1.7)} "
                    f"{num(cy - up * 0.2)} {num(cx)} {num(cy)}Z"
                )
                brush.sheet.path(d, color, 0.95)
        brush.glow(left + wide / 2, 0.02, 0.9, 1.3, "#ff9a3d", 0.3, flat=0.25)


def paint_bed(brush: Brush, x: float, w: float, cover: str, wood: str, *, head: int) -> None:
    """Along the back wall from `x` on; `head`: -1 at the left end, 1 at the right."""
    z, d = 0.05, 1.0
    brush.shadow(x - 0.05, x + w + 0.05, z, z + d + 0.1)
    brush.block(x, 0.12, w, 0.2, z, d, wood, shade=False)
    for left in (x + 0.03, x + w - 0.11):
        brush.panel(left, 0, 0.08, 0.14, z + d, wood, -0.05)
    brush.block(x + 0.04, 0.3, w - 0.08, 0.24, z + 0.03, d - 0.06, "#f6f1e8", shade=False)
    share = 0.68
    left = x + 0.03 if head > 0 else x + w * (1 - share) - 0.03
    brush.block(
        left, 0.26, w * share, 0.32, z, d + 0.02, cover, shade=False, top=lighter(cover, 0.04)
    )
    band = left + (w * share - 0.22 if head > 0 else 0.0)
    brush.block(band, 0.27, 0.22, 0.33, z, d + 0.03, lighter(cover, 0.12), shade=False)
    pillow = x + w - 0.52 if head > 0 else x + 0.12
    for depth in (0.12, 0.52):
        brush.panel(pillow, 0.53, 0.4, 0.24, z + depth, "#ffffff", -0.02, r=0.1, fade=0.08)
    end = x + w - 0.04 if head > 0 else x - 0.04
    brush.block(end, 0, 0.08, 1.05, z - 0.03, d + 0.06, wood, shade=False)
    foot = x - 0.04 if head > 0 else x + w - 0.04
    brush.block(foot, 0, 0.08, 0.62, z - 0.03, d + 0.06, wood, shade=False)


def paint_cabinet(
    brush: Brush,
    x: float,
    w: float,
    h: float,
    z: float,
    d: float,
    color: str,
    *,
    y: float = 0.0,
    doors: int = 2,
    drawers: int = 0,
    knob: str = BRASS,
    top: str = "",
) -> None:
    """A box with `doors` side by side, or `drawers` one over the other."""
    brush.block(x, y, w, h, z, d, color, top=top)
    front, gap = z + d, 0.03
    if drawers:
        step = (h - gap) / drawers
        for i in range(drawers):
            low = y + gap + i * step
            brush.panel(x + gap, low, w - 2 * gap, step - gap, front, color, 0.022, r=0.015)
            brush.panel(x + w / 2 - 0.07, low + step * 0.55, 0.14, 0.022, front, knob, r=0.01)
        return
    step = (w - gap) / doors
    for i in range(doors):
        left = x + gap + i * step
        brush.panel(left, y + gap, step - gap, h - 2 * gap, front, color, 0.022, r=0.015)
        inset = 0.05
        brush.panel(left + inset, y + gap + inset, step - gap - 2 * inset,
                    h - 2 * gap - 2 * inset, front, color, -0.012, r=0.01)  # fmt: skip
        edge = left + step - gap - 0.06 if i % 2 == 0 else left + 0.03
        brush.panel(edge, y + h * 0.46, 0.024, 0.12, front, knob, r=0.01)


def paint_table(brush: Brush, x: float, w: float, h: float, z: float, d: float, color: str) -> None:
    """Four legs and a top."""
    brush.shadow(x - 0.05, x + w + 0.05, z, z + d + 0.05, 0.2)
    for depth, lift in ((z + 0.05, -0.1), (z + d - 0.05, -0.03)):
        for left in (x + 0.05, x + w - 0.11):
            brush.panel(left, 0, 0.06, h, depth, color, lift)
    brush.block(x, h, w, 0.06, z, d, color, shade=False)


def paint_round_table(brush: Brush, x: float, z: float, r: float, color: str) -> None:
    """A bistro table on one foot."""
    k = brush.room.px(z)
    cx, low = brush.at(x, 0, z)
    top = brush.at(x, 0.74, z)[1]
    shade, opacity = brush.view.mood.shade
    brush.sheet.ellipse(cx, low, r * k * 0.9, r * k * 0.24, shade, opacity * 0.5)
    brush.sheet.ellipse(cx, low, r * k * 0.5, r * k * 0.14, brush.tone("#3f3a3a"))
    brush.panel(x - 0.03, 0.02, 0.06, 0.72, z, "#3f3a3a")
    flat = max((top - brush.room.vy) / k * 0.28, 0.08)
    brush.sheet.ellipse(cx, top + 0.035 * k, r * k, r * k * flat, brush.tone(color, -0.12))
    brush.sheet.ellipse(cx, top, r * k, r * k * flat, brush.tone(color, 0.02))


def paint_chair(brush: Brush, x: float, z: float, color: str, *, w: float = 0.42) -> None:
    """Seen from the front, with a slatted back."""
    brush.shadow(x - w / 2, x + w / 2, z, z + 0.45, 0.2)
    for left in (x - w / 2, x + w / 2 - 0.04):
        brush.panel(left, 0, 0.04, 0.92, z, color, -0.06)
    brush.panel(x - w / 2, 0.76, w, 0.15, z, color, -0.02, r=0.03)
    brush.panel(x - w / 2, 0.58, w, 0.07, z, color, -0.03)
    for left in (x - w / 2, x + w / 2 - 0.04):
        brush.panel(left, 0, 0.04, 0.44, z + 0.4, color, -0.02)
    brush.block(x - w / 2 - 0.01, 0.43, w + 0.02, 0.05, z, 0.42, color, shade=False)


def paint_screen(brush: Brush, x: float, y: float, z: float, w: float, *, picture: str) -> None:
    """A monitor that stands on a desk of height `y`."""
    h = w * 0.6
    brush.panel(x - 0.03, y, 0.06, 0.12, z, "#55595f")
    brush.panel(x - w * 0.22, y, w * 0.44, 0.025, z, "#55595f")
    if lights_on(brush):
        brush.glow(x, y + 0.1 + h / 2, z, w * 0.9, "#bcd8ff", 0.35)
    brush.panel(x - w / 2, y + 0.1, w, h, z, "#33373d", r=0.02)
    brush.panel(x - w / 2 + 0.02, y + 0.12, w - 0.04, h - 0.04, z, picture)
    brush.panel(x - w / 2 + 0.06, y + 0.12 + h * 0.56, w * 0.5, h * 0.07, z, "#ffffff", 0, 0.7)
    for i in range(3):
        brush.panel(x - w / 2 + 0.06, y + 0.12 + h * (0.4 - 0.12 * i), w * (0.7 - 0.13 * i),
                    h * 0.05, z, "#ffffff", 0, 0.35)  # fmt: skip


def paint_bottles(
    brush: Brush,
    x: float,
    y: float,
    w: float,
    z: float,
    h: float,
    dice: Random,
    colors: tuple[str, ...],
) -> None:
    """A row of jars and bottles on a board at height `y`."""
    at = x
    while at < x + w - 0.06:
        wide = dice.uniform(0.06, 0.11)
        high = h * dice.uniform(0.5, 0.95)
        color = dice.choice(colors)
        if dice.random() < 0.5:
            brush.panel(at, y, wide, high * 0.7, z, color, r=0.02)
            brush.panel(
                at + wide * 0.32, y + high * 0.62, wide * 0.36, high * 0.38, z, color, -0.02
            )
        else:
            brush.panel(at, y, wide, high * 0.75, z, color, r=0.015)
            brush.panel(at - 0.004, y + high * 0.72, wide + 0.008, high * 0.14, z, "#6b5040", 0.05)
        at += wide + dice.uniform(0.015, 0.05)
