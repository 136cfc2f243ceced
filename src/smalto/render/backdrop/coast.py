"""Coasts: island and harbour."""

from __future__ import annotations

import math
from itertools import pairwise
from random import Random

from smalto.render.backdrop.hills import paint_hills
from smalto.render.backdrop.sky import paint_sky
from smalto.render.backdrop.view import INK, Layers, View
from smalto.render.backdrop.water import paint_sand_detail, paint_water
from smalto.render.color import lighter, mix
from smalto.render.sheet import Point, Sheet, num, polygon, smooth, trace


def paint_island(layers: Layers, view: View) -> None:
    """A small round island of sand with leaning palms, the sea on all sides."""
    paint_sky(layers, view)
    paint_water(layers, view, 0.0, 1.0, "#2fa0cc", "#1676ae", open_share=0.3)
    dice, u = view.dice("isle"), view.unit
    _paint_far_isles(layers.land, view)
    y, rx = view.down(0.42), view.w * 0.62
    rings: tuple[tuple[float, str, float], ...] = (
        (1.22, "#63d0cf", 0.5),
        (1.12, "#8fe3d8", 0.6),
        (1.055, "#ffffff", 0.85),
        (1.03, "#dcc48f", 1.0),
        (1.0, "#f6e2b0", 1.0),
    )
    for grow, color, alpha in rings:
        d = _isle(view, y, rx * grow, view.ground_h * (0.3 * grow))
        base = view.earth(color) if grow <= 1.03 else view.tone(color)
        layers.land.path(d, base, alpha)
        if view.style == "line" and grow == 1.0:
            layers.land.stroke(d, INK, u * 2.2, 0.4)
    side = dice.choice((-1, 1))
    for k, (at, h) in enumerate(((0.31, 0.5), (0.37, 0.38), (0.24, 0.3))):
        x = view.w * (0.5 + side * at)
        view.plant(layers.land, "palm", x, view.down(0.3 + 0.05 * k), view.h * h, 0.08, dice)
    for _ in range(9):
        x = view.w * (0.5 + side * dice.uniform(0.16, 0.44))
        kind = dice.choice(("bush", "leafy", "grass"))
        view.plant(
            layers.land,
            kind,
            x,
            view.down(dice.uniform(0.26, 0.34)),
            view.unit * dice.uniform(36, 62),
            0.1,
            dice,
        )
    paint_sand_detail(layers.near, view)


def _isle(view: View, y: float, rx: float, ry: float) -> str:
    """The island's outline: its far shore a low bow, its near part below the picture."""
    x = view.w / 2
    points = [
        (x - rx, y + ry * 0.9), (x - rx * 0.86, y - ry * 0.1), (x - rx * 0.45, y - ry * 0.52),
        (x + rx * 0.1, y - ry * 0.6), (x + rx * 0.55, y - ry * 0.42), (x + rx * 0.9, y),
        (x + rx, y + ry),
    ]  # fmt: skip
    return f"{smooth(points)}V{num(view.h + 9)}H{num(x - rx)}Z"


def _paint_far_isles(sheet: Sheet, view: View) -> None:
    dice = view.dice("far isles")
    for k in range(2):
        x, w = view.w * (0.1 + 0.55 * k + dice.uniform(0, 0.2)), view.w * dice.uniform(0.1, 0.2)
        h = view.unit * dice.uniform(26, 60)
        points = [
            (
                x + w * i / 6,
                view.horizon + 2 - h * math.sin(math.pi * i / 6) * dice.uniform(0.7, 1.1),
            )
            for i in range(7)
        ]
        sheet.path(smooth(points) + "Z", view.tone("#5f8f86", 0.6))


def paint_harbor(layers: Layers, view: View) -> None:
    """Moored boats between piers, houses round the bay, a quay of planks in front."""
    paint_sky(layers, view)
    land = layers.land
    paint_hills(land, view, "#6a9a86")
    _paint_row(land, view)
    _paint_lighthouse(land, view)
    paint_water(layers, view, 0.0, 0.66, "#4f9fc9", "#2a78aa")
    _paint_reflected(land, view)
    _paint_pier(land, view)
    for k in range(4):
        _paint_boat(land, view, view.dice(f"boat{k}"), k)
    _paint_quay(layers, view)


_WALLS = ("#f2c9a0", "#e8a58a", "#f4e3b8", "#b9d3c9", "#e9b7b0", "#cfd9e6", "#f0d27a")


