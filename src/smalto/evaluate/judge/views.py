"""The detector's boxes from several views of a picture: whole, mirrored, its corners enlarged, and
shrunk. What it misses in one view it often sees in another.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
import numpy.typing as npt
from PIL import Image

from smalto.evaluate.judge.detector import INPUT_PX, Found, detect, distinct

CORNER = 0.62
"""Side of a corner that is enlarged, as a share of the picture."""
CUT = 0.02
"""How near to an edge that is none of the picture's a box is taken for cut."""
SHRUNK, LARGE = 0.6, 0.2
"""How far the picture is shrunk, and the share of it from which things are looked for then."""

Weights = Mapping[str, npt.NDArray[Any]]


def boxes_in(picture: Image.Image, weights: Weights, *, closely: bool) -> list[Found]:
    """The likeliest first, in fractions of the picture; `closely`: from all views."""
    found = _in(picture, weights)
    if not closely:
        return found
    found += _mirrored(picture, weights)
    found += [one for corner in _corners(picture, weights) for one in corner]
    found += _shrunk(picture, weights)
    return distinct(sorted(found, key=lambda one: -one.score))


def _in(view: Image.Image, weights: Weights) -> list[Found]:
    small = view.resize((INPUT_PX, INPUT_PX), Image.Resampling.BOX)
    return detect(np.asarray(small, np.float32) / 255, weights)


def _mirrored(picture: Image.Image, weights: Weights) -> list[Found]:
    found = _in(picture.transpose(Image.Transpose.FLIP_LEFT_RIGHT), weights)
    return [replace(one, x=1 - one.x) for one in found]


def _corners(picture: Image.Image, weights: Weights) -> Iterator[Sequence[Found]]:
    w, h = picture.size
    for x in (0.0, 1 - CORNER):
        for y in (0.0, 1 - CORNER):
            part = (round(x * w), round(y * h), round((x + CORNER) * w), round((y + CORNER) * h))
            seen = _in(picture.crop(part), weights)
            yield [
                Found(x + o.x * CORNER, y + o.y * CORNER, o.w * CORNER, o.h * CORNER, o.score)
                for o in seen
                if not _is_cut(o.x, o.w, first=x == 0) and not _is_cut(o.y, o.h, first=y == 0)
            ]


def _is_cut(middle: float, size: float, *, first: bool) -> bool:
    return middle + size / 2 > 1 - CUT if first else middle - size / 2 < CUT


def _shrunk(picture: Image.Image, weights: Weights) -> list[Found]:
    side = round(SHRUNK * INPUT_PX)
    edge = (INPUT_PX - side) // 2
    rest = INPUT_PX - side - edge
    small = np.asarray(picture.resize((side, side), Image.Resampling.BOX), np.float32) / 255
    padded = np.pad(small, ((edge, rest), (edge, rest), (0, 0)), mode="edge")
    scale = INPUT_PX / side
    moved = (
        Found(
            (o.x * INPUT_PX - edge) / side,
            (o.y * INPUT_PX - edge) / side,
            o.w * scale,
            o.h * scale,
            o.score,
        )
        for o in detect(padded, weights)
    )
    return [o for o in moved if 0 < o.x < 1 and 0 < o.y < 1 and max(o.w, o.h) > LARGE]
