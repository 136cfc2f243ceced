from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest

from smalto.api.routes.choices import body
from smalto.engines import catalog
from smalto.engines.base import Capabilities
from smalto.engines.fake import FakeEngine
from tests.unit.api.rig import client_of

TABLE = catalog.load()
PLAIN = Capabilities("plain", "Draws and nothing else", 1, vectors=False, transparent=False)
ABLE = Capabilities(
    "able",
    "Everything",
    1,
    vectors=True,
    operations=frozenset({"generation", "edit", "variation"}),
    masks=True,
    markup=True,
    max_images=16,
    max_previews=3,
    animation=True,
    layout=True,
)


def lacking(model_id: str, engine: Capabilities) -> dict[str, dict[str, Any]]:
    found = body(TABLE.models[model_id], engine, [PLAIN, ABLE])
    return {each["what"]: each for each in found["lacks"]}


def test_an_engine_that_cannot_is_named_with_those_that_can() -> None:
    lacks = lacking("gpt-image-2.5-flare", PLAIN)
    assert set(lacks) >= {"edit", "masks", "transparent", "svg", "gif", "layout", "previews"}
    masks = lacks["masks"]
    assert masks["by"] == "engine" and masks["others"] == ["able"]
    assert "'plain' does not support masks" in masks["reason"] and "able" in masks["reason"]
    assert "generation" not in lacks


def test_a_model_whose_rules_are_in_the_way() -> None:
    lacks = lacking("dall-e-3", ABLE)
    assert lacks["edit"] == {
        "what": "edit",
        "reason": "The model 'dall-e-3' has no edits.",
        "by": "model",
        "others": [],
    }
    assert "previews" in lacks and "layout" not in lacks


@pytest.mark.parametrize("engine", [PLAIN, ABLE], ids=lambda e: e.name)
@pytest.mark.parametrize("model_id", TABLE.models)
def test_what_is_offered_is_not_lacking(model_id: str, engine: Capabilities) -> None:
    found = body(TABLE.models[model_id], engine, [PLAIN, ABLE])
    lacks = {each["what"] for each in found["lacks"]}
    assert len(lacks) == len(found["lacks"])
    for flag, what in (("masks", "masks"), ("transparent", "transparent"), ("layout", "layout")):
        assert found[flag] is (what not in lacks)
    assert {*found["operations"]} == {"generation", "edit", "variation"} - lacks
    assert ("svg" in found["formats"]) is found["vectors"] is ("svg" not in lacks)
    assert ("gif" in found["formats"]) is ("gif" not in lacks)
    assert (found["max_previews"] > 0) is ("previews" not in lacks)
    assert found["engine_description"] == engine.description


def test_all_models_of_the_server_are_there(home: Path) -> None:
    async def story() -> None:
        async with client_of(home, FakeEngine()) as client:
            found = (await client.get("http://test/api/models")).json()
            ids = [model["id"] for model in found["models"]]
            listed = (await client.get("/models")).json()["data"]
            assert ids == [model["id"] for model in listed] and found["default"] in ids

    asyncio.run(story())
