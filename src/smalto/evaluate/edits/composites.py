"""Pictures with a known truth: one of our things laid on a photograph."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from PIL import Image

from smalto.edit.masked_ground import pixels_of
from smalto.edit.tools import Tools
from smalto.evaluate.edits.photographs import Half, grounds
from smalto.retouch.arrays import Mask, Pixels, box_of
from smalto.retouch.blend import laid
from smalto.scene.types import Color, Item, Scene, Setting
from smalto.stage.director import compose

THINGS: dict[Half, tuple[tuple[str, Color | None], ...]] = {
    "dev": (
        ("dog", None), ("car", "red"), ("teapot", "blue"), ("guitar", None), ("umbrella", "yellow"),
        ("chair", "green"),
    ),
    "held": (
        ("cat", None), ("bus", "blue"), ("apple", "red"), ("grand-piano", None),
        ("backpack", "purple"),
        ("bicycle", "orange"),
    ),
}  # fmt: skip
HEIGHT = 0.46
"""Of the picture's, that a thing is laid on with."""


@dataclass(frozen=True, slots=True)
class Composite:
    """`picture`: (H, W, 3) with the thing on `ground`; `mask`: where it is solid. `name`: what the
    thing is called; `color`: what it was given."""

    picture: Pixels
    ground: Pixels
    mask: Mask
    name: str
    color: Color | None
    photograph: str


def composites(tools: Tools, half: Half, seed: int = 0) -> Iterator[Composite]:
    """Every thing on some of the photographs."""
    dice = np.random.default_rng(seed)
    places = list(grounds(half).items())
    for number, (concept, color) in enumerate(THINGS[half]):
        for step in (0, 2):
            name, ground = places[(number + step) % len(places)]
            yield composed(tools, ground, name, concept, color, dice)


def composed(
    tools: Tools, ground: Pixels, photograph: str, concept: str, color: Color | None,
    dice: np.random.Generator,
) -> Composite:  # fmt: skip
    """The thing somewhere about the middle."""
    height, width = ground.shape[:2]
    sprite = drawing(tools, Item(concept, color=color))
    tall = HEIGHT * height
    scale = min(tall / sprite.shape[0], 0.8 * width / sprite.shape[1])
    size = (max(round(sprite.shape[1] * scale), 1), max(round(sprite.shape[0] * scale), 1))
    image = Image.fromarray(sprite).convert("RGBa").resize(size, Image.Resampling.LANCZOS)
    small = np.asarray(image.convert("RGBA"))
    top = round((height - size[1]) * (0.35 + 0.35 * dice.random()))
    left = round((width - size[0]) * (0.2 + 0.6 * dice.random()))
    mask = np.zeros((height, width), bool)
    mask[top : top + size[1], left : left + size[0]] = small[..., 3] > 127
    name = tools.pack.get(concept).en[0]
    return Composite(laid(ground, small, top, left), ground, mask, name, color, photograph)


def drawing(tools: Tools, item: Item, side: int = 512) -> Pixels:
    """(h, w, 4): one thing alone, cropped."""
    scene = Scene(Setting("transparent"), (item,))
    staging = compose(scene, tools.pack, seed=3, width_px=side, height_px=side)
    pixels = pixels_of(tools.renderer.render(staging, quality="low"))
    box = box_of(pixels[..., 3] > 8)
    assert box is not None, f"{item.concept} draws nothing"
    return np.ascontiguousarray(pixels[box[0] : box[1], box[2] : box[3]])
