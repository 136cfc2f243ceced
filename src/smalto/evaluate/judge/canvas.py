"""A picture that can be asked for the mean of any box at once, and what of it is explained already.

Boxes are (B, 4): left, top, width, height in pixels of `SIDE_PX`, the picture's longer side here.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.floating[Any]]
Bools = npt.NDArray[np.bool_]

SIDE_PX = 384


class Canvas:
    """`rgb`: (H, W, 3) in [0, 1]. `free`: (H, W), 1 where nothing found so far covers the picture;
    what has been explained, and what lies outside, says nothing about other things. `ink`: (H, W),
    what is not ground, and `ground`: (H, 3), its colour row by row, where that is known."""

    def __init__(self, rgb: Floats, ink: Bools | None = None, ground: Floats | None = None) -> None:
        self.ground = ground
        self.rgb = np.asarray(rgb, np.float64)
        self.height, self.width, _ = rgb.shape
        self.free = np.ones((self.height, self.width))
        self.ink = np.zeros(self.free.shape) if ink is None else ink.astype(np.float64)
        self.refresh()

    def refresh(self) -> None:
        """To be called after `free` has changed."""
        seen = self.rgb * self.free[..., None]
        inked = self.free * self.ink
        layers = np.concatenate([seen, self.free[..., None], inked[..., None]], axis=2)
        self._sums = np.zeros((self.height + 1, self.width + 1, 5))
        np.cumsum(np.cumsum(layers, axis=0), axis=1, out=self._sums[1:, 1:])

    def cells(self, boxes: Floats, size: int) -> tuple[Floats, Floats]:
        """Each box as `size` x `size` cells: the mean colour of what is free there (B, S, S, 3),
        and how much of the cell that is (B, S, S)."""
        return self.wide_cells(boxes, size, 0)[:2]

    def wide_cells(self, boxes: Floats, size: int, margin: int) -> tuple[Floats, Floats, Floats]:
        """The same with `margin` more cells on every side, and the share that is free ink."""
        steps = np.arange(-margin, size + margin + 1) / size
        xs = np.rint(boxes[:, :1] + steps * boxes[:, 2:3]).astype(np.int64)
        ys = np.rint(boxes[:, 1:2] + steps * boxes[:, 3:4]).astype(np.int64)
        x = np.clip(xs, 0, self.width)
        y = np.clip(ys, 0, self.height)
        corners = self._sums[y[:, :, None], x[:, None, :]]
        sums = corners[:, 1:, 1:] - corners[:, :-1, 1:] - corners[:, 1:, :-1] + corners[:, :-1, :-1]
        area = np.maximum(np.diff(ys)[:, :, None] * np.diff(xs)[:, None, :], 1)
        weight = sums[..., 3]
        colors = sums[..., :3] / np.maximum(weight, 1e-6)[..., None]
        free = np.asarray(weight / area, np.float32)
        return colors.astype(np.float32), free, np.asarray(sums[..., 4] / area, np.float32)
