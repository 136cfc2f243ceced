from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Coroutine, Sequence
from contextlib import aclosing, asynccontextmanager
from dataclasses import replace
from typing import Any, TypeVar

import pytest

from smalto import errors
from smalto.clock import SystemClock
from smalto.engines import catalog
from smalto.engines.fake import FakeEngine
from smalto.jobs.local import LocalHost
from smalto.jobs.work import Order, Reins, derive_seed
from smalto.service import ImageService
from smalto.storage.ledger import LedgerEntry
from smalto.types import Completed, ImageDone, ImageRequest, Progress

MODEL = catalog.load().models["gpt-image-1"]
FOX = ImageRequest("a fox", "gpt-image-1", quality="low", seed=3)
Result = TypeVar("Result")


class ListLedger:
    def __init__(self) -> None:
        self.entries: list[LedgerEntry] = []

    def record(self, entries: Sequence[LedgerEntry]) -> None:
        self.entries += entries


@asynccontextmanager
async def serving(engine: FakeEngine, *, max_queued: int = 4) -> AsyncIterator[Any]:
    ledger = ListLedger()
    service = ImageService(
        {"native": LocalHost(engine, threads=2)},
        default="native",
        ledger=ledger,
        clock=SystemClock(),
        max_open=max_queued,
    )
    try:
        yield service, ledger
    finally:
        await asyncio.to_thread(service.close)


def run(work: Coroutine[Any, Any, Result]) -> Result:
    return asyncio.run(asyncio.wait_for(work, 20))


def test_events_end_with_the_answer() -> None:
    async def story() -> None:
        engine = FakeEngine()
        async with serving(engine) as (service, ledger):
            request = ImageRequest("a fox", "gpt-image-1", n=3, quality="low", seed=3)
            events = [e async for e in service.run(request, MODEL, request_id="r", key_id=7)]
        assert sum(isinstance(event, Progress) for event in events) == 3
        done = events[-1]
        assert isinstance(done, Completed) and done.engine == "fake" and done.seed == 3
        assert [image.index for image in done.images] == [0, 1, 2]
        assert {e.index for e in events if isinstance(e, ImageDone)} == {0, 1, 2}
        assert done.images[0].seed == 3 and len({image.data for image in done.images}) == 3
        assert list(done.images[0].timings_ms) == ["draw", "encode"]
        (entry,) = ledger.entries
        assert (entry.request_id, entry.key_id, entry.output_tokens) == ("r", 7, 3 * 272)
        assert engine.loads == 1

    run(story())


def test_same_seed_same_bytes_and_no_seed_another_picture() -> None:
    async def story() -> None:
        async with serving(FakeEngine()) as (service, _):
            requests = [FOX, FOX, ImageRequest("a fox", "gpt-image-1", quality="low")]
            answers = [await service.answer(r, MODEL, request_id="r") for r in requests]
        assert answers[0].images[0].data == answers[1].images[0].data
        assert answers[0].images[0].data != answers[2].images[0].data

    run(story())


def test_a_bug_in_an_engine_becomes_one_fixed_sentence_and_no_charge() -> None:
    async def story() -> None:
        broken = FakeEngine(failure=RuntimeError("secret path"))
        async with serving(broken) as (service, ledger):
            with pytest.raises(errors.EngineFailed) as caught:
                await service.answer(FOX, MODEL, request_id="req_1")
        assert "secret" not in caught.value.message and "req_1" in caught.value.message
        assert ledger.entries == []

    run(story())


def test_our_own_errors_pass_unchanged() -> None:
    async def story() -> None:
        refusal = errors.unknown_model("x")
        async with serving(FakeEngine(failure=refusal)) as (service, _):
            with pytest.raises(errors.ImageUserError) as caught:
                await service.answer(FOX, MODEL, request_id="r")
        assert caught.value is refusal

    run(story())


def test_a_full_house_refuses_at_once_and_opens_again() -> None:
    async def story() -> None:
        async with serving(FakeEngine(delay_s=0.2), max_queued=1) as (service, _):
            first = asyncio.create_task(service.answer(FOX, MODEL, request_id="a"))
            await asyncio.sleep(0.02)
            with pytest.raises(errors.Overloaded):
                await service.answer(FOX, MODEL, request_id="b")
            await first
            assert await service.answer(FOX, MODEL, request_id="c")

    run(story())


