"""What is cut or sewn: paper cut, sticker, embroidery."""

from __future__ import annotations

import math

import numpy as np
from PIL import Image, ImageChops

from smalto.render.finishes.contours import areas, grown, lines
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
    soft,
    step,
    tooth,
)
from smalto.render.finishes.subject import Numbers, Subject

LINEN = (0.905, 0.87, 0.8)


def paper_cut(subject: Subject) -> Field:
    """Sheets of plain paper, one over the other, each with a shadow and a white cut edge."""
    unit, shape, amount = subject.unit, subject.shape, subject.amount
    dice = subject.dice("paper_cut")
    shrink = max(1.6 * unit, 1.0)
    keys = areas(subject, 9, shrink)
    small = subject.shrunk(shrink)
    rank, colors = _stacked(keys, small)
    subject.check()
    flat = colors[rank]
    step_px = max(1.9 * unit / shrink * 1.5, 1.0)
    shade = np.zeros(rank.shape, np.float32)
    reach = round(5 + 3 * amount)
    for k in range(1, reach + 1):
        away = round(k * step_px)
        over = _from(rank, away, away) > rank
        shade = np.maximum(shade, over * (1 - (k - 1) / reach))
    edge = (_from(rank, -1, -1) < rank).astype(np.float32)
    subject.check()
    smooth = blurred(image_of(flat).resize(subject.size, Image.Resampling.BICUBIC), 0.3)
    shadow = field_of(
        blurred(image_of(shade).resize(subject.size, Image.Resampling.BICUBIC), 1.6 * unit)
    )
    cut = field_of(image_of(soft(edge, 0.8)).resize(subject.size, Image.Resampling.BICUBIC))
    paper = field_of(smooth)
    paper = mixed(paper, (1, 1, 1), np.minimum(cut, 1) * 0.42)
    paper = paper * (1 - (0.52 + 0.06 * amount) * shadow)[..., None]
    fiber = tooth(shape, 1.7 * unit, dice)
    slope = np.zeros(shape, np.float32)
    slope[1:, 1:] = fiber[1:, 1:] - fiber[:-1, :-1]
    return paper * (1 + 0.16 * slope + 0.03 * (fiber - 0.5))[..., None]


def _stacked(keys: Numbers, small: Subject) -> tuple[Numbers, Field]:
    """(h, w) which sheet is seen, higher numbers lying over lower ones, and the sheets' colours: of
    the ground those further down are nearer, of a thing the larger ones lie below."""
    names, whole = np.unique(keys, return_inverse=True)
    whole = whole.reshape(keys.shape)
    count = np.bincount(whole.ravel())
    label = np.zeros(len(names), np.int64)
    label[whole.ravel()] = np.asarray(small.labels, np.int64).ravel()
    y = np.bincount(whole.ravel(), np.repeat(np.arange(keys.shape[0]), keys.shape[1])) / count
    share = np.where(label == 0, y / keys.shape[0], 1 - count / keys.size)
    order = np.argsort(label + share)
    rank_of = np.empty(len(names), np.int32)
    rank_of[order] = np.arange(len(names), dtype=np.int32)
    colors = np.stack(
        [np.bincount(whole.ravel(), small.rgb[..., k].ravel()) / count for k in range(3)], axis=1
    ).astype(np.float32)
    colors = np.clip(saturated(colors, 1.12) * 1.02, 0, 1)
    return rank_of[whole], colors[order]


def _from(field: Numbers, x: int, y: int) -> Numbers:
    """What lies `x` pixels to the left and `y` above; borders go on."""
    height, width = field.shape
    rows = np.clip(np.arange(height) - y, 0, height - 1)
    columns = np.clip(np.arange(width) - x, 0, width - 1)
    return field[rows[:, None], columns[None, :]]


def sticker(subject: Subject) -> Field:
    """Each thing with a white border, a shadow and some gloss; the ground steps back."""
    unit, amount = subject.unit, subject.amount
    mask = subject.things
    if mask.getbbox() is None:
        return _one_sticker(subject)
    mask = ImageChops.multiply(mask, subject.alpha) if subject.is_clear else mask
    wide = grown(mask, 15 * unit * (0.6 + 0.4 * amount))
    subject.check()
    border = field_of(wide)
    shadow = (
        field_of(blurred(ImageChops.offset(wide, round(5 * unit), round(9 * unit)), 7 * unit)) * 0.5
    )
    body = field_of(blurred(mask, 0.7))
    quiet = mixed(field_of(blurred(subject.picture, 5 * unit)), (1, 1, 1), 0.3 + 0.1 * amount)
    subject.check()
    quiet = quiet * (1 - 0.75 * shadow)[..., None]
    glossy = np.clip(saturated(subject.rgb, 1.15), 0, 1)
    x, y = axes(subject.shape)
    sheen = step(np.sin((x + y) * (2 * math.pi / (620 * unit))), 0.78, 0.86)
    glossy = mixed(glossy, (1, 1, 1), sheen * 0.16)
    edge = np.clip(border - soft(border, 2.5 * unit), 0, 1) * 0.14
    white = 1 - edge
    rgb = mixed(quiet, np.repeat(white[..., None], 3, 2), border)
    rgb = mixed(rgb, glossy, body)
    if not subject.is_clear:
        return rgb
    dark = reals((0.08, 0.09, 0.14))
    alpha = border + (1 - border) * shadow
    rgb = mixed(np.broadcast_to(dark, rgb.shape), rgb, border)
    return np.concatenate([rgb, alpha[..., None]], axis=2)


