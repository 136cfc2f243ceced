"""Places among trees: forest and bamboo grove."""

from __future__ import annotations

import math
from random import Random

from smalto.render.backdrop.land import (
    paint_flowers,
    paint_ground,
    paint_strip,
    paint_swells,
    paint_tufts,
)
from smalto.render.backdrop.sky import paint_sky
from smalto.render.backdrop.view import INK, Layers, View
from smalto.render.color import lighter, mix
from smalto.render.flora.hues import AUTUMN
from smalto.render.sheet import Point, Sheet, num, smooth, trace


def paint_forest(layers: Layers, view: View) -> None:
    paint_sky(layers, view, clouds=0, sun=False)
    land = layers.land
    paint_canopy_light(layers.soft, view, "#2f6b3c", "#cfe8a4")
    for i, (depth, size) in enumerate(((0.72, 0.55), (0.5, 0.72), (0.28, 0.95))):
        _paint_trunks(land, view, view.dice(f"trunks{i}"), depth, size)
    paint_ground(land, view, "#7da653", "#3f7a35")
    paint_swells(land, view, "#5c9644", (0.1, 0.36, 0.64))
    if not view.is_plain and not view.mood.overcast and not view.mood.frost:
        paint_dapples(land, view, "#c9e07a")
    paint_tufts(layers.near, view, "#477f38", 190)
    paint_flowers(layers.near, view, ("#ffffff", "#d7e86a"), 16 if not view.mood.season else 60)


def paint_bamboo(layers: Layers, view: View) -> None:
    paint_sky(layers, view, clouds=0, sun=False)
    land = layers.land
    paint_canopy_light(layers.soft, view, "#5f9a4a", "#eef6c0")
    for i, (depth, width, count) in enumerate(((0.74, 9, 30), (0.5, 15, 17), (0.2, 25, 8))):
        _paint_stalks(land, view, view.dice(f"stalks{i}"), depth, width, count)
        if i == 1:
            paint_ground(land, view, "#b5c878", "#6f9347")
            paint_swells(land, view, "#93b25a", (0.08, 0.34, 0.64))
            _paint_track(land, view, "#dcc99a")
    if not view.is_plain and not view.mood.overcast and not view.mood.frost:
        paint_dapples(land, view, "#e9ee9a")
    paint_tufts(layers.near, view, "#5f8f3e", 130)
    paint_flowers(layers.near, view, ("#ffffff",), 10)


def paint_dapples(sheet: Sheet, view: View, tint: str) -> None:
    """Patches of sun that fall through the leaves on the floor."""
    dice, color = view.dice("dapples"), mix(view.tone(tint), view.mood.sun, 0.2)
    patch = sheet.radial(((0.0, color, 0.6), (0.55, color, 0.35), (1.0, color, 0.0)))
    for _ in range(26):
        t = dice.random()
        rx = view.unit * (14 + 70 * t) * dice.uniform(0.5, 1.3)
        y = view.down(0.04 + 0.92 * t)
        alpha = 0.4 if view.mood.night else 0.9
        sheet.ellipse(
            dice.uniform(0, view.w), y, rx, rx * 0.22, patch, alpha * dice.uniform(0.5, 1)
        )


