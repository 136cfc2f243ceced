"""The official client gets what OpenAI's API would give it, from a server process."""

from __future__ import annotations

import base64
import io
import json
import re
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from openai import OpenAI
from openai.types import ImagesResponse
from PIL import Image

MODEL = "gpt-image-1"


def opened(answer: ImagesResponse, index: int = 0) -> Image.Image:
    assert answer.data is not None
    image = Image.open(io.BytesIO(decoded(answer, index)))
    image.load()
    return image


def decoded(answer: ImagesResponse, index: int = 0) -> bytes:
    assert answer.data is not None
    return base64.b64decode(answer.data[index].b64_json or "", validate=True)


def test_defaults_give_an_opaque_square_png(client: OpenAI) -> None:
    answer = client.images.generate(model=MODEL, prompt="a fox")
    image = opened(answer)
    assert (image.format, image.size, image.mode) == ("PNG", (1024, 1024), "RGB")
    assert (answer.size, answer.quality) == ("1024x1024", "medium")
    assert (answer.background, answer.output_format) == ("opaque", "png")
    assert answer.data and (answer.data[0].url, answer.data[0].revised_prompt) == (None, None)


TOKENS = [
    ("low", "1024x1024", 272),
    ("medium", "1024x1024", 1056),
    ("high", "1024x1024", 4160),
    ("low", "1024x1536", 408),
    ("medium", "1024x1536", 1584),
    ("high", "1024x1536", 6240),
    ("low", "1536x1024", 400),
    ("medium", "1536x1024", 1568),
    ("high", "1536x1024", 6208),
]


@pytest.mark.parametrize(("quality", "size", "tokens"), TOKENS)
def test_size_and_quality_set_the_tokens(
    client: OpenAI, quality: Any, size: Any, tokens: int
) -> None:
    answer = client.images.generate(model=MODEL, prompt="a fox", quality=quality, size=size)
    assert answer.usage is not None and answer.usage.output_tokens_details is not None
    assert answer.usage.output_tokens == answer.usage.output_tokens_details.image_tokens == tokens
    assert answer.usage.input_tokens == answer.usage.input_tokens_details.text_tokens == 8
    assert answer.usage.total_tokens == tokens + 8
    assert "{}x{}".format(*opened(answer).size) == answer.size == size
    assert answer.quality == quality


def test_n_pictures_differ_and_are_charged(client: OpenAI) -> None:
    answer = client.images.generate(model=MODEL, prompt="a fox", n=4, quality="low")
    assert len({decoded(answer, i) for i in range(4)}) == 4
    assert answer.usage is not None and answer.usage.output_tokens == 4 * 272


def test_same_seed_same_picture(client: OpenAI) -> None:
    def draw(seed: int) -> bytes:
        asked = client.images.generate(model=MODEL, prompt="a fox", extra_body={"seed": seed})
        return decoded(asked)

    assert draw(5) == draw(5) != draw(6)


@pytest.mark.parametrize(
    ("prompt", "size"),
    [
        ("a wide panorama of hills", "1536x1024"),
        ("山谷的全景", "1536x1024"),
        ("a movie poster with a cat", "1024x1536"),
        ("竖版海报,一只猫", "1024x1536"),
        ("a cat", "1024x1024"),
        ("   \n ", "1024x1024"),
    ],
)
def test_auto_is_resolved_and_echoed(client: OpenAI, prompt: str, size: str) -> None:
    answer = client.images.generate(
        model=MODEL, prompt=prompt, size="auto", quality="auto", background="auto"
    )
    assert (answer.size, answer.quality, answer.background) == (size, "medium", "opaque")
    assert "{}x{}".format(*opened(answer).size) == size


@pytest.mark.parametrize("output_format", ["png", "jpeg", "webp"])
def test_formats(client: OpenAI, output_format: Any) -> None:
    answer = client.images.generate(model=MODEL, prompt="a fox", output_format=output_format)
    assert answer.output_format == output_format
    assert opened(answer).format == output_format.upper()


@pytest.mark.parametrize("output_format", ["jpeg", "webp"])
def test_compression_makes_smaller_files(client: OpenAI, output_format: Any) -> None:
    def size_bytes(compression: int) -> int:
        return len(
            decoded(
                client.images.generate(
                    model=MODEL,
                    prompt="a fox",
                    output_format=output_format,
                    output_compression=compression,
                    extra_body={"seed": 1},
                )
            )
        )

    assert size_bytes(0) < size_bytes(60) < size_bytes(100)


