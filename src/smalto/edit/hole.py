"""The part of a picture that is to be painted anew."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from smalto.edit.canvas import Canvas
from smalto.retouch.arrays import Mask, Real, box_of
from smalto.types import ImageRequest

SOLID = 0.5
"""Where at least so much of the source goes, there is room for new things."""
RIM = 0.025
"""Things keep so far from the picture's edge, as a share of its shorter side."""


@dataclass(frozen=True)
class Hole:
    """`coverage`: (H, W), 0 where the source stays to the bit, 1 where nothing of it stays."""

    coverage: Real

    @cached_property
    def touched(self) -> Mask:
        """All that may change at all."""
        return self.coverage > 0

    @cached_property
    def room(self) -> Mask:
        """Where new things may be seen: touched by more than a soft edge, and not on the picture's
        own edge."""
        solid: Mask = self.coverage >= SOLID
        if not solid.any():
            return self.touched
        inner = solid.copy()
        rim = max(round(RIM * min(solid.shape)), 1)
        inner[:rim] = inner[-rim:] = False
        inner[:, :rim] = inner[:, -rim:] = False
        return inner if inner.any() else solid

    @cached_property
    def box(self) -> tuple[int, int, int, int]:
        """Top, bottom, left, right of the room."""
        box = box_of(self.room)
        assert box is not None, "a mask without a hole is refused before"
        return box

    @property
    def share(self) -> float:
        """Of the picture, 0..1."""
        return float(self.room.mean())


def hole_of(request: ImageRequest, canvas: Canvas) -> Hole:
    """From the mask's alpha; without a mask, and where the canvas is open, from the picture's own
    transparency."""
    if request.mask is not None:
        alpha = canvas.laid(request.mask, smooth=False)[..., 3]
    else:
        alpha = canvas.rgba[..., 3]
    coverage = 1 - alpha.astype(np.float32) / 255
    coverage[canvas.open] = 1
    return Hole(coverage)
