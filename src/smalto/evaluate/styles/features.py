"""What of a picture's look can be counted: colours, slopes, textures, rhythm. It never asks what is
shown, nor where: a style is the same whatever stands in the picture."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageChops, ImageFilter

Field = npt.NDArray[np.floating[Any]]

SIDE_PX = 384
"""The shorter side at which pictures are looked at; marks of all finishes grow with the picture."""


def features_of(picture: Image.Image) -> Field:
    """One row of numbers for an RGB picture of any size."""
    scale = SIDE_PX / min(picture.size)
    size = (max(round(picture.width * scale), 1), max(round(picture.height * scale), 1))
    small = picture.resize(size, Image.Resampling.BOX if scale < 1 else Image.Resampling.BICUBIC)
    light = np.asarray(small.convert("L"), np.float32) / 255
    parts = [_colors(small), _margins(small), _slopes(small), _lines(small)]
    parts += [_textures(light), _rhythm(light), _flatness(small)]
    return np.concatenate(parts).astype(np.float32)


def _colors(small: Image.Image) -> Field:
    """Lightness, saturation and hue as shares; how many colours there are."""
    hue = np.asarray(small.convert("HSV").getchannel("H"), np.int32).ravel()
    rgb = np.asarray(small, np.float32).reshape(-1, 3) * (1 / 255)
    high, low = rgb.max(axis=1), rgb.min(axis=1)
    light, chroma = rgb.mean(axis=1), high - low
    hues = np.bincount(hue * 12 >> 8, chroma, 12) / max(float(chroma.sum()), 1e-3)
    keys = (rgb * 31).astype(np.int32) @ np.array([1024, 32, 1], np.int32)
    counts = np.bincount(keys, minlength=32768) / len(keys)
    tops = np.sort(np.partition(counts, -256)[-256:])[::-1]
    warm = [(rgb[:, 0] - rgb[:, 2]).mean(), (rgb[:, 0] - rgb[:, 1]).mean(), chroma.mean()]
    plain = [(low > 0.97).mean(), (high < 0.08).mean(), (chroma < 0.03).mean()]
    return np.concatenate(
        [
            _shares(light * 10, 10),
            _shares(chroma * 8, 8),
            np.sort(hues)[::-1][:4],
            hues,
            np.log(np.cumsum(tops)[[0, 3, 15, 63, 255]] + 1e-3),
            [np.log((counts > 0).sum())],
            warm,
            rgb.std(axis=0),
            np.quantile(light[::5], [0.02, 0.1, 0.3, 0.5, 0.7, 0.9, 0.98]),
            plain,
        ]
    )


def _shares(values: Field, count: int) -> Field:
    """How many of the values lie in 0..1, in 1..2 and so on."""
    numbers = np.minimum(values.astype(np.int32).ravel(), count - 1)
    return np.bincount(numbers, minlength=count) / numbers.size


def _margins(small: Image.Image) -> Field:
    """How the rim of the picture differs from the rest: paper, cards, cloth."""
    rgb = np.asarray(small.filter(ImageFilter.BoxBlur(2)), np.float32) / 255
    whole = rgb.reshape(-1, 3).mean(axis=0)
    found: list[float] = []
    for depth in (4, 10, 16, 24):
        sides = [rgb[depth], rgb[-1 - depth], rgb[:, depth], rgb[:, -1 - depth]]
        ring = np.concatenate(sides)
        found += [*(ring.mean(axis=0) - whole), float(ring.std(axis=0).mean())]
        found.append(float((ring.min(axis=1) > 0.9).mean()))
    return np.array(found)


def _slopes(small: Image.Image) -> Field:
    """Strength and direction of change, at four scales."""
    found: list[Field] = []
    limits = np.array([0.004, 0.02, 0.05, 0.1, 0.2, 0.4], np.float32)
    for shrink in (1, 2, 4, 8):
        gray = small.reduce(shrink) if shrink > 1 else small
        light = np.asarray(gray.convert("L"), np.float32) * (1 / 255)
        dx, dy = light[:-1, 1:] - light[:-1, :-1], light[1:, :-1] - light[:-1, :-1]
        strength = np.hypot(dx, dy)
        above = np.array([(strength > limit).mean() for limit in limits])
        octant = (dx > 0).astype(np.int32) * 4 + (dy > 0) * 2 + (np.abs(dx) > np.abs(dy))
        way = np.bincount(octant.ravel(), strength.ravel(), 8)
        way = np.array([way[[0, 6]].sum(), way[[1, 7]].sum(), way[[2, 4]].sum(), way[[3, 5]].sum()])
        way = way / max(float(way.sum()), 1e-3)
        found += [above, way, np.log([strength.mean() + 1e-3]), [way.max() - way.min()]]
    return np.concatenate(found)


def _lines(small: Image.Image) -> Field:
    """Thin marks darker or lighter than what lies around them, at three widths."""
    gray = small.convert("L")
    found: list[Field] = []
    for width in (1, 2, 4):
        near = np.asarray(gray.filter(ImageFilter.GaussianBlur(width * 0.6)), np.float32)
        wide = np.asarray(gray.filter(ImageFilter.GaussianBlur(width * 1.8)), np.float32)
        gap = (near - wide).ravel() / 255
        spread = max(float(gap.std()), 1e-3)
        found += [
            np.quantile(gap[::3], [0.01, 0.05, 0.25, 0.75, 0.95, 0.99]),
            [
                np.log(spread),
                ((gap / spread) ** 3).mean() / 4,
                np.log(((gap / spread) ** 4).mean()),
            ],
        ]
    return np.concatenate(found)


def _textures(light: Field) -> Field:
    """Local binary patterns, turned upright, at three scales. Source: T. Ojala, M. Pietikainen and
    T. Maenpaa, "Multiresolution gray-scale and rotation invariant texture classification", 2002."""
    found: list[Field] = []
    for shrink in (1, 2, 4):
        rows, columns = light.shape[0] // shrink, light.shape[1] // shrink
        cut = light[: rows * shrink, : columns * shrink]
        small = cut.reshape(rows, shrink, columns, shrink).mean(axis=(1, 3))
        center = small[1:-1, 1:-1]
        bits = np.stack([_shifted(small, y, x) > center + 0.008 for y, x in _RING])
        turns = (bits != np.roll(bits, 1, axis=0)).sum(axis=0)
        codes = np.where(turns <= 2, bits.sum(axis=0), 9)
        found.append(np.bincount(codes.ravel(), minlength=10) / codes.size)
    return np.concatenate(found)


_RING = ((0, 0), (0, 1), (0, 2), (1, 2), (2, 2), (2, 1), (2, 0), (1, 0))


def _shifted(field: Field, row: int, column: int) -> Field:
    height, width = field.shape
    return field[row : height - 2 + row, column : width - 2 + column]


def _rhythm(light: Field) -> Field:
    """Power by frequency and direction: grids and screens have peaks, brushes have a direction."""
    side = min(light.shape)
    top, left = (light.shape[0] - side) // 2, (light.shape[1] - side) // 2
    cut = light[top : top + side, left : left + side]
    window = np.hanning(side)
    power = np.abs(np.fft.rfft2((cut - cut.mean()) * window[:, None] * window[None, :])) ** 2
    fy, fx = np.fft.fftfreq(side)[:, None], np.fft.rfftfreq(side)[None, :]
    ring = np.hypot(fy, fx)
    way = (np.arctan2(fy, fx) % np.pi / np.pi * 6).astype(int) % 6
    found: list[float] = []
    edges = np.geomspace(0.01, 0.5, 13)
    for low, high in pairwise(edges):
        inside = (ring >= low) & (ring < high)
        band = power[inside]
        mean = max(float(band.mean()), 1e-6)
        found += [np.log(mean), np.log(float(band.max()) / mean)]
        if low > 0.05:
            sums = np.bincount(way[inside], band, 6) / np.maximum(
                np.bincount(way[inside], minlength=6), 1
            )
            found += [float(sums.max() / mean), float(sums.min() / mean)]
    return np.array(found)


def _flatness(small: Image.Image) -> Field:
    """Shares of places that are quite even, and how even rows of blocks are: fills, pixels."""
    found: list[float] = []
    for reach in (1, 2, 4, 8):
        gap = np.asarray(ImageChops.difference(small, ImageChops.offset(small, reach, 0)))
        gap = gap[:, reach:].max(axis=2)
        found += [float((gap <= 1).mean()), float((gap <= 6).mean())]
    gray = np.asarray(small.convert("L"), np.int16)
    jump = (np.abs(gray[:, 1:] - gray[:, :-1]) > 8).mean(axis=0)
    rise = (np.abs(gray[1:] - gray[:-1]) > 8).mean(axis=1)
    return np.array([*found, _comb(jump), _comb(rise), max(float(jump.std()), float(rise.std()))])


def _comb(jumps: Field) -> float:
    """How strongly changes come at equal distances."""
    power = np.abs(np.fft.rfft(jumps - jumps.mean()))[8:]
    return float(np.log(power.max() / max(float(power.mean()), 1e-6) + 1e-3))
