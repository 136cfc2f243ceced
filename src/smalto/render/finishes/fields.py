"""Arithmetic of finishes: fields of numbers, noise, soft steps, blurs. Knows no finish."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

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
    """A field of 0..1 as `L`; three or four of them as RGB or RGBA."""
    bytes_ = (np.clip(field, 0, 1) * 255 + 0.5).astype(np.uint8)
    if bytes_.ndim == 2:
        return Image.fromarray(bytes_)
    planes = [Image.fromarray(plane) for plane in bytes_]
    return Image.merge("RGB" if len(planes) == 3 else "RGBA", planes)


def field_of(picture: Picture) -> Field:
    """`L` as (H, W) numbers 0..1, RGB as (3, H, W)."""
    if picture.mode == "L":
        return np.asarray(picture, np.float32) * (1 / 255)
    return np.stack([np.asarray(band, np.float32) for band in picture.split()]) * (1 / 255)


def filled(shape: tuple[int, int], color: Sequence[float] | Field) -> Field:
    """(3, H, W) of one colour, which may be written to."""
    made = np.empty((3, *shape), np.float32)
    made[:] = reals(color)[:, None, None]
    return made


def step(field: Field, low: float, high: float) -> Field:
    """0 at `low` and less, 1 at `high` and more (or the other way round), smooth in between."""
    t = np.clip((field - low) * (1 / (high - low)), 0, 1)
    return reals(t * t * (3 - 2 * t))


def mixed(first: Field, second: Field | Sequence[float], share: Field | float) -> Field:
    """`first`, (3, H, W), with `share` of `second` in it, which may be a colour."""
    other = reals(second)
    if other.ndim == 1 and first.ndim == 3:
        other = other[:, None, None]
    return reals(first + (other - first) * share)


def blurred(picture: Picture, radius: float) -> Picture:
    """Gaussian blur; small radii are a plain mean, large ones work on a smaller picture."""
    if radius < 0.3:
        return picture
    if radius < 1.8:
        return picture.filter(ImageFilter.BoxBlur(radius))
    shrink = max(int(radius / 2.4), 1)
    if shrink == 1:
        return picture.filter(ImageFilter.BoxBlur(radius * 0.85)).filter(
            ImageFilter.BoxBlur(radius)
        )
    small = picture.reduce(shrink).filter(ImageFilter.GaussianBlur(radius / shrink))
    way = Image.Resampling.BICUBIC if shrink > 4 else Image.Resampling.BILINEAR
    return small.resize(picture.size, way)


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
    """Clouds of about `grain` pixels, mean 0.5, within about 0..1; each octave is half as large.
    They are summed small and enlarged once."""
    height, width = shape
    finest = max(grain / 2 ** (octaves - 1) / 2, 1.0)
    total = _cloud((math.ceil(height / finest), math.ceil(width / finest)), grain / finest, dice)
    weight = whole = 1.0
    for octave in range(1, octaves):
        weight /= 2
        whole += weight
        total += weight * _cloud(total.shape, grain / finest / 2**octave, dice)
    if finest > 1:
        image = Image.fromarray(total * (1 / whole))
        total = np.asarray(image.resize((width, height), Image.Resampling.BICUBIC))
    return total


def _cloud(shape: tuple[int, ...], cell: float, dice: np.random.Generator) -> Field:
    height, width = shape
    few = (math.ceil(height / cell) + 1, math.ceil(width / cell) + 1)
    small = Image.fromarray(dice.random(few, np.float32))
    return np.array(small.resize((width, height), Image.Resampling.BICUBIC))


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


def margin(shape: tuple[int, int]) -> Field:
    """Pixels to the nearest side of the picture."""
    x, y = axes(shape)
    across = np.minimum(x, shape[1] - 1 - x)
    return reals(np.minimum(across, np.minimum(y, shape[0] - 1 - y)))


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


@dataclass(frozen=True, slots=True)
class Sway:
    """Every place moved a little, by clouds: outlines become those of an unsteady hand."""

    mesh: list[tuple[tuple[int, int, int, int], tuple[float, ...]]]

    @classmethod
    def by(
        cls,
        shape: tuple[int, int],
        grain: float,
        reach: float,
        dice: np.random.Generator,
        octaves: int = 2,
    ) -> Sway:
        """Clouds of `grain` pixels move places by about `reach` / 2 either way."""
        height, width = shape
        cell = max(round(grain / 2 ** (octaves - 1) / 3), 2)
        xs, ys = _ticks(width, cell), _ticks(height, cell)
        nodes = (len(ys), len(xs))
        away = [
            (noise(nodes, grain / cell, dice, octaves) - 0.5) * reach for _ in ("across", "down")
        ]
        x = np.clip(np.asarray(xs)[None, :] + away[0], 0, width - 1.5).tolist()
        y = np.clip(np.asarray(ys)[:, None] + away[1], 0, height - 1.5).tolist()
        mesh = []
        for i in range(len(ys) - 1):
            for j in range(len(xs) - 1):
                box = (xs[j], ys[i], xs[j + 1], ys[i + 1])
                corners = ((i, j), (i + 1, j), (i + 1, j + 1), (i, j + 1))
                mesh.append((box, tuple(v for r, c in corners for v in (x[r][c], y[r][c]))))
        return cls(mesh)

    def of(self, picture: Picture, *, smooth: bool = True) -> Picture:
        """`smooth` False: no values that were not there before."""
        way = Image.Resampling.BILINEAR if smooth else Image.Resampling.NEAREST
        return picture.transform(picture.size, Image.Transform.MESH, self.mesh, way)


def _ticks(length: int, cell: int) -> list[int]:
    return [*range(0, length, cell), length]


def saturated(rgb: Field, by: float) -> Field:
    """Colours further from gray (`by` > 1), not clipped."""
    gray = 0.299 * rgb[0] + 0.587 * rgb[1] + 0.114 * rgb[2]
    return reals(gray * (1 - by) + rgb * by)
