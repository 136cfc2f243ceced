"""Reading a request's JSON body: counted byte by byte, parsed once, an object or refused."""

from __future__ import annotations

import json
from typing import Any, NoReturn

from starlette.requests import Request

from smalto import errors

DRAIN_BYTES = 32 << 20
"""How much of a body that is too large is still read, so that the client hears the answer rather
than a broken pipe."""


async def read_object(request: Request, limit_bytes: int) -> dict[str, Any]:
    """Raises BodyTooLarge, or InvalidRequest when the body is no JSON object."""
    return parse_object(await _read(request, limit_bytes))


async def _read(request: Request, limit_bytes: int) -> bytes:
    kept = bytearray()
    size_bytes = 0
    async for chunk in request.stream():
        size_bytes += len(chunk)
        if size_bytes <= limit_bytes:
            kept += chunk
        if size_bytes > DRAIN_BYTES:
            break
    if size_bytes > limit_bytes:
        raise errors.body_too_large(limit_bytes)
    return bytes(kept)


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
