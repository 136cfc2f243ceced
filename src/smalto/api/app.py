"""Builds the HTTP application from its parts; no globals, so tests build their own."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import cast

from fastapi import FastAPI
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp

from smalto import errors
from smalto.api.answers import error_response
from smalto.api.context import Context
from smalto.api.middleware import RequestFrame
from smalto.api.routes import health, images, models


def build_app(context: Context) -> ASGIApp:
    """The application; it loads the engine in the background when it starts up."""

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        context.service.start()
        yield
        context.service.close()

    app = FastAPI(
        title="Smalto",
        lifespan=lifespan,
        docs_url=None,
        redoc_url=None,
        openapi_url=None,
        redirect_slashes=False,
    )
    app.state.context = context
    app.include_router(health.router)
    for prefix in ("/v1", ""):  # some clients leave /v1 out of their base URL
        app.include_router(models.router, prefix=prefix)
        app.include_router(images.router, prefix=prefix)
    app.add_exception_handler(errors.SmaltoError, _smalto_error)
    app.add_exception_handler(HTTPException, _http_error)
    app.add_exception_handler(Exception, _bug)
    return RequestFrame(app)


async def _smalto_error(_: Request, error: Exception) -> Response:
    return error_response(cast(errors.SmaltoError, error))


async def _http_error(request: Request, error: Exception) -> Response:
    """What the router itself refuses: a path or a method that does not exist."""
    method, path = request.method, request.url.path
    if cast(HTTPException, error).status_code == 405:
        return error_response(errors.wrong_method(method, path))
    return error_response(errors.no_such_route(method, path))


async def _bug(request: Request, _: Exception) -> Response:
    """Tells nothing of our insides; the log has the same request id."""
    return error_response(errors.server_error(request.state.request_id))
