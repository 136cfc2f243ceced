"""Operations on the things of our own pictures: what comes, goes and changes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from smalto.edit.foreign_work import Impossible
from smalto.edit.operations import Add, Remove, Target
from smalto.edit.own_find import found
from smalto.edit.own_layers import inserted
from smalto.edit.own_room import Hint
from smalto.edit.own_scene import (
    OF_A,
    Key,
    Work,
    carrier_of,
    dropped,
    hanging,
    parted,
    things,
    true,
)
from smalto.edit.own_seat import seated
from smalto.scene.types import Item, Relation, RelationKind, Scene, Text
from smalto.stage.types import Box, Placed

ALIVE = ("whole", "bust", "face")


WORN = ("clothing", "accessory")


MOST_THINGS = 40


def add(work: Work, operation: Add) -> None:
    scene, new = work.scene, operation.scene
    if len(things(work.staging)) + sum(item.count for item in new.items) > MOST_THINGS:
        raise Impossible(f"A picture holds at most {MOST_THINGS} things.", "Remove some first.")
    anchor = None if operation.anchor is None else one_item(work, operation.anchor)
    scene, first = work.scene, len(work.scene.items)
    relations = [replace(r, a=r.a + first, b=r.b + first) for r in new.relations]
    asked = _relation(work, operation.relation, new.items[0], first, anchor) if new.items else None
    relations += [asked] if asked else []
    texts = (*scene.texts, *(_moved_text(t, first) for t in new.texts))
    grown = replace(
        scene, items=(*scene.items, *new.items), relations=(*scene.relations, *relations),
        texts=texts,
    )  # fmt: skip
    work.asked.update(relations)
    free = [(first + n, k) for n, item in enumerate(new.items) for k in range(item.count)]
    runs = range(len(scene.texts), len(texts))
    come = seated(work, grown, free, runs=runs, hint=Hint(area=operation.area))
    require_drawings(work, come.placed, new)
    inserted(work, grown, come.placed, come.texts)
    if free:
        work.last = [free[0]]


def _moved_text(text: Text, first: int) -> Text:
    return replace(text, holder=None if text.holder is None else text.holder + first)


def require_drawings(work: Work, placed: Sequence[Placed], new: Scene) -> None:
    if new.items and not placed:
        names = ", ".join(item.concept for item in new.items)
        raise Impossible(f"There is no drawing of {names}.", "Ask for something like it.")


def one_item(work: Work, target: Target) -> int:
    """The item of which all copies are meant; parted from its like if only some are."""
    keys = found(work, target)
    keys = [key for key in keys if key[0] == keys[0][0]]
    work.staging, item = parted(work.staging, keys)
    return item


def _relation(
    work: Work, kind: RelationKind | None, item: Item, new: int, anchor: int | None
) -> Relation | None:
    """How the new thing and the anchor hang together, by what they are."""
    if kind is None or anchor is None:
        return None
    pack = work.tools.pack.concepts
    thing, host = pack.get(item.concept), pack.get(work.scene.items[anchor].concept)
    alive = host is not None and host.figure in ALIVE
    worn = thing is not None and thing.group in WORN
    if kind == "on" and alive and worn:
        kind = "wears"
    if kind in OF_A:
        able = thing is not None and thing.figure in ALIVE and not alive
        return Relation(kind, new, anchor) if able else Relation(kind, anchor, new)
    return Relation(kind, new, anchor)


def remove(work: Work, operation: Remove) -> None:
    placed = things(work.staging)
    if operation.target is None:
        kept = {key for target in operation.keep for key in found(work, target)}
        kept |= {key for one in list(kept) for key in hanging(work.staging, one)}
        gone = [key for key in placed if key not in kept]
        if not gone:
            raise Impossible("There is nothing else in the picture.", "Name what is to go.")
        carried: list[Key] = []
        orphans = [k for k in kept if (c := carrier_of(work.staging, k)) and c[0] in gone]
    else:
        gone = found(work, operation.target)
        carried, orphans = left_behind(work, gone)
    if carried:
        names = sorted({work.name(key[0]) for key in carried})
        work.notes.append(f"The {', '.join(names)} went along.")
    without(work, [*gone, *carried], orphans)


def left_behind(work: Work, gone: Sequence[Key]) -> tuple[list[Key], list[Key]]:
    """What hangs on those that go: what is worn or held goes along, who rode or stood on them has
    to stand by itself."""
    carried: list[Key] = []
    orphans: list[Key] = []
    for key in gone:
        for child in hanging(work.staging, key):
            if child in gone or child in carried or child in orphans:
                continue
            carrier = carrier_of(work.staging, child)
            if carrier is None:
                continue
            parent, kind = carrier
            if parent in carried or (kind in OF_A and parent in gone):
                carried.append(child)
            elif parent in gone:
                orphans.append(child)
    return carried, orphans


def without(work: Work, gone: Sequence[Key], orphans: Sequence[Key]) -> None:
    before = things(work.staging)
    boxes = {key: before[key].box for key in orphans}
    carried = {key: hanging(work.staging, key) for key in orphans}
    work.asked = set()
    names = {key: before[key] for key in orphans}
    work.staging = true(dropped(work.staging, gone))
    after = {_face(one): key for key, one in things(work.staging).items()}
    for key in orphans:
        now = after.get(_face(names[key]))
        if now is not None:
            _land(work, now, boxes[key], len(carried[key]))


def _face(one: Placed) -> tuple[object, ...]:
    return (one.concept, one.art, one.box, one.flip, one.angle_deg)


def _land(work: Work, key: Key, box: Box, _n: int) -> None:
    """Who has lost what was under it comes down, near where it was."""
    group = [key, *hanging(work.staging, key)]
    come = seated(
        work, work.scene, group, hint=Hint(near=(box.center[0], box.bottom)),
        sizes={k: things(work.staging)[k].box.h for k in group},
    )  # fmt: skip
    inserted(work, work.scene, come.placed)
