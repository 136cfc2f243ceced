"""The main path of every picture, told as a stream: admit, wait for a slot, draw, count, settle.

The command line and the HTTP API both come through here; a plain answer is the stream's last
event. Where the drawing happens is the hosts' business (`jobs`), so the event loop stays free. This
module knows no HTTP and no SQL.
"""

from __future__ import annotations

import asyncio
import logging
import random
from collections.abc import AsyncGenerator, Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import aclosing
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from smalto import errors
from smalto.billing import o200k, prices
from smalto.billing.book import Book
from smalto.clock import Clock
from smalto.engines.base import Capabilities
from smalto.engines.catalog import Model
from smalto.engines.routing import Route, Routes, together
from smalto.jobs import settling
from smalto.jobs.host import Host
from smalto.jobs.line import Line, refusal_of
from smalto.jobs.pace import Pace
from smalto.jobs.queue import FairQueue
from smalto.jobs.work import Events, Order, Studio, Work, caller_of
from smalto.storage.ledger import Ledger
from smalto.types import Completed, ImageEvent, ImageRequest, Usage

if TYPE_CHECKING:
    from smalto.billing.prices import PriceList

log = logging.getLogger("smalto.service")
DEADLINE_S = 600.0
"""OpenAI's SDKs wait this long for an answer."""


@dataclass(frozen=True, slots=True)
class Stats:
    """Now: open requests, pictures waiting for a slot, slots in all; since the start: how often an
    engine had to be started again."""

    n_open: int
    n_waiting: int
    slots: int
    restarts: int


