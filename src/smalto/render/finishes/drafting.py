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
    image_of,
    mixed,
    noise,
    reals,
    slanted,
    step,
    stripes,
)
from smalto.render.finishes.subject import Subject

NIGHT = (0.035, 0.025, 0.075)
BLUE = (0.075, 0.23, 0.5)
WHITE = (0.93, 0.965, 1.0)


def neon(subject: Subject) -> Field:
    """Glowing tubes along the outlines, in the things' own hues, before a dark wall."""
    unit, amount = subject.unit, subject.amount
    tube = image_of(lines(subject, 4.2 * unit, 0.09, 0.2))
    things = field_of(blurred(subject.labels.point([0] + [255] * 255), 6 * unit))
    power = 0.55 + 0.45 * things
    hue = _glowing(field_of(blurred(subject.picture, 5 * unit)))
    subject.check()
    core = field_of(blurred(tube, 0.8 * unit)) * power
    total = mixed(
        field_of(blurred(subject.picture, 2 * unit)) * (0.16 - 0.05 * amount), NIGHT, 0.45
    )
    lit = image_of(hue * core[..., None])
    for radius, gain in ((4.0, 0.9), (13.0, 1.15), (42.0, 1.3)):
        subject.check()
        total = total + field_of(blurred(lit, radius * unit)) * (gain * (0.6 + 0.4 * amount))
    bright = mixed(hue, (1, 1, 1), 0.62)
    total = 1 - (1 - np.clip(total, 0, 1)) * (1 - bright * core[..., None])
    if not subject.is_clear:
        return total
    glow = np.clip(field_of(blurred(tube, 13 * unit)) * 1.6, 0, 0.9)
    alpha = np.maximum(field_of(subject.alpha), np.maximum(glow, core))
    return np.concatenate([total, alpha[..., None]], axis=2)


def _glowing(rgb: Field) -> Field:
    """The same hues, as bright and pure as light can be; grays become cyan, dark brown pink."""
    low, high = rgb.min(axis=2, keepdims=True), rgb.max(axis=2, keepdims=True)
    chroma = high - low
    pure = (rgb - low) / np.maximum(chroma, (1e-3))
    pure = pure * 0.93 + 0.07
    gray = step(chroma, 0.14, 0.05)
    cold = np.where(high > 0.5, reals((0.2, 0.95, 1.0)), reals((1.0, 0.25, 0.85)))
    return mixed(pure, cold, gray)


def blueprint(subject: Subject) -> Field:
    """White lines on blue paper with a grid, dimensions and a frame."""
    unit, shape, amount = subject.unit, subject.shape, subject.amount
    dice = subject.dice("blueprint")
    x, y = axes(shape)
    paper = np.broadcast_to(reals(BLUE), (*shape, 3))
    paper = paper * (0.86 + 0.26 * noise(shape, 300 * unit, dice, 3))[..., None]
    small, large = 25.6 * unit, 128 * unit
    rule = np.maximum(
        np.maximum(
            step(stripes(x, small), 2.0 / small, 0.8 / small),
            step(stripes(y, small), 2.0 / small, 0.8 / small),
        )
        * 0.13,
        np.maximum(
            step(stripes(x, large), 3.4 / large, 1.4 / large),
            step(stripes(y, large), 3.4 / large, 1.4 / large),
        )
        * 0.24,
    )
    subject.check()
    sheet = mixed(paper, WHITE, rule)
    light = field_of(blurred(subject.picture.convert("L"), 1.5 * unit))
    things = field_of(subject.labels.point([0] + [255] * 255))
    body = things * 0.1 * light
    hatch = step(stripes(slanted(shape, 45), 9 * unit), 0.34, 0.16) * step(light, 0.42, 0.3) * 0.45
    drawn = lines(subject, 2.6 * unit * (0.7 + 0.3 * amount), 0.05, 0.13)
    drawn = drawn * (0.6 + 0.4 * things)
    subject.check()
    marks = np.maximum(np.maximum(drawn, hatch * things), body)
    marks = np.maximum(marks, field_of(_measured(subject)) * 0.85)
    return mixed(sheet, WHITE, np.clip(marks, 0, 1))


def _measured(subject: Subject) -> Image.Image:
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
    for number in _largest(subject):
        box = subject.labels.point([255 if n == number else 0 for n in range(256)]).getbbox()
        if box:
            _dimension(draw, box, unit, pen, subject.size)
    return canvas


def _largest(subject: Subject) -> list[int]:
    counts = subject.labels.histogram()
    return sorted(subject.asked, key=lambda number: -counts[number])[:3]


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
    for a, b in (((left, y), (right, y)), ((x, top), (x, bottom))):
        draw.line((*a, *b), 255, pen)
        flat = a[1] == b[1]
        for end, way in ((a, 1), (b, -1)):
            across = (0, arrow) if flat else (arrow, 0)
            draw.line(
                (end[0] - across[0], end[1] - across[1], end[0] + across[0], end[1] + across[1]),
                255,
                pen,
            )
            tip = (end[0] + way * arrow, end[1]) if flat else (end[0], end[1] + way * arrow)
            for side in (1, -1):
                wing = (
                    (tip[0], tip[1] + side * arrow * 0.4)
                    if flat
                    else (tip[0] + side * arrow * 0.4, tip[1])
                )
                draw.line((*end, *wing), 255, pen)
