"""How a child sits on, in, under, behind ... its parent: one small function a relation.

Every function gets the parent's unit built so far and the children's units, and returns the joined
unit. Children are shrunk where the parent has no room; `Joined.grow` says by how much the whole
should be enlarged to make up for that.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from smalto.pack.types import SlotName
from smalto.scene.types import RelationKind
from smalto.stage.cast import Actor
from smalto.stage.geometry import covered_share
from smalto.stage.links import shelters
from smalto.stage.types import Box
from smalto.stage.unit import Part, Unit, slot_at

MAX_HIDDEN = 0.4
SUNK = 0.36
"""Share of a thing that the rim of what it is in hides."""


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


def attach(kind: RelationKind, join: Join) -> Unit:
    """The parent's unit with `children` in their places."""
    return ATTACH[kind](join)


def _fitted(children: Sequence[Unit], width: float, *, gap: float = 0.08) -> list[Unit]:
    """Children scaled down together until they fit side by side into `width`."""
    total = sum(child.box.w for child in children) * (1 + gap) or 1.0
    factor = min(1.0, width / total)
    return [child.scaled(factor) for child in children]


def _in_row(children: Sequence[Unit], x: float, y: float, z: float, *, gap: float) -> list[Unit]:
    """Feet on (.., y), the row's middle at x."""
    widths = [child.box.w for child in children]
    space = gap * sum(widths) / len(widths)
    left = x - (sum(widths) + space * (len(widths) - 1)) / 2
    placed = []
    for child, width in zip(children, widths, strict=True):
        placed.append(child.shifted(left - child.box.x, y, z - child.z_range()[0]))
        left += width + space
    return placed


def _joined(unit: Unit, children: Sequence[Unit], *, grounded: bool = True) -> Unit:
    """All in one unit; `grounded` False where nobody's foot touches a surface any more."""
    for child in children:
        parts = tuple(replace(part, grounded=part.grounded and grounded) for part in child.parts)
        unit = unit.joined(replace(child, parts=parts))
    return unit


def _spread_gap(children: Sequence[Unit], width: float) -> float:
    """A gap that lets a row breathe over two thirds of `width`."""
    total = sum(child.box.w for child in children)
    if len(children) < 2:
        return 0.0
    mean = total / len(children)
    return min(max((0.72 * width - total) / (len(children) - 1) / mean, 0.05), 0.8)


def _on(join: Join) -> Unit:
    slot = slot_at(join.parent, join.actor, *_surface(join.actor))
    width = max(slot.w, 0.35 * join.parent.box.w)
    children = _fitted(_no_taller(join.children, 1.6 * join.parent.box.h), width)
    top = join.unit.z_range()[1] + 1
    row = _in_row(children, slot.x, slot.y, top, gap=_spread_gap(children, width))
    return _joined(join.unit, row)


def _surface(actor: Actor) -> tuple[SlotName, ...]:
    """Which slot things stand on: a chair's seat, an animal's back, a person's head, else the top."""
    if actor.is_human:
        return ("head",)
    if actor.has("seat") and actor.drawn.group != "vehicle":
        return ("seat", "top")
    return ("top", "seat") if actor.has("top") else ("top",)


def _no_taller(children: Sequence[Unit], height: float) -> list[Unit]:
    return [child.scaled(min(1.0, height / child.box.h)) for child in children]


def _in(join: Join) -> Unit:
    if not (join.actor.has("inside") or join.actor.has("seat")):
        return _in_the_middle(join)
    slot = slot_at(join.parent, join.actor, "inside", "seat")
    children = _fitted(join.children, max(slot.w, 0.3 * join.parent.box.w) * 0.96, gap=0.04)
    roofed = join.actor.drawn.group == "vehicle" and join.actor.drawn.stance == "stands"
    room = 1.6 * (slot.y - join.parent.box.y) if roofed else 1.3 * join.parent.box.h
    children = _no_taller(children, max(room, 0.25 * join.parent.box.h))
    top = join.unit.z_range()[1] + 1
    row = _in_row(children, slot.x, slot.y, top, gap=0.04)
    sunk = [_clipped(child.shifted(0, SUNK * child.root.box.h), slot.y) for child in row]
    return _joined(join.unit, sunk, grounded=False)


def _clipped(unit: Unit, y: float) -> Unit:
    """Only what reaches below y is clipped, and only the root: a hat on it needs no clip."""
    parts = tuple(replace(p, clip=y) if p.box.bottom > y else p for p in unit.parts)
    return replace(unit, parts=parts)


def _in_the_middle(join: Join) -> Unit:
    """In something without a rim (a tree, a house): before it, small, in its heart."""
    box = join.parent.box
    high = "tree" in join.actor.identity.id
    children = _fitted(_no_taller(join.children, 0.42 * box.h), 0.62 * box.w)
    foot = box.y + (0.55 if high else 0.8) * box.h
    top = join.unit.z_range()[1] + 1
    row = _in_row(children, box.center[0], foot, top, gap=0.1)
    return _joined(join.unit, row, grounded=False)


