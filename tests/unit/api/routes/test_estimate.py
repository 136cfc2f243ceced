from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

from smalto.engines.fake import FakeEngine
from tests.unit.api.rig import FOX, client_of, error_of, png
from tests.unit.api.routes.test_edits import TEXTS, Editor


def test_an_estimate_is_what_the_answer_then_says(home: Path) -> None:
    async def story() -> None:
        async with client_of(home, FakeEngine()) as client:
            body = {**FOX, "n": 2, "smalto": True}
            guess = (await client.post("/images/estimate", json=body)).json()
            drawn = (await client.post("/images/generations", json=body)).json()
            assert guess["usage"] == drawn["usage"] and guess["usage"]["output_tokens"] == 544
            assert guess["cost_micro_usd"] == drawn["smalto"]["cost_micro_usd"] > 0
            assert guess["object"] == "image.estimate" and guess["expected_seconds"] > 0
            assert (guess["size"], guess["quality"]) == (drawn["size"], drawn["quality"])

    asyncio.run(story())


def test_previews_are_counted_in(home: Path) -> None:
    async def story() -> None:
        async with client_of(home, FakeEngine()) as client:
            body = {
                **FOX, "quality": "high", "size": "1024x1024", "stream": True, "partial_images": 3,
            }  # fmt: skip
            guess = (await client.post("/images/estimate", json=body)).json()
            assert guess["usage"]["output_tokens"] == 4460

    asyncio.run(story())


def test_edits_are_estimated_and_nothing_is_drawn(home: Path) -> None:
    engine = Editor()

    async def story() -> Any:
        async with client_of(home, engine) as client:
            return await client.post("/images/estimate", data=TEXTS, files={"image": png()})

    answer = asyncio.run(story())
    assert answer.status_code == 200, answer.text
    assert answer.json()["usage"]["input_tokens_details"]["image_tokens"] > 0
    assert not engine.asked


def test_faults_are_those_of_the_real_doors(home: Path) -> None:
    async def story() -> None:
        async with client_of(home, FakeEngine()) as client:
            refused = await client.post("/images/estimate", json={**FOX, "n": 11})
            assert refused.status_code == 400 and error_of(refused)["param"] == "n"

    asyncio.run(story())
