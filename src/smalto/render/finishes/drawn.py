"""What is drawn by hand with something dry or with a pen: pencil, ink, crayon, chalk."""

from __future__ import annotations

import numpy as np
from PIL import ImageOps

from smalto.render.finishes.contours import lines
from smalto.render.finishes.fields import (
    Field,
    Sway,
    axes,
    blurred,
    field_of,
    filled,
    image_of,
    margin,
    mixed,
    noise,
    reals,
    saturated,
    slanted,
    soft,
    step,
    stripes,
    tooth,
)
from smalto.render.finishes.subject import Numbers, Subject

GRAPHITE = (0.17, 0.17, 0.19)
SKETCHBOOK = (0.97, 0.962, 0.94)
INK = (0.05, 0.05, 0.08)
RICE = (0.965, 0.95, 0.91)
WAX_PAPER = (0.985, 0.98, 0.96)
BOARD = (0.12, 0.185, 0.16)


def pencil(subject: Subject) -> Field:
    """Graphite: searching lines, and hatching in up to three directions, denser where it is
    darker, that ends before the margin."""
    unit, shape, amount = subject.unit, subject.shape, subject.amount
    dice = subject.dice("pencil")
    grain = tooth(shape, 1.3 * unit, dice)
    gray = ImageOps.autocontrast(blurred(subject.gray, 1.5 * unit), (1, 3))
    dark = 1 - field_of(gray)
    dark = dark * np.where(np.asarray(subject.labels) == 0, np.float32(0.7), np.float32(1))
    marks = np.zeros(shape, np.float32)
    for angle, floor in ((-52, 0.08), (-37, 0.34), (41, 0.56)):
        subject.check()
        marks = np.maximum(marks, _hatched(subject, dark, angle, floor, dice))
    if not subject.is_clear:
        ragged = margin(shape) + (noise(shape, 70 * unit, dice) - 0.5) * (70 * unit)
        marks *= step(ragged, 20 * unit, 70 * unit)
    subject.check()
    smear = dark * (0.22 * amount) * (grain + 0.3)
    marks = marks * ((0.45 + 0.3 * amount) * (0.5 + grain))
    outline = _searching(subject, 2.0 * unit * (0.6 + 0.4 * amount), dice)
    marks = np.maximum(np.maximum(marks, smear), outline * (0.62 + 0.5 * grain))
    return mixed(filled(shape, SKETCHBOOK), GRAPHITE, np.clip(marks, 0, 1))


def _hatched(
    subject: Subject, dark: Field, angle: float, floor: float, dice: np.random.Generator
) -> Field:
    """Strokes in one direction, the wider the darker, none where `dark` is below `floor`."""
    unit, shape = subject.unit, subject.shape
    pitch, long = 6.2 * unit, 75 * unit
    sway = (noise(shape, 150 * unit, dice) - 0.5) * (2.2 * pitch)
    across = slanted(shape, angle + 90) + sway
    row = np.floor(across * (1 / pitch) + 0.5).astype(np.int32) & 1023
    place = slanted(shape, angle) * (1 / long) + dice.random(1024, np.float32)[row]
    ends = np.abs(place - np.floor(place) - 0.5)
    width = np.clip((dark - floor) * 1.25 + 0.05, 0, 0.72) * step(dark, floor - 0.02, floor + 0.05)
    width = width * step(ends, 0.485, 0.42)
    return step(width - stripes(across, pitch), -0.06, 0.2)


def _searching(subject: Subject, width: float, dice: np.random.Generator) -> Field:
    """The outlines drawn twice, never quite in the same place."""
    drawn = image_of(lines(subject, width, 0.04, 0.12))
    total = np.zeros(subject.shape, np.float32)
    for reach, weight in ((3.0, 1.0), (8.0, 0.65)):
        sway = Sway.by(subject.shape, 80 * subject.unit, reach * subject.unit, dice, 1)
        total = np.maximum(total, field_of(sway.of(drawn)) * weight)
    return total


def ink(subject: Subject) -> Field:
    """Black brush lines, solid shadows, gray washes and a few drops, on rice paper."""
    unit, shape, amount = subject.unit, subject.shape, subject.amount
    dice = subject.dice("ink")
    sway = Sway.by(shape, 56 * unit, 7 * unit, dice)
    press = noise(shape, 85 * unit, dice)
    bold = field_of(sway.of(image_of(lines(subject, 4.8 * unit, 0.08, 0.2))))
    fine = field_of(sway.of(image_of(lines(subject, 2.0 * unit, 0.05, 0.14))))
    brush = mixed(fine, bold, step(press, 0.4, 0.52))
    subject.check()
    tone = field_of(sway.of(ImageOps.autocontrast(blurred(subject.gray, 3 * unit), (2, 4))))
    tone = np.sqrt(tone) * 0.5 + tone * 0.5 + (noise(shape, 130 * unit, dice, 3) - 0.5) * 0.2
    wash = np.zeros(shape, np.float32)
    for edge, depth in ((0.7, 0.13), (0.48, 0.24), (0.3, 0.26)):
        inside = step(tone, edge + 0.02, edge - 0.02)
        pool = np.clip(inside - soft(inside, 8 * unit), 0, 1)
        wash += (inside + 1.5 * pool) * (depth * amount)
    subject.check()
    solid = step(tone, 0.15, 0.11)
    rough = tooth(shape, 1.8 * unit, dice)
    dry = np.maximum(step(rough, 0.2, 0.36), step(press, 0.4, 0.6))
    black = np.maximum(np.maximum(brush * dry, solid), _drops(subject, dice))
    sheet = filled(shape, RICE) * (0.975 + 0.04 * rough)
    sheet = mixed(sheet, (0.22, 0.22, 0.27), np.clip(wash, 0, 0.85))
    return mixed(sheet, INK, black)


