"""An even ground behind a thing: told by the picture's rim, flooded from there, taken off."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from smalto.retouch.areas import dilated, labeled
from smalto.retouch.arrays import Mask, Real, real
from smalto.retouch.membrane import spanned

EVEN_SHARE = 0.8
"""How much of the rim must be ground: a thing may touch the picture's sides."""
TOLERANCE = 0.035
POCKET = 0.015
"""Enclosed pieces of ground at least this large, as a share of the thing, are seen through."""


@dataclass(frozen=True, slots=True)
class Ground:
    """`colors`: (H, W, 3) of the ground everywhere, also behind the thing. `apart`: (H, W) how far
    a pixel is from it, largest channel, 0..1; `tolerance`: up to where it is ground."""

    colors: Real
    apart: Real
    tolerance: float


def even_ground(rgb: Real) -> Ground | None:
    """The plain or slowly changing colour of the picture's rim; None if it is not even."""
    height, width = rgb.shape[:2]
    y, x = np.mgrid[-1 : 1 : height * 1j, -1 : 1 : width * 1j].astype(np.float32)
    terms = np.stack([np.ones_like(x), x, y, x * y, x * x, y * y], axis=-1)
    rim = np.ones((height, width), bool)
    deep = max(round(0.012 * min(height, width)), 1)
    rim[deep : height - deep, deep : width - deep] = False
    basis, values = terms[rim], rgb[rim]
    good = np.abs(values - np.median(values, axis=0)).max(axis=1) < 0.12
    if good.mean() < 0.6:
        good[:] = True
    for _ in range(3):
        fit = np.linalg.lstsq(basis[good], values[good], rcond=None)[0]
        apart = np.abs(basis @ fit - values).max(axis=1)
        good = apart < max(TOLERANCE, 2.5 * float(np.median(apart)))
        if good.mean() < 0.5:
            return None
    if good.mean() < EVEN_SHARE or float(np.quantile(apart[good], 0.9)) > 0.06:
        return None
    ground = real(terms @ real(fit))
    noise = float(np.quantile(apart[good], 0.95))
    return Ground(ground, real(np.abs(rgb - ground).max(axis=-1)), max(TOLERANCE, 1.6 * noise))


def flooded(ground: Ground) -> Mask:
    """What is ground: all that is reached from the rim, and pockets that a thing encloses."""
    alike = ground.apart < ground.tolerance
    labels, count = labeled(alike)
    if not count:
        return alike
    sizes = np.bincount(labels.ravel(), minlength=count + 1)
    reached = np.zeros(count + 1, bool)
    for side in (labels[0], labels[-1], labels[:, 0], labels[:, -1]):
        reached[side] = True
    thing = alike.size - int(sizes[1:][reached[1:]].sum())
    strict = np.bincount(labels[ground.apart < ground.tolerance * 0.5], minlength=count + 1)
    reached |= (sizes > max(POCKET * thing, 16)) & (strict > 0.9 * sizes)
    reached[0] = False
    return reached[labels]


def unmixed(rgb: Real, ground: Ground, outside: Mask) -> Real:
    """(H, W) coverage: at the thing's edge as much as its colour is away from the ground's, on
    the way to the colour further inside."""
    coverage = real(~outside)
    edge = dilated(outside, 2) & dilated(~outside, 1)
    inner = spanned_colors(rgb, edge | outside)
    way = inner - ground.colors
    length = np.square(way).sum(axis=-1)
    share = ((rgb - ground.colors) * way).sum(axis=-1) / np.maximum(length, 1e-6)
    told = edge & (length > 0.01)
    made = np.where(told, np.clip((share - 0.04) / 0.9, 0, 1), coverage)
    return real(np.where(edge & ~told & outside, 0, made))


def spanned_colors(rgb: Real, unknown: Mask) -> Real:
    """Colours with the unknown ones carried on from inside."""
    return spanned(rgb, unknown, rounds=4)
