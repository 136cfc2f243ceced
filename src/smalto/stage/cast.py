"""Casting: which drawing plays each copy of each item, and how tall it naturally is."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random

from smalto.pack.types import Concept, Slot, SlotName
from smalto.scene.types import Color, Expression, Item, Material, Scene, Skin
from smalto.stage.dice import dice
from smalto.stage.sizes import exponent, relative_height
from smalto.stage.traits import (
    NEAR,
    VARIANTS,
    missing_traits,
    posing,
    showing_traits,
    shown_by,
)
from smalto.stage.vocabulary import Vocabulary

FAITHFUL_LANDSCAPE = 0.5
FEW, CROWD = 4, 12
"""Up to so many copies sizes are as faithful as may be, from so many on they are levelled most, so
that the small ones stay legible."""
SKY_M = 1.0
ORB_M = 0.45
FAITHFUL_FLAT = 0.27
SIZE_FACTORS = {None: 1.0, "tiny": 0.45, "small": 0.68, "big": 1.45, "huge": 2.1}
KIN: dict[str, tuple[str, ...]] = {
    "person": ("person", "woman", "man"),
    "child": ("child", "girl", "boy"),
}
"""Who may play whom: "people" are women and men, "children" girls and boys."""
POSING = ("wears", "holds", "rides", "sits_on", "hugs", "eats", "plays", "leans_on")
RELATION_POSES: dict[str, tuple[str, ...]] = {
    "rides": ("ride", "sit"),
    "sits_on": ("sit",),
    "chases": ("run", "walk"),
    "pulls": ("walk",),
}
"""Poses in which a relation is shown, the best first, where nobody asked for another."""

WATERFOWL = frozenset(["duck", "swan", "goose"])
"""Drawn as they swim."""

DEFAULT_SLOTS: dict[SlotName, Slot] = {
    "head": Slot(0.5, 0.12, 0.6),
    "hand": Slot(0.88, 0.58, 0.3),
    "seat": Slot(0.5, 0.3, 0.7),
    "top": Slot(0.5, 0.03, 0.9),
    "inside": Slot(0.5, 0.22, 0.8),
    "front": Slot(0.5, 0.55, 0.6),
    "back": Slot(0.5, 0.3, 0.5),
}


@dataclass(frozen=True, slots=True)
class Actor:
    """One copy of an item. `w`, `h`: natural size, in heights of a one-metre thing."""

    item: int
    copy: int
    identity: Concept
    drawn: Concept
    art: str
    w: float
    h: float
    color: Color | None = None
    posed: bool = False
    second: Color | None = None
    material: Material | None = None
    expression: Expression | None = None
    skin: Skin | None = None

    @property
    def is_human(self) -> bool:
        """People and their likes: their `seat` slot is their own hips, not a place for others."""
        return self.identity.group in ("person", "people")

    @property
    def concept(self) -> str:
        return self.drawn.id

    def slot(self, *names: SlotName) -> Slot:
        """The first of `names` that the drawing has, else a sensible place for the first."""
        for name in names:
            if name in self.drawn.slots:
                return self.drawn.slots[name]
        return DEFAULT_SLOTS[names[0]]

    def has(self, name: SlotName) -> bool:
        return name in self.drawn.slots


@dataclass(frozen=True, slots=True)
class Cast:
    actors: tuple[Actor, ...] = ()
    unmet: tuple[str, ...] = field(default=())

    def of(self, item: int) -> list[int]:
        """Indexes of the copies of `item`."""
        return [index for index, actor in enumerate(self.actors) if actor.item == item]


def cast(scene: Scene, pack: Vocabulary, *, seed: int) -> Cast:
    """One actor for every copy. Things the pack does not know are reported, not drawn."""
    unmet: list[str] = []
    roles: list[tuple[int, Item, Concept, tuple[Concept, ...]]] = []
    for index, item in enumerate(scene.items):
        if item.concept not in pack.concepts:
            unmet.append(f"there is no drawing of '{item.concept}'")
            continue
        identity = pack.get(item.concept)
        drawn = _drawn(index, item, identity, scene, pack, unmet)
        roles.append((index, item, identity, _kin(identity, drawn, pack, dice(seed, "kin", index))))
        if item.color and not identity.recolorable and identity.color != item.color:
            unmet.append(f"the drawing of '{identity.en[0]}' cannot be made {item.color}")
        shown = shown_by(drawn, pack.art(drawn.id, scene.style).id)
        unmet += missing_traits(item, identity, shown)
    power = exponent(
        (seen_height_m(drawn[0]) for _, _, _, drawn in roles), faithful=_faithful(scene)
    )
    actors = [
        _actor(index, copy, item, identity, drawn[copy % len(drawn)], scene, pack, power, seed)
        for index, item, identity, drawn in roles
        for copy in range(item.count)
    ]
    return Cast(tuple(actors), tuple(unmet))


def _faithful(scene: Scene) -> float:
    """How strongly real sizes count: less on plain grounds, and less the more there is to see."""
    if scene.setting.kind != "landscape" or scene.setting.place in ("space", "underwater"):
        return FAITHFUL_FLAT
    copies = sum(item.count for item in scene.items)
    share = min(max((copies - FEW) / (CROWD - FEW), 0.0), 1.0)
    return FAITHFUL_LANDSCAPE + (FAITHFUL_FLAT - FAITHFUL_LANDSCAPE) * share


def _drawn(
    index: int, item: Item, identity: Concept, scene: Scene, pack: Vocabulary, unmet: list[str]
) -> Concept:
    """The concept whose drawing shows this item: in its pose, whole, or just as it is."""
    kinds = {r.kind for r in scene.relations if r.a == index}
    if item.pose:
        if (posed := posing(identity, item.pose, kinds, pack)) is not None:
            return posed
        if not is_already(identity, item.pose):
            unmet.append(f"there is no drawing of '{identity.en[0]}' in the pose '{item.pose}'")
        for pose in NEAR.get(item.pose, ()):
            if (posed := _pose(identity, pose, pack)) is not None:
                return posed
    fled = {"chases" for r in scene.relations if r.b == index and r.kind == "chases"}
    for pose in (pose for kind in sorted(kinds | fled) for pose in RELATION_POSES.get(kind, ())):
        if (posed := _pose(identity, pose, pack)) is not None:
            return posed
    stands = scene.setting.kind == "landscape" or bool(kinds & set(POSING)) or bool(item.pose)
    if (trait := showing_traits(item, identity, pack, scene.style)) is not None:
        return trait
    if stands and (posed := _pose(identity, "stand", pack)) is not None:
        return posed
    return identity


def _kin(
    identity: Concept, drawn: Concept, pack: Vocabulary, chance: Random
) -> tuple[Concept, ...]:
    """The drawings that copies take in turn, all in the same pose, in seeded order."""
    pose = next((pose for pose, shown in identity.poses.items() if shown == drawn.id), None)
    turns = [_pose(one, pose, pack) if pose else one for one in _family(identity, pack)]
    known = [one for one in turns if one is not None] if identity.id in KIN else [drawn]
    chance.shuffle(known)
    return tuple(known)


def is_shown_by(identity: Concept, drawn: str, pack: Vocabulary) -> bool:
    """Whether the drawing `drawn` shows `identity`: itself, in a pose, or as one of its kin."""
    return any(drawn == one.id or drawn in one.poses.values() for one in _family(identity, pack))


def shows_pose(identity: Concept, drawn: str, pose: str, pack: Vocabulary) -> bool:
    """Whether the drawing shows `identity`, or one of its kin, in this pose."""
    keys = (pose, *VARIANTS.get(pose, ()))
    return any(one.poses.get(key) == drawn for one in _family(identity, pack) for key in keys)


def _family(identity: Concept, pack: Vocabulary) -> list[Concept]:
    kin = (name for name in KIN.get(identity.id, ()) if name in pack.concepts)
    return [identity, *(pack.get(name) for name in kin if name != identity.id)]


def _pose(identity: Concept, pose: str, pack: Vocabulary) -> Concept | None:
    drawn = identity.poses.get(pose)
    return pack.get(drawn) if drawn is not None and drawn in pack.concepts else None


def is_already(identity: Concept, pose: str) -> bool:
    """Whether its plain drawing shows this pose: birds fly, fish swim, whole figures stand."""
    if pose == "stand":
        return identity.stance == "stands" and identity.figure == "whole"
    if pose == "swim" and WATERFOWL & set(identity.id.split("-")):
        return True
    return (pose, identity.stance) in {("fly", "flies"), ("swim", "swims")}


def seen_height_m(drawn: Concept) -> float:
    """How tall a thing looks: sun, moon and clouds are far away, whatever their size."""
    if drawn.group != "sky":
        return drawn.height_m
    orb = set(drawn.id.split("-")) & {"sun", "moon", "star", "stars"}
    return min(drawn.height_m, ORB_M if orb else SKY_M)


def _actor(
    index: int,
    copy: int,
    item: Item,
    identity: Concept,
    drawn: Concept,
    scene: Scene,
    pack: Vocabulary,
    power: float,
    seed: int,
) -> Actor:
    art = pack.art(drawn.id, scene.style)
    traits = shown_by(drawn, art.id)
    height = relative_height(seen_height_m(drawn), power) * SIZE_FACTORS[item.size]
    if item.count > 1:
        height *= dice(index, "size", copy).uniform(0.94, 1.06)
    aspect = min(max(art.aspect, 0.12), 8.0)
    wide = min(1.0, 1.9 / aspect) if aspect > 1.9 else 1.0
    color = item.color if identity.recolorable else None
    return Actor(
        item=index,
        copy=copy,
        identity=identity,
        drawn=drawn,
        art=art.id,
        w=height * aspect * wide,
        h=height * wide,
        color=color,
        posed=drawn.id != identity.id,
        second=item.second if identity.recolorable else None,
        material=item.material,
        expression=item.expression if "face" in traits else None,
        skin=item.skin if "skin" in traits else None,
    )
