"""The kinds of arrays that pixels are worked on in, and the way from one to another."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

Pixels = npt.NDArray[np.uint8]
"""(H, W, 3) RGB or (H, W, 4) RGB and straight alpha."""

Mask = npt.NDArray[np.bool_]
"""(H, W), True where something happens."""

Real = npt.NDArray[np.floating[Any]]
"""In truth always float32; colours 0..1, channels last."""

Whole = npt.NDArray[np.integer[Any]]

Box = tuple[int, int, int, int]
"""Rows and columns of a window: top, bottom, left, right; bottom and right are just outside."""


def real(values: npt.ArrayLike) -> Real:
    """Any numbers as float32."""
    return np.asarray(values, np.float32)


def colors(pixels: Pixels) -> Real:
    """RGB of pixels as 0..1."""
    return pixels[..., :3].astype(np.float32) * np.float32(1 / 255)


def bytes_of(values: Real) -> npt.NDArray[np.uint8]:
    """0..1 as 0..255, rounded; what lies outside is cut."""
    return (np.clip(values, 0, 1) * 255 + 0.5).astype(np.uint8)


def box_of(mask: Mask) -> Box | None:
    """The smallest window with all of a mask; None of an empty one."""
    rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    if not len(rows):
        return None
    return int(rows[0]), int(rows[-1]) + 1, int(columns[0]), int(columns[-1]) + 1


def wider(box: Box, by: int, shape: tuple[int, ...]) -> Box:
    """A window with `by` more pixels on every side, as far as the picture goes."""
    top, bottom, left, right = box
    return (
        max(top - by, 0),
        min(bottom + by, shape[0]),
        max(left - by, 0),
        min(right + by, shape[1]),
    )
