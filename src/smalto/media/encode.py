"""Frames to files: png, jpeg, webp. The door to Pillow, which lets go of the interpreter lock while
it encodes, so call this from a worker thread."""

from __future__ import annotations

import io

from PIL import Image

from smalto.media.making import carrying
from smalto.types import Background, Frame, OutputFormat

PNG_LEVEL = 1
"""Level 6 takes twice as long (four times for RGBA) for a file a tenth smaller."""

WEBP_METHOD = 2


def encode(
    frame: Frame,
    output_format: OutputFormat,
    *,
    compression: int,
    background: Background,
    making: str | None = None,
    lossless: bool = False,
) -> bytes:
    """`compression` 0..100 is the quality of jpeg and webp; png ignores it. An opaque picture has
    no alpha channel: what is see-through in the frame lies on white. `making`: what the file
    carries of how it was made (`media.making`). `lossless`: a webp keeps every pixel."""
    image = _image(frame, background)
    out = io.BytesIO()
    if output_format == "png":
        image.save(out, "PNG", compress_level=PNG_LEVEL)
    elif output_format == "jpeg":
        image.convert("RGB").save(out, "JPEG", quality=max(1, compression), subsampling=0)
    elif lossless:
        image.save(out, "WEBP", lossless=True, quality=0, method=0, exact=True)
    else:
        image.save(out, "WEBP", quality=compression, method=WEBP_METHOD)
    data = out.getvalue()
    if making is None:
        return data
    return carrying(data, making, image if output_format == "png" else None)


def _image(frame: Frame, background: Background) -> Image.Image:
    image = Image.frombuffer(
        "RGBA", (frame.width_px, frame.height_px), frame.rgba, "raw", "RGBA", 0, 1
    )
    if background == "transparent":
        return image
    if image.getchannel("A").getextrema() == (255, 255):
        return image.convert("RGB")
    white = Image.new("RGBA", image.size, "white")
    return Image.alpha_composite(white, image).convert("RGB")
