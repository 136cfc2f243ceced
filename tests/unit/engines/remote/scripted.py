"""Servers that misbehave by script, on a free port of this machine, in a thread of their own."""

from __future__ import annotations

import asyncio
import base64
import io
import json
import threading
from collections.abc import Awaitable, Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from PIL import Image

KEY = "sk-up-5ecretUpstreamKey"
SECRET_WORDS = "their words: 0xdeadbeef /srv/upstream"


@dataclass
class Asked:
    """One request as it came in."""

    line: str
    headers: Mapping[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)

    def part(self, name: str) -> bytes:
        """Of a form; the first with that name."""
        boundary = b"--" + self.headers["content-type"].partition("boundary=")[2].encode()
        for piece in self.body.split(boundary):
            head, _, value = piece.partition(b"\r\n\r\n")
            if f'name="{name}"'.encode() in head:
                return value.removesuffix(b"\r\n")
        raise KeyError(name)

    @property
    def parts(self) -> list[str]:
        heads = self.body.split(b'name="')[1:]
        return [head.partition(b'"')[0].decode() for head in heads]


Script = Callable[[asyncio.StreamWriter, Asked, int], Awaitable[None]]
"""Answers request number n (from 0)."""


@dataclass
class Server:
    port: int = 0
    asked: list[Asked] = field(default_factory=list)
    gone: threading.Event = field(default_factory=threading.Event)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/v1"


@contextmanager
def scripted(script: Script) -> Iterator[Server]:
    server, started = Server(), threading.Event()
    loop = asyncio.new_event_loop()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(OSError, asyncio.IncompleteReadError, asyncio.CancelledError):
            asked = await _read(reader)
            number = len(server.asked)
            server.asked.append(asked)
            answering = asyncio.ensure_future(script(writer, asked, number))
            leaving = asyncio.ensure_future(reader.read())
            await asyncio.wait({answering, leaving}, return_when=asyncio.FIRST_COMPLETED)
            if leaving.done():
                server.gone.set()
            answering.cancel()
            leaving.cancel()
            await asyncio.gather(answering, leaving, return_exceptions=True)
        writer.transport.abort() if server.gone.is_set() else writer.close()
        with suppress(OSError):
            await writer.wait_closed()

    stop = asyncio.Event()

    async def main() -> None:
        listener = await asyncio.start_server(serve, "127.0.0.1", 0, limit=1 << 26)
        server.port = listener.sockets[0].getsockname()[1]
        started.set()
        await stop.wait()
        listener.close()
        others = asyncio.all_tasks() - {asyncio.current_task()}
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)

    thread = threading.Thread(target=loop.run_until_complete, args=(main(),), daemon=True)
    thread.start()
    assert started.wait(10)
    try:
        yield server
    finally:
        loop.call_soon_threadsafe(stop.set)
        thread.join(10)
        loop.close()


async def _read(reader: asyncio.StreamReader) -> Asked:
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
    pairs = [line.partition(": ") for line in head[1:] if line]
    headers = {name.lower(): value for name, _, value in pairs}
    body = await reader.readexactly(int(headers.get("content-length", 0)))
    return Asked(head[0], headers, body)


# --- what they answer ---------------------------------------------------------------------------


def png(width: int = 1024, height: int = 1024, color: tuple[int, ...] = (200, 40, 40)) -> bytes:
    out = io.BytesIO()
    Image.new("RGB" if len(color) == 3 else "RGBA", (width, height), color).save(out, "PNG")
    return out.getvalue()


def noise(width: int, height: int, seed: int = 0) -> bytes:
    pixels = np.random.default_rng(seed).integers(0, 256, (height, width, 3), np.uint8)
    out = io.BytesIO()
    Image.fromarray(pixels).save(out, "PNG", compress_level=1)
    return out.getvalue()


def b64(file: bytes) -> str:
    return base64.b64encode(file).decode()


def plain(status: int, body: bytes, headers: str = "", kind: str = "application/json") -> bytes:
    head = f"HTTP/1.1 {status} X\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n"
    return (head + headers + "\r\n").encode() + body


def error(status: int, code: str | None = None, headers: str = "", **more: Any) -> bytes:
    inner = {"message": f"{SECRET_WORDS} {KEY}", "type": "invalid_request_error", "code": code}
    return plain(status, json.dumps({"error": {**inner, **more}}).encode(), headers)


USAGE = {
    "input_tokens": 11,
    "output_tokens": 22,
    "total_tokens": 33,
    "input_tokens_details": {"image_tokens": 0, "text_tokens": 11},
    "strange": SECRET_WORDS,
}


def pictures(*files: bytes, usage: Any = None) -> bytes:
    data = [{"b64_json": b64(file), "revised_prompt": SECRET_WORDS} for file in files]
    body = {"created": 1, "data": data, **({"usage": usage} if usage else {})}
    return plain(200, json.dumps(body).encode())


def always(answer: bytes) -> Script:
    async def script(writer: asyncio.StreamWriter, asked: Asked, number: int) -> None:
        writer.write(answer)
        await writer.drain()

    return script


def in_turn(*answers: bytes) -> Script:
    """The last again and again."""

    async def script(writer: asyncio.StreamWriter, asked: Asked, number: int) -> None:
        writer.write(answers[min(number, len(answers) - 1)])
        await writer.drain()

    return script


EVENTS = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n"


def event(kind: str, file: bytes, **more: Any) -> bytes:
    data = {"type": kind, "b64_json": b64(file), **more}
    return f"event: {kind}\ndata: {json.dumps(data)}\n\n".encode()


def streamed(*events: bytes) -> Script:
    async def script(writer: asyncio.StreamWriter, asked: Asked, number: int) -> None:
        writer.write(EVENTS)
        for each in events:
            writer.write(each)
            await writer.drain()

    return script
