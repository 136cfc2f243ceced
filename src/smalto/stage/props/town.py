"""Scenery of towns and rooms: their painters furnish them, so nothing is scattered there."""

from __future__ import annotations

from smalto.scene.types import Place
from smalto.stage.places import INDOORS
from smalto.stage.props.prop import Prop

_STREETS: tuple[Place, ...] = (
    "street", "city", "village", "market", "road", "rooftop", "station", "stadium",
)  # fmt: skip

TOWN: dict[Place, tuple[Prop, ...]] = dict.fromkeys((*_STREETS, *sorted(INDOORS)), ())
