"""Where in a foreign picture there is room for something new."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from smalto.edit.foreign_work import Work
from smalto.edit.operations import Area
from smalto.retouch.arrays import Box, Real, colors, real
from smalto.retouch.scaling import resized
from smalto.retouch.sky import sky_of
from smalto.retouch.space import lab_of

CELLS = 48
"""Of the longer side, for looking around."""
FOOT = 0.9
"""Where things stand that nothing else is known of: share of the height."""


@dataclass(frozen=True, slots=True)
class Lie:
    """`busy`: (h, w) 0..1 how much would be lost by covering a cell. `horizon`: share of the
    height, None if no sky is seen."""

    busy: Real
    horizon: float | None


def surveyed(work: Work) -> Lie:
    """What is where, roughly."""
    height, width = work.shape
    scale = CELLS / max(height, width)
    few = (max(round(height * scale), 6), max(round(width * scale), 6))
    rgb = colors(work.rgb)
    lab = lab_of(resized(rgb, (few[0] * 4, few[1] * 4)))
    steep = np.abs(np.diff(lab, axis=0, append=lab[-1:])).sum(-1)
    steep = steep + np.abs(np.diff(lab, axis=1, append=lab[:, -1:])).sum(-1)
    busy = resized(real(steep), few)
    busy = busy / max(float(np.quantile(busy, 0.95)), 1e-3)
    cut = work.cutout()
    if cut.sure >= 0.4:
        busy = busy * 0.5 + 1.2 * resized(cut.coverage, few)
    return Lie(real(np.clip(busy, 0, 1.5)), _horizon(work))


def _horizon(work: Work) -> float | None:
    sky = sky_of(work.rgb)
    if sky is None:
        return None
    below = np.flatnonzero((sky > 0.5).mean(axis=1) < 0.35)
    return float(below[0] / work.shape[0]) if len(below) else None


def free_box(lie: Lie, shape: tuple[int, int], size: tuple[float, float], *, stands: bool,
             flies: bool, area: Area | None, dice: np.random.Generator) -> Box:  # fmt: skip
    """A box of `size` (height, width as shares) where least is lost, on the ground for what
    stands, in the air for what flies, in `area` if one is named."""
    rows, columns = lie.busy.shape
    tall = min(max(round(size[0] * rows), 1), rows)
    wide = min(max(round(size[1] * columns), 1), columns)
    total = np.pad(lie.busy, ((1, 0), (1, 0))).cumsum(0).cumsum(1)
    loss = (
        total[tall:, wide:] - total[:-tall, wide:] - total[tall:, :-wide] + total[:-tall, :-wide]
    ) / (tall * wide)
    y = (np.arange(loss.shape[0])[:, None] + tall / 2) / rows
    x = (np.arange(loss.shape[1])[None, :] + wide / 2) / columns
    foot = y + tall / 2 / rows
    cost = loss + _pull(x, y, foot, lie.horizon, stands=stands, flies=flies, area=area)
    cost = cost + 0.03 * dice.random(cost.shape)
    at = np.unravel_index(int(cost.argmin()), cost.shape)
    height, width = shape
    top, left = int(at[0]) * height / rows, int(at[1]) * width / columns
    high, broad = size[0] * height, size[1] * width
    if stands and area not in ("top", "top-left", "top-right", "center", "left", "right"):
        top = min(top, 0.965 * height - high)
    top, left = min(max(top, 0), height - high), min(max(left, 0), width - broad)
    return round(top), round(top + high), round(left), round(left + broad)


def _pull(x: Real, y: Real, foot: Real, horizon: float | None, *, stands: bool, flies: bool,
          area: Area | None) -> Real:  # fmt: skip
    pull = 0.12 * np.abs(np.abs(x - 0.5) - 0.22)
    if area is not None:
        across = 0.2 if "left" in area else 0.8 if "right" in area else 0.5
        down = 0.2 if "top" in area else 0.8 if "bottom" in area else 0.5
        weight_x = 0.6 if area in ("top", "bottom") else 6.0
        weight_y = 0.6 if area in ("left", "right") else 6.0
        pull = weight_x * np.abs(x - across) + weight_y * np.abs(y - down)
    if stands and (area is None or area in ("left", "right")):
        ground = max(FOOT, (horizon or 0) + 0.12)
        pull = pull + 2.5 * np.abs(foot - min(ground, 0.95))
    elif flies and area is None:
        pull = pull + 1.5 * np.abs(y - min(0.24, 0.5 * (horizon or 0.48)))
    return real(pull)
