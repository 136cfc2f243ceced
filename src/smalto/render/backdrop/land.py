"""Pieces of land that many places share: ridges, tree lines, rolling ground, tufts of grass."""

from __future__ import annotations

import math
from random import Random

from smalto.render.backdrop.view import INK, SNOW, View
from smalto.render.color import lighter, mix
from smalto.render.flora.crown import discs_path
from smalto.render.flora.hues import AUTUMN, BLOSSOM
from smalto.render.sheet import Point, Sheet, num, polygon, smooth, trace


def ridge_line(
    view: View, dice: Random, y: float, height: float, *, waves: float = 2.0, n: int = 15
) -> list[Point]:
    """A rolling skyline around `y` (pixels), at most `height` high, `waves` crests wide."""
    phases = [dice.uniform(0, math.tau) for _ in range(3)]
    points = []
    for i in range(-1, n + 1):
        t = i / (n - 1)
        rise = (
            math.sin(t * math.tau * waves / 2 + phases[0]) * 0.62
            + math.sin(t * math.tau * waves * 0.93 + phases[1]) * 0.27
            + math.sin(t * math.tau * waves * 1.9 + phases[2]) * 0.11
        )
        points.append((t * view.w, y - height * (0.5 + 0.5 * rise)))
    return points


def paint_hill(
    sheet: Sheet, view: View, line: list[Point], color: str, depth: float, *, mist: float = 0.35
) -> None:
    """A range that stands behind the horizon, under the skyline `line`; `mist`: how far its foot
    fades into the haze. It ends just below the horizon: hidden area costs time."""
    foot_y = view.horizon + view.unit * 24
    d = f"{smooth(line)}L{num(view.w * 1.1)} {num(foot_y)}H{num(-view.w * 0.1)}Z"
    top = view.tone(color, depth)
    if view.is_plain:
        sheet.path(d, top)
        if view.style == "line":
            sheet.stroke(smooth(line), INK, view.unit * 2.4, 0.32)
        return
    foot = mix(top, view.mood.haze, mist)
    crest = min(y for _, y in line)
    reach = max(view.horizon - crest, view.unit * 60)
    stops = ((0.0, lighter(top, 0.025), 1.0), (1.0, foot, 1.0))
    sheet.path(d, sheet.linear_px(stops, (0, crest), (0, crest + reach)))


def paint_tree_line(
    sheet: Sheet, view: View, dice: Random, y: float, size: float, color: str, depth: float
) -> None:
    """A distant wood: rounded crowns shoulder to shoulder on `y`, about `size` pixels wide, each
    of its own green, or of its own autumn."""
    tints = _wood_tints(view, dice, color, depth)
    x = -size
    crowns: list[tuple[float, float, float]] = []
    while x < view.w + size:
        r = size * dice.uniform(0.34, 0.66)
        crowns.append((x, y - r * dice.uniform(0.2, 0.75), r))
        x += r * dice.uniform(0.7, 1.25)
    base = tints[0]
    if view.style == "line":
        sheet.stroke(discs_path(crowns), INK, view.unit * 1.8, 0.25)
        sheet.path(discs_path(crowns), base)
        return
    foot = mix(base, view.mood.haze, 0.2)
    sheet.rect(0, y - size * 0.3, view.w, size * 0.6, base if view.is_plain else foot)
    for k, tint in enumerate(tints):
        sheet.path(discs_path(crowns[k :: len(tints)]), tint)
    if not view.is_plain:
        lit = [(cx + size * 0.08, cy - r * 0.3, r * 0.55) for cx, cy, r in crowns]
        sheet.path(discs_path(lit), lighter(base, 0.06), 0.4)


def _wood_tints(view: View, dice: Random, color: str, depth: float) -> list[str]:
    season = view.mood.season
    if season == "autumn":
        raw = [mix(tint, color, 0.25) for tint in dice.sample(AUTUMN, 4)]
        return [view.tone(tint, depth) for tint in raw]
    if season == "winter":
        return [
            view.tone(mix(tint, SNOW, 0.25), depth) for tint in ("#8d837c", "#9b928c", "#7d8a86")
        ]
    tints = [view.tone(lighter(color, by), depth) for by in (0.0, 0.03, -0.025)]
    if season == "spring":
        tints.append(view.tone(mix(dice.choice(BLOSSOM), color, 0.3), depth))
    return tints


def paint_ground(sheet: Sheet, view: View, far: str, near: str) -> None:
    """The plain from the horizon to the bottom edge, `far` at the horizon to `near` in front."""
    one, two = view.earth(far, 0.1), view.earth(near)
    if view.style == "silhouette":
        one, two = view.shape(far, 0.85), view.shape(near, 0.3)
    elif view.is_plain:
        two = one = view.earth(mix(far, near, 0.5))
    stops = ((0.0, one, 1.0), (1.0, two, 1.0))
    fill = sheet.linear_px(stops, (0, view.horizon), (0, view.h))
    sheet.rect(0, view.horizon, view.w, view.ground_h, fill)
    if view.style == "line":
        sheet.stroke(f"M0 {num(view.horizon)}H{num(view.w)}", INK, view.unit * 2.4, 0.4)


