from __future__ import annotations

import time

import pytest

from smalto.engines.base import CancelledDraw, finished
from smalto.engines.fake import FakeEngine
from smalto.types import ImageRequest, Picture


def draw(prompt: str = "a fox", seed: int = 1, **options: object) -> Picture:
    request = ImageRequest(prompt, "gpt-image-1", **options)  # type: ignore[arg-type]
    return finished(FakeEngine().draw(request, seed, lambda: False))


def test_size_and_repeatability() -> None:
    frame = draw(width_px=1536, height_px=864).frame
    assert (frame.width_px, frame.height_px) == (1536, 864)
    assert len(frame.rgba) == 1536 * 864 * 4
    assert draw().frame == draw().frame != draw(seed=2).frame


def test_alpha_only_when_asked() -> None:
    assert set(draw().frame.rgba[3::4]) == {255}
    assert set(draw(background="transparent").frame.rgba[3::4]) == {0, 255}


def test_orders_in_the_prompt() -> None:
    start_s = time.monotonic()
    draw("fox [slow 0.2]")
    assert time.monotonic() - start_s >= 0.2
    with pytest.raises(RuntimeError):
        draw("fox [fail]")
    draw("fox [slow 1.2.3]")  # not an order


def test_cancel() -> None:
    with pytest.raises(CancelledDraw):
        finished(FakeEngine(delay_s=30).draw(ImageRequest("fox", "gpt-image-1"), 1, lambda: True))


@pytest.mark.parametrize("prompt", ["", " \n", "狐狸 🦊", "x" * 32_000, "\x00"])
def test_any_prompt(prompt: str) -> None:
    assert draw(prompt).frame.rgba
