"""What every way of editing works with: the art, the renderer, and who reads words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from smalto.types import Check, ImageRequest, Picture, Preview

if TYPE_CHECKING:
    from smalto.model import Reading
    from smalto.pack import Pack
    from smalto.render import Renderer


@dataclass(frozen=True, slots=True)
class Tools:
    """`read`: the model's reading of a prompt; it calls the check while it waits and reads."""

    pack: Pack
    renderer: Renderer
    read: Callable[[str, Check], Reading]


Way = Callable[[Tools, ImageRequest, int, Check], Iterator[Preview | Picture]]
"""A way of editing: previews, and at last one picture of exactly the request's size."""
