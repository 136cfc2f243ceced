"""Scenes of which the point is where things are: rows, piles, what is left and right of a thing,
what stands on a table together.

A *shape* is the figure that the relations make; the English writer has ways of its own to tell each
(`english_spatial`), and so has the Chinese one (`chinese_spatial`).
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace

from smalto.scene.types import Item, Material, Relation, RelationKind
from smalto.train.captions import things
from smalto.train.captions.world import World

SHAPES = {
    "sides": 20, "layers": 7, "row": 9, "frame": 20, "host": 20, "contents": 13, "pile": 8,
    "twins": 8, "pair": 6, "body": 8, "scene": 14, "statue": 4, "makers": 3,
}  # fmt: skip
"""How often each shape is drawn."""

_AROUND: tuple[RelationKind, ...] = (
    "left_of", "right_of", "above", "below", "behind", "in_front_of", "beside", "under", "on",
)  # fmt: skip
_FACING: tuple[list[RelationKind], list[RelationKind]] = (
    ["left_of", "right_of"],
    ["behind", "in_front_of"],
)
_STUFFS: tuple[Material, ...] = (
    "marble", "stone", "wood", "metal", "glass", "ice", "chocolate", "clay", "crystal", "paper",
    "stone",
)  # fmt: skip
_NEAR: tuple[RelationKind, ...] = ("beside", "behind", "in_front_of", "left_of", "right_of")

Drawn = tuple[tuple[Item, ...], tuple[Relation, ...], str]


def draw(rng: random.Random, world: World) -> Drawn:
    """Items, relations and the name of the shape."""
    shape = rng.choices(tuple(SHAPES), tuple(SHAPES.values()))[0]
    items, relations = _DRAWN[shape](_Pick(rng, world))
    return tuple(items), tuple(relations), shape


class _Pick:
    """New items of concepts that are not yet there."""

    def __init__(self, rng: random.Random, world: World) -> None:
        self.rng, self.world = rng, world
        self.items: list[Item] = []

    def add(self, pool: Sequence[str] = (), *, lone: float = 0.85, rich: float = 0.28) -> int:
        """Index of a new item, of `pool` or of anything."""
        rng = self.rng
        while True:
            concept = rng.choice(pool) if pool else self._any()
            if concept not in {item.concept for item in self.items}:
                break
            pool = ()
        made = things.item(rng, self.world, concept, rich=rich)
        self.items.append(things.single(made) if rng.random() < lone else made)
        return len(self.items) - 1

    def _any(self) -> str:
        return (
            self.rng.choice(self.world.common)
            if self.rng.random() < 0.6
            else self.world.any(self.rng)
        )

    def usual(self, name: str) -> Sequence[str]:
        """A pool of the world, mostly the things in it that are asked for most."""
        common = f"common_{name}"
        return getattr(self.world, common if self.rng.random() < 0.7 else name)


def _sides(p: _Pick) -> tuple[list[Item], list[Relation]]:
    a, b = p.add(), p.add()
    return p.items, [Relation("left_of", a, b)]


def _layers(p: _Pick) -> tuple[list[Item], list[Relation]]:
    kind: RelationKind = p.rng.choice(("above", "in_front_of", "in_front_of"))
    a, b = p.add(), p.add()
    return p.items, [Relation(kind, a, b)]


def _row(p: _Pick) -> tuple[list[Item], list[Relation]]:
    """The second to the left of which the first is, the others each right of the one before."""
    row = [p.add(rich=0.2) for _ in range(p.rng.choice((3, 3, 3, 4, 5)))]
    found = [Relation("left_of", row[0], row[1])]
    found += [Relation("right_of", k, k - 1) for k in row[2:]]
    return p.items, found


def _frame(p: _Pick) -> tuple[list[Item], list[Relation]]:
    """One thing and two to four others around it."""
    anchor = p.add(lone=1.0)
    kinds = p.rng.sample(_AROUND, p.rng.choice((2, 2, 2, 3, 3, 4)))
    if p.rng.random() < 0.4:
        kinds[:2] = p.rng.choice(_FACING)
        kinds = list(dict.fromkeys(kinds))
    return p.items, [Relation(kind, p.add(rich=0.2), anchor) for kind in kinds]


def _host(p: _Pick) -> tuple[list[Item], list[Relation]]:
    """Several things at one: on a table, under a tree, in a box."""
    kind: RelationKind = p.rng.choices(
        ("on", "in", "under", "beside", "behind", "in_front_of"), (60, 12, 12, 6, 4, 6)
    )[0]
    pools = {"on": "tops", "in": "insides", "under": "roofs"}
    host = p.add(p.usual(pools[kind]) if kind in pools else (), lone=0.97)
    guests = [
        p.add(p.usual("handy") if kind != "beside" else (), lone=0.7)
        for _ in range(p.rng.choice((1, 2, 2, 2, 3, 3)))
    ]
    return p.items, [Relation(kind, guest, host) for guest in guests]


def _contents(p: _Pick) -> tuple[list[Item], list[Relation]]:
    """What is in a vessel, and where the vessel stands."""
    rng = p.rng
    filling = p.add(p.usual("handy"), lone=0.3)
    if (
        p.items[0].count == 1
        and rng.random() < 0.5
        and not p.world.concepts[p.items[0].concept].mass
    ):
        p.items[0] = replace(p.items[0], count=3, many=True, arrangement=None)
    vessel = p.add(p.usual("insides"), lone=1.0)
    kind: RelationKind = rng.choices(("on", *_NEAR, "under"), (60, 12, 5, 5, 5, 5, 8))[0]
    ground = p.add(p.usual("tops") if kind == "on" else (), lone=0.95)
    return p.items, [Relation("in", filling, vessel), Relation(kind, vessel, ground)]


def _pile(p: _Pick) -> tuple[list[Item], list[Relation]]:
    pools = (p.usual("handy"), p.usual("tops"), p.usual("tops"))
    a, b, c = (p.add(pool, lone=0.97) for pool in pools)
    return p.items, [Relation("on", a, b), Relation("on", b, c)]


def _twins(p: _Pick) -> tuple[list[Item], list[Relation]]:
    """Two of a kind, told apart by their colours."""
    rng = p.rng
    concept = p.items[p.add(lone=1.0)].concept
    one = things.color(rng)
    p.items[:] = [Item(concept, color=one), Item(concept, color=things.color(rng, but=one))]
    kinds: tuple[RelationKind, ...] = (*_NEAR[1:], "above", "on", "under")
    kind = rng.choice(kinds)
    return p.items, [Relation(kind, 0, 1)]


def _pair(p: _Pick) -> tuple[list[Item], list[Relation]]:
    """Something between two of a kind, or between two things."""
    middle = p.add()
    one = p.add(lone=1.0, rich=0.2)
    if p.rng.random() < 0.5:
        p.items[one] = replace(p.items[one], count=2, many=False, arrangement=None)
        if not p.world.concepts[p.items[one].concept].mass:
            return p.items, [Relation("between", middle, one)]
        p.items[one] = things.single(p.items[one])
    two = p.add(lone=1.0, rich=0.2)
    return p.items, [Relation("between", middle, one), Relation("between", middle, two)]


def _body(p: _Pick) -> tuple[list[Item], list[Relation]]:
    """Things on a being: on her lap, on its back."""
    owner = p.add(p.usual("beings"), lone=1.0)
    p.items[owner] = replace(p.items[owner], pose=None)
    guests = [
        p.add(p.usual(p.rng.choice(("beings", "handy"))), lone=0.95, rich=0.2)
        for _ in range(p.rng.choice((1, 1, 2)))
    ]
    return p.items, [Relation("on", guest, owner) for guest in guests]


def _scene(p: _Pick) -> tuple[list[Item], list[Relation]]:
    """A being somewhere, and another thing near it (not near where it is)."""
    rng = p.rng
    who = p.add(p.usual("beings"), lone=0.9)
    p.items[who] = replace(p.items[who], pose=None)
    kind: RelationKind = rng.choice(
        ("on", "sits_on", "in", "under", "beside", "behind", "in_front_of")
    )
    pools = {"on": "tops", "sits_on": "seats", "in": "insides", "under": "roofs"}
    where = p.add(p.usual(pools[kind]) if kind in pools else (), lone=1.0)
    second: RelationKind = rng.choice(
        ("in_front_of", "behind", "above", "above", "beside", "below")
    )
    other = p.add(p.usual(rng.choice(("beings", "handy"))), lone=0.9, rich=0.2)
    return p.items, [Relation(kind, who, where), Relation(second, other, who)]


def _statue(p: _Pick) -> tuple[list[Item], list[Relation]]:
    """A figure of a being, of some stuff, perhaps beside something."""
    material = p.rng.choice(_STUFFS)
    p.items.append(Item(p.rng.choice(p.usual("beings")), material=material))
    if p.rng.random() < 0.5:
        return p.items, [Relation(p.rng.choice(_NEAR), 0, p.add())]
    return p.items, []


def _makers(p: _Pick) -> tuple[list[Item], list[Relation]]:
    """Several of a kind, without a number, at work on one thing: "children building a snowman"."""
    who = p.add(p.usual("beings"), rich=0.0)
    p.items[who] = replace(p.items[who], count=3, many=True)
    return p.items, [Relation("beside", who, p.add(lone=1.0))]


_DRAWN = {
    "sides": _sides, "layers": _layers, "row": _row, "frame": _frame, "host": _host,
    "contents": _contents, "pile": _pile, "twins": _twins, "pair": _pair, "body": _body,
    "scene": _scene, "statue": _statue, "makers": _makers,
}  # fmt: skip
