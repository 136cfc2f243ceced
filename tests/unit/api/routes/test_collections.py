from __future__ import annotations

from pathlib import Path

import httpx2

from tests.unit.api.rig import error_of
from tests.unit.api.routes.test_pictures import drawn, ids_of
from tests.unit.api.routes.test_runs import told


def test_make_fill_rename_remove(home: Path) -> None:
    async def story(client: httpx2.AsyncClient) -> None:
        made = (await client.post("/collections", json={"name": "  Sea   otters "})).json()
        assert made == {"id": made["id"], "name": "Sea otters", "n": 0, "cover_id": None}
        again = await client.post("/collections", json={"name": "SEA OTTERS"})
        assert again.status_code == 409 and error_of(again)["code"] == "collection_exists"
        cats = (await client.post("/collections", json={"name": "猫"})).json()["id"]
        taken = await client.patch(f"/collections/{cats}", json={"name": "sea otters"})
        assert taken.status_code == 409

        (a,) = await drawn(client, prompt="one", collection_id=made["id"])
        assert a["collections"] == [made["id"]]
        (b,) = await drawn(client, prompt="two")
        assert await ids_of(client, collection=made["id"]) == [a["id"]]
        body = {"add": [b["id"], b["id"], 999], "remove": [a["id"]]}
        filled = (await client.post(f"/collections/{made['id']}/pictures", json=body)).json()
        assert (filled["n"], filled["cover_id"]) == (1, b["id"])
        both = await client.patch(f"/pictures/{a['id']}", json={"collections": [cats, made["id"]]})
        assert both.json()["collections"] == [made["id"], cats]
        assert await ids_of(client, collection=cats) == [a["id"]]
        unknown = await client.patch(f"/pictures/{a['id']}", json={"collections": [cats, 77]})
        assert error_of(unknown)["code"] == "collection_not_found"

        renamed = await client.patch(f"/collections/{cats}", json={"name": "Katzen"})
        assert (renamed.json()["name"], renamed.json()["n"]) == ("Katzen", 1)
        await client.post("/pictures/trash", json={"ids": [a["id"]]})
        listed = (await client.get("/collections")).json()["collections"]
        assert [(one["name"], one["n"]) for one in listed] == [("Katzen", 0), ("Sea otters", 1)]
        gone = await client.delete(f"/collections/{made['id']}")
        assert gone.json() == {"id": made["id"], "deleted": True}
        assert await ids_of(client) == [b["id"]]
        found = (await client.get(f"/pictures/{b['id']}")).json()
        assert found["collections"] == []
        for method, path in (("DELETE", "77"), ("PATCH", "77"), ("POST", "x/pictures")):
            refused = await client.request(method, f"/collections/{path}", json={"name": "a"})
            assert refused.status_code in (400, 404)

    told(home, story)


def test_names_that_are_none(home: Path) -> None:
    async def story(client: httpx2.AsyncClient) -> None:
        for body in ({}, {"name": "  "}, {"name": 7}, {"name": "x" * 101}, {"name": None}):
            refused = await client.post("/collections", json=body)
            assert refused.status_code == 400 and error_of(refused)["param"] == "name", body
        assert (await client.get("/collections")).json() == {"collections": []}

    told(home, story)
