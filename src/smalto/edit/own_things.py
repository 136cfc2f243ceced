"""Operations on the things of our own pictures: what comes, goes and changes."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from smalto.edit.foreign_work import Impossible
from smalto.edit.operations import Add, Change, Recount, Relate, Remove, Replace, Target
from smalto.edit.own_find import found, listing
from smalto.edit.own_layers import inserted
from smalto.edit.own_room import Hint
from smalto.edit.own_scene import (
    OF_A,
    RIGID,
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
from smalto.scene.facts import Related
from smalto.scene.types import MAX_COUNT, Item, Relation, RelationKind, Scene
from smalto.stage.cast import Actor, cast
from smalto.stage.checker import check, facts
from smalto.stage.palette import rim_on
from smalto.stage.types import Box, Placed, Staging

ALIVE = ("whole", "bust", "face")
WORN = ("clothing", "accessory")
MOST_THINGS = 40


def add(work: Work, operation: Add) -> None:
    scene, new = work.scene, operation.scene
    if len(things(work.staging)) + sum(item.count for item in new.items) > MOST_THINGS:
        raise Impossible(f"A picture holds at most {MOST_THINGS} things.", "Remove some first.")
    anchor = None if operation.anchor is None else _one_item(work, operation.anchor)
    scene, first = work.scene, len(work.scene.items)
    relations = [replace(r, a=r.a + first, b=r.b + first) for r in new.relations]
    asked = _relation(work, operation.relation, new.items[0], first, anchor) if new.items else None
    relations += [asked] if asked else []
    texts = (*scene.texts, *(_moved_text(t, first, work) for t in new.texts))
    grown = replace(
        scene, items=(*scene.items, *new.items), relations=(*scene.relations, *relations),
        texts=texts,
    )  # fmt: skip
    work.asked.update(relations)
    free = [(first + n, k) for n, item in enumerate(new.items) for k in range(item.count)]
    runs = range(len(scene.texts), len(texts))
    come = seated(work, grown, free, runs=runs, hint=Hint(area=operation.area))
    _require(work, come.placed, new)
    inserted(work, grown, come.placed, come.texts)
    if free:
        work.last = [free[0]]


def _moved_text(text, first, work):  # type: ignore[no-untyped-def]
    return replace(text, holder=None if text.holder is None else text.holder + first)


def _require(work: Work, placed: Sequence[Placed], new: Scene) -> None:
    if new.items and not placed:
        names = ", ".join(item.concept for item in new.items)
        raise Impossible(f"There is no drawing of {names}.", "Ask for something like it.")


def _one_item(work: Work, target: Target) -> int:
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
        carried, orphans = _left_behind(work, gone)
    if carried:
        names = sorted({work.name(key[0]) for key in carried})
        work.notes.append(f"The {', '.join(names)} went along.")
    _without(work, [*gone, *carried], orphans)


def _left_behind(work: Work, gone: Sequence[Key]) -> tuple[list[Key], list[Key]]:
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


def _without(work: Work, gone: Sequence[Key], orphans: Sequence[Key]) -> None:
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


def replace_thing(work: Work, operation: Replace) -> None:
    keys = found(work, operation.target)
    for item in sorted({key[0] for key in keys}):
        own = [key for key in things(work.staging) if key in keys and key[0] == item]
        if own:
            work.staging, index = parted(work.staging, own)
            _recast(work, index, _played(work.scene.items[index], operation.item))


def _played(old: Item, new: Item) -> Item:
    count = new.count if new.count > 1 and not new.many else old.count
    return replace(new, count=count, many=False, arrangement=new.arrangement or old.arrangement)


def change(work: Work, operation: Change) -> None:
    keys = found(work, operation.target)
    names = ("color", "second", "material", "pose", "expression", "skin", "arrangement")
    fields = {n: v for n in names if (v := getattr(operation.item, n)) is not None}
    if "color" in fields and "second" not in fields:
        fields["second"] = None
    todo = sorted({key[0] for key in keys}, reverse=True)
    last: list[Key] = []
    for item in todo:
        own = [key for key in keys if key[0] == item]
        work.staging, index = parted(work.staging, own)
        _able(work, index, fields)
        _recast(work, index, replace(work.scene.items[index], **fields))
        last += [key for key in things(work.staging) if key[0] == index]
    work.last = last


def _able(work: Work, index: int, fields: dict[str, object]) -> None:
    """Raises Impossible where the drawings cannot do what is asked."""
    item = work.scene.items[index]
    asked = replace(item, **fields)  # type: ignore[arg-type]
    scene = replace(
        work.scene, items=(*work.scene.items[:index], asked, *work.scene.items[index + 1 :])
    )
    old = set(cast(work.scene, work.tools.pack, seed=work.seed).unmet)
    new = [said for said in cast(scene, work.tools.pack, seed=work.seed).unmet if said not in old]
    if new and len(new) >= len([v for v in fields.values() if v is not None]):
        said = new[0]
        raise Impossible(f"{said[0].upper()}{said[1:]}.", "Ask for another change, or replace it.")
    work.notes.extend(new)


def _recast(work: Work, index: int, item: Item) -> None:
    """The item's copies with other drawings, colours, materials; feet and middles stay."""
    old = work.scene.items[index]
    items = (*work.scene.items[:index], item, *work.scene.items[index + 1 :])
    scene = replace(work.scene, items=items)
    keys = [key for key in things(work.staging) if key[0] == index]
    was = cast(work.scene, work.tools.pack, seed=work.seed)
    now = cast(scene, work.tools.pack, seed=work.seed)
    _require(work, [*things(work.staging).values()] if now.of(index) else (), Scene(items=(item,)))
    placed = things(work.staging)
    riders = {child for key in keys for child in hanging(work.staging, key)} - set(keys)
    changed: list[Placed] = []
    for key in keys:
        actor = next((now.actors[n] for n in now.of(index) if now.actors[n].copy == key[1]), None)
        before = next((was.actors[n] for n in was.of(index) if was.actors[n].copy == key[1]), None)
        if actor is not None and before is not None:
            changed.append(_redrawn(work, placed[key], before, actor, old.concept == item.concept))
    changed = _slimmed(work, changed)
    same = all(
        new.art == placed[(index, new.copy)].art and new.box == placed[(index, new.copy)].box
        for new in changed
    )
    inserted(work, scene, changed)
    extra = [(index, n) for n in range(len(keys), item.count)]
    if not same and riders:
        _reseat(work, sorted(riders))
    if extra:
        _grow(work, index, item.count)


