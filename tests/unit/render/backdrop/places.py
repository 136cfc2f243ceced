"""Short ways to look at backdrops of towns and rooms."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from smalto.render.backdrop import backdrop
from smalto.render.backdrop.paint import view_of
from smalto.render.backdrop.view import View
from smalto.render.raster import rasterise
from smalto.render.sheet import document
from smalto.scene.types import Item, Place, Scene, Setting, Style
from smalto.stage.places import GROUNDS
from smalto.stage.types import Staging

TOWN: tuple[Place, ...] = (
    "street", "city", "village", "market", "road", "rooftop", "station", "stadium",
)  # fmt: skip
ROOMS: tuple[Place, ...] = (
    "room", "kitchen", "bedroom", "bathroom", "classroom", "office", "library", "cafe", "shop",
    "museum", "hall", "laboratory", "stage",
)  # fmt: skip


def setting(place: Place, **words: str) -> Setting:
    return replace(Setting("landscape", place=place), **words)  # type: ignore[arg-type]


def empty(
    what: Setting, *items: str, size: tuple[int, int] = (160, 160), seed: int = 1,
    style: Style = "soft",
) -> Staging:  # fmt: skip
    """A staging without drawings; `items` are named by its scene all the same."""
    assert what.place is not None
    scene = Scene(what, tuple(Item(name) for name in items), style=style)
    horizon = GROUNDS[what.place].horizon * size[1]
    return Staging(
        width_px=size[0], height_px=size[1], scene=scene, seed=seed, placed=(), texts=(),
        background=(), horizon_y=horizon,
    )  # fmt: skip


def view(what: Setting, **more: object) -> View:
    return view_of(empty(what, **more))  # type: ignore[arg-type]


def markup(staging: Staging) -> str:
    layers = backdrop(staging)
    return layers.soft.markup() + layers.land.markup() + layers.near.markup()


def pixels(staging: Staging) -> NDArray[np.int16]:
    """(H, W, 3), 0..255."""
    svg = document(markup(staging), staging.width_px, staging.height_px)
    return np.asarray(rasterise(svg).convert("RGB")).astype(np.int16)
