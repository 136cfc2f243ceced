"""Which size to ask an upstream for: the wanted one, or the nearest that it has. Pure numbers."""

from __future__ import annotations

import math
from collections.abc import Sequence

from smalto.engines.catalog import FreeSize
from smalto.engines.remote.dialects import Rules

Size = tuple[int, int]


def nearest(wanted: Size, rules: Rules) -> Size:
    """(width, height) that the upstream takes; `wanted` itself if it does."""
    if rules.free is not None:
        return _nearest_free(wanted, rules.free)
    return _nearest_fixed(wanted, rules.sizes)


def _nearest_fixed(wanted: Size, sizes: Sequence[Size]) -> Size:
    """The nearest shape; among those the nearest area, rather too large than too small."""
    ratio, area = wanted[0] / wanted[1], wanted[0] * wanted[1]

    def distance(size: Size) -> tuple[float, bool, float]:
        shape = round(abs(math.log(size[0] / size[1] / ratio)), 2)
        mine = size[0] * size[1]
        return shape, mine < area, abs(math.log(mine / area))

    return min(sizes, key=distance)


def _nearest_free(wanted: Size, free: FreeSize) -> Size:
    if _fits(wanted, free):
        return wanted
    width, height = _within_ratio(wanted, free.max_ratio)
    area = width * height
    scale = 1.0
    if area < free.min_pixels:
        scale = math.sqrt(free.min_pixels / area)
    if area > free.max_pixels:
        scale = math.sqrt(free.max_pixels / area)
    scale = min(scale, free.max_edge_px / max(width, height))
    step, growing = free.multiple_px, scale >= 1
    sides = (_rounded(width * scale, step, growing), _rounded(height * scale, step, growing))
    return _mended(sides, free)


def _fits(size: Size, free: FreeSize) -> bool:
    long, short = max(size), min(size)
    return (
        size[0] % free.multiple_px == size[1] % free.multiple_px == 0
        and long <= free.max_edge_px
        and long <= free.max_ratio * short
        and free.min_pixels <= size[0] * size[1] <= free.max_pixels
    )


def _within_ratio(size: Size, ratio: float) -> tuple[float, float]:
    width, height = size
    return max(width, height / ratio), max(height, width / ratio)


def _rounded(side: float, step: int, up: bool) -> int:
    whole = math.ceil(side / step - 1e-9) if up else math.floor(side / step + 1e-9)
    return max(1, whole) * step


def _mended(size: Size, free: FreeSize) -> Size:
    """Rounding may have led just over a limit: a step back on one side or the other."""
    step = free.multiple_px
    around = [
        (size[0] + dx * step, size[1] + dy * step)
        for dx in (0, -1, 1, -2, 2)
        for dy in (0, -1, 1, -2, 2)
    ]
    return next((each for each in around if min(each) > 0 and _fits(each, free)), size)
