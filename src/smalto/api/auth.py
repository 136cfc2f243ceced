"""Who asks? Every route that is not public begins here."""

from __future__ import annotations

import asyncio

from starlette.requests import Request

from smalto.accounts.keys import Caller
from smalto.api.context import context_of
from smalto.api.trace import DEFAULT_NAME, trace_of


async def authenticate(request: Request) -> Caller | None:
    """The key in `Authorization: Bearer`, or in `api-key` as Azure's clients send it. None in
    contract mode, where any key will do. Raises AuthenticationError."""
    authorization = request.headers.get("authorization")
    if authorization is None and "api-key" in request.headers:
        authorization = f"Bearer {request.headers['api-key']}"
    context = context_of(request)
    trace, caller = trace_of(request), None
    if not context.settings.contract:
        caller = context.keys.authenticate(authorization)
        trace.key_id = caller.key_id
        if context.keys.is_touch_due(caller):
            await asyncio.to_thread(context.keys.touch, caller)
    trace.organization = trace.project = DEFAULT_NAME
    return caller
