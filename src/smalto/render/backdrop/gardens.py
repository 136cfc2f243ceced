"""Where flowers are the point: a garden, and a sea of flowers."""

from __future__ import annotations

import math
from itertools import pairwise
from random import Random

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
from smalto.render.flora.crown import Disc, discs_path
from smalto.render.sheet import Sheet, num, polygon, trace


def paint_garden(layers: Layers, view: View) -> None:
    """A lawn between flower beds, a hedge, a white fence, an arch of roses."""
    paint_sky(layers, view)
    land = layers.land
    paint_hills(land, view)
    wood = view.dice("behind")
    paint_tree_line(land, view, wood, view.horizon, view.unit * 64, "#4f9a4c", 0.3)
    _paint_hedge(land, view)
    paint_ground(land, view, "#9ad163", "#69b345")
    paint_swells(land, view, "#84c553", (0.24, 0.5))
    _paint_mown(land, view)
    _paint_picket(land, view)
    _paint_arch(land, view)
    for side in (-1, 1):
        _paint_bed(layers, view, side)
    paint_tufts(layers.near, view, "#69b345", 70)
    if view.mood.season == "autumn":
        paint_flowers(layers.near, view, (), 40)


def _paint_hedge(sheet: Sheet, view: View) -> None:
    paint_tree_line(
        sheet, view, view.dice("hedge"), view.down(0.03), view.unit * 34, "#3f8a45", 0.12
    )


def _paint_mown(sheet: Sheet, view: View) -> None:
    """Stripes that the mower left, in perspective."""
    if view.is_plain or view.mood.frost:
        return
    center, tint = view.w / 2, view.tone("#a4d96c")
    for k in range(-7, 8, 2):
        a, b = center + k * view.w * 0.05, center + (k + 1) * view.w * 0.05
        c, d = center + (k + 1) * view.w * 0.17, center + k * view.w * 0.17
        sheet.path(
            polygon([(a, view.down(0.06)), (b, view.down(0.06)), (c, view.h), (d, view.h)]),
            tint,
            0.3,
        )


def _paint_picket(sheet: Sheet, view: View) -> None:
    u, y = view.unit, view.down(0.08)
    white, shade = view.tone("#fbf8f0", 0.06), view.tone("#cfd3cf", 0.06)
    h, step = 46 * u, 17 * u
    for k in (0.3, 0.68):
        sheet.rect(0, y - h * k - 4 * u, view.w, 6 * u, shade)
    slats = []
    x = -step * view.dice("picket").random()
    while x < view.w:
        slats.append(
            trace(
                "M", x, y, "v", -h * 0.86, "l", step * 0.32, -h * 0.16, "l", step * 0.32, h * 0.16
            )
        )
        slats.append(trace("v", h * 0.86, "z"))
        x += step
    sheet.path("".join(slats), white)
    if view.style == "line":
        sheet.stroke("".join(slats), INK, u * 1.4, 0.3)


def _paint_arch(sheet: Sheet, view: View) -> None:
    dice, u = view.dice("arch"), view.unit
    x, y = view.w * dice.choice((0.3, 0.5, 0.68)), view.down(0.1)
    w, h = 62 * u, 150 * u
    d = trace("M", x - w, y, "v", -h * 0.6, "a", w, w, 0, 0, 1, 2 * w, 0, "v", h * 0.6)
    sheet.stroke(d, view.tone("#fbf8f0", 0.06), 9 * u)
    leaf = "#4f9a47" if view.mood.season != "autumn" else "#c9752f"
    blooms = ("#f27ba0", "#fbd0dc", "#e84a6f")
    for k in range(44):
        t = k / 43
        if t < 0.25 or t > 0.75:
            px, py = x + (-w if t < 0.5 else w), y - h * 0.6 * ((t if t < 0.5 else 1 - t) / 0.25)
        else:
            a = math.pi * (1 - (t - 0.25) / 0.5)
            px, py = x + w * math.cos(a), y - h * 0.6 - w * math.sin(a)
        px, py = px + dice.gauss(0, 5) * u, py + dice.gauss(0, 5) * u
        sheet.circle(px, py, u * dice.uniform(7, 12), view.tone(leaf, 0.06))
        if view.mood.season not in ("autumn", "winter") and k % 2:
            sheet.circle(px, py, u * dice.uniform(4, 6.5), view.tone(dice.choice(blooms), 0.04))


_BED = ("#f2557f", "#f7a03f", "#f9d648", "#b883ea", "#ffffff", "#ef4f45", "#ff9fc4")


def _paint_bed(layers: Layers, view: View, side: int) -> None:
    """A border along one side, flowers in drifts of one colour, larger towards the viewer."""
    dice = view.dice(f"bed{side}")
    at = 0.0 if side < 0 else view.w
    line = [
        (at - side * view.w * (0.1 + 0.13 * t + 0.016 * math.sin(9 * t)), view.down(0.1 + 0.95 * t))
        for t in (0, 0.2, 0.4, 0.6, 0.8, 1.0)
    ]
    d = (
        "M"
        + "L".join(
            f"{num(x)} {num(y)}"
            for x, y in [(at + side * 9, line[0][1]), *line, (at + side * 9, view.h)]
        )
        + "Z"
    )
    layers.land.path(d, view.earth("#5f8a48", 0.05))
    if view.mood.season == "winter":
        return
    for i in range(84):
        t = (i / 83) ** 0.75
        edge = view.w * (0.1 + 0.13 * t)
        x, y = at - side * edge * dice.uniform(0.02, 1.06), view.down(0.11 + 0.9 * t)
        r = view.unit * (3.5 + 9 * t)
        _paint_bloom(layers.near, view, x, y, r, _BED[int(t * 9.99) % len(_BED)], dice)


