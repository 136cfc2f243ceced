"""Drawings as pixels at their final size, kept for the next picture that needs them."""

from __future__ import annotations

import math
from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass
from threading import Lock

from PIL import Image

from smalto.pack.reader import Pack
from smalto.pack.types import Art
from smalto.render.art import fitted, inner, prefixed
from smalto.render.raster import Picture, rasterise
from smalto.render.recolor import recolored
from smalto.render.sheet import document
from smalto.scene.types import Color
from smalto.stage.types import Placed

MARGIN_PX = 2
"""Empty pixels around a sprite, so that smooth edges and blurs are not cut."""

MAX_SHRINK = 4.0
"""A drawing needed at several sizes is rasterised once, at the largest, and shrunk at most so far."""


@dataclass(frozen=True, slots=True)
class Look:
    """What a sprite's pixels depend on, but for its size."""

    art: str
    color: Color | None
    angle_deg: float


@dataclass(frozen=True, slots=True)
class Sprite:
    """Pixels, and where the ink box's centre lies in them."""

    pixels: Picture
    center: tuple[float, float]


class Sprites:
    """Thread-safe least-recently-used store of sprites, bounded by pixel count."""

    def __init__(self, pack: Pack, *, max_pixels: int = 24_000_000) -> None:
        self._pack = pack
        self._arts = {art.id: art for rows in pack.drawings.values() for art in rows.values()}
        self._kept: OrderedDict[tuple[Look, int, int, int], Sprite] = OrderedDict()
        self._markup: dict[tuple[str, Color | None], str] = {}
        self._max_pixels = max_pixels
        self._pixels = 0
        self._lock = Lock()

    def art(self, art_id: str) -> Art:
        """Raises `KeyError`, with a sentence, when no drawing has this id."""
        found = self._arts.get(art_id)
        if found is None:
            raise KeyError(f"no drawing {art_id!r} in the pack of {len(self._arts)}")
        return found

    def markup(self, art_id: str, color: Color | None) -> str:
        """The drawing's SVG content, in its colour, without a frame."""
        key = (art_id, color)
        if key not in self._markup:
            svg = self._pack.svg(art_id)
            self._markup[key] = inner(recolored(svg, color) if color else svg)
        return self._markup[key]

    def of(self, placed: Iterable[Placed]) -> list[Sprite]:
        """One sprite for each placed thing, in their order."""
        todo = list(placed)
        tallest: dict[Look, int] = {}
        for thing in todo:
            look = look_of(thing)
            tallest[look] = max(tallest.get(look, 0), _height(thing))
        return [self._sprite(thing, tallest[look_of(thing)]) for thing in todo]

    def _sprite(self, thing: Placed, tallest: int) -> Sprite:
        look, w, h = look_of(thing), max(round(thing.box.w), 1), _height(thing)
        master = tallest if h * MAX_SHRINK >= tallest else h
        key = (look, w, h, master)
        with self._lock:
            found = self._kept.get(key)
            if found is not None:
                self._kept.move_to_end(key)
        if found is None:
            found = self._drawn(look, w, h) if master == h else self._shrunk(look, w, h, master)
            self._keep(key, found)
        return _mirrored(found) if thing.flip else found

    def _drawn(self, look: Look, w: int, h: int) -> Sprite:
        art = self.art(look.art)
        turn = math.radians(look.angle_deg)
        sin, cos = abs(math.sin(turn)), abs(math.cos(turn))
        full_w = math.ceil(w * cos + h * sin) + 2 * MARGIN_PX
        full_h = math.ceil(w * sin + h * cos) + 2 * MARGIN_PX
        center = (full_w / 2, full_h / 2)
        markup = self.markup(look.art, look.color)
        body = fitted(markup, art, w, h, center=center, angle_deg=look.angle_deg)
        return Sprite(rasterise(document(body, full_w, full_h)), center)

    def _shrunk(self, look: Look, w: int, h: int, master: int) -> Sprite:
        wide = max(round(w * master / h), 1)
        key = (look, wide, master, master)
        with self._lock:
            big = self._kept.get(key)
        if big is None:
            big = self._drawn(look, wide, master)
            self._keep(key, big)
        size = (
            max(round(big.pixels.width * w / wide), 1),
            max(round(big.pixels.height * h / master), 1),
        )
        pixels = big.pixels.resize(size, Image.Resampling.LANCZOS)
        return Sprite(pixels, (size[0] / 2, size[1] / 2))

    def _keep(self, key: tuple[Look, int, int, int], sprite: Sprite) -> None:
        with self._lock:
            if key in self._kept:
                return
            self._kept[key] = sprite
            self._pixels += sprite.pixels.width * sprite.pixels.height
            while self._pixels > self._max_pixels and len(self._kept) > 1:
                _, old = self._kept.popitem(last=False)
                self._pixels -= old.pixels.width * old.pixels.height


def look_of(thing: Placed) -> Look:
    """A mirrored drawing turned by an angle is the drawing turned the other way, then mirrored."""
    angle = -thing.angle_deg if thing.flip else thing.angle_deg
    return Look(thing.art, thing.color, round(angle, 1) % 360)


def _height(thing: Placed) -> int:
    return max(round(thing.box.h), 1)


def _mirrored(sprite: Sprite) -> Sprite:
    x, y = sprite.center
    pixels = sprite.pixels.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    return Sprite(pixels, (sprite.pixels.width - x, y))


__all__ = ["Look", "Sprite", "Sprites", "look_of", "prefixed"]
