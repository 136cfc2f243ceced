"""Tended land: field, vineyard, garden, sea of flowers."""

from __future__ import annotations

from random import Random

from smalto.render.backdrop.hills import paint_hills
from smalto.render.backdrop.land import (
    paint_flowers,
    paint_ground,
    paint_tufts,
)
from smalto.render.backdrop.sky import paint_sky
from smalto.render.backdrop.view import INK, Layers, View
from smalto.render.color import lighter
from smalto.render.flora.crown import Disc, discs_path
from smalto.render.sheet import Point, Sheet, polygon, trace


def paint_field(layers: Layers, view: View) -> None:
    """Ripe wheat to the horizon, a track through it; green in spring, stubble under snow."""
    paint_sky(layers, view)
    land = layers.land
    paint_hills(land, view)
    ripe = "#93c04c" if view.mood.season == "spring" else "#e8c35a"
    paint_ground(land, view, lighter(ripe, 0.04), lighter(ripe, -0.06))
    _paint_drill_rows(land, view, ripe)
    for i, share in enumerate((0.05, 0.16, 0.34, 0.6, 0.88)):
        _paint_ears(layers.near if i > 1 else land, view, view.dice(f"ears{i}"), share, ripe)
    if view.mood.season == "autumn":
        paint_flowers(layers.near, view, (), 20)


def _paint_drill_rows(sheet: Sheet, view: View, color: str) -> None:
    vanish = (view.w * view.dice("vanish").uniform(0.4, 0.6), view.horizon - view.unit * 20)
    foot, rows = view.w * 3, 30
    tint = view.earth(lighter(color, -0.06), 0.05)
    for i in range(rows):
        a = vanish[0] - foot / 2 + foot * i / rows
        b = a + foot / rows * 0.5
        d = polygon(below(view, vanish, a) + list(reversed(below(view, vanish, b))))
        sheet.path(d, tint, 0.5)


def _paint_ears(sheet: Sheet, view: View, dice: Random, share: float, color: str) -> None:
    """A rank of stalks with bowed ears; at the front they stand tall at both sides only."""
    if view.mood.frost:
        return
    y, h = view.down(share), view.h * (0.02 + 0.13 * share)
    stalks: list[str] = []
    ears: list[str] = []
    count = round(view.w / (h * (0.24 if share < 0.5 else 0.3)))
    for i in range(count):
        x = view.w * (i + dice.random()) / count
        edge = abs(x / view.w - 0.5) * 2
        tall = h * dice.uniform(0.75, 1.1) * (0.35 + 0.65 * edge if share > 0.3 else 1.0)
        lean = h * dice.uniform(-0.1, 0.16)
        stalks.append(trace("M", x, y, "q", lean * 0.2, -tall * 0.6, lean, -tall))
        r = h * 0.045
        ears.append(
            trace("M", x + lean, y - tall + r * 3, "q", -r * 1.6, -r * 3, r * 0.4, -r * 6)
            + trace("q", r * 2, r * 3, -r * 0.4, r * 6, "z")
        )
    depth = 0.2 * (1 - share)
    tint = view.tone(lighter(color, -0.1), depth) if view.style != "line" else INK
    sheet.stroke("".join(stalks), tint, max(h * 0.03, 0.7), 0.9 if view.style != "line" else 0.3)
    gold = view.tone(lighter(color, 0.03), depth) if view.style != "line" else "#ffffff"
    sheet.path("".join(ears), gold)
    if view.style == "line":
        sheet.stroke("".join(ears), INK, 1.0, 0.4)


def paint_vineyard(layers: Layers, view: View) -> None:
    """Rows of vines that run over rolling hills towards a villa."""
    paint_sky(layers, view)
    land = layers.land
    paint_hills(land, view)
    paint_ground(land, view, "#b9c069", "#b58f5c")
    _paint_villa(land, view)
    vanish = (view.w * view.dice("vines").uniform(0.42, 0.58), view.horizon - view.unit * 10)
    for k in sorted((-4.5, -3.5, -2.5, -1.5, 1.5, 2.5, 3.5, 4.5), key=lambda k: -abs(k)):
        _paint_vine_row(layers.land, view, view.dice(f"row{k}"), vanish, k)
    paint_tufts(layers.near, view, "#8a9a48", 80)
    if view.mood.season == "autumn":
        paint_flowers(layers.near, view, (), 30)


