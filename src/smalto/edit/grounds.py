"""A given picture as the place in which a new one happens."""

from __future__ import annotations

from dataclasses import replace

from PIL import Image, ImageOps

from smalto.edit.cutting import whole
from smalto.scene.types import Scene, Setting
from smalto.stage.types import Staging
from smalto.types import ImageInput, ImageRequest

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
    """Without scenery of ours, which would stand in the middle of theirs."""
    return replace(staging, placed=tuple(one for one in staging.placed if one.item is not None))
