"""The main path of every picture: admit -> draw -> encode -> settle, told as a stream of events.

The command line and the HTTP API both come through here; a plain answer is the stream's last
event. Drawing and encoding happen in worker threads, so the event loop stays free. This module
knows no HTTP and no SQL.
"""

from __future__ import annotations

import asyncio
import hashlib
import logging
import secrets
import threading
import time
from collections.abc import AsyncGenerator, AsyncIterator, Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import aclosing
from typing import TYPE_CHECKING, Any

from smalto import errors
from smalto.billing import o200k, prices, tokens
from smalto.clock import Clock
from smalto.engines.base import CancelledDraw, Engine, finished
from smalto.engines.catalog import Model
from smalto.storage.ledger import Ledger, LedgerEntry
from smalto.types import Completed, ImageDone, ImageEvent, ImageRequest, Progress, Usage

if TYPE_CHECKING:
    from smalto.billing.prices import PriceList

log = logging.getLogger("smalto.service")
Tell = Callable[[ImageEvent | BaseException], None]


class ImageService:
    """One engine and its worker threads. `start` before the first `run`; `close` at the end.

    `max_queued` requests may be open at once; further ones are refused at once.
    """

    def __init__(
        self, engine: Engine, *, ledger: Ledger, clock: Clock, threads: int, max_queued: int
    ) -> None:
        self.engine = engine
        self._ledger = ledger
        self._clock = clock
        self._prices: PriceList = prices.load()
        self._max_queued = max_queued
        self._open = 0
        parallel = max(1, min(threads, engine.capabilities.parallel))
        self._pool = ThreadPoolExecutor(parallel, thread_name_prefix="draw")
        self._loading: Future[None] | None = None
        self._vocabulary: Future[Any] | None = None

    def start(self) -> None:
        """Begins to load the engine, in a thread; returns at once."""
        if self._loading is None:
            self._loading = self._pool.submit(self.engine.load)
            self._vocabulary = self._pool.submit(o200k.encoding)

    @property
    def is_ready(self) -> bool:
        return _succeeded(self._loading) and _succeeded(self._vocabulary)

    async def wait_ready(self) -> None:
        """Until it can draw and count tokens. Raises what the engine's `load` raised."""
        await self._wait_engine()
        assert self._vocabulary is not None
        await asyncio.wrap_future(self._vocabulary)

    async def _wait_engine(self) -> None:
        self.start()
        assert self._loading is not None
        await asyncio.shield(asyncio.wrap_future(self._loading))

    def close(self) -> None:
        self._pool.shutdown(wait=True, cancel_futures=True)

    async def answer(
        self, request: ImageRequest, model: Model, *, request_id: str, key_id: int | None = None
    ) -> Completed:
        """The last event of `run`."""
        last: ImageEvent | None = None
        async with aclosing(self.run(request, model, request_id=request_id, key_id=key_id)) as all_:
            async for event in all_:
                last = event
        assert isinstance(last, Completed)
        return last

    async def run(
        self, request: ImageRequest, model: Model, *, request_id: str, key_id: int | None = None
    ) -> AsyncGenerator[ImageEvent, None]:
        """Progress and ImageDone as they happen, Completed at the end. Closing the stream early
        stops the work within one stage. Raises SmaltoError."""
        self._admit()
        gone = threading.Event()
        start_s = self._clock.monotonic_s()
        try:
            await self._wait_engine()
            seed = secrets.randbelow(2**31) if request.seed is None else request.seed
            images: list[ImageDone] = []
            async for event in self._draw_all(request, seed, gone, request_id):
                if isinstance(event, ImageDone):
                    images.append(event)
                yield event
            completed = await asyncio.to_thread(
                self._complete, request, model, images, seed, start_s
            )
            await asyncio.to_thread(self._settle, completed, request_id, key_id)
            yield completed
        finally:
            gone.set()
            self._open -= 1

    def _admit(self) -> None:
        if self._open >= self._max_queued:
            raise errors.overloaded(self._open)
        self._open += 1

    async def _draw_all(
        self, request: ImageRequest, seed: int, gone: threading.Event, request_id: str
    ) -> AsyncIterator[ImageEvent]:
        """Draws all n pictures, as many at once as there are threads; events in the order in
        which they happen."""
        loop = asyncio.get_running_loop()
        events: asyncio.Queue[ImageEvent | BaseException] = asyncio.Queue()

        def tell(event: ImageEvent | BaseException) -> None:
            if not gone.is_set():
                loop.call_soon_threadsafe(events.put_nowait, event)

        for index in range(request.n):
            self._pool.submit(self._draw_one, request, index, derive_seed(seed, index), gone, tell)
        missing = request.n
        while missing:
            event = await events.get()
            if isinstance(event, BaseException):
                raise _for_client(event, request_id)
            missing -= isinstance(event, ImageDone)
            yield event

    def _draw_one(
        self, request: ImageRequest, index: int, seed: int, gone: threading.Event, tell: Tell
    ) -> None:
        """Runs in a worker thread; whatever happens is told as an event, never raised."""
        if gone.is_set():
            return
        try:
            tell(Progress(index, "drawing"))
            tell(self._picture(request, index, seed, gone))
        except CancelledDraw:
            return
        except BaseException as error:
            tell(error)

    def _picture(
        self, request: ImageRequest, index: int, seed: int, gone: threading.Event
    ) -> ImageDone:
        from smalto.media.encode import encode

        picture = finished(self.engine.draw(request, seed, gone.is_set))
        start_s = time.perf_counter()
        data = encode(
            picture.frame,
            request.output_format,
            compression=request.output_compression,
            background=request.background,
        )
        encode_ms = (time.perf_counter() - start_s) * 1000
        return ImageDone(
            index=index,
            seed=seed,
            data=data,
            scene=picture.scene,
            notes=picture.notes,
            svg=picture.svg,
            timings_ms={**picture.timings_ms, "encode": encode_ms},
        )

    def _complete(
        self,
        request: ImageRequest,
        model: Model,
        images: list[ImageDone],
        seed: int,
        start_s: float,
    ) -> Completed:
        usage: Usage = tokens.usage_of(request, model.output_tokens)
        return Completed(
            request=request,
            images=tuple(sorted(images, key=lambda image: image.index)),
            usage=usage,
            cost_micro=self._prices.cost_micro(model.id, usage),
            created=int(self._clock.unix_s()),
            seed=seed,
            engine=self.engine.capabilities.name,
            seconds=self._clock.monotonic_s() - start_s,
        )

    def _settle(self, done: Completed, request_id: str, key_id: int | None) -> None:
        """Only what was drawn is written down, so only that is ever charged."""
        request = done.request
        entry = LedgerEntry(
            request_id=request_id,
            key_id=key_id,
            created_s=done.created,
            model=request.model,
            engine=done.engine,
            n=request.n,
            size=request.size,
            quality=request.quality,
            input_tokens=done.usage.input_tokens,
            output_tokens=done.usage.output_tokens,
            cost_micro=done.cost_micro,
            price_version=self._prices.version,
            duration_ms=round(done.seconds * 1000),
        )
        self._ledger.record(entry)
        log.info("%s %s", request_id, _summary(done))


def _succeeded(work: Future[Any] | None) -> bool:
    return work is not None and work.done() and work.exception() is None


def derive_seed(seed: int, index: int) -> int:
    """Picture 0 has the request's own seed, so a lone picture can be asked for again; the others
    have seeds of their own, in [0, 2**31)."""
    if index == 0:
        return seed
    digest = hashlib.sha256(f"{seed}/{index}".encode()).digest()
    return int.from_bytes(digest[:4]) >> 1


def _for_client(error: BaseException, request_id: str) -> BaseException:
    """Ours pass; anything else is logged in full and told in one fixed sentence."""
    if isinstance(error, errors.SmaltoError):
        return error
    log.error("%s the engine broke", request_id, exc_info=error)
    return errors.server_error(request_id)


def _summary(done: Completed) -> str:
    request = done.request
    stages = " ".join(
        f"{name}={ms:.0f}ms" for image in done.images for name, ms in image.timings_ms.items()
    )
    return (
        f"{request.model} {request.size} {request.quality} n={request.n} "
        f"{done.usage.total_tokens} tokens {done.cost_micro / 1e6:.6f} usd "
        f"{done.seconds * 1000:.0f}ms ({stages})"
    )
