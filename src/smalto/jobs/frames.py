"""Messages between the server and its engine processes: two lengths, a pickle, raw bytes.

The picture travels beside the pickle and is read where it stays, because copies of megabytes are
most of what an answer costs. Pickle is safe here and nowhere else: both ends are ours, over a
socket pair that nobody else holds.
"""

from __future__ import annotations

import asyncio
import pickle
import socket
import struct
from collections.abc import Callable, Generator
from typing import Any, cast

LENGTHS = struct.Struct("!QQ")
BUFFER_BYTES = 4 * 2**20
"""Room for a whole picture in the socket: it then crosses in one piece, with one wake-up at each
end. The system may allow less, and then it crosses in more pieces."""


def pair() -> tuple[socket.socket, socket.socket]:
    """The two ends: the server's and the engine process's."""
    ends = socket.socketpair()
    for end in ends:
        end.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, BUFFER_BYTES)
        end.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, BUFFER_BYTES)
    return ends


def packed(message: object, n_raw: int = 0) -> bytes:
    body = pickle.dumps(message, protocol=5)
    return LENGTHS.pack(len(body), n_raw) + body


def send_blocking(end: socket.socket, message: object, raw: bytes) -> None:
    """In one call where the socket takes it: every call may wake the other end."""
    head = packed(message, len(raw))
    sent = end.sendmsg([head, raw])
    if sent < len(head):
        end.sendall(head[sent:])
        sent = len(head)
    end.sendall(memoryview(raw)[sent - len(head) :])


Hear = Callable[[Any, bytearray], None]
"""Is told a message and its raw bytes, which are nobody else's."""


async def connect(end: socket.socket, hear: Hear) -> Line:
    """Begins to listen at `end`, which then belongs to the line."""
    loop, line = asyncio.get_running_loop(), Line(hear)
    is_unix = end.family == getattr(socket, "AF_UNIX", None)
    join = loop.create_unix_connection if is_unix else loop.create_connection
    await join(lambda: line, sock=end)
    return line


class Line(asyncio.BufferedProtocol):
    """The server's end, read by the event loop without a task: waking one for each piece cost more
    than the pieces. `lost` is done when the other end has gone."""

    def __init__(self, hear: Hear) -> None:
        self.lost: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._hear = hear
        self._wanted = self._parts()
        self._left = memoryview(next(self._wanted))
        self._transport: asyncio.WriteTransport | None = None

    def send(self, message: object) -> None:
        """What is said to a process that has gone is lost."""
        if self._transport is not None and not self._transport.is_closing():
            self._transport.write(packed(message))

    def _parts(self) -> Generator[bytearray, None, None]:
        """Each is handed out to be filled; a message is heard when its last one is full."""
        while True:
            yield (lengths := bytearray(LENGTHS.size))
            n_body, n_raw = LENGTHS.unpack(lengths)
            yield (body := bytearray(n_body))
            if n_raw:
                yield (raw := bytearray(n_raw))
            else:
                raw = bytearray()
            self._hear(pickle.loads(body), raw)

    # --- called by the event loop ---------------------------------------------------------------

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast(asyncio.WriteTransport, transport)  # uvloop's is none by name

    def get_buffer(self, sizehint: int) -> memoryview:
        return self._left

    def buffer_updated(self, nbytes: int) -> None:
        self._left = self._left[nbytes:]
        if not self._left:
            self._left = memoryview(next(self._wanted))

    def connection_lost(self, exc: Exception | None) -> None:
        if not self.lost.done():
            self.lost.set_result(None)


def receive_blocking(end: socket.socket) -> Any:
    """The message; its raw bytes are for the other direction. Raises EOFError."""
    n_body, _ = LENGTHS.unpack(_exactly(end, LENGTHS.size))
    return pickle.loads(_exactly(end, n_body))


def _exactly(end: socket.socket, n: int) -> bytes:
    data = end.recv(n, socket.MSG_WAITALL) if n else b""
    if len(data) < n:
        raise EOFError
    return data
