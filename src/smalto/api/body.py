"""Request bodies: counted byte by byte; JSON parsed once, an object or refused."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any, NoReturn

from starlette.requests import Request

from smalto import errors
from smalto.api.trace import trace_of

DRAIN_BYTES = 32 << 20
"""How much of a body that is refused is still read, so that the client hears the answer rather
than a broken pipe."""
THREAD_BYTES = 256 << 10
"""More than this is parsed in a thread, so that other requests go on."""


class Counted:
    """A body that may be at most `limit_bytes` long."""

    def __init__(self, request: Request, limit_bytes: int) -> None:
        self._request = request
        self._limit_bytes = limit_bytes
        self._stream = request.stream()
        self._ended = False
        self.size_bytes = 0

    async def chunks(self) -> AsyncIterator[bytes]:
        """Raises BodyTooLarge as soon as that is known; `drain` may follow."""
        if (_announced(self._request) or 0) > self._limit_bytes:
            raise errors.body_too_large(self._limit_bytes)
        async for chunk in self._stream:
            self.size_bytes += len(chunk)
            if self.size_bytes > self._limit_bytes:
                raise errors.body_too_large(self._limit_bytes)
            yield chunk
        self._ended = True

    async def drain(self) -> None:
        """Throws the rest away, up to a bound; then the connection has to end with the answer."""
        if self._ended:
            return
        if "expect" not in self._request.headers:  # else the client has not begun to send
            drained = 0
            async for chunk in self._stream:
                drained += len(chunk)
                if drained > DRAIN_BYTES:
                    break
            else:
                return
        trace_of(self._request).body_left = True


def _announced(request: Request) -> int | None:
    length = request.headers.get("content-length", "")
    return int(length) if length.isascii() and length.isdigit() and len(length) < 19 else None


async def read_object(request: Request, limit_bytes: int) -> dict[str, Any]:
    """Raises BodyTooLarge, or InvalidRequest when the body is no JSON object."""
    body = Counted(request, limit_bytes)
    kept = bytearray()
    try:
        async for chunk in body.chunks():
            kept += chunk
    except errors.BodyTooLarge:
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
