"""GET /openapi.json and /api/openapi.json; no key, so that tools can read them."""

from __future__ import annotations

from starlette.responses import Response

from smalto.api.answers import json_response
from smalto.api.door import OURS, Door, Visit
from smalto.api.playground import document


async def describe(visit: Visit) -> Response:
    return json_response(visit.request.app.state.openapi)


async def describe_playground(_: Visit) -> Response:
    return json_response(document())


PLAYGROUND = [Door("GET", "/openapi.json", describe_playground, public=True, prefixes=OURS)]
DOORS = [Door("GET", "/openapi.json", describe, public=True, prefixes=["", "/v1"])]
