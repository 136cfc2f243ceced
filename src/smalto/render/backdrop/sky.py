"""Skies: gradient, sun or moon with its glow, stars, clouds."""

from __future__ import annotations

import math
from random import Random

from smalto.render.backdrop.view import INK, PAPER, Layers, View
from smalto.render.color import lighter, mix
from smalto.render.flora.crown import discs_path
from smalto.render.sheet import Point, Sheet, num, polygon, trace


def paint_sky(layers: Layers, view: View, *, clouds: int = 5, sun: bool = True) -> None:
    """Reaches somewhat below the horizon, so that no seam shows where land overlaps it."""
    sheet = layers.soft
    mood = view.mood
    top, mid, low = (_wash(view, c) for c in mood.sky)
    stops = ((0.0, top, 1.0), (0.55, mid, 1.0), (1.0, low, 1.0))
    if view.style == "silhouette":
        stops = ((0.0, mid, 1.0), (0.5, low, 1.0), (1.0, mix(low, "#ffffff", 0.35), 1.0))
    if view.style == "flat":
        stops = ((0.0, mid, 1.0), (0.6, mid, 1.0), (1.0, mix(mid, low, 0.7), 1.0))
    low_y = view.down(0.2)
    sheet.rect(
        0, 0, view.w, low_y, sheet.linear_px(stops, (0, 0), (0, max(view.horizon, view.h * 0.3)))
    )
    if mood.night and mood.overcast < 0.3:
        paint_stars(layers.land, view, view.horizon, 90)
    weather = view.setting.weather
    if clouds and mood.overcast < 0.3 and not view.is_plain:
        _paint_wisps(layers.soft, view)
    if sun and mood.overcast < 0.5:
        _paint_sun(layers, view)
    if weather == "rainbow":
        paint_rainbow(layers.soft, view)
    if weather in ("storm", "cloudy", "rain") or mood.overcast >= 0.5 > mood.wash:
        paint_deck(layers.land, view, 3 if weather != "rain" else 2)
    elif mood.wash < 0.25 and weather != "sunny":  # fog hides them
        _paint_clouds(layers.land, view, clouds + (4 if mood.overcast and clouds else 0))
    elif weather == "sunny":
        _paint_clouds(layers.land, view, min(clouds, 2))
    if weather == "storm":
        paint_lightning(layers.land, view)


def paint_stars(sheet: Sheet, view: View, bottom: float, count: int) -> None:
    """Scattered points, a few of them with a cross of light."""
    dice = view.dice("stars")
    u = view.unit
    for i in range(count):
        x, y = dice.uniform(0, view.w), bottom * dice.random() ** 1.3
        r = u * dice.choice((0.7, 0.9, 1.1, 1.6))
        color = INK if view.style == "line" else "#ffffff"
        sheet.circle(x, y, r, color, dice.uniform(0.35, 0.95))
        if i % 16 == 0:
            _glint(sheet, x, y, r * 5, color)


def _glint(sheet: Sheet, x: float, y: float, r: float, color: str) -> None:
    """A four-pointed star."""
    inner = r * 0.14
    points = []
    for k in range(8):
        reach = r if k % 2 == 0 else inner
        turn = k * math.pi / 4
        points.append((x + reach * math.sin(turn), y - reach * math.cos(turn)))
    sheet.path(polygon(points), color, 0.85)


def _paint_sun(layers: Layers, view: View) -> None:
    mood, (x, y) = view.mood, view.sun_at
    r = view.unit * (60 if view.is_low_sun else 38)
    if view.style == "line":
        layers.land.circle(x, y, r, _wash(view, mood.sun))
        layers.land.stroke(_ring(x, y, r), INK, view.unit * 2.4, 0.4)
        return
    if view.style == "flat":
        layers.land.circle(x, y, r, mood.sun)
    else:
        _paint_glow(layers, view, x, y, r)
    if mood.night:
        _paint_craters(layers.land, x, y, r)


def _paint_glow(layers: Layers, view: View, x: float, y: float, r: float) -> None:
    mood = view.mood
    halo = layers.soft.radial(
        (
            (0.0, mood.sun, mood.glow),
            (0.13, mood.sun, mood.glow * 0.8),
            (0.3, mix(mood.sun, mood.sky[2], 0.25), mood.glow * 0.42),
            (0.6, mood.sky[2], mood.glow * 0.14),
            (1.0, mood.sky[2], 0.0),
        )
    )
    reach = r * (6 + 6 * mood.glow)
    layers.soft.circle(x, y, reach, halo)
    edge = mood.sun if mood.night else lighter(mood.sun, 0.01)
    disc = layers.land.radial(((0.0, "#ffffff", 1.0), (0.75, edge, 1.0), (1.0, edge, 0.9)))
    layers.land.circle(x, y, r, disc)


def _ring(x: float, y: float, r: float) -> str:
    return f"M{num(x - r)} {num(y)}a{num(r)} {num(r)} 0 1 1 0 .01Z"


