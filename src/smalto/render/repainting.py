"""A finished picture changed: only what differs between two stagings is painted again.

Both stagings are painted where they differ, on the same ground, and compared: a pixel changes only
where they are not equal. So everything else is the given picture's, whatever it has gone through.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageChops, ImageFilter

from smalto.render.actors import Actor, actors_of
from smalto.render.drawings import Drawings
from smalto.render.grounds import Grounds
from smalto.render.painting import Painting
from smalto.render.raster import Area, Picture, Rasterise
from smalto.render.reach import reach, text_reach
from smalto.render.sprites import Sprite, Sprites
from smalto.stage.types import Box, Placed, Staging
from smalto.types import Check, Quality

MARGIN_PX = 6
"""Free pixels wanted between what differs and the end of what was painted."""
ALL = 0.72
"""From this share of the picture on, all of it is painted."""
ROUNDS = 3
FINISH_REACH = 0.035
"""How far a finish spreads what is under it, as a share of the shorter side."""


@dataclass(frozen=True, slots=True)
class Repainted:
    """`pixels`: RGBA, (H, W, 4) uint8; `changed`: (H, W), True where they are new."""

    pixels: NDArray[np.uint8]
    changed: NDArray[np.bool_]


class Repainting:
    """`before` was painted on a backdrop of `behind`, as `after` is to be."""

    def __init__(
        self,
        before: Staging,
        after: Staging,
        behind: Staging,
        quality: Quality,
        drawings: Drawings,
        sprites: Sprites,
        check: Check,
        by: Rasterise,
        grounds: Grounds,
    ) -> None:
        self._before, self._after, self._behind = before, after, behind
        self._quality: Quality = quality
        self._drawings, self._sprites = drawings, sprites
        self._check, self._by, self._grounds = check, by, grounds
        self._size = (before.width_px, before.height_px)

    def over(self, source: NDArray[np.uint8]) -> Repainted:
        """`source`: the picture of `before`, (H, W, 4) uint8, as it is now."""
        window = _window(self._before, self._after)
        if window is None:
            return Repainted(source.copy(), np.zeros(source.shape[:2], bool))
        for _ in range(ROUNDS):
            new, changed = self._painted(window)
            wider = _wider(window, changed, self._size)
            if wider is None:
                break
            window = wider
        if self._after.scene.finish is not None:
            return self._finished(source, changed)
        return Repainted(np.where(changed[..., None], new, source), changed)

    def _painted(self, window: Area) -> tuple[NDArray[np.uint8], NDArray[np.bool_]]:
        """`after` in the window, and where it differs from `before`."""
        before, after = self._casts()
        old = self._painting(self._before, window, before)
        ground = old.ground
        a = np.asarray(old.canvas())
        b = np.asarray(self._painting(self._after, window, after, ground).canvas())
        left, top, right, bottom = window
        changed = np.zeros(a.shape[:2], bool)
        part = np.s_[top:bottom, left:right]
        changed[part] = (a[part] != b[part]).any(axis=2)
        return b, changed

    def _painting(
        self,
        staging: Staging,
        window: Area | None,
        cast: Sequence[Actor],
        ground: Picture | None = None,
    ) -> Painting:
        return Painting(
            staging, self._quality, self._drawings, self._sprites, self._check, self._by,
            behind=self._behind, window=window, cast=cast, canvas=ground,
            grounds=self._grounds,
        )  # fmt: skip

    def _casts(self) -> tuple[list[Actor], list[Actor]]:
        """Who stays has the same pixels in both."""
        style = self._before.scene.style
        old = _ordered(self._before)
        sprites: dict[Placed, Sprite] = {}
        for thing, sprite in zip(old, self._sprites.of(old, style, self._check), strict=True):
            sprites[_look(thing)] = sprite
        new = [thing for thing in _ordered(self._after) if _look(thing) not in sprites]
        for thing, sprite in zip(new, self._sprites.of(new, style, self._check), strict=True):
            sprites[_look(thing)] = sprite
        after = _ordered(self._after)
        return (
            actors_of(old, [sprites[_look(thing)] for thing in old]),
            actors_of(after, [sprites[_look(thing)] for thing in after]),
        )

    def _finished(self, source: NDArray[np.uint8], changed: NDArray[np.bool_]) -> Repainted:
        """All of it goes through the finish; only what is near the change is taken over."""
        _, cast = self._casts()
        frame = self._painting(self._after, None, cast).picture()
        new = np.frombuffer(frame.rgba, np.uint8).reshape(source.shape)
        near = _near(changed, round(FINISH_REACH * min(self._size)))
        return Repainted(np.where(near[..., None], new, source), near)


def _look(thing: Placed) -> Placed:
    """All that its pixels depend on; who it is and when it is painted do not matter."""
    box = Box(0, 0, thing.box.w, thing.box.h)
    kept = 0 if thing.item is not None else None
    return replace(
        thing, item=kept, copy=0, box=box, layer=0, depth=0.0, shadow=False, ground_y=None,
        clip_below_y=None, rim=None,
    )  # fmt: skip


def _ordered(staging: Staging) -> list[Placed]:
    return sorted(staging.placed, key=lambda thing: thing.layer)


def _near(changed: NDArray[np.bool_], reach: int) -> NDArray[np.bool_]:
    """What is changed, and `reach` pixels around it."""
    mask = Image.fromarray(changed.astype(np.uint8) * 255)
    small = mask.resize((max(mask.width // 4, 1), max(mask.height // 4, 1)), Image.Resampling.BOX)
    small = small.point([0] + [255] * 255)
    small = small.filter(ImageFilter.MaxFilter(2 * max(reach // 4, 1) + 1))
    found = small.resize(mask.size, Image.Resampling.NEAREST)
    return np.asarray(ImageChops.lighter(found, mask)) > 0


def _window(before: Staging, after: Staging) -> Area | None:
    """The part in which the two may differ; None if they are the same."""
    old = {_drawn(thing): reach(thing, before) for thing in before.placed}
    new = {_drawn(thing): reach(thing, after) for thing in after.placed}
    boxes = [box for key, box in (*old.items(), *new.items()) if (key in old) != (key in new)]
    boxes += _swapped(before, after)
    a, b = set(before.texts), set(after.texts)
    boxes += [text_reach(text, before) for text in a ^ b]
    if not boxes:
        return None
    size = (before.width_px, before.height_px)
    left = min(box.x for box in boxes)
    top = min(box.y for box in boxes)
    right = max(box.right for box in boxes)
    bottom = max(box.bottom for box in boxes)
    return _area(left, top, right, bottom, size)


def _drawn(thing: Placed) -> tuple[Placed, Box]:
    return replace(thing, item=0 if thing.item is not None else None, copy=0, layer=0), thing.box


def _swapped(before: Staging, after: Staging) -> list[Box]:
    """Things that have changed their order of painting where they lie on each other."""
    old = {_drawn(t): n for n, t in enumerate(_ordered(before))}
    both = [t for t in _ordered(after) if _drawn(t) in old]
    found: list[Box] = []
    for n, upper in enumerate(both):
        for lower in both[:n]:
            if old[_drawn(lower)] > old[_drawn(upper)] and upper.box.overlap(lower.box) > 0:
                found += [upper.box, lower.box]
    return found


def _area(left: float, top: float, right: float, bottom: float, size: tuple[int, int]) -> Area:
    """In whole pixels, by fours, so that what is drawn smaller fits."""
    area = (
        max(int(left) // 4 * 4, 0),
        max(int(top) // 4 * 4, 0),
        min(-(-int(right + 1) // 4) * 4, size[0]),
        min(-(-int(bottom + 1) // 4) * 4, size[1]),
    )
    if (area[2] - area[0]) * (area[3] - area[1]) > ALL * size[0] * size[1]:
        return (0, 0, *size)
    return area


def _wider(window: Area, changed: NDArray[np.bool_], size: tuple[int, int]) -> Area | None:
    """A larger window, if what differs comes close to an end of this one that is not the end of
    the picture."""
    left, top, right, bottom = window
    near = MARGIN_PX
    grow = [0, 0, 0, 0]
    part = changed[top:bottom, left:right]
    ends: Iterable[tuple[int, bool, NDArray[np.bool_]]] = (
        (0, left > 0, part[:, :near]),
        (1, top > 0, part[:near]),
        (2, right < size[0], part[:, -near:]),
        (3, bottom < size[1], part[-near:]),
    )
    for end, is_open, rim in ends:
        grow[end] = 1 if is_open and rim.any() else 0
    if not any(grow):
        return None
    more_x, more_y = 0.35 * (right - left), 0.35 * (bottom - top)
    return _area(
        left - grow[0] * more_x,
        top - grow[1] * more_y,
        right + grow[2] * more_x,
        bottom + grow[3] * more_y,
        size,
    )
