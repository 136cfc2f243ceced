"""The one door to upstream servers: HTTP/1.1 over asyncio, a connection for each call.

Time-outs for connecting, for each wait and for the whole; sizes are counted as bytes come in;
certificates are always checked; redirects are answers like any other; nothing is unpacked, because
nothing packed is asked for. Closing the exchange closes the connection, and that is how the other
side learns that nobody waits any more. A picture takes seconds to draw, so a new connection for
each costs nothing that matters.
"""

from __future__ import annotations

import asyncio
import ssl
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from urllib.parse import urlsplit

import httptools

from smalto.engines.remote.faults import Fault

PIECE_BYTES = 64 * 1024
MAX_HEAD_BYTES = 64 * 1024


@dataclass(frozen=True, slots=True)
class Peer:
    """Where a server is: `path` is what its addresses begin with, without a slash at the end.
    `tls` is None for plain http."""

    host: str
    port: int
    path: str
    tls: ssl.SSLContext | None = None

    @classmethod
    def of(cls, url: str, ca_file: str | None = None) -> Peer:
        """`url` as `settings` has checked it."""
        parts = urlsplit(url)
        secure = parts.scheme == "https"
        tls = ssl.create_default_context(cafile=ca_file) if secure else None
        port = parts.port or (443 if secure else 80)
        return cls(parts.hostname or "", port, parts.path.rstrip("/"), tls)

    @property
    def authority(self) -> str:
        """For the header Host."""
        name = f"[{self.host}]" if ":" in self.host else self.host
        return name if self.port == (443 if self.tls else 80) else f"{name}:{self.port}"


@dataclass(frozen=True, slots=True)
class Timeouts:
    """Seconds: to connect (with TLS), for the next bytes to come, for everything together."""

    connect_s: float = 5.0
    read_s: float = 180.0
    total_s: float = 300.0


@dataclass(frozen=True, slots=True)
class Message:
    """What is sent. `headers` beyond those of the transport."""

    method: str
    path: str
    headers: Mapping[str, str]
    body: bytes = b""


class Reply:
    """Status and headers are there; the body is read piece by piece, once."""

    def __init__(self, reader: asyncio.StreamReader, read_s: float, until_s: float) -> None:
        self.status = 0
        self.headers: dict[str, str] = {}
        self._reader = reader
        self._read_s = read_s
        self._until_s = until_s
        self._parser = httptools.HttpResponseParser(_Listener(self))
        self._pieces: list[bytes] = []
        self.head_is_read = False
        self.is_complete = False

    async def read_head(self) -> None:
        size = 0
        while not self.head_is_read:
            size += await self._feed()
            if size > MAX_HEAD_BYTES and not self.head_is_read:
                raise Fault("broken", "endless header")
        if self.headers.get("content-encoding", "identity").lower() != "identity":
            raise Fault("broken", "packed answer")

    async def pieces(self, max_bytes: int) -> AsyncIterator[bytes]:
        """The body. Raises Fault when it is cut, too slow or larger than `max_bytes`."""
        size = 0
        while True:
            ready, self._pieces = self._pieces, []
            for piece in ready:
                size += len(piece)
                if size > max_bytes:
                    raise Fault("broken", "answer too large")
                yield piece
            if self.is_complete:
                return
            await self._feed()

    async def read(self, max_bytes: int) -> bytes:
        return b"".join([piece async for piece in self.pieces(max_bytes)])

    async def _feed(self) -> int:
        """The next bytes from the network through the parser."""
        left_s = self._until_s - asyncio.get_running_loop().time()
        try:
            async with asyncio.timeout(max(0.0, min(self._read_s, left_s))):
                data = await self._reader.read(PIECE_BYTES)
        except TimeoutError:
            raise Fault("slow", "no answer in time") from None
        except OSError:
            raise Fault("broken", "connection lost") from None
        if not data:
            self._end()
            return 0
        try:
            self._parser.feed_data(data)
        except (httptools.HttpParserError, httptools.HttpParserUpgrade):
            if not self.is_complete:  # what comes after the answer is nobody's
                raise Fault("broken", "not HTTP") from None
        return len(data)

    def _end(self) -> None:
        """The other side has closed: the end of a body of unknown length, else a cut."""
        framed = "content-length" in self.headers or "transfer-encoding" in self.headers
        if not self.head_is_read or framed:
            raise Fault("broken", "cut answer")
        self.is_complete = True

    # --- told by the parser ---------------------------------------------------------------------

    def told_header(self, name: str, value: str) -> None:
        if not self.is_complete:
            self.headers[name] = value

    def told_head(self, status: int) -> None:
        if self.is_complete:
            return
        if status < 200:  # on the way, an answer will follow
            self.headers.clear()
            return
        self.status, self.head_is_read = status, True

    def told_body(self, piece: bytes) -> None:
        if not self.is_complete:
            self._pieces.append(piece)

    def told_end(self) -> None:
        self.is_complete = self.is_complete or self.head_is_read

    @property
    def parser_status(self) -> int:
        return int(self._parser.get_status_code())


class _Listener:
    """httptools calls these by name."""

    def __init__(self, reply: Reply) -> None:
        self._reply = reply

    def on_header(self, name: bytes, value: bytes) -> None:
        self._reply.told_header(name.decode("latin-1").lower(), value.decode("latin-1"))

    def on_headers_complete(self) -> None:
        self._reply.told_head(self._reply.parser_status)

    def on_body(self, piece: bytes) -> None:
        self._reply.told_body(piece)

    def on_message_complete(self) -> None:
        self._reply.told_end()


@asynccontextmanager
async def exchange(peer: Peer, message: Message, times: Timeouts) -> AsyncIterator[Reply]:
    """Sends and hands out the reply once its head is there. Raises Fault: "unreachable" as long as
    nothing was sent, so that asking again is safe."""
    until_s = asyncio.get_running_loop().time() + times.total_s
    reader, writer = await _connected(peer, times)
    try:
        await _send(writer, peer, message, times)
        reply = Reply(reader, times.read_s, until_s)
        await reply.read_head()
        yield reply
    finally:
        writer.transport.abort()


async def _connected(
    peer: Peer, times: Timeouts
) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    try:
        async with asyncio.timeout(times.connect_s):
            return await asyncio.open_connection(peer.host, peer.port, ssl=peer.tls)
    except TimeoutError:
        raise Fault("unreachable", "no connection in time") from None
    except ssl.SSLError:
        raise Fault("locked", "its certificate is not valid here") from None
    except OSError:
        raise Fault("unreachable", "no connection") from None


async def _send(
    writer: asyncio.StreamWriter, peer: Peer, message: Message, times: Timeouts
) -> None:
    headers = {
        "Host": peer.authority,
        "User-Agent": "smalto",
        "Accept-Encoding": "identity",
        "Connection": "close",
        **message.headers,
    }
    if message.method != "GET":
        headers["Content-Length"] = str(len(message.body))
    lines = [f"{message.method} {peer.path}{message.path} HTTP/1.1"]
    lines += [f"{name}: {value}" for name, value in headers.items()]
    try:
        async with asyncio.timeout(times.read_s):
            writer.write("\r\n".join([*lines, "", ""]).encode("latin-1"))
            writer.write(message.body)
            await writer.drain()
    except TimeoutError:
        raise Fault("slow", "does not take the request") from None
    except OSError:
        return  # an answer may have come before all was sent: 413, 401
