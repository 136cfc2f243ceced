"""Scenery by place. A place without a list of its own borrows that of its kin."""

from __future__ import annotations

from smalto.scene.types import Place
from smalto.stage.places import KIN
from smalto.stage.props.nature import NATURE
from smalto.stage.props.prop import Prop
from smalto.stage.props.town import TOWN

PROPS: dict[Place, tuple[Prop, ...]] = {**NATURE, **TOWN}


def props_of(place: Place) -> tuple[Prop, ...]:
    """What may stand around in `place`; nothing is known of it: as in its kin."""
    return PROPS[place] if place in PROPS else PROPS.get(KIN.get(place, place), ())


__all__ = ["PROPS", "Prop", "props_of"]
