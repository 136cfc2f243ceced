"""A street seen frontally: a row of town houses with shops, the pavement and the road before."""

from __future__ import annotations

from random import Random

from smalto.render.backdrop.avenue import lamps_lit
from smalto.render.backdrop.chamber import paving, soil
from smalto.render.backdrop.sky import paint_sky
from smalto.render.backdrop.skyline import paint_skyline
from smalto.render.backdrop.view import INK, Layers, View
from smalto.render.color import lighter, mix
from smalto.render.sheet import Sheet, num, polygon

_FACADES = ("#e9a27a", "#f0c987", "#9dc3c2", "#d88b8b", "#b7c59a", "#c7b3d8", "#8fb2d9", "#e8d6b8")
_AWNINGS = ("#d9534f", "#3f8fc4", "#4fa36b", "#e0a030")
_LAMPLIGHT = "#ffd98a"


def paint_row(layers: Layers, view: View) -> None:
    paint_sky(layers, view, clouds=3)
    paint_skyline(layers.land, view, view.dice("far"), 0.5, 0.62, 0.6)
    _paint_houses(layers, view)
    _paint_pavement(layers, view, curb=0.34)
    _paint_road(layers, view, start=0.4)
    _paint_verge(layers.land, view)


def _paint_verge(sheet: Sheet, view: View) -> None:
    """Trees and lamps on the pavement before the houses."""
    dice, u, y = view.dice("verge"), view.unit, view.down(0.07)
    kind = dice.choice(("linden", "poplar", "cherry"))
    n = max(round(view.w / (300 * u)), 2)
    for i in range(n):
        x = view.w * (i + dice.uniform(0.2, 0.4)) / n
        if view.free("tree"):
            color, opacity = view.mood.shade
            sheet.ellipse(x, y, 44 * u, 9 * u, color, opacity * 0.5)
            view.plant(sheet, kind, x, y, 190 * u * dice.uniform(0.9, 1.1), 0.1, dice)
        if view.free("lamp"):
            _paint_lamp(sheet, view, x + view.w * 0.5 / n, y)


def _paint_lamp(sheet: Sheet, view: View, x: float, y: float) -> None:
    u, post = view.unit, view.tone("#3f464d")
    on = lamps_lit(view)
    if on and not view.is_plain:
        halo = ((0.0, _LAMPLIGHT, 0.7), (0.35, _LAMPLIGHT, 0.28), (1.0, _LAMPLIGHT, 0.0))
        sheet.circle(x, y - 205 * u, 120 * u, sheet.radial(halo))
        sheet.ellipse(x, y + 4 * u, 120 * u, 22 * u, sheet.radial(halo), 0.6)
    sheet.rect(x - 4 * u, y - 190 * u, 8 * u, 190 * u, post)
    sheet.rect(x - 9 * u, y - 26 * u, 18 * u, 26 * u, post, r=3 * u)
    glass = "#fff0c4" if on and view.style != "line" else view.tone("#f6efdd")
    lantern = [(x - 13 * u, y - 222 * u), (x + 13 * u, y - 222 * u), (x + 9 * u, y - 188 * u),
               (x - 9 * u, y - 188 * u)]  # fmt: skip
    sheet.path(polygon(lantern), glass)
    cap = [(x - 18 * u, y - 221 * u), (x, y - 238 * u), (x + 18 * u, y - 221 * u)]
    sheet.path(polygon(cap), post)
    if view.style == "line":
        sheet.stroke(polygon(lantern) + polygon(cap), INK, u * 2, 0.35)


def _paint_houses(layers: Layers, view: View) -> None:
    """A row of town houses with shops, frontal, whose feet stand on the pavement."""
    sheet, dice = layers.land, view.dice("houses")
    x, base = -view.unit * 40, view.horizon + 2
    colors = list(_FACADES)
    dice.shuffle(colors)
    number = 0
    while x < view.w:
        w = view.unit * dice.uniform(170, 235)
        h = min(view.horizon * 0.82, view.unit * dice.uniform(290, 400))
        _paint_house(sheet, view, dice, x, base, w, h, colors[number % len(colors)])
        x += w
        number += 1


def _paint_house(
    sheet: Sheet, view: View, dice: Random, x: float, base: float, w: float, h: float, color: str
) -> None:
    u, wall = view.unit, view.tone(color, 0.1)
    y = base - h
    stops = ((0.0, lighter(wall, 0.025), 1.0), (1.0, lighter(wall, -0.035), 1.0))
    sheet.rect(x, y, w + 1, h, wall if view.is_plain else sheet.linear(stops))
    trim = view.tone("#fbf4e8", 0.08)
    sheet.rect(x - 3 * u, y - 7 * u, w + 6 * u, 15 * u, trim, r=2 * u)
    sheet.rect(x + w - 3 * u, y, 3 * u, h, lighter(wall, -0.08), 0.8)
    shop = 96 * u
    floors = max(int((h - shop - 20 * u) / (84 * u)), 1)
    for floor in range(floors):
        for column in range(3):
            left = x + w * (0.1 + 0.29 * column)
            top = y + 26 * u + floor * (h - shop - 20 * u) / floors
            _paint_sash(sheet, view, dice, left, top, w * 0.2, 52 * u, trim)
    _paint_shop(sheet, view, dice, x, base, w, shop, trim, wall)
    if view.style == "line":
        sheet.stroke(f"M{num(x)} {num(base)}v{num(-h)}h{num(w)}v{num(h)}", INK, u * 2.2, 0.35)


