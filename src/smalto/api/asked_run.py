"""The body of POST /api/runs: the fields of one of the three doors of the Images API, read and
checked by the very readers of those doors, and pictures of the gallery in place of files."""

from __future__ import annotations

import hashlib
import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from typing import Any, cast

from smalto import errors
from smalto.api import inputs
from smalto.api.body import read_object
from smalto.api.door import Visit
from smalto.api.multipart import FormLimits, is_form, read_form
from smalto.api.recall import recalled
from smalto.api.routes.images import refuse_if_full
from smalto.api.values import id_of, ids_of, plain
from smalto.media.uploads import Upload
from smalto.request import Asked, read_edit, read_generation, read_variation
from smalto.types import Operation

OPERATIONS = ("generation", "edit", "variation")
OURS = ("operation", "image_ids", "mask_id", "collection_id")
FILES = ("images", "image", "mask", "markup", "stream")
"""Not told again as what was asked: pictures, and what only an answer of the Images API has."""
WHOLE = ("n", "partial_images", "output_compression", "seed", "frame_count", "frame_duration_ms")
MAX_IDS = 16


@dataclass(frozen=True, slots=True)
class Sent:
    """What came: fields as they were, files of a form; `text` for a form."""

    fields: Mapping[str, Any]
    uploads: tuple[Upload, ...]
    text: bool

    def digest(self) -> str:
        """The same for the same request, whatever a form's boundary was. Reads files: blocks."""
        found = hashlib.sha256(json.dumps(self.fields, sort_keys=True).encode())
        for upload in self.uploads:
            with upload.open() as source:
                inner = hashlib.sha256()
                for at in range(0, source.size_bytes, 1 << 20):
                    inner.update(source.at(at, 1 << 20))
            found.update(f"\n{json.dumps(upload.field)} {inner.hexdigest()}".encode())
        return found.hexdigest()


@dataclass(frozen=True, slots=True)
class Ready:
    """A checked run. `fields` to be told again; `image_ids` of the gallery, in their order."""

    asked: Asked
    fields: Mapping[str, Any]
    image_ids: tuple[int, ...]
    collections: tuple[int, ...]


@asynccontextmanager
async def sent(visit: Visit) -> AsyncIterator[Sent]:
    """The files live as long as the context. Raises InvalidRequest, BodyTooLarge, Overloaded."""
    request, context = visit.request, visit.context
    settings = context.settings
    with context.held.lease() as lease:
        if not is_form(request):
            fields = await read_object(request, settings.max_edit_body_bytes, lease)
            yield Sent(fields, (), text=False)
            return
        limits = FormLimits(settings.max_upload_bytes, settings.max_file_bytes)
        async with read_form(request, limits, settings.scratch_path, lease) as form:
            yield Sent(form.texts, form.uploads, text=True)


async def ready(visit: Visit, body: Sent) -> Ready:
    """Raises what the doors of the Images API raise, and NotFound."""
    gallery = visit.context.playground.gallery
    operation = _operation(visit, body.fields)
    for name in ("image_ids", "mask_id"):
        if operation == "generation" and body.fields.get(name):
            raise errors.unknown_parameter(name)
    fields = {name: value for name, value in body.fields.items() if name not in OURS}
    ids = ids_of(body.fields, "image_ids", MAX_IDS)
    mask_id = id_of(body.fields, "mask_id")
    collection = id_of(body.fields, "collection_id")
    collections = () if collection is None else (collection,)
    await gallery.require_collections(visit.project, collections, "collection_id")
    uploads = await gallery.uploads(visit.project, ids)
    if mask_id is not None:
        uploads.append(await gallery.mask(visit.project, mask_id))
    whole = replace(body, fields=_streaming(fields), uploads=(*uploads, *body.uploads))
    asked = await recalled(visit, await _asked(visit, operation, whole))
    visit.context.service.refuse_incapable(asked.request, asked.model)
    return Ready(asked, _told(fields, text=body.text), ids, collections)


def _operation(visit: Visit, fields: Mapping[str, Any]) -> Operation:
    named = fields.get("operation")
    if named is None:
        raise errors.missing_parameter("operation")
    if named not in OPERATIONS:
        raise errors.unsupported_value("operation", str(named), OPERATIONS)
    if named == "variation" and visit.context.settings.variations == "retired":
        raise errors.unsupported_value("operation", named, OPERATIONS[:2])
    return cast(Operation, named)


def _streaming(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Every run can be watched, so previews need no word of their own."""
    wants = fields.get("partial_images") not in (None, 0, "", "0")
    return {"stream": True, **fields} if wants else dict(fields)


async def _asked(visit: Visit, operation: Operation, body: Sent) -> Asked:
    context = visit.context
    table = (context.catalog, context.options)
    if operation == "generation":
        for upload in body.uploads:
            raise errors.unknown_parameter(upload.field)
        asked = read_generation(body.fields, *table, text=body.text)
        refuse_if_full(visit)(asked.model)
        return asked
    read = read_edit if operation == "edit" else read_variation
    draft = read(body.fields, body.uploads, *table, text=body.text)
    refuse_if_full(visit)(draft.asked.model)
    return await inputs.complete(context, draft)


def _told(fields: Mapping[str, Any], *, text: bool) -> dict[str, Any]:
    """Without files, and a form's numbers as numbers."""
    kept = {
        name: plain(value) for name, value in fields.items() if name.partition("[")[0] not in FILES
    }
    if not text:
        return kept
    for name, value in kept.items():
        if name in WHOLE and isinstance(value, str) and value.strip().lstrip("+-").isdecimal():
            kept[name] = int(value)
    if isinstance(kept.get("layout"), str) and kept["layout"]:
        kept["layout"] = json.loads(kept["layout"])
    return {name: value for name, value in kept.items() if value != ""}