def _paint_bloom(
    sheet: Sheet, view: View, x: float, y: float, r: float, color: str, dice: Random
) -> None:
    green = view.tone("#4b8f3d") if view.style != "line" else INK
    sheet.ellipse(x, y, r * 1.5, r * 0.9, green, 0.9 if view.style != "line" else 0.15)
    if view.mood.season == "autumn" and dice.random() < 0.6:
        return
    tint = view.tone(color) if view.style != "line" else "#ffffff"
    _paint_heads(sheet, view, [(x, y - r * 0.9, r)], tint)


def paint_flower_sea(layers: Layers, view: View) -> None:
    """Bands of flowers, each of one colour, narrow far away, single blossoms in front."""
    paint_sky(layers, view)
    land = layers.land
    paint_hills(land, view)
    dice = view.dice("bands")
    sets = (
        ("#e8486a", "#f9c846", "#f39ac0", "#ffffff", "#a06fd8"),
        ("#9a7be0", "#b79af0", "#8563cf", "#c9b3f5", "#7a55c4"),
        ("#ee5340", "#f27a5a", "#d93a2f", "#f9b0a0", "#e8452f"),
        ("#f9c92f", "#f7b21e", "#fbe06f", "#f0a020", "#ffe58a"),
    )
    colors = dice.choice(sets)
    paint_ground(land, view, "#8cc45a", "#4f9a3f")
    if view.mood.frost:
        return paint_swells(land, view, "#86c653", (0.12, 0.3, 0.58))
    edges = [0.0, 0.05, 0.115, 0.2, 0.32, 0.5, 0.74, 1.05]
    tilt = dice.uniform(-0.05, 0.05)
    for i, (top, low) in enumerate(pairwise(edges)):
        _paint_flower_band(layers, view, view.dice(f"band{i}"), top, low, colors[i % 5], tilt)


def _paint_flower_band(
    layers: Layers, view: View, dice: Random, top: float, low: float, color: str, tilt: float
) -> None:
    near = (top + low) / 2
    tint = view.tone(color, 0.42 * (1 - near) ** 2)
    y0, y1 = view.down(top), view.down(low)
    slope = tilt * view.ground_h * (0.3 + near)
    d = polygon(
        [(0, y0 - slope), (view.w, y0 + slope), (view.w, y1 + slope + 2), (0, y1 - slope + 2)]
    )
    stops = ((0.0, lighter(tint, 0.03), 0.95), (0.65, tint, 0.75), (1.0, view.tone("#5a9f43"), 0.9))
    layers.land.path(
        d, tint if view.is_plain else layers.land.linear(stops), 0.8 if view.is_plain else 1
    )
    sheet, count = layers.near, round(150 - 90 * near)
    green = view.tone("#3f8a38", 0.2 * (1 - near))
    blooms: list[Disc] = []
    for _ in range(count):
        x = view.w * dice.random()
        y = y0 + (y1 - y0) * dice.random() + slope * (x / view.w * 2 - 1)
        blooms.append((x, y, view.unit * (1.5 + 15 * near) * dice.uniform(0.75, 1.2)))
    tints = [lighter(tint, by) for by in (-0.06, 0.0, 0.05)]
    if near < 0.25:
        for k in (0, 2):
            sheet.path(discs_path(blooms[k::2], 0.7), tints[k], 0.9)
        return
    sheet.path(discs_path([(x, y + r * 0.9, r * 0.9) for x, y, r in blooms], 0.55), green, 0.5)
    for k in range(3):
        _paint_heads(sheet, view, blooms[k::3], tints[k])


def _paint_heads(sheet: Sheet, view: View, blooms: list[Disc], tint: str) -> None:
    """Blossoms of five petals, all of one colour, as two shapes."""
    if view.style == "line":
        sheet.stroke(discs_path(blooms, 0.8), INK, 1.2, 0.4)
        return
    sheet.path("".join(_blossom(*bloom) for bloom in blooms), tint)
    sheet.path(discs_path([(x, y, r * 0.28) for x, y, r in blooms]), view.tone("#ffe27a"))


def _blossom(x: float, y: float, r: float) -> str:
    """Five rounded petals as one outline; seen a little from the side."""
    rim = [(math.cos(k * math.tau / 5), 0.8 * math.sin(k * math.tau / 5)) for k in range(5)]
    out = [
        (math.cos((k + 0.5) * math.tau / 5), 0.8 * math.sin((k + 0.5) * math.tau / 5))
        for k in range(5)
    ]
    parts = [f"M{x + rim[0][0] * r * 0.5:.1f} {y + rim[0][1] * r * 0.5:.1f}"]
    for k in range(5):
        (ox, oy), (nx, ny) = out[k], rim[(k + 1) % 5]
        (px, py), q = rim[k], r * 1.5
        a = (x + (px * 0.35 + ox) * q * 0.8, y + (py * 0.35 + oy) * q * 0.8)
        c = (x + (nx * 0.35 + ox) * q * 0.8, y + (ny * 0.35 + oy) * q * 0.8)
        end = (x + nx * r * 0.5, y + ny * r * 0.5)
        parts.append("C" + " ".join(f"{px:.1f} {py:.1f}" for px, py in (a, c, end)))
    return "".join(parts) + "Z"
