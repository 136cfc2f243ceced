"""Square patches of a picture as short rows of numbers, and which of them are alike.

A patch is told by its pattern (its pixels less their mean, in the few directions in which the
picture's own patches differ most), by its mean, which counts less, because the fill may shift
it a little, and by where it is: the ground far below a horizon is not like that right below it.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from smalto.retouch.arrays import Real, Whole, real
from smalto.retouch.scaling import boxed

RADIUS = 3
SIDE = 2 * RADIUS + 1
DIRECTIONS = 20
MEAN_WEIGHT = 3.0
"""Of 7, at which a patch's mean would count as its pixels say."""
ROW_WEIGHT, COLUMN_WEIGHT = 0.5, 0.2
"""Distance of a patch from another one the picture's height (width) away."""


@dataclass(frozen=True, slots=True)
class Basis:
    """`directions`: (147, D) of patterns. `shape`: of the picture whose places are told."""

    directions: Real
    shape: tuple[int, int]

    @classmethod
    def of(cls, image: Real, places: Whole, dice: np.random.Generator) -> Basis:
        """Learned from patches at `places` (rows of y, x)."""
        some = places[dice.integers(0, len(places), min(len(places), 1500))]
        patterns, _ = _cut(image, some)
        _, vectors = np.linalg.eigh(patterns.T @ patterns)
        return cls(np.ascontiguousarray(vectors[:, ::-1][:, :DIRECTIONS]), image.shape[:2])

    def rows(self, image: Real, places: Whole) -> Real:
        """(N, D + 5) numbers of the patches at `places`; squared distances of them compare."""
        made = np.empty((len(places), DIRECTIONS + 5), np.float32)
        for begin in range(0, len(places), 16384):
            part = places[begin : begin + 16384]
            patterns, means = _cut(image, part)
            to = made[begin : begin + 16384]
            np.matmul(patterns, self.directions, out=to[:, :DIRECTIONS])
            to[:, DIRECTIONS:-2] = means * MEAN_WEIGHT
            to[:, -2] = part[:, 0] * (ROW_WEIGHT / self.shape[0])
            to[:, -1] = part[:, 1] * (COLUMN_WEIGHT / self.shape[1])
        return made


def means_of(image: Real) -> Real:
    """(h, w, 3) mean colour of the patch at every place."""
    return np.stack([boxed(image[..., c], RADIUS) for c in range(3)], axis=-1)


def _cut(image: Real, places: Whole) -> tuple[Real, Real]:
    """(N, 147) patterns without their mean colour, and (N, 3) those means; sides are mirrored."""
    padded = np.pad(image, ((RADIUS, RADIUS), (RADIUS, RADIUS), (0, 0)), "reflect")
    flat = padded.reshape(-1, 3)
    corner = places[:, 0] * padded.shape[1] + places[:, 1]
    steps = (np.arange(SIDE)[:, None] * padded.shape[1] + np.arange(SIDE)).ravel()
    cut = flat[corner[:, None] + steps]
    means = cut.mean(axis=1)
    return (cut - means[:, None]).reshape(len(places), -1), real(means)


def nearest(wanted: Real, offered: Real) -> tuple[Whole, Real]:
    """For each wanted row the number of the offered one most like it; their squared distances."""
    sizes = np.square(offered).sum(axis=1)
    best = np.empty(len(wanted), np.int64)
    apart = np.empty(len(wanted), np.float32)
    step = max(4_000_000 // max(len(offered), 1), 1)
    for begin in range(0, len(wanted), step):
        part = wanted[begin : begin + step]
        gaps = sizes - 2 * (part @ offered.T)
        here = gaps.argmin(axis=1)
        best[begin : begin + step] = here
        own = np.square(part).sum(axis=1)
        apart[begin : begin + step] = gaps[np.arange(len(part)), here] + own
    return best, np.maximum(apart, 0)
