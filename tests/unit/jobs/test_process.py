"""The engine process: real processes, the scripted engine."""

from __future__ import annotations

import asyncio
import os
import signal
import time
from collections.abc import AsyncIterator, Coroutine
from contextlib import aclosing, asynccontextmanager
from typing import Any, TypeVar

import pytest

from smalto import errors
from smalto.engines import registry
from smalto.engines.fake import FakeEngine
from smalto.jobs.drawing import Drawn, Job
from smalto.jobs.local import LocalHost
from smalto.jobs.process import ProcessHost
from smalto.types import ImageDone, ImageRequest, Partial, Progress

Result = TypeVar("Result")


def run(work: Coroutine[Any, Any, Result]) -> Result:
    return asyncio.run(asyncio.wait_for(work, 60))


@asynccontextmanager
async def hosting(**settings: Any) -> AsyncIterator[ProcessHost]:
    host = ProcessHost("fake", registry.create("fake").capabilities, **settings)
    try:
        yield host
    finally:
        await asyncio.to_thread(host.close)


def job(prompt: str, **more: Any) -> Job:
    return Job(ImageRequest(prompt, "gpt-image-1", quality="low", **more), 0, 7)


async def drawn(host: ProcessHost | LocalHost, what: Job) -> list[Drawn]:
    async with aclosing(host.draw(what)) as events:
        return [event async for event in events]


def test_a_small_one_is_made_where_the_picture_is() -> None:
    async def story() -> None:
        async with hosting() as host:
            for wanted in (True, False):
                *_, done = await drawn(host, Job(job("a fox").request, 0, 7, thumbnail=wanted))
                assert isinstance(done, ImageDone)
                assert (done.thumbnail is not None) == wanted
                if done.thumbnail is not None:
                    assert done.thumbnail.webp[8:12] == b"WEBP" and done.thumbnail.color[0] == "#"

    run(story())


def test_the_same_picture_as_in_this_process() -> None:
    async def story() -> None:
        local = LocalHost(FakeEngine(), threads=1)
        async with hosting() as host:
            assert not host.is_ready
            there = await drawn(host, job("a fox", partial_images=2))
            assert host.is_ready
        here = await drawn(local, job("a fox", partial_images=2))
        local.close()
        assert [type(event) for event in there] == [type(event) for event in here]
        assert [type(event) for event in there] == [Progress, Partial, Partial, ImageDone]
        assert [e.data for e in there if not isinstance(e, Progress)] == [
            e.data for e in here if not isinstance(e, Progress)
        ]

    run(story())


def test_several_at_once_are_not_mixed_up() -> None:
    async def story() -> None:
        async with hosting(threads=4) as host:
            prompts = [f"[slow 0.1] number {i}" for i in range(12)]
            start_s = time.monotonic()
            together = await asyncio.gather(*(drawn(host, job(prompt)) for prompt in prompts))
            seconds = time.monotonic() - start_s
            alone = [await drawn(host, job(prompt)) for prompt in prompts]
        pictures = [
            bytes(events[-1].data) for events in together if isinstance(events[-1], ImageDone)
        ]
        assert pictures == [e[-1].data for e in alone if isinstance(e[-1], ImageDone)]
        assert len(set(pictures)) == 12
        assert seconds < 12 * 0.1 + 10  # loading included

    run(story())


def test_errors_cross_the_border_whole_and_bugs_as_one_sentence() -> None:
    async def story() -> None:
        async with hosting() as host:
            with pytest.raises(errors.ImageUserError) as refused:
                await drawn(host, job("[refuse]"))
            assert refused.value.code == "moderation_blocked" and refused.value.status == 400
            with pytest.raises(errors.EngineFailed) as broken:
                await drawn(host, job("[fail]"))
            assert "told to fail" not in broken.value.message
            assert await drawn(host, job("still alive"))

    run(story())


def test_a_dead_engine_costs_its_pictures_only_and_comes_back() -> None:
    async def story() -> None:
        async with hosting() as host:
            await host.wait_ready()
            lost = asyncio.create_task(drawn(host, job("[slow 20]")))
            await asyncio.sleep(0.2)
            os.kill(host.process_ids[0], signal.SIGKILL)
            with pytest.raises(errors.EngineFailed):
                await lost
            assert isinstance((await drawn(host, job("next")))[-1], ImageDone)
            assert host.restarts == 1

    run(story())


def test_an_engine_that_keeps_dying_gets_a_rest() -> None:
    async def story() -> None:
        async with hosting() as host:
            for _ in range(3):
                await host.wait_ready()
                os.kill(host.process_ids[0], signal.SIGKILL)
                while host.is_ready:
                    await asyncio.sleep(0.01)
            with pytest.raises(errors.EngineUnavailable) as resting:
                await drawn(host, job("too soon"))
            assert resting.value.status == 503

    run(story())


def test_closing_the_stream_stops_the_work() -> None:
    async def story() -> None:
        async with hosting(threads=1) as host:
            await host.wait_ready()
            events = host.draw(job("[slow 30]"))
            assert isinstance(await anext(events), Progress)
            await events.aclose()
            start_s = time.monotonic()
            await drawn(host, job("next"))  # one thread: it waits for the one that was cancelled
            assert time.monotonic() - start_s < 5 and host.restarts == 0

    run(story())


def test_a_missing_engine_says_so() -> None:
    async def story() -> None:
        host = ProcessHost("nothing", registry.create("fake").capabilities)
        try:
            with pytest.raises(errors.LocalError, match="There is no engine 'nothing'"):
                await host.wait_ready()
        finally:
            await asyncio.to_thread(host.close)

    run(story())
