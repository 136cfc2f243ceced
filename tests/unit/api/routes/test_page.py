"""The page, its files and its policy; and that it hides no door of the API."""

from __future__ import annotations

import asyncio
import gzip
import re
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

import httpx2
import pytest

from smalto.api.door import prefers_html
from smalto.api.routes.page import PATHS, accepts_gzip
from smalto.engines.fake import FakeEngine
from tests.unit.api.rig import client_of, error_of
from tests.unit.api.test_site import build

HOST = "http://test"
BROWSER = {"accept": "text/html,application/xhtml+xml,application/xml;q=0.9,image/webp,*/*;q=0.8"}
Story = Callable[[httpx2.AsyncClient], Coroutine[Any, Any, None]]


def told(home: Path, story: Story, **options: Any) -> None:
    """Without a key."""

    async def run() -> None:
        async with client_of(home, FakeEngine(), **options) as client:
            client.headers.pop("authorization")
            await story(client)

    asyncio.run(run())


def test_every_address_of_the_page_is_the_page(home: Path, tmp_path: Path) -> None:
    async def story(client: httpx2.AsyncClient) -> None:
        nonces = set()
        for path in ("/", "/?setup=abc", *PATHS):
            answer = await client.get(HOST + path, headers=BROWSER)
            assert answer.status_code == 200, path
            assert answer.headers["content-type"] == "text/html; charset=utf-8"
            policy = answer.headers["content-security-policy"]
            (nonce,) = re.findall(r"style-src 'self' 'nonce-([\w-]{20,})'", policy)
            assert f'content="{nonce}"' in answer.text
            nonces.add(nonce)
        assert len(nonces) == len(PATHS) + 2, "a fresh one every time"

    told(home, story, site=build(tmp_path / "web"))


def test_what_the_policy_allows(home: Path, tmp_path: Path) -> None:
    async def story(client: httpx2.AsyncClient) -> None:
        headers = (await client.get(HOST + "/", headers=BROWSER)).headers
        rules = dict(
            rule.strip().split(" ", 1) for rule in headers["content-security-policy"].split(";")
        )
        assert rules.pop("style-src").startswith("'self' 'nonce-")
        assert rules == {
            "default-src": "'none'",
            "script-src": "'self'",
            "img-src": "'self' blob: data:",
            "connect-src": "'self'",
            "font-src": "'self'",
            "worker-src": "'self'",
            "manifest-src": "'self'",
            "base-uri": "'none'",
            "form-action": "'self'",
            "frame-ancestors": "'none'",
        }
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "same-origin"
        assert headers["cross-origin-opener-policy"] == "same-origin"
        assert headers["cross-origin-resource-policy"] == "same-origin"
        assert headers["x-frame-options"] == "DENY"

    told(home, story, site=build(tmp_path / "web"))


def test_a_known_page_is_not_sent_again(home: Path, tmp_path: Path) -> None:
    """Nor is a policy: the one that it came with, with its nonce, goes on."""

    async def story(client: httpx2.AsyncClient) -> None:
        etag = (await client.get(HOST + "/", headers=BROWSER)).headers["etag"]
        for known in (etag, f"W/{etag}", f'"other", {etag}'):
            again = await client.get(HOST + "/", headers={**BROWSER, "if-none-match": known})
            assert again.status_code == 304 and not again.content
            assert "content-security-policy" not in again.headers
        other = await client.get(HOST + "/", headers={**BROWSER, "if-none-match": '"other"'})
        assert other.status_code == 200

    told(home, story, site=build(tmp_path / "web"))


def test_without_a_build_it_says_how_to_make_one(home: Path, tmp_path: Path) -> None:
    async def story(client: httpx2.AsyncClient) -> None:
        answer = await client.get(HOST + "/gallery", headers=BROWSER)
        assert answer.status_code == 200 and "make web" in answer.text
        assert "<script" not in answer.text
        (nonce,) = re.findall(r'<style nonce="([\w-]+)">', answer.text)
        assert f"'nonce-{nonce}'" in answer.headers["content-security-policy"]
        missing = await client.get(HOST + "/assets/index.js")
        assert missing.status_code == 404 and error_of(missing)["type"] == "invalid_request_error"

    told(home, story, site=tmp_path / "nothing")


