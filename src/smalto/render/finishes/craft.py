"""What is cut: paper cut, sticker."""

from __future__ import annotations

import math

import numpy as np
from PIL import ImageChops

from smalto.render.finishes.contours import areas, grown
from smalto.render.finishes.fields import (
    Field,
    axes,
    blurred,
    field_of,
    filled,
    image_of,
    mixed,
    reals,
    saturated,
    step,
    tooth,
)
from smalto.render.finishes.subject import Numbers, Subject


def paper_cut(subject: Subject) -> Field:
    """Sheets of plain paper, one over the other, each with a shadow and a white cut edge."""
    unit, shape, amount = subject.unit, subject.shape, subject.amount
    rank, colors = _stacked(areas(subject, 8, 1.0, 3.2 * unit), subject)
    subject.check()
    paper = colors[:, rank]
    shade = np.zeros(shape, np.float32)
    reach, away = round(6 + 3 * amount), 1.7 * unit
    for k in range(1, reach + 1):
        over = _from(rank, max(round(0.8 * k * away), 1), max(round(k * away), 1)) > rank
        shade = np.maximum(shade, over * np.float32(1 - (k - 1) / reach))
    subject.check()
    shadow = field_of(blurred(image_of(shade), 2.2 * unit))
    rim = -max(round(1.4 * unit), 1)
    cut = field_of(blurred(image_of((_from(rank, rim, rim) < rank) * np.float32(1)), 0.5))
    paper = mixed(paper, (1, 1, 1), cut * 0.5) * (1 - (0.5 + 0.1 * amount) * shadow)
    fiber = tooth(shape, 1.7 * unit, subject.dice("fiber"))
    slope = np.ones(shape, np.float32)
    slope[1:, 1:] += 0.2 * (fiber[1:, 1:] - fiber[:-1, :-1])
    return paper * slope


def _stacked(keys: Numbers, subject: Subject) -> tuple[Numbers, Field]:
    """(h, w) which sheet is seen, higher numbers lying over lower ones, and (3, n) the sheets'
    colours: of the ground those further down are nearer, of a thing the larger ones lie below."""
    flat = keys.ravel()
    count = np.bincount(flat)
    names = np.flatnonzero(count)
    count = count[names]
    label = np.zeros(int(names[-1]) + 1, np.int64)
    label[flat] = np.asarray(subject.labels, np.int64).ravel()
    rows = np.repeat(np.arange(keys.shape[0], dtype=np.float32), keys.shape[1])
    down = np.bincount(flat, rows)[names] / count / keys.shape[0]
    share = np.where(label[names] == 0, down, 1 - count / keys.size)
    order = np.argsort(label[names] + share)
    rank_of = np.zeros(len(label), np.int16)
    rank_of[names[order]] = np.arange(len(names), dtype=np.int16)
    colors = np.stack([np.bincount(flat, band.ravel())[names] / count for band in subject.rgb])
    return rank_of[keys], np.clip(saturated(reals(colors[:, order]), 1.15) * 1.02, 0, 1)


def _from(numbers: Numbers, x: int, y: int) -> Numbers:
    """What lies `x` pixels to the left and `y` above; the border's own where nothing does."""
    height, width = numbers.shape
    made = numbers.copy()
    to = (slice(max(y, 0), height + min(y, 0)), slice(max(x, 0), width + min(x, 0)))
    come = (slice(max(-y, 0), height + min(-y, 0)), slice(max(-x, 0), width + min(-x, 0)))
    made[to] = numbers[come]
    return made


def sticker(subject: Subject) -> Field:
    """Each thing with a white border, a shadow and some gloss; the ground steps back."""
    unit, amount = subject.unit, subject.amount
    mask = subject.things
    if mask.getbbox() is None:
        return _one_sticker(subject)
    wide = grown(mask, 15 * unit * (0.6 + 0.4 * amount))
    subject.check()
    border, body = field_of(wide), field_of(blurred(mask, 0.7))
    below = ImageChops.offset(wide, round(5 * unit), round(9 * unit))
    shadow = field_of(blurred(below, 7 * unit)) * 0.5
    quiet = field_of(blurred(subject.picture, 5 * unit))
    quiet = mixed(quiet, (1, 1, 1), 0.3 + 0.1 * amount) * (1 - 0.75 * shadow)
    subject.check()
    glossy = np.clip(saturated(subject.rgb, 1.15), 0, 1)
    x, y = axes(subject.shape)
    sheen = step(np.sin((x + y) * (2 * math.pi / (620 * unit))), 0.78, 0.86)
    glossy = mixed(glossy, (1, 1, 1), sheen * 0.16)
    edge = np.clip(border - field_of(blurred(wide, 2.5 * unit)), 0, 1) * 0.14
    white = np.broadcast_to(reals(1 - edge), glossy.shape)
    if subject.is_clear:
        quiet = filled(subject.shape, (0.08, 0.09, 0.14))
    picture = mixed(mixed(quiet, white, border), glossy, body)
    if not subject.is_clear:
        return picture
    return np.concatenate([picture, (border + (1 - border) * shadow)[None]])


def _one_sticker(subject: Subject) -> Field:
    """The whole picture as a sticker, for pictures of a place alone."""
    x, y = axes(subject.shape)
    unit, (width, height) = subject.unit, subject.size
    away = np.hypot(
        np.maximum(np.abs(x - width / 2) - (width / 2 - 190 * unit), 0),
        np.maximum(np.abs(y - height / 2) - (height / 2 - 190 * unit), 0),
    )
    ground = filled(subject.shape, (0.86, 0.88, 0.9))
    ground *= 1 - 0.4 * step(away, 170 * unit, 125 * unit)
    white = mixed(ground, (1, 1, 1), step(away, 132 * unit, 130 * unit))
    return mixed(white, saturated(subject.rgb, 1.15), step(away, 110 * unit, 108 * unit))
