"""Composition on plain grounds: items as tidy blocks, in rows, big and centred.

Every item's copies form a block (rows of copies); blocks form rows. All arrangements that respect
the relations are tried at the size at which they just fill the frame; the one that shows things
biggest, most evenly and in the prompt's order wins, with a little seeded taste.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise, permutations
from random import Random

from smalto.scene.types import Relation, View
from smalto.stage.assemble import Troupe
from smalto.stage.dice import dice
from smalto.stage.geometry import union
from smalto.stage.types import Box
from smalto.stage.unit import Unit

ROWS: dict[int, tuple[tuple[int, ...], ...]] = {
    1: ((1,),),
    2: ((2,),),
    3: ((3,), (1, 2), (2, 1)),
    4: ((2, 2), (4,)),
    5: ((3, 2), (2, 3)),
    6: ((3, 3), (2, 2, 2)),
    7: ((4, 3), (3, 4), (2, 3, 2)),
    8: ((4, 4), (3, 2, 3), (3, 3, 2)),
    9: ((3, 3, 3), (5, 4)),
    10: ((4, 3, 3), (3, 4, 3), (5, 5)),
}
MAX_ORDERS = 16
ZOOMS: dict[View | None, float] = {None: 1.0, "close": 1.32, "wide": 0.6}
Framing = tuple[float, float, float]
"""How much smaller than it could be a layout is shown, and how far off the middle."""
FRAMINGS: tuple[Framing, ...] = (
    (1.0, 0.0, 0.0),
    (0.91, -0.045, 0.045),
    (0.95, 0.05, -0.07),
    (0.86, 0.03, 0.01),
)
WORST = 1.3
"""Layouts that cost more than so many times the best are not shown."""
APART = 0.1
GAP = 0.13
"""Space between neighbours, as a share of their mean size."""


@dataclass(frozen=True, slots=True)
class Block:
    """Copies of one root item, placed; local coordinates, top-left at (0, 0)."""

    item: int
    items: frozenset[int]
    units: tuple[Unit, ...]
    w: float
    h: float
    floats: bool
    tallest: float


@dataclass(frozen=True, slots=True)
class Layout:
    """Blocks with their top-left corners in relative coordinates; pixels per unit; how bad."""

    places: tuple[tuple[Block, float, float], ...]
    scale: float
    cost: float


def lay_flat(
    troupe: Troupe, area: Box, *, short_px: float, seed: int, view: View | None = None
) -> list[Unit]:
    """Units in pixels, inside `area`. Seeds that differ in their remainder by four get layouts that
    differ: the four best ones, or where there are fewer, the same ones nearer and farther."""
    if not troupe.units:
        return []
    layouts = _layouts(troupe, area, short_px * ZOOMS[view])
    best = _different(sorted(layouts, key=lambda layout: layout.cost))
    good = [layout for layout in layouts if any(layout is one for one in best)]
    turn = seed % len(FRAMINGS)
    return _in_pixels(good[turn % len(good)], area, FRAMINGS[turn // len(good)], short_px)


def _layouts(troupe: Troupe, area: Box, short_px: float) -> list[Layout]:
    """All that are tried. They depend on the scene alone, so that seeds can share them out."""
    found = []
    for way in range(3 if len(troupe.units) < 12 else 2):
        blocks = _blocks(troupe, way, dice(way, "flat"))
        for order in _orders(len(blocks), troupe, blocks):
            for rows in _splits(len(order)):
                row = [blocks[i] for i in order]
                found.append(_arranged(row, rows, troupe, area, short_px))
    return found


def _different(layouts: Sequence[Layout]) -> list[Layout]:
    """Of layouts sorted by cost the best ones that are no worse than they should be, and differ."""
    kept: list[Layout] = []
    for layout in layouts:
        if len(kept) == len(FRAMINGS) or layout.cost > WORST * layouts[0].cost:
            break
        if all(_distance(layout, other) > APART for other in kept):
            kept.append(layout)
    return kept


def _distance(one: Layout, other: Layout) -> float:
    """How far blocks of the same item lie apart on average, in sizes of the whole."""
    mine, yours = _middles(one), _middles(other)
    return sum(math.dist(mine[item], yours[item]) for item in mine) / len(mine)


def _middles(layout: Layout) -> dict[int, tuple[float, float]]:
    places = layout.places
    left, top = min(x for _, x, _ in places), min(y for _, _, y in places)
    w = max(x + b.w for b, x, _ in places) - left
    h = max(y + b.h for b, _, y in places) - top
    size = max(w, h)
    middle = (left + w / 2, top + h / 2)
    return {
        b.item: ((x + b.w / 2 - middle[0]) / size, (y + b.h / 2 - middle[1]) / size)
        for b, x, y in places
    }


def _in_pixels(layout: Layout, area: Box, framing: Framing, short_px: float) -> list[Unit]:
    zoom, dx, dy = framing
    if any(
        part.actor < 0 for block, _, _ in layout.places for u in block.units for part in u.parts
    ):
        zoom = 1.0  # letters stay as large as they can be
    units = [u.shifted(left, top) for block, left, top in layout.places for u in block.units]
    whole = union(unit.box for unit in units)
    bx, by = whole.center
    scale = layout.scale * zoom
    slack_x = max((area.w - whole.w * scale) / 2, 0.0)
    slack_y = max((area.h - whole.h * scale) / 2, 0.0)
    x = area.center[0] + max(min(dx * short_px, slack_x), -slack_x)
    y = area.center[1] + max(min(dy * short_px, slack_y), -slack_y)
    return [unit.shifted(-bx, -by).scaled(scale).shifted(x, y) for unit in units]


def _blocks(troupe: Troupe, way: int, chance: Random) -> list[Block]:
    groups: dict[int, list[Unit]] = {}
    for unit in troupe.units:
        groups.setdefault(troupe.item(unit), []).append(unit)
    return [_block(item, units, troupe, way, chance) for item, units in groups.items()]


def _block(item: int, units: Sequence[Unit], troupe: Troupe, way: int, chance: Random) -> Block:
    patterns = ROWS.get(len(units)) or _grids(len(units))
    wide = union([unit.box for unit in units]).w > 2.2 * max(unit.box.h for unit in units)
    pattern = patterns[way % len(patterns)]
    if wide and len(units) in (2, 3):
        pattern = (1,) * len(units)
    rows: list[list[Unit]] = []
    rest = list(units)
    for count in pattern:
        rows.append(rest[:count])
        rest = rest[count:]
    placed = _stacked([_row(row, chance) for row in rows], chance)
    box = union(unit.box for unit in placed)
    moved = tuple(unit.shifted(-box.x, -box.y) for unit in placed)
    tallest = max(part.box.h for unit in units for part in unit.parts)
    floats = units[0].stance in ("flies", "floats", "swims")
    return Block(item, troupe.items(units), moved, box.w, box.h, floats, tallest)


def _grids(count: int) -> tuple[tuple[int, ...], ...]:
    """Rows of about equal length for many copies: three to five rows."""
    ways = [[count // rows + (row < count % rows) for row in range(rows)] for rows in (3, 4, 5)]
    return tuple(tuple(way) for way in ways)


def _row(units: Sequence[Unit], chance: Random) -> list[Unit]:
    """Side by side, feet about level."""
    x, placed = 0.0, []
    for unit in units:
        box = unit.box
        jitter = chance.uniform(-0.04, 0.04) * box.h if len(units) > 1 else 0.0
        placed.append(unit.shifted(x - box.x, jitter))
        x += box.w * (1 + GAP)
    return placed


def _stacked(rows: Sequence[list[Unit]], chance: Random) -> list[Unit]:
    y, placed = 0.0, []
    for row in rows:
        box = union(unit.box for unit in row)
        nudge = chance.uniform(-0.03, 0.03) * box.w if len(rows) > 1 else 0.0
        placed += [unit.shifted(-box.center[0] + nudge, y - box.y) for unit in row]
        y += box.h * (1 + 0.8 * GAP)
    return placed


def _orders(count: int, troupe: Troupe, blocks: Sequence[Block]) -> list[tuple[int, ...]]:
    """Orders of the blocks: all when few; else the prompt's, the ranks', and a sample."""
    first = tuple(range(count))
    if math.factorial(count) <= MAX_ORDERS:
        return list(permutations(first))
    ranked = sorted(first, key=lambda i: max(troupe.links.ranks[n] for n in blocks[i].items))
    chance = dice(count, "orders")
    return [first, tuple(ranked), *(tuple(chance.sample(first, count)) for _ in range(MAX_ORDERS))]


def _splits(count: int) -> list[tuple[int, ...]]:
    """Ways to cut `count` blocks into one to three rows."""
    ways: list[tuple[int, ...]] = [(count,)]
    ways += [(first, count - first) for first in range(1, count)]
    for first in range(1, count - 1):
        ways += [(first, second, count - first - second) for second in range(1, count - first)]
    return ways


def _arranged(
    blocks: Sequence[Block], rows: Sequence[int], troupe: Troupe, area: Box, short_px: float
) -> Layout:
    start, y = 0, 0.0
    places: list[tuple[Block, float, float]] = []
    for count in rows:
        row = blocks[start : start + count]
        start += count
        y = _place_row(row, y, places)
    left = min(x for _, x, _ in places)
    w = max(x + b.w for b, x, _ in places) - left
    h = max(top + b.h for b, _, top in places)
    tallest = max(block.tallest for block in blocks)
    cap = (0.64 if len(troupe.units) == 1 else 0.6) * short_px / tallest
    scale = min(area.w / w, area.h / h, cap)
    cost = _cost(places, troupe.links.orders, w * h) / (scale * tallest / short_px)
    return Layout(tuple(places), scale, cost * (1 + 0.12 * (len(rows) - 1)))


def _place_row(row: Sequence[Block], y: float, places: list[tuple[Block, float, float]]) -> float:
    """Appends (block, x, top) with the row centred on x = 0; returns the next row's top."""
    height = max(block.h for block in row)
    space = GAP * 1.3 * (sum(b.w + b.h for b in row) / (2 * len(row)))
    x = -(sum(block.w for block in row) + space * (len(row) - 1)) / 2
    for block in row:
        drop = height - block.h
        places.append((block, x, y + (0.4 * drop if block.floats else drop)))
        x += block.w + space
    return y + height + space