def paint_canopy_light(sheet: Sheet, view: View, high: str, bright: str) -> None:
    """Air under leaves: darkest above, brightest low between the trunks, with shafts of sun."""
    mood = view.mood
    top = mix(view.kept(high), mood.sky[0], 0.15 + 0.5 * mood.frost)
    low = mix(view.kept(bright), mood.haze, 0.35 + 0.5 * mood.frost)
    if view.style == "line":
        top = low = view.tone(bright)
    if view.style == "silhouette":
        top, low = mood.sky[1], mix(mood.sky[2], "#ffffff", 0.4)
    sheet.rect(0, 0, view.w, view.horizon + 2, sheet.linear(((0.0, top, 1.0), (1.0, low, 1.0))))
    if view.is_plain:
        return
    glow = sheet.radial(((0.0, mix(mood.sun, low, 0.3), 0.9), (1.0, low, 0.0)))
    sheet.ellipse(view.sun_at[0], view.horizon * 0.55, view.w * 0.42, view.horizon * 0.6, glow)
    if mood.overcast:
        return
    dice = view.dice("shafts")
    lean = (0.5 - view.light.x) * view.w * 0.9
    for _ in range(5):
        x, w = view.sun_at[0] + view.w * dice.uniform(-0.3, 0.3), view.w * dice.uniform(0.02, 0.06)
        d = trace("M", x, -9, "h", w, "L", x + w * 2.4 + lean, view.down(0.5), "h", -w * 2.6, "Z")
        sheet.path(
            d, sheet.linear(((0.0, mood.sun, 0.3 if not mood.night else 0.1), (1.0, mood.sun, 0.0)))
        )


def _paint_trunks(sheet: Sheet, view: View, dice: Random, depth: float, size: float) -> None:
    """One row of tall trees: trunks that leave the picture above, crowns closing over them."""
    count = max(round(11 * (1.25 - size) * view.w / view.h) + 3, 4)
    haze = mix(view.tone("#a9cf86"), view.mood.haze, 0.4)
    if view.style == "silhouette":
        haze = view.mood.sky[2]
    for i in range(count):
        x = view.w * (i + dice.uniform(0.1, 0.9)) / count
        w = view.unit * 44 * size**1.7 * dice.uniform(0.7, 1.25)
        foot = view.down(0.02 + 0.06 * size**2)
        color = mix(view.tone("#6b4a36"), haze, depth)
        lean = dice.uniform(-0.12, 0.12) * w * 4
        paint_trunk(sheet, view, x, foot, w, lean, color)
    _paint_crowns(sheet, view, dice, depth, size, haze)


def paint_trunk(
    sheet: Sheet, view: View, x: float, foot: float, w: float, lean: float, color: str
) -> None:
    flare = w * 0.55
    d = (
        f"M{num(x - w / 2 - flare)} {num(foot)}Q{num(x - w / 2)} {num(foot - w)}"
        f" {num(x - w * 0.4 + lean)} -9H{num(x + w * 0.4 + lean)}Q{num(x + w / 2)}"
        f" {num(foot - w)} {num(x + w / 2 + flare)} {num(foot)}Z"
    )
    stops = ((0.0, lighter(color, 0.05), 1.0), (1.0, lighter(color, -0.06), 1.0))
    is_far = w < view.unit * 24
    sheet.path(d, color if view.is_plain or is_far else sheet.linear(stops, (0, 0), (1, 0)))
    if view.style == "line":
        sheet.stroke(d, INK, view.unit * 2, 0.25)


def _paint_crowns(
    sheet: Sheet, view: View, dice: Random, depth: float, size: float, haze: str
) -> None:
    """Leaves overhead; in winter only the ghost of them."""
    raw = "#3f8447"
    if view.mood.season == "autumn":
        raw = mix(dice.choice(AUTUMN), raw, 0.2)
    if view.mood.season == "winter":
        raw = "#aeb6b8"
    base = mix(view.tone(raw), haze, depth)
    y = view.horizon * (0.52 - 0.36 * size)
    x, step = -view.unit * 80, view.unit * 110 * size
    d = f"M{num(x)} -9L{num(x)} {num(y)}"
    while x < view.w + step:
        w = step * dice.uniform(0.6, 1.2)
        x += w
        drop = y + view.horizon * 0.16 * dice.uniform(-1, 1)
        d += f"A{num(w * 0.55)} {num(w * 0.5)} 0 0 0 {num(x)} {num(drop)}"
    d += f"L{num(x)} -9Z"
    stops = ((0.0, lighter(base, -0.05), 1.0), (1.0, lighter(base, 0.04), 1.0))
    alpha = 0.45 if view.mood.season == "winter" else 1.0
    sheet.path(d, base if view.is_plain else sheet.linear(stops), alpha)
    if view.style == "line":
        sheet.stroke(d, INK, view.unit * 2, 0.25)


