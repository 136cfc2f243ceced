"""What the judge knows of things: every drawing of the pack, small, as it would be drawn."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt
from PIL import Image

from smalto.evaluate.judge.canvas import Bools, Floats
from smalto.scene.types import Color

CELLS = 16
"""Drawings are kept as 16 x 16 cells of their ink's box."""
COARSE = 8
THIN = 0.45
"""Share of its box that a drawing fills if it is not thin."""
SOLID = 0.6
COLUMNS = 96
"""Drawings side by side in the stored sheet."""

Ints = npt.NDArray[np.integer[Any]]


@dataclass(frozen=True, slots=True)
class Drawing:
    """`art` as the pack names it; `lined`: outlined, as the line style shows it; `color`: None,
    or the name of the colour it was given."""

    art: str
    lined: bool
    aspect: float
    color: Color | None = None


@dataclass(frozen=True)
class Rows:
    """Drawings to compare with, mirrored ones among them, in the order of their aspect (width over
    height). `alpha`: (N, 16, 16) in [0, 1]; `ink`: (N, 16, 16, 3), the colour of each cell."""

    drawings: tuple[Drawing, ...]
    mirrored: Bools
    aspects: Floats
    alpha: Floats
    ink: Floats

    @cached_property
    def solid(self) -> Floats:
        return np.where(self.alpha > SOLID, self.alpha, 0).astype(np.float32)

    @cached_property
    def bulk(self) -> Floats:
        """(N,): 1, or less for thin things, which fit anywhere a little."""
        return np.asarray(np.minimum(self.solid.mean((1, 2)) / THIN, 1) ** 0.3)

    @cached_property
    def half(self) -> Rows:
        """The same in 8 x 8 cells."""
        n, half = len(self.drawings), COARSE
        alpha = self.alpha.reshape(n, half, 2, half, 2)
        ink = (alpha[..., None] * self.ink.reshape(n, half, 2, half, 2, 3)).sum((2, 4))
        alpha = alpha.sum((2, 4))
        ink = ink / np.maximum(alpha, 1e-3)[..., None]
        return Rows(self.drawings, self.mirrored, self.aspects, alpha / 4, ink)

    @cached_property
    def coarse(self) -> Coarse:
        """The same at half the resolution, multiplied out for fast sums."""
        n, half = len(self.drawings), COARSE
        solid = self.solid.reshape(n, half, 2, half, 2)
        ink = self.ink.reshape(n, half, 2, half, 2, 3)
        weight = solid.sum((2, 4))
        color = (solid[..., None] * ink).sum((2, 4)) / np.maximum(weight, 1e-3)[..., None]
        weight = (weight / 4).reshape(n, -1)
        planes = weight[..., None] * color.reshape(n, -1, 3)
        squares = planes * color.reshape(n, -1, 3)
        return Coarse(weight, _planes(planes), _planes(squares))

    def take(self, keep: Bools) -> Rows:
        drawings = tuple(one for one, kept in zip(self.drawings, keep, strict=True) if kept)
        return Rows(
            drawings, self.mirrored[keep], self.aspects[keep], self.alpha[keep], self.ink[keep]
        )


@dataclass(frozen=True, slots=True)
class Coarse:
    """(N, 64) weights of cells; (3, N, 64) weighted colours and squares of colours."""

    weight: Floats
    colors: Floats
    squares: Floats


def rows_of(drawings: Sequence[Drawing], alpha: Floats, ink: Floats) -> Rows:
    """Each drawing as it is and mirrored."""
    aspects = np.array([one.aspect for one in drawings] * 2)
    order = np.argsort(aspects, kind="stable")
    return Rows(
        tuple(drawings[at % len(drawings)] for at in order.tolist()),
        np.asarray(order >= len(drawings)),
        aspects[order],
        np.concatenate([alpha, alpha[:, :, ::-1]])[order].astype(np.float32),
        np.concatenate([ink, ink[:, :, ::-1]])[order].astype(np.float32),
    )


def unpacked_rows(weights: Mapping[str, npt.NDArray[Any]]) -> Rows:
    """All drawings that `train.judge.drawings.atlas` stored."""
    arts = str(weights["arts"]).split("\n")
    drawings = [
        Drawing(art.removesuffix("+line"), art.endswith("+line"), float(aspect))
        for art, aspect in zip(arts, weights["aspects"], strict=True)
    ]
    alpha = weights["alphas"].reshape(-1, CELLS, CELLS) / 15
    return rows_of(drawings, alpha, unpacked(weights["colors"], len(arts)) / 255)


def packed(colors: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
    """(N, 16, 16, 3), six bits of each -> the bytes of one lossless picture of them all."""
    rows = -(-len(colors) // COLUMNS)
    sheet = np.zeros((rows * COLUMNS, CELLS, CELLS, 3), np.uint8)
    sheet[: len(colors)] = colors & 0xFC
    tiles = sheet.reshape(rows, COLUMNS, CELLS, CELLS, 3).transpose(0, 2, 1, 3, 4)
    picture = Image.fromarray(tiles.reshape(rows * CELLS, COLUMNS * CELLS, 3))
    stream = io.BytesIO()
    picture.save(stream, "WEBP", lossless=True, quality=80, method=4)
    return np.frombuffer(stream.getvalue(), np.uint8)


def unpacked(data: npt.NDArray[np.uint8], count: int) -> npt.NDArray[np.uint8]:
    """What `packed` was given, each value in the middle of its step."""
    picture = np.asarray(Image.open(io.BytesIO(data.tobytes())).convert("RGB"))
    rows = picture.shape[0] // CELLS
    tiles = picture.reshape(rows, CELLS, COLUMNS, CELLS, 3).transpose(0, 2, 1, 3, 4)
    return tiles.reshape(-1, CELLS, CELLS, 3)[:count] + np.uint8(2)


def _planes(values: Floats) -> Floats:
    return np.ascontiguousarray(values.transpose(2, 0, 1), dtype=np.float32)
