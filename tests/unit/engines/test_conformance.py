from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from smalto.engines import conformance
from smalto.engines.base import Cancelled
from smalto.engines.fake import FakeEngine
from smalto.types import Frame, ImageRequest, Picture, Preview


def _failed(engine: FakeEngine) -> set[str]:
    return {verdict.name for verdict in conformance.run(engine) if verdict.state == "failed"}


def test_the_fake_engine_keeps_its_word() -> None:
    report = conformance.Report("fake", tuple(conformance.run(FakeEngine())))
    assert report.is_kept and report.score == "17 of 17"


class Sloppy(FakeEngine):
    """Draws one pixel too few, or forgets what the mask protects."""

    def __init__(self, fault: str) -> None:
        super().__init__()
        self.fault = fault

    def draw(
        self, request: ImageRequest, seed: int, cancelled: Cancelled
    ) -> Iterator[Preview | Picture]:
        asked = request
        if self.fault == "mask" and request.mask is not None:
            asked = replace(request, mask=None)
        for event in super().draw(asked, seed, cancelled):
            frame = event.frame
            if self.fault == "size":
                rows = frame.height_px - 1
                frame = Frame(frame.width_px, rows, frame.rgba[: rows * frame.width_px * 4])
            yield replace(event, frame=frame)


def test_a_wrong_size_is_found() -> None:
    assert "the size is exact" in _failed(Sloppy("size"))


def test_a_mask_that_is_forgotten_is_found() -> None:
    assert _failed(Sloppy("mask")) == {"outside the mask nothing changes"}
