"""What a finished picture's file carries."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PIL import Image

from smalto.engines.base import Cancelled, Capabilities
from smalto.jobs.drawing import Job, draw
from smalto.media.making import carried
from smalto.types import Frame, ImageDone, ImageRequest, Picture, Preview


@dataclass
class OneColor:
    """An engine whose pictures say how they were made."""

    capabilities = Capabilities("one-color", "", 1, False)

    def load(self) -> None: ...

    def draw(
        self, request: ImageRequest, seed: int, cancelled: Cancelled
    ) -> Iterator[Preview | Picture]:
        pixels = bytes((10, 20, 30, 255)) * (request.width_px * request.height_px)
        frame = Frame(request.width_px, request.height_px, pixels)
        yield Picture(frame, making='{"drawn": "by hand"}')


@pytest.mark.parametrize("output_format", ["png", "jpeg", "webp"])
@pytest.mark.parametrize("strip_metadata", [False, True])
def test_metadata_can_be_stripped(output_format: str, strip_metadata: bool) -> None:
    request = ImageRequest(
        "a fox",
        "native",
        width_px=32,
        height_px=16,
        output_format=output_format,  # type: ignore[arg-type]
        strip_metadata=strip_metadata,
    )
    told: list[object] = []
    draw(OneColor(), Job(request, 0, 1), lambda: False, told.append)
    done = told[-1]
    assert isinstance(done, ImageDone)
    with Image.open(io.BytesIO(done.data)) as picture:
        found = carried(bytes(done.data), picture)
    assert (found is None) is strip_metadata
