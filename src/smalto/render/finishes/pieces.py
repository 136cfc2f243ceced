"""Pictures put together from pieces: pixel, mosaic, stained glass, low poly."""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw

from smalto.render.finishes.contours import areas, borders, lines
from smalto.render.finishes.fields import (
    Field,
    blurred,
    field_of,
    gradient_of,
    image_of,
    mixed,
    noise,
    reals,
    saturated,
    soft,
    step,
)
from smalto.render.finishes.subject import Subject
from smalto.render.finishes.voronoi import Cells, nearest, triangles
from smalto.render.raster import Picture

GROUT = (206, 200, 188)
LEAD = (0.07, 0.07, 0.085)


def pixel(subject: Subject) -> Field:
    """A coarse grid of few colours, with dark outlines one cell wide."""
    few = grid_of(subject)
    small = subject.picture.resize(few, Image.Resampling.BOX)
    labels = np.asarray(subject.labels.resize(few, Image.Resampling.NEAREST))
    rgb = saturated(field_of(small), 1.18)
    bayer = reals([[0, 8, 2, 10], [12, 4, 14, 6], [3, 11, 1, 9], [15, 7, 13, 5]]) / 16 - 0.47
    tiled = np.tile(bayer, (few[1] // 4 + 1, few[0] // 4 + 1))[: few[1], : few[0]]
    ground = (labels == 0)[..., None]
    rgb = rgb + np.where(ground, 0.05, 0.015) * tiled[..., None].astype(np.float32)
    colors = 30 if subject.amount < 0.9 else 22 if subject.amount < 1.3 else 14
    flat = image_of(rgb).quantize(
        colors, Image.Quantize.MEDIANCUT, kmeans=2, dither=Image.Dither.NONE
    )
    rgb = field_of(flat.convert("RGB"))
    rim = _inner_rim(labels)
    rgb = np.where(rim[..., None], np.square(rgb) * 0.42, rgb)
    return field_of(image_of(rgb).resize(subject.size, Image.Resampling.NEAREST))


def grid_of(subject: Subject) -> tuple[int, int]:
    """Columns and rows of the pixel grid: 64 to 128 on the shorter side."""
    rows = 128 if subject.amount < 0.9 else 96 if subject.amount < 1.3 else 64
    cell = max(min(subject.size) / rows, 1.0)
    return max(round(subject.size[0] / cell), 1), max(round(subject.size[1] / cell), 1)


def _inner_rim(labels: npt.NDArray[np.uint8]) -> npt.NDArray[np.bool_]:
    """Cells of a thing that touch something painted before it."""
    rim = np.zeros(labels.shape, bool)
    for axis in (0, 1):
        for way in (1, -1):
            other = np.roll(labels, way, axis)
            edge = [slice(None), slice(None)]
            edge[axis] = slice(0, 1) if way > 0 else slice(-1, None)
            touch = labels > other
            touch[tuple(edge)] = False
            rim |= touch
    return rim


def mosaic(subject: Subject) -> Field:
    """Small stone tiles in rows along the shapes, in light grout."""
    unit, dice = subject.unit, subject.dice("mosaic")
    size = 19 * unit * (0.62 + 0.38 * subject.amount)
    shrink = max(size / 5, 1.0)
    small = subject.shrunk(shrink)
    keys = areas(subject, 10, shrink)
    free = np.asarray(borders(Image.fromarray((keys % 251).astype(np.uint8)))) == 0
    turn = _turns(small, free)
    cells = Cells.grid(small.shape, size / shrink, dice)
    for _ in range(5):
        subject.check()
        cells = cells.settled(free, turn)
    colors = cells.mean(small.rgb)
    colors = saturated(colors, 1.2) + dice.normal(0, 0.045, (len(colors), 1)).astype(np.float32)
    subject.check()
    angles = turn[cells.rows.astype(int), cells.columns.astype(int)]
    return field_of(_laid(subject, cells, shrink, size, angles, colors))


def _turns(small: Subject, free: npt.NDArray[np.bool_]) -> Field:
    """Direction of the nearest border at each pixel, radians."""
    reach = image_of(soft((~free).astype(np.float32), 3))
    across, down = gradient_of(blurred(reach, 2), 2)
    xx, yy, xy = (soft(f, 5) for f in (across * across, down * down, across * down))
    return 0.5 * np.arctan2(2 * xy, xx - yy + (1e-7))


def _laid(
    subject: Subject, cells: Cells, shrink: float, size: float, angles: Field, colors: Field
) -> Picture:
    """The tiles, each with a light and a dark edge, drawn twice as large and shrunk."""
    double = 2 if max(subject.size) <= 1600 else 1
    canvas = Image.new("RGB", (subject.size[0] * double, subject.size[1] * double), GROUT)
    draw = ImageDraw.Draw(canvas)
    half = size * 0.46 * double
    reach = half * math.sqrt(2)
    corners = []
    for quarter in range(4):
        at = angles + (math.pi / 4 + quarter * math.pi / 2)
        corners.append(
            np.stack(
                [
                    (cells.columns + 0.5) * shrink * double + reach * np.cos(at),
                    (cells.rows + 0.5) * shrink * double + reach * np.sin(at),
                ],
                axis=1,
            )
        )
    boxes = np.stack(corners, axis=1).tolist()
    tones = np.clip(colors * 255, 0, 255).astype(int)
    light = np.clip(tones + 34, 0, 255)
    dark = (tones * 0.62).astype(int)
    bevel = max(round(size * 0.07 * double), 1)
    for box, tone, high, low in zip(
        boxes, tones.tolist(), light.tolist(), dark.tolist(), strict=True
    ):
        points = [(p[0], p[1]) for p in box]
        draw.polygon(points, tuple(tone))
        ends = sorted(range(4), key=lambda k: points[k][0] + points[k][1])
        first, last = ends[0], ends[-1]
        draw.line([points[first - 1], points[first], points[(first + 1) % 4]], tuple(high), bevel)
        draw.line([points[last - 1], points[last], points[(last + 1) % 4]], tuple(low), bevel)
    return canvas.resize(subject.size, Image.Resampling.BOX) if double > 1 else canvas


def stained_glass(subject: Subject) -> Field:
    """Panes of one colour that light shines through, held by lead."""
    unit, dice = subject.unit, subject.dice("stained_glass")
    shrink = max(2.4 * unit, 1.0)
    keys = areas(subject, 7, shrink)
    small = subject.shrunk(shrink)
    pane = 105 * unit * (1.25 - 0.25 * subject.amount) / shrink
    cells = Cells.grid(small.shape, pane, dice, jitter=0.42)
    cells = cells.settled(np.ones(small.shape, bool), None)
    subject.check()
    whole = np.unique(keys.astype(np.int64) * len(cells.rows) + cells.owner, return_inverse=True)[1]
    whole = _without_slivers(whole.reshape(small.shape), 26)
    subject.check()
    count = np.maximum(np.bincount(whole.ravel()), 1)
    colors = np.stack(
        [np.bincount(whole.ravel(), small.rgb[..., k].ravel()) / count for k in range(3)], axis=1
    ).astype(np.float32)
    colors = saturated(colors, 1.55) * 1.08 + dice.normal(0, 0.05, (len(colors), 1)).astype(
        np.float32
    )
    glass = np.clip(colors, 0.03, 1)[whole]
    reach = (whole[1:, 1:] != whole[:-1, 1:]) | (whole[1:, 1:] != whole[1:, :-1])
    came = np.zeros(small.shape, np.float32)
    came[1:, 1:] = reach
    subject.check()
    big = field_of(image_of(glass).resize(subject.size, Image.Resampling.BICUBIC))
    width = 2.1 * (0.7 + 0.3 * subject.amount)
    lead = field_of(image_of(soft(came, width)).resize(subject.size, Image.Resampling.BICUBIC))
    dim = field_of(image_of(soft(came, 7)).resize(subject.size, Image.Resampling.BICUBIC))
    ripple = noise(subject.shape, 26 * unit, dice, 2) - 0.5
    glow = 1.22 - 1.5 * np.minimum(dim, 0.42) + 0.3 * ripple
    big = np.clip(big * glow[..., None], 0, 1)
    bar = step(lead, 0.17, 0.25)
    shine = step(lead, 0.36, 0.5) * 0.24
    return mixed(big, reals(LEAD) + shine[..., None] * 1, bar)


def _without_slivers(keys: npt.NDArray[np.int64], least: int) -> npt.NDArray[np.int64]:
    """Areas of fewer than `least` pixels take over a neighbour's number, a few pixels a turn."""
    for _ in range(6):
        few = np.bincount(keys.ravel())[keys] < least
        if not few.any():
            break
        for axis, way in ((1, 1), (0, 1), (1, -1), (0, -1)):
            other = np.roll(keys, way, axis)
            keys = np.where(few & ~np.roll(few, way, axis), other, keys)
            few = np.bincount(keys.ravel())[keys] < least
    return keys


def low_poly(subject: Subject) -> Field:
    """Flat triangles, small along the outlines and large elsewhere."""
    unit, dice = subject.unit, subject.dice("low_poly")
    width, height = subject.size
    shrink = max(min(subject.size) / 240, 1.0)
    small = subject.shrunk(shrink)
    line = lines(small, 1.5, 0.05, 0.15)
    subject.check()
    points = _corners(small.shape, line, subject.amount, dice)
    owner = nearest((small.shape[0] + 2 * _PAD, small.shape[1] + 2 * _PAD), points + _PAD)
    subject.check()
    faces = triangles(owner)
    double = 2 if max(subject.size) <= 1600 else 1
    canvas = blurred(subject.picture, 6 * unit).resize((width * double, height * double))
    draw = ImageDraw.Draw(canvas)
    at = points[faces]
    middle = at.mean(axis=1)
    samples = [middle, *(middle * 0.55 + at[:, k] * 0.45 for k in range(3))]
    picture = np.asarray(blurred(small.picture, 0.8), np.float32)
    tones = np.mean(
        [
            picture[
                np.clip(s[:, 0], 0, small.shape[0] - 1).astype(int),
                np.clip(s[:, 1], 0, small.shape[1] - 1).astype(int),
            ]
            for s in samples
        ],
        axis=0,
    )
    first, second = at[:, 1] - at[:, 0], at[:, 2] - at[:, 0]
    lean = np.arctan2(first[:, 0] + second[:, 0], first[:, 1] + second[:, 1])
    facet = (
        1
        + 0.07 * subject.amount * np.sin(lean)
        + dice.normal(0, 0.035 * subject.amount, len(faces))
    )
    tones = np.clip(tones * facet[:, None], 0, 255).astype(int).tolist()
    scale = (width / small.size[0] * double, height / small.size[1] * double)
    xy = ((at[:, :, ::-1] + 0.5) * reals(scale)).tolist()
    for corners, tone in zip(xy, tones, strict=True):
        draw.polygon([(p[0], p[1]) for p in corners], tuple(tone))
    done = canvas.resize(subject.size, Image.Resampling.BOX) if double > 1 else canvas
    return saturated(field_of(done), 1.1)


_PAD = 6


def _corners(
    shape: tuple[int, int], line: Field, amount: float, dice: np.random.Generator
) -> Field:
    """(n, 2) rows and columns: on outlines, on a loose grid elsewhere, and all around."""
    height, width = shape
    taken: list[tuple[float, float]] = []
    gap = 6.5 * (0.6 + 0.4 * amount)
    used = np.zeros((int(height / gap) + 2, int(width / gap) + 2), bool)
    rows, columns = np.nonzero(line > 0.5)
    for k in dice.permutation(len(rows)).tolist():
        cell = (int(rows[k] / gap), int(columns[k] / gap))
        if not used[cell]:
            used[cell] = True
            taken.append((float(rows[k]), float(columns[k])))
    wide = 21.0 * (0.6 + 0.4 * amount)
    near = soft((line > 0.5).astype(np.float32), 4)
    for top in np.arange(wide / 2, height, wide):
        for left in np.arange(wide / 2, width, wide):
            at = (top + dice.normal(0, wide * 0.22), left + dice.normal(0, wide * 0.22))
            row, column = min(max(int(at[0]), 0), height - 1), min(max(int(at[1]), 0), width - 1)
            if near[row, column] < 0.08:
                taken.append((float(row), float(column)))
    for share in np.linspace(0, 1, max(int(max(shape) / wide), 4)):
        for edge in (-_PAD + 1, height + _PAD - 2):
            taken.append((edge, share * (width + 2 * _PAD - 3) - _PAD + 1))
        for edge in (-_PAD + 1, width + _PAD - 2):
            taken.append((share * (height + 2 * _PAD - 3) - _PAD + 1, edge))
    return np.unique(np.round(reals(taken)), axis=0)
