"""Overload degrades the server and never breaks it; nobody starves (promises 19 and 20).

`bench/overload.py` measures; here are the bars that hold on any machine.
"""

from __future__ import annotations

import asyncio
import time

from bench.wire import Answer, Target
from tests.contract.conftest import Server
from tests.robustness.conftest import new_key

FIELDS = {"model": "gpt-image-1", "prompt": "[slow 0.2] a fox", "quality": "low"}


async def flood(target: Target, n: int) -> list[Answer]:
    return await asyncio.gather(*(target.ask(FIELDS) for _ in range(n)))


def test_a_flood_is_refused_quickly_and_in_the_right_words(server: Server) -> None:
    target = Target(server.url, server.key)

    async def story() -> None:
        await target.ask(FIELDS)
        filling = asyncio.create_task(flood(target, 60))
        await asyncio.sleep(0.5)
        refused = [answer for answer in await flood(target, 40) if answer.status == 503]
        accepted = await filling
        assert len(refused) >= 20
        for answer in refused:
            assert answer.json()["error"]["code"] == "server_is_overloaded"
            assert 1 <= int(answer.headers["retry-after"]) <= 60
            assert answer.headers["x-should-retry"] == "true"
        times_s = sorted(answer.seconds for answer in refused)
        assert times_s[len(times_s) // 2] < 0.5, "half of a burst of 40 is refused at once"
        assert {answer.status for answer in accepted} <= {200, 503}
        assert sum(answer.status == 200 for answer in accepted) >= 40
        assert (await target.ask(FIELDS)).status == 200

    asyncio.run(asyncio.wait_for(story(), 120))


def test_a_quiet_caller_waits_for_one_picture_not_for_the_flood(server: Server) -> None:
    """Two keys: one has 45 pictures in the line, the other asks for one."""
    loud = Target(server.url, server.key)
    quiet = Target(server.url, new_key(server, "quiet"))

    async def story() -> None:
        await quiet.ask(FIELDS)
        flooding = asyncio.create_task(flood(loud, 45))
        await asyncio.sleep(0.4)
        start_s = time.perf_counter()
        assert (await quiet.ask(FIELDS)).status == 200
        waited_s = time.perf_counter() - start_s
        assert not flooding.done()
        assert waited_s < 1.5, "45 pictures of 0.2 s in two slots take 4.5 s"
        await flooding

    asyncio.run(asyncio.wait_for(story(), 120))
