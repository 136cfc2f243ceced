"""The one place where SVG text becomes pixels, and where pixels are laid over pixels."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence

import resvg_py
from PIL import Image

from smalto.render.sheet import document, framed
from smalto.types import Check

BAND_PX = 150_000
"""Pixels that are rasterised at a time: a call cannot be interrupted, and holds up every thread."""

Picture = Image.Image

Rasterise = Callable[[str, Check], Picture]
"""A complete SVG text to RGBA with straight alpha, at its own size; the check may stop it."""


def rasterise(svg: str, fonts: Sequence[str] = (), size: tuple[int, int] | None = None) -> Picture:
    """A complete SVG text as RGBA with straight alpha, at its own size unless `size` is given.
    `fonts`: font files."""
    width, height = size or (None, None)
    data = resvg_py.svg_to_bytes(
        svg_string=svg,
        skip_system_fonts=True,
        font_files=list(fonts) or None,
        width=width,
        height=height,
    )
    return Image.open(io.BytesIO(bytes(data))).convert("RGBA")


def here(svg: str, check: Check) -> Picture:
    """Rasterises in this thread."""
    check()
    return rasterise(svg)


def in_bands(markup: str, size: tuple[int, int], check: Check, by: Rasterise = here) -> Picture:
    """Markup without filters, drawn for `size`, rasterised a few rows at a time."""
    width, height = size
    rows = max(BAND_PX // width, 16)
    if rows >= height:
        return by(document(markup, width, height), check)
    canvas = Image.new("RGBA", size)
    for top in range(0, height, rows):
        band = (0, top, width, min(rows, height - top))
        canvas.paste(by(framed(markup, band), check), (0, top))
    return canvas


def blend(canvas: Picture, layer: Picture, x: int, y: int) -> None:
    """Lays `layer` over `canvas` with its top-left corner at (x, y); what sticks out is cut."""
    left, top = max(-x, 0), max(-y, 0)
    right = min(layer.width, canvas.width - x)
    bottom = min(layer.height, canvas.height - y)
    if right <= left or bottom <= top:
        return
    if (left, top, right, bottom) != (0, 0, layer.width, layer.height):
        layer = layer.crop((left, top, right, bottom))
    canvas.alpha_composite(layer, (x + left, y + top))


def tinted(picture: Picture, channels: Sequence[tuple[float, float]]) -> Picture:
    """Every colour changed by `c * gain + lift` (0..1), one pair a channel; alpha stays."""
    table: list[int] = []
    for gain, lift in channels:
        table += [min(max(round(c * gain + lift * 255), 0), 255) for c in range(256)]
    return picture.point(table + list(range(256)))


def painted(mask: Picture, rgb: tuple[int, int, int], opacity: float) -> Picture:
    """One colour shining through an `L` mask."""
    layer = Image.new("RGBA", mask.size, (*rgb, 0))
    layer.putalpha(mask.point([round(a * opacity) for a in range(256)]))
    return layer
