"""GET /metrics, for Prometheus.

It needs a key like everything else (Prometheus sends one with `authorization: credentials_file:`).
There is no exception for callers on the same machine: behind a proxy, everybody seems to be there.
"""

from __future__ import annotations

import asyncio

from starlette.responses import Response

from smalto.api.door import Door, Visit
from smalto.api.metrics import CONTENT_TYPE


async def metrics(visit: Visit) -> Response:
    text = await asyncio.to_thread(visit.context.metrics.text)
    return Response(text, headers={"content-type": CONTENT_TYPE})


DOORS = [Door("GET", "/metrics", metrics, prefixes=[""])]
