"""Scenes of several things that hang together, with a plan of how they are told.

A tale is a row of *parts*. Each part names one or more things and says of them what they wear,
hold and ride and where they are; a later part may come back to a thing of an earlier one. The
plan is drawn together with the scene, so that English and Chinese tell the same relations.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace

from smalto.scene.types import MAX_ITEMS, MAX_RELATIONS, Item, Relation
from smalto.train.captions import things
from smalto.train.captions.plan import DEEDS, Part, Plan
from smalto.train.captions.tale_parts import Teller, doing, part_of, placed
from smalto.train.captions.world import World

_NEW_PARTS = ((1, 2, 3, 4, 5, 6, 7), (18, 22, 20, 16, 11, 8, 5))


def draw(rng: random.Random, world: World) -> tuple[tuple[Item, ...], tuple[Relation, ...], Plan]:
    """Items, relations and how to tell them."""
    n_parts = rng.choices(*_NEW_PARTS)[0]
    teller = Teller(rng, world, MAX_ITEMS if n_parts > 1 else 5)
    for k in range(n_parts):
        _tell(teller, part_of(teller, first=k == 0))
    while not teller.parts:
        _tell(teller, part_of(teller, first=True))
    return _told(teller)


def apart(rng: random.Random, world: World) -> tuple[tuple[Item, ...], tuple[Relation, ...], Plan]:
    """Two or three of a kind, each with something of its own."""
    teller = Teller(rng, world, MAX_ITEMS)
    lively = rng.random() < 0.75
    pool = world.common_beings if rng.random() < 0.8 else world.beings
    concept = rng.choice(pool) if lively else world.any(rng)
    if world.concepts[concept].mass:
        concept = rng.choice(world.common_beings)
    for k in range(rng.choice((2, 2, 2, 3))):
        if teller.room() <= 0:
            break
        _tell(teller, _twin_part(teller, concept, last=k > 0))
    items, relations, plan = _told(teller)
    return items, relations, replace(plan, apart=True)


def _twin_part(t: Teller, concept: str, *, last: bool) -> Part:
    """One more of the kind: its colour or what it does, and perhaps where."""
    rng, lively = t.rng, concept in t.world.beings_set
    count = rng.choice((1, 1, 1, 1, 1, 2, 2, 3)) if rng.random() < 0.4 else 1
    item = Item(concept, count)
    if rng.random() < 0.4:
        used = [i.color for i in t.items if i.concept == concept]
        item = replace(item, color=things.color(rng, but=used[-1] if used else None))
    t.items.append(item)
    part = Part((len(t.items) - 1,))
    roll = rng.random()
    if lively and roll < 0.3:
        part = doing(t, part)
    elif roll < 0.72 or not (item.color or lively):
        part = placed(t, part, chance=1.0)
    pose = things.pose_of(rng, t.world, concept)
    free = not part.acts and (not part.place or part.place[0] != "sits_on") and part.rides is None
    if pose and free and ((part.plain and not item.color) or rng.random() < 0.25):
        t.items[part.heads[0]] = replace(item, pose=pose)
    return part


def _tell(t: Teller, part: Part | None) -> None:
    """Take the part in unless there are too many relations; then what it brought goes again."""
    if part is None:
        return
    if len(t.relations) + len(part.relations()) <= MAX_RELATIONS:
        t.parts.append(part)
        t.relations += part.relations()
    else:
        t.most = 0
    for act in part.acts:
        if act.deed and t.most:
            head = part.heads[0]
            pose = DEEDS[act.deed].pose
            t.items[head] = replace(t.items[head], pose=pose)


def _told(t: Teller) -> tuple[tuple[Item, ...], tuple[Relation, ...], Plan]:
    used = {k for part in t.parts for k in part.indexes()}
    items = tuple(item for k, item in enumerate(t.items) if k in used)
    assert used == set(range(len(items))), "only the last part is ever dropped"
    items = tuple(_posed(k, item, t.relations) for k, item in enumerate(items))
    return items, tuple(t.relations), Plan(tuple(t.parts))


def _posed(k: int, item: Item, relations: Sequence[Relation]) -> Item:
    """Who rides or sits somewhere, or is worn or held, does nothing else."""
    busy = any(
        (k == r.b and r.kind in ("rides", "wears", "holds", "pulls"))
        or (k == r.a and r.kind in ("rides", "sits_on", "chases", "pulls", "hugs", "eats", "plays"))
        for r in relations
    )
    if item.pose == "stand" and any(k == r.a for r in relations):
        busy = True  # who stands somewhere is just there
    return replace(item, pose=None) if busy else item