def _drops(subject: Subject, dice: np.random.Generator) -> Field:
    """A few splashes, where the ground shows."""
    x, y = axes(subject.shape)
    height, width = subject.shape
    total = np.zeros(subject.shape, np.float32)
    for _ in range(round(14 * subject.amount)):
        radius = float(2 + 6 * dice.random() ** 3) * subject.unit
        left, top = float(dice.random()) * width, float(dice.random()) * height
        rows = slice(max(int(top - 3 * radius), 0), int(top + 3 * radius) + 1)
        columns = slice(max(int(left - 3 * radius), 0), int(left + 3 * radius) + 1)
        away = np.hypot(x[:, columns] - left, y[rows] - top)
        drop = np.clip(radius - away + 0.5, 0, 1)
        total[rows, columns] = np.maximum(total[rows, columns], drop)
    return reals(total * (np.asarray(subject.labels) == 0))


def crayon(subject: Subject) -> Field:
    """Wax scribbled in the colours of things, with paper showing through, and thick outlines."""
    unit, shape, amount = subject.unit, subject.shape, subject.amount
    dice = subject.dice("crayon")
    sway = Sway.by(shape, 70 * unit, 15 * unit * amount, dice)
    drawn = sway.of(blurred(subject.picture, 2 * unit))
    colors = np.clip(saturated(field_of(drawn), 1.35), 0, 1)
    subject.check()
    labels = np.asarray(sway.of(subject.labels, smooth=False))
    scribble = _scribble(subject, labels, 19 * unit, dice)
    rough = tooth(shape, 2.6 * unit, dice)
    uneven = noise(shape, 75 * unit, dice, 2)
    pressed = 0.6 * scribble + rough + 0.7 * uneven - 0.25 * field_of(drawn.convert("L"))
    cover = step(pressed, 0.5 + 0.14 * amount, 0.76 + 0.18 * amount)
    subject.check()
    wax = colors * (0.8 + 0.2 * scribble)
    sheet = mixed(filled(shape, WAX_PAPER), wax, cover * 0.96)
    outline = field_of(sway.of(image_of(lines(subject, 7.5 * unit, 0.09, 0.24))))
    waxy = outline * step(rough + 0.3 * outline, 0.42, 0.66)
    return mixed(sheet, np.square(colors) * 0.6, waxy * 0.88)


def _scribble(subject: Subject, labels: Numbers, pitch: float, dice: np.random.Generator) -> Field:
    """1 where a stroke went, less between strokes; each thing has its own direction."""
    shape = subject.shape
    sway = (noise(shape, 170 * subject.unit, dice, 2) - 0.5) * (2.4 * pitch)
    ways = [1 - stripes(slanted(shape, angle) + sway, pitch) for angle in (52, 118, 20)]
    which = (labels.astype(np.int32) * 7 + 1) % 3
    chosen = np.where(which == 0, ways[0], np.where(which == 1, ways[1], ways[2]))
    return reals(np.sqrt(np.maximum(chosen, 0)))


def chalk(subject: Subject) -> Field:
    """Dusty strokes on a blackboard that was wiped before; light outlines."""
    unit, shape, amount = subject.unit, subject.shape, subject.amount
    dice = subject.dice("chalk")
    sway = Sway.by(shape, 70 * unit, 9 * unit, dice)
    drawn = sway.of(blurred(subject.picture, 2 * unit))
    light = field_of(ImageOps.autocontrast(drawn.convert("L"), (1, 1)))
    pastel = np.clip(mixed(saturated(field_of(drawn), 1.45), (1, 1, 1), 0.34), 0, 1)
    subject.check()
    rough = tooth(shape, 1.9 * unit, dice)
    labels = np.asarray(sway.of(subject.labels, smooth=False))
    scribble = _scribble(subject, labels, 12 * unit, dice)
    things = soft((labels > 0).astype(np.float32), 2 * unit)
    quiet = 0.3 if subject.plain else 0.75
    body = (0.66 + 0.34 * light) * (quiet + (1 - quiet) * things)
    dust = step(0.4 * scribble + 1.0 * rough + 0.5 * body, 0.62, 1.12) * body
    dust = np.maximum(dust * (1.15 - 0.15 * amount), body * 0.34)
    subject.check()
    wiped = noise(shape, 260 * unit, dice, 3) * 0.2 * (0.6 + 0.6 * rough)
    board = mixed(filled(shape, BOARD), (0.75, 0.8, 0.77), wiped)
    board = mixed(board, pastel, np.clip(dust, 0, 1))
    outline = field_of(sway.of(image_of(lines(subject, 5 * unit, 0.07, 0.2))))
    outline = outline * step(rough + 0.3 * outline, 0.42, 0.72)
    return mixed(board, np.clip(mixed(pastel, (1, 1, 1), 0.75), 0, 1), outline * 0.95)