def _cost(
    places: Sequence[tuple[Block, float, float]], orders: Sequence[Relation], area: float
) -> float:
    """Lower is better: breached relations, the prompt's order lost, holes."""
    breaches = 0.0
    if orders:
        shown = {i: Box(x, top, b.w, b.h) for b, x, top in places for i in b.items}
        breaches = sum(_breach(relation, shown) for relation in orders)
    lost = sum(a.item > b.item for (a, _, _), (b, _, _) in pairwise(places))
    sunk = sum(
        a.floats and not b.floats and y > z + 0.1 for a, _, y in places for b, _, z in places
    )
    filled = sum(block.w * block.h for block, _, _ in places) / area
    return 1.0 + 4.0 * breaches + 0.1 * lost + 0.1 * sunk + 0.35 * (1 - filled)


def _breach(relation: Relation, shown: dict[int, Box]) -> float:
    if relation.a not in shown or relation.b not in shown:
        return 0.0
    a, b = shown[relation.a], shown[relation.b]
    if a == b:
        return 0.0
    if relation.kind == "right_of":
        a, b = b, a
    if relation.kind == "beside":
        level = min(a.bottom, b.bottom) - max(a.y, b.y) > 0.3 * min(a.h, b.h)
        gap = max(a.x, b.x) - min(a.right, b.right)
        return 0.0 if level and gap < 0.6 * max(a.w, b.w) else 1.0
    level = min(a.bottom, b.bottom) - max(a.y, b.y) > 0
    return (0.0 if level else 0.25) if a.right <= b.x else 1.0
