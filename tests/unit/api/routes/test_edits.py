"""Edits and variations, from every client's way of sending files to the request that is drawn."""

from __future__ import annotations

import asyncio
import base64
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import httpx2
import pytest

from smalto.engines.base import Cancelled
from smalto.engines.fake import FakeEngine
from smalto.types import ImageRequest, Picture, Preview
from tests.unit.api.rig import client_of, error_of, events_of, png


class Editor(FakeEngine):
    """Can do everything, and remembers what it was asked."""

    def __init__(self) -> None:
        super().__init__()
        self.capabilities = replace(
            self.capabilities,
            operations=frozenset({"generation", "edit", "variation"}),
            masks=True,
            max_images=16,
            max_previews=3,
        )
        self.asked: list[ImageRequest] = []

    def draw(
        self, request: ImageRequest, seed: int, cancelled: Cancelled
    ) -> Iterator[Preview | Picture]:
        self.asked.append(request)
        yield from super().draw(replace(request, width_px=64, height_px=64), seed, cancelled)


def post(home: Path, path: str, engine: FakeEngine | None = None, **options: Any) -> Any:
    """(response, what the engine was asked)."""
    settings = options.pop("settings", {})

    async def story() -> httpx2.Response:
        async with client_of(home, engine, **settings) as client:
            response = await client.post(path, **options)
            assert not list((home / "uploads").glob("*")), "an upload was left behind"
            return response

    engine = engine or Editor()
    return asyncio.run(story()), getattr(engine, "asked", [])


TEXTS = {"model": "gpt-image-1", "prompt": "a hat", "quality": "low"}


@pytest.mark.parametrize("name", ["image", "image[]", "image[0]"])
@pytest.mark.parametrize("kind", ["image/png", "application/octet-stream", None])
def test_one_picture_however_it_is_named(home: Path, name: str, kind: str | None) -> None:
    file = ("upload", png(), kind) if kind else ("upload", png())
    response, asked = post(home, "/images/edits", data=TEXTS, files=[(name, file)])
    assert response.status_code == 200, response.text
    assert list(response.json())[:3] == ["created", "background", "data"]
    (request,) = asked
    assert request.operation == "edit" and request.prompt == "a hat"
    assert [(i.width_px, i.height_px) for i in request.images] == [(64, 64)]
    assert response.json()["usage"]["input_tokens_details"]["image_tokens"] > 0


def test_a_file_may_come_before_its_model(home: Path) -> None:
    body = (
        b'--B\r\nContent-Disposition: form-data; name="image[]"; filename="a.png"\r\n\r\n'
        + png(32, 48)
        + b'\r\n--B\r\nContent-Disposition: form-data; name="mask[]"; filename="m.png"\r\n\r\n'
        + png(32, 48, alpha=0)
        + b"".join(
            f'\r\n--B\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}'.encode()
            for name, value in {**TEXTS, "n": "2", "stream": "false", "size": "1024x1024"}.items()
        )
        + b"\r\n--B--\r\n"
    )

    async def drip() -> Any:  # chunked, no length
        for at in range(0, len(body), 97):
            yield body[at : at + 97]

    response, asked = post(
        home,
        "/images/edits",
        content=drip(),
        headers={"content-type": "multipart/form-data; boundary=B"},
    )
    assert response.status_code == 200 and len(response.json()["data"]) == 2
    assert asked[0].mask is not None and asked[0].size == "1024x1024"
    assert (asked[0].mask.width_px, asked[0].mask.height_px) == (32, 48)


def test_json_with_data_urls(home: Path) -> None:
    url = "data:image/png;base64," + base64.b64encode(png()).decode()
    mask = "data:image/png;base64," + base64.b64encode(png(alpha=0)).decode()
    body = {**TEXTS, "images": [{"image_url": url}] * 3, "mask": {"image_url": mask}}
    response, asked = post(home, "/images/edits", json=body)
    assert response.status_code == 200, response.text
    assert len(asked[0].images) == 3 and asked[0].mask is not None


def test_an_edit_is_streamed_under_its_own_names(home: Path) -> None:
    data = {**TEXTS, "stream": "true", "partial_images": "1"}
    response, _ = post(home, "/images/edits", data=data, files={"image": ("a.png", png())})
    assert response.headers["content-type"].startswith("text/event-stream")
    assert events_of(response.text)[-1][0] == "image_edit.completed"


