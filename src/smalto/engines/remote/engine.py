"""An upstream as an engine like any other: for the command line and for the conformance suite.

The server draws upstreams without a thread for each picture (`jobs.remote`); whoever wants the
plain protocol gets this, with one event loop in a thread of its own.
"""

from __future__ import annotations

import asyncio
import queue
import threading
from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import aclosing

from smalto.engines.base import Cancelled, CancelledDraw
from smalto.engines.remote.settings import RemoteSettings
from smalto.engines.remote.upstream import Upstream, capabilities_of
from smalto.errors import EngineUnavailable, LocalError
from smalto.media.intake import Intake
from smalto.types import ImageRequest, Picture, Preview

POLL_S = 0.02

Event = Preview | Picture | BaseException


class RemoteEngine:
    def __init__(self, remote: RemoteSettings) -> None:
        self.capabilities = capabilities_of(remote)
        self._remote = remote
        self._loop: asyncio.AbstractEventLoop | None = None
        self._upstream: Upstream | None = None

    def load(self) -> None:
        try:
            key = self._remote.key()
        except LocalError as error:
            raise EngineUnavailable(error.message) from None
        self._loop = asyncio.new_event_loop()
        threading.Thread(target=self._loop.run_forever, name="remote", daemon=True).start()
        self._upstream = Upstream(self._remote, Intake(), key=key)

    def draw(
        self, request: ImageRequest, seed: int, cancelled: Cancelled
    ) -> Iterator[Preview | Picture]:
        if self._loop is None or self._upstream is None:
            raise EngineUnavailable(
                f"The engine '{self.capabilities.name}' has not been loaded yet. Try again soon."
            )
        events: queue.SimpleQueue[Event] = queue.SimpleQueue()
        feeding = asyncio.run_coroutine_threadsafe(
            _feed(self._upstream, request, seed, events), self._loop
        )
        try:
            yield from _read(events, feeding, cancelled)
        finally:
            feeding.cancel()


async def _feed(
    upstream: Upstream, request: ImageRequest, seed: int, events: queue.SimpleQueue[Event]
) -> None:
    try:
        async with aclosing(upstream.draw(request, seed)) as drawn:
            async for event in drawn:
                events.put(event)
    except Exception as error:
        events.put(error)


def _read(
    events: queue.SimpleQueue[Event], feeding: Future[None], cancelled: Cancelled
) -> Iterator[Preview | Picture]:
    while True:
        if cancelled():
            raise CancelledDraw
        try:
            event = events.get(timeout=POLL_S)
        except queue.Empty:
            continue
        if isinstance(event, BaseException):
            raise event
        yield event
        if isinstance(event, Picture):
            return
