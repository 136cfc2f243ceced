"""What tests of editing work on: photographs, noise, masks, tools whose reader has no weights."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import skimage
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from smalto import pack
from smalto.edit.tools import Tools
from smalto.media.pixels import decoded, input_of
from smalto.model import Reading
from smalto.render import Renderer
from smalto.scene.types import Item, Relation, Scene, Setting, Text
from smalto.types import Check, ImageInput, ImageRequest, Picture

Pixels = NDArray[np.uint8]

SCENES = {
    "a red apple": Scene(items=(Item("apple", color="red"),)),
    "a cat on a sofa": Scene(items=(Item("cat"), Item("sofa")), relations=(Relation("on", 0, 1),)),
    "a vase on the table": Scene(
        items=(Item("vase"), Item("table")), relations=(Relation("on", 0, 1),)
    ),
    "a sunny beach with a dog and a palm tree": Scene(
        Setting("landscape", place="beach"), items=(Item("dog"), Item("palm-tree"))
    ),
    "a forest": Scene(Setting("landscape", place="forest")),
    'a sign that says "OPEN"': Scene(texts=(Text("OPEN", "sign"),)),
}
PHOTOGRAPHS = ("astronaut.png", "chelsea.png", "coffee.png", "rocket.jpg", "motorcycle_left.png")


def reading(words: str, check: Check = lambda: None) -> Reading:
    """Of the prompts in `SCENES`; all others mean nothing."""
    check()
    return Reading(SCENES.get(words, Scene()), (), 1.0, ())


@cache
def tools() -> Tools:
    art = pack.load()
    return Tools(art, Renderer(art), reading)


@cache
def photograph(name: str) -> Pixels:
    path = Path(skimage.__file__).parent / "data" / name
    with Image.open(path) as image:
        return np.asarray(image.convert("RGB"))


def crop(dice: np.random.Generator, width: int, height: int) -> Pixels:
    """(H, W, 3): a piece of a photograph."""
    whole = photograph(PHOTOGRAPHS[int(dice.integers(len(PHOTOGRAPHS)))])
    x = int(dice.integers(whole.shape[1] - width + 1))
    y = int(dice.integers(whole.shape[0] - height + 1))
    return np.ascontiguousarray(whole[y : y + height, x : x + width])


def invented(dice: np.random.Generator, width: int, height: int) -> Pixels:
    """(H, W, 3): noise on a gradient."""
    x, y = np.linspace(0, 1, width)[None, :, None], np.linspace(0, 1, height)[:, None, None]
    a, b, c = dice.integers(0, 256, (3, 3))
    smooth = a * (1 - x) * (1 - y) + b * x + c * y * (1 - x)
    noise = dice.normal(0, float(dice.integers(0, 40)), (height, width, 3))
    return np.clip(smooth + noise, 0, 255).astype(np.uint8)


def rgba(rgb: Pixels, alpha: int | Pixels = 255) -> Pixels:
    cover = np.full(rgb.shape[:2], alpha, np.uint8) if isinstance(alpha, int) else alpha
    return np.dstack([rgb, cover])


def hole(size: tuple[int, int], box: tuple[int, int, int, int], *, ellipse: bool = False) -> Pixels:
    """(H, W): alpha, 0 inside the box (left, top, right, bottom)."""
    image = Image.new("L", size, 255)
    draw = ImageDraw.Draw(image)
    (draw.ellipse if ellipse else draw.rectangle)(box, fill=0)
    return np.asarray(image)


def mask_of(alpha: Pixels, color: tuple[int, int, int] = (0, 0, 0)) -> ImageInput:
    return input_of(rgba(np.full((*alpha.shape, 3), color, np.uint8), alpha))


def asked(rgb: Pixels, prompt: str = "", **options: Any) -> ImageRequest:
    """An edit of a picture at its own size."""
    image = input_of(rgb if rgb.shape[2] == 4 else rgba(rgb))
    size = {"width_px": image.width_px, "height_px": image.height_px}
    fields = {"operation": "edit", "quality": "low", "images": (image,), **size, **options}
    return ImageRequest(prompt, "gpt-image-1", **fields)


def last(events: Any) -> Picture:
    *_, picture = events
    assert isinstance(picture, Picture)
    return picture


def pixels_in(picture: Picture, *, alpha: bool = False) -> Pixels:
    """Of its file."""
    assert picture.file is not None
    return decoded(picture.file, alpha=alpha)


Draw = Callable[..., Pixels]
