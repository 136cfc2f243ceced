"""A given picture as the place in which a new one happens."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from PIL import Image, ImageOps

from smalto.edit.cutting import whole
from smalto.scene.types import Scene, Setting
from smalto.stage.types import Placed, Staging
from smalto.types import ImageInput, ImageRequest

FOOT = 0.93
"""Where on a given ground the nearest thing stands, from the top."""

PLAIN_GROUND = Setting("landscape", place="meadow")
"""Where things stand as they stand on most grounds: in the lower third, smaller at the back."""


def cleared(scene: Scene, request: ImageRequest, *, has_ground: bool) -> Scene:
    """The request's word on the background beats the prompt's; on a given ground, things stand as
    outdoors whatever it shows."""
    if has_ground:
        setting = scene.setting if scene.setting.kind == "landscape" else PLAIN_GROUND
        return replace(scene, setting=setting)
    if request.background == "transparent":
        return replace(scene, setting=Setting("transparent"))
    if scene.setting.kind == "transparent":
        return replace(scene, setting=Setting())
    return scene


def ground_for(image: ImageInput, size: tuple[int, int]) -> Image.Image:
    """The picture at `size`, cut at two sides where its shape is another."""
    picture = whole(image, 4096)
    white = Image.new("RGBA", picture.size, "white")
    white.alpha_composite(picture)
    return ImageOps.fit(white, size, Image.Resampling.LANCZOS)


def on_ground(staging: Staging) -> Staging:
    """Without scenery of ours, which would stand in the middle of theirs; and all things so far
    down that the nearest one stands close to the lower edge, where most pictures have ground."""
    placed = [one for one in staging.placed if one.item is not None]
    feet = [one.box.bottom for one in placed if one.ground_y is not None]
    down = max(FOOT * staging.height_px - max(feet), 0.0) if feet else 0.0
    return replace(staging, placed=tuple(_lowered(one, down) for one in placed))


def _lowered(one: Placed, down: float) -> Placed:
    return replace(
        one,
        box=replace(one.box, y=one.box.y + down),
        ground_y=None if one.ground_y is None else one.ground_y + down,
        clip_below_y=None if one.clip_below_y is None else one.clip_below_y + down,
    )


def lit_like(pixels: Image.Image, ground: Image.Image) -> Image.Image:
    """A thing in the light of the ground's lower half, before which it stands."""
    from smalto.retouch import light

    around = np.asarray(ground.convert("RGB"))
    near = np.zeros(around.shape[:2], bool)
    near[around.shape[0] // 2 :] = True
    return Image.fromarray(light.like(np.asarray(pixels), around, near))
