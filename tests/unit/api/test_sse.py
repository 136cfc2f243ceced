"""Streams: what is sent when, and what happens when somebody stops listening or drawing."""

from __future__ import annotations

import asyncio
import base64
import json
from collections.abc import AsyncGenerator
from typing import Any

import pytest
from openai import APIError
from openai._streaming import SSEDecoder
from starlette.requests import Request

from smalto import errors
from smalto.api import sse, trace
from smalto.engines import catalog
from smalto.request import Asked
from smalto.types import (
    Completed,
    ImageDone,
    ImageEvent,
    ImageRequest,
    Partial,
    Progress,
    Usage,
)
from tests.unit.api.rig import events_of

REQUEST = ImageRequest("a fox", "gpt-image-1", n=2, partial_images=1)
ASKED = Asked(REQUEST, catalog.load().models["gpt-image-1"], stream=True)
LARGE = bytes(range(256)) * 2048  # half a megabyte: encoded in a thread


def picture(index: int, data: bytes = b"picture") -> ImageDone:
    return ImageDone(index, seed=index, data=data, usage=Usage(4 if index == 0 else 0, 0, 272))


def completed(*images: ImageDone) -> Completed:
    return Completed(REQUEST, images, Usage(4, 0, 544), 9, 1, 0, "fake", 0.1)


class Script:
    """A service's stream: events as given, an exception is raised, a number is waited for."""

    def __init__(self, *steps: ImageEvent | BaseException | float) -> None:
        self.steps = steps
        self.closed = False
        self.handed_out = 0

    async def events(self) -> AsyncGenerator[ImageEvent, None]:
        try:
            for step in self.steps:
                if isinstance(step, BaseException):
                    raise step
                if isinstance(step, float):
                    await asyncio.sleep(step)
                    continue
                self.handed_out += 1
                yield step
        finally:
            await asyncio.sleep(0)
            self.closed = True


class Client:
    """Reads what is sent; leaves after `leave_after` messages, or takes `read_s` for each."""

    def __init__(self, *, leave_after: int = 10**6, read_s: float = 0.0) -> None:
        self.messages: list[dict[str, Any]] = []
        self.left = asyncio.Event()
        self._leave_after = leave_after
        self._read_s = read_s

    async def receive(self) -> dict[str, Any]:
        await self.left.wait()
        return {"type": "http.disconnect"}

    async def send(self, message: Any) -> None:
        await asyncio.sleep(self._read_s)
        self.messages.append(message)
        if len(self.messages) >= self._leave_after:
            self.left.set()

    @property
    def text(self) -> str:
        return b"".join(message.get("body", b"") for message in self.messages).decode()


async def tell(script: Script, client: Client, *, extras: bool = False) -> trace.Trace:
    scope: dict[str, Any] = {"type": "http", "method": "POST", "path": "/", "headers": []}
    found = trace.start(scope)
    asked = Asked(REQUEST, ASKED.model, stream=True, extras=extras)
    response = await sse.stream(Request(scope), asked, script.events())
    await response(scope, client.receive, client.send)
    assert script.closed
    return found


def test_one_completed_event_for_each_picture() -> None:
    async def story() -> None:
        client = Client()
        first, second = picture(0, LARGE), picture(1)
        script = Script(
            Progress(0, "drawing"), Partial(0, 0, b"half"), Progress(1, "drawing"), second, first,
            completed(first, second),
        )  # fmt: skip
        seen = await tell(script, client)
        assert client.text.startswith(": ok\n\nevent: image_generation.partial_image\ndata: {")
        events = [(name, json.loads(data)) for name, data in events_of(client.text)]
        assert [name for name, _ in events] == [
            "image_generation.partial_image",
            "image_generation.completed",
            "image_generation.completed",
        ]
        assert all(name == body["type"] for name, body in events)
        assert base64.b64decode(events[2][1]["b64_json"]) == LARGE
        assert [body["usage"]["total_tokens"] for _, body in events[1:]] == [272, 276]
        assert "smalto" not in events[1][1] and client.messages[-1]["more_body"] is False
        assert (seen.pictures, seen.cost_micro) == (2, 9) and seen.queue_ms is not None
        headers = dict(client.messages[0]["headers"])
        assert headers[b"cache-control"] == b"no-cache" and b"content-length" not in headers

    asyncio.run(story())


