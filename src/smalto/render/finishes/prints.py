"""What comes from a press or a camera: halftone, risograph, pop art, vintage."""

from __future__ import annotations

import math

import numpy as np
from PIL import Image

from smalto.render.finishes.contours import lines
from smalto.render.finishes.fields import (
    Field,
    axes,
    blurred,
    field_of,
    mixed,
    noise,
    reals,
    saturated,
    slanted,
    speckle,
    step,
)
from smalto.render.finishes.subject import Subject

NEWSPRINT = (0.965, 0.945, 0.89)
RISO_PAPER = (0.97, 0.955, 0.92)
RISO_INKS = ((1.0, 0.85, 0.1), (0.98, 0.3, 0.52), (0.05, 0.42, 0.66))
"""Yellow, fluorescent pink, blue: what each lets through."""


def screen(shape: tuple[int, int], pitch: float, angle_deg: float) -> Field:
    """0..1 threshold of a grid of round dots: what is darker than it gets ink."""
    x, y = axes(shape)
    turn = math.radians(angle_deg)
    scale = 2 * math.pi / pitch
    cos, sin = math.cos(turn) * scale, math.sin(turn) * scale
    first = np.cos(x * cos) * np.cos(y * sin) - np.sin(x * cos) * np.sin(y * sin)
    second = np.cos(x * -sin) * np.cos(y * cos) - np.sin(x * -sin) * np.sin(y * cos)
    return reals(0.5 + 0.25 * (first + second))


def halftone(subject: Subject) -> Field:
    """Four inks in dots of different size, each on a grid of its own angle."""
    shape = subject.shape
    pitch = 13.5 * subject.unit * (0.62 + 0.38 * subject.amount)
    rgb = field_of(blurred(subject.picture, pitch * 0.2))
    sheet = np.empty((*shape, 3), np.float32)
    sheet[:] = NEWSPRINT
    black = np.clip((1 - rgb.max(axis=2)) * 1.25 - 0.2, 0, 1)
    sharp = pitch * 0.32
    inks = ((15, (0.0, 0.62, 0.88)), (75, (0.88, 0.08, 0.5)), (0, (1.0, 0.88, 0.05)))
    for channel, (angle, color) in enumerate(inks):
        subject.check()
        wanted = np.clip((1 - rgb[..., channel] - black) * 1.12, 0, 1)
        dots = np.clip((wanted - screen(shape, pitch, angle)) * sharp + 0.5, 0, 1)
        sheet *= 1 - dots[..., None] * (1 - reals(color))
    dots = np.clip((black - screen(shape, pitch, 45)) * sharp + 0.5, 0, 1)
    return mixed(sheet, (0.1, 0.1, 0.12), dots)


def risograph(subject: Subject) -> Field:
    """Three flat inks that miss each other by a little, grainy and uneven, on natural paper."""
    unit, shape, amount = subject.unit, subject.shape, subject.amount
    dice = subject.dice("risograph")
    sheet = np.empty((*shape, 3), np.float32)
    sheet[:] = RISO_PAPER
    rgb = np.clip(saturated(subject.rgb, 1.25), 0, 1)
    wanted = (rgb[..., 2], rgb[..., 1], rgb[..., 0])
    for number, (channel, color) in enumerate(zip(wanted, RISO_INKS, strict=True)):
        subject.check()
        plate = (1 - channel) * 1.02
        plate = 0.5 * plate + 0.5 * np.round(plate * 4) / 4
        away = dice.normal(0, 1, 2)
        away = away / max(float(np.hypot(*away)), 0.1) * 6.5 * unit * amount * (number > 0)
        plate = np.roll(plate, (round(away[1]), round(away[0])), (0, 1))
        grain = _grain(shape, unit, dice)
        dots = np.clip(
            (plate - grain * 0.96 - 0.02) * 4 + 0.5,
            0,
            1,
        )
        uneven = 0.8 + 0.25 * noise(shape, 300 * unit, dice, 3)
        light = 1 - reals(color)
        sheet *= 1 - (dots * uneven)[..., None] * light
    return sheet


def _grain(shape: tuple[int, int], unit: float, dice: np.random.Generator) -> Field:
    """Thresholds without a grid, spread evenly over 0..1."""
    size = max(2.6 * unit, 1.0)
    few = (max(round(shape[1] / size), 1), max(round(shape[0] / size), 1))
    tile = Image.fromarray(np.ascontiguousarray(speckle((few[1], few[0]), dice)))
    grown = np.asarray(tile.resize((shape[1], shape[0]), Image.Resampling.BILINEAR))
    return step(grown, 0.05, 0.95)


