"""Every locked door against everybody who has no business behind it."""

from __future__ import annotations

from pathlib import Path

import httpx2
import pytest

from smalto.api.app import DOORS, PLAYGROUND
from smalto.api.door import Door
from tests.unit.api.rig import error_of
from tests.unit.api.routes.test_session import CROSS, set_up, told

LOCKED = [door for door in (*DOORS, *PLAYGROUND) if not door.public]
CHANGING = [door for door in LOCKED if door.method != "GET"]


def url_of(door: Door) -> str:
    path = door.paths[0].replace(":path}", "}")
    return "http://test" + path.replace("{", "").replace("}", "")


async def refusals(
    client: httpx2.AsyncClient, doors: list[Door], headers: dict[str, str]
) -> set[tuple[int, object]]:
    found = set()
    for door in doors:
        answer = await client.request(door.method, url_of(door), headers=headers)
        found.add((answer.status_code, error_of(answer)["code"]))
    return found


def test_there_are_doors_to_try() -> None:
    assert len(LOCKED) > 35 and len(CHANGING) > 15


@pytest.mark.parametrize("settings", [{}, {"contract": True}], ids=["plain", "contract"])
def test_strangers_stay_outside_the_playground(home: Path, settings: dict[str, bool]) -> None:
    doors = [door for door in LOCKED if door in PLAYGROUND]

    async def story(client: httpx2.AsyncClient) -> None:
        found = await refusals(client, doors, {})
        assert {status for status, _ in found} == {401}
        cookie = {"cookie": "smalto_session=made-up"}
        assert await refusals(client, doors, cookie) == {(401, "signed_out")}
        wrong = {"authorization": "Bearer sk-smalto-nobody"}
        assert {status for status, _ in await refusals(client, doors, wrong)} == {401}

    told(home, story, **settings)


def test_nothing_is_changed_by_a_session_without_its_token(home: Path) -> None:
    async def story(client: httpx2.AsyncClient) -> None:
        await set_up(client, home)
        for headers in ({}, {"x-smalto-csrf": "0" * 64}):
            assert await refusals(client, CHANGING, headers) == {(403, "csrf_failed")}

    told(home, story)


@pytest.mark.parametrize("headers", CROSS, ids=str)
def test_no_door_opens_to_a_page_of_another_origin(home: Path, headers: dict[str, str]) -> None:
    async def story(client: httpx2.AsyncClient) -> None:
        csrf = await set_up(client, home)
        sent = {**headers, "x-smalto-csrf": csrf}
        assert await refusals(client, LOCKED, sent) == {(403, "cross_site")}

    told(home, story)


def test_listed_origins_may_use_keys_but_never_the_session(home: Path) -> None:
    """CORS is for pages that have a key of their own."""

    async def story(client: httpx2.AsyncClient) -> None:
        csrf = await set_up(client, home)
        headers = {"origin": "https://app.example", "x-smalto-csrf": csrf}
        answer = await client.get("http://test/api/keys", headers=headers)
        assert (answer.status_code, error_of(answer)["code"]) == (403, "cross_site")
        assert "access-control-allow-credentials" not in answer.headers
        asked = {
            "origin": "https://app.example",
            "access-control-request-method": "PATCH",
            "access-control-request-headers": "x-smalto-csrf",
        }
        preflight = await client.options("http://test/api/pictures/1", headers=asked)
        assert preflight.status_code == 400, "no page of another origin sends PATCH"
        assert "access-control-allow-credentials" not in preflight.headers

    told(home, story, allow_origins=("https://app.example",))