def test_only_the_engine_that_is_asked_for_can_be_full() -> None:
    async def story() -> None:
        hosts = {name: LocalHost(FakeEngine(delay_s=0.3), threads=1) for name in ("busy", "free")}
        service = ImageService(
            hosts, default="busy", ledger=ListLedger(), clock=SystemClock(), max_open=1
        )
        elsewhere = replace(MODEL, engine="free")
        drawing = [asyncio.create_task(service.answer(FOX, MODEL, request_id="a"))]
        await asyncio.sleep(0.05)
        service.refuse_if_full(None)  # somebody else's engine may be the one
        service.refuse_if_full(None, elsewhere)
        with pytest.raises(errors.Overloaded):
            service.refuse_if_full(None, MODEL)
        drawing += [asyncio.create_task(service.answer(FOX, elsewhere, request_id="b"))]
        await asyncio.sleep(0.05)
        with pytest.raises(errors.Overloaded):
            service.refuse_if_full(None)
        await asyncio.gather(*drawing)
        await asyncio.to_thread(service.close)

    run(story())


def test_closing_the_stream_stops_the_work_and_charges_nothing() -> None:
    async def story() -> None:
        async with (
            serving(FakeEngine(delay_s=15)) as (service, ledger),
            aclosing(service.run(FOX, MODEL, request_id="r")) as events,
        ):
            assert isinstance(await anext(events), Progress)
        assert ledger.entries == []

    run(story())


def test_ready_once_the_engine_is_loaded() -> None:
    async def story() -> None:
        async with serving(FakeEngine()) as (service, _):
            assert not service.is_ready
            await service.wait_ready()
            assert service.is_ready

    run(story())


def test_an_engine_that_cannot_load_is_said_to_every_caller() -> None:
    class Broken(FakeEngine):
        def load(self) -> None:
            raise errors.EngineUnavailable("no weights")

    async def story() -> None:
        async with serving(Broken()) as (service, _):
            for name in "ab":
                with pytest.raises(errors.EngineUnavailable, match="no weights"):
                    await service.answer(FOX, MODEL, request_id=name)
            assert not service.is_ready

    run(story())


def test_derived_seeds_differ_and_stay() -> None:
    seeds = [derive_seed(5, index) for index in range(10)]
    assert seeds[0] == 5 and len(set(seeds)) == 10
    assert all(0 <= seed < 2**31 for seed in seeds)
    assert derive_seed(5, 3) == seeds[3] != derive_seed(6, 3)


def test_pictures_that_nobody_waits_for_are_dropped_one_by_one() -> None:
    async def story() -> None:
        async with serving(FakeEngine(delay_s=0.3)) as (service, ledger):
            reins = Reins()
            request = replace(FOX, n=4)
            order = Order(request, MODEL, "r", reins=reins, thumbnails=True)
            reins.drop(3)  # before anything has begun
            events: list[Any] = []
            async for event in service.draw(order):
                events.append(event)
                if isinstance(event, ImageDone) and reins.settled is None:
                    reins.drop(event.index)  # done already: it stays
                    reins.drop(2)
            done = events[-1]
        assert isinstance(done, Completed) and reins.settled == done
        assert [image.index for image in done.images] == [0, 1]
        assert all(image.thumbnail is not None for image in done.images)
        dropped = {e.index for e in events if isinstance(e, Progress) and e.stage == "dropped"}
        assert {2, 3} <= dropped
        (entry,) = ledger.entries
        assert (entry.n, entry.cost_micro) == (2, done.cost_micro)
        assert sum(service.cost_micro(image.usage, request) for image in done.images) in range(
            done.cost_micro - 2, done.cost_micro + 3
        )

    run(story())


def test_an_order_of_which_nothing_is_left_costs_nothing() -> None:
    async def story() -> None:
        async with serving(FakeEngine(delay_s=5)) as (service, ledger):
            reins = Reins()
            for index in range(2):
                reins.drop(index)
            order = Order(replace(FOX, n=2), MODEL, "r", reins=reins)
            events = [event async for event in service.draw(order)]
            assert not any(isinstance(event, ImageDone | Completed) for event in events)
            assert ledger.entries == [] and reins.settled is None

    run(story())
