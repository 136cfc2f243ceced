"""A thing of a foreign picture somewhere else, larger, smaller, turned: cut out, its place filled,
laid down again."""

from __future__ import annotations

import re

import numpy as np
from PIL import Image

from smalto.edit.foreign_find import region_of
from smalto.edit.foreign_remove import cleared
from smalto.edit.foreign_work import MASK, Impossible, Region, Work
from smalto.edit.operations import Area, Direction, Move, Resize, Target, Turn
from smalto.retouch.arrays import Box, Pixels, box_of
from smalto.retouch.blend import laid
from smalto.retouch.cutout import lifted

STEP = 0.18
"""Of the picture's side, for "to the left"."""
WHOLE = re.compile(
    r"^(it|this|that|)$|\b(picture|image|photo(graph)?|scene|everything|whole|painting)\b|图|照片|画面"
)


def moved(work: Work, change: Move) -> None:
    if change.direction in ("nearer", "farther"):
        _laid_again(work, change.target, 1.35 if change.direction == "nearer" else 0.7)
        return
    region, sprite, box = _lifted(work, change.target)
    height, width = work.shape
    if change.direction is not None:
        down, across = _step(change.direction)
        top, left = box[0] + down * height, box[2] + across * width
    elif change.area is not None:
        top, left = _corner(change.area, sprite, work.shape)
    else:
        raise Impossible(
            "In a picture that was not made here a thing can be moved to a side, not to another "
            "thing.",
            'Say "to the left", "to the top right" and the like.',
        )
    cleared(work, region)
    top = min(max(top, 0), height - sprite.shape[0])
    left = min(max(left, 0), width - sprite.shape[1])
    _put(work, sprite, round(top), round(left))


def resized(work: Work, change: Resize) -> None:
    _laid_again(work, change.target, change.factor)


def turned(work: Work, change: Turn) -> None:
    words = change.target.words.lower()
    if WHOLE.search(words):
        _turned_whole(work, change)
        return
    region, sprite, box = _lifted(work, change.target)
    image = Image.fromarray(sprite).convert("RGBa")
    if change.flip:
        image = image.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    if change.angle_deg:
        image = image.rotate(-change.angle_deg, Image.Resampling.BICUBIC, expand=True)
    new = np.asarray(image.convert("RGBA"))
    cleared(work, region)
    middle = ((box[0] + box[1]) / 2, (box[2] + box[3]) / 2)
    _put(work, new, round(middle[0] - new.shape[0] / 2), round(middle[1] - new.shape[1] / 2))


def _turned_whole(work: Work, change: Turn) -> None:
    pixels = work.pixels[:, ::-1] if change.flip else work.pixels
    turns = round(change.angle_deg / 90)
    if abs(change.angle_deg - 90 * turns) < 1:
        pixels = np.rot90(pixels, -turns)
    else:
        image = Image.fromarray(np.ascontiguousarray(pixels))
        ground = (255, 255, 255, 255 if work.request.background == "opaque" else 0)
        pixels = np.asarray(
            image.rotate(-change.angle_deg, Image.Resampling.BICUBIC, fillcolor=ground)
        )
    if pixels.shape[:2] != work.shape:
        size = (work.shape[1], work.shape[0])
        image = Image.fromarray(np.ascontiguousarray(pixels))
        scale = min(size[0] / image.width, size[1] / image.height)
        small = image.resize(
            (round(image.width * scale), round(image.height * scale)), Image.Resampling.LANCZOS
        )
        page = Image.new("RGBA", size, (255, 255, 255, 255))
        page.paste(small, ((size[0] - small.width) // 2, (size[1] - small.height) // 2))
        pixels = np.asarray(page)
        work.notes.append("Turned by 90 degrees it has another shape; white stands at its sides.")
    work.pixels = np.ascontiguousarray(pixels)


def _laid_again(work: Work, target: Target, factor: float) -> None:
    region, sprite, box = _lifted(work, target)
    height, width = sprite.shape[:2]
    size = (max(round(width * factor), 2), max(round(height * factor), 2))
    image = Image.fromarray(sprite).convert("RGBa").resize(size, Image.Resampling.LANCZOS)
    new = np.asarray(image.convert("RGBA"))
    cleared(work, region)
    left = round((box[2] + box[3]) / 2 - size[0] / 2)
    _put(work, new, box[1] - size[1], left)


def _lifted(work: Work, target: Target) -> tuple[Region, Pixels, Box]:
    region = region_of(work, target)
    box = box_of(region.coverage > 2 / 255)
    if box is None:
        raise Impossible("What is meant was not found in the picture.", MASK)
    return region, lifted(work.pixels, region.coverage), box


def _step(direction: Direction) -> tuple[float, float]:
    return {
        "left": (0.0, -STEP),
        "right": (0.0, STEP),
        "up": (-STEP, 0.0),
        "down": (STEP, 0.0),
    }.get(direction, (0.0, 0.0))


def _corner(area: Area, sprite: Pixels, shape: tuple[int, int]) -> tuple[float, float]:
    height, width = shape
    tall, wide = sprite.shape[:2]
    down = 0.05 if "top" in area else 0.95 if "bottom" in area else 0.5
    across = 0.05 if "left" in area else 0.95 if "right" in area else 0.5
    if area in ("left", "right"):
        down = 0.7
    return (height - tall) * down, (width - wide) * across


def _put(work: Work, sprite: Pixels, top: int, left: int) -> None:
    rgb = laid(work.rgb, sprite, top, left)
    changed = (rgb != work.rgb).any(axis=-1)
    alpha = np.where(changed, np.uint8(255), work.pixels[..., 3])
    work.pixels = np.dstack([rgb, alpha])
