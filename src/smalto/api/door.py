"""The table of routes: one `Door` for each, served under every prefix that clients use.

A door is locked unless it says that it is public, so a new one cannot be left open by accident. An
API key opens a locked door, and so does the session of a browser; some open to a session only.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Match, Route
from starlette.types import Receive, Scope, Send

from smalto import errors
from smalto.accounts.keys import Caller
from smalto.accounts.memory import DEFAULT_PROJECT
from smalto.accounts.people import SignedIn
from smalto.api.auth import authenticate, signed_in
from smalto.api.context import Context, context_of
from smalto.api.links import client_address
from smalto.api.trace import trace_of

API_PREFIXES = ("/v1", "", "/openai/v1")
"""OpenAI's; for clients that leave /v1 out of their base URL; Azure's."""
OURS = ("/api",)
"""Of the playground: not opened by contract mode, and its answers are for one pair of eyes."""
PRIVATE = {"cache-control": "no-store", "cross-origin-resource-policy": "same-origin"}
"""Headers of its answers that say nothing else."""


@dataclass(frozen=True, slots=True)
class Visit:
    """One request at a door, by a key (`caller`) or a person (`session`); by neither at public
    doors and in contract mode."""

    request: Request
    context: Context
    caller: Caller | None = None
    session: SignedIn | None = None

    @property
    def key_id(self) -> int | None:
        return self.caller.key_id if self.caller else None

    @property
    def person_id(self) -> int | None:
        return self.session.person.id if self.session else None

    def may_use(self, model_id: str) -> bool:
        return self.caller is None or self.caller.may_use(model_id)

    def refuse_model(self, model_id: str) -> None:
        """Raises PermissionDenied for a model that the key was not made for."""
        if self.caller is not None and not self.caller.may_use(model_id):
            raise errors.model_not_allowed(model_id, self.caller.models)

    @property
    def project(self) -> str:
        """Who owns what the request leaves behind; keys belong to no project yet."""
        return DEFAULT_PROJECT


Handler = Callable[[Visit], Awaitable[Response]]


@dataclass(frozen=True, slots=True)
class Door:
    """`path` without a prefix; `deployment` doors are Azure's, which name the model in the path.
    `session_only`: no key opens it. `for_browsers`: there only for clients that
    ask for text/html, so that it may share its address with a door of the API."""

    method: Literal["GET", "POST", "PATCH", "DELETE"]
    path: str
    handler: Handler
    public: bool = False
    session_only: bool = False
    for_browsers: bool = False
    prefixes: Sequence[str] = API_PREFIXES
    deployment: bool = False

    @property
    def is_ours(self) -> bool:
        return self.prefixes is OURS

    @property
    def paths(self) -> list[str]:
        prefixes = [*self.prefixes]
        if self.deployment:
            prefixes.append("/openai/deployments/{deployment}")
        return [prefix + self.path for prefix in prefixes]

    def routes(self) -> list[Route]:
        kind = _BrowserRoute if self.for_browsers else Route
        return [kind(path, self, methods=[self.method]) for path in self.paths]

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
        if self.is_ours:
            response = await self.handler(await self._visit(request, context))
            for name, value in PRIVATE.items():
                response.headers.setdefault(name, value)
            return response
        return await self.handler(await self._visit(request, context))

    async def _visit(self, request: Request, context: Context) -> Visit:
        if self.public:
            return Visit(request, context)
        if self.session_only:
            return Visit(request, context, session=await signed_in(request))
        found = await authenticate(request, lenient=not self.is_ours)
        if isinstance(found, SignedIn):
            return Visit(request, context, session=found)
        return Visit(request, context, found)


class _BrowserRoute(Route):
    """Matches what prefers text/html, and lets everything else go on to the next route."""

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        match, found = super().matches(scope)
        if match is Match.FULL and prefers_html(Headers(scope=scope).get("accept", "")):
            return match, found
        return Match.NONE, {}


def prefers_html(accept: str) -> bool:
    """Whether text/html is asked for by name, and JSON not rather than it."""
    weights = {}
    for part in accept.lower().split(","):
        kind, *parameters = (word.strip() for word in part.split(";"))
        weights[kind] = next(map(_weight, (p for p in parameters if p.startswith("q="))), 1.0)
    html = weights.get("text/html", 0.0)
    return html > 0 and html >= weights.get("application/json", 0.0)


def _weight(parameter: str) -> float:
    try:
        return float(parameter[2:])
    except ValueError:
        return 0.0
