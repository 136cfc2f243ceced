"""Wide open places: savanna, moon, open sky."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from smalto.render.backdrop.cosmos import paint_earth_rise
from smalto.render.backdrop.land import paint_ground, paint_hill, paint_swells, ridge_line
from smalto.render.backdrop.sky import cloud_outline, cloud_tints, paint_sky, paint_stars
from smalto.render.backdrop.view import INK, Layers, View
from smalto.render.color import lighter, mix
from smalto.render.sheet import Sheet, num, polygon, trace


def paint_savanna(layers: Layers, view: View) -> None:
    """Golden grass under a huge sky, umbrella trees, a flat-topped mountain far away."""
    paint_sky(layers, view, clouds=4)
    land = layers.land
    _paint_table_mountain(land, view)
    for i, depth in enumerate((0.6, 0.4)):
        line = ridge_line(
            view, view.dice(f"rise{i}"), view.horizon + view.unit * 6, view.h * 0.05, waves=1.5 + i
        )
        paint_hill(land, view, line, "#b5a45e", depth)
    dice = view.dice("acacias")
    for _ in range(7):
        h = view.unit * dice.uniform(26, 58)
        view.plant(
            land, "acacia", view.w * dice.random(), view.horizon + view.unit * 4, h, 0.42, dice
        )
    paint_ground(land, view, "#e6c86f", "#c79a45")
    paint_swells(land, view, "#d9b658", (0.1, 0.3, 0.56))
    for i, share in enumerate((0.1, 0.28, 0.55, 0.9)):
        _paint_dry_grass(layers.near, view, view.dice(f"grass{i}"), share)


def _paint_table_mountain(sheet: Sheet, view: View) -> None:
    dice = view.dice("table")
    x, w, h = view.w * dice.uniform(0.1, 0.5), view.w * dice.uniform(0.34, 0.5), view.horizon * 0.17
    y = view.horizon + 3
    d = polygon(
        [
            (x - w * 0.2, y),
            (x + w * 0.1, y - h * 0.7),
            (x + w * 0.2, y - h),
            (x + w * 0.8, y - h * 0.96),
            (x + w * 0.92, y - h * 0.6),
            (x + w * 1.2, y),
        ]
    )
    sheet.path(d, view.tone("#9a86a0", 0.66))
    if view.style == "line":
        sheet.stroke(d, INK, view.unit * 2, 0.25)


def _paint_dry_grass(sheet: Sheet, view: View, dice: Random, share: float) -> None:
    """Tall blades in bunches, drier and lighter at their tips."""
    size = view.h * (0.012 + 0.05 * share)
    tints: tuple[tuple[str, list[str]], ...] = (("#b98f3c", []), ("#e8cf7a", []), ("#d1ad52", []))
    for _ in range(44):
        x, y = view.w * dice.random(), view.down(share + dice.uniform(-0.08, 0.08))
        for _ in range(3):
            lean, h = size * dice.uniform(-0.5, 0.5), size * dice.uniform(0.6, 1.3)
            blade = trace("M", x, y, "q", lean * 0.2, -h * 0.6, lean, -h)
            blade += trace("q", -lean * 0.6 + size * 0.05, h * 0.5, -lean + size * 0.1, h, "z")
            dice.choice(tints)[1].append(blade)
    for color, blades in tints:
        tint = view.earth(color, 0.15 * (1 - share)) if view.style != "line" else INK
        sheet.path("".join(blades), tint, 0.85 if view.style != "line" else 0.25)


def paint_moon(layers: Layers, view: View) -> None:
    """Grey dust and craters under a black sky, the Earth above the horizon."""
    soft, land = layers.soft, layers.land
    top, low = "#05060f", "#171a30"
    if view.style == "line":
        top = low = view.tone("#c9ccf0")
    if view.style == "silhouette":
        top, low = "#1a2050", "#8fa0e0"
    soft.rect(0, 0, view.w, view.h, soft.linear(((0.0, top, 1.0), (1.0, low, 1.0))))
    paint_stars(land, view, view.horizon, 190)
    paint_earth_rise(layers, view)
    for i, depth in enumerate((0.5, 0.28)):
        line = ridge_line(
            view,
            view.dice(f"rim{i}"),
            view.horizon + view.unit * 8,
            view.h * (0.11 - 0.04 * i),
            waves=2.4 + i,
        )
        paint_hill(land, view, line, "#8f929e", depth, mist=0.1)
    paint_ground(land, view, "#b9bbc4", "#83858f")
    paint_swells(land, view, "#a3a5af", (0.08, 0.3, 0.56), shine=0.07)
    _paint_moon_craters(layers, view)


def _paint_moon_craters(layers: Layers, view: View) -> None:
    dice = view.dice("craters")
    lit = 1 if view.light.x >= 0.5 else -1
    for k in range(24):
        t = dice.random() ** 1.3
        r = view.unit * (8 + 76 * t) * dice.uniform(0.5, 1.15)
        x, y = view.w * dice.random(), view.down(0.03 + 0.95 * t)
        sheet = layers.land if k % 2 else layers.near
        pit, rim = view.tone("#6d6f7a", 0.2 * (1 - t)), view.tone("#d3d5dc", 0.1 * (1 - t))
        if view.style == "line":
            sheet.stroke(
                f"M{num(x - r)} {num(y)}a{num(r)} {num(r * 0.3)} 0 1 1 0 .01Z",
                INK,
                view.unit * 1.6,
                0.35,
            )
            continue
        sheet.ellipse(x, y + r * 0.05, r * 1.08, r * 0.34, rim)
        sheet.ellipse(x, y, r, r * 0.29, pit)
        sheet.ellipse(x - lit * r * 0.14, y + r * 0.05, r * 0.8, r * 0.2, lighter(pit, 0.07), 0.8)


def paint_open_sky(layers: Layers, view: View) -> None:
    """High above the land: towers of cloud at the sides and a floor of cloud below."""
    paint_sky(layers, replace(view, horizon=view.h), clouds=3)
    for i, depth in enumerate((0.6, 0.35, 0.1)):
        dice = view.dice(f"bank{i}")
        y = view.h * (0.76 + 0.09 * i)
        _paint_bank(layers.land, view, dice, y, view.unit * (105 + 45 * i), depth)
    for k in range(2):
        dice = view.dice(f"tower{k}")
        x = view.w * (dice.uniform(-0.12, 0.05) if k == 0 else dice.uniform(0.72, 0.86))
        _paint_big_cloud(
            layers.land, view, dice, x, view.h * dice.uniform(0.5, 0.72), view.w * 0.38
        )


def _paint_bank(
    sheet: Sheet, view: View, dice: Random, y: float, size: float, depth: float
) -> None:
    bright, shade, _ = cloud_tints(view)
    x, d = -size, f"M{num(-size)} {num(view.h + 9)}V{num(y)}"
    while x < view.w + size:
        w = size * dice.uniform(0.6, 1.4)
        x += w
        crest = y + size * dice.uniform(-0.28, 0.28)
        d += f"A{num(w * 0.56)} {num(w * 0.5)} 0 0 1 {num(x)} {num(crest)}"
    d += f"V{num(view.h + 9)}Z"
    top = mix(bright, view.mood.sky[1], 0.55 * depth)
    low = mix(mix(shade, view.mood.sky[0], 0.2), top, 0.3)
    if view.style == "line":
        sheet.path(d, "#ffffff")
        sheet.stroke(d, INK, view.unit * 2.2, 0.3)
        return
    stops = ((0.0, top, 1.0), (0.3, top, 1.0), (1.0, low, 1.0))
    sheet.path(
        d,
        top if view.is_plain else sheet.linear_px(stops, (0, y - size * 0.4), (0, y + size * 1.5)),
    )


def _paint_big_cloud(sheet: Sheet, view: View, dice: Random, x: float, y: float, w: float) -> None:
    """A cumulus of three storeys."""
    bright, shade, alpha = cloud_tints(view)
    for k, (dx, dy, size) in enumerate(((0.2, -0.26, 0.62), (0.0, -0.12, 0.8), (0.04, 0.0, 1.0))):
        d = cloud_outline(x + dx * w, y + dy * w, w * size, dice)
        if view.style == "line":
            sheet.path(d, "#ffffff")
            sheet.stroke(d, INK, view.unit * 2.2, 0.3)
            continue
        low = mix(shade, bright, 0.35 - 0.1 * k)
        stops = ((0.0, bright, 1.0), (0.5, bright, 0.98), (1.0, low, alpha))
        sheet.path(d, bright if view.is_plain else sheet.linear(stops))
