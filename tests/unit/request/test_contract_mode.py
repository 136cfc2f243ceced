"""Contract mode takes what the SDKs' own test suites send: every parameter at once."""

from __future__ import annotations

from typing import Any

import pytest

from smalto.engines import catalog
from smalto.errors import SmaltoError
from smalto.media.uploads import Upload
from smalto.request import Options, read_edit, read_generation, read_variation

TABLE = catalog.load().with_engines(["native", "fake"])


def part(name: str) -> Upload:
    return Upload(name, b"Example data", "upload", "application/octet-stream")


CONTRACT = Options(contract=True)
GENERATION: dict[str, Any] = {
    "prompt": "A cute baby sea otter",
    "background": "transparent",
    "complexity": "low",
    "frame_count": 2,
    "frame_duration_ms": 20,
    "model": "gpt-image-2.5-flare",
    "moderation": "low",
    "n": 1,
    "output_compression": 100,
    "output_format": "png",
    "partial_images": 1,
    "quality": "medium",
    "response_format": "url",
    "safety_identifier": "user-1234",
    "size": "1024x1024",
    "stream": False,
    "style": "vivid",
    "svg": {"model": "x", "reasoning": {"effort": "none"}},
    "user": "user-1234",
}


def test_generations_take_everything_at_once() -> None:
    asked = read_generation(GENERATION, TABLE, CONTRACT)
    assert asked.request.size == "1024x1024" and asked.request.partial_images == 0
    with pytest.raises(SmaltoError):
        read_generation(GENERATION, TABLE)


@pytest.mark.parametrize("model", [*TABLE.models, "string", None])
def test_generations_take_it_for_every_model(model: str | None) -> None:
    assert read_generation({**GENERATION, "model": model}, TABLE, CONTRACT).request.n == 1


def test_generations_need_no_model() -> None:
    asked = read_generation({"prompt": "A cute baby sea otter"}, TABLE, CONTRACT)
    assert asked.model.id == TABLE.default_model


def test_a_prompt_and_numbers_are_still_wanted() -> None:
    for bad in ({"prompt": ""}, {"n": "x"}, {"n": 0}):
        with pytest.raises(SmaltoError):
            read_generation({**GENERATION, **bad}, TABLE, CONTRACT)


EDIT: dict[str, Any] = {
    "prompt": "A cute baby sea otter wearing a beret",
    "background": "transparent",
    "complexity": "low",
    "frame_count": "2",
    "frame_duration_ms": "20",
    "input_fidelity": "high",
    "model": "gpt-image-1.5",
    "n": "1",
    "output_compression": "100",
    "output_format": "png",
    "partial_images": "1",
    "quality": "high",
    "response_format": "url",
    "safety_identifier": "user-1234",
    "size": "1024x1024",
    "stream": "false",
    "svg[model]": "x",
    "svg[reasoning][effort]": "none",
    "user": "user-1234",
}


@pytest.mark.parametrize("model", [*TABLE.models, "string"])
def test_edits_take_everything_at_once(model: str) -> None:
    uploads = [part("image"), part("mask"), part("markup")]
    fields = {**EDIT, "model": model}
    draft = read_edit(fields, uploads, TABLE, CONTRACT, text=True)
    assert draft.complete(()).request.size == "1024x1024"


def test_edits_need_no_model() -> None:
    draft = read_edit({"prompt": "x"}, [part("image")], TABLE, CONTRACT, text=True)
    assert draft.asked.model.id == TABLE.default_model
    assert read_variation({}, [part("image")], TABLE, CONTRACT).asked.model.id == "dall-e-2"


def test_variations_take_any_model() -> None:
    fields = {"model": "gpt-image-1.5", "n": "1", "response_format": "url", "size": "1024x1024"}
    assert read_variation(fields, [part("image")], TABLE, CONTRACT).asked.request.n == 1
