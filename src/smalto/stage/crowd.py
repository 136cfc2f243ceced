"""Many things outdoors: every item gets a slice of the width and stands there in staggered rows.

Where a dozen and more units must share a band, searching is slow and ends small; rows that just fit
are quick, clear to count and still look like a herd.
"""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from smalto.stage.search import Mover, Point
from smalto.stage.types import Box

MAX_ROWS = 5
TIERED = 4
"""From this many items on, in two tiers."""
GAP = 1.14
"""Room a unit takes in its row, in its own widths."""
TINY = 1e-6
"""Area of things whose box is still empty, so that shares of it can be taken."""
RISE = 0.95
"""How far behind a row the next one stands, in heights of the row."""


def parade(
    movers: Sequence[Mover], airy: Sequence[bool], area: Box, chance: Random
) -> tuple[Point, ...] | None:
    """Foot points of all movers, or None if they do not fit at this size."""
    points: list[Point] = [(0.0, 0.0)] * len(movers)
    for flag in (True, False):
        members = [i for i in range(len(movers)) if airy[i] is flag]
        if members and not _tiers(members, movers, area, chance, points):
            return None
    return tuple(points)


def _tiers(
    members: Sequence[int],
    movers: Sequence[Mover],
    area: Box,
    chance: Random,
    points: list[Point],
) -> bool:
    """All items in one tier of slices; where there are many, the taller ones in a tier behind."""
    items: dict[int, list[int]] = {}
    for i in members:
        items.setdefault(movers[i].item, []).append(i)
    taste = {item: chance.random() for item in items}
    order = sorted(items, key=lambda item: (movers[items[item][0]].rank, taste[item], item))
    tall = sorted(order, key=lambda item: movers[items[item][0]].box.h)[(len(order) + 1) // 2 :]
    front = [items[item] for item in order if len(order) < TIERED or item not in tall]
    behind = [items[item] for item in order if len(order) >= TIERED and item in tall]
    start = max(movers[i].band[1] for i in members)
    top = _slices(front, movers, area, start, chance, points)
    return top is not None and _slices(behind, movers, area, top, chance, points) is not None


def _slices(
    groups: Sequence[Sequence[int]],
    movers: Sequence[Mover],
    area: Box,
    start: float,
    chance: Random,
    points: list[Point],
) -> float | None:
    """Fills `points` of all groups, side by side, from foot `start` backwards.

    Returns where the next tier's feet may be, or None if a slice has no room."""
    weights = [max(sum(movers[i].box.area for i in group), TINY) ** 0.6 for group in groups]
    left, top = area.x, start
    for group, weight in zip(groups, weights, strict=True):
        width = area.w * weight / sum(weights)
        end = _fill(group, movers, left, width, start, chance, points)
        if end is None:
            return None
        left, top = left + width, min(top, end)
    return top


def _fill(
    members: Sequence[int],
    movers: Sequence[Mover],
    left: float,
    width: float,
    start: float,
    chance: Random,
    points: list[Point],
) -> float | None:
    """One group in as few rows as fit; the foot of a row that would stand behind them."""
    for rows in range(1, MAX_ROWS + 1):
        y = min(movers[members[0]].band[1], start)
        rest, placed = list(members), True
        for row in range(rows):
            count = -(-len(rest) // (rows - row))
            now, rest = rest[:count], rest[count:]
            placed = placed and _row(now, movers, left, width, y, row, chance, points)
            y -= RISE * max((movers[i].box.h * movers[i].scale(y) for i in now), default=0.0)
        if placed:
            return y
    return None


def _row(
    members: Sequence[int],
    movers: Sequence[Mover],
    left: float,
    width: float,
    y: float,
    row: int,
    chance: Random,
    points: list[Point],
) -> bool:
    """One row at foot y, spread over the slice and staggered against the row before."""
    if not members:
        return True
    if any(y < movers[i].band[0] - 1 for i in members):
        return False
    widths = [GAP * movers[i].box.w * movers[i].scale(y) for i in members]
    spare = width - sum(widths)
    if spare < 0:
        return False
    step = min(spare / len(members), 0.35 * widths[0])
    x = left + (width - sum(widths) - step * len(members)) / 2
    x += (0.25 if row % 2 else -0.25) * step
    for i, own in zip(members, widths, strict=True):
        x += step / 2
        box, s = movers[i].box, movers[i].scale(y)
        low = movers[i].band[0]
        lift = chance.uniform(0, 0.02) * box.h
        nudge = chance.uniform(-0.03, 0.03) * own
        points[i] = (x + (own - box.w * s) / 2 - box.x * s + nudge, max(y - lift, low))
        x += own + step / 2
    return True
