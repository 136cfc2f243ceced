"""One plant or rock, from its kind and its dice; each kind stands on its foot."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from smalto.render.flora import rocks, trees, wildplants
from smalto.render.flora.hues import Hues
from smalto.render.sheet import Sheet

Grower = Callable[[Sheet, float, float, float, Hues, Random], None]
"""Sheet, foot x, foot y, height, colours, dice."""


@dataclass(frozen=True, slots=True)
class Plant:
    """`aspect`: width over height of its whole; `leaf`, `wood`: its colours on a summer's day."""

    grow: Grower
    aspect: float
    leaf: str
    wood: str = "#7d5638"


KINDS: dict[str, Plant] = {
    "oak": Plant(trees.oak, 0.98, "#5fae47"),
    "linden": Plant(trees.linden, 0.72, "#6cb54a"),
    "poplar": Plant(trees.poplar, 0.36, "#62a84a"),
    "birch": Plant(trees.birch, 0.6, "#86bf4e", "#ece8df"),
    "willow": Plant(trees.willow, 1.05, "#84b451", "#6f5a40"),
    "cherry": Plant(trees.cherry, 1.05, "#63a94c", "#5f4436"),
    "fir": Plant(trees.fir, 0.56, "#2f7a55", "#6b4a36"),
    "pine": Plant(trees.pine, 0.62, "#3f8450", "#8a5a3c"),
    "cypress": Plant(trees.cypress, 0.22, "#3c7349", "#6b4a36"),
    "palm": Plant(trees.palm, 0.92, "#4fa84a", "#a07a4f"),
    "acacia": Plant(trees.acacia, 1.45, "#8a9c3f", "#6f5138"),
    "bush": Plant(wildplants.bush, 1.5, "#5aa648"),
    "fern": Plant(wildplants.fern, 1.6, "#4f9e44"),
    "grass": Plant(wildplants.grass, 1.0, "#7ab64a"),
    "reeds": Plant(wildplants.reeds, 0.7, "#5b9140", "#7a5230"),
    "cactus": Plant(wildplants.cactus, 0.72, "#4f9a58"),
    "leafy": Plant(wildplants.leafy, 1.2, "#3f9a4c"),
    "daisies": Plant(wildplants.daisies, 1.1, "#58a045", "#ffffff"),
    "poppies": Plant(wildplants.poppies, 1.0, "#58a045", "#e2452f"),
    "tulips": Plant(wildplants.tulips, 0.9, "#4f9d4a", "#e8486a"),
    "lavender": Plant(wildplants.lavender, 1.0, "#6f9f5c", "#8b6fd0"),
    "sunflowers": Plant(wildplants.sunflowers, 0.6, "#4f9d3c", "#f7c325"),
    "rock": Plant(rocks.boulder, 1.45, "#9a968f"),
    "sandstone": Plant(rocks.boulder, 1.35, "#c98a58"),
}


def grow(sheet: Sheet, kind: str, x: float, y: float, h: float, hues: Hues, dice: Random) -> None:
    """Draws one of `KINDS`, `h` high, its foot at (x, y)."""
    KINDS[kind].grow(sheet, x, y, h, hues, dice)
