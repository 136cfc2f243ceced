"""What runs on the other machine, without one."""

from __future__ import annotations

import asyncio
from contextlib import aclosing
from typing import Any

import pytest

from smalto import errors
from smalto.engines.ray import replica as module
from smalto.engines.ray.replica import Replica
from smalto.jobs.drawing import Job, draw
from smalto.types import ImageDone, ImageRequest, Partial, Progress


def job(prompt: str, seed: int = 1, previews: int = 0) -> Job:
    request = ImageRequest(prompt, "fake", width_px=64, height_px=64, partial_images=previews)
    return Job(request, 0, seed)


def replica(parallel: int = 1) -> Replica:
    return Replica("fake", draw, parallel, room=4 * parallel)


async def told(one: Replica, asked: Job, job_id: str = "a") -> list[Any]:
    async with aclosing(one.draw(job_id, asked)) as events:
        return [event async for event in events]


def test_it_tells_what_the_work_tells() -> None:
    async def check() -> None:
        one = replica()
        capabilities, room = await one.facts()
        assert (capabilities.name, room) == ("fake", 4)
        events = await told(one, job("a fox", previews=2))
        assert [type(each) for each in events] == [Progress, Partial, Partial, ImageDone]

    asyncio.run(check())


def test_errors_come_as_values_and_bugs_as_one_fixed_sentence() -> None:
    async def check() -> None:
        one = replica()
        assert isinstance((await told(one, job("[refuse]")))[-1], errors.ImageUserError)
        broken = (await told(one, job("[fail]")))[-1]
        assert isinstance(broken, errors.EngineFailed)
        assert broken.message == errors.server_error().message

    asyncio.run(check())


def test_closing_stops_the_drawing_and_frees_its_place() -> None:
    async def check() -> None:
        one = replica()
        left = one.draw("a", job("[slow 60] [steps 600]"))
        assert isinstance(await anext(left), Progress)
        await left.aclose()
        async with asyncio.timeout(10):
            assert isinstance((await told(one, job("next"), "b"))[-1], ImageDone)

    asyncio.run(check())


def test_what_is_asked_for_again_is_not_drawn_twice_at_once() -> None:
    async def check() -> None:
        one = replica()  # draws one at a time: the second only if the first has stopped
        first = one.draw("same", job("[slow 60] [steps 600]"))
        assert isinstance(await anext(first), Progress)
        async with asyncio.timeout(10):
            assert isinstance((await told(one, job("a fox"), "same"))[-1], ImageDone)
        assert [event async for event in first] == []

    asyncio.run(check())


def test_a_stuck_engine_is_told_to_the_cluster(monkeypatch: pytest.MonkeyPatch) -> None:
    async def check() -> None:
        one = replica()
        drawing = one.draw("a", job("[slow 1] [steps 1]"))
        await anext(drawing)
        one.check_health()
        monkeypatch.setattr(module, "STUCK_S", -1.0)
        one.check_health()  # it draws, and somebody waits
        one._drawing["a"].stop()
        with pytest.raises(RuntimeError, match="did not stop"):
            one.check_health()
        await drawing.aclose()

    asyncio.run(check())


def test_an_engine_that_cannot_be_loaded_is_no_replica() -> None:
    with pytest.raises(errors.LocalError, match="There is no engine 'nobody'"):
        Replica("nobody", draw, 1, 1)
