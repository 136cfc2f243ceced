from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.requests import Request

from smalto import errors
from smalto.api import body, trace
from smalto.api.answers import json_bytes
from smalto.api.body import parse_object
from smalto.api.held import Held
from smalto.errors import InvalidRequest


@given(st.binary(max_size=200))
def test_any_bytes_are_an_object_or_refused(data: bytes) -> None:
    try:
        assert isinstance(parse_object(data), dict)
    except InvalidRequest as error:
        assert error.status == 400


@given(st.text(st.characters(), max_size=50))
def test_what_is_written_can_be_read(text: str) -> None:
    assert json.loads(json_bytes({"text": text})) == {"text": text}


@pytest.mark.parametrize("data", [b"{" * 50_000, b'{"a": Infinity}'])
def test_hostile_json(data: bytes) -> None:
    with pytest.raises(InvalidRequest, match="could not parse the JSON body"):
        parse_object(data)


def scope(**headers: str) -> dict[str, Any]:
    pairs = [(name.encode(), value.encode()) for name, value in headers.items()]
    found: dict[str, Any] = {"type": "http", "method": "POST", "path": "/", "headers": pairs}
    trace.start(found)
    return found


async def read(request: Request, held: Held | None = None) -> dict[str, Any]:
    with (held or Held(1 << 20)).lease() as lease:
        return await body.read_object(request, 1000, lease)


class Drip:
    """A client that sends `pieces`, one each `pause_s`, and then nothing for ever."""

    def __init__(self, *pieces: bytes, pause_s: float = 0.0) -> None:
        self.pieces = list(pieces)
        self.pause_s = pause_s

    async def __call__(self) -> dict[str, Any]:
        await asyncio.sleep(self.pause_s if self.pieces else 3600)
        return {"type": "http.request", "body": self.pieces.pop(0), "more_body": True}


@pytest.mark.parametrize("client", [Drip(b"{"), Drip(*[b" "] * 99, pause_s=0.02)])
def test_a_body_that_stops_coming_is_given_up(
    client: Drip, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(body, "PATIENCE_S", 0.1)
    monkeypatch.setattr(body, "LEAST_BYTES_PER_S", 1000)

    async def story() -> None:
        request = Request(scope(), client)
        with pytest.raises(errors.BodyTooSlow) as caught:
            await read(request)
        assert caught.value.status == 408 and caught.value.retryable
        assert request.state.trace.body_left

    asyncio.run(asyncio.wait_for(story(), 5))


def test_a_refused_body_is_not_waited_for_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(body, "DRAIN_S", 0.1)

    async def story() -> None:
        request = Request(scope(), Drip(b"x" * 2000))
        with pytest.raises(errors.BodyTooLarge):
            await read(request)
        assert request.state.trace.body_left  # so the connection ends with the answer

    asyncio.run(asyncio.wait_for(story(), 5))


def test_a_client_that_asks_first_is_answered_at_once() -> None:
    """`Expect: 100-continue`: nothing of the body has been sent, and nothing will be."""

    async def story() -> None:
        request = Request(scope(**{"content-length": "5000", "expect": "100-continue"}), Drip())
        with pytest.raises(errors.BodyTooLarge):
            await read(request)

    asyncio.run(asyncio.wait_for(story(), 5))


def test_many_bodies_at_once_are_an_overload() -> None:
    async def story() -> None:
        held = Held(1000)
        slow = Request(scope(), Drip(b"x" * 600))
        waiting = asyncio.create_task(read(slow, held))
        await asyncio.sleep(0.01)
        assert held.size_bytes == 600
        whole = [{"type": "http.request", "body": b"x" * 500, "more_body": False}]

        async def receive() -> dict[str, Any]:
            return whole.pop()

        with pytest.raises(errors.Overloaded):
            await read(Request(scope(), receive), held)
        waiting.cancel()
        await asyncio.gather(waiting, return_exceptions=True)
        assert held.size_bytes == held.n_bodies == 0  # all of it is given back

    asyncio.run(asyncio.wait_for(story(), 5))
