"""The application in this process, with the fake engine behind it."""

from __future__ import annotations

import asyncio
import io
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx2
from PIL import Image

from smalto.accounts.keys import Keys
from smalto.accounts.memory import open_memory
from smalto.accounts.people import open_people
from smalto.api.app import build_app
from smalto.api.context import Context
from smalto.api.site import Site
from smalto.clock import Clock, SystemClock
from smalto.config import Settings
from smalto.engines import catalog
from smalto.engines.base import Engine
from smalto.jobs.local import LocalHost
from smalto.playground import open_playground
from smalto.service import ImageService
from smalto.storage.blobs import BlobStore
from smalto.storage.database import Database
from smalto.storage.keys import KeyStore
from smalto.storage.ledger import SqlLedger
from smalto.storage.usage import UsageStore

FOX = {"model": "gpt-image-1", "prompt": "a fox", "quality": "low"}


@asynccontextmanager
async def client_of(
    home: Path,
    engine: Engine,
    *,
    max_queued: int = 8,
    peer: str = "127.0.0.1",
    clock: Clock | None = None,
    site: Path | None = None,
    **settings: Any,
) -> AsyncIterator[httpx2.AsyncClient]:
    """Paths are relative to /v1; the client has a key of its own. `site`: a built page."""
    database, clock = Database(home / "smalto.db"), clock or SystemClock()
    keys = Keys(KeyStore(database), clock)
    name = engine.capabilities.name
    service = ImageService(
        {name: LocalHost(engine, threads=2)},
        default=name,
        ledger=SqlLedger(database),
        clock=clock,
        max_open=max_queued,
    )
    packaged = catalog.load()
    models = packaged.with_table(dict.fromkeys(packaged.models, name), [name])
    memory = open_memory(database, BlobStore(home / "memory", clock), clock)
    context = Context(
        Settings(home=home, **settings),
        service,
        keys,
        models,
        clock,
        memory=memory,
        people=open_people(database, clock),
        usage=UsageStore(database),
        playground=open_playground(database, home / "gallery", service, clock),
    )
    if site is not None:
        context.site = Site(site)
    transport = httpx2.ASGITransport(
        app=build_app(context), raise_app_exceptions=False, client=(peer, 1234)
    )
    headers = {"Authorization": f"Bearer {keys.create('test')}"}
    async with httpx2.AsyncClient(
        transport=transport, base_url="http://test/v1", headers=headers
    ) as client:
        yield client
    await context.playground.runs.close()
    await context.intake.close()
    context.fetcher.close()
    await asyncio.to_thread(service.close)
    database.close()


def png(width_px: int = 64, height_px: int = 64, *, alpha: int = 255) -> bytes:
    out = io.BytesIO()
    Image.new("RGBA", (width_px, height_px), (200, 80, 20, alpha)).save(out, "PNG")
    return out.getvalue()


def events_of(text: str) -> list[tuple[str, str]]:
    """(event, data) of a stream; comments are left out."""
    found = []
    for block in text.split("\n\n"):
        lines = [line for line in block.split("\n") if line and not line.startswith(":")]
        if lines:
            event, data = lines
            found.append((event.removeprefix("event: "), data.removeprefix("data: ")))
    return found


def error_of(response: httpx2.Response) -> Mapping[str, Any]:
    body = response.json()
    assert list(body) == ["error"] and list(body["error"])[:4] == [
        "message", "type", "param", "code",
    ]  # fmt: skip
    return body["error"]
