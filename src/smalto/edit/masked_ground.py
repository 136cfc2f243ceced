"""What a hole shows behind the new things: what is around it going on, what was behind (where the
picture was made here), or a place that the words name."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from PIL import Image

from smalto.edit.hole import Hole
from smalto.edit.tools import Tools
from smalto.retouch.areas import dilated, eroded
from smalto.retouch.arrays import Mask, Pixels, Real, colors, real
from smalto.retouch.fill import filled
from smalto.retouch.membrane import spanned
from smalto.retouch.space import lab_of
from smalto.scene.types import Scene, Setting
from smalto.stage.director import compose
from smalto.stage.places import ground_of
from smalto.stage.types import Box, Placed, PlacedText, Staging
from smalto.types import Check, Effort, Frame

LOOK_PX = 128
"""How small a picture is looked at to see whether a thing is in the hole."""
UNLIKE, UNLIKE_OPEN = 0.12, 0.16
"""Mean difference from what the rim would grow to, in OKLab, from which a thing is in the hole; for
holes that the picture's edge leaves open the guess is worse."""
BUSY = 1.9
"""How many times more edges than its rim a hole has that holds a thing."""
ROOM = 0.2
"""A part of a hole that is smaller than this share of it is no place to stand."""
GONE = 0.5
"""A thing of which so much lies in the hole goes."""
CLEAR_SKY = 0.72
"""Share of a place's sky, from above, before which no hills or trees stand."""
TALLEST = 3.0
"""How much taller than the picture a place is painted so that the right part of it is seen."""


def stands_out(source: Pixels, hole: Hole) -> bool:
    """Whether a thing is in the hole that the mask was drawn about, and which therefore goes before
    another comes. Else the hole is but the place for the new one, and its ground stays.

    It is one if the hole looks unlike what its rim would grow to, or has far more edges than its
    rim. (Measured on fifteen holes in photographs: all told apart.)
    """
    small, inside = _small(source, hole)
    if inside.all():
        return True
    lab = lab_of(colors(small))
    away = np.abs(spanned(lab, inside) - lab) * real([1, 2, 2])
    unlike = float(away.max(axis=2)[inside].mean())
    edges = _edges(lab)
    reach = max(round(0.1 * float(np.sqrt(inside.sum()))), 2)
    ring, core = dilated(inside, reach) & ~inside, eroded(inside, 2)
    busy = float(edges[core].mean() / max(edges[ring].mean(), 1e-3)) if core.any() else 1.0
    open_sides = sum(side.any() for side in (inside[0], inside[-1], inside[:, 0], inside[:, -1]))
    return unlike > (UNLIKE if open_sides < 2 else UNLIKE_OPEN) or (unlike > 0.08 and busy > BUSY)


