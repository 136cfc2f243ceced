"""What every change of a foreign picture works on, and how it says that it cannot be done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from smalto.edit.tools import Tools
from smalto.errors import ImageUserError
from smalto.retouch.arrays import Mask, Pixels, Real
from smalto.retouch.cutout import Cutout, found
from smalto.types import Check, ImageRequest


class Impossible(Exception):
    """One change that cannot be done: `reason` is a whole sentence, `advice` another one."""

    def __init__(self, reason: str, advice: str) -> None:
        super().__init__(reason)
        self.reason, self.advice = reason, advice

    def refusal(self) -> ImageUserError:
        return ImageUserError(
            f"{self.reason} {self.advice}", code="edit_not_possible", param="prompt"
        )


MASK = (
    "Send a mask whose transparent part covers it (`smalto mask box` makes one), and say the same "
    "again."
)


@dataclass
class Work:
    """`pixels`: (H, W, 4), the picture as it is by now; operators replace it, never write to it.
    `fresh`: things drawn here, by name, that later changes of the same instruction can find."""

    tools: Tools
    request: ImageRequest
    seed: int
    check: Check
    pixels: Pixels
    notes: list[str] = field(default_factory=list)
    _seen: tuple[Pixels, Cutout] | None = None

    @property
    def rgb(self) -> Pixels:
        return np.ascontiguousarray(self.pixels[..., :3])

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and columns."""
        return self.pixels.shape[0], self.pixels.shape[1]

    def show(self, rgb: Pixels) -> None:
        """New colours; alpha stays."""
        self.pixels = np.dstack([rgb, self.pixels[..., 3]])

    def cutout(self) -> Cutout:
        """The picture's foreground; looked for once as long as the pixels are the same."""
        if self._seen is None or self._seen[0] is not self.pixels:
            self.check()
            self._seen = (self.pixels, found(self.pixels))
        return self._seen[1]


@dataclass(frozen=True, slots=True)
class Region:
    """`coverage`: (H, W) 0..1. `said`: what was taken for it, for notes. `sure`: 0..1."""

    coverage: Real
    said: str
    sure: float

    @property
    def solid(self) -> Mask:
        made: Mask = self.coverage > 0.5
        return made


Operator = Callable[[Work, object], None]
