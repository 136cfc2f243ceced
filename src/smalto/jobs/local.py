"""An engine in threads of this process: for the command line and for tests."""

from __future__ import annotations

import asyncio
import logging
import threading
from collections.abc import AsyncGenerator
from concurrent.futures import Future, ThreadPoolExecutor

from smalto import errors
from smalto.engines.base import CancelledDraw, Engine
from smalto.jobs.drawing import Drawn, Job, draw
from smalto.jobs.mailbox import Mailbox
from smalto.types import ImageDone

log = logging.getLogger("smalto.jobs")


class LocalHost:
    restarts = 0

    def __init__(self, engine: Engine, *, threads: int) -> None:
        self.capabilities = engine.capabilities
        self.parallel = max(1, min(threads, engine.capabilities.parallel))
        self._engine = engine
        self._pool = ThreadPoolExecutor(self.parallel, thread_name_prefix="draw")
        self._loading: Future[None] | None = None

    def start(self) -> None:
        if self._loading is None:
            self._loading = self._pool.submit(self._engine.load)

    @property
    def is_ready(self) -> bool:
        loading = self._loading
        return loading is not None and loading.done() and loading.exception() is None

    async def wait_ready(self) -> None:
        self.start()
        assert self._loading is not None
        await asyncio.shield(asyncio.wrap_future(self._loading))

    async def draw(self, job: Job) -> AsyncGenerator[Drawn, None]:
        loop = asyncio.get_running_loop()
        events: Mailbox[Drawn | BaseException] = Mailbox()
        gone = threading.Event()

        def tell(event: Drawn | BaseException) -> None:
            if not gone.is_set():
                loop.call_soon_threadsafe(events.put, event)

        def work() -> None:
            try:
                draw(self._engine, job, gone.is_set, tell)
            except CancelledDraw:
                return
            except BaseException as error:
                tell(error)

        self._pool.submit(work)
        try:
            while True:
                event = await events.get()
                if isinstance(event, BaseException):
                    raise for_client(event)
                yield event
                if isinstance(event, ImageDone):
                    return
        finally:
            gone.set()

    def close(self) -> None:
        self._pool.shutdown(wait=True, cancel_futures=True)


def for_client(error: BaseException) -> errors.SmaltoError:
    """Ours pass; anything else is logged in full and told in one fixed sentence."""
    if isinstance(error, errors.SmaltoError):
        return error
    log.error("the engine broke", exc_info=error)
    return errors.server_error()
