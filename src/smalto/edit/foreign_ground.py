"""Another background: what stands in front stays to the bit."""

from __future__ import annotations

import numpy as np

from smalto.edit.foreign_find import foreground
from smalto.edit.foreign_weather import graded
from smalto.edit.foreign_work import Work
from smalto.edit.masked_ground import pixels_of
from smalto.edit.operations import Background
from smalto.retouch.arrays import Pixels, Real, bytes_of, colors
from smalto.retouch.blend import over
from smalto.retouch.cutout import lifted
from smalto.retouch.membrane import spanned
from smalto.retouch.scaling import blurred
from smalto.scene.types import Scene, Setting
from smalto.stage.director import compose

LIGHT = {"time", "weather", "season", "mood"}


def grounded(work: Work, change: Background) -> None:
    if change.fields and set(change.fields) <= LIGHT:
        graded(work, change.setting, change.fields)
        return
    cut = foreground(work)
    if cut.sure < 0.75:
        work.notes.append("Where the foreground ends could not be told with certainty.")
    if change.fields == ("view",) and change.setting.view == "close":
        _blurred(work, cut.coverage)
        return
    if change.setting.kind == "transparent":
        _cleared(work, cut.coverage)
        return
    ground = drawn_ground(work, change.setting)
    work.check()
    front = _front(work, cut.coverage)
    rgb = over(ground, front, np.clip(cut.coverage, 0, 1))
    alpha = np.full(work.shape, 255, np.uint8)
    work.pixels = np.dstack([rgb, alpha])


def _front(work: Work, coverage: Real) -> Pixels:
    """The foreground's own colours; at its soft edge without those of the old background."""
    soft = coverage < 0.97
    if not soft.any() or soft.all() or (work.pixels[..., 3] < 255).any():
        return work.rgb
    from smalto.retouch.ground import spanned_colors

    made = work.rgb.copy()
    edge = soft & (coverage > 0.005)
    carried = bytes_of(spanned_colors(colors(work.rgb), soft))
    made[edge] = carried[edge]
    return made


def _cleared(work: Work, coverage: Real) -> None:
    sprite = lifted(work.pixels, coverage)
    box = np.argwhere(coverage > 2 / 255)
    if not len(box):
        return
    top, left = box.min(axis=0)
    made = np.zeros_like(work.pixels)
    made[top : top + sprite.shape[0], left : left + sprite.shape[1]] = sprite
    work.pixels = made
    if work.request.background != "transparent":
        work.notes.append(
            "The picture without its background was laid on white, because an opaque one was asked "
            "for: say background='transparent' (png or webp) to keep it see-through."
        )


def _blurred(work: Work, coverage: Real) -> None:
    """Out of focus; the foreground does not bleed into it."""
    rgb = colors(work.rgb)
    clean = spanned(rgb, coverage > 0.03, rounds=4)
    radius = 0.016 * min(work.shape)
    work.show(over(bytes_of(blurred(clean, radius)), work.rgb, coverage))


def drawn_ground(work: Work, setting: Setting) -> Pixels:
    """(H, W, 3): a place or a plain ground alone, drawn by us."""
    height, width = work.shape
    staging = compose(
        Scene(setting), work.tools.pack, seed=work.seed, width_px=width, height_px=height
    )
    painting = work.tools.renderer.painting(staging, quality=work.request.effort, check=work.check)
    return np.ascontiguousarray(pixels_of(painting.picture())[..., :3])
