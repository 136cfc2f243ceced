"""Scenery by place."""

from __future__ import annotations

from smalto.scene.types import Place
from smalto.stage.props.nature import NATURE
from smalto.stage.props.prop import Prop
from smalto.stage.props.town import TOWN

PROPS: dict[Place, tuple[Prop, ...]] = {**NATURE, **TOWN}


def props_of(place: Place) -> tuple[Prop, ...]:
    """What may stand around in `place`."""
    return PROPS[place]


__all__ = ["PROPS", "Prop", "props_of"]
