"""Several large models, and room for some of them: who was not asked longest makes room.

A model's weights stay in memory while its process lives. Before a picture is drawn, its model is
made resident: idle ones that were used least recently end their processes until there is room; one
that is drawing is waited for.
"""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import AsyncGenerator
from contextlib import aclosing

from smalto.engines.base import Capabilities
from smalto.jobs.drawing import Drawn, Job
from smalto.jobs.process import ProcessHost


class Residents:
    """Shared by the hosts that need room. `budget_bytes` for the weights of all of them together; 0
    for one at a time. One that is larger than all of it is let in alone."""

    def __init__(self, budget_bytes: int) -> None:
        self._budget_bytes = budget_bytes
        self._awake: OrderedDict[Resident, None] = OrderedDict()
        """The least recently used first."""
        self._change = asyncio.Condition()

    async def admit(self, host: Resident) -> None:
        """Until there is room for it; then it is the most recently used."""
        async with self._change:
            while not self._has_room(host):
                idle = next((one for one in self._awake if one is not host and one.is_idle), None)
                if idle is None:
                    await self._change.wait()
                    continue
                del self._awake[idle]
                await idle.sleep()
            self._awake[host] = None
            self._awake.move_to_end(host)

    async def changed(self) -> None:
        """A picture is done: who waits looks again."""
        async with self._change:
            self._change.notify_all()

    @property
    def names(self) -> list[str]:
        """Of those that are awake, the least recently used first."""
        return [host.capabilities.name for host in self._awake]

    def _has_room(self, host: Resident) -> bool:
        others = [one for one in self._awake if one is not host]
        if not others or not self._budget_bytes:
            return not others
        held = sum(one.capabilities.memory_bytes for one in others)
        return held + host.capabilities.memory_bytes <= self._budget_bytes


class Resident:
    """A host that takes part in it."""

    def __init__(self, inner: ProcessHost, residents: Residents) -> None:
        self.capabilities: Capabilities = inner.capabilities
        self.parallel = inner.parallel
        self._inner = inner
        self._residents = residents
        self._n_users = 0

    @property
    def restarts(self) -> int:
        return self._inner.restarts

    @property
    def is_ready(self) -> bool:
        return self._inner.is_ready

    @property
    def is_idle(self) -> bool:
        return self._n_users == 0

    def start(self) -> None:
        """Nothing yet: there may be no room."""

    async def wait_ready(self) -> None:
        await self._residents.admit(self)
        await self._inner.wait_ready()

    async def draw(self, job: Job) -> AsyncGenerator[Drawn, None]:
        self._n_users += 1
        try:
            await self._residents.admit(self)
            async with aclosing(self._inner.draw(job)) as events:
                async for event in events:
                    yield event
        finally:
            self._n_users -= 1
            await asyncio.shield(self._residents.changed())

    async def sleep(self) -> None:
        await self._inner.sleep()

    def close(self) -> None:
        self._inner.close()
