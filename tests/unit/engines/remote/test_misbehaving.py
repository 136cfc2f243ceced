"""Twelve ways to misbehave and some more: each ends in the documented error, soon, and neither the
upstream's key nor its words are in the answer or in the log."""

from __future__ import annotations

import asyncio
import json
import logging
import time
from collections.abc import Iterator

import pytest

from smalto import errors
from smalto.clock import SystemClock
from smalto.engines import catalog
from smalto.engines.fake import FakeEngine
from smalto.engines.remote.settings import RemoteSettings
from smalto.engines.remote.upstream import Upstream
from smalto.engines.routing import Route
from smalto.errors import SmaltoError
from smalto.jobs.local import LocalHost
from smalto.jobs.remote import RemoteHost
from smalto.media.intake import Intake
from smalto.service import ImageService
from smalto.storage.ledger import NoLedger
from smalto.types import Completed, ImageDone, ImageRequest
from tests.unit.engines.remote import scripted as s
from tests.unit.engines.remote.drawing import HASTY, done, draw, fox, pixels, remote
from tests.unit.engines.remote.scripted import KEY, SECRET_WORDS, Asked, Script


async def silent(writer: asyncio.StreamWriter, asked: Asked, number: int) -> None:
    await asyncio.sleep(30)


async def dripping(writer: asyncio.StreamWriter, asked: Asked, number: int) -> None:
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n")
    while True:
        writer.write(b" ")
        await writer.drain()
        await asyncio.sleep(0.05)


