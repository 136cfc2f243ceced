"""An engine in a process of its own, so that drawing never holds up HTTP and a crash costs only the
pictures that were being drawn.

A process that dies is started again, unless it has died too often of late.
"""

from __future__ import annotations

import asyncio
import itertools
import logging
import multiprocessing
import socket
import time
from collections import deque
from collections.abc import AsyncGenerator
from typing import cast

from smalto import errors
from smalto.engines.base import Capabilities
from smalto.jobs import frames
from smalto.jobs.child import Cancel, Draw, Ready, Report, Told, main
from smalto.jobs.drawing import Drawn, Job
from smalto.jobs.mailbox import Mailbox
from smalto.types import ImageDone, Partial, Progress

log = logging.getLogger("smalto.jobs")
DEATHS, WITHIN_S, REST_S = 3, 60.0, 30.0
"""After so many deaths within so long, the engine rests before it is tried again."""
STUCK_S = 30.0
"""A cancelled picture that goes on for so long means a stuck engine: its process is killed."""

Stream = Mailbox[Drawn | errors.SmaltoError | None]
"""None: cancelled, there will be no picture."""


class ProcessHost:
    """`processes` children, each drawing `threads` pictures at once. Lives in one event loop."""

    def __init__(
        self,
        engine_name: str,
        capabilities: Capabilities,
        *,
        processes: int = 1,
        threads: int = 2,
        stuck_s: float = STUCK_S,
    ) -> None:
        self.capabilities = capabilities
        self._threads = max(1, min(threads, capabilities.parallel))
        self.parallel = processes * self._threads
        self.restarts = 0
        self._engine_name = engine_name
        self._n_processes = processes
        self._stuck_s = stuck_s
        self._children: list[_Child] = []
        self._deaths: deque[float] = deque(maxlen=DEATHS)
        self._closed = False

    @property
    def process_ids(self) -> list[int]:
        """Of the children that run now."""
        return [child.process_id for child in self._children]

    def start(self) -> None:
        while not self._closed and len(self._children) < self._n_processes:
            self._children.append(_Child(self, self._engine_name, self._threads))

    @property
    def is_ready(self) -> bool:
        return any(child.is_ready for child in self._children)

    async def wait_ready(self) -> None:
        await self._ready_child()

    async def draw(self, job: Job) -> AsyncGenerator[Drawn, None]:
        child = await self._ready_child()
        token, stream = child.draw(job)
        try:
            yield Progress(job.index, "drawing")
            while (event := await stream.get()) is not None:
                if isinstance(event, errors.SmaltoError):
                    raise event
                yield event
                if isinstance(event, ImageDone):
                    return
        finally:
            child.abandon(token, self._stuck_s)

    def close(self) -> None:
        self._closed = True
        for child in self._children:
            child.kill()
        for child in self._children:
            child.join()

    async def sleep(self) -> None:
        """Gives back what its processes hold, once they have ended; what they draw fails. `start`
        wakes it."""
        leaving, self._children = self._children, []
        for child in leaving:
            child.kill()
        for child in leaving:
            await child.wait_ended()

    def died(self, child: _Child) -> None:
        """A child's process has ended, for whatever reason."""
        if child not in self._children:  # it was sent to sleep
            return
        self._children.remove(child)
        if self._closed:
            return
        self.restarts += 1
        self._deaths.append(time.monotonic())
        rest_s = REST_S if self._is_failing() else 0.0
        log.error(
            "engine process %s ended with code %s; starting it again%s",
            self._engine_name,
            child.exit_code,
            f" in {rest_s:.0f} s" if rest_s else "",
        )
        asyncio.get_running_loop().call_later(rest_s, self.start)

    def _is_failing(self) -> bool:
        return len(self._deaths) == DEATHS and self._deaths[-1] - self._deaths[0] < WITHIN_S

    async def _ready_child(self) -> _Child:
        """The child with the least to do. Raises EngineUnavailable."""
        self.start_unless_resting()
        if not self._children:
            raise errors.engine_resting(self._engine_name)
        ready = [child for child in self._children if child.is_ready]
        child = min(ready or self._children, key=lambda child: child.n_drawing)
        await child.wait_ready()
        return child

    def start_unless_resting(self) -> None:
        resting = self._is_failing() and time.monotonic() - self._deaths[-1] < REST_S
        if not resting:
            self.start()


