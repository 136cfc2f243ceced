"""From a staging to one self-contained SVG file."""

from __future__ import annotations

from smalto.render.sprites import Sprites
from smalto.stage.types import Staging


def vector(staging: Staging, sprites: Sprites) -> str:
    raise NotImplementedError
