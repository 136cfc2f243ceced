"""Make up scenes: what may be in a picture, with the habits of real prompts as weights."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from typing import cast

from smalto.scene.types import (
    BENDS,
    CARRIERS,
    FONTS,
    MAX_ITEMS,
    SPOTS,
    Carrier,
    Color,
    Item,
    Pose,
    Relation,
    RelationKind,
    Scene,
    Text,
)
from smalto.train.captions import settings, spatial, tale, things
from smalto.train.captions.plan import ACTS, Plan
from smalto.train.captions.texts import random_text
from smalto.train.captions.world import World

_SPATIAL: tuple[RelationKind, ...] = (
    "left_of", "right_of", "above", "below", "beside", "behind", "in_front_of",
)  # fmt: skip


_BUSY = ("rides", "sits_on", "holds", "wears", *ACTS)
_ACTED = {"eats": "foods", "plays": "instruments", "pulls": "loads", "leans_on": "leans", "around": "centers"}  # fmt: skip


@dataclass(frozen=True)
class Draft:
    """A scene with hints for its wording. `absent`: a concept that the words say is not there.
    `kind` is the shape of the sentence: "list", "relation", "group", "place", "noise", "tale",
    "spatial"; a tale has a `plan`, a spatial scene a `shape`."""

    scene: Scene
    kind: str
    absent: str | None = None
    plan: Plan | None = None
    shape: str = ""


def draw(rng: random.Random, world: World) -> Draft:
    """One scene at random."""
    kind = rng.choices(
        ("one", "list", "relation", "chain", "text", "texts", "group", "place", "noise", "between",
         "flanked", "story", "ellipsis", "apart", "tale", "spatial"),
        (8, 9, 10, 3, 7, 4, 2, 2.5, 1.5, 2.5, 2.5, 1.5, 4, 5.5, 60, 22),
    )[0]  # fmt: skip
    plan: Plan | None = None
    figure = ""
    finish, strength = settings.finish(rng)
    scene = Scene(
        settings.setting(rng), style=settings.style(rng), finish=finish, strength=strength
    )
    match kind:
        case "one":
            scene = scene.with_items(things.item(rng, world, world.any(rng), rich=0.6))
        case "list":
            weights = (46, 24, 12, 8, 4, 3, 2, 1)
            scene = _list(rng, world, scene, rng.choices(range(2, 10), weights)[0])
        case "relation" | "chain":
            scene = _related(rng, world, scene, chain=kind == "chain")
        case "between" | "flanked":
            scene = _three_abreast(rng, world, scene, between=kind == "between")
        case "ellipsis":
            scene = _ellipsis(rng, world, scene)
        case "story":
            scene = _story(rng, world, scene)
        case "tale" | "apart":
            items, relations, plan = (tale.apart if kind == "apart" else tale.draw)(rng, world)
            scene = replace(scene, items=items, relations=relations, texts=_told(rng, plan))
        case "spatial":
            items, relations, figure = spatial.draw(rng, world)
            scene = replace(scene, items=items, relations=relations)
        case "text":
            scene = _with_text(rng, world, scene)
        case "texts":
            scene = _with_texts(rng, world, scene)
        case "group":
            scene = _group(rng, world, scene)
        case "place":
            scene = replace(scene, setting=settings.landscape(rng))
        case _:
            scene = Scene()
    absent = None
    if kind in ("one", "list", "relation", "place", "tale") and rng.random() < 0.06:
        other = world.any(rng)
        absent = other if other not in {i.concept for i in scene.items} else None
    shape = {"one": "list", "text": "list", "chain": "relation", "apart": "tale"}.get(kind, kind)
    return Draft(scene, shape, absent, plan, figure)


def _told(rng: random.Random, plan: Plan) -> tuple[Text, ...]:
    """Words to be written in the picture of a tale, on what someone of it holds or elsewhere."""
    if plan.apart or rng.random() >= 0.11:
        return ()
    n = rng.choices((1, 2, 3), (74, 20, 6))[0]
    return tuple(_run(rng, plan.parts[0].heads[0] if k == 0 else None) for k in range(n))


def _run(rng: random.Random, owner: int | None) -> Text:
    """One run of text, perhaps on something that `owner` holds or bears."""
    carrier: Carrier = "none" if rng.random() < 0.32 else rng.choice(CARRIERS)
    holder = owner if carrier != "none" and rng.random() < 0.45 else None
    tint = things.color(rng) if rng.random() < 0.22 else None
    font = rng.choice(FONTS) if rng.random() < 0.17 else None
    spot = None
    if holder is None and rng.random() < (0.3 if carrier == "none" else 0.12):
        spot = rng.choice(SPOTS)
    bend = rng.choice(BENDS) if rng.random() < 0.06 else None
    return Text(random_text(rng), carrier, tint, holder, font, spot, bend)


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
    if kind in _BUSY:
        items[0] = replace(items[0], pose=None)
    if kind == "around":
        items[0] = replace(items[0], count=max(items[0].count, 3), many=items[0].count < 2)
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
        texts = (_run(rng, None),)
    return replace(scene, items=tuple(items), relations=tuple(relations), texts=texts)


def _ellipsis(rng: random.Random, world: World, scene: Scene) -> Scene:
    """One kind of thing in two or three colours, each with its number."""
    concept = world.any(rng)
    colors = cast("list[Color]", rng.sample(things.COMMON_COLORS, rng.choice((2, 2, 3))))
    counts = [rng.choice((1, 1, 1, 2, 3)) for _ in colors]
    items = (Item(concept, n, color=c) for n, c in zip(counts, colors, strict=True))
    return scene.with_items(*items)


def _three_abreast(rng: random.Random, world: World, scene: Scene, *, between: bool) -> Scene:
    """The first between the others, or the others to its left and right."""
    first, second, third = (i.concept for i in _list(rng, world, scene, 3).items)
    items = (things.item(rng, world, first), _lone(rng, world, second), _lone(rng, world, third))
    if between:
        relations = (Relation("between", 0, 1), Relation("between", 0, 2))
    else:
        relations = (Relation("left_of", 1, 0), Relation("right_of", 2, 0))
    return replace(scene, items=items, relations=relations)


def _lone(rng: random.Random, world: World, concept: str) -> Item:
    """The second end of a relation is mostly one thing."""
    item = things.item(rng, world, concept, rich=0.3)
    return things.single(item) if rng.random() < 0.75 else item


def _pair(
    rng: random.Random, world: World, first: str | None = None
) -> tuple[RelationKind, str, str]:
    """A relation with concepts that mostly make sense in it."""
    kind: RelationKind = rng.choices(
        (*_SPATIAL, "on", "in", "under", "holds", "wears", "rides", "sits_on", *ACTS),
        (9, 9, 7, 5, 12, 8, 8, 12, 9, 7, 9, 7, 8, 7, 5, 5, 3, 3, 5, 3, 3, 2, 3, 2.5),
    )[0]
    acted = {k: world.pools[v] for k, v in _ACTED.items()}
    pools: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
        "on": (world.handy + world.beings, world.tops),
        "in": (world.handy + world.beings, world.insides),
        "under": (world.beings + world.handy, world.roofs + world.tops),
        "holds": (world.beings, world.handy),
        "wears": (world.beings, world.clothes),
        "rides": (world.beings, world.mounts),
        "sits_on": (world.beings, world.seats + world.tops),
        **{k: (world.beings, pool) for k, pool in acted.items()},
        "looks_at": (world.beings, world.all),
        "chases": (world.beings, world.beings),
        "hugs": (world.beings, world.beings),
    }
    common: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
        "on": (world.common_handy + world.common_beings, world.common_tops),
        "in": (world.common_handy + world.common_beings, world.common_insides),
        "under": (world.common_beings + world.common_handy, world.common_roofs),
        "holds": (world.common_beings, world.common_handy),
        "wears": (world.common_beings, world.common_clothes),
        "rides": (world.common_beings, world.common_mounts),
        "sits_on": (world.common_beings, world.common_seats),
        **{k: (world.common_beings, pool) for k, pool in acted.items()},
        "looks_at": (world.common_beings, world.common),
        "chases": (world.common_beings, world.common_beings),
        "hugs": (world.common_beings, world.common_beings),
    }
    usual = rng.random() < 0.55
    left, right = (common if usual else pools).get(kind, (world.all, world.all))
    a = first or (rng.choice(left) if left and rng.random() < 0.8 else world.any(rng))
    b = rng.choice(right) if right and rng.random() < 0.8 else world.any(rng)
    return (kind, a, b) if a != b else _pair(rng, world, first)


def _with_text(rng: random.Random, world: World, scene: Scene) -> Scene:
    if rng.random() < 0.25:
        return replace(scene, texts=(replace(_run(rng, None), holder=None),))
    concept = rng.choice(world.beings) if rng.random() < 0.6 else world.any(rng)
    items = [replace(things.item(rng, world, concept, rich=0.25), pose=None)]
    run = _run(rng, 0)
    if run.carrier == "none" and rng.random() < 0.4:
        run = replace(run, holder=0, spot=None)
    if run.holder is None and rng.random() < 0.3 and (other := world.any(rng)) != concept:
        items.append(things.item(rng, world, other, rich=0.25))
    return replace(scene.with_items(*items), texts=(run,))


def _with_texts(rng: random.Random, world: World, scene: Scene) -> Scene:
    """Two or three runs, each held by a thing of its own or by none."""
    items: list[Item] = []
    runs: list[Text] = []
    for _ in range(rng.choice((2, 2, 2, 3))):
        run = _run(rng, len(items))
        if run.holder is not None:
            pool = world.common_beings if rng.random() < 0.7 else world.common
            concept = rng.choice(pool)
            if concept in {i.concept for i in items}:
                run = replace(run, holder=None)
            else:
                made = things.item(rng, world, concept, rich=0.2)
                items.append(replace(things.single(made), pose=None))
        runs.append(run)
    if not items and rng.random() < 0.6:
        items.append(things.item(rng, world, world.any(rng), rich=0.3))
    return replace(scene.with_items(*items), texts=tuple(runs))


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
    setting = scene.setting if scene.setting.kind == "landscape" else settings.landscape(rng)
    return replace(scene, setting=setting, items=tuple(items), relations=relations)
