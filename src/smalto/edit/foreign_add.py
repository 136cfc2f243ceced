"""New things in a foreign picture: drawn by us, where there is room, in its light."""

from __future__ import annotations

import numpy as np

from smalto.edit.foreign_find import region_of
from smalto.edit.foreign_places import Lie, free_box, surveyed
from smalto.edit.foreign_text import written
from smalto.edit.foreign_work import Impossible, Work
from smalto.edit.hole import Hole
from smalto.edit.masked_things import drawn, group_in
from smalto.edit.operations import Add
from smalto.edit.shift import shifted
from smalto.retouch import light
from smalto.retouch.arrays import Box, Real, box_of, wider
from smalto.retouch.blend import laid
from smalto.scene.types import RelationKind, Scene
from smalto.stage.types import Staging

SIZES = {"tiny": 0.45, "small": 0.68, "big": 1.4, "huge": 1.9}
AIR = ("flies", "floats", "hangs")


def added(work: Work, change: Add) -> None:
    scene = change.scene
    if scene.texts and not scene.items:
        written(work, scene.texts, change.area)
        return
    anchor = None
    if change.anchor is not None and change.relation is not None:
        anchor = _anchored(work, change)
    box, behind = anchor if anchor is not None else (_free(work, change), None)
    put_into(work, scene, box, behind)


def _anchored(work: Work, change: Add) -> tuple[Box, Real | None] | None:
    """Where it goes as its relation to a thing says; None if that thing is not found."""
    assert change.anchor is not None and change.relation is not None
    try:
        region = region_of(work, change.anchor)
    except Impossible:
        work.notes.append(
            f"{change.anchor.words!r} could not be found in the picture; the new thing stands "
            "where there is room."
        )
        return None
    at = box_of(region.solid)
    if at is None:
        return None
    size = _size(work, change.scene)
    box = _beside(at, change.relation, size, work.shape)
    return box, region.coverage if change.relation == "behind" else None


def _beside(at: Box, relation: RelationKind, size: tuple[float, float],
            shape: tuple[int, int]) -> Box:  # fmt: skip
    height, width = shape
    top, bottom, left, right = at
    tall, wide = size[0] * height, size[1] * width
    middle = (left + right) / 2
    x, foot = middle - wide / 2, float(bottom)
    if relation in ("left_of", "right_of", "beside"):
        room_left, room_right = left, width - right
        goes_left = relation == "left_of" or (relation == "beside" and room_left > room_right)
        room = room_left if goes_left else room_right
        if wide > room > 0.08 * width:
            tall, wide = tall * room / wide, room
        x = left - wide if goes_left else right
        foot = min(bottom, 0.97 * height)
    elif relation == "wears":
        wide = min(0.62 * (right - left), 0.5 * (bottom - top))
        tall = wide * 0.7
        x, foot = middle - wide / 2, top + 0.3 * tall
    elif relation in ("on", "sits_on", "rides"):
        foot = top + 0.06 * (bottom - top)
    elif relation == "above":
        foot = top - 0.02 * height
    elif relation in ("below", "under"):
        foot = bottom + tall
    elif relation == "in_front_of":
        foot = bottom + 0.25 * tall
    elif relation == "behind":
        x, foot = left - 0.45 * wide, bottom - 0.06 * height
        x = x if x > 0 else right - 0.55 * wide
    elif relation in ("holds", "in"):
        foot = (top + bottom) / 2 + tall / 2
    y = foot - tall
    if y < 0:
        tall, y = max(tall + y, 0.06 * height), 0
    return _inside((y, y + tall, x, x + wide), shape)


def _inside(box: tuple[float, float, float, float], shape: tuple[int, int]) -> Box:
    top, bottom, left, right = box
    down = min(0.0, shape[0] - bottom) + max(0.0, -top)
    across = min(0.0, shape[1] - right) + max(0.0, -left)
    whole = (top + down, bottom + down, left + across, right + across)
    made = wider((round(whole[0]), round(whole[1]), round(whole[2]), round(whole[3])), 0, shape)
    return made


def _free(work: Work, change: Add) -> Box:
    concepts = [work.tools.pack.concepts.get(item.concept) for item in change.scene.items]
    stances = [concept.stance for concept in concepts if concept is not None]
    flies = bool(stances) and all(stance in AIR for stance in stances)
    lie: Lie = surveyed(work)
    dice = np.random.default_rng(work.seed & 0xFFFFFFFF)
    return free_box(
        lie, work.shape, _size(work, change.scene), stands=not flies, flies=flies,
        area=change.area, dice=dice,
    )  # fmt: skip


def _size(work: Work, scene: Scene) -> tuple[float, float]:
    """(height, width) as shares of the picture's, for all new things together."""
    height, width = work.shape
    tall, wide = 0.0, 0.0
    for item in scene.items:
        concept = work.tools.pack.concepts.get(item.concept)
        metres = concept.height_m if concept is not None else 1.0
        share = min(max(0.36 * metres**0.16, 0.24), 0.6) * SIZES.get(item.size or "", 1.0)
        share = min(share, 0.85)
        tall = max(tall, share)
        wide += share * min(item.count, 5) * 0.95
    wide = min(wide * min(height, width) / width * 1.05, 0.92)
    return min(tall * min(height, width) / height, 0.9), max(wide, 0.08)


def put_into(work: Work, scene: Scene, box: Box, behind: Real | None = None) -> None:
    """Draws the scene's things into a box. `behind`: what stands before them."""
    tools, check = work.tools, work.check
    top, bottom, left, right = box
    coverage = np.zeros(work.shape, np.float32)
    coverage[top:bottom, left:right] = 1
    if not coverage.any():
        raise Impossible("There is no room for it in the picture.", "Name a place for it.")
    group = group_in(Hole(coverage), scene, tools, work.seed, check)
    group = _grown(group, box, work.shape)
    window = wider(box, round(0.05 * max(work.shape)), work.shape)
    sprite = drawn(group, window, tools, work.request.effort, check)
    check()
    y0, y1, x0, x1 = window
    around = work.rgb[y0:y1, x0:x1]
    sprite = light.like(sprite, around, np.ones(around.shape[:2], bool))
    if behind is not None:
        hidden = np.clip(behind[y0:y1, x0:x1], 0, 1)
        sprite = sprite.copy()
        sprite[..., 3] = (sprite[..., 3] * (1 - hidden) + 0.5).astype(np.uint8)
    work.notes += [*group.unmet, *tools.renderer.notes(group)]
    work.show(laid(work.rgb, sprite, y0, x0))
    if (work.pixels[..., 3] < 255).any():
        made = work.pixels.copy()
        alpha = made[y0:y1, x0:x1, 3]
        made[y0:y1, x0:x1, 3] = np.maximum(alpha, sprite[..., 3])
        work.pixels = made


def _grown(group: Staging, box: Box, shape: tuple[int, int]) -> Staging:
    """As large as the box, if the thing is small by nature: nobody asks for what is hardly seen."""
    if not group.placed:
        return group
    boxes = [one.box for one in group.placed]
    left, right = min(b.x for b in boxes), max(b.right for b in boxes)
    top, bottom = min(b.y for b in boxes), max(b.bottom for b in boxes)
    factor = 0.96 * min((box[3] - box[2]) / (right - left), (box[1] - box[0]) / (bottom - top))
    if factor < 1.1:
        return group
    x = (box[2] + box[3]) / 2 - factor * (left + right) / 2
    return shifted(group, factor, x, box[1] - factor * bottom, (shape[1], shape[0]))
