"""/api/pictures: everything that was made, found again, and what can be done with it."""

from __future__ import annotations

import asyncio

from starlette.responses import FileResponse, Response, StreamingResponse

from smalto import errors
from smalto.api.answers import quick_response
from smalto.api.door import OURS, Door, Visit
from smalto.api.multipart import FormLimits, is_form, read_form
from smalto.api.shown import outline_body, picture_body
from smalto.api.values import body_of, flag_of, ids_of, path_number, question_of, text_of
from smalto.playground.bundle import bundle, file_name
from smalto.playground.gallery import Gallery
from smalto.request.fields import Fields
from smalto.storage.blobs import Blob
from smalto.storage.pictures import Picture, Query

MAX_LIMIT = 200
DEFAULT_LIMIT = 60
MAX_IDS = 50_000
MAX_ZIP = 5000
MAX_CAPTION_CHARS = 2000
MAX_QUESTION_CHARS = 1000
KINDS = ("generation", "edit", "variation", "import")
FILE_HEADERS = {
    "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "private, max-age=31536000, immutable",
    "referrer-policy": "no-referrer",
}
"""Looked at and never run; a picture's files never change, and no id is used twice."""


def _gallery(visit: Visit) -> Gallery:
    return visit.context.playground.gallery


async def list_all(visit: Visit) -> Response:
    page = await _gallery(visit).page(visit.project, _query(question_of(visit)))
    return quick_response(
        {"total": page.total, "pictures": [picture_body(one) for one in page.pictures]}
    )


async def outline(visit: Visit) -> Response:
    """Everything that the list has, in its order, as columns of the little that a wall needs."""
    store, query = _gallery(visit).store, _query(question_of(visit))
    found = await asyncio.to_thread(store.outline, visit.project, query)
    facets = await asyncio.to_thread(store.facets, visit.project)
    return quick_response(outline_body(found, facets))


def _query(asked: Fields) -> Query:
    """Raises InvalidRequest for a filter that cannot be."""
    kind = asked.get("kind")
    return Query(
        words=asked.string("q", MAX_QUESTION_CHARS) or "",
        kind=None if kind is None else asked.choice("kind", KINDS, ""),
        model=asked.string("model"),
        size=asked.string("size"),
        quality=asked.string("quality"),
        favourite=flag_of(asked, "favourite"),
        collection=asked.optional_integer("collection", 1, 2**53),
        from_s=asked.optional_integer("from_s", 0, 2**53),
        to_s=asked.optional_integer("to_s", 0, 2**53),
        trash=flag_of(asked, "trash"),
        oldest_first=asked.choice("order", ("newest", "oldest"), "newest") == "oldest",
        offset=asked.integer("offset", 0, 2**53, 0),
        limit=asked.integer("limit", 1, MAX_LIMIT, DEFAULT_LIMIT),
    )


async def retrieve(visit: Visit) -> Response:
    gallery = _gallery(visit)
    picture = await gallery.get(visit.project, path_number(visit))
    family = await gallery.family(picture)
    return quick_response(
        {
            **picture_body(picture),
            "scene": picture.scene,
            "children": family.children,
            "ancestors": family.ancestors,
            "request_id": picture.request_id,
        }
    )


async def change(visit: Visit) -> Response:
    body = await body_of(visit, "favourite", "caption", "collections")
    favourite = body.boolean("favourite") if body.get("favourite") is not None else None
    caption = text_of(body, "caption", MAX_CAPTION_CHARS)
    if caption is None and "caption" in body:
        caption = ""
    collections = None
    if body.get("collections") is not None:
        collections = ids_of(body.values, "collections", 1000)
    picture = await _gallery(visit).change(
        visit.project,
        path_number(visit),
        favourite=favourite,
        caption=caption,
        collections=collections,
    )
    return quick_response(picture_body(picture))


async def bring_in(visit: Visit) -> Response:
    """A form: `image`, perhaps `caption`."""
    context = visit.context
    if not is_form(visit.request):
        raise errors.malformed_form()
    settings = context.settings
    limits = FormLimits(settings.max_upload_bytes, settings.max_file_bytes, files=1)
    with context.held.lease() as lease:
        async with read_form(visit.request, limits, settings.scratch_path, lease) as form:
            for name in (*form.texts, *(upload.field for upload in form.uploads)):
                if name not in ("image", "caption"):
                    raise errors.unknown_parameter(name)
            if not form.uploads or form.uploads[0].field != "image":
                raise errors.missing_parameter("image")
            caption = text_of(Fields(form.texts, text=True), "caption", MAX_CAPTION_CHARS)
            picture = await _gallery(visit).bring_in(
                visit.project, form.uploads[0], context.intake, caption
            )
    return quick_response(picture_body(picture))


