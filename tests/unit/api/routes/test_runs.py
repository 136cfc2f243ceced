from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import httpx2

from smalto.engines.fake import FakeEngine
from tests.unit.api.rig import client_of, error_of, png

OTTER = {"operation": "generation", "model": "gpt-image-1", "prompt": "an otter", "quality": "low"}
Story = Callable[[httpx2.AsyncClient], Awaitable[Any]]


def told(home: Path, story: Story, **settings: Any) -> Any:
    async def run() -> Any:
        async with client_of(home, FakeEngine(), **settings) as client:
            client.base_url = httpx2.URL("http://test/api")
            return await story(client)

    return asyncio.run(run())


async def post(client: httpx2.AsyncClient, key: str = "k1", **body: Any) -> httpx2.Response:
    return await client.post("/runs", json={**OTTER, **body}, headers={"Idempotency-Key": key})


async def ended(client: httpx2.AsyncClient, run_id: str) -> Any:
    """The last event of its stream."""
    versions = await versions_of(client, run_id)
    return versions[-1]


async def versions_of(client: httpx2.AsyncClient, run_id: str) -> list[Any]:
    text = (await client.get(f"/runs/{run_id}/events")).text
    blocks = [block.split("\n") for block in text.split("\n\n") if block.startswith("event: run")]
    found = [json.loads(block[2].removeprefix("data: ")) for block in blocks]
    assert [block[1] for block in blocks] == [f"id: {run['version']}" for run in found]
    return found


def test_the_life_of_a_run(home: Path) -> None:
    async def story(client: httpx2.AsyncClient) -> None:
        answer = await post(client, n=2, partial_images=2, prompt="an otter [slow 0.4]")
        assert answer.status_code == 202, answer.text
        run = answer.json()
        assert run["id"].startswith("run_") and len(run["id"]) == 28
        assert run["state"] == "queued" and run["actual"]["size"] == "1024x1024"
        assert run["asked"]["prompt"] == "an otter [slow 0.4]" and run["asked"]["n"] == 2
        versions = await versions_of(client, run["id"])
        numbers = [version["version"] for version in versions]
        assert numbers == sorted(set(numbers))
        states = [[image["state"] for image in version["images"]] for version in versions]
        assert any("preview" in row for row in states)
        last = versions[-1]
        assert last["state"] == "done" and last["finished_s"] is not None
        assert last["cost_micro"] > 0 and last["usage"]["output_tokens"] > 0
        for place, image in enumerate(last["images"]):
            picture = image["picture"]
            assert (picture["index"], picture["run_id"]) == (place, run["id"])
            assert picture["prompt"] == "an otter [slow 0.4]" and picture["engine"] == "fake"
        assert (await client.get(f"/runs/{run['id']}")).json() == last
        metrics = (await client.get("http://test/metrics")).text
        assert 'smalto_pictures_total{model="gpt-image-1"} 2.0' in metrics

    told(home, story)


def test_the_same_key_is_the_same_run(home: Path) -> None:
    async def story(client: httpx2.AsyncClient) -> None:
        answers = await asyncio.gather(*(post(client) for _ in range(4)))
        assert sorted(answer.status_code for answer in answers) == [200, 200, 200, 202]
        ids = {answer.json()["id"] for answer in answers}
        assert len(ids) == 1
        await ended(client, ids.pop())
        again = await post(client)
        assert again.status_code == 200 and again.json()["state"] == "done"
        other = await post(client, prompt="a fox")
        assert other.status_code == 409
        assert error_of(other)["code"] == "idempotency_mismatch"
        missing = await client.post("/runs", json=OTTER)
        assert error_of(missing)["code"] == "idempotency_key_required"
        total = (await client.get("/pictures")).json()["total"]
        assert total == 1

    told(home, story)


def test_what_is_refused_leaves_nothing(home: Path) -> None:
    async def story(client: httpx2.AsyncClient) -> None:
        for body, param in (
            ({"n": 99}, "n"),
            ({"size": "7x7"}, "size"),
            ({"operation": "paint"}, "operation"),
            ({"operation": "edit"}, "images"),
            ({"image_ids": [7]}, "image_ids"),
            ({"mask_id": 7}, "mask_id"),
            ({"operation": "edit", "image_ids": [7]}, "image_ids"),
            ({"operation": "edit", "mask_id": 7, "image_ids": []}, "mask_id"),
            ({"operation": "edit", "image_ids": "x"}, "image_ids"),
            ({"collection_id": 3}, "collection_id"),
            ({"colour": "red"}, "colour"),
        ):
            refused = await post(client, key=json.dumps(body), **body)
            assert refused.status_code in (400, 404), refused.text
            assert error_of(refused)["param"] == param, body
        assert (await client.get("/runs")).json() == {"runs": []}

    told(home, story)


