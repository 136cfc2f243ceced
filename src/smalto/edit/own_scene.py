"""The bookkeeping of a staging that changes: copies come, go and part; indexes stay right.

A copy is named by its item and its number. Everything here is pure: stagings in, stagings out.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace

from smalto.edit.foreign_work import Impossible
from smalto.edit.operations import Tone
from smalto.edit.tools import Tools
from smalto.scene.facts import Related
from smalto.scene.types import Item, Relation, Scene, Text
from smalto.stage.checker import facts
from smalto.stage.types import Box, Placed, PlacedText, Staging
from smalto.types import Check

Key = tuple[int, int]
"""Item, copy."""
RIGID = frozenset(
    ("wears", "holds", "hugs", "eats", "plays", "rides", "sits_on", "on", "in", "leans_on")
)
"""Relations in which one hangs on the other."""
OF_A = frozenset(("wears", "holds", "hugs", "eats", "plays"))
"""Those in which b hangs on a; else a hangs on b."""
ENOUGH_ITEMS = 24


@dataclass
class Work:
    """What the operations change. `last`: what was spoken of before. `whole`: all of the picture is
    to be painted again. `new_ground`: on another backdrop."""

    tools: Tools
    staging: Staging
    seed: int
    check: Check
    notes: list[str] = field(default_factory=list)
    tones: tuple[Tone, ...] = ()
    fresh_tones: list[Tone] = field(default_factory=list)
    last: list[Key] = field(default_factory=list)
    whole: bool = False
    new_ground: bool = False
    asked: set[Relation] = field(default_factory=set)

    @property
    def scene(self) -> Scene:
        return self.staging.scene

    @property
    def picture(self) -> Box:
        return Box(0, 0, self.staging.width_px, self.staging.height_px)

    def show(self, scene: Scene, placed: Sequence[Placed], texts: Sequence[PlacedText]) -> None:
        self.staging = replace(
            self.staging, scene=scene, placed=tuple(placed), texts=tuple(texts), unmet=()
        )

    def name(self, item: int) -> str:
        concept = self.tools.pack.concepts.get(self.scene.items[item].concept)
        return concept.en[0] if concept else self.scene.items[item].concept


def things(staging: Staging) -> dict[Key, Placed]:
    """Copies by their keys, in painting order."""
    ordered = sorted(staging.placed, key=lambda one: one.layer)
    return {(one.item, one.copy): one for one in ordered if one.item is not None}


def keys_of(staging: Staging, item: int) -> list[Key]:
    return [key for key in things(staging) if key[0] == item]


def dropped(staging: Staging, gone: Collection[Key]) -> Staging:
    """Without these copies, and without what is left of their items and relations."""
    scene = staging.scene
    kept = [one for one in staging.placed if one.item is None or (one.item, one.copy) not in gone]
    left = {one.item for one in kept if one.item is not None}
    hit = {item for item, _ in gone}
    order = [n for n in range(len(scene.items)) if n in left or n not in hit]
    to = {old: new for new, old in enumerate(order)}
    copies = _renumbered(kept)
    items = [_counted(scene.items[n], n, kept, n in hit) for n in order]
    placed = [
        one
        if one.item is None
        else replace(one, item=to[one.item], copy=copies[(one.item, one.copy)])
        for one in kept
        if one.item is None or one.item in to
    ]
    relations = tuple(
        replace(r, a=to[r.a], b=to[r.b]) for r in scene.relations if r.a in to and r.b in to
    )
    runs = [n for n, t in enumerate(scene.texts) if t.holder is None or t.holder in to]
    texts = tuple(_held(scene.texts[n], to) for n in runs)
    pins = tuple(
        replace(pin, item=to[pin.item], copy=copies[(pin.item, pin.copy)])
        for pin in scene.pins
        if pin.item in to and (pin.item, pin.copy) in copies
    )
    shown = tuple(replace(t, run=runs.index(t.run)) for t in staging.texts if t.run in runs)
    changed = replace(scene, items=tuple(items), relations=relations, texts=texts, pins=pins)
    return replace(staging, scene=changed, placed=tuple(placed), texts=shown)


def _held(text: Text, to: dict[int, int]) -> Text:
    return text if text.holder is None else replace(text, holder=to[text.holder])


def _renumbered(kept: Sequence[Placed]) -> dict[Key, int]:
    """New numbers of copies, without gaps, in the old order."""
    found: dict[Key, int] = {}
    counts: dict[int, int] = {}
    for item, copy in sorted((one.item, one.copy) for one in kept if one.item is not None):
        found[(item, copy)] = counts.get(item, 0)
        counts[item] = counts.get(item, 0) + 1
    return found


def _counted(item: Item, index: int, kept: Sequence[Placed], is_hit: bool) -> Item:
    if not is_hit:
        return item
    count = sum(one.item == index for one in kept)
    return replace(item, count=max(count, 1), many=False, arrangement=item.arrangement)


def parted(staging: Staging, keys: Collection[Key]) -> tuple[Staging, int]:
    """The copies, all of one item, as an item of their own; its index. Relations hold of both
    parts, until somebody looks."""
    (item,) = {key[0] for key in keys}
    scene = staging.scene
    every = keys_of(staging, item)
    if len(keys) == len(every):
        return staging, item
    if len(scene.items) >= ENOUGH_ITEMS:
        raise Impossible("There are too many different things in the picture.", "Remove some.")
    new = len(scene.items)
    old = scene.items[item]
    rest = [key for key in every if key not in keys]
    items = [*scene.items, replace(old, count=len(keys), many=False, arrangement=None)]
    items[item] = replace(old, count=len(rest), many=False)
    to = {key: (new, n) for n, key in enumerate(sorted(keys))}
    to |= {key: (item, n) for n, key in enumerate(sorted(rest))}
    placed = [_renamed(one, to) for one in staging.placed]
    more = [replace(r, a=new) for r in scene.relations if r.a == item]
    more += [replace(r, b=new) for r in scene.relations if r.b == item]
    changed = replace(scene, items=tuple(items), relations=(*scene.relations, *more))
    return true(replace(staging, scene=changed, placed=tuple(placed))), new


def _renamed(one: Placed, to: dict[Key, Key]) -> Placed:
    if one.item is None or (one.item, one.copy) not in to:
        return one
    item, copy = to[(one.item, one.copy)]
    return replace(one, item=item, copy=copy)


_PACKS: dict[int, object] = {}


def true(staging: Staging, asked: Collection[Relation] = (), pack: object = None) -> Staging:
    """Without the relations, and arrangements, that the picture does not show any more; those that
    are `asked` for stay."""
    from smalto.edit.instruct_things import pack as own_pack

    known = pack or own_pack()
    relations = tuple(dict.fromkeys(staging.scene.relations))
    claims = [(r.kind, r.a, r.b) for r in relations]
    shown = facts(staging, known, claims)  # type: ignore[arg-type]
    held = {(f.kind, f.a, f.b) for f in shown if isinstance(f, Related)}
    kept = tuple(r for r in relations if (r.kind, r.a, r.b) in held or r in asked)
    return replace(staging, scene=replace(staging.scene, relations=kept))


def hanging(staging: Staging, key: Key) -> list[Key]:
    """The copies that hang on a copy: worn, held, riding, standing on it; and on those."""
    placed = things(staging)
    found: list[Key] = []
    todo = [key]
    while todo:
        parent = todo.pop()
        for child in _children(staging, parent, placed):
            if child not in found and child != key:
                found.append(child)
                todo.append(child)
    return found


def _children(staging: Staging, parent: Key, placed: dict[Key, Placed]) -> list[Key]:
    found = []
    for relation in staging.scene.relations:
        if relation.kind not in RIGID or relation.kind == "leans_on":
            continue
        ends = (relation.a, relation.b) if relation.kind in OF_A else (relation.b, relation.a)
        if ends[0] != parent[0]:
            continue
        parents = [key for key in placed if key[0] == ends[0]]
        for child in (key for key in placed if key[0] == ends[1]):
            if _nearest(placed[child], parents, placed) == parent:
                found.append(child)
    return found


def _nearest(child: Placed, parents: Sequence[Key], placed: dict[Key, Placed]) -> Key:
    x, y = child.box.center

    def far(key: Key) -> float:
        box = placed[key].box
        dx = max(box.x - x, x - box.right, 0.0)
        dy = max(box.y - y, y - box.bottom, 0.0)
        return dx + dy + 0.1 * abs(box.center[0] - x)

    return min(parents, key=far)


def carrier_of(staging: Staging, key: Key) -> tuple[Key, str] | None:
    """On whom a copy hangs, and how."""
    placed = things(staging)
    for relation in staging.scene.relations:
        if relation.kind not in RIGID:
            continue
        ends = (relation.a, relation.b) if relation.kind in OF_A else (relation.b, relation.a)
        if ends[1] == key[0]:
            parents = [other for other in placed if other[0] == ends[0]]
            if parents:
                return _nearest(placed[key], parents, placed), relation.kind
    return None
