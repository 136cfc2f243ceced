"""One size of a picture with a hole: pairs of patches, found, passed on, and made to vote."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from smalto.retouch.areas import depth, dilated
from smalto.retouch.arrays import Mask, Real, Whole, real
from smalto.retouch.patches import RADIUS, Basis, means_of, nearest
from smalto.retouch.scaling import resized
from smalto.types import Check

ALL_WITH_ALL = 8_000_000
"""Pairs that are compared at once; above it they are passed between neighbours."""
ROUNDS_COARSE, ROUNDS_FINE = 8, 3
MOST_SHIFT = 0.06
"""How much lighter or darker (0..1) a patch may become."""
REACH = 2
"""How far from its middle a patch has a vote: less than its radius, so that edges stay sharp."""
FADE = 0.72
"""How much less a patch's vote counts with each pixel away from the rim."""


@dataclass(frozen=True, slots=True)
class Level:
    """`image`: (h, w, 3), `scale` times smaller than the whole. `sources`, `targets`: (N, 2)
    middles (y, x) of wholly known patches and of those that touch the hole; `source_of`: (h, w)
    number of the source there, or -1. `means`: (h, w, 3) mean colours of patches."""

    image: Real
    hole: Mask
    sources: Whole
    targets: Whole
    source_of: Whole
    means: Real
    scale: int

    @classmethod
    def of(cls, image: Real, hole: Mask, scale: int) -> Level:
        """A picture made smaller: only what is known counts for its colours."""
        if scale > 1:
            few = (-(-hole.shape[0] // scale), -(-hole.shape[1] // scale))
            known = real(~hole)[..., None]
            share = resized(known, few)
            image = resized(image * known, few) / np.maximum(share, 1e-4)
            hole = share[..., 0] < 0.999
        near = dilated(hole, RADIUS)
        inside = np.zeros(hole.shape, bool)
        inside[RADIUS : hole.shape[0] - RADIUS, RADIUS : hole.shape[1] - RADIUS] = True
        sources = np.argwhere(inside & ~near)
        source_of = np.full(hole.shape, -1, np.int64)
        source_of[sources[:, 0], sources[:, 1]] = np.arange(len(sources))
        return cls(image, hole, sources, np.argwhere(near), source_of, means_of(image), scale)


@dataclass(frozen=True, slots=True)
class Pairs:
    """`to`: (N, 2) middle of the source that each target of `level` is paired with; `apart`: their
    squared distance."""

    level: Level
    to: Whole
    apart: Real

    def finer(self, level: Level) -> Pairs:
        """The same pairs on a larger size: every target asks the coarser one that it lies in."""
        by = self.level.scale // level.scale
        number = np.full(self.level.hole.shape, -1, np.int64)
        number[self.level.targets[:, 0], self.level.targets[:, 1]] = np.arange(len(self.to))
        coarse = np.minimum(level.targets // by, np.array(number.shape) - 1)
        asked = number[coarse[:, 0], coarse[:, 1]]
        asked = np.where(asked < 0, 0, asked)
        to = self.to[asked] * by + (level.targets - self.level.targets[asked] * by)
        return Pairs(level, _legal(level, to), self.apart[asked])


def matched(
    level: Level, start: Real, pairs: Pairs | None, dice: np.random.Generator, check: Check
) -> tuple[Real, Pairs]:
    """The hole painted by pairs found anew, round by round."""
    basis = Basis.of(level.image, level.sources, dice)
    offered = basis.rows(level.image, level.sources)
    now = start
    rounds = ROUNDS_COARSE if pairs is None else ROUNDS_FINE
    for _ in range(rounds):
        wanted = basis.rows(now, level.targets)
        if len(wanted) * len(offered) <= ALL_WITH_ALL or pairs is None:
            best, apart = nearest(wanted, offered)
            pairs = Pairs(level, level.sources[best], apart)
        else:
            pairs = _passed_on(pairs, wanted, offered, dice)
        now = voted(level, pairs, now)
        check()
    assert pairs is not None
    return now, pairs


def voted(level: Level, pairs: Pairs, now: Real, reach: int = REACH) -> Real:
    """The hole as the pairs say: every pixel the mean of what all patches over it have there."""
    weight = _weights(level, pairs)
    y, x = level.targets[:, 0], level.targets[:, 1]
    shift = means_of(now)[y, x] - level.means[pairs.to[:, 0], pairs.to[:, 1]]
    shift = np.clip(shift, -MOST_SHIFT, MOST_SHIFT)
    height, width = level.hole.shape
    wide = (height + 2 * reach, width + 2 * reach)
    total = np.zeros((wide[0] * wide[1], 4), np.float32)
    at = (level.targets[:, 0] + reach) * wide[1] + level.targets[:, 1] + reach
    come = pairs.to[:, 0] * width + pairs.to[:, 1]
    flat = level.image.reshape(-1, 3)
    gift = np.empty((len(at), 4), np.float32)
    gift[:, 3] = weight
    for dy in range(-reach, reach + 1):
        for dx in range(-reach, reach + 1):
            gift[:, :3] = (flat[come + (dy * width + dx)] + shift) * weight[:, None]
            total[at + (dy * wide[1] + dx)] += gift
    total = total.reshape(*wide, 4)[reach : reach + height, reach : reach + width]
    mean = total[..., :3] / np.maximum(total[..., 3:], 1e-12)
    near = dilated(level.hole, 2) if level.scale == 1 else level.hole
    return np.where((near & (total[..., 3] > 1e-12))[..., None], mean, level.image)


def _weights(level: Level, pairs: Pairs) -> Real:
    """Patches at the rim know more than those deep inside, good pairs more than bad ones."""
    deep = depth(level.hole)[level.targets[:, 0], level.targets[:, 1]]
    near = np.power(np.float32(FADE), np.minimum(deep, 40))
    typical = max(float(np.quantile(pairs.apart, 0.5)), 1e-6)
    return real(near * np.exp(-np.minimum(pairs.apart / typical, 30)) + 1e-9)


def _passed_on(pairs: Pairs, wanted: Real, offered: Real, dice: np.random.Generator) -> Pairs:
    """Each target tries what its neighbours have, and chance around its own."""
    level = pairs.level
    best = pairs.to
    apart = _distance(level, wanted, offered, best)
    field = np.zeros((*level.hole.shape, 2), np.int64)
    y, x = level.targets[:, 0], level.targets[:, 1]
    for step in (1, 4, 2, 1):
        for dy, dx in ((0, step), (step, 0), (0, -step), (-step, 0)):
            field[:] = -(10**6)
            field[y, x] = best
            ny, nx = np.clip(y - dy, 0, len(field) - 1), np.clip(x - dx, 0, field.shape[1] - 1)
            best, apart = _better(
                level, wanted, offered, best, apart, field[ny, nx] + np.array([dy, dx])
            )
    reach = max(level.hole.shape)
    while reach >= 1:
        away = dice.integers(-reach, reach + 1, best.shape)
        best, apart = _better(level, wanted, offered, best, apart, best + away)
        reach //= 3
    return Pairs(level, best, apart)


def _better(
    level: Level, wanted: Real, offered: Real, best: Whole, apart: Real, tried: Whole
) -> tuple[Whole, Real]:
    other = _distance(level, wanted, offered, tried)
    wins = other < apart
    return np.where(wins[:, None], tried, best), np.where(wins, other, apart)


def _distance(level: Level, wanted: Real, offered: Real, to: Whole) -> Real:
    height, width = level.hole.shape
    inside = (to[:, 0] >= 0) & (to[:, 0] < height) & (to[:, 1] >= 0) & (to[:, 1] < width)
    number = level.source_of[np.where(inside, to[:, 0], 0), np.where(inside, to[:, 1], 0)]
    number = np.where(inside, number, -1)
    gap = wanted - offered[np.maximum(number, 0)]
    return np.where(number >= 0, np.einsum("nd,nd->n", gap, gap), np.float32(np.inf))


def _legal(level: Level, to: Whole) -> Whole:
    """Sources that are none on this size give way to the nearest ones in a spiral of few steps."""
    made = np.clip(to, 0, np.array(level.hole.shape) - 1)
    bad = np.flatnonzero(level.source_of[made[:, 0], made[:, 1]] < 0)
    if not len(bad):
        return made
    if len(bad) * len(level.sources) < 40_000_000:
        best, _ = nearest(real(made[bad]), real(level.sources))
        made[bad] = level.sources[best]
        return made
    middle = level.sources[np.linspace(0, len(level.sources) - 1, 2000).astype(np.int64)]
    best, _ = nearest(real(made[bad]), real(middle))
    made[bad] = middle[best]
    return made
