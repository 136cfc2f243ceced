"""What chasing, pulling, hugging, eating ... between and around look like, in geometry."""

from __future__ import annotations

import math
from collections.abc import Sequence

from smalto.stage.geometry import grown
from smalto.stage.seen import Seen, gap_x, size, x_overlap

BIGGER = 1.15
"""How many times the side of a square of the other's area one must have to look bigger."""


def leans_on(a: Seen, b: Seen) -> bool:
    """Tilted towards what it touches."""
    side = 1 if b.box.center[0] > a.box.center[0] else -1
    touching = gap_x(a.box, b.box) <= 0.15 * a.box.h and _level(a, b)
    return touching and 3 <= side * a.placed.angle_deg <= 40


def looks_at(a: Seen, b: Seen) -> bool:
    """Turned to it; who looks at us counts as looking at what is near, or above."""
    dx = b.box.center[0] - a.box.center[0]
    if a.looks == 0:
        near = gap_x(a.box, b.box) <= 1.2 * max(a.box.w, b.box.w, a.box.h)
        return near or b.box.center[1] < a.box.y
    return a.looks * dx > 0 or abs(dx) < 0.1 * (a.box.w + b.box.w)


def chases(a: Seen, b: Seen) -> bool:
    """Behind it at a short distance, both heading the same way."""
    side = 1 if b.box.center[0] > a.box.center[0] else -1
    apart = x_overlap(a.box, b.box) < 0.2
    near = gap_x(a.box, b.box) <= 2.2 * max(a.box.w, b.box.w)
    return apart and near and _about_level(a, b) and a.looks * side >= 0 and b.looks * side >= 0


def pulls(a: Seen, b: Seen) -> bool:
    """Right before it, turned away from it."""
    side = 1 if a.box.center[0] > b.box.center[0] else -1
    close = -0.45 * min(a.box.w, b.box.w) <= gap_x(a.box, b.box) <= 0.4 * min(a.box.w, b.box.w)
    return close and _about_level(a, b) and a.looks * side >= 0


def hugs(a: Seen, b: Seen) -> bool:
    """Pressed to the chest, or arm in arm."""
    shared = a.box.overlap(b.box) / min(a.box.area, b.box.area)
    return shared >= 0.04 and _level(a, b)


def eats(a: Seen, b: Seen) -> bool:
    """Small, at the upper or fore part of whoever eats it, and not behind it."""
    touching = grown(a.box, 0.06 * max(a.box.w, a.box.h)).overlap(b.box) > 0
    small = b.box.area <= 0.75 * a.box.area
    reach = a.box.y <= b.box.center[1] <= a.box.bottom + 0.05 * a.box.h
    return touching and small and reach and b.placed.layer > a.placed.layer


def plays(a: Seen, b: Seen) -> bool:
    """In its hands, at its mouth, at its feet or right before it."""
    touching = grown(a.box, 0.1 * max(a.box.w, a.box.h)).overlap(b.box) > 0
    level = a.box.y - 0.1 * a.box.h <= b.box.center[1] <= a.box.bottom + 0.1 * a.box.h
    return touching and level and size(b.box) <= 2.2 * size(a.box)


def bigger_than(a: Seen, b: Seen) -> bool:
    return size(a.box) >= BIGGER * size(b.box)


def _level(a: Seen, b: Seen) -> bool:
    shared = min(a.box.bottom, b.box.bottom) - max(a.box.y, b.box.y)
    return shared > 0.3 * min(a.box.h, b.box.h)


def _about_level(a: Seen, b: Seen) -> bool:
    return _level(a, b) or abs(a.box.bottom - b.box.bottom) <= 0.7 * max(a.box.h, b.box.h)


def between(
    many_a: Sequence[Seen], many_b: Sequence[Seen], others: Sequence[Sequence[Seen]]
) -> bool:
    """Every a has a b on one side, and on the other another b, or something of one other item."""
    pairs = [(b, c) for i, b in enumerate(many_b) for c in many_b[i + 1 :]]
    pairs += [(b, c) for b in many_b for other in others for c in other]
    return all(any(_in_between(a, b, c) for b, c in pairs) for a in many_a)


def _in_between(a: Seen, b: Seen, c: Seen) -> bool:
    left, right = sorted((b, c), key=lambda one: one.box.center[0])
    inside = left.box.center[0] < a.box.center[0] < right.box.center[0]
    clear = x_overlap(a.box, left.box) < 0.4 and x_overlap(a.box, right.box) < 0.4
    return inside and clear and _about_level(a, left) and _about_level(a, right)


def around(many_a: Sequence[Seen], many_b: Sequence[Seen]) -> bool:
    """On all sides, as far as there are enough of them; a single thing encloses the foot."""
    x = sum(b.box.center[0] for b in many_b) / len(many_b)
    y = sum(b.box.center[1] for b in many_b) / len(many_b)
    if len(many_a) == 1:
        a = many_a[0]
        return any(_encloses(a, b) for b in many_b)
    if not any(a.box.center[0] < x for a in many_a) or all(a.box.center[0] < x for a in many_a):
        return False
    if len(many_a) == 2:
        return True
    turns = sorted(math.atan2(a.box.center[1] - y, a.box.center[0] - x) for a in many_a)
    ends = [*turns[1:], turns[0] + 2 * math.pi]
    widest = max(end - start for start, end in zip(turns, ends, strict=True))
    return widest < 1.45 * math.pi and all(_close(a, many_b) for a in many_a)


def _encloses(a: Seen, b: Seen) -> bool:
    return a.box.overlap(b.box) > 0 and a.box.w > 0.7 * b.box.w and x_overlap(a.box, b.box) > 0.6


def _close(a: Seen, many_b: Sequence[Seen]) -> bool:
    reach = max(size(a.box), *(max(b.box.w, b.box.h) for b in many_b))
    return any(grown(b.box, 1.2 * reach).overlap(a.box) > 0 for b in many_b)
