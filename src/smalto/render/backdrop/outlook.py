"""What is seen through a window: time of day, weather and season, kept inside the pane.

Nothing is clipped (that costs the rasteriser a canvas): every shape is made to end at the frame.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

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
