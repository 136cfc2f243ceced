"""/api/keys: the API keys, made and revoked by a person. No key makes or revokes another."""

from __future__ import annotations

import asyncio
from typing import Any

from starlette.responses import Response

from smalto import errors
from smalto.accounts.keys import MAX_NAME_CHARS
from smalto.api.answers import json_response
from smalto.api.body import read_object
from smalto.api.door import OURS, Door, Visit
from smalto.storage.keys import KeyRow

MAX_BODY_BYTES = 16 << 10
DAY_S = 24 * 3600


async def list_all(visit: Visit) -> Response:
    context = visit.context
    from_s = int(context.clock.unix_s()) - 30 * DAY_S
    rows = await asyncio.to_thread(context.keys.list)
    costs = await asyncio.to_thread(context.usage.cost_micro_by_key, from_s)
    return json_response({"keys": [body(row, costs.get(row.id, 0)) for row in rows]})


async def create(visit: Visit) -> Response:
    """The only answer that ever has the key itself."""
    name = await _name(visit)
    key = await asyncio.to_thread(visit.context.keys.create, name)
    row = visit.context.keys.row_of(key)
    return json_response({**body(row, 0), "key": key}, headers={"cache-control": "no-store"})


async def revoke(visit: Visit) -> Response:
    keys, text = visit.context.keys, visit.request.path_params["id"]
    row = next((row for row in keys.list() if str(row.id) == text), None)
    if row is None or row.revoked_s is not None:
        raise errors.no_such_key(text)
    await asyncio.to_thread(keys.revoke, row.id)
    return json_response({"id": row.id, "revoked": True})


def body(row: KeyRow, cost_micro_30d: int) -> dict[str, Any]:
    return {
        "id": row.id,
        "name": row.name,
        "prefix": row.prefix,
        "last4": row.last4,
        "created_s": row.created_s,
        "last_used_s": row.last_used_s,
        "revoked_s": row.revoked_s,
        "cost_micro_30d": cost_micro_30d,
    }


async def _name(visit: Visit) -> str:
    with visit.context.held.lease() as lease:
        fields = await read_object(visit.request, MAX_BODY_BYTES, lease)
    for other in fields.keys() - {"name"}:
        raise errors.unknown_parameter(other)
    if "name" not in fields:
        raise errors.missing_parameter("name")
    name = fields["name"]
    if not isinstance(name, str):
        raise errors.wrong_type("name", "a string", name)
    plain = " ".join(name.split())
    if not 0 < len(plain) <= MAX_NAME_CHARS or not plain.isprintable():
        raise errors.bad_person_name("name", plain, MAX_NAME_CHARS)
    return plain


DOORS = [
    Door("GET", "/keys", list_all, session_only=True, prefixes=OURS),
    Door("POST", "/keys", create, session_only=True, prefixes=OURS),
    Door("DELETE", "/keys/{id}", revoke, session_only=True, prefixes=OURS),
]
