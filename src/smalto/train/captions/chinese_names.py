"""What things are called in Chinese captions: all that the reader takes for them, and only that."""

from __future__ import annotations

from collections.abc import Mapping

from smalto.model.names import Names
from smalto.pack.types import Concept
from smalto.scene.english import uncolored
from smalto.train.captions.world import World

_KNOWN: dict[int, tuple[World, Mapping[str, tuple[str, ...]]]] = {}


def of(world: World) -> Mapping[str, tuple[str, ...]]:
    """Concept id to its names, the usual one first. Worked out once a world."""
    if id(world) not in _KNOWN:
        _KNOWN[id(world)] = (world, _names(world.concepts))
    return _KNOWN[id(world)][1]


def _names(concepts: Mapping[str, Concept]) -> Mapping[str, tuple[str, ...]]:
    """A name that means another thing to the reader (妈妈, which the pack keeps for a mother with
    her baby) is left out, unless nothing else is left."""
    said: dict[str, list[str]] = {}
    for name, named in Names.of(concepts.values()).table.items():
        if named.exact and not name.isascii():
            said.setdefault(named.concept, []).append(name)
    found: dict[str, tuple[str, ...]] = {}
    for concept in concepts.values():
        kept = uncolored(concept.zh)
        mine = [name for name in said.get(concept.id, ()) if name in kept or name not in concept.zh]
        found[concept.id] = tuple(sorted(mine, key=lambda n: n != kept[0])) or kept
    return found
