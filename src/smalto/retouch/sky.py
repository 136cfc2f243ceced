"""The sky of a picture: what is even and comes down from the upper side."""

from __future__ import annotations

import numpy as np

from smalto.retouch.areas import closed, labeled
from smalto.retouch.arrays import Mask, Pixels, Real, colors, real
from smalto.retouch.scaling import boxed, resized
from smalto.retouch.space import lab_of

WORK_SIDE = 240
STEP = 0.035
"""How much colour may change from one pixel to the next inside a sky (at working size)."""
LEAST = 0.04


def sky_of(rgb: Pixels) -> Real | None:
    """(H, W) coverage; None if nothing at the top looks like sky."""
    height, width = rgb.shape[:2]
    scale = max(max(height, width) / WORK_SIDE, 1.0)
    few = (max(round(height / scale), 8), max(round(width / scale), 8))
    lab = lab_of(resized(colors(rgb), few))
    even = _evenness(lab) < STEP
    like = _skyish(lab)
    labels, count = labeled(even & like)
    if not count:
        return None
    tops = np.bincount(labels[0], minlength=count + 1)
    tops[0] = 0
    chosen = np.flatnonzero(tops > 0.08 * few[1])
    solid = closed(np.isin(labels, chosen), 2)
    if not len(chosen) or solid.mean() < LEAST or solid.mean() > 0.97:
        return None
    big = resized(real(solid), (height, width))
    return _along(rgb, big, scale)


def _evenness(lab: Real) -> Real:
    down = np.abs(np.diff(lab, axis=0, append=lab[-1:])).sum(axis=-1)
    across = np.abs(np.diff(lab, axis=1, append=lab[:, -1:])).sum(axis=-1)
    return boxed(np.maximum(down, across), 1)


def _skyish(lab: Real) -> Mask:
    """Blue, gray, white or the colours of an evening; not green, not brown."""
    light, a, b = lab[..., 0], lab[..., 1], lab[..., 2]
    blue = b < 0.012
    pale = (light > 0.72) & (np.hypot(a, b) < 0.09) & (a > -0.04)
    glow = (light > 0.5) & (a > 0.0) & (b > 0.0) & (light + b > 0.62)
    return np.asarray(blue | pale | glow)


def _along(rgb: Pixels, coverage: Real, scale: float) -> Real:
    """Its lower edge follows the picture's (a guided filter)."""
    guide = colors(rgb) @ real([0.3, 0.4, 0.3])
    half = max(round(2 * scale), 2)
    mean_g, mean_c = boxed(guide, half), boxed(coverage, half)
    spread = boxed(guide * guide, half) - mean_g**2
    slope = (boxed(guide * coverage, half) - mean_g * mean_c) / (spread + 1e-4)
    shift = mean_c - slope * mean_g
    fitted = boxed(slope, half) * guide + boxed(shift, half)
    return real(np.clip((fitted - 0.5) * 2.5 + 0.5, 0, 1))
