"""GET /files/{name}: the pictures behind signed links. The signature is the key.

Only what we encoded is served, with the type from our own table, and told to browsers as a picture
to be looked at and never as a page to be run.
"""

from __future__ import annotations

from starlette.responses import FileResponse, Response

from smalto.api.door import Door, Visit

HEADERS = {
    "content-disposition": "inline",
    "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    "cross-origin-resource-policy": "cross-origin",
    "cache-control": "private, max-age=3600, immutable",
    "referrer-policy": "no-referrer",
}


async def file(visit: Visit) -> Response:
    query = visit.request.query_params
    name = visit.request.path_params["name"]
    blob = await visit.context.pictures.find(name, query.get("se", ""), query.get("sig", ""))
    return FileResponse(blob.path, headers=HEADERS, media_type=blob.media_type)


DOORS = [Door("GET", "/files/{name}", file, public=True, prefixes=[""])]
