"""The application without a process; the rest of it is tested in tests/contract."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import httpx2

from smalto.accounts.keys import Keys
from smalto.api.app import build_app
from smalto.api.context import Context
from smalto.clock import SystemClock
from smalto.config import Settings
from smalto.engines import catalog
from smalto.engines.base import Cancelled
from smalto.engines.fake import FakeEngine
from smalto.service import ImageService
from smalto.storage.database import Database
from smalto.storage.keys import KeyStore
from smalto.storage.ledger import SqlLedger
from smalto.types import ImageRequest, Picture, Preview


@asynccontextmanager
async def client_of(
    home: Path, engine: FakeEngine, *, max_queued: int = 4
) -> AsyncIterator[httpx2.AsyncClient]:
    database, clock = Database(home / "smalto.db"), SystemClock()
    keys = Keys(KeyStore(database), clock)
    service = ImageService(
        engine, ledger=SqlLedger(database), clock=clock, threads=2, max_queued=max_queued
    )
    app = build_app(Context(Settings(home=home), service, keys, catalog.load()))
    headers = {"Authorization": f"Bearer {keys.create('test')}"}
    transport = httpx2.ASGITransport(app=app)
    async with httpx2.AsyncClient(
        transport=transport, base_url="http://test/v1", headers=headers
    ) as client:
        yield client
    await asyncio.to_thread(service.close)
    database.close()


FOX = {"model": "gpt-image-1", "prompt": "a fox", "quality": "low"}


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
            while (await client.get("http://test/readyz")).status_code != 200:
                await asyncio.sleep(0.05)

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
            engine.released.set()
            assert refused.status_code == 503
            assert refused.json()["error"]["code"] == "server_is_overloaded"
            assert int(refused.headers["retry-after"]) <= 60
            assert refused.headers["x-should-retry"] == "true"
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
