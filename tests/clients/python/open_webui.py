"""What Open WebUI's image engine "openai" sends, without Open WebUI: raw JSON and form posts."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import httpx2
from calls import KEY, PICTURES, URL, b64_png, call, main, png

BEARER = {"Authorization": f"Bearer {KEY}"}
SOURCE = (PICTURES / "source.png").read_bytes()


@contextmanager
def http() -> Iterator[httpx2.Client]:
    with httpx2.Client(base_url=URL, headers=BEARER, timeout=30) as opened:
        yield opened


def draw(model: str, size: str, **more: Any) -> httpx2.Response:
    """It asks for base64 unless the id starts with gpt-image, and always says n and size."""
    body = {"model": model, "prompt": "a fox", "n": 1, "size": size, **more}
    if not model.startswith("gpt-image"):
        body["response_format"] = "b64_json"
    with http() as client:
        return client.post("/v1/images/generations", json=body)


def edit(parts: list[tuple[str, Any]], **more: str) -> dict[str, Any]:
    fields = {"model": "gpt-image-1", "prompt": "a hat", "n": "1", "size": "1024x1024", **more}
    with http() as client:
        answer = client.post("/v1/images/edits", data=fields, files=parts)
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


@call("its default size 512x512 with gpt-image-1: a 400 that says which sizes there are")
def default_size() -> None:
    answer = draw("gpt-image-1", "512x512")
    error = answer.json()["error"]
    assert (answer.status_code, error["param"], error["code"]) == (400, "size", "invalid_value")
    assert "512x512" in error["message"] and "1024x1024" in error["message"]


@call("its default size 512x512 with gpt-image-2: a 400 as well")
def default_size_second() -> None:
    answer = draw("gpt-image-2", "512x512")
    assert answer.status_code == 400 and "512x512" in answer.json()["error"]["message"]


@call("size 1024x1024 with gpt-image-1")
def generate() -> None:
    b64_png(draw("gpt-image-1", "1024x1024").json()["data"][0]["b64_json"])


@call("dall-e-2 at 512x512 with response_format=b64_json")
def dall_e_2() -> None:
    b64_png(draw("dall-e-2", "512x512").json()["data"][0]["b64_json"], (512, 512))


@call("our own id smalto-native with response_format=b64_json")
def own_model() -> None:
    answer = draw("smalto-native", "1024x1024")
    assert answer.status_code == 200, answer.text
    b64_png(answer.json()["data"][0]["b64_json"])


@call("a url, fetched with the same Authorization header")
def fetches_with_key() -> None:
    body = {"model": "dall-e-3", "prompt": "a fox", "n": 1, "size": "1024x1024"}
    with http() as client:
        answer = client.post("/v1/images/generations", json=body)
        assert answer.status_code == 200, answer.text
        fetched = client.get(answer.json()["data"][0]["url"])
    assert fetched.status_code == 200 and fetched.headers["content-type"] == "image/png"
    png(fetched.content)


@call("an edit of one picture: part `image`, numbers as text")
def edit_one() -> None:
    b64_png(edit([("image", ("image.png", SOURCE, "image/png"))])["data"][0]["b64_json"])


@call("an edit of two pictures: parts `image[]`")
def edit_two() -> None:
    parts = [("image[]", (f"image{i}.png", SOURCE, "image/png")) for i in range(2)]
    b64_png(edit(parts)["data"][0]["b64_json"])


@call("?api-version= on an ordinary path is ignored")
def api_version() -> None:
    body = {"model": "gpt-image-1", "prompt": "a fox", "n": 1, "size": "1024x1024"}
    with http() as client:
        answer = client.post("/v1/images/generations?api-version=2025-04-01-preview", json=body)
    assert answer.status_code == 200, answer.text


if __name__ == "__main__":
    main()
