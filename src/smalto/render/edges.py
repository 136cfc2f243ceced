"""Clean edges for soft art.

Its inner shadows harden the half-covered pixels of every outline, which leaves stairs. So a second,
cheap rasterisation without filters and gradients says how far each edge pixel really is covered.
"""

from __future__ import annotations

import re

from PIL import Image, ImageChops

from smalto.render.raster import Picture, Rasterise, blend, here, in_bands
from smalto.render.sheet import document
from smalto.types import Check, go_on

_FILTER = re.compile(r'\sfilter="[^"]*"')
_GRADIENT = re.compile(r'fill="url\([^"]*\)"')
_REACH_PX = 2


def needs_cleaning(markup: str) -> bool:
    return 'filter="url' in markup


def cleaned(body: str, w: int, h: int, check: Check = go_on, by: Rasterise = here) -> Picture:
    """`body` on `w` x `h` pixels with smooth edges."""
    return _within(by(document(body, w, h), check), body, check, by)


def enlarged(body: str, w: int, h: int, check: Check = go_on, by: Rasterise = here) -> Picture:
    """The same, but only the outline is drawn at full size, the inside at half of it: for large
    soft scenery, whose many blurs would cost more than all else in the picture."""
    half = ((w + 1) // 2, (h + 1) // 2)
    small = by(document(f'<g transform="scale(.5)">{body}</g>', *half), check)
    large = small.resize((half[0] * 2, half[1] * 2), Image.Resampling.BICUBIC).crop((0, 0, w, h))
    return _within(_spread(large), body, check, by)


def _within(picture: Picture, body: str, check: Check, by: Rasterise) -> Picture:
    """Cuts the picture to what the plain shapes of `body` cover. Too much cover does no harm, so
    gradients, transparent or not, count as opaque."""
    shapes = _GRADIENT.sub('fill="#000"', _FILTER.sub("", body))
    cover = in_bands(shapes, picture.size, check, by).getchannel("A")
    picture.putalpha(ImageChops.darker(picture.getchannel("A"), cover))
    return picture


def _spread(picture: Picture) -> Picture:
    """Edge colours carried a little outwards, to be cut back by a finer outline."""
    canvas = Image.new("RGBA", picture.size, (0, 0, 0, 0))
    for dx, dy in ((-1, 0), (1, 0), (0, -1), (0, 1), (0, 0)):
        blend(canvas, picture, dx * _REACH_PX, dy * _REACH_PX)
    return canvas
