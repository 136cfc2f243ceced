"""Single things with all that may be said of them, at random."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import Any, cast

from smalto.scene.types import (
    COLORS,
    EXPRESSIONS,
    MATERIALS,
    SKINS,
    Arrangement,
    Color,
    Item,
    Material,
    Pose,
    Size,
)
from smalto.train.captions.world import World

COMMON_COLORS = "red blue green yellow black white orange pink purple brown gray".split()
_PERSON_POSES = """walk run sit play dance jump sleep wave swim read kneel climb cook stand lie eat drink sing talk
think paint write work meditate kick throw cheer crawl ski skate surf fish point pray fly""".split()
_PERSON_OFTEN = "walk run sit play dance jump sleep wave swim read cook eat sing".split()
_ANIMAL_POSES = "walk run sit play jump sleep swim fly eat drink stand lie climb".split()
_ANIMAL_ODD = """dance wave read cook sing talk think paint write work meditate throw cheer crawl ski skate surf
fish point pray kneel kick""".split()
_STUFF: tuple[Material, ...] = tuple(
    m for m in MATERIALS if m not in ("striped", "dotted", "checkered", "floral", "fluffy", "knitted")
)  # fmt: skip
_WOVEN: tuple[Material, ...] = (
    "striped", "dotted", "checkered", "floral", "knitted", "fluffy", "leather", "fabric",
)  # fmt: skip
HUMAN = frozenset(
    """person man woman boy girl child people baby older-person old-man old-woman person-bust man-bust
    woman-bust boy-face girl-face child-face family adult""".split()
)
"""People of whom it is the clothes that have a colour."""
_NO_SKIN = frozenset(
    "robot snowman ghost alien zombie footprints fingerprint hairy-creature troll".split()
)
_NO_STUFF = ("symbol", "flag", "face", "hand", "sky", "nature", "place", "drink", "body")


def single(made: Item) -> Item:
    """One of it."""
    return replace(made, count=1, many=False, arrangement=None)


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
        if rng.random() < 0.22:
            made = replace(made, arrangement=arrangement(rng, world, concept))
    if rng.random() < rich:
        made = replace(made, color=color(rng))
        if rng.random() < 0.09:
            made = replace(made, second=color(rng, but=made.color))
    if rng.random() < 0.3 * rich:
        sizes: tuple[Size, ...] = ("small", "big", "tiny", "huge")
        made = replace(made, size=rng.choices(sizes, (30, 30, 18, 22))[0])
    if rng.random() < 0.45 * rich and (pose := pose_of(rng, world, concept)):
        made = replace(made, pose=pose)
    return _looks(rng, world, made, rich)


def _looks(rng: random.Random, world: World, made: Item, rich: float) -> Item:
    """What it is made of, what it feels, its skin."""
    concept = world.concepts[made.concept]
    person, being = made.concept in world.people_set, made.concept in world.beings_set
    if rng.random() < (0.28 if being else 0.55) * rich and not person:
        material = material_of(rng, concept.group, being)
        made = replace(made, material=material)
        if material == "chocolate" and made.color == "brown":
            made = replace(made, color=None)
    if being and rng.random() < 0.35 * rich:
        made = replace(made, expression=rng.choice(EXPRESSIONS))
        if made.pose == "sleep":
            made = replace(made, pose=None)
    if person and made.concept not in _NO_SKIN and rng.random() < 0.28 * rich:
        made = replace(made, skin=rng.choice(SKINS))
    return made


def material_of(rng: random.Random, group: str, being: bool) -> Material | None:
    """A material that one may find in such a thing; now and then any."""
    if any(group.startswith(g) for g in _NO_STUFF) and rng.random() < 0.85:
        return None
    if being:
        usual: tuple[Material, ...] = ("fluffy", "fluffy", "fluffy", "striped", "dotted", "knitted")
        return rng.choice(usual if rng.random() < 0.6 else _STUFF)
    if "cloth" in group:
        return rng.choice(_WOVEN if rng.random() < 0.8 else _STUFF)
    return rng.choice(_STUFF if rng.random() < 0.72 else MATERIALS)


def arrangement(rng: random.Random, world: World, concept: str) -> Arrangement:
    """How several of a kind may stand together."""
    if concept in world.people_set:
        return rng.choices(("row", "ring", "crowd", "scatter", "column"), (34, 22, 36, 4, 4))[0]
    if concept in world.beings_set:
        kinds: tuple[Arrangement, ...] = (
            "flock",
            "row",
            "ring",
            "scatter",
            "crowd",
            "stack",
            "column",
        )
        return rng.choices(kinds, (44, 24, 10, 6, 8, 4, 4))[0]
    common: tuple[Arrangement, ...] = ("row", "stack", "pile", "ring", "scatter", "column")
    return rng.choices(common, (34, 22, 16, 10, 12, 6))[0]


def _count(rng: random.Random) -> dict[str, Any]:
    roll = rng.random()
    if roll < 0.22:
        return {"count": 3, "many": True}
    if roll < 0.32:
        return {"count": rng.choice((11, 12, 12, 12, 13, 14, 15, 16, 17, 18, 19, 20, 20))}
    return {"count": rng.choices(range(2, 11), (30, 24, 14, 10, 6, 5, 4, 4, 5))[0]}


def pose_of(rng: random.Random, world: World, concept: str) -> Pose | None:
    """A pose that is asked of such a being; now and then one of the odd ones."""
    if concept in world.people_set or "robot" in concept:
        return cast(Pose, rng.choice(_PERSON_POSES if rng.random() < 0.6 else _PERSON_OFTEN))
    if concept in world.beings_set:
        return cast(Pose, rng.choice(_ANIMAL_POSES if rng.random() < 0.75 else _ANIMAL_ODD))
    return None
