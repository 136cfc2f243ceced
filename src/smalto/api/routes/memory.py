"""/v1/memory, which OpenAI has not: pictures kept under names, spoken in prompts as @name."""

from __future__ import annotations

import asyncio
from typing import Any

from starlette.responses import Response

from smalto import errors
from smalto.api.answers import json_response
from smalto.api.body import read_object
from smalto.api.door import Door, Visit
from smalto.api.multipart import FormLimits, is_form, read_form
from smalto.media.uploads import Upload
from smalto.storage.memory import MemoryRow

FIELDS = ("name", "description")
MAX_CHANGE_BYTES = 16 << 10


async def add(visit: Visit) -> Response:
    """From a form (`name`, `description`, file `image`), or from JSON with `image_url`."""
    texts, image = await (_from_form(visit) if is_form(visit.request) else _from_json(visit))
    row = await asyncio.to_thread(
        visit.context.memory.add,
        visit.project,
        texts["name"],
        image,
        description=texts.get("description", ""),
        key_id=visit.key_id,
    )
    return json_response(body(row))


async def list_all(visit: Visit) -> Response:
    rows = await asyncio.to_thread(visit.context.memory.list, visit.project)
    return json_response({"object": "list", "data": [body(row) for row in rows]})


async def retrieve(visit: Visit) -> Response:
    row = await asyncio.to_thread(visit.context.memory.get, visit.project, _name(visit))
    return json_response(body(row))


async def export(visit: Visit) -> Response:
    """The picture itself, as PNG."""
    image = await asyncio.to_thread(visit.context.memory.picture, visit.project, _name(visit))
    headers = {"content-security-policy": "default-src 'none'; sandbox"}
    return Response(image.png, media_type="image/png", headers=headers)


async def change(visit: Visit) -> Response:
    """Another `name`, another `description`, or both, from JSON."""
    context = visit.context
    with context.held.lease() as lease:
        fields = _known(await read_object(visit.request, MAX_CHANGE_BYTES, lease))
    row = await asyncio.to_thread(
        context.memory.change,
        visit.project,
        _name(visit),
        to=fields.get("name"),
        description=fields.get("description"),
    )
    return json_response(body(row))


async def forget(visit: Visit) -> Response:
    name = _name(visit)
    await asyncio.to_thread(visit.context.memory.forget, visit.project, name)
    return json_response(
        {"object": "memory.deleted", "name": name.removeprefix("@"), "deleted": True}
    )


def body(row: MemoryRow) -> dict[str, Any]:
    return {
        "object": "memory",
        "name": row.name,
        "description": row.description,
        "width": row.width_px,
        "height": row.height_px,
        "has_alpha": row.has_alpha,
        "bytes": row.size_bytes,
        "sha256": row.sha256,
        "created": row.created_s,
    }


def _name(visit: Visit) -> str:
    name: str = visit.request.path_params["name"]
    return name


async def _from_form(visit: Visit) -> tuple[dict[str, str], Any]:
    context = visit.context
    limits = FormLimits(context.settings.max_upload_bytes, context.settings.max_file_bytes, files=1)
    with context.held.lease() as lease:
        async with read_form(visit.request, limits, context.settings.scratch_path, lease) as form:
            texts = _texts(form.texts)
            for upload in form.uploads:
                if upload.field not in ("image", "image[]"):
                    raise errors.unknown_parameter(upload.field)
            if not form.uploads:
                raise errors.missing_parameter("image")
            return texts, (await context.intake.read(form.uploads))[0]


async def _from_json(visit: Visit) -> tuple[dict[str, str], Any]:
    context = visit.context
    with context.held.lease() as lease:
        fields = await read_object(visit.request, context.settings.max_edit_body_bytes, lease)
        url = fields.pop("image_url", None)
        texts = _texts(fields)
        if url is None:
            raise errors.missing_parameter("image_url")
        if not isinstance(url, str):
            raise errors.wrong_type("image_url", "a string", url)
        upload: Upload = await context.fetcher.read(url, "image_url")
        return texts, (await context.intake.read([upload]))[0]


def _texts(fields: dict[str, Any]) -> dict[str, str]:
    if "name" not in _known(fields):
        raise errors.missing_parameter("name")
    return dict(fields)


def _known(fields: dict[str, Any]) -> dict[str, str]:
    for name, value in fields.items():
        if name not in FIELDS:
            raise errors.unknown_parameter(name)
        if not isinstance(value, str):
            raise errors.wrong_type(name, "a string", value)
    return dict(fields)


DOORS = [
    Door("GET", "/memory", list_all),
    Door("POST", "/memory", add),
    Door("GET", "/memory/{name}", retrieve),
    Door("PATCH", "/memory/{name}", change),
    Door("DELETE", "/memory/{name}", forget),
    Door("GET", "/memory/{name}/image", export),
]
