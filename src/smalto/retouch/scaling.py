"""Pictures as arrays of numbers, smaller, larger and softer."""

from __future__ import annotations

import numpy as np
from PIL import Image, ImageFilter

from smalto.retouch.arrays import Mask, Real, real


def resized(values: Real, shape: tuple[int, int]) -> Real:
    """(H, W) or (H, W, C) numbers at another size: means when smaller, bilinear when larger."""
    if values.ndim == 3:
        return np.stack([resized(values[..., c], shape) for c in range(values.shape[2])], axis=-1)
    if values.shape == shape:
        return values
    way = Image.Resampling.BOX if shape[0] < values.shape[0] else Image.Resampling.BILINEAR
    image = Image.fromarray(np.ascontiguousarray(values, np.float32))
    return real(np.asarray(image.resize((shape[1], shape[0]), way)))


def blurred(values: Real, radius: float) -> Real:
    """Gaussian-like blur of (H, W) or (H, W, C) numbers: three means over windows."""
    if radius < 0.3:
        return values
    if values.ndim == 3:
        return np.stack([blurred(values[..., c], radius) for c in range(values.shape[2])], axis=-1)
    half = max(round((12 * radius * radius / 3 + 1) ** 0.5 / 2 - 0.5), 1)
    for _ in range(3):
        values = boxed(values, half)
    return values


def boxed(values: Real, half: int) -> Real:
    """Mean of the (2 half + 1) x (2 half + 1) pixels around each, sides repeated."""
    size = 2 * half + 1
    total = np.cumsum(np.pad(values, ((half + 1, half), (0, 0)), "edge"), 0, dtype=np.float64)
    total = total[size:] - total[:-size]
    total = np.cumsum(np.pad(total, ((0, 0), (half + 1, half)), "edge"), 1)
    return real((total[:, size:] - total[:, :-size]) / size**2)


def softened(mask: Mask, radius: float) -> Real:
    """A mask as coverage 0..1 with an edge about `radius` pixels wide either side."""
    image = Image.fromarray(mask.astype(np.uint8) * 255)
    return real(np.asarray(image.filter(ImageFilter.GaussianBlur(radius)))) * np.float32(1 / 255)
