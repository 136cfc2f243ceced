"""What LibreChat sends, without LibreChat: every `auto` spelled out, parts `image[]`."""

from __future__ import annotations

from typing import Any

import httpx2
from calls import KEY, PICTURES, URL, b64_png, call, main

AUTO = {"background": "auto", "quality": "auto", "size": "auto", "n": 1}
SOURCE = (PICTURES / "source.png").read_bytes()
PHOTO = (PICTURES / "photo.jpg").read_bytes()


def post(path: str, **request: Any) -> dict[str, Any]:
    headers = {"Authorization": f"Bearer {KEY}"} | request.pop("headers", {})
    answer = httpx2.post(f"{URL}{path}", headers=headers, timeout=30, **request)
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


def resolved(answer: dict[str, Any]) -> None:
    assert answer["size"] != "auto" and answer["quality"] != "auto"
    assert answer["background"] in ("opaque", "transparent")
    width, height = map(int, answer["size"].split("x"))
    b64_png(answer["data"][0]["b64_json"], (width, height))


@call("generation with auto everywhere and output_format=png")
def generate() -> None:
    body = {**AUTO, "model": "gpt-image-1", "prompt": "a fox", "output_format": "png"}
    resolved(post("/v1/images/generations", json=body))


@call("edit of one picture: `image[]`, auto everywhere as text")
def edit() -> None:
    fields = {**{name: str(value) for name, value in AUTO.items()}, "prompt": "a hat"}
    files = [("image[]", ("one.png", SOURCE, "image/png"))]
    resolved(post("/v1/images/edits", data={**fields, "model": "gpt-image-1"}, files=files))


@call("edit of two pictures of different types")
def edit_two() -> None:
    fields = {**{name: str(value) for name, value in AUTO.items()}, "prompt": "a hat"}
    files = [
        ("image[]", ("one.png", SOURCE, "image/png")),
        ("image[]", ("two.jpg", PHOTO, "image/jpeg")),
    ]
    resolved(post("/v1/images/edits", data={**fields, "model": "gpt-image-1"}, files=files))


@call("edit sent in chunks, without a Content-Length")
def edit_chunked() -> None:
    boundary = "----librechat"
    head = "".join(
        f'--{boundary}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'
        for name, value in {**AUTO, "model": "gpt-image-1", "prompt": "a hat"}.items()
    )
    file = (
        f'--{boundary}\r\nContent-Disposition: form-data; name="image[]"; filename="a.png"\r\n'
        "Content-Type: image/png\r\n\r\n"
    )
    chunks = [head.encode(), file.encode(), SOURCE, f"\r\n--{boundary}--\r\n".encode()]
    headers = {"Content-Type": f"multipart/form-data; boundary={boundary}"}
    resolved(post("/v1/images/edits", headers=headers, content=iter(chunks)))


@call("Azure mode: api-key and the deployment path")
def azure() -> None:
    path = "/openai/deployments/gpt-image-1/images/generations?api-version=2025-04-01-preview"
    body = {**AUTO, "prompt": "a fox"}
    answer = httpx2.post(f"{URL}{path}", headers={"api-key": KEY}, json=body, timeout=30)
    assert answer.status_code == 200, answer.text
    resolved(answer.json())


if __name__ == "__main__":
    main()
