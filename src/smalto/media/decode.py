"""One file to plain pixels. Runs in the worker process only: this is where Pillow meets strangers.

The format is decided before (`sniff`), so Pillow gets exactly one plugin to try. Out comes a PNG of
8-bit RGB or RGBA, upright, with nothing but pixels in it.
"""

from __future__ import annotations

import io
import warnings
from dataclasses import dataclass

from PIL import Image, ImageFile, JpegImagePlugin, PngImagePlugin, WebPImagePlugin

from smalto.media import thumbs
from smalto.media.making import carried
from smalto.media.plain import plain_png
from smalto.media.strip import strip

PLUGINS = (JpegImagePlugin, PngImagePlugin, WebPImagePlugin)
FORMATS = {"image/png": "PNG", "image/jpeg": "JPEG", "image/webp": "WEBP"}

UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


class Undrawable(ValueError):
    """A file that decodes, but not to one picture within the limits."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """`clear_share` is the part that is see-through, 0..1; half-clear counts half. `making`: what
    the file says of how it was made here, if it is still that picture."""

    width_px: int
    height_px: int
    has_alpha: bool
    clear_share: float
    png: memoryview
    making: str | None = None


def harden(max_pixels: int) -> None:
    """Pillow's switches for hostile input; warnings become errors."""
    Image.MAX_IMAGE_PIXELS = max_pixels
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    warnings.simplefilter("error")
    Image.preinit()


def decode(data: bytes, media_type: str, *, max_pixels: int) -> Decoded:
    """Raises anything at all: whatever it is, the file is refused."""
    picture = _upright(data, media_type, max_pixels)
    has_alpha = picture.mode == "RGBA"
    clear = _clear_share(picture) if has_alpha else 0.0
    making = carried(data, picture)
    return Decoded(picture.width, picture.height, has_alpha, clear, plain_png(picture), making)


def small(data: bytes, media_type: str, *, max_pixels: int) -> Decoded:
    """A thumbnail: `png` is a WebP, `making` its colour. Raises like `decode`."""
    picture = _upright(data, media_type, max_pixels)
    found = thumbs.of_image(picture)
    width_px, height_px = thumbs.size_of(*picture.size)
    webp = memoryview(found.webp)
    return Decoded(width_px, height_px, picture.mode == "RGBA", 0.0, webp, found.color)


def _upright(data: bytes, media_type: str, max_pixels: int) -> Image.Image:
    """RGB or RGBA, without anything but its pixels."""
    pixels, orientation = strip(data, media_type)
    with Image.open(io.BytesIO(pixels), formats=[FORMATS[media_type]]) as image:
        if image.width * image.height > max_pixels or getattr(image, "n_frames", 1) > 1:
            raise Undrawable
        image.load()
        picture = _eight_bit(image)
    if orientation in UPRIGHT:
        picture = picture.transpose(UPRIGHT[orientation])
    picture.info.clear()
    return picture


def _eight_bit(image: Image.Image) -> Image.Image:
    if image.mode == "CMYK":
        raise Undrawable
    if image.mode == "I;16":  # grey; Pillow's own conversion would clip at 255
        image = Image.frombytes("L", image.size, image.tobytes()[1::2])
    mode = "RGBA" if image.has_transparency_data else "RGB"
    return image if image.mode == mode else image.convert(mode)


def _clear_share(picture: Image.Image) -> float:
    counts = picture.getchannel("A").histogram()
    covered = sum(alpha * count for alpha, count in enumerate(counts))
    return 1.0 - covered / (255.0 * picture.width * picture.height)
