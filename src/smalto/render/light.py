"""Light on things and on the whole picture: modelling, bounce from the ground, a quiet vignette."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from PIL import Image, ImageChops

from smalto.render.mood import Mood
from smalto.render.raster import Picture, tinted
from smalto.stage.types import Light

_MASK_PX = 64


def modelled(pixels: Picture, x_share: float, light: Light, mood: Mood) -> Picture:
    """A sprite shaded from its lit side (towards `light.x`) to the other, darker to its foot.
    `x_share`: where it stands across the picture, 0..1."""
    side = 1 if light.x >= x_share else -1
    depth = 0.1 + 0.1 * light.strength
    if mood.overcast or mood.night:
        depth *= 0.6
    red, green, blue = (1 - depth * k for k in (1.0, 0.86, 0.6))
    shaded = tinted(pixels, ((red, 0.0), (green, 0.0), (blue, 0.0)))
    mask = _slope(side).resize(pixels.size, Image.Resampling.BILINEAR)
    return Image.composite(shaded, pixels, mask)


def rim_lit(pixels: Picture, side: int, color: tuple[int, int, int]) -> Picture:
    """A dark shape with a thin bright edge above and towards the light (`side` -1 or +1)."""
    reach = rim_reach(pixels.height)
    alpha = pixels.getchannel("A")
    moved = ImageChops.offset(alpha, -side * reach, reach)
    edge = ImageChops.subtract(alpha, moved).point([round(0.72 * a) for a in range(256)])
    lit = Image.new("RGB", pixels.size, color)
    body = Image.composite(lit, pixels.convert("RGB"), edge)
    body.putalpha(alpha)
    return body


def rim_reach(height_px: float) -> int:
    """How many pixels wide the bright edge of a shape `height_px` high is."""
    return max(round(height_px * 0.011), 1)


@lru_cache(maxsize=4)
def _slope(side: int) -> Picture:
    """How much shade each point takes: none at the lit upper corner, full at the far lower one."""
    axis = np.linspace(0, 1, _MASK_PX)
    across = axis[None, :] if side < 0 else 1 - axis[None, :]
    shade = 0.62 * across + 0.52 * axis[:, None] ** 2 - 0.08
    return Image.fromarray(np.round(255 * np.clip(shade, 0, 1)).astype(np.uint8))


@lru_cache(maxsize=4)
def vignette(width: int, height: int) -> Picture:
    """A layer that darkens the corners by a few per cent and leaves the middle alone."""
    ys = np.linspace(-1, 1, 96)[:, None]
    xs = np.linspace(-1, 1, 96)[None, :]
    fall = np.clip((np.sqrt(xs**2 + ys**2) - 0.78) / 0.64, 0, 1) ** 1.7
    mask = Image.fromarray(np.round(255 * 0.13 * fall).astype(np.uint8))
    layer = Image.new("RGBA", (width, height), (16, 20, 48, 0))
    layer.putalpha(mask.resize((width, height), Image.Resampling.BICUBIC))
    return layer
