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
    rows = [k for k in range(-6, 7) if k]
    for k in sorted(rows, key=lambda k: -abs(k)):
        _paint_vine_row(layers.land, view, view.dice(f"row{k}"), vanish, k)
    paint_tufts(layers.near, view, "#8a9a48", 80)
    if view.mood.season == "autumn":
        paint_flowers(layers.near, view, (), 30)


def _paint_vine_row(sheet: Sheet, view: View, dice: Random, vanish: Point, k: int) -> None:
    """One row, far to near: posts, leaves, and grapes on the nearest."""
    foot_x = view.w / 2 + k * view.w * 0.27
    leaf = view.mood.season == "autumn" and dice.choice(("#c9632c", "#d99a34", "#a8452f"))
    for i in range(11):
        t = 0.05 + 0.95 * (i / 10) ** 1.9
        y = view.horizon + (view.h * 1.06 - view.horizon) * t
        x = vanish[0] + (foot_x - vanish[0]) * (y - vanish[1]) / (view.h - vanish[1])
        h = view.h * (0.012 + 0.19 * t)
        if not -h < x < view.w + h:
            continue
        post = view.tone("#7a5a40", 0.3 * (1 - t)) if view.style != "line" else INK
        sheet.stroke(trace("M", x, y, "v", -h * 0.95), post, max(h * 0.04, 0.8))
        if view.mood.season == "winter":
            continue
        green = leaf or ("#8fbf4c" if view.mood.season == "spring" else "#5f9a3f")
        color = view.tone(green, 0.34 * (1 - t))
        _paint_vine(sheet, view, dice, x, y, h, color, t)


def _paint_vine(
    sheet: Sheet, view: View, dice: Random, x: float, y: float, h: float, color: str, t: float
) -> None:
    for shade, size, lift in (
        (lighter(color, -0.06), 0.3, 0.5),
        (color, 0.26, 0.62),
        (lighter(color, 0.06), 0.18, 0.74),
    ):
        for _ in range(3):
            sheet.ellipse(
                x + h * dice.uniform(-0.2, 0.2), y - h * lift + h * dice.uniform(-0.06, 0.06),
                h * size, h * size * 0.62, shade,
            )  # fmt: skip
    if t > 0.12 and view.mood.season != "spring" and not view.is_plain:
        for _ in range(2):
            gx, gy = x + h * dice.uniform(-0.22, 0.22), y - h * 0.42
            for dx, dy in ((0, 0), (-0.03, -0.03), (0.03, -0.03), (0, -0.055), (0.0, 0.035)):
                sheet.circle(
                    gx + dx * h, gy + dy * h, h * 0.026, view.tone("#6b3f8f", 0.2 * (1 - t))
                )


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
