"""Whole pictures in OKLab: lightness 0..1, a (green to red) and b (blue to yellow) around 0.

Source: Björn Ottosson, "A perceptual color space for image processing", 2020 (public domain).
"""

from __future__ import annotations

import numpy as np

from smalto.retouch.arrays import Real, real

TO_CONES = real(
    [
        [0.4122214708, 0.5363325363, 0.0514459929],
        [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
    ]
)
TO_LAB = real(
    [
        [0.2104542553, 0.7936177850, -0.0040720468],
        [1.9779984951, -2.4285922050, 0.4505937099],
        [0.0259040371, 0.7827717662, -0.8086757660],
    ]
)
FROM_CONES = np.linalg.inv(TO_CONES.astype(np.float64)).astype(np.float32)
FROM_LAB = np.linalg.inv(TO_LAB.astype(np.float64)).astype(np.float32)


def lab_of(rgb: Real) -> Real:
    """(..., 3) sRGB 0..1 to OKLab."""
    linear = np.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** np.float32(2.4))
    return real(np.cbrt(real(linear) @ TO_CONES.T) @ TO_LAB.T)


def rgb_of(lab: Real) -> Real:
    """(..., 3) OKLab to sRGB, cut to 0..1."""
    linear = np.clip((lab @ FROM_LAB.T) ** 3 @ FROM_CONES.T, 0, 1)
    curved = 1.055 * linear ** np.float32(1 / 2.4) - 0.055
    return real(np.where(linear <= 0.0031308, linear * 12.92, curved))


def lab_of_hex(color: str) -> Real:
    """`#rrggbb` to (3,) OKLab."""
    digits = color.lstrip("#")
    return lab_of(real([int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]))


def in_gamut(lab: Real) -> Real:
    """Chroma less where a colour cannot be shown: lightness and hue stay."""
    made = lab.copy()
    for _ in range(6):
        linear = (made @ FROM_LAB.T) ** 3 @ FROM_CONES.T
        outside = ((linear < -0.002) | (linear > 1.002)).any(axis=-1)
        if not outside.any():
            break
        made[outside, 1:] *= np.float32(0.86)
    return made
