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
from dataclasses import dataclass, replace

from smalto import errors
from smalto.engines import registry
from smalto.engines.base import CancelledDraw, Engine
from smalto.jobs import frames
from smalto.jobs.drawing import Drawn, Job, draw
from smalto.types import ImageDone, Partial

log = logging.getLogger("smalto.jobs")


@dataclass(frozen=True, slots=True)
class Draw:
    """Parent to child: draw this and tell about it under `token`."""

    token: int
    job: Job


@dataclass(frozen=True, slots=True)
class Cancel:
    """Parent to child: nobody waits for `token` any more."""

    token: int


@dataclass(frozen=True, slots=True)
class Ready:
    """Child to parent, first: the engine is loaded, or the error that kept it from loading."""

    error: errors.SmaltoError | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """Child to parent: a preview of `token`; its file travels beside it."""

    token: int
    event: Partial


@dataclass(frozen=True, slots=True)
class Ended:
    """Child to parent, the last of `token`: the picture, whose file travels beside it, or why there
    is none; neither when it was cancelled."""

    token: int
    done: ImageDone | None = None
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
                ended, file = Ended(token, done=replace(event, data=b"")), event.data
            elif isinstance(event, Partial):
                self._tell(Told(token, replace(event, data=b"")), event.data)

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
