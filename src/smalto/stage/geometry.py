"""Small plane geometry on boxes."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from itertools import pairwise

from smalto.stage.types import Box


def union(boxes: Iterable[Box]) -> Box:
    """The smallest box that holds all of `boxes` (at least one)."""
    every = tuple(boxes)
    x = min(box.x for box in every)
    y = min(box.y for box in every)
    right = max(box.right for box in every)
    bottom = max(box.bottom for box in every)
    return Box(x, y, right - x, bottom - y)


def moved(box: Box, dx: float, dy: float) -> Box:
    return Box(box.x + dx, box.y + dy, box.w, box.h)


def scaled(box: Box, factor: float) -> Box:
    """Scaled about the origin."""
    return Box(box.x * factor, box.y * factor, box.w * factor, box.h * factor)


def scaled_about_center(box: Box, factor: float) -> Box:
    x, y = box.center
    w, h = box.w * factor, box.h * factor
    return Box(x - w / 2, y - h / 2, w, h)


def grown(box: Box, margin: float) -> Box:
    return Box(box.x - margin, box.y - margin, box.w + 2 * margin, box.h + 2 * margin)


def turned(box: Box, angle_deg: float) -> Box:
    """The upright box around `box` turned about its centre."""
    if not angle_deg:
        return box
    angle = math.radians(angle_deg)
    c, s = abs(math.cos(angle)), abs(math.sin(angle))
    w, h = box.w * c + box.h * s, box.w * s + box.h * c
    x, y = box.center
    return Box(x - w / 2, y - h / 2, w, h)


def clipped(box: Box, bottom: float | None) -> Box:
    """What of `box` lies above `bottom`."""
    if bottom is None or bottom >= box.bottom:
        return box
    return Box(box.x, box.y, box.w, max(bottom - box.y, 0.0))


def covered_share(box: Box, covers: Sequence[Box]) -> float:
    """Share of `box` under the union of `covers`, 0..1; exact, by compressed coordinates."""
    hits = [cover for cover in covers if box.overlap(cover) > 0]
    if not hits or box.area <= 0:
        return 0.0
    if len(hits) == 1:
        return box.overlap(hits[0]) / box.area
    xs = sorted({min(max(x, box.x), box.right) for c in hits for x in (c.x, c.right)})
    area = 0.0
    for left, right in pairwise(xs):
        area += (right - left) * _height_covered(box, hits, (left + right) / 2)
    return area / box.area


def _height_covered(box: Box, covers: Sequence[Box], x: float) -> float:
    spans = sorted(
        (max(c.y, box.y), min(c.bottom, box.bottom)) for c in covers if c.x <= x <= c.right
    )
    total, reached = 0.0, box.y
    for top, bottom in spans:
        total += max(bottom - max(top, reached), 0.0)
        reached = max(reached, bottom)
    return total
