"""A row of towers far away, and the panes that light up in them after dark."""

from __future__ import annotations

from random import Random

from smalto.render.backdrop.view import INK, View
from smalto.render.color import lighter, mix
from smalto.render.sheet import Sheet, num, polygon, trace

_LAMPLIGHT = "#ffd98a"


def paint_skyline(
    sheet: Sheet, view: View, dice: Random, height: float, depth: float, width: float
) -> None:
    """A row of towers up to `height` of the sky, `width` scaling how broad they are."""
    x, base = -view.unit * 20, view.horizon + 4
    while x < view.w:
        w = view.unit * 105 * width * dice.uniform(0.7, 1.4)
        h = min(view.horizon, view.h * 0.75) * height * dice.uniform(0.42, 1.0)
        color = view.tone(
            dice.choice(("#7f97b8", "#93a5c0", "#6f86a8", "#a79fb5", "#8aa3ad")), depth
        )
        _paint_tower(sheet, view, dice, x, base - h, w, h, color, depth)
        x += w * dice.uniform(0.92, 1.12)


def _paint_tower(
    sheet: Sheet,
    view: View,
    dice: Random,
    x: float,
    y: float,
    w: float,
    h: float,
    color: str,
    depth: float,
) -> None:
    stops = ((0.0, lighter(color, 0.02), 1.0), (1.0, mix(color, view.mood.haze, 0.35), 1.0))
    sheet.rect(x, y, w, h, color if view.is_plain else sheet.linear(stops))
    roof = dice.random()
    if roof < 0.25:
        sheet.rect(x + w * 0.28, y - w * 0.16, w * 0.44, w * 0.17, color)
    elif roof < 0.4:
        sheet.stroke(f"M{num(x + w / 2)} {num(y)}v{num(-w * 0.55)}", color, view.unit * 2.4)
    elif roof < 0.52:
        sheet.path(polygon([(x, y + 1), (x + w / 2, y - w * 0.4), (x + w, y + 1)]), color)
    if view.style == "line":
        sheet.stroke(f"M{num(x)} {num(y + h)}V{num(y)}h{num(w)}v{num(h)}", INK, view.unit * 2, 0.28)
    _paint_panes(sheet, view, dice, x, y, w, h, color, depth)


def _paint_panes(
    sheet: Sheet,
    view: View,
    dice: Random,
    x: float,
    y: float,
    w: float,
    h: float,
    color: str,
    depth: float,
) -> None:
    """Windows in a grid; after dark a part of them is lit."""
    cell = view.unit * (19 - 7 * depth)
    columns = max(int(w / cell) - 0, 2)
    step = w / (columns + 0.35)
    dark: list[str] = []
    lit: list[str] = []
    share = 0.45 if view.mood.night else 0.2 if view.is_low_sun else 0.0
    for row in range(int(h / (cell * 1.25))):
        for column in range(columns):
            left, top = x + step * (column + 0.35), y + cell * (0.55 + row * 1.25)
            w_px, h_px = step * 0.62, cell * 0.68
            d = trace("M", left, top, "h", w_px, "v", h_px, "h", -w_px, "z")
            (lit if dice.random() < share else dark).append(d)
    shade = lighter(color, -0.06 if not view.mood.night else -0.03)
    if view.is_low_sun or view.mood.night:
        sheet.path("".join(dark), shade, 0.8)
    else:
        sheet.path("".join(dark), mix(lighter(color, 0.09), view.mood.sky[1], 0.3), 0.85)
    if lit:
        sheet.path("".join(lit), mix(_LAMPLIGHT, view.mood.haze, depth * 0.5), 0.95)
