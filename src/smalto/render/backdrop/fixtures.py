"""What many rooms have: lamps, curtains, pictures, shelves of books, plants, clocks, rugs."""

from __future__ import annotations

import math
from random import Random

from smalto.render.backdrop.chamber import Brush
from smalto.render.color import lighter, mix
from smalto.render.sheet import num

LAMPLIGHT = "#ffd592"
CLOTHS = ("#d77a61", "#6f94b8", "#8aa86a", "#c98aa6", "#d9a441", "#7d86b8", "#5f9d95")
SPINES = (
    "#b8483e", "#3f6f9f", "#d9a441", "#4f8a5b", "#7b5a9a", "#c9743f", "#e3d3b0", "#39506b",
    "#8f3f55", "#5f9d95",
)  # fmt: skip
WOODS = ("#a8754a", "#8a5a3a", "#c99a66", "#7a5138", "#b98556")


def lights_on(brush: Brush) -> bool:
    """Lamps burn at night, at dusk and in dark weather."""
    view = brush.view
    return view.mood.night or view.is_low_sun or view.setting.weather in ("storm", "rain", "fog")


def paint_pendant(
    brush: Brush, x: float, y: float, z: float, color: str, *, w: float = 0.42, pool: bool = True
) -> None:
    """A lamp that hangs from the ceiling with its rim at height `y`."""
    on = lights_on(brush)
    top = brush.room.height if brush.at(0, brush.room.height, z)[1] > 0 else brush.room.height + 2
    brush.line([(x, top, z), (x, y + w * 0.5, z)], "#4a4440", 0.018)
    if on:
        brush.glow(x, y - 0.05, z, 1.15, LAMPLIGHT, 0.5 if brush.night else 0.3)
    half = w / 2
    dome = [(-half, 0.0), (-half * 0.82, half * 0.62), (-half * 0.25, half), (half * 0.25, half)]
    brush.shape(x, y, z, [*dome, (half * 0.82, half * 0.62), (half, 0.0)], color)
    cx, cy = brush.at(x, y, z)
    px = half * brush.room.px(z)
    bulb = mix(LAMPLIGHT, "#ffffff", 0.45) if on else brush.tone("#efe6d2")
    brush.sheet.ellipse(cx, cy, px, px * 0.2, bulb)
    if on and pool:
        brush.cone(x, y, z, (x, 0.1, z + 0.5), 0.9, LAMPLIGHT, 0.2 if brush.night else 0.1)


def paint_floor_lamp(brush: Brush, x: float, z: float, color: str) -> None:
    on = lights_on(brush)
    brush.shadow(x - 0.16, x + 0.16, z - 0.1, z + 0.1, 0.2)
    brush.panel(x - 0.15, 0.0, 0.3, 0.035, z, "#4d4540", r=0.015)
    brush.panel(x - 0.015, 0.03, 0.03, 1.35, z, "#4d4540")
    if on:
        brush.glow(x, 1.45, z, 1.25, LAMPLIGHT, 0.6 if brush.night else 0.35)
    paint_shade(brush, x, 1.3, z, 0.44, 0.34, color)


def paint_table_lamp(brush: Brush, x: float, y: float, z: float, color: str) -> None:
    """Stands on something at height `y`."""
    if lights_on(brush):
        brush.glow(x, y + 0.36, z, 0.9, LAMPLIGHT, 0.6 if brush.night else 0.35)
    brush.shape(x, y, z, [(-0.07, 0), (-0.05, 0.12), (-0.015, 0.2), (0.015, 0.2), (0.05, 0.12),
                          (0.07, 0)], "#8a6a52")  # fmt: skip
    paint_shade(brush, x, y + 0.19, z, 0.32, 0.24, color)


