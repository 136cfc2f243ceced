"""Composition in places: units on the ground, in the sky, in the water, sized by distance."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from smalto.scene.types import Relation, Setting
from smalto.stage.assemble import Troupe
from smalto.stage.crowd import parade
from smalto.stage.dice import dice
from smalto.stage.places import Ground, anchor_of, band, ground_of
from smalto.stage.search import Mover, Point, Search, Spread, Wish
from smalto.stage.types import Box
from smalto.stage.unit import Anchor, Unit

FAR_SCALE = 0.72
COVERAGE = 0.56
"""Share of the picture that the units' boxes together should cover, before the search."""
SHRINKS = 5
CLASH = 0.07
CROWD = 12
"""With more units than this, rows instead of a search."""


@dataclass(frozen=True, slots=True)
class Setup:
    """A unit in its place, in pixels; `share`: 0 at the far end of its band .. 1 near."""

    unit: Unit
    anchor: Anchor
    depth: float


def lay_outdoors(
    troupe: Troupe, setting: Setting, area: Box, picture: Box, *, seed: int
) -> list[Setup]:
    """Units in pixels, composed inside `area` of `picture`; smaller until they find room."""
    if not troupe.units:
        return []
    ground = ground_of(setting)
    anchors = [_anchor(unit, troupe, ground, setting) for unit in troupe.units]
    anchors = _level(anchors, _wishes(troupe))
    scale = _first_scale(troupe, area, picture)
    if len(troupe.units) > CROWD:
        movers, points = _paraded(troupe, anchors, ground, scale, area, picture, seed=seed)
    else:
        movers, points = _searched(troupe, anchors, ground, scale, area, picture, seed=seed)
    return [
        _setup(unit, anchor, mover, point)
        for unit, anchor, mover, point in zip(troupe.units, anchors, movers, points, strict=True)
    ]


def _paraded(
    troupe: Troupe,
    anchors: Sequence[Anchor],
    ground: Ground,
    scale: float,
    area: Box,
    picture: Box,
    *,
    seed: int,
) -> tuple[list[Mover], tuple[Point, ...]]:
    """Rows that fit: a little smaller until they do."""
    airy = [anchor in ("sky", "wall", "free") for anchor in anchors]
    points = None
    while points is None:
        movers = _movers(troupe, anchors, ground, scale, area, picture)
        points = parade(movers, airy, area, dice(seed, "parade"))
        scale *= 0.94
    return movers, points


def _searched(
    troupe: Troupe,
    anchors: Sequence[Anchor],
    ground: Ground,
    scale: float,
    area: Box,
    picture: Box,
    *,
    seed: int,
) -> tuple[list[Mover], tuple[Point, ...]]:
    """The search's best, at the largest size at which nothing clashes."""
    best: tuple[Spread, list[Mover]] | None = None
    for attempt in range(SHRINKS):
        movers = _movers(troupe, anchors, ground, scale, area, picture)
        search = Search(movers, _wishes(troupe), area, dice(seed, "search", attempt))
        spread = search.run()
        if best is None or spread.clash < best[0].clash:
            best = (spread, movers)
        if spread.clash <= CLASH:
            break
        scale *= 0.88 if spread.clash < 0.3 else 0.78
    assert best is not None
    return best[1], best[0].points


def _anchor(unit: Unit, troupe: Troupe, ground: Ground, setting: Setting) -> Anchor:
    """A bust is cut off below: the picture's lower edge hides that, as in a portrait."""
    anchor = anchor_of(unit, troupe.name(unit), ground, setting)
    actor = unit.root.actor
    bust = actor >= 0 and troupe.actors[actor].drawn.figure == "bust"
    return "edge" if bust and anchor == "ground" else anchor


def _level(anchors: Sequence[Anchor], wishes: Sequence[Wish]) -> list[Anchor]:
    """Whoever is to be beside something on the ground comes down to it."""
    level = list(anchors)
    for wish in wishes:
        low = {"ground", "edge"} & {level[wish.a], level[wish.b]}
        if wish.kind == "near" and low:
            for index in (wish.a, wish.b):
                level[index] = "ground" if level[index] in ("sky", "wall") else level[index]
    return level


def _first_scale(troupe: Troupe, area: Box, picture: Box) -> float:
    boxes = [unit.box for unit in troupe.units]
    total = sum(box.area for box in boxes)
    short = min(picture.w, picture.h)
    target = COVERAGE - (0.2 if len(boxes) == 1 else 0.015 * max(len(boxes) - 5, 0))
    target = max(target, 0.3)
    scale = math.sqrt(target * area.w * area.h / total)
    tallest, widest = max(box.h for box in boxes), max(box.w for box in boxes)
    return min(scale, 0.74 * short / tallest, 0.8 * area.h / tallest, 0.9 * area.w / widest)


def _movers(
    troupe: Troupe,
    anchors: Sequence[Anchor],
    ground: Ground,
    scale: float,
    area: Box,
    picture: Box,
) -> list[Mover]:
    movers = []
    for unit, anchor in zip(troupe.units, anchors, strict=True):
        sized = unit.scaled(scale)
        item = troupe.item(unit)
        items = troupe.items([unit])
        rank = max((troupe.links.ranks[i] for i in items), default=0)
        far = FAR_SCALE if anchor in ("ground", "water") else 0.9
        limits, floor = band(anchor, ground, sized, area, picture.h), None
        if anchor == "edge":
            floor = picture.h
            limits = (floor - max(sized.box.bottom, 0.0),) * 2
        movers.append(Mover(sized.box, limits, far, item, rank, items, floor))
    return movers


def _wishes(troupe: Troupe) -> list[Wish]:
    """Relations of items as wishes between units; those inside one unit are already settled."""
    wishes = []
    for relation in troupe.links.orders:
        pairs = [
            (i, j)
            for i, a in _with(troupe, relation.a)
            for j, b in _with(troupe, relation.b)
            if i != j and relation.b not in a and relation.a not in b
        ]
        wishes += [
            _wish(relation, i, j) for i, j in pairs[: 1 if relation.kind == "beside" else None]
        ]
    return wishes


def _with(troupe: Troupe, item: int) -> list[tuple[int, frozenset[int]]]:
    every = ((index, troupe.items([unit])) for index, unit in enumerate(troupe.units))
    return [(index, items) for index, items in every if item in items]


def _wish(relation: Relation, i: int, j: int) -> Wish:
    if relation.kind == "beside":
        return Wish("near", i, j)
    return Wish("left", i, j) if relation.kind == "left_of" else Wish("left", j, i)


def _setup(unit: Unit, anchor: Anchor, mover: Mover, point: tuple[float, float]) -> Setup:
    x, y = point
    factor = mover.scale(y) * mover.box.h / unit.box.h
    far, near = mover.band
    depth = 0.0 if near - far < 1 else (near - y) / (near - far)
    return Setup(unit.scaled(factor).shifted(x, y), anchor, depth)
