"""The native engine around its writer: a stand-in reads every prompt the same way, so no trained
weights are needed here. Prompts through the real model are `smalto evaluate`'s business."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache

import numpy as np
import pytest

from smalto.engines.base import CancelledDraw, finished
from smalto.engines.native import NativeEngine
from smalto.errors import EngineUnavailable
from smalto.model import Reading
from smalto.scene.types import Item, Scene, Setting
from smalto.types import Check, Frame, ImageRequest, Picture, Preview

APPLES = (Item("apple", count=2),)


@dataclass
class OneScene:
    setting: Setting
    n_read: int = 0

    def write(self, prompt: str, *, check: Check) -> Reading:
        check()
        self.n_read += 1
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


def test_a_picture_as_vectors_is_not_painted() -> None:
    picture = draw(output_format="svg", width_px=1536, height_px=1024, partial_images=2)
    assert picture.svg is not None and 'width="1536"' in picture.svg
    assert picture.frame.width_px < 400, "a thumbnail"


def test_previews_come_before_the_picture_and_do_not_change_it() -> None:
    request = ImageRequest("two apples", "gpt-image-1", quality="high", partial_images=3)
    *previews, last = engine_for(BLUE).draw(request, 1, lambda: False)
    assert all(isinstance(each, Preview) for each in previews) and isinstance(last, Picture)
    frames = [np.frombuffer(e.frame.rgba, np.uint8).astype(np.int16) for e in (*previews, last)]
    apart = [np.abs(frame - frames[-1]).mean() for frame in frames]
    assert len(frames) == 4 and apart[0] > apart[1] > apart[2] > 0
    assert last.frame == draw(quality="high").frame


def test_what_is_done_with_previews_is_not_drawing_time() -> None:
    request = ImageRequest("two apples", "gpt-image-1", quality="low", partial_images=3)
    drawing = engine_for(BLUE).draw(request, 1, lambda: False)
    start_s = time.perf_counter()
    for event in drawing:
        time.sleep(0.2)
        picture = event
    wall_ms = (time.perf_counter() - start_s) * 1000
    assert isinstance(picture, Picture)
    assert sum(picture.timings_ms.values()) <= wall_ms - 4 * 200


def test_stops_at_every_step_when_nobody_waits() -> None:
    request = ImageRequest("two apples", "gpt-image-1", quality="high", partial_images=3)
    engine, asked = engine_for(BLUE), 0

    def count() -> bool:
        nonlocal asked
        asked += 1
        return False

    list(engine.draw(request, 1, count))
    assert asked > 20
    for last in range(0, asked, 3):
        answers = iter([False] * last)
        with pytest.raises(CancelledDraw):
            finished(engine.draw(request, 1, lambda steps=answers: next(steps, True)))


def test_pictures_of_one_prompt_share_its_reading() -> None:
    writer = OneScene(BLUE)
    engine = NativeEngine(writer)
    engine.load()
    for seed in (1, 2, 3):
        finished(engine.draw(ImageRequest("apples", "m", quality="low"), seed, lambda: False))
    assert writer.n_read == 1


@pytest.mark.native
def test_eight_at_once_are_the_eight_one_by_one() -> None:
    """The real writer: other prompts read at the same time change nothing."""
    prompts = ["a red fox", "two apples", "一只小猫", "a boat on a lake", *["three stars"] * 4]
    size = {"width_px": 512, "height_px": 512}
    jobs = [(ImageRequest(p, "m", quality="low", **size), k) for k, p in enumerate(prompts)]

    def one(job: tuple[ImageRequest, int]) -> Frame:
        return finished(engine.draw(*job, lambda: False)).frame

    engine = NativeEngine()
    engine.load()
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(one, jobs))
    engine = NativeEngine()
    engine.load()
    assert [one(job) for job in jobs] == together


def test_drawing_before_loading_is_an_error() -> None:
    with pytest.raises(EngineUnavailable):
        finished(NativeEngine().draw(ImageRequest("fox", "gpt-image-1"), 1, lambda: False))
