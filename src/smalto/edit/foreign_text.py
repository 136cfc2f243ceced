"""Writing on a foreign picture, over what was written there before, or taking it away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from smalto.edit.foreign_places import surveyed
from smalto.edit.foreign_work import MASK, Impossible, Work
from smalto.edit.hole import Hole
from smalto.edit.masked_things import drawn, group_in
from smalto.edit.operations import Area, Retext
from smalto.retouch.areas import dilated
from smalto.retouch.arrays import Box, Pixels, Real, box_of, colors, real, wider
from smalto.retouch.blend import laid
from smalto.retouch.fill import filled
from smalto.retouch.letters import lettering
from smalto.retouch.palette import mean_color
from smalto.retouch.scaling import softened
from smalto.retouch.space import lab_of_hex
from smalto.scene.colors import COLOR_HEX
from smalto.scene.types import Color, Scene, Text

TALL, WIDE = 0.17, 0.88
"""A line of writing, as shares of the picture."""
APART = 0.42
"""OKLab lightness by which bare letters differ from their ground."""


def written(work: Work, texts: Sequence[Text], area: Area | None) -> None:
    """New writing, bare or on its carrier."""
    for text in texts:
        _put(work, text, _box(work, text, area))


def rewritten(work: Work, change: Retext) -> None:
    strokes = lettering(work.rgb)
    new = change.new
    if not strokes.any():
        if new is None or not new.content:
            raise Impossible("No writing was found in this picture.", MASK)
        if change.old is not None:
            work.notes.append(
                f"{change.old!r} was not found in the picture; the new text was added."
            )
        _put(work, new, _box(work, new, None))
        return
    if new is not None and not new.content:
        raise Impossible(
            "The letters of a foreign picture cannot be set anew without knowing what they say.",
            'Say what it shall read: change the text to "...".',
        )
    box = box_of(strokes)
    assert box is not None
    ink = _named(mean_color(work.pixels, strokes))
    hole = dilated(strokes, max(round(min(work.shape) * 0.006), 3))
    work.show(filled(work.rgb, hole, seed=work.seed, check=work.check))
    if new is not None:
        at = wider(box, round(0.15 * (box[1] - box[0])), work.shape)
        _put(work, replace(new, color=new.color or ink), at)


def _named(lab: Real) -> Color:
    """The named colour nearest to one."""
    return min(COLOR_HEX, key=lambda c: float(np.square(lab_of_hex(COLOR_HEX[c]) - lab).sum()))


def _box(work: Work, text: Text, area: Area | None) -> Box:
    """Where nothing is said: above or below, wherever less is covered."""
    height, width = work.shape
    tall = TALL if text.carrier == "none" else 0.3
    wide = WIDE if text.carrier == "none" else 0.5
    where = area or text.spot
    if where is None:
        busy = surveyed(work).busy
        rows = max(round(tall * len(busy)), 1)
        where = "top" if busy[:rows].mean() <= busy[-rows:].mean() + 0.15 else "bottom"
    down = 0.03 if "top" in where else 0.97 - tall if "bottom" in where else 0.5 - tall / 2
    if "left" in where or "right" in where:
        wide = min(wide, 0.44)
    across = 0.04 if "left" in where else 0.96 - wide if "right" in where else 0.5 - wide / 2
    top, left = round(down * height), round(across * width)
    return top, top + round(tall * height), left, left + round(wide * width)


def _put(work: Work, text: Text, box: Box) -> None:
    tools, check = work.tools, work.check
    top, bottom, left, right = box
    under = work.pixels[top:bottom, left:right]
    bare = text.carrier == "none"
    if bare and text.color is None:
        light = float(mean_color(under, np.ones(under.shape[:2], bool))[0])
        text = replace(text, color="black" if light > 0.68 else "white")
    coverage = np.zeros(work.shape, np.float32)
    coverage[top:bottom, left:right] = 1
    scene = Scene(texts=(replace(text, holder=None, spot=None),))
    group = group_in(Hole(coverage), scene, tools, work.seed, check)
    window = wider(box, round(0.03 * max(work.shape)), work.shape)
    sprite = drawn(group, window, tools, work.request.effort, check)
    work.notes += [*group.unmet, *tools.renderer.notes(group)]
    rgb = work.rgb
    if bare:
        rgb = _shaded(rgb, sprite, window, text.color or "white")
    work.show(laid(rgb, sprite, window[0], window[2]))


def _shaded(rgb: Pixels, sprite: Pixels, window: Box, color: Color) -> Pixels:
    """A soft shadow (for dark letters a soft light) behind bare letters, where they need it."""
    seen = sprite[..., 3] > 100
    if not seen.any():
        return rgb
    own = float(lab_of_hex(COLOR_HEX[color])[0])
    y0, y1, x0, x1 = window
    part = rgb[y0:y1, x0:x1]
    near = dilated(seen, 6)
    behind = float(mean_color(part, near)[0])
    need = float(np.clip((APART + 0.15 - abs(behind - own)) / 0.35, 0.0, 1.0))
    tone = 0 if own > 0.55 else 255
    reach = max(min(rgb.shape[:2]) / 160, 2.0)
    halo = np.clip(softened(dilated(seen, round(reach)), reach * 1.5) * 1.3, 0, 1)
    grain = float(np.std(colors(part[near].reshape(-1, 1, 3))))
    need = max(need, min(grain / 0.16, 1.0))
    share = np.clip((0.35 + 0.5 * need) * halo, 0, 0.88)[..., None]
    made = rgb.copy()
    made[y0:y1, x0:x1] = (part * (1 - share) + tone * real(share) + 0.5).astype(np.uint8)
    return made
