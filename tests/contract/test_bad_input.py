"""Whatever a client sends, the answer is OpenAI's error object with its wording, never a 5xx."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import httpx2
import pytest
from openai import (
    APIStatusError,
    AuthenticationError,
    BadRequestError,
    InternalServerError,
    NotFoundError,
    OpenAI,
)

from .conftest import Server

IRE, IGUE = "invalid_request_error", "image_generation_user_error"
GOOD = {"model": "gpt-image-1", "prompt": "a fox"}
QUALITIES = "'low', 'medium', 'high', and 'auto'"
SIZES = "'1024x1024', '1024x1536', '1536x1024', and 'auto'"


@pytest.fixture(scope="module")
def http(server: Server) -> Iterator[httpx2.Client]:
    headers = {"Authorization": f"Bearer {server.key}"}
    with httpx2.Client(base_url=server.url, headers=headers) as opened:
        yield opened


def post(http: httpx2.Client, **fields: Any) -> httpx2.Response:
    return http.post("/v1/images/generations", json=fields)


def check(response: httpx2.Response, status: int, expected: dict[str, Any]) -> None:
    body = response.json()
    assert response.status_code == status, body
    assert list(body) == ["error"]
    assert list(body["error"]) == ["message", "type", "param", "code"]
    assert response.text.startswith('{\n  "error": {\n    "message": ')
    found = {name: body["error"][name] for name in expected}
    assert found == expected


def error(kind: str, param: str | None, code: str | None, message: str) -> dict[str, Any]:
    return {"message": message, "type": kind, "param": param, "code": code}


def supported(value: str, values: str) -> str:
    return f"Invalid value: '{value}'. Supported values are: {values}."


def mistyped(name: str, expected: str, got: str) -> str:
    return f"Invalid type for '{name}': expected {expected}, but got {got} instead."


MISSING = object()
TABLE: list[tuple[str, Any, dict[str, Any]]] = [
    (
        "model",
        MISSING,
        error(IRE, "model", "missing_required_parameter", "Missing required parameter: 'model'."),
    ),
    ("model", None, error(IRE, "model", "invalid_type", mistyped("model", "a string", "null"))),
    ("model", 4, error(IRE, "model", "invalid_type", mistyped("model", "a string", "an integer"))),
    ("model", "", error(IGUE, "model", "invalid_value", "The model '' does not exist.")),
    (
        "model",
        "dall-e-4",
        error(IGUE, "model", "invalid_value", "The model 'dall-e-4' does not exist."),
    ),
    (
        "prompt",
        MISSING,
        error(IRE, "prompt", "missing_required_parameter", "Missing required parameter: 'prompt'."),
    ),
    ("prompt", None, error(IRE, "prompt", "invalid_type", mistyped("prompt", "a string", "null"))),
    (
        "prompt",
        [1],
        error(IRE, "prompt", "invalid_type", mistyped("prompt", "a string", "an array")),
    ),
    ("prompt", "", {"type": IRE, "param": "prompt", "code": "empty_string"}),
    (
        "prompt",
        "a" * 32_001,
        {"type": IRE, "param": "prompt", "code": "string_above_max_length"},
    ),
    (
        "n",
        0,
        error(
            IRE,
            "n",
            "integer_below_min_value",
            "Invalid 'n': integer below minimum value. Expected a value >= 1, but got 0 instead.",
        ),
    ),
    (
        "n",
        11,
        error(
            IRE,
            "n",
            "integer_above_max_value",
            "Invalid 'n': integer above maximum value. Expected a value <= 10, but got 11 instead.",
        ),
    ),
    ("n", 1.5, error(IRE, "n", "invalid_type", mistyped("n", "an integer", "a decimal number"))),
    ("n", "2", error(IRE, "n", "invalid_type", mistyped("n", "an integer", "a string"))),
    ("n", True, error(IRE, "n", "invalid_type", mistyped("n", "an integer", "a boolean"))),
    ("quality", "ultra", error(IRE, "quality", "invalid_value", supported("ultra", QUALITIES))),
    (
        "quality",
        3,
        error(
            IRE,
            "quality",
            "invalid_type",
            mistyped("quality", "one of 'low', 'medium', 'high', or 'auto'", "an integer"),
        ),
    ),
    ("size", "1254x836", error(IRE, "size", "invalid_value", supported("1254x836", SIZES))),
    ("size", "512x512", error(IRE, "size", "invalid_value", supported("512x512", SIZES))),
    ("size", 1024, {"type": IRE, "param": "size", "code": "invalid_type"}),
    (
        "output_compression",
        101,
        error(
            IRE,
            "output_compression",
            "integer_above_max_value",
            "Invalid 'output_compression': integer above maximum value. "
            "Expected a value <= 100, but got 101 instead.",
        ),
    ),
    (
        "output_compression",
        -1,
        {"type": IRE, "param": "output_compression", "code": "integer_below_min_value"},
    ),
    ("output_compression", 50, {"type": IGUE, "param": "output_compression"}),
    (
        "moderation",
        "off",
        error(IRE, "moderation", "invalid_value", supported("off", "'auto' and 'low'")),
    ),
    ("output_format", "tiff", {"type": IRE, "param": "output_format", "code": "invalid_value"}),
    ("background", "blue", {"type": IRE, "param": "background", "code": "invalid_value"}),
    (
        "response_format",
        "b64_json",
        error(IRE, "response_format", "unknown_parameter", "Unknown parameter: 'response_format'."),
    ),
    ("style", None, error(IRE, "style", "unknown_parameter", "Unknown parameter: 'style'.")),
    ("mask", "x", {"code": "unknown_parameter", "param": "mask"}),
    (
        "stream",
        "yes",
        error(IRE, "stream", "invalid_type", mistyped("stream", "a boolean", "a string")),
    ),
    ("partial_images", 4, {"param": "partial_images", "code": "integer_above_max_value"}),
    ("partial_images", 1, {"type": IRE, "param": "partial_images", "code": "invalid_value"}),
    ("output_format", "gif", {"type": IRE, "param": "output_format", "code": "invalid_value"}),
    ("complexity", "low", {"param": "complexity", "code": "unknown_parameter"}),
    ("safety_identifier", "x" * 129, {"code": "string_above_max_length"}),
    ("seed", "x", {"type": IRE, "param": "seed", "code": "invalid_type"}),
    ("seed", -1, {"type": IRE, "param": "seed", "code": "integer_below_min_value"}),
    ("seed", 10**40, {"type": IRE, "param": "seed", "code": "integer_above_max_value"}),
    ("safety_identifier", 4, {"param": "safety_identifier", "code": "invalid_type"}),
]


@pytest.mark.parametrize(("name", "value", "expected"), TABLE)
def test_bad_field(http: httpx2.Client, name: str, value: Any, expected: dict[str, Any]) -> None:
    fields = {**GOOD, name: value}
    if value is MISSING:
        del fields[name]
    check(post(http, **fields), 400, expected)


def test_order_of_checks(http: httpx2.Client) -> None:
    """model, unknown fields, prompt, n, quality, output_compression, size."""
    fields: dict[str, Any] = {
        "model": "no",
        "bogus": 1,
        "prompt": "",
        "n": 0,
        "quality": "x",
        "output_compression": 101,
        "size": "1x1",
    }
    order = ["model", "bogus", "prompt", "n", "quality", "output_compression", "size"]
    repair: dict[str, Any] = {**GOOD, "n": 1, "quality": "low", "output_compression": 100}
    for name in order:
        check(post(http, **fields), 400, {"param": name})
        fields.pop(name)
        if name in repair:
            fields[name] = repair[name]
    assert post(http, **fields).status_code == 200


FREE_SIZES = [
    ("bogus", "Expected WIDTHxHEIGHT, for example '1824x1024'."),
    ("0x0", "Expected WIDTHxHEIGHT, for example '1824x1024'."),
    ("1024X1024", "Expected WIDTHxHEIGHT, for example '1824x1024'."),
    ("1792x936", "Width and height must both be divisible by 16."),
    ("4096x4096", "The longest edge must be less than or equal to 3840."),
    ("512x512", "Requested resolution is below the current minimum pixel budget."),
    ("800x800", "Requested resolution is below the current minimum pixel budget."),
    ("3840x2880", "Requested resolution exceeds the current pixel budget."),
    ("3840x1264", "The longest edge must be at most 3 times the shortest."),
]


@pytest.mark.parametrize(("size", "reason"), FREE_SIZES)
def test_bad_free_size(http: httpx2.Client, size: str, reason: str) -> None:
    answer = post(http, model="gpt-image-2", prompt="a fox", size=size)
    check(answer, 400, error(IGUE, "size", "invalid_value", f"Invalid size '{size}'. {reason}"))


def test_transparent_jpeg(http: httpx2.Client) -> None:
    answer = post(http, **GOOD, background="transparent", output_format="jpeg")
    check(answer, 400, {"type": IGUE, "param": "background", "code": "invalid_value"})


BODIES = [
    b"",
    b"{",
    b"hello",
    b'{"model": NaN}',
    b"\xff\xfe\x00",
    b"[" * 100_000,
    b'{"n": ' + b"9" * 10_000 + b"}",
    b"model=gpt-image-1&prompt=fox",
    b"[]",
    b'"text"',
    b"null",
    b"3",
]


@pytest.mark.parametrize("body", BODIES, ids=range(len(BODIES)))
def test_body_that_is_no_object(http: httpx2.Client, body: bytes) -> None:
    check(http.post("/v1/images/generations", content=body), 400, {"type": IRE, "param": None})


def test_half_characters(http: httpx2.Client) -> None:
    """JSON can spell them; a prompt is drawn all the same, an error echoes them."""
    body = b'{"model": "gpt-image-1", "prompt": "fox \\ud83d \\u0000"}'
    assert http.post("/v1/images/generations", content=body).status_code == 200
    answer = http.post("/v1/images/generations", content=b'{"model": "\\ud83d"}')
    assert answer.status_code == 400 and "\\ud83d" in answer.text


def test_body_too_large(http: httpx2.Client) -> None:
    answer = http.post("/v1/images/generations", content=b" " * 3_000_000)
    check(answer, 413, {"type": IRE, "code": "request_too_large"})


def test_long_names_are_not_echoed_whole(http: httpx2.Client) -> None:
    answer = post(http, model="x" * 100_000, prompt="a fox")
    assert answer.status_code == 400 and len(answer.content) < 1000


ROUTES = [
    ("GET", "/v1/nothing", 404, "Invalid URL (GET /v1/nothing)"),
    ("POST", "/v1/images/nothing", 404, "Invalid URL (POST /v1/images/nothing)"),
    ("GET", "/v1/models/nope", 404, "The model 'nope' does not exist"),
]


@pytest.mark.parametrize(("method", "path", "status", "message"), ROUTES)
def test_no_such_route(
    http: httpx2.Client, method: str, path: str, status: int, message: str
) -> None:
    check(http.request(method, path), status, {"type": IRE, "message": message})


def test_wrong_method(http: httpx2.Client) -> None:
    answer = http.get("/v1/images/generations")
    check(answer, 405, {"type": IRE, "code": "method_not_supported"})
    assert answer.json()["error"]["message"].startswith("Not allowed to GET on ")


def test_wrong_key(server: Server) -> None:
    wrong = "sk-smalto-" + "x" * 40
    for client in (server.client(api_key=wrong), server.client(api_key=server.key + "x")):
        with client, pytest.raises(AuthenticationError) as caught:
            client.images.generate(**GOOD)
        assert caught.value.code == "invalid_api_key" and caught.value.param is None
        assert caught.value.type == IRE
        message = str(caught.value.body["message"])  # type: ignore[index]
        assert message.startswith("Incorrect API key provided: sk-smalt*")
        assert client.api_key not in message


@pytest.mark.parametrize("header", [None, "", "Bearer", "Basic eDp5", "sk-smalto-x"])
@pytest.mark.parametrize("path", ["/v1/images/generations", "/v1/models", "/v1/models/gpt-image-1"])
def test_no_key(server: Server, header: str | None, path: str) -> None:
    headers = {} if header is None else {"Authorization": header}
    method = "POST" if path.endswith("generations") else "GET"
    answer = httpx2.request(method, server.url + path, headers=headers)
    check(answer, 401, {"type": IRE, "param": None, "code": None})
    assert answer.json()["error"]["message"].startswith("You didn't provide an API key. ")


def test_errors_are_the_sdk_s_own_classes(client: OpenAI) -> None:
    with pytest.raises(BadRequestError) as bad:
        client.images.generate(model="gpt-image-1", prompt="")
    assert (bad.value.code, bad.value.param, bad.value.type) == ("empty_string", "prompt", IRE)
    assert bad.value.request_id and bad.value.request_id.startswith("req_")
    with pytest.raises(NotFoundError) as missing:
        client.models.retrieve("nope")
    assert missing.value.code == "model_not_found"


def test_a_broken_engine_tells_nothing_of_its_insides(client: OpenAI) -> None:
    with pytest.raises(InternalServerError) as caught:
        client.images.generate(model="gpt-image-1", prompt="[fail]", n=2)
    assert caught.value.type == "server_error"
    text = json.dumps(caught.value.body)
    assert caught.value.request_id and caught.value.request_id in text
    assert "fake" not in text and "Runtime" not in text


def test_an_engine_may_refuse(client: OpenAI) -> None:
    with pytest.raises(APIStatusError) as caught:
        client.images.generate(model="gpt-image-1", prompt="[refuse]")
    assert (caught.value.status_code, caught.value.code) == (400, "moderation_blocked")
