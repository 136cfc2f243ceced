"""A hall of rock under the ground, and what is seen through its mouth."""

from __future__ import annotations

import math
from random import Random

from smalto.render.backdrop.land import ridge_line
from smalto.render.backdrop.view import INK, Layers, View
from smalto.render.color import lighter, mix
from smalto.render.mood import mood_of
from smalto.render.sheet import Sheet, num, polygon, smooth, trace
from smalto.scene.types import Setting


def paint_cave(layers: Layers, view: View) -> None:
    """A hall of rock: a mouth of light at the back, stalactites, crystals that glow, a pool."""
    soft, land = layers.soft, layers.land
    top, mid, low = view.mood.sky
    if view.style == "line":
        top = mid = low = view.tone("#8f95b0")
    stops = ((0.0, top, 1.0), (0.6, mid, 1.0), (1.0, mid, 1.0))
    soft.rect(0, 0, view.w, view.h, soft.linear(stops))
    dice = view.dice("cave")
    x = view.w * dice.uniform(0.34, 0.66)
    _paint_mouth(layers, view, x, low)
    for i, depth in enumerate((0.62, 0.36, 0.1)):
        _paint_vault(land, view, view.dice(f"vault{i}"), depth, i)
    _paint_cave_floor(layers, view, x)
    for i in range(3):
        _paint_crystals(land, view, view.dice(f"crystals{i}"), i)


def _paint_mouth(layers: Layers, view: View, x: float, low: str) -> None:
    """Daylight, or the moon's, falls in from outside."""
    w, y = view.w * 0.17, view.horizon
    light = {"day": "#fdf3cf", "dawn": "#ffdcc0", "sunset": "#ffb27a", "night": "#9db4ea"}[
        view.setting.time
    ]
    if view.style == "line":
        light = "#ffffff"
    rim = [
        (x - w, y),
        (x - w * 0.86, y * 0.6),
        (x - w * 0.3, y * 0.36),
        (x + w * 0.35, y * 0.4),
        (x + w * 0.9, y * 0.62),
        (x + w * 1.05, y),
    ]
    if not view.is_plain:
        glow = layers.soft.radial(
            ((0.0, light, 0.8), (0.4, mix(light, low, 0.4), 0.4), (1.0, low, 0.0))
        )
        layers.soft.ellipse(x, y * 0.75, view.w * 0.5, view.h * 0.42, glow)
    _paint_outside(layers.land, view, smooth(rim) + "Z", x, w, light)
    if view.is_plain:
        return
    fan = trace(
        "M",
        x - w * 0.7,
        y * 0.7,
        "L",
        x - w * 2.2,
        view.h,
        "H",
        x + w * 2.2,
        "L",
        x + w * 0.7,
        y * 0.7,
        "Z",
    )
    layers.soft.path(fan, layers.soft.linear(((0.0, light, 0.4), (1.0, light, 0.0))))


def _paint_outside(sheet: Sheet, view: View, rim: str, x: float, w: float, light: str) -> None:
    """What is seen through the mouth: bright sky, a hill or two, treetops."""
    y, sky = view.horizon, mood_of(Setting("landscape", place="meadow", time=view.setting.time)).sky
    clip = sheet.clip(rim)
    sheet.add(f'<g clip-path="{clip}">')
    stops = ((0.0, mix(sky[1], light, 0.3), 1.0), (1.0, mix(sky[2], light, 0.5), 1.0))
    fill = sheet.linear(stops)
    plain = mix(sky[2], light, 0.5) if view.style != "line" else "#ffffff"
    sheet.rect(x - 2 * w, y * 0.3, 4 * w, y, plain if view.is_plain else fill)
    for k, (color, rise) in enumerate((("#9fc4a8", 0.3), ("#6fa36a", 0.16))):
        tint = view.tone(color, 0.55 - 0.3 * k)
        top = y - w * (0.5 - 0.24 * k)
        d = trace("M", x - 1.2 * w, y, "V", top, "Q", x - w * 0.3, top - w * rise)
        d += " " + trace(x + w * 0.2, top, "T", x + 1.2 * w, top - w * 0.05, "V", y + 9, "Z")
        sheet.path(d, tint)
    dice = view.dice("outside")
    for _ in range(3):
        h = w * dice.uniform(0.3, 0.5)
        view.plant(sheet, "fir", x + w * dice.uniform(-0.9, 0.9), y - w * 0.12, h, 0.4, dice)
    sheet.add("</g>")
    if view.style == "line":
        sheet.stroke(rim, INK, view.unit * 2.2, 0.4)


