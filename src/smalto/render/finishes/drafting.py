"""Pictures made of bright lines on dark: neon, blueprint."""

from __future__ import annotations

import numpy as np
from PIL import Image, ImageDraw

from smalto.render.finishes.contours import lines
from smalto.render.finishes.fields import (
    Field,
    axes,
    blurred,
    field_of,
    filled,
    image_of,
    mixed,
    noise,
    reals,
    slanted,
    step,
    stripes,
)
from smalto.render.finishes.subject import Subject
from smalto.render.raster import Picture

NIGHT = (0.03, 0.02, 0.07)
BLUE = (0.075, 0.23, 0.5)
WHITE = (0.93, 0.965, 1.0)

GLOWS = ((4.0, 0.8), (14.0, 1.15), (46.0, 1.7))
"""Radius of light around a tube in thousandths of the shorter side, and how strong it is."""


def neon(subject: Subject) -> Field:
    """Glowing tubes along the outlines, in the things' own hues, before a dark wall."""
    unit, amount = subject.unit, subject.amount
    tube = image_of(lines(subject, 4.4 * unit, 0.09, 0.2))
    things = field_of(blurred(_things(subject), 6 * unit))
    hue = _glowing(blurred(subject.picture, 5 * unit))
    subject.check()
    core = field_of(blurred(tube, 0.8 * unit)) * (0.5 + 0.5 * things)
    wall = field_of(blurred(subject.picture, 2 * unit)) * (0.2 - 0.08 * amount)
    dark = 1 - mixed(wall, NIGHT, 0.5)
    lit = image_of(hue * core)
    for radius, gain in GLOWS:
        subject.check()
        dark *= 1 - np.minimum(
            field_of(blurred(lit, radius * unit)) * (gain * (0.55 + 0.45 * amount)), 1
        )
    dark *= 1 - mixed(hue, (1, 1, 1), 0.6) * core
    picture = reals(1 - dark)
    if not subject.is_clear:
        return picture
    glow = np.clip(field_of(blurred(tube, 13 * unit)) * 1.6, 0, 0.9)
    alpha = np.maximum(field_of(subject.alpha), np.maximum(glow, core))
    return np.concatenate([picture, alpha[None]])


def _things(subject: Subject) -> Picture:
    return subject.labels.point([0] + [255] * 255)


def _glowing(picture: Picture) -> Field:
    """The same hues, as bright and pure as light can be; grays become cyan, dark ones pink."""
    rgb = field_of(picture)
    low, high = rgb.min(axis=0), rgb.max(axis=0)
    chroma = high - low
    pure = (rgb - low) / np.maximum(chroma, 1e-3) * np.float32(0.93) + np.float32(0.07)
    gray = np.where(
        high > 0.5, reals((0.2, 0.95, 1.0))[:, None, None], reals((1.0, 0.25, 0.85))[:, None, None]
    )
    return mixed(pure, gray, step(chroma, 0.14, 0.05))


def blueprint(subject: Subject) -> Field:
    """White lines on blue paper with a grid, dimensions and a frame."""
    unit, shape, amount = subject.unit, subject.shape, subject.amount
    x, y = axes(shape)
    paper = filled(shape, BLUE) * (0.86 + 0.26 * noise(shape, 300 * unit, subject.dice("paper"), 3))
    rule = np.zeros(shape, np.float32)
    for pitch, pen, strength in ((25.6 * unit, 0.9, 0.14), (128 * unit, 1.5, 0.26)):
        for along in (x, y):
            width = max(pen * unit, 0.6)
            line = step(stripes(along, pitch), 2 * (width + 0.7) / pitch, 2 * (width - 0.5) / pitch)
            rule = np.maximum(rule, line * strength)
    subject.check()
    light = field_of(blurred(subject.gray, 1.5 * unit))
    things = field_of(_things(subject))
    hatch = step(stripes(slanted(shape, 45), 9 * unit), 0.34, 0.16) * step(light, 0.42, 0.3)
    drawn = lines(subject, 2.8 * unit * (0.6 + 0.4 * amount), 0.05, 0.13) * (0.6 + 0.4 * things)
    subject.check()
    marks = np.maximum(drawn, np.maximum(hatch * 0.45, 0.1 * light) * things)
    marks = np.maximum(marks, field_of(_measured(subject)) * 0.85)
    return mixed(mixed(paper, WHITE, rule), WHITE, np.clip(marks, 0, 1))


def _measured(subject: Subject) -> Picture:
    """A frame with a title block, and dimension lines beside the largest things."""
    unit, (width, height) = subject.unit, subject.size
    canvas = Image.new("L", subject.size, 0)
    draw = ImageDraw.Draw(canvas)
    pen = max(round(1.6 * unit), 1)
    if not subject.is_clear:
        rim = 22 * unit
        draw.rectangle((rim, rim, width - rim, height - rim), outline=255, width=2 * pen)
        left, top = width - rim - 210 * unit, height - rim - 62 * unit
        draw.rectangle((left, top, width - rim, height - rim), outline=255, width=pen)
        draw.line((left, top + 31 * unit, width - rim, top + 31 * unit), 255, pen)
        draw.line((left + 120 * unit, top, left + 120 * unit, height - rim), 255, pen)
    counts = subject.labels.histogram()
    for number in sorted(subject.asked, key=lambda number: -counts[number])[:3]:
        box = subject.labels.point([255 * (n == number) for n in range(256)]).getbbox()
        if box:
            _dimension(draw, box, unit, pen, subject.size)
    return canvas


def _dimension(
    draw: ImageDraw.ImageDraw,
    box: tuple[int, int, int, int],
    unit: float,
    pen: int,
    size: tuple[int, int],
) -> None:
    """Arrows along the foot and one side of a box."""
    left, top, right, bottom = box
    gap, arrow = 20 * unit, 9 * unit
    y, x = min(bottom + gap, size[1] - 34 * unit), min(right + gap, size[0] - 34 * unit)
    for begin, end, flat in (((left, y), (right, y), True), ((x, top), (x, bottom), False)):
        draw.line((*begin, *end), 255, pen)
        for tip, way in ((begin, 1), (end, -1)):
            across = (0, arrow) if flat else (arrow, 0)
            draw.line(
                (tip[0] - across[0], tip[1] - across[1], tip[0] + across[0], tip[1] + across[1]),
                255,
                pen,
            )
            for side in (0.4 * arrow, -0.4 * arrow):
                wing = (way * arrow, side) if flat else (side, way * arrow)
                draw.line((*tip, tip[0] + wing[0], tip[1] + wing[1]), 255, pen)
