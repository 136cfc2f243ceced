"""SIGTERM finishes what was accepted and lets nobody new in; a dead engine comes back (17)."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import time
from pathlib import Path

from bench.wire import Answer, Target
from tests.contract.conftest import serving

FIELDS = {"model": "gpt-image-1", "prompt": "[slow 1.5] a fox", "quality": "low"}


def test_sigterm_finishes_plain_answers_and_streams_and_refuses_the_rest(tmp_path: Path) -> None:
    async def story(target: Target, pid: int) -> None:
        await target.ask({**FIELDS, "prompt": "warm"})
        asking = [asyncio.create_task(target.ask(FIELDS)) for _ in range(3)]
        streaming = asyncio.create_task(names(target))
        await asyncio.sleep(0.4)
        os.kill(pid, signal.SIGTERM)
        await asyncio.sleep(0.3)
        late = await target.ask(FIELDS)
        assert late.status == 503 and late.headers["x-should-retry"] == "true"
        assert [(await task).status for task in asking] == [200, 200, 200]
        assert (await streaming)[-1] == "image_generation.completed"

    with serving(tmp_path / "home", "fake") as server:
        asyncio.run(asyncio.wait_for(story(Target(server.url, server.key), server.process.pid), 60))
        assert server.process.wait(timeout=15) == 0
        assert children_of(server.process.pid) == []


async def names(target: Target) -> list[str]:
    return [event.name async for event in target.events({**FIELDS, "partial_images": 1})]


def children_of(pid: int) -> list[str]:
    listed = subprocess.run(["ps", "--ppid", str(pid)], capture_output=True, text=True, check=False)
    return listed.stdout.splitlines()[1:]


def test_an_engine_that_dies_fails_its_own_pictures_and_the_next_is_drawn(tmp_path: Path) -> None:
    async def story(target: Target) -> None:
        assert (await target.ask({**FIELDS, "prompt": "before"})).status == 200
        bystander = asyncio.create_task(target.ask(FIELDS))
        await asyncio.sleep(0.2)
        killer: Answer = await target.ask({**FIELDS, "prompt": "[die]"})
        assert killer.status == 500 and killer.json()["error"]["type"] == "server_error"
        assert (await bystander).status in (200, 500)
        start_s = time.perf_counter()
        after = await target.ask({**FIELDS, "prompt": "after"})
        assert after.status == 200, after.body
        assert time.perf_counter() - start_s < 15

    with serving(tmp_path / "home", "fake") as server:
        asyncio.run(asyncio.wait_for(story(Target(server.url, server.key)), 60))
