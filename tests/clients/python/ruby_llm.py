"""What the Ruby gem ruby_llm sends, without Ruby: edits as JSON with data URLs in `images`."""

from __future__ import annotations

import base64
from typing import Any

import httpx2
from calls import KEY, PICTURES, URL, b64_png, call, main, url_png


def data_url(name: str, mime: str) -> dict[str, str]:
    text = base64.b64encode((PICTURES / name).read_bytes()).decode()
    return {"image_url": f"data:{mime};base64,{text}"}


SOURCE, PHOTO = data_url("source.png", "image/png"), data_url("photo.jpg", "image/jpeg")


def post(path: str, body: dict[str, Any]) -> httpx2.Response:
    headers = {"Authorization": f"Bearer {KEY}"}
    return httpx2.post(f"{URL}/v1{path}", json=body, headers=headers, timeout=30)


def edit(**more: Any) -> httpx2.Response:
    return post("/images/edits", {"model": "gpt-image-1", "prompt": "a hat", "n": 1, **more})


@call("paint: a generation with size")
def paint() -> None:
    body = {"model": "gpt-image-1", "prompt": "a fox", "n": 1, "size": "1024x1024"}
    b64_png(post("/images/generations", body).json()["data"][0]["b64_json"])


@call("paint with dall-e-3: a url")
def paint_url() -> None:
    body = {"model": "dall-e-3", "prompt": "a fox", "n": 1, "size": "1024x1024"}
    url_png(post("/images/generations", body).json()["data"][0]["url"])


@call("paint with: one picture as a data URL in JSON")
def edit_one() -> None:
    answer = edit(images=[SOURCE])
    assert answer.status_code == 200, answer.text
    b64_png(answer.json()["data"][0]["b64_json"])


@call("paint with: two pictures and a mask as data URLs")
def edit_masked() -> None:
    answer = edit(images=[SOURCE, PHOTO], mask=data_url("mask.png", "image/png"))
    assert answer.status_code == 200, answer.text
    b64_png(answer.json()["data"][0]["b64_json"])


@call("`image` instead of `images` in JSON: the sentence that says so")
def wrong_name() -> None:
    answer = edit(image=SOURCE)
    assert answer.status_code == 400
    assert "use 'images' (array)" in answer.json()["error"]["message"]


if __name__ == "__main__":
    main()