def _paint_row(sheet: Sheet, view: View) -> None:
    """Narrow gabled houses shoulder to shoulder along the water."""
    dice, u, x = view.dice("houses"), view.unit, -20.0
    y = view.horizon + 3 * u
    while x < view.w:
        w, h = u * dice.uniform(48, 74), u * dice.uniform(70, 128)
        wall = view.tone(dice.choice(_WALLS), 0.26)
        sheet.rect(x, y - h, w + 0.5, h, wall)
        roof = view.earth(dice.choice(("#b4553f", "#8a5a4a", "#6f7280")), 0.24)
        sheet.path(
            polygon([(x - 2 * u, y - h), (x + w / 2, y - h - w * 0.55), (x + w + 2 * u, y - h)]),
            roof,
        )
        lit = view.mood.night or view.is_low_sun
        panes: list[str] = []
        for row in range(max(int(h / (30 * u)), 2)):
            for col in (0.18, 0.58):
                panes.append(
                    trace(
                        "M",
                        x + w * col,
                        y - h + u * (12 + 30 * row),
                        "h",
                        w * 0.22,
                        "v",
                        u * 15,
                        "h",
                        -w * 0.22,
                        "z",
                    )
                )
        glass = "#ffd98a" if lit else mix(view.tone("#6f8fa8", 0.26), view.mood.sky[1], 0.3)
        sheet.path("".join(panes), glass if view.style != "line" else view.tone("#9fc3da"))
        if view.style == "line":
            sheet.stroke(
                trace("M", x, y, "v", -h, "l", w / 2, -w * 0.55, "l", w / 2, w * 0.55, "v", h),
                INK,
                u * 1.8,
                0.3,
            )
        x += w


def _paint_lighthouse(sheet: Sheet, view: View) -> None:
    dice, u = view.dice("light"), view.unit
    x, y, h = view.w * dice.choice((0.12, 0.88)), view.horizon + 6 * u, 190 * u
    sheet.path(
        trace(
            "M",
            x - 90 * u,
            y + 8 * u,
            "q",
            40 * u,
            -34 * u,
            90 * u,
            -30 * u,
            "q",
            60 * u,
            0.0,
            90 * u,
            30 * u,
            "z",
        ),
        view.tone("#7d7a76", 0.2),
    )
    y -= 18 * u
    white, red = view.tone("#fbf6ee", 0.14), view.tone("#d8473c", 0.14)
    for k in range(5):
        a, b = 1 - 0.07 * k, 1 - 0.07 * (k + 1)
        w0, w1 = 21 * u * a, 21 * u * b
        y0, y1 = y - h * 0.76 * k / 5, y - h * 0.76 * (k + 1) / 5
        sheet.path(
            polygon([(x - w0, y0), (x + w0, y0), (x + w1, y1), (x - w1, y1)]),
            red if k % 2 else white,
        )
    top = y - h * 0.76
    sheet.rect(x - 20 * u, top - 4 * u, 40 * u, 6 * u, view.tone("#5a5f68", 0.14))
    lamp = "#fff0a8" if view.mood.night or view.is_low_sun else view.tone("#cfe6f0", 0.14)
    sheet.rect(x - 10 * u, top - 26 * u, 20 * u, 22 * u, lamp)
    sheet.path(
        polygon([(x - 15 * u, top - 26 * u), (x, top - 46 * u), (x + 15 * u, top - 26 * u)]), red
    )
    if view.mood.night and not view.is_plain:
        beam = sheet.radial(((0.0, "#fff3b8", 0.7), (1.0, "#fff3b8", 0.0)))
        sheet.circle(x, top - 15 * u, 130 * u, beam)


def _paint_reflected(sheet: Sheet, view: View) -> None:
    """The houses' colours in the water, broken into dashes."""
    if view.is_plain:
        return
    dice, u = view.dice("mirror"), view.unit
    for _ in range(46):
        t = dice.random() ** 1.5
        tint = view.tone(dice.choice(_WALLS), 0.35)
        sheet.ellipse(
            view.w * dice.random(),
            view.down(0.01 + 0.2 * t),
            u * (14 + 24 * t),
            u * (1.6 + 2 * t),
            tint,
            0.4 * (1 - t),
        )


def _paint_pier(sheet: Sheet, view: View) -> None:
    dice, u = view.dice("pier"), view.unit
    side = dice.choice((-1, 1))
    x0 = view.w * (0.5 - side * 0.55)
    wood, dark = view.earth("#a9805a", 0.15), view.tone("#6f5138", 0.15)
    for k in range(6):
        x, t = x0 + side * view.w * 0.07 * k, 0.3 - 0.025 * k
        sheet.rect(x - 4 * u, view.down(t), 8 * u, u * 30, dark)
    tip = x0 + side * view.w * 0.4
    d = polygon(
        [
            (x0, view.down(0.27)),
            (tip, view.down(0.155)),
            (tip, view.down(0.185)),
            (x0, view.down(0.34)),
        ]
    )
    sheet.path(d, wood)
    if view.style == "line":
        sheet.stroke(d, INK, u * 2, 0.35)


