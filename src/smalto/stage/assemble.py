"""From actors and links to units: every tree of links becomes one rigid unit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from smalto.scene.types import RelationKind, Scene
from smalto.stage.attach import attach
from smalto.stage.cast import Actor, Cast
from smalto.stage.dice import dice
from smalto.stage.ensemble import Company, ensembles, group_children
from smalto.stage.links import PARENT_IS_A, Link, Links
from smalto.stage.pinning import pinned_actors
from smalto.stage.rows import Join
from smalto.stage.unit import Unit, alone

ORDER: tuple[RelationKind, ...] = (
    "wears", "eats", "plays", "holds", "hugs", "sits_on", "rides", "in", "on", "leans_on",
    "under", "behind", "in_front_of", "above",
)  # fmt: skip
"""Innermost first: what is on a body before what stands around it."""

MAX_GROWTH, MAX_PEOPLE = 1.9, 1.25
"""How much a unit may be enlarged so that its small parts can be seen; one of people."""
MAX_RATIO = 5.0
"""Longest side of the biggest unit over that of the smallest part anywhere."""


@dataclass(frozen=True, slots=True)
class Troupe:
    """All units of a picture with their actors; `items[u]` is the item of unit u's root."""

    actors: tuple[Actor, ...]
    units: tuple[Unit, ...]
    links: Links

    def item(self, unit: Unit) -> int:
        """The item of its root; -1 for a sign that stands by itself."""
        return self.actors[unit.root.actor].item if unit.root.actor >= 0 else -1

    def name(self, unit: Unit) -> str:
        """The concept id that its root shows."""
        return self.actors[unit.root.actor].identity.id if unit.root.actor >= 0 else "sign"

    def items(self, units: Sequence[Unit]) -> frozenset[int]:
        """Every item that has a copy in `units`."""
        return frozenset(self.actors[p.actor].item for u in units for p in u.parts if p.actor >= 0)


def assemble(cast: Cast, links: Links, scene: Scene, *, seed: int) -> Troupe:
    roots = [index for index in range(len(cast.actors)) if index not in links.parent_of]
    held = pinned_actors(scene, cast.actors)
    company = Company(scene, cast.actors, deep=False, seed=seed, pinned=held)
    units = [_grown(_build(root, company, links), cast.actors, links) for root in roots]
    units = ensembles(units, scene, cast.actors, seed)
    legible = (_legible(unit, units, cast.actors) for unit in units)
    return Troupe(cast.actors, tuple(legible), links)


def _legible(unit: Unit, units: Sequence[Unit], actors: Sequence[Actor]) -> Unit:
    """Enlarged if its smallest part would be tiny beside the picture's biggest unit; people little,
    as they would be giants beside others."""
    biggest = max(max(other.box.w, other.box.h) for other in units)
    smallest = min(max(part.box.w, part.box.h) for part in unit.parts)
    wanted = biggest / MAX_RATIO / smallest
    room = 1.15 * biggest / max(unit.box.w, unit.box.h)
    most = MAX_PEOPLE if _has_people(unit, actors) else MAX_GROWTH
    return unit.scaled(min(wanted, max(room, 1.0), most)) if wanted > 1 else unit


def _has_people(unit: Unit, actors: Sequence[Actor]) -> bool:
    return any(actors[part.actor].is_human for part in unit.parts)


def _build(index: int, company: Company, links: Links) -> Unit:
    actors = company.actors
    unit = alone(index, actors[index])
    children = _seated_together(links.children(index), actors[index])
    children.sort(key=lambda link: _key(link, actors, links))
    for kind, group in groupby(children, key=lambda link: link.kind):
        built = group_children([_build(link.child, company, links) for link in group], company)
        side = dice(company.seed, "side", index, kind).choice((-1, 1))
        unit = attach(kind, Join(unit, unit.root, built, actors, side))
    return unit


def _seated_together(links: Sequence[Link], parent: Actor) -> list[Link]:
    """Where some sit and others stand on one seat, they share it side by side."""
    if parent.has("seat") and any(link.kind == "sits_on" for link in links):
        return [replace(link, kind="sits_on") if link.kind == "on" else link for link in links]
    return list(links)


def _key(link: Link, actors: Sequence[Actor], links: Links) -> tuple[int, int, int]:
    return ORDER.index(link.kind), links.ranks[actors[link.child].item], link.child


def _grown(unit: Unit, actors: Sequence[Actor], links: Links) -> Unit:
    """Enlarged when its parts had to shrink much, so that the smallest stays legible.

    What is worn or held is small by nature: a child with a hat is no giant."""
    carried = {link.child for link in links.parent_of.values() if link.kind in PARENT_IS_A}
    shrinks = [p.box.h / actors[p.actor].h for p in unit.parts if p.actor not in carried]
    shrink = min(shrinks)
    most = 1.0 if actors[unit.root.actor].is_human else MAX_GROWTH
    return unit.scaled(min(max(shrink, 0.05) ** -0.5, most)) if shrink < 1 else unit
