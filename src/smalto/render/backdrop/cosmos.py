"""Space: nebulae, stars, planets."""

from __future__ import annotations

import math

from smalto.render.backdrop.sky import paint_stars
from smalto.render.backdrop.view import INK, Layers, View
from smalto.render.color import lighter
from smalto.render.sheet import Sheet, num, trace

_NEBULAE = ("#7a3fb8", "#2f6fd0", "#c23f8f", "#1f9aa8", "#5a46c9")


def paint_space(layers: Layers, view: View) -> None:
    soft = layers.soft
    top, mid, low = "#0a0a26", "#141540", "#241a52"
    if view.style == "line":
        top = mid = low = view.tone("#c9ccf0")
    soft.rect(
        0,
        0,
        view.w,
        view.h,
        soft.linear(((0.0, top, 1.0), (0.55, mid, 1.0), (1.0, low, 1.0)), (0, 0), (0.4, 1)),
    )
    if not view.is_plain:
        _paint_nebulae(soft, view)
    paint_stars(layers.land, view, view.h, 240)
    sight = view.dice("sight").randrange(3)
    if sight == 0:
        _paint_limb(layers, view)
    if sight == 1 and not view.is_plain:
        _paint_galaxy(soft, view)
    if sight != 0:
        _paint_planet(layers.land, view, 0)
    _paint_planet(layers.land, view, 1)
    _paint_comet(layers.land, view)


def _paint_nebulae(sheet: Sheet, view: View) -> None:
    """Clouds of light strung along a slanted band."""
    dice = view.dice("nebulae")
    slope, base = dice.uniform(-0.5, 0.5), dice.uniform(0.4, 0.6)
    for i in range(9):
        t = (i + dice.random()) / 9
        color = dice.choice(_NEBULAE)
        glow = sheet.radial(((0.0, color, 0.36), (0.45, color, 0.18), (1.0, color, 0.0)))
        x, y = view.w * t, view.h * (base + slope * (t - 0.5) + dice.uniform(-0.12, 0.12))
        r = max(view.w, view.h) * dice.uniform(0.18, 0.36)
        sheet.ellipse(x, y, r, r * dice.uniform(0.5, 0.9), glow)


def _paint_limb(layers: Layers, view: View) -> None:
    """The curve of a great planet that fills the lower edge, with a band of glowing air."""
    dice, land = view.dice("limb"), layers.land
    color = dice.choice(("#3f7fc9", "#c9805a", "#5aa89a", "#8f7acb"))
    r = max(view.w, view.h) * 1.15
    x, y = view.w * dice.uniform(0.25, 0.75), view.h * 0.82 + r
    if view.style == "line":
        land.circle(x, y, r, view.tone(color))
        land.stroke(f"M{num(x - r)} {num(y)}a{num(r)} {num(r)} 0 0 1 {num(2 * r)} 0", INK, 2, 0.4)
        return
    air = lighter(color, 0.2)
    for k, alpha in ((1.045, 0.12), (1.026, 0.22), (1.012, 0.4)):
        land.circle(x, y, r * k, air, alpha)
    dark, lit = lighter(color, -0.2), lighter(color, 0.05)
    side = 0.35 if view.light.x < 0.5 else 0.65
    fill = land.radial(((0.0, dark, 1.0), (0.9, dark, 1.0), (1.0, lit, 1.0)), (side, 0.52), 0.53)
    land.circle(x, y, r, color if view.is_plain else fill)
    for _ in range(9):
        px, w = view.w * dice.random(), view.w * dice.uniform(0.08, 0.22)
        lift = math.sqrt(max(r * r - (px - x) ** 2, 0))
        py = y - lift + view.h * dice.uniform(0.02, 0.13)
        land.ellipse(px, py, w, view.unit * dice.uniform(3, 9), lighter(lit, 0.1), 0.35)


def _paint_galaxy(sheet: Sheet, view: View) -> None:
    """A spiral seen from the side: two arms of soft light around a bright core."""
    dice = view.dice("galaxy")
    x = view.w * (dice.uniform(0.12, 0.3) if view.light.x > 0.5 else dice.uniform(0.7, 0.88))
    y, reach = view.h * dice.uniform(0.5, 0.75), view.unit * dice.uniform(120, 190)
    for k in range(44):
        t = k / 43
        for arm in (0.0, math.pi):
            a = arm + 4.4 * t
            px, py = x + reach * t * math.cos(a), y + reach * t * 0.4 * math.sin(a)
            r = view.unit * (26 - 16 * t)
            tint = "#c9b8ff" if t > 0.4 else "#ffe6c9"
            sheet.circle(px, py, r, tint, 0.05)
            if k % 3 == 0:
                sheet.circle(px, py, view.unit * 1.6, "#ffffff", 0.6 * (1 - t))
    core = sheet.radial(((0.0, "#fff6e0", 0.95), (0.3, "#ffe0b8", 0.5), (1.0, "#ffd0a0", 0.0)))
    sheet.ellipse(x, y, view.unit * 52, view.unit * 30, core)


def _paint_comet(sheet: Sheet, view: View) -> None:
    dice, u = view.dice("comet"), view.unit
    if view.style == "line" or dice.random() < 0.4:
        return
    x, y = view.w * dice.uniform(0.3, 0.7), view.h * dice.uniform(0.08, 0.3)
    length, side = u * dice.uniform(110, 190), dice.choice((-1, 1))
    tip = (x + side * length, y - length * 0.45)
    d = trace("M", x, y - 3 * u, "L", *tip, "L", x, y + 3 * u, "Z")
    stops = ((0.0, "#eaf4ff", 0.8), (1.0, "#9fc4ff", 0.0))
    sheet.path(d, sheet.linear_px(stops, (x, y), tip))
    sheet.circle(x, y, 4.4 * u, "#ffffff")