def test_half_a_character(home: Path) -> None:
    """JSON can spell what no database can store."""

    async def story(client: httpx2.AsyncClient) -> None:
        body = json.dumps({**OTTER, "prompt": "an otter", "user": "x"})
        for change in ('"an otter \\ud83d"', '"\\ud83d"'):
            sent = body.replace('"an otter"', change).replace('"x"', change)
            headers = {"Idempotency-Key": change[:9], "Content-Type": "application/json"}
            answer = await client.post("/runs", content=sent, headers=headers)
            assert answer.status_code == 202, answer.text
            assert (await ended(client, answer.json()["id"]))["state"] == "done"

    told(home, story)


def test_an_edit_of_a_picture_of_the_gallery(home: Path) -> None:
    async def story(client: httpx2.AsyncClient) -> None:
        first = await ended(client, (await post(client)).json()["id"])
        source = first["images"][0]["picture"]["id"]
        mask = png(1024, 1024, alpha=0)
        form = {
            **{name: str(value) for name, value in OTTER.items()},
            "operation": "edit",
            "prompt": "a hat",
            "image_ids": json.dumps([source]),
            "partial_images": "1",
        }
        answer = await client.post(
            "/runs",
            data=form,
            files={"mask": ("mask.png", mask, "image/png")},
            headers={"Idempotency-Key": "form"},
        )
        assert answer.status_code == 202, answer.text
        done = await ended(client, answer.json()["id"])
        assert done["state"] == "done", done["error"]
        assert done["source_ids"] == [source] and done["has_mask"]
        assert done["asked"]["partial_images"] == 1 and "image_ids" not in done["asked"]
        picture = done["images"][0]["picture"]
        assert picture["parents"] == [{"id": source, "role": "source"}] and picture["has_mask"]
        assert picture["kind"] == "edit"

        again = await post(
            client, key="again", operation="edit", image_ids=[source], mask_id=picture["id"]
        )
        assert again.status_code == 202, again.text
        second = (await ended(client, again.json()["id"]))["images"][0]["picture"]
        kept = await client.get(f"/pictures/{second['id']}/mask")
        assert kept.headers["content-type"] == "image/png"
        whole = (await client.get(f"/pictures/{source}")).json()
        assert whole["children"] == [picture["id"], second["id"]]

        varied = await post(client, key="vary", operation="variation", image_ids=[second["id"]])
        assert error_of(varied)["param"] in ("prompt", "quality", "model"), varied.text
        body = {"operation": "variation", "image_ids": [second["id"]], "model": "smalto-native"}
        varied = await client.post("/runs", json=body, headers={"Idempotency-Key": "v"})
        assert varied.status_code == 202, varied.text
        last = (await ended(client, varied.json()["id"]))["images"][0]["picture"]
        ancestors = (await client.get(f"/pictures/{last['id']}")).json()["ancestors"]
        assert ancestors == [second["id"], source]

    told(home, story)


def test_cancel_of_one_and_of_all(home: Path) -> None:
    async def story(client: httpx2.AsyncClient) -> None:
        slow = {"prompt": "an otter [slow 0.6]", "n": 4}
        run = (await post(client, **slow)).json()
        await asyncio.sleep(0.1)
        one = (await client.post(f"/runs/{run['id']}/cancel", json={"index": 3})).json()
        assert one["images"][3]["state"] == "cancelled"
        done = await ended(client, run["id"])
        assert done["state"] == "done"
        assert [image["state"] for image in done["images"]] == ["done"] * 3 + ["cancelled"]
        three = done["cost_micro"]

        run = (await post(client, key="k2", **slow)).json()
        for _ in range(100):
            now = (await client.get(f"/runs/{run['id']}")).json()
            if any(image["state"] == "done" for image in now["images"]):
                break
            await asyncio.sleep(0.02)
        await client.post(f"/runs/{run['id']}/cancel")
        over = await ended(client, run["id"])
        assert over["state"] == "cancelled"
        n_done = sum(image["state"] == "done" for image in over["images"])
        assert 0 < n_done < 4 and 0 < over["cost_micro"] < three

        run = (await post(client, key="k3", prompt="[slow 5]")).json()
        await client.post(f"/runs/{run['id']}/cancel")
        over = await ended(client, run["id"])
        assert (over["state"], over["cost_micro"], over["usage"]) == ("cancelled", 0, None)
        again = (await client.post(f"/runs/{run['id']}/cancel")).json()
        assert again == over

    told(home, story)


def test_a_failure_is_told_and_its_last_preview_kept(home: Path) -> None:
    async def story(client: httpx2.AsyncClient) -> None:
        answer = await post(client, prompt="[fail after 2]", partial_images=3)
        run = await ended(client, answer.json()["id"])
        assert run["state"] == "failed" and run["cost_micro"] == 0
        assert run["error"]["message"].startswith("The server had an error")
        (image,) = run["images"]
        assert image["state"] == "failed" and image["previews"] == 2
        preview = await client.get(httpx2.URL(f"http://test{image['preview_url']}"))
        assert preview.content.startswith(b"\x89PNG")
        refused = await ended(client, (await post(client, "r", prompt="[refuse]")).json()["id"])
        assert refused["error"]["code"] == "moderation_blocked"

    told(home, story)
