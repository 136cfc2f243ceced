"""/api/runs: drawing that goes on whoever watches, and can be watched from anywhere at any time."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator
from contextlib import aclosing

from starlette.responses import Response

from smalto import errors
from smalto.api.answers import json_bytes, quick_response
from smalto.api.asked_run import ready, sent
from smalto.api.door import OURS, Door, Visit
from smalto.api.feed import Feed
from smalto.api.shown import run_body
from smalto.api.trace import trace_of
from smalto.api.values import body_of, path_number, question_of
from smalto.playground.run import Run
from smalto.playground.wanted import Wanted
from smalto.storage.blobs import MEDIA_TYPES

MAX_KEY_CHARS = 200
SHOWN = 50
MOST_SHOWN = 200
PREVIEW_HEADERS = {
    "cache-control": "private, no-cache",
    "content-disposition": "inline",
    "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox",
}


async def submit(visit: Visit) -> Response:
    """The same key and body again is the same run; what is refused leaves nothing behind."""
    runs, key = visit.context.playground.runs, _key(visit)
    visit.context.service.refuse_if_full(visit.key_id, person_id=visit.person_id)
    async with sent(visit) as body:
        digest = await asyncio.to_thread(body.digest)
        async with runs.turns.of(visit.project, key):
            known = await runs.known(visit.project, key, digest)
            if known is not None:
                return quick_response(run_body(known))
            checked = await ready(visit, body)
            trace = trace_of(visit.request)
            trace.asks(checked.asked.request, stream=True)
            run = await runs.begin(
                Wanted(
                    project=visit.project,
                    idempotency_key=key,
                    body_sha256=digest,
                    asked=checked.asked,
                    fields=checked.fields,
                    request_id=trace.request_id,
                    key_id=visit.key_id,
                    person_id=visit.person_id,
                    source_ids=checked.image_ids,
                    collections=checked.collections,
                )
            )
    return quick_response(run_body(run), 202)


def _key(visit: Visit) -> str:
    key = visit.request.headers.get("idempotency-key", "").strip()
    if not 0 < len(key) <= MAX_KEY_CHARS:
        raise errors.idempotency_key_required()
    return key


async def list_all(visit: Visit) -> Response:
    asked = question_of(visit)
    state = asked.choice("state", ("open", "all"), "all")
    runs = await visit.context.playground.runs.newest(
        visit.project,
        only_open=state == "open",
        limit=asked.integer("limit", 1, MOST_SHOWN, SHOWN),
    )
    return quick_response({"runs": [run_body(run) for run in runs]})


async def retrieve(visit: Visit) -> Response:
    run = await visit.context.playground.runs.get(visit.project, _run_id(visit))
    return quick_response(run_body(run))


async def events(visit: Visit) -> Response:
    """Whole runs as they change, until the last; whoever leaves stops nothing."""
    runs = visit.context.playground.runs
    await runs.get(visit.project, _run_id(visit))  # refused before the answer begins
    return Feed(_frames(runs.watch(visit.project, _run_id(visit))))


async def _frames(versions: AsyncGenerator[Run | None, None]) -> AsyncGenerator[bytes, None]:
    async with aclosing(versions):
        async for run in versions:
            yield b": ping\n\n" if run is None else _frame(run)


def _frame(run: Run) -> bytes:
    return b"event: run\nid: %d\ndata: %b\n" % (
        run.version,
        json_bytes(run_body(run), one_line=True),
    )


async def cancel(visit: Visit) -> Response:
    body = await body_of(visit, "index")
    index = body.optional_integer("index", 0, None)
    run = await visit.context.playground.runs.cancel(visit.project, _run_id(visit), index)
    return quick_response(run_body(run))


async def preview(visit: Visit) -> Response:
    runs = visit.context.playground.runs
    index, number = path_number(visit, "index"), path_number(visit, "k")
    found = await runs.preview(visit.project, _run_id(visit), index, number)
    data = bytes(found.data)  # a bytearray, where it came from an engine process
    return Response(data, 200, PREVIEW_HEADERS, MEDIA_TYPES[found.output_format])


def _run_id(visit: Visit) -> str:
    run_id: str = visit.request.path_params["run_id"]
    return run_id


DOORS = [
    Door("POST", "/runs", submit, prefixes=OURS),
    Door("GET", "/runs", list_all, prefixes=OURS),
    Door("GET", "/runs/{run_id}", retrieve, prefixes=OURS),
    Door("GET", "/runs/{run_id}/events", events, prefixes=OURS),
    Door("POST", "/runs/{run_id}/cancel", cancel, prefixes=OURS),
    Door("GET", "/runs/{run_id}/previews/{index}/{k}", preview, prefixes=OURS),
]
