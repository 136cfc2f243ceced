"""What every backdrop painter is told: the size, the horizon, the light, the style, the dice."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import lru_cache
from random import Random

from smalto.render.color import hex_of_lch, lch_of, lighter, mix
from smalto.render.flora import KINDS, Hues, grow, hues_of
from smalto.render.mood import Mood
from smalto.render.sheet import Point, Sheet, Stop
from smalto.scene.types import Season, Setting, Style
from smalto.stage.types import Light


@dataclass(frozen=True, slots=True)
class Layers:
    """Three sheets, painted one over the other. `soft` holds only what has no hard edge (sky,
    glow, mist) and may be rasterised coarsely; `land` the shapes of the place; `near` fine
    detail close to the viewer, which is always rasterised at full size."""

    soft: Sheet
    land: Sheet
    near: Sheet


PAPER = "#fffdf8"
"""The sheet that line drawings are drawn on."""

INK = "#2b2b33"

SNOW = "#f1f6fc"


@dataclass(frozen=True, slots=True)
class View:
    """A picture of `w` x `h` pixels whose ground begins at `horizon` (pixels from the top)."""

    w: float
    h: float
    horizon: float
    mood: Mood
    light: Light
    style: Style
    seed: str
    fine: bool = False
    setting: Setting = field(default_factory=Setting)
    """Weather, season and mood for who paints them; their light is in `mood` already."""
    named: frozenset[str] = frozenset()
    """Words of the scene's own items: a painted sofa would be counted as the sofa asked for."""

    @property
    def unit(self) -> float:
        """One thousandth of the picture's mean side: the length that details scale with."""
        return math.sqrt(self.w * self.h) / 1000

    @property
    def ground_h(self) -> float:
        return self.h - self.horizon

    @property
    def sun_at(self) -> Point:
        """Sun or moon, kept above the horizon; low over it at dawn and sunset."""
        if self.is_low_sun:
            return self.light.x * self.w, self.horizon * 0.76
        return self.light.x * self.w, min(self.light.y * self.h, self.horizon * 0.6)

    @property
    def is_low_sun(self) -> bool:
        return self.mood.low_sun

    def free(self, *words: str) -> bool:
        """Whether none of the scene's items is called so: then it may be painted."""
        return not self.named.intersection(words)

    def dice(self, what: str) -> Random:
        """Dice of its own for each painted thing, so that one more cloud moves no hill."""
        return Random(f"{self.seed}/{what}")

    def tone(self, color: str, depth: float = 0.0) -> str:
        """`color` as this light, distance, season and style show it. What is green by day turns
        with the season and whitens under snow; other colours keep their own (see `earth`)."""
        if self.mood.season:
            color = turned(color, self.mood.season, self.mood.frost)
        return self._shown(color, depth)

    def kept(self, color: str, depth: float = 0.0) -> str:
        """`tone` of what keeps its colour the year round: bamboo, palms, painted wood."""
        return self._shown(color, depth)

    def earth(self, color: str, depth: float = 0.0) -> str:
        """`tone` of open ground and of roofs: whatever snow can lie on."""
        if self.mood.season and self.mood.season != "winter":
            color = turned(color, self.mood.season, 0.0)
        return self._shown(mix(color, SNOW, self.mood.frost), depth)

    def _shown(self, color: str, depth: float) -> str:
        if self.style == "silhouette":
            return self.shape(color, depth)
        lit = self.mood.lit(color, depth)
        return mix(lit, PAPER, 0.86) if self.style == "line" else lit

    def shape(self, color: str, depth: float = 0.0) -> str:
        """`color` against the light: only its distance is seen, and a breath of its lightness."""
        air, dark = self.mood.sky[2], mix(self.mood.sky[0], "#120f22", 0.82)
        share = 0.66 - 0.52 * min(depth, 1.0) + 0.16 * (0.62 - lch_of(color)[0])
        return mix(air, dark, min(max(share, 0.04), 1.0))

    def hues(self, kind: str, depth: float, dice: Random, leaf: str | None = None) -> Hues:
        """The colours of one plant of `kind` that grows here."""
        plant = KINDS[kind]
        lit = 1 if self.light.x >= 0.5 else -1
        raw = hues_of(kind, leaf or plant.leaf, plant.wood, self.mood.season, dice, lit=lit)
        return replace(
            raw,
            leaf=self._shown(raw.leaf, depth),
            wood=self._shown(raw.wood, depth),
            snow=raw.snow if self.style != "silhouette" else 0.0,
            plain=self.is_plain,
            ink=mix(INK, PAPER, 0.45) if self.style == "line" else None,
        )

    def plant(
        self, sheet: Sheet, kind: str, x: float, y: float, h: float, depth: float, dice: Random,
        leaf: str | None = None,
    ) -> None:  # fmt: skip
        """Grows one plant of `kind` on its foot at (x, y), `h` high."""
        grow(sheet, kind, x, y, h, self.hues(kind, depth, dice, leaf), dice)

    @property
    def is_plain(self) -> bool:
        """Whether the style wants fills of one colour."""
        return self.style in ("flat", "line", "silhouette")

    def fade(self, color: str, depth: float = 0.0, by: float = 0.06) -> tuple[Stop, ...]:
        """Stops from a lighter to a darker `color`; plain in the flat style."""
        base = self.tone(color, depth)
        if self.is_plain:
            return ((0.0, base, 1.0), (1.0, base, 1.0))
        by *= 1.4 if self.style == "toon" else 1.0
        return ((0.0, lighter(base, by), 1.0), (1.0, lighter(base, -by), 1.0))

    def down(self, share: float) -> float:
        """y of a share of the ground: 0 at the horizon, 1 at the bottom edge."""
        return self.horizon + self.ground_h * share

    def lowered(self, share: float) -> View:
        """The same picture for whatever grows only on the nearest part of the ground."""
        return replace(self, horizon=self.down(share))

    def near(self, y: float) -> float:
        """0 at the horizon .. 1 at the bottom edge."""
        return min(max((y - self.horizon) / max(self.ground_h, 1.0), 0.0), 1.0)


@lru_cache(maxsize=512)
def turned(color: str, season: Season, frost: float) -> str:
    """A green in `season`, snow of `frost` on it; what is not green stays as it is."""
    light, chroma, hue = lch_of(color)
    if chroma < 0.045 or not 1.75 < hue < 2.78:
        return color
    if season == "autumn":
        return hex_of_lch((light + 0.015, chroma * 0.7, hue + (1.62 - hue) * 0.5))
    if season == "spring":
        return hex_of_lch((light + 0.015, chroma * 1.06, hue - 0.04))
    if season == "summer":
        return hex_of_lch((light - 0.012, chroma * 1.05, hue - 0.02))
    return mix(color, SNOW, frost)


Painter = Callable[[Layers, View], None]
"""Paints the backdrop of one place."""