def test_a_variation_is_dall_e_2_with_a_link(home: Path) -> None:
    response, asked = post(home, "/images/variations", files={"image": ("a.png", png())})
    assert response.status_code == 200, response.text
    assert list(response.json()) == ["created", "data"]
    assert response.json()["data"][0]["url"].startswith("http://test/files/")
    assert asked[0].operation == "variation" and asked[0].prompt == ""


def test_variations_can_be_as_gone_as_openais(home: Path) -> None:
    response, asked = post(
        home, "/images/variations", files={"image": png()}, settings={"variations": "retired"}
    )
    assert (response.status_code, response.content, asked) == (404, b"", [])


def test_an_engine_that_cannot_edit_says_so(home: Path) -> None:
    class Painter(FakeEngine):
        def __init__(self) -> None:
            super().__init__()
            self.capabilities = replace(self.capabilities, operations=frozenset({"generation"}))

    files = {"image": ("a.png", png())}
    response, _ = post(home, "/images/edits", Painter(), data=TEXTS, files=files)
    assert response.status_code == 400
    assert error_of(response)["code"] == "unsupported_capability"


def image(data: bytes, kind: str = "image/png") -> dict[str, Any]:
    return {"files": {"image": ("a", data, kind)}}


@pytest.mark.parametrize(
    ("options", "status", "code", "param"),
    [
        ({"data": TEXTS, **image(b"Example data")}, 400, "invalid_image_file", None),
        (
            {"data": TEXTS, **image(b"<svg/>", "image/svg+xml")},
            400, "unsupported_file_mimetype", "image",
        ),
        ({"data": {**TEXTS, "n": "two"}, **image(png())}, 400, "invalid_type", "n"),
        (
            {"data": {**TEXTS, "image": "text"}, "files": {"mask": png()}},
            400, "invalid_type", "image",
        ),
        ({"data": TEXTS, "files": {"images": png()}}, 400, "invalid_value", "images"),
        ({"data": TEXTS, "files": {"mask": png()}}, 400, "missing_required_parameter", "image"),
        (
            {"data": TEXTS, "files": {"image": png(), "mask": png(32, 32, alpha=0)}},
            400, "invalid_mask_image_format", None,
        ),
        ({"json": {**TEXTS, "image": "x"}}, 400, "invalid_value", "image"),
        ({"json": {**TEXTS, "images": []}}, 400, "empty_array", "images"),
        ({"json": {**TEXTS, "images": ["x"]}}, 400, "invalid_type", "images[0]"),
        (
            {"json": {**TEXTS, "images": [{"image_url": "data:image/png;base64,AAAA"}]}},
            400, "invalid_image_file", "images[0].image_url",
        ),
        (
            {"json": {**TEXTS, "images": [{"image_url": "https://a.example/b.png"}]}},
            400, "invalid_value", "images[0].image_url",
        ),
        ({"content": b"--B", "headers": {"content-type": "multipart/form-data"}}, 400, None, None),
        ({"content": b"{", "headers": {"content-type": "application/json"}}, 400, None, None),
        ({"content": b"[]"}, 400, "invalid_type", None),
        ({"data": TEXTS, **image(png() + bytes(3 << 20))}, 413, "request_too_large", None),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said(
    home: Path, options: dict[str, Any], status: int, code: str | None, param: str | None
) -> None:
    response, asked = post(home, "/images/edits", settings={"max_upload_bytes": 2 << 20}, **options)
    error = error_of(response)
    assert (response.status_code, error["code"], error["param"]) == (status, code, param), error
    assert response.headers["x-should-retry"] == "false" and not asked


def test_contract_mode_takes_what_the_sdks_tests_send(home: Path) -> None:
    """Files that are no pictures, any key, no model, everything at once."""
    data = {
        "prompt": "x", "background": "transparent", "output_format": "svg", "style": "vivid",
        "frame_count": "2", "input_fidelity": "high", "response_format": "url", "user": "u",
        "partial_images": "1", "svg[model]": "m", "svg[reasoning][effort]": "none", "n": "1",
    }  # fmt: skip
    files = dict.fromkeys(("image", "mask", "markup"), ("upload", b"Example data"))
    options = {"settings": {"contract": True}, "headers": {"authorization": "Bearer My API Key"}}
    for path in ("http://test/images/edits", "http://test/images/variations"):
        response, _ = post(home, path, data=data, files=files, **options)
        assert response.status_code == 200, response.text
        assert response.json()["data"]