_HULLS = ("#d9534f", "#2f6fa8", "#f2efe6", "#2f8f7f", "#e0a23c")


def _paint_boat(sheet: Sheet, view: View, dice: Random, k: int) -> None:
    """A small boat at its mooring; every other one has a mast."""
    t = (0.06, 0.13, 0.24, 0.36)[k]
    x = view.w * ((0.3, 0.66, 0.2, 0.8)[k] + dice.uniform(-0.07, 0.07))
    w = view.unit * (50 + 250 * t) * dice.uniform(0.85, 1.1)
    y, h, depth = view.down(t), w * 0.17, 0.34 - 0.7 * t
    hull = view.tone(_HULLS[dice.randrange(5)], depth)
    shade = view.tone("#173a56", depth)
    sheet.ellipse(x, y + h * 0.25, w * 0.52, h * 0.4, shade, 0.35)
    body = trace("M", x - w / 2, y - h, "Q", x - w * 0.4, y + h * 0.35, x - w * 0.22, y + h * 0.35)
    body += trace("H", x + w * 0.24, "Q", x + w * 0.42, y + h * 0.2, x + w * 0.52, y - h * 1.2, "Z")
    if k % 2 == 0:
        mast = view.tone("#7a5a40", depth)
        sheet.stroke(trace("M", x, y - h, "v", -w * 0.95), mast, max(w * 0.018, 1))
        sail = trace(
            "M",
            x + w * 0.02,
            y - h - w * 0.9,
            "Q",
            x + w * 0.3,
            y - h - w * 0.5,
            x + w * 0.36,
            y - h * 1.3,
            "H",
            x + w * 0.02,
            "Z",
        )
        sheet.path(sail, view.tone("#fbf5e8", depth))
        if view.style == "line":
            sheet.stroke(sail, INK, view.unit * 1.6, 0.3)
    else:
        sheet.rect(
            x - w * 0.1, y - h * 2.4, w * 0.3, h * 1.5, view.tone("#f7f3ea", depth), r=w * 0.02
        )
        sheet.rect(x - w * 0.05, y - h * 2.1, w * 0.2, h * 0.6, view.tone("#7fa8c4", depth))
    sheet.path(body, hull)
    sheet.stroke(
        trace("M", x - w * 0.49, y - h * 0.92, "Q", x, y - h * 0.5, x + w * 0.51, y - h * 1.1),
        lighter(hull, 0.12),
        max(w * 0.02, 1),
        0.9,
    )
    if view.style == "line":
        sheet.stroke(body, INK, view.unit * 1.8, 0.35)


def _paint_quay(layers: Layers, view: View) -> None:
    """Planks in front, bollards and a rope."""
    sheet, u, y = layers.land, view.unit, view.down(0.6)
    one, two = view.earth("#c29a6c"), view.earth("#a87e54")
    stops = ((0.0, one, 1.0), (1.0, two, 1.0))
    sheet.rect(0, y, view.w, view.h - y, one if view.is_plain else sheet.linear(stops))
    sheet.rect(0, y, view.w, 12 * u, view.tone("#7f5d3e"))
    seam = view.tone("#7f5d3e") if view.style != "line" else INK
    for k in range(-9, 10):
        a, b = view.w / 2 + k * view.w * 0.085, view.w / 2 + k * view.w * 0.125
        layers.near.stroke(trace("M", a, y + 12 * u, "L", b, view.h), seam, u * 1.8, 0.5)
    posts: list[Point] = [(view.w * s, y + 8 * u) for s in (0.05, 0.5, 0.95)]
    for (ax, ay), (bx, _) in pairwise(posts):
        rope = trace("M", ax, ay - 34 * u, "Q", (ax + bx) / 2, ay + 6 * u, bx, ay - 34 * u)
        sheet.stroke(rope, view.tone("#d8c49a") if view.style != "line" else INK, 4.5 * u)
    for x, py in posts:
        sheet.rect(x - 9 * u, py - 46 * u, 18 * u, 56 * u, view.tone("#5f4632"), r=4 * u)
        sheet.rect(x - 12 * u, py - 50 * u, 24 * u, 9 * u, view.earth("#76583f"), r=4 * u)
