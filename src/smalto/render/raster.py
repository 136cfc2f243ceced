"""The one place where SVG text becomes pixels, and where pixels are laid over pixels."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Sequence

import resvg_py
from PIL import Image

from smalto.render.sheet import document, framed
from smalto.types import Check

_FILTERS = re.compile(r'<filter\b.*?</filter>|\sfilter="[^"]*"', re.DOTALL)
BAND_PX = 150_000
"""Pixels that are rasterised at a time: a call cannot be interrupted, and holds up every thread."""

EDGE_PX = 32
"""How far around a part is drawn too, so that what is smoothed or blurred is right inside."""

Picture = Image.Image

Area = tuple[int, int, int, int]
"""Left, top, right, bottom; pixels."""

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


def unfiltered(svg: str) -> str:
    """Without filters: at some sizes resvg 0.48 reads beyond a filter's edge and gives up, and a
    drawing without its soft shading is better than none."""
    return _FILTERS.sub("", svg)


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


def within(
    size: tuple[int, int], window: Area | None, *, shrink: int = 1, dy: int = 0
) -> Area | None:
    """`window` on a picture of this `size` that is `shrink` times smaller and lies `dy` lower,
    with what smoothing needs around it; None for all of it."""
    if window is None:
        return None
    left, top, right, bottom = window
    edge = EDGE_PX // shrink
    return (
        min(max(left // shrink - edge, 0), size[0]),
        min(max((top + dy) // shrink - edge, 0), size[1]),
        min(max(-(-right // shrink) + edge, 0), size[0]),
        min(max(-(-(bottom + dy) // shrink) + edge, 0), size[1]),
    )


def in_part(
    markup: str, size: tuple[int, int], part: Area | None, check: Check, by: Rasterise = here
) -> Picture:
    """`in_bands`, but only `part` of it; the rest is see-through."""
    if part is None:
        return in_bands(markup, size, check, by)
    canvas = Image.new("RGBA", size, (0, 0, 0, 0))
    left, top, right, bottom = part
    if right <= left:
        return canvas
    rows = max(BAND_PX // (right - left), 16)
    for y in range(top, bottom, rows):
        band = (left, y, right - left, min(rows, bottom - y))
        canvas.paste(by(framed(markup, band), check), (left, y))
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