def _paint_vault(sheet: Sheet, view: View, dice: Random, depth: float, i: int) -> None:
    """One arch of rock around the picture: walls at both sides, stalactites above."""
    color = view.tone("#5b4f4a", depth) if view.style != "line" else view.tone("#a39a94")
    inset, low = view.w * (0.24 - 0.085 * i), view.down(0.02 + 0.16 * i)
    y = view.horizon * (0.36 - 0.14 * i)
    d = f"M-9 -9V{num(low)}L{num(inset * 1.15)} {num(low)}"
    x, at = inset, low
    for k in range(4):
        at -= (low - y) / 4
        d += trace(
            "Q",
            x + view.unit * dice.uniform(-26, 26),
            at + (low - y) * 0.13,
            x - inset * 0.14 * k * dice.uniform(0.2, 1),
            at,
        )
    x = inset * 0.8
    end = view.w - inset * 0.8
    while x < end:
        w = view.unit * dice.uniform(26, 84) * (0.7 + 0.3 * i)
        drop = y + view.unit * dice.uniform(10, 130) * (0.5 + 0.35 * i) * dice.random()
        tip = min(x + w, end)
        d += trace(
            "L", (x + tip) / 2 - w * 0.06, drop, "L", tip, y + view.unit * dice.uniform(-14, 8)
        )
        x += w
    at = y
    for _ in range(4):
        at += (low - y) / 4
        d += trace(
            "Q",
            view.w - inset + view.unit * dice.uniform(-26, 26),
            at - (low - y) * 0.13,
            view.w - inset * dice.uniform(0.8, 1.1),
            at,
        )
    d += f"L{num(view.w + 9)} {num(low)}V-9Z"
    stops = ((0.0, lighter(color, -0.07), 1.0), (0.7, color, 1.0), (1.0, lighter(color, 0.03), 1.0))
    sheet.path(d, color if view.is_plain else sheet.linear(stops))
    if view.style == "line":
        sheet.stroke(d, INK, view.unit * 2.2, 0.35)


def _paint_cave_floor(layers: Layers, view: View, x: float) -> None:
    land, u = layers.land, view.unit
    far, near = view.tone("#86796f", 0.3), view.tone("#5a4d46")
    line = ridge_line(
        view, view.dice("floor"), view.horizon + u * 14, view.ground_h * 0.05, waves=3
    )
    d = f"{smooth(line)}L{num(view.w * 1.1)} {num(view.h)}H{num(-view.w * 0.1)}Z"
    land.path(d, far if view.is_plain else land.linear(((0.0, far, 1.0), (1.0, near, 1.0))))
    if view.style == "line":
        land.stroke(smooth(line), INK, u * 2, 0.3)
    pool = mix(view.tone("#3f8fa0", 0.1), view.mood.sky[2], 0.3)
    dice = view.dice("puddles")
    for _ in range(3):
        px, py = view.w * dice.uniform(0.1, 0.9), view.down(dice.uniform(0.1, 0.4))
        rx = u * dice.uniform(60, 140)
        land.ellipse(px, py, rx, rx * 0.16, pool, 0.8)
        land.ellipse(px - rx * 0.2, py - rx * 0.03, rx * 0.4, rx * 0.03, "#ffffff", 0.3)
    if not view.is_plain:
        shine = land.radial(((0.0, view.mood.sun, 0.35), (1.0, view.mood.sun, 0.0)))
        land.ellipse(x, view.down(0.25), view.w * 0.36, view.ground_h * 0.3, shine)
    for _ in range(50):
        t = dice.random()
        r = u * (0.8 + 3 * t)
        tint = view.tone(dice.choice(("#453a36", "#8f8177")))
        layers.near.ellipse(
            view.w * dice.random(), view.down(0.08 + 0.9 * t), r * 1.7, r * 0.7, tint, 0.6
        )


_GEMS = ("#58d6e8", "#a77bf0", "#5fe0a8", "#f07bc8")


def _paint_crystals(sheet: Sheet, view: View, dice: Random, i: int) -> None:
    u = view.unit
    x = view.w * (dice.uniform(0.02, 0.2) if i % 2 == 0 else dice.uniform(0.8, 0.98))
    y, color = view.down(0.1 + 0.16 * i), dice.choice(_GEMS)
    if view.style == "line":
        color = "#ffffff"
    if not view.is_plain:
        glow = sheet.radial(((0.0, color, 0.5), (1.0, color, 0.0)))
        sheet.circle(x, y - 30 * u, 120 * u, glow)
    for k in range(5):
        lean, h = (
            (k - 2) * 0.28 + dice.uniform(-0.08, 0.08),
            u * dice.uniform(46, 110) * (0.7 + 0.2 * i),
        )
        w, tx, ty = h * 0.15, x + math.sin(lean) * h, y - math.cos(lean) * h
        sx, sy = x + math.sin(lean) * h * 0.8, y - math.cos(lean) * h * 0.8
        tint = mix(color, view.tone("#30304a"), 0.2 + 0.1 * (k % 2))
        left = [(x - w, y), (sx - w, sy), (tx, ty), (sx, sy), (x, y)]
        right = [(x, y), (sx, sy), (tx, ty), (sx + w, sy), (x + w, y)]
        sheet.path(polygon(left), lighter(tint, 0.08))
        sheet.path(polygon(right), lighter(tint, -0.05))
        if view.style == "line":
            sheet.stroke(polygon(left) + polygon(right), INK, u * 1.4, 0.35)
