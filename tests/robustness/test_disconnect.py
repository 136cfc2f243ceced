"""A client that leaves stops the work, pays nothing, and harms nobody (promise 16)."""

from __future__ import annotations

import asyncio
import random
import sqlite3
import time
from contextlib import aclosing

import pytest

from bench.wire import Target
from tests.contract.conftest import Server

N_CUTS = 200
STEPS, STEP_S = 50, 0.01
PROMPT = f"[slow {STEPS * STEP_S}] [steps {STEPS}] a fox"
FIELDS = {"model": "gpt-image-1", "prompt": PROMPT, "quality": "low", "size": "1024x1024"}


def n_charged(server: Server) -> int:
    with sqlite3.connect(server.home / "smalto.db") as database:
        return int(database.execute("SELECT count(*) FROM ledger").fetchone()[0])


async def cut_stream(target: Target, after_events: int, delay_s: float) -> None:
    async with aclosing(target.events({**FIELDS, "partial_images": 3})) as events:
        if after_events:
            n = 0
            async for _ in events:
                n += 1
                if n == after_events:
                    break
            await asyncio.sleep(delay_s)
        else:
            opening = asyncio.ensure_future(anext(events))
            await asyncio.sleep(delay_s)
            opening.cancel()
            await asyncio.gather(opening, return_exceptions=True)


async def cut_answer(target: Target, delay_s: float) -> None:
    with pytest.raises(TimeoutError):
        await target.ask(FIELDS, timeout_s=delay_s)


def test_two_hundred_clients_leave_at_random_steps(server: Server) -> None:
    target, chance, before = Target(server.url, server.key), random.Random(7), n_charged(server)

    async def story() -> float:
        await target.ask({**FIELDS, "prompt": "warm"})
        for _ in range(N_CUTS // 8):
            half_s = STEPS * STEP_S / 2
            await asyncio.gather(
                *(cut_stream(target, 0, chance.uniform(0.01, half_s)) for _ in range(3)),
                *(cut_stream(target, chance.randint(1, 2), 0) for _ in range(2)),
                *(cut_answer(target, chance.uniform(0.02, half_s)) for _ in range(3)),
            )
        start_s = time.perf_counter()
        answer = await target.ask({**FIELDS, "prompt": "next"})
        assert answer.status == 200
        return time.perf_counter() - start_s

    took_s = asyncio.run(asyncio.wait_for(story(), 120))
    assert took_s < 1, "what was cut still kept the engine busy"
    assert n_charged(server) - before == 2, "only the two that were waited for are charged"


def test_a_cut_picture_frees_its_slot_within_a_step(server: Server) -> None:
    """All slots are taken by pictures of twenty seconds, all are cut, the next starts at once."""
    target = Target(server.url, server.key)
    long = {**FIELDS, "prompt": "[slow 20] a fox"}

    async def story() -> list[float]:
        waits_s = []
        for _ in range(5):
            asking = [asyncio.create_task(target.ask(long)) for _ in range(12)]
            await asyncio.sleep(0.15)
            for task in asking:
                task.cancel()
            await asyncio.gather(*asking, return_exceptions=True)
            start_s = time.perf_counter()
            assert (await target.ask({**FIELDS, "prompt": "next"})).status == 200
            waits_s.append(time.perf_counter() - start_s)
        return waits_s

    assert sorted(asyncio.run(asyncio.wait_for(story(), 60)))[2] < 0.5
