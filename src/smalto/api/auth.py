"""Who asks? A dependency of every route under /v1."""

from __future__ import annotations

from starlette.requests import Request

from smalto.accounts.keys import Caller
from smalto.api.context import context_of


def authenticate(request: Request) -> Caller:
    """Not async: it reads the database, so FastAPI runs it in a thread."""
    return context_of(request).keys.authenticate(request.headers.get("authorization"))
