from __future__ import annotations

import asyncio
import base64
from pathlib import Path
from typing import Any

import httpx2

from smalto.engines.fake import FakeEngine
from tests.unit.api.rig import client_of, error_of, png

FOX = {"image": ("fox.png", png(), "image/png")}


def told(home: Path, story: Any) -> Any:
    async def run() -> Any:
        async with client_of(home, FakeEngine()) as client:
            return await story(client)

    return asyncio.run(run())


async def add(client: httpx2.AsyncClient, name: str = "@rusty") -> httpx2.Response:
    return await client.post("/memory", data={"name": name, "description": "a fox"}, files=FOX)


def test_remember_list_export_forget(home: Path) -> None:
    async def story(client: httpx2.AsyncClient) -> None:
        made = (await add(client)).json()
        assert (made["object"], made["name"], made["description"]) == ("memory", "rusty", "a fox")
        assert (made["width"], made["height"]) == (64, 64)
        listed = (await client.get("/memory")).json()
        assert listed == {"object": "list", "data": [made]}
        assert (await client.get("/memory/rusty")).json() == made
        image = await client.get("/memory/rusty/image")
        assert image.headers["content-type"] == "image/png"
        assert image.content.startswith(b"\x89PNG") and len(image.content) == made["bytes"]
        gone = (await client.delete("/memory/rusty")).json()
        assert gone == {"object": "memory.deleted", "name": "rusty", "deleted": True}
        assert error_of(await client.get("/memory/rusty"))["code"] == "memory_not_found"

    told(home, story)


def test_json_with_a_data_url(home: Path) -> None:
    url = f"data:image/png;base64,{base64.b64encode(png()).decode()}"

    async def story(client: httpx2.AsyncClient) -> None:
        made = await client.post("/memory", json={"name": "max", "image_url": url})
        assert made.status_code == 200, made.text
        again = await client.post("/memory", json={"name": "MAX", "image_url": url})
        assert error_of(again)["code"] == "memory_exists"
        for body, param in (
            ({"image_url": url}, "name"),
            ({"name": "a"}, "image_url"),
            ({"name": 7, "image_url": url}, "name"),
            ({"name": "a", "image_url": url, "size": "1"}, "size"),
            ({"name": "a b", "image_url": url}, "name"),
        ):
            refused = await client.post("/memory", json=body)
            assert refused.status_code == 400
            assert error_of(refused)["param"] == param

    told(home, story)


def test_a_picture_that_is_none(home: Path) -> None:
    async def story(client: httpx2.AsyncClient) -> None:
        files = {"image": ("fox.png", b"no picture", "image/png")}
        refused = await client.post("/memory", data={"name": "rusty"}, files=files)
        assert refused.status_code == 400
        assert (await client.get("/memory")).json()["data"] == []

    told(home, story)


def test_an_unknown_name_in_a_prompt(home: Path) -> None:
    async def story(client: httpx2.AsyncClient) -> None:
        body = {"model": "gpt-image-1", "prompt": "@rusti in the rain", "quality": "low"}
        assert (await client.post("/images/generations", json=body)).status_code == 200
        await add(client)
        refused = await client.post("/images/generations", json=body)
        assert "@rusty" in error_of(refused)["message"]

    told(home, story)


def test_recalled_pictures_are_input_and_are_billed(home: Path) -> None:
    async def story(client: httpx2.AsyncClient) -> None:
        await add(client)
        body = {"model": "gpt-image-1", "prompt": "@rusty in the rain", "quality": "low"}
        estimate = (await client.post("/images/estimate", json=body)).json()
        assert estimate["usage"]["input_tokens_details"]["image_tokens"] > 0
        answer = await client.post("/images/generations", json=body)
        assert answer.json()["usage"]["input_tokens_details"]["image_tokens"] > 0

    told(home, story)
