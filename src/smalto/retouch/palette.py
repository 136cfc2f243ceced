"""Giving a region another colour: its hue and chroma move, its light and shade stay."""

from __future__ import annotations

import numpy as np

from smalto.retouch.arrays import Mask, Pixels, Real, bytes_of, colors, real
from smalto.retouch.blend import over
from smalto.retouch.space import in_gamut, lab_of, lab_of_hex, rgb_of


def recolored(pixels: Pixels, coverage: Real, color: str) -> Pixels:
    """`pixels` with what `coverage` covers moved to `color` (`#rrggbb`). Shading and highlights are
    kept: lightness moves as a whole, near white stays near white."""
    region = coverage > 0.5
    if not region.any():
        return pixels
    lab = lab_of(colors(pixels))
    wanted = lab_of_hex(color)
    part = coverage > 0
    moved = _moved(lab[part], lab[region], wanted)
    made = pixels.copy()
    made[part, :3] = bytes_of(rgb_of(moved))
    return over(pixels, made, coverage)


def _moved(lab: Real, region: Real, wanted: Real) -> Real:
    """(N, 3) pixels as `wanted` would look in their light. `region`: the pixels that say what the
    thing's own lightness is."""
    middle = float(np.median(region[:, 0]))
    light = lab[:, 0]
    target = float(wanted[0])
    low = light <= middle
    darker = light / max(middle, 1e-3) * target
    lighter = 1 - (1 - light) / max(1 - middle, 1e-3) * (1 - target)
    moved = np.where(low, darker, lighter)
    share = np.float32(0.75)
    light_now = np.clip(moved * share + (light + target - middle) * (1 - share), 0, 1)
    shown = _chroma_at(light_now, target)
    chroma = np.hypot(lab[:, 1], lab[:, 2])
    own = max(float(np.median(np.hypot(region[:, 1], region[:, 2]))), 1e-3)
    vivid = np.clip(chroma / own, 0.45, 1.25) if own > 0.05 else np.float32(1)
    turned = wanted[None, 1:] * (shown * vivid)[:, None]
    return in_gamut(np.concatenate([light_now[:, None], turned], axis=1))


def _chroma_at(light: Real, target: float) -> Real:
    """Colour fades towards black and into highlights."""
    below = np.clip(light / max(target, 1e-3), 0, 1) ** np.float32(0.8)
    above = np.clip((1 - light) / max(1 - target, 0.08), 0, 1) ** np.float32(0.6)
    return real(np.where(light <= target, below, above))


def near_color(pixels: Pixels, color: str) -> Real:
    """(H, W) 0..1: how much each pixel would be called by that colour's name. Hue decides where
    there is chroma, lightness where there is none."""
    lab = lab_of(colors(pixels))
    wanted = lab_of_hex(color)
    chroma, own = np.hypot(lab[..., 1], lab[..., 2]), float(np.hypot(wanted[1], wanted[2]))
    if own < 0.035:
        dull = np.clip(1 - (chroma - 0.03) / 0.04, 0, 1)
        apart = np.abs(lab[..., 0] - wanted[0])
        return real(dull * np.clip(1.6 - apart / 0.13, 0, 1))
    turn = (lab[..., 1] * wanted[1] + lab[..., 2] * wanted[2]) / np.maximum(chroma * own, 1e-5)
    alike = np.clip((turn - 0.86) / 0.08, 0, 1)
    vivid = np.clip((chroma / own - 0.22) / 0.15, 0, 1)
    room = np.where(lab[..., 0] > wanted[0], 0.30, 0.36)
    lit = np.clip(2 * (1 - np.abs(lab[..., 0] - wanted[0]) / room), 0, 1)
    return real(alike * vivid * lit)


def mean_color(pixels: Pixels, mask: Mask) -> Real:
    """(3,) OKLab mean of a region."""
    return real(lab_of(colors(pixels[mask])).mean(axis=0))
