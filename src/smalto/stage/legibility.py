"""How well one sees what is in a staging, and how well it is composed: numbers, no facts.

Boxes only: a drawing fills about two thirds of its box, so a thing counts as covered by the inner
part of what stands before it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from smalto.stage.geometry import clipped, covered_share, scaled_about_center, union
from smalto.stage.palette import distance
from smalto.stage.types import Box, Placed, Staging
from smalto.stage.vocabulary import Vocabulary

SMALLEST = 0.09
INNER = 0.8
"""The part of a box, in each direction, that its drawing surely covers."""
GOOD_SPAN = (0.55, 0.95)
"""How much of the picture's width or height the things should reach over."""


@dataclass(frozen=True, slots=True)
class Legibility:
    """`smallest`: longer side of the smallest copy over the picture's short side. `visible`: the
    least visible share of any copy. `margin`: least distance to the frame over the short side
    (negative: cut). `contrast`: least colour distance of a copy from a plain ground, 0..1.
    `coverage`: share of the picture that the copies' boxes cover. `balance`: 1 where their weight
    lies in the middle of the width, 0 at an edge."""

    smallest: float = 1.0
    visible: float = 1.0
    margin: float = 0.5
    contrast: float = 1.0
    coverage: float = 0.3
    balance: float = 1.0

    @property
    def score(self) -> float:
        parts = (
            min(self.smallest / SMALLEST, 1.0),
            min(self.visible / 0.8, 1.0),
            min(max(1 + self.margin / 0.04, 0.0), 1.0),
            min(self.contrast / 0.2, 1.0),
            min(self.coverage / 0.25, 1.0),
            self.balance,
        )
        return sum(parts) / len(parts)


@dataclass(frozen=True, slots=True)
class Composition:
    """Each 0..1, 1 best. `focal`: what is named first is among the biggest. `span`: the things use
    the picture's width or height. `room`: unrelated things neither overlap nor touch. `depth`:
    on receding ground they stand at different distances. `sizes`: nothing is small."""

    focal: float = 1.0
    span: float = 1.0
    room: float = 1.0
    depth: float = 1.0
    sizes: float = 1.0

    @property
    def score(self) -> float:
        return (self.focal + self.span + 1.5 * self.room + self.depth + 1.5 * self.sizes) / 6


def legibility(staging: Staging, pack: Vocabulary) -> Legibility:
    items = [placed for placed in staging.placed if placed.item is not None]
    if not items:
        return Legibility()
    short = min(staging.width_px, staging.height_px)
    boxes = [placed.box for placed in items]
    right, bottom = staging.width_px, staging.height_px
    margins = [min(b.x, b.y, right - b.right, bottom - b.bottom) for b in boxes]
    return Legibility(
        smallest=min(max(box.w, box.h) for box in boxes) / short,
        visible=min(seen_share(placed, staging) for placed in items),
        margin=min(margins) / short,
        contrast=min((_contrast(placed, staging, pack) for placed in items), default=1.0),
        coverage=min(sum(box.area for box in boxes) / (right * bottom), 1.0),
        balance=_balance(boxes, right),
    )


def seen_share(placed: Placed, staging: Staging) -> float:
    """Share of a copy that one can see, 0..1: inside the frame, and under nobody's inner part. What
    is in something is hidden below the rim as it should be."""
    frame = Box(0, 0, staging.width_px, staging.height_px)
    box = clipped(placed.box, placed.clip_below_y)
    if box.area <= 0:
        return 0.0
    covers = [
        scaled_about_center(clipped(other.box, other.clip_below_y), INNER)
        for other in staging.placed
        if other.layer > placed.layer
    ]
    covers += [text.box for text in staging.texts if text.layer > placed.layer]
    inside = box.overlap(frame) / box.area
    return inside * (1 - covered_share(box, covers))


def composition(staging: Staging) -> Composition:
    items = [placed for placed in staging.placed if placed.item is not None]
    if not items:
        return Composition()
    w, h = staging.width_px, staging.height_px
    short, whole = min(w, h), union(placed.box for placed in items)
    first = max((p.box.area for p in items if p.item == 0), default=0.0)
    biggest = max(placed.box.area for placed in items)
    reach, least = max(whole.w / w, whole.h / h), min(max(p.box.w, p.box.h) for p in items)
    return Composition(
        focal=min(first / biggest / 0.45, 1.0),
        span=min(reach / GOOD_SPAN[0], 1.0),
        room=_room(items, staging),
        depth=_depth(items, staging),
        sizes=min(least / short / 0.16, 1.0),
    )


def _room(items: Sequence[Placed], staging: Staging) -> float:
    """Less for every two unrelated things that overlap or nearly touch."""
    related = {frozenset((r.a, r.b)) for r in staging.scene.relations}
    near = 0.012 * min(staging.width_px, staging.height_px)
    faults = 0.0
    for one, other in combinations(items, 2):
        if one.item == other.item or frozenset((one.item, other.item)) in related:
            continue
        a, b = one.box, other.box
        gap = max(a.x - b.right, b.x - a.right)
        rise = max(a.y - b.bottom, b.y - a.bottom)
        if gap < 0 and rise < 0:
            faults += 0.3 + a.overlap(b) / min(a.area, b.area)
        elif max(gap, rise) < near and min(gap, rise) < 0:
            faults += 0.25
    return 1 / (1 + faults)


def _depth(items: Sequence[Placed], staging: Staging) -> float:
    """How far apart the nearest and the farthest feet are, of what stands on the ground."""
    feet = [placed.ground_y for placed in items if placed.ground_y is not None]
    if staging.scene.setting.kind != "landscape" or len(feet) < 3:
        return 1.0
    return min((max(feet) - min(feet)) / (0.12 * staging.height_px), 1.0)


def _balance(boxes: Sequence[Box], width: float) -> float:
    weight = sum(box.area for box in boxes) or 1.0
    mean = sum(box.center[0] * box.area for box in boxes) / weight
    return 1 - min(abs(mean / width - 0.5) * 2, 1.0)


def _contrast(placed: Placed, staging: Staging, pack: Vocabulary) -> float:
    if not staging.background:
        return 1.0
    if placed.rim is not None:
        return min(distance(placed.rim, ground) for ground in staging.background)
    color = placed.color or pack.get(placed.concept).color
    if color is None:
        return 1.0
    return min(distance(color, ground) for ground in staging.background)
