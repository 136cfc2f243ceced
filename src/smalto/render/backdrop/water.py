"""Places by the water: beach, sea, lake."""

from __future__ import annotations

import math

from smalto.render.backdrop.hills import paint_hills, paint_mirrored_hills
from smalto.render.backdrop.land import paint_tufts, ridge_line
from smalto.render.backdrop.sky import paint_sky
from smalto.render.backdrop.view import INK, Layers, View
from smalto.render.color import lighter, mix
from smalto.render.sheet import Sheet, num, smooth, trace

ICE = "#dcebf5"
"""Still and running water under snow is half frozen; the sea is not."""

_DEEP = "#1f86bd"
_SHALLOW = "#7fd8d8"


def paint_beach(layers: Layers, view: View) -> None:
    paint_sky(layers, view)
    land = layers.land
    _paint_island(land, view)
    paint_water(layers, view, 0.0, 0.34, _DEEP, _SHALLOW)
    _paint_sand(land, view, 0.3)
    paint_sand_detail(layers.near, view)


def paint_sea(layers: Layers, view: View) -> None:
    paint_sky(layers, view)
    if view.dice("land in sight").random() < 0.5:
        _paint_island(layers.land, view)
    paint_water(layers, view, 0.0, 1.0, "#2f93c6", "#0f5f97")
    _paint_waves(layers.near, view)


def paint_lake(layers: Layers, view: View) -> None:
    paint_sky(layers, view)
    land = layers.land
    paint_hills(land, view, "#568f74")
    paint_water(layers, view, 0.0, 0.6, "#6db4d4", "#3f93bd")
    _paint_reflection(land, view)
    _paint_shore(layers, view)


def paint_water(
    layers: Layers,
    view: View,
    start: float,
    end: float,
    far: str,
    near: str,
    *,
    open_share: float | None = None,
) -> None:
    """Open water over a share of the ground, with the sky in it and a glitter under the sun."""
    sheet, y0, y1 = layers.land, view.down(start), view.down(end)
    one, two = mirrored_sky(view, far, near)
    mid = mix(one, two, 0.45)
    if view.is_plain:
        one = two = mid
    stops = ((0.0, one, 1.0), (0.5, mid, 1.0), (1.0, two, 1.0))
    sheet.rect(0, y0, view.w, y1 - y0 + 2, sheet.linear(stops))
    if view.style == "line":
        sheet.stroke(f"M0 {num(y0)}H{num(view.w)}", INK, view.unit * 2.4, 0.4)
    share = open_share or (1.0 if end == 1.0 else 0.8)  # a shore may reach into the rest
    open_y = y0 + (y1 - y0) * share
    paint_streaks(layers.near, view, y0, open_y)
    if view.mood.overcast < 0.5:
        _paint_glitter(layers.near, view, y0, open_y)


def mirrored_sky(view: View, far: str, near: str) -> tuple[str, str]:
    """Far water mirrors the low sky, near water the high one; under a low sun hardly anything of
    its own colour is left (blue mixed with orange would be mud)."""
    top, middle, low = view.mood.sky
    if view.style == "line":
        return view.tone(far), view.tone(near)
    if view.is_low_sun:
        return lighter(mix(low, middle, 0.4), -0.05), mix(top, view.tone(near), 0.42)
    ice = 0.5 if view.mood.frost > 0.8 else 0.0
    one, two = mix(view.tone(far), low, 0.32), mix(view.tone(near), top, 0.14)
    return mix(one, ICE, ice), mix(two, ICE, ice * 0.8)


def paint_streaks(sheet: Sheet, view: View, y0: float, y1: float) -> None:
    dice, u = view.dice("streaks"), view.unit
    light = mix(view.mood.sky[2], "#ffffff", 0.5) if view.style != "line" else INK
    for _ in range(round(90 * (y1 - y0) / view.ground_h) + 14):
        t = dice.random() ** 1.4
        y = y0 + (y1 - y0) * (0.02 + 0.96 * t)
        w = u * (14 + 70 * view.near(y)) * dice.uniform(0.5, 1.4)
        x = dice.uniform(-0.05, 1.0) * view.w
        sheet.ellipse(x, y, w, u * (0.6 + 1.8 * view.near(y)), light, 0.08 + 0.16 * dice.random())


