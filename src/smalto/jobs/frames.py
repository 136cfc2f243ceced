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
from typing import Any

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


async def receive(end: socket.socket) -> tuple[Any, bytearray]:
    """The message and its raw bytes. Raises EOFError when the other end has gone."""
    loop = asyncio.get_running_loop()

    async def exactly(n: int) -> bytearray:
        data = bytearray(n)
        view, at = memoryview(data), 0
        while at < n:
            got = await loop.sock_recv_into(end, view[at:])
            if not got:
                raise EOFError
            at += got
        return data

    n_body, n_raw = LENGTHS.unpack(await exactly(LENGTHS.size))
    return pickle.loads(await exactly(n_body)), await exactly(n_raw)


def receive_blocking(end: socket.socket) -> Any:
    """The message; its raw bytes are for the other direction. Raises EOFError."""
    n_body, _ = LENGTHS.unpack(_exactly(end, LENGTHS.size))
    return pickle.loads(_exactly(end, n_body))


def _exactly(end: socket.socket, n: int) -> bytes:
    data = end.recv(n, socket.MSG_WAITALL) if n else b""
    if len(data) < n:
        raise EOFError
    return data
