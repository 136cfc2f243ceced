"""POST /v1/images/generations."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Annotated, TypeVar

from fastapi import APIRouter, Depends
from starlette.requests import Request
from starlette.responses import Response

from smalto.accounts.keys import Caller
from smalto.api.answers import images_body, json_bytes
from smalto.api.auth import authenticate
from smalto.api.body import read_object
from smalto.api.context import context_of
from smalto.request import read_generation
from smalto.types import Completed

router = APIRouter()
Answer = TypeVar("Answer")
CLIENT_GONE = 499


@router.post("/images/generations")
async def generate(request: Request, caller: Annotated[Caller, Depends(authenticate)]) -> Response:
    context = context_of(request)
    fields = await read_object(request, context.settings.max_body_bytes)
    asked = read_generation(fields, context.catalog)
    work = context.service.answer(
        asked.request, asked.model, request_id=request.state.request_id, key_id=caller.key_id
    )
    done = await _unless_gone(request, work)
    if done is None:
        return Response(status_code=CLIENT_GONE)
    body = await asyncio.to_thread(lambda: json_bytes(images_body(done, extras=asked.extras)))
    headers = {"server-timing": _server_timing(done)}
    return Response(body, headers=headers, media_type="application/json")


async def _unless_gone(request: Request, work: Coroutine[None, None, Answer]) -> Answer | None:
    """The work's result, or None, and the work stopped, when the client hangs up first."""
    working = asyncio.create_task(work)
    watching = asyncio.create_task(_disconnect(request))
    try:
        await asyncio.wait({working, watching}, return_when=asyncio.FIRST_COMPLETED)
        return working.result() if working.done() else None
    finally:
        for task in (working, watching):
            task.cancel()
        await asyncio.gather(working, watching, return_exceptions=True)


async def _disconnect(request: Request) -> None:
    """The body has been read, so the next thing to come is the client's leaving."""
    while (await request.receive())["type"] != "http.disconnect":
        pass


def _server_timing(done: Completed) -> str:
    """Stages of the first picture, and the whole request, in milliseconds (RFC: Server-Timing)."""
    stages = {**done.images[0].timings_ms, "total": done.seconds * 1000}
    return ", ".join(f"{name};dur={ms:.1f}" for name, ms in stages.items())
