"""An old photograph: vintage."""

from __future__ import annotations

import numpy as np

from smalto.render.finishes.fields import (
    Field,
    axes,
    blurred,
    field_of,
    filled,
    margin,
    mixed,
    noise,
    reals,
    slanted,
    step,
)
from smalto.render.finishes.subject import Subject

CARD = (0.91, 0.85, 0.72)


def vintage(subject: Subject) -> Field:
    """An old print: sepia, faded blacks, dark corners, scratches, a crease, on a cream card."""
    unit, shape, amount = subject.unit, subject.shape, subject.amount
    dice = subject.dice("vintage")
    light = field_of(blurred(subject.gray, 0.9 * unit))
    tone = 0.12 + 0.8 * np.power(light, np.float32(0.9))
    sepia = np.stack([np.power(tone, np.float32(power)) for power in (0.68, 1.0, 1.5)])
    faded = mixed(subject.rgb, sepia, min(0.6 + 0.22 * amount, 1.0))
    subject.check()
    x, y = axes(shape)
    corner = np.hypot(x / shape[1] - 0.5, y / shape[0] - 0.5)
    faded = faded * (1 - 0.55 * amount * np.square(step(corner, 0.3, 0.78)))
    grain = noise(shape, 2.2 * unit, dice) - 0.5
    stain = noise(shape, 240 * unit, dice, 4) - 0.5
    faded += (0.13 * amount) * grain + (0.16 * amount) * stain
    subject.check()
    faded = mixed(faded, (0.93, 0.88, 0.76), _scratches(subject, dice))
    return faded if subject.is_clear else _mounted(subject, faded, dice)


def _scratches(subject: Subject, dice: np.random.Generator) -> Field:
    """Hair lines, dust and one crease."""
    unit, shape = subject.unit, subject.shape
    height, width = shape
    total = np.zeros(shape, np.float32)
    for _ in range(round(9 * subject.amount)):
        left, lean = dice.random() * width, dice.normal(0, 0.03)
        top, long = int(dice.random() * height), int((0.1 + 0.5 * dice.random()) * height)
        rows = np.arange(top, min(top + long, height))
        for side in range(max(round(1.3 * unit), 1)):
            columns = left + lean * rows + side + np.sin(rows / (40 * unit)) * unit
            total[rows, np.clip(columns, 0, width - 1).astype(int)] = 0.55
    dust = step(noise(shape, 3.5 * unit, dice), 0.985, 1.02)
    crease = slanted(shape, 78) - 0.62 * width + (noise(shape, 30 * unit, dice) - 0.5) * (5 * unit)
    fold = step(np.abs(crease), 2.4 * unit, 0.6 * unit) * (0.5 * subject.amount)
    return reals(np.maximum(np.maximum(total, dust * 0.8), fold))


def _mounted(subject: Subject, print_: Field, dice: np.random.Generator) -> Field:
    """On a cream card whose edge shows around the print."""
    unit, shape = subject.unit, subject.shape
    away = margin(shape) + (noise(shape, 14 * unit, dice) - 0.5) * (2 * unit)
    card = filled(shape, CARD) * (0.93 + 0.12 * noise(shape, 90 * unit, dice, 3))
    edge = step(away, 37 * unit, 40 * unit) * step(away, 46 * unit, 42 * unit)
    return reals(mixed(card, print_, step(away, 40 * unit, 42 * unit)) * (1 - 0.25 * edge))
