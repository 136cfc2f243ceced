"""Scenery of places under the open sky, in water and in space."""

from __future__ import annotations

from smalto.scene.types import Place, Season
from smalto.stage.props.prop import Prop

_COLD: tuple[Season, ...] = ("autumn", "winter")
_LEAFY = ("grown:oak", "grown:linden", "grown:birch", "grown:cherry", "grown:poplar")
_FAR_TREES = ("grown:oak", "grown:linden", "grown:poplar", "grown:fir")
_FIRS = ("grown:fir", "grown:fir", "grown:pine")
_WOOD = ("grown:oak", "grown:fir", "grown:birch", "grown:linden")
_FLOWERS = ("grown:daisies", "grown:poppies", "grown:tulips", "grown:lavender")
_BUSH = ("grown:bush",)


def _flowers(count: tuple[int, int], size: float = 0.085) -> Prop:
    return Prop(_FLOWERS, "flower", "front", count, size, never=_COLD)


NATURE: dict[Place, tuple[Prop, ...]] = {
    "park": (
        Prop(_LEAFY, "tree", "sides", (2, 3), 0.56),
        Prop(_FAR_TREES, "tree", "back", (4, 7), 0.22),
        Prop(_BUSH, "bush", "back", (2, 4), 0.07),
        Prop(("street-lamp",), "lamp", "back", (0, 1), 0.26),
        Prop(("bench",), "bench", "back", (0, 1), 0.09),
        _flowers((5, 9)),
    ),
    "meadow": (
        Prop(_FAR_TREES, "tree", "back", (2, 5), 0.2),
        Prop(_BUSH, "bush", "back", (1, 3), 0.06),
        Prop(("grown:grass",), "grass", "front", (2, 4), 0.07, never=("winter",)),
        _flowers((6, 10)),
    ),
    "forest": (
        Prop(_WOOD, "tree", "back", (5, 8), 0.36),
        Prop(_WOOD, "tree", "sides", (3, 4), 0.66),
        Prop(("grown:fern",), "fern", "front", (3, 5), 0.09, never=("winter",)),
        Prop(_BUSH, "bush", "sides", (1, 2), 0.12),
        Prop(("mushroom",), "mushroom", "front", (1, 3), 0.06, never=("winter", "spring")),
    ),
    "jungle": (
        Prop(("grown:palm",), "palm", "sides", (2, 3), 0.62),
        Prop(("grown:leafy", "grown:fern"), "fern", "front", (5, 8), 0.16),
        Prop(("grown:leafy", "grown:bush"), "bush", "back", (4, 6), 0.13),
    ),
    "bamboo": (
        Prop(("grown:rock",), "rock", "front", (0, 2), 0.06),
        Prop(("grown:fern", "grown:grass"), "fern", "front", (3, 5), 0.08, never=("winter",)),
    ),
    "garden": (
        Prop(("grown:cherry", "grown:oak", "grown:linden"), "tree", "sides", (1, 2), 0.52),
        Prop(_BUSH, "bush", "back", (2, 4), 0.1),
        _flowers((7, 11), 0.11),
    ),
    "flowers": (
        Prop(_FAR_TREES, "tree", "back", (1, 4), 0.16),
        _flowers((6, 9), 0.12),
    ),
    "field": (Prop(_FAR_TREES, "tree", "back", (2, 4), 0.17),),
    "vineyard": (
        Prop(("grown:cypress",), "tree", "back", (3, 6), 0.2),
        Prop(("grown:oak",), "tree", "back", (1, 2), 0.15),
    ),
    "playground": (
        Prop(("grown:bush",), "bush", "sides", (1, 2), 0.12),
        _flowers((2, 5), 0.07),
    ),
    "farm": (
        Prop(_FAR_TREES, "tree", "back", (2, 4), 0.22),
        Prop(("hay-bale", "haystack"), "hay", "front", (1, 2), 0.11, never=("spring", "winter")),
        Prop(("grown:sunflowers",), "flower", "front", (0, 4), 0.2, never=("winter", "spring")),
    ),
    "beach": (
        Prop(("grown:palm",), "palm", "sides", (1, 2), 0.6),
        Prop(("umbrella-on-ground", "beach-umbrella"), "umbrella", "mid", (0, 1), 0.22),
        Prop(("grown:grass",), "grass", "front", (1, 3), 0.07),
        Prop(("spiral-shell", "seashell", "starfish"), "shell", "front", (2, 4), 0.045),
    ),
    "island": (Prop(("spiral-shell", "starfish"), "shell", "front", (1, 3), 0.04),),
    "sea": (Prop(("sailboat",), "boat", "far-water", (0, 1), 0.08),),
    "lake": (
        Prop(("grown:fir", "grown:birch", "grown:linden"), "tree", "shore", (5, 8), 0.17),
        Prop(("grown:reeds",), "reeds", "front", (1, 3), 0.16),
        _flowers((2, 4)),
    ),
    "river": (
        Prop((*_WOOD, "grown:willow"), "tree", "back", (4, 7), 0.2),
        Prop(("grown:rock",), "rock", "front", (1, 3), 0.06),
        Prop(("grown:reeds", "grown:grass"), "reeds", "front", (2, 4), 0.11),
    ),
    "waterfall": (
        Prop(("grown:fern", "grown:leafy"), "fern", "front", (3, 5), 0.1),
        Prop(("grown:rock",), "rock", "front", (1, 2), 0.08),
    ),
    "harbor": (Prop(("seagull",), "gull", "sky", (0, 1), 0.05),),
    "mountains": (
        Prop(_FIRS, "tree", "back", (5, 8), 0.2),
        Prop(("grown:fir",), "tree", "sides", (0, 2), 0.42),
        Prop(("grown:rock",), "rock", "front", (0, 2), 0.07),
        _flowers((2, 5), 0.06),
    ),
    "canyon": (
        Prop(("grown:sandstone",), "rock", "front", (1, 3), 0.09),
        Prop(("grown:cactus",), "cactus", "back", (1, 3), 0.13),
        Prop(("grown:grass",), "grass", "front", (1, 3), 0.06),
    ),
    "volcano": (
        Prop(("grown:palm",), "palm", "back", (2, 4), 0.16),
        Prop(("grown:rock",), "rock", "front", (2, 4), 0.08),
    ),
    "savanna": (
        Prop(("grown:acacia",), "tree", "back", (2, 4), 0.19),
        Prop(("grown:acacia",), "tree", "sides", (1, 1), 0.42),
        Prop(("grown:grass",), "grass", "front", (4, 7), 0.1),
    ),
    "swamp": (
        Prop(("grown:reeds",), "reeds", "front", (4, 6), 0.2),
        Prop(("grown:willow",), "tree", "shore", (2, 4), 0.3),
    ),
    "cave": (Prop(("grown:rock",), "rock", "front", (2, 3), 0.1),),
    "desert": (
        Prop(("grown:cactus",), "cactus", "sides", (1, 2), 0.36),
        Prop(("grown:cactus",), "cactus", "back", (2, 4), 0.13),
        Prop(("grown:sandstone",), "rock", "front", (1, 3), 0.07),
    ),
    "snow": (
        Prop(("grown:fir",), "tree", "sides", (2, 3), 0.52),
        Prop(("grown:fir", "grown:pine"), "tree", "back", (5, 8), 0.19),
    ),
    "space": (
        Prop(("ringed-planet", "planet"), "planet", "sky", (0, 1), 0.15),
        Prop(("full-moon", "last-quarter-moon", "moon"), "moon", "sky", (0, 1), 0.1),
    ),
    "moon": (Prop(("grown:rock",), "rock", "front", (1, 3), 0.06),),
    "sky": (),
    "underwater": (
        Prop(("seaweed", "coral", "herb"), "seaweed", "seabed", (3, 5), 0.18),
        Prop(("coral",), "coral", "seabed", (1, 3), 0.14),
        Prop(("tropical-fish", "fish"), "fish", "shoal", (2, 4), 0.06),
    ),
}
