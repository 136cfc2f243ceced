"""A group of things fitted into a hole of any shape: as large as it goes in, on the ground if it
stands, in the middle if it does not."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

import numpy as np

from smalto.retouch.arrays import Mask, Real, Whole

GRID = 80
"""The longer side of a hole's box in cells, for trying."""
SCALES = tuple(1.5 * 0.93**step for step in range(28))
SPILL = 0.004
"""Share of the things' area that may lie outside."""
SEEN = 0.08
"""Cells that the things cover less of do not count."""
EASE = 0.96
"""A little smaller than what just fits."""


@dataclass(frozen=True, slots=True)
class Fit:
    """Scaled by `factor`, its corner goes to (`x`, `y`) of the picture. `spilt`: the share of it
    that lies outside the hole."""

    factor: float
    x: float
    y: float
    spilt: float


def fit(
    room: Mask, box: tuple[int, int, int, int], shape: Real, *, stands: bool, most: float
) -> Fit:
    """`shape`: (h, w) coverage of the group in a frame as large as `box` (top, bottom, left,
    right), at any resolution of its proportions. `most`: the largest factor."""
    top, bottom, left, right = box
    cell = max(bottom - top, right - left) / GRID
    cells = (max(round((bottom - top) / cell), 1), max(round((right - left) / cell), 1))
    inside = _pooled(room[top:bottom, left:right].astype(np.float32), cells) > 0.96
    if not inside.any():
        inside = _pooled(room[top:bottom, left:right].astype(np.float32), cells) > 0.4
    best: Fit | None = None
    for factor in SCALES:
        if factor > most:
            continue
        found = _best_place(inside, _resized(shape, cells, factor), stands=stands)
        if found is None:
            continue
        this = Fit(factor, left + found.column * cell, top + found.row * cell, found.spilt)
        if found.spilt <= SPILL:
            return _eased(this, found, cell, stands=stands)
        if best is None or found.spilt < 0.8 * best.spilt:
            best = this
    return best or Fit(min(1.0, most), left, top, 1.0)


def _eased(found: Fit, place: _Place, cell: float, *, stands: bool) -> Fit:
    """A bit smaller about the middle of what is seen, or about its foot."""
    x = found.x + cell * (place.left + place.width / 2)
    y = found.y + cell * (place.top + place.height * (1.0 if stands else 0.5))
    away = (1 - EASE) * (x - found.x), (1 - EASE) * (y - found.y)
    return Fit(found.factor * EASE, found.x + away[0], found.y + away[1], found.spilt)


@dataclass(frozen=True, slots=True)
class _Place:
    """In cells: where the frame's corner goes, and where in the frame something is seen."""

    row: int
    column: int
    spilt: float
    top: int
    left: int
    height: int
    width: int


def _best_place(inside: Mask, shape: Real, *, stands: bool) -> _Place | None:
    """Where the shape lies best, by trying all places at once."""
    seen = shape > SEEN
    if not seen.any():
        return None
    rows, columns = np.flatnonzero(seen.any(1)), np.flatnonzero(seen.any(0))
    body = seen[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1].astype(np.float32)
    spare = (inside.shape[0] - body.shape[0], inside.shape[1] - body.shape[1])
    if spare[0] < 0 or spare[1] < 0:
        return None
    out = _correlated((~inside).astype(np.float32), body) / body.sum()
    least = float(max(out.min(), 0.0))
    fits = out <= max(least * 1.02, SPILL) + 1e-6
    row, column = np.nonzero(fits)
    cost = _cost(row, column, body.shape, inside, stands=stands)
    index = int(np.argmin(cost))
    spilt = float(max(out[row[index], column[index]], 0.0))
    top, side = int(rows[0]), int(columns[0])
    return _Place(int(row[index]) - top, int(column[index]) - side, spilt, top, side, *body.shape)


def _cost(row: Whole, column: Whole, body: tuple[int, ...], inside: Mask, *, stands: bool) -> Real:
    """How far from the middle; who stands is drawn to the hole's foot first of all."""
    where_row, where_column = np.nonzero(inside)
    aside = np.abs(column + body[1] / 2 - where_column.mean()) / inside.shape[1]
    if stands:
        return np.asarray((inside.shape[0] - row - body[0]) / inside.shape[0] * 3 + aside)
    return np.asarray(np.abs(row + body[0] / 2 - where_row.mean()) / inside.shape[0] + aside)


def _correlated(field: Real, body: Real) -> Real:
    """Sum of `field` under `body` for each place at which the body lies inside the field."""
    size = (field.shape[0] + body.shape[0], field.shape[1] + body.shape[1])
    spectrum = np.fft.rfft2(field, size) * np.fft.rfft2(body[::-1, ::-1], size)
    whole = np.fft.irfft2(spectrum, size)
    h, w = body.shape
    return np.asarray(whole[h - 1 : field.shape[0], w - 1 : field.shape[1]])


def _pooled(values: Real, cells: tuple[int, int]) -> Real:
    """Means over cells."""
    rows = np.linspace(0, values.shape[0], cells[0] + 1).astype(int)
    columns = np.linspace(0, values.shape[1], cells[1] + 1).astype(int)
    total = np.pad(values, ((1, 0), (1, 0))).cumsum(0, np.float64).cumsum(1)
    corner = total[np.ix_(rows, columns)]
    area = np.maximum(np.outer(np.diff(rows), np.diff(columns)), 1)
    return np.asarray(np.diff(np.diff(corner, axis=0), axis=1) / area)


def _resized(shape: Real, cells: tuple[int, int], factor: float) -> Real:
    h, w = max(ceil(cells[0] * factor), 1), max(ceil(cells[1] * factor), 1)
    return _pooled(shape, (h, w)) if min(shape.shape) >= max(h, w) else _nearest(shape, h, w)


def _nearest(shape: Real, h: int, w: int) -> Real:
    rows = (np.arange(h) * shape.shape[0] // h).clip(0, shape.shape[0] - 1)
    columns = (np.arange(w) * shape.shape[1] // w).clip(0, shape.shape[1] - 1)
    return shape[np.ix_(rows, columns)]