def _slimmed(work: Work, changed: list[Placed]) -> list[Placed]:
    """Those that take more room than what was there before, small enough not to hide each other."""
    placed = things(work.staging)
    keys = {(one.item, one.copy) for one in changed}
    others = [one.box for key, one in placed.items() if key not in keys]

    def worst(boxes: Sequence[Box]) -> float:
        pairs = [(a, b) for n, a in enumerate(boxes) for b in (*boxes[:n], *others)]
        return max((a.overlap(b) / min(a.area, b.area) for a, b in pairs), default=0.0)

    before = worst([placed[(one.item or 0, one.copy)].box for one in changed])
    for factor in (1.0, 0.9, 0.8, 0.7, 0.6, 0.5):
        slim = [_about_foot(one, factor) for one in changed]
        if worst([one.box for one in slim]) <= before + 0.12:
            return slim
    return changed


def _about_foot(one: Placed, factor: float) -> Placed:
    box = one.box
    w, h = box.w * factor, box.h * factor
    clip = one.clip_below_y
    clip = None if clip is None else box.bottom - (box.bottom - clip) * factor
    new = Box(box.center[0] - w / 2, box.bottom - h, w, h)
    return replace(one, box=new, clip_below_y=clip)


def _redrawn(work: Work, one: Placed, was: Actor, now: Actor, same: bool) -> Placed:
    """A copy as another actor plays it: on the same foot, its size in proportion."""
    look = {
        "color": now.color, "second": now.second, "material": now.material,
        "expression": now.expression, "skin": now.skin,
    }  # fmt: skip
    if one.art == now.art:
        changed = replace(one, **look)  # type: ignore[arg-type]
    else:
        factor = now.h / was.h if same else (now.h / was.h) ** 0.7
        picture, box = work.picture, one.box
        h = min(max(box.h * factor, 0.08 * picture.h), 0.9 * picture.h)
        w = h * now.w / now.h
        if w > 0.9 * picture.w:
            w, h = 0.9 * picture.w, h * 0.9 * picture.w / w
        x = min(max(box.center[0] - w / 2, 0.01 * picture.w), 0.99 * picture.w - w)
        y = max(box.bottom - h, 0.01 * picture.h)
        new = Box(x, y, w, h)
        ground = None if one.ground_y is None else new.bottom
        clip = one.clip_below_y
        if clip is not None:
            clip = new.bottom - (box.bottom - clip) * h / box.h
        changed = replace(
            one, concept=now.drawn.id, art=now.art, box=new, ground_y=ground, clip_below_y=clip,
            angle_deg=0.0, **look,
        )  # fmt: skip
    color = changed.color or work.tools.pack.get(changed.concept).color or "gray"
    return replace(changed, rim=rim_on(color, work.staging.background))


