"""Looks for large things everywhere: every drawing against boxes of every shape and size, coarsely.

The detector sees parts of what is large (a window of a rocket, an ear of a fox); large things are
few enough places for trying them all.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from smalto.evaluate.judge.atlas import COARSE, Coarse, Ints, Rows
from smalto.evaluate.judge.canvas import Canvas, Floats
from smalto.evaluate.judge.compare import UNSURE, Light, coarse_errors, measure

SIZES_PX = (310.0, 252.0, 205.0, 167.0, 136.0, 110.0, 90.0)
"""Roots of the areas of boxes, on the canvas."""
STEP = 0.14
"""How far apart boxes lie, as a share of that."""
ASPECTS = tuple(float(1.26**k) for k in range(-6, 6))
NEAR = 1.123
"""Factor by which a drawing's aspect may differ from that of its box."""
EACH, KEPT = 40, 60
"""Drawings in their best place and places with their best drawing, of a shape; and how many of
all shapes are left."""


def sweep(canvas: Canvas, rows: Rows, light: Light | None) -> tuple[Ints, Floats]:
    """The drawings and boxes that look most alike, not yet in their best place."""
    found = [_of_shape(canvas, rows, aspect) for aspect in ASPECTS]
    at, boxes = np.concatenate([a for a, _ in found]), np.concatenate([b for _, b in found])
    if len(at) == 0:
        return at, boxes
    first = measure(canvas, rows.half, at, boxes, light=light)
    keep = np.argsort([-one.quality for one in first])[:KEPT]
    return at[keep], boxes[keep]


def _of_shape(canvas: Canvas, rows: Rows, aspect: float) -> tuple[Ints, Floats]:
    low, high = np.searchsorted(rows.aspects, (aspect / NEAR, aspect * NEAR))
    boxes = np.array(list(_boxes(canvas, aspect)))
    if high - low < 1 or len(boxes) == 0:
        return np.zeros(0, np.int64), np.zeros((0, 4))
    coarse = rows.coarse
    part = Coarse(coarse.weight[low:high], coarse.colors[:, low:high], coarse.squares[:, low:high])
    colors, free = canvas.cells(boxes, COARSE)
    n = len(boxes)
    errors = coarse_errors(part, colors.reshape(n, -1, 3), free.reshape(n, -1), light=UNSURE)
    place, likeliest = errors.argmin(axis=1), errors.argmin(axis=0)
    first = np.argsort(errors[np.arange(len(place)), place])[:EACH]
    second = np.argsort(errors[likeliest, np.arange(n)])[:EACH]
    at = np.concatenate([first, likeliest[second]])
    return np.asarray(at + low), boxes[np.concatenate([place[first], second])]


def _boxes(canvas: Canvas, aspect: float) -> Iterator[tuple[float, float, float, float]]:
    for size in SIZES_PX:
        w, h = size * aspect**0.5, size / aspect**0.5
        for y in np.arange(0, canvas.height - h + 1, STEP * size):
            for x in np.arange(0, canvas.width - w + 1, STEP * size):
                yield (float(x), float(y), w, h)
