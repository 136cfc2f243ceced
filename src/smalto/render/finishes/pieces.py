"""Pictures put together from small pieces in a grid: pixel, mosaic."""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw

from smalto.render.finishes.contours import areas, borders
from smalto.render.finishes.fields import (
    Field,
    blurred,
    field_of,
    gradient_of,
    image_of,
    reals,
    saturated,
    soft,
)
from smalto.render.finishes.subject import Numbers, Subject
from smalto.render.finishes.voronoi import Cells
from smalto.render.raster import Picture

GROUT = (206, 200, 188)

BAYER = np.array([[0, 8, 2, 10], [12, 4, 14, 6], [3, 11, 1, 9], [15, 7, 13, 5]], np.float32)
"""Order in which the cells of a 4 x 4 block become lighter."""


def pixel(subject: Subject) -> Field:
    """A coarse grid of few colours, with dark outlines one cell wide."""
    cell, colors = _grid(subject)
    few = (-(-subject.size[0] // cell), -(-subject.size[1] // cell))
    small = _celled(subject.picture, few, cell, Image.Resampling.BOX)
    labels = np.asarray(_celled(subject.labels, few, cell, Image.Resampling.NEAREST))
    rgb = saturated(field_of(small), 1.2)
    order = np.tile(BAYER / 16 - 0.47, (few[1] // 4 + 1, few[0] // 4 + 1))[: few[1], : few[0]]
    rgb += np.where(labels == 0, np.float32(0.05), np.float32(0.015)) * order
    flat = image_of(rgb).quantize(colors, kmeans=2, dither=Image.Dither.NONE)
    rgb = field_of(flat.convert("RGB"))
    rgb = np.where(_inner_rim(labels), np.square(rgb) * np.float32(0.42), rgb)
    big = image_of(rgb).resize((few[0] * cell, few[1] * cell), Image.Resampling.NEAREST)
    return field_of(big.crop((0, 0, *subject.size)))


def _grid(subject: Subject) -> tuple[int, int]:
    """Pixels of a cell, so that 64 to 128 are on the shorter side, and how many colours."""
    weak, strong = subject.amount < 0.9, subject.amount > 1.3
    cells, colors = (128, 32) if weak else (72, 14) if strong else (112, 24)
    return max(round(min(subject.size) / cells), 1), colors


def _celled(picture: Picture, few: tuple[int, int], cell: int, way: Image.Resampling) -> Picture:
    """Shrunk `cell` times; the last column and row may be cut."""
    whole = picture.crop((0, 0, few[0] * cell, few[1] * cell))
    if whole.size != picture.size:
        edge = picture.resize(whole.size, Image.Resampling.NEAREST)
        edge.paste(picture, (0, 0))
        whole = edge
    return whole.resize(few, way)


def _inner_rim(labels: Numbers) -> npt.NDArray[np.bool_]:
    """Cells of a thing that touch something painted before it."""
    rim = np.zeros(labels.shape, bool)
    rim[1:] |= labels[1:] > labels[:-1]
    rim[:-1] |= labels[:-1] > labels[1:]
    rim[:, 1:] |= labels[:, 1:] > labels[:, :-1]
    rim[:, :-1] |= labels[:, :-1] > labels[:, 1:]
    return rim


def mosaic(subject: Subject) -> Field:
    """Small stone tiles in rows along the shapes, in light grout."""
    dice = subject.dice("mosaic")
    size = 16 * subject.unit * (0.62 + 0.38 * subject.amount)
    shrink = max(size / 5, 1.0)
    small = subject.shrunk(shrink)
    keys = areas(subject, 10, shrink, 1.2 * shrink)
    free = np.asarray(borders(Image.fromarray((keys % 251).astype(np.uint8)))) == 0
    turn = _turns(free)
    cells = Cells.grid(small.shape, size / shrink, dice)
    for _ in range(5):
        subject.check()
        cells = cells.settled(free, turn)
    colors = saturated(cells.mean(small.rgb), 1.25)
    colors += reals(dice.normal(0, 0.045, colors.shape[1]))
    subject.check()
    angles = turn[cells.rows.astype(int), cells.columns.astype(int)]
    return field_of(_laid(subject, cells, shrink, size, angles, colors))


def _turns(free: npt.NDArray[np.bool_]) -> Field:
    """Direction of the nearest border at each pixel, radians."""
    near = image_of(soft((~free).astype(np.float32), 3))
    across, down = gradient_of(blurred(near, 2), 2)
    xx, yy, xy = (soft(f, 5) for f in (across * across, down * down, across * down))
    return reals(0.5 * np.arctan2(2 * xy, xx - yy + 1e-7))


def _laid(
    subject: Subject, cells: Cells, shrink: float, size: float, angles: Field, colors: Field
) -> Picture:
    """The tiles, each with a light and a dark edge, drawn twice as large and shrunk."""
    double = 2 if max(subject.size) <= 1600 else 1
    canvas = Image.new("RGB", (subject.size[0] * double, subject.size[1] * double), GROUT)
    draw = ImageDraw.Draw(canvas)
    reach, scale = size * 0.46 * double * math.sqrt(2), shrink * double
    bevel = max(round(size * 0.07 * double), 1)
    at = angles[:, None] + (np.arange(4) + 0.5) * (math.pi / 2)
    xs = ((cells.columns[:, None] + 0.5) * scale + reach * np.cos(at)).tolist()
    ys = ((cells.rows[:, None] + 0.5) * scale + reach * np.sin(at)).tolist()
    tones = np.clip(colors.T * 255, 0, 255).astype(int)
    light, dark = np.clip(tones + 34, 0, 255).tolist(), (tones * 0.62).astype(int).tolist()
    for x, y, tone, high, low in zip(xs, ys, tones.tolist(), light, dark, strict=True):
        corners = list(zip(x, y, strict=True))
        draw.polygon(corners, tuple(tone))
        ends = sorted(range(4), key=lambda k: corners[k][0] + corners[k][1])
        for end, color in ((ends[0], high), (ends[-1], low)):
            edge = [corners[end - 1], corners[end], corners[(end + 1) % 4]]
            draw.line(edge, tuple(color), bevel)
    return canvas.resize(subject.size, Image.Resampling.BOX) if double > 1 else canvas
