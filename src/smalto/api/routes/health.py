"""Is the process alive, and can it draw? No key needed, nothing told that is not public."""

from __future__ import annotations

from starlette.responses import Response

from smalto.api.answers import json_response
from smalto.api.door import Door, Visit


async def healthz(_: Visit) -> Response:
    return json_response({"status": "ok"})


async def readyz(visit: Visit) -> Response:
    service = visit.context.service
    if service.is_ready:
        return json_response({"status": "ready", "engine": service.default})
    return json_response(
        {"status": "loading", "engine": service.default}, 503, {"retry-after": "1"}
    )


DOORS = [
    Door("GET", "/healthz", healthz, public=True, prefixes=[""]),
    Door("GET", "/readyz", readyz, public=True, prefixes=[""]),
]
