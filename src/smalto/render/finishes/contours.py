"""The lines of a picture: where its things end, and where its colours change."""

from __future__ import annotations

import numpy as np
from PIL import Image, ImageChops, ImageFilter

from smalto.render.finishes.fields import Field, blurred, field_of, step
from smalto.render.finishes.subject import Numbers, Subject
from smalto.render.raster import Picture

SHADES = 44
"""Steps of 0..255 by which colours of one area of a thing may differ in every channel."""


def steepness(picture: Picture, reach: int) -> Picture:
    """`L`: the largest change of any channel over `reach` pixels."""
    across = ImageChops.difference(picture, _shifted(picture, reach, 0))
    down = ImageChops.difference(picture, _shifted(picture, 0, reach))
    both = ImageChops.lighter(across, down)
    if both.mode == "L":
        return both
    red, green, blue = both.split()
    return ImageChops.lighter(ImageChops.lighter(red, green), blue)


def borders(labels: Picture, reach: int = 1) -> Picture:
    """`L`: 255 within `reach` pixels of where one number ends and another begins."""
    across = ImageChops.difference(labels, _shifted(labels, reach, 0))
    down = ImageChops.difference(labels, _shifted(labels, 0, reach))
    return ImageChops.lighter(across, down).point([0] + [255] * 255)


def lines(subject: Subject, width: float, low: float = 0.05, high: float = 0.16) -> Field:
    """(H, W) 0..1: a smooth line, `width` pixels wide, where colours change by more than `low`;
    full from `high` on, and always around things."""
    reach = max(round(width), 1)
    smooth = blurred(subject.picture, width * 0.35)
    color = step(field_of(steepness(smooth, reach)), low, high)
    rim = blurred(borders(subject.labels, reach), max(width * 0.35, 0.6))
    if subject.is_clear:
        edge = blurred(steepness(subject.alpha, reach), max(width * 0.3, 0.5))
        rim = ImageChops.lighter(rim, edge)
    return np.maximum(color, step(field_of(rim), 0.2, 0.7))


def rims(subject: Subject, width: float) -> Field:
    """(H, W) 0..1: a smooth line around things alone."""
    edge = blurred(borders(subject.labels, max(round(width), 1)), max(width * 0.35, 0.6))
    return step(field_of(edge), 0.2, 0.7)


def grown(mask: Picture, radius: float) -> Picture:
    """An `L` mask larger by `radius` pixels on all sides, with a soft rim of about a pixel."""
    if radius <= 0:
        return mask
    shrink = max(int(radius / 4), 1)
    small = mask.reduce(shrink) if shrink > 1 else mask
    reach = radius / shrink
    wide = small.filter(ImageFilter.MaxFilter(2 * max(round(reach * 0.5), 0) + 1))
    wide = wide.filter(ImageFilter.GaussianBlur(reach * 0.5)).point(
        [min(max(round((a - 20) * 5), 0), 255) for a in range(256)]
    )
    return wide.resize(mask.size, Image.Resampling.BICUBIC) if shrink > 1 else wide


def areas(subject: Subject, colors: int, shrink: float, radius: float) -> Numbers:
    """The picture cut into areas of one colour: (h, w) whole numbers that differ between areas and
    between things, `shrink` times smaller; below `colors`: ground. `radius`: pixels of detail that
    is not worth an area."""
    small = subject.shrunk(shrink)
    smooth = blurred(small.picture, radius / shrink)
    tiny = smooth.resize((96, 96), Image.Resampling.BOX)
    palette = tiny.quantize(colors, Image.Quantize.MEDIANCUT, kmeans=1)
    few = smooth.quantize(palette=palette, dither=Image.Dither.NONE)
    numbers, labels = np.asarray(few, np.int32), np.asarray(small.labels, np.int32)
    alike = _alike(np.asarray((palette.getpalette() or [])[: 3 * colors]).reshape(-1, 3))
    return np.where(labels > 0, alike[numbers] + np.int32(colors) * labels, numbers)


def _alike(palette: Numbers) -> Numbers:
    """For each colour the first that is nearly the same: shades of one thing are one area."""
    first = np.arange(256, dtype=np.int32)
    for number, color in enumerate(palette):
        apart = np.abs(palette[:number] - color).max(axis=1)
        near = np.flatnonzero(apart < SHADES)
        if len(near):
            first[number] = first[near[0]]
    return first


def _shifted(picture: Picture, x: int, y: int) -> Picture:
    """Moved right and down; the first columns and rows stay what they were."""
    moved = ImageChops.offset(picture, x, y)
    if x:
        moved.paste(picture.crop((0, 0, x, picture.height)), (0, 0))
    if y:
        moved.paste(picture.crop((0, 0, picture.width, y)), (0, 0))
    return moved
