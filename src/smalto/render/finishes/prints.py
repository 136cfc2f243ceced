"""What comes from a press: halftone, risograph, pop art."""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np

from smalto.render.finishes.contours import lines, rims
from smalto.render.finishes.fields import (
    Field,
    axes,
    blurred,
    field_of,
    filled,
    mixed,
    noise,
    reals,
    saturated,
    step,
)
from smalto.render.finishes.subject import Subject

NEWSPRINT = (0.965, 0.945, 0.89)
RISO_PAPER = (0.97, 0.955, 0.92)
RISO_INKS = ((1.0, 0.86, 0.12), (0.99, 0.33, 0.55), (0.03, 0.38, 0.66))
"""Yellow, fluorescent pink, blue: what each lets through."""

BLACK = (0.03, 0.02, 0.05)


def screen(shape: tuple[int, int], pitch: float, angle_deg: float) -> Field:
    """0..1 threshold of a grid of round dots: what is darker than it gets ink."""
    x, y = axes(shape)
    turn, scale = math.radians(angle_deg), 2 * math.pi / pitch
    cos, sin = math.cos(turn) * scale, math.sin(turn) * scale
    first = np.cos(x * cos) * np.cos(y * sin) - np.sin(x * cos) * np.sin(y * sin)
    second = np.cos(x * sin) * np.cos(y * cos) + np.sin(x * sin) * np.sin(y * cos)
    return reals(0.5 + 0.25 * (first + second))


def halftone(subject: Subject) -> Field:
    """Four inks in dots of different size, each on a grid of its own angle."""
    shape = subject.shape
    pitch = 11 * subject.unit * (0.6 + 0.4 * subject.amount)
    rgb = field_of(blurred(subject.picture, pitch * 0.15))
    sheet = filled(shape, NEWSPRINT)
    black = np.clip((1 - rgb.max(axis=0)) * 1.25 - 0.2, 0, 1)
    inks = ((15, (0.0, 0.62, 0.88)), (75, (0.88, 0.08, 0.5)), (0, (1.0, 0.88, 0.05)))
    for channel, (angle, color) in enumerate(inks):
        subject.check()
        wanted = np.clip((1 - rgb[channel] - black) * 1.1, 0, 1)
        sheet *= 1 - _inked(wanted, pitch, angle) * (1 - reals(color))[:, None, None]
    return mixed(sheet, (0.1, 0.1, 0.12), _inked(black, pitch, 45))


def _inked(wanted: Field, pitch: float, angle_deg: float) -> Field:
    """Dots of a size that covers as much as is `wanted`, with a rim of a pixel."""
    gap = wanted - screen((wanted.shape[0], wanted.shape[1]), pitch, angle_deg)
    return reals(np.clip(gap * (pitch * 0.4) + 0.5, 0, 1))


def risograph(subject: Subject) -> Field:
    """Three flat inks that miss each other by a little, grainy and uneven, on natural paper."""
    unit, shape, amount = subject.unit, subject.shape, subject.amount
    dice = subject.dice("risograph")
    sheet = filled(shape, RISO_PAPER)
    rgb = np.clip(saturated(subject.rgb, 1.3), 0, 1)
    dark = 1 - rgb.max(axis=0)
    for number, (color, less) in enumerate(zip(RISO_INKS, (0.35, 0.75, 0.0), strict=True)):
        subject.check()
        plate = 1 - rgb[2 - number] - less * dark  # shadows are blue, or all turns brown
        plate = 0.35 * plate + 0.65 * np.round(plate * 3) / 3  # few tones: screens are coarse
        away = dice.normal(0, 1, 2)
        away = away / max(float(np.hypot(*away)), 0.1) * 8 * unit * amount * (number > 0)
        plate = np.roll(plate, (round(float(away[1])), round(float(away[0]))), (0, 1))
        grain = _grain(shape, unit, dice)
        dots = np.clip((plate * 1.1 - grain - 0.04) * 3 + 0.5, 0, 1)
        roller = 0.84 + 0.2 * noise(shape, 300 * unit, dice, 3)
        sheet *= 1 - dots * roller * (1 - reals(color))[:, None, None]
    return sheet


def _grain(shape: tuple[int, int], unit: float, dice: np.random.Generator) -> Field:
    """Thresholds without a grid, spread evenly over 0..1, and over the picture."""
    height, width = shape
    size = max(round(1.7 * unit), 1)
    tile = np.kron(_even(), np.ones((size, size), np.float32))
    shift = dice.integers(0, len(tile), 2)
    tile = np.roll(tile, (int(shift[0]), int(shift[1])), (0, 1))
    return reals(np.tile(tile, (-(-height // len(tile)), -(-width // len(tile))))[:height, :width])


@lru_cache(maxsize=1)
def _even() -> Field:
    """A tile of chance in which neighbours differ: noise without its clouds, ranked, four times."""
    side = 192
    field = np.random.default_rng(4).random((side, side))
    for _ in range(4):
        near = sum(np.roll(field, (y, x), (0, 1)) for y in (-1, 0, 1) for x in (-1, 0, 1)) / 9
        order = np.argsort((field - near).ravel())
        field = np.empty(side * side)
        field[order] = np.linspace(0, 1, side * side)
        field = field.reshape(side, side)
    return reals(field)


def pop_art(subject: Subject) -> Field:
    """Loud flat colours, big dots in the half-lights, thick black outlines; rays behind things that
    stand nowhere."""
    unit, amount = subject.unit, subject.amount
    rgb = field_of(blurred(subject.picture, 2.4 * unit))
    loud = np.clip(saturated(rgb, 1.3 + 0.6 * amount), 0, 1)
    flat = np.round(loud * 3) / np.float32(3)
    subject.check()
    light = field_of(subject.gray)
    half = step(light, 0.34, 0.44) * step(light, 0.97, 0.85)
    pitch = 17 * unit * (0.7 + 0.3 * amount)
    dots = _inked(np.full(subject.shape, np.float32(0.36)), pitch, 45) * half
    darker = np.clip(flat * 0.55 - 0.03, 0, 1)
    spots = np.where(light > 0.6, mixed(flat, (1, 1, 1), 0.85), darker)
    picture = mixed(flat, spots, dots)
    if subject.plain and not subject.is_clear:
        picture = _rays(subject, picture)
    subject.check()
    thick = 0.6 + 0.4 * amount
    fine = lines(subject, 3.2 * unit * thick, 0.12, 0.26)
    return mixed(picture, BLACK, np.maximum(fine, rims(subject, 7.5 * unit * thick)))


def _rays(subject: Subject, picture: Field) -> Field:
    """The ground in two colours that radiate from the middle of the things."""
    x, y = axes(subject.shape)
    left, top, right, bottom = subject.things.getbbox() or (0, 0, *subject.size)
    dx, dy = x - (left + right) / 2, y - (top + bottom) / 2
    beam = np.sin(np.arctan2(dy, dx) * 14)
    cut = np.clip(beam * np.hypot(dx, dy) / 14 + 0.5, 0, 1)
    ground = np.asarray(subject.labels) == 0
    plain = subject.rgb[:, ground]
    color = np.median(plain[:, ::64], axis=1) if plain.size else np.ones(3)
    if float(color.min()) > 0.7:
        color, other = np.array((0.16, 0.72, 0.93)), np.array((1.0, 0.83, 0.1))
    else:
        color = np.clip(saturated(reals(color), 1.4), 0, 1)
        other = color * 0.6 + 0.4
    both = mixed(filled(subject.shape, reals(color)), reals(other), cut)
    return reals(np.where(ground, both, picture))
