"""The description of /api says what is there, no more and no less."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any

from smalto.api.app import PLAYGROUND
from smalto.api.playground import OPERATIONS, document
from smalto.engines.fake import FakeEngine
from tests.unit.api.rig import client_of
from tests.unit.api.routes.test_session import API, set_up, told
from tests.unit.api.test_openapi import refs

DOCUMENT = document()


def bare(path: str) -> str:
    """Names of parameters differ between routes and descriptions, which is nobody's business."""
    return "/".join("{}" if word.startswith("{") else word for word in path.split("/"))


def test_every_door_is_described_and_locked_as_it_says() -> None:
    doors = {(door.method, bare(door.paths[0])): door.public for door in PLAYGROUND}
    told = {
        (line.split(" ")[0], bare(line.split(" ")[1])): described.public
        for line, described in OPERATIONS.items()
    }
    assert doors == told


def test_every_reference_leads_somewhere_and_every_schema_is_used() -> None:
    schemas = DOCUMENT["components"]["schemas"]
    assert {ref.removeprefix("#/components/schemas/") for ref in refs(DOCUMENT)} == set(schemas)


def test_operations_have_names_of_their_own() -> None:
    names = [each["operationId"] for item in DOCUMENT["paths"].values() for each in item.values()]
    assert len(set(names)) == len(names)


def test_it_is_plain_json_and_served_to_anybody(home: Path) -> None:
    async def story() -> None:
        async with client_of(home, FakeEngine()) as client:
            client.headers.pop("authorization")
            answer = await client.get(f"{API}/openapi.json")
            assert answer.json() == json.loads(json.dumps(DOCUMENT))

    asyncio.run(story())


def check(value: Any, schema: dict[str, Any], where: str) -> None:
    """The few words of JSON Schema that the description uses."""
    if "$ref" in schema:
        schema = DOCUMENT["components"]["schemas"][schema["$ref"].rpartition("/")[2]]
    if "anyOf" in schema:
        if value is None:
            assert {"type": "null"} in schema["anyOf"], where
            return
        schema = next(each for each in schema["anyOf"] if each != {"type": "null"})
        check(value, schema, where)
        return
    kinds = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    types = {
        "string": str,
        "integer": int,
        "number": (int, float),
        "boolean": bool,
        "array": list,
        "object": dict,
        "null": type(None),
    }
    assert any(isinstance(value, types[kind]) for kind in kinds), f"{where}: {value!r}"  # type: ignore[arg-type]
    assert "enum" not in schema or value in schema["enum"], f"{where}: {value!r}"
    if isinstance(value, list):
        for each in value:
            check(each, schema["items"], f"{where}[]")
    if isinstance(value, dict) and "properties" in schema:
        assert set(schema["required"]) <= set(value), where
        if not schema.get("additionalProperties"):
            assert set(value) <= set(schema["properties"]), where
        for name, each in value.items():
            if name in schema["properties"]:
                check(each, schema["properties"][name], f"{where}.{name}")


def test_answers_are_as_described(home: Path) -> None:
    async def story(client: Any) -> None:
        csrf = {"x-smalto-csrf": await set_up(client, home)}
        made = await client.post(f"{API}/keys", json={"name": "x"}, headers=csrf)
        answers = {
            "Session": await client.get(f"{API}/session"),
            "Models": await client.get(f"{API}/models"),
            "NewKey": made,
            "Keys": await client.get(f"{API}/keys"),
            "Usage": await client.get(f"{API}/usage"),
            "RevokedKey": await client.delete(f"{API}/keys/{made.json()['id']}", headers=csrf),
            "Error": await client.get(f"{API}/usage?by=x"),
        }
        for name, answer in answers.items():
            check(answer.json(), {"$ref": f"#/{name}"}, name)

    told(home, story)
