"""Paint that flows or is laid on thick: watercolor, oil, pointillism."""

from __future__ import annotations

import numpy as np

from smalto.render.finishes.contours import borders, steepness
from smalto.render.finishes.fields import (
    Field,
    Sway,
    axes,
    blurred,
    field_of,
    margin,
    mixed,
    noise,
    reals,
    saturated,
    soft,
    step,
    tooth,
)
from smalto.render.finishes.subject import Subject
from smalto.render.raster import Picture

PAPER = (0.985, 0.975, 0.95)


def watercolor(subject: Subject) -> Field:
    """Washes that run into each other, darker where they dried, on paper that stays white at the
    margin and in slits beside things."""
    unit, shape, amount = subject.unit, subject.shape, subject.amount
    dice = subject.dice("watercolor")
    sway = Sway.by(shape, 60 * unit, 20 * unit * amount, dice)
    wet = sway.of(subject.picture)
    run = blurred(wet, 11 * unit * amount)
    clouds = noise(shape, 190 * unit, dice, 3)
    wash = mixed(field_of(wet), field_of(run), step(clouds, 0.44, 0.62) * 0.85)
    subject.check()
    density = _pigment(subject, blurred(wet, 1.5 * unit), clouds, dice)
    light = np.clip(saturated(wash, 1.22), 0.05, 1)
    light = np.exp(np.log(light) * density)  # twice the pigment, the square of the light
    subject.check()
    bare = _slits(subject, sway, dice)
    if not subject.is_clear:
        ragged = margin(shape) + (noise(shape, 60 * unit, dice, 3) - 0.5) * (60 * unit)
        bare = np.maximum(bare, step(ragged, 34 * unit, 28 * unit))
        rim = step(ragged, 28 * unit, 33 * unit) * step(ragged, 46 * unit, 34 * unit)
        light *= 1 - 0.2 * rim
    bumps = tooth(shape, 1.7 * unit, dice)
    relief = np.ones(shape, np.float32)
    relief[1:, 1:] += 0.22 * (bumps[1:, 1:] - bumps[:-1, :-1])
    return mixed(light, PAPER, bare) * relief


def _pigment(subject: Subject, wet: Picture, clouds: Field, dice: np.random.Generator) -> Field:
    """How much paint lies where: less in the light clouds, more at the edges of colours and of
    puddles, and in the hollows of the paper."""
    unit, amount = subject.unit, subject.amount
    dried = field_of(blurred(steepness(wet, max(round(4 * unit), 1)), 1.2 * unit))
    puddle = step(clouds, 0.49, 0.5)
    rings = np.clip(puddle - soft(puddle, 7 * unit), 0, 1)
    density = 0.8 + 0.75 * amount * (clouds - 0.5) + 1.9 * amount * np.minimum(dried, 0.45)
    density += 0.4 * amount * rings
    hollows = tooth(subject.shape, 2.4 * unit, dice) - 0.5
    return reals(np.clip(density + 0.3 * amount * hollows, 0.2, 3))


def _slits(subject: Subject, sway: Sway, dice: np.random.Generator) -> Field:
    """Paper left bare along some stretches of the things' outlines."""
    unit = subject.unit
    rim = sway.of(borders(subject.labels, max(round(4 * unit), 1)))
    gaps = step(noise(subject.shape, 90 * unit, dice), 0.48, 0.58)
    return field_of(blurred(rim, 1.2 * unit)) * gaps * 0.9


def pointillism(subject: Subject) -> Field:
    """Dots of pure colour side by side on a light ground, in layers of smaller and smaller dots."""
    unit, amount = subject.unit, subject.amount
    dice = subject.dice("pointillism")
    ground = mixed(field_of(blurred(subject.picture, 14 * unit)), (0.97, 0.94, 0.87), 0.75)
    for pitch in (20.0, 17.0, 14.0, 11.0):
        subject.check()
        ground = _dotted(subject, ground, pitch * unit * (0.6 + 0.4 * amount), dice)
    subject.check()
    fine = _dotted(subject, ground, 8 * unit * (0.6 + 0.4 * amount), dice)
    return mixed(ground, fine, field_of(subject.things))


def _dotted(subject: Subject, ground: Field, pitch: float, dice: np.random.Generator) -> Field:
    """One dot somewhere in each cell of a grid that is `pitch` pixels wide; its rows are shifted,
    so that no grid is seen."""
    height, width = subject.shape
    x, y = axes(subject.shape)
    begin_x, begin_y = (float(share) * pitch for share in dice.random(2))
    row = np.floor((y + begin_y) * (1 / pitch)).astype(np.int32)
    shift = dice.random(int(row.max()) + 1, np.float32) * pitch + begin_x
    column = np.floor((x + shift[row]) * (1 / pitch)).astype(np.int32)
    few = (int(row.max()) + 1, int(column.max()) + 1)
    radius = (0.34 + 0.14 * dice.random(few, np.float32)) * pitch
    room = 0.5 * pitch - radius
    places = np.arange(few[1], dtype=np.float32)[None, :], np.arange(few[0], dtype=np.float32)
    away = (2 * dice.random((2, *few), np.float32) - 1) * room * 1.6
    center_x = (places[0] + 0.5) * pitch - shift[:, None] + away[0]
    center_y = (places[1][:, None] + 0.5) * pitch - begin_y + away[1]
    columns = np.clip(center_x, 0, width - 1).astype(np.int32)
    rows = np.clip(center_y, 0, height - 1).astype(np.int32)
    colors = saturated(subject.rgb[:, rows, columns], 1.4)
    colors += dice.normal(0, 0.09, (3, *few)).astype(np.float32)
    cells = row * np.int32(few[1]) + column
    gap = np.square(x - center_x.ravel()[cells]) + np.square(y - center_y.ravel()[cells])
    inside = np.clip(radius.ravel()[cells] - np.sqrt(gap) + 0.5, 0, 1)
    return mixed(ground, colors.reshape(3, -1)[:, cells], inside)
