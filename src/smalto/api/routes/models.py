"""GET /v1/models and /v1/models/{id}."""

from __future__ import annotations

from starlette.responses import Response

from smalto import errors
from smalto.api.answers import json_response, model_body
from smalto.api.door import Door, Visit


async def list_models(visit: Visit) -> Response:
    models = visit.context.catalog.models.values()
    usable = [model_body(model) for model in models if visit.may_use(model.id)]
    return json_response({"object": "list", "data": usable})


async def retrieve_model(visit: Visit) -> Response:
    model_id = visit.request.path_params["model_id"]
    model = visit.context.catalog.get(model_id)
    if model is None or not visit.may_use(model_id):
        raise errors.no_such_model(model_id)
    return json_response(model_body(model))


DOORS = [
    Door("GET", "/models", list_models),
    Door("GET", "/models/{model_id:path}", retrieve_model),
]