def _paint_glitter(sheet: Sheet, view: View, y0: float, y1: float) -> None:
    """Sunlight or moonlight broken by the waves, a column under its source."""
    dice, u = view.dice("glitter"), view.unit
    color = mix(view.mood.sun, "#ffffff", 0.3) if view.style != "line" else INK
    strength = 0.15 if view.style == "line" else 0.35 + 0.5 * view.mood.glow
    for i in range(44):
        t = (i + dice.random()) / 44
        y = y0 + (y1 - y0) * t
        spread = u * (16 + 70 * t)
        x = view.sun_at[0] + dice.gauss(0, 0.55) * spread
        w = u * (5 + 22 * t) * dice.uniform(0.6, 1.4)
        sheet.ellipse(x, y, w, u * (0.9 + 1.8 * t), color, strength * (1 - 0.6 * t))


def _paint_island(sheet: Sheet, view: View) -> None:
    dice = view.dice("island")
    x, w = view.w * dice.uniform(0.05, 0.6), view.w * dice.uniform(0.2, 0.34)
    for i, (grow, color, depth) in enumerate(((1.0, "#5f8f86", 0.6), (0.62, "#4f8a63", 0.45))):
        h = view.unit * 70 * grow
        at = x + (w * 0.32 if i else 0)
        points = [
            (
                at + w * grow * k / 6,
                view.horizon + 2 - h * math.sin(math.pi * k / 6) ** 0.8 * dice.uniform(0.7, 1.1),
            )
            for k in range(7)
        ]
        d = smooth(points) + "Z"
        sheet.path(d, view.tone(color, depth))
        if view.style == "line":
            sheet.stroke(d, INK, view.unit * 2, 0.3)


def _paint_sand(sheet: Sheet, view: View, share: float) -> None:
    """The waterline sweeps across; foam, wet sand, then dry sand."""
    dice, u = view.dice("shore"), view.unit
    tilt, phase = dice.uniform(-0.06, 0.06), dice.uniform(0, 6)
    line = [
        (
            view.w * (i / 10 * 1.2 - 0.1),
            view.down(share + tilt * (i / 5 - 1) + 0.022 * math.sin(phase + i * 1.15)),
        )
        for i in range(11)
    ]
    bands = (
        (-15, mix(_SHALLOW, "#ffffff", 0.45), 0.55),
        (-6, "#ffffff", 0.95),
        (5, "#cdb283", 1.0),
        (26, "#dfc592", 1.0),
    )
    for drop, color, alpha in bands:
        moved = [(x, y + drop * u) for x, y in line]
        tint = view.earth(color) if drop > 0 else view.tone(color)
        sheet.path(_filled_below(view, moved), tint, alpha)
        if view.style == "line" and drop == -6:
            sheet.stroke(smooth(moved), INK, u * 2.2, 0.35)
    dry = [(x, y + 44 * u + 7 * u * math.sin(x / view.w * 9)) for x, y in line]
    far, near = view.earth("#f4e0b0"), view.earth("#e7c98c")
    stops = ((0.0, far, 1.0), (1.0, far if view.is_plain else near, 1.0))
    sheet.path(_filled_below(view, dry), sheet.linear(stops))


def _filled_below(view: View, line: list[tuple[float, float]]) -> str:
    return f"{smooth(line)}L{num(view.w * 1.1)} {num(view.h + 9)}H{num(-view.w * 0.1)}Z"


