"""Paint that flows or is laid on thick: watercolor, oil, pointillism."""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np
from PIL import Image

from smalto.render.finishes.contours import borders, steepness
from smalto.render.finishes.fields import (
    Field,
    axes,
    blurred,
    field_of,
    gradient_of,
    mixed,
    noise,
    reals,
    saturated,
    soft,
    step,
    tooth,
    warped,
)
from smalto.render.finishes.subject import Subject
from smalto.render.raster import Picture

PAPER = (0.985, 0.975, 0.95)


def watercolor(subject: Subject) -> Field:
    """Washes that run into each other, darker where they dried, on paper that stays white at the
    margin and in slits beside things."""
    unit, shape, amount = subject.unit, subject.shape, subject.amount
    dice = subject.dice("watercolor")
    wobble = [(noise(shape, 46 * unit, dice, 2) - 0.5) * (22 * unit * amount) for _ in "xy"]
    wet = warped(subject.picture, *wobble)
    subject.check()
    run = blurred(wet, 9 * unit * amount)
    clouds = noise(shape, 170 * unit, dice, 3)
    wash = mixed(field_of(wet), field_of(run), step(clouds, 0.42, 0.66) * 0.9)
    subject.check()
    dried = field_of(
        blurred(steepness(blurred(wet, 1.5 * unit), max(round(3 * unit), 1)), 1.2 * unit)
    )
    density = 0.62 + (1.15 * amount) * (clouds - 0.5)
    density += (1.5 * amount) * np.minimum(dried, 0.5)
    density += (0.5 * amount) * (tooth(shape, 2.2 * unit, dice) - 0.5)
    subject.check()
    light = np.clip(saturated(wash, 1.15), 0.04, 1)
    light = np.exp(np.log(light) * density[..., None])  # twice the pigment, the square of the light
    bare = _slits(subject, wobble, dice)
    if not subject.is_clear:
        ragged = _margin(shape) + (noise(shape, 60 * unit, dice, 3) - 0.5) * (60 * unit)
        bare = np.maximum(bare, step(ragged, 34 * unit, 26 * unit))
        rim = step(ragged, 26 * unit, 32 * unit) * step(ragged, 50 * unit, 34 * unit)
        light *= (1 - 0.16 * rim)[..., None]
    return mixed(light, PAPER, bare) * _relief(shape, unit, dice, 0.05)


def _slits(subject: Subject, wobble: list[Field], dice: np.random.Generator) -> Field:
    """Paper left bare along some stretches of the things' outlines."""
    unit = subject.unit
    rim = warped(borders(subject.labels, max(round(4 * unit), 1)), *wobble)
    gaps = step(noise(subject.shape, 90 * unit, dice), 0.5, 0.62)
    return field_of(blurred(rim, 1.2 * unit)) * gaps * 0.85


def _margin(shape: tuple[int, int]) -> Field:
    """Pixels to the nearest side of the picture."""
    x, y = axes(shape)
    across = np.minimum(x, (shape[1] - 1) - x)
    return np.minimum(across, np.minimum(y, (shape[0] - 1) - y))


def _relief(shape: tuple[int, int], unit: float, dice: np.random.Generator, depth: float) -> Field:
    """(H, W, 1) light and shade of rough paper, about 1."""
    bumps = tooth(shape, 1.6 * unit, dice)
    slope = np.zeros_like(bumps)
    slope[1:, 1:] = bumps[1:, 1:] - bumps[:-1, :-1]
    return ((1 - depth * 0.4) + (depth * 3) * slope)[..., None]


_TURNS = 24
_BRISTLES = 4


def oil(subject: Subject) -> Field:
    """Thick strokes along the shapes, large ones first, each with its bristles' relief."""
    dice, amount = subject.dice("oil"), subject.amount
    canvas = blurred(subject.picture, 8 * subject.unit)
    relief = Image.new("L", subject.size, 128)
    across, down = gradient_of(subject.picture, 5 * subject.unit)
    turn = _along(across, down, 10 * subject.unit, dice)
    busy = soft(np.hypot(across, down), 12 * subject.unit)
    for size, floor in ((46, -1.0), (27, 0.004), (15, 0.018)):
        subject.check()
        _stroke(
            subject,
            canvas,
            relief,
            turn,
            busy,
            size * subject.unit * (0.55 + 0.45 * amount),
            floor,
            dice,
        )
    bumps = np.asarray(relief, np.float32)
    slope = np.zeros_like(bumps)
    slope[1:, 1:] = bumps[1:, 1:] - bumps[:-1, :-1]
    lit = 1 + np.clip(slope, -50, 50) * (0.0055 * amount)
    return saturated(field_of(canvas), 1.12) * lit[..., None]


def _along(across: Field, down: Field, radius: float, dice: np.random.Generator) -> Field:
    """Direction of the shapes at each pixel, radians; slowly turning where nothing is."""
    xx, yy = soft(across * across, radius), soft(down * down, radius)
    xy = soft(across * down, radius)
    drift = noise(across.shape, across.shape[1] / 3, dice) * 1.6 - 0.9
    weak = 2e-4
    cos, sin = xx - yy - weak * np.cos(2 * drift), 2 * xy - weak * np.sin(2 * drift)
    return reals(0.5 * np.arctan2(sin, cos) + (math.pi / 2))


