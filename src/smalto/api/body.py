"""Request bodies: counted byte by byte; JSON parsed once, an object or refused."""

from __future__ import annotations

import asyncio
import contextlib
import json
import time
from collections.abc import AsyncIterator
from typing import Any, NoReturn

from starlette.requests import ClientDisconnect, Request

from smalto import errors
from smalto.api.held import Lease
from smalto.api.trace import trace_of

DRAIN_BYTES = 32 << 20
"""How much of a body that is refused is still read, so that the client hears the answer rather
than a broken pipe."""
DRAIN_S = 5.0
PATIENCE_S = 30.0
"""How long nothing may come."""
LEAST_BYTES_PER_S = 1000
"""Slower than this, after the first `PATIENCE_S`, is no upload but a way to hold us up."""
THREAD_BYTES = 256 << 10
"""More than this is parsed in a thread, so that other requests go on."""


class Counted:
    """A body that may be at most `limit_bytes` long, must keep coming, and must fit beside what is
    held of others."""

    def __init__(self, request: Request, limit_bytes: int, lease: Lease) -> None:
        self._request = request
        self._limit_bytes = limit_bytes
        self._lease = lease
        self._ended = False
        self._start_s = time.monotonic()
        self.size_bytes = 0

    async def chunks(self) -> AsyncIterator[bytes]:
        """Raises BodyTooLarge as soon as that is known, BodyTooSlow or Overloaded; `drain` may
        follow."""
        if (_announced(self._request) or 0) > self._limit_bytes:
            raise errors.body_too_large(self._limit_bytes)
        while not self._ended:
            chunk = await self._next()
            self.size_bytes += len(chunk)
            if self.size_bytes > self._limit_bytes:
                raise errors.body_too_large(self._limit_bytes)
            self._lease.add(len(chunk))
            if chunk:
                yield chunk

    async def _next(self) -> bytes:
        late_s = self._start_s + PATIENCE_S + self.size_bytes / LEAST_BYTES_PER_S
        try:
            async with asyncio.timeout(min(PATIENCE_S, late_s - time.monotonic())):
                return await self._receive()
        except TimeoutError:
            self._ended = True
            trace_of(self._request).body_left = True
            raise errors.body_too_slow(PATIENCE_S) from None

    async def _receive(self) -> bytes:
        """Raises ClientDisconnect."""
        message = await self._request.receive()
        if message["type"] == "http.disconnect":
            raise ClientDisconnect
        self._ended = not message.get("more_body", False)
        body: bytes = message.get("body", b"")
        return body

    async def drain(self) -> None:
        """Throws the rest away, up to a bound; then the connection has to end with the answer."""
        if self._ended:
            return
        trace_of(self._request).body_left = True
        if "expect" in self._request.headers:  # the client has not begun to send
            return
        drained = 0
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(DRAIN_S):
                while not self._ended:
                    drained += len(await self._receive())
                    if drained > DRAIN_BYTES:
                        return
                trace_of(self._request).body_left = False


def _announced(request: Request) -> int | None:
    length = request.headers.get("content-length", "")
    return int(length) if length.isascii() and length.isdigit() and len(length) < 19 else None


async def read_object(request: Request, limit_bytes: int, lease: Lease) -> dict[str, Any]:
    """Raises BodyTooLarge, Overloaded, or InvalidRequest when the body is no JSON object."""
    body = Counted(request, limit_bytes, lease)
    kept = bytearray()
    try:
        async for chunk in body.chunks():
            kept += chunk
    except errors.SmaltoError:
        await body.drain()
        raise
    if len(kept) > THREAD_BYTES:
        return await asyncio.to_thread(parse_object, bytes(kept))
    return parse_object(bytes(kept))


def parse_object(body: bytes) -> dict[str, Any]:
    try:
        value = json.loads(body, parse_constant=_refuse_constant)
    except (ValueError, RecursionError):
        raise errors.malformed_json() from None
    if not isinstance(value, dict):
        raise errors.body_not_object(value)
    return value


def _refuse_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not JSON")
