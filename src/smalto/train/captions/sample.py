"""Make up scenes: what may be in a picture, with the habits of real prompts as weights."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from typing import cast

from smalto.scene.types import (
    CARRIERS,
    MAX_ITEMS,
    PLACES,
    STYLES,
    TIMES,
    Carrier,
    Color,
    Item,
    Place,
    Pose,
    Relation,
    RelationKind,
    Scene,
    Setting,
    Style,
    Text,
    Time,
    Weather,
)
from smalto.train.captions import tale, things
from smalto.train.captions.texts import random_text
from smalto.train.captions.world import World

_SPATIAL: tuple[RelationKind, ...] = (
    "left_of", "right_of", "above", "below", "beside", "behind", "in_front_of",
)  # fmt: skip


@dataclass(frozen=True)
class Draft:
    """A scene with hints for its wording. `absent`: a concept that the words say is not there.
    `kind` is the shape of the sentence: "list", "relation", "group", "place", "noise", "tale";
    a tale has a `plan`."""

    scene: Scene
    kind: str
    absent: str | None = None
    plan: tale.Plan | None = None


def draw(rng: random.Random, world: World) -> Draft:
    """One scene at random."""
    kind = rng.choices(
        (
            "one",
            "list",
            "relation",
            "chain",
            "text",
            "group",
            "place",
            "noise",
            "between",
            "flanked",
            "story",
            "ellipsis",
            "tale",
        ),
        (11, 13, 14, 3, 9, 3, 2, 2, 3, 3, 2, 3, 46),
    )[0]
    plan: tale.Plan | None = None
    setting, style = _setting(rng), _style(rng)
    scene = Scene(setting, style=style)
    match kind:
        case "one":
            scene = scene.with_items(things.item(rng, world, world.any(rng), rich=0.5))
        case "list":
            scene = _list(rng, world, scene, rng.choices((2, 3, 4, 5, 6), (55, 25, 12, 5, 3))[0])
        case "relation" | "chain":
            scene = _related(rng, world, scene, chain=kind == "chain")
        case "between" | "flanked":
            scene = _three_abreast(rng, world, scene, between=kind == "between")
        case "ellipsis":
            scene = _ellipsis(rng, world, scene)
        case "story":
            scene = _story(rng, world, scene)
        case "tale":
            items, relations, plan = tale.draw(rng, world)
            scene = replace(scene, items=items, relations=relations, texts=_told(rng, plan))
        case "text":
            scene = _with_text(rng, world, scene)
        case "group":
            scene = _group(rng, world, scene)
        case "place":
            scene = replace(scene, setting=_landscape(rng))
        case _:
            scene = Scene()
    absent = None
    if kind in ("one", "list", "relation", "place", "tale") and rng.random() < 0.06:
        other = world.any(rng)
        absent = other if other not in {i.concept for i in scene.items} else None
    shape = {"one": "list", "text": "list", "chain": "relation"}.get(kind, kind)
    return Draft(scene, shape, absent, plan)


def _told(rng: random.Random, plan: tale.Plan) -> tuple[Text, ...]:
    """Words to be written in the picture of a tale, on what someone of it holds or elsewhere."""
    if rng.random() >= 0.1:
        return ()
    carrier: Carrier = "none" if rng.random() < 0.3 else rng.choice(CARRIERS)
    owner = plan.parts[0].heads[0] if carrier != "none" and rng.random() < 0.4 else None
    tint = things.color(rng) if owner is not None and rng.random() < 0.2 else None
    return (Text(random_text(rng), carrier, tint, owner),)


def _style(rng: random.Random) -> Style:
    return "soft" if rng.random() < 0.8 else rng.choice(STYLES)


def _setting(rng: random.Random) -> Setting:
    kind = rng.choices(("plain", "flat", "gradient", "landscape", "clear"), (42, 22, 5, 27, 4))[0]
    match kind:
        case "flat":
            return Setting("flat", (things.color(rng),))
        case "gradient":
            top = things.color(rng)
            both = (top, things.color(rng, but=top)) if rng.random() < 0.8 else (top,)
            return Setting("gradient", both)
        case "landscape":
            return _landscape(rng)
        case "clear":
            return Setting("transparent")
    return Setting()


def _landscape(rng: random.Random) -> Setting:
    place: Place = rng.choice(PLACES)
    time: Time = "day" if rng.random() < 0.6 else rng.choice(TIMES)
    weather: Weather = "clear"
    if place in ("room", "space", "underwater"):
        time = "night" if place != "underwater" and rng.random() < 0.1 else "day"
    elif rng.random() < 0.3:
        choices: tuple[Weather, ...] = ("rain", "snowfall", "fog")
        weather = "sunny" if time == "day" and rng.random() < 0.5 else rng.choice(choices)
    return Setting("landscape", (), place, time, weather)


def _list(rng: random.Random, world: World, scene: Scene, n: int) -> Scene:
    chosen: list[str] = []
    pool = rng.choice((world.all, world.all, world.common_beings, world.handy, world.common))
    while len(chosen) < min(n, len(pool)):
        concept = world.any(rng) if pool is world.all else rng.choice(pool)
        if concept not in chosen:
            chosen.append(concept)
    return scene.with_items(*(things.item(rng, world, c, rich=0.35) for c in chosen))


def _related(rng: random.Random, world: World, scene: Scene, *, chain: bool) -> Scene:
    kind, a, b = _pair(rng, world)
    items = [things.item(rng, world, a), _lone(rng, world, b)]
    relations = [Relation(kind, 0, 1)]
    if chain:
        start = rng.choice((0, 1))
        second, _, c = _pair(rng, world, first=items[start].concept)
        if c not in (a, b):
            items.append(_lone(rng, world, c))
            relations.append(Relation(second, start, 2))
    elif rng.random() < 0.15 and (extra := world.any(rng)) not in (a, b):
        items.append(things.item(rng, world, extra))
    if kind in ("rides", "sits_on", "holds", "wears"):
        items[0] = replace(items[0], pose=None)
    return replace(scene, items=tuple(items), relations=tuple(relations))


def _story(rng: random.Random, world: World, scene: Scene) -> Scene:
    """Three to six things, some of them related to an earlier one, as in a paragraph."""
    first = _related(rng, world, scene, chain=rng.random() < 0.5)
    items, relations = list(first.items), list(first.relations)
    for _ in range(rng.choice((1, 1, 2, 3))):
        concept = world.any(rng)
        if len(items) >= MAX_ITEMS or concept in {i.concept for i in items}:
            break
        items.append(things.item(rng, world, concept))
        if rng.random() < 0.35:
            kind, _, _ = _pair(rng, world, first=concept)
            relations.append(Relation(kind, len(items) - 1, rng.randrange(len(items) - 1)))
    texts: tuple[Text, ...] = ()
    if rng.random() < 0.18:
        carrier = "none" if rng.random() < 0.3 else rng.choice(CARRIERS)
        texts = (Text(random_text(rng), carrier),)
    return replace(scene, items=tuple(items), relations=tuple(relations), texts=texts)


def _ellipsis(rng: random.Random, world: World, scene: Scene) -> Scene:
    """One kind of thing in two or three colours, each with its number."""
    concept = world.any(rng)
    colors = cast("list[Color]", rng.sample(things.COMMON_COLORS, rng.choice((2, 2, 3))))
    counts = [rng.choice((1, 1, 1, 2, 3)) for _ in colors]
    items = (Item(concept, n, color=c) for n, c in zip(counts, colors, strict=True))
    return scene.with_items(*items)


def _three_abreast(rng: random.Random, world: World, scene: Scene, *, between: bool) -> Scene:
    """The first between the others, or the others to its left and right: the same from two sides."""
    first, second, third = (i.concept for i in _list(rng, world, scene, 3).items)
    items = (things.item(rng, world, first), _lone(rng, world, second), _lone(rng, world, third))
    if between:
        relations = (Relation("right_of", 0, 1), Relation("left_of", 0, 2))
    else:
        relations = (Relation("left_of", 1, 0), Relation("right_of", 2, 0))
    return replace(scene, items=items, relations=relations)


def _lone(rng: random.Random, world: World, concept: str) -> Item:
    """The second end of a relation is mostly one thing."""
    item = things.item(rng, world, concept, rich=0.3)
    return replace(item, count=1, many=False) if rng.random() < 0.75 else item


def _pair(
    rng: random.Random, world: World, first: str | None = None
) -> tuple[RelationKind, str, str]:
    """A relation with concepts that mostly make sense in it."""
    kind: RelationKind = rng.choices(
        (*_SPATIAL, "on", "in", "under", "holds", "wears", "rides", "sits_on"),
        (9, 9, 7, 5, 14, 8, 8, 12, 9, 7, 9, 7, 8, 7),
    )[0]
    pools: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
        "on": (world.handy + world.beings, world.tops),
        "in": (world.handy + world.beings, world.insides),
        "under": (world.beings + world.handy, world.roofs + world.tops),
        "holds": (world.beings, world.handy),
        "wears": (world.beings, world.clothes),
        "rides": (world.beings, world.mounts),
        "sits_on": (world.beings, world.seats + world.tops),
    }
    common: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
        "on": (world.common_handy + world.common_beings, world.common_tops),
        "in": (world.common_handy + world.common_beings, world.common_insides),
        "under": (world.common_beings + world.common_handy, world.common_roofs),
        "holds": (world.common_beings, world.common_handy),
        "wears": (world.common_beings, world.common_clothes),
        "rides": (world.common_beings, world.common_mounts),
        "sits_on": (world.common_beings, world.common_seats),
    }
    usual = rng.random() < 0.55
    left, right = (common if usual else pools).get(kind, (world.all, world.all))
    a = first or (rng.choice(left) if left and rng.random() < 0.8 else world.any(rng))
    b = rng.choice(right) if right and rng.random() < 0.8 else world.any(rng)
    return (kind, a, b) if a != b else _pair(rng, world, first)


def _with_text(rng: random.Random, world: World, scene: Scene) -> Scene:
    carrier: Carrier = "none" if rng.random() < 0.35 else rng.choice(CARRIERS)
    color = things.color(rng) if rng.random() < 0.25 else None
    roll = rng.random()
    if roll < 0.25:
        return replace(scene, texts=(Text(random_text(rng), carrier, color),))
    concept = rng.choice(world.beings) if roll < 0.7 else world.any(rng)
    items = [replace(things.item(rng, world, concept, rich=0.25), pose=None)]
    holder = 0 if rng.random() < (0.4 if carrier == "none" else 0.6) else None
    if holder is None and rng.random() < 0.3 and (other := world.any(rng)) != concept:
        items.append(things.item(rng, world, other, rich=0.25))
    text = Text(random_text(rng), carrier, color, holder)
    return replace(scene.with_items(*items), texts=(text,))


def _group(rng: random.Random, world: World, scene: Scene) -> Scene:
    """People (and others) doing several things at once, as in "some walking, some playing"."""
    kinds = rng.sample(world.beings, rng.choice((1, 2, 2)))
    if rng.random() < 0.6:
        kinds[0] = rng.choice(
            [p for p in ("person", "people", "child", "adult") if p in world.concepts] or kinds
        )
    poses: list[Pose] = rng.sample(["walk", "play", "run", "dance", "read", "wave", "jump"], 2)
    items = [Item(k, 3, True, pose=poses[i % 2]) for i, k in enumerate(dict.fromkeys(kinds))]
    if len(items) == 1:
        items.append(replace(items[0], pose=poses[1]))
    relations: tuple[Relation, ...] = ()
    if world.seats and rng.random() < 0.7:
        sitter, seat = Item(items[0].concept, 3, True), rng.choice(world.seats)
        items += [sitter, Item(seat, 3, True) if rng.random() < 0.6 else Item(seat)]
        relations = (Relation("sits_on", len(items) - 2, len(items) - 1),)
        if world.roofs and rng.random() < 0.5:
            roof = rng.choice(world.roofs)
            if roof not in {i.concept for i in items}:
                items.append(Item(roof, 3, True))
                relations += (Relation("under", len(items) - 2, len(items) - 1),)
    setting = scene.setting if scene.setting.kind == "landscape" else _landscape(rng)
    return replace(scene, setting=setting, items=tuple(items), relations=relations)