def paint_shade(brush: Brush, x: float, y: float, z: float, w: float, h: float, color: str) -> None:
    """A lampshade, which shines through when the lamp is on."""
    half, up = w / 2, w * 0.3
    points = [brush.at(x + dx, y + dy, z) for dx, dy in
              ((-half, 0), (-up, h), (up, h), (half, 0))]  # fmt: skip
    fill = brush.tone(color)
    if lights_on(brush) and brush.view.style != "line":
        fill = mix(fill, LAMPLIGHT, 0.7)
    brush.outline(points, fill)


def paint_curtains(
    brush: Brush, x: float, y: float, w: float, h: float, color: str, *, foot: float = 0.0
) -> None:
    """A pair, drawn aside from a window at (x, y), from a rod down to height `foot`."""
    top, side_w = y + h + 0.17, 0.14 * w + 0.16
    rod = top + 0.02
    k = brush.room.m
    cloth = brush.tone(color)
    for side in (-1, 1):
        outer = x - 0.26 if side < 0 else x + w + 0.26
        inner = outer - side * side_w * 1.4
        waist = outer - side * side_w * 0.72
        low = outer - side * side_w
        at = [brush.at(outer, top), brush.at(inner, top), brush.at(waist, y + h * 0.32),
              brush.at(low, foot), brush.at(outer, foot)]  # fmt: skip
        d = (
            f"M{num(at[0][0])} {num(at[0][1])}H{num(at[1][0])}"
            f"Q{num(at[1][0])} {num(at[2][1] - 0.3 * k)} {num(at[2][0])} {num(at[2][1])}"
            f"Q{num(at[2][0])} {num(at[2][1] + 0.2 * k)} {num(at[3][0])} {num(at[3][1])}"
            f"H{num(at[4][0])}Z"
        )
        fade = ((0.0, lighter(cloth, 0.045), 1.0), (1.0, lighter(cloth, -0.06), 1.0))
        paint = cloth if brush.view.is_plain else brush.sheet.linear(fade, (0, 0), (1, 0))
        brush.sheet.path(d, paint)
        brush.contour(d, cloth)
        folds = ""
        for share in (0.25, 0.5, 0.75):
            (ax, ay), (bx, by) = (
                brush.at(outer + (inner - outer) * share, top),
                brush.at(outer + (low - outer) * share, foot),
            )
            mid = brush.at(outer + (waist - outer) * share, y + h * 0.32)
            folds += f"M{num(ax)} {num(ay)}Q{num(ax)} {num(mid[1] - 0.3 * k)} {num(mid[0])} "
            folds += f"{num(mid[1])}L{num(bx)} {num(by)}"
        brush.sheet.stroke(folds, lighter(cloth, -0.1), brush.view.unit * 2.2, 0.5)
    brush.line([(x - 0.36, rod, 0), (x + w + 0.36, rod, 0)], "#7c5c40", 0.035)
    for end in (x - 0.38, x + w + 0.38):
        brush.disc(end, rod, 0.035, 0, "#7c5c40")