async def cut(writer: asyncio.StreamWriter, asked: Asked, number: int) -> None:
    whole = s.pictures(s.png())
    writer.write(whole[: len(whole) // 2])
    await writer.drain()


async def endless(writer: asyncio.StreamWriter, asked: Asked, number: int) -> None:
    writer.write(s.EVENTS)
    while True:
        writer.write(b": ping\n\n")
        await writer.drain()
        await asyncio.sleep(0.02)


async def cut_stream(writer: asyncio.StreamWriter, asked: Asked, number: int) -> None:
    writer.write(s.EVENTS + b"event: image_generation.partial_image\ndata: {")
    await writer.drain()


async def huge(writer: asyncio.StreamWriter, asked: Asked, number: int) -> None:
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n")
    while True:
        writer.write(b" " * 65536)
        await writer.drain()


async def huge_event(writer: asyncio.StreamWriter, asked: Asked, number: int) -> None:
    writer.write(s.EVENTS + b"data: ")
    while True:
        writer.write(b"A" * 65536)
        await writer.drain()


async def endless_header(writer: asyncio.StreamWriter, asked: Asked, number: int) -> None:
    writer.write(b"HTTP/1.1 200 OK\r\n")
    while True:
        writer.write(b"x-more: " + b"y" * 1000 + b"\r\n")
        await writer.drain()


def body(value: object) -> Script:
    return s.always(s.plain(200, json.dumps(value).encode()))


def picture(file: bytes) -> Script:
    return s.always(s.pictures(file))


STREAMS = ("endless stream", "cut stream", "huge event", "error event")
CASES: dict[str, tuple[Script, type[SmaltoError], str | None]] = {
    "slow": (silent, errors.EngineUnavailable, "engine_unavailable"),
    "dripping": (dripping, errors.EngineUnavailable, "engine_unavailable"),
    "cut": (cut, errors.EngineFailed, None),
    "not a picture": (picture(b"<svg/>" + SECRET_WORDS.encode()), errors.EngineFailed, None),
    "gif": (picture(b"GIF89a" + bytes(50)), errors.EngineFailed, None),
    "damaged picture": (picture(s.png()[:200] + bytes(80)), errors.EngineFailed, None),
    "wrong type": (s.always(s.plain(200, b"<html>", kind="text/html")), errors.EngineFailed, None),
    "500": (s.always(s.error(500, "server_error")), errors.EngineFailed, None),
    "429 later": (
        s.always(s.error(429, "rate_limit_exceeded", "Retry-After: 40\r\n")),
        errors.Overloaded,
        "server_is_overloaded",
    ),
    "endless stream": (endless, errors.EngineUnavailable, "engine_unavailable"),
    "cut stream": (cut_stream, errors.EngineFailed, None),
    "huge event": (huge_event, errors.EngineFailed, None),
    "error event": (
        s.streamed(b'event: error\ndata: {"error": {"type": "server_error"}}\n\n'),
        errors.EngineFailed,
        None,
    ),
    "redirect": (
        s.always(s.plain(302, b"", "Location: http://127.0.0.1:1/v1\r\n")),
        errors.EngineUnavailable,
        "engine_unavailable",
    ),
    "huge body": (huge, errors.EngineFailed, None),
    "endless header": (endless_header, errors.EngineFailed, None),
    "bad JSON": (s.always(s.plain(200, b'{"data": [')), errors.EngineFailed, None),
    "deep JSON": (s.always(s.plain(200, b"[" * 200_000)), errors.EngineFailed, None),
    "bad base64": (body({"data": [{"b64_json": "not base64!"}]}), errors.EngineFailed, None),
    "no pictures": (body({"data": []}), errors.EngineFailed, None),
    "a link": (body({"data": [{"url": "http://127.0.0.1/a.png"}]}), errors.EngineFailed, None),
    "not HTTP": (s.always(b"SSH-2.0-OpenSSH\r\n"), errors.EngineFailed, None),
    "packed": (
        s.always(s.plain(200, b"{}", "Content-Encoding: gzip\r\n")),
        errors.EngineFailed,
        None,
    ),
    "401": (
        s.always(s.error(401, "invalid_api_key")),
        errors.EngineUnavailable,
        "engine_unavailable",
    ),
    "no credit": (
        s.always(s.error(429, "insufficient_quota")),
        errors.EngineUnavailable,
        "engine_unavailable",
    ),
    "404": (s.always(s.error(404, None)), errors.EngineUnavailable, "engine_unavailable"),
    "400": (
        s.always(s.error(400, "invalid_value", param="size")),
        errors.ImageUserError,
        "engine_refused",
    ),
    "moderation": (
        s.always(
            s.error(
                400,
                "moderation_blocked",
                moderation_details={"categories": ["violence", f"<{SECRET_WORDS}>"]},
            )
        ),
        errors.ImageUserError,
        "moderation_blocked",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_ends_in_its_error(name: str, caplog: pytest.LogCaptureFixture) -> None:
    script, kind, code = CASES[name]
    caplog.set_level(logging.DEBUG)
    request = fox(partial_images=2) if name in STREAMS else fox()
    start_s = time.monotonic()
    with s.scripted(script) as server, pytest.raises(SmaltoError) as caught:
        draw(remote(server.url, **HASTY), request)
    assert time.monotonic() - start_s < 8
    error = caught.value
    assert (type(error), error.code) == (kind, code)
    assert server.asked[0].headers["authorization"] == f"Bearer {KEY}"
    for told in (str(error.body()), caplog.text):
        assert KEY not in told and "their words" not in told and "0xdead" not in told
    assert len(server.asked) == 1, "what may have been drawn is not asked for again"


def test_a_redirect_is_not_followed() -> None:
    with s.scripted(s.always(s.pictures(s.png()))) as other:
        away = s.always(s.plain(307, b"", f"Location: {other.url}/images/generations\r\n"))
        with s.scripted(away) as server, pytest.raises(errors.EngineUnavailable):
            draw(remote(server.url), fox())
    assert not other.asked


def test_a_refused_parameter_is_named_and_no_other_word() -> None:
    with (
        s.scripted(s.always(s.error(400, "x", param="size"))) as server,
        pytest.raises(errors.ImageUserError) as caught,
    ):
        draw(remote(server.url), fox())
    assert caught.value.param == "size" and "'up'" in caught.value.message


def test_moderation_keeps_its_categories() -> None:
    script, _, _ = CASES["moderation"]
    with s.scripted(script) as server, pytest.raises(errors.ImageUserError) as caught:
        draw(remote(server.url), fox())
    assert caught.value.moderation is not None
    assert list(caught.value.moderation.categories) == ["violence"]


def test_retry_after_is_honoured_once_it_is_short() -> None:
    full = s.error(429, "rate_limit_exceeded", "retry-after-ms: 300\r\n")
    start_s = time.monotonic()
    with s.scripted(s.in_turn(full, s.pictures(s.png()))) as server:
        assert isinstance(done(remote(server.url), fox()), ImageDone)
    assert len(server.asked) == 2 and time.monotonic() - start_s >= 0.3


def test_retries_are_bounded() -> None:
    full = s.error(503, None, "Retry-After: 0\r\n")
    with s.scripted(s.always(full)) as server, pytest.raises(errors.Overloaded):
        draw(remote(server.url), fox())
    assert len(server.asked) == 3


def test_nobody_there() -> None:
    with s.scripted(silent) as server:
        url = server.url
    with pytest.raises(errors.EngineUnavailable) as caught:
        draw(remote(url), fox())
    assert caught.value.retryable


def test_of_more_pictures_than_asked_for_the_first_is_taken() -> None:
    answer = s.pictures(s.png(color=(1, 2, 3)), s.png(color=(9, 9, 9)))
    with s.scripted(s.always(answer)) as server:
        file = done(remote(server.url), fox(width_px=1024, height_px=1024)).data
    assert tuple(pixels(file)[0, 0]) == (1, 2, 3, 255)


def test_a_wrong_size_is_fitted_and_told() -> None:
    with s.scripted(s.always(s.pictures(s.png(640, 480)))) as server:
        image = done(remote(server.url), fox(width_px=1024, height_px=1024))
    assert pixels(image.data).shape == (1024, 1024, 4)
    assert any("640x480" in note for note in image.notes)


@pytest.fixture(autouse=True)
def key(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("UP_KEY", KEY)
    yield


OURS_TO_TELL = ("400", "moderation")


@pytest.mark.parametrize("name", [name for name in CASES if name not in OURS_TO_TELL])
def test_or_in_the_failover(name: str) -> None:
    """The same with somebody to stand in: a picture, and a note about who drew it and why."""
    request = fox(partial_images=2) if name in STREAMS else fox()
    with s.scripted(CASES[name][0]) as server:
        done = asyncio.run(asyncio.wait_for(answered(remote(server.url, **HASTY), request), 20))
    assert done.engine == "fake"
    assert done.images[0].notes[0].startswith("Drawn by the engine 'fake', because 'up' ")


@pytest.mark.parametrize("name", OURS_TO_TELL)
def test_a_refusal_is_the_users_to_know(name: str) -> None:
    with s.scripted(CASES[name][0]) as server, pytest.raises(errors.ImageUserError):
        asyncio.run(asyncio.wait_for(answered(remote(server.url, **HASTY), fox()), 20))


async def answered(settings: RemoteSettings, request: ImageRequest) -> Completed:
    intake = Intake()
    service = ImageService(
        {
            "up": RemoteHost(Upstream(settings, intake, key=KEY)),
            "fake": LocalHost(FakeEngine(), threads=1),
        },
        default="fake",
        ledger=NoLedger(),
        clock=SystemClock(),
        max_open=4,
        routes={"gpt-image-2": Route((("up", 1.0),), ("fake",))},
    )
    try:
        model = catalog.load().models["gpt-image-2"]
        return await service.answer(request, model, request_id="req_1")
    finally:
        await intake.close()
        await asyncio.to_thread(service.close)
