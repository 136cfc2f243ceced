"""What is seen through a window: time of day, weather and season, kept inside the pane.

Nothing is clipped (that costs the rasteriser a canvas): every shape is made to end at the frame.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import Literal

from smalto.render.backdrop.chamber import Brush
from smalto.render.backdrop.view import INK, PAPER, View
from smalto.render.color import lighter, mix
from smalto.render.mood import mood_of
from smalto.render.sheet import Sheet, num

Scenery = Literal["garden", "town", "sky"]

LEAVES = {"spring": "#8cc96b", "summer": "#5ba552", "autumn": "#dd8a3c", "winter": "#dfe8f0"}
BLOSSOM = "#f4b6cc"


@dataclass(frozen=True, slots=True)
class Pane:
    """The opening in pixels."""

    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        return self.x + self.w

    @property
    def bottom(self) -> float:
        return self.y + self.h


def outdoors(view: View) -> View:
    """The same picture in the light that is outside."""
    outside = replace(view.setting, kind="landscape", place="meadow")
    return replace(view, mood=mood_of(outside), setting=outside)


def is_bright(view: View) -> bool:
    """Whether sun falls in."""
    return not view.mood.night and view.setting.weather in ("clear", "sunny", "rainbow")


def paint_outlook(
    sheet: Sheet, view: View, pane: Pane, scenery: Scenery, what: str, *, orb: bool = True
) -> None:
    """`what` names the dice, so that each window shows something of its own."""
    out = outdoors(view)
    _paint_sky(sheet, out, pane, what, orb)
    if scenery == "garden":
        _paint_garden(sheet, out, pane, what)
    elif scenery == "town":
        _paint_town(sheet, out, pane, what)
    _paint_weather(sheet, out, pane, what)


def _paint_sky(sheet: Sheet, view: View, pane: Pane, what: str, orb: bool) -> None:
    top, mid, low = view.mood.sky
    if view.style == "line":
        top = mid = low = mix(mid, PAPER, 0.72)
    stops = ((0.0, top, 1.0), (0.6, mid, 1.0), (1.0, low, 1.0))
    sheet.rect(pane.x, pane.y, pane.w, pane.h, mid if view.is_plain else sheet.linear(stops))
    dice = view.dice(f"{what}/sky")
    if orb and view.mood.overcast < 0.4:
        _paint_orb(sheet, view, pane, dice.uniform(0.24, 0.76))
    if view.mood.night:
        for _ in range(9):
            x = pane.x + pane.w * dice.uniform(0.05, 0.95)
            y = pane.y + pane.h * dice.uniform(0.04, 0.5)
            sheet.circle(x, y, view.unit * 1.3, PAPER if view.style != "line" else INK, 0.8)
    elif view.mood.overcast < 0.85:
        _paint_cloud(sheet, view, pane, what)


def _paint_orb(sheet: Sheet, view: View, pane: Pane, across: float) -> None:
    """Sun or moon, with its halo as wide as the pane allows."""
    low = view.is_low_sun
    r = min(pane.w, pane.h) * (0.13 if low else 0.085)
    x, y = pane.x + pane.w * across, pane.y + pane.h * (0.52 if low else 0.24)
    reach = min(x - pane.x, pane.right - x, y - pane.y, pane.bottom - y)
    if not view.is_plain:
        halo = ((0.0, view.mood.sun, 0.8), (0.4, view.mood.sun, 0.3), (1.0, view.mood.sun, 0.0))
        sheet.circle(x, y, reach, sheet.radial(halo))
    sheet.circle(x, y, min(r, reach), view.mood.sun)


def _paint_cloud(sheet: Sheet, view: View, pane: Pane, what: str) -> None:
    dice = view.dice(f"{what}/cloud")
    white = mix("#ffffff", view.mood.sky[1], 0.5 if view.mood.overcast else 0.12)
    for _ in range(2):
        w = pane.w * dice.uniform(0.3, 0.46)
        x = pane.x + (pane.w - w) * dice.random()
        y = pane.y + pane.h * dice.uniform(0.14, 0.4)
        for share, r in ((0.25, 0.14), (0.5, 0.2), (0.74, 0.13)):
            sheet.circle(x + w * share, y - w * r * 0.5, w * r, white, 0.75)
        sheet.rect(x + w * 0.1, y - w * 0.1, w * 0.8, w * 0.12, white, 0.75, r=w * 0.06)


def _paint_garden(sheet: Sheet, view: View, pane: Pane, what: str) -> None:
    dice, season = view.dice(f"{what}/garden"), view.setting.season or "summer"
    snowy = season == "winter" or view.setting.weather == "snowfall"
    grass = "#eef4fa" if snowy else "#cfa95a" if season == "autumn" else "#86bf63"
    crest = 0.68
    for depth, rise in ((0.55, 0.0), (0.25, 0.13)):
        left = pane.y + pane.h * (crest + rise + dice.uniform(-0.05, 0.05))
        right = pane.y + pane.h * (crest + rise + dice.uniform(-0.05, 0.05))
        top = min(left, right) - pane.h * 0.05
        d = (
            f"M{num(pane.x)} {num(pane.bottom)}V{num(left)}Q{num(pane.x + pane.w * 0.5)} {num(top)}"
            f" {num(pane.right)} {num(right)}V{num(pane.bottom)}Z"
        )
        sheet.path(d, view.tone(grass, depth))
    leaf = LEAVES["winter" if snowy else season]
    for k in range(2):
        r = min(pane.w, pane.h) * dice.uniform(0.11, 0.17)
        x = pane.x + r * 1.15 + (pane.w - 2.3 * r) * (k * 0.6 + dice.uniform(0, 0.4))
        foot = pane.y + pane.h * dice.uniform(0.8, 0.9)
        trunk = view.tone("#6f5138", 0.2)
        sheet.rect(x - r * 0.13, foot - r * 1.4, r * 0.26, r * 1.4, trunk)
        tint = BLOSSOM if season == "spring" and k else leaf
        for dx, dy, share in ((-0.4, -1.5, 0.68), (0.42, -1.45, 0.66), (0.0, -2.0, 0.78)):
            sheet.circle(x + dx * r, foot + dy * r, share * r, view.tone(tint, 0.2))


def _paint_town(sheet: Sheet, view: View, pane: Pane, what: str) -> None:
    """Roofs and towers; after dark with lit windows."""
    dice, night = view.dice(f"{what}/town"), view.mood.night
    lit: list[str] = []
    for row, depth in enumerate((0.6, 0.3)):
        x = pane.x
        while x < pane.right - 2:
            w = min(pane.w * dice.uniform(0.12, 0.24), pane.right - x)
            h = pane.h * (0.62 - 0.26 * row) * dice.uniform(0.55, 1.0)
            color = dice.choice(("#8796b3", "#7486a6", "#a295ab", "#90a2ad"))
            sheet.rect(x, pane.bottom - h, w, h, view.tone(color, depth))
            step = min(pane.w, pane.h) * 0.055
            for i in range(int(w / step) - 1):
                for k in range(int(h / step / 1.3) - 1):
                    if dice.random() < (0.4 if night else 0.55):
                        left, top = x + step * (i + 0.75), pane.bottom - h + step * (k * 1.3 + 0.7)
                        side = step * 0.5
                        lit.append(f"M{num(left)} {num(top)}h{num(side)}v{num(side)}h{num(-side)}z")
            x += w * dice.uniform(1.0, 1.15)
    glass = "#ffd98a" if night else lighter(view.tone("#8ea7c4", 0.3), 0.05)
    sheet.path("".join(lit), glass, 0.85)


def _paint_weather(sheet: Sheet, view: View, pane: Pane, what: str) -> None:
    dice, weather = view.dice(f"{what}/weather"), view.setting.weather
    if weather in ("rain", "storm"):
        drops = []
        for _ in range(26):
            x = pane.x + pane.w * dice.uniform(0.04, 0.98)
            y = pane.y + pane.h * dice.uniform(0.0, 0.88)
            h = pane.h * dice.uniform(0.05, 0.1)
            drops.append(f"M{num(x)} {num(y)}l{num(-h * 0.15)} {num(h)}")
        sheet.stroke("".join(drops), "#eaf3fb", view.unit * 1.4, 0.6)
    elif weather == "snowfall":
        for _ in range(26):
            x = pane.x + pane.w * dice.uniform(0.02, 0.98)
            y = pane.y + pane.h * dice.uniform(0.02, 0.98)
            sheet.circle(x, y, view.unit * dice.uniform(1.4, 3.2), "#ffffff", 0.9)
    elif weather == "fog":
        sheet.rect(pane.x, pane.y, pane.w, pane.h, view.mood.haze, 0.5)
    elif weather == "rainbow":
        _paint_rainbow(sheet, view, pane)


def _paint_rainbow(sheet: Sheet, view: View, pane: Pane) -> None:
    r = min(pane.w * 0.48, pane.h * 0.5)
    x, y = pane.x + pane.w / 2, pane.y + pane.h * 0.66
    for i, color in enumerate(("#f06a6a", "#f5b84f", "#f4e36a", "#79c97a", "#6aa8e8", "#9a7ad8")):
        k = r * (1 - i * 0.06)
        d = f"M{num(x - k)} {num(y)}A{num(k)} {num(k)} 0 0 1 {num(x + k)} {num(y)}"
        sheet.stroke(d, color, r * 0.06, 0.6)


def paint_window(
    brush: Brush,
    x: float,
    y: float,
    w: float,
    h: float,
    *,
    scenery: Scenery = "garden",
    bars: tuple[int, int] = (2, 2),
    frame: str = "#fdfaf4",
    sill: bool = True,
    arch: bool = False,
    orb: bool = True,
) -> None:
    """A window in the back wall: (x, y) its lower left corner in metres; `bars`: panes across and
    down. By day it glows into the room."""
    view, sheet, room = brush.view, brush.sheet, brush.room
    left, top = room.at(x, y + h)
    pane = Pane(left, top, w * room.m, h * room.m)
    if is_bright(view) and not view.is_plain:
        color = mix("#fff7dc", view.mood.sky[2], 0.2)
        brush.glow(x + w / 2, y + h / 2, 0, max(w, h) * 1.0, color, 0.6)
    b = 0.06
    brush.panel(x - b - 0.02, y - b, w + 2 * b + 0.04, h + 2 * b + 0.01, 0, frame, -0.16, 0.8)
    brush.panel(x - b, y - b, w + 2 * b, h + 2 * b, 0, frame)
    paint_outlook(sheet, view, pane, scenery, f"window{x:.1f}", orb=orb)
    if not view.is_plain:
        paint_sheen(sheet, pane)
    bar = 0.035 if max(bars) < 4 else 0.025
    for i in range(1, bars[0]):
        brush.panel(x + w * i / bars[0] - bar / 2, y, bar, h, 0, frame)
    for i in range(1, bars[1]):
        brush.panel(x, y + h * i / bars[1] - bar / 2, w, bar, 0, frame)
    if arch:
        _paint_arch(brush, x, y, w, h, frame)
    if sill:
        brush.block(x - 0.12, y - b - 0.05, w + 0.24, 0.05, 0.0, 0.1, frame, fade=0)


def _paint_arch(brush: Brush, x: float, y: float, w: float, h: float, frame: str) -> None:
    """A half-round window over the square one, with rays of bars."""
    room, view = brush.room, brush.view
    cx, cy = room.at(x + w / 2, y + h)
    r = w / 2 * room.m
    rim = 0.06 * room.m
    sky = outdoors(view).mood.sky
    for k, fill in ((r + rim, brush.tone(frame)), (r, mix(sky[0], sky[1], 0.3))):
        if view.style == "line":
            fill = mix(fill, PAPER, 0.7)
        d = f"M{num(cx - k)} {num(cy)}A{num(k)} {num(k)} 0 0 1 {num(cx + k)} {num(cy)}Z"
        brush.sheet.path(d, fill)
        brush.contour(d, fill)
    rays = "".join(
        f"M{num(cx)} {num(cy)}L{num(cx - r * math.cos(a))} {num(cy - r * math.sin(a))}"
        for a in (math.pi / 4, math.pi / 2, 3 * math.pi / 4)
    )
    brush.sheet.stroke(
        rays + f"M{num(cx - r)} {num(cy)}h{num(2 * r)}", brush.tone(frame), rim * 0.5
    )


def paint_sheen(sheet: Sheet, pane: Pane) -> None:
    """Two slanted bands of reflected light on the glass."""
    for at, wide in ((0.12, 0.16), (0.36, 0.07)):
        x0 = pane.x + pane.w * at
        lean = pane.w * 0.2
        w = pane.w * wide
        d = f"M{num(x0 + lean)} {num(pane.y)}h{num(w)}L{num(x0 + w)} {num(pane.bottom)}h{num(-w)}Z"
        sheet.path(d, "#ffffff", 0.13)


def paint_sunbeam(brush: Brush, x: float, y: float, w: float, h: float, panes: int = 2) -> None:
    """Daylight that falls through a window of the back wall on the floor, pane by pane."""
    view = brush.view
    if view.is_plain or not is_bright(view):
        return
    color = mix("#fff3cf", view.mood.sun, 0.4)
    lean = -0.5 if x + w / 2 > 0 else 0.5
    z0, z1 = 0.55 + 0.18 * y, 0.75 + 0.18 * y + 0.36 * h
    step = w / panes
    for i in range(panes):
        a, b = x + i * step + 0.04, x + (i + 1) * step - 0.04
        spots = (
            (a + lean * z0, 0.0, z0), (b + lean * z0, 0.0, z0),
            (b + lean * z1, 0.0, z1), (a + lean * z1, 0.0, z1),
        )  # fmt: skip
        points = [brush.at(*spot) for spot in spots]
        d = "M" + "L".join(f"{num(px)} {num(py)}" for px, py in points) + "Z"
        fade = ((0.0, color, 0.42), (1.0, color, 0.12))
        brush.sheet.path(d, brush.sheet.linear(fade))


def paint_side_window(
    brush: Brush, side: int, y: float, h: float, z0: float, z1: float, *, frame: str = "#fdfaf4"
) -> None:
    """A window in a side wall (-1 left, 1 right), seen at a slant: light more than a view."""
    x, view = side * brush.room.half, brush.view
    b = 0.06
    brush.face(_slant(x, y - b, h + 2 * b, z0 - b, z1 + b), frame, -0.03)
    sky = outdoors(view).mood.sky
    points = [brush.at(*spot) for spot in _slant(x, y, h, z0, z1)]
    top, low = min(p[1] for p in points), max(p[1] for p in points)
    first, last = (mix(c, PAPER, 0.7) if view.style == "line" else c for c in (sky[0], sky[2]))
    fade = ((0.0, first, 1.0), (1.0, last, 1.0))
    fill = last if view.is_plain else brush.sheet.linear_px(fade, (0, top), (0, low))
    brush.outline(points, fill)
    middle = (z0 + z1) / 2
    brush.face(_slant(x, y, h, middle - 0.02, middle + 0.02), frame, -0.03)
    brush.face(_slant(x, y + h * 0.5 - 0.02, 0.04, z0, z1), frame, -0.03)
    if is_bright(view) and not view.is_plain:
        inner = side * (brush.room.half - 0.5)
        far = side * (brush.room.half - 1.5)
        spots = ((inner, 0.0, z0), (far, 0.0, z0 + 0.3), (far, 0.0, z1 + 0.3), (inner, 0.0, z1))
        d = "M" + "L".join(f"{num(px)} {num(py)}" for px, py in (brush.at(*s) for s in spots)) + "Z"
        brush.sheet.path(d, mix("#fff3cf", view.mood.sun, 0.4), 0.3)


def _slant(x: float, y: float, h: float, z0: float, z1: float) -> list[tuple[float, float, float]]:
    return [(x, y, z0), (x, y + h, z0), (x, y + h, z1), (x, y, z1)]
