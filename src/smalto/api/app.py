"""Builds the HTTP application from its parts; no globals, so tests build their own."""

from __future__ import annotations

import asyncio
import contextlib
import shutil
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import cast

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.types import ASGIApp

from smalto import errors
from smalto.api.answers import error_response
from smalto.api.context import Context
from smalto.api.door import Door
from smalto.api.middleware import HUNG_UP, RequestFrame
from smalto.api.openapi import document
from smalto.api.routes import (
    choices,
    collections,
    estimate,
    files,
    health,
    images,
    keys,
    memory,
    metrics,
    models,
    openapi,
    page,
    pictures,
    prompts,
    runs,
    session,
    usage,
)
from smalto.api.trace import trace_of

DOORS: tuple[Door, ...] = (
    *health.DOORS,
    *metrics.DOORS,
    *files.DOORS,
    *models.DOORS,
    *images.DOORS,
    *estimate.DOORS,
    *memory.DOORS,
    *openapi.DOORS,
)
"""OpenAI's API and what we added to it, described by /openapi.json."""
PLAYGROUND: tuple[Door, ...] = (
    *session.DOORS,
    *choices.DOORS,
    *runs.DOORS,
    *pictures.DOORS,
    *collections.DOORS,
    *prompts.DOORS,
    *keys.DOORS,
    *usage.DOORS,
    *openapi.PLAYGROUND,
)
"""What the page works with, described by /api/openapi.json."""
STALE_S = 3600


def build_app(context: Context) -> ASGIApp:
    """The application; it loads the engine in the background when it starts up."""

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        context.service.start()
        await asyncio.to_thread(_remove_stale, context.settings.scratch_path)
        await context.playground.runs.start()
        keeping = (context.pictures.keep_tidy(), context.playground.keep_tidy())
        tidying = [asyncio.create_task(work) for work in keeping]
        try:
            yield
        finally:
            for task in tidying:
                task.cancel()
            await asyncio.gather(*tidying, return_exceptions=True)
            await context.close()

    app = Starlette(
        routes=[route for door in _in_order() for route in door.routes()],
        lifespan=lifespan,
        exception_handlers={
            errors.SmaltoError: _smalto_error,
            HTTPException: _http_error,
            ClientDisconnect: _hung_up,
            Exception: _bug,
        },
    )
    app.router.redirect_slashes = False
    app.state.context = context
    app.state.openapi = document(DOORS, context.catalog)
    return RequestFrame(_with_cors(app, context.settings.allow_origins), context.metrics.ended)


def _in_order() -> Sequence[Door]:
    """The router tries one after another: the busiest first, and the page's before those of the API
    that share an address with it."""
    others = (door for door in DOORS if door not in images.DOORS)
    return [*images.DOORS, *page.DOORS, *others, *PLAYGROUND]


def _with_cors(app: ASGIApp, origins: tuple[str, ...]) -> ASGIApp:
    """Pages of other origins may call us only if they are listed; no cookies, so `*` is fine."""
    if not origins:
        return app
    return CORSMiddleware(
        app,
        allow_origins=origins,
        allow_methods=["GET", "POST", "DELETE"],
        allow_headers=["*"],
        expose_headers=["x-request-id", "openai-processing-ms", "retry-after", "x-should-retry"],
        max_age=3600,
    )


def _remove_stale(scratch: Path) -> None:
    """What a crash left of uploads; younger folders may belong to another server of this home."""
    oldest_s = time.time() - STALE_S
    for folder in scratch.glob("*"):
        with contextlib.suppress(OSError):
            if folder.stat().st_mtime < oldest_s:
                shutil.rmtree(folder, ignore_errors=True)


async def _smalto_error(request: Request, error: Exception) -> Response:
    refusal = cast(errors.SmaltoError, error)
    trace_of(request).error_code = refusal.code or refusal.type
    return error_response(refusal)


async def _http_error(request: Request, error: Exception) -> Response:
    """What the router itself refuses: a path or a method that does not exist."""
    method, path = request.method, request.url.path
    refusal = cast(HTTPException, error)
    if refusal.status_code != 405:
        return await _smalto_error(request, errors.no_such_route(method, path))
    allow = {"allow": (refusal.headers or {}).get("Allow", "")}
    if method == "OPTIONS":
        return Response(status_code=204, headers=allow)
    response = await _smalto_error(request, errors.wrong_method(method, path))
    response.headers.update(allow)
    return response


async def _hung_up(_: Request, __: Exception) -> Response:
    """The client left while it was still being read; nobody will see this."""
    return Response(status_code=HUNG_UP)


async def _bug(request: Request, _: Exception) -> Response:
    """Tells nothing of our insides; the log has the same request id."""
    return await _smalto_error(request, errors.server_error(request.state.request_id))
