"""/api/collections: pictures that belong together."""

from __future__ import annotations

import asyncio
import unicodedata

from starlette.responses import Response

from smalto import errors
from smalto.api.answers import quick_response
from smalto.api.door import OURS, Door, Visit
from smalto.api.shown import collection_body
from smalto.api.values import body_of, ids_of, path_number, text_of
from smalto.storage.library import Collection, CollectionStore, Taken

MAX_NAME_CHARS = 100
MAX_COLLECTIONS = 500
MAX_IDS = 50_000


def _store(visit: Visit) -> CollectionStore:
    return visit.context.playground.gallery.collections


async def list_all(visit: Visit) -> Response:
    found = await asyncio.to_thread(_store(visit).all, visit.project)
    return quick_response({"collections": [collection_body(one) for one in found]})


async def add(visit: Visit) -> Response:
    name = await _name(visit)
    store, now_s = _store(visit), int(visit.context.clock.unix_s())
    if len(await asyncio.to_thread(store.ids, visit.project)) >= MAX_COLLECTIONS:
        raise errors.library_full("collections", MAX_COLLECTIONS)
    try:
        made = await asyncio.to_thread(store.add, visit.project, name, _folded(name), now_s)
    except Taken:
        raise errors.collection_taken(name) from None
    return quick_response(collection_body(await _get(visit, made)))


async def rename(visit: Visit) -> Response:
    name, one = await _name(visit), path_number(visit)
    try:
        await asyncio.to_thread(_store(visit).rename, visit.project, one, name, _folded(name))
    except Taken:
        raise errors.collection_taken(name) from None
    return quick_response(collection_body(await _get(visit, one)))


async def remove(visit: Visit) -> Response:
    """The pictures stay."""
    one = path_number(visit)
    if not await asyncio.to_thread(_store(visit).remove, visit.project, one):
        raise errors.no_such_collection(one)
    return quick_response({"id": one, "deleted": True})


async def move(visit: Visit) -> Response:
    """Pictures into the collection, and out of it."""
    body = await body_of(visit, "add", "remove")
    into = ids_of(body.values, "add", MAX_IDS)
    out = ids_of(body.values, "remove", MAX_IDS)
    found = await _get(visit, path_number(visit))
    await asyncio.to_thread(_store(visit).move, found.id, into, out)
    return quick_response(collection_body(await _get(visit, found.id)))


async def _get(visit: Visit, collection_id: int) -> Collection:
    found = await asyncio.to_thread(_store(visit).get, visit.project, collection_id)
    if found is None:
        raise errors.no_such_collection(collection_id)
    return found


async def _name(visit: Visit) -> str:
    name = text_of(await body_of(visit, "name"), "name", MAX_NAME_CHARS, required=True)
    return " ".join((name or "").split())


def _folded(name: str) -> str:
    return unicodedata.normalize("NFKC", name).casefold()


DOORS = [
    Door("GET", "/collections", list_all, prefixes=OURS),
    Door("POST", "/collections", add, prefixes=OURS),
    Door("PATCH", "/collections/{id}", rename, prefixes=OURS),
    Door("DELETE", "/collections/{id}", remove, prefixes=OURS),
    Door("POST", "/collections/{id}/pictures", move, prefixes=OURS),
]
