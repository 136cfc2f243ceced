from __future__ import annotations

import asyncio
from typing import Any

import pytest

from smalto.api.middleware import RequestFrame

SCOPE: dict[str, Any] = {"type": "http", "method": "GET", "path": "/"}


async def receive() -> dict[str, Any]:
    return {"type": "http.request"}


def run(app: Any, scope: dict[str, Any]) -> list[dict[str, Any]]:
    sent: list[dict[str, Any]] = []

    async def send(message: Any) -> None:
        sent.append(message)

    asyncio.run(RequestFrame(app)(scope, receive, send))
    return sent


async def answers(scope: Any, receive: Any, send: Any) -> None:
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": b"hi"})


def test_every_answer_has_a_name_of_its_own() -> None:
    scope = dict(SCOPE)
    headers = dict(run(answers, scope)[0]["headers"])
    name = headers[b"x-request-id"].decode()
    assert name.startswith("req_") and scope["state"]["request_id"] == name
    assert headers[b"openai-version"] and int(headers[b"openai-processing-ms"]) >= 0
    assert dict(run(answers, dict(SCOPE))[0]["headers"])[b"x-request-id"].decode() != name


def test_a_bug_after_the_answer_is_logged_and_stays_here(caplog: pytest.LogCaptureFixture) -> None:
    async def late(scope: Any, receive: Any, send: Any) -> None:
        await answers(scope, receive, send)
        raise RuntimeError("late")

    assert len(run(late, dict(SCOPE))) == 2
    assert "late" in caplog.text


def test_a_bug_before_the_answer_cuts_the_connection() -> None:
    async def broken(scope: Any, receive: Any, send: Any) -> None:
        raise RuntimeError("early")

    with pytest.raises(RuntimeError):
        run(broken, dict(SCOPE))


def test_what_is_no_http_passes() -> None:
    seen = []

    async def lifespan(scope: Any, receive: Any, send: Any) -> None:
        seen.append(scope["type"])

    run(lifespan, {"type": "lifespan"})
    assert seen == ["lifespan"]


def test_an_answer_that_was_cut_is_told_as_such() -> None:
    async def half(scope: Any, receive: Any, send: Any) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": b"ha", "more_body": True})

    async def silent(scope: Any, receive: Any, send: Any) -> None:
        return None

    seen: list[tuple[bool, int]] = []

    async def send(_: Any) -> None:
        return None

    for app in (half, silent, answers):
        frame = RequestFrame(app, lambda trace, status: seen.append((trace.cut, status)))
        asyncio.run(frame(dict(SCOPE), receive, send))
    assert seen == [(True, 200), (True, 499), (False, 200)]
