"""Masks as people have them, and as the API wants them: alpha 0 is repainted, 255 stays.

The user's own files, read on the user's own machine; what strangers send goes through `intake`.
"""

from __future__ import annotations

import io
import warnings
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter, UnidentifiedImageError

from smalto.errors import InputMissing, InvalidRequest

Alpha = NDArray[np.uint8]
"""(H, W); 0 is repainted."""

FORMATS = ("PNG", "WEBP", "JPEG")


@dataclass(frozen=True, slots=True)
class MaskInfo:
    """`clear`: share of the pixels that are repainted; `soft`: of those in between; `box`: left,
    top, right, bottom of what changes at all, None for nothing."""

    width_px: int
    height_px: int
    mode: str
    has_alpha: bool
    clear: float
    soft: float
    box: tuple[int, int, int, int] | None


def opened(path: Path) -> Image.Image:
    """Raises InputMissing or InvalidRequest, with what to do."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(path, formats=FORMATS) as image:
                image.load()
                return image.copy()
    except FileNotFoundError:
        raise InputMissing(f"There is no file '{path}'. Check its name.") from None
    except (OSError, UnidentifiedImageError, Image.DecompressionBombWarning, ValueError):
        raise InvalidRequest(
            f"'{path}' is not a PNG, WebP or JPEG that can be read. Save it again as PNG."
        ) from None


def alpha_of(path: Path) -> Alpha:
    """Of a mask as the API takes it. Raises InvalidRequest for one without alpha."""
    image = opened(path)
    if not image.has_transparency_data:
        raise InvalidRequest(
            f"'{path}' has no alpha channel (its mode is {image.mode}), so it is no mask yet. "
            f"If it is black and white, make one of it: smalto mask from-bw {path} -o mask.png"
        )
    return np.asarray(image.convert("RGBA").getchannel("A"))


def from_bw(path: Path, *, white: bool = False) -> Alpha:
    """Black is repainted, white stays, grey in between; the other way round with `white`."""
    image = opened(path)
    if image.has_transparency_data:
        under = Image.new("RGBA", image.size, "black" if white else "white")
        image = Image.alpha_composite(under, image.convert("RGBA"))
    grey = np.asarray(image.convert("L"))
    return inverted(grey) if white else grey


def inverted(alpha: Alpha) -> Alpha:
    return np.asarray(255 - alpha, np.uint8)


def grown(alpha: Alpha, by_px: int) -> Alpha:
    """The part that is repainted, larger by so many pixels on all sides; smaller if negative."""
    if by_px < 0:
        return inverted(grown(inverted(alpha), -by_px))
    least = alpha
    for axis in (0, 1):
        least = _least(least, by_px, axis)
    return least


def _least(alpha: Alpha, by_px: int, axis: int) -> Alpha:
    """Minimum over so many neighbours on both sides, in doubling steps."""
    made = np.moveaxis(alpha, axis, 0)
    left, reach = by_px, 1
    while left > 0:
        step = min(reach, left, len(made))
        low = made.copy()
        np.minimum(low[step:], made[:-step], out=low[step:])
        np.minimum(low[:-step], made[step:], out=low[:-step])
        made, left, reach = low, left - step if step == min(reach, left) else 0, reach * 2
    return np.ascontiguousarray(np.moveaxis(made, 0, axis))


def feathered(alpha: Alpha, over_px: float) -> Alpha:
    """With a soft edge, about so many pixels wide, half of it outside the part."""
    return np.asarray(Image.fromarray(alpha).filter(ImageFilter.GaussianBlur(over_px / 2.5)))


def box(
    size: tuple[int, int], left: int, top: int, width: int, height: int, *, ellipse: bool = False
) -> Alpha:
    """A mask of `size` in which a box, or the ellipse in it, is repainted."""
    if width < 1 or height < 1 or left >= size[0] or top >= size[1] or left + width < 1:
        raise InvalidRequest(
            f"The box {left} {top} {width} {height} has nothing inside a picture of "
            f"{size[0]}x{size[1]}. Give left, top, width and height in pixels."
        )
    image = Image.new("L", size, 255)
    draw = ImageDraw.Draw(image)
    shape = draw.ellipse if ellipse else draw.rectangle
    shape((left, top, left + width - 1, top + height - 1), fill=0)
    return np.asarray(image)


def written(alpha: Alpha, path: Path) -> None:
    """As a PNG: black with this alpha."""
    picture = np.zeros((*alpha.shape, 4), np.uint8)
    picture[..., 3] = alpha
    out = io.BytesIO()
    Image.fromarray(picture).save(out, "PNG")
    path.write_bytes(out.getvalue())


def info(path: Path) -> MaskInfo:
    image = opened(path)
    has_alpha = image.has_transparency_data
    channel = image.convert("RGBA").getchannel("A")
    alpha = np.asarray(channel)
    return MaskInfo(
        image.width,
        image.height,
        image.mode,
        has_alpha,
        float((alpha == 0).mean()),
        float(((alpha > 0) & (alpha < 255)).mean()),
        channel.point([255 * (a < 255) for a in range(256)]).getbbox(),
    )
