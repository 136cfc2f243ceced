"""One picture over another by coverage: exact where nothing is covered, exact where all is."""

from __future__ import annotations

import numpy as np

from smalto.retouch.arrays import Pixels, Real, real


def over(source: Pixels, new: Pixels, coverage: Real) -> Pixels:
    """`source` where coverage is 0, `new` where it is 1, byte for byte; mixed in between.

    Both (H, W, 3), or both (H, W, 4) with straight alpha: then colours count by their alpha, so
    that what is transparent lends no colour.
    """
    if source.shape != new.shape:
        raise ValueError(f"Pictures of one shape are needed, not {source.shape} and {new.shape}.")
    share = np.clip(real(coverage), 0, 1)
    made = source.copy()
    whole = share >= 1
    made[whole] = new[whole]
    part = (share > 0) & ~whole
    if part.any():
        mix = _mixed_alpha if source.shape[2] == 4 else _mixed
        made[part] = mix(source[part], new[part], share[part][:, None])
    return made


def laid(ground: Pixels, sprite: Pixels, top: int, left: int) -> Pixels:
    """RGB `ground` with an RGBA `sprite` on it, its corner at (top, left); what sticks out is cut.
    Where the sprite is transparent the ground's bytes stay."""
    height, width = ground.shape[:2]
    begin = (max(top, 0), max(left, 0))
    end = (min(top + sprite.shape[0], height), min(left + sprite.shape[1], width))
    made = ground.copy()
    if begin[0] >= end[0] or begin[1] >= end[1]:
        return made
    part = sprite[begin[0] - top : end[0] - top, begin[1] - left : end[1] - left]
    below = made[begin[0] : end[0], begin[1] : end[1]]
    share = real(part[..., 3]) * np.float32(1 / 255)
    made[begin[0] : end[0], begin[1] : end[1]] = over(below, part[..., :3], share)
    return made


def _mixed(a: Pixels, b: Pixels, share: Real) -> Pixels:
    mixed = a.astype(np.float32) * (1 - share) + b.astype(np.float32) * share
    return (mixed + 0.5).astype(np.uint8)


def _mixed_alpha(a: Pixels, b: Pixels, share: Real) -> Pixels:
    weight_a = (1 - share) * a[:, 3:].astype(np.float32)
    weight_b = share * b[:, 3:].astype(np.float32)
    alpha = weight_a + weight_b
    color = (a[:, :3] * weight_a + b[:, :3] * weight_b) / np.maximum(alpha, 1e-6)
    made = np.concatenate([np.where(alpha > 0, color, a[:, :3]), alpha], axis=1)
    return (made + 0.5).astype(np.uint8)
