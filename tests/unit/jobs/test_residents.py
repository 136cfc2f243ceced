from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from typing import Any, cast

from smalto.engines.base import Capabilities
from smalto.jobs.drawing import Drawn, Job
from smalto.jobs.process import ProcessHost
from smalto.jobs.residents import Resident, Residents
from smalto.types import ImageRequest, Progress

JOB = Job(ImageRequest("a fox", "m"), 0, 1)


class Sleeper:
    """A host that draws until it is told to stop."""

    def __init__(self, name: str, memory_bytes: int, log: list[str]) -> None:
        self.capabilities = Capabilities(name, "", 4, vectors=False, memory_bytes=memory_bytes)
        self.parallel, self.restarts, self.is_ready = 4, 0, True
        self.go_on = asyncio.Event()
        self._log = log

    async def wait_ready(self) -> None:
        self._log.append(f"+{self.capabilities.name}")

    async def draw(self, job: Job) -> AsyncGenerator[Drawn, None]:
        self._log.append(self.capabilities.name)
        yield Progress(0, "drawing")
        await self.go_on.wait()

    async def sleep(self) -> None:
        self._log.append(f"-{self.capabilities.name}")


def _three(
    budget: int, log: list[str]
) -> tuple[Residents, dict[str, Resident], dict[str, Sleeper]]:
    residents = Residents(budget)
    sleepers = {name: Sleeper(name, 4, log) for name in "abc"}
    hosts = {name: Resident(cast(ProcessHost, one), residents) for name, one in sleepers.items()}
    return residents, hosts, sleepers


async def _drawn(host: Resident) -> None:
    async for _ in host.draw(JOB):
        pass


def test_the_one_not_asked_longest_makes_room() -> None:
    async def story() -> tuple[list[str], list[str]]:
        log: list[str] = []
        residents, hosts, sleepers = _three(8, log)
        for one in sleepers.values():
            one.go_on.set()
        for name in "abac":
            await _drawn(hosts[name])
        return log, residents.names

    log, awake = asyncio.run(story())
    assert log == ["a", "b", "a", "-b", "c"]
    assert awake == ["a", "c"]


def test_who_draws_is_waited_for() -> None:
    async def story() -> list[str]:
        log: list[str] = []
        _, hosts, sleepers = _three(0, log)
        first = asyncio.create_task(_drawn(hosts["a"]))
        await asyncio.sleep(0.01)
        second = asyncio.create_task(_drawn(hosts["b"]))
        await asyncio.sleep(0.01)
        log.append("a is done")
        for one in sleepers.values():
            one.go_on.set()
        await asyncio.wait_for(asyncio.gather(first, second), 2)
        return log

    assert asyncio.run(story()) == ["a", "a is done", "-a", "b"]


def test_one_that_is_larger_than_the_budget_is_let_in_alone() -> None:
    async def story() -> Any:
        log: list[str] = []
        residents, hosts, sleepers = _three(3, log)
        sleepers["a"].go_on.set()
        await _drawn(hosts["a"])
        return residents.names

    assert asyncio.run(story()) == ["a"]
