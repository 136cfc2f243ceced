from __future__ import annotations

from pathlib import Path

import httpx2

from tests.unit.api.rig import error_of
from tests.unit.api.routes.test_pictures import drawn
from tests.unit.api.routes.test_runs import told


def test_keep_change_use_and_forget(home: Path) -> None:
    async def story(client: httpx2.AsyncClient) -> None:
        (picture,) = await drawn(client, prompt="one")
        body = {
            "title": "Tier im Wald",
            "text": "a {animal} in the {place}, 水彩",
            "tags": ["wood", "wood", " "],
            "settings": {"size": "1024x1024", "n": 2},
            "picture_id": picture["id"],
        }
        made = (await client.post("/prompts", json=body)).json()
        assert made == {**body, "id": made["id"], "tags": ["wood"], "used_s": None}
        other = (await client.post("/prompts", json={"title": "b", "text": "b"})).json()
        used = await client.patch(f"/prompts/{made['id']}", json={"used_s": 2**33})
        assert used.json()["used_s"] == 2**33 and used.json()["text"] == body["text"]
        listed = (await client.get("/prompts")).json()["prompts"]
        assert [one["id"] for one in listed] == [made["id"], other["id"]]
        bare = {"settings": None, "picture_id": None, "tags": []}
        less = (await client.patch(f"/prompts/{made['id']}", json=bare)).json()
        assert {name: less[name] for name in bare} == bare
        gone = await client.delete(f"/prompts/{other['id']}")
        assert gone.json() == {"id": other["id"], "deleted": True}
        assert (await client.delete(f"/prompts/{other['id']}")).status_code == 404

    told(home, story)


def test_a_deleted_picture_is_no_prompts_any_more(home: Path) -> None:
    async def story(client: httpx2.AsyncClient) -> None:
        (picture,) = await drawn(client, prompt="one")
        body = {"title": "a", "text": "a", "picture_id": picture["id"]}
        await client.post("/prompts", json=body)
        await client.post("/pictures/trash", json={"ids": [picture["id"]]})
        await client.post("/pictures/delete", json={"ids": [picture["id"]]})
        (kept,) = (await client.get("/prompts")).json()["prompts"]
        assert kept["picture_id"] is None

    told(home, story)


def test_what_is_no_prompt(home: Path) -> None:
    async def story(client: httpx2.AsyncClient) -> None:
        good = {"title": "a", "text": "a"}
        for change, param in (
            ({"title": ""}, "title"),
            ({"text": None}, "text"),
            ({"tags": "a"}, "tags"),
            ({"tags": [1]}, "tags[0]"),
            ({"settings": []}, "settings"),
            ({"settings": {"a": "x" * 30_000}}, "settings"),
            ({"picture_id": 9}, "picture_id"),
            ({"colour": 1}, "colour"),
        ):
            refused = await client.post("/prompts", json={**good, **change})
            assert refused.status_code in (400, 404), change
            assert error_of(refused)["param"] == param, change
        assert (await client.get("/prompts")).json() == {"prompts": []}

    told(home, story)


def test_recent_prompts_once_each_newest_first(home: Path) -> None:
    async def story(client: httpx2.AsyncClient) -> None:
        for number, prompt in enumerate(["one", "二", "one"]):
            await drawn(client, prompt=prompt, seed=number)
        assert (await client.get("/prompts/recent")).json() == {"prompts": ["one", "二"]}

    told(home, story)
