"""The look of a whole picture: lighter, warmer, more colourful, softer, gray, sepia."""

from __future__ import annotations

import numpy as np

from smalto.retouch.arrays import Pixels, Real, bytes_of, colors, real
from smalto.retouch.scaling import blurred
from smalto.retouch.space import in_gamut, lab_of, rgb_of

BLUR_SHARE = 0.02
"""Blur of the strongest kind: its radius as a share of the shorter side."""


def toned(
    pixels: Pixels,
    *,
    brightness: float = 0.0,
    contrast: float = 0.0,
    saturation: float = 0.0,
    warmth: float = 0.0,
    blur: float = 0.0,
) -> Pixels:
    """Each -1 .. 1, 0 for no change; alpha stays. A negative blur sharpens."""
    rgb = colors(pixels)
    if brightness or contrast or saturation or warmth:
        lab = lab_of(rgb)
        lab[..., 0] = _contrasted(_brightened(lab[..., 0], brightness), contrast)
        lab[..., 1:] *= np.float32(1 + (0.9 if saturation > 0 else 1.0) * saturation)
        shown = np.sqrt(np.clip(lab[..., 0], 0, 1))
        lab[..., 1] += np.float32(0.02 * warmth) * shown
        lab[..., 2] += np.float32(0.06 * warmth) * shown
        rgb = rgb_of(in_gamut(lab))
    if blur:
        radius = abs(blur) * BLUR_SHARE * min(pixels.shape[:2])
        soft = blurred(rgb, max(radius, 1.0))
        rgb = soft if blur > 0 else real(rgb + (rgb - soft) * min(-1.6 * blur, 1.6))
    return _with(pixels, rgb)


def gray(pixels: Pixels) -> Pixels:
    """Black and white: lightness alone, a little more contrast."""
    light = _contrasted(lab_of(colors(pixels))[..., 0], 0.15)
    return _with(pixels, rgb_of(np.stack([light, 0 * light, 0 * light], axis=-1)))


def sepia(pixels: Pixels) -> Pixels:
    """The brown of old photographs."""
    light = lab_of(colors(pixels))[..., 0]
    tint = real([0.02, 0.045]) * np.sqrt(np.clip(1 - light, 0.05, 1))[..., None] * 1.3
    return _with(pixels, rgb_of(np.concatenate([0.08 + 0.9 * light[..., None], tint], axis=-1)))


def _brightened(light: Real, by: float) -> Real:
    """The ends stay, the middle moves: nothing is burnt out."""
    return real(np.clip(light, 0, 1) ** np.float32(2.0 ** (-1.1 * by)))


def _contrasted(light: Real, by: float) -> Real:
    """About the picture's own middle lightness."""
    if not by:
        return light
    middle = np.float32(np.clip(light.mean(), 0.3, 0.7))
    if by < 0:
        return middle + (light - middle) * np.float32(1 + 0.75 * by)
    t = np.clip(light, 0, 1)
    low, high = t < middle, t >= middle
    bent = np.where(low, middle * (t / middle) ** (1 + 1.2 * by), t)
    gap = np.where(high, (1 - t) / (1 - middle), 0)
    return real(np.where(high, 1 - (1 - middle) * gap ** (1 + 1.2 * by), bent))


def _with(pixels: Pixels, rgb: Real) -> Pixels:
    made = pixels.copy()
    made[..., :3] = bytes_of(rgb)
    return made
