"""What of a picture's look can be counted: colours, slopes, textures, rhythm. It never asks what is
shown, nor where: a style is the same whatever stands in the picture."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageChops, ImageFilter, ImageStat

Field = npt.NDArray[np.floating[Any]]

SIDE_PX = 384
"""The shorter side at which pictures are looked at; marks of all finishes grow with the picture."""

LEAST_PX = 128
"""What is cut out is never looked at smaller."""


def features_of(picture: Image.Image, whole_px: int | None = None) -> Field:
    """One row of numbers for an RGB picture of any size. `whole_px`: the shorter side of the
    picture that this was cut out of."""
    scale = SIDE_PX / (whole_px or min(picture.size))
    size = (
        max(round(picture.width * scale), LEAST_PX),
        max(round(picture.height * scale), LEAST_PX),
    )
    small = picture.resize(size, Image.Resampling.BOX if scale < 1 else Image.Resampling.BICUBIC)
    light = np.asarray(small.convert("L"), np.float32) / 255
    parts = [_colors(small), _margins(small), _slopes(small), _lines(small)]
    parts += [_textures(light), _rhythm(light), _flatness(small)]
    return np.concatenate(parts).astype(np.float32)


def _colors(small: Image.Image) -> Field:
    """Lightness, saturation and hue as shares; how many colours there are."""
    count = small.width * small.height
    hsv = small.convert("HSV")
    light = np.array(small.convert("L").histogram()) / count
    strong = hsv.getchannel("S").point([0] * 64 + [255] * 192)
    hue = np.array(hsv.getchannel("H").histogram(strong)) / count
    hues = np.add.reduceat(hue, np.arange(0, 256, 22))
    chroma = np.array(hsv.getchannel("S").histogram()) / count
    red, green, blue = (np.asarray(band, np.int32).ravel() for band in small.split())
    keys = (red >> 3 << 10) + (green >> 3 << 5) + (blue >> 3)
    counts = np.bincount(keys, minlength=32768) / count
    tops = np.sort(np.partition(counts, -256)[-256:])[::-1]
    whole = ImageStat.Stat(small)
    marks = np.searchsorted(np.cumsum(light), [0.02, 0.1, 0.3, 0.5, 0.7, 0.9, 0.98])
    return np.concatenate(
        [
            np.add.reduceat(light, np.arange(0, 256, 26)),
            np.add.reduceat(chroma, np.arange(0, 256, 32)),
            np.sort(hues)[::-1][:4],
            hues,
            np.log(np.cumsum(tops)[[0, 3, 15, 63, 255]] + 1e-3),
            np.array([np.log((counts > 0).sum()), hue.sum(), chroma[:10].sum()]),
            np.array([whole.mean[0] - whole.mean[2], whole.mean[0] - whole.mean[1]]) / 255,
            np.array(whole.stddev) / 255,
            marks / 255,
            np.array([light[248:].sum(), light[:20].sum()]),
        ]
    )


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
        sums = np.bincount(octant.ravel(), strength.ravel(), 8)
        ways = np.array([sums[list(pair)].sum() for pair in ((0, 6), (1, 7), (2, 4), (3, 5))])
        ways = ways / max(float(ways.sum()), 1e-3)
        last = np.array([np.log(strength.mean() + 1e-3), ways.max() - ways.min()])
        found += [above, ways, last]
    return np.concatenate(found)


def _lines(small: Image.Image) -> Field:
    """Thin marks darker or lighter than what lies around them, at three widths."""
    gray = small.convert("L")
    found: list[Field] = []
    for width in (1, 2, 4):
        near = np.asarray(gray.filter(ImageFilter.GaussianBlur(width * 0.6)), np.float32)
        wide = np.asarray(gray.filter(ImageFilter.GaussianBlur(width * 1.8)), np.float32)
        gap = (near - wide).ravel() * (1 / 255)
        spread = max(float(gap.std()), 1e-3)
        even = gap * (1 / spread)
        square = even * even
        lean, peak = float((square * even).mean()) / 4, float((square * square).mean())
        found.append(np.quantile(gap[::4], [0.01, 0.05, 0.25, 0.75, 0.95, 0.99]))
        found.append(np.array([np.log(spread), lean, np.log(peak + 1e-3)]))
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
        band = power[inside] if inside.any() else np.zeros(1)  # tiny cuttings lack the slowest
        mean = max(float(band.mean()), 1e-6)
        found += [np.log(mean), np.log(float(band.max()) / mean + 1e-3)]
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
        gap = ImageChops.difference(small, ImageChops.offset(small, reach, 0))
        red, green, blue = gap.crop((reach, 0, *small.size)).split()
        shares = ImageChops.lighter(ImageChops.lighter(red, green), blue).histogram()
        whole = sum(shares)
        found += [sum(shares[:2]) / whole, sum(shares[:7]) / whole]
    gray = np.asarray(small.convert("L"), np.int16)
    jump = (np.abs(gray[:, 1:] - gray[:, :-1]) > 8).mean(axis=0)
    rise = (np.abs(gray[1:] - gray[:-1]) > 8).mean(axis=1)
    return np.array([*found, _comb(jump), _comb(rise), max(float(jump.std()), float(rise.std()))])


def _comb(jumps: Field) -> float:
    """How strongly changes come at equal distances."""
    power = np.abs(np.fft.rfft(jumps - jumps.mean()))[8:]
    return float(np.log(power.max() / max(float(power.mean()), 1e-6) + 1e-3))
