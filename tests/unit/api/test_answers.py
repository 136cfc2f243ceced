"""Bodies that clients read: keys and order as OpenAI's API writes them."""

from __future__ import annotations

import base64
import json
from dataclasses import replace
from typing import Any

import pytest

from smalto import errors
from smalto.api.answers import (
    completed_body,
    error_response,
    images_body,
    json_bytes,
    model_body,
    partial_body,
    splice,
)
from smalto.engines import catalog
from smalto.request import Asked
from smalto.types import Completed, ImageDone, ImageRequest, Partial, Usage


def done(model: str = "gpt-image-1", output_format: str = "png", n: int = 1) -> Completed:
    images = tuple(
        ImageDone(
            index=index, seed=7, data=b"PNG", usage=Usage(5, 0, 272), scene={"style": "soft"},
            notes=("a note",), timings_ms={"read": 1.26},
        )
        for index in range(n)
    )  # fmt: skip
    return Completed(
        request=ImageRequest("a fox", model, n=n, output_format=output_format),
        images=images,
        usage=Usage(5, 0, 272),
        cost_micro=123,
        created=1_700_000_000,
        seed=7,
        engine="native",
        seconds=0.5,
    )


def asked(done: Completed, **more: Any) -> Asked:
    return Asked(done.request, catalog.load().models[done.request.model], **more)


def test_a_generation_is_answered_in_openais_words() -> None:
    body = images_body(asked(done()), done(), None)
    assert list(body) == [
        "created", "background", "data", "output_format", "quality", "size", "usage",
    ]  # fmt: skip
    assert list(body["usage"]) == [
        "input_tokens", "input_tokens_details", "output_tokens", "output_tokens_details",
        "total_tokens",
    ]  # fmt: skip
    assert body["usage"]["input_tokens"] == 5 and body["usage"]["total_tokens"] == 277


def test_pictures_are_spliced_in_where_they_belong() -> None:
    pictures = [b"one", b"", bytes(range(256)) * 5000]
    body = images_body(asked(done(n=3)), done(n=3), None)
    written = b"".join(splice(json_bytes(body), pictures))
    assert [base64.b64decode(item["b64_json"]) for item in json.loads(written)["data"]] == pictures
    assert written.startswith(b'{\n  "created": ')


@pytest.mark.parametrize(
    "value",
    [
        {},
        {"a": [], "b": {}, "c": [[], {"d": [1, -2.5, True, None]}]},
        {'quote " and \\': "fox\n\t\x7f\u2028 狐狸", "tuple": (1, "2"), "big": 2**70},
        images_body(asked(done(n=2), extras=True), done(n=2), None),
    ],
)
def test_bodies_are_written_as_the_standard_library_would(value: dict[str, Any]) -> None:
    assert json_bytes(value).decode() == json.dumps(value, ensure_ascii=False, indent=2) + "\n"
    assert (
        json_bytes(value, one_line=True).decode() == json.dumps(value, separators=(",", ":")) + "\n"
    )


def test_one_line_is_one_to_every_client() -> None:
    value = {"safety_identifier": "a\x85b\u2028c\u2029d\x0b\x0c\x1c\r\n"}
    written = json_bytes(value, one_line=True)
    assert len(written.decode().splitlines()) == 1 and json.loads(written) == value


def test_dalle_answers_are_short_and_have_links() -> None:
    three, two = done("dall-e-3"), done("dall-e-2")
    assert images_body(asked(three), three, ["http://a"]) == {
        "created": 1_700_000_000,
        "data": [{"revised_prompt": "a fox", "url": "http://a"}],
    }
    assert images_body(asked(two), two, ["http://a"])["data"] == [{"url": "http://a"}]


def test_what_a_client_says_of_its_user_is_echoed() -> None:
    body = images_body(asked(done(), safety_identifier="u1"), done(), None)
    assert body["safety_identifier"] == "u1"


def test_vector_pictures_cost_no_tokens_of_an_author() -> None:
    vector = done("smalto-native", "svg")
    usage = images_body(asked(vector, svg_model="gpt-6"), vector, None)["svg_usage"]
    assert (usage["model"], usage["total_tokens"]) == ("gpt-6", 0)


def test_our_own_facts_come_only_when_asked_for() -> None:
    extras = images_body(asked(done(), extras=True), done(), None)["smalto"]
    assert extras["images"] == [
        {
            "seed": 7,
            "notes": ["a note"],
            "scene": {"style": "soft"},
            "timings_ms": {"read": 1.3},
            "engine": "",
        }
    ]


@pytest.mark.parametrize("operation", ["generation", "edit"])
def test_events_have_the_live_order_of_keys(operation: Any) -> None:
    finished = done()
    request = replace(finished.request, operation=operation)
    partial = partial_body(replace(asked(finished), request=request), 1, Partial(1, 0, b""))
    assert list(partial) == [
        "type", "partial_image_index", "b64_json", "created_at", "size", "quality", "background",
        "output_format",
    ]  # fmt: skip
    completed = completed_body(replace(asked(finished), request=request), 1, finished.images[0])
    assert list(completed) == [
        "type", "b64_json", "created_at", "usage", "size", "quality", "background",
        "output_format",
    ]  # fmt: skip
    assert list(completed["usage"])[:4] == [
        "input_tokens", "output_tokens", "total_tokens", "input_tokens_details",
    ]  # fmt: skip
    prefix = "image_edit" if operation == "edit" else "image_generation"
    assert (partial["type"], completed["type"]) == (
        f"{prefix}.partial_image",
        f"{prefix}.completed",
    )


def test_half_a_character_does_not_break_the_answer() -> None:
    data = json_bytes({"prompt": "fox \ud83e 狐狸"})
    assert json.loads(data)["prompt"] == "fox \ud83e 狐狸" and data.endswith(b"\n")


@pytest.mark.parametrize(
    ("error", "retry"),
    [
        (errors.overloaded(9), "true"),
        (errors.draining(), "true"),
        (errors.server_error("req_1"), "true"),
        (errors.slow_down(), "true"),
        (errors.quota_exceeded(), "false"),
        (errors.no_api_key(), "false"),
        (errors.malformed_json(), "false"),
        (errors.body_too_large(1), "false"),
        (errors.link_expired(), "false"),
        (errors.no_such_route("GET", "/"), "false"),
    ],
)
def test_every_error_says_whether_to_try_again(error: errors.SmaltoError, retry: str) -> None:
    response = error_response(error)
    assert response.headers["x-should-retry"] == retry
    assert 0 < int(response.headers.get("retry-after", "1")) <= 60


def test_a_model_is_described() -> None:
    models = catalog.load().models
    assert list(model_body(models["gpt-image-2"])) == ["id", "object", "created", "owned_by"]
    assert model_body(models["dall-e-2"])["shutdown_date"] == "2026-05-12"
