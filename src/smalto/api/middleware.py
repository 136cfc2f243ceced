"""The outermost layer, pure ASGI: names every request, times it, logs it and its bugs.

Not Starlette's BaseHTTPMiddleware, which hides the client's disconnect from the routes.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from smalto.api import access, trace
from smalto.api.trace import Trace

log = logging.getLogger("smalto.api")
OPENAI_VERSION = b"2020-10-01"
EXPOSED = b"access-control-expose-headers"
HUNG_UP = 499
"""What the log says of a request whose client left before it was answered; nginx's number."""

Headers = Sequence[tuple[bytes, bytes]]
Ended = Callable[[Trace, int], None]


class RequestFrame:
    """Adds the headers that every answer has; writes one line of the access log for each request
    and tells `ended` about it; logs what broke, once."""

    def __init__(self, app: ASGIApp, ended: Ended = lambda trace, status: None) -> None:
        self._app = app
        self._ended = ended

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        exchange = _Exchange(scope, receive, send)
        try:
            await self._app(scope, exchange.receive, exchange.send)
        except Exception:
            log.exception(
                "%s %s %s broke", exchange.trace.request_id, scope["method"], scope["path"]
            )
            if not exchange.answered:  # the server has to cut the connection, or the client waits
                raise
        finally:
            status = exchange.status or HUNG_UP
            exchange.trace.cut = not exchange.answered
            access.write(scope, exchange.trace, status)
            self._ended(exchange.trace, status)


class _Exchange:
    """One request and its answer, counted."""

    def __init__(self, scope: Scope, receive: Receive, send: Send) -> None:
        self.trace = trace.start(scope)
        self.status: int | None = None
        self.answered = False
        self._receive = receive
        self._send = send

    async def receive(self) -> Message:
        message = await self._receive()
        self.trace.bytes_in += len(message.get("body", b""))
        return message

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.status = message["status"]
            message["headers"] = _with_ours(message.get("headers", []), self.trace)
        await self._send(message)
        if message["type"] == "http.response.body":
            self.trace.bytes_out += len(message.get("body", b""))
            self.answered = not message.get("more_body", False)


def _with_ours(headers: Headers, trace: Trace) -> list[tuple[bytes, bytes]]:
    """`headers` and those that every answer has; names are in lower case, as ASGI wants them."""
    ours = [
        (b"x-request-id", trace.request_id.encode()),
        (b"openai-version", OPENAI_VERSION),
        (b"openai-processing-ms", b"%d" % round(trace.elapsed_s * 1000)),
        (b"x-content-type-options", b"nosniff"),
    ]
    if all(name != EXPOSED for name, _ in headers):
        ours.append((EXPOSED, b"X-Request-ID"))
    if trace.organization is not None:
        ours.append((b"openai-organization", trace.organization.encode("latin-1")))
    if trace.project is not None:
        ours.append((b"openai-project", trace.project.encode("latin-1")))
    if trace.body_left:
        ours.append((b"connection", b"close"))
    return [*headers, *ours]
