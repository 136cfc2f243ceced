"""What is laid before a model: the source fitted to the picture's exact size, the hole, references.

Every family wants another size grid and another mask; the picture that goes out is the same for
all: exactly as large as was asked for, and outside the mask equal to the source to the byte.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from smalto.edit.canvas import Canvas, canvas_of, erased
from smalto.edit.hole import Hole, hole_of
from smalto.engines.base import Task
from smalto.media.pixels import frame_of
from smalto.types import Frame, ImageInput, ImageRequest

Pixels = NDArray[np.uint8]
LARGEST_REFERENCE = 1024
"""Longer side of a reference; models were trained with no more."""


@dataclass(frozen=True)
class Sheet:
    """`width_px`, `height_px`: what is drawn, the picture's size or a little more. `source`: (H, W,
    4) of the picture's size, None for a generation. `pictures`: RGB, the first one the source, of
    the drawn size. `mask`: white where it is repainted."""

    task: Task
    width_px: int
    height_px: int
    source: Pixels | None = None
    hole: Hole | None = None
    pictures: tuple[Image.Image, ...] = ()
    mask: Image.Image | None = None


def task_of(request: ImageRequest) -> Task:
    n_images = len(request.references)
    if request.operation == "variation":
        return "vary"
    if request.mask is not None:
        return "mask"
    if n_images == 0:
        return "generate"
    return "edit" if n_images == 1 else "references"


def sheet_of(request: ImageRequest, multiple_px: int, *, can_mask: bool = True) -> Sheet:
    """A picture with a part rubbed out is masked by its own transparency, where the model can."""
    task = task_of(request)
    width, height = (_up(side, multiple_px) for side in (request.width_px, request.height_px))
    if task == "generate":
        return Sheet(task, width, height)
    asked = request if request.images else replace(request, images=request.references[:1])
    canvas = canvas_of(asked)
    if task == "edit" and can_mask and _is_erased(asked, canvas):
        task = "mask"
    hole = hole_of(asked, canvas) if task == "mask" else None
    first = _padded(_flat(_filled(canvas)), width, height)
    mask = None if hole is None else _mask_of(hole, width, height)
    others = tuple(_reference(image, multiple_px) for image in request.references[1:])
    pictures = (Image.fromarray(first), *others)
    return Sheet(task, width, height, canvas.rgba, hole, pictures, mask)


def cut(drawn: Pixels, request: ImageRequest) -> Pixels:
    """(H, W, 4) of the exact size from what was drawn, (H', W', 3 or 4). Larger by less than a
    step of the grid is cut; anything else was drawn at a size of the model's own, and is scaled."""
    height, width = request.height_px, request.width_px
    if not (0 <= drawn.shape[0] - height < 64 and 0 <= drawn.shape[1] - width < 64):
        scaled = Image.fromarray(drawn).resize((width, height), Image.Resampling.LANCZOS)
        drawn = np.asarray(scaled)
    drawn = drawn[:height, :width]
    if drawn.shape[2] == 4:
        return drawn.copy()
    opaque = np.full((height, width, 1), 255, np.uint8)
    return np.concatenate([drawn, opaque], axis=2)


def laid_over(drawn: Pixels, sheet: Sheet) -> Pixels:
    """The source over what was drawn, wherever the mask protects it: to the byte outside, blended
    where the mask is soft."""
    if sheet.hole is None or sheet.source is None:
        return drawn
    coverage = sheet.hole.coverage[..., None]
    mixed = sheet.source.astype(np.float32) * (1 - coverage) + drawn * coverage
    pixels = np.clip(np.rint(mixed), 0, 255).astype(np.uint8)
    return np.where(coverage == 0, sheet.source, pixels)


def frame_from(pixels: Pixels) -> Frame:
    return Frame(pixels.shape[1], pixels.shape[0], pixels.tobytes())


def _up(side_px: int, multiple_px: int) -> int:
    return -(-side_px // multiple_px) * multiple_px


def _is_erased(request: ImageRequest, canvas: Canvas) -> bool:
    return request.background != "transparent" and erased(canvas.rgba) is not None


def _filled(canvas: Canvas) -> Pixels:
    """Where nothing of the source lies, its border goes on."""
    x, y, w, h = canvas.box
    height, width = canvas.open.shape
    if not canvas.open.any():
        return canvas.rgba
    rows = np.clip(np.arange(height), max(y, 0), min(y + h, height) - 1)
    columns = np.clip(np.arange(width), max(x, 0), min(x + w, width) - 1)
    return canvas.rgba[rows][:, columns]


def _flat(rgba: Pixels) -> Pixels:
    """On white: these models know no alpha."""
    alpha = rgba[..., 3:].astype(np.float32) / 255
    return np.rint(rgba[..., :3] * alpha + 255 * (1 - alpha)).astype(np.uint8)


def _padded(pixels: Pixels, width_px: int, height_px: int) -> Pixels:
    down, across = height_px - pixels.shape[0], width_px - pixels.shape[1]
    beyond = [(0, down), (0, across)] + [(0, 0)] * (pixels.ndim - 2)
    return np.pad(pixels, beyond, mode="edge")


def _mask_of(hole: Hole, width_px: int, height_px: int) -> Image.Image:
    white = np.where(hole.touched, 255, 0).astype(np.uint8)
    return Image.fromarray(_padded(white, width_px, height_px))


def _reference(image: ImageInput, multiple_px: int) -> Image.Image:
    scale = min(1.0, LARGEST_REFERENCE / max(image.width_px, image.height_px))
    width, height = (
        max(multiple_px, round(side * scale) // multiple_px * multiple_px)
        for side in (image.width_px, image.height_px)
    )
    frame = frame_of(image, width, height)
    pixels = np.frombuffer(frame.rgba, np.uint8).reshape(height, width, 4)
    return Image.fromarray(_flat(pixels))
