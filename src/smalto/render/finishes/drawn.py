"""What is drawn by hand with something dry or with a pen: pencil, ink, crayon, chalk."""

from __future__ import annotations

import numpy as np

from smalto.render.finishes.contours import lines
from smalto.render.finishes.fields import (
    Field,
    axes,
    blurred,
    field_of,
    image_of,
    mixed,
    noise,
    reals,
    saturated,
    slanted,
    soft,
    step,
    stripes,
    tooth,
    warped,
)
from smalto.render.finishes.subject import Subject

GRAPHITE = (0.2, 0.2, 0.22)
SKETCHBOOK = (0.965, 0.955, 0.93)
INK = (0.06, 0.06, 0.09)
RICE = (0.96, 0.945, 0.905)
WAX_PAPER = (0.985, 0.98, 0.96)
BOARD = (0.135, 0.2, 0.175)


def pencil(subject: Subject) -> Field:
    """Graphite: searching lines and hatching in three directions, denser where it is darker."""
    unit, shape, amount = subject.unit, subject.shape, subject.amount
    dice = subject.dice("pencil")
    grain = tooth(shape, 1.3 * unit, dice)
    tone = field_of(blurred(subject.picture.convert("L"), 2 * unit))
    dark = 1 - tone
    marks = np.zeros(shape, np.float32)
    for angle, floor in ((-52, 0.1), (-38, 0.38), (40, 0.62)):
        subject.check()
        marks = np.maximum(marks, _hatched(subject, dark, angle, 7.5 * unit, floor, dice))
    marks *= 0.5 + 0.28 * amount
    subject.check()
    outline = _searching(subject, 2.2 * unit * (0.6 + 0.4 * amount), dice)
    marks = np.maximum(marks, outline * 0.95)
    smear = dark * (0.2 * amount)
    marks = np.maximum(marks * (0.55 + 0.9 * grain), smear * (grain + 0.3))
    return mixed(np.broadcast_to(reals(SKETCHBOOK), (*shape, 3)), GRAPHITE, np.clip(marks, 0, 1))


def _hatched(
    subject: Subject,
    dark: Field,
    angle: float,
    pitch: float,
    floor: float,
    dice: np.random.Generator,
) -> Field:
    """Strokes across `angle`, the wider the darker, none where `dark` is below `floor`."""
    shape = subject.shape
    sway = (noise(shape, 120 * subject.unit, dice) - 0.5) * (1.6 * pitch)
    profile = stripes(slanted(shape, angle + 90) + sway, pitch)
    width = np.clip((dark - floor) * 1.3, 0, 0.75)
    stroke = step(width - profile, -0.02, 0.22)
    breaks = step(noise(shape, 34 * subject.unit, dice), 0.22, 0.4)
    return stroke * breaks


def _searching(subject: Subject, width: float, dice: np.random.Generator) -> Field:
    """The outlines drawn twice, never quite in the same place."""
    drawn = image_of(lines(subject, width))
    total = np.zeros(subject.shape, np.float32)
    for reach, weight in ((3.0, 1.0), (7.0, 0.6)):
        sway = [
            (noise(subject.shape, 70 * subject.unit, dice) - 0.5) * (reach * subject.unit)
            for _ in "xy"
        ]
        total = np.maximum(total, field_of(warped(drawn, *sway)) * weight)
    return total


def ink(subject: Subject) -> Field:
    """Black brush lines, solid shadows, a gray wash or two and a few drops, on rice paper."""
    unit, shape, amount = subject.unit, subject.shape, subject.amount
    dice = subject.dice("ink")
    sway = [(noise(shape, 50 * unit, dice) - 0.5) * (7 * unit) for _ in "xy"]
    press = noise(shape, 85 * unit, dice)
    bold = field_of(warped(image_of(lines(subject, 4.6 * unit, 0.07, 0.18)), *sway))
    fine = field_of(warped(image_of(lines(subject, 2.0 * unit, 0.05, 0.14)), *sway))
    brush = np.where(press > 0.46, bold, fine)
    subject.check()
    tone = field_of(warped(blurred(subject.picture.convert("L"), 3 * unit), *sway))
    tone = tone + (noise(shape, 120 * unit, dice, 3) - 0.5) * 0.16
    wash = np.zeros(shape, np.float32)
    for edge, depth in ((0.74, 0.13), (0.52, 0.2), (0.34, 0.24)):
        inside = step(tone, edge + 0.015, edge - 0.015)
        pool = np.clip(inside - soft(inside, 9 * unit), 0, 1)
        wash += (inside + 1.3 * pool) * (depth * amount)
    subject.check()
    solid = step(tone, 0.22, 0.17)
    dry = step(tooth(shape, 1.8 * unit, dice), 0.2, 0.36)
    black = np.maximum(
        np.maximum(brush * np.maximum(dry, step(press, 0.4, 0.6)), solid), _drops(subject, dice)
    )
    sheet = np.broadcast_to(reals(RICE), (*shape, 3)) * (
        0.97 + 0.05 * tooth(shape, 3 * unit, dice)[..., None]
    )
    sheet = mixed(sheet, (0.25, 0.25, 0.3), np.clip(wash, 0, 0.82))
    return mixed(sheet, INK, black)


