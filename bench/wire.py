"""A raw HTTP/1.1 client on asyncio streams: cheap enough to overload a server from the same
machine, and willing to hang up at any moment, which proper clients are not."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

Reader, Writer = asyncio.StreamReader, asyncio.StreamWriter
LINE_LIMIT_BYTES = 64 << 20
"""An event of a stream is one line with a whole picture in it."""


@dataclass(frozen=True, slots=True)
class Answer:
    """`first_byte_s` and `seconds` count from before connecting."""

    status: int
    headers: Mapping[str, str]
    body: bytes
    first_byte_s: float
    seconds: float

    def json(self) -> Any:
        return json.loads(self.body)


@dataclass(frozen=True, slots=True)
class Event:
    """One server-sent event; `at_s` counts from before connecting."""

    name: str
    data: dict[str, Any]
    at_s: float


@dataclass(frozen=True, slots=True)
class Target:
    url: str
    key: str
    path: str = "/v1/images/generations"

    async def ask(self, fields: Mapping[str, Any], *, timeout_s: float = 120) -> Answer:
        """The whole answer. Raises TimeoutError."""
        start_s = time.perf_counter()
        async with asyncio.timeout(timeout_s), self._sent(fields) as reader:
            status, headers = await _head(reader)
            first_byte_s = time.perf_counter() - start_s
            body = await _body(reader, headers)
            return Answer(status, headers, body, first_byte_s, time.perf_counter() - start_s)

    async def events(self, fields: Mapping[str, Any]) -> AsyncIterator[Event]:
        """Events as they come. Closing the iterator hangs up. Raises RuntimeError with the body
        when the answer is no stream."""
        start_s = time.perf_counter()
        async with self._sent({**fields, "stream": True}) as reader:
            status, headers = await _head(reader)
            if not headers["content-type"].startswith("text/event-stream"):
                raise RuntimeError(f"{status} {(await _body(reader, headers))[:500]!r}")
            name = ""
            async for line in _lines(reader, headers):
                if line.startswith(b"event: "):
                    name = line[7:].decode().strip()
                elif line.startswith(b"data: "):
                    yield Event(name, json.loads(line[6:]), time.perf_counter() - start_s)

    @asynccontextmanager
    async def _sent(self, fields: Mapping[str, Any]) -> AsyncIterator[Reader]:
        """The request has been written; leaving the block drops the connection."""
        split = urlsplit(self.url)
        reader, writer = await asyncio.open_connection(
            split.hostname, split.port, limit=LINE_LIMIT_BYTES
        )
        try:
            writer.write(self._request(fields, split.netloc))
            await writer.drain()
            yield reader
        finally:
            writer.transport.abort()

    def _request(self, fields: Mapping[str, Any], host: str) -> bytes:
        body = json.dumps(fields).encode()
        head = (
            f"POST {self.path} HTTP/1.1\r\nHost: {host}\r\nAuthorization: Bearer {self.key}\r\n"
            f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n"
            "Accept: application/json\r\nConnection: close\r\n\r\n"
        )
        return head.encode() + body


async def _head(reader: Reader) -> tuple[int, dict[str, str]]:
    status = int((await reader.readline()).split()[1])
    headers: dict[str, str] = {}
    while (line := (await reader.readline()).strip()) != b"":
        name, _, value = line.decode("latin-1").partition(":")
        headers[name.lower()] = value.strip()
    return status, headers


async def _body(reader: Reader, headers: Mapping[str, str]) -> bytes:
    if "content-length" in headers:
        return await reader.readexactly(int(headers["content-length"]))
    if headers.get("transfer-encoding") == "chunked":
        return b"".join([chunk async for chunk in _chunks(reader)])
    return await reader.read()


async def _chunks(reader: Reader) -> AsyncIterator[bytes]:
    while size := int(await reader.readline(), 16):
        chunk = await reader.readexactly(size + 2)
        yield chunk[:-2]


async def _lines(reader: Reader, headers: Mapping[str, str]) -> AsyncIterator[bytes]:
    if headers.get("transfer-encoding") != "chunked":
        async for line in reader:
            yield line
        return
    rest = bytearray()
    async for chunk in _chunks(reader):
        rest += chunk
        while (end := rest.find(b"\n")) >= 0:
            yield bytes(rest[:end])
            del rest[: end + 1]