def _paint_planet(sheet: Sheet, view: View, which: int) -> None:
    dice = view.dice(f"planet{which}")
    r = view.unit * (dice.uniform(85, 115) if which == 0 else dice.uniform(24, 36))
    left = (view.light.x > 0.5) == (which == 0)
    x = view.w * (dice.uniform(0.1, 0.2) if left else dice.uniform(0.8, 0.9))
    y = view.h * (dice.uniform(0.13, 0.2) if which == 0 else dice.uniform(0.1, 0.3))
    color = dice.choice(("#e0946a", "#6fb2d9", "#c98ad0", "#d9c27a"))
    if view.style == "line":
        sheet.circle(x, y, r, view.tone(color))
        sheet.stroke(
            f"M{num(x - r)} {num(y)}a{num(r)} {num(r)} 0 1 1 0 .01Z", INK, view.unit * 2.2, 0.4
        )
        return
    lit = (0.3 + 0.4 * (view.light.x > 0.5), 0.28)
    stops = (
        (0.0, lighter(color, 0.12), 1.0),
        (0.55, color, 1.0),
        (1.0, lighter(color, -0.34), 1.0),
    )
    ring = which == 0
    if ring:
        _paint_ring(sheet, x, y, r, color, back=True)
    sheet.circle(x, y, r, color if view.is_plain else sheet.radial(stops, lit, 0.78))
    for k in (-0.42, -0.1, 0.26):
        half = r * math.sqrt(1 - k * k) * 0.98
        level = y + k * r
        d = trace("M", x - half, level, "Q", x, level + r * 0.2, x + half, level)
        sheet.stroke(d, lighter(color, 0.08 if k > 0 else -0.07), r * 0.09, 0.4)
    if ring:
        _paint_ring(sheet, x, y, r, color, back=False)


def _paint_ring(sheet: Sheet, x: float, y: float, r: float, color: str, *, back: bool) -> None:
    sweep = 1 if back else 0
    for reach, width, alpha in ((1.85, 0.13, 0.75), (1.55, 0.1, 0.5)):
        rx, ry = r * reach, r * reach * 0.26
        d = f"M{num(x - rx)} {num(y)}A{num(rx)} {num(ry)} 0 0 {sweep} {num(x + rx)} {num(y)}"
        sheet.stroke(d, lighter(color, 0.14), r * width, alpha)


def paint_earth_rise(layers: Layers, view: View) -> None:
    """The Earth as it hangs in the Moon's sky: seas, land, cloud, and a thin bright air."""
    dice, r = view.dice("earth"), view.unit * 96
    x = view.w * (0.24 if view.light.x > 0.5 else 0.76)
    y = view.horizon * dice.uniform(0.26, 0.4)
    sheet = layers.land
    if view.style == "line":
        sheet.circle(x, y, r, "#ffffff")
        sheet.stroke(
            f"M{num(x - r)} {num(y)}a{num(r)} {num(r)} 0 1 1 0 .01Z", INK, view.unit * 2.2, 0.4
        )
        return
    if not view.is_plain:
        glow = layers.soft.radial(
            ((0.0, "#8fc8ff", 0.6), (0.6, "#6fb0ff", 0.22), (1.0, "#6fb0ff", 0.0))
        )
        layers.soft.circle(x, y, r * 1.5, glow)
    side = 0.3 if view.light.x < 0.5 else 0.7
    sea = sheet.radial(
        ((0.0, "#6fc3f5", 1.0), (0.6, "#2f7fd0", 1.0), (1.0, "#123a80", 1.0)), (side, 0.3), 0.8
    )
    sheet.circle(x, y, r, "#3f8fd8" if view.is_plain else sea)
    clip = sheet.clip(f"M{num(x - r)} {num(y)}a{num(r)} {num(r)} 0 1 1 0 .01Z")
    sheet.add(f'<g clip-path="{clip}">')
    for dx, dy, w, h in (
        (-0.35, -0.3, 0.5, 0.36),
        (0.3, 0.1, 0.36, 0.5),
        (-0.1, 0.62, 0.5, 0.2),
        (0.5, -0.5, 0.3, 0.2),
    ):
        sheet.ellipse(
            x + dx * r, y + dy * r, w * r * dice.uniform(0.8, 1.1), h * r, "#5aa85a", 0.95
        )
        sheet.ellipse(
            x + (dx + 0.1) * r, y + (dy + 0.06) * r, w * r * 0.5, h * r * 0.5, "#c2b070", 0.6
        )
    for _ in range(7):
        cx, cy = x + dice.uniform(-0.8, 0.8) * r, y + dice.uniform(-0.8, 0.8) * r
        sheet.ellipse(
            cx, cy, r * dice.uniform(0.2, 0.45), r * dice.uniform(0.04, 0.09), "#ffffff", 0.8
        )
    if not view.is_plain:
        shade = sheet.radial(
            ((0.0, "#030818", 0.0), (0.62, "#030818", 0.0), (1.0, "#030818", 0.75)),
            (side, 0.35),
            0.85,
        )
        sheet.circle(x, y, r * 1.02, shade)
    sheet.add("</g>")
