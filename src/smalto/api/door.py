"""The table of routes: one `Door` for each, served under every prefix that clients use.

A door is locked unless it says that it is public, so a new one cannot be left open by accident.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

from smalto.accounts.keys import Caller
from smalto.accounts.memory import DEFAULT_PROJECT
from smalto.api.auth import authenticate
from smalto.api.context import Context, context_of
from smalto.api.links import client_address
from smalto.api.trace import trace_of

API_PREFIXES = ("/v1", "", "/openai/v1")
"""OpenAI's; for clients that leave /v1 out of their base URL; Azure's."""


@dataclass(frozen=True, slots=True)
class Visit:
    """One request at a door. `caller` is None at public doors."""

    request: Request
    context: Context
    caller: Caller | None

    @property
    def key_id(self) -> int | None:
        return self.caller.key_id if self.caller else None

    @property
    def project(self) -> str:
        """Who owns what the request leaves behind; keys belong to no project yet."""
        return DEFAULT_PROJECT


Handler = Callable[[Visit], Awaitable[Response]]


@dataclass(frozen=True, slots=True)
class Door:
    """`path` without a prefix; `deployment` doors are Azure's, which name the model in the path."""

    method: Literal["GET", "POST", "DELETE"]
    path: str
    handler: Handler
    public: bool = False
    prefixes: Sequence[str] = API_PREFIXES
    deployment: bool = False

    @property
    def paths(self) -> list[str]:
        prefixes = [*self.prefixes]
        if self.deployment:
            prefixes.append("/openai/deployments/{deployment}")
        return [prefix + self.path for prefix in prefixes]

    def routes(self) -> list[Route]:
        return [Route(path, self, methods=[self.method]) for path in self.paths]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """An ASGI application, so that the framework wraps no second one around it. Raises what is
        refused before the answer has begun."""
        request = Request(scope, receive, send)
        response = await self._answer(request)
        await response(scope, receive, send)

    async def _answer(self, request: Request) -> Response:
        trace, context = trace_of(request), context_of(request)
        trace.route = self.paths[0]
        trace.client = client_address(request, context.settings.trusted_proxies)
        caller = None if self.public else await authenticate(request)
        return await self.handler(Visit(request, context, caller))
