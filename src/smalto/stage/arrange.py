"""How the copies of one item stand together: a row, a ring, a stack, a crowd ... as one rigid unit.

Pure geometry on units: it is told whether they stand on ground that recedes (then what is farther
back is higher up, smaller, and painted first) or hang in a plane (flat grounds, the sky, water).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from random import Random

from smalto.scene.types import Arrangement
from smalto.stage.unit import Unit

GAP = 0.14
SHRINK = 0.9
"""Size of what stands one row farther back."""
MANY = 12
"""From so many on, rows and columns overlap a little, so that each stays large."""


@dataclass(frozen=True, slots=True)
class Group:
    """What an arrangement may look at. `deep`: on ground that recedes. `w`, `h`: mean sizes of the
    units. `side`: -1 or 1, the way they look or lean."""

    units: Sequence[Unit]
    deep: bool
    side: int
    chance: Random

    @property
    def count(self) -> int:
        return len(self.units)

    @property
    def w(self) -> float:
        return sum(unit.box.w for unit in self.units) / self.count

    @property
    def h(self) -> float:
        return sum(unit.box.h for unit in self.units) / self.count


def arranged(
    units: Sequence[Unit], kind: Arrangement | None, *, deep: bool, side: int, chance: Random
) -> Unit:
    """`units` (feet at the origin) as one unit; None: a loose herd in which nobody hides."""
    group = Group(units, deep, side, chance)
    return gathered((ARRANGE[kind] if kind else _herd)(group), upright=kind in ("stack", "pile"))


def gathered(placed: Sequence[Unit], *, upright: bool = False) -> Unit:
    """One unit of many in their places: painted from far to near, its root the nearest.

    `upright`: they stand on each other, only the lowest on the ground, and keep their order."""
    order = list(placed) if upright else sorted(placed, key=lambda unit: unit.root.box.bottom)
    ground = max(unit.root.box.bottom for unit in placed)
    z, members = 0.0, []
    for unit in order:
        low, high = unit.z_range()
        members.append(_founded(unit.shifted(0, 0, z - low), ground if upright else None))
        z += high - low + 1
    members.sort(key=lambda unit: -unit.root.box.bottom)
    merged = Unit(tuple(part for unit in members for part in unit.parts), members[0].stance)
    return merged.shifted(-merged.box.center[0], -ground)


def _founded(unit: Unit, ground: float | None) -> Unit:
    """Its root stands on the ground itself, unless it stands on others."""
    root = unit.root
    rests = ground is None or root.box.bottom > ground - 0.1 * root.box.h
    root = replace(root, base=rests and root.grounded, grounded=rests and root.grounded)
    return replace(unit, parts=(root, *unit.parts[1:]))


def _row(group: Group) -> list[Unit]:
    gap = GAP if group.count <= MANY else -0.18
    x, placed = 0.0, []
    for unit in group.units:
        placed.append(unit.shifted(x - unit.box.x, 0))
        x += unit.box.w + gap * group.w
    return placed


def _column(group: Group) -> list[Unit]:
    """One above the other; on the ground a file that goes back, each next to the one before."""
    placed: list[Unit] = []
    y, x, size = 0.0, 0.0, 1.0
    step = 0.58 * max(min(9 / group.count, 1.0), 0.6)
    for unit in group.units:
        unit = unit.scaled(size)
        placed.append(unit.shifted(x, y))
        if group.deep:
            y -= step * unit.box.h
            x += 0.28 * group.side * min(unit.box.w, unit.box.h)
            size *= 0.94
        else:
            y -= unit.box.h * (1 + (0.1 if group.count <= MANY else -0.15))
    return placed


def _ring(group: Group) -> list[Unit]:
    """Evenly on a circle, which on the ground is an ellipse."""
    around = group.count * max(group.w, 0.8 * group.h) * 1.12 / (2 * math.pi)
    radius = max(around, 0.95 * max(group.w, group.h))
    return on_ellipse(group.units, _angles(group.count), radius, group.deep)


def _angles(count: int) -> list[float]:
    """In radians, 0 to the right, a quarter turn downwards; the first one above."""
    return [-math.pi / 2 + 2 * math.pi * i / count for i in range(count)]


def on_ellipse(
    units: Sequence[Unit], angles: Sequence[float], radius: float, deep: bool
) -> list[Unit]:
    """Centres on a circle about (0, 0); `deep`: feet on an ellipse about it."""
    tall = max(unit.box.h for unit in units)
    flat = max(0.38 * radius, 0.42 * tall)
    placed: list[Unit] = []
    for unit, angle in zip(units, angles, strict=True):
        x, y = radius * math.cos(angle), math.sin(angle)
        if deep:
            sized = unit.scaled(1 - 0.1 * (1 - y))
            placed.append(sized.shifted(x, y * flat))
        else:
            cx, cy = unit.box.center
            placed.append(unit.shifted(x - cx, y * radius - cy))
    return placed


def _stack(group: Group) -> list[Unit]:
    """The widest at the bottom, whoever bears something on top; each rests on the one below."""
    order = sorted(group.units, key=lambda unit: (len(unit.parts), -unit.root.box.w))
    y = 0.0
    placed: list[Unit] = []
    for unit in order:
        nudge = group.chance.uniform(-0.05, 0.05) * group.w if placed else 0.0
        placed.append(unit.shifted(nudge, y))
        y -= 0.95 * unit.root.box.h
    return placed


def _pile(group: Group) -> list[Unit]:
    """A heap: every row lies in the gaps of the one before it; from the top down, far to near."""
    order = sorted(group.units, key=lambda unit: (len(unit.parts), -unit.box.area))
    rows: list[list[Unit]] = []
    rest, width = order, _base(group.count)
    while rest:
        rows.append(rest[:width])
        rest, width = rest[width:], max(width - 1, 1)
    placed: list[Unit] = []
    step, rise = 0.92 * group.w, 0.66 * group.h
    for level, row in enumerate(rows):
        for index, unit in enumerate(row):
            x = (index - (len(row) - 1) / 2) * step
            x += group.chance.uniform(-0.05, 0.05) * group.w
            placed.append(unit.shifted(x, -level * rise))
    return placed[::-1]


def _base(count: int) -> int:
    """How many lie in the lowest row of a heap of `count`."""
    width = 1
    while width * (width + 1) // 2 < count:
        width += 1
    return width


def _scatter(group: Group) -> list[Unit]:
    """Strewn without touching: a grid of cells, some left empty, shaken."""
    columns = max(2, round(math.sqrt(group.count * (2.0 if group.deep else 1.4))))
    lines = -(-group.count // columns) + (1 if group.count > 4 else 0)
    cells = [(column, line) for line in range(lines) for column in range(columns)]
    chosen = sorted(group.chance.sample(cells, group.count), key=lambda cell: cell[1])
    side = max(unit.box.w for unit in group.units)
    tall = max(unit.box.h for unit in group.units)
    wide, high = 1.5 * side, (0.95 if group.deep else 1.4) * tall
    placed = []
    for unit, (column, line) in zip(group.units, chosen, strict=True):
        back = lines - 1 - line if group.deep else 0
        x = (column + group.chance.uniform(-0.2, 0.2) + 0.25 * (line % 2)) * wide
        y = (line + group.chance.uniform(-0.12, 0.12) * (0.4 if group.deep else 1)) * high
        turn = 0.0 if group.deep else group.chance.uniform(-22, 22)
        placed.append(_tilted(unit, turn).scaled(SHRINK**back).shifted(x * 0.97**back, y))
    return placed


def _tilted(unit: Unit, angle_deg: float) -> Unit:
    """Turned, if it is a single thing."""
    if len(unit.parts) > 1:
        return unit
    return replace(unit, parts=(replace(unit.root, angle_deg=angle_deg),))


def _crowd(group: Group) -> list[Unit]:
    """Rows in depth, close together; heads of those behind show between those before them."""
    return _rows(group, step=0.98, rise=0.46, most=max(2, round(math.sqrt(group.count / 1.7))))


def _herd(group: Group) -> list[Unit]:
    """Loose rows; those behind show between those before them. Tall ones stand in fewer rows."""
    tall = group.h > 1.4 * group.w
    many = group.count > 9
    wide = (3.2 if tall else 2.2) * (0.75 if many else 1.0)
    lines = 1 if group.count < 4 else max(2, round(math.sqrt(group.count / wide)))
    return _rows(group, step=1.26 if many else 1.4, rise=0.42 if tall else 0.62, most=lines)


def _rows(group: Group, *, step: float, rise: float, most: int) -> list[Unit]:
    """`most` staggered rows, the fuller ones in front; sizes fall with distance when deep."""
    counts = [group.count // most + (row < group.count % most) for row in range(most)]
    rest, y, placed = list(group.units), 0.0, []
    width = step * max(unit.box.w for unit in group.units)
    for line, count in enumerate(counts):
        size = SHRINK**line if group.deep else 1.0
        row, rest = [unit.scaled(size) for unit in rest[:count]], rest[count:]
        shift = 0.5 if (counts[0] + count + line) % 2 else 0.0
        slack = max(step - 1.05, 0.0)
        for index, unit in enumerate(row):
            nudge = group.chance.uniform(-0.25, 0.25) * slack
            x = (index - (count - 1) / 2 + shift * group.side + nudge) * width
            placed.append(unit.shifted(x, y + group.chance.uniform(-0.03, 0) * unit.box.h))
        y -= rise * max(unit.box.h for unit in row)
    return placed


def _flock(group: Group) -> list[Unit]:
    """Birds fly in a V behind the first; fish keep together like a lens; others make a herd."""
    if group.units[0].stance == "flies":
        return [
            unit.shifted(*_in_v(index, group)) for index, unit in enumerate(group.units)
        ]  # fmt: skip
    return _scatter(group) if group.units[0].stance == "swims" else _herd(group)


def _in_v(index: int, group: Group) -> tuple[float, float]:
    arm, rank = (-1 if index % 2 else 1), (index + 1) // 2
    back = -group.side * rank * 0.92 * group.w
    return back, arm * rank * (0.5 if arm > 0 else 0.66) * group.h


ARRANGE: dict[Arrangement, Callable[[Group], list[Unit]]] = {
    "row": _row,
    "column": _column,
    "ring": _ring,
    "stack": _stack,
    "pile": _pile,
    "scatter": _scatter,
    "crowd": _crowd,
    "flock": _flock,
}
