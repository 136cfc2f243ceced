"""Answers told as they happen: Server-Sent Events with OpenAI's names.

    : ok                                      at once, so that nobody waits for the first byte
    event: image_generation.partial_image     a preview
    event: image_generation.completed         one for each picture, with its share of the tokens
    event: error                              what went wrong after the answer had begun
    : ping                                    every `PING_S` seconds without anything else

There is no `[DONE]`: the stream ends. When the client leaves, or does not read for `STALL_S`
seconds, the pictures are given up. One event at a time is encoded and sent, so a slow reader
costs one picture of memory.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import AsyncGenerator
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from smalto import errors
from smalto.api.answers import completed_body, json_bytes, partial_body, splice
from smalto.api.trace import Trace, trace_of
from smalto.request import Asked
from smalto.types import ImageDone, ImageEvent, Partial

log = logging.getLogger("smalto.api")
PING_S = 15.0
STALL_S = 120.0
FIRST_EVENT_S = 0.25
"""How long the first event is waited for before the answer begins: what is refused within this time
is still answered with its own HTTP status, which clients know how to retry."""

HEADERS = {
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-cache",
    "x-accel-buffering": "no",
}
Events = AsyncGenerator[ImageEvent, None]


async def stream(request: Request, asked: Asked, events: Events) -> EventStream:
    """The answer, once it is clear that there is one. Raises SmaltoError."""
    feed = _Feed(events)
    try:
        await feed.peek(FIRST_EVENT_S)
    except BaseException:
        await feed.close()
        raise
    return EventStream(feed, _Writer(asked, trace_of(request)))


class EventStream(Response):
    """Sends events until they end or the client leaves."""

    def __init__(self, feed: _Feed, writer: _Writer) -> None:
        super().__init__(headers=HEADERS)
        del self.headers["content-length"]
        self._feed = feed
        self._writer = writer

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        sending = asyncio.ensure_future(self._send(send))
        leaving = asyncio.ensure_future(_left(receive))
        try:
            await asyncio.wait({sending, leaving}, return_when=asyncio.FIRST_COMPLETED)
            if sending.done():
                sending.result()
        except (OSError, TimeoutError):
            log.info("%s the client stopped reading", self._writer.trace.request_id)
        finally:
            for task in (sending, leaving):
                task.cancel()
            await asyncio.gather(sending, leaving, return_exceptions=True)
            await self._feed.close()

    async def _send(self, send: Send) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": self.raw_headers})
        frame: bytes | None = b": ok\n\n"
        while frame is not None:
            if frame:
                async with asyncio.timeout(STALL_S):
                    await send({"type": "http.response.body", "body": frame, "more_body": True})
            frame = await self._frame()
        await send({"type": "http.response.body", "body": b"", "more_body": False})

    async def _frame(self) -> bytes | None:
        """The next thing to send; None at the end."""
        try:
            event = await self._feed.next(PING_S)
            return None if event is None else self._writer.frame(event)
        except TimeoutError:
            return b": ping\n\n"
        except errors.SmaltoError as error:
            return self._writer.failure(error)
        except Exception:
            request_id = self._writer.trace.request_id
            log.exception("%s broke in its stream", request_id)
            return self._writer.failure(errors.server_error(request_id))


async def _left(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


class _Feed:
    """The service's events, which can be waited for with patience that ends."""

    def __init__(self, events: Events) -> None:
        self._events = events
        self._coming: asyncio.Future[ImageEvent | None] | None = None

    async def peek(self, timeout_s: float) -> None:
        """Raises what the service raises within that time; loses nothing."""
        coming = self._begin()
        await asyncio.wait({coming}, timeout=timeout_s)
        if coming.done():
            coming.result()

    async def next(self, timeout_s: float) -> ImageEvent | None:
        """None after the last, and after an error. Raises TimeoutError, losing nothing."""
        coming = self._begin()
        await asyncio.wait({coming}, timeout=timeout_s)
        if not coming.done():
            raise TimeoutError
        self._coming = None
        return coming.result()

    async def close(self) -> None:
        """Stops the drawing."""
        if self._coming is not None:
            self._coming.cancel()
            await asyncio.gather(self._coming, return_exceptions=True)
        await self._events.aclose()

    def _begin(self) -> asyncio.Future[ImageEvent | None]:
        if self._coming is None:
            self._coming = asyncio.ensure_future(anext(self._events, None))
        return self._coming


class _Writer:
    def __init__(self, asked: Asked, trace: Trace) -> None:
        self.trace = trace
        self._asked = asked

    def frame(self, event: ImageEvent) -> bytes:
        """Empty for what a client is not told."""
        self.trace.hears(event)
        created = int(time.time())
        if isinstance(event, Partial):
            body = partial_body(self._asked, created, event)
        elif isinstance(event, ImageDone):
            body = completed_body(self._asked, created, event)
        else:
            return b""
        return _event(body["type"], body, event.data)

    def failure(self, error: errors.SmaltoError) -> bytes:
        """A refusal keeps its own words; what broke on our side is told as OpenAI tells it."""
        self.trace.error_code = error.code or error.type
        told = errors.stream_failed() if isinstance(error, errors.EngineFailed) else error
        return _event("error", told.event())


def _event(name: str, body: dict[str, Any], *pictures: bytes) -> bytes:
    written = json_bytes(body, one_line=True)
    return b"".join((b"event: %s\ndata: " % name.encode(), *splice(written, pictures), b"\n"))
