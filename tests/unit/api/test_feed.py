from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from typing import Any

import pytest

from smalto.api import feed
from smalto.api.feed import Feed


class Teller:
    """Frames without end, and whether anybody still asks for them."""

    def __init__(self, n_frames: int) -> None:
        self.closed = False
        self._n_frames = n_frames

    async def frames(self) -> AsyncGenerator[bytes, None]:
        try:
            for number in range(self._n_frames):
                yield b"%d" % number
                await asyncio.sleep(0.01)
        finally:
            self.closed = True


async def told(teller: Teller, *, leaves_after: int | None = None, stalls: bool = False) -> Any:
    sent: list[Any] = []
    left = asyncio.Event()

    async def send(message: Any) -> None:
        sent.append(message)
        if leaves_after is not None and len(sent) > leaves_after:
            left.set()
        if stalls and len(sent) > 1:
            await asyncio.sleep(60)

    async def receive() -> Any:
        await left.wait()
        return {"type": "http.disconnect"}

    await asyncio.wait_for(Feed(teller.frames())({"type": "http"}, receive, send), 10)
    return sent


def test_frames_and_an_end() -> None:
    teller = Teller(3)
    sent = asyncio.run(told(teller))
    assert [message.get("body") for message in sent] == [None, b"0", b"1", b"2", b""]
    assert sent[-1]["more_body"] is False and teller.closed
    assert b"text/event-stream" in dict(sent[0]["headers"])[b"content-type"]


def test_who_leaves_is_forgotten_at_once() -> None:
    teller = Teller(10_000)
    sent = asyncio.run(told(teller, leaves_after=3))
    assert len(sent) < 20 and teller.closed


def test_who_does_not_read_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(feed, "STALL_S", 0.05)
    teller = Teller(10_000)
    assert len(asyncio.run(told(teller, stalls=True))) == 2
    assert teller.closed
