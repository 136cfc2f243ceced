"""The search for places: units move about in their bands until the picture's cost is low.

Hard wishes weigh much (inside the frame, no overlap, left is left), soft ones little (balance,
copies together, staggered depth). Seeded, and bounded in steps rather than in time, so that the
same seed gives the same picture everywhere.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from smalto.stage.types import Box

RESTARTS = 3
STEPS = 90
TOUCH = 0.02
"""Overlap (share of the smaller box) that costs nothing."""


@dataclass(frozen=True, slots=True)
class Mover:
    """A unit as the search sees it: its size at the near edge, relative to its foot's middle, and
    its band. `box`: at full size; `far_scale`: its size at the band's far end."""

    box: Box
    band: tuple[float, float]
    far_scale: float
    item: int
    rank: int
    items: frozenset[int]

    def at(self, x: float, y: float) -> Box:
        s = self.scale(y)
        return Box(x + self.box.x * s, y + self.box.y * s, self.box.w * s, self.box.h * s)

    def scale(self, y: float) -> float:
        far, near = self.band
        share = 1.0 if near - far < 1 else (y - far) / (near - far)
        return self.far_scale + (1 - self.far_scale) * share


@dataclass(frozen=True, slots=True)
class Wish:
    """A soft-or-hard wish between two movers: `left` (a left of b) or `near` (a beside b)."""

    kind: str
    a: int
    b: int


@dataclass(slots=True)
class Spread:
    """A candidate: the foot point of every mover, and its cost."""

    points: list[tuple[float, float]]
    cost: float = 0.0
    clash: float = 0.0


