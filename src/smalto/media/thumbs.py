"""Small pictures for a wall of many, and the one colour that stands for each until it is there.

Runs where pictures are drawn or opened (an engine's process, the picture worker), never in the
server's own.
"""

from __future__ import annotations

import io

from PIL import Image

from smalto.types import Frame, Thumbnail

SIDE_PX = 320
QUALITY, METHOD = 80, 2
MID_GREY = "#808080"


def of_frame(frame: Frame) -> Thumbnail:
    size = (frame.width_px, frame.height_px)
    return of_image(Image.frombuffer("RGBA", size, frame.rgba, "raw", "RGBA", 0, 1))


def of_image(image: Image.Image) -> Thumbnail:
    """An RGB or RGBA picture, at most `SIDE_PX` a side, never enlarged."""
    size = size_of(*image.size)
    scale = Image.Resampling.LANCZOS
    small = image if size == image.size else image.resize(size, scale, reducing_gap=2.0)
    if small.mode == "RGBA" and small.getchannel("A").getextrema() == (255, 255):
        small = small.convert("RGB")
    out = io.BytesIO()
    small.save(out, "WEBP", quality=QUALITY, method=METHOD)
    return Thumbnail(out.getvalue(), _mean(small))


def size_of(width_px: int, height_px: int) -> tuple[int, int]:
    """Width and height of the thumbnail of such a picture."""
    share = min(1.0, SIDE_PX / max(width_px, height_px))
    return max(1, round(width_px * share)), max(1, round(height_px * share))


def _mean(small: Image.Image) -> str:
    """Of what can be seen; grey where nothing can."""
    if small.mode != "RGBA":
        return f"#{_average(small).hex()}"
    *premultiplied, alpha = _average(small.convert("RGBa"))
    if not alpha:
        return MID_GREY
    return f"#{bytes(min(255, round(255 * one / alpha)) for one in premultiplied).hex()}"


def _average(picture: Image.Image) -> bytes:
    """A byte for each channel."""
    return picture.resize((1, 1), Image.Resampling.BOX).tobytes()