def test_the_official_decoder_reads_it() -> None:
    async def story() -> None:
        client = Client()
        await tell(Script(Partial(0, 0, b"x"), picture(0), completed(picture(0))), client)
        found = list(SSEDecoder().iter_bytes(iter([client.text.encode()])))
        assert [each.event for each in found] == [
            "image_generation.partial_image", "image_generation.completed",
        ]  # fmt: skip

    asyncio.run(story())


def test_what_is_refused_at_once_keeps_its_status() -> None:
    async def story() -> None:
        script = Script(0.01, errors.overloaded(3))
        with pytest.raises(errors.Overloaded):
            await tell(script, Client())
        assert script.closed

    asyncio.run(story())


@pytest.mark.parametrize(
    ("failure", "inner"),
    [
        (
            RuntimeError("secret"),
            {
                "type": "image_generation_server_error",
                "code": "image_generation_failed",
                "message": "Image generation failed",
                "param": None,
            },
        ),
        (errors.ImageUserError("No.", code="moderation_blocked"), {"message": "No."}),
    ],
)
def test_a_late_failure_is_an_event(failure: BaseException, inner: dict[str, Any]) -> None:
    async def story() -> None:
        client = Client()
        seen = await tell(Script(picture(0), failure), client)
        name, data = events_of(client.text)[-1]
        body = json.loads(data)
        assert (name, body["type"]) == ("error", "error") and inner.items() <= body["error"].items()
        assert "secret" not in client.text and seen.error_code is not None

    asyncio.run(story())


def test_the_official_client_raises_on_it() -> None:
    """Both SDKs look for a truthy `error` in the data of the event `error`."""
    with pytest.raises(APIError, match="Image generation failed"):
        _raise_like_the_client(errors.stream_failed().event())


def _raise_like_the_client(data: dict[str, Any]) -> None:
    import httpx2
    from openai import OpenAI

    body = f"event: error\ndata: {json.dumps(data)}\n\n"
    transport = httpx2.MockTransport(
        lambda _: httpx2.Response(200, text=body, headers={"content-type": "text/event-stream"})
    )
    with OpenAI(api_key="x", http_client=httpx2.Client(transport=transport)) as client:
        list(client.images.generate(model="m", prompt="p", stream=True))


def test_silence_is_filled_with_pings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sse, "PING_S", 0.02)
    monkeypatch.setattr(sse, "FIRST_EVENT_S", 0.01)

    async def story() -> None:
        client = Client()
        await tell(Script(0.15, picture(0)), client)
        bodies = [message.get("body") for message in client.messages]
        assert bodies[1] == b": ok\n\n" and bodies.count(b": ping\n\n") >= 2
        assert len(events_of(client.text)) == 1  # the awaited event was not lost

    asyncio.run(story())


@pytest.mark.parametrize("leave_after", [1, 2, 3])
def test_a_client_that_leaves_stops_the_drawing(leave_after: int) -> None:
    async def story() -> None:
        script = Script(Partial(0, 0, b"x"), 30.0, picture(0))
        await asyncio.wait_for(tell(script, Client(leave_after=leave_after)), 5)
        assert script.handed_out == 1

    asyncio.run(story())


def test_a_server_that_stops_stops_the_drawing() -> None:
    async def story() -> None:
        script, client = Script(picture(0), 30.0, picture(1)), Client()
        telling = asyncio.create_task(tell(script, client))
        await asyncio.sleep(0.05)
        telling.cancel()
        await asyncio.gather(telling, return_exceptions=True)
        assert script.closed

    asyncio.run(story())


def test_a_client_that_does_not_read_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sse, "STALL_S", 0.05)

    async def story() -> None:
        script = Script(picture(0), picture(1))
        await asyncio.wait_for(tell(script, Client(read_s=0.2)), 5)
        assert script.handed_out <= 1

    asyncio.run(story())


def test_nothing_is_made_before_it_can_be_sent() -> None:
    """A slow reader holds back the events, so pictures do not pile up here."""

    async def story() -> None:
        script = Script(*(Partial(0, index, b"x") for index in range(10)))
        client = Client(read_s=0.02)
        telling = asyncio.create_task(tell(script, client))
        await asyncio.sleep(0.1)
        assert script.handed_out <= len(client.messages) + 1
        await telling

    asyncio.run(story())