class Search:
    """One picture's search. Units in pixels."""

    def __init__(
        self, movers: Sequence[Mover], wishes: Sequence[Wish], frame: Box, chance: Random
    ) -> None:
        self.movers, self.frame, self.chance = movers, frame, chance
        self.wishes: list[list[Wish]] = [[] for _ in movers]
        for wish in wishes:
            self.wishes[wish.a].append(wish)
            self.wishes[wish.b].append(wish)
        self.goals = [self._goal(mover) for mover in movers]

    def run(self) -> Spread:
        best: Spread | None = None
        for restart in range(RESTARTS):
            spread = self._descended(self._start(restart))
            if best is None or spread.cost < best.cost:
                best = spread
        assert best is not None
        best.clash = self._clash(best.points)
        return best

    def _goal(self, mover: Mover) -> float:
        """The y a unit would like best: big things farther back, with a little chance."""
        far, near = mover.band
        size = min(mover.box.h / self.frame.h / 0.6, 1.0)
        return near - (near - far) * min(max(0.75 * size + self.chance.uniform(-0.2, 0.25), 0), 1)

    def _start(self, restart: int) -> list[tuple[float, float]]:
        """In a row by rank, spaced by width; copies of an item next to each other."""
        taste = {mover.item: self.chance.random() for mover in self.movers}
        order = sorted(
            range(len(self.movers)),
            key=lambda i: (self.movers[i].rank, taste[self.movers[i].item], i),
        )
        total = sum(mover.box.w for mover in self.movers) or 1.0
        frame, points = self.frame, [(0.0, 0.0)] * len(self.movers)
        x = frame.x
        for i in order:
            width = self.movers[i].box.w / total * frame.w
            y = self.goals[i] if restart == 0 else self.chance.uniform(*self.movers[i].band)
            points[i] = (x + width / 2, y)
            x += width
        return points

    def _descended(self, points: list[tuple[float, float]]) -> Spread:
        costs = [self._cost(i, points) for i in range(len(points))]
        steps = STEPS + 12 * len(points)
        for step in range(steps):
            reach = 0.35 * (1 - step / steps) + 0.03
            i = self.chance.randrange(len(points))
            if self.chance.random() < 0.6:
                i = max(range(len(points)), key=costs.__getitem__)
            old = points[i]
            before = self._cost(i, points)
            points[i] = self._nudged(i, old, reach)
            after = self._cost(i, points)
            if after >= before:
                points[i] = old
            costs[i] = min(before, after) * self.chance.uniform(0.6, 1.0)
        total = sum(self._cost(i, points) for i in range(len(points)))
        return Spread(points, total + 2 * self._imbalance(points))

    def _nudged(self, i: int, old: tuple[float, float], reach: float) -> tuple[float, float]:
        far, near = self.movers[i].band
        x = old[0] + self.chance.gauss(0, reach) * self.frame.w
        y = old[1] + self.chance.gauss(0, 0.8 * reach) * max(near - far, 0.0)
        y = min(max(y, far), near)
        box = self.movers[i].at(0.0, y)
        low, high = self.frame.x - box.x, self.frame.right - box.right
        return (min(max(x, low), high) if low < high else self.frame.center[0], y)

    def _cost(self, i: int, points: Sequence[tuple[float, float]]) -> float:
        mover = self.movers[i]
        x, y = points[i]
        box = mover.at(x, y)
        cost = 8.0 * self._outside(box)
        cost += 0.35 * abs(y - self.goals[i]) / max(self.frame.h * 0.25, 1.0)
        cost += 0.12 * abs(x - self.frame.center[0]) / self.frame.w
        for j, other in enumerate(self.movers):
            if j != i:
                cost += self._pair(mover, box, other, other.at(*points[j]))
        return cost + sum(self._wish(wish, points) for wish in self.wishes[i])

    def _pair(self, a: Mover, box: Box, b: Mover, other: Box) -> float:
        shared = box.overlap(other) / (min(box.area, other.area) or 1.0)
        cost = 12.0 * max(shared - TOUCH, 0.0) + (0.6 if shared > TOUCH else 0.0)
        gap = max(box.x, other.x) - min(box.right, other.right)
        if gap < 0.03 * self.frame.w and shared <= TOUCH:
            rise = max(box.y, other.y) - min(box.bottom, other.bottom)
            cost += 0.15 if rise < 0 else 0.0
        if a.item == b.item:
            cost += 0.5 * max(gap - 0.25 * box.w, 0.0) / self.frame.w
        return cost

    def _wish(self, wish: Wish, points: Sequence[tuple[float, float]]) -> float:
        a = self.movers[wish.a].at(*points[wish.a])
        b = self.movers[wish.b].at(*points[wish.b])
        if wish.kind == "left":
            over = a.right - b.x
            return 3.0 + 8.0 * over / self.frame.w if over > 0 else 0.0
        gap = max(a.x, b.x) - min(a.right, b.right)
        far = max(gap - 0.25 * min(a.w, b.w), 0.0) / self.frame.w
        return 4.0 * far + 1.2 * abs(a.bottom - b.bottom) / self.frame.h

    def _outside(self, box: Box) -> float:
        f = self.frame
        out = max(f.x - box.x, 0) + max(box.right - f.right, 0)
        out += max(f.y - box.y, 0) + max(box.bottom - f.bottom, 0)
        return out / max(min(box.w, box.h), 1.0) + (0.3 if out > 0.5 else 0.0)

    def _imbalance(self, points: Sequence[tuple[float, float]]) -> float:
        boxes = [m.at(*p) for m, p in zip(self.movers, points, strict=True)]
        weight = sum(box.area for box in boxes) or 1.0
        mean = sum(box.center[0] * box.area for box in boxes) / weight
        return abs(mean - self.frame.center[0]) / self.frame.w

    def _clash(self, points: Sequence[tuple[float, float]]) -> float:
        """The worst breach: overlap share, or 1 for a wish not granted or a cut unit."""
        boxes = [m.at(*p) for m, p in zip(self.movers, points, strict=True)]
        worst = max((min(self._outside(box), 1.0) for box in boxes), default=0.0)
        for i, box in enumerate(boxes):
            for other in boxes[i + 1 :]:
                worst = max(worst, box.overlap(other) / (min(box.area, other.area) or 1.0))
            for wish in self.wishes[i]:
                if wish.kind == "left" and boxes[wish.a].right > boxes[wish.b].x + 1:
                    worst = max(worst, 0.5)
        return worst
