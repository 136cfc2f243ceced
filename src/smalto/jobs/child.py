"""The engine process: reads jobs from a pipe, draws them in threads, tells events back.

It serves one parent and ends with it. Signals are the parent's business: Ctrl-C in a terminal
reaches the whole group, and the parent wants to finish what is being drawn.
"""

from __future__ import annotations

import logging
import os
import signal
import socket
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import fields
from operator import attrgetter
from typing import Any, NamedTuple

from smalto import errors
from smalto.engines import registry
from smalto.engines.base import CancelledDraw, Engine, WarmEngine
from smalto.jobs import frames
from smalto.jobs.drawing import Drawn, Job, draw
from smalto.types import ImageDone, ImageRequest, Partial

log = logging.getLogger("smalto.jobs")


REQUEST = attrgetter(*(field.name for field in fields(ImageRequest)))
DONE = frozenset(field.name for field in fields(ImageDone)) - {"data", "usage"}


class Draw(NamedTuple):
    """Parent to child: draw picture number `place` and tell about it under `token`. `request` is
    the plain values of an ImageRequest: classes of fields are pickled by Python code, slowly."""

    token: int
    place: int
    seed: int
    request: tuple[Any, ...]
    thumbnail: bool = False

    @classmethod
    def of(cls, token: int, job: Job) -> Draw:
        return cls(token, job.index, job.seed, REQUEST(job.request), job.thumbnail)

    @property
    def job(self) -> Job:
        return Job(ImageRequest(*self.request), self.place, self.seed, self.thumbnail)


class Cancel(NamedTuple):
    """Parent to child: nobody waits for `token` any more."""

    token: int


class Ready(NamedTuple):
    """Child to parent, first: the engine is loaded, or the error that kept it from loading."""

    error: errors.SmaltoError | None = None


class Told(NamedTuple):
    """Child to parent: a preview of `token`; its file travels beside it."""

    token: int
    place: int
    partial_index: int


class Ended(NamedTuple):
    """Child to parent, the last of `token`: the picture, whose file travels beside it, or why there
    is none; neither when it was cancelled. `done` has the other fields of an ImageDone."""

    token: int
    done: dict[str, Any] | None = None
    error: errors.SmaltoError | None = None


Order = Draw | Cancel
Report = Ready | Told | Ended


def main(end: socket.socket, engine_name: str, threads: int) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    logging.basicConfig(stream=sys.stderr, level=logging.INFO, format="%(asctime)s %(message)s")
    try:
        engine = registry.create(engine_name)
        engine.load()
        if isinstance(engine, WarmEngine):
            warm = engine.warm_up()
            log.info("%s is warm after %.1f s %s", engine_name, warm.seconds, warm.plan)
    except Exception as error:
        _send(end, Ready(_for_parent(error)))
        return
    try:
        _send(end, Ready())
        _Worker(end, engine, threads).serve()
    except (EOFError, OSError):
        pass
    os._exit(0)  # the parent has gone: drawing threads need not finish


class _Worker:
    def __init__(self, end: socket.socket, engine: Engine, threads: int) -> None:
        self._end = end
        self._engine = engine
        self._pool = ThreadPoolExecutor(threads, thread_name_prefix="draw")
        self._sending = threading.Lock()
        self._gone: dict[int, threading.Event] = {}

    def serve(self) -> None:
        while True:
            order: Order = frames.receive_blocking(self._end)
            if isinstance(order, Draw):
                self._gone[order.token] = threading.Event()
                self._pool.submit(self._draw, order)
            elif (gone := self._gone.get(order.token)) is not None:
                gone.set()

    def _draw(self, order: Draw) -> None:
        token, gone = order.token, self._gone[order.token]
        ended, file = Ended(token), b""

        def tell(event: Drawn) -> None:
            nonlocal ended, file
            if isinstance(event, ImageDone):
                facts = {name: getattr(event, name) for name in DONE}
                ended, file = Ended(token, done=facts), event.data
            elif isinstance(event, Partial):
                self._tell(Told(token, event.index, event.partial_index), event.data)

        try:
            draw(self._engine, order.job, gone.is_set, tell)
        except CancelledDraw:
            pass
        except Exception as error:
            ended = Ended(token, error=_for_parent(error))
        del self._gone[token]
        self._tell(ended, file)

    def _tell(self, report: Report, file: bytes = b"") -> None:
        try:
            with self._sending:
                _send(self._end, report, file)
        except OSError:
            os._exit(0)


def _send(end: socket.socket, report: Report, file: bytes = b"") -> None:
    frames.send_blocking(end, report, file)


def _for_parent(error: Exception) -> errors.SmaltoError:
    """Ours pass; anything else is logged here in full and told in one fixed sentence."""
    if isinstance(error, errors.SmaltoError):
        return error
    log.error("the engine broke", exc_info=error)
    return errors.server_error()
