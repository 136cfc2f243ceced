"""Single things with their numbers, colours, sizes and poses, at random."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import Any, cast

from smalto.scene.types import COLORS, Color, Item, Pose
from smalto.train.captions.world import World

COMMON_COLORS = "red blue green yellow black white orange pink purple brown gray".split()
_PERSON_POSES = "walk run sit play dance jump sleep wave swim read kneel climb cook".split()
_ANIMAL_POSES = "walk run sit play jump sleep swim fly".split()


def color(rng: random.Random, but: str | None = None) -> Color:
    """Any colour except `but`; four times in five an everyday one."""
    usual = rng.random() < 0.8
    found = cast(Color, rng.choice(COMMON_COLORS if usual else COLORS))
    return color(rng, but) if found == but else found


def item(rng: random.Random, world: World, concept: str, *, rich: float = 0.3) -> Item:
    """A thing; `rich` is how likely it has each of a number, a colour, a size and a pose."""
    made = Item(concept)
    if not world.concepts[concept].mass and rng.random() < 0.8 * rich:
        made = replace(made, **_count(rng))
    if rng.random() < rich:
        made = replace(made, color=color(rng))
    if rng.random() < 0.25 * rich:
        made = replace(made, size=rng.choice(("small", "big")))
    if rng.random() < 0.45 * rich and (pose := _pose(rng, world, concept)):
        made = replace(made, pose=pose)
    return made


def _count(rng: random.Random) -> dict[str, Any]:
    if rng.random() < 0.22:
        return {"count": 3, "many": True}
    return {"count": rng.choices(range(2, 11), (30, 24, 14, 10, 6, 5, 4, 3, 4))[0]}


def _pose(rng: random.Random, world: World, concept: str) -> Pose | None:
    if concept in world.people or "robot" in concept:
        return cast(Pose, rng.choice(_PERSON_POSES))
    if concept in world.beings:
        return cast(Pose, rng.choice(_ANIMAL_POSES))
    return None
