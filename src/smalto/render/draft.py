"""Unfinished states of a picture: the whole composition, rasterised small, before any sprite is
drawn at its size. They cost little and never touch the picture itself."""

from __future__ import annotations

from collections.abc import Callable

from PIL import Image, ImageFilter

from smalto.render.art import fitted
from smalto.render.backdrop import Layers
from smalto.render.carriers import text_markup
from smalto.render.drawings import Drawings
from smalto.render.finish import Finish
from smalto.render.raster import Picture, tinted
from smalto.render.sheet import document, num
from smalto.stage.types import Placed, Staging

SHRINK = 4
"""How many times smaller than the picture a draft is."""

COARSE = 8
"""How many times smaller its backdrop is rasterised: that part is blurred, or painted over."""

MAX_SIDE_PX = 384
"""Large pictures have drafts that are smaller still; a draft is for seeing what comes."""

BLOCKED_IN, HALF_CLEAR = 0.018, 0.006
"""Radii of blur as shares of the shorter side: masses of colour; shapes that can be named."""


class Draft:
    """A staging's drawings without light and shadow on its backdrop; `small`: as they are."""

    def __init__(
        self,
        staging: Staging,
        layers: Layers,
        drawings: Drawings,
        finish: Finish,
        draw: Callable[[str], Picture],
        given: Picture | None = None,
    ) -> None:
        """`given`: what stands there instead of a backdrop."""
        self._size = (staging.width_px, staging.height_px)
        self._things = tinted(
            draw(_small(_drawn(staging, drawings), self._size, SHRINK)), finish.mood.channels(0.0)
        )
        ground = "".join(sheet.markup() for sheet in (layers.soft, layers.land, layers.near))
        far = given if given is not None else draw(_small(ground, self._size, COARSE))
        self.small = far.resize(self._things.size, Image.Resampling.BICUBIC).convert("RGBA")
        self.small.alpha_composite(self._things)

    def blurred(self, share: float) -> Picture:
        """The picture out of focus by a share of its shorter side; 0: as clear as can be."""
        if not share:
            return _enlarged(self.small, self._size)
        small = self.small.convert("RGBa")
        small = small.filter(ImageFilter.GaussianBlur(share * min(small.size)))
        return small.resize(self._size, Image.Resampling.BILINEAR).convert("RGBA")

    def over(self, backdrop: Picture) -> Picture:
        """The drawings on the finished backdrop."""
        canvas = backdrop.copy()
        canvas.alpha_composite(_enlarged(self._things, self._size))
        return canvas


def _drawn(staging: Staging, drawings: Drawings) -> str:
    """Everything placed, and the texts in their layers, as markup at the picture's size."""
    parts: list[str] = []
    unwritten = sorted(staging.texts, key=lambda text: text.layer)
    for number, thing in enumerate(sorted(staging.placed, key=lambda thing: thing.layer)):
        while unwritten and unwritten[0].layer < thing.layer:
            parts.append(text_markup(staging, unwritten.pop(0)))
        parts.append(_thing(number, thing, staging, drawings))
    return "".join([*parts, *(text_markup(staging, text) for text in unwritten)])


def _thing(number: int, thing: Placed, staging: Staging, drawings: Drawings) -> str:
    style = staging.scene.style
    body = fitted(
        drawings.plain(thing, style, thing.box.h),
        drawings.art(thing, style),
        thing.box.w,
        thing.box.h,
        center=thing.box.center,
        angle_deg=thing.angle_deg,
        flip=thing.flip,
    )
    if thing.clip_below_y is None:
        return body
    name = f"clip{number}"
    y = thing.box.y - thing.box.h
    height = max(thing.clip_below_y - y, 0.0)
    rect = f'y="{num(y)}" width="{staging.width_px}" height="{num(height)}"'
    return f'<clipPath id="{name}"><rect {rect}/></clipPath><g clip-path="url(#{name})">{body}</g>'


def _small(markup: str, size: tuple[int, int], shrink: int) -> str:
    shrink = max(shrink, -(-max(size) * shrink // (SHRINK * MAX_SIDE_PX)))
    few = (-(-size[0] // shrink), -(-size[1] // shrink))
    scale = f"{few[0] / size[0]:.6f} {few[1] / size[1]:.6f}"
    return document(f'<g transform="scale({scale})">{markup}</g>', *few)


def _enlarged(small: Picture, size: tuple[int, int]) -> Picture:
    return small.resize(size, Image.Resampling.BICUBIC)
