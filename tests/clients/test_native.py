"""A few calls of real clients with the engine that users have."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.contract.conftest import Server, serving

from .catalog import CLIENTS
from .conftest import command_of, environment_of, output_of
from .sandbox import Sandbox

pytestmark = [pytest.mark.clients, pytest.mark.native]

CALLS = {
    "openai-python": [
        "images.generate, only model and prompt",
        "images.generate, dall-e-3: a url, fetched, and revised_prompt",
        "images.generate(stream=True, partial_images=3)",
        "a stream left after its first event; the next request is fine",
    ],
    "openai-node": ["images.generate({stream: true, partial_images: 3})"],
    "vercel-ai": [
        "generateImage, our own id smalto-native (it sends response_format, and n calls of one)"
    ],
}


@pytest.fixture(scope="module")
def native_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with serving(tmp_path_factory.mktemp("native") / "home", "native") as running:
        yield running


@pytest.mark.parametrize("slug", CALLS)
def test_native(slug: str, sandbox: Sandbox, native_server: Server, pictures: Path) -> None:
    command = command_of(CLIENTS[slug], sandbox)
    environment = environment_of(native_server, pictures, sandbox)
    lines = output_of(command, {**environment, "SMALTO_ONLY": json.dumps(CALLS[slug])})
    assert [line["call"] for line in lines] == CALLS[slug]
    assert [line["note"] for line in lines if not line["ok"]] == []
