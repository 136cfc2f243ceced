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
    small = image.copy() if max(image.size) <= SIDE_PX else _scaled(image)
    if small.mode == "RGBA" and small.getchannel("A").getextrema() == (255, 255):
        small = small.convert("RGB")
    out = io.BytesIO()
    small.save(out, "WEBP", quality=QUALITY, method=METHOD)
    return Thumbnail(out.getvalue(), _mean(small))


def _scaled(image: Image.Image) -> Image.Image:
    share = SIDE_PX / max(image.size)
    size = (max(1, round(image.width * share)), max(1, round(image.height * share)))
    return image.resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0)


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
