"""The description says what the server does, no more and no less."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any

import httpx2
import pytest

from smalto.api import fields
from smalto.api.app import DOORS
from smalto.api.openapi import document
from smalto.engines import catalog
from smalto.engines.fake import FakeEngine
from smalto.types import Operation
from tests.unit.api.rig import client_of, error_of

DOCUMENT = document(DOORS, catalog.load())
GENERATIONS = fields.bodies(catalog.load(), "generation")
OPERATIONS: tuple[Operation, ...] = ("generation", "edit", "variation")


def refs(value: Any) -> set[str]:
    if isinstance(value, dict):
        found = {value["$ref"]} if "$ref" in value else set()
        return found.union(*(refs(each) for each in value.values()))
    if isinstance(value, list):
        return set().union(*(refs(each) for each in value))
    return set()


def test_every_door_is_described() -> None:
    described = {
        (method.upper(), path) for path, item in DOCUMENT["paths"].items() for method in item
    }
    assert described == {(door.method, door.paths[0].replace(":path}", "}")) for door in DOORS}


def test_every_reference_leads_somewhere() -> None:
    schemas = DOCUMENT["components"]["schemas"]
    used = {ref.removeprefix("#/components/schemas/") for ref in refs(DOCUMENT)}
    assert used <= set(schemas)


def test_every_parameter_of_every_model_is_listed() -> None:
    for model in catalog.load().models.values():
        for operation in OPERATIONS:
            listed = {"model", "input_fidelity"}
            for form in (True, False):
                listed |= set(fields.fields_of(model, operation, form=form))
            assert model.fields[operation] <= listed, model.id


def test_it_is_served_without_a_key(home: Path) -> None:
    async def story() -> httpx2.Response:
        async with client_of(home, FakeEngine()) as client:
            client.headers.pop("authorization")
            return await client.get("http://test/openapi.json")

    answer = asyncio.run(story())
    assert answer.status_code == 200 and answer.json()["openapi"] == "3.1.0"


def values_of(schema: dict[str, Any]) -> list[Any]:
    """Some that the schema allows."""
    kinds = schema.get("type", [])
    kinds = kinds if isinstance(kinds, list) else [kinds]
    if "enum" in schema:
        return list(schema["enum"])
    if "integer" in kinds:
        return [None, schema["minimum"], schema.get("maximum", 700_000)]
    if "boolean" in kinds:
        return [None, False]
    if schema.get("pattern", "").startswith("^(auto"):
        return [None, "auto", "1024x1024"]
    if not schema.get("type"):
        return [None, 5, "text", {"any": "thing"}]
    return [None]


@pytest.mark.parametrize(
    "body", fields.bodies(catalog.load(), "generation"), ids=lambda b: b["title"]
)
def test_what_it_allows_is_accepted_one_by_one(home: Path, body: dict[str, Any]) -> None:
    """Through the estimate door, which draws nothing; what needs another parameter gets it."""
    needs = {
        "frame_count": {"output_format": "gif"},
        "frame_duration_ms": {"output_format": "gif"},
        "svg": {"output_format": "svg"},
        "partial_images": {"stream": True},
        "output_compression": {"output_format": "webp"},
    }
    properties = body["properties"]
    plain = {"model": body["title"], "prompt": "a fox"}

    async def story() -> None:
        async with client_of(home, FakeEngine()) as client:
            for name, schema in properties.items():
                for value in values_of(schema) if name not in plain else []:
                    asked = {**plain, **needs.get(name, {}), name: value}
                    answer = await client.post("/images/estimate", json=asked)
                    assert answer.status_code == 200, (asked, answer.text)
            unknown = await client.post("/images/estimate", json={**plain, "nothing": 1})
            assert error_of(unknown)["code"] == "unknown_parameter"
            for name in {"style", "stream", "complexity", "svg"} - set(properties):
                refused = await client.post("/images/estimate", json={**plain, name: None})
                assert error_of(refused)["code"] == "unknown_parameter", name

    asyncio.run(story())


def test_it_is_plain_json() -> None:
    assert json.loads(json.dumps(DOCUMENT)) == DOCUMENT
