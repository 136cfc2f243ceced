"""Names a crop: the nearest drawing in a space where the same drawing looks the same.

The space is learned from rendered truth (linear discriminants of `features`), so what varies
without meaning, such as the background around a thing or its shade, weighs little.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from smalto.evaluate.judge.detector import Found
from smalto.evaluate.judge.features import CROP_PX, Floats, features

MASK_PX = 12
NOISE = 0.3
"""Weight of what bare ground looks like in the choice between drawings."""
MARGIN = 0.04
"""Breathing space around a box, as a share of its sides, cut out with the thing."""


class Recogniser:
    """`weights`: `mean` (F,), `space` (F, D), `prototypes` (N, D) int8, `noise` (N,), `masks`
    (N, 18) uint8 bits,
    `concepts` and `arts`: N names, joined by line feeds."""

    def __init__(self, weights: Mapping[str, npt.NDArray[Any]]) -> None:
        self._mean = weights["mean"].astype(np.float32)
        self._space = weights["space"].astype(np.float32)
        self._prototypes = unit(weights["prototypes"].astype(np.float32))
        self._noise = weights["noise"].astype(np.float32)
        self._masks = weights["masks"]
        self._labels = str(weights["concepts"]).split("\n")

    def embed(self, crops: Floats, aspects: Floats) -> Floats:
        """(B, 48, 48, 3), (B,) -> (B, D), of length one."""
        return unit((features(crops, aspects) - self._mean) @ self._space)

    def nearest(self, vectors: Floats) -> tuple[int, float]:
        """The drawing that all of `vectors` (views of one kind of thing) resemble most: its index
        and the cosine."""
        cosines = (self._prototypes @ vectors.T).mean(axis=1) - NOISE * self._noise
        best = int(cosines.argmax())
        return best, float(cosines[best])

    def likeness(self, crops: Floats, aspects: Floats) -> Floats:
        """(B, 48, 48, 3), (B,) -> (B,): how much more each looks like its nearest drawing, mirrored
        or not, than bare ground does."""
        plain = self.embed(crops, aspects) @ self._prototypes.T
        mirrored = self.embed(crops[:, :, ::-1], aspects) @ self._prototypes.T
        return np.asarray((np.maximum(plain, mirrored) - self._noise).max(axis=1))

    def certainty(self, crops: Floats, aspects: Floats) -> Floats:
        """(B, 48, 48, 3), (B,) -> (B,): how much each looks like its nearest drawing, as `nearest`
        has it, mirrored or not."""
        plain = self.embed(crops, aspects) @ self._prototypes.T
        mirrored = self.embed(crops[:, :, ::-1], aspects) @ self._prototypes.T
        return np.asarray((np.maximum(plain, mirrored) - NOISE * self._noise).max(axis=1))

    def concept(self, index: int) -> str:
        return self._labels[index]

    def mask(self, index: int) -> npt.NDArray[np.bool_]:
        """(12, 12): where that drawing has ink, within its box."""
        bits = np.unpackbits(self._masks[index])[: MASK_PX * MASK_PX]
        return np.asarray(bits.reshape(MASK_PX, MASK_PX).astype(bool))


def unit(vectors: Floats) -> Floats:
    return np.asarray(vectors / (np.linalg.norm(vectors, axis=-1, keepdims=True) + 1e-6))


def cut(picture: Floats, things: Sequence[Found]) -> tuple[Floats, Floats]:
    """picture: (H, W, 3). -> the crops (B, 48, 48, 3) and their aspects (B,)."""
    height, width, _ = picture.shape
    crops = [_crop(picture, thing) for thing in things]
    aspects = [thing.w * width / max(thing.h * height, 1e-6) for thing in things]
    shape = (len(crops), CROP_PX, CROP_PX, 3)
    return np.asarray(crops, np.float32).reshape(shape), np.asarray(aspects, np.float32)


def _crop(picture: Floats, thing: Found) -> Floats:
    """Resampled by area means over a 2 x 2 grid of points a pixel; edges repeat outside."""
    height, width, _ = picture.shape
    steps = (np.arange(2 * CROP_PX) + 0.5) / (2 * CROP_PX) - 0.5
    xs = (thing.x + steps * thing.w * (1 + 2 * MARGIN)) * width
    ys = (thing.y + steps * thing.h * (1 + 2 * MARGIN)) * height
    columns = np.clip(xs.astype(np.int64), 0, width - 1)
    rows = np.clip(ys.astype(np.int64), 0, height - 1)
    fine = picture[rows[:, None], columns[None, :]]
    means: Floats = fine.reshape(CROP_PX, 2, CROP_PX, 2, 3).mean(axis=(1, 3))
    return means
