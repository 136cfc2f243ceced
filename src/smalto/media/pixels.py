"""Pixels of pictures that `intake` has made safe, and of several frames one animation: for engines
that edit and animate."""

from __future__ import annotations

import io
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from smalto.media.plain import plain_png
from smalto.types import Frame, ImageInput

GIF_COLORS = 64


def frame_of(image: ImageInput, width_px: int, height_px: int, *, smooth: bool = True) -> Frame:
    """An input scaled to a size; pixel by pixel the same if that is its own. `smooth` False keeps
    to the values it has, as masks need it."""
    with Image.open(io.BytesIO(image.png), formats=["PNG"]) as file:
        picture = file.convert("RGBA")
    if picture.size != (width_px, height_px):
        how = Image.Resampling.LANCZOS if smooth else Image.Resampling.NEAREST
        picture = picture.resize((width_px, height_px), how)
    return Frame(width_px, height_px, picture.tobytes())


def input_of(rgba: NDArray[np.uint8]) -> ImageInput:
    """An array (H, W, 4) as an input, for a way of editing that works on what another has made."""
    height, width = rgba.shape[:2]
    has_alpha = bool((rgba[..., 3] < 255).any())
    picture = Image.frombuffer("RGBA", (width, height), rgba.tobytes(), "raw", "RGBA", 0, 1)
    png = plain_png(picture if has_alpha else picture.convert("RGB"))
    return ImageInput(width, height, has_alpha, "image/png", bytes(png))


def decoded(file: bytes, *, alpha: bool) -> NDArray[np.uint8]:
    """The pixels of a file of our own making, (H, W, 3) or with `alpha` (H, W, 4)."""
    with Image.open(io.BytesIO(file), formats=["PNG", "JPEG", "WEBP"]) as picture:
        return np.asarray(picture.convert("RGBA" if alpha else "RGB"))


def gif(frames: Sequence[Frame], duration_ms: int) -> bytes:
    """An endless animation of opaque frames; what is see-through lies on white."""
    first, *others = [_few_colors(frame) for frame in frames]
    out = io.BytesIO()
    first.save(
        out, "GIF", save_all=True, append_images=others, duration=duration_ms, loop=0, disposal=1
    )
    return out.getvalue()


def _few_colors(frame: Frame) -> Image.Image:
    size = (frame.width_px, frame.height_px)
    picture = Image.frombuffer("RGBA", size, frame.rgba, "raw", "RGBA", 0, 1)
    white = Image.new("RGBA", size, "white")
    opaque = Image.alpha_composite(white, picture).convert("RGB")
    return opaque.quantize(GIF_COLORS, Image.Quantize.FASTOCTREE)
