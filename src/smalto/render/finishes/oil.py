"""Oil paint: thousands of strokes with a bristle brush, large ones first."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from PIL import Image

from smalto.render.finishes.fields import (
    Field,
    blurred,
    field_of,
    gradient_of,
    noise,
    reals,
    saturated,
    soft,
)
from smalto.render.finishes.subject import Subject
from smalto.render.raster import Picture

TURNS = 24
"""Directions that a stroke can have, over half a turn."""

BRISTLES = 4
"""Different strokes for each direction."""

LAYERS = ((64, -1.0), (36, 0.004), (18, 0.016))
"""Length of strokes in thousandths of the shorter side, and how busy the picture must be there."""


def oil(subject: Subject) -> Field:
    """Thick strokes along the shapes, each with its bristles' relief."""
    dice, amount = subject.dice("oil"), subject.amount
    easel = _Easel(
        blurred(subject.picture, 8 * subject.unit),
        Image.new("L", subject.size, 128),
        *_flow(subject, dice),
    )
    for size, floor in LAYERS:
        subject.check()
        _paint(subject, easel, size * subject.unit * (0.5 + 0.5 * amount), floor, dice)
    bumps = np.asarray(easel.relief, np.float32)
    slope = np.zeros_like(bumps)
    slope[1:, 1:] = bumps[1:, 1:] - bumps[:-1, :-1]
    lit = 1 + np.clip(slope, -50, 50) * (0.006 * amount)
    return saturated(field_of(easel.canvas), 1.15) * lit


@dataclass(frozen=True, slots=True)
class _Easel:
    """`turn`: direction of strokes, radians; `busy`: how much there is to see; both half size."""

    canvas: Picture
    relief: Picture
    turn: Field
    busy: Field


def _flow(subject: Subject, dice: np.random.Generator) -> tuple[Field, Field]:
    """Along the shapes; slowly turning where there are none."""
    half, radius = subject.gray.reduce(2), 6 * subject.unit
    across, down = gradient_of(half, 2.5 * subject.unit)
    xx, yy = soft(across * across, radius), soft(down * down, radius)
    xy = soft(across * down, radius)
    drift = noise(across.shape, across.shape[1] / 3, dice) * 1.6 - 0.9
    weak = 2e-4
    cos, sin = xx - yy - weak * np.cos(2 * drift), 2 * xy - weak * np.sin(2 * drift)
    turn = reals(0.5 * np.arctan2(sin, cos) + math.pi / 2)
    return turn, soft(np.hypot(across, down), radius)


def _paint(
    subject: Subject, easel: _Easel, size: float, floor: float, dice: np.random.Generator
) -> None:
    """One layer of strokes of `size` pixels wherever the picture is busier than `floor`."""
    pitch = max(size * 0.36, 2.0)
    width, height = subject.size
    ys, xs = np.mgrid[pitch / 2 : height + pitch / 2 : pitch, pitch / 2 : width + pitch / 2 : pitch]
    xs = np.clip(xs.ravel() + dice.normal(0, pitch * 0.4, xs.size), 0, width - 1).astype(int)
    ys = np.clip(ys.ravel() + dice.normal(0, pitch * 0.4, ys.size), 0, height - 1).astype(int)
    high, wide = easel.busy.shape
    half = (np.minimum(ys // 2, high - 1), np.minimum(xs // 2, wide - 1))
    chosen = dice.permutation(np.flatnonzero(easel.busy[half] > floor))
    xs, ys, half = xs[chosen], ys[chosen], (half[0][chosen], half[1][chosen])
    colors = np.asarray(subject.picture)[ys, xs] + dice.normal(0, 9, (xs.size, 1))
    colors = np.clip(colors, 0, 255).astype(int)
    turns = (easel.turn[half] + dice.normal(0, 0.14, xs.size)) * (TURNS / math.pi)
    kinds = (np.round(turns).astype(int) % TURNS) * BRISTLES + dice.integers(0, BRISTLES, xs.size)
    brushes = _brushes(max(round(size), 3))
    strokes = zip(xs.tolist(), ys.tolist(), colors.tolist(), kinds.tolist(), strict=True)
    for x, y, color, kind in strokes:
        brush = brushes[kind]
        at = (x - brush.reach, y - brush.reach)
        box = (*at, at[0] + brush.cover.width, at[1] + brush.cover.height)
        easel.canvas.paste(tuple(color), box, brush.cover)
        easel.relief.paste(brush.relief, at, brush.cover)


@dataclass(frozen=True, slots=True)
class _Brush:
    """What a stroke covers, and its relief; `reach`: pixels from its middle to its sides."""

    cover: Picture
    relief: Picture
    reach: int


@lru_cache(maxsize=16)
def _brushes(length: int) -> list[_Brush]:
    """Strokes in all directions."""
    dice = np.random.default_rng(length)
    return [
        _brush(length, 180 * turn / TURNS, dice) for turn in range(TURNS) for _ in range(BRISTLES)
    ]


def _brush(length: int, angle_deg: float, dice: np.random.Generator) -> _Brush:
    wide = max(round(length * 0.34), 2)
    cover, relief = np.zeros((wide, length), np.uint8), np.zeros((wide, length), np.uint8)
    hairs = dice.random(wide)
    begin, end = dice.integers(0, max(round(length * 0.22), 1), (2, wide))
    for row in range(wide):
        cover[row, begin[row] : length - end[row]] = 255
        relief[row] = 92 + 72 * hairs[row]
    relief[0] = relief[-1] = 84
    side = 2 * (length // 2) + 1
    corner = ((side - length) // 2, (side - wide) // 2)
    both = Image.new("LA", (side, side), (128, 0))
    both.paste(Image.merge("LA", [Image.fromarray(relief), Image.fromarray(cover)]), corner)
    turned = both.rotate(-angle_deg, Image.Resampling.BICUBIC, fillcolor=(128, 0))
    return _Brush(turned.getchannel("A"), turned.getchannel("L"), side // 2)
