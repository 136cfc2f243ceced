"""Bigger than, smaller than: sizes that a scene asks for, whatever the things are in the world."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from smalto.scene.types import Scene
from smalto.stage.cast import Actor

CLEARLY = 1.8
"""How many times bigger (side of a square of the same area) the bigger one is made."""
ROUNDS = 4
MOST = 3.2
"""No item is made bigger or smaller than this by comparisons."""


def proportioned(actors: Sequence[Actor], scene: Scene) -> tuple[Actor, ...]:
    """`actors` with the sizes of items moved apart until every comparison is clear."""
    pairs = [
        (r.a, r.b) if r.kind == "bigger_than" else (r.b, r.a)
        for r in scene.relations
        if r.kind in ("bigger_than", "smaller_than") and r.a != r.b
    ]
    if not pairs:
        return tuple(actors)
    factors = dict.fromkeys(range(len(scene.items)), 1.0)
    sides = {item: _side(actors, item) for item in factors}
    for _ in range(ROUNDS):
        for big, small in pairs:
            if not sides[big] or not sides[small]:
                continue
            ratio = sides[big] * factors[big] / (sides[small] * factors[small])
            if ratio < CLEARLY:
                step = (CLEARLY * 1.02 / ratio) ** 0.5
                factors[big] = min(factors[big] * step, MOST)
                factors[small] = max(factors[small] / step, 1 / MOST)
    return tuple(
        replace(actor, w=actor.w * factors[actor.item], h=actor.h * factors[actor.item])
        for actor in actors
    )


def _side(actors: Sequence[Actor], item: int) -> float:
    """The mean side of the item's copies; 0 if it has none."""
    sides = [(actor.w * actor.h) ** 0.5 for actor in actors if actor.item == item]
    return sum(sides) / len(sides) if sides else 0.0
