"""Which of many points is nearest: tiles, panes and triangles come from it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from smalto.render.finishes.fields import Field, reals

Owners = npt.NDArray[np.int32]
"""(H, W) number of the nearest point."""


@dataclass(frozen=True, slots=True)
class Cells:
    """Points that started on a grid of `across` columns and never go far from it. `owner`: whose
    cell each pixel is."""

    rows: Field
    columns: Field
    across: int
    pitch: float
    shape: tuple[int, int]
    owner: Owners

    @classmethod
    def grid(
        cls, shape: tuple[int, int], pitch: float, dice: np.random.Generator, jitter: float = 0.3
    ) -> Cells:
        """Points about `pitch` pixels apart."""
        down, across = max(round(shape[0] / pitch), 1), max(round(shape[1] / pitch), 1)
        high, wide = shape[0] / down, shape[1] / across
        rows, columns = np.mgrid[0:down, 0:across].astype(np.float32) + 0.5
        rows = rows * high + dice.uniform(-jitter, jitter, rows.shape) * pitch
        columns = columns * wide + dice.uniform(-jitter, jitter, rows.shape) * pitch
        made = cls(
            _inside(rows, shape[0]), _inside(columns, shape[1]), across, pitch, shape,
            np.zeros(shape, np.int32),
        )  # fmt: skip
        return made._owned(None)

    def settled(self, free: npt.NDArray[np.bool_], turn: Field | None) -> Cells:
        """Each point moved to the middle of its cell, as far as that is `free`. With `turn`
        (radians) cells become squares that lie along it. Source: A. Hausner, "Simulating
        decorative mosaics", 2001."""
        count = self.rows.size
        own, weight = self.owner.ravel(), free.ravel().astype(np.float32)
        y, x = np.divmod(np.arange(own.size, dtype=np.float32), (self.shape[1]))
        total = np.bincount(own, weight, count)
        ok = total > 0
        total = np.maximum(total, 1e-6)
        rows = np.where(ok, np.bincount(own, weight * y, count) / total, self.rows)
        columns = np.where(ok, np.bincount(own, weight * x, count) / total, self.columns)
        made = Cells(
            _inside(rows, self.shape[0]), _inside(columns, self.shape[1]), self.across,
            self.pitch, self.shape, self.owner,
        )  # fmt: skip
        return made._owned(turn)

    def mean(self, rgb: Field) -> Field:
        """(3, n) mean colour of each cell; `rgb`: (3, H, W)."""
        own, count = self.owner.ravel(), self.rows.size
        total = np.maximum(np.bincount(own, minlength=count), 1)
        return reals([np.bincount(own, band.ravel(), count) / total for band in rgb])

    def _owned(self, turn: Field | None) -> Cells:
        height, width = self.shape
        down = self.rows.size // self.across
        y = np.arange(height, dtype=np.float32)[:, None]
        x = np.arange(width, dtype=np.float32)[None, :]
        home_row = np.minimum((y * (down / height)).astype(np.int32), down - 1)
        home_column = np.minimum((x * (self.across / width)).astype(np.int32), self.across - 1)
        cos, sin = (np.cos(turn), np.sin(turn)) if turn is not None else (None, None)
        best = np.full(self.shape, 1e9)
        owner = np.zeros(self.shape, np.int32)
        for row in (-1, 0, 1):
            for column in (-1, 0, 1):
                near = np.clip(home_row + row, 0, down - 1) * np.int32(self.across)
                near = near + np.clip(home_column + column, 0, self.across - 1)
                dx, dy = x - self.columns[near], y - self.rows[near]
                if cos is None or sin is None:
                    away = dx * dx + dy * dy
                else:
                    away = np.maximum(np.abs(dx * cos + dy * sin), np.abs(dy * cos - dx * sin))
                closer = away < best
                best = np.where(closer, away, best)
                owner = np.where(closer, near, owner)
        return Cells(self.rows, self.columns, self.across, self.pitch, self.shape, owner)


def _inside(values: npt.NDArray[np.floating], length: int) -> Field:
    return reals(np.clip(values, 0, length - 1)).ravel()


def nearest(shape: tuple[int, int], points: Field) -> Owners:
    """Number of the point nearest to each pixel, by jump flooding. Source: G. Rong and T.-S. Tan,
    "Jump flooding in GPU with applications to Voronoi diagram and distance transform", 2006."""
    height, width = shape
    rows = np.append(points[:, 0], -1e5)
    columns = np.append(points[:, 1], -1e5)
    nobody = len(points)
    owner = np.full(shape, nobody, np.int32)
    owner[points[:, 0].astype(int), points[:, 1].astype(int)] = np.arange(nobody, dtype=np.int32)
    y = np.arange(height, dtype=np.float32)[:, None]
    x = np.arange(width, dtype=np.float32)[None, :]
    best = np.square(x - columns[owner]) + np.square(y - rows[owner])
    reach = 1 << max(int(max(shape) / 8).bit_length() - 1, 0)
    while reach:
        for row in (-reach, 0, reach):
            for column in (-reach, 0, reach):
                if row or column:
                    _offer(owner, best, row, column, rows, columns, x, y)
        reach //= 2
    return owner


def _offer(
    owner: Owners,
    best: Field,
    row: int,
    column: int,
    rows: Field,
    columns: Field,
    x: Field,
    y: Field,
) -> None:
    """Pixels take the owner of the one `row`, `column` away if its point is nearer."""
    height, width = owner.shape
    to = (slice(max(-row, 0), height - max(row, 0)), slice(max(-column, 0), width - max(column, 0)))
    come = (slice(max(row, 0), height + min(row, 0)), slice(max(column, 0), width + min(column, 0)))
    other = owner[come]
    away = np.square(x[:, to[1]] - columns[other]) + np.square(y[to[0]] - rows[other])
    closer = away < best[to]
    owner[to] = np.where(closer, other, owner[to])
    best[to] = np.where(closer, away, best[to])


def triangles(owner: Owners) -> npt.NDArray[np.int32]:
    """(n, 3) points whose cells meet: a Delaunay triangulation."""
    four = [owner[:-1, :-1], owner[:-1, 1:], owner[1:, 1:], owner[1:, :-1]]
    corners = np.stack([f.ravel() for f in four], axis=1)
    found = [corners[:, [0, 1, 2]], corners[:, [0, 2, 3]]]
    both = np.sort(np.concatenate(found), axis=1)
    other = np.sort(np.concatenate([corners[:, [0, 1, 3]], corners[:, [1, 2, 3]]]), axis=1)
    distinct = [_distinct(both), _distinct(other)]
    return np.unique(np.concatenate(distinct), axis=0)


def _distinct(faces: npt.NDArray[np.int32]) -> npt.NDArray[np.int32]:
    distinct = (faces[:, 0] != faces[:, 1]) & (faces[:, 1] != faces[:, 2])
    return np.compress(distinct, faces, axis=0)
