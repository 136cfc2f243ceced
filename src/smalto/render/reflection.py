"""What stands or swims in water: its mirror image, broken by waves, and rings at its waterline."""

from __future__ import annotations

import math

import numpy as np
from PIL import Image, ImageDraw

from smalto.render.raster import Picture, blend
from smalto.stage.types import Placed

SHINE = 0.42
"""Opacity of the mirror image at the waterline; it fades downwards."""

SQUASH = 0.62
"""Height of the mirror image over the thing's."""

_SUNK = (0.08, 0.15)
"""Share of a thing's height that is under water when it floats or wades."""


def is_afloat(thing: Placed) -> bool:
    """Whether a thing in a place with water is cut at its waterline, and not by what holds it (a
    cat in a box)."""
    if thing.clip_below_y is None or thing.shadow:
        return False
    sunk = (thing.box.bottom - thing.clip_below_y) / max(thing.box.h, 1.0)
    return _SUNK[0] < sunk < _SUNK[1]


def is_ashore(thing: Placed, shore_y: float | None, height_px: int) -> bool:
    """Whether a piece of scenery stands on the far shore, close enough to be mirrored."""
    if shore_y is None or thing.item is not None or thing.ground_y is None:
        return False
    return abs(thing.ground_y - shore_y) < 0.035 * height_px


def paint_reflection(
    canvas: Picture,
    thing: Placed,
    pixels: Picture,
    x: int,
    y: int,
    light: tuple[int, int, int] | None = None,
    *,
    end_y: float | None = None,
) -> None:
    """`pixels` is the part above the water, its top left corner at (x, y); `light`: the colour of
    the rings, if it makes any; nothing is mirrored below `end_y`."""
    h = max(round(pixels.height * SQUASH), 2)
    flipped = pixels.transpose(Image.Transpose.FLIP_TOP_BOTTOM)
    mirrored = np.asarray(flipped.resize((pixels.width, h), Image.Resampling.BILINEAR)).copy()
    rows = np.arange(h)
    fade = SHINE * np.clip(1 - rows / h, 0, 1) ** 1.2
    mirrored[:, :, 3] = (mirrored[:, :, 3] * fade[:, None]).astype(np.uint8)
    swing = max(thing.box.h * 0.012, 1.0)
    for row in range(h):
        shift = round(swing * (0.3 + row / h) * math.sin(row / (1.6 + 2.4 * swing)))
        if shift:
            mirrored[row] = np.roll(mirrored[row], shift, axis=0)
    bottom = y + pixels.height
    seen = h if end_y is None else min(max(round(end_y) - bottom, 0), h)
    if seen:
        blend(canvas, Image.fromarray(mirrored[:seen]), x, bottom)
    if light is not None:
        _paint_rings(canvas, pixels, x, bottom, thing.box.h, light)


def _paint_rings(
    canvas: Picture, pixels: Picture, x: int, y: int, h: float, light: tuple[int, int, int]
) -> None:
    band = pixels.getchannel("A").crop(
        (0, max(pixels.height - max(round(h * 0.04), 3), 0), pixels.width, pixels.height)
    )
    found = band.point([255 * (a > 127) for a in range(256)]).getbbox()
    if found is None:
        return
    center, w = x + (found[0] + found[2]) / 2, float(found[2] - found[0])
    reach, tall = round(w * 0.9) + 4, round(w * 0.15) + 4
    layer = Image.new("RGBA", (4 * reach, 4 * tall), (*light, 0))
    draw = ImageDraw.Draw(layer)
    for rx, ry, stroke, alpha in rings_of():
        box = (2 * (reach - rx * w), 2 * (tall - ry * w), 2 * (reach + rx * w), 2 * (tall + ry * w))
        width = max(round(2 * max(stroke * w, 1.2)), 2)
        draw.ellipse(box, outline=(*light, round(255 * alpha)), width=width)
    small = layer.resize((2 * reach, 2 * tall), Image.Resampling.BILINEAR)
    under = small.crop((0, tall, 2 * reach, 2 * tall))
    blend(canvas, under, round(center - reach), y)


def rings_of() -> tuple[tuple[float, float, float, float], ...]:
    """Half width, half height, stroke (shares of the waterline's width) and opacity."""
    return (0.54, 0.07, 0.014, 0.8), (0.68, 0.095, 0.009, 0.45), (0.84, 0.125, 0.006, 0.24)
