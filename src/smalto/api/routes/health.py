"""Is the process alive, and can it draw? No key needed, nothing told that is not public."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from smalto.api.answers import json_response
from smalto.api.context import context_of

router = APIRouter()


@router.get("/healthz")
async def healthz() -> Response:
    return json_response({"status": "ok"})


@router.get("/readyz")
async def readyz(request: Request) -> Response:
    service = context_of(request).service
    engine = service.engine.capabilities.name
    if service.is_ready:
        return json_response({"status": "ready", "engine": engine})
    return json_response({"status": "loading", "engine": engine}, 503, {"retry-after": "1"})