def _stroke(
    subject: Subject,
    canvas: Picture,
    relief: Picture,
    turn: Field,
    busy: Field,
    size: float,
    floor: float,
    dice: np.random.Generator,
) -> None:
    """One layer of strokes of `size` pixels wherever the picture is busier than `floor`."""
    pitch = max(size * 0.42, 2.0)
    width, height = subject.size
    ys, xs = np.mgrid[pitch / 2 : height + pitch / 2 : pitch, pitch / 2 : width + pitch / 2 : pitch]
    xs = np.clip(xs.ravel() + dice.normal(0, pitch * 0.4, xs.size), 0, width - 1).astype(int)
    ys = np.clip(ys.ravel() + dice.normal(0, pitch * 0.4, ys.size), 0, height - 1).astype(int)
    keep = busy[ys, xs] > floor
    xs, ys = xs[keep], ys[keep]
    order = dice.permutation(xs.size)
    xs, ys = xs[order], ys[order]
    colors = np.asarray(blurred(subject.picture, size * 0.1))[ys, xs].astype(np.int16)
    colors = np.clip(colors + dice.normal(0, 7, (xs.size, 1)).astype(np.int16), 0, 255)
    turns = (
        np.round((turn[ys, xs] + dice.normal(0, 0.12, xs.size)) * (_TURNS / math.pi)).astype(int)
        % _TURNS
    )
    kinds = dice.integers(0, _BRISTLES, xs.size)
    brushes = _brushes(max(round(size), 3))
    for x, y, color, angle, kind in zip(
        xs.tolist(), ys.tolist(), colors.tolist(), turns.tolist(), kinds.tolist(), strict=True
    ):
        mask, height_map, reach = brushes[angle * _BRISTLES + kind]
        at = (x - reach, y - reach)
        canvas.paste(tuple(color), (*at, at[0] + mask.width, at[1] + mask.height), mask)
        relief.paste(height_map, at, mask)


@lru_cache(maxsize=16)
def _brushes(length: int) -> list[tuple[Picture, Picture, int]]:
    """Strokes in all directions: what of the canvas they cover, and their relief."""
    dice = np.random.default_rng(length)
    made = []
    wide = max(round(length * 0.36), 2)
    for angle in range(_TURNS):
        for _ in range(_BRISTLES):
            hairs = dice.random(wide)
            ends = dice.integers(0, max(round(length * 0.22), 1), (2, wide))
            mask, relief = np.zeros((wide, length), np.uint8), np.zeros((wide, length), np.uint8)
            for row in range(wide):
                mask[row, ends[0, row] : length - ends[1, row]] = 255
                relief[row] = 96 + 64 * hairs[row]
            relief[0] = relief[-1] = 84
            side = 2 * (length // 2) + 1
            tall = Image.new("L", (side, side), 0)
            tall.paste(Image.fromarray(mask), ((side - length) // 2, (side - wide) // 2))
            bumps = Image.new("L", (side, side), 128)
            bumps.paste(Image.fromarray(relief), ((side - length) // 2, (side - wide) // 2))
            degrees = -180 * angle / _TURNS
            made.append(
                (
                    tall.rotate(degrees, Image.Resampling.BICUBIC),
                    bumps.rotate(degrees, Image.Resampling.BICUBIC, fillcolor=128),
                    side // 2,
                )
            )
    return made


def pointillism(subject: Subject) -> Field:
    """Dots of pure colour side by side on a light ground, in layers of smaller and smaller dots."""
    unit, amount = subject.unit, subject.amount
    dice = subject.dice("pointillism")
    ground = mixed(field_of(blurred(subject.picture, 14 * unit)), (0.96, 0.93, 0.86), 0.55)
    for pitch in (15.0, 13.0, 11.0, 9.0):
        subject.check()
        ground = _dotted(subject, ground, pitch * unit * (0.6 + 0.4 * amount), dice)
    return ground


def _dotted(subject: Subject, ground: Field, pitch: float, dice: np.random.Generator) -> Field:
    """One dot somewhere in each cell of a grid that is `pitch` pixels wide."""
    height, width = subject.shape
    x, y = axes(subject.shape)
    shift = dice.random(2) * pitch
    column = np.floor((x + (shift[0])) / pitch).astype(np.int32)
    row = np.floor((y + (shift[1])) / pitch).astype(np.int32)
    few = (int(row.max()) + 1, int(column.max()) + 1)
    radius = (0.36 + 0.1 * dice.random(few, np.float32)) * pitch
    room = (pitch / 2) - radius
    places = (
        np.arange(few[1], dtype=np.float32)[None, :],
        np.arange(few[0], dtype=np.float32)[:, None],
    )
    center_x, center_y = (
        (place + 0.5) * pitch - begin + (2 * dice.random(few, np.float32) - 1) * room * 1.3
        for place, begin in zip(places, shift, strict=True)
    )
    columns = np.clip(center_x, 0, width - 1).astype(np.int32)
    rows = np.clip(center_y, 0, height - 1).astype(np.int32)
    colors = subject.rgb[rows, columns]
    colors = saturated(colors, 1.35) + dice.normal(0, 0.075, (*few, 3)).astype(np.float32)
    cells = row * np.int32(few[1]) + column
    away = np.square(x - center_x.ravel()[cells]) + np.square(y - center_y.ravel()[cells])
    inside = np.clip((radius.ravel()[cells] - np.sqrt(away)) + 0.5, 0, 1)
    return mixed(ground, colors.reshape(-1, 3)[cells], inside)
