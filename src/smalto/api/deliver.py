"""From a checked request to its answer: as JSON with pictures or links, or as a stream."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import TypeVar

from starlette.requests import Request
from starlette.responses import Response

from smalto.api import sse
from smalto.api.answers import Pieces, images_body, json_bytes, splice
from smalto.api.door import Visit
from smalto.api.kept import keep, kept
from smalto.api.middleware import HUNG_UP
from smalto.api.trace import trace_of
from smalto.request import Asked
from smalto.types import Completed

Answer = TypeVar("Answer")


async def deliver(visit: Visit, asked: Asked) -> Response:
    """Raises SmaltoError before the answer begins; a stream tells later ones itself."""
    request, service = visit.request, visit.context.service
    trace = trace_of(request)
    trace.asks(asked.request, stream=asked.stream)
    who = {"key_id": visit.key_id, "person_id": visit.person_id}
    name, keeps = trace.request_id, visit.context.settings.keep_pictures
    if asked.stream:
        events = service.run(asked.request, asked.model, request_id=name, thumbnails=keeps, **who)
        return await sse.stream(request, asked, kept(visit, asked, events) if keeps else events)
    work = service.answer(
        asked.request,
        asked.model,
        request_id=name,
        hear=trace.hears,
        thumbnails=keeps,
        **who,
    )
    done = await _unless_gone(request, work)
    if done is None:
        return Response(status_code=HUNG_UP)
    for image in done.images if keeps else ():
        await keep(visit, asked, image, done.seconds)
    return await _plain(visit, asked, done)


async def _plain(visit: Visit, asked: Asked, done: Completed) -> Response:
    pictures = [image.data for image in done.images]
    links = None
    if asked.response_format == "url":
        extension = done.request.output_format
        links = await visit.context.pictures.links(visit.request, pictures, extension)
        pictures = []

    pieces = splice(json_bytes(images_body(asked, done, links)), pictures)
    headers = {"content-type": "application/json", "server-timing": _server_timing(done)}
    return Pieces(pieces, headers)


async def _unless_gone(request: Request, work: Coroutine[None, None, Answer]) -> Answer | None:
    """The work's result, or None, and the work stopped, when the client hangs up first."""
    working, gone = asyncio.current_task(), False
    assert working is not None

    async def watch() -> None:
        nonlocal gone
        await _disconnect(request)
        gone = True
        working.cancel()

    watching = asyncio.create_task(watch())
    try:
        return await work
    except asyncio.CancelledError:
        if not gone or working.uncancel() > 0:
            raise
        return None
    finally:
        watching.cancel()


async def _disconnect(request: Request) -> None:
    """The body has been read, so the next thing to come is the client's leaving."""
    while (await request.receive())["type"] != "http.disconnect":
        pass


def _server_timing(done: Completed) -> str:
    """Stages of the first picture, and the whole request, in milliseconds (RFC: Server-Timing)."""
    stages = {**done.images[0].timings_ms, "total": done.seconds * 1000}
    return ", ".join(f"{name};dur={ms:.1f}" for name, ms in stages.items())
