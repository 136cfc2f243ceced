"""The door itself: chunks, unknown lengths, what is on the way, and what is sent."""

from __future__ import annotations

import asyncio

import pytest

from smalto.engines.remote.faults import Fault
from smalto.engines.remote.http import Message, Peer, Timeouts, exchange
from tests.unit.engines.remote import scripted as s
from tests.unit.engines.remote.scripted import Asked, Script

TIMES = Timeouts(connect_s=5, read_s=10, total_s=10)


def in_pieces(answer: bytes, size: int) -> Script:
    async def script(writer: asyncio.StreamWriter, asked: Asked, number: int) -> None:
        for at in range(0, len(answer), size):
            writer.write(answer[at : at + size])
            await writer.drain()
            await asyncio.sleep(0)

    return script


def body(answer: bytes, size: int = 7, most: int = 1000) -> bytes:
    async def story(url: str) -> bytes:
        message = Message("POST", "/x", {"A": "b"}, b"hello")
        async with exchange(Peer.of(url), message, TIMES) as reply:
            assert reply.status == 200
            return await reply.read(most)

    with s.scripted(in_pieces(answer, size)) as server:
        found = asyncio.run(story(server.url))
    (asked,) = server.asked
    assert asked.line == "POST /v1/x HTTP/1.1" and asked.body == b"hello"
    assert asked.headers["host"] == f"127.0.0.1:{server.port}"
    assert asked.headers["accept-encoding"] == "identity" and asked.headers["a"] == "b"
    return found


HEAD = b"HTTP/1.1 200 OK\r\n"
CHUNKED = HEAD + b"Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n6\r\n world\r\n0\r\n\r\n"


@pytest.mark.parametrize("size", [1, 7, 1000])
def test_every_framing_in_every_size_of_pieces(size: int) -> None:
    assert body(CHUNKED, size) == b"hello world"
    assert body(HEAD + b"Content-Length: 5\r\n\r\nhello and more", size) == b"hello"
    assert body(HEAD + b"\r\nuntil it closes", size) == b"until it closes"
    assert body(b"HTTP/1.1 103 Early\r\nLink: x\r\n\r\n" + CHUNKED, size) == b"hello world"


@pytest.mark.parametrize(
    "answer",
    [
        CHUNKED[:-5],
        HEAD + b"Content-Length: 50\r\n\r\nhello",
        HEAD,
        b"",
        HEAD + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n",
        HEAD + b"Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello!",
        HEAD + b"\r\n" + b"x" * 1001,
    ],
)
def test_whatever_is_cut_or_crooked_is_a_fault(answer: bytes) -> None:
    with pytest.raises(Fault) as caught:
        body(answer, 1000)
    assert caught.value.kind == "broken"


def test_an_untrusted_certificate_is_told_as_such() -> None:
    """A server that speaks no TLS at all is refused the same way."""

    async def story(url: str) -> None:
        peer = Peer.of(url.replace("http:", "https:"))
        async with exchange(peer, Message("GET", "/", {}), TIMES):
            pass

    with s.scripted(s.always(CHUNKED)) as server, pytest.raises(Fault) as caught:
        asyncio.run(story(server.url))
    assert caught.value.kind in ("locked", "unreachable")
