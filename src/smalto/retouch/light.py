"""A cut-out thing in the light of the place it comes to, gently: what is red stays red."""

from __future__ import annotations

import numpy as np

from smalto.retouch.arrays import Mask, Pixels, Real, bytes_of, colors, real
from smalto.retouch.space import in_gamut, lab_of, rgb_of

CAST = 0.16
"""How much of the surroundings' tint is taken over."""
MOST_DARKER, MOST_LIGHTER = 0.16, 0.05


def like(sprite: Pixels, around: Pixels, mask: Mask) -> Pixels:
    """RGBA `sprite` toned like the pixels of `around` under `mask` (its shape is `around`'s)."""
    if not mask.any() or not sprite[..., 3].any():
        return sprite
    place = lab_of(colors(around[mask]))
    own = sprite[..., 3] > 0
    lab = lab_of(colors(sprite[own]))
    lab[:, 0] = _dimmed(lab[:, 0], place[:, 0])
    cast = np.clip(np.median(place[:, 1:], axis=0) * CAST, -0.014, 0.014)
    lab[:, 1:] += cast * np.sqrt(np.clip(lab[:, :1], 0, 1))
    lab[:, 1:] *= _muted(lab, place)
    made = sprite.copy()
    made[own, :3] = bytes_of(rgb_of(in_gamut(real(lab))))
    return made


def _dimmed(light: Real, place: Real) -> Real:
    """No lighter than the lightest things around, no darker than their shades, halfway."""
    high, low = float(np.quantile(place, 0.97)), float(np.quantile(place, 0.03))
    top = 1 - min(max((1.0 - high) * 0.5, 0.0), 2 * MOST_DARKER)
    floor = min(max(low - 0.1, 0.0) * 0.3, MOST_LIGHTER)
    middle = float(np.median(place))
    bend = np.float32(1.0 + np.clip(0.5 - middle, -0.1, 0.4) * 0.45)
    return real(floor + (top - floor) * np.clip(light, 0, 1) ** bend)


def _muted(lab: Real, place: Real) -> Real:
    """In a gray place colours are a little less loud."""
    lively = float(np.quantile(np.hypot(place[:, 1], place[:, 2]), 0.9))
    return real(np.full((len(lab), 1), np.clip(0.82 + lively * 1.5, 0.82, 1.0)))
