"""The application without a process; the rest of it is tested in tests/contract."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from smalto.engines.base import Cancelled
from smalto.engines.fake import FakeEngine
from smalto.types import ImageRequest, Picture, Preview
from tests.unit.api.rig import FOX, client_of, error_of


def test_loading_then_ready(home: Path) -> None:
    class Slow(FakeEngine):
        opened = threading.Event()

        def load(self) -> None:
            self.opened.wait(10)

    async def story() -> None:
        engine = Slow()
        async with client_of(home, engine) as client:
            early = await client.get("http://test/readyz")
            assert (early.status_code, early.json()["status"]) == (503, "loading")
            assert (await client.get("http://test/healthz")).status_code == 200
            drawing = asyncio.create_task(client.post("/images/generations", json=FOX))
            await asyncio.sleep(0.05)
            engine.opened.set()
            assert (await drawing).status_code == 200  # waited for the engine, was not refused

    asyncio.run(asyncio.wait_for(story(), 20))


def test_overload_says_when_to_come_back(home: Path) -> None:
    class Held(FakeEngine):
        drawing, released = threading.Event(), threading.Event()

        def draw(
            self, request: ImageRequest, seed: int, cancelled: Cancelled
        ) -> Iterator[Preview | Picture]:
            self.drawing.set()
            self.released.wait(10)
            yield from super().draw(request, seed, cancelled)

    async def story() -> None:
        engine = Held()
        async with client_of(home, engine, max_queued=1) as client:
            first = asyncio.create_task(client.post("/images/generations", json=FOX))
            await asyncio.to_thread(engine.drawing.wait, 10)
            refused = await client.post("/images/generations", json=FOX)
            # refused before its body is even looked at
            blind = await client.post("/images/edits", content=b"nonsense")
            engine.released.set()
            for answer in (refused, blind):
                assert answer.status_code == 503
                assert answer.json()["error"]["code"] == "server_is_overloaded"
                assert int(answer.headers["retry-after"]) <= 60
                assert answer.headers["x-should-retry"] == "true"
            assert (await first).status_code == 200

    asyncio.run(asyncio.wait_for(story(), 20))


def test_a_bug_outside_the_engine_is_still_our_error_shape(home: Path) -> None:
    class Odd(FakeEngine):
        def load(self) -> None:
            raise ValueError("secret")

    async def story() -> None:
        async with client_of(home, Odd()) as client:
            answer = await client.post("/images/generations", json=FOX)
        assert answer.status_code == 500 and answer.json()["error"]["type"] == "server_error"
        assert "secret" not in answer.text and answer.headers["x-request-id"] in answer.text

    asyncio.run(asyncio.wait_for(story(), 20))


@pytest.mark.parametrize(
    ("method", "path", "status", "code"),
    [
        ("GET", "http://test/v1/nothing", 404, None),
        ("POST", "http://test/v1/content_provenance_checks", 404, None),
        ("GET", "/images/generations", 405, "method_not_supported"),
        ("DELETE", "/models/gpt-image-1", 405, "method_not_supported"),
        ("POST", "/images/generations/", 404, None),
        ("GET", "/models/unknown", 404, "model_not_found"),
    ],
)
def test_the_router_refuses_in_openais_shape(
    home: Path, method: str, path: str, status: int, code: str | None
) -> None:
    async def story() -> None:
        async with client_of(home, FakeEngine()) as client:
            answer = await client.request(method, path)
            assert answer.status_code == status and error_of(answer)["code"] == code
            assert answer.headers["x-should-retry"] == "false"
            assert answer.headers["x-request-id"].startswith("req_")
            if status == 405:
                assert "POST" in answer.headers["allow"] or "GET" in answer.headers["allow"]

    asyncio.run(story())


def test_every_door_but_the_public_ones_is_locked(home: Path) -> None:
    from smalto.api.app import DOORS

    async def story() -> None:
        async with client_of(home, FakeEngine()) as client:
            for door in DOORS:
                for path in door.paths:
                    url = "http://test" + path.replace("{", "").replace("}", "")
                    for headers in ({}, {"Authorization": "Bearer sk-smalto-nobody"}):
                        client.headers.pop("authorization", None)
                        answer = await client.request(door.method, url, headers=headers)
                        if not door.public:
                            assert answer.status_code == 401, path
                            assert answer.headers["x-should-retry"] == "false"
                            assert "openai-organization" not in answer.headers

    asyncio.run(story())
    public = {door.path for door in DOORS if door.public}
    assert public <= {"/healthz", "/readyz", "/files/{name}", "/openapi.json"}


def test_azure_sends_its_key_in_a_header_of_its_own(home: Path) -> None:
    async def story() -> None:
        async with client_of(home, FakeEngine()) as client:
            key = client.headers.pop("authorization").removeprefix("Bearer ")
            url = "http://test/openai/deployments/gpt-image-1/images/generations?api-version=1"
            body = {"prompt": "a fox", "quality": "low"}
            drawn = await client.post(url, json=body, headers={"api-key": key})
            assert drawn.status_code == 200 and drawn.json()["quality"] == "low"
            named = {**body, "model": "no-such-model"}
            wrong = await client.post(url, json=named, headers={"api-key": key})
            assert error_of(wrong)["param"] == "model"
            refused = await client.post(url, json=body, headers={"api-key": "sk-no"})
            assert refused.status_code == 401
            v1 = await client.get("http://test/openai/v1/models", headers={"api-key": key})
            assert v1.json()["object"] == "list"

    asyncio.run(story())


def test_options_and_head(home: Path) -> None:
    async def story() -> None:
        async with client_of(home, FakeEngine()) as client:
            options = await client.options("/images/generations")
            assert (options.status_code, options.headers["allow"]) == (204, "POST")
            assert "access-control-allow-origin" not in options.headers
            assert (await client.options("http://test/none")).status_code == 404
            head = await client.head("/models")
            assert head.status_code == 200 and head.headers["content-type"] == "application/json"

    asyncio.run(story())


def test_pages_of_other_origins_only_where_they_are_listed(home: Path) -> None:
    ask = {
        "origin": "https://app.example",
        "access-control-request-method": "POST",
        "access-control-request-headers": "authorization,content-type,x-stainless-os",
    }

    async def story() -> None:
        async with client_of(home, FakeEngine(), allow_origins=("https://app.example",)) as client:
            asked = await client.options("/images/generations", headers=ask)
            assert asked.status_code == 200
            assert asked.headers["access-control-allow-origin"] == "https://app.example"
            other = await client.get("/models", headers={"origin": "https://evil.example"})
            assert "access-control-allow-origin" not in other.headers
            page = await client.get("/models", headers={"origin": "https://app.example"})
            assert "openai-processing-ms" in page.headers["access-control-expose-headers"]

    asyncio.run(story())
