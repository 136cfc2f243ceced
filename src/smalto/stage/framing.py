"""A foreground for rich pictures: what grows at the place also stands close by, in the lower
corners, larger and cut by the frame. It never covers an item."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random

from smalto.scene.types import Place
from smalto.stage.props import Prop
from smalto.stage.types import Box, Placed

KINDS = frozenset(["flower", "grass", "fern", "reed", "reeds", "leaf", "seaweed", "coral"])
"""Scenery that may stand right before the viewer."""
CORNERS = ((0.02, 1.05), (0.98, 1.06), (0.15, 1.09), (0.85, 1.08))
"""Where their feet are, as shares of the picture: below its lower edge."""
NEARER = 2.3
"""How much larger than the rest of its kind."""

Grow = Callable[[Prop, float, float, float], Placed]
"""Draws a piece of a prop with its foot at (x, y), so many times its usual size."""


def foreground(
    props: Sequence[Prop], grow: Grow, solid: Sequence[Box], chance: Random
) -> list[Placed]:
    """Pieces for the corners that no item stands in."""
    kinds = [prop for prop in props if prop.kind in KINDS and prop.zone in ("front", "seabed")]
    if not kinds:
        return []
    found = []
    for x, y in CORNERS:
        piece = grow(chance.choice(kinds), x, y, NEARER * chance.uniform(0.85, 1.1))
        if not any(piece.box.overlap(box) > 0 for box in solid):
            found.append(piece)
    return found


def is_rich(place: Place) -> bool:
    """Whether more scenery makes the place richer, and not only fuller."""
    return place not in ("desert", "moon", "space", "sky", "cave")
