"""Who looks where: partners at each other, everybody else into the picture."""

from __future__ import annotations

from dataclasses import replace

from smalto.stage.assemble import Troupe
from smalto.stage.dice import dice
from smalto.stage.types import Box
from smalto.stage.unit import Part, Unit

CENTER = 0.12
"""Share of the picture's width about the middle in which a unit may look either way."""

SHOAL, PAIR = 3, 2
"""So many of a kind all look the same way; two do if they run, walk, swim ... together."""


def turned(troupe: Troupe, units: list[Unit], picture: Box, *, seed: int) -> list[Unit]:
    """Units with those mirrored that look away from what they should look at."""
    goals = [_goal(index, troupe, units, picture) for index in range(len(units))]
    chance = dice(seed, "facing")
    either = {troupe.item(unit): chance.choice((-1, 1)) for unit in troupe.units}
    many = {item for item in either if _copies(item, troupe) >= _together(item, troupe)}
    related = {item for relation in troupe.links.orders for item in (relation.a, relation.b)}
    goals = [
        0 if troupe.item(unit) in many - related else goal
        for unit, goal in zip(units, goals, strict=True)
    ]
    return [
        _facing(unit, goal or either[troupe.item(unit)], troupe)
        for unit, goal in zip(units, goals, strict=True)
    ]


def _together(item: int, troupe: Troupe) -> int:
    posed = any(actor.posed for actor in troupe.actors if actor.item == item)
    return PAIR if posed else SHOAL


def _copies(item: int, troupe: Troupe) -> int:
    return sum(troupe.item(unit) == item for unit in troupe.units)


def _goal(index: int, troupe: Troupe, units: list[Unit], picture: Box) -> int:
    """-1: should look left, +1: right, 0: as it likes."""
    x = units[index].box.center[0]
    mine = troupe.items([units[index]])
    partners: list[float] = []
    for relation in troupe.links.orders:
        for own, other in ((relation.a, relation.b), (relation.b, relation.a)):
            if own in mine and other not in mine:
                partners += [u.box.center[0] for u in units if other in troupe.items([u])]
    target = sum(partners) / len(partners) if partners else picture.center[0]
    slack = 0.0 if partners else CENTER * picture.w
    return 0 if abs(target - x) <= slack else (1 if target > x else -1)


def _facing(unit: Unit, goal: int, troupe: Troupe) -> Unit:
    """Mirrored in place if its root looks the other way; symbols and orders are kept."""
    looks = look(unit, troupe)
    if looks == 0 or looks == goal or _ordered_inside(unit, troupe):
        return unit
    x = unit.box.center[0]
    mirrored = unit.shifted(-x, 0).mirrored().shifted(x, 0)
    return replace(mirrored, parts=tuple(_legible(p, troupe) for p in mirrored.parts))


def look(unit: Unit, troupe: Troupe) -> int:
    if unit.root.actor < 0:
        return 0
    side = {"left": -1, "right": 1, "front": 0}[troupe.actors[unit.root.actor].drawn.facing]
    return -side if unit.root.flip else side


def _ordered_inside(unit: Unit, troupe: Troupe) -> bool:
    items = troupe.items([unit])
    return any(r.a in items and r.b in items for r in troupe.links.orders)


def _legible(part: Part, troupe: Troupe) -> Part:
    """Signs and letters are never mirrored."""
    if part.actor >= 0 and troupe.actors[part.actor].drawn.figure == "symbol":
        return replace(part, flip=False)
    return part
