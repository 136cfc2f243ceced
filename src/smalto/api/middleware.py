"""The outermost layer, pure ASGI: names every request, times it, and lets no bug out as HTML.

Not Starlette's BaseHTTPMiddleware, which hides the client's disconnect from the routes.
"""

from __future__ import annotations

import logging
import secrets
import time

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from smalto import errors
from smalto.api.answers import error_response

log = logging.getLogger("smalto.api")
OPENAI_VERSION = "2020-10-01"


def new_request_id() -> str:
    return f"req_{secrets.token_hex(16)}"


class RequestFrame:
    """Adds x-request-id, openai-processing-ms and openai-version; answers 500 for a bug."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        start_s = time.perf_counter()
        request_id = new_request_id()
        scope.setdefault("state", {})["request_id"] = request_id
        started = False

        async def send_framed(message: Message) -> None:
            nonlocal started
            if message["type"] == "http.response.start":
                started = True
                _add_headers(MutableHeaders(scope=message), request_id, start_s)
            await send(message)

        try:
            await self._app(scope, receive, send_framed)
        except Exception:
            log.exception("%s %s %s broke", request_id, scope["method"], scope["path"])
            if started:
                raise
            await error_response(errors.server_error(request_id))(scope, receive, send_framed)


def _add_headers(headers: MutableHeaders, request_id: str, start_s: float) -> None:
    headers["x-request-id"] = request_id
    headers["openai-version"] = OPENAI_VERSION
    headers["openai-processing-ms"] = str(round((time.perf_counter() - start_s) * 1000))
    headers["x-content-type-options"] = "nosniff"