def _one_sticker(subject: Subject) -> Field:
    """The whole picture as a sticker on white, for pictures of a place alone."""
    x, y = axes(subject.shape)
    unit = subject.unit
    height, width = subject.shape
    away = np.hypot(
        np.maximum(np.abs(x - width / 2) - (width / 2 - 190 * unit), 0),
        np.maximum(np.abs(y - height / 2) - (height / 2 - 190 * unit), 0),
    )
    inside = step(away, 110 * unit, 108 * unit)
    border = step(away, 132 * unit, 130 * unit)
    shadow = step(np.hypot(away, 0), 170 * unit, 125 * unit) * 0.4
    ground = reals((0.86, 0.88, 0.9)) * (1 - shadow)[..., None]
    return mixed(mixed(ground, (1, 1, 1), border), saturated(subject.rgb, 1.15), inside)


def embroidery(subject: Subject) -> Field:
    """Satin stitches in one direction for each area, a sewn outline, on linen."""
    unit, shape, amount = subject.unit, subject.shape, subject.amount
    dice = subject.dice("embroidery")
    wide, long = 5.2 * unit * (0.7 + 0.3 * amount), 40 * unit * (0.7 + 0.3 * amount)
    keys = areas(subject, 8, 2.0)
    whole = np.asarray(
        Image.fromarray(keys.astype(np.int32)).resize(subject.size, Image.Resampling.NEAREST)
    )
    angles = (whole * 47 % 5) * 34 + 14
    angles = np.where(np.asarray(subject.labels) == 0, (whole % 2) * 18 - 8, angles)
    subject.check()
    thread, sheen = _stitched(subject, angles * (math.pi / 180), wide, long, dice)
    rgb: Field = saturated(thread, 1.2) * sheen[..., None]
    subject.check()
    outline = lines(subject, 5.5 * unit, 0.12, 0.22)
    x, y = axes(shape)
    beads = 0.62 + 0.5 * np.abs(np.sin((x + y * 0.6) * (math.pi / (9 * unit))))
    rgb = mixed(
        rgb,
        np.clip(np.square(thread) * 0.62, 0, 1) * beads[..., None],
        outline * 0.85,
    )
    if subject.is_clear:
        return rgb
    return _on_linen(subject, rgb, dice)


def _stitched(
    subject: Subject, turn: Field, wide: float, long: float, dice: np.random.Generator
) -> tuple[Field, Field]:
    """The colour of the stitch at each pixel, all of it taken from its middle, and its light."""
    x, y = axes(subject.shape)
    cos, sin = np.cos(turn), np.sin(turn)
    sway = (noise(subject.shape, 90 * subject.unit, dice) - 0.5) * (wide * 3)
    across, along = y * cos - x * sin + sway, x * cos + y * sin
    row = np.floor(across * (1 / wide))
    shift = dice.random(1024, np.float32)[row.astype(np.int32) & 1023]
    place = along * (1 / long) + shift
    number = np.floor(place)
    from_middle = (place - number - 0.5) * long
    off = across - (row + 0.5) * wide
    columns = x - from_middle * cos * 0.8 + off * sin
    rows = y - from_middle * sin * 0.8 - off * cos
    columns = np.clip(columns, 0, subject.size[0] - 1).astype(np.int32)
    rows = np.clip(rows, 0, subject.size[1] - 1).astype(np.int32)
    here = turn[rows, columns] == turn
    rows = np.where(here, rows, y.astype(np.int32))
    columns = np.where(here, columns, x.astype(np.int32))
    colors = subject.rgb[rows, columns]
    round_ = 1 - np.square(off * (2 / wide))
    ends = np.clip(((long / 2) - np.abs(from_middle)) * (1 / wide), 0, 1)
    tone = dice.random(4096, np.float32)[
        (row.astype(np.int32) * 31 + number.astype(np.int32) * 17) & 4095
    ]
    light = 0.5 + 0.52 * round_ * (0.55 + 0.45 * ends)
    return colors, light + 0.13 * (tone - 0.5)


def _on_linen(subject: Subject, rgb: Field, dice: np.random.Generator) -> Field:
    """Woven cloth at the margin, and everywhere behind things that stand nowhere."""
    x, y = axes(subject.shape)
    unit = subject.unit
    pitch = 2 * math.pi / (5.2 * unit)
    weave = np.sin(x * pitch) * np.sin(y * pitch)
    slub = noise((subject.shape[0], subject.shape[1]), 40 * unit, dice, 3)
    base = np.broadcast_to(reals(LINEN), (*subject.shape, 3))
    height, width = subject.shape
    away = np.minimum(np.minimum(x, width - 1 - x), np.minimum(y, height - 1 - y))
    cloth = step(
        away + (noise(subject.shape, 9 * unit, dice) - 0.5) * (14 * unit),
        44 * unit,
        41 * unit,
    )
    if subject.plain:
        ground = (np.asarray(subject.labels) == 0).astype(np.float32)
        base = mixed(base, subject.rgb, 0.72)
        cloth = np.maximum(cloth, ground)
    linen = base * (0.9 + 0.09 * weave + 0.1 * slub)[..., None]
    return mixed(rgb, linen, cloth)
