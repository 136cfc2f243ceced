"""New things for a hole: composed as a group, fitted to the hole's shape, drawn and lit."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from smalto.edit.hole import Hole
from smalto.edit.masked_fit import fit
from smalto.edit.masked_ground import pixels_of
from smalto.edit.shift import shifted
from smalto.edit.tools import Tools
from smalto.retouch.arrays import Pixels, Real
from smalto.scene.types import Scene, Setting
from smalto.stage.director import compose
from smalto.stage.types import Placed, Staging
from smalto.types import Check, Effort

PROBE_PX = 160
"""The longer side at which a group is drawn to see its shape."""
LARGE = 0.25
"""A hole of more than this share of the picture is not filled to its brim."""
TALLEST, WIDEST = 0.7, 0.8
"""Then a group is at most so large, as shares of the picture."""
LARGEST = 1.5
WORN = ("clothing", "clothes", "belonging", "body", "face", "hand", "symbol", "shape", "sky")


def group_in(hole: Hole, things: Scene, tools: Tools, seed: int, check: Check) -> Staging:
    """Things without a place, in the picture's own coordinates, inside the hole."""
    top, bottom, left, right = hole.box
    scene = replace(things, setting=Setting(kind="transparent"), finish=None, strength=None)
    group = compose(scene, tools.pack, seed=seed, width_px=right - left, height_px=bottom - top)
    group = _worn(group, tools)
    check()
    shape = _shape(group, tools)
    check()
    stands = any(one.shadow for one in group.placed) or any(
        text.carrier == "sign" for text in group.texts
    )
    found = fit(hole.room, hole.box, shape, stands=stands, most=_most(hole, shape))
    size = (hole.coverage.shape[1], hole.coverage.shape[0])
    return shifted(group, found.factor, found.x, found.y, size)


def _worn(group: Staging, tools: Tools) -> Staging:
    """What people wear, and signs and marks, stand on nothing and throw no shadow below."""

    def hangs(one: Placed) -> bool:
        concept = tools.pack.get(one.concept)
        return concept.group in WORN or concept.figure == "symbol"

    return replace(
        group,
        placed=tuple(
            replace(one, shadow=False, ground_y=None) if hangs(one) else one for one in group.placed
        ),
    )


def _shape(group: Staging, tools: Tools) -> Real:
    """Coverage of the group in its frame, small."""
    scale = min(PROBE_PX / max(group.width_px, group.height_px), 1.0)
    size = (max(round(group.width_px * scale), 1), max(round(group.height_px * scale), 1))
    bare = replace(group, placed=tuple(replace(one, shadow=False) for one in group.placed))
    frame = tools.renderer.render(shifted(bare, scale, 0, 0, size), quality="low")
    return pixels_of(frame)[..., 3].astype(np.float32) / 255


def _most(hole: Hole, shape: Real) -> float:
    if hole.share < LARGE:
        return LARGEST
    top, bottom, left, right = hole.box
    seen = shape > 0.25
    if not seen.any():
        return 1.0
    rows, columns = np.flatnonzero(seen.any(1)), np.flatnonzero(seen.any(0))
    tall = (rows[-1] - rows[0] + 1) / shape.shape[0] * (bottom - top)
    wide = (columns[-1] - columns[0] + 1) / shape.shape[1] * (right - left)
    height, width = hole.coverage.shape
    return float(min(TALLEST * height / tall, WIDEST * width / wide, LARGEST))


def drawn(
    group: Staging, box: tuple[int, int, int, int], tools: Tools, effort: Effort, check: Check
) -> Pixels:
    """(h, w, 4): the group alone, in a window (top, bottom, left, right) of the picture."""
    top, bottom, left, right = box
    window = shifted(group, 1.0, -left, -top, (right - left, bottom - top))
    return pixels_of(tools.renderer.painting(window, quality=effort, check=check).picture())
