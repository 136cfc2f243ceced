"""The parts of a tale: who or what is there, what it does and where it is, at random."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import cast

from smalto.scene.types import Item, Relation, RelationKind
from smalto.train.captions import things
from smalto.train.captions.plan import ACTS, DEEDS, Act, Part
from smalto.train.captions.world import World

PLACED: tuple[RelationKind, ...] = (
    "on", "in", "under", "beside", "behind", "in_front_of", "left_of", "right_of", "above", "below",
)  # fmt: skip
_PLACE_WEIGHTS = (10, 5, 5, 10, 6, 6, 6, 6, 4, 2)
_ACT_POOLS: dict[str, str] = {
    "chases": "beings", "hugs": "beings", "eats": "foods", "plays": "instruments",
    "pulls": "loads", "leans_on": "leans", "around": "centers",
}  # fmt: skip


@dataclass
class Teller:
    """What has been made up so far."""

    rng: random.Random
    world: World
    most: int
    items: list[Item] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    relations: list[Relation] = field(default_factory=list)

    def room(self) -> int:
        return self.most - len(self.items)

    def new(self, pools: Sequence[Sequence[str]], rich: float, *, lone: float = 0.8) -> int | None:
        """Index of a new item of a concept that is not yet there; None when there is no room."""
        if self.room() <= 0:
            return None
        there = {item.concept for item in self.items}
        for _ in range(8):
            concept = self._pick(pools)
            if concept not in there:
                item = things.item(self.rng, self.world, concept, rich=rich)
                if self.rng.random() < lone:
                    item = things.single(item)
                self.items.append(item)
                return len(self.items) - 1
        return None

    def alike(self, a: int, b: int) -> bool:
        """Two of a kind: "the cat" would not say which."""
        return self.items[a].concept == self.items[b].concept

    def _pick(self, pools: Sequence[Sequence[str]]) -> str:
        pool = next((p for p in pools if p), ())
        return self.rng.choice(pool) if pool else self.world.any(self.rng)

    def twin(self) -> int | None:
        """Another of a kind that is there, told apart by its colour or by what it does."""
        if self.room() <= 0 or not self.items:
            return None
        old = self.items[0]
        if self.world.concepts[old.concept].mass or old.count != 1:
            return None
        color = things.color(self.rng, but=old.color) if self.rng.random() < 0.6 else None
        self.items.append(Item(old.concept, color=color))
        return len(self.items) - 1


def part_of(t: Teller, *, first: bool) -> Part | None:
    rng = t.rng
    if not first and rng.random() < 0.07 and (twin := t.twin()) is not None:
        return placed(t, Part((twin,)), chance=0.6)
    if rng.random() < (0.16 if first else 0.3):
        return _row(t)
    if not first and rng.random() < 0.22:
        return _again(t)
    lively = rng.random() < 0.72
    pool = t.world.common_beings if rng.random() < 0.7 else t.world.beings
    head = t.new((pool,) if lively else (_things(t),), 0.34, lone=0.74)
    if head is None:
        return None
    part = Part((head,))
    if lively and rng.random() < 0.62:
        part = doing(t, part)
    if part.acts and (part.acts[0].deed or part.acts[0].kind in ("around", "leans_on")):
        return part
    if rng.random() < 0.05 and (two := _two(t)) is not None:
        return replace(part, between=two)
    part = placed(t, part, chance=0.25 if not part.plain else 0.65)
    if part.place and rng.random() < 0.14:
        return _guest(t, part)
    if part.place and part.place[1] > head and rng.random() < 0.2:
        other = t.new((_things(t),), 0.3, lone=0.85)
        kind: RelationKind = rng.choice(("beside", "behind", "left_of", "right_of", "under"))
        return part if other is None else replace(part, beyond=(kind, other))
    return part


def _two(t: Teller) -> tuple[int, int] | None:
    """Two things to be between, when there is room for both."""
    if t.room() < 2:
        return None
    one, two = (t.new((_things(t),), 0.3, lone=0.9) for _ in range(2))
    if one is None or two is None:
        if one != two:
            t.items.pop()
        return None
    return one, two


def _things(t: Teller) -> Sequence[str]:
    return t.world.common if t.rng.random() < 0.65 else t.world.all


def _row(t: Teller) -> Part | None:
    """Two to four things named in one breath, perhaps all at one place."""
    heads = [t.new((_things(t),), 0.35, lone=0.5) for _ in range(t.rng.choice((2, 2, 3, 3, 4)))]
    there = tuple(k for k in heads if k is not None)
    if not there:
        return None
    part = Part(there)
    if t.rng.random() < 0.35 and len(there) < 4:
        kind = t.rng.choice(("on", "on", "beside", "behind", "in", "under", "in_front_of"))
        return placed(t, part, chance=1.0, kind=cast(RelationKind, kind))
    return part


def _again(t: Teller) -> Part | None:
    """More of something that was told before: it wears, holds, or is near something new."""
    head = t.parts[-1].heads[0] if t.rng.random() < 0.7 else t.parts[0].heads[0]
    known = {r.kind for r in t.relations if head in (r.a, r.b)}
    being = t.items[head].concept in t.world.beings_set
    if being and not known & {"wears", "holds", "rides", *ACTS} and t.items[head].pose is None:
        part = doing(t, Part((head,)))
        return None if part.plain else part
    other = t.new((_things(t),), 0.35, lone=0.6)
    if other is None:
        return None
    kind = t.rng.choice(("beside", "behind", "left_of", "right_of", "in_front_of", "above"))
    return Part((other,), place=(cast(RelationKind, kind), head))


def doing(t: Teller, part: Part) -> Part:
    """Clothes, things in hand, something to ride, deeds; mostly one of them, sometimes more."""
    rng, world = t.rng, t.world
    if rng.random() < 0.36:
        return _acting(t, part)
    wears: list[int] = []
    holds: list[int] = []
    rides = None
    kinds = rng.choices(
        ("wears", "holds", "rides", "wears holds", "wears rides", "wears holds rides"),
        (34, 26, 12, 14, 9, 5),
    )[0].split()
    if "wears" in kinds:
        pool = world.common_clothes if rng.random() < 0.75 else world.clothes
        wears = _several(t, pool, (50, 36, 14))
    if "holds" in kinds:
        pool = world.common_handy if rng.random() < 0.7 else world.handy
        holds = _several(t, pool, (76, 20, 4))
    if "rides" in kinds:
        rides = t.new((world.common_mounts if rng.random() < 0.7 else world.mounts,), 0.3, lone=1.0)
    return replace(part, wears=tuple(wears), holds=tuple(holds), rides=rides)


def _acting(t: Teller, part: Part) -> Part:
    """Something is done with something: eaten, chased, played, read, slept on."""
    rng, world = t.rng, t.world
    head = part.heads[0]
    deed = ""
    if rng.random() < 0.5:
        kind = rng.choices(ACTS, (14, 14, 9, 9, 16, 11, 9, 7, 6, 5))[0]
        pool = _ACT_POOLS.get(kind, "any")
    else:
        deed = rng.choice(tuple(DEEDS))
        kind, pool = DEEDS[deed].kind, DEEDS[deed].pool
    if kind == "around" or (t.items[head].many and rng.random() < 0.15):
        t.items[head] = replace(t.items[head], count=3, many=True) if part.heads else t.items[head]
    if t.parts and pool in ("any", "beings") and rng.random() < 0.3:
        old = t.parts[rng.choice((0, -1))].heads[0]
        if old != head and not t.alike(old, head):
            return replace(part, acts=(Act(kind, old, deed),))
    choice = _things(t) if pool == "any" else t.world.common_beings
    if kind == "looks_at" and rng.random() < 0.3:
        choice = world.pools["looks"]
    if pool not in ("any", "beings"):
        choice = world.pools.get(pool) or getattr(world, f"common_{pool}")
    target = t.new((choice,), 0.3, lone=0.85)
    if target is None:
        return part
    if t.items[target].pose and rng.random() < 0.7:
        t.items[target] = replace(t.items[target], pose=None)
    wears: tuple[int, ...] = ()
    if rng.random() < 0.2 and kind != "around":
        wears = tuple(_several(t, world.common_clothes, (80, 20, 0)))
    return replace(part, acts=(Act(kind, target, deed),), wears=wears)


def _several(t: Teller, pool: Sequence[str], weights: tuple[int, int, int]) -> list[int]:
    n = t.rng.choices((1, 2, 3), weights)[0]
    found = (t.new((pool,), 0.3, lone=0.92) for _ in range(n))
    return [k for k in found if k is not None]


def placed(t: Teller, part: Part, *, chance: float, kind: RelationKind | None = None) -> Part:
    rng, world = t.rng, t.world
    if rng.random() >= chance:
        return part
    kind = kind or rng.choices(PLACED, _PLACE_WEIGHTS)[0]
    lively = t.items[part.heads[0]].concept in world.beings_set
    if kind == "on" and lively and part.rides is None and rng.random() < 0.4:
        kind = "sits_on"
    if t.parts and kind not in ("on", "in", "sits_on") and rng.random() < 0.4:
        old = t.parts[-1].heads[0] if rng.random() < 0.7 else t.parts[0].heads[0]
        if old not in part.heads and not t.alike(old, part.heads[0]):
            return replace(part, place=(kind, old))
    common = rng.random() < 0.7
    pools: dict[str, Sequence[str]] = {
        "on": world.common_tops if common else world.tops,
        "sits_on": world.common_seats if common else world.seats,
        "in": world.common_insides if common else world.insides,
        "under": world.common_roofs if common else world.roofs,
    }
    target = t.new((pools.get(kind, _things(t)),), 0.3, lone=0.85)
    return part if target is None else replace(part, place=(kind, target))


def _guest(t: Teller, part: Part) -> Part:
    kind = t.rng.choices(("on", "above", "beside", "under", "behind"), (45, 20, 20, 8, 7))[0]
    pool = t.world.common_handy if t.rng.random() < 0.5 else t.world.common_beings
    guest = t.new((pool,), 0.3, lone=0.8)
    return part if guest is None else replace(part, guest=(cast(RelationKind, kind), guest))
