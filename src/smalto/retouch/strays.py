"""Bits of a thing that a cut-out missed: its lights, its handle, its shadow on the ground.

They hang together with what was found and have colours that the rest of the picture lacks. Left
where they are they would be copied all over the place where the thing was.
"""

from __future__ import annotations

import numpy as np

from smalto.retouch.areas import closed, dilated, labeled
from smalto.retouch.arrays import Box, Mask, Pixels, box_of, colors
from smalto.retouch.scaling import blurred, softened
from smalto.retouch.space import lab_of

REACH, CLOSE = 0.45, 0.03
"""How far strays are looked for, and what goes in any case, as shares of the thing's side."""
BINS = 24
RARE = 0.06
"""Colours with less than this share of an even spread are strange to the rest of the picture."""
MOST = 0.8
"""More strays than this, as a share of the thing, are no strays."""
SHADOW_TALL, SHADOW_WIDE = 0.08, 0.6
"""Half axes of the shadow under a thing's foot, as shares of its height and width."""
DARKER = 0.04
"""OKLab lightness by which a shadow is darker than the ground beside it."""


def with_strays(rgb: Pixels, solid: Mask) -> Mask:
    """`solid` (H, W), the thing that was found, with a close rim, its strays and its shadow."""
    box = box_of(solid)
    if box is None:
        return solid
    side = float(np.sqrt(solid.sum()))
    whole = dilated(solid, max(round(CLOSE * side), 1)) | _shadow(rgb, solid, box)
    near = dilated(solid, max(round(REACH * side), 2))
    if near.all():
        return whole
    strange = closed(_rare(rgb, ~near) & near & ~whole, max(round(0.01 * side), 1))
    labels, _ = labeled(strange)
    edge = np.concatenate([labels[0], labels[-1], labels[:, 0], labels[:, -1]])
    met = np.setdiff1d(labels[dilated(whole, 2)], [*np.unique(edge), 0])  # others lie there too
    hanging = np.isin(labels, met)
    if float(hanging.sum()) > MOST * float(solid.sum()):
        return whole
    return np.asarray(whole | dilated(hanging, max(round(CLOSE * side), 1)))


def _rare(rgb: Pixels, known: Mask) -> Mask:
    """Where the colour is one that the `known` part of the picture hardly has."""
    lab = lab_of(colors(rgb))
    low, high = lab.reshape(-1, 3).min(axis=0), lab.reshape(-1, 3).max(axis=0)
    bins = ((lab - low) / np.maximum(high - low, 0.05) * (BINS - 1) + 0.5).astype(int)
    count = np.zeros((BINS, BINS, BINS), np.float32)
    np.add.at(count, tuple(bins[known].T), 1)
    for axis in range(3):  # a colour beside a common one is no stranger
        count += np.roll(count, 1, axis) + np.roll(count, -1, axis)
    shares = count / count.sum() * max(int((count > 0).sum()), 1)
    rare = shares[tuple(np.moveaxis(bins, -1, 0))] < RARE
    return np.asarray(softened(rare, 1.0) > 0.5)


def _shadow(rgb: Pixels, solid: Mask, box: Box) -> Mask:
    """Under the foot, where it is darker than farther down and aside."""
    top, bottom, left, right = box
    rows, columns = np.ogrid[: solid.shape[0], : solid.shape[1]]
    down = (rows - bottom) / max(SHADOW_TALL * (bottom - top), 2)
    across = (columns - (left + right) / 2) / max(SHADOW_WIDE * (right - left), 2)
    reach = down * down + across * across
    under = (reach <= 1) & ~solid
    around = (reach > 1.6) & (reach < 6) & (down > -1) & ~dilated(solid, 2)
    if not under.any() or not around.any():
        return np.zeros_like(solid)
    light = blurred(lab_of(colors(rgb))[..., 0], max(0.02 * (bottom - top), 1.0))
    dark = under & (light < float(np.median(light[around])) - DARKER)
    return dark if dark.sum() > 0.3 * under.sum() else np.zeros_like(solid)