class ImageService:
    """Draws with `hosts`, by engine name; `default` names the one for models that name none.

    `start` before the first `run`, inside the event loop; `drain` and `close` at the end.
    `max_open` requests may be open at once; further ones are refused at once. `routes`, by model
    id: who draws and who stands in; a model without one is drawn by its own engine alone.
    """

    def __init__(
        self,
        hosts: Mapping[str, Host],
        *,
        default: str,
        ledger: Ledger,
        clock: Clock,
        max_open: int,
        deadline_s: float = DEADLINE_S,
        routes: Mapping[str, Route] | None = None,
        lot: Callable[[], float] = random.random,
    ) -> None:
        self.default = default
        self._studios = {
            name: Studio(host, FairQueue(slots=host.parallel, max_open=max_open), Pace(), clock)
            for name, host in hosts.items()
        }
        table = Routes(default, routes or {})
        table.check(self._studios)
        self._line = Line(self._studios, table, lot)
        self._book = Book(ledger)
        self._clock = clock
        self._prices: PriceList = prices.load()
        self._deadline_s = deadline_s
        self._draining = False
        self._running: set[Events] = set()
        self._idle = asyncio.Event()
        self._idle.set()
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="load")
        self._vocabulary: Future[Any] | None = None

    # --- its life -------------------------------------------------------------------------------

    def start(self) -> None:
        """Begins to load the default engine; returns at once. Others load when first asked for."""
        self._studios[self.default].host.start()
        if self._vocabulary is None:
            self._vocabulary = self._pool.submit(o200k.encoding)

    @property
    def is_ready(self) -> bool:
        return (
            not self._draining
            and self._studios[self.default].host.is_ready
            and _succeeded(self._vocabulary)
        )

    async def wait_ready(self) -> None:
        """Until it can draw and count tokens. Raises what the engine's `load` raised."""
        self.start()
        await self._studios[self.default].host.wait_ready()
        assert self._vocabulary is not None
        await asyncio.wrap_future(self._vocabulary)

    async def drain(self, timeout_s: float) -> None:
        """Lets in nobody new, and waits for what is running; what is still running after
        `timeout_s` ends with an error that says to ask again."""
        self._draining = True
        try:
            await asyncio.wait_for(self._idle.wait(), timeout_s)
        except TimeoutError:
            for events in self._running:
                events.put(errors.draining())
            await asyncio.wait_for(self._idle.wait(), timeout_s)

    def close(self) -> None:
        for studio in self._studios.values():
            studio.host.close()
        self._book.close()
        self._pool.shutdown(wait=True, cancel_futures=True)

    # --- what it can do, and how busy it is -----------------------------------------------------

    def capabilities(self, model: Model) -> Capabilities:
        """Of the engine that draws for `model`."""
        return self._studio(model).host.capabilities

    def abilities(self, model: Model) -> Capabilities:
        """Of all engines that may draw for `model`, together."""
        return together([studio.host.capabilities for studio in self._line.of(model)])

    @property
    def engines(self) -> tuple[Capabilities, ...]:
        return tuple(studio.host.capabilities for studio in self._studios.values())

    @property
    def stats(self) -> Stats:
        studios = self._studios.values()
        return Stats(
            n_open=sum(studio.queue.n_open for studio in studios),
            n_waiting=sum(studio.queue.n_waiting for studio in studios),
            slots=sum(studio.host.parallel for studio in studios),
            restarts=sum(studio.host.restarts for studio in studios),
        )

    def n_waiting(self, model: Model) -> int:
        """Pictures that wait for the engine of `model`."""
        return self._studio(model).queue.n_waiting

    def expected_seconds(self, request: ImageRequest, model: Model) -> float:
        """From asking to answer, by what such requests took of late and who waits already."""
        studio = self._studio(model)
        return studio.pace.expected_s(
            request, ahead=studio.queue.n_waiting, parallel=studio.host.parallel
        )

    def refuse_if_full(
        self, key_id: int | None, model: Model | None = None, *, person_id: int | None = None
    ) -> None:
        """For callers with much to read before they can ask: whether the engine of `model` would
        let them in, or any engine at all while it is not known which is asked for. Raises
        Overloaded."""
        if self._draining:
            raise errors.draining()
        asked = self._line.of(model) if model is not None else tuple(self._studios.values())
        caller = caller_of(key_id, person_id)
        refusals = [refusal for studio in asked if (refusal := refusal_of(studio, caller))]
        if len(refusals) == len(asked):
            raise min(refusals, key=lambda refusal: refusal.retry_after_s or 0)

    def refuse_incapable(self, request: ImageRequest, model: Model) -> None:
        """Raises ImageUserError naming what the engine lacks and which engines have it."""
        self._line.refuse_incapable(request, model, self.engines)

    # --- drawing --------------------------------------------------------------------------------

    async def answer(
        self,
        request: ImageRequest,
        model: Model,
        *,
        request_id: str,
        key_id: int | None = None,
        person_id: int | None = None,
        hear: Callable[[ImageEvent], None] = lambda event: None,
        thumbnails: bool = False,
    ) -> Completed:
        """The last event of `run`; charged only when all pictures are there. `hear` is told of
        every event on the way."""
        last: ImageEvent | None = None
        order = Order(request, model, request_id, key_id, person_id, thumbnails)
        async with aclosing(self._run(order, piecemeal=False)) as events:
            async for event in events:
                hear(event)
                last = event
        assert isinstance(last, Completed)
        return last

    def run(
        self,
        request: ImageRequest,
        model: Model,
        *,
        request_id: str,
        key_id: int | None = None,
        person_id: int | None = None,
        thumbnails: bool = False,
    ) -> AsyncGenerator[ImageEvent, None]:
        """Progress, Partial and ImageDone as they happen, Completed at the end. Closing the stream
        early stops the work within one step; pictures that were handed out by then are charged, no
        others. Raises SmaltoError."""
        return self.draw(Order(request, model, request_id, key_id, person_id, thumbnails))

    def draw(self, order: Order) -> AsyncGenerator[ImageEvent, None]:
        """As `run`. An order whose every picture was dropped ends without Completed."""
        return self._run(order, piecemeal=True)

    async def _run(self, order: Order, *, piecemeal: bool) -> AsyncGenerator[ImageEvent, None]:
        if self._draining:
            raise errors.draining()
        self.refuse_incapable(order.request, order.model)
        places = self._line.places(order)
        with places[0].studio.queue.admit(order.caller):
            work = Work(places, order)
            self._enter(work.events)
            try:
                async for event in work.stream(self._deadline_s):
                    yield event
                if work.images:
                    completed = await self._settle(work)
                    yield completed
            finally:
                try:
                    await work.stop()
                    if piecemeal and work.images:  # handed out, but the client left before the end
                        await asyncio.shield(self._settle(work))
                finally:  # last: who drains waits for the ledger too
                    self._leave(work.events)

    def _enter(self, events: Events) -> None:
        self._running.add(events)
        self._idle.clear()

    def _leave(self, events: Events) -> None:
        self._running.discard(events)
        if not self._running:
            self._idle.set()

    def _studio(self, model: Model) -> Studio:
        return self._line.of(model)[0]

    # --- counting and charging ------------------------------------------------------------------

    async def _settle(self, work: Work) -> Completed:
        """Only what was drawn is written down, once, so only that is ever charged."""
        done = settling.completed(work, self._prices, self._clock)
        work.images.clear()
        await self._book.record(settling.entry(done, work.order, self._prices.version))
        if work.order.reins is not None:
            work.order.reins.settled = done
        return done

    def cost_micro(self, usage: Usage, request: ImageRequest) -> int:
        """Of one picture of `request` that used so much, in millionths of a dollar."""
        return self._prices.cost_micro(request.model, usage, replace(request, n=1))


def _succeeded(work: Future[Any] | None) -> bool:
    return work is not None and work.done() and work.exception() is None
