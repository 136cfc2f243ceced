"""GET /openapi.json; no key, so that tools can read it."""

from __future__ import annotations

from starlette.responses import Response

from smalto.api.answers import json_response
from smalto.api.door import Door, Visit


async def describe(visit: Visit) -> Response:
    return json_response(visit.request.app.state.openapi)


DOORS = [Door("GET", "/openapi.json", describe, public=True, prefixes=["", "/v1"])]
