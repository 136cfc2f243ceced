"""Arithmetic of finishes: fields of numbers, noise, soft steps, blurs. Knows no finish."""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageFilter

from smalto.render.finishes.subject import Field as Field
from smalto.render.raster import Picture

RGB = tuple[float, float, float]
"""0..1."""


def reals(values: npt.ArrayLike) -> Field:
    """As float32, which everything here is reckoned in."""
    return np.asarray(values, np.float32)


def image_of(field: Field) -> Picture:
    """A field of 0..1 as `L` or RGB."""
    return Image.fromarray((np.clip(field, 0, 1) * 255 + 0.5).astype(np.uint8))


def field_of(picture: Picture) -> Field:
    """`L` or RGB as numbers 0..1."""
    return np.asarray(picture, np.float32) * (1 / 255)


def step(field: Field, low: float, high: float) -> Field:
    """0 at `low` and less, 1 at `high` and more (or the other way round), smooth in between."""
    t = np.clip((field - low) * (1 / (high - low)), 0, 1)
    return reals(t * t * (3 - 2 * t))


def mixed(first: Field, second: Field | RGB, share: Field | float) -> Field:
    """`first` with `share` of `second` in it."""
    other = np.asarray(second, np.float32)
    part = np.asarray(share, np.float32)
    if part.ndim == 2 and first.ndim == 3:
        part = part[..., None]
    return first + (other - first) * part


def blurred(picture: Picture, radius: float) -> Picture:
    """Gaussian blur; large radii work on a smaller picture."""
    if radius < 0.3:
        return picture
    shrink = int(radius / 3)
    if shrink < 2:
        return picture.filter(ImageFilter.GaussianBlur(radius))
    small = picture.reduce(shrink).filter(ImageFilter.GaussianBlur(radius / shrink))
    return small.resize(picture.size, Image.Resampling.BICUBIC)


def soft(field: Field, radius: float) -> Field:
    """A blurred field of any range: it is shrunk and enlarged again, so roughly gaussian."""
    height, width = field.shape
    shrink = max(radius * 1.4, 1.0)
    few = (max(round(width / shrink), 2), max(round(height / shrink), 2))
    image = Image.fromarray(np.ascontiguousarray(field, np.float32))
    small = image.resize(few, Image.Resampling.BOX)
    return np.asarray(small.resize((width, height), Image.Resampling.BICUBIC))


def noise(
    shape: tuple[int, int], grain: float, dice: np.random.Generator, octaves: int = 1
) -> Field:
    """Clouds of about `grain` pixels, mean 0.5, within about 0..1; each octave is half as large."""
    height, width = shape
    total = np.zeros(shape, np.float32)
    weight = whole = 1.0
    for octave in range(octaves):
        cell = max(grain / 2**octave, 1.0)
        few = (max(math.ceil(height / cell), 2) + 1, max(math.ceil(width / cell), 2) + 1)
        small = Image.fromarray(dice.random(few, np.float32))
        total += weight * np.asarray(small.resize((width, height), Image.Resampling.BICUBIC))
        whole, weight = whole + weight, weight / 2
    return total * (1 / (whole - 1))


def speckle(shape: tuple[int, int], dice: np.random.Generator) -> Field:
    """Each pixel on its own, 0..1; a tile that repeats, which nobody sees in grain."""
    height, width = shape
    side = 512
    tile = dice.random((side, side), np.float32)
    return np.tile(tile, (-(-height // side), -(-width // side)))[:height, :width]


def tooth(shape: tuple[int, int], size: float, dice: np.random.Generator) -> Field:
    """The bumps of rough paper, 0..1, mean 0.5; `size`: pixels of a bump."""
    height, width = shape
    side = 384
    fine = dice.random((side, side), np.float32)
    image = image_of(fine).filter(ImageFilter.GaussianBlur(1.1))
    bumps = np.asarray(image, np.float32)
    bumps = (bumps - bumps.mean()) * (0.22 / max(float(bumps.std()), 1e-3)) + (0.5)
    tile = Image.fromarray(np.tile(bumps, (2, 2)))
    scale = max(size, 0.8)
    span = (max(round(2 * side * scale / 2), 8), max(round(2 * side * scale / 2), 8))
    grown = np.asarray(tile.resize(span, Image.Resampling.BICUBIC))
    grown = np.tile(grown, (-(-height // span[1]), -(-width // span[0])))
    return reals(np.clip(grown[:height, :width], 0, 1))


def axes(shape: tuple[int, int]) -> tuple[Field, Field]:
    """Columns (1, W) and rows (H, 1) as numbers of pixels."""
    height, width = shape
    return (
        np.arange(width, dtype=np.float32)[None, :],
        np.arange(height, dtype=np.float32)[:, None],
    )


def slanted(shape: tuple[int, int], angle_deg: float) -> Field:
    """How far each pixel lies along a direction, pixels; 0 degrees: to the right."""
    x, y = axes(shape)
    turn = math.radians(angle_deg)
    return x * math.cos(turn) + y * math.sin(turn)


def stripes(along: Field, pitch: float) -> Field:
    """0 in the middle of a stripe, 1 halfway to the next."""
    phase = along * (1 / pitch)
    return reals(np.abs(phase - np.floor(phase) - 0.5) * -2 + 1)


def gradient_of(picture: Picture, radius: float) -> tuple[Field, Field]:
    """Slope of lightness across and down, after a blur."""
    light = field_of(blurred(picture.convert("L"), radius))
    across, down = np.zeros_like(light), np.zeros_like(light)
    across[:, 1:-1] = light[:, 2:] - light[:, :-2]
    down[1:-1] = light[2:] - light[:-2]
    return across, down


def warped(picture: Picture, by: Field, also: Field) -> Picture:
    """Each pixel taken from `by` columns and `also` rows away."""
    height, width = by.shape
    x, y = axes((height, width))
    columns = np.clip(x + by + 0.5, 0, width - 1).astype(np.int32)
    rows = np.clip(y + also + 0.5, 0, height - 1).astype(np.int32)
    return Image.fromarray(np.asarray(picture)[rows, columns])


def saturated(rgb: Field, by: float) -> Field:
    """Colours further from gray (`by` > 1), not clipped."""
    weights = np.array([0.299, 0.587, 0.114], np.float32)
    gray = (rgb @ weights)[..., None]
    return gray + (rgb - gray) * by
