"""What colours leaves have: by kind of plant, season, and the luck of the single plant."""

from __future__ import annotations

from dataclasses import dataclass, replace
from random import Random

from smalto.render.color import hex_of_lch, lch_of, lighter, mix
from smalto.scene.types import Season

AUTUMN = ("#d9632c", "#e8912f", "#efb638", "#c2472f", "#c98a3a", "#e0a02e")
BLOSSOM = ("#f6bcd2", "#fbdbe6", "#f3a3c4", "#fdf3f2")
SNOW = "#f3f8fd"

EVERGREEN = frozenset(("fir", "pine", "cypress", "palm", "acacia", "bamboo", "cactus", "leafy"))
"""Kinds that keep their leaves."""

SNOWY = frozenset(("fir", "pine", "cypress", "rock", "sandstone", "cactus"))
"""Kinds that keep their shape in winter, and carry snow."""

HERBS = frozenset(
    ("grass", "reeds", "fern", "daisies", "poppies", "tulips", "lavender", "sunflowers")
)
"""Kinds that turn to straw in autumn."""

STRAW = "#c2a552"


@dataclass(frozen=True, slots=True)
class Hues:
    """`leaf` and `wood`: middle tones; light and shade are made of them. `snow`: share of the
    crown that snow covers; `bare`: no leaves at all. `plain`: fills of one colour. `ink`: colour of
    the outline, for line drawings. `bloom`: the colour of its blossom if it is in flower."""

    leaf: str
    wood: str
    snow: float = 0.0
    bare: bool = False
    plain: bool = False
    ink: str | None = None
    bloom: str | None = None
    lit: int = 1
    """+1: light from the right, -1: from the left."""

    def simple(self, *, ink: str | None = None) -> Hues:
        """The same in fills of one colour; with `ink`, white paper within outlines."""
        if ink is None:
            return replace(self, plain=True)
        pale = mix(self.leaf, "#ffffff", 0.9)
        return replace(self, plain=True, ink=ink, leaf=pale, wood=mix(self.wood, "#ffffff", 0.9))

    @property
    def bright(self) -> str:
        return lighter(self.leaf, 0.075)

    @property
    def dark(self) -> str:
        return lighter(self.leaf, -0.085)


def hues_of(
    kind: str, leaf: str, wood: str, season: Season | None, dice: Random, *, lit: int = 1
) -> Hues:
    """A plant of `kind` that is `leaf` green in summer, as `season` and chance have it."""
    if kind in SNOWY | EVERGREEN:
        snow = 0.75 if season == "winter" and kind in SNOWY else 0.0
        return Hues(leaf, wood, snow=snow, lit=lit)
    if kind in HERBS:
        dry = {"autumn": 0.55, "winter": 0.7}.get(season or "", 0.0)
        return Hues(mix(leaf, STRAW, dry), wood, lit=lit)
    if season == "autumn":
        return Hues(mix(dice.choice(AUTUMN), leaf, dice.uniform(0, 0.18)), wood, lit=lit)
    if season == "winter":
        return Hues(leaf, wood, snow=0.6, bare=kind != "bush", lit=lit)
    if season == "spring":
        if kind in ("cherry", "oak", "linden", "bush") and dice.random() < 0.5:
            bloom = dice.choice(BLOSSOM)
            return Hues(bloom, wood, bloom=bloom, lit=lit)
        return Hues(shifted(leaf, 0.055, 1.05, -0.12), wood, lit=lit)
    light, hue = dice.uniform(-0.03, 0.03), dice.uniform(-0.1, 0.08)
    return Hues(shifted(leaf, light, 1.0, hue), wood, lit=lit)


def shifted(color: str, light: float, chroma: float, hue: float) -> str:
    """`color` with its OKLCH lightness and hue (radians) moved and its chroma multiplied."""
    lightness, strength, angle = lch_of(color)
    return hex_of_lch((lightness + light, strength * chroma, angle + hue))
