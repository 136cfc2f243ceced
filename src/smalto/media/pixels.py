"""Pixels of pictures that `intake` has made safe, and of several frames one animation: for engines
that edit and animate."""

from __future__ import annotations

import io
from collections.abc import Sequence

from PIL import Image

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