def paint_sand_detail(sheet: Sheet, view: View) -> None:
    dice, u = view.dice("sand"), view.unit
    dark, light = view.tone("#cfae72"), view.tone("#fff3d2")
    if view.style == "line":
        dark = light = INK
    for _ in range(90):
        t = 0.48 + 0.52 * dice.random()
        r = u * (0.6 + 1.5 * t)
        sheet.ellipse(
            dice.uniform(0, view.w),
            view.down(t),
            r * 1.7,
            r * 0.7,
            dice.choice((dark, light)),
            0.45,
        )
    for _ in range(9):
        x, y = dice.uniform(0, view.w), view.down(dice.uniform(0.55, 0.98))
        w = u * dice.uniform(60, 150)
        sheet.stroke(
            f"M{num(x)} {num(y)}q{num(w / 4)} {num(-u * 9)} {num(w / 2)} 0t{num(w / 2)} 0",
            dark,
            u * 2,
            0.28,
        )


def _paint_waves(sheet: Sheet, view: View) -> None:
    """Rows of crests that grow and part towards the viewer."""
    dice, u = view.dice("waves"), view.unit
    crest = mix(view.tone("#d8f4fb"), view.mood.sky[2], 0.2) if view.style != "line" else INK
    body = view.tone("#1877ae") if not view.is_low_sun else mix(view.mood.sky[0], "#1877ae", 0.3)
    for row in range(9):
        t = ((row + 0.7) / 9) ** 1.5
        y, length = view.down(t), u * (46 + 190 * t)
        x = -length * dice.random()
        d = f"M{num(x)} {num(y)}"
        while x < view.w + length:
            rise = length * 0.09 * dice.uniform(0.7, 1.2)
            half = length * 0.5
            d += trace("q", length * 0.28, -rise * 1.5, half, -rise * 0.4, "t", half, rise * 0.4)
            x += length
        low = f"V{num(y + length * 0.3)}H{num(-length)}Z"
        if view.style != "line":
            fade = sheet.linear(((0.0, lighter(body, 0.05), 0.5), (1.0, body, 0.0)))
            sheet.path(d + low, fade)
        sheet.stroke(d, crest, u * (1 + 2.4 * t), 0.4 if view.style != "line" else 0.25)


def _paint_reflection(land: Sheet, view: View) -> None:
    paint_mirrored_hills(land, view, "#568f74")
    if view.is_plain:
        return
    y0, y1 = view.horizon, view.down(0.3)
    hill = view.tone("#4f8a6a", 0.35)
    land.rect(0, y0, view.w, y1 - y0, land.linear(((0.0, hill, 0.55), (1.0, hill, 0.0))))


def _paint_shore(layers: Layers, view: View) -> None:
    dice = view.dice("shore")
    line = ridge_line(view, dice, view.down(0.62), view.ground_h * 0.14, waves=1.2, n=9)
    rim = [(x, y - view.unit * 9) for x, y in line]
    layers.land.path(_filled_below(view, rim), view.tone("#cdbf86"))
    far, near = view.earth("#93cb5c"), view.earth("#5da43e")
    stops = ((0.0, far, 1.0), (1.0, far if view.is_plain else near, 1.0))
    layers.land.path(_filled_below(view, line), layers.land.linear(stops))
    shore = view.lowered(0.66)
    paint_tufts(layers.near, shore, "#5da43e", 100)
    _paint_reeds(layers.near, view, line)


def _paint_reeds(sheet: Sheet, view: View, line: list[tuple[float, float]]) -> None:
    dice, u = view.dice("reeds"), view.unit
    green, brown = view.tone("#4b8a3c"), view.tone("#7a5230")
    if view.style == "line":
        green = brown = INK
    for side in (0.03, 0.94):
        for _ in range(11):
            x = view.w * (side + dice.uniform(-0.05, 0.06))
            y = min(line, key=lambda p: abs(p[0] - x))[1] + u * dice.uniform(2, 16)
            h, lean = u * dice.uniform(50, 105), u * dice.uniform(-14, 14)
            sheet.stroke(
                f"M{num(x)} {num(y)}q{num(lean * 0.2)} {num(-h * 0.6)} {num(lean)} {num(-h)}",
                green,
                u * 2.6,
                0.9 if view.style != "line" else 0.3,
            )
            if dice.random() < 0.4:
                sheet.ellipse(
                    x + lean, y - h, u * 3.6, u * 12, brown, 0.95 if view.style != "line" else 0.3
                )
