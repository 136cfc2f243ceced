"""Under water: shafts of light, reefs, sand, corals, weeds, bubbles."""

from __future__ import annotations

import math

from smalto.render.backdrop.land import ridge_line
from smalto.render.backdrop.view import INK, Layers, View
from smalto.render.color import lighter, mix
from smalto.render.sheet import Sheet, num, smooth, trace


def paint_underwater(layers: Layers, view: View) -> None:
    soft, land = layers.soft, layers.land
    dim = 0.35 if view.mood.night else 0.0
    top, mid, deep = (mix(c, "#04122e", dim) for c in ("#7fe0ec", "#1f9fc9", "#0b4f86"))
    if view.style == "line":
        top = mid = deep = view.tone("#9fe0ee")
    stops = ((0.0, top, 1.0), (0.4, mid, 1.0), (1.0, deep, 1.0))
    soft.rect(0, 0, view.w, view.h, soft.linear(stops))
    if not view.is_plain:
        _paint_shafts(soft, view)
    water = view.tone("#1b7fae") if view.style == "line" else mix(mid, deep, 0.4)
    for i, (rise, share) in enumerate(((0.2, 0.35), (0.1, 0.62))):
        line = ridge_line(
            view, view.dice(f"reef{i}"), view.horizon + view.unit * 10, view.h * rise, waves=3 + i
        )
        d = f"{smooth(line)}L{num(view.w * 1.1)} {num(view.h)}H{num(-view.w * 0.1)}Z"
        land.path(d, mix(water, deep, share))
    _paint_schools(land, view, mix(water, deep, 0.45))
    sand_far, sand = mix("#e6d9a0", water, 0.42), mix("#f6e6b4", water, 0.12)
    if view.style == "line":
        sand_far = sand = view.tone("#f0dfa8")
    line = ridge_line(
        view, view.dice("floor"), view.horizon + view.ground_h * 0.06, view.ground_h * 0.08, waves=2
    )
    d = f"{smooth(line)}L{num(view.w * 1.1)} {num(view.h)}H{num(-view.w * 0.1)}Z"
    land.path(d, land.linear(((0.0, sand_far, 1.0), (1.0, sand, 1.0))))
    _paint_ripples(layers.near, view, mix(sand, water, 0.3), mix(sand, "#ffffff", 0.4))
    _paint_corals(layers.near, view, water)
    _paint_weeds(layers.near, view, water)
    _paint_bubbles(layers.near, view)


def _paint_shafts(sheet: Sheet, view: View) -> None:
    dice = view.dice("shafts")
    for _ in range(6):
        x = view.w * dice.uniform(-0.1, 1.0)
        w, lean = view.w * dice.uniform(0.04, 0.11), view.w * dice.uniform(-0.22, -0.08)
        reach = view.h * dice.uniform(0.6, 0.95)
        d = f"M{num(x)} -5H{num(x + w)}L{num(x + w * 1.9 + lean)} {num(reach)}H{num(x + lean)}Z"
        strength = 0.14 if view.mood.night else 0.26
        sheet.path(d, sheet.linear(((0.0, "#eaffff", strength), (1.0, "#eaffff", 0.0))))


def _paint_schools(sheet: Sheet, view: View, color: str) -> None:
    """Shoals in the distance, all of one mind; none where the scene has fish of its own."""
    if view.named & {"fish", "shark", "whale"}:
        return
    dice, u = view.dice("schools"), view.unit
    for _ in range(dice.randint(1, 3)):
        x, y, side = (
            view.w * dice.uniform(0.1, 0.9),
            view.h * dice.uniform(0.2, 0.6),
            dice.choice((-1, 1)),
        )
        parts = []
        for _ in range(dice.randint(9, 18)):
            w = u * dice.uniform(7, 12)
            px, py = x + u * dice.gauss(0, 62), y + u * dice.gauss(0, 26)
            parts.append(
                trace("M", px + side * w, py, "q", -side * w * 0.8, -w * 0.6, -side * 1.6 * w, 0.0)
            )
            parts.append(
                trace("l", -side * w * 0.5, -w * 0.34, "v", w * 0.7, "l", side * w * 0.5, -w * 0.34)
            )
            parts.append(trace("q", side * w * 0.8, w * 0.6, side * 1.6 * w, 0.0, "z"))
        sheet.path("".join(parts), color, 0.5)


