"""What stands around a parent: beneath, over, behind or before it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from smalto.stage.geometry import covered_share
from smalto.stage.links import shelters
from smalto.stage.rows import Join, fitted, in_row, joined, no_taller
from smalto.stage.types import Box
from smalto.stage.unit import Unit

MAX_HIDDEN = 0.4


def under(join: Join) -> Unit:
    box = join.parent.box
    if not shelters(join.actor):
        return _under_lifted(join)
    tree = "tree" in join.actor.identity.id or "palm" in join.actor.identity.id
    room_h = 0.36 * box.h if tree else 0.62 * box.h
    children = fitted(no_taller(join.children, room_h), (0.95 if tree else 0.8) * box.w)
    top = join.unit.z_range()[1] + 1
    foot = box.bottom + (0.06 if tree else 0.01) * box.h
    span = sum(child.box.w for child in children) * 1.12
    aside = join.side * min(0.25 * box.w, max(0.5 * (1.15 * box.w - span), 0.0)) if tree else 0.0
    return joined(join.unit, in_row(children, box.center[0] + aside, foot, top, gap=0.12))


def _under_lifted(join: Join) -> Unit:
    """Under something solid: it rests on what is beneath it."""
    box = join.parent.box
    children = fitted(no_taller(join.children, 0.8 * box.h), 0.95 * box.w)
    tallest = max(child.box.h for child in children)
    row = in_row(children, box.center[0], tallest * 0.94, join.unit.z_range()[1] + 1, gap=0.15)
    parts = tuple(replace(part, grounded=False) for part in join.unit.parts)
    return joined(replace(join.unit, parts=parts), row)


def above(join: Join) -> Unit:
    box = join.unit.box
    children = fitted(join.children, max(1.5 * box.w, 1.2 * join.children[0].box.w), gap=0.15)
    size = min(max(child.box.w, child.box.h) for child in children)
    children = [c.scaled(max(1.0, 0.3 * min(box.w, box.h) / size)) for c in children]
    gap = 0.12 * (box.h + children[0].box.h)
    top = join.unit.z_range()[1] + 1
    row = in_row(children, join.parent.box.center[0], box.y - gap, top, gap=0.15)
    return joined(join.unit, row, grounded=False)


def behind(join: Join) -> Unit:
    """Behind, a step up and to the side, so that most of it still shows."""
    covers = [part.box for part in join.unit.parts]
    join = replace(join, children=fitted(join.children, 9 * join.unit.box.w))
    lift = -0.1 * min(join.parent.box.h, max(child.box.h for child in join.children))
    bottom = join.unit.z_range()[0] - 1
    row = _aside(join, lift, lambda boxes: max(covered_share(box, covers) for box in boxes))
    return joined(join.unit, [child.shifted(0, 0, bottom - child.z_range()[1]) for child in row])


def in_front_of(join: Join) -> Unit:
    drop = 0.09 * join.parent.box.h
    children = no_taller(join.children, 1.1 * join.parent.box.h)
    least = 0.3 * max(join.parent.box.h, join.parent.box.w)
    children = [c.scaled(max(1.0, least / max(c.box.h, c.box.w))) for c in children]
    top = join.unit.z_range()[1] + 1
    join = replace(join, children=children)
    hidden = [part.box for part in join.unit.parts]
    row = _aside(join, drop, lambda boxes: max(covered_share(box, boxes) for box in hidden))
    return joined(join.unit, [child.shifted(0, 0, top - child.z_range()[0]) for child in row])


def _aside(join: Join, dy: float, hidden: Callable[[list[Box]], float]) -> list[Unit]:
    """The children in a row, moved sideways just far enough that `hidden` is small."""
    box = join.parent.box
    row = in_row(join.children, box.center[0], dy, 0, gap=0.12)
    for step in range(24):
        moved = _opened(row, box.center[0], step * 0.06 * box.w, join.side)
        if hidden([child.box for child in moved]) <= MAX_HIDDEN - 0.06:
            return moved
    return moved


def _opened(row: Sequence[Unit], x: float, step: float, side: int) -> list[Unit]:
    """One child goes to its side; several part in the middle."""
    if len(row) == 1:
        return [row[0].shifted(side * step, 0)]
    half = len(row) / 2
    return [child.shifted(-step if index < half else step, 0) for index, child in enumerate(row)]