def _sits_on(join: Join) -> Unit:
    long = slot_at(join.parent, join.actor, "seat", "back", "top")
    children = _no_taller(join.children, 1.5 * join.parent.box.h + 0.6)
    room = max(long.w, 0.4 * join.parent.box.w) * (1.0 if len(children) == 1 else 1.12)
    children = _fitted(children, room, gap=0.02)
    top = join.unit.z_range()[1] + 1
    row = _in_row(children, long.x, long.y, top, gap=_spread_gap(children, room))
    lowered = [child.shifted(0, _hips(join, child), 0) for child in row]
    return _joined(join.unit, lowered, grounded=False)


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
    children = _fitted(children, 0.85 * join.parent.box.w, gap=0.02)
    top = join.unit.z_range()[1] + 1
    row = _in_row(children, slot.x, slot.y, top, gap=0.02)
    lowered = [
        child.shifted(0, max(_hips(join, child), 0.1 * child.root.box.h), 0) for child in row
    ]
    return _joined(join.unit, lowered, grounded=False)


def _facing_as(join: Join, child: Unit) -> Unit:
    """The rider looks where the mount goes."""
    sides = {"left": -1, "right": 1, "front": 0}
    mount = sides[join.actor.drawn.facing] * (-1 if join.parent.flip else 1)
    rider = sides[join.child_actor(child).drawn.facing] * (-1 if child.root.flip else 1)
    return child.mirrored() if mount * rider < 0 else child


def _rider_scale(join: Join, child: Unit) -> float:
    part = join.child_actor(child).drawn.figure in ("bust", "face")
    return min(1.0, (0.55 if part else 1.0) * join.parent.box.h / child.root.box.h)


