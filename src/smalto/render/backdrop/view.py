"""What every backdrop painter is told: the size, the horizon, the light, the style, the dice."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from smalto.render.color import lighter, mix
from smalto.render.mood import Mood
from smalto.render.sheet import Point, Sheet, Stop
from smalto.scene.types import Setting, Style
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
    setting: Setting = Setting()
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
        """`color` as this light, distance and style show it."""
        if self.mood.frost:
            color = mix(color, SNOW, self.mood.frost)
        lit = self.mood.lit(color, depth)
        return mix(lit, PAPER, 0.86) if self.style == "line" else lit

    @property
    def is_plain(self) -> bool:
        """Whether the style wants fills of one colour."""
        return self.style in ("flat", "line")

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

    def near(self, y: float) -> float:
        """0 at the horizon .. 1 at the bottom edge."""
        return min(max((y - self.horizon) / max(self.ground_h, 1.0), 0.0), 1.0)


Painter = Callable[[Layers, View], None]
"""Paints the backdrop of one place."""
