"""Areas of a picture as masks: larger, smaller, in pieces, how far away."""

from __future__ import annotations

import numpy as np

from smalto.retouch.arrays import Mask, Real, Whole, real


def dilated(mask: Mask, by: int) -> Mask:
    """Larger by `by` pixels on all sides (square)."""
    return _spread(_spread(mask, by, 0), by, 1)


def eroded(mask: Mask, by: int) -> Mask:
    """Smaller by `by` pixels on all sides; the picture's own sides do not count as an edge."""
    return ~dilated(~mask, by)


def opened(mask: Mask, by: int) -> Mask:
    """Without what is thinner than 2 `by` + 1 pixels."""
    return dilated(eroded(mask, by), by) & mask


def closed(mask: Mask, by: int) -> Mask:
    """With gaps closed that are thinner than 2 `by` + 1 pixels."""
    return eroded(dilated(mask, by), by) | mask


def _spread(mask: Mask, by: int, axis: int) -> Mask:
    """Dilation along one axis, in doubling steps."""
    made = mask if axis == 0 else mask.T
    left = by
    reach = 1
    while left > 0:
        step = min(reach, left)
        wide = made.copy()
        wide[step:] |= made[:-step]
        wide[:-step] |= made[step:]
        made, left, reach = wide, left - step, reach * 2
    return made if axis == 0 else np.ascontiguousarray(made.T)


def depth(mask: Mask) -> Real:
    """(H, W) steps (across, down, or both at once: Manhattan) to the nearest pixel outside; 0
    outside. The picture's own sides do not count."""
    far = np.float32(sum(mask.shape))
    away = np.where(mask, far, np.float32(0))
    for axis in (0, 1):
        ramp = np.arange(mask.shape[axis], dtype=np.float32)
        ramp = ramp[:, None] if axis == 0 else ramp[None, :]
        down = np.minimum.accumulate(away - ramp, axis=axis) + ramp
        up = np.flip(np.minimum.accumulate(np.flip(away + ramp, axis), axis=axis), axis) - ramp
        away = np.minimum(down, up)
    return real(away)


def labeled(mask: Mask) -> tuple[Whole, int]:
    """Each connected piece (by sides) numbered from 1, largest first, 0 outside; and how many."""
    ids = np.where(mask, np.arange(1, mask.size + 1, dtype=np.int32).reshape(mask.shape), 0)
    if not mask.any():
        return ids, 0
    while True:
        spread = _run_max(_run_max(ids).T).T
        if np.array_equal(spread, ids):
            break
        ids = np.ascontiguousarray(spread)
    names, where, count = np.unique(ids[mask], return_inverse=True, return_counts=True)
    rank = np.empty(len(names), np.int32)
    rank[np.argsort(-count, kind="stable")] = np.arange(1, len(names) + 1, dtype=np.int32)
    made = np.zeros(mask.shape, np.int32)
    made[mask] = rank[where]
    return made, len(names)


def _run_max(ids: Whole) -> Whole:
    """In every row each unbroken run of numbers above 0 takes its largest."""
    flat = np.pad(ids, ((0, 0), (0, 1))).ravel()
    begins = np.flatnonzero((flat[1:] > 0) != (flat[:-1] > 0)) + 1
    begins = np.concatenate([[0], begins])
    most = np.maximum.reduceat(flat, begins)
    lengths = np.diff(np.append(begins, len(flat)))
    made = np.repeat(most, lengths).reshape(ids.shape[0], -1)
    return np.ascontiguousarray(made[:, :-1])


def kept_pieces(mask: Mask, share: float) -> Mask:
    """Only the pieces that have at least `share` of the largest one's pixels."""
    labels, count = labeled(mask)
    if count < 2:
        return mask
    sizes = np.bincount(labels.ravel(), minlength=count + 1)
    sizes[0] = 0
    kept: Mask = (sizes >= share * sizes.max())[labels] & mask
    return kept


def holes_filled(mask: Mask, most: int) -> Mask:
    """With enclosed gaps of at most `most` pixels closed."""
    labels, count = labeled(~mask)
    if not count:
        return mask
    sizes = np.bincount(labels.ravel(), minlength=count + 1)
    edge = np.zeros(count + 1, bool)
    for side in (labels[0], labels[-1], labels[:, 0], labels[:, -1]):
        edge[side] = True
    small = (sizes <= most) & ~edge
    small[0] = False
    return mask | small[labels]
