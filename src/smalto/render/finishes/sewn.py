"""Thread on cloth: embroidery."""

from __future__ import annotations

import math

import numpy as np
from PIL import Image

from smalto.render.finishes.contours import areas, lines, rims
from smalto.render.finishes.fields import (
    Field,
    axes,
    filled,
    margin,
    mixed,
    noise,
    reals,
    saturated,
    step,
)
from smalto.render.finishes.subject import Subject

LINEN = (0.905, 0.87, 0.8)


def embroidery(subject: Subject) -> Field:
    """Satin stitches in one direction for each area, a sewn outline, on linen."""
    unit, amount = subject.unit, subject.amount
    dice = subject.dice("embroidery")
    turn = _directions(subject)
    subject.check()
    wide, long = (6.6 * unit, 46 * unit)
    thread, sheen = _stitched(subject, turn, wide * (0.6 + 0.4 * amount), long, dice)
    rgb = reals(saturated(thread, 1.25) * sheen)
    subject.check()
    outline = np.maximum(rims(subject, 7 * unit), lines(subject, 3 * unit, 0.2, 0.34))
    x, y = axes(subject.shape)
    twist = np.abs(np.sin((x + 0.6 * y) * (math.pi / (10 * unit))))
    cord = np.square(np.clip(thread, 0, 1)) * 0.75 * (0.6 + 0.55 * twist)
    rgb = mixed(rgb, cord, outline * 0.85)
    return rgb if subject.is_clear else _on_linen(subject, rgb, dice)


def _directions(subject: Subject) -> Field:
    """(H, W) radians: one for each area of a thing, nearly level on the ground."""
    keys = areas(subject, 8, 2.0, 2 * subject.unit)
    degrees = (keys * 47 % 5) * 34 + 14
    ground = keys < 8
    degrees = np.where(ground, (keys % 2) * 18 - 8, degrees).astype(np.float32)
    big = Image.fromarray(degrees).resize(subject.size, Image.Resampling.NEAREST)
    return np.asarray(big) * (math.pi / 180)


def _stitched(
    subject: Subject, turn: Field, wide: float, long: float, dice: np.random.Generator
) -> tuple[Field, Field]:
    """The colour of the stitch at each pixel, all of it taken from its middle, and its light."""
    x, y = axes(subject.shape)
    cos, sin = np.cos(turn), np.sin(turn)
    sway = (noise(subject.shape, 90 * subject.unit, dice) - 0.5) * (wide * 3)
    across, along = y * cos - x * sin + sway, x * cos + y * sin
    row = np.floor(across * (1 / wide))
    line = row.astype(np.int32)
    place = along * (1 / long) + dice.random(1024, np.float32)[line & 1023]
    number = np.floor(place)
    from_middle = (place - number - 0.5) * long
    off = across - (row + 0.5) * wide
    columns = np.clip(x - 0.8 * from_middle * cos + off * sin, 0, subject.size[0] - 1)
    rows = np.clip(y - 0.8 * from_middle * sin - off * cos, 0, subject.size[1] - 1)
    spot = rows.astype(np.int32) * subject.size[0] + columns.astype(np.int32)
    here = np.arange(turn.size, dtype=np.int32).reshape(turn.shape)
    spot = np.where(turn.ravel()[spot] == turn, spot, here)  # never the colour of another area
    colors = subject.rgb.reshape(3, -1)[:, spot]
    round_ = 1 - np.square(off * (2 / wide))
    ends = np.clip((long / 2 - np.abs(from_middle)) * (1 / wide), 0, 1)
    tone = dice.random(4096, np.float32)[(line * 31 + number.astype(np.int32) * 17) & 4095]
    light = 0.56 + 0.54 * round_ * (0.5 + 0.5 * ends) + 0.16 * (tone - 0.5)
    return colors, light


def _on_linen(subject: Subject, rgb: Field, dice: np.random.Generator) -> Field:
    """Woven cloth at the margin, and everywhere behind things that stand nowhere."""
    unit, shape = subject.unit, subject.shape
    x, y = axes(shape)
    pitch = 2 * math.pi / (9 * unit)
    weave = np.sin(x * pitch) * np.sin(y * pitch)
    base = filled(shape, LINEN)
    ragged = margin(shape) + (noise(shape, 9 * unit, dice) - 0.5) * (14 * unit)
    cloth = step(ragged, 44 * unit, 41 * unit)
    if subject.plain:
        base = mixed(base, subject.rgb, 0.72)
        cloth = np.maximum(cloth, np.asarray(subject.labels) == 0)
    linen = base * (0.9 + 0.13 * weave + 0.1 * noise(shape, 40 * unit, dice, 3))
    return reals(mixed(rgb, linen, cloth))
