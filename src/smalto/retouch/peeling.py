"""A first guess of what is in a hole, on a small picture: layer by layer from its rim, each pixel
taken from the known patch that continues what is there already.

Source: Criminisi, Pérez, Toyama, Region Filling and Object Removal (TIP 2004); here a whole layer
at a time, and without its order by edges.
"""

from __future__ import annotations

import numpy as np

from smalto.retouch.areas import dilated
from smalto.retouch.arrays import Mask, Real, Whole, real
from smalto.retouch.patches import COLUMN_WEIGHT, RADIUS, ROW_WEIGHT, SIDE

MOST_SOURCES = 5000


def peeled(image: Real, hole: Mask, sources: Whole, dice: np.random.Generator) -> Real:
    """(h, w, 3) with the hole guessed. `sources`: (N, 2) middles of wholly known patches."""
    if len(sources) > MOST_SOURCES:
        sources = sources[np.sort(dice.permutation(len(sources))[:MOST_SOURCES])]
    now, open_ = image.copy(), hole.copy()
    offered = _windows(image, sources)
    squares = np.square(offered)
    while open_.any():
        layer = np.argwhere(open_ & dilated(~open_, 1))
        if not len(layer):
            break
        best = _continuing(now, open_, layer, sources, offered, squares, hole.shape)
        now[layer[:, 0], layer[:, 1]] = image[sources[best, 0], sources[best, 1]]
        open_[layer[:, 0], layer[:, 1]] = False
    return now


def _continuing(now: Real, open_: Mask, layer: Whole, sources: Whole, offered: Real,
                squares: Real, shape: tuple[int, ...]) -> Whole:  # fmt: skip
    """For each place the source whose patch fits best to what is known around the place."""
    wanted = _windows(now, layer)
    known = np.repeat(_windows(real(~open_)[..., None], layer), 3, axis=1)
    gaps = known @ squares.T - 2 * (known * wanted) @ offered.T
    count = known.sum(axis=1)[:, None] / 3
    for axis, weight in ((0, ROW_WEIGHT), (1, COLUMN_WEIGHT)):
        apart = (layer[:, axis, None] - sources[None, :, axis]) * (weight / shape[axis])
        gaps += real(np.square(apart)) * count / SIDE**2
    return np.asarray(gaps.argmin(axis=1))


def _windows(values: Real, places: Whole) -> Real:
    """(N, 49 C) raw patches; beyond the sides nothing is known (0)."""
    padded = np.pad(values, ((RADIUS, RADIUS), (RADIUS, RADIUS), (0, 0)))
    flat = padded.reshape(-1, values.shape[2])
    corner = places[:, 0] * padded.shape[1] + places[:, 1]
    steps = (np.arange(SIDE)[:, None] * padded.shape[1] + np.arange(SIDE)).ravel()
    return real(flat[corner[:, None] + steps].reshape(len(places), -1))
