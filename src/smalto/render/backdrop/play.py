"""A playground: swings, a slide, a climbing frame, sand; none of what the scene names itself."""

from __future__ import annotations

from smalto.render.backdrop.hills import paint_hills
from smalto.render.backdrop.land import (
    paint_flowers,
    paint_ground,
    paint_swells,
    paint_tree_line,
    paint_tufts,
)
from smalto.render.backdrop.sky import paint_sky
from smalto.render.backdrop.view import INK, Layers, View
from smalto.render.color import lighter
from smalto.render.sheet import Sheet, num, polygon, trace

_BRIGHT = ("#e8534a", "#f5a52f", "#3f8fd8", "#4fae5a", "#8f6ad0")


def paint_playground(layers: Layers, view: View) -> None:
    paint_sky(layers, view)
    land = layers.land
    paint_hills(land, view)
    paint_tree_line(land, view, view.dice("trees"), view.horizon, view.unit * 60, "#4f9a4c", 0.26)
    grove = view.dice("grove")
    for k in range(6):
        kind, x = grove.choice(("oak", "linden", "birch")), view.w * (k + grove.random()) / 6
        h = view.h * grove.uniform(0.2, 0.3)
        view.plant(land, kind, x, view.down(0.01), h, 0.34, grove)
    paint_ground(land, view, "#a5d46a", "#6cb245")
    paint_swells(land, view, "#86c653", (0.14,))
    _paint_sandpit(layers, view)
    dice = view.dice("toys")
    side = dice.choice((-1, 1))
    colors = list(_BRIGHT)
    dice.shuffle(colors)
    _paint_swings(land, view, view.w * (0.5 - side * 0.3), view.down(0.16), view.unit * 250, colors)
    _paint_slide(
        land, view, view.w * (0.5 + side * 0.3), view.down(0.17), view.unit * 250, side, colors
    )
    _paint_seesaw(
        land, view, view.w * (0.5 + side * 0.02), view.down(0.12), view.unit * 150, colors
    )
    paint_tufts(layers.near, view, "#6cb245", 60)
    if view.mood.season == "autumn":
        paint_flowers(layers.near, view, (), 50)


def _pole(
    sheet: Sheet, view: View, points: list[tuple[float, float]], color: str, w: float
) -> None:
    d = "M" + "L".join(f"{num(x)} {num(y)}" for x, y in points)
    if view.style == "line":
        sheet.stroke(d, INK, w + 2.4, 0.5)
        sheet.stroke(d, "#ffffff", w)
        return
    sheet.stroke(d, lighter(color, -0.05), w)
    if not view.is_plain:
        sheet.stroke(d, lighter(color, 0.08), w * 0.35, 0.7)


def _shade(sheet: Sheet, view: View, x: float, y: float, rx: float) -> None:
    if view.style != "line":
        sheet.ellipse(x, y, rx, rx * 0.13, view.mood.shade[0], view.mood.shade[1] * 0.45)


def _paint_swings(
    sheet: Sheet, view: View, x: float, y: float, h: float, colors: list[str]
) -> None:
    frame, w = view.tone(colors[0], 0.14), h * 0.62
    _shade(sheet, view, x, y, w * 0.9)
    for side in (-1, 1):
        top = (x + side * w * 0.62, y - h)
        for lean in (-0.2, 0.2):
            _pole(
                sheet, view, [(top[0] + lean * w, y + lean * 24 * view.unit), top], frame, h * 0.035
            )
    _pole(sheet, view, [(x - w * 0.66, y - h), (x + w * 0.66, y - h)], frame, h * 0.045)
    rope = view.tone("#6d6a66", 0.14) if view.style != "line" else INK
    for k, at in enumerate((-0.27, 0.27)):
        lean = view.dice(f"swing{k}").uniform(-0.16, 0.16) * h
        seat = (x + at * w + lean, y - h * 0.24 - abs(lean) * 0.2)
        for dx in (-0.09, 0.09):
            sheet.stroke(
                trace("M", x + (at + dx) * w, y - h, "L", seat[0] + dx * w, seat[1]), rope, h * 0.01
            )
        sheet.rect(
            seat[0] - w * 0.12,
            seat[1],
            w * 0.24,
            h * 0.035,
            view.tone(colors[1 + k], 0.12),
            r=h * 0.015,
        )


