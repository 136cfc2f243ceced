"""/api/prompts: words worth keeping, with {variables} and settings, and those used of late."""

from __future__ import annotations

import asyncio
import json
from dataclasses import replace
from typing import Any

from starlette.responses import Response

from smalto import errors
from smalto.api.answers import quick_response
from smalto.api.door import OURS, Door, Visit
from smalto.api.shown import prompt_body
from smalto.api.values import body_of, id_of, path_number, plain, text_of
from smalto.request.fields import Fields
from smalto.storage.library import Prompt, PromptStore

FIELDS = ("title", "text", "tags", "settings", "picture_id", "used_s")
MAX_PROMPTS = 2000
MAX_TITLE_CHARS = 200
MAX_TEXT_CHARS = 32_000
MAX_TAGS = 30
MAX_TAG_CHARS = 50
MAX_SETTINGS_CHARS = 20_000
RECENT = 50
NEW = Prompt(0, "", "", (), None, None, None)


def _store(visit: Visit) -> PromptStore:
    return visit.context.playground.gallery.prompts


async def list_all(visit: Visit) -> Response:
    found = await asyncio.to_thread(_store(visit).all, visit.project)
    return quick_response({"prompts": [prompt_body(one) for one in found]})


async def recent(visit: Visit) -> Response:
    """Of runs of the last 30 days, each once."""
    found = await visit.context.playground.runs.prompts(visit.project, RECENT)
    return quick_response({"prompts": found})


async def add(visit: Visit) -> Response:
    store, now_s = _store(visit), int(visit.context.clock.unix_s())
    body = await body_of(visit, *FIELDS)
    for name in ("title", "text"):
        text_of(body, name, MAX_TEXT_CHARS, required=True)
    prompt = await _changed(visit, NEW, body)
    if await asyncio.to_thread(store.count, visit.project) >= MAX_PROMPTS:
        raise errors.library_full("prompts", MAX_PROMPTS)
    made = await asyncio.to_thread(store.add, visit.project, prompt, now_s)
    return quick_response(prompt_body(replace(prompt, id=made)))


async def change(visit: Visit) -> Response:
    store, one = _store(visit), path_number(visit)
    body = await body_of(visit, *FIELDS)
    found = await asyncio.to_thread(store.get, visit.project, one)
    if found is None:
        raise errors.no_such_prompt(one)
    prompt = await _changed(visit, found, body)
    await asyncio.to_thread(store.save, visit.project, prompt)
    return quick_response(prompt_body(prompt))


async def remove(visit: Visit) -> Response:
    one = path_number(visit)
    if not await asyncio.to_thread(_store(visit).remove, visit.project, one):
        raise errors.no_such_prompt(one)
    return quick_response({"id": one, "deleted": True})


async def _changed(visit: Visit, prompt: Prompt, body: Fields) -> Prompt:
    """With what the body says; null takes settings, picture and use away."""
    changes: dict[str, Any] = {}
    for name, most in (("title", MAX_TITLE_CHARS), ("text", MAX_TEXT_CHARS)):
        if name in body:
            changes[name] = text_of(body, name, most, required=True)
    if body.get("tags") is not None:
        changes["tags"] = _tags(body)
    if "settings" in body:
        changes["settings"] = _settings(body)
    if "used_s" in body:
        changes["used_s"] = body.optional_integer("used_s", 0, 2**53)
    if "picture_id" in body:
        changes["picture_id"] = picture_id = id_of(body.values, "picture_id")
        if picture_id is not None:
            await visit.context.playground.gallery.get(visit.project, picture_id, "picture_id")
    return replace(prompt, **changes)


def _tags(body: Fields) -> tuple[str, ...]:
    """Each once, without empty ones."""
    tags = body.values["tags"]
    if not isinstance(tags, list):
        raise errors.wrong_type("tags", "an array", tags)
    if len(tags) > MAX_TAGS:
        raise errors.array_too_long("tags", MAX_TAGS, len(tags))
    inner = Fields({f"tags[{place}]": tag for place, tag in enumerate(tags)})
    said = [text_of(inner, name, MAX_TAG_CHARS) for name in inner]
    return tuple(dict.fromkeys(tag for tag in said if tag))


def _settings(body: Fields) -> dict[str, Any] | None:
    settings = body.values["settings"]
    if settings is None:
        return None
    if not isinstance(settings, dict):
        raise errors.wrong_type("settings", "an object", settings)
    length = len(json.dumps(settings))
    if length > MAX_SETTINGS_CHARS:
        raise errors.string_too_long("settings", MAX_SETTINGS_CHARS, length)
    found: dict[str, Any] = plain(settings)
    return found


DOORS = [
    Door("GET", "/prompts", list_all, prefixes=OURS),
    Door("POST", "/prompts", add, prefixes=OURS),
    Door("GET", "/prompts/recent", recent, prefixes=OURS),
    Door("PATCH", "/prompts/{id}", change, prefixes=OURS),
    Door("DELETE", "/prompts/{id}", remove, prefixes=OURS),
]