def _holds(join: Join) -> Unit:
    """At the hand, then at the other hand; a bunch spreads upwards from there."""
    slot = slot_at(join.parent, join.actor, "hand")
    body = join.parent.box
    side = 1 if slot.x >= body.center[0] else -1
    unit = join.unit
    for index, child in enumerate(join.children):
        floating = _pulls_up(join.child_actor(child))
        share = 0.4 if len(join.children) == 1 else 0.3
        child = child.scaled(min(1.0, share * body.h / max(child.box.h, child.box.w)))
        child = child.scaled(max(1.0, 0.2 * body.h / max(child.box.h, child.box.w)))
        place = side if index % 2 == 0 else -side
        x = slot.x if place == side else 2 * body.center[0] - slot.x
        x += place * (0.3 * child.box.w + 0.7 * child.box.w * (index // 2))
        y = slot.y + (0.5 * child.box.h if not floating else 0.04 * child.box.h)
        if floating:
            x += place * 0.12 * child.box.w
            y -= 0.3 * child.box.h * (index // 2)
        z = unit.z_range()[1] + 1 - child.z_range()[0]
        unit = _joined(unit, [child.shifted(x, y, z)], grounded=False)
    return unit


def _pulls_up(actor: Actor) -> bool:
    """Balloons and kites are held by their strings, flowers and umbrellas by the stem."""
    words = set(actor.identity.id.split("-"))
    return bool(words & {"balloon", "balloons", "kite", "umbrella"}) or (
        actor.drawn.group == "plant" and actor.h / actor.w > 1.1
    )


EYEWEAR = frozenset("glasses sunglasses goggles spectacles mask".split())
NECKWEAR = frozenset("scarf necktie tie necklace bow ribbon medal".split())
HEADWEAR = frozenset(
    "hat cap crown helmet headphones headphone hood beanie sombrero turban".split()
)


def _wears(join: Join) -> Unit:
    unit = join.unit
    for index, child in enumerate(join.children):
        box = worn_box(join.parent, join.actor, join.child_actor(child))
        child = child.scaled(box.w / max(child.box.w, 1e-9))
        z = unit.z_range()[1] + 1 - child.z_range()[0]
        aside = 0.9 * box.w * ((index + 1) // 2) * (-1 if index % 2 else 1)
        dx = box.center[0] - child.root.box.center[0] + aside
        child = child.shifted(dx, box.bottom, z)
        unit = _joined(unit, [child], grounded=False)
    return unit


def worn_box(parent: Part, actor: Actor, worn: Actor) -> Box:
    """Where on its wearer a garment goes, by what it is."""
    head = slot_at(parent, actor, "head")
    words = set(f"{worn.identity.id} {worn.identity.en[0]}".replace("-", " ").lower().split())
    aspect = worn.w / worn.h
    if words & EYEWEAR:
        w = head.w * 0.86
        return _centered(head.x, _below_head(parent, actor, head.w, 0.3), w, w / aspect)
    if words & NECKWEAR:
        w = head.w * 0.8
        return _centered(head.x, _below_head(parent, actor, head.w, 0.95), w, w / aspect)
    if words & HEADWEAR:
        w = head.w * 1.12
        h = w / aspect
        return Box(head.x - w / 2, head.y + 0.22 * h - h, w, h)
    w = min(parent.box.w * 0.7, 0.5 * parent.box.h * aspect)
    face = actor.drawn.figure in ("face", "bust")
    y = parent.box.y + (0.85 if face else 0.58) * parent.box.h
    return _centered(parent.box.center[0], y, w, w / aspect)


def _below_head(parent: Part, actor: Actor, head_w: float, share: float) -> float:
    """A y on the face: `share` of a head's width below its top."""
    head = slot_at(parent, actor, "head")
    return min(head.y + share * head_w, parent.box.bottom - 0.1 * parent.box.h)


def _centered(x: float, y: float, w: float, h: float) -> Box:
    return Box(x - w / 2, y - h / 2, w, h)


def _under(join: Join) -> Unit:
    box = join.parent.box
    if not shelters(join.actor):
        return _under_lifted(join)
    tree = "tree" in join.actor.identity.id or "palm" in join.actor.identity.id
    room_h = 0.44 * box.h if tree else 0.62 * box.h
    children = _fitted(_no_taller(join.children, room_h), (0.95 if tree else 0.8) * box.w)
    top = join.unit.z_range()[1] + 1
    foot = box.bottom + (0.06 if tree else 0.01) * box.h
    span = sum(child.box.w for child in children) * 1.12
    aside = join.side * min(0.25 * box.w, max(0.5 * (1.15 * box.w - span), 0.0)) if tree else 0.0
    return _joined(join.unit, _in_row(children, box.center[0] + aside, foot, top, gap=0.12))


def _under_lifted(join: Join) -> Unit:
    """Under something solid: it rests on what is beneath it."""
    box = join.parent.box
    children = _fitted(_no_taller(join.children, 0.8 * box.h), 0.95 * box.w)
    tallest = max(child.box.h for child in children)
    row = _in_row(children, box.center[0], tallest * 0.94, join.unit.z_range()[1] + 1, gap=0.15)
    parts = tuple(replace(part, grounded=False) for part in join.unit.parts)
    return _joined(replace(join.unit, parts=parts), row)


def _above(join: Join) -> Unit:
    box = join.unit.box
    children = _fitted(join.children, max(1.5 * box.w, 1.2 * join.children[0].box.w), gap=0.15)
    size = min(max(child.box.w, child.box.h) for child in children)
    children = [c.scaled(max(1.0, 0.3 * min(box.w, box.h) / size)) for c in children]
    gap = 0.12 * (box.h + children[0].box.h)
    top = join.unit.z_range()[1] + 1
    row = _in_row(children, join.parent.box.center[0], box.y - gap, top, gap=0.15)
    return _joined(join.unit, row, grounded=False)


def _behind(join: Join) -> Unit:
    """Behind, a step up and to the side, so that most of it still shows."""
    covers = [part.box for part in join.unit.parts]
    join = replace(join, children=_fitted(join.children, 4.5 * join.unit.box.w))
    lift = -0.1 * min(join.parent.box.h, max(child.box.h for child in join.children))
    bottom = join.unit.z_range()[0] - 1
    row = _aside(join, lift, lambda boxes: max(covered_share(box, covers) for box in boxes))
    return _joined(join.unit, [child.shifted(0, 0, bottom - child.z_range()[1]) for child in row])


def _in_front_of(join: Join) -> Unit:
    drop = 0.09 * join.parent.box.h
    children = _no_taller(join.children, 1.1 * join.parent.box.h)
    top = join.unit.z_range()[1] + 1
    join = replace(join, children=children)
    hidden = [part.box for part in join.unit.parts]
    row = _aside(join, drop, lambda boxes: max(covered_share(box, boxes) for box in hidden))
    return _joined(join.unit, [child.shifted(0, 0, top - child.z_range()[0]) for child in row])


def _aside(join: Join, dy: float, hidden: Callable[[list[Box]], float]) -> list[Unit]:
    """The children in a row, moved sideways just far enough that `hidden` is small."""
    box = join.parent.box
    row = _in_row(join.children, box.center[0], dy, 0, gap=0.12)
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


ATTACH: dict[RelationKind, Callable[[Join], Unit]] = {
    "on": _on,
    "in": _in,
    "sits_on": _sits_on,
    "rides": _rides,
    "holds": _holds,
    "wears": _wears,
    "under": _under,
    "above": _above,
    "behind": _behind,
    "in_front_of": _in_front_of,
}
