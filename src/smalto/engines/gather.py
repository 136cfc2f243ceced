"""Compatible pictures that wait at the same time are drawn in one go.

One thread owns the device and draws; callers wait for their events. Nobody is kept waiting for
company: a batch is what has come in by the time the device is free, after a few milliseconds in
which the pictures of one request arrive.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Hashable, Iterator
from dataclasses import dataclass, field
from queue import Empty, SimpleQueue

from smalto.engines.base import Ask, BatchEngine, Cancelled, CancelledDraw
from smalto.types import ImageRequest, Picture, Preview

LINGER_S = 0.01
POLL_S = 0.02
"""How often who waits asks whether it still has to."""

Event = Preview | Picture


@dataclass(eq=False)
class _Waiting:
    """`gone`: nobody hears its events any more."""

    ask: Ask
    key: Hashable | None
    events: SimpleQueue[Event | BaseException] = field(default_factory=SimpleQueue)
    gone: bool = False

    def is_cancelled(self) -> bool:
        return self.gone or self.ask.cancelled()


class Gatherer:
    """`draw` for the threads of an engine; `most` pictures at once, each batch in one call."""

    def __init__(self, engine: BatchEngine, most: int, *, linger_s: float = LINGER_S) -> None:
        self._engine = engine
        self._most = most
        self._measured_px = 0
        self._linger_s = linger_s if most > 1 else 0.0
        self._line: list[_Waiting] = []
        self._change = threading.Condition()
        self._thread: threading.Thread | None = None
        self.sizes: list[int] = []
        """Of the last batches, for figures and tests."""

    def draw(
        self, request: ImageRequest, seed: int, cancelled: Cancelled
    ) -> Iterator[Preview | Picture]:
        waiting = _Waiting(Ask(request, seed, cancelled), self._engine.batch_key(request))
        self._join(waiting)
        try:
            yield from self._heard(waiting)
        finally:
            waiting.gone = True

    def limit(self, most: int, at_px: int = 0) -> None:
        """From now on so many at once at most; of pictures with more than `at_px` pixels, at which
        it was measured, fewer in proportion."""
        self._most = max(1, min(most, self._most))
        self._measured_px = at_px

    def _most_of(self, request: ImageRequest) -> int:
        pixels = request.width_px * request.height_px
        if not self._measured_px or pixels <= self._measured_px:
            return self._most
        return max(1, self._most * self._measured_px // pixels)

    def _join(self, waiting: _Waiting) -> None:
        with self._change:
            self._line.append(waiting)
            if self._thread is None:
                self._thread = threading.Thread(target=self._serve, name="device", daemon=True)
                self._thread.start()
            self._change.notify_all()

    def _heard(self, waiting: _Waiting) -> Iterator[Event]:
        while True:
            try:
                event = waiting.events.get(timeout=POLL_S)
            except Empty:
                if waiting.is_cancelled() and self._left(waiting):
                    raise CancelledDraw from None
                continue
            if isinstance(event, BaseException):
                raise event
            yield event
            if isinstance(event, Picture):
                return

    def _left(self, waiting: _Waiting) -> bool:
        """Whether it was still in line, and so is not being drawn."""
        with self._change:
            if waiting not in self._line:
                return False
            self._line.remove(waiting)
            return True

    def _serve(self) -> None:
        while True:
            self._draw(self._next())

    def _next(self) -> list[_Waiting]:
        """The first in line with all of its kind."""
        with self._change:
            while not self._line:
                self._change.wait()
            end_s = time.monotonic() + self._linger_s
            while len(self._line) < self._most and (left_s := end_s - time.monotonic()) > 0:
                self._change.wait(left_s)
            if not self._line:
                return []
            key = self._line[0].key
            alike = [one for one in self._line if one.key == key]
            most = self._most_of(alike[0].ask.request) if key is not None else 1
            batch = alike[:most]
            self._line = [one for one in self._line if one not in batch]
            return batch

    def _draw(self, batch: list[_Waiting]) -> None:
        if not batch:
            return
        self.sizes = [*self.sizes[-99:], len(batch)]
        asks = [Ask(one.ask.request, one.ask.seed, one.is_cancelled) for one in batch]
        try:
            self._engine.draw_batch(asks, lambda place, event: batch[place].events.put(event))
            trouble: BaseException = RuntimeError("the batch ended without this picture")
        except BaseException as error:
            trouble = error
        for one in batch:  # who has a picture by now does not look at it any more
            one.events.put(trouble)