class _Child:
    """One process, the socket to it, and the streams of what it draws."""

    def __init__(self, host: ProcessHost, engine_name: str, threads: int) -> None:
        self._host = host
        self._loop = asyncio.get_running_loop()
        self._tokens = itertools.count()
        self._streams: dict[int, Stream] = {}
        self._ready: asyncio.Future[None] = self._loop.create_future()
        self._ready.add_done_callback(lambda ready: ready.cancelled() or ready.exception())
        self._line: frames.Line | None = None
        ours, theirs = frames.pair()
        self._process = multiprocessing.get_context("spawn").Process(
            target=main, args=(theirs, engine_name, threads), name=f"smalto-{engine_name}"
        )
        self._process.daemon = True
        self._process.start()
        theirs.close()
        self._talking = self._loop.create_task(self._talk(ours))

    @property
    def is_ready(self) -> bool:
        return self._ready.done() and self._ready.exception() is None

    @property
    def n_drawing(self) -> int:
        return len(self._streams)

    @property
    def process_id(self) -> int:
        assert self._process.pid is not None
        return self._process.pid

    @property
    def exit_code(self) -> int | None:
        return self._process.exitcode

    async def wait_ready(self) -> None:
        await asyncio.shield(self._ready)

    def draw(self, job: Job) -> tuple[int, Stream]:
        """Once it is ready."""
        assert self._line is not None
        token = next(self._tokens)
        self._streams[token] = Mailbox()
        self._line.send(Draw.of(token, job))
        return token, self._streams[token]

    def abandon(self, token: int, stuck_s: float) -> None:
        """Nobody reads the stream any more; nothing to do when it had ended by itself."""
        if token in self._streams and self._line is not None:
            self._line.send(Cancel(token))
            self._loop.call_later(stuck_s, self._kill_if_stuck, token)

    def _kill_if_stuck(self, token: int) -> None:
        if token in self._streams:
            log.error("the engine did not stop drawing when told to; its process is killed")
            self.kill()

    def kill(self) -> None:
        self._process.kill()

    def join(self) -> None:
        self._process.join()

    async def wait_ended(self) -> None:
        await asyncio.wait([self._talking])

    async def _talk(self, ours: socket.socket) -> None:
        """For as long as the process lives."""
        self._line = await frames.connect(ours, self._heard)
        await self._line.lost
        await asyncio.to_thread(self._process.join)
        self._over()

    def _heard(self, report: Report, file: bytearray) -> None:
        """The bytearray stays one, nobody else holds it: bytes would be a copy."""
        if isinstance(report, Ready):
            self._set_ready(report.error)
            return
        stream, data = self._streams.get(report.token), cast(bytes, file)
        if stream is None:
            return
        if isinstance(report, Told):
            stream.put(Partial(report.place, report.partial_index, data))
            return
        del self._streams[report.token]
        if report.done is not None:
            stream.put(ImageDone(data=data, **report.done))
        else:
            stream.put(report.error)

    def _set_ready(self, error: errors.SmaltoError | None) -> None:
        if self._ready.done():
            return
        if error is None:
            self._ready.set_result(None)
        else:
            self._ready.set_exception(error)

    def _over(self) -> None:
        """The process has ended: what it was drawing has failed."""
        self._set_ready(errors.server_error())
        for stream in self._streams.values():
            stream.put(errors.server_error())
        self._streams.clear()
        self._host.died(self)
