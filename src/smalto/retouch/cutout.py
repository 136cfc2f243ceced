"""What of a picture is the thing, and what the ground: by alpha, by an even ground, by colours."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

import numpy as np

from smalto.retouch.arrays import Pixels, Real, box_of, bytes_of, colors, real
from smalto.retouch.ground import even_ground, flooded, spanned_colors, unmixed
from smalto.retouch.segment import segmented

Way = Literal["alpha", "ground", "colors"]

GRAINY = 0.06
"""How far an even ground's pixels may lie from its colour; of more (wood, cloth, stones) the
colours of both sides are asked, too."""


@dataclass(frozen=True, slots=True)
class Cutout:
    """`coverage`: (H, W) 0..1. `sure`: 0..1, how much it can be trusted; below 0.4 it is a guess
    that should not be acted on. `way`: how it was found."""

    coverage: Real
    sure: float
    way: Way


def found(rgba: Pixels) -> Cutout:
    """The foreground and how it was told from the ground. (H, W, 3) pictures are opaque."""
    clear = _by_alpha(rgba)
    if clear is not None:
        return Cutout(clear, 1.0, "alpha")
    rgb = colors(rgba)
    ground = even_ground(rgb)
    if ground is not None:
        outside = flooded(ground)
        share = 1 - float(outside.mean())
        if 0.0005 < share < 0.97:
            sure = 0.95 if share < 0.85 else 0.6
            plain = Cutout(unmixed(rgb, ground, outside), sure, "ground")
            return plain if ground.tolerance < GRAINY else _surer(plain, rgb)
    coverage, sure = segmented(rgb)
    return Cutout(coverage, sure, "colors")


def _surer(plain: Cutout, rgb: Real) -> Cutout:
    """A division by colours, unless it is less sure than what a grainy ground tells."""
    coverage, sure = segmented(rgb)
    return Cutout(coverage, sure, "colors") if sure > 0.5 else replace(plain, sure=0.5)


def foreground(rgba: Pixels) -> Real:
    """(H, W) coverage 0..1 of what the picture shows."""
    return found(rgba).coverage


def sprite(rgba: Pixels) -> Pixels:
    """The foreground cut out, RGBA, cropped; colours at its edge are its own, so that it has no
    fringe on any ground. A picture without a foreground is returned whole."""
    return lifted(rgba, found(rgba).coverage)


def lifted(rgba: Pixels, coverage: Real) -> Pixels:
    """What `coverage` covers, as `sprite`."""
    box = box_of(coverage > 2 / 255)
    if box is None:
        box, coverage = (0, rgba.shape[0], 0, rgba.shape[1]), real(np.ones(rgba.shape[:2]))
    top, bottom, left, right = box
    part, share = rgba[top:bottom, left:right], coverage[top:bottom, left:right]
    made = np.dstack([part[..., :3], bytes_of(share)])
    soft = share < 0.97
    if soft.any() and not soft.all():
        carried = bytes_of(spanned_colors(colors(part), soft))
        made[soft, :3] = carried[soft]
    return made


def _by_alpha(rgba: Pixels) -> Real | None:
    if rgba.shape[2] == 3:
        return None
    alpha = rgba[..., 3]
    if float((alpha < 128).mean()) < 0.002:
        return None
    return real(alpha) * np.float32(1 / 255)
