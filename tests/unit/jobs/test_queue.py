"""Fairness and bounds of the waiting room."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from contextlib import ExitStack
from typing import Any, TypeVar

import pytest

from smalto import errors
from smalto.jobs.queue import FairQueue

Result = TypeVar("Result")


def run(work: Coroutine[Any, Any, Result]) -> Result:
    return asyncio.run(asyncio.wait_for(work, 10))


async def draw(queue: FairQueue, caller: str, order: list[str]) -> None:
    async with queue.slot(caller):
        order.append(caller)
        await asyncio.sleep(0)


def test_callers_take_turns_however_much_one_of_them_asks() -> None:
    async def story() -> list[str]:
        queue, order = FairQueue(slots=1, max_open=100), list[str]()
        async with queue.slot("first"):
            drawing = [asyncio.create_task(draw(queue, "flood", order)) for _ in range(5)]
            await asyncio.sleep(0)
            drawing += [asyncio.create_task(draw(queue, "quiet", order)) for _ in range(2)]
            await asyncio.sleep(0)
        await asyncio.gather(*drawing)
        assert queue.n_waiting == 0
        return order

    assert run(story()) == ["flood", "quiet", "flood", "quiet", "flood", "flood", "flood"]


def test_no_more_pictures_at_once_than_slots() -> None:
    async def story() -> int:
        queue, now, most = FairQueue(slots=3, max_open=100), 0, 0

        async def work() -> None:
            nonlocal now, most
            async with queue.slot("a"):
                now += 1
                most = max(most, now)
                await asyncio.sleep(0.001)
                now -= 1

        await asyncio.gather(*(work() for _ in range(20)))
        return most

    assert run(story()) == 3


def test_who_leaves_the_line_holds_up_nobody() -> None:
    async def story() -> None:
        queue, order = FairQueue(slots=1, max_open=100), list[str]()
        async with queue.slot("first"):
            leaver = asyncio.create_task(draw(queue, "leaver", order))
            stayer = asyncio.create_task(draw(queue, "stayer", order))
            await asyncio.sleep(0)
            assert queue.n_waiting == 2
            leaver.cancel()
            await asyncio.sleep(0)
            assert queue.n_waiting == 1
        await stayer
        async with queue.slot("again"):  # the slot was not lost
            order.append("again")
        assert order == ["stayer", "again"]

    run(story())


def test_a_slot_granted_to_one_who_left_at_that_moment_is_not_lost() -> None:
    async def story() -> None:
        queue, order = FairQueue(slots=1, max_open=100), list[str]()
        first = queue.slot("first")
        await first.__aenter__()
        leaver = asyncio.create_task(draw(queue, "leaver", order))
        await asyncio.sleep(0)
        await first.__aexit__(None, None, None)  # grants it
        leaver.cancel()  # before it could run
        await asyncio.gather(leaver, return_exceptions=True)
        await draw(queue, "next", order)
        assert order == ["next"]

    run(story())


def test_full_is_refused_with_when_to_come_back() -> None:
    queue = FairQueue(slots=1, max_open=2)
    with queue.admit("a"), queue.admit("b"):
        with pytest.raises(errors.Overloaded) as refused:
            queue.refuse_if_full("c", retry_after_s=7)
        assert refused.value.retry_after_s == 7 and queue.n_open == 2
    queue.refuse_if_full("c")
    assert queue.n_open == 0


def test_one_caller_alone_leaves_room_for_others() -> None:
    queue = FairQueue(slots=1, max_open=50)
    with ExitStack() as open_:
        for _ in range(40):
            open_.enter_context(queue.admit("flood"))
        with pytest.raises(errors.Overloaded):
            open_.enter_context(queue.admit("flood"))
        for _ in range(5):
            open_.enter_context(queue.admit("quiet"))
        assert queue.n_open == 45