def _paint_stalks(
    sheet: Sheet, view: View, dice: Random, depth: float, width: float, count: int
) -> None:
    """Jointed canes that leave the picture above; the near ones keep to the sides."""
    n = max(round(count * view.w / view.h), 4)
    leaves: list[str] = []
    for i in range(n):
        t = (i + dice.uniform(0.1, 0.9)) / n
        if depth < 0.3:
            t = 0.24 * t / 0.5 if t < 0.5 else 1 - 0.24 * (1 - t) / 0.5
        x, w = view.w * t, view.unit * width * dice.uniform(0.75, 1.2)
        foot = view.down(0.01 + 0.34 * (0.74 - depth) ** 1.5)
        color = view.kept(dice.choice(("#7fb04a", "#8cba52", "#6fa246", "#a3bd5c")), depth)
        _paint_cane(sheet, view, x, foot, w, dice.uniform(-0.03, 0.03) * view.h, color)
        for _ in range(5):
            leaves.append(_cane_leaf(view, x, dice, w))
    tint = view.kept("#5f9a3c", depth)
    sheet.path("".join(leaves), tint, 0.9)


def _paint_cane(
    sheet: Sheet, view: View, x: float, foot: float, w: float, lean: float, color: str
) -> None:
    a, b = lighter(color, 0.07), lighter(color, -0.09)
    d = trace("M", x - w / 2, foot, "L", x + lean - w * 0.42, -9, "h", w * 0.84)
    d += trace("L", x + w / 2, foot, "Z")
    lit = view.light.x >= 0.5
    stops = ((0.0, b if lit else a, 1.0), (0.5, color, 1.0), (1.0, a if lit else b, 1.0))
    is_far = w < view.unit * 18
    sheet.path(d, color if view.is_plain or is_far else sheet.linear(stops, (0, 0), (1, 0)))
    if view.style == "line":
        sheet.stroke(d, INK, view.unit * 2, 0.3)
    joints, step = [], w * 5.2
    y = foot - step * 0.6
    while y > 0:
        at = x + lean * (1 - y / foot)
        joints.append(trace("M", at - w * 0.52, y, "q", w * 0.52, w * 0.2, w * 1.04, 0.0))
        y -= step
    sheet.stroke("".join(joints), lighter(color, -0.16), max(w * 0.1, 0.8), 0.75)


def _cane_leaf(view: View, x: float, dice: Random, w: float) -> str:
    y, side = view.horizon * dice.random() ** 1.4, dice.choice((-1, 1))
    reach = w * dice.uniform(2.2, 4.0) + view.unit * 14
    dx, dy = side * reach, reach * dice.uniform(0.15, 0.6)
    bend = reach * 0.16
    d = trace("M", x, y, "Q", x + dx * 0.5, y + dy * 0.3 - bend, x + dx, y + dy)
    return d + trace("Q", x + dx * 0.4, y + dy * 0.5 + bend * 0.4, x, y, "Z")


def _paint_track(sheet: Sheet, view: View, color: str) -> None:
    """A trodden path that leads between the canes."""
    dice = view.dice("track")
    swing = dice.choice((-1, 1)) * dice.uniform(0.05, 0.1)
    left: list[Point] = []
    right: list[Point] = []
    for i in range(11):
        t = i / 10 * 1.04
        center = view.w * (0.5 + swing * math.sin(5 * t**0.6) * (0.25 + t))
        half = min(view.w, view.h) * (0.02 + 0.2 * t**1.3)
        left.append((center - half, view.down(t)))
        right.append((center + half, view.down(t)))
    fill = view.earth(color, 0.05)
    paint_strip(sheet, view, left, right, fill)
    if view.style == "line":
        for side in (left, right):
            sheet.stroke(smooth(side), INK, view.unit * 2, 0.3)
