"""Things on a plain ground: what differs from it, cut where it falls apart.

On one colour or a smooth gradient no network is needed: the ground is read off both side edges, row
by row, and everything else is connected pieces. Soft shadows (the ground, a little darker) are
ground. On any other picture this finds nothing and says so.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from smalto.evaluate.judge.detector import Found
from smalto.evaluate.judge.features import Floats

EDGE_PX = 3
ROUGH = 0.02
"""Mean deviation along the edges above which a ground is not plain."""
DIFFERENT = 0.09
WORN = 0.62
"""Likeness from which a small thing within a piece is one of its own."""
SMALLEST = 0.03
"""Longer side of the smallest thing, as a share of the picture."""


def pieces(picture: Floats) -> tuple[npt.NDArray[np.bool_], list[Found]] | None:
    """picture: (192, 192, 3) RGB in [0, 1]. What is not ground, (192, 192), and its pieces; None
    when the ground is not plain."""
    sides = np.concatenate([picture[:, :EDGE_PX], picture[:, -EDGE_PX:]], axis=1)
    ground = np.median(sides, axis=1)[:, None]
    top, bottom = picture[:EDGE_PX], picture[-EDGE_PX:]
    ends = np.abs(top - ground[:EDGE_PX]).mean() + np.abs(bottom - ground[-EDGE_PX:]).mean()
    smooth = np.abs(np.diff(ground[:, 0], axis=0)).max() < 0.06
    if np.abs(sides - ground).mean() > ROUGH or ends > 2 * ROUGH or not smooth:
        return None
    ink = _ink(picture, ground)
    return ink, [box for box in map(_box, _components(ink)) if box is not None]


def _ink(picture: Floats, ground: Floats) -> npt.NDArray[np.bool_]:
    """Unlike the ground, and not just the ground in shade."""
    different = np.abs(picture - ground).max(axis=2) > DIFFERENT
    ratio = picture / np.maximum(ground, 0.05)
    shade = (ratio.max(axis=2) - ratio.min(axis=2) < 0.09) & (ratio.mean(axis=2) > 0.62)
    return np.asarray(different & ~(shade & (ratio.mean(axis=2) < 1)))


def _components(ink: npt.NDArray[np.bool_]) -> list[npt.NDArray[np.int64]]:
    """Eight-connected pieces, each as (N, 2) rows and columns. Labels flow until they settle."""
    height, width = ink.shape
    labels = np.where(ink, np.arange(1, ink.size + 1).reshape(ink.shape), 0)
    while True:
        padded = np.pad(labels, 1)
        around = [padded[y : y + height, x : x + width] for y in range(3) for x in range(3)]
        spread = np.where(ink, np.max(around, axis=0), 0)
        if (spread == labels).all():
            break
        labels = spread
    return [np.argwhere(labels == label) for label in np.unique(labels[labels > 0])]


def _box(piece: npt.NDArray[np.int64]) -> Found | None:
    (top, left), (bottom, right) = piece.min(axis=0), piece.max(axis=0) + 1
    w, h = (right - left) / 192, (bottom - top) / 192
    if max(w, h) < SMALLEST or len(piece) < 12:
        return None
    return Found(float((left + right) / 384), float((top + bottom) / 384), float(w), float(h), 0.9)


def merged(whole: list[Found], found: list[Found]) -> list[Found]:
    """The pieces, and what is held or worn before them: small things found within one that look
    much like a drawing."""
    return whole + [one for one in found if any(_worn(one, piece) for piece in whole)]


def _worn(one: Found, piece: Found) -> bool:
    inside = abs(one.x - piece.x) < piece.w / 2 and abs(one.y - piece.y) < piece.h / 2
    return inside and one.score > WORN and one.w * one.h < 0.2 * piece.w * piece.h
