"""Messages between the server and its engine processes: a length, then a pickle.

Pickle is safe here and nowhere else: both ends are ours, over a socket pair that nobody else holds.
"""

from __future__ import annotations

import asyncio
import pickle
import socket
import struct
from typing import Any, BinaryIO

LENGTH = struct.Struct("!Q")


def packed(message: object) -> bytes:
    body = pickle.dumps(message, protocol=5)
    return LENGTH.pack(len(body)) + body


async def receive(reader: asyncio.StreamReader) -> Any:
    """Raises EOFError when the other end has gone."""
    (length,) = LENGTH.unpack(await reader.readexactly(LENGTH.size))
    return pickle.loads(await reader.readexactly(length))


def send_blocking(end: socket.socket, message: object) -> None:
    end.sendall(packed(message))


def receive_blocking(end: BinaryIO) -> Any:
    """`end` is the socket's file. Raises EOFError when the other end has gone."""
    (length,) = LENGTH.unpack(_exactly(end, LENGTH.size))
    return pickle.loads(_exactly(end, length))


def _exactly(end: BinaryIO, n: int) -> bytes:
    data = end.read(n)
    if len(data) < n:
        raise EOFError
    return data
