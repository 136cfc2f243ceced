"""What is to be seen, by whoever looked: in a scene, in a staging, or in the pixels.

All three are brought into one shape, so that one function (`match`) compares any of them with the
expected facts. `judged` says which parts the onlooker can tell at all.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from smalto.evaluate.prompts import LOOKS
from smalto.pack.types import Concept
from smalto.scene.types import Item, Scene
from smalto.stage.vocabulary import Vocabulary

PARTS = (
    "concept", "count", "color", "pose", "relation", "text", "setting", "style", "absent", "note",
    *LOOKS,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class SeenItem:
    """`names`: every concept id that this thing may be called. `count` None: a crowd, uncounted."""

    names: frozenset[str]
    count: int | None
    color: str | None
    pose: str | None = None
    looks: frozenset[tuple[str, str]] = frozenset()


@dataclass(frozen=True, slots=True)
class SeenRelation:
    kind: str
    a: int
    b: int


@dataclass(frozen=True, slots=True)
class SeenSetting:
    kind: str
    colors: tuple[str, ...] = ()
    place: str | None = None
    time: str | None = None
    weather: str | None = None
    season: str | None = None
    mood: str | None = None
    pattern: str | None = None


@dataclass(frozen=True, slots=True)
class Seen:
    items: tuple[SeenItem, ...]
    relations: tuple[SeenRelation, ...] = ()
    texts: tuple[str, ...] = ()
    setting: SeenSetting | None = None
    style: str | None = None
    finish: str | None = None
    notes: tuple[str, ...] = ()
    judged: frozenset[str] = frozenset(PARTS)
    judged_relations: frozenset[str] | None = None


def in_scene(scene: Scene, notes: tuple[str, ...], pack: Vocabulary) -> Seen:
    """The scene as it is written, before anything is placed."""
    setting = scene.setting
    return Seen(
        items=tuple(
            _sitting(i, scene, seen_item(item, pack)) for i, item in enumerate(scene.items)
        ),
        relations=tuple(SeenRelation(r.kind, r.a, r.b) for r in scene.relations),
        texts=tuple(text.content for text in scene.texts),
        setting=SeenSetting(
            setting.kind,
            setting.colors,
            setting.place,
            setting.time,
            setting.weather,
            setting.season,
            setting.mood,
            setting.pattern,
        ),
        style=scene.style,
        finish=scene.finish,
        notes=notes,
    )


def _sitting(index: int, scene: Scene, item: SeenItem) -> SeenItem:
    """Who sits on something sits, whether the scene says so twice or not."""
    sits = any(r.kind == "sits_on" and r.a == index for r in scene.relations)
    return replace(item, pose="sit") if sits and item.pose is None else item


def seen_item(item: Item, pack: Vocabulary) -> SeenItem:
    """An uncoloured thing has the colour of its drawing; a pose may be in the drawing itself."""
    concept = pack.concepts.get(item.concept)
    if concept is None:
        names = frozenset({item.concept})
        return SeenItem(names, item.count, item.color, item.pose, looks_of(item))
    return SeenItem(
        names=frozenset({item.concept, *bases(item.concept, pack)}),
        count=None if item.many else item.count,
        color=item.color or concept.color,
        pose=item.pose or pose_of(concept, pack),
        looks=looks_of(item),
    )


def looks_of(item: Item) -> frozenset[tuple[str, str]]:
    """What the scene says of the item's further parts."""
    said = ((part, getattr(item, part)) for part in LOOKS)
    return frozenset((part, value) for part, value in said if value is not None)


def bases(concept_id: str, pack: Vocabulary) -> tuple[str, ...]:
    """The concepts one of whose poses is drawn by `concept_id`: man-running is a man."""
    return tuple(c.id for c in pack.concepts.values() if concept_id in c.poses.values())


def pose_of(concept: Concept, pack: Vocabulary) -> str | None:
    """The pose that the drawing of `concept` itself shows, if it is another concept's pose."""
    for base in bases(concept.id, pack):
        for pose, drawing in pack.concepts[base].poses.items():
            if drawing == concept.id:
                return pose
    return None