def paint_frame(
    brush: Brush, x: float, y: float, w: float, h: float, dice: Random, frame: str = "#a8794c"
) -> None:
    """A framed picture: hills, sea, abstract shapes, a vase of flowers or a portrait's oval."""
    brush.panel(x - 0.03, y - 0.055, w + 0.1, h + 0.08, 0, "#4a3626", 0, 0.22)
    brush.panel(x - 0.05, y - 0.05, w + 0.1, h + 0.1, 0, frame)
    brush.panel(x - 0.035, y - 0.035, w + 0.07, h + 0.07, 0, frame, -0.07)
    kind = dice.choice(("hills", "sea", "shapes", "flowers"))
    paper = {"hills": "#cfe7f2", "sea": "#f6d9b8", "shapes": "#f3ecdc", "flowers": "#e8dfcf"}[kind]
    brush.panel(x, y, w, h, 0, paper)
    if kind == "hills":
        hue = dice.choice(("#7fb0a0", "#8aa6cf", "#c99a8a"))
        brush.shape(x, y, 0, [(0, 0), (0, h * 0.35), (w * 0.3, h * 0.66), (w * 0.55, h * 0.32),
                              (w * 0.75, h * 0.52), (w, h * 0.24), (w, 0)], hue)  # fmt: skip
        brush.disc(x + w * 0.72, y + h * 0.77, min(w, h) * 0.08, 0, "#f6cf65")
    elif kind == "sea":
        brush.panel(x, y, w, h * 0.42, 0, "#5c9dbb")
        brush.disc(x + w * 0.5, y + h * 0.55, min(w, h) * 0.13, 0, "#f0884f")
        brush.panel(x + w * 0.36, y + h * 0.2, w * 0.28, h * 0.05, 0, "#f4b98c")
    elif kind == "shapes":
        for _ in range(4):
            r = min(w, h) * dice.uniform(0.1, 0.2)
            at = (x + r + (w - 2 * r) * dice.random(), y + r + (h - 2 * r) * dice.random())
            brush.disc(*at, r, 0, dice.choice(SPINES), 0, 0.85)
    else:
        brush.shape(x + w / 2, y + h * 0.12, 0, [(-w * 0.1, 0), (-w * 0.15, h * 0.28),
                    (w * 0.15, h * 0.28), (w * 0.1, 0)], "#5f86a8")  # fmt: skip
        for dx, dy in ((-0.18, 0.56), (0.0, 0.7), (0.18, 0.56), (0.0, 0.5)):
            color = dice.choice(("#d9634f", "#e8a53f", "#c98ab8"))
            brush.disc(x + w * (0.5 + dx), y + h * dy, min(w, h) * 0.1, 0, color)


def paint_books(
    brush: Brush, x: float, y: float, w: float, h: float, z: float, dice: Random
) -> None:
    """A row of books on a board at height `y`, up to `h` high."""
    at = x
    while at < x + w - 0.02:
        wide = min(dice.uniform(0.035, 0.075), x + w - at)
        if dice.random() < 0.06:
            at += wide * 2.2
            continue
        high = h * dice.uniform(0.68, 0.95)
        color = dice.choice(SPINES)
        brush.sheet.rect(
            brush.at(at, 0, z)[0], brush.at(0, y + high, z)[1], wide * brush.room.px(z) * 0.94,
            high * brush.room.px(z), brush.tone(color),
        )  # fmt: skip
        if dice.random() < 0.4:
            left, top = brush.at(at, y + high * 0.8, z)
            px = brush.room.px(z)
            brush.sheet.rect(left, top, wide * px * 0.94, 0.025 * px, brush.tone("#f0dfae"), 0.8)
        at += wide


def paint_bookcase(
    brush: Brush,
    x: float,
    w: float,
    h: float,
    z: float,
    dice: Random,
    *,
    wood: str = "#8a5a3a",
    deep: float = 0.3,
    shelves: int = 5,
) -> None:
    """Stands on the floor with its back `z` before the wall."""
    brush.block(x, 0, w, h, z, deep, wood, fade=0)
    front, rim = z + deep, 0.05
    brush.panel(x + rim, 0.1, w - 2 * rim, h - 0.15, front, wood, -0.16)
    step = (h - 0.15) / shelves
    for i in range(shelves):
        y = 0.1 + i * step
        paint_books(brush, x + rim, y, w - 2 * rim, step * 0.86, front, dice)
        brush.panel(x, y - 0.03, w, 0.045, front, wood, 0.03)
    brush.panel(x - 0.03, h - 0.03, w + 0.06, 0.07, front, wood, 0.05)


