"""A key that was made for some models opens no other, at any door."""

from __future__ import annotations

import asyncio
from pathlib import Path

from smalto.accounts.keys import Keys
from smalto.clock import SystemClock
from smalto.engines.fake import FakeEngine
from smalto.storage.database import Database
from smalto.storage.keys import KeyStore
from tests.unit.api.rig import FOX, client_of


def test_only_its_models(home: Path) -> None:
    async def story() -> None:
        async with client_of(home, FakeEngine()) as client:
            store = KeyStore(Database(home / "smalto.db"))
            key = Keys(store, SystemClock()).create("web", ["gpt-image-2*"])
            headers = {"authorization": f"Bearer {key}"}
            listed = await client.get("/models", headers=headers)
            names = {row["id"] for row in listed.json()["data"]}
            assert "gpt-image-2" in names and "gpt-image-1" not in names
            assert (await client.get("/models/gpt-image-1", headers=headers)).status_code == 404

            good = {**FOX, "model": "gpt-image-2"}
            answer = await client.post("/images/generations", json=good, headers=headers)
            assert answer.status_code == 200
            refused = await client.post("/images/generations", json=FOX, headers=headers)
            assert refused.status_code == 403
            error = refused.json()["error"]
            assert (error["code"], error["param"]) == ("model_not_allowed", "model")
            assert "gpt-image-2*" in error["message"]

            for path, form in (("/images/edits", FOX), ("/images/variations", {})):
                files = {"image": ("a.png", b"nothing that could be opened", "image/png")}
                answer = await client.post(path, data=form, files=files, headers=headers)
                assert answer.status_code == 403, path

    asyncio.run(asyncio.wait_for(story(), 20))
