"""POST /v1/images/generations, /edits and /variations: three doors to one kind of request."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

from starlette.responses import Response

from smalto.api import inputs
from smalto.api.body import read_object
from smalto.api.deliver import deliver
from smalto.api.door import Door, Visit
from smalto.api.multipart import Form, FormLimits, is_form, read_form
from smalto.api.recall import recalled
from smalto.engines.catalog import Model
from smalto.request import Asked, read_edit, read_generation, read_variation


async def generate(visit: Visit) -> Response:
    visit.context.service.refuse_if_full(visit.key_id, person_id=visit.person_id)
    return await deliver(visit, await recalled(visit, await asked_generation(visit)))


async def edit(visit: Visit) -> Response:
    visit.context.service.refuse_if_full(visit.key_id, person_id=visit.person_id)
    asked = await asked_edit(visit, refuse_if_full(visit))
    return await deliver(visit, await recalled(visit, asked))


async def vary(visit: Visit) -> Response:
    """OpenAI has retired this door with dall-e-2; a setting does the same here."""
    if visit.context.settings.variations == "retired":
        return Response(status_code=404)
    visit.context.service.refuse_if_full(visit.key_id, person_id=visit.person_id)
    return await deliver(visit, await _asked_variation(visit))


# --- from a body to a checked request -----------------------------------------------------------


async def asked_generation(visit: Visit) -> Asked:
    with visit.context.held.lease() as lease:
        fields = await read_object(visit.request, visit.context.settings.max_body_bytes, lease)
        return generation_of(visit, fields)


def generation_of(visit: Visit, fields: dict[str, Any]) -> Asked:
    context = visit.context
    asked = read_generation(with_deployment(visit, fields), context.catalog, context.options)
    visit.refuse_model(asked.model.id)
    return asked


Check = Callable[[Model], None]


def refuse_if_full(visit: Visit) -> Check:
    """Once the model is known, before its pictures are opened: also for who may not use it."""

    def check(model: Model) -> None:
        visit.refuse_model(model.id)
        visit.context.service.refuse_if_full(visit.key_id, model, person_id=visit.person_id)

    return check


def _go_on(_: Model) -> None:
    """The check of what is not going to be drawn."""


async def asked_edit(visit: Visit, check: Check = _go_on) -> Asked:
    """From a form, or from JSON with data URLs. What was uploaded is gone before drawing begins."""
    context = visit.context
    if not is_form(visit.request):
        with context.held.lease() as lease:
            limit_bytes = context.settings.max_edit_body_bytes
            fields = await read_object(visit.request, limit_bytes, lease)
            return await edit_of(visit, fields, check)
    async with _form(visit) as form:
        draft = read_edit(
            with_deployment(visit, form.texts),
            form.uploads,
            context.catalog,
            context.options,
            text=True,
        )
        check(draft.asked.model)
        return await inputs.complete(context, draft)


async def edit_of(visit: Visit, fields: dict[str, Any], check: Check = _go_on) -> Asked:
    context = visit.context
    draft = read_edit(
        with_deployment(visit, fields), (), context.catalog, context.options, text=False
    )
    check(draft.asked.model)
    return await inputs.complete(context, draft)


async def _asked_variation(visit: Visit) -> Asked:
    context = visit.context
    async with _form(visit) as form:
        draft = read_variation(form.texts, form.uploads, context.catalog, context.options)
        refuse_if_full(visit)(draft.asked.model)
        return await inputs.complete(context, draft)


@asynccontextmanager
async def _form(visit: Visit) -> AsyncIterator[Form]:
    context = visit.context
    limits = FormLimits(context.settings.max_upload_bytes, context.settings.max_file_bytes)
    with context.held.lease() as lease:
        async with read_form(visit.request, limits, context.settings.scratch_path, lease) as form:
            yield form


def with_deployment(visit: Visit, fields: dict[str, Any]) -> dict[str, Any]:
    """On Azure's paths the deployment is the model of a body that names none."""
    deployment = visit.request.path_params.get("deployment")
    return {"model": deployment, **fields} if deployment else fields


DOORS = [
    Door("POST", "/images/generations", generate, deployment=True),
    Door("POST", "/images/edits", edit, deployment=True),
    Door("POST", "/images/variations", vary),
]