def paint_plant(brush: Brush, x: float, z: float, size: float, dice: Random, y: float = 0) -> None:
    """A potted plant, `size` metres high."""
    pot = dice.choice(("#c9704a", "#e6dccb", "#5f8a9d", "#d9a441"))
    w, h = size * 0.2, size * 0.3
    if y < 0.02:
        brush.shadow(x - w * 1.2, x + w * 1.2, z - 0.08, z + 0.12, 0.25)
    leaf = brush.tone(dice.choice(("#4f8f52", "#3f7f4f", "#6a9f4f")))
    px = brush.room.px(z)
    root = brush.at(x, y + h * 0.95, z)
    n = 9
    for i in range(n):
        a = math.pi * (0.14 + 0.72 * i / (n - 1)) + dice.uniform(-0.06, 0.06)
        reach = size * dice.uniform(0.52, 0.72) * px
        tip = (root[0] + reach * math.cos(a) * 0.85, root[1] - reach * math.sin(a))
        bow = (root[0] + reach * 0.2 * math.cos(a), root[1] - reach * 0.7 * math.sin(a))
        side = reach * 0.13
        d = (
            f"M{num(root[0])} {num(root[1])}Q{num(bow[0] - side)} {num(bow[1] - side)} "
            f"{num(tip[0])} {num(tip[1])}Q{num(bow[0] + side)} {num(bow[1] + side)} "
            f"{num(root[0])} {num(root[1])}Z"
        )
        brush.sheet.path(d, lighter(leaf, 0.05 * ((i % 3) - 1)))
        brush.contour(d, leaf)
    points = [(-w * 0.75, 0), (-w, h), (w, h), (w * 0.75, 0)]
    brush.shape(x, y, z, points, pot)
    brush.panel(x - w * 1.08, y + h * 0.82, w * 2.16, h * 0.2, z, pot, 0.03)


def paint_clock(brush: Brush, x: float, y: float, r: float, dice: Random, z: float = 0) -> None:
    brush.disc(x, y, r, z, "#3f4450")
    brush.disc(x, y, r * 0.86, z, "#fbf9f2")
    for turn, reach, width in (
        (dice.uniform(0, math.tau), 0.5, 0.09),
        (dice.uniform(0, math.tau), 0.72, 0.06),
    ):
        tip = (x + r * reach * math.sin(turn), y + r * reach * math.cos(turn), z)
        brush.line([(x, y, z), tip], "#33363f", r * width)
    brush.disc(x, y, r * 0.07, z, "#c8473c")


def paint_rug(brush: Brush, x: float, z: float, w: float, d: float, color: str) -> None:
    """An oval rug with a border, centred at (x, z)."""
    cx, cy = brush.at(x, 0, z)
    rx = w / 2 * brush.room.px(z)
    ry = (brush.at(x, 0, z + d / 2)[1] - brush.at(x, 0, z - d / 2)[1]) / 2
    base = brush.tone(color)
    for share, tint in ((1.0, lighter(base, -0.05)), (0.94, lighter(base, 0.13)), (0.87, base),
                        (0.56, lighter(base, 0.06)), (0.5, base)):  # fmt: skip
        brush.sheet.ellipse(cx, cy, rx * share, ry * share, tint)


def paint_carpet(
    brush: Brush, x: float, w: float, z0: float, z1: float, color: str, border: str
) -> None:
    """A runner in perspective."""
    for inset, tint in ((0.0, border), (0.07, color)):
        a, b = x - w / 2 + inset, x + w / 2 - inset
        c, d = z0 + inset * 1.4, z1 - inset * 1.4
        brush.face([(a, 0, c), (b, 0, c), (b, 0, d), (a, 0, d)], tint)


def paint_string_lights(brush: Brush, y: float, z: float, dice: Random) -> None:
    """Small bulbs on a cord that sags between hooks along the wall."""
    half, n = brush.room.half, 3
    step = 2 * half / n
    for i in range(n):
        x0 = -half + i * step
        spots = []
        for k in range(9):
            t = k / 8
            spots.append((x0 + step * t, y - 0.9 * t * (1 - t) * 0.7, z))
        brush.line(spots, "#5a4a40", 0.01, 0.7)
        for x, up, _ in spots[1:-1]:
            if lights_on(brush):
                brush.glow(x, up - 0.03, z, 0.16, LAMPLIGHT, 0.8)
            brush.disc(x, up - 0.03, 0.024, z, mix(LAMPLIGHT, "#ffffff", 0.3))