def test_doors_of_the_api_without_v1_are_not_hidden(home: Path, tmp_path: Path) -> None:
    async def story() -> None:
        async with client_of(home, FakeEngine(), site=build(tmp_path / "web")) as client:
            for path in ("/models", "/memory"):
                for accept in ("*/*", "application/json", "application/json, text/html;q=0.5"):
                    answer = await client.get(HOST + path, headers={"accept": accept})
                    assert answer.json()["object"] == "list", (path, accept)
            memory = await client.get(HOST + "/memory", headers=BROWSER)
            assert memory.headers["content-type"].startswith("text/html")
            assert memory.headers["vary"] == "accept"
            posted = await client.post(HOST + "/memory", json={}, headers=BROWSER)
            assert posted.status_code == 400 and error_of(posted)["param"] == "name"
            nothing = await client.get(HOST + "/gallery", headers={"accept": "application/json"})
            assert nothing.status_code == 404 and "Invalid URL" in error_of(nothing)["message"]

    asyncio.run(story())


@pytest.mark.parametrize(
    "path",
    [
        *("/assets/../index.html", "/assets/%2e%2e/index.html", "/assets/..%2findex.html"),
        *("/assets/%2fetc/passwd", "/assets//etc/passwd", "/assets/..%5cindex.html"),
        *("/assets/%252e%252e/index.html", "/assets/index-1.js%00.png", "/assets/notes.md"),
        *("/assets/", "/assets", "/index.html", "/web/index.html", "/assets/INDEX-1.js"),
    ],
)
def test_no_address_reaches_another_file(home: Path, tmp_path: Path, path: str) -> None:
    async def story(client: httpx2.AsyncClient) -> None:
        answer = await client.get(httpx2.URL(HOST).copy_with(raw_path=path.encode()))
        assert answer.status_code == 404, answer.text
        assert error_of(answer)["type"] == "invalid_request_error"

    told(home, story, site=build(tmp_path / "web"))


def test_assets_stay_for_good_and_come_squeezed(home: Path, tmp_path: Path) -> None:
    async def story(client: httpx2.AsyncClient) -> None:
        url = HOST + "/assets/index-1.js"
        plain = await client.get(url, headers={"accept-encoding": "identity"})
        assert plain.headers["cache-control"] == "public, max-age=31536000, immutable"
        assert plain.headers["content-type"] == "text/javascript; charset=utf-8"
        assert (
            "content-encoding" not in plain.headers and plain.headers["vary"] == "accept-encoding"
        )
        async with client.stream("GET", url, headers={"accept-encoding": "gzip"}) as answer:
            raw = b"".join([chunk async for chunk in answer.aiter_raw()])
            assert answer.headers["content-encoding"] == "gzip"
        assert gzip.decompress(raw) == plain.content and len(raw) < len(plain.content)
        picture = await client.get(HOST + "/assets/logo.png", headers={"accept-encoding": "gzip"})
        assert "content-encoding" not in picture.headers
        assert "sandbox" in picture.headers["content-security-policy"]

    told(home, story, site=build(tmp_path / "web"))


@pytest.mark.parametrize(
    ("header", "accepts"),
    [
        *(("gzip", True), ("br, GZIP;q=0.5", True), ("gzip;q=1.0", True), ("", False)),
        *(("gzip;q=0", False), ("gzip; q=0.000", False), ("br", False), ("xgzip", False)),
    ],
)
def test_who_takes_gzip(header: str, accepts: bool) -> None:
    assert accepts_gzip(header) is accepts


@pytest.mark.parametrize(
    ("header", "prefers"),
    [
        *(("text/html", True), (BROWSER["accept"], True), ("TEXT/HTML", True)),
        *(("", False), ("*/*", False), ("text/*", False), ("application/json", False)),
        *(("text/html;q=0", False), ("text/html;q=x", False), ("text/html;q=nan", False)),
        ("application/json, text/html;q=0.9", False),
        ("text/html, application/json", True),
    ],
)
def test_who_is_a_browser(header: str, prefers: bool) -> None:
    assert prefers_html(header) is prefers