@pytest.mark.parametrize("output_format", ["png", "webp"])
def test_transparent_pictures_have_see_through_pixels(client: OpenAI, output_format: Any) -> None:
    answer = client.images.generate(
        model=MODEL, prompt="a fox", background="transparent", output_format=output_format
    )
    image = opened(answer)
    assert answer.background == "transparent"
    assert image.mode == "RGBA" and image.getchannel("A").getextrema() == (0, 255)


def test_body_is_pretty_and_its_keys_in_order(client: OpenAI) -> None:
    raw = client.images.with_raw_response.generate(model=MODEL, prompt="a fox")
    body = json.loads(raw.text)
    assert list(body) == [
        "created",
        "background",
        "data",
        "output_format",
        "quality",
        "size",
        "usage",
    ]
    assert raw.text.startswith('{\n  "created": ')
    assert list(body["usage"]) == [
        "input_tokens",
        "input_tokens_details",
        "output_tokens",
        "output_tokens_details",
        "total_tokens",
    ]
    assert list(body["data"][0]) == ["b64_json"]


def test_headers(client: OpenAI) -> None:
    raw = client.images.with_raw_response.generate(model=MODEL, prompt="a fox")
    assert re.fullmatch(r"req_[0-9a-f]{32}", raw.headers["x-request-id"])
    assert raw.headers["openai-version"] == "2020-10-01"
    assert int(raw.headers["openai-processing-ms"]) >= 0
    assert raw.headers["content-type"] == "application/json"
    assert "encode;dur=" in raw.headers["server-timing"]


def test_our_own_facts_only_for_who_asks(client: OpenAI) -> None:
    answer = client.images.generate(
        model=MODEL, prompt="a fox", n=2, extra_body={"smalto": True, "seed": 9}
    )
    facts = (answer.model_extra or {})["smalto"]
    assert facts["seed"] == facts["images"][0]["seed"] == 9 != facts["images"][1]["seed"]
    assert facts["images"][0]["notes"] and facts["engine"] == "fake"
    assert facts["cost_micro_usd"] == 2 * 1056 * 40 + 8 * 5


def test_free_sizes_of_the_second_generation(client: OpenAI) -> None:
    answer = client.images.generate(model="gpt-image-2", prompt="a fox", size="1536x864")  # type: ignore[call-overload]
    assert opened(answer).size == (1536, 864)
    assert (answer.quality, answer.usage.output_tokens) == ("low", 120)  # what auto became


def test_explicit_nulls_are_as_good_as_nothing(client: OpenAI) -> None:
    names = ("n", "size", "quality", "output_format", "output_compression", "stream", "user")
    answer = client.images.generate(
        model=MODEL, prompt="a fox", extra_body=dict.fromkeys((*names, "partial_images"))
    )
    assert opened(answer).size == (1024, 1024)


def test_parallel_requests_are_all_answered(client: OpenAI) -> None:
    def draw(number: int) -> bytes:
        prompt = f"fox {number} [slow 0.05]"
        return decoded(client.images.generate(model=MODEL, prompt=prompt, quality="low"))

    with ThreadPoolExecutor(8) as pool:
        assert len(set(pool.map(draw, range(8)))) == 8


def test_models(client: OpenAI) -> None:
    models = {model.id: model for model in client.models.list()}
    assert {"gpt-image-1", "gpt-image-1-mini", "gpt-image-1.5", "gpt-image-2"} <= set(models)
    assert {"chatgpt-image-latest", "smalto-native"} <= set(models)
    assert client.models.retrieve("gpt-image-1") == models["gpt-image-1"]
    assert all(model.object == "model" and model.created > 1.6e9 for model in models.values())
    assert {"dall-e-2", "dall-e-3", "fake"} <= set(models)


@pytest.mark.parametrize("model", ["gpt-image-1-mini", "gpt-image-1.5", "chatgpt-image-latest"])
def test_every_model_draws(client: OpenAI, model: str) -> None:
    assert opened(client.images.generate(model=model, prompt="a fox")).size == (1024, 1024)
