"""What runs on the other machine: one engine, loaded once, drawing for whoever is sent here.

It knows no Ray: a plain class with an async generator, so that it can be tried without a cluster.
A picture that nobody waits for stops within one step of its engine. One that is asked for again,
because the line broke under its first asker, is not drawn twice at once: the first drawing stops.
"""

from __future__ import annotations

import asyncio
import logging
import threading
import time
from collections.abc import AsyncGenerator, Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from smalto import errors
from smalto.engines import registry
from smalto.engines.base import Cancelled, CancelledDraw, Capabilities, Engine, WarmEngine

log = logging.getLogger("smalto.engines.ray")
STUCK_S = 30.0
"""A picture that goes on for so long after it was given up means a stuck engine."""

Work = Callable[[Engine, Any, Cancelled, Callable[[Any], None]], None]
"""Draws one job with an engine and tells its events; the layer above says what those are."""


class Replica:
    """Loads its engine while it is made; an engine that cannot be loaded is no replica."""

    def __init__(self, engine_name: str, work: Work, parallel: int, room: int) -> None:
        self._engine = registry.create(engine_name)
        self._engine.load()
        if isinstance(self._engine, WarmEngine):
            warm = self._engine.warm_up()
            log.info("%s is warm after %.1f s %s", engine_name, warm.seconds, warm.plan)
        self._work = work
        self._room = room
        self._pool = ThreadPoolExecutor(parallel, thread_name_prefix="draw")
        self._drawing: dict[str, _Drawing] = {}

    async def facts(self) -> tuple[Capabilities, int]:
        """What the engine can do, and how many pictures the whole deployment draws at once."""
        return self._engine.capabilities, self._room

    async def draw(self, job_id: str, job: Any) -> AsyncGenerator[Any, None]:
        """The events of `work`; an error of ours comes as the last event, as a value: Ray would
        wrap it and print it. Closing the generator stops the drawing."""
        drawing = _Drawing(asyncio.get_running_loop())
        if (earlier := self._drawing.get(job_id)) is not None:
            earlier.stop()
        self._drawing[job_id] = drawing
        ended = asyncio.get_running_loop().run_in_executor(self._pool, self._run, drawing, job)
        ended.add_done_callback(lambda _: self._forget(job_id, drawing))
        try:
            while (event := await drawing.events.get()) is not None:
                yield event
        finally:
            drawing.stop()

    def check_health(self) -> None:
        """Asked by the cluster; a replica that raises is replaced."""
        if any(drawing.is_stuck for drawing in list(self._drawing.values())):
            raise RuntimeError("the engine did not stop drawing when told to")

    def _run(self, drawing: _Drawing, job: Any) -> None:
        try:
            self._work(self._engine, job, drawing.is_stopped, drawing.tell)
        except CancelledDraw:
            pass
        except errors.SmaltoError as error:
            drawing.tell(error)
        except Exception as error:
            log.error("the engine broke", exc_info=error)
            drawing.tell(errors.server_error())
        drawing.tell(None)

    def _forget(self, job_id: str, drawing: _Drawing) -> None:
        if self._drawing.get(job_id) is drawing:
            del self._drawing[job_id]


class _Drawing:
    """Events from a drawing thread to the loop of its asker; None is the last."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self.events: asyncio.Queue[Any] = asyncio.Queue()
        self._loop = loop
        self._stopped = threading.Event()
        self._stopped_s = 0.0

    def tell(self, event: Any) -> None:
        self._loop.call_soon_threadsafe(self.events.put_nowait, event)

    def is_stopped(self) -> bool:
        return self._stopped.is_set()

    def stop(self) -> None:
        self._stopped_s = self._stopped_s or time.monotonic()
        self._stopped.set()

    @property
    def is_stuck(self) -> bool:
        return self.is_stopped() and time.monotonic() - self._stopped_s > STUCK_S
