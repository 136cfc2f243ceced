"""Things of pictures that were made here: drawn again alone, at any size and with nothing of the
picture around them left on them."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from PIL import Image

from smalto.edit.made import Made, from_text
from smalto.pack import Pack
from smalto.pack.types import Concept
from smalto.render import Renderer
from smalto.scene.types import Scene, Setting
from smalto.stage.geometry import scaled, turned, union
from smalto.stage.types import Box, Placed, Staging
from smalto.types import Check, ImageInput

TALL_PX = 720
"""Longer side of a thing that is drawn again."""

MARGIN_PX = 6
WITH = ("wears", "holds")
"""What comes along with who wears or holds it."""


@dataclass(frozen=True, slots=True, eq=False)
class Recast:
    """`concept` is what is drawn; `flip`: whether it is mirrored, so that it looks the other way.
    `alone`: nothing came along with it, so that its drawing's slots are its own."""

    pixels: Image.Image
    concept: Concept
    flip: bool
    alone: bool


def recast(
    image: ImageInput, like: Concept | None, pack: Pack, renderer: Renderer, check: Check
) -> Recast | None:
    """The thing of that concept, or the picture's main thing; None for pictures from elsewhere, and
    for those whose finish has made something else of the drawing."""
    made = None if image.making is None else from_text(image.making, pack)
    if made is None or made.staging.scene.finish is not None:
        return None
    item = _item(made, like, pack)
    if item is None:
        return None
    staging = made.staging
    group = {item, *_along(staging.scene, item)}
    main = next(one for one in staging.placed if one.item == item)
    placed = [
        one
        for one in staging.placed
        if one.item in group and (one.item != item or one.copy == main.copy)
    ]
    pixels = _drawn(staging, placed, renderer, check)
    return Recast(pixels, pack.get(main.concept), main.flip, len(placed) == 1)


def _item(made: Made, like: Concept | None, pack: Pack) -> int | None:
    """Which item of the scene: the one called so, else the one that shows most."""
    scene = made.staging.scene
    sizes: dict[int, float] = {}
    for one in made.staging.placed:
        if one.item is not None:
            sizes[one.item] = max(sizes.get(one.item, 0.0), one.box.area)
    if like is not None:
        for item in sizes:
            names = {scene.items[item].concept, *_drawings(made, item)}
            if like.id in names or names & set(like.poses.values()):
                return item
    acts = [item for item in sizes if pack.get(scene.items[item].concept).figure == "whole"]
    return max(acts or sizes, key=lambda item: sizes[item], default=None)


def _drawings(made: Made, item: int) -> set[str]:
    return {one.concept for one in made.staging.placed if one.item == item}


def _along(scene: Scene, item: int) -> set[int]:
    return {r.b for r in scene.relations if r.a == item and r.kind in WITH}


def _drawn(staging: Staging, placed: list[Placed], renderer: Renderer, check: Check) -> Image.Image:
    around = union(turned(one.box, one.angle_deg) for one in placed)
    factor = TALL_PX / max(around.w, around.h)
    moved = [_moved(one, around, factor) for one in placed]
    alone = Staging(
        width_px=round(around.w * factor) + 2 * MARGIN_PX,
        height_px=round(around.h * factor) + 2 * MARGIN_PX,
        scene=replace(staging.scene, setting=Setting("transparent"), finish=None, texts=()),
        seed=staging.seed,
        placed=tuple(moved),
        texts=(),
        background=(),
        horizon_y=None,
    )
    frame = renderer.painting(alone, quality="low", check=check).picture()
    rgba = np.frombuffer(frame.rgba, np.uint8).reshape(frame.height_px, frame.width_px, 4)
    return Image.fromarray(rgba.copy(), "RGBA")


def _moved(one: Placed, around: Box, factor: float) -> Placed:
    box = scaled(replace(one.box, x=one.box.x - around.x, y=one.box.y - around.y), factor)
    box = replace(box, x=box.x + MARGIN_PX, y=box.y + MARGIN_PX)
    clip = one.clip_below_y
    return replace(
        one,
        box=box,
        depth=0.0,
        shadow=False,
        ground_y=None,
        rim=None,
        clip_below_y=None if clip is None else (clip - around.y) * factor + MARGIN_PX,
    )
