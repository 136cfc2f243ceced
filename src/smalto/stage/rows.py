"""What attaching works with: a join of a parent with its children, and rows of units."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from smalto.stage.cast import Actor
from smalto.stage.unit import Part, Unit


@dataclass(frozen=True, slots=True)
class Join:
    """What an attaching function may look at. `side` is +1 or -1, drawn by seed."""

    unit: Unit
    parent: Part
    children: Sequence[Unit]
    actors: Sequence[Actor]
    side: int

    @property
    def actor(self) -> Actor:
        return self.actors[self.parent.actor]

    def child_actor(self, child: Unit) -> Actor:
        return self.actors[child.root.actor]


def fitted(children: Sequence[Unit], width: float, *, gap: float = 0.08) -> list[Unit]:
    """Children scaled down together until they fit side by side into `width`."""
    total = sum(child.box.w for child in children) * (1 + gap) or 1.0
    factor = min(1.0, width / total)
    return [child.scaled(factor) for child in children]


def in_row(children: Sequence[Unit], x: float, y: float, z: float, *, gap: float) -> list[Unit]:
    """Feet on (.., y), the row's middle at x."""
    widths = [child.box.w for child in children]
    space = gap * sum(widths) / len(widths)
    left = x - (sum(widths) + space * (len(widths) - 1)) / 2
    placed = []
    for child, width in zip(children, widths, strict=True):
        placed.append(child.shifted(left - child.box.x, y, z - child.z_range()[0]))
        left += width + space
    return placed


def joined(unit: Unit, children: Sequence[Unit], *, grounded: bool = True) -> Unit:
    """All in one unit; `grounded` False where nobody's foot touches a surface any more."""
    for child in children:
        parts = tuple(replace(part, grounded=part.grounded and grounded) for part in child.parts)
        unit = unit.joined(replace(child, parts=parts))
    return unit


def spread_gap(children: Sequence[Unit], width: float) -> float:
    """A gap that lets a row breathe over two thirds of `width`."""
    total = sum(child.box.w for child in children)
    if len(children) < 2:
        return 0.0
    mean = total / len(children)
    return min(max((0.72 * width - total) / (len(children) - 1) / mean, 0.05), 0.8)


def no_taller(children: Sequence[Unit], height: float) -> list[Unit]:
    return [child.scaled(min(1.0, height / child.box.h)) for child in children]
