"""Photographs to try edits on: those that come with scikit-image, named in NOTICE, in two halves.

The half "dev" is looked at and tuned on, "held" is only scored.
"""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import numpy as np
from PIL import Image

from smalto.retouch.arrays import Pixels, real

Half = Literal["dev", "held"]
SIDE = 640
"""Pixels of the shorter side that grounds are brought to."""


@dataclass(frozen=True, slots=True)
class _Part:
    """A window (top, bottom, left, right; shares) of a photograph; `tint` colours a gray one."""

    name: str
    window: tuple[float, float, float, float] = (0, 1, 0, 1)
    tint: tuple[float, float, float] = (1, 1, 1)


GROUNDS: Mapping[Half, tuple[_Part, ...]] = {
    "dev": (
        _Part("grass", tint=(0.62, 0.95, 0.42)),
        _Part("gravel"),
        _Part("rocket", (0.0, 0.7, 0.1, 0.9)),
        _Part("immunohistochemistry"),
        _Part("coffee", (0.0, 0.6, 0.74, 1.0)),
    ),
    "held": (
        _Part("brick", tint=(1.0, 0.68, 0.55)),
        _Part("moon"),
        _Part("hubble_deep_field", (0.1, 0.8, 0.1, 0.8)),
        _Part("retina", (0.3, 0.62, 0.5, 0.8)),
        _Part("camera", (0.0, 1.0, 0.62, 1.0)),
    ),
}
"""Without one thing that stands out, so that a thing laid on them is the foreground."""

SUBJECTS: Mapping[Half, tuple[str, ...]] = {
    "dev": ("astronaut", "coffee", "chelsea"),
    "held": ("rocket", "camera", "horse"),
}


def grounds(half: Half) -> dict[str, Pixels]:
    """(H, W, 3) by name."""
    return {part.name: _ground(part) for part in GROUNDS[half]}


def subjects(half: Half) -> dict[str, Pixels]:
    """Whole photographs of something."""
    return {name: photograph(name) for name in SUBJECTS[half]}


def photograph(name: str) -> Pixels:
    """(H, W, 3) of scikit-image's photograph of that name. Raises ImportError, saying what to
    install."""
    try:
        data = importlib.import_module("skimage.data")
    except ImportError:
        raise ImportError(
            "Photographs to judge edits on come with scikit-image: install it with "
            "pip install scikit-image."
        ) from None
    values = np.asarray(getattr(data, name)())
    if values.dtype == bool:
        values = values.astype(np.uint8) * 255
    if values.ndim == 2:
        values = np.stack([values] * 3, axis=-1)
    return np.ascontiguousarray(values[..., :3], np.uint8)


def _ground(part: _Part) -> Pixels:
    pixels = photograph(part.name)
    height, width = pixels.shape[:2]
    top, bottom, left, right = part.window
    cut = pixels[round(top * height) : round(bottom * height)]
    cut = cut[:, round(left * width) : round(right * width)]
    tinted = (cut * real(part.tint)).astype(np.uint8)
    scale = SIDE / min(tinted.shape[:2])
    size = (round(tinted.shape[1] * scale), round(tinted.shape[0] * scale))
    return np.asarray(Image.fromarray(tinted).resize(size, Image.Resampling.LANCZOS))