def _reseat(work: Work, keys: Sequence[Key]) -> None:
    come = seated(work, work.scene, keys)
    inserted(work, work.scene, come.placed)


def recount(work: Work, operation: Recount) -> None:
    keys = found(work, operation.target)
    item = keys[0][0]
    own = [key for key in keys if key[0] == item] if operation.target.which else [
        key for key in things(work.staging) if key[0] == item
    ]  # fmt: skip
    wanted = operation.count if operation.count is not None else len(own) + operation.more
    if wanted == len(own) and operation.count is not None:
        raise Impossible(f"There are {wanted} already. {listing(work)}", "Ask for another number.")
    if wanted > MAX_COUNT:
        raise Impossible(f"At most {MAX_COUNT} of a kind can be drawn.", "Ask for fewer.")
    if wanted <= 0:
        _without(work, own, _left_behind(work, own)[1])
    elif wanted < len(own):
        gone = _spare(work, own, len(own) - wanted)
        carried, orphans = _left_behind(work, gone)
        _without(work, [*gone, *carried], orphans)
    else:
        _grow(work, item, wanted)
    work.last = [key for key in things(work.staging) if key[0] == item]


def _spare(work: Work, keys: Collection[Key], count: int) -> list[Key]:
    """Those that go first: who hides others least and stands outermost."""
    placed = things(work.staging)
    middle = sum(placed[key].box.center[0] for key in keys) / len(keys)
    ranked = sorted(keys, key=lambda key: -abs(placed[key].box.center[0] - middle))
    return ranked[:count]


def _grow(work: Work, item: int, wanted: int) -> None:
    """More copies of an item: near the others, or all of them anew where they hang on something."""
    placed = things(work.staging)
    own = [key for key in placed if key[0] == item]
    grown = replace(work.scene.items[item], count=wanted, many=False)
    items = (*work.scene.items[:item], grown, *work.scene.items[item + 1 :])
    scene = replace(work.scene, items=items)
    hangs = any(
        r.kind in RIGID and (r.b if r.kind in OF_A else r.a) == item for r in scene.relations
    )
    new = [(item, n) for n in range(len(own), wanted)]
    free = [*own, *new] if hangs else new
    height = sum(placed[key].box.h for key in own) / len(own)
    x = sum(placed[key].box.center[0] for key in own) / len(own)
    y = sum(placed[key].box.bottom for key in own) / len(own)
    sizes = {} if hangs else dict.fromkeys(new, height)
    come = seated(work, scene, free, hint=Hint(near=(x, y)), sizes=sizes)
    inserted(work, scene, come.placed)


def relate(work: Work, operation: Relate) -> None:
    a = _one_item(work, operation.a)
    b_keys = found(work, operation.b)
    b = b_keys[0][0]
    if a == b:
        raise Impossible("A thing cannot be brought into a relation to itself.", "Name two.")
    brought(work, operation.relation, a, _split_item(work, b_keys))
    work.last = [key for key in things(work.staging) if key[0] == a]


def _split_item(work: Work, keys: Sequence[Key]) -> int:
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
