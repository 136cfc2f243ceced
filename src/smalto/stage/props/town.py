"""Scenery of towns and rooms."""

from __future__ import annotations

from smalto.scene.types import Place
from smalto.stage.props.prop import Prop

_TREES = ("deciduous-tree", "tree")
_HOUSES = (
    "office-building",
    "apartment-building",
    "department-store",
    "skyscraper",
    "hotel",
    "bank",
)

TOWN: dict[Place, tuple[Prop, ...]] = {
    "street": (
        Prop((*_HOUSES, "house"), "building", "skyline", (4, 6), 0.4),
        Prop(("street-lamp",), "lamp", "back", (1, 2), 0.32),
        Prop(_TREES, "tree", "back", (1, 2), 0.22),
    ),
    "city": (
        Prop(_HOUSES, "building", "skyline", (6, 8), 0.46),
        Prop(_TREES, "tree", "back", (1, 3), 0.16),
    ),
    # Rooms are furnished by their painters, along the walls.
    "room": (),
    "kitchen": (),
    "bedroom": (),
    "bathroom": (),
    "classroom": (),
    "office": (),
    "library": (),
    "cafe": (),
    "shop": (),
    "museum": (),
    "hall": (),
    "laboratory": (),
    "stage": (),
}
