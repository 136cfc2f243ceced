"""How a child sits on, in, under, behind ... its parent: one small function a relation.

Every function gets the parent's unit built so far and the children's units, and returns the joined
unit. Children are shrunk where the parent has no room; who assembles enlarges the whole instead.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from smalto.pack.types import SlotName
from smalto.scene.types import RelationKind
from smalto.stage.acts import eats, hugs, leans_on, plays
from smalto.stage.around import above, behind, in_front_of, under
from smalto.stage.carry import holds, wears
from smalto.stage.cast import Actor
from smalto.stage.rows import Join, fitted, in_row, joined, no_taller, spread_gap
from smalto.stage.unit import Unit, slot_at

SUNK = 0.36
"""Share of a thing that the rim of what it is in hides."""


def attach(kind: RelationKind, join: Join) -> Unit:
    """The parent's unit with `children` in their places."""
    return ATTACH[kind](join)


def _on(join: Join) -> Unit:
    slot = slot_at(join.parent, join.actor, *_surface(join.actor))
    width = max(slot.w, 0.35 * join.parent.box.w)
    overhang = 1.35 if len(join.children) == 1 else 1.0
    children = fitted(no_taller(join.children, 1.6 * join.parent.box.h), width * overhang)
    top = join.unit.z_range()[1] + 1
    row = in_row(children, slot.x, slot.y, top, gap=spread_gap(children, width))
    return joined(join.unit, row)


def _surface(actor: Actor) -> tuple[SlotName, ...]:
    """Which slot things stand on: a chair's seat, an animal's back, a head, else the top."""
    if actor.is_human:
        return ("head",)
    if actor.has("seat") and actor.drawn.group != "vehicle":
        return ("seat", "top")
    return ("top", "seat") if actor.has("top") else ("top",)


def _in(join: Join) -> Unit:
    swims = all(join.child_actor(child).drawn.stance == "swims" for child in join.children)
    if swims or not (join.actor.has("inside") or join.actor.has("seat")):
        return _in_the_middle(join)
    slot = slot_at(join.parent, join.actor, "inside", "seat")
    children = fitted(join.children, max(slot.w, 0.3 * join.parent.box.w) * 0.96, gap=0.04)
    roofed = join.actor.drawn.group == "vehicle" and join.actor.drawn.stance == "stands"
    room = 1.6 * (slot.y - join.parent.box.y) if roofed else 1.3 * join.parent.box.h
    children = no_taller(children, max(room, 0.25 * join.parent.box.h))
    top = join.unit.z_range()[1] + 1
    row = in_row(children, slot.x, slot.y, top, gap=0.04)
    sunk = [_clipped(child.shifted(0, SUNK * child.root.box.h), slot.y) for child in row]
    return joined(join.unit, sunk, grounded=False)


def _clipped(unit: Unit, y: float) -> Unit:
    """Only what reaches below y is clipped, and only the root: a hat on it needs no clip."""
    parts = tuple(replace(p, clip=y) if p.box.bottom > y else p for p in unit.parts)
    return replace(unit, parts=parts)


def _in_the_middle(join: Join) -> Unit:
    """In something without a rim (a tree, a house, a fish bowl): before it, small, in its heart."""
    box, count = join.parent.box, len(join.children)
    per_row = 1 if count == 1 else 2 if count <= 4 else 3
    lines = -(-count // per_row)
    tallest = max(child.box.h for child in join.children)
    widest = max(child.box.w for child in join.children)
    room_w, room_h = 0.62 * box.w, (0.42 if count == 1 else 0.52) * box.h
    scale = min(1.0, room_w / (1.12 * per_row * widest), room_h / (1.08 * lines * tallest))
    children = [child.scaled(scale) for child in join.children]
    foot = box.y + (0.58 if "tree" in join.actor.identity.id else 0.8) * box.h
    top = join.unit.z_range()[1] + 1
    unit = join.unit
    for line in range(lines):
        row = children[line * per_row : (line + 1) * per_row]
        y = foot - (lines - 1 - line) * 1.08 * scale * tallest
        placed = in_row(row, box.center[0], y, top, gap=0.1)
        unit = joined(unit, placed, grounded=False)
    return unit


def _sits_on(join: Join) -> Unit:
    if join.actor.drawn.stance == "lies":
        return _on(join)
    long = slot_at(join.parent, join.actor, "seat", "back", "top")
    children = no_taller(join.children, 1.5 * join.parent.box.h + 0.6)
    room = max(long.w, 0.4 * join.parent.box.w) * (1.0 if len(children) == 1 else 1.12)
    if len(children) == 1 and join.parent.box.w < 1.2 * join.parent.box.h:
        room = max(room, 0.95 * join.parent.box.w)  # chairs and thrones are as wide as who sits
    children = fitted(children, room, gap=0.02)
    top = join.unit.z_range()[1] + 1
    row = in_row(children, long.x, long.y, top, gap=spread_gap(children, room))
    lowered = [child.shifted(0, _hips(join, child), 0) for child in row]
    return joined(join.unit, lowered, grounded=False)


def _hips(join: Join, child: Unit) -> float:
    """How far the foot of a sitter hangs below the seat: the hips rest on it."""
    actor = join.child_actor(child)
    if actor.is_human and actor.drawn.figure == "whole":
        hips = actor.drawn.slots["seat"].y if actor.has("seat") else 0.56
        return (1 - hips) * child.root.box.h
    return 0.06 * child.root.box.h


def _rides(join: Join) -> Unit:
    names: tuple[SlotName, ...] = ("seat", "back") if join.actor.has("seat") else ("back",)
    slot = slot_at(join.parent, join.actor, *names)
    children = [_facing_as(join, child) for child in join.children]
    children = [child.scaled(_rider_scale(join, child)) for child in children]
    children = fitted(children, 0.85 * join.parent.box.w, gap=0.02)
    top = join.unit.z_range()[1] + 1
    row = in_row(children, slot.x, slot.y, top, gap=0.02)
    lowered = [
        child.shifted(0, max(_hips(join, child), 0.1 * child.root.box.h), 0) for child in row
    ]
    return joined(join.unit, lowered, grounded=False)


def _facing_as(join: Join, child: Unit) -> Unit:
    """The rider looks where the mount goes."""
    sides = {"left": -1, "right": 1, "front": 0}
    mount = sides[join.actor.drawn.facing] * (-1 if join.parent.flip else 1)
    rider = sides[join.child_actor(child).drawn.facing] * (-1 if child.root.flip else 1)
    return child.mirrored() if mount * rider < 0 else child


def _rider_scale(join: Join, child: Unit) -> float:
    part = join.child_actor(child).drawn.figure in ("bust", "face")
    return min(1.0, (0.55 if part else 1.0) * join.parent.box.h / child.root.box.h)


ATTACH: dict[RelationKind, Callable[[Join], Unit]] = {
    "on": _on,
    "in": _in,
    "sits_on": _sits_on,
    "rides": _rides,
    "holds": holds,
    "hugs": hugs,
    "eats": eats,
    "plays": plays,
    "leans_on": leans_on,
    "wears": wears,
    "under": under,
    "above": above,
    "behind": behind,
    "in_front_of": in_front_of,
}
