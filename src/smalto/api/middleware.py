"""The outermost layer, pure ASGI: names every request, times it, and logs its bugs.

Not Starlette's BaseHTTPMiddleware, which hides the client's disconnect from the routes.
"""

from __future__ import annotations

import logging
import secrets
import time

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

log = logging.getLogger("smalto.api")
OPENAI_VERSION = "2020-10-01"


def new_request_id() -> str:
    return f"req_{secrets.token_hex(16)}"


class RequestFrame:
    """Adds x-request-id, openai-processing-ms and openai-version; logs what broke, once."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        start_s = time.perf_counter()
        request_id = new_request_id()
        scope.setdefault("state", {})["request_id"] = request_id
        answered = False

        async def send_framed(message: Message) -> None:
            nonlocal answered
            if message["type"] == "http.response.start":
                _add_headers(MutableHeaders(scope=message), request_id, start_s)
            await send(message)
            if message["type"] == "http.response.body":
                answered = not message.get("more_body", False)

        try:
            await self._app(scope, receive, send_framed)
        except Exception:
            log.exception("%s %s %s broke", request_id, scope["method"], scope["path"])
            if not answered:  # the server has to cut the connection, or the client waits for ever
                raise


def _add_headers(headers: MutableHeaders, request_id: str, start_s: float) -> None:
    headers["x-request-id"] = request_id
    headers["openai-version"] = OPENAI_VERSION
    headers["openai-processing-ms"] = str(round((time.perf_counter() - start_s) * 1000))
    headers["x-content-type-options"] = "nosniff"