def paint_swells(
    sheet: Sheet, view: View, color: str, shares: tuple[float, ...], *, shine: float = 0.05
) -> None:
    """Soft folds of the ground at shares of its depth: each catches light along its crest."""
    for i, share in enumerate(shares):
        dice = view.dice(f"swell{i}")
        height = view.ground_h * (0.03 + 0.09 * share)
        line = ridge_line(view, dice, view.down(share), height, waves=1.4, n=9)
        if view.style == "line":
            sheet.stroke(smooth(line), INK, view.unit * 2, 0.22)
            continue
        if view.style == "silhouette":
            continue
        base = view.earth(color, 0.12 * (1 - share))
        crest = min(y for _, y in line)
        end = min(crest + view.ground_h * 0.36, view.h) if view.style != "flat" else view.h
        d = f"{smooth(line)}L{num(view.w * 1.1)} {num(end)}H{num(-view.w * 0.1)}Z"
        if view.style == "flat":
            sheet.path(d, lighter(base, -0.012 * (i + 1)))
            continue
        stops = ((0.0, lighter(base, shine), 0.9), (0.5, base, 0.45), (1.0, base, 0.0))
        sheet.path(d, sheet.linear_px(stops, (0, crest), (0, crest + view.ground_h * 0.36)))


def paint_tufts(sheet: Sheet, view: View, color: str, count: int) -> None:
    """Blades of grass in threes, larger towards the viewer."""
    dice = view.dice("tufts")
    dark, light = view.tone(lighter(color, -0.07)), view.tone(lighter(color, 0.07))
    parts: dict[str, list[str]] = {dark: [], light: []}
    for _ in range(count * 2 if view.fine else count):
        near = dice.random() ** 0.7
        x, y = dice.uniform(0, view.w), view.down(0.03 + 0.97 * near)
        size = view.unit * (3 + 15 * near) * dice.uniform(0.7, 1.2)
        parts[dice.choice((dark, light))].append(_tuft(x, y, size, dice))
    for tint, blades in parts.items():
        if view.style == "line":
            tint = INK
        sheet.path("".join(blades), tint, 0.3 if view.style == "line" else 0.55)


def _tuft(x: float, y: float, size: float, dice: Random) -> str:
    parts = []
    for lean in (-0.55, 0.0, 0.5):
        tip_x = x + size * (lean + dice.uniform(-0.15, 0.15))
        tip_y = y - size * dice.uniform(0.75, 1.05)
        half = size * 0.09
        foot = x + lean * size * 0.25
        parts.append(
            trace("M", foot - half, y, "Q", foot, y - size * 0.5, tip_x, tip_y)
            + trace("Q", foot + half * 2, y - size * 0.4, foot + half, y, "Z")
        )
    return "".join(parts)


def paint_flowers(sheet: Sheet, view: View, colors: tuple[str, ...], count: int) -> None:
    """Small blossoms in the grass: points far away, five petals near by."""
    if view.mood.frost or view.style == "silhouette":
        return
    dice = view.dice("flowers")
    if view.mood.season == "autumn":
        return paint_fallen(sheet, view, count)
    for _ in range(count * 3 // 2 if view.fine else count):
        near = dice.random() ** 0.6
        x, y = dice.uniform(0, view.w), view.down(0.08 + 0.9 * near)
        r = view.unit * (1.3 + 4.2 * near)
        color = view.tone(dice.choice(colors), 0.25 * (1 - near))
        if near < 0.5:
            sheet.circle(x, y, r, color, 0.85)
            continue
        for k in range(5):
            a = k * math.tau / 5 + 0.3
            sheet.circle(x + r * math.cos(a), y + r * 0.8 * math.sin(a), r * 0.72, color, 0.95)
        sheet.circle(x, y, r * 0.55, view.tone("#ffd23f"))


def paint_fallen(sheet: Sheet, view: View, count: int, top: float = 0.04) -> None:
    """Autumn leaves on the ground, larger towards the viewer."""
    dice, parts = view.dice("fallen"), {tint: [""] for tint in AUTUMN[:5]}
    tints = list(parts)
    for _ in range(count * 2):
        near = dice.random() ** 0.7
        x, y = dice.uniform(0, view.w), view.down(top + (1 - top) * near)
        w = view.unit * (1.5 + 6.5 * near) * dice.uniform(0.7, 1.3)
        turn = dice.uniform(-0.5, 0.5) * w
        leaf = trace("M", x - w, y + turn, "Q", x, y - w * 0.8, x + w, y - turn)
        parts[dice.choice(tints)].append(leaf + trace("Q", x, y + w * 0.6, x - w, y + turn, "Z"))
    for tint, leaves in parts.items():
        color = INK if view.style == "line" else view.tone(tint)
        sheet.path("".join(leaves), color, 0.3 if view.style == "line" else 0.92)


def paint_strip(sheet: Sheet, view: View, left: list[Point], right: list[Point], fill: str) -> None:
    """A shape between two polylines that both run from far to near, with smooth edges."""
    back = list(reversed(right))
    d = smooth(left) + "L" + smooth(back)[1:] + "Z"
    sheet.path(d, fill)


__all__ = [
    "paint_flowers",
    "paint_ground",
    "paint_hill",
    "paint_strip",
    "paint_swells",
    "paint_tree_line",
    "paint_tufts",
    "polygon",
    "ridge_line",
]