def _paint_vine_row(sheet: Sheet, view: View, dice: Random, vanish: Point, k: float) -> None:
    """One trellis, far to near: posts, a wall of leaves, grapes where they can be seen."""
    foot_x = view.w / 2 + k * view.w * 0.3
    steps = 26
    spots: list[tuple[float, float, float, float]] = []
    for i in range(steps):
        t = 0.02 + 1.05 * (i / (steps - 1)) ** 1.7
        y = view.horizon + (view.h - view.horizon) * t
        x = vanish[0] + (foot_x - vanish[0]) * (y - vanish[1]) / (view.h - vanish[1])
        h = view.h * (0.01 + 0.2 * t)
        if -1.2 * h < x < view.w + 1.2 * h:
            spots.append((x, y, h, t))
    for n, (x, y, h, t) in enumerate(spots):
        if n % 3 == 0:
            post = view.tone("#8a6a4c", 0.3 * (1 - t)) if view.style != "line" else INK
            sheet.stroke(trace("M", x, y, "v", -h * 1.02), post, max(h * 0.035, 0.8))
    if view.mood.season != "winter":
        _paint_leaf_wall(sheet, view, dice, spots)


def _paint_leaf_wall(
    sheet: Sheet, view: View, dice: Random, spots: list[tuple[float, float, float, float]]
) -> None:
    """Leaves from knee to head height along the row: shade, body, light; then the grapes."""
    season = view.mood.season
    green = "#8fc24a" if season == "spring" else "#5f9f3c"
    if season == "autumn":
        green = dice.choice(("#c9632c", "#d99a34", "#b0492f", "#c28a2e"))
    masses: tuple[list[Disc], ...] = ([], [], [])
    for x, y, h, _ in spots:
        for band, (lift, size) in zip(
            masses, ((0.46, 0.3), (0.62, 0.28), (0.82, 0.2)), strict=True
        ):
            for _n in range(2):
                jolt = h * dice.uniform(-0.13, 0.13)
                band.append(
                    (x + jolt, y - h * lift + 0.5 * jolt, h * size * dice.uniform(0.8, 1.1))
                )
    if not spots:
        return
    depth = 0.3 * (1 - spots[-1][3])
    for band, by in zip(masses, (-0.07, 0.0, 0.07), strict=True):
        sheet.path(discs_path(band, 0.8), lighter(view.tone(green, max(depth, 0.0)), by))
    if view.style == "line":
        sheet.stroke(discs_path(masses[1], 0.8), INK, 1.0, 0.2)
        return
    if season in (None, "summer", "autumn"):
        grapes: list[Disc] = []
        for x, y, h, t in spots:
            if t < 0.1:
                continue
            gx, gy, r = x + h * dice.uniform(-0.2, 0.2), y - h * 0.42, h * 0.03
            rows = ((0, 0), (-1, -1), (1, -1), (-2, -2.2), (0, -2.2), (2, -2.2), (0, 1.2))
            grapes += [(gx + a * r * 0.95, gy + b * r * 0.9, r) for a, b in rows]
        sheet.path(discs_path(grapes), view.tone("#6b3f8f", max(depth, 0.0)))


def _paint_villa(sheet: Sheet, view: View) -> None:
    u, dice = view.unit, view.dice("villa")
    x, y, w, h = view.w * dice.choice((0.16, 0.74)), view.horizon + 6 * u, 92 * u, 40 * u
    wall, roof, dark = (
        view.tone("#f0dcb4", 0.3),
        view.earth("#c8694a", 0.25),
        view.tone("#8a6a52", 0.3),
    )
    sheet.rect(x, y - h, w, h, wall)
    sheet.rect(x + w * 0.62, y - h * 1.6, w * 0.26, h * 1.6, lighter(wall, -0.03))
    sheet.path(
        polygon(
            [
                (x - 5 * u, y - h),
                (x + w * 0.14, y - h * 1.36),
                (x + w * 0.86, y - h * 1.36),
                (x + w + 5 * u, y - h),
            ]
        ),
        roof,
    )
    sheet.path(
        polygon(
            [(x + w * 0.58, y - h * 1.6), (x + w * 0.75, y - h * 1.95), (x + w * 0.92, y - h * 1.6)]
        ),
        roof,
    )
    lit = view.mood.night
    for k in range(4):
        sheet.rect(
            x + w * (0.1 + 0.22 * k), y - h * 0.62, w * 0.08, h * 0.3, "#ffd98a" if lit else dark
        )


def below(view: View, vanish: Point, foot_x: float) -> list[Point]:
    """The part below the horizon of the line from `vanish` to (foot_x, bottom)."""
    t = (view.horizon - vanish[1]) / (view.h - vanish[1])
    return [(vanish[0] + (foot_x - vanish[0]) * t, view.horizon), (foot_x, view.h)]
