"""The playground's own API described: OpenAPI 3.1 of everything under /api.

`python -m smalto.api.playground` prints it, for the client of the page to be made from.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from smalto.api.schemas import FILE, INT, SCHEMAS, TEXT, Schema, choice, ref
from smalto.storage.usage import GROUPS

JSON, FORM, EVENTS = "application/json", "multipart/form-data", "text/event-stream"
PICTURE, ZIP, PNG, SVG = "image/*", "application/zip", "image/png", "image/svg+xml"
PARAMETER_TYPES: Mapping[str, Schema] = {"run_id": TEXT}
"""Of addresses; all others are whole numbers."""

INFO = """\
What the page in the browser works with. A session (cookie `smalto_session`) opens these doors, with
the header `x-smalto-csrf` for everything but GET; an API key opens all but keys and password. The
session opens /v1 in the same way.
"""


@dataclass(frozen=True, slots=True)
class Described:
    """`takes` and `gives` name a schema, or a media type with a slash in it."""

    summary: str
    gives: str
    takes: str | None = None
    form: str | None = None
    query: Mapping[str, Schema] = field(default_factory=dict)
    headers: Mapping[str, Schema] = field(default_factory=dict)
    status: int = 200
    public: bool = False


FILTERS: Mapping[str, Schema] = {
    "q": TEXT,
    "kind": TEXT,
    "model": TEXT,
    "size": TEXT,
    "quality": TEXT,
    "favourite": choice("0", "1"),
    "collection": INT,
    "from_s": INT,
    "to_s": INT,
    "trash": choice("0", "1"),
    "order": choice("newest", "oldest"),
}
WINDOW: Mapping[str, Schema] = {"offset": INT, "limit": {**INT, "maximum": 200}}

OPERATIONS: Mapping[str, Described] = {
    "GET /api/session": Described("Who is signed in here?", "Session", public=True),
    "POST /api/setup": Described("Make the first person", "Session", "Setup", public=True),
    "POST /api/login": Described("Sign in", "Session", "Login", public=True),
    "POST /api/logout": Described("Sign out", "Session", public=True),
    "POST /api/password": Described("Choose another password", "Session", "NewPassword"),
    "GET /api/models": Described("What can be chosen, and why something cannot", "Models"),
    "POST /api/runs": Described(
        "Draw; the server owns the run from now on",
        "Run",
        "NewRun",
        "NewRun",
        headers={"Idempotency-Key": TEXT},
        status=202,
    ),
    "GET /api/runs": Described(
        "The latest runs", "Runs", query={"state": choice("open", "all"), "limit": INT}
    ),
    "GET /api/runs/{run_id}": Described("One run", "Run"),
    "GET /api/runs/{run_id}/events": Described("A run as it changes", EVENTS),
    "POST /api/runs/{run_id}/cancel": Described("Stop a run or one picture", "Run", "Cancel"),
    "GET /api/runs/{run_id}/previews/{index}/{k}": Described("A preview", PICTURE),
    "GET /api/pictures": Described("The gallery", "Pictures", query={**FILTERS, **WINDOW}),
    "GET /api/pictures/outline": Described(
        "The whole gallery in columns", "Outline", query=FILTERS
    ),
    "POST /api/pictures": Described("Put a picture in", "Picture", form="NewPicture"),
    "POST /api/pictures/trash": Described("Into the trash", "Count", "Ids"),
    "POST /api/pictures/restore": Described("Out of the trash", "Count", "Ids"),
    "POST /api/pictures/delete": Described("Delete for good", "Count", "Ids"),
    "GET /api/pictures/zip": Described("Pictures with their facts", ZIP, query={"ids": TEXT}),
    "GET /api/pictures/{id}": Described("One picture and what it came from", "FoundPicture"),
    "PATCH /api/pictures/{id}": Described("Favourite, caption", "Picture", "PictureChange"),
    "GET /api/pictures/{id}/file": Described(
        "Its file", PICTURE, query={"download": choice("0", "1")}
    ),
    "GET /api/pictures/{id}/thumb": Described("A small one", PICTURE),
    "GET /api/pictures/{id}/mask": Described("What was repainted", PNG),
    "GET /api/pictures/{id}/svg": Described("As vectors", SVG),
    "GET /api/collections": Described("The collections", "Collections"),
    "POST /api/collections": Described("A new collection", "Collection", "CollectionName"),
    "PATCH /api/collections/{id}": Described("Rename it", "Collection", "CollectionName"),
    "DELETE /api/collections/{id}": Described("Without its pictures", "Deleted"),
    "POST /api/collections/{id}/pictures": Described(
        "Put in and take out", "Collection", "CollectionPictures"
    ),
    "GET /api/prompts": Described("The prompt library", "Prompts"),
    "POST /api/prompts": Described("Keep a prompt", "Prompt", "NewPrompt"),
    "GET /api/prompts/recent": Described("What was asked for of late", "RecentPrompts"),
    "PATCH /api/prompts/{id}": Described("Change it", "Prompt", "PromptChange"),
    "DELETE /api/prompts/{id}": Described("Forget it", "Deleted"),
    "GET /api/keys": Described("The API keys", "Keys"),
    "POST /api/keys": Described("A new key, shown only now", "NewKey", "KeyName"),
    "DELETE /api/keys/{id}": Described("Make a key useless", "RevokedKey"),
    "GET /api/usage": Described(
        "What was drawn and what it cost",
        "Usage",
        query={"from_s": INT, "to_s": INT, "by": choice(*GROUPS)},
    ),
    "GET /api/openapi.json": Described("This description", "application/json", public=True),
}


def document(version: str = "1") -> dict[str, Any]:
    paths: dict[str, Any] = {}
    for line, described in OPERATIONS.items():
        method, path = line.split(" ")
        paths.setdefault(path, {})[method.lower()] = _operation(method, path, described)
    return {
        "openapi": "3.1.0",
        "info": {"title": "Smalto playground", "version": version, "description": INFO},
        "servers": [{"url": "/"}],
        "security": [{"session": []}, {"bearer": []}],
        "paths": paths,
        "components": {"schemas": SCHEMAS, "securitySchemes": SECURITY},
    }


SECURITY = {
    "session": {"type": "apiKey", "in": "cookie", "name": "smalto_session"},
    "bearer": {"type": "http", "scheme": "bearer"},
}


def _operation(method: str, path: str, described: Described) -> dict[str, Any]:
    words = [word.strip("{}").partition(".")[0] for word in path.split("/")[2:]]
    found: dict[str, Any] = {
        "summary": described.summary,
        "operationId": "_".join([method.lower(), *words]),
        "parameters": [*_parameters(path, described)],
        "responses": {
            str(described.status): {"description": "Done", "content": _gives(described.gives)},
            "default": {"description": "Refused", "content": {JSON: {"schema": ref("Error")}}},
        },
    }
    if described.takes or described.form:
        is_needed = described.takes != "Cancel"
        found["requestBody"] = {"required": is_needed, "content": _takes(described)}
    if described.public:
        found["security"] = []
    return found


def _parameters(path: str, described: Described) -> list[dict[str, Any]]:
    names = [word.strip("{}") for word in path.split("/") if word.startswith("{")]
    found = [_parameter("path", name, PARAMETER_TYPES.get(name, INT), True) for name in names]
    found += [_parameter("query", name, schema) for name, schema in described.query.items()]
    found += [_parameter("header", *each, True) for each in described.headers.items()]
    return found


def _parameter(place: str, name: str, schema: Schema, required: bool = False) -> dict[str, Any]:
    return {"name": name, "in": place, "required": required, "schema": schema}


def _gives(name: str) -> dict[str, Any]:
    if name == JSON:
        return {JSON: {"schema": {"type": "object"}}}
    if "/" in name:
        return {name: {"schema": TEXT if name == EVENTS else FILE}}
    return {JSON: {"schema": ref(name)}}


def _takes(described: Described) -> dict[str, Any]:
    found: dict[str, Any] = {}
    if described.takes:
        found[JSON] = {"schema": ref(described.takes)}
    if described.form:
        found[FORM] = {"schema": ref(described.form)}
    return found


if __name__ == "__main__":
    print(json.dumps(document(), indent=2))
