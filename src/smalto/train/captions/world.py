"""What the scene sampler knows of concepts: who can hold, wear, ride, carry or contain what."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from smalto.pack.types import Concept
from smalto.train.captions import common

_GROUP_WEIGHTS = {"symbol": 0.2, "flag": 0.15, "face": 0.35, "hand": 0.3, "body": 0.4, "pose": 0.0, "animal": 1.8,
                  "food": 1.3, "vehicle": 1.3, "plant": 1.4, "furniture": 2.0, "kitchen": 1.8, "household": 1.5,
                  "building": 1.5, "nature": 1.5, "city": 1.5, "outdoor": 1.5, "shape": 1.5, "clothing": 1.3}  # fmt: skip


@dataclass(frozen=True)
class World:
    """Concepts by role, each a list to choose from. `weights` goes with `all`; the `common` ones
    are what people ask for most. `pools`: things that deeds are done with (`common.POOLS`)."""

    concepts: Mapping[str, Concept]
    all: tuple[str, ...]
    weights: tuple[float, ...]
    beings: tuple[str, ...]
    people: tuple[str, ...]
    handy: tuple[str, ...]
    clothes: tuple[str, ...]
    mounts: tuple[str, ...]
    seats: tuple[str, ...]
    tops: tuple[str, ...]
    insides: tuple[str, ...]
    roofs: tuple[str, ...]
    common: tuple[str, ...]
    common_beings: tuple[str, ...]
    common_clothes: tuple[str, ...]
    common_handy: tuple[str, ...]
    common_mounts: tuple[str, ...]
    common_seats: tuple[str, ...]
    common_tops: tuple[str, ...]
    common_insides: tuple[str, ...]
    common_roofs: tuple[str, ...]
    pools: Mapping[str, tuple[str, ...]]

    @cached_property
    def _sums(self) -> tuple[float, ...]:
        return tuple(accumulate(self.weights))

    @cached_property
    def people_set(self) -> frozenset[str]:
        return frozenset(self.people)

    @cached_property
    def beings_set(self) -> frozenset[str]:
        return frozenset(self.beings)

    def any(self, rng: random.Random) -> str:
        """Any concept; four times in ten one that people often ask for."""
        if rng.random() < 0.4:
            return rng.choice(self.common)
        return rng.choices(self.all, cum_weights=self._sums)[0]


def build(concepts: Mapping[str, Concept]) -> World:
    """Sort the concepts into roles by what the pack says of them."""
    # pose drawings are no words of their own; what has no name in a language cannot be written
    drawn = {k: c for k, c in sorted(concepts.items()) if c.group != "pose" and c.en and c.zh}
    weights = tuple(_weight(c) for c in drawn.values())

    def pick(test: Callable[[Concept], bool]) -> tuple[str, ...]:
        return tuple(k for k, c in drawn.items() if test(c))

    def known(words: Iterable[str], fallback: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(w for w in dict.fromkeys(words) if w in drawn) or fallback

    people = pick(lambda c: _is_person(c))
    animals = pick(lambda c: c.group.startswith("animal"))
    beings = (
        *people,
        *animals,
        *(k for k in ("robot", "robot-whole", "alien", "ghost", "snowman") if k in drawn),
    )
    handy = pick(lambda c: c.figure == "object" and c.height_m <= 0.9)
    clothes = pick(lambda c: "cloth" in c.group)
    mounts = pick(lambda c: _is_mount(c))
    seats = pick(lambda c: "seat" in c.slots and c.figure == "object")
    tops = pick(lambda c: "top" in c.slots and c.figure == "object")
    insides = pick(lambda c: "inside" in c.slots and c.id not in common.PLACELIKE)
    roofs = pick(lambda c: c.figure == "object" and c.height_m >= 0.7 and c.stance == "stands")
    return World(
        concepts=drawn,
        all=tuple(drawn),
        weights=weights,
        beings=beings,
        people=people,
        handy=handy,
        clothes=clothes,
        mounts=mounts,
        seats=seats,
        tops=tops,
        insides=insides,
        roofs=roofs,
        common=known((*common.THINGS, *common.BEINGS), tuple(drawn)),
        common_beings=known(common.BEINGS, beings),
        common_clothes=known(common.CLOTHES, clothes),
        common_handy=known(common.HANDY, handy),
        common_mounts=known(common.MOUNTS, mounts),
        common_seats=known(common.SEATS, seats),
        common_tops=known(common.TOPS, tops),
        common_insides=known(common.INSIDES, insides),
        common_roofs=known(common.ROOFS, roofs),
        pools={name: known(words, handy) for name, words in common.POOLS.items()},
    )


def _weight(concept: Concept) -> float:
    usual = _GROUP_WEIGHTS.get(concept.group, 1.0)
    return usual * (0.3 if concept.figure == "symbol" else 1.0)


def _is_person(concept: Concept) -> bool:
    return concept.group.startswith(("people", "person")) and concept.figure in ("whole", "bust")


def _is_mount(concept: Concept) -> bool:
    big_animal = concept.group.startswith("animal") and concept.height_m >= 0.9
    ridden = concept.group.startswith(("vehicle", "transport")) and concept.height_m <= 4
    return big_animal or ridden
