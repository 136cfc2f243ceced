"""Names in a prompt become pictures before anything else looks at the request."""

from __future__ import annotations

import asyncio
from dataclasses import replace

from smalto.accounts.memory import speaks
from smalto.api.door import Visit
from smalto.request import Asked


async def recalled(visit: Visit, asked: Asked) -> Asked:
    """With what the caller's project remembers by the names that the prompt speaks. Raises
    ImageUserError for names that nothing is remembered by."""
    request = asked.request
    if not speaks(request.prompt):
        return asked
    found = await asyncio.to_thread(
        visit.context.memory.recall, visit.project, request.prompt, len(request.images)
    )
    return replace(asked, request=replace(request, recalled=found)) if found else asked
