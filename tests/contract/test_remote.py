"""A second Smalto as an engine of the first, through the official client; and what happens when it
dies."""

from __future__ import annotations

import asyncio
import base64
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from openai import APITimeoutError, BadRequestError, InternalServerError, OpenAI
from PIL import Image

from smalto.engines import conformance, registry
from tests.contract.conftest import Server, serving
from tests.unit.engines.remote import scripted

FLARE = "gpt-image-2.5-flare"
FILE = """
[engines.second]
kind = "smalto"
url = "{url}/v1"
key_env = "SECOND_KEY"
models = ["{flare}", "gpt-image-2", "dall-e-2"]

[engines.nobody]
kind = "compatible"
url = "http://127.0.0.1:9/v1"
models = ["photo"]
retries = 0

[routes."gpt-image-1"]
engines = ["nobody"]
fallback = ["native", "second"]

[routes."chatgpt-image-latest"]
engines = ["nobody"]
fallback = ["second"]
"""


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Server, Server]]:
    """The first, and the second that draws for it."""
    folder = tmp_path_factory.mktemp("remote")
    home = folder / "first"
    home.mkdir()
    patch = pytest.MonkeyPatch()
    with serving(folder / "second", "fake") as second:
        (home / "engines.toml").write_text(FILE.format(url=second.url, flare=FLARE))
        patch.setenv("SECOND_KEY", second.key)
        try:
            with serving(home, "fake") as first:
                yield first, second
        finally:
            patch.undo()
        log = home.with_suffix(".log").read_text()
        assert second.key not in log, "the upstream's key is nowhere"


@pytest.fixture
def client(both: tuple[Server, Server]) -> Iterator[OpenAI]:
    with both[0].client() as opened:
        yield opened


def pixels(b64: str | None) -> NDArray[np.uint8]:
    with Image.open(io.BytesIO(base64.b64decode(b64 or ""))) as image:
        return np.asarray(image.convert("RGBA"))


def file(array: NDArray[np.uint8]) -> tuple[str, bytes, str]:
    out = io.BytesIO()
    Image.fromarray(array).save(out, "PNG")
    return "a.png", out.getvalue(), "image/png"


def photo(seed: int = 0) -> NDArray[np.uint8]:
    made = np.random.default_rng(seed).integers(0, 256, (64, 64, 4), np.uint8).repeat(16, 0)
    made = made.repeat(16, 1)
    made[..., 3] = 255
    return made


EXTRAS: dict[str, Any] = {"extra_body": {"smalto": True}}


def test_generations_in_every_format(client: OpenAI) -> None:
    answer = client.images.generate(
        model=FLARE, prompt="a fox", n=3, size="1024x1024", quality="low", **EXTRAS
    )
    assert answer.data and len({item.b64_json for item in answer.data}) == 3
    assert answer.usage is not None and answer.usage.output_tokens == 3 * 196
    extras = (answer.model_extra or {})["smalto"]
    assert extras["engine"] == "second"
    for image in extras["images"]:
        assert image["engine"] == "second" and image["upstream"]["model"] == FLARE
        assert image["upstream"]["usage"]["output_tokens"] == 196
    jpeg = client.images.generate(
        model=FLARE, prompt="a fox", output_format="jpeg", output_compression=40
    )
    assert base64.b64decode((jpeg.data or [])[0].b64_json or "")[:2] == b"\xff\xd8"


def test_the_same_seed_is_the_same_picture(client: OpenAI) -> None:
    asked: dict[str, Any] = {"model": FLARE, "prompt": "a fox", "extra_body": {"seed": 7}}
    one, two = client.images.generate(**asked), client.images.generate(**asked)
    assert (one.data or [])[0].b64_json == (two.data or [])[0].b64_json


def test_edits_with_references(client: OpenAI) -> None:
    answer = client.images.edit(
        model=FLARE, prompt="both", image=[file(photo(1)), file(photo(2))], size="1024x1024"
    )
    assert pixels((answer.data or [])[0].b64_json).shape == (1024, 1024, 4)
    assert answer.usage and answer.usage.input_tokens_details.image_tokens > 0


def test_masked_edits_keep_every_byte(client: OpenAI) -> None:
    source = photo(3)
    mask = np.zeros_like(source)
    mask[..., 3] = 255
    mask[200:500, 300:900, 3] = 0
    answer = client.images.edit(
        model=FLARE, prompt="a hat", image=file(source), mask=file(mask), size="1024x1024", **EXTRAS
    )
    after, kept = pixels((answer.data or [])[0].b64_json), mask[..., 3] == 255
    assert (after[kept] == source[kept]).all() and (after[~kept] != source[~kept]).any()
    (image,) = (answer.model_extra or {})["smalto"]["images"]
    assert image["preserved"] == {"share": 1.0, "max_difference": 0}


