"""A rim of light around a thing that has the colour of its ground, so that its outline shows."""

from __future__ import annotations

from PIL import Image, ImageColor, ImageFilter

from smalto.render.raster import Picture

SHARE = 0.014
"""Width of the rim over the thing's shorter side."""
LEAST_PX = 1.5
GAIN = 2.6
"""How much faster than a blur the rim becomes solid towards the thing."""


def rimmed(pixels: Picture, color: str) -> tuple[Picture, int]:
    """The rim alone, and by how many pixels it reaches beyond `pixels` on every side."""
    width = max(SHARE * min(pixels.size), LEAST_PX)
    reach = int(3 * width) + 2
    alpha = Image.new("L", (pixels.width + 2 * reach, pixels.height + 2 * reach))
    alpha.paste(pixels.getchannel("A"), (reach, reach))
    soft = alpha.filter(ImageFilter.GaussianBlur(width))
    soft = soft.point([min(round(value * GAIN), 255) for value in range(256)])
    rim = Image.new("RGBA", alpha.size, (*ImageColor.getrgb(color)[:3], 0))
    rim.putalpha(soft)
    return rim, reach
