"""Backdrops of late, kept for who changes a picture: they cost most of it and stay the same."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable
from threading import Lock

from smalto.render.finish import Finish
from smalto.render.raster import Picture
from smalto.stage.types import Staging

MAX_PIXELS = 9_000_000
"""36 MB: eight pictures of 1024 x 1024."""


class Grounds:
    """Safe to share between threads; the longest unused goes first."""

    def __init__(self, max_pixels: int = MAX_PIXELS) -> None:
        self._kept: OrderedDict[Hashable, Picture] = OrderedDict()
        self._max_pixels = max_pixels
        self._pixels = 0
        self._lock = Lock()

    def find(self, key: Hashable) -> Picture | None:
        """To be copied before anything is painted on it."""
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
            return self._kept.get(key)

    def keep(self, key: Hashable, ground: Picture) -> None:
        size = ground.width * ground.height
        with self._lock:
            if key in self._kept or size > self._max_pixels:
                return
            self._kept[key] = ground
            self._pixels += size
            while self._pixels > self._max_pixels:
                _, old = self._kept.popitem(last=False)
                self._pixels -= old.width * old.height


def ground_key(staging: Staging, finish: Finish) -> Hashable:
    """All that a backdrop depends on."""
    scene = staging.scene
    named = frozenset(word for item in scene.items for word in item.concept.split("-"))
    return (
        scene.setting, scene.style, named, staging.seed, staging.width_px, staging.height_px,
        staging.horizon_y, staging.background, staging.light,
        finish.fine, finish.crisp, finish.blur_px,
    )  # fmt: skip
