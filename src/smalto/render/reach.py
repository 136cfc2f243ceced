"""How far what is placed reaches on the picture: shadows, reflections and posts counted in."""

from __future__ import annotations

from smalto.render.carriers import reach_of
from smalto.render.raster import Area
from smalto.stage.geometry import turned
from smalto.stage.types import Box, Placed, PlacedText, Staging

EDGE_PX = 10


def reach(thing: Placed, staging: Staging) -> Box:
    """Everything that a thing may change: itself, its shadow (`render.shadow`), its reflection."""
    box = turned(thing.box, thing.angle_deg)
    left, right, bottom = box.x - EDGE_PX, box.right + EDGE_PX, box.bottom + EDGE_PX
    if thing.shadow:
        light, h = staging.light, thing.box.h
        ground = box.bottom if thing.ground_y is None else thing.ground_y
        laid = h * (0.3 + 0.25 * min(max(light.y * 1.5, 0.0), 1.0)) * 0.62
        lean = (thing.box.center[0] / staging.width_px - light.x) * 1.76 * laid
        blur = 0.04 * h + 4
        left = min(left + min(lean, 0.0), box.x - 0.2 * box.w) - blur
        right = max(right + max(lean, 0.0), box.right + 0.2 * box.w) + blur
        bottom = max(bottom, ground + laid + blur, ground + 0.2 * box.w + blur)
    elif thing.clip_below_y is not None:
        bottom = max(bottom, thing.clip_below_y + 0.6 * box.h)
        left, right = left - 0.35 * box.w, right + 0.35 * box.w
    return Box(left, box.y - EDGE_PX, right - left, bottom - box.y + EDGE_PX)


def text_reach(text: PlacedText, staging: Staging) -> Box:
    box = reach_of(text)
    if text.carrier == "sign":
        return Box(box.x, 0, box.w, staging.height_px)
    return box


def meets(thing: Placed, staging: Staging, window: Area) -> bool:
    """Whether a thing may be seen in a part of the picture."""
    left, top, right, bottom = window
    return reach(thing, staging).overlap(Box(left, top, right - left, bottom - top)) > 0