def _glass(view: View, lit: bool) -> str:
    if lit:
        return _LAMPLIGHT
    return mix(view.tone("#6f9dbd", 0.1), view.mood.sky[1], 0.35)


def _paint_sash(
    sheet: Sheet, view: View, dice: Random, x: float, y: float, w: float, h: float, trim: str
) -> None:
    u = view.unit
    lit = dice.random() < (0.5 if view.mood.night else 0.3 if view.is_low_sun else 0.0)
    sheet.rect(x - 3 * u, y - 3 * u, w + 6 * u, h + 6 * u, trim, r=2 * u)
    sheet.rect(x, y, w, h, _glass(view, lit) if view.style != "line" else view.tone("#9fc3da"))
    sheet.rect(x + w / 2 - u, y, 2 * u, h, trim)
    sheet.rect(x, y + h * 0.46, w, 2 * u, trim)
    sheet.rect(x - 6 * u, y + h + 3 * u, w + 12 * u, 5 * u, trim, r=u)


def _paint_shop(
    sheet: Sheet,
    view: View,
    dice: Random,
    x: float,
    base: float,
    w: float,
    h: float,
    trim: str,
    wall: str,
) -> None:
    u = view.unit
    lit = view.mood.night or view.is_low_sun
    glass = _glass(view, lit) if view.style != "line" else view.tone("#9fc3da")
    y = base - h
    sheet.rect(x + 4 * u, y + 10 * u, w - 8 * u, h - 10 * u, lighter(wall, -0.09))
    pane = (x + w * 0.08, y + 28 * u, w * 0.54, h - 46 * u)
    fade = sheet.linear(((0.0, lighter(glass, 0.05), 1.0), (1.0, lighter(glass, -0.05), 1.0)))
    sheet.rect(*pane, glass if view.is_plain else fade, r=2 * u)
    door = (x + w * 0.7, y + 26 * u, w * 0.21, h - 26 * u)
    sheet.rect(*door, lighter(wall, -0.2), r=2 * u)
    sheet.rect(door[0] + 5 * u, door[1] + 6 * u, door[2] - 10 * u, door[3] * 0.5, glass, r=2 * u)
    awning = view.tone(dice.choice(_AWNINGS), 0.06)
    _paint_awning(sheet, view, x + 2 * u, y + 6 * u, w - 4 * u, 28 * u, awning, trim)


def _paint_awning(
    sheet: Sheet, view: View, x: float, y: float, w: float, h: float, color: str, trim: str
) -> None:
    stripes = 8
    step = w / stripes
    for i in range(stripes):
        left = x + i * step
        d = (
            f"M{num(left)} {num(y)}h{num(step)}v{num(h)}"
            f"a{num(step / 2)} {num(step * 0.42)} 0 0 1 {num(-step)} 0z"
        )
        sheet.path(d, color if i % 2 == 0 else trim)
    sheet.rect(x, y, w, h * 0.2, lighter(color, 0.03), 0.5)


def _paint_pavement(layers: Layers, view: View, curb: float) -> None:
    sheet = layers.land
    y0, y1 = view.horizon, view.down(curb)
    far, near = soil(view, "#cfc9c4", 0.06), soil(view, "#bdb6b0")
    stops = ((0.0, far if view.is_plain else lighter(far, -0.05), 1.0), (1.0, near, 1.0))
    sheet.rect(0, y0, view.w, y1 - y0 + 2, sheet.linear(stops))
    joint = view.tone("#a39c97") if view.style != "line" else INK
    for k in range(1, 4):
        y = y0 + (y1 - y0) * (k / 4) ** 1.3
        layers.near.stroke(f"M0 {num(y)}H{num(view.w)}", joint, view.unit * 1.2, 0.4)
    for k in range(-14, 15):
        a = view.w / 2 + k * view.unit * 84
        b = view.w / 2 + k * view.unit * 112
        layers.near.stroke(f"M{num(a)} {num(y0)}L{num(b)} {num(y1)}", joint, view.unit * 1.2, 0.35)
    edge = view.down(curb + 0.035)
    sheet.rect(0, y1, view.w, edge - y1, soil(view, "#dcd7d1"))
    sheet.rect(0, edge - view.unit * 5, view.w, view.unit * 9, view.tone("#8f8a88"))


def _paint_road(layers: Layers, view: View, start: float) -> None:
    sheet = layers.land
    y0 = view.down(start - 0.018)
    far, near = paving(view, "#6d727c"), paving(view, "#555a64")
    stops = ((0.0, far, 1.0), (1.0, far if view.is_plain else near, 1.0))
    sheet.rect(0, y0, view.w, view.h - y0, sheet.linear(stops))
    y = view.down(0.69)
    w, h = view.unit * 150, view.unit * 13
    white = view.tone("#f2efe6")
    x = -view.dice("dash").uniform(0, w)
    while x < view.w:
        d = polygon([(x, y), (x + w * 0.62, y), (x + w * 0.6, y + h), (x - w * 0.03, y + h)])
        layers.near.path(d, white, 0.9)
        x += w
    if view.style == "line":
        sheet.stroke(f"M0 {num(y0)}H{num(view.w)}", INK, view.unit * 2.2, 0.35)
        return
    dice = view.dice("asphalt")
    for _ in range(110):
        t = start + (1 - start) * dice.random()
        r = view.unit * dice.uniform(0.7, 1.7)
        tint = dice.choice(("#4b505a", "#7c818b"))
        layers.near.ellipse(
            dice.uniform(0, view.w), view.down(t), r * 1.5, r * 0.7, view.tone(tint), 0.5
        )
