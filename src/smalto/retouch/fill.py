"""A hole filled with what the rest of the picture is made of.

Coarse to fine: on each size, every patch that touches the hole is paired with the one most like it
among the known, and the hole is painted anew as all pairs together vote; then the pairs are taken
over to the next size. Votes may shift a patch's mean a little, so that skies go on evenly.

Source: Wexler, Shechtman, Irani, Space-Time Completion of Video (PAMI 2007), the coarse-to-fine
voting; Barnes et al., PatchMatch (SIGGRAPH 2009), passing pairs on to neighbours; Darabi et al.,
Image Melding (SIGGRAPH 2012), shifted means. Written anew for arrays; on small sizes the pairs are
found by comparing all with all instead of by chance.
"""

from __future__ import annotations

import numpy as np

from smalto.retouch.areas import depth, dilated
from smalto.retouch.arrays import Mask, Pixels, Real, box_of, bytes_of, colors, real, wider
from smalto.retouch.matching import Level, Pairs, matched, voted
from smalto.retouch.membrane import spanned
from smalto.retouch.patches import RADIUS
from smalto.retouch.peeling import peeled
from smalto.retouch.scaling import resized
from smalto.types import Check, go_on

WORK_PX = 14_000
"""Pixels of a hole that are still paired by looking for them; finer sizes inherit their pairs."""
THIN_PX = 5.0
"""The coarsest size is where the hole is about so deep."""
FEW_SOURCES = 400
"""With fewer known patches than this the hole is only spanned smoothly."""


def filled(rgb: Pixels, hole: Mask, *, seed: int, check: Check = go_on) -> Pixels:
    """`rgb` with the hole painted anew; every other byte stays. The same seed, the same bytes."""
    box = box_of(hole)
    if box is None:
        return rgb.copy()
    top, bottom, left, right = wider(box, _margin(box), hole.shape)
    part = colors(rgb[top:bottom, left:right])
    gap = hole[top:bottom, left:right]
    made = rgb.copy()
    edges = (top == 0, bottom == hole.shape[0], left == 0, right == hole.shape[1])
    new = bytes_of(_framed(part, gap, edges, np.random.default_rng(seed & 0xFFFFFFFF), check))
    made[top:bottom, left:right][gap] = new[gap]
    return made


def _margin(box: tuple[int, int, int, int]) -> int:
    """How far around a hole its continuation is looked for, pixels."""
    longest = max(box[1] - box[0], box[3] - box[2])
    return min(max(round(longest * 0.75), 48), 320)


def _framed(image: Real, hole: Mask, edges: tuple[bool, bool, bool, bool],
            dice: np.random.Generator, check: Check) -> Real:  # fmt: skip
    """Mirrored a little beyond the picture's own sides, so that what lies at them can be a source
    on small sizes too."""
    coarsest, finest = _sizes(hole)
    by = RADIUS * coarsest
    up, down, left, right = (by * side for side in edges)
    wide = ((up, down), (left, right))
    made = _completed(
        np.pad(image, (*wide, (0, 0)), "symmetric"),
        np.pad(hole, wide, "symmetric"),
        (coarsest, finest),
        dice,
        check,
    )
    return made[up : up + hole.shape[0], left : left + hole.shape[1]]


def _completed(image: Real, hole: Mask, sizes: tuple[int, int], dice: np.random.Generator,
               check: Check) -> Real:  # fmt: skip
    coarsest, finest = sizes
    pairs: Pairs | None = None
    now = image
    scale = coarsest
    while scale >= 1:
        level = Level.of(image, hole, scale)
        if len(level.sources) < FEW_SOURCES:
            if scale == 1:
                return spanned(image, hole)
        elif pairs is None:
            start = peeled(level.image, level.hole, level.sources, dice)
            now, pairs = matched(level, start, None, dice, check)
        elif scale >= finest:
            start = voted(level, pairs := pairs.finer(level), resized(now, level.hole.shape))
            now, pairs = matched(level, start, pairs, dice, check)
        else:
            pairs = pairs.finer(level)
            now = voted(level, pairs, resized(now, level.hole.shape), 1)
        check()
        scale //= 2
    return _joined(image, hole, now)


def _sizes(hole: Mask) -> tuple[int, int]:
    """How many times smaller the picture is at first, and when pairs are looked for last."""
    deep, area = float(depth(hole).max()), int(hole.sum())
    coarsest = finest = 1
    while deep / coarsest > THIN_PX and min(hole.shape) / (2 * coarsest) > 6 * RADIUS:
        coarsest *= 2
    while area / finest**2 > WORK_PX and finest < coarsest:
        finest *= 2
    return coarsest, finest


def _joined(image: Real, hole: Mask, new: Real) -> Real:
    """The fill moved by what it is off at the rim, fading inwards: no seam is left."""
    rim = dilated(hole, 2) & ~hole
    off = np.clip(np.where(rim[..., None], image - new, 0), -0.2, 0.2)
    near = dilated(hole, 2)
    bridge = spanned(real(off), hole, rounds=12)
    made = np.where(near[..., None], new + bridge, image)
    return np.where(hole[..., None], made, image)
