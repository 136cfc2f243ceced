"""Scenery of places under the open sky, in water and in space."""

from __future__ import annotations

from smalto.scene.types import Place
from smalto.stage.props.prop import Prop

_TREES = ("deciduous-tree", "tree")
_PINES = ("evergreen-tree", "pine-tree")
_FLOWERS = ("tulip", "sunflower", "blossom", "hibiscus", "daisy", "rose")
_BUSH = ("bush", "shrub", "hedge")

NATURE: dict[Place, tuple[Prop, ...]] = {
    "park": (
        Prop(_TREES, "tree", "sides", (2, 3), 0.5),
        Prop((*_TREES, *_PINES), "tree", "back", (4, 7), 0.2),
        Prop(_BUSH, "bush", "back", (1, 3), 0.09),
        Prop(("street-lamp",), "lamp", "back", (0, 1), 0.26),
        Prop(_FLOWERS, "flower", "front", (7, 12), 0.1),
    ),
    "meadow": (
        Prop(_TREES, "tree", "back", (2, 4), 0.17),
        Prop(_BUSH, "bush", "back", (1, 2), 0.07),
        Prop(_FLOWERS, "flower", "front", (7, 12), 0.1),
    ),
    "forest": (
        Prop((*_PINES, *_TREES), "tree", "back", (8, 11), 0.36),
        Prop((*_PINES, *_TREES), "tree", "sides", (3, 4), 0.62),
        Prop(_BUSH, "bush", "sides", (1, 2), 0.12),
        Prop(("mushroom",), "mushroom", "front", (2, 4), 0.075),
    ),
    "farm": (
        Prop(_TREES, "tree", "back", (1, 3), 0.2),
        Prop(("hay-bale", "haystack", "sheaf-of-rice"), "hay", "front", (2, 3), 0.11),
    ),
    "beach": (
        Prop(("palm-tree",), "palm", "sides", (1, 2), 0.6),
        Prop(("umbrella-on-ground", "beach-umbrella"), "umbrella", "mid", (0, 1), 0.22),
        Prop(("spiral-shell", "seashell", "starfish"), "shell", "front", (2, 4), 0.05),
    ),
    "sea": (Prop(("sailboat",), "boat", "far-water", (0, 1), 0.08),),
    "lake": (
        Prop((*_PINES, *_TREES), "tree", "shore", (5, 8), 0.16),
        Prop(_FLOWERS, "flower", "front", (2, 4), 0.075),
    ),
    "mountains": (
        Prop(_PINES, "tree", "back", (4, 7), 0.2),
        Prop(_BUSH, "bush", "back", (1, 2), 0.07),
    ),
    "desert": (
        Prop(("cactus",), "cactus", "sides", (1, 2), 0.34),
        Prop(("cactus",), "cactus", "back", (2, 4), 0.12),
        Prop(("rock",), "rock", "front", (1, 3), 0.07),
    ),
    "snow": (
        Prop(_PINES, "tree", "sides", (1, 3), 0.46),
        Prop(_PINES, "tree", "back", (4, 7), 0.17),
    ),
    "space": (
        Prop(("ringed-planet", "planet"), "planet", "sky", (1, 1), 0.17),
        Prop(("full-moon", "last-quarter-moon", "moon"), "moon", "sky", (0, 1), 0.11),
        Prop(("glowing-star", "star"), "star", "sky", (2, 4), 0.045),
    ),
    "underwater": (
        Prop(("seaweed", "coral", "herb"), "seaweed", "seabed", (4, 7), 0.2),
        Prop(("coral",), "coral", "seabed", (1, 3), 0.14),
        Prop(("tropical-fish", "fish"), "fish", "shoal", (2, 4), 0.06),
    ),
}
