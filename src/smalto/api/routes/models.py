"""GET /v1/models and /v1/models/{id}."""

from __future__ import annotations

from fastapi import APIRouter, Depends
from starlette.requests import Request
from starlette.responses import Response

from smalto import errors
from smalto.api.answers import json_response, model_body
from smalto.api.auth import authenticate
from smalto.api.context import context_of

router = APIRouter(dependencies=[Depends(authenticate)])


@router.get("/models")
async def list_models(request: Request) -> Response:
    models = context_of(request).catalog.models.values()
    return json_response({"object": "list", "data": [model_body(model) for model in models]})


@router.get("/models/{model_id:path}")
async def retrieve_model(request: Request, model_id: str) -> Response:
    model = context_of(request).catalog.get(model_id)
    if model is None:
        raise errors.no_such_model(model_id)
    return json_response(model_body(model))
