"""What a crop looks like, as numbers: edges, colours and proportions. numpy only.

Source: histograms of oriented gradients, Dalal and Triggs, CVPR 2005; unsigned, cells normalised
by the energy of their neighbourhood, one scale.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.floating[Any]]

CROP_PX = 48
CELL_PX = 6
CELLS = CROP_PX // CELL_PX
ORIENTATIONS = 9
SIZE = CELLS * CELLS * (ORIENTATIONS + 3) + 4
"""Length of one feature vector."""


def features(crops: Floats, aspects: Floats) -> Floats:
    """crops: (B, 48, 48, 3) RGB, 0..1; aspects: (B,) width over height. -> (B, SIZE) float32."""
    colors = _cells(crops)
    steps = np.log(np.clip(aspects, 0.2, 5.0))[:, None] - np.array([-0.8, -0.25, 0.25, 0.8])
    proportions = np.tanh(2 * steps)
    parts = [_edges(crops).reshape(len(crops), -1), colors.reshape(len(crops), -1), proportions]
    return np.concatenate(parts, axis=1).astype(np.float32)


def _edges(crops: Floats) -> Floats:
    """(B, 8, 8, 9): strength of the edges in each of nine directions, a cell at a time."""
    dx, dy = np.zeros_like(crops), np.zeros_like(crops)
    dx[:, :, 1:-1] = crops[:, :, 2:] - crops[:, :, :-2]
    dy[:, 1:-1] = crops[:, 2:] - crops[:, :-2]
    strength = np.hypot(dx, dy)
    channel = strength.argmax(axis=3)[..., None]
    strength = np.take_along_axis(strength, channel, 3)[..., 0]
    angle = np.arctan2(
        np.take_along_axis(dy, channel, 3)[..., 0], np.take_along_axis(dx, channel, 3)[..., 0]
    )
    at = np.mod(angle, np.pi) / np.pi * ORIENTATIONS
    low = np.floor(at)
    share = at - low
    bins = np.zeros((*strength.shape, ORIENTATIONS), np.float32)
    index = low.astype(np.int64)[..., None]
    np.put_along_axis(bins, index % ORIENTATIONS, (strength * (1 - share))[..., None], 3)
    higher = np.zeros_like(bins)
    np.put_along_axis(higher, (index + 1) % ORIENTATIONS, (strength * share)[..., None], 3)
    return _normalised(_cells(bins + higher))


def _cells(pixels: Floats) -> Floats:
    """(B, 48, 48, C) -> (B, 8, 8, C): means over cells."""
    batch, _, _, channels = pixels.shape
    cells = pixels.reshape(batch, CELLS, CELL_PX, CELLS, CELL_PX, channels)
    means: Floats = cells.mean(axis=(2, 4))
    return means


def _normalised(cells: Floats) -> Floats:
    energy = np.pad((cells**2).sum(axis=3), ((0, 0), (1, 1), (1, 1)), mode="edge")
    around = sum(energy[:, y : y + CELLS, x : x + CELLS] for y in range(3) for x in range(3))
    norm = np.sqrt(np.asarray(around) + 1e-3)
    return np.minimum(cells / norm[..., None], 0.4)
