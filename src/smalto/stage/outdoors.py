"""Composition by search: units on the ground, in the sky, in the water, sized by distance.

Also what lays plain grounds out around things whose place is fixed.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

from smalto.scene.types import Relation, Setting, View
from smalto.stage.assemble import Troupe
from smalto.stage.crowd import parade
from smalto.stage.dice import dice
from smalto.stage.places import Ground, anchor_of, band, ground_of
from smalto.stage.search import Mover, Point, Search, Spread, Wish
from smalto.stage.types import Box
from smalto.stage.unit import Anchor, Unit

FAR_SCALE = 0.72
COVERAGE = 0.6
"""Share of the picture that the units' boxes together should cover, before the search."""
ALONE = 0.4
"""The same of a single unit."""
TALLEST = 0.66
"""Height of the tallest unit over the height of its room."""
COMPOSED = 0.82
"""The same of a unit of several things."""
VIEW_SCALES: dict[View | None, float] = {None: 1.0, "close": 1.4, "wide": 0.52}
LOWEST = 0.3
"""Height of a unit that stands lower than this over the picture's height is best in front."""
SHIFTS = (0.5, 0.56, 0.44, 0.53)
"""Where across its room the weight of more units lies."""
SHRINKS = 9
CLASH = 0.07
CROWD = 12
"""With more units than this, rows instead of a search."""
FRAMINGS = ((1.0, 0.42, 0.35), (0.9, 0.6, 0.75), (0.95, 0.5, 0.1), (0.86, 0.36, 0.55))
"""How large a single unit or a pair is shown, where across its room, and how far back it stands, by
the seed's remainder: chance alone would too often give the same picture twice."""
PLAIN = Ground(1.0, (0.1, 1.0), (0.04, 0.96), weightless=True)
"""A plain ground, where things may be anywhere."""


@dataclass(frozen=True, slots=True)
class Setup:
    """A unit in its place, in pixels; `depth`: 0 near .. 1 at the far end of its band."""

    unit: Unit
    anchor: Anchor
    depth: float


@dataclass(frozen=True, slots=True)
class Plot:
    """What is to be laid out: the units, where each belongs, and those that are already fixed (by
    their index, in pixels)."""

    troupe: Troupe
    setting: Setting
    ground: Ground
    anchors: Sequence[Anchor]
    area: Box
    picture: Box
    seed: int
    fixed: dict[int, Unit] = field(default_factory=dict)

    @property
    def is_lettered(self) -> bool:
        """Whether a unit bears a text, which must stay large."""
        return any(part.actor < 0 for unit in self.troupe.units for part in unit.parts)

    @property
    def free(self) -> list[Unit]:
        return [u for i, u in enumerate(self.troupe.units) if i not in self.fixed]


def lay_outdoors(
    troupe: Troupe,
    setting: Setting,
    area: Box,
    picture: Box,
    *,
    seed: int,
    fixed: dict[int, Unit] | None = None,
) -> list[Setup]:
    """Units in pixels, composed inside `area` of `picture`; smaller until they find room."""
    if not troupe.units:
        return []
    ground = ground_of(setting) if setting.kind == "landscape" else PLAIN
    anchors = [_anchor(unit, troupe, ground, setting) for unit in troupe.units]
    anchors = _level(anchors, _wishes(troupe))
    plot = Plot(troupe, setting, ground, anchors, area, picture, seed, fixed or {})
    crowded = len(troupe.units) > CROWD and not plot.fixed
    movers, points = _paraded(plot) if crowded else _searched(plot)
    return [
        _setup(plot.fixed.get(index), unit, anchor, mover, point)
        for index, (unit, anchor, mover, point) in enumerate(
            zip(troupe.units, anchors, movers, points, strict=True)
        )
    ]


def _paraded(plot: Plot) -> tuple[list[Mover], tuple[Point, ...]]:
    """Rows that fit: a little smaller until they do."""
    airy = [anchor in ("sky", "wall", "free") for anchor in plot.anchors]
    scale, points = _first_scale(plot), None
    while points is None:
        movers = _movers(plot, scale)
        points = parade(movers, airy, plot.area, dice(plot.seed, "parade"))
        scale *= 0.94
    return movers, points


def _searched(plot: Plot) -> tuple[list[Mover], tuple[Point, ...]]:
    """The search's best, at the largest size at which nothing clashes."""
    best: tuple[Spread, list[Mover]] | None = None
    scale = _first_scale(plot) if plot.free else 1.0
    share = 0.5
    back: float | None = None
    if len(plot.free) <= 2 and not plot.fixed:
        zoom, share, back = FRAMINGS[plot.seed % len(FRAMINGS)]
        scale *= 1.0 if plot.is_lettered else zoom
    elif not plot.fixed:
        share = SHIFTS[plot.seed % len(SHIFTS)]
    middle = plot.area.x + share * plot.area.w
    for attempt in range(SHRINKS):
        movers = _movers(plot, scale)
        chance = dice(plot.seed, "search", attempt)
        spread = Search(
            movers, _wishes(plot.troupe), plot.area, chance, middle=middle, back=back
        ).run()
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