def _small(source: Pixels, hole: Hole) -> tuple[Pixels, Mask]:
    """Both about `LOOK_PX` on their longer side."""
    height, width = hole.coverage.shape
    step = max(max(height, width) // LOOK_PX, 1)
    small = Image.fromarray(np.ascontiguousarray(source[..., :3])).reduce(step)
    inside = hole.touched[::step, ::step]
    return np.asarray(small)[: inside.shape[0], : inside.shape[1]], inside


def _edges(lab: Real) -> Real:
    down = np.abs(np.diff(lab, axis=0, prepend=lab[:1]))
    across = np.abs(np.diff(lab, axis=1, prepend=lab[:, :1]))
    return real((down + across).sum(axis=2))


def gone_on(source: Pixels, hole: Hole, seed: int, check: Check) -> Pixels:
    """(H, W, 3 or 4): the hole filled with what is around it; where that is see-through mostly, the
    hole is so too."""
    if hole.touched.all():
        return np.full_like(source, 255)
    rgb = filled(np.ascontiguousarray(source[..., :3]), hole.touched, seed=seed, check=check)
    if source.shape[2] == 3:
        return rgb
    ring = dilated(hole.touched, 3) & ~hole.touched
    solid = float((source[ring][:, 3] > 127).mean()) > 0.5
    alpha = np.where(hole.touched, np.uint8(255 * solid), source[..., 3])
    return np.dstack([rgb, alpha])


def place(
    setting: Setting, hole: Hole, style_of: Scene, tools: Tools, effort: Effort, seed: int,
    check: Check,
) -> Pixels:  # fmt: skip
    """(H, W, 3): a place, of which the hole shows the ground if it is low in the picture, the sky
    if it is high."""
    height, width = hole.coverage.shape
    tall, y = _window(setting, hole, height)
    scene = Scene(setting, style=style_of.style)
    staging = compose(scene, tools.pack, seed=seed, width_px=width, height_px=tall)
    moved = _moved(staging, y, height)
    frame = tools.renderer.painting(moved, quality=effort, check=check).picture()
    return pixels_of(frame)[..., :3]


def _window(setting: Setting, hole: Hole, height: int) -> tuple[int, float]:
    """(height of the place, where its top is in the picture)."""
    if setting.kind != "landscape" or setting.place is None:
        return height, 0.0
    horizon = ground_of(setting).horizon
    top, bottom, _, _ = hole.box
    at_top, at_bottom = top < 0.08 * height, bottom > 0.92 * height
    if at_bottom and not at_top and 0 < horizon < 1:
        tall = min((height - top) / (1 - horizon), TALLEST * height)
        return round(tall), height - tall
    if at_top and not at_bottom and horizon > 0:
        return round(min(bottom / (horizon * CLEAR_SKY), TALLEST * height)), 0.0
    return height, 0.0


def _moved(staging: Staging, y: float, height: int) -> Staging:
    from smalto.edit.shift import shifted

    return shifted(staging, 1.0, 0.0, y, (staging.width_px, height))


# --- pictures made here -------------------------------------------------------------------------


def without_hidden(
    staging: Staging, hole: Hole, *, scenery: bool = False, kept: frozenset[str] = frozenset()
) -> Staging:
    """The staging without what lies in the hole for the most part, but for concepts in `kept`;
    trees and the like of its place go too with `scenery`. Item numbers stay as they were."""

    def stays(one: Placed) -> bool:
        if one.concept in kept or (one.item is None and not scenery):
            return True
        return not _is_gone(one.box, hole)

    texts = tuple(text for text in staging.texts if not _is_gone(text.box, hole))
    return replace(staging, placed=tuple(filter(stays, staging.placed)), texts=texts)


def upon(hole: Hole, staging: Staging, concept: str, tools: Tools) -> Hole:
    """The part of the hole over the top of a thing, where others stand on it; the hole itself where
    there is no such thing, or no room over it."""
    for one in staging.placed:
        slot = tools.pack.get(one.concept).slots.get("top") or tools.pack.get(
            one.concept
        ).slots.get("seat")
        if one.concept != concept or slot is None:
            continue
        foot = round(one.box.y + slot.y * one.box.h)
        coverage = hole.coverage.copy()
        coverage[max(foot, 0) :] = 0
        part = Hole(coverage)
        if part.touched.any() and part.share > ROOM * hole.share:
            return part
    return hole


def left_of(staging: Staging) -> Scene:
    """What is still to be seen of a staging's scene: its items by their copies that are left."""
    seen = [one.item for one in staging.placed if one.item is not None]
    items = [
        replace(item, count=seen.count(index))
        for index, item in enumerate(staging.scene.items)
        if index in seen
    ]
    runs = {text.run for text in staging.texts}
    texts = tuple(
        replace(text, holder=None) for run, text in enumerate(staging.scene.texts) if run in runs
    )
    return replace(staging.scene, items=tuple(items), relations=(), texts=texts, pins=())


def _is_gone(box: Box, hole: Hole) -> bool:
    height, width = hole.coverage.shape
    top, bottom = max(round(box.y), 0), min(round(box.bottom), height)
    left, right = max(round(box.x), 0), min(round(box.right), width)
    if bottom <= top or right <= left:
        return False
    return float(hole.room[top:bottom, left:right].mean()) >= GONE


def joined(base: Staging, group: Staging) -> Staging:
    """The group before everything in `base`."""
    first = max(_layers(base), default=0) + 1
    shift, runs = len(base.scene.items), len(base.scene.texts)
    low = min(_layers(group), default=0)

    def thing(one: Placed) -> Placed:
        item = None if one.item is None else one.item + shift
        return replace(one, item=item, layer=one.layer - low + first)

    def text(one: PlacedText) -> PlacedText:
        return replace(one, run=one.run + runs, layer=one.layer - low + first)

    holders = tuple(
        replace(each, holder=None if each.holder is None else each.holder + shift)
        for each in group.scene.texts
    )
    relations = tuple(replace(r, a=r.a + shift, b=r.b + shift) for r in group.scene.relations)
    scene = replace(
        base.scene,
        items=(*base.scene.items, *group.scene.items),
        relations=(*base.scene.relations, *relations),
        texts=(*base.scene.texts, *holders),
    )
    return replace(
        base,
        scene=scene,
        placed=(*base.placed, *map(thing, group.placed)),
        texts=(*base.texts, *map(text, group.texts)),
        unmet=group.unmet,
    )


def _layers(staging: Staging) -> list[int]:
    return [one.layer for one in staging.placed] + [text.layer for text in staging.texts]


def pixels_of(frame: Frame) -> Pixels:
    return np.frombuffer(frame.rgba, np.uint8).reshape(frame.height_px, frame.width_px, 4)