def _paint_craters(sheet: Sheet, x: float, y: float, r: float) -> None:
    for dx, dy, size in (
        (-0.32, -0.2, 0.2),
        (0.25, 0.22, 0.26),
        (0.12, -0.42, 0.12),
        (-0.2, 0.42, 0.13),
    ):
        sheet.circle(x + dx * r, y + dy * r, size * r, "#cfcdb6", 0.55)


def _paint_wisps(sheet: Sheet, view: View) -> None:
    """High thin cloud combed by the wind, and a bank of it far away over the horizon."""
    dice, mood = view.dice("wisps"), view.mood
    bright = mix(cloud_tints(view)[0], mood.sky[2], 0.2)
    tilt = dice.uniform(-0.12, 0.12)
    for _ in range(dice.randint(2, 6)):
        x, y = view.w * dice.uniform(-0.1, 0.9), view.horizon * dice.uniform(0.05, 0.6)
        w, h = view.w * dice.uniform(0.25, 0.6), view.unit * dice.uniform(6, 17)
        d = trace("M", x, y, "q", w * 0.5, -h * 2 + tilt * w * 0.5, w, tilt * w)
        d += trace("q", -w * 0.5, h * 2 - tilt * w * 0.5, -w, -tilt * w, "z")
        fade = sheet.linear(
            ((0.0, bright, 0.0), (0.5, bright, 0.55), (1.0, bright, 0.0)), (0, 0), (1, 0)
        )
        sheet.path(d, fade)
    if dice.random() < 0.55 and view.horizon < view.h * 0.9:
        _paint_far_bank(sheet, view, dice, bright)


def _paint_far_bank(sheet: Sheet, view: View, dice: Random, bright: str) -> None:
    """Heaped cloud along a part of the horizon, half lost in the haze."""
    x, y = view.w * dice.uniform(-0.15, 0.5), view.horizon
    end, discs = x + view.w * dice.uniform(0.4, 0.8), []
    start = x
    while x < end:
        arch = math.sin(math.pi * (x - start) / (end - start))
        r = view.unit * dice.uniform(22, 60) * (0.5 + arch)
        discs.append((x, y - r * 0.6 - arch * view.unit * dice.uniform(10, 90), r))
        x += r * dice.uniform(0.5, 0.9)
    top = min(cy - r for _, cy, r in discs)
    low = view.mood.sky[2]
    stops = ((0.0, mix(bright, low, 0.15), 0.9), (1.0, low, 0.0))
    sheet.path(discs_path(discs), sheet.linear_px(stops, (0, top), (0, y)))


def _paint_clouds(sheet: Sheet, view: View, count: int) -> None:
    dice = view.dice("clouds")
    count = max(count + dice.randint(-2, 1), 1) if count else 0
    lanes = list(range(count))
    dice.shuffle(lanes)
    for i in range(count):
        share = (lanes[i] + dice.uniform(0.1, 0.9)) / count
        high = 0.1 + 0.68 * (i + dice.random()) / count
        width = view.unit * (350 - 270 * high) * dice.choice((0.6, 0.85, 1.1, 1.45))
        x, y = share * view.w - width / 2, view.horizon * high
        if view.mood.overcast or not _hides_sun(view, x, y, width):
            _paint_cloud(sheet, view, x, y, width, dice)


def _hides_sun(view: View, x: float, y: float, w: float) -> bool:
    sun_x, sun_y = view.sun_at
    margin = view.unit * 52
    return x - margin < sun_x < x + w + margin and y - w * 0.42 - margin < sun_y < y + margin


def _paint_cloud(sheet: Sheet, view: View, x: float, y: float, w: float, dice: Random) -> None:
    bright, shade, alpha = cloud_tints(view)
    behind = cloud_outline(x + w * dice.uniform(0.15, 0.4), y - w * 0.03, w * 0.55, dice)
    before = cloud_outline(x, y, w, dice)
    if view.style == "line":
        sheet.path(before, "#ffffff", 0.9)
        sheet.stroke(before, INK, view.unit * 2.2, 0.3)
        return
    if view.style == "flat":
        sheet.path(before, bright, alpha)
        return
    sheet.path(behind, mix(bright, shade, 0.3), alpha * 0.7)
    fill = sheet.linear(((0.0, bright, alpha), (0.45, bright, alpha), (1.0, shade, alpha * 0.8)))
    sheet.path(before, fill)


def cloud_tints(view: View) -> tuple[str, str, float]:
    """Lit colour, shaded colour, opacity."""
    mood = view.mood
    bright = "#ffffff"
    if mood.night:
        bright = mix(mood.sky[2], "#ffffff", 0.14)
    elif view.is_low_sun:
        bright = mix(mood.sun, mood.sky[1], 0.3)
    if mood.overcast:
        bright = mix(mood.sky[2], "#ffffff", 0.06 if mood.night else 0.28)
        return bright, mix(mood.sky[0], bright, 0.25), 0.8
    return bright, mix(bright, mood.sky[1], 0.5), 0.55 if mood.night else 0.9


