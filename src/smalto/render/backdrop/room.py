"""A room: wall, floor, a window that shows the time of day, a picture, a rug."""

from __future__ import annotations

from random import Random

from smalto.render.backdrop.view import INK, Layers, View
from smalto.render.color import lighter
from smalto.render.sheet import Sheet, num, polygon, trace


def paint_room(layers: Layers, view: View) -> None:
    dice = view.dice("room")
    wall = dice.choice(("#f3dcc0", "#d5e5dc", "#d8e2f0", "#f0d6d0", "#e6e0ee"))
    top, low = view.tone(lighter(wall, 0.01)), view.tone(lighter(wall, -0.05))
    if view.is_plain:
        low = top
    soft, land = layers.soft, layers.land
    fade = soft.linear_px(((0.0, top, 1.0), (1.0, low, 1.0)), (0, 0), (0, view.horizon))
    soft.rect(0, 0, view.w, view.h, fade)
    _paint_floor(layers, view)
    _paint_window(layers, view, dice)
    _paint_picture(land, view, dice)
    _paint_rug(layers, view, dice)


def _paint_floor(layers: Layers, view: View) -> None:
    """Boards that run towards the viewer, and the skirting board."""
    sheet, dice = layers.land, view.dice("boards")
    wood = dice.choice(("#c99a66", "#b98556", "#d6ad7c"))
    far, near = view.tone(lighter(wood, -0.04)), view.tone(lighter(wood, 0.02))
    stops = ((0.0, near if view.is_plain else far, 1.0), (1.0, near, 1.0))
    sheet.rect(0, view.horizon, view.w, view.ground_h, sheet.linear(stops))
    center, n = view.w / 2, 13
    for k in range(-n, n):
        edge = [center + (k + i) * view.w * 0.062 for i in (0, 1)]
        foot = [center + (k + i) * view.w * 0.112 for i in (0, 1)]
        board = polygon(
            [(edge[0], view.horizon), (edge[1], view.horizon), (foot[1], view.h), (foot[0], view.h)]
        )
        tint = lighter(view.tone(wood), dice.uniform(-0.035, 0.03))
        if not view.is_plain:
            sheet.path(board, tint, 0.55)
        seam = lighter(view.tone(wood), -0.13) if view.style != "line" else INK
        layers.near.stroke(
            f"M{num(edge[0])} {num(view.horizon)}L{num(foot[0])} {num(view.h)}",
            seam,
            view.unit * 1.6,
            0.4,
        )
    h = view.unit * 26
    sheet.rect(0, view.horizon - h, view.w, h, view.tone("#fbf7f0"))
    sheet.rect(0, view.horizon - h, view.w, view.unit * 3, view.tone("#d9d2c8"), 0.8)
    sheet.rect(0, view.horizon, view.w, view.unit * 7, view.tone("#5d4028"), 0.25)


def _paint_window(layers: Layers, view: View, dice: Random) -> None:
    """A window that shows the time of day, with curtains; light falls through it on the floor."""
    sheet, u = layers.land, view.unit
    w, h = min(view.w * 0.3, 290 * u), min(view.horizon * 0.58, 330 * u)
    x = (view.w * 0.68 if view.light.x >= 0.5 else view.w * 0.32) - w / 2
    y = view.horizon * 0.13
    top, mid, low = view.mood.sky if view.style != "line" else (view.tone("#9fd2f2"),) * 3
    if not view.mood.night and not view.is_plain:
        glow = layers.soft.radial(((0.0, "#fff7dc", 0.75), (1.0, "#fff7dc", 0.0)))
        layers.soft.ellipse(x + w / 2, y + h / 2, w * 1.15, h * 1.05, glow)
    frame, shade = view.tone("#fdfaf4"), view.tone("#cfc6ba")
    sheet.rect(x - 13 * u, y - 13 * u, w + 26 * u, h + 26 * u, shade, r=4 * u)
    sheet.rect(x - 11 * u, y - 12 * u, w + 22 * u, h + 22 * u, frame, r=4 * u)
    sheet.rect(x, y, w, h, sheet.linear(((0.0, top, 1.0), (0.6, mid, 1.0), (1.0, low, 1.0))))
    hill = view.tone("#74ad68", 0.3)
    d = trace("M", x, y + h, "V", y + h * 0.78, "q", w * 0.25, -h * 0.13, w * 0.5, -h * 0.02)
    d += trace("t", w * 0.5, -h * 0.02, "V", y + h, "Z")
    sheet.path(d, hill)
    if view.mood.night:
        sheet.circle(x + w * 0.7, y + h * 0.24, 17 * u, view.mood.sun)
    sheet.rect(x + w / 2 - 4 * u, y, 8 * u, h, frame)
    sheet.rect(x, y + h * 0.44, w, 7 * u, frame)
    sheet.rect(x - 24 * u, y + h + 8 * u, w + 48 * u, 14 * u, frame, r=3 * u)
    _paint_curtains(sheet, view, dice, x, y, w, h)
    if not view.mood.night and not view.is_plain:
        lean = -view.w * 0.16 if view.light.x >= 0.5 else view.w * 0.16
        y0, y1 = view.down(0.16), view.down(0.62)
        pool = polygon(
            [
                (x + lean * 0.5, y0),
                (x + w + lean * 0.5, y0),
                (x + w * 1.2 + lean * 1.6, y1),
                (x - w * 0.1 + lean * 1.6, y1),
            ]
        )
        layers.soft.path(pool, "#fff3cf", 0.0)
        sheet.path(pool, "#fff3cf", 0.22)


