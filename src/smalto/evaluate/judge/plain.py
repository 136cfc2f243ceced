"""What differs from a plain ground, and the pieces it falls apart into.

A ground of one colour or a smooth gradient is read off both side edges, row by row. Soft shadows
(the ground, a little darker) are ground. Of any other picture this finds nothing and says so.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

import numpy as np
import numpy.typing as npt

from smalto.evaluate.judge.canvas import Bools, Canvas, Floats

EDGE_PX = 5
ROUGH = 0.02
"""Mean deviation along the edges above which a ground is not plain."""
DIFFERENT = 0.07
SHADE = np.array((0x16, 0x30, 0x3A)) / 255
"""The colour of shadows on plain grounds."""
DARKEST = 0.62
ASIDE = 0.022
"""How far shade goes towards that colour, and how far a pixel may lie from it, 0..1."""
NEAR_PX = 30
"""Gap up to which two pieces may be one thing."""
LEAST_PX = 10
"""Longer side of the smallest piece that counts, on the canvas."""

CUTS = tuple(0.1 + 0.08 * step for step in range(11))

Box = tuple[float, float, float, float]


def ink_of(canvas: Canvas) -> tuple[Bools, Floats] | None:
    """(H, W): what is not ground; and the ground's colours row by row, (H, 3). None when the
    ground is not plain."""
    picture = canvas.rgb
    sides = np.concatenate([picture[:, :EDGE_PX], picture[:, -EDGE_PX:]], axis=1)
    ground = np.median(sides, axis=1)
    ends = [np.median(np.abs(picture[rows] - ground[rows, None]))
            for rows in (slice(EDGE_PX), slice(-EDGE_PX, None))]  # fmt: skip
    smooth = np.abs(np.diff(ground, axis=0)).max() < 0.06
    if np.abs(sides - ground[:, None]).mean() > ROUGH or max(ends) > ROUGH or not smooth:
        return None
    return _ink(picture, ground[:, None]), ground


def _ink(picture: Floats, ground: Floats) -> Bools:
    """Unlike the ground, and not just the ground in shade: on the line from its colour to the
    colour of the renderer's shadows."""
    different = np.abs(picture - ground).max(axis=2) > DIFFERENT
    way = SHADE - ground
    length = np.maximum((way**2).sum(axis=2), 1e-3)
    share = ((picture - ground) * way).sum(axis=2) / length
    aside = np.abs(picture - ground - share[..., None] * way).max(axis=2)
    shade = (share > 0) & (share < DARKEST) & (aside < ASIDE)
    return np.asarray(different & ~shade)


def pieces(ink: Bools) -> list[Box]:
    """The boxes of the connected pieces of ink, the largest first."""
    boxes = [box for box in map(_box, _components(ink)) if box is not None]
    return sorted(boxes, key=lambda box: -box[2] * box[3])


def hulls(boxes: Sequence[Box]) -> list[Box]:
    """The boxes around every two pieces that are near each other, and around all."""
    found = [hull(pair) for pair in combinations(boxes[:10], 2) if _gap(*pair) < NEAR_PX]
    return [*found, hull(boxes)] if len(boxes) > 2 else found


def hull(boxes: Sequence[Box]) -> Box:
    left, top = min(b[0] for b in boxes), min(b[1] for b in boxes)
    right, bottom = max(b[0] + b[2] for b in boxes), max(b[1] + b[3] for b in boxes)
    return (left, top, right - left, bottom - top)


def _gap(one: Box, other: Box) -> float:
    across = max(one[0], other[0]) - min(one[0] + one[2], other[0] + other[2])
    down = max(one[1], other[1]) - min(one[1] + one[3], other[1] + other[3])
    return max(across, down)


def cuts(ink: Bools, box: Box) -> list[Box]:
    """What is left of a piece when a part is cut off along one side, each in the box of its ink."""
    x, y, w, h = (round(v) for v in box)
    found: dict[Box, None] = {}
    for share in CUTS:
        across, down = round(share * w), round(share * h)
        sides = ((x, y, x + across, y + h), (x + across, y, x + w, y + h),
                 (x, y, x + w, y + down), (x, y + down, x + w, y + h))  # fmt: skip
        for side in sides:
            if (tight := _tight(ink, *side)) is not None:
                found[tight] = None
    return list(found)


def extended(box: Box) -> list[Box]:
    """The box of a piece, continued to each side: what shows of a thing that goes on behind or
    within another."""
    x, y, w, h = box
    found: list[Box] = []
    for more in (0.3, 0.7, 1.2):
        found += [(x, y, w, h * (1 + more)), (x, y - h * more, w, h * (1 + more))]
        found += [(x, y, w * (1 + more), h), (x - w * more, y, w * (1 + more), h)]
        wide, tall = w * (1 + more), h * (1 + more)
        found += [(x - a, y - b, wide, tall) for a in (0, w * more) for b in (0, h * more)]
    return found


def _tight(ink: Bools, left: int, top: int, right: int, bottom: int) -> Box | None:
    part = ink[top:bottom, left:right]
    lines, columns = np.flatnonzero(part.any(axis=1)), np.flatnonzero(part.any(axis=0))
    if min(len(lines), len(columns)) < 2 * LEAST_PX:
        return None
    x, y = left + int(columns[0]), top + int(lines[0])
    return (x, y, left + int(columns[-1]) + 1 - x, top + int(lines[-1]) + 1 - y)


def _components(ink: Bools) -> list[npt.NDArray[np.int64]]:
    """Eight-connected pieces, each as (N, 2) rows and columns. Runs of each line are joined to the
    runs of the line above that they touch."""
    parent: list[int] = []
    runs: list[tuple[int, int, int]] = []
    above: list[int] = []
    for y, line in enumerate(ink):
        steps = np.flatnonzero(np.diff(np.concatenate([[0], line.view(np.int8), [0]])))
        here: list[int] = []
        for x0, x1 in zip(steps[::2].tolist(), steps[1::2].tolist(), strict=True):
            at = len(runs)
            runs.append((y, x0, x1))
            parent.append(at)
            for other in above:
                if runs[other][1] <= x1 and x0 <= runs[other][2]:
                    parent[_root(parent, at)] = _root(parent, other)
            here.append(at)
        above = here
    groups: dict[int, list[tuple[int, int, int]]] = {}
    for at, run in enumerate(runs):
        groups.setdefault(_root(parent, at), []).append(run)
    return [np.array(group) for group in groups.values()]


def _root(parent: list[int], at: int) -> int:
    while parent[at] != at:
        parent[at] = parent[parent[at]]
        at = parent[at]
    return at


def _box(runs: npt.NDArray[np.int64]) -> Box | None:
    """runs: (N, 3): line, first and last column + 1."""
    left, right = int(runs[:, 1].min()), int(runs[:, 2].max())
    top, bottom = int(runs[:, 0].min()), int(runs[:, 0].max()) + 1
    size = int((runs[:, 2] - runs[:, 1]).sum())
    if max(right - left, bottom - top) < LEAST_PX or size < 30:
        return None
    return (float(left), float(top), float(right - left), float(bottom - top))
