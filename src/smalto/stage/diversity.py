"""How much two stagings of one scene differ as compositions: where things are, how big, which way.

Colours and scenery do not count; nor does which copy of an item is which.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from smalto.stage.types import Placed, Staging

SAME = 0.03
"""Two layouts nearer than this look the same at a glance."""
TURN = 0.06
"""What looking the other way counts."""


def alike(one: Staging, other: Staging) -> bool:
    """Whether the two are the same layout to the eye."""
    return layout_distance(one, other) < SAME


def layout_distance(one: Staging, other: Staging) -> float:
    """0: the same layout. Mean over all copies of how far they moved (in shares of the picture),
    how much they grew (logarithm of the ratio, a quarter) and whether they turned round; items
    whose copies differ in number are 1 apart. Texts count by where they are."""
    mine, yours = _things(one), _things(other)
    if not mine and not yours:
        return _text_distance(one, other)
    items = sorted(set(mine) | set(yours))
    total = sum(_item_distance(mine.get(i, []), yours.get(i, []), one, other) for i in items)
    return max(total / len(items), _text_distance(one, other))


def _things(staging: Staging) -> dict[int, list[Placed]]:
    found: dict[int, list[Placed]] = {}
    for placed in staging.placed:
        if placed.item is not None:
            found.setdefault(placed.item, []).append(placed)
    return found


def _item_distance(
    mine: Sequence[Placed], yours: Sequence[Placed], one: Staging, other: Staging
) -> float:
    """Copies are compared in their order from left to right, top to bottom."""
    if len(mine) != len(yours):
        return 1.0
    pairs = zip(sorted(mine, key=_place), sorted(yours, key=_place), strict=True)
    return sum(_distance(a, b, one, other) for a, b in pairs) / len(mine)


def _place(placed: Placed) -> tuple[float, float]:
    return placed.box.center


def _distance(a: Placed, b: Placed, one: Staging, other: Staging) -> float:
    (ax, ay), (bx, by) = a.box.center, b.box.center
    dx = ax / one.width_px - bx / other.width_px
    dy = ay / one.height_px - by / other.height_px
    ratio = math.sqrt(max(a.box.area, 1e-9) / max(b.box.area, 1e-9))
    ratio *= math.sqrt(other.width_px * other.height_px / (one.width_px * one.height_px))
    turned = TURN if a.flip != b.flip or a.art != b.art else 0.0
    return math.hypot(dx, dy) + 0.25 * abs(math.log(ratio)) + turned


def _text_distance(one: Staging, other: Staging) -> float:
    if len(one.texts) != len(other.texts):
        return 1.0
    moved = 0.0
    for a, b in zip(one.texts, other.texts, strict=True):
        (ax, ay), (bx, by) = a.box.center, b.box.center
        dx = ax / one.width_px - bx / other.width_px
        moved = max(moved, math.hypot(dx, ay / one.height_px - by / other.height_px))
    return moved
