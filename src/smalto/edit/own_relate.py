"""Things that are there already, brought into a relation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from smalto.edit.foreign_work import Impossible
from smalto.edit.operations import Relate
from smalto.edit.own_find import found
from smalto.edit.own_layers import inserted
from smalto.edit.own_scene import (
    OF_A,
    RIGID,
    Key,
    Work,
    hanging,
    parted,
    things,
)
from smalto.edit.own_seat import seated
from smalto.edit.own_things import ALIVE, WORN, one_item
from smalto.scene.facts import Related
from smalto.scene.types import Relation, RelationKind, Scene
from smalto.stage.checker import check, facts
from smalto.stage.types import Box, Placed, Staging


def relate(work: Work, operation: Relate) -> None:
    a = one_item(work, operation.a)
    b_keys = found(work, operation.b)
    b = b_keys[0][0]
    if a == b:
        raise Impossible("A thing cannot be brought into a relation to itself.", "Name two.")
    brought(work, operation.relation, a, item_of(work, b_keys))
    work.last = [key for key in things(work.staging) if key[0] == a]


def item_of(work: Work, keys: Sequence[Key]) -> int:
    work.staging, item = parted(work.staging, [key for key in keys if key[0] == keys[0][0]])
    return item


def brought(work: Work, kind: RelationKind, a: int, b: int) -> None:
    """Items a and b into a relation; who hangs on the other moves, or else a."""
    if kind == "on" and _is_worn_by(work, a, b):
        kind, a, b = "wears", b, a
    child = b if kind in OF_A else a
    relation = Relation(kind, a, b)
    kept = [r for r in work.scene.relations if not _conflicts(r, relation, child)]
    scene = replace(work.scene, relations=(*kept, relation))
    work.asked.add(relation)
    work.staging = replace(work.staging, scene=scene)
    other = a if child == b else b
    before = work.staging
    best: tuple[int, Staging] | None = None
    for turn in _TURNS if kind in _FACING else _TURNS[:1]:
        work.staging = before
        _tried(work, scene, turn, child, other)
        missed = len(check(work.staging, work.tools.pack).missed)
        if best is None or missed < best[0]:
            best = (missed, work.staging)
        if _holds(work, relation):
            best = (missed, work.staging)
            break
    assert best is not None
    work.staging = best[1]


_FACING = ("chases", "looks_at", "pulls", "beside", "leans_on")


_TURNS = ("seat", "flip", "flip other", "both", "flip both")
"""What is tried until the relation shows: one moves; one turns; both move."""


def _holds(work: Work, relation: Relation) -> bool:
    claim = (relation.kind, relation.a, relation.b)
    shown = facts(work.staging, work.tools.pack, [claim])
    return any(isinstance(fact, Related) and fact.kind == relation.kind for fact in shown)


def _tried(work: Work, scene: Scene, turn: str, child: int, other: int) -> None:
    placed = things(work.staging)
    items = {child, other} if "both" in turn else {child}
    free = {k for key in placed if key[0] in items for k in (key, *hanging(work.staging, key))}
    free = {key for key in free if key[0] != other or "both" in turn}
    if turn == "flip":
        _faced_about(work, child)
        return
    if turn == "flip other":
        _faced_about(work, other)
    sizes = {key: placed[key].box.h for key in free}
    come = seated(work, scene, sorted(free), sizes=sizes)
    inserted(work, scene, come.placed)
    if turn == "flip both":
        _faced_about(work, child)
        _faced_about(work, other)


def _faced_about(work: Work, item: int) -> None:
    """An item's copies, with what hangs on them, mirrored where they are."""
    placed = things(work.staging)
    about: dict[Key, float] = {}
    for key in (key for key in placed if key[0] == item):
        for one in (key, *hanging(work.staging, key)):
            about[one] = placed[key].box.center[0]
    changed = [
        mirrored(one, about[(one.item, one.copy)])
        if one.item is not None and (one.item, one.copy) in about
        else one
        for one in work.staging.placed
    ]
    work.show(work.scene, changed, work.staging.texts)


def mirrored(one: Placed, x: float) -> Placed:
    """As seen in an upright mirror at `x`."""
    box = one.box
    return replace(
        one, box=Box(2 * x - box.right, box.y, box.w, box.h), flip=not one.flip,
        angle_deg=-one.angle_deg,
    )  # fmt: skip


def _is_worn_by(work: Work, a: int, b: int) -> bool:
    pack = work.tools.pack.concepts
    thing, host = pack.get(work.scene.items[a].concept), pack.get(work.scene.items[b].concept)
    return bool(thing and host and thing.group in WORN and host.figure in ALIVE)


def _conflicts(old: Relation, new: Relation, child: int) -> bool:
    """Whoever hangs on one thing cannot hang on another; and two things stand in one way."""
    if {old.a, old.b} == {new.a, new.b}:
        return True
    hung = old.kind in RIGID and (old.b if old.kind in OF_A else old.a) == child
    return hung
