"""The smoothest continuation of colours into a hole: what is known at its rim is spanned over it.

Laplace's equation, solved from coarse to fine (every level starts from the coarser one's answer).
"""

from __future__ import annotations

import numpy as np

from smalto.retouch.arrays import Mask, Real, real
from smalto.retouch.scaling import resized


def spanned(values: Real, hole: Mask, rounds: int = 24) -> Real:
    """(H, W, C) with the hole spanned from all around; without anything known, the mean of it."""
    if not hole.any():
        return values
    if hole.all():
        return np.broadcast_to(values.mean(axis=(0, 1)), values.shape).copy()
    height, width = hole.shape
    if min(height, width) > 4:
        few = ((height + 1) // 2, (width + 1) // 2)
        known = real(~hole)[..., None]
        weight = resized(known, few)
        small = resized(values * known, few) / np.maximum(weight, 1e-6)
        coarse = spanned(small, weight[..., 0] < 1e-3, rounds)
        start = np.where(hole[..., None], resized(coarse, (height, width)), values)
    else:
        mean = values[~hole].mean(axis=0)
        start = np.where(hole[..., None], mean, values)
    return _relaxed(real(start), hole, rounds)


def _relaxed(values: Real, hole: Mask, rounds: int) -> Real:
    """Each pixel of the hole the mean of its neighbours, again and again."""
    rows, columns = np.nonzero(hole)
    height, width = hole.shape
    flat = values.reshape(-1, values.shape[2])
    here = rows * width + columns
    around = [
        np.maximum(rows - 1, 0) * width + columns,
        np.minimum(rows + 1, height - 1) * width + columns,
        rows * width + np.maximum(columns - 1, 0),
        rows * width + np.minimum(columns + 1, width - 1),
    ]
    for _ in range(rounds):
        total = flat[around[0]]
        for other in around[1:]:
            total = total + flat[other]
        flat[here] = total * np.float32(0.25)
    return flat.reshape(values.shape)
