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
    """`leaf`, `wood`: its colours on a summer's day."""

    grow: Grower
    leaf: str
    wood: str = "#7d5638"


KINDS: dict[str, Plant] = {
    "oak": Plant(trees.oak, "#5fae47"),
    "linden": Plant(trees.linden, "#6cb54a"),
    "poplar": Plant(trees.poplar, "#62a84a"),
    "birch": Plant(trees.birch, "#86bf4e", "#ece8df"),
    "willow": Plant(trees.willow, "#84b451", "#6f5a40"),
    "cherry": Plant(trees.cherry, "#63a94c", "#5f4436"),
    "fir": Plant(trees.fir, "#2f7a55", "#6b4a36"),
    "pine": Plant(trees.pine, "#3f8450", "#8a5a3c"),
    "cypress": Plant(trees.cypress, "#3c7349", "#6b4a36"),
    "palm": Plant(trees.palm, "#4fa84a", "#a07a4f"),
    "acacia": Plant(trees.acacia, "#8a9c3f", "#6f5138"),
    "bush": Plant(wildplants.bush, "#5aa648"),
    "fern": Plant(wildplants.fern, "#4f9e44"),
    "grass": Plant(wildplants.grass, "#7ab64a"),
    "reeds": Plant(wildplants.reeds, "#5b9140", "#7a5230"),
    "cactus": Plant(wildplants.cactus, "#4f9a58"),
    "leafy": Plant(wildplants.leafy, "#3f9a4c"),
    "daisies": Plant(wildplants.daisies, "#58a045", "#ffffff"),
    "poppies": Plant(wildplants.poppies, "#58a045", "#e2452f"),
    "tulips": Plant(wildplants.tulips, "#4f9d4a", "#e8486a"),
    "lavender": Plant(wildplants.lavender, "#6f9f5c", "#8b6fd0"),
    "sunflowers": Plant(wildplants.sunflowers, "#4f9d3c", "#f7c325"),
    "rock": Plant(rocks.boulder, "#9a968f"),
    "sandstone": Plant(rocks.boulder, "#c98a58"),
}


def grow(sheet: Sheet, kind: str, x: float, y: float, h: float, hues: Hues, dice: Random) -> None:
    """Draws one of `KINDS`, `h` high, its foot at (x, y)."""
    KINDS[kind].grow(sheet, x, y, h, hues, dice)
