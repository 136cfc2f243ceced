"""The last word on texts: letters large enough to read, inside the frame, clear of each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from smalto.scene.types import Scene
from smalto.stage.geometry import moved
from smalto.stage.lettering import LEAST_EM, TAIL, letter_em
from smalto.stage.types import Box, PlacedText

FRAME = 0.02
"""Least distance of a carrier from the picture's edge, as a share of its shorter side."""
MOST_GROWTH = 12.0


def settled(texts: Sequence[PlacedText], scene: Scene, picture: Box) -> tuple[PlacedText, ...]:
    """The runs in the scene's order; those too small are enlarged, those that clash moved."""
    done: list[PlacedText] = []
    fixed = [text.lettered for text in texts if text.area is not None]
    for text in sorted(texts, key=lambda text: text.run):
        if text.area is None:
            box = _inside(_readable(text, scene, picture), text, picture)
            text = replace(text, box=_apart(box, fixed, picture))
            fixed.append(text.box)
        done.append(text)
    return tuple(done)


def _readable(text: PlacedText, scene: Scene, picture: Box) -> Box:
    """Enlarged about where it hangs together with its holder: a bubble's foot, a placard's head
    (it grows away from the face), the middle of what is printed."""
    source, short = scene.texts[text.run], min(picture.w, picture.h)
    factor = min(LEAST_EM * short / letter_em(source, text.box), MOST_GROWTH)
    if factor <= 1:
        return text.box
    box = text.box
    w, h = min(box.w * factor, 0.94 * picture.w), min(box.h * factor, 0.8 * picture.h)
    x = box.center[0] - w / 2
    if text.carrier == "bubble":
        return Box(x, box.bottom - h, w, h)
    held = source.holder is not None and text.carrier != "none"
    return Box(x, box.y if held else box.center[1] - h / 2, w, h)


def _inside(box: Box, text: PlacedText, picture: Box) -> Box:
    edge = FRAME * min(picture.w, picture.h)
    side = edge + (TAIL * box.h if text.carrier == "banner" else 0.0)
    x = min(max(box.x, side), max(picture.w - side - box.w, side))
    y = min(max(box.y, edge), max(picture.h - edge - box.h, edge))
    return replace(box, x=x, y=y)


def _apart(box: Box, fixed: Sequence[Box], picture: Box) -> Box:
    """Moved up or down, as little as can be, until it meets no other run."""
    if not any(box.overlap(other) > 0 for other in fixed):
        return box
    gap = 0.01 * picture.h
    steps = [moved(box, 0, other.bottom + gap - box.y) for other in fixed]
    steps += [moved(box, 0, other.y - gap - box.bottom) for other in fixed]
    free = [
        step
        for step in steps
        if step.y >= 0
        and step.bottom <= picture.h
        and not any(step.overlap(other) > 0 for other in fixed)
    ]
    return min(free, key=lambda step: abs(step.y - box.y), default=box)