def _paint_slide(
    sheet: Sheet, view: View, x: float, y: float, h: float, side: int, colors: list[str]
) -> None:
    """A tower with a roof, a ladder on the far side, the chute towards the middle."""
    post, roof, chute = (view.tone(c, 0.12) for c in (colors[2], colors[3], colors[1]))
    w, deck = h * 0.34, y - h * 0.56
    _shade(sheet, view, x - side * w * 0.9, y, w * 2.2)
    lip = (x - side * (w * 2.4), y - h * 0.05)
    slide = trace("M", x - side * w * 0.4, deck, "C", x - side * w * 1.2, deck + h * 0.1)
    slide += " " + trace(x - side * w * 1.6, y - h * 0.06, *lip)
    if view.style == "line":
        sheet.stroke(slide, INK, h * 0.1, 0.6)
        sheet.stroke(slide, "#ffffff", h * 0.08)
    else:
        sheet.stroke(slide, lighter(chute, -0.06), h * 0.1)
        sheet.stroke(slide, lighter(chute, 0.06), h * 0.06)
    for dx in (-0.5, 0.5):
        _pole(sheet, view, [(x + dx * w, y), (x + dx * w, y - h * 0.88)], post, h * 0.034)
    for k in range(5):
        at = y - h * (0.08 + 0.1 * k)
        _pole(sheet, view, [(x + side * w * 0.5, at), (x + side * w * 0.82, at)], post, h * 0.022)
    _pole(sheet, view, [(x + side * w * 0.82, y), (x + side * w * 0.82, deck)], post, h * 0.024)
    sheet.rect(x - w * 0.56, deck, w * 1.12, h * 0.05, post)
    for k in range(4):
        at = x + w * (-0.4 + 0.26 * k)
        sheet.rect(at, deck - h * 0.15, w * 0.06, h * 0.15, post)
    peak = polygon([(x - w * 0.74, y - h * 0.84), (x, y - h * 1.12), (x + w * 0.74, y - h * 0.84)])
    sheet.path(peak, roof)
    if view.mood.frost and view.style != "silhouette":
        sheet.path(
            polygon([(x - w * 0.5, y - h * 0.93), (x, y - h * 1.13), (x + w * 0.5, y - h * 0.93)]),
            view.earth("#ffffff"),
        )
    if view.style == "line":
        sheet.stroke(peak, INK, view.unit * 2, 0.4)


def _paint_seesaw(
    sheet: Sheet, view: View, x: float, y: float, h: float, colors: list[str]
) -> None:
    board, foot = view.tone(colors[4], 0.18), view.tone("#7d7a78", 0.18)
    tilt = view.dice("tilt").choice((-1, 1)) * h * 0.17
    sheet.path(polygon([(x - h * 0.12, y), (x, y - h * 0.3), (x + h * 0.12, y)]), foot)
    _pole(
        sheet,
        view,
        [(x - h * 0.8, y - h * 0.3 - tilt), (x + h * 0.8, y - h * 0.3 + tilt)],
        board,
        h * 0.07,
    )
    for side in (-1, 1):
        at = (x + side * h * 0.6, y - h * 0.34 + side * tilt * 0.75)
        _pole(sheet, view, [at, (at[0], at[1] - h * 0.16)], foot, h * 0.03)


def _paint_sandpit(layers: Layers, view: View) -> None:
    dice = view.dice("pit")
    x, y = view.w * dice.uniform(0.42, 0.58), view.down(0.36)
    rx = view.w * 0.5
    layers.land.ellipse(x, y, rx * 1.03, rx * 0.155, view.tone("#b98d5c"))
    layers.land.ellipse(x, y - view.unit * 2, rx, rx * 0.14, view.earth("#f0d9a4"))
    if view.style == "line":
        layers.land.stroke(
            f"M{num(x - rx)} {num(y)}a{num(rx)} {num(rx * 0.14)} 0 1 1 0 .01Z",
            INK,
            view.unit * 2,
            0.3,
        )
    for _ in range(60):
        a, q = dice.uniform(-0.9, 0.9), dice.uniform(-0.8, 0.8)
        if a * a + q * q < 0.85:
            layers.near.ellipse(
                x + a * rx,
                y + q * rx * 0.13,
                view.unit * 2.6,
                view.unit,
                view.earth("#d3b478"),
                0.6,
            )
