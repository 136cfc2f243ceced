"""What a finish works on: the painted picture and the masks of what is in it, at working size."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt
from PIL import Image

from smalto.render.raster import Picture
from smalto.types import Check

Field = npt.NDArray[np.floating[Any]]
"""One number a pixel, or three colours 0..1; in truth always float32."""

Numbers = npt.NDArray[np.integer[Any]]
"""(H, W) whole numbers: which piece, which thing a pixel belongs to."""


@dataclass(frozen=True, slots=False)
class Subject:
    """`picture`: RGB; under transparent pixels the colours nearby go on. `alpha`: `L`. `labels`:
    `L`, 0 where the ground shows, else the number of the topmost thing, in painting order; `asked`:
    the numbers of things that the scene names, not scenery. `plain`: there is no place behind them.
    `amount`: how strong the finish shall be, about 0.5..1.5."""

    picture: Picture
    alpha: Picture
    labels: Picture
    asked: tuple[int, ...]
    plain: bool
    seed: int
    amount: float
    check: Check

    @property
    def size(self) -> tuple[int, int]:
        """Width and height, pixels."""
        return self.picture.size

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and columns."""
        return self.picture.height, self.picture.width

    @property
    def unit(self) -> float:
        """Pixels of a thousandth of the shorter side: marks grow with the picture."""
        return min(self.size) / 1024

    @cached_property
    def rgb(self) -> Field:
        """(3, H, W), 0..1."""
        bands = [np.asarray(band, np.float32) for band in self.picture.split()]
        return np.stack(bands) * (1 / 255)

    @cached_property
    def gray(self) -> Picture:
        """`L`: perceived lightness."""
        return self.picture.convert("L")

    @cached_property
    def things(self) -> Picture:
        """`L`: 255 where a thing that was asked for is seen."""
        table = [255 if number in self.asked else 0 for number in range(256)]
        return self.labels.point(table)

    @property
    def is_clear(self) -> bool:
        """Whether any of it is transparent."""
        low, _ = self.alpha.getextrema()
        return bool(low != 255)

    def dice(self, name: str) -> np.random.Generator:
        """Chance for one purpose, the same for the same seed."""
        words = [self.seed & 0xFFFFFFFF, (self.seed >> 32) & 0xFFFFFFFF, *name.encode()]
        return np.random.default_rng(words)

    def shrunk(self, by: float) -> Subject:
        """The same, `by` times smaller, for what needs no detail."""
        if by <= 1:
            return self
        size = (max(round(self.size[0] / by), 1), max(round(self.size[1] / by), 1))
        return Subject(
            self.picture.resize(size, Image.Resampling.BOX),
            self.alpha.resize(size, Image.Resampling.BOX),
            self.labels.resize(size, Image.Resampling.NEAREST),
            self.asked,
            self.plain,
            self.seed,
            self.amount,
            self.check,
        )