def _first_scale(plot: Plot) -> float:
    area, boxes = plot.area, [unit.box for unit in plot.free]
    total = sum(box.area for box in boxes)
    taken = sum(unit.box.area for unit in plot.fixed.values())
    target = ALONE if len(boxes) == 1 else COVERAGE - 0.015 * max(len(boxes) - 5, 0)
    room = max(area.w * area.h - taken, 0.25 * area.w * area.h)
    scale = math.sqrt(max(target, 0.3) * room / total)
    tallest, widest = max(box.h for box in boxes), max(box.w for box in boxes)
    zoom = VIEW_SCALES[plot.setting.view]
    composed = any(len(unit.parts) > 1 for unit in plot.free)
    tall = min((COMPOSED if composed else TALLEST) * zoom, 0.94) * area.h
    scale = min(scale * zoom, tall / tallest, 0.92 * min(zoom, 1.0) * area.w / widest)
    return min(scale, min(0.86 * zoom, 1.2) * min(plot.picture.w, plot.picture.h) / tallest)


def _movers(plot: Plot, scale: float) -> list[Mover]:
    movers = []
    for index, (unit, anchor) in enumerate(zip(plot.troupe.units, plot.anchors, strict=True)):
        if index in plot.fixed:
            movers.append(_fixed(plot.fixed[index], plot.troupe))
        else:
            movers.append(_mover(unit.scaled(scale), anchor, plot))
    return movers


def _fixed(unit: Unit, troupe: Troupe) -> Mover:
    """A mover that nothing moves: its point is its root's foot, its band that point."""
    root, box = unit.root.box, unit.box
    x, y = root.center[0], root.bottom
    items = troupe.items([unit])
    own = Box(box.x - x, box.y - y, box.w, box.h)
    return Mover(own, (y, y), 1.0, troupe.item(unit), 0, items, None, (x, y))


def _mover(unit: Unit, anchor: Anchor, plot: Plot) -> Mover:
    troupe = plot.troupe
    items = troupe.items([unit])
    unit = _within(unit, anchor, plot)
    rank = max((troupe.links.ranks[i] for i in items), default=0)
    far = FAR_SCALE if anchor in ("ground", "water") else 0.9
    if len(troupe.units) == 1:
        far = 1.0
    limits, floor = band(anchor, plot.ground, unit, plot.area, plot.picture.h), None
    if anchor in ("ground", "water"):
        shore = (plot.ground.horizon + 0.03) * plot.picture.h + _reach_back(unit)
        limits = (min(max(limits[0], shore), limits[1]), limits[1])
    if anchor == "edge":
        floor = plot.picture.h
        limits = (floor - max(unit.box.bottom, 0.0),) * 2
    members = [part.box.area for part in unit.parts if part.base]
    grain = min(members) / unit.box.area if members and unit.box.area else 1.0
    scenic = anchor == "ground" and _is_scenic(unit, troupe)
    return Mover(
        unit.box, limits, far, troupe.item(unit), rank, items, floor, scenic=scenic, grain=grain
    )  # fmt: skip


SCENIC_M = 3.5
"""Trees, houses and hills are at least so tall: others may stand before them."""


def _is_scenic(unit: Unit, troupe: Troupe) -> bool:
    actor = unit.root.actor
    if actor < 0 or len(unit.parts) > 1:
        return False
    drawn = troupe.actors[actor].drawn
    return drawn.height_m >= SCENIC_M and drawn.figure == "object"


def _within(unit: Unit, anchor: Anchor, plot: Plot) -> Unit:
    """Small enough that whoever stands at the back still stands on ground, and the sky holds what
    flies in it."""
    height, ground = plot.picture.h, plot.ground
    if anchor in ("sky", "wall"):
        room = 0.88 * max(ground.horizon * height, 0.4 * height) - plot.area.y
        return unit.scaled(min(1.0, max(room, 0.2 * height) / unit.box.h))
    back = _reach_back(unit) if anchor in ("ground", "water") else 0.0
    far, near = ground.water if anchor == "water" and ground.water else ground.feet
    room = (near - min(ground.horizon + 0.03, far)) * height
    return unit.scaled(min(1.0, room / back)) if back > 0 else unit


def _reach_back(unit: Unit) -> float:
    """How far behind its foot the last of a group stands."""
    return max((-part.box.bottom for part in unit.parts if part.base), default=0.0)


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
        some = relation.kind in ("beside", "looks_at")
        wishes += [_wish(relation, i, j) for i, j in pairs[: 1 if some else None]]
    return wishes


def _with(troupe: Troupe, item: int) -> list[tuple[int, frozenset[int]]]:
    every = ((index, troupe.items([unit])) for index, unit in enumerate(troupe.units))
    return [(index, items) for index, items in every if item in items]


def _wish(relation: Relation, i: int, j: int) -> Wish:
    if relation.kind == "beside":
        return Wish("near", i, j)
    if relation.kind == "looks_at":
        return Wish("sees", i, j)
    return Wish("left", i, j) if relation.kind == "left_of" else Wish("left", j, i)


def _setup(
    fixed: Unit | None, unit: Unit, anchor: Anchor, mover: Mover, point: tuple[float, float]
) -> Setup:
    if fixed is not None:
        return Setup(fixed, anchor, 0.0)
    x, y = point
    factor = mover.scale(y) * mover.box.h / unit.box.h
    far, near = mover.band
    depth = 0.0 if near - far < 1 else (near - y) / (near - far)
    return Setup(unit.scaled(factor).shifted(x, y), anchor, depth)
