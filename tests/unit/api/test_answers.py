"""Bodies that clients read: keys and order as OpenAI's API writes them."""

from __future__ import annotations

import base64
import json

from smalto import errors
from smalto.api.answers import error_response, images_body, json_bytes, model_body
from smalto.engines import catalog
from smalto.types import Completed, ImageDone, ImageRequest, Usage


def done() -> Completed:
    image = ImageDone(
        index=0, seed=7, data=b"PNG", scene={"style": "soft"}, notes=("a note",), svg=None,
        timings_ms={"read": 1.26},
    )  # fmt: skip
    return Completed(
        request=ImageRequest("a fox", "gpt-image-1"),
        images=(image,),
        usage=Usage(5, 0, 272),
        cost_micro=123,
        created=1_700_000_000,
        seed=7,
        engine="native",
        seconds=0.5,
    )


def test_a_generation_is_answered_in_openais_words() -> None:
    body = images_body(done(), extras=False)
    assert list(body) == [
        "created", "background", "data", "output_format", "quality", "size", "usage",
    ]  # fmt: skip
    assert base64.b64decode(body["data"][0]["b64_json"]) == b"PNG"
    assert body["usage"]["input_tokens"] == 5 and body["usage"]["total_tokens"] == 277


def test_our_own_facts_come_only_when_asked_for() -> None:
    extras = images_body(done(), extras=True)["smalto"]
    assert extras["images"] == [
        {"seed": 7, "notes": ["a note"], "scene": {"style": "soft"}, "timings_ms": {"read": 1.3}}
    ]


def test_half_a_character_does_not_break_the_answer() -> None:
    data = json_bytes({"prompt": "fox \ud83e 狐狸"})
    assert json.loads(data)["prompt"] == "fox \ud83e 狐狸" and data.endswith(b"\n")


def test_errors_say_whether_to_try_again() -> None:
    full = error_response(errors.overloaded(9))
    assert full.status_code == 503 or full.status_code == 429
    assert "retry-after" in full.headers or "x-should-retry" in full.headers
    broken = error_response(errors.server_error("req_1"))
    assert broken.status_code == 500 and "x-should-retry" in broken.headers


def test_a_model_is_described() -> None:
    model = catalog.load().models["gpt-image-1"]
    assert list(model_body(model)) == ["id", "object", "created", "owned_by"]
