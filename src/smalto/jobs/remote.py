"""Engines on other machines, drawn by tasks of this event loop.

What is waited for is the network, so it needs no process and no thread of its own; pixels are
worked on in threads, and decoded in the picture worker. Closing a drawing closes its connection at
once.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import AsyncGenerator
from contextlib import aclosing
from dataclasses import replace

from smalto import errors
from smalto.engines.remote.upstream import Upstream
from smalto.jobs.drawing import Drawn, Job, done_of, encoded
from smalto.types import Partial, Picture, Progress

log = logging.getLogger("smalto.jobs")


class RemoteHost:
    restarts = 0

    def __init__(self, upstream: Upstream) -> None:
        self.capabilities = upstream.capabilities
        self.parallel = upstream.remote.parallel
        self._upstream = upstream

    def start(self) -> None:
        """There is nothing to load; whether the other side answers shows when it is asked."""

    @property
    def is_ready(self) -> bool:
        return True

    async def wait_ready(self) -> None:
        return None

    async def draw(self, job: Job) -> AsyncGenerator[Drawn, None]:
        yield Progress(job.index, "drawing")
        start_s, n_told = time.perf_counter(), 0
        try:
            async with aclosing(self._upstream.draw(job.request, job.seed)) as events:
                async for event in events:
                    if isinstance(event, Picture):
                        took = {"upstream": (time.perf_counter() - start_s) * 1000}
                        picture = replace(event, timings_ms=took)
                        yield await asyncio.to_thread(done_of, job, picture)
                        return
                    frame = event.frame
                    yield Partial(
                        job.index, n_told, await asyncio.to_thread(encoded, job.request, frame)
                    )
                    n_told += 1
        except errors.SmaltoError:
            raise
        except Exception as error:
            log.error("the engine %s broke", self.capabilities.name, exc_info=error)
            raise errors.server_error() from None
        raise errors.server_error()

    def close(self) -> None:
        """Drawings end with the tasks that read them."""