def _paint_ripples(sheet: Sheet, view: View, dark: str, light: str) -> None:
    dice, u = view.dice("ripples"), view.unit
    if view.style == "line":
        dark = light = INK
    for i in range(22):
        t = 0.14 + 0.84 * dice.random()
        x, y, w = dice.uniform(-0.05, 0.95) * view.w, view.down(t), u * (30 + 90 * t)
        sheet.stroke(
            f"M{num(x)} {num(y)}q{num(w / 4)} {num(-w * 0.1)} {num(w / 2)} 0t{num(w / 2)} 0",
            light if i % 2 else dark,
            u * (1 + 1.6 * t),
            0.35,
        )


def _paint_corals(sheet: Sheet, view: View, water: str) -> None:
    """Rounded rocks and fans of coral along the far edge of the sand."""
    dice, u = view.dice("corals"), view.unit
    for k in range(9):
        side = k % 2
        x = view.w * (dice.uniform(0.0, 0.3) if side else dice.uniform(0.7, 1.0))
        y = view.down(dice.uniform(0.05, 0.2))
        r = u * dice.uniform(20, 46)
        rock = mix("#7f7fa6", water, 0.45) if view.style != "line" else view.tone("#9a9ab8")
        sheet.ellipse(x, y, r * 1.3, r * 0.7, rock)
        sheet.ellipse(x - r * 0.25, y - r * 0.18, r * 0.8, r * 0.36, lighter(rock, 0.06), 0.8)
        color = mix(dice.choice(("#f2726f", "#f7a04b", "#d873c4", "#f4c64f")), water, 0.2)
        if view.style == "line":
            color = INK
        for branch in range(7):
            angle = math.radians(-90 + (branch - 3) * 19 + dice.uniform(-6, 6))
            reach = r * dice.uniform(0.9, 1.5)
            tip = (x + reach * math.cos(angle), y - r * 0.3 + reach * math.sin(angle))
            alpha = 0.3 if view.style == "line" else 1.0
            bend = x + (tip[0] - x) * 0.3
            d = trace("M", x, y - r * 0.3, "Q", bend, (y + tip[1]) / 2, *tip)
            sheet.stroke(d, color, r * 0.15, alpha)


def _paint_weeds(sheet: Sheet, view: View, water: str) -> None:
    dice, u = view.dice("weeds"), view.unit
    for side in (0.0, 1.0):
        for k in range(6):
            x = view.w * abs(side - 0.012 - 0.026 * k * dice.uniform(0.6, 1.3))
            h = view.h * (0.36 - 0.045 * k) * dice.uniform(0.7, 1.1)
            color = dice.choice(("#2f9e6b", "#1f7f6a", "#57b36a", "#c95a8a"))
            tint = mix(color, water, 0.25) if view.style != "line" else view.tone(color)
            _paint_weed(
                sheet, x, view.h + 6, h, u * dice.uniform(9, 15), dice.choice((-1, 1)), tint
            )


def _paint_weed(
    sheet: Sheet, x: float, y: float, h: float, w: float, turn: int, color: str
) -> None:
    left, right = [], []
    for i in range(9):
        t = i / 8
        sway = turn * math.sin(t * 7) * w * (0.4 + t)
        half = w * (1 - t) ** 0.7 * 0.6
        left.append((x + sway - half, y - h * t))
        right.append((x + sway + half, y - h * t))
    sheet.path(smooth(left) + "L" + smooth(list(reversed(right)))[1:] + "Z", color)


def _paint_bubbles(sheet: Sheet, view: View) -> None:
    dice, u = view.dice("bubbles"), view.unit
    for _ in range(26):
        x, y = dice.uniform(0, view.w), dice.uniform(0.05, 0.9) * view.h
        r = u * dice.uniform(2.5, 10)
        ink = INK if view.style == "line" else "#eaffff"
        sheet.stroke(f"M{num(x - r)} {num(y)}a{num(r)} {num(r)} 0 1 1 0 .01Z", ink, u * 1.5, 0.45)
        sheet.circle(x - r * 0.35, y - r * 0.35, r * 0.22, ink, 0.6)
