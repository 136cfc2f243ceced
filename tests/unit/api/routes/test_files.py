"""Links to pictures: absolute, signed, served safely, gone after an hour."""

from __future__ import annotations

import asyncio
import base64
import os
import time
from pathlib import Path
from typing import Any

import httpx2
import pytest

from smalto.api import links
from smalto.engines.fake import FakeEngine
from tests.unit.api.rig import client_of, error_of

FOX = {"model": "dall-e-3", "prompt": "a fox", "seed": 1}


async def link(client: httpx2.AsyncClient, **more: Any) -> str:
    answer = await client.post("/images/generations", json=FOX, **more)
    assert answer.status_code == 200, answer.text
    assert list(answer.json()["data"][0]) == ["revised_prompt", "url"]
    return str(answer.json()["data"][0]["url"])


def test_anybody_with_the_link_sees_the_picture(home: Path) -> None:
    async def story() -> None:
        async with client_of(home, FakeEngine()) as client:
            url = await link(client)
            inline = await client.post(
                "/images/generations", json={**FOX, "response_format": "b64_json"}
            )
            expected = base64.b64decode(inline.json()["data"][0]["b64_json"])
            client.headers.pop("authorization")
            shown = await client.get(url)
            assert shown.status_code == 200 and shown.content == expected
            headers = shown.headers
            assert headers["content-type"] == "image/png"
            assert headers["content-disposition"] == "inline"
            assert headers["x-content-type-options"] == "nosniff"
            assert "sandbox" in headers["content-security-policy"]
            assert int(headers["content-length"]) == len(expected)
            head = await client.head(url)
            assert head.status_code == 200 and not head.content
            part = await client.get(url, headers={"range": "bytes=0-7"})
            assert (part.status_code, part.content) == (206, b"\x89PNG\r\n\x1a\n")
            many = ",".join(f"{at}-{at}" for at in range(0, 4000, 2))
            ranges = await client.get(url, headers={"range": f"bytes={many}"})
            assert ranges.status_code in (200, 206, 400, 416) and len(ranges.content) < 10**6
            # as some clients do: with the key, which is not needed
            assert (await client.get(url, headers={"authorization": "Bearer x"})).status_code == 200

    asyncio.run(story())


def test_a_changed_or_old_link_is_refused(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def story() -> None:
        async with client_of(home, FakeEngine()) as client:
            url = await link(client)
            for changed in (
                url[:-1] + ("A" if url[-1] != "A" else "B"),
                url.replace("se=1", "se=2"),
                url.partition("?")[0],
                url.replace("/files/", "/files/0"),
                "http://test/files/..%2fsmalto.db?" + url.partition("?")[2],
                "http://test/files/x?se=%00&sig=%ff",
            ):
                refused = await client.get(changed)
                assert refused.status_code in (403, 404), changed
                assert error_of(refused)["type"] == "invalid_request_error"
            monkeypatch.setattr(links, "LIVE_S", -1)
            assert (await client.get(await link(client))).status_code == 403

    asyncio.run(story())


def test_old_pictures_are_deleted(home: Path) -> None:
    async def story() -> None:
        async with client_of(home, FakeEngine()) as client:
            url = await link(client)
            (file,) = (home / "blobs").glob("*/*")
            old_s = time.time() - 5000
            os.utime(file, (old_s, old_s))
            app = client._transport.app  # type: ignore[attr-defined]
            tidying = asyncio.create_task(app._app.state.context.pictures.keep_tidy())
            while file.exists():
                await asyncio.sleep(0.01)
            tidying.cancel()
            gone = await client.get(url)
            assert gone.status_code == 403 and error_of(gone)["code"] == "link_expired"

    asyncio.run(asyncio.wait_for(story(), 20))


@pytest.mark.parametrize(
    ("settings", "peer", "start"),
    [
        ({}, "127.0.0.1", "http://box:1/files/"),
        ({"trusted_proxies": ("127.0.0.1",)}, "127.0.0.1", "https://images.example/a/files/"),
        ({"trusted_proxies": ("127.0.0.1",)}, "203.0.113.9", "http://box:1/files/"),
        ({"public_url": "https://p.example/x"}, "127.0.0.1", "https://p.example/x/files/"),
    ],
)
def test_behind_a_proxy(home: Path, settings: dict[str, Any], peer: str, start: str) -> None:
    async def story() -> None:
        async with client_of(home, FakeEngine(), peer=peer, **settings) as client:
            url = await link(
                client,
                headers={
                    "host": "box:1",
                    "x-forwarded-proto": "https",
                    "x-forwarded-host": "images.example, inner",
                    "x-forwarded-prefix": "/a",
                },
            )
            assert url.startswith(start)

    asyncio.run(story())
