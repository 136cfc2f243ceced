"""Which arrangements the places of an item's copies show: a row, a ring, a stack ... or several."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from itertools import combinations, pairwise

from smalto.scene.types import Arrangement
from smalto.stage.geometry import union
from smalto.stage.types import Box


def arrangements(boxes: Sequence[Box]) -> tuple[Arrangement, ...]:
    """All that the boxes of the copies show; one copy shows none."""
    if len(boxes) < 2:
        return ()
    return tuple(kind for kind, test in PATTERNS.items() if test(boxes))


def _w(boxes: Sequence[Box]) -> float:
    return sum(box.w for box in boxes) / len(boxes)


def _h(boxes: Sequence[Box]) -> float:
    return sum(box.h for box in boxes) / len(boxes)


def _row(boxes: Sequence[Box]) -> bool:
    feet = [box.bottom for box in boxes]
    xs = sorted(box.center[0] for box in boxes)
    apart = all(b - a > 0.45 * _w(boxes) for a, b in pairwise(xs))
    return apart and max(feet) - min(feet) <= 0.35 * _h(boxes)


def _column(boxes: Sequence[Box]) -> bool:
    xs = [box.center[0] for box in boxes]
    ys = sorted(box.center[1] for box in boxes)
    apart = all(b - a > 0.35 * min(box.h for box in boxes) for a, b in pairwise(ys))
    return apart and max(xs) - min(xs) <= 0.9 * (ys[-1] - ys[0])


def _ring(boxes: Sequence[Box]) -> bool:
    """Round a middle that is free, at about the same distance once an ellipse is made a circle."""
    if len(boxes) < 3:
        return False
    xs, ys = [b.center[0] for b in boxes], [b.bottom for b in boxes]
    x, y = (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2
    rx, ry = max(max(xs) - min(xs), 1.0) / 2, max(max(ys) - min(ys), 1.0) / 2
    points = [((px - x) / rx, (py - y) / ry) for px, py in zip(xs, ys, strict=True)]
    turns = sorted(math.atan2(py, px) for px, py in points)
    ends = [*turns[1:], turns[0] + 2 * math.pi]
    widest = max(end - start for start, end in zip(turns, ends, strict=True))
    even = all(0.55 < math.hypot(px, py) < 1.5 for px, py in points)
    return even and widest < max(2.4 * 2 * math.pi / len(boxes), 0.9 * math.pi)


def _stack(boxes: Sequence[Box]) -> bool:
    order = sorted(boxes, key=lambda box: -box.bottom)
    return all(
        abs(upper.center[0] - lower.center[0]) <= 0.4 * max(upper.w, lower.w)
        and abs(upper.bottom - lower.y) <= 0.3 * min(upper.h, lower.h)
        for lower, upper in pairwise(order)
    )


def _pile(boxes: Sequence[Box]) -> bool:
    """Touching, in layers, wider below than above."""
    bounds, w = union(boxes), _w(boxes)
    if len(boxes) < 3 or not _together(boxes, 0.15) or bounds.h < 1.4 * _h(boxes):
        return False
    upper = [box.center[0] for box in boxes if box.center[1] < bounds.center[1]]
    lower = [box.center[0] for box in boxes if box.center[1] >= bounds.center[1]]
    return bool(upper) and max(upper) - min(upper) <= max(lower) - min(lower) + 0.5 * w


def _scatter(boxes: Sequence[Box]) -> bool:
    """Apart from each other, spread both ways, in no line."""
    clear = all(a.overlap(b) <= 0.12 * min(a.area, b.area) for a, b in combinations(boxes, 2))
    bounds = union(boxes)
    two_ways = bounds.w > 1.3 * _w(boxes) and (bounds.h > 1.25 * _h(boxes) or len(boxes) < 4)
    return clear and two_ways and not _row(boxes) and not _column(boxes)


def _crowd(boxes: Sequence[Box]) -> bool:
    feet = [box.bottom for box in boxes]
    deep = max(feet) - min(feet) > 0.25 * _h(boxes)
    return len(boxes) >= 3 and deep and _together(boxes, 0.7)


def _flock(boxes: Sequence[Box]) -> bool:
    return len(boxes) >= 3 and _together(boxes, 1.3)


def _together(boxes: Sequence[Box], reach: float) -> bool:
    """Whether all hang together by gaps of at most `reach` mean sizes."""
    limit = reach * (_w(boxes) + _h(boxes)) / 2
    found, rest = [boxes[0]], list(boxes[1:])
    while rest:
        near = [box for box in rest if any(_gap(box, one) <= limit for one in found)]
        if not near:
            return False
        found += near
        rest = [box for box in rest if not any(box is one for one in near)]
    return True


def _gap(a: Box, b: Box) -> float:
    across = max(max(a.x, b.x) - min(a.right, b.right), 0.0)
    down = max(max(a.y, b.y) - min(a.bottom, b.bottom), 0.0)
    return math.hypot(across, down)


PATTERNS: dict[Arrangement, Callable[[Sequence[Box]], bool]] = {
    "row": _row,
    "column": _column,
    "ring": _ring,
    "stack": _stack,
    "pile": _pile,
    "scatter": _scatter,
    "crowd": _crowd,
    "flock": _flock,
}
