from __future__ import annotations

from pathlib import Path

import httpx2
import pytest

from tests.unit.api.rig import FOX, error_of
from tests.unit.api.routes.test_session import API, set_up, told


def test_a_key_is_shown_once_used_and_revoked(home: Path) -> None:
    async def story(client: httpx2.AsyncClient) -> None:
        csrf = {"x-smalto-csrf": await set_up(client, home)}
        made = await client.post(f"{API}/keys", json={"name": " my  laptop "}, headers=csrf)
        key = made.json()["key"]
        assert made.headers["cache-control"] == "no-store" and made.json()["name"] == "my laptop"
        use = {"authorization": f"Bearer {key}"}
        assert (await client.post("/images/generations", json=FOX, headers=use)).is_success
        listed = await client.get(f"{API}/keys")
        assert key not in listed.text
        row = next(row for row in listed.json()["keys"] if row["name"] == "my laptop")
        assert key.startswith(row["prefix"]) and key.endswith(row["last4"])
        assert row["last_used_s"] and row["cost_micro_30d"] > 0 and row["revoked_s"] is None
        gone = await client.delete(f"{API}/keys/{row['id']}", headers=csrf)
        assert gone.json() == {"id": row["id"], "revoked": True}
        assert (await client.get("/models", headers=use)).status_code == 401
        twice = await client.delete(f"{API}/keys/{row['id']}", headers=csrf)
        assert (twice.status_code, error_of(twice)["code"]) == (404, "key_not_found")

    told(home, story)


@pytest.mark.parametrize(
    "body",
    [
        *({}, [], "x", {"name": "x", "scope": "all"}),
        *({"name": name} for name in ("", " ", 7, None, "x" * 101, "a\nb\x00")),
    ],
    ids=str,
)
def test_names_of_keys(home: Path, body: object) -> None:
    async def story(client: httpx2.AsyncClient) -> None:
        csrf = {"x-smalto-csrf": await set_up(client, home)}
        assert (await client.post(f"{API}/keys", json=body, headers=csrf)).status_code == 400

    told(home, story)


@pytest.mark.parametrize("number", ["0", "99", "-1", "x", "1.0", "01", "9" * 40])
def test_no_such_key(home: Path, number: str) -> None:
    async def story(client: httpx2.AsyncClient) -> None:
        csrf = {"x-smalto-csrf": await set_up(client, home)}
        answer = await client.delete(f"{API}/keys/{number}", headers=csrf)
        assert (answer.status_code, error_of(answer)["code"]) == (404, "key_not_found")

    told(home, story)
