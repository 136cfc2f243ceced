"""Scenery: trees, flowers, houses ... that make a place a place, and never hide an item.

All of it is painted beneath the items. What would stand nearer than an item that it touches is left
out, and so is whatever could be miscounted as one of the scene's own items.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from random import Random

from smalto.scene.types import Place, Scene, View
from smalto.stage.dice import dice
from smalto.stage.framing import foreground, is_rich
from smalto.stage.geometry import covered_share, grown
from smalto.stage.places import GROUNDS
from smalto.stage.props import Prop, props_of
from smalto.stage.props.grown import GROWN, MARK, SOURCE, drawing_of, season_of
from smalto.stage.types import Box, Placed
from smalto.stage.vocabulary import Vocabulary

TRIES = 3

VIEW_SCALES: dict[View | None, float] = {None: 1.0, "close": 1.2, "wide": 0.74}
MORE = ("front", "back", "sides", "seabed", "shore")
"""Zones that hold more where the picture is to be rich."""


def scenery(
    scene: Scene, pack: Vocabulary, items: Sequence[Placed], texts: Sequence[Box], picture: Box,
    *, seed: int, lavish: bool = False,
) -> list[Placed]:  # fmt: skip
    """Painted far to near, in layers below 0. `lavish`: more of everything, and a foreground."""
    place = scene.setting.place or "meadow"
    taken = _named(scene, pack)
    solid = [placed.box for placed in items] + list(texts)
    found: list[Placed] = []
    for number, prop in enumerate(props_of(place)):
        ids = [id_ for id_ in prop.ids if _is_known(id_, pack) and id_ not in taken]
        if not ids or prop.kind in taken or season_of(scene) in prop.never:
            continue
        chance = dice(seed, "scenery", number)
        count = chance.randint(*prop.count)
        if lavish and is_rich(place) and prop.zone in MORE:
            count = max(count, prop.count[1]) + (prop.count[1] + 1) // 3
        chance.shuffle(ids)
        for index in range(count):
            for _ in range(TRIES):
                piece = _piece(prop, ids, index, count, place, scene, pack, picture, chance, seed)
                if _fits(piece, items, solid, found):
                    found.append(piece)
                    break
    if lavish and is_rich(place):
        found += _close_by(scene, pack, taken, solid, picture, seed)
    found.sort(key=lambda piece: piece.box.bottom)
    return [_layered(piece, index - len(found)) for index, piece in enumerate(found)]


def _close_by(
    scene: Scene, pack: Vocabulary, taken: set[str], solid: Sequence[Box], picture: Box, seed: int
) -> list[Placed]:
    """The foreground of a rich picture."""
    place = scene.setting.place or "meadow"
    chance = dice(seed, "foreground")
    props = [
        replace(prop, ids=tuple(id_ for id_ in prop.ids if _is_known(id_, pack)))
        for prop in props_of(place)
        if prop.kind not in taken and season_of(scene) not in prop.never
    ]

    def grow(prop: Prop, x: float, y: float, factor: float) -> Placed:
        piece = _piece(prop, prop.ids, 0, 1, place, scene, pack, picture, chance, seed)
        w, h = piece.box.w * factor, piece.box.h * factor
        box = Box(x * picture.w - w / 2, y * picture.h - h, w, h)
        return replace(piece, box=box, depth=0.0, shadow=False, ground_y=None)

    return foreground([prop for prop in props if prop.ids], grow, solid, chance)


def _named(scene: Scene, pack: Vocabulary) -> set[str]:
    """Ids and words of the scene's items: scenery of the same kind would be counted as them.

    Indefinite plurals ("trees") may have more of their kind around."""
    words: set[str] = set()
    for item in scene.items:
        if item.many:
            continue
        words.add(item.concept)
        words.update(item.concept.split("-"))
        if item.concept in pack.concepts:
            concept = pack.get(item.concept)
            words.add(concept.group)
            for name in (*concept.en, *concept.tags_en):
                words.update(name.lower().split())
    return words


def _piece(
    prop: Prop, ids: Sequence[str], index: int, count: int, place: Place, scene: Scene,
    pack: Vocabulary, picture: Box, chance: Random, seed: int,
) -> Placed:  # fmt: skip
    x, foot, factor, depth = _spot(prop.zone, index, count, place, chance)
    concept, art, aspect = _drawn(ids[index % len(ids)], scene, pack, seed, chance)
    short = min(picture.w, picture.h)
    h = prop.size * VIEW_SCALES[scene.setting.view] * factor * short * chance.uniform(0.82, 1.15)
    w = h * aspect
    if w > 0.56 * short:
        w, h = 0.56 * short, 0.56 * short / aspect
    box = Box(x * picture.w - w / 2, foot * picture.h - h, w, h)
    grounded = prop.zone not in ("sky", "shoal", "far-water")
    grown = art.startswith(f"{SOURCE}/")
    flip = chance.random() < 0.5 and not grown and pack.get(concept).figure != "symbol"
    return Placed(
        item=None, copy=index, concept=concept, art=art, box=box, layer=0, flip=flip,
        depth=depth, shadow=grounded, ground_y=box.bottom if grounded else None,
    )  # fmt: skip


def _is_known(id_: str, pack: Vocabulary) -> bool:
    return id_.startswith(MARK) or id_ in pack.concepts


def _drawn(
    id_: str, scene: Scene, pack: Vocabulary, seed: int, chance: Random
) -> tuple[str, str, float]:
    """Concept, name of the drawing, width over height."""
    if not id_.startswith(MARK):
        art = pack.art(id_, scene.style)
        return id_, art.id, art.aspect
    kind = id_.removeprefix(MARK)
    return GROWN[kind].concept, drawing_of(kind, scene, seed, chance), GROWN[kind].aspect


def _spot(
    zone: str, index: int, count: int, place: Place, chance: Random
) -> tuple[float, float, float, float]:
    """(x, foot y) as fractions of the picture, a size factor, and depth 0..1."""
    horizon = GROUNDS[place].horizon
    spread = (index + chance.uniform(0.15, 0.85)) / count
    side = (index + 0) % 2
    edge = chance.uniform(0.02, 0.14)
    if zone == "sides":
        near = chance.uniform(0.12, 0.3) if index < 2 else chance.uniform(0.06, 0.14)
        foot = horizon + near * (1 - horizon) + 0.03
        return (edge if side == 0 else 1 - edge, foot, 0.75 + near, 0.35)
    if zone in ("back", "back-one", "shore"):
        near = chance.uniform(0.01, 0.07) if zone != "shore" else 0.0
        x = chance.uniform(0.12, 0.3) if zone == "back-one" else spread
        x = 1 - x if zone == "back-one" and chance.random() < 0.5 else x
        return (x, horizon + 0.015 + near, 0.9 + 2 * near, 0.75 - 4 * near)
    if zone == "skyline":
        return ((index + 0.5) / count, horizon + 0.02, chance.uniform(0.7, 1.15), 0.6)
    if zone == "mid":
        return (chance.uniform(0.7, 0.9), horizon + 0.55 * (1 - horizon), 1.0, 0.3)
    if zone == "front":
        corner = 0.5 + (0.5 - 0.28 * abs(chance.gauss(0, 1))) * (1 if side else -1)
        x = min(max(corner if chance.random() < 0.7 else spread, 0.03), 0.97)
        return (x, chance.uniform(0.9, 0.99), chance.uniform(0.7, 1.15), 0.0)
    if zone in ("corner", "other-corner"):
        return (0.13 if zone == "corner" else 0.87, horizon + 0.07, 1.0, 0.2)
    if zone == "far-water":
        return (chance.choice((0.14, 0.86)), horizon + 0.02, 1.0, 0.7)
    if zone == "seabed":
        x = spread if index % 3 else chance.choice((0.06, 0.94))
        return (x, chance.uniform(0.93, 1.0), chance.uniform(0.6, 1.1), 0.3)
    if zone == "shoal":
        return (chance.uniform(0.06, 0.94), chance.uniform(0.15, 0.6), 1.0, 0.7)
    return (chance.uniform(0.08, 0.92), chance.uniform(0.12, 0.6), chance.uniform(0.7, 1.2), 0.6)


def _fits(
    piece: Placed, items: Sequence[Placed], solid: Sequence[Box], found: Sequence[Placed]
) -> bool:
    """Free of everything if it is loose; behind what it touches if it stands on the ground."""
    box = piece.box
    if not piece.shadow or piece.depth == 0.0:
        near = grown(box, 0.15 * box.h)
        others = [other.box for other in found if other.depth == piece.depth]
        return not any(near.overlap(other) > 0 for other in (*solid, *others))
    if covered_share(box, solid) > 0.25:
        return False
    for other in items:
        nearer = other.ground_y is not None and box.bottom > other.box.bottom
        if nearer and box.overlap(other.box) > 0.02 * other.box.area:
            return False
    same = [other.box for other in found if abs(other.depth - piece.depth) < 0.1]
    return all(box.overlap(other) < 0.35 * min(box.area, other.area) for other in same)


def _layered(piece: Placed, layer: int) -> Placed:
    return replace(piece, layer=layer)
