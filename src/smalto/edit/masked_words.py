"""What words about a picture with a hole want in the hole: nothing, things, a ground, or a change.

The words may describe the hole or the whole picture. What is known to be in the picture is taken
away; where nobody knows, grammar and the hole's size tell what is there already ("on *the* table",
"standing in front of the logo") and what is new.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from smalto.edit.canvas import OUTWARD
from smalto.edit.hole import Hole
from smalto.edit.instruct import read as read_instruction
from smalto.edit.masked_patterns import EMPTY, MORE, plain_ground
from smalto.edit.operations import Add, Background, Instruction, Reframe, Remove, Replace, Retext
from smalto.model import Reading
from smalto.pack import Pack
from smalto.scene.types import Item, Relation, RelationKind, Scene, Setting

HELD: frozenset[RelationKind] = frozenset(
    {"holds", "wears", "rides", "pulls", "hugs", "eats", "plays"}
)
"""Both belong together, wherever they are."""
NOTHING = (
    "nothing in the prompt is a thing or a place that can be drawn, so the repainted part shows "
    "what is around it"
)
UPON: frozenset[RelationKind] = frozenset({"on", "sits_on"})
LOCAL = 0.12
"""A hole that is so small a share of a picture is no place for a whole scene."""
BEHIND = 0.5
"""In one that is smaller than this, what others stand in front of is there already."""
BEINGS = (
    "animal",
    "bird",
    "fish",
    "insect",
    "person",
    "people",
    "dinosaur",
    "creature",
    "nature-animal",
)


@dataclass(frozen=True, slots=True)
class Wish:
    """`things`: to be put in, with how they hang together and what is written; no setting.
    `ground`: a place or a colour to fill the hole with; None: what is around it goes on. `change`:
    to be made to what is there. `clears`: whether what is in the hole goes first; None: nothing is
    said of it. `upon`: the concept of a thing in the picture that they come to stand on. `kept`:
    concepts of what the words name because it is there, even in the hole. `notes`: what of the
    words is taken for something else."""

    things: Scene = field(default_factory=Scene)
    ground: Setting | None = None
    change: Instruction | None = None
    clears: bool | None = None
    upon: str | None = None
    kept: frozenset[str] = frozenset()
    notes: tuple[str, ...] = ()

    @property
    def is_drawn(self) -> bool:
        return bool(self.things.items or self.things.texts)


def wish_of(
    prompt: str,
    known: Scene | None,
    outside: Scene | None,
    hole: Hole,
    pack: Pack,
    read: Callable[[str], Reading],
) -> Wish:
    """`known`: what is in the picture, `outside` what of it is not in the hole for the most part;
    None where nobody knows."""
    words = prompt.strip()
    if not words:
        return Wish()
    if (ground := plain_ground(words)) is not None:
        return Wish(ground=ground)
    instruction = read_instruction(words, known, read)
    wish = _of_operations(instruction)
    if wish is not None:
        return wish
    if EMPTY.match(words):
        return Wish()
    if OUTWARD.search(words):
        words = MORE.sub(" ", OUTWARD.sub(" ", words)).strip(" ,.;:，。")
        if not words:
            return Wish()
    reading = read(words)
    return _of_scene(reading, words, known, outside, hole, pack)


def _of_operations(instruction: Instruction) -> Wish | None:
    """None: the words describe a picture. Adding and replacing mean new things, removing means
    none; all else is a change of what is there."""
    operations = instruction.operations
    if not operations:
        return None
    things, ground, clears, notes = Scene(), None, False, instruction.notes
    upon = None
    for operation in operations:
        clears = clears or isinstance(operation, Remove | Replace)
        if isinstance(operation, Add):
            things = _joined(things, operation.scene)
            if operation.anchor is not None and operation.relation in UPON:
                upon = operation.anchor.concept
        elif isinstance(operation, Replace):
            things = _joined(things, Scene(items=(replace(operation.item),)))
        elif isinstance(operation, Retext) and operation.new is not None:
            things = _joined(things, Scene(texts=(replace(operation.new, holder=None),)))
        elif isinstance(operation, Background) and not operation.fields:
            ground = operation.setting
        elif not isinstance(operation, Remove | Reframe):
            return Wish(change=instruction, notes=notes)
    things = replace(things, setting=Setting())
    return Wish(things, ground, clears=clears, upon=upon, notes=notes)


def _joined(a: Scene, b: Scene) -> Scene:
    """Both scenes' things; the first one's setting and style."""
    shift = len(a.items)
    texts = tuple(
        replace(text, holder=None if text.holder is None else text.holder + shift)
        for text in b.texts
    )
    relations = tuple(replace(r, a=r.a + shift, b=r.b + shift) for r in b.relations)
    return replace(
        a if a.items or a.texts else b,
        items=(*a.items, *b.items),
        relations=(*a.relations, *relations),
        texts=(*a.texts, *texts),
    )


def _of_scene(
    reading: Reading,
    words: str,
    known: Scene | None,
    outside: Scene | None,
    hole: Hole,
    pack: Pack,
) -> Wish:
    scene = replace(reading.scene, pins=())
    if not scene.items and not scene.texts:
        ground = scene.setting if scene.setting != Setting() else None
        return Wish(ground=ground, notes=() if ground else (NOTHING,))
    new = _subtracted(scene, known) if known is not None else _unknown(scene, words, hole, pack)
    things = only(scene, new)
    if not things.items and not things.texts:  # all of it is there: then the hole wants it again
        new = _subtracted(scene, outside) if outside is not None else new
        new = new or frozenset(range(len(scene.items)))
        things = only(scene, new)
    left = [item.concept for index, item in enumerate(scene.items) if index not in new]
    notes = (f"taken to be in the picture already: {', '.join(left)}",) if left else ()
    upon = next(
        (
            scene.items[r.b].concept
            for r in scene.relations
            if r.kind in UPON and r.a in new and r.b not in new
        ),
        None,
    )
    things = replace(things, setting=Setting())
    return Wish(things, upon=upon, kept=frozenset(left), notes=(*reading.notes, *notes))


def only(scene: Scene, indexes: frozenset[int]) -> Scene:
    """The scene with some of its items."""
    order = sorted(indexes)
    place = {old: new for new, old in enumerate(order)}
    relations = tuple(
        Relation(r.kind, place[r.a], place[r.b])
        for r in scene.relations
        if r.a in place and r.b in place
    )
    texts = tuple(
        replace(text, holder=place.get(text.holder) if text.holder is not None else None)
        for text in scene.texts
        if text.holder is None or text.holder in place
    )
    items = tuple(scene.items[index] for index in order)
    return replace(scene, items=items, relations=relations, texts=texts)


def _subtracted(scene: Scene, known: Scene) -> frozenset[int]:
    """Items that are not in the picture yet; of one colour if the words name one."""
    left = list(known.items)
    new = set()
    for index, item in enumerate(scene.items):
        same = next((one for one in left if _is_same(item, one)), None)
        if same is None:
            new.add(index)
        else:
            left.remove(same)
    return frozenset(new)


def _is_same(asked: Item, there: Item) -> bool:
    return asked.concept == there.concept and asked.color in (None, there.color)


# --- pictures nobody knows anything about -------------------------------------------------------


def _unknown(scene: Scene, words: str, hole: Hole, pack: Pack) -> frozenset[int]:
    every = frozenset(range(len(scene.items)))
    is_whole = scene.setting.kind == "landscape" and scene.setting.place is not None
    there = {r.b for r in scene.relations if _is_there(r, scene, words, hole, pack, is_whole)}
    there |= {i for i in every if _is_definite(scene.items[i], words, pack) and len(every) > 1}
    new = every - there or every
    if is_whole and hole.share < 0.3:
        new = _likeliest(scene, new, hole, pack)
    return new


def _is_there(
    relation: Relation, scene: Scene, words: str, hole: Hole, pack: Pack, is_whole: bool
) -> bool:
    """Whether the second of a relation stands for what is around the hole."""
    if relation.kind in HELD:
        return False
    if is_whole or hole.share < LOCAL or _is_definite(scene.items[relation.b], words, pack):
        return True
    return relation.kind == "in_front_of" and hole.share < BEHIND


def _is_definite(item: Item, words: str, pack: Pack) -> bool:
    """ "the table", "its logo": said of what is there."""
    names = pack.concepts[item.concept].en
    marks = r"(?:the|this|that|his|her|its|their|my|our|\w+'s)"
    return any(
        re.search(rf"\b{marks}\s+(?:\w+\s+){{0,2}}{re.escape(name)}\b", words, re.IGNORECASE)
        for name in names
    )


def _likeliest(scene: Scene, among: frozenset[int], hole: Hole, pack: Pack) -> frozenset[int]:
    """Of a whole picture's things the one that a small hole is shaped for, with what it holds."""
    top, bottom, left, right = hole.box
    aspect = (right - left) / (bottom - top)

    def misfit(index: int) -> float:
        concept = pack.concepts[scene.items[index].concept]
        art = pack.art(concept.id, "soft")
        alive = concept.figure in ("whole", "bust") or concept.group in BEINGS
        count = scene.items[index].count
        return abs(math.log(art.aspect * min(count, 3) / aspect)) - 0.7 * alive

    best = min(among, key=misfit)
    with_it = {r.b for r in scene.relations if r.a == best and r.kind in HELD}
    return frozenset({best}) | (with_it & among)