async def trash(visit: Visit) -> Response:
    return quick_response({"n": await _gallery(visit).trash(visit.project, await _ids(visit))})


async def restore(visit: Visit) -> Response:
    return quick_response({"n": await _gallery(visit).restore(visit.project, await _ids(visit))})


async def delete(visit: Visit) -> Response:
    """Only of what is in the trash; the files are gone when the answer comes."""
    return quick_response({"n": await _gallery(visit).delete(visit.project, await _ids(visit))})


async def _ids(visit: Visit) -> tuple[int, ...]:
    body = await body_of(visit, "ids")
    if "ids" not in body:
        raise errors.missing_parameter("ids")
    return ids_of(body.values, "ids", MAX_IDS)


# --- files --------------------------------------------------------------------------------------


async def file(visit: Visit) -> Response:
    picture = await _gallery(visit).get(visit.project, path_number(visit))
    kind = "attachment" if flag_of(question_of(visit), "download") else "inline"
    return await _file(visit, picture, picture.file, file_name(picture), kind)


async def thumb(visit: Visit) -> Response:
    """The picture itself where there is no small one."""
    blob, data = await _gallery(visit).small(visit.project, path_number(visit))
    headers = {**FILE_HEADERS, "etag": f'"{blob.path.stem}"', "content-disposition": "inline"}
    if headers["etag"] in visit.request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    return Response(data, headers=headers, media_type=blob.media_type)


async def mask(visit: Visit) -> Response:
    picture = await _gallery(visit).get(visit.project, path_number(visit))
    if picture.mask is None:
        raise errors.no_mask(picture.id)
    return await _file(visit, picture, picture.mask, f"{picture.id}-mask.png")


async def svg(visit: Visit) -> Response:
    picture = await _gallery(visit).get(visit.project, path_number(visit))
    if picture.output_format != "svg":
        raise errors.no_vectors(picture.id)
    return await _file(visit, picture, picture.file, file_name(picture))


async def _file(
    visit: Visit, picture: Picture, name: str, shown: str, kind: str = "inline"
) -> Response:
    blob: Blob = await _gallery(visit).file(picture, name)
    tag = f'"{name.partition(".")[0]}"'
    headers = {**FILE_HEADERS, "etag": tag, "content-disposition": disposition(kind, shown)}
    if tag in visit.request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    return FileResponse(blob.path, headers=headers, media_type=blob.media_type)


def disposition(kind: str, name: str) -> str:
    """With the name in ASCII for old clients and in UTF-8 for the others (RFC 6266)."""
    plain = "".join(one if one.isascii() and one.isprintable() else "_" for one in name)
    plain = plain.replace("\\", "_").replace('"', "_")
    if plain == name:
        return f'{kind}; filename="{plain}"'
    wide = "".join(
        chr(one) if one < 128 and (chr(one).isalnum() or chr(one) in "-._") else f"%{one:02X}"
        for one in name.encode()
    )
    return f"{kind}; filename=\"{plain}\"; filename*=UTF-8''{wide}"


async def zipped(visit: Visit) -> Response:
    """Written while it is sent: no file of that size ever lies anywhere."""
    asked = dict(visit.request.query_params)
    if not asked.get("ids"):
        raise errors.missing_parameter("ids")
    ids = ids_of(asked, "ids", MAX_ZIP)
    store = _gallery(visit).store
    pictures = await asyncio.to_thread(store.several, visit.project, ids)
    if not pictures:
        raise errors.no_such_picture(ids[0] if ids else 0, "ids")
    chunks = bundle(pictures, store.file, picture_body)
    headers = {"content-disposition": disposition("attachment", "smalto.zip")}
    return StreamingResponse(chunks, headers=headers, media_type="application/zip")


DOORS = [
    Door("GET", "/pictures", list_all, prefixes=OURS),
    Door("POST", "/pictures", bring_in, prefixes=OURS),
    Door("GET", "/pictures/outline", outline, prefixes=OURS),
    Door("GET", "/pictures/zip", zipped, prefixes=OURS),
    Door("POST", "/pictures/trash", trash, prefixes=OURS),
    Door("POST", "/pictures/restore", restore, prefixes=OURS),
    Door("POST", "/pictures/delete", delete, prefixes=OURS),
    Door("GET", "/pictures/{id}", retrieve, prefixes=OURS),
    Door("PATCH", "/pictures/{id}", change, prefixes=OURS),
    Door("GET", "/pictures/{id}/file", file, prefixes=OURS),
    Door("GET", "/pictures/{id}/thumb", thumb, prefixes=OURS),
    Door("GET", "/pictures/{id}/mask", mask, prefixes=OURS),
    Door("GET", "/pictures/{id}/svg", svg, prefixes=OURS),
]
