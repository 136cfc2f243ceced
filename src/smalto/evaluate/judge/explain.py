"""Takes from the canvas what a found thing explains: the pixels that look like its drawing."""

from __future__ import annotations

import numpy as np
from PIL import Image

from smalto.evaluate.judge.atlas import Rows
from smalto.evaluate.judge.canvas import Bools, Canvas, Floats
from smalto.evaluate.judge.compare import Guess, Light, fitted_light

ALIKE = 0.16
ALIKE_PLAIN = 0.11
"""Difference of colour, 0..1, up to which a found thing explains what is there."""
RIM_PX = 2
"""Width of the rim around a thing that goes with it, in pixels."""

Box = tuple[float, float, float, float]


def explain(canvas: Canvas, rows: Rows, guess: Guess, light: Light | None) -> None:
    """The pixels that look like the drawing, and a rim around them, are no longer free."""
    left, top, w, h = guess.box
    x0, x1 = max(round(left), 0), min(round(left + w), canvas.width)
    y0, y1 = max(round(top), 0), min(round(top + h), canvas.height)
    if x1 <= x0 or y1 <= y0:
        return
    alpha, ink = _enlarged(rows, guess, (x0 - left, y0 - top, x1 - left, y1 - top))
    place = (slice(y0, y1), slice(x0, x1))
    if light is not None:
        gain, lift = _light_on(canvas, rows, guess, light)
        ink = ink * gain + lift
    unlike = np.sqrt(((ink - canvas.rgb[place]) ** 2).mean(2))
    rim = max(RIM_PX, round(0.15 * max(w, h) / rows.alpha.shape[1]))
    own = _grown((unlike < (ALIKE_PLAIN if light is None else ALIKE)) & (alpha > 0.5), rim) & (
        alpha > 0.02
    )
    taken = np.zeros(canvas.free.shape, bool)
    taken[place] = own
    canvas.free[_grown(taken, RIM_PX)] = 0
    canvas.refresh()


def _enlarged(rows: Rows, guess: Guess, part: Box) -> tuple[Floats, Floats]:
    """Alpha (H, W) and colours (H, W, 3) of the drawing at the size of its box, of which `part`
    (left, top, right, bottom) is wanted, in pixels."""
    n = rows.alpha.shape[1]
    size = (round(part[2] - part[0]), round(part[3] - part[1]))
    across, down = n / guess.box[2], n / guess.box[3]
    source = (part[0] * across, part[1] * down, part[2] * across, part[3] * down)
    source = (max(source[0], 0), max(source[1], 0), min(source[2], n), min(source[3], n))
    layers = np.concatenate([rows.alpha[guess.row][..., None], rows.ink[guess.row]], axis=2)
    planes = [
        np.asarray(Image.fromarray(layers[..., at]).resize(size, Image.Resampling.BILINEAR, source))
        for at in range(4)
    ]
    return planes[0], np.stack(planes[1:], axis=2)


def _light_on(canvas: Canvas, rows: Rows, guess: Guess, light: Light) -> tuple[Floats, Floats]:
    """Gain and lift of each channel, (3,)."""
    colors, free = canvas.cells(np.array([guess.box]), rows.alpha.shape[1])
    at = [guess.row]
    gain, lift = fitted_light(rows.ink[at], colors, rows.solid[at] * free, light)
    return gain[0, 0, 0], lift[0, 0, 0]


def _grown(mask: Bools, by: int) -> Bools:
    """Spread by some pixels in all directions."""
    for axis in (0, 1):
        pad = [(0, 0), (0, 0)]
        pad[axis] = (by + 1, by)
        sums = np.cumsum(np.pad(mask.astype(np.int32), pad), axis=axis)
        n = mask.shape[axis]
        far = sums.take(range(2 * by + 1, 2 * by + 1 + n), axis)
        mask = np.asarray(far - sums.take(range(n), axis) > 0)
    return mask
