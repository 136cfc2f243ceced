"""The native engine around its writer: a stand-in reads every prompt the same way, so no trained
weights are needed here. Prompts through the real model are `smalto evaluate`'s business."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache

import pytest

from smalto.engines.base import CancelledDraw, finished
from smalto.engines.native import NativeEngine
from smalto.errors import EngineUnavailable
from smalto.model import Reading
from smalto.scene.types import Item, Scene, Setting
from smalto.types import Check, ImageRequest, Picture

APPLES = (Item("apple", count=2),)


@dataclass
class OneScene:
    setting: Setting

    def write(self, prompt: str, *, check: Check) -> Reading:
        if prompt == "nonsense":
            return Reading(Scene(), (), 0.0, ())
        return Reading(Scene(self.setting, APPLES), (), 1.0, ("no fox",))


BLUE = Setting("flat", ("blue",))


@cache
def engine_for(setting: Setting) -> NativeEngine:
    engine = NativeEngine(OneScene(setting))
    engine.load()
    return engine


def draw(seed: int = 1, setting: Setting = BLUE, **options: object) -> Picture:
    fields = {"quality": "low", **options}
    prompt = str(fields.pop("prompt", "two apples"))
    request = ImageRequest(prompt, "gpt-image-1", **fields)  # type: ignore[arg-type]
    return finished(engine_for(setting).draw(request, seed, lambda: False))


def test_size_seed_notes_and_timings() -> None:
    first, again, other = (draw(seed, width_px=1536, height_px=1024) for seed in (1, 1, 2))
    assert (first.frame.width_px, first.frame.height_px) == (1536, 1024)
    assert len(first.frame.rgba) == 1536 * 1024 * 4
    assert first.frame == again.frame != other.frame
    assert "no fox" in first.notes and first.svg is None
    assert list(first.timings_ms) == ["read", "stage", "render"]
    assert first.scene is not None and first.scene["items"][0]["concept"] == "apple"


def test_the_request_s_background_beats_the_prompt_s() -> None:
    clear = draw(background="transparent").frame.rgba[3::4]
    assert clear[0] == 0 and max(clear) == 255
    opaque = draw(setting=Setting("transparent"), background="opaque").frame.rgba[3::4]
    assert min(opaque) == 255


def test_threads_do_not_disturb_each_other() -> None:
    alone = [draw(seed).frame for seed in (1, 2, 3, 4)]
    with ThreadPoolExecutor(4) as pool:
        together = [picture.frame for picture in pool.map(draw, (1, 2, 3, 4))]
    assert together == alone


def test_nonsense_gives_a_picture_and_a_note() -> None:
    picture = draw(prompt="nonsense")
    pixels = {picture.frame.rgba[i : i + 4] for i in range(0, len(picture.frame.rgba), 4000)}
    assert len(pixels) > 20 and "abstract" in picture.notes[0]


def test_svg_when_asked() -> None:
    svg = draw(svg=True).svg
    assert svg is not None and svg.lstrip().startswith("<svg") and "</svg>" in svg


def test_stops_when_nobody_waits() -> None:
    with pytest.raises(CancelledDraw):
        finished(engine_for(BLUE).draw(ImageRequest("fox", "gpt-image-1"), 1, lambda: True))


def test_drawing_before_loading_is_an_error() -> None:
    with pytest.raises(EngineUnavailable):
        finished(NativeEngine().draw(ImageRequest("fox", "gpt-image-1"), 1, lambda: False))
