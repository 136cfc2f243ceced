"""Makes the requests that an engine is checked with, of a size that it can draw."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np

from smalto.engines.base import Capabilities, Engine
from smalto.engines.conformance.pictures import (
    NotApplicable,
    Pixels,
    hole_of,
    last,
    pixels_of,
    ramp,
)
from smalto.media.pixels import input_of
from smalto.types import ImageInput, ImageRequest, Picture, Preview

PROMPTS = ("a red apple on a table", "two blue fish")


@dataclass(frozen=True)
class Probe:
    """Makes requests of one size that the engine can draw, and draws them."""

    engine: Engine
    side_px: int = 256
    drawn: dict[Any, list[Preview | Picture]] = field(default_factory=dict)

    @property
    def can(self) -> Capabilities:
        return self.engine.capabilities

    def request(self, **more: Any) -> ImageRequest:
        side = -(-self.side_px // self.can.multiple_px) * self.can.multiple_px
        plain: dict[str, Any] = {
            "prompt": PROMPTS[0],
            "model": self.can.name,
            "quality": "low",
            "width_px": side,
            "height_px": side,
        }
        if "generation" not in self.can.operations and "images" not in more:
            plain |= {"operation": "edit", "images": (self.source(side, side),)}
            if "edit" in self.can.operations and self.can.masks and self.only_masks():
                plain["mask"] = self.mask(side, side)
        return ImageRequest(**{**plain, **more})

    def only_masks(self) -> bool:
        """Engines that repaint and do nothing else are asked with a mask wherever it is legal."""
        return "generation" not in self.can.operations

    def draw(self, request: ImageRequest, seed: int = 7) -> list[Preview | Picture]:
        key = (request, seed)
        if key not in self.drawn:
            self.drawn[key] = list(self.engine.draw(request, seed, lambda: False))
        return self.drawn[key]

    def picture(self, request: ImageRequest, seed: int = 7) -> Pixels:
        return pixels_of(last(self.draw(request, seed)))

    def source(self, width: int, height: int) -> ImageInput:
        return input_of(ramp(width, height))

    def mask(self, width: int, height: int, under: tuple[int, int, int] = (0, 0, 0)) -> ImageInput:
        """Clear in a box in the middle; `under` colours what is there, which must not matter."""
        rgba = np.zeros((height, width, 4), np.uint8)
        rgba[..., :3] = under
        rgba[..., 3] = 255
        rgba[hole_of(height, width)] = (*under, 0)
        return input_of(rgba)

    def masked(self, under: tuple[int, int, int] = (0, 0, 0)) -> ImageRequest:
        if "edit" not in self.can.operations or not self.can.masks:
            raise NotApplicable("no masks")
        bare = self.request(images=(), operation="edit")
        size = bare.width_px, bare.height_px
        return replace(bare, images=(self.source(*size),), mask=self.mask(*size, under))


def with_previews(probe: Probe) -> ImageRequest:
    if not probe.can.max_previews:
        raise NotApplicable("no previews")
    return replace(probe.request(), partial_images=min(2, probe.can.max_previews))


def resized(probe: Probe, width: int, height: int) -> ImageRequest:
    request = probe.request()
    resized = replace(request, width_px=width, height_px=height)
    if request.images:
        resized = replace(resized, images=(probe.source(width, height),))
    return resized if request.mask is None else replace(resized, mask=probe.mask(width, height))