def pop_art(subject: Subject) -> Field:
    """Loud flat colours, big dots in the half-lights, thick black outlines; rays behind things that
    stand nowhere."""
    unit, shape, amount = subject.unit, subject.shape, subject.amount
    rgb = field_of(blurred(subject.picture, 2.5 * unit))
    loud = np.clip(saturated(rgb, 1.3 + 0.6 * amount), 0, 1)
    levels = 3
    flat = np.round(loud * levels) / levels
    subject.check()
    pitch = 17 * unit * (0.7 + 0.3 * amount)
    light = field_of(subject.picture.convert("L"))
    half = step(light, 0.34, 0.44) * step(light, 0.97, 0.85)
    dots = np.clip(
        (0.36 - screen(shape, pitch, 45)) * (pitch * 0.3) + 0.5,
        0,
        1,
    )
    darker = np.clip(flat * 0.55 - 0.03, 0, 1)
    whiter = mixed(flat, (1, 1, 1), 0.85)
    spotted = np.where((light > 0.6)[..., None], whiter, darker)
    picture = mixed(flat, spotted, dots * half)
    if subject.plain and not subject.is_clear:
        picture = _rays(subject, picture)
    subject.check()
    outline = lines(subject, 6.5 * unit * (0.6 + 0.4 * amount), 0.1, 0.22)
    return mixed(picture, (0.03, 0.02, 0.05), outline)


def _rays(subject: Subject, picture: Field) -> Field:
    """The ground in two colours that radiate from the middle of the things."""
    x, y = axes(subject.shape)
    box = subject.things.getbbox() or (0, 0, *subject.size)
    angle = np.arctan2(y - ((box[1] + box[3]) / 2), x - ((box[0] + box[2]) / 2))
    beam = np.sin(angle * 14)
    away = np.hypot(x - ((box[0] + box[2]) / 2), y - ((box[1] + box[3]) / 2))
    cut = np.clip(beam * away * (1 / 14) + 0.5, 0, 1)
    ground = np.asarray(subject.labels) == 0
    color = np.median(picture[ground], axis=0) if ground.any() else reals((1, 1, 1))
    other = (
        reals((1.0, 0.83, 0.1)) if float(color.min()) > 0.75 else np.clip(color * 0.6 + 0.4, 0, 1)
    )
    if float(color.min()) > 0.75:
        color = reals((0.16, 0.72, 0.93))
    both = mixed(np.broadcast_to(reals(color), (*subject.shape, 3)), reals(other), cut)
    return np.where(ground[..., None], both, picture)


def vintage(subject: Subject) -> Field:
    """An old print: sepia, faded blacks, dark corners, scratches, a crease and a yellowed rim."""
    unit, shape, amount = subject.unit, subject.shape, subject.amount
    dice = subject.dice("vintage")
    light = field_of(blurred(subject.picture, 0.9 * unit).convert("L"))
    tone = 0.13 + 0.78 * np.power(light, 0.9)
    sepia = np.stack([np.power(tone, p) for p in (0.68, 1.0, 1.5)], axis=2)
    faded = mixed(subject.rgb, sepia, min(0.62 + 0.2 * amount, 1.0))
    subject.check()
    x, y = axes(shape)
    height, width = shape
    corner = np.hypot(x / width - 0.5, y / height - 0.5)
    faded *= (1 - (0.55 * amount) * np.square(step(corner, 0.3, 0.78)))[..., None]
    grain = noise(shape, 2.2 * unit, dice) - 0.5
    stain = noise(shape, 240 * unit, dice, 4)
    faded += (grain * (0.13 * amount) + (stain - 0.5) * (0.16 * amount))[..., None]
    subject.check()
    worn = _scratches(subject, dice)
    faded = mixed(faded, (0.93, 0.88, 0.76), worn)
    if subject.is_clear:
        return faded
    return _mounted(subject, faded, dice)


def _scratches(subject: Subject, dice: np.random.Generator) -> Field:
    """Hair lines, dust and one crease."""
    unit, shape = subject.unit, subject.shape
    total = np.zeros(shape, np.float32)
    height, width = shape
    for _ in range(round(9 * subject.amount)):
        left, lean = dice.random() * width, dice.normal(0, 0.03)
        top, long = int(dice.random() * height), int((0.1 + 0.5 * dice.random()) * height)
        rows = np.arange(top, min(top + long, height))
        for side in range(max(round(1.2 * unit), 1)):
            columns = np.clip(
                left + lean * rows + side + np.sin(rows / (40 * unit)) * unit, 0, width - 1
            ).astype(int)
            total[rows, columns] = 0.55
    dust = noise(shape, 3.5 * unit, dice)
    total = np.maximum(total, step(dust, 0.985, 1.02) * 0.8)
    crease = np.abs(
        slanted(shape, 78) - (0.62 * width) + (noise(shape, 30 * unit, dice) - 0.5) * (5 * unit)
    )
    return reals(np.maximum(total, step(crease, 2.4 * unit, 0.6 * unit) * (0.5 * subject.amount)))


def _mounted(subject: Subject, print_: Field, dice: np.random.Generator) -> Field:
    """On a cream card with a rim."""
    x, y = axes(subject.shape)
    unit = subject.unit
    height, width = subject.shape
    away = np.minimum(np.minimum(x, width - 1 - x), np.minimum(y, height - 1 - y))
    away = away + (noise(subject.shape, 14 * unit, dice) - 0.5) * (2 * unit)
    card = (
        reals((0.91, 0.85, 0.72))
        * (0.93 + 0.12 * noise(subject.shape, 90 * unit, dice, 3))[..., None]
    )
    inner = step(away, 40 * unit, 42 * unit)
    return (
        mixed(card, print_, inner)
        * (1 - 0.25 * step(away, 37 * unit, 40 * unit) * step(away, 46 * unit, 42 * unit))[
            ..., None
        ]
    )