def cloud_outline(x: float, y: float, w: float, dice: Random) -> str:
    """A softly flat base at height `y`, `w` wide, under an arch of puffs, tallest in the middle."""
    puffs, peak = dice.randint(3, 6), dice.uniform(0.11, 0.24)
    weights = [dice.uniform(0.8, 1.2) for _ in range(puffs)]
    total, at, end = sum(weights), 0.0, w * 0.055
    base, skew = y - end, dice.uniform(0.75, 1.35)
    d = f"M{num(x + end)} {num(y)}A{num(end)} {num(end)} 0 0 1 {num(x + end)} {num(base - end)}"
    inner = w - 2 * end
    for weight in weights:
        at += weight / total
        arch = math.sin(math.pi * min(at, 0.9999) ** skew) * w * peak + end
        r = inner * weight / total * 0.56
        d += f"A{num(r)} {num(r)} 0 0 1 {num(x + end + inner * at)} {num(base - arch)}"
    return d + f"A{num(end)} {num(end)} 0 0 1 {num(x + w - end)} {num(y)}Z"


def _wash(view: View, color: str) -> str:
    return mix(color, PAPER, 0.78) if view.style == "line" else color


_BOW = ("#f0655f", "#f79a4b", "#f8d95c", "#7fce6a", "#58b7ea", "#6d7fe0", "#a97bd8")


def paint_rainbow(sheet: Sheet, view: View) -> None:
    """Seven bands of an arc whose feet stand behind the land."""
    dice = view.dice("rainbow")
    x = view.w * (0.5 + dice.uniform(-0.1, 0.1))
    r = min(view.w * 0.56, view.horizon * 1.05)
    y, width = view.horizon + r * 0.12, r * 0.028
    for k, color in enumerate(_BOW):
        reach = r - k * width
        d = f"M{num(x - reach)} {num(y)}A{num(reach)} {num(reach)} 0 0 1 {num(x + reach)} {num(y)}"
        tint = _wash(view, mix(color, view.mood.sky[1], 0.12))
        sheet.stroke(d, tint, width * 1.25, 0.72 if view.is_plain else 0.58)


def paint_deck(sheet: Sheet, view: View, rows: int) -> None:
    """A closed cover of cloud: heavy bellies overhead, small and pale towards the horizon."""
    mood, dice = view.mood, view.dice("deck")
    dark, pale = _wash(view, mix(mood.sky[0], "#20283a", 0.12)), _wash(view, mood.sky[2])
    for row in range(rows):
        t = row / max(rows - 1, 1)
        low = view.horizon * (0.62 - 0.42 * t)
        size = view.unit * (70 + 90 * t)
        x, d = -size, f"M{num(-size)} -9V{num(low)}"
        while x < view.w + size:
            w = size * dice.uniform(0.7, 1.5)
            x += w
            drop = low + size * dice.uniform(-0.4, 0.3)
            d += f"A{num(w * 0.56)} {num(w * 0.42)} 0 0 0 {num(x)} {num(drop)}"
        d += "V-9Z"
        belly = mix(pale, dark, 0.1 + 0.5 * t)
        if view.style == "line":
            sheet.stroke(d, INK, view.unit * 2, 0.22)
            continue
        top = mix(pale, dark, 0.4 + 0.6 * t)
        stops = (
            (0.0, top, 1.0),
            (0.6, mix(top, belly, 0.5), 0.96),
            (1.0, lighter(belly, 0.05), 0.9),
        )
        sheet.path(
            d, belly if view.is_plain else sheet.linear_px(stops, (0, 0), (0, low + size * 0.3))
        )


def paint_lightning(sheet: Sheet, view: View) -> None:
    """One forked flash between cloud and land, and its light on the clouds."""
    dice, u = view.dice("lightning"), view.unit
    x = view.w * dice.choice((dice.uniform(0.12, 0.3), dice.uniform(0.7, 0.88)))
    y, end = view.horizon * 0.3, view.horizon * 1.0
    if not view.is_plain:
        glow = sheet.radial(((0.0, "#eaf1ff", 0.7), (0.4, "#cfd9ff", 0.28), (1.0, "#cfd9ff", 0.0)))
        sheet.ellipse(x, y, u * 300, u * 210, glow)
    main = _bolt(dice, (x, y), (x + dice.uniform(-90, 90) * u, end), u * 30)
    fork = main[len(main) // 2]
    side = _bolt(
        dice, fork, (fork[0] + dice.choice((-1, 1)) * 130 * u, fork[1] + (end - y) * 0.34), u * 18
    )
    for line, size in ((main, 1.0), (side, 0.55)):
        d = "M" + "L".join(f"{num(px)} {num(py)}" for px, py in line)
        color = INK if view.style == "line" else "#fffbe0"
        if not view.is_plain:
            sheet.stroke(d, "#cfdcff", u * 15 * size, 0.28)
        sheet.stroke(d, color, u * 5.5 * size, 1.0 if view.style != "line" else 0.6)


def _bolt(dice: Random, start: Point, end: Point, jag: float) -> list[Point]:
    (x0, y0), (x1, y1) = start, end
    points = [start]
    for k in range(1, 8):
        t = k / 8
        points.append((x0 + (x1 - x0) * t + dice.uniform(-jag, jag), y0 + (y1 - y0) * t))
    return [*points, end]
