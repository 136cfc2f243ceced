"""Writing in a picture: thin strokes of one colour, alike in height, side by side."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageChops, ImageFilter

from smalto.retouch.areas import labeled
from smalto.retouch.arrays import Mask, Pixels, Whole, colors, real
from smalto.retouch.scaling import resized

WORK_SIDE = 720
STEEP = 48
"""Steps of 0..255 by which strokes are lighter (darker) than their surroundings."""
LEAST_LETTERS = 4
UNEVEN = 0.45
"""Most spread of lightness inside a letter, whose edges are soft, by its contrast."""
SIZES = (4, 9, 19)
"""Half the widths of windows in which strokes are told from grounds, at working size."""


@dataclass(frozen=True, slots=True)
class _Blob:
    number: int
    top: int
    bottom: int
    left: int
    right: int
    area: int
    light: float
    uneven: float
    contrast: float

    @property
    def height(self) -> int:
        return self.bottom - self.top

    @property
    def width(self) -> int:
        return self.right - self.left


def lettering(rgb: Pixels) -> Mask:
    """(H, W) the strokes of all that is written; without any, all False."""
    height, width = rgb.shape[:2]
    scale = max(max(height, width) / WORK_SIDE, 0.5)
    few = (max(round(height / scale), 8), max(round(width / scale), 8))
    small = resized(colors(rgb), few)
    found = np.zeros(few, bool)
    light = Image.fromarray((small @ real([76, 150, 29])).astype(np.uint8))
    for sign in (light, ImageChops.invert(light)):
        for half in SIZES:
            found |= _lines(sign, half)
    if scale == 1:
        return found
    return np.asarray(resized(real(found), (height, width)) > 0.4)


def _lines(light: Image.Image, half: int) -> Mask:
    """Strokes lighter than their surroundings, thinner than the window, that stand in lines."""
    window = 2 * half + 1
    ground = light.filter(ImageFilter.MinFilter(window)) if half < 8 else _ranked(light, half)
    ground = ground.filter(ImageFilter.MaxFilter(window)) if half < 8 else _ranked(ground, -half)
    steep = np.asarray(ImageChops.difference(light, ground))
    labels, count = labeled(steep > STEEP)
    if not count or count > 6000:
        return np.zeros(labels.shape, bool)
    blobs = [b for b in _blobs(labels, count, np.asarray(light), steep) if _is_letter(b, half)]
    keep = [n for line in _grouped(blobs) for n in line]
    return np.isin(labels, keep) & (labels > 0)


def _ranked(light: Image.Image, half: int) -> Image.Image:
    """Minimum (half > 0) or maximum over a large window, by steps of small ones."""
    way = ImageFilter.MinFilter if half > 0 else ImageFilter.MaxFilter
    for _ in range(abs(half) // 4):
        light = light.filter(way(9))
    return light


def _blobs(labels: Whole, count: int, light: Pixels, steep: Pixels) -> list[_Blob]:
    y, x = np.nonzero(labels)
    of = labels[y, x]
    order = np.argsort(of, kind="stable")
    y, x, of = y[order], x[order], of[order]
    begins = np.searchsorted(of, np.arange(1, count + 1))
    area = np.diff(np.append(begins, len(of)))
    tops, bottoms = np.minimum.reduceat(y, begins), np.maximum.reduceat(y, begins) + 1
    lefts, rights = np.minimum.reduceat(x, begins), np.maximum.reduceat(x, begins) + 1
    own = light[y, x].astype(np.float64)
    mean = np.add.reduceat(own, begins) / area
    spread = np.sqrt(np.maximum(np.add.reduceat(own * own, begins) / area - mean**2, 0))
    contrast = np.add.reduceat(steep[y, x].astype(np.float64), begins) / area
    rest = np.stack([mean, spread, contrast], axis=1).tolist()
    boxes = np.stack([np.arange(1, count + 1), tops, bottoms, lefts, rights, area], axis=1)
    return [
        _Blob(number, top, bottom, left, right, size, *own)
        for (number, top, bottom, left, right, size), own in zip(boxes.tolist(), rest, strict=True)
    ]


def _is_letter(blob: _Blob, half: int) -> bool:
    """Of a size that fits the window, of one colour, neither a bar nor a speck."""
    if blob.height < max(5, 1.2 * half) or blob.height > 13 * half:
        return False
    fill = blob.area / (blob.height * blob.width)
    return (
        blob.area >= 8
        and 0.14 < fill < 0.97
        and blob.width < 6 * blob.height
        and blob.uneven < UNEVEN * blob.contrast
    )


def _grouped(blobs: list[_Blob]) -> list[list[int]]:
    """Lines of at least three letters alike in height and lightness."""
    blobs = sorted(blobs, key=lambda b: b.left)
    lines: list[list[_Blob]] = []
    for blob in blobs:
        for line in lines:
            if _goes_on(line, blob):
                line.append(blob)
                break
        else:
            lines.append([blob])
    return [[b.number for b in line] for line in lines if _is_line(line)]


def _goes_on(line: list[_Blob], blob: _Blob) -> bool:
    last = line[-4:]
    tall = max(b.height for b in last)
    gap = blob.left - max(b.right for b in last)
    top, bottom = min(b.top for b in last), max(b.bottom for b in last)
    middle = (blob.top + blob.bottom) / 2
    return (
        gap < 1.4 * tall
        and 0.3 < blob.height / tall < 2.2
        and min(abs(blob.light - b.light) for b in last) < 46
        and top - 0.1 * tall < middle < bottom + 0.1 * tall
    )


def _is_line(line: list[_Blob]) -> bool:
    """Several letters on one base line, alike in height and colour."""
    if len(line) < LEAST_LETTERS:
        return False
    heights = np.array([b.height for b in line], np.float64)
    tall = float(np.median(heights))
    feet = np.array([b.bottom for b in line], np.float64)
    middles = np.array([(b.left + b.right) / 2 for b in line])
    slope = np.clip(np.polyfit(middles, feet, 1)[0], -0.2, 0.2) if len(line) > 5 else 0.0
    feet = feet - slope * middles
    level = float(np.median(np.abs(feet - np.median(feet)))) < 0.1 * tall
    even = float(np.median(np.abs(heights - tall))) < 0.28 * tall
    lights = np.array([b.light for b in line])
    alike = float(np.median(np.abs(lights - np.median(lights)))) < 10
    long = max(b.right for b in line) - min(b.left for b in line)
    return level and even and alike and long > 2 * tall
