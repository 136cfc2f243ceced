"""The search for places: units move about in their bands until the picture's cost is low.

Hard wishes weigh much (inside the frame, no overlap, left is left), soft ones little (balance,
copies together, staggered depth). Seeded, and bounded in steps rather than in time, so that the
same seed gives the same picture everywhere. Boxes are bare tuples here: it is the hot loop.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from smalto.stage.types import Box

RESTARTS = 2
STEPS = 70
STEPS_PER_UNIT = 13
BEFORE = 0.16
"""Share of a scenic thing that what stands before it may cover."""
TOUCH = 0.02
"""Overlap (share of the smaller box) that costs nothing."""

Point = tuple[float, float]
Bounds = tuple[float, float, float, float, float]
"""left, top, right, bottom, area."""


@dataclass(frozen=True, slots=True)
class Mover:
    """A unit as the search sees it: its size at the near edge, relative to its foot's middle, and
    its band. `box`: at full size; `far_scale`: its size at the band's far end; `floor`: how low it
    may reach if that is lower than the frame (busts stand on the picture's edge). `fixed`: the foot
    point it keeps. `scenic`: so large (a tree, a house) that others may stand before it.
    `grain`: share of the box that the smallest member of a group takes."""

    box: Box
    band: tuple[float, float]
    far_scale: float
    item: int
    rank: int
    items: frozenset[int]
    floor: float | None = None
    fixed: Point | None = None
    scenic: bool = False
    grain: float = 1.0

    def scale(self, y: float) -> float:
        far, near = self.band
        share = 1.0 if near - far < 1 else (y - far) / (near - far)
        return self.far_scale + (1 - self.far_scale) * share

    def bounds(self, point: Point) -> Bounds:
        x, y = point
        s, box = self.scale(y), self.box
        left, top, w, h = x + box.x * s, y + box.y * s, box.w * s, box.h * s
        return (left, top, left + w, top + h, w * h)


@dataclass(frozen=True, slots=True)
class Wish:
    """A wish between two movers: `left` (a left of b), `near` (a beside b) or `sees` (a has b in
    sight, not far away)."""

    kind: str
    a: int
    b: int


@dataclass(frozen=True, slots=True)
class Spread:
    """A candidate: the foot point of every mover, its cost, and its worst breach (0 none .. 1)."""

    points: tuple[Point, ...]
    cost: float
    clash: float


class Search:
    """One picture's search. Units in pixels."""

    def __init__(
        self,
        movers: Sequence[Mover],
        wishes: Sequence[Wish],
        frame: Box,
        chance: Random,
        *,
        middle: float | None = None,
        back: float | None = None,
    ) -> None:
        """`middle`: the x about which the picture should balance, if not the frame's own. `back`:
        how far back in its band everything would like to stand, 0 near .. 1 far, if not by size."""
        self.movers, self.frame, self.chance = movers, frame, chance
        self.edges = (frame.x, frame.y, frame.right, frame.bottom)
        self.middle = frame.center[0] if middle is None else middle
        self.free = [i for i, mover in enumerate(movers) if mover.fixed is None]
        self.near, self.clear = 0.035 * frame.w, 0.12 * frame.w
        self.wishes: list[list[Wish]] = [[] for _ in movers]
        for wish in wishes:
            self.wishes[wish.a].append(wish)
            self.wishes[wish.b].append(wish)
        self.scenic = [mover.scenic for mover in movers]
        self.goals = [self._goal(mover, back) for mover in movers]
        self.boxes: list[Bounds] = []

    def run(self) -> Spread:
        best: Spread | None = None
        for restart in range(RESTARTS):
            spread = self._descended(self._start(restart))
            if best is None or spread.cost < best.cost:
                best = spread
            if len(self.movers) > 7 and best.clash > 0.3:
                break
        assert best is not None
        return best

    def _goal(self, mover: Mover, back: float | None) -> float:
        """The y a unit would like best: big things farther back, with a little chance."""
        far, near = mover.band
        if back is not None:
            return near - (near - far) * min(max(back + self.chance.uniform(-0.08, 0.08), 0), 1)
        size = min(mover.box.h / self.frame.h / 0.6, 1.0)
        return near - (near - far) * min(max(0.7 * size + self.chance.uniform(-0.2, 0.3), 0), 1)

    def _start(self, restart: int) -> list[Point]:
        """In a row by rank, spaced by width; copies of an item next to each other."""
        taste = {mover.item: self.chance.random() for mover in self.movers}
        order = sorted(
            range(len(self.movers)),
            key=lambda i: (self.movers[i].rank, taste[self.movers[i].item], i),
        )
        total = sum(mover.box.w for mover in self.movers) or 1.0
        points = [(0.0, 0.0)] * len(self.movers)
        x = self.frame.x
        for i in order:
            width = self.movers[i].box.w / total * self.frame.w
            y = self.goals[i] if restart == 0 else self.chance.uniform(*self.movers[i].band)
            points[i] = self.movers[i].fixed or (x + width / 2, y)
            x += width
        return points

    def _descended(self, points: list[Point]) -> Spread:
        self.boxes = [m.bounds(p) for m, p in zip(self.movers, points, strict=True)]
        costs = [self._cost(i, points[i], self.boxes[i]) for i in range(len(points))]
        steps = STEPS + STEPS_PER_UNIT * len(points) if self.free else 0
        for step in range(steps):
            reach = 0.35 * (1 - step / steps) + 0.03
            i = self.free[self.chance.randrange(len(self.free))]
            if self.chance.random() < 0.5:
                i = max(self.free, key=costs.__getitem__)
            before = self._cost(i, points[i], self.boxes[i])
            point = self._nudged(i, points[i], reach)
            box = self.movers[i].bounds(point)
            after = self._cost(i, point, box)
            if after < before:
                points[i], self.boxes[i] = point, box
            costs[i] = min(before, after) * self.chance.uniform(0.5, 1.0)
        total = sum(self._cost(i, points[i], self.boxes[i]) for i in range(len(points)))
        return Spread(tuple(points), total, self._clash())

    def _nudged(self, i: int, old: Point, reach: float) -> Point:
        far, near = self.movers[i].band
        x = old[0] + self.chance.gauss(0, reach) * self.frame.w
        y = old[1] + self.chance.gauss(0, 0.8 * reach) * max(near - far, 0.0)
        y = min(max(y, far), near)
        left, _, right, _, _ = self.movers[i].bounds((0.0, y))
        low, high = self.edges[0] - left, self.edges[2] - right
        return (min(max(x, low), high) if low < high else self.middle, y)

    def _cost(self, i: int, point: Point, box: Bounds) -> float:
        cost = 8.0 * self._outside(i, box)
        cost += 0.4 * abs(point[1] - self.goals[i]) / max(self.frame.h * 0.25, 1.0)
        weight = box[4]
        moment = (box[0] + box[2]) / 2 * weight
        mine = self.movers[i].item
        for j, other in enumerate(self.boxes):
            if j != i:
                if self.scenic[i] is not self.scenic[j] and self._before(i, j, box, other):
                    cost += self._covering(box, other)
                else:
                    cost += self._pair(box, other, mine == self.movers[j].item)
                weight += other[4]
                moment += (other[0] + other[2]) / 2 * other[4]
        cost += 2.5 * abs(moment / (weight or 1.0) - self.middle) / self.frame.w
        for wish in self.wishes[i]:
            a = box if wish.a == i else self.boxes[wish.a]
            b = box if wish.b == i else self.boxes[wish.b]
            cost += self._wish(wish.kind, a, b)
        return cost

    def _before(self, i: int, j: int, a: Bounds, b: Bounds) -> bool:
        """Whether one stands before the other, which is scenic."""
        return a[3] > b[3] if self.scenic[j] else b[3] > a[3]

    def _covering(self, a: Bounds, b: Bounds) -> float:
        gap = (a[0] if a[0] > b[0] else b[0]) - (a[2] if a[2] < b[2] else b[2])
        rise = (a[1] if a[1] > b[1] else b[1]) - (a[3] if a[3] < b[3] else b[3])
        if gap >= 0 or rise >= 0:
            return 0.0
        shared = gap * rise / (max(a[4], b[4]) or 1.0)
        return 0.05 + 2.0 * shared + (0.6 + 12.0 * (shared - BEFORE) if shared > BEFORE else 0.0)

    def _pair(self, a: Bounds, b: Bounds, same: bool) -> float:
        gap = (a[0] if a[0] > b[0] else b[0]) - (a[2] if a[2] < b[2] else b[2])
        if gap > self.clear and not same:
            return 0.0
        rise = (a[1] if a[1] > b[1] else b[1]) - (a[3] if a[3] < b[3] else b[3])
        cost = 0.0
        if gap < 0 and rise < 0:
            shared = gap * rise / (min(a[4], b[4]) or 1.0)
            if shared > TOUCH:
                cost += 0.6 + 12.0 * (shared - TOUCH)
        if gap < self.near and rise < self.near:
            cost += 0.25
        if same:
            cost += 0.5 * max(gap - 0.3 * (a[2] - a[0]), 0.0) / self.frame.w
        else:
            cost += 0.25 * max(self.clear - max(gap, rise), 0.0) / self.frame.w
        return cost

    def _wish(self, kind: str, a: Bounds, b: Bounds) -> float:
        if kind == "left":
            over = a[2] - b[0]
            return 3.0 + 8.0 * over / self.frame.w if over > 0 else 0.0
        gap = max(a[0], b[0]) - min(a[2], b[2])
        if kind == "sees":
            far = max(gap - 0.3 * self.frame.w, 0.15 * (a[2] - a[0]) - gap, 0.0)
            return 3.0 * far / self.frame.w
        narrow = min(a[2] - a[0], b[2] - b[0])
        far = max(gap - 0.2 * narrow, -gap - 0.15 * narrow, 0.0) / self.frame.w
        return 6.0 * far + 1.5 * abs(a[3] - b[3]) / self.frame.h

    def _outside(self, i: int, box: Bounds) -> float:
        if self.movers[i].fixed is not None:
            return 0.0
        left, top, right, bottom = self.edges
        bottom = self.movers[i].floor or bottom
        out = max(left - box[0], 0) + max(box[2] - right, 0)
        out += max(top - box[1], 0) + max(box[3] - bottom, 0)
        if out <= 0.5:
            return 0.0
        return 0.3 + out / max(min(box[2] - box[0], box[3] - box[1]), 1.0)

    def _clash(self) -> float:
        """The worst breach: overlap share, or 0.5 and more for an order not kept or a cut unit."""
        worst = max((min(self._outside(i, b), 1.0) for i, b in enumerate(self.boxes)), default=0.0)
        for i, a in enumerate(self.boxes):
            for j, b in enumerate(self.boxes[i + 1 :], i + 1):
                gap, rise = max(a[0], b[0]) - min(a[2], b[2]), max(a[1], b[1]) - min(a[3], b[3])
                pinned = self.movers[i].fixed is not None and self.movers[j].fixed is not None
                if gap < 0 and rise < 0 and not pinned:
                    worst = max(worst, self._breach(i, j, gap * rise))
            for wish in self.wishes[i]:
                if wish.kind == "left" and self.boxes[wish.a][2] > self.boxes[wish.b][0] + 1:
                    worst = max(worst, 0.5)
        return worst

    def _breach(self, i: int, j: int, shared: float) -> float:
        """How bad an overlap is: its share of the smaller one, or what a scenic one cannot bear."""
        a, b = self.boxes[i], self.boxes[j]
        if self.scenic[i] is not self.scenic[j] and self._before(i, j, a, b):
            return max(shared / (max(a[4], b[4]) or 1.0) - BEFORE, 0.0) * 2
        least = min(a[4] * self.movers[i].grain, b[4] * self.movers[j].grain)
        return min(shared / (least or 1.0), 1.0)