def _paint_curtains(
    sheet: Sheet, view: View, dice: Random, x: float, y: float, w: float, h: float
) -> None:
    u = view.unit
    cloth = view.tone(dice.choice(("#d77a61", "#6f94b8", "#8aa86a", "#c98aa6", "#d9a441")))
    rod = view.tone("#8a6a4a")
    top, low = y - 30 * u, y + h + 44 * u
    for side in (-1, 1):
        outer = x - 48 * u if side < 0 else x + w + 48 * u
        inner = x + w * 0.16 if side < 0 else x + w * 0.84
        tie = outer + (inner - outer) * 0.42
        d = (
            f"M{num(outer)} {num(top)}L{num(inner)} {num(top)}Q{num(inner)} {num(y + h * 0.45)}"
            f" {num(tie)} {num(y + h * 0.62)}L{num(tie + side * -6 * u)} {num(low)}H{num(outer)}Z"
        )
        stops = ((0.0, lighter(cloth, 0.04), 1.0), (1.0, lighter(cloth, -0.06), 1.0))
        sheet.path(d, cloth if view.is_plain else sheet.linear(stops, (0, 0), (1, 0)))
        if view.style == "line":
            sheet.stroke(d, INK, u * 2, 0.3)
        for k in (0.3, 0.6):
            fold = outer + (inner - outer) * k
            sheet.stroke(
                trace("M", fold, top, "Q", fold, y + h * 0.4, outer + (tie - outer) * k, low),
                lighter(cloth, -0.09),
                u * 2.4,
                0.5,
            )
    sheet.stroke(f"M{num(x - 62 * u)} {num(top)}H{num(x + w + 62 * u)}", rod, 7 * u)
    for end in (x - 62 * u, x + w + 62 * u):
        sheet.circle(end, top, 9 * u, rod)


def _paint_picture(sheet: Sheet, view: View, dice: Random) -> None:
    """A framed landscape on the free part of the wall."""
    u = view.unit
    w = min(view.w * 0.17, 170 * u)
    h = w * 0.76
    x = (view.w * 0.2 if view.light.x >= 0.5 else view.w * 0.8) - w / 2
    y = view.horizon * 0.24
    sheet.rect(x - 8 * u, y - 6 * u, w + 20 * u, h + 20 * u, view.tone("#6b4a30"), 0.2, r=3 * u)
    sheet.rect(x - 10 * u, y - 10 * u, w + 20 * u, h + 20 * u, view.tone("#a8794c"), r=3 * u)
    sheet.rect(x, y, w, h, view.tone("#cfe7f2"))
    hue = dice.choice(("#7fb0a0", "#8aa6cf", "#c99a8a"))
    sheet.path(
        polygon(
            [
                (x, y + h),
                (x, y + h * 0.62),
                (x + w * 0.3, y + h * 0.34),
                (x + w * 0.55, y + h * 0.66),
                (x + w * 0.75, y + h * 0.48),
                (x + w, y + h * 0.74),
                (x + w, y + h),
            ]
        ),
        view.tone(hue),
    )
    sheet.circle(x + w * 0.72, y + h * 0.24, w * 0.07, view.tone("#f6cf65"))


def _paint_rug(layers: Layers, view: View, dice: Random) -> None:
    color = view.tone(dice.choice(("#b8574a", "#4f7fa3", "#6f9467", "#9a6f9e")))
    x, y = view.w / 2, view.down(0.6)
    rx, ry = view.w * 0.4, view.ground_h * 0.3
    for share, tint, alpha in (
        (1.0, lighter(color, -0.06), 0.95),
        (0.94, lighter(color, 0.16), 0.95),
        (0.87, color, 1.0),
        (0.55, lighter(color, 0.05), 1.0),
        (0.5, color, 1.0),
    ):
        layers.land.ellipse(x, y, rx * share, ry * share, tint, alpha)
