"""The style judge: names the way a picture is drawn or finished, from its pixels alone.

It sees no scene. What it counts is in `features`; what it makes of it was learned by
`smalto.train.styles` from other scenes, places and seeds, and is frozen: `styles.sha256` records
the weights, and it refuses any others.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

import numpy as np
import numpy.typing as npt
from PIL import Image

from smalto.evaluate.styles.features import Field, features_of
from smalto.scene.types import FINISHES, STYLES, Finish, Style
from smalto.types import Frame

Way = Finish | Style
"""A finish, or the drawing style of a picture without one."""

WAYS: tuple[Way, ...] = (*FINISHES, *STYLES)


@dataclass(frozen=True, slots=True)
class StyleJudge:
    """A hidden layer and an output layer over standardised features. `mean`, `spread`: (n,);
    `inner`: (n + 1, hidden); `outer`: (hidden + n + 1, ways), for the features go past the hidden
    layer too."""

    mean: Field
    spread: Field
    inner: Field
    outer: Field

    @classmethod
    def load(cls) -> StyleJudge:
        """Raises `ValueError` when the weights are not the frozen ones."""
        return cls.of(_weights())

    @classmethod
    def of(cls, weights: Mapping[str, npt.NDArray[Any]]) -> StyleJudge:
        parts = ("mean", "spread", "inner", "outer")
        return cls(*(weights[name].astype(np.float32) for name in parts))

    def see(self, frame: Frame) -> Way:
        """The most likely way."""
        return WAYS[int(self.odds(counted(frame)[None])[0].argmax())]

    def odds(self, rows: Field) -> Field:
        """(B, ways) probabilities for (B, n) features."""
        scores = self._scores(np.clip((rows - self.mean) / self.spread, -5, 5))
        power = np.exp(scores - scores.max(axis=1, keepdims=True))
        share: Field = power / power.sum(axis=1, keepdims=True)
        return share

    def _scores(self, even: Field) -> Field:
        one = np.ones((len(even), 1), np.float32)
        hidden = np.maximum(np.concatenate([even, one], axis=1) @ self.inner, 0)
        scores: Field = np.concatenate([hidden, even, one], axis=1) @ self.outer
        return scores


def counted(frame: Frame) -> Field:
    """The features of a picture as users get it."""
    return features_of(on_white(frame), min(frame.width_px, frame.height_px))


def on_white(frame: Frame) -> Image.Image:
    """RGB; of a picture with a transparent ground what there is of it, on white paper."""
    size = (frame.width_px, frame.height_px)
    picture = Image.frombytes("RGBA", size, frame.rgba)
    seen = picture.getchannel("A").point([0] * 32 + [255] * 224).getbbox() or (0, 0, *size)
    ground = Image.new("RGBA", size, "white")
    ground.alpha_composite(picture)
    return ground.convert("RGB").crop(seen)


def _weights() -> dict[str, npt.NDArray[Any]]:
    folder = files("smalto.evaluate.styles")
    data = (folder / "styles.npz").read_bytes()
    frozen = (folder / "styles.sha256").read_text("ascii").strip()
    if (found := hashlib.sha256(data).hexdigest()) != frozen:
        raise ValueError(
            f"The style judge's weights have the SHA-256 {found}, but {frozen} was frozen. "
            "Restore styles.npz, or train and freeze a new judge with smalto.train.styles."
        )
    return dict(np.load(io.BytesIO(data)))
