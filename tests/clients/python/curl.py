"""curl, as people paste it into a terminal: JSON, forms, streams, Azure's paths and header."""

from __future__ import annotations

import json
import subprocess
from typing import Any

from calls import KEY, PICTURES, URL, b64_png, call, main

BEARER = ("-H", f"Authorization: Bearer {KEY}")
JSON = ("-H", "Content-Type: application/json")
FOX = json.dumps({"model": "gpt-image-1", "prompt": "a fox"})


def curl(*words: str) -> str:
    command = ["curl", "--silent", "--show-error", "--max-time", "30", *words]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def first(text: str) -> str:
    answer: dict[str, Any] = json.loads(text)
    assert "data" in answer, text[:500]
    return str(answer["data"][0]["b64_json"])


@call("POST /v1/images/generations")
def generate() -> None:
    b64_png(first(curl(f"{URL}/v1/images/generations", *BEARER, *JSON, "-d", FOX)))


@call("-F image=@, -F mask=@: an edit")
def edit() -> None:
    form = ("-F", "model=gpt-image-1", "-F", "prompt=a hat")
    files = (
        *("-F", f"image[]=@{PICTURES / 'source.png'}"),
        *("-F", f"mask=@{PICTURES / 'mask.png'}"),
    )
    b64_png(first(curl(f"{URL}/v1/images/edits", *BEARER, *form, *files)))


@call("the file before the text, type octet-stream, numbers and booleans as text")
def octet_stream() -> None:
    image = f"image=@{PICTURES / 'photo.jpg'};type=application/octet-stream"
    form = ("-F", image, "-F", "n=1", "-F", "stream=false", "-F", "prompt=a hat")
    answer = curl(f"{URL}/v1/images/edits", *BEARER, *form, "-F", "model=gpt-image-1")
    b64_png(first(answer))


@call("-F image=@: a variation")
def variation() -> None:
    form = ("-F", f"image=@{PICTURES / 'source.png'}", "-F", "response_format=b64_json")
    b64_png(first(curl(f"{URL}/v1/images/variations", *BEARER, *form)))


@call("-N, stream=true: events as they come")
def stream() -> None:
    body = json.dumps(json.loads(FOX) | {"stream": True, "partial_images": 1})
    text = curl("-N", f"{URL}/v1/images/generations", *BEARER, *JSON, "-d", body)
    names = [line[7:] for line in text.splitlines() if line.startswith("event: ")]
    assert names == ["image_generation.partial_image", "image_generation.completed"], text[:500]


@call("Azure: /openai/deployments/{id}/images/generations?api-version= with api-key")
def azure() -> None:
    address = f"{URL}/openai/deployments/gpt-image-1/images/generations"
    key = ("-H", f"api-key: {KEY}")
    body = json.dumps({"prompt": "a fox"})
    answer = curl(f"{address}?api-version=2025-04-01-preview", *key, *JSON, "-d", body)
    b64_png(first(answer))


@call("Azure: /openai/deployments/{id}/images/edits with api-key")
def azure_edit() -> None:
    address = f"{URL}/openai/deployments/gpt-image-1/images/edits"
    form = ("-F", f"image[]=@{PICTURES / 'source.png'}", "-F", "prompt=a hat")
    answer = curl(f"{address}?api-version=2025-04-01-preview", "-H", f"api-key: {KEY}", *form)
    b64_png(first(answer))


@call("Azure: /openai/v1/images/generations with api-key")
def azure_v1() -> None:
    answer = curl(f"{URL}/openai/v1/images/generations", "-H", f"api-key: {KEY}", *JSON, "-d", FOX)
    b64_png(first(answer))


@call("no key, and a wrong one: 401 in OpenAI's shape")
def refused() -> None:
    for headers in ((), ("-H", "Authorization: Bearer sk-wrong"), ("-H", "api-key: sk-wrong")):
        error = json.loads(curl(f"{URL}/v1/models", *headers))["error"]
        assert error["type"] == "invalid_request_error" and error["message"]


if __name__ == "__main__":
    main()
