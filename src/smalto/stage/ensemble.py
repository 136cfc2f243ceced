"""Groups of whole units: copies arranged, one between two, many around one, hunters and teams.

Where a relation is about how separate things stand (between, around, chases, pulls), their units
are joined into one rigid unit before the search; so it holds wherever that unit goes.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from random import Random

from smalto.scene.types import RelationKind, Scene
from smalto.stage.arrange import arranged, gathered, on_ellipse
from smalto.stage.cast import Actor
from smalto.stage.dice import dice
from smalto.stage.pinning import pinned_actors
from smalto.stage.places import BIRDS
from smalto.stage.unit import Unit

HERD = 4
"""From so many copies on, those that stand on the ground keep together unasked."""
MOST_HERDED = 24
"""With more things than this in a picture, rows are laid out instead."""


@dataclass(frozen=True, slots=True)
class Company:
    """What joining needs to know: who plays, whether the ground recedes, and the seed."""

    scene: Scene
    actors: Sequence[Actor]
    deep: bool
    seed: int
    pinned: frozenset[int] = frozenset()
    """Actors whose place is fixed: no group may move them."""

    def item(self, unit: Unit) -> int:
        return self.actors[unit.root.actor].item

    def is_pinned(self, unit: Unit) -> bool:
        return any(part.actor in self.pinned for part in unit.parts)

    def holds(self, unit: Unit, item: int) -> bool:
        return any(self.actors[part.actor].item == item for part in unit.parts)


def ensembles(
    units: Sequence[Unit], scene: Scene, actors: Sequence[Actor], seed: int
) -> list[Unit]:
    """`units` with those joined that relations or arrangements hold together."""
    deep = scene.setting.kind == "landscape" and scene.setting.place not in ("space", "underwater")
    company = Company(scene, actors, deep, seed, pinned_actors(scene, actors))
    found = [_in_flight(unit, company) for unit in units]
    for kind in ("between", "around"):
        for item in range(len(scene.items)):
            others = [r.b for r in scene.relations if r.kind == kind and r.a == item]
            if others:
                found = _surrounded(found, kind, item, others, company)
    found = _grouped(found, company)
    for relation in scene.relations:
        if relation.kind in ("chases", "pulls"):
            found = _driven(found, relation.kind, relation.a, relation.b, company)
    return found


def _in_flight(unit: Unit, company: Company) -> Unit:
    """A flock of birds is in the air, however its birds are drawn."""
    item = company.scene.items[company.item(unit)]
    birds = item.arrangement == "flock" and BIRDS & set(item.concept.split("-"))
    return replace(unit, stance="flies") if birds else unit


def group_children(children: Sequence[Unit], company: Company) -> list[Unit]:
    """Arranged copies of one item that hang on the same parent, as one."""
    return _grouped(list(children), replace(company, deep=False), herds=False)


def _grouped(units: list[Unit], company: Company, *, herds: bool = True) -> list[Unit]:
    """Arranged items as one unit each; herds where many stand on the ground."""
    herds = herds and company.deep and len(units) <= MOST_HERDED
    for index, item in enumerate(company.scene.items):
        alone = [u for u in units if company.item(u) == index and not company.is_pinned(u)]
        if len(alone) < 2 or (len(alone) < HERD and item.arrangement is None):
            continue
        if item.arrangement is None and not (herds and alone[0].stance in ("stands", "swims")):
            continue
        chance = dice(company.seed, "group", index)
        deep = company.deep and alone[0].stance not in ("flies", "floats", "hangs")
        side = chance.choice((-1, 1))
        if item.arrangement == "flock":
            side = _heading(alone[0], company) or side
        joint = arranged(alone, item.arrangement, deep=deep, side=side, chance=chance)
        units = _replaced(units, alone, joint)
    return units


def _replaced(units: Sequence[Unit], old: Sequence[Unit], new: Unit) -> list[Unit]:
    """`new` where the first of `old` was."""
    at = next(index for index, unit in enumerate(units) if any(unit is one for one in old))
    kept = [unit for unit in units if not any(unit is one for one in old)]
    before = sum(not any(unit is one for one in old) for unit in units[:at])
    return [*kept[:before], new, *kept[before:]]


def _heading(unit: Unit, company: Company) -> int:
    side = {"left": -1, "right": 1, "front": 0}[company.actors[unit.root.actor].drawn.facing]
    return -side if unit.root.flip else side


def _looking(unit: Unit, side: int, company: Company) -> Unit:
    """Turned round in its place if it looks the other way."""
    if _heading(unit, company) * side >= 0:
        return unit
    x = unit.box.center[0]
    return unit.shifted(-x, 0).mirrored().shifted(x, 0)


Parting = Callable[[list[Unit], list[Unit], Company, Random], list[Unit]]


def _surrounded(
    units: list[Unit], kind: str, item: int, others: Sequence[int], company: Company
) -> list[Unit]:
    """Copies of `item` placed between, or around, those of `others`."""
    inner = [unit for unit in units if company.holds(unit, item)]
    outer = [unit for unit in units if any(company.holds(unit, other) for other in others)]
    outer = [unit for unit in outer if not any(unit is one for one in inner)]
    if any(company.is_pinned(unit) for unit in (*inner, *outer)):
        return units
    if not inner or not outer or (kind == "between" and len(outer) < 2):
        return units
    outer.sort(key=lambda unit: min(others.index(o) for o in others if company.holds(unit, o)))
    place: Parting = _between if kind == "between" else _around
    joint = gathered(place(inner, outer, company, dice(company.seed, kind, item)))
    return _replaced(units, [*inner, *outer], joint)


def _between(inner: list[Unit], outer: list[Unit], company: Company, chance: Random) -> list[Unit]:
    """A row whose ends look at its middle; the middle a step nearer."""
    half = len(outer) // 2
    ends = [outer[:half], outer[half:]]
    if chance.random() < 0.5:
        ends.reverse()
    left = [_looking(unit, 1, company) for unit in ends[0]]
    right = [_looking(unit, -1, company) for unit in ends[1]]
    step = 0.05 * min(unit.box.h for unit in inner)
    middle = [unit.shifted(0, step) for unit in inner]
    return in_line([*left, *middle, *right], 0.16)


def in_line(units: Sequence[Unit], gap: float) -> list[Unit]:
    """Side by side with `gap` of the mean width between them."""
    space = gap * sum(unit.box.w for unit in units) / len(units)
    x, placed = 0.0, []
    for unit in units:
        placed.append(unit.shifted(x - unit.box.x, 0))
        x += unit.box.w + space
    return placed


def _around(outer: list[Unit], inner: list[Unit], company: Company, chance: Random) -> list[Unit]:
    """`inner` in the middle, the copies of `outer` about it, looking at it."""
    core = gathered(in_line(inner, 0.12)) if len(inner) > 1 else inner[0]
    if len(outer) == 1:
        return [_enclosed(outer[0], core), core]
    being = company.actors[outer[0].root.actor].drawn.figure in ("whole", "bust")
    deep = outer[0].stance in ("stands", "lies") and (company.deep or being)
    w = sum(unit.box.w for unit in outer) / len(outer)
    h = max(unit.box.h for unit in outer)
    if not deep:
        reach = max(math.hypot(core.box.w, core.box.h) / 2, 0.1)
        size = min(1.0, 0.62 * reach / max(w, h) * 6 / max(len(outer), 4))
        outer = [unit.scaled(size) for unit in outer]
        radius = reach + 0.55 * size * max(w, h)
        radius = max(radius, len(outer) * size * max(w, h) * 1.1 / (2 * math.pi))
        ring = on_ellipse(outer, _turns(len(outer), chance), radius, False)
        return [core.shifted(0, -core.box.center[1]), *ring]
    radius = max(core.box.w / 2 + 0.7 * w, 0.56 * (len(outer) - 1) * w)
    angles = _arc(len(outer), tall=h > 0.75 * core.box.h)
    ring = on_ellipse(outer, angles, radius, True)
    return [core, *(_looking(unit, -1 if unit.box.center[0] > 0 else 1, company) for unit in ring)]


def _turns(count: int, chance: Random) -> list[float]:
    first = -math.pi / 2 + chance.uniform(-0.2, 0.2)
    return [first + 2 * math.pi * i / count for i in range(count)]


def _arc(count: int, *, tall: bool) -> list[float]:
    """Angles where nobody hides the middle (tall ones before it) or is hidden (low ones behind):
    evenly spaced across, on the far half or on the near one, its ends a little beyond."""
    if count == 2:
        return [math.pi, 0.0]
    end = 0.12 * math.pi
    across = [2 * i / (count - 1) - 1 for i in range(count)]
    turns = [math.acos(-x) for x in across]
    half = [(turn / math.pi) * (math.pi + 2 * end) - end for turn in turns]
    return [math.pi + turn if tall else math.pi - turn for turn in half]


def _enclosed(ring: Unit, core: Unit) -> Unit:
    """A single thing around another (a fence) stands wide before its foot."""
    sized = ring.scaled(min(1.25 * core.box.w / ring.box.w, 0.5 * core.box.h / ring.box.h))
    return sized.shifted(core.box.center[0] - sized.box.center[0], 0.12 * sized.box.h)


def _driven(units: list[Unit], kind: RelationKind, a: int, b: int, company: Company) -> list[Unit]:
    """Everybody heads the same way: hunters behind their prey, a team before its load."""
    firsts = [unit for unit in units if company.holds(unit, a)]
    lasts = [unit for unit in units if company.holds(unit, b)]
    if not firsts or not lasts or any(unit is other for unit in firsts for other in lasts):
        return units
    if any(company.is_pinned(unit) for unit in (*firsts, *lasts)):
        return units
    chance = dice(company.seed, kind, a)
    side = chance.choice((-1, 1))
    ahead, behind = (lasts, firsts) if kind == "chases" else (firsts, lasts)
    queue = [_looking(unit, side, company) for unit in (*behind, *ahead)]
    spaces = _spaces(kind, len(behind), queue)
    x, placed = 0.0, []
    for unit, space in zip(queue, spaces, strict=True):
        placed.append(unit.shifted(x - unit.box.x, 0))
        x += unit.box.w + space
    if side < 0:
        placed = [unit.shifted(-unit.box.x - unit.box.right, 0) for unit in placed]
    lifted = [_lifted(unit, placed, company) for unit in placed]
    return _replaced(units, [*firsts, *lasts], gathered(lifted))


def _spaces(kind: RelationKind, n_behind: int, queue: Sequence[Unit]) -> list[float]:
    mean = sum(unit.box.w for unit in queue) / len(queue)
    spaces = [0.12 * mean] * len(queue)
    spaces[n_behind - 1] = (0.3 if kind == "chases" else -0.04) * mean
    return spaces


def _lifted(unit: Unit, others: Sequence[Unit], company: Company) -> Unit:
    """What flies stays off the ground, at the height of the others' heads."""
    if unit.stance not in ("flies", "floats") or not company.deep:
        return unit
    if all(other.stance in ("flies", "floats") for other in others):
        return unit
    return unit.shifted(0, -0.45 * max(other.box.h for other in others))
