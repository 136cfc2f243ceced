"""Drawings as pixels at their final size, kept for the next picture that needs them."""

from __future__ import annotations

import copy
import math
from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass
from threading import Lock
from typing import Self

from PIL import Image

from smalto.render.art import fitted
from smalto.render.drawings import Drawings
from smalto.render.edges import cleaned, enlarged, needs_cleaning
from smalto.render.guests import stood
from smalto.render.guise import Guise, guise_of
from smalto.render.materials import MAKES
from smalto.render.raster import Picture, Rasterise, here, in_bands
from smalto.render.surface import surfaced
from smalto.scene.types import Style
from smalto.stage.types import Placed
from smalto.types import Check, go_on

MARGIN_PX = 2
"""Empty pixels around a sprite, so that smooth edges and blurs are not cut."""

MAX_SHRINK = 4.0
"""A drawing needed at several sizes is rasterised once, at the largest, and shrunk this far."""

STEP = 1.2
CROWD = 9
STEPPED_FROM_PX = 48
"""In pictures of at least `CROWD` things, upright ones are rasterised at the next size of a
ladder and shrunk to theirs, so that other pictures of the same things share the costly part."""

COARSE_ABOVE_PX = 240
"""Soft scenery taller than this has only its outline drawn at full size."""


@dataclass(frozen=True, slots=True)
class Look:
    """What a sprite's pixels depend on, but for its size; `style`: that of the whole picture where
    the guise depends on it, else "soft"."""

    guise: Guise
    angle_deg: float
    scenery: bool
    style: Style


@dataclass(frozen=True, slots=True)
class Sprite:
    """Pixels, and where the ink box's centre lies in them."""

    pixels: Picture
    center: tuple[float, float]


Size = tuple[int, int]
"""Width and height of the ink box, pixels."""

Key = tuple[Look, Size, Size]
"""What it shows, its size, and the size it was shrunk from."""


class Store:
    """The sprites of late, bounded by their pixels, the longest unused given up first."""

    def __init__(self, max_pixels: int) -> None:
        self._kept: OrderedDict[Key, Sprite] = OrderedDict()
        self._max_pixels = max_pixels
        self._pixels = 0
        self._lock = Lock()

    def find(self, key: Key) -> Sprite | None:
        with self._lock:
            found = self._kept.get(key)
            if found is not None:
                self._kept.move_to_end(key)
            return found

    def keep(self, key: Key, sprite: Sprite) -> None:
        with self._lock:
            if key in self._kept:
                return
            self._kept[key] = sprite
            self._pixels += sprite.pixels.width * sprite.pixels.height
            while self._pixels > self._max_pixels and len(self._kept) > 1:
                _, old = self._kept.popitem(last=False)
                self._pixels -= old.pixels.width * old.pixels.height


class Sprites:
    """Safe to share between threads."""

    def __init__(
        self, drawings: Drawings, by: Rasterise = here, *, max_pixels: int = 24_000_000
    ) -> None:
        self._drawings, self._by = drawings, by
        self._store = Store(max_pixels)

    def drawn_from(self, drawings: Drawings) -> Self:
        """The same store, with drawings among which there are guests."""
        found = copy.copy(self)
        found._drawings = drawings
        return found

    def of(self, placed: Iterable[Placed], style: Style, check: Check = go_on) -> list[Sprite]:
        """One sprite for each placed thing, in their order."""
        todo = list(placed)
        largest: dict[Look, Size] = {}
        for thing in todo:
            look, size = look_of(thing, style), _size(thing)
            if look not in largest or size[1] > largest[look][1]:
                largest[look] = size
        if len(todo) >= CROWD:
            largest = {look: _stepped(look, size) for look, size in largest.items()}
        return [self._sprite(thing, look_of(thing, style), largest, check) for thing in todo]

    def _sprite(self, thing: Placed, look: Look, largest: dict[Look, Size], check: Check) -> Sprite:
        size = _size(thing)
        master = largest[look] if _can_shrink(largest[look], size) else size
        key = (look, size, master)
        found = self._store.find(key)
        if found is None:
            found = self._master(thing, look, master, check)
            if master != size:
                found = _shrunk(found, master, size)
                self._store.keep(key, found)
        return _mirrored(found) if thing.flip else found

    def _master(self, thing: Placed, look: Look, size: Size, check: Check) -> Sprite:
        key = (look, size, size)
        found = self._store.find(key)
        if found is None:
            found = self._drawn(thing, look, size, check)
            self._store.keep(key, found)
        return found

    def _drawn(self, thing: Placed, look: Look, size: Size, check: Check) -> Sprite:
        w, h = size
        turn = math.radians(look.angle_deg)
        sin, cos = abs(math.sin(turn)), abs(math.cos(turn))
        full_w = math.ceil(w * cos + h * sin) + 2 * MARGIN_PX
        full_h = math.ceil(w * sin + h * cos) + 2 * MARGIN_PX
        center = (full_w / 2, full_h / 2)
        guest = self._drawings.guest(thing)
        if guest is not None:
            return Sprite(stood(guest, size, (full_w, full_h), look.angle_deg, look.style), center)
        art = self._drawings.art(thing, look.style)
        markup = self._drawings.markup(thing, look.style, h)
        body = fitted(markup, art, w, h, center=center, angle_deg=look.angle_deg)
        if not needs_cleaning(body):
            pixels = in_bands(body, (full_w, full_h), check, self._by)
        else:
            draw = enlarged if look.scenery and h > COARSE_ABOVE_PX else cleaned
            pixels = draw(body, full_w, full_h, check, self._by)
        if look.guise.material in MAKES:
            pixels = surfaced(pixels, look.guise.material)
        return Sprite(pixels, center)


def look_of(thing: Placed, style: Style) -> Look:
    """A mirrored drawing turned by an angle is the drawing turned the other way, then mirrored."""
    angle = -thing.angle_deg if thing.flip else thing.angle_deg
    scenery = thing.item is None and thing.art.startswith("soft/")
    guise = guise_of(thing, style)
    soft = scenery and guise.style == "soft"
    return Look(guise, round(angle, 1) % 360, soft, guise.style)


def _size(thing: Placed) -> Size:
    return max(round(thing.box.w), 1), max(round(thing.box.h), 1)


def _stepped(look: Look, size: Size) -> Size:
    """The next size of the ladder, of the same shape."""
    w, h = size
    if look.angle_deg or h < STEPPED_FROM_PX:
        return size
    tall = math.ceil(STEP ** math.ceil(math.log(h, STEP)))
    return max(round(round(w / h, 2) * tall), 1), tall


def _can_shrink(large: Size, small: Size) -> bool:
    """Whether the one is the other enlarged: not too much, and by the same factor both ways."""
    across, down = large[0] / small[0], large[1] / small[1]
    return down <= MAX_SHRINK and abs(across / down - 1) < 0.04


def _shrunk(sprite: Sprite, large: Size, small: Size) -> Sprite:
    size = (
        max(round(sprite.pixels.width * small[0] / large[0]), 1),
        max(round(sprite.pixels.height * small[1] / large[1]), 1),
    )
    pixels = sprite.pixels.resize(size, Image.Resampling.LANCZOS)
    return Sprite(pixels, (size[0] / 2, size[1] / 2))


def _mirrored(sprite: Sprite) -> Sprite:
    x, y = sprite.center
    pixels = sprite.pixels.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    return Sprite(pixels, (sprite.pixels.width - x, y))
