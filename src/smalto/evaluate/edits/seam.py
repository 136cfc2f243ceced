"""Whether a filled hole shows where it ends."""

from __future__ import annotations

import numpy as np

from smalto.retouch.areas import dilated, eroded
from smalto.retouch.arrays import Mask, Pixels, Real, colors, real

MOST = 1.3
"""Gradient energy on the border may be this much of that around it."""
LEAST_ENERGY = 0.004
"""Of an even surface: below this no eye sees an edge."""


def seam(after: Pixels, hole: Mask) -> float:
    """Mean gradient across the hole's border, by the mean gradient of the filled inside and of the
    ring outside, whichever is stronger. 1: the border is like what is around it."""
    light = colors(after) @ real([0.3, 0.6, 0.1])
    steep = _across(light)
    border = _border(hole)
    inside, ring = eroded(hole, 3), dilated(hole, 6) & ~dilated(hole, 2)
    usual = max(_mean(steep, inside), _mean(steep, ring), LEAST_ENERGY)
    return float(_border_mean(light, hole, border) / usual)


def _across(light: Real) -> Real:
    """Mean of the steps to the right and down."""
    right = np.abs(np.diff(light, axis=1, append=light[:, -1:]))
    down = np.abs(np.diff(light, axis=0, append=light[-1:]))
    return real((right + down) / 2)


def _border(hole: Mask) -> tuple[Mask, Mask]:
    """Steps to the right and down that cross the hole's border."""
    right = np.zeros_like(hole)
    right[:, :-1] = hole[:, 1:] != hole[:, :-1]
    down = np.zeros_like(hole)
    down[:-1] = hole[1:] != hole[:-1]
    return right, down


def _border_mean(light: Real, hole: Mask, border: tuple[Mask, Mask]) -> float:
    right = np.abs(np.diff(light, axis=1, append=light[:, -1:]))[border[0]]
    down = np.abs(np.diff(light, axis=0, append=light[-1:]))[border[1]]
    steps = np.concatenate([right, down])
    return float(steps.mean()) if len(steps) else 0.0


def _mean(values: Real, mask: Mask) -> float:
    return float(values[mask].mean()) if mask.any() else 0.0