def _drops(subject: Subject, dice: np.random.Generator) -> Field:
    """A few splashes, where the ground shows."""
    x, y = axes(subject.shape)
    height, width = subject.shape
    total = np.zeros(subject.shape, np.float32)
    for _ in range(round(14 * subject.amount)):
        radius = float(2 + 6 * dice.random() ** 3) * subject.unit
        at = dice.random(2)
        left, top = at[0] * width, at[1] * height
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
    sway = [(noise(shape, 60 * unit, dice, 2) - 0.5) * (14 * unit * amount) for _ in "xy"]
    drawn = warped(blurred(subject.picture, 2.5 * unit), *sway)
    labels = warped(subject.labels, *sway)
    colors = np.clip(saturated(field_of(drawn), 1.35), 0, 1)
    subject.check()
    scribble = _scribble(subject, np.asarray(labels), 13 * unit, dice)
    rough = tooth(shape, 2.1 * unit, dice)
    pressed = 0.9 * scribble + 0.62 * (rough - 0.5) * 1.5
    pressed = pressed + 0.22 * (1 - field_of(drawn.convert("L")))
    cover = step(pressed, 0.02 + 0.2 * amount, 0.2 + 0.3 * amount)
    subject.check()
    sheet = np.broadcast_to(reals(WAX_PAPER), (*shape, 3))
    sheet = mixed(
        sheet,
        colors * (0.82 + 0.2 * scribble)[..., None],
        cover * 0.97,
    )
    outline = field_of(warped(image_of(lines(subject, 7 * unit, 0.09, 0.24)), *sway))
    waxy = outline * step(rough + 0.25 * outline, 0.4, 0.62)
    return mixed(sheet, np.square(colors) * 0.55, waxy * 0.9)


def _scribble(subject: Subject, labels: Field, pitch: float, dice: np.random.Generator) -> Field:
    """1 where a stroke went, less between strokes; each thing has its own direction."""
    shape = subject.shape
    sway = (noise(shape, 80 * subject.unit, dice, 2) - 0.5) * (2.2 * pitch)
    directions = [1 - stripes(slanted(shape, angle) + sway, pitch) for angle in (52, 118, 20)]
    which = (labels.astype(np.int32) * 7 + 1) % 3
    chosen = np.where(which == 0, directions[0], np.where(which == 1, directions[1], directions[2]))
    return np.asarray(np.sqrt(chosen), np.float32)


def chalk(subject: Subject) -> Field:
    """Dusty strokes on a blackboard that was wiped before; light outlines."""
    unit, shape, amount = subject.unit, subject.shape, subject.amount
    dice = subject.dice("chalk")
    sway = [(noise(shape, 60 * unit, dice, 2) - 0.5) * (8 * unit) for _ in "xy"]
    drawn = field_of(warped(blurred(subject.picture, 2 * unit), *sway))
    light = field_of(warped(blurred(subject.picture.convert("L"), 2 * unit), *sway))
    pastel = np.clip(mixed(saturated(drawn, 1.2), (1, 1, 1), 0.28), 0, 1)
    subject.check()
    rough = tooth(shape, 1.9 * unit, dice)
    labels = np.asarray(warped(subject.labels, *sway))
    scribble = _scribble(subject, labels, 15 * unit, dice)
    things = soft((labels > 0).astype(np.float32), 2 * unit)
    quiet = 0.3 if subject.plain else 0.52
    body = (0.3 + 0.6 * light) * (quiet + (0.95 - quiet) * things)
    dust = step(scribble * 0.7 + rough * 0.75, 0.5, 1.12) * body * (0.6 + 0.5 * amount)
    dust = np.maximum(dust, body * 0.24)
    subject.check()
    wiped = noise((shape[0], shape[1]), 260 * unit, dice, 3) * 0.16
    board = mixed(
        np.broadcast_to(reals(BOARD), (*shape, 3)),
        (0.75, 0.8, 0.77),
        wiped * (0.6 + 0.6 * rough),
    )
    board = mixed(board, pastel, np.clip(dust, 0, 1))
    outline = field_of(warped(image_of(lines(subject, 5 * unit, 0.07, 0.2)), *sway))
    outline = outline * step(rough + 0.3 * outline, 0.42, 0.72)
    return mixed(board, np.clip(mixed(pastel, (1, 1, 1), 0.72), 0, 1), outline * 0.95)