def test_streams_with_previews(client: OpenAI) -> None:
    stream = client.images.generate(
        model=FLARE, prompt="a fox [slow 0.3]", stream=True, partial_images=2, size="1024x1024"
    )
    events = list(stream)
    kinds = [event.type.rpartition(".")[2] for event in events]
    assert kinds == ["partial_image", "partial_image", "completed"]
    assert len({event.b64_json for event in events}) == 3


def test_variations(client: OpenAI) -> None:
    with pytest.warns(DeprecationWarning):
        answer = client.images.create_variation(
            model="dall-e-2", image=file(photo(4)), n=2, size="512x512", response_format="b64_json"
        )
    assert [pixels(item.b64_json).shape for item in answer.data or []] == [(512, 512, 4)] * 2


def test_a_refusal_by_moderation_stays_one(client: OpenAI) -> None:
    with pytest.raises(BadRequestError) as caught:
        client.images.generate(model=FLARE, prompt="[refuse]")
    assert caught.value.code == "moderation_blocked"


def test_a_break_there_is_a_break_here(client: OpenAI) -> None:
    with pytest.raises(InternalServerError):
        client.images.generate(model=FLARE, prompt="[fail]")


def test_who_stands_in_is_told(client: OpenAI) -> None:
    answer = client.images.generate(model="chatgpt-image-latest", prompt="a fox", **EXTRAS)
    extras = (answer.model_extra or {})["smalto"]
    assert extras["engine"] == "second"
    (image,) = extras["images"]
    note = "Drawn by the engine 'second', because 'nobody' is not available."
    assert image["notes"][0] == note


def test_nobody_stands_in_for_an_engine_asked_by_name(client: OpenAI) -> None:
    for model in ("nobody", "photo"):
        with pytest.raises(InternalServerError) as caught:
            client.images.generate(model=model, prompt="a fox")
        assert caught.value.code == "engine_unavailable"


def test_the_models_are_listed(client: OpenAI) -> None:
    names = {model.id for model in client.models.list()}
    assert {"second", "nobody", "photo", FLARE} <= names


def test_it_keeps_the_contract_of_engines(
    both: tuple[Server, Server], monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = both
    monkeypatch.setenv("SMALTO_HOME", str(first.home))
    monkeypatch.setenv("SECOND_KEY", second.key)
    engine = registry.create("second")
    engine.load()
    failed = [
        f"{verdict.name}: {verdict.said}"
        for verdict in conformance.run(engine, side_px=256)
        if verdict.state == "failed"
    ]
    assert not failed


def test_when_the_upstream_dies_the_next_one_draws(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "first"
    home.mkdir()
    with serving(tmp_path / "third", "fake") as third:
        pass
    monkeypatch.setenv("SECOND_KEY", third.key)
    text = FILE.format(url=third.url, flare=FLARE)
    text += f'\n[routes."{FLARE}"]\nengines = ["second"]\nfallback = ["fake"]\n'
    (home / "engines.toml").write_text(text)
    with serving(home, "fake") as first, first.client() as client:
        for _ in range(5):
            answer = client.images.generate(model=FLARE, prompt="a fox", **EXTRAS)
            extras = (answer.model_extra or {})["smalto"]
            assert extras["engine"] == "fake"
            assert "'second' is not available" in extras["images"][0]["notes"][0]


def test_who_leaves_closes_the_upstreams_call_and_no_word_of_it_leaks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The whole server before a scripted one: silent at first, then refusing in its own words."""

    async def script(writer: asyncio.StreamWriter, asked: scripted.Asked, number: int) -> None:
        if number == 0:
            await asyncio.sleep(60)
        writer.write(scripted.error(401, "invalid_api_key"))
        await writer.drain()

    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("SECOND_KEY", scripted.KEY)
    with scripted.scripted(script) as upstream:
        text = FILE.format(url=upstream.url.removesuffix("/v1"), flare=FLARE)
        (home / "engines.toml").write_text(text)
        with serving(home, "fake") as first, first.client(timeout=1.5) as client:
            with pytest.raises(APITimeoutError):
                client.images.generate(model=FLARE, prompt="a fox")
            assert upstream.gone.wait(5)
            with pytest.raises(InternalServerError) as caught:
                client.with_options(timeout=20).images.generate(model=FLARE, prompt="a fox")
    assert caught.value.code == "engine_unavailable"
    assert caught.value.response.headers["x-should-retry"] == "false"
    for told in (str(caught.value.response.text), home.with_suffix(".log").read_text()):
        assert scripted.KEY not in told and "their words" not in told
    assert "engine second: locked (status 401 invalid_api_key)" in told
