"""A user's picture laid on the picture that is to be made: where it lies, and what is left open.

Of the same size it stays as it is, pixel by pixel. Of nearly the same shape it is scaled. Of
another shape it is scaled to fit in, and what remains at two sides is open: to be painted on
(outpainting). Where the words ask for more around it, it keeps its size in the middle.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from smalto.media.pixels import frame_of
from smalto.types import ImageInput, ImageRequest

SAME_SHAPE = 0.03
"""Shapes that differ by less are one: what would stick out is cut off."""

OUTWARD = re.compile(
    r"\b(outpaint\w*|uncrop\w*|zoom(ed|ing)? out|(extend|expand|enlarge|widen)\w* (the|this|my|it)"
    r"|(extend|expand|continue)\w* (\w+ ){0,3}(picture|image|photo|scene|canvas|background)"
    r"|beyond (its|the) (edges?|borders?|frame))\b"
    r"|扩图|外扩|扩展|扩充|向外|延伸|拉远",
    re.IGNORECASE,
)

Pixels = NDArray[np.uint8]
Coverage = NDArray[np.float32]


@dataclass(frozen=True)
class Canvas:
    """`rgba`: (H, W, 4), the source where it lies, nothing where it is open. `open`: (H, W), True
    where nothing of the source is. (`x`, `y`, `w`, `h`): the box in which it lies; it may stick
    out. `exact`: the source's own pixels, not scaled ones."""

    rgba: Pixels
    open: NDArray[np.bool_]
    box: tuple[int, int, int, int]
    exact: bool

    def laid(self, values: ImageInput, *, smooth: bool = True) -> Pixels:
        """Another picture of the source's size, laid like it: (H, W, 4), nothing where it is
        open."""
        return _laid(values, self.box, self.open.shape, smooth=smooth)


def canvas_of(request: ImageRequest) -> Canvas:
    """For the first image. `open` without what is see-through in the image itself."""
    image, size = request.images[0], (request.width_px, request.height_px)
    box = _box(image, size, outward=OUTWARD.search(request.prompt) is not None)
    shape = (size[1], size[0])
    x, y, w, h = box
    empty = np.ones(shape, bool)
    empty[max(y, 0) : y + h, max(x, 0) : x + w] = False
    exact = (w, h) == (image.width_px, image.height_px)
    return Canvas(_laid(image, box, shape, smooth=True), empty, box, exact)


def _box(image: ImageInput, size: tuple[int, int], *, outward: bool) -> tuple[int, int, int, int]:
    width, height = image.width_px, image.height_px
    if (width, height) == size:
        return 0, 0, width, height
    if outward and width <= size[0] and height <= size[1]:
        return _centered(width, height, size)
    across, down = size[0] / width, size[1] / height
    near = max(across, down) / min(across, down) - 1 < SAME_SHAPE
    scale = max(across, down) if near else min(across, down)
    w, h = max(round(width * scale), 1), max(round(height * scale), 1)
    if near:
        w, h = max(w, size[0]), max(h, size[1])
    return _centered(w, h, size)


def _centered(w: int, h: int, size: tuple[int, int]) -> tuple[int, int, int, int]:
    return (size[0] - w) // 2, (size[1] - h) // 2, w, h


def _laid(
    image: ImageInput, box: tuple[int, int, int, int], shape: tuple[int, ...], *, smooth: bool
) -> Pixels:
    x, y, w, h = box
    frame = frame_of(image, w, h, smooth=smooth)
    pixels = np.frombuffer(frame.rgba, np.uint8).reshape(h, w, 4)
    if (h, w) == shape[:2]:
        return pixels
    whole = np.zeros((*shape[:2], 4), np.uint8)
    left, top = max(-x, 0), max(-y, 0)
    part = pixels[top : top + shape[0], left : left + shape[1]]
    at_y, at_x = max(y, 0), max(x, 0)
    whole[at_y : at_y + part.shape[0], at_x : at_x + part.shape[1]] = part
    return whole


def erased(rgba: Pixels) -> NDArray[np.bool_] | None:
    """What of a picture's own transparency means "paint here": a border around an opaque box (the
    canvas was enlarged), or holes that do not reach the border (something was rubbed out). None for
    anything else: that is a picture of a thing that was cut out, or has no transparency."""
    clear: NDArray[np.bool_] = rgba[..., 3] == 0
    if not clear.any() or clear.all():
        return None
    rim = np.concatenate([clear[0], clear[-1], clear[:, 0], clear[:, -1]])
    if not rim.any():
        return clear
    rows, columns = np.flatnonzero(~clear.all(1)), np.flatnonzero(~clear.all(0))
    inside = clear[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    corners = inside[[0, 0, -1, -1], [0, -1, 0, -1]]
    return clear if inside.mean() < SAME_SHAPE and not corners.any() else None
