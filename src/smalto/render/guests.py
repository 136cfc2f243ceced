"""Guests: cut-out pictures that play a part in one picture, beside the drawings of the pack.

Their pixels are what makes them who they are, so nothing of their guise changes: they are scaled,
turned and mirrored, and lit like everything else unless they are `exact`.
"""

from __future__ import annotations

import base64
import hashlib
import io
from dataclasses import dataclass

from PIL import Image

from smalto.pack.types import Art
from smalto.render.plain import SHADOW
from smalto.render.raster import Picture
from smalto.scene.types import Style

SOURCE = "guest"
_EXACT = f"{SOURCE}/exact-"
MAX_SIDE_PX = 2048
PNG_LEVEL = 1


@dataclass(frozen=True, slots=True, eq=False)
class Guest:
    """`pixels`: RGBA with straight alpha, cropped to what is to be seen. The art's name says which
    pixels they are, so that whoever keeps something by it keeps the right thing."""

    art: Art
    pixels: Picture


def guest_of(pixels: Picture, *, exact: bool) -> Guest:
    """`pixels`: RGBA, of any size, not wholly transparent. `exact`: light leaves it alone."""
    box = pixels.getchannel("A").getbbox()
    if box is None:
        raise ValueError("a guest must have pixels that can be seen")
    seen = pixels.crop(box)
    seen.thumbnail((MAX_SIDE_PX, MAX_SIDE_PX), Image.Resampling.LANCZOS)
    digest = hashlib.sha256(f"{seen.size}".encode() + seen.tobytes()).hexdigest()[:24]
    name = f"{_EXACT if exact else SOURCE + '/'}{digest}"
    return Guest(Art(name, (float(seen.width), float(seen.height)), (0.0, 0.0, 1.0, 1.0)), seen)


def is_exact(art_id: str) -> bool:
    """Whether light and haze leave this drawing alone."""
    return art_id.startswith(_EXACT)


def stood(
    guest: Guest, size: tuple[int, int], frame: tuple[int, int], angle_deg: float, style: Style
) -> Picture:
    """The guest at `size`, turned clockwise, in the middle of an empty `frame`."""
    pixels = _shown(guest.pixels.resize(size, Image.Resampling.LANCZOS), style)
    if angle_deg:
        pixels = _turned(pixels, angle_deg)
    canvas = Image.new("RGBA", frame, (0, 0, 0, 0))
    at = (round((frame[0] - pixels.width) / 2), round((frame[1] - pixels.height) / 2))
    canvas.paste(pixels, at)
    return canvas


def embedded(guest: Guest, size_px: float, style: Style) -> str:
    """SVG content in the units of the guest's art: its pixels, no more of them than twice what is
    shown at `size_px` of height."""
    width, height = guest.pixels.size
    share = min(2 * size_px / height, 1.0)
    few = (max(round(width * share), 1), max(round(height * share), 1))
    pixels = guest.pixels if share == 1.0 else guest.pixels.resize(few, Image.Resampling.LANCZOS)
    return image(_shown(pixels, style), guest.pixels.size)


def image(pixels: Picture, size: tuple[int, int] | None = None) -> str:
    """An `<image>` that holds the pixels themselves, `size` units large."""
    width, height = size or pixels.size
    out = io.BytesIO()
    pixels.save(out, "PNG", compress_level=PNG_LEVEL)
    data = base64.b64encode(out.getvalue()).decode()
    return (
        f'<image width="{width}" height="{height}" preserveAspectRatio="none"'
        f' href="data:image/png;base64,{data}"/>'
    )


def _shown(pixels: Picture, style: Style) -> Picture:
    """As it is; in silhouettes its shape."""
    if style != "silhouette":
        return pixels
    shape = Image.new("RGBA", pixels.size, SHADOW)
    shape.putalpha(pixels.getchannel("A"))
    return shape


def _turned(pixels: Picture, angle_deg: float) -> Picture:
    """Premultiplied, so that what cannot be seen leaves no fringe; with a clear rim, so that its
    edges are smooth."""
    wide = Image.new("RGBA", (pixels.width + 4, pixels.height + 4), (0, 0, 0, 0))
    wide.paste(pixels, (2, 2))
    turned = wide.convert("RGBa").rotate(
        -angle_deg, Image.Resampling.BICUBIC, expand=True, fillcolor=(0, 0, 0, 0)
    )
    return turned.convert("RGBA")
