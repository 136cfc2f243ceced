"""Setting up, signing in, and what a session opens and what it does not."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx2
import pytest

from smalto.accounts.people import SESSION_S, open_people
from smalto.api.auth import COOKIE
from smalto.api.routes.session import network_of
from smalto.clock import SystemClock
from smalto.engines.fake import FakeEngine
from smalto.storage.database import Database
from tests.unit.api.rig import FOX, client_of, error_of

PASSWORD = "a long password"
API = "http://test/api"
Story = Callable[[httpx2.AsyncClient], Coroutine[Any, Any, None]]


class Noon:
    """A clock that tests set."""

    def __init__(self) -> None:
        self.now_s = 1_800_000_000.0

    def unix_s(self) -> float:
        return self.now_s

    def monotonic_s(self) -> float:
        return self.now_s


@asynccontextmanager
async def browser(home: Path, **options: Any) -> AsyncIterator[httpx2.AsyncClient]:
    """Without a key; cookies are kept as a browser keeps them."""
    async with client_of(home, FakeEngine(), **options) as client:
        client.headers.pop("authorization")
        yield client


def code_of(home: Path, clock: Any = None) -> str:
    database = Database(home / "smalto.db")
    try:
        return open_people(database, clock or SystemClock()).new_code()
    finally:
        database.close()


async def set_up(client: httpx2.AsyncClient, home: Path, clock: Any = None) -> str:
    """The token against forged requests."""
    fields = {"code": code_of(home, clock), "name": "Ann", "password": PASSWORD}
    answer = await client.post(f"{API}/setup", json=fields)
    assert answer.status_code == 200, answer.text
    csrf = answer.json()["csrf"]
    assert isinstance(csrf, str)
    return csrf


def told(home: Path, story: Story, **options: Any) -> None:
    async def run() -> None:
        async with browser(home, **options) as client:
            await story(client)

    asyncio.run(run())


def test_from_nothing_to_signed_in_and_out(home: Path) -> None:
    async def story(client: httpx2.AsyncClient) -> None:
        first = (await client.get(f"{API}/session")).json()
        assert (first["state"], first["person"], first["csrf"]) == ("setup", None, None)
        csrf = await set_up(client, home)
        listed = await client.get(f"{API}/usage")
        assert listed.headers["cache-control"] == "no-store"
        assert listed.headers["cross-origin-resource-policy"] == "same-origin"
        now = (await client.get(f"{API}/session")).json()
        assert now["state"] == "signed_in" and now["csrf"] == csrf
        assert now["person"] == {"id": 1, "name": "Ann"}
        left = await client.post(f"{API}/logout", headers={"x-smalto-csrf": csrf})
        assert left.json()["state"] == "signed_out" and COOKIE not in client.cookies
        again = await client.post(f"{API}/login", json={"name": "ann", "password": PASSWORD})
        assert again.json()["state"] == "signed_in" and again.json()["csrf"] != csrf

    told(home, story)


def test_the_cookie_is_for_us_alone(home: Path) -> None:
    async def story(client: httpx2.AsyncClient) -> None:
        fields = {"code": code_of(home), "name": "Ann", "password": PASSWORD}
        answer = await client.post(f"{API}/setup", json=fields)
        cookie = answer.headers["set-cookie"]
        flags = {part.strip().lower() for part in cookie.split(";")[1:]}
        assert flags == {"httponly", "max-age=2592000", "path=/", "samesite=strict"}
        assert len(cookie.split(";")[0].removeprefix(f"{COOKIE}=")) == 43, "256 bits in base64"
        assert answer.headers["cache-control"] == "no-store"

    told(home, story)


@pytest.mark.parametrize(
    ("settings", "headers"),
    [
        ({"public_url": "https://images.example"}, {}),
        ({"trusted_proxies": ("127.0.0.1",)}, {"x-forwarded-proto": "https"}),
    ],
)
def test_behind_https_the_cookie_is_secure(
    home: Path, settings: dict[str, Any], headers: dict[str, str]
) -> None:
    async def story(client: httpx2.AsyncClient) -> None:
        fields = {"code": code_of(home), "name": "Ann", "password": PASSWORD}
        answer = await client.post(f"{API}/setup", json=fields, headers=headers)
        assert "; Secure" in answer.headers["set-cookie"]

    told(home, story, **settings)


def test_setup_refuses(home: Path) -> None:
    async def story(client: httpx2.AsyncClient) -> None:
        fields = {"code": "guess", "name": "Ann", "password": PASSWORD}
        wrong = await client.post(f"{API}/setup", json=fields)
        assert (wrong.status_code, error_of(wrong)["code"]) == (403, "setup_code_wrong")
        for change, param in (({"password": "short"}, "password"), ({"name": " "}, "name")):
            fields = {"code": code_of(home), "name": "Ann", "password": PASSWORD, **change}
            bad = await client.post(f"{API}/setup", json=fields)
            assert (bad.status_code, error_of(bad)["param"]) == (400, param)
        for body in (
            {},
            {**fields, "admin": True},
            {**fields, "name": 7},
            {**fields, "code": None},
        ):
            assert (await client.post(f"{API}/setup", json=body)).status_code == 400
        huge = await client.post(f"{API}/setup", json={**fields, "password": "x" * 20_000})
        assert huge.status_code == 413
        await set_up(client, home)
        late = await client.post(f"{API}/setup", json=fields)
        assert (late.status_code, error_of(late)["code"]) == (409, "setup_done")

    told(home, story)


def test_two_setups_at_once_make_one_person(home: Path) -> None:
    async def story(client: httpx2.AsyncClient) -> None:
        code = code_of(home)
        answers = await asyncio.gather(
            *(
                client.post(f"{API}/setup", json={"code": code, "name": name, "password": PASSWORD})
                for name in ("Ann", "Bob", "Eve")
            )
        )
        assert sorted(answer.status_code for answer in answers) == [200, 409, 409]

    told(home, story)


def test_a_session_opens_v1_and_the_ledger_knows_whose_it_was(home: Path) -> None:
    async def story(client: httpx2.AsyncClient) -> None:
        assert (await client.get("/models")).status_code == 401
        csrf = await set_up(client, home)
        headers = {"x-smalto-csrf": csrf}
        assert (await client.get("/models")).status_code == 200
        drawn = await client.post("/images/generations", json=FOX, headers=headers)
        assert drawn.status_code == 200 and drawn.json()["data"]
        assert (await client.post("/images/estimate", json=FOX, headers=headers)).is_success
        database = Database(home / "smalto.db")
        (row,) = database.read("SELECT key_id, person_id FROM ledger")
        assert (row["key_id"], row["person_id"]) == (None, 1)
        database.close()

    told(home, story)


def test_nothing_is_changed_without_the_token(home: Path) -> None:
    async def story(client: httpx2.AsyncClient) -> None:
        csrf = await set_up(client, home)
        for headers in ({}, {"x-smalto-csrf": ""}, {"x-smalto-csrf": csrf[:-1] + "x"}):
            for url in (f"{API}/keys", f"{API}/logout", f"{API}/password"):
                forged = await client.post(url, json={"name": "mine"}, headers=headers)
                assert (forged.status_code, error_of(forged)["code"]) == (403, "csrf_failed")
            forged = await client.post("/images/generations", json=FOX, headers=headers)
            assert error_of(forged)["code"] == "csrf_failed"
            assert (await client.delete(f"{API}/keys/1", headers=headers)).status_code == 403
        assert (await client.get(f"{API}/session")).json()["state"] == "signed_in"

    told(home, story)


CROSS = [
    {"origin": "http://evil.example"},
    {"origin": "http://test:9000"},
    {"origin": "null"},
    {"sec-fetch-site": "cross-site"},
    {"sec-fetch-site": "same-site", "origin": "http://test"},
]


@pytest.mark.parametrize("headers", CROSS, ids=str)
def test_pages_of_other_origins_have_no_session(home: Path, headers: dict[str, str]) -> None:
    """Even with the right token, as if they had got hold of it."""

    async def story(client: httpx2.AsyncClient) -> None:
        csrf = await set_up(client, home)
        sent = {**headers, "x-smalto-csrf": csrf}
        for method, url in (
            ("POST", f"{API}/keys"),
            ("GET", f"{API}/keys"),
            ("GET", "http://test/v1/models"),
            ("POST", f"{API}/logout"),
            ("POST", f"{API}/login"),
            ("POST", f"{API}/setup"),
        ):
            refused = await client.request(method, url, json={"name": "x"}, headers=sent)
            assert (refused.status_code, error_of(refused)["code"]) == (403, "cross_site"), url
        seen = await client.get(f"{API}/session", headers=sent)
        assert seen.json()["csrf"] is None and seen.json()["state"] == "signed_out"
        assert "set-cookie" not in seen.headers
        assert (await client.get(f"{API}/session")).json()["state"] == "signed_in"

    told(home, story)


OWN = [
    ({}, {"origin": "http://test", "sec-fetch-site": "same-origin"}),
    ({}, {"sec-fetch-site": "none"}),
    ({"public_url": "http://images.example/art"}, {"origin": "http://images.example"}),
    (
        {"trusted_proxies": ("127.0.0.1",)},
        {"origin": "http://images.example", "x-forwarded-host": "images.example"},
    ),
]


@pytest.mark.parametrize(("settings", "headers"), OWN, ids=str)
def test_our_own_page_has(home: Path, settings: dict[str, Any], headers: dict[str, str]) -> None:
    async def story(client: httpx2.AsyncClient) -> None:
        csrf = await set_up(client, home)
        sent = {**headers, "x-smalto-csrf": csrf}
        made = await client.post(f"{API}/keys", json={"name": "laptop"}, headers=sent)
        assert made.status_code == 200, made.text

    told(home, story, **settings)


def test_a_strangers_forwarded_host_is_not_believed(home: Path) -> None:
    async def story(client: httpx2.AsyncClient) -> None:
        csrf = await set_up(client, home)
        sent = {"origin": "http://evil.example", "x-forwarded-host": "evil.example"}
        answer = await client.post(
            f"{API}/keys", json={"name": "x"}, headers={**sent, "x-smalto-csrf": csrf}
        )
        assert error_of(answer)["code"] == "cross_site"

    told(home, story)


def test_a_key_wins_and_a_wrong_one_is_not_saved_by_the_session(home: Path) -> None:
    async def story(client: httpx2.AsyncClient) -> None:
        await set_up(client, home)
        wrong = {"authorization": "Bearer sk-smalto-nobody"}
        refused = await client.get("/models", headers=wrong)
        assert (refused.status_code, error_of(refused)["code"]) == (401, "invalid_api_key")
        proxy = {"authorization": "Basic dXNlcjpwYXNz"}
        assert (await client.get("/models", headers=proxy)).status_code == 200, "not ours to open"

    told(home, story)


def test_keys_open_the_playground_but_not_keys_or_password(home: Path) -> None:
    async def story() -> None:
        async with client_of(home, FakeEngine()) as client:
            for path in ("models", "usage"):
                assert (await client.get(f"{API}/{path}")).status_code == 200
            for method, path in (
                ("GET", "keys"),
                ("POST", "keys"),
                ("DELETE", "keys/1"),
                ("POST", "password"),
            ):
                refused = await client.request(method, f"{API}/{path}", json={"name": "x"})
                assert (refused.status_code, error_of(refused)["code"]) == (401, "signed_out")

    asyncio.run(story())


def test_contract_mode_opens_nothing_of_the_playground(home: Path) -> None:
    async def story(client: httpx2.AsyncClient) -> None:
        assert (await client.get("/models")).status_code == 200
        for method, path in (("POST", "keys"), ("GET", "usage"), ("POST", "pictures/delete")):
            refused = await client.request(method, f"{API}/{path}", json={"name": "x"})
            assert refused.status_code == 401, "any page could do that, without a session"

    told(home, story, contract=True)


def test_a_session_ends_thirty_days_after_its_last_use(home: Path) -> None:
    clock = Noon()

    async def story(client: httpx2.AsyncClient) -> None:
        await set_up(client, home, clock)
        token = client.cookies[COOKIE]
        cookie = {"cookie": f"{COOKIE}={token}"}
        for _ in range(2):
            clock.now_s += SESSION_S - 1
            assert (await client.get(f"{API}/usage", headers=cookie)).status_code == 200
        clock.now_s += SESSION_S
        gone = await client.get(f"{API}/usage", headers=cookie)
        assert (gone.status_code, error_of(gone)["code"]) == (401, "signed_out")
        assert (await client.get(f"{API}/session", headers=cookie)).json()["state"] == "signed_out"

    told(home, story, clock=clock)


def test_a_new_password_ends_the_sessions_elsewhere(home: Path) -> None:
    async def story(client: httpx2.AsyncClient) -> None:
        await set_up(client, home)
        elsewhere = {"cookie": f"{COOKIE}={client.cookies[COOKIE]}"}
        client.cookies.clear()
        fields = {"name": "Ann", "password": PASSWORD}
        csrf = (await client.post(f"{API}/login", json=fields)).json()["csrf"]
        fields = {"old": PASSWORD, "new": "another password"}
        headers = {"x-smalto-csrf": csrf}
        done = await client.post(f"{API}/password", json=fields, headers=headers)
        assert done.json()["state"] == "signed_in"
        wrong = await client.post(f"{API}/password", json=fields, headers=headers)
        assert (wrong.status_code, error_of(wrong)["code"]) == (401, "login_failed")
        client.cookies.clear()
        assert (await client.get(f"{API}/usage", headers=elsewhere)).status_code == 401

    told(home, story)


def test_the_eleventh_attempt_waits_even_with_the_right_password(home: Path) -> None:
    clock = Noon()

    async def story(client: httpx2.AsyncClient) -> None:
        await set_up(client, home, clock)
        client.cookies.clear()
        wrong, right = ({"name": "Ann", "password": word} for word in ("x" * 12, PASSWORD))
        for _ in range(3):  # good ones count for nothing
            assert (await client.post(f"{API}/login", json=right)).status_code == 200
            client.cookies.clear()
        tries = [client.post(f"{API}/login", json=wrong) for _ in range(12)]
        codes = sorted(answer.status_code for answer in await asyncio.gather(*tries))
        assert codes == [401] * 10 + [429] * 2, "many at once are many too"
        late = await client.post(f"{API}/login", json=right)
        assert (late.status_code, error_of(late)["code"]) == (429, "too_many_logins")
        assert 0 < int(late.headers["retry-after"]) <= 60
        clock.now_s += 60
        assert (await client.post(f"{API}/login", json=right)).status_code == 200

    told(home, story, clock=clock)


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("10.1.2.3", "10.1.2.3"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("::ffff:10.1.2.3", "10.1.2.3"),
        (None, ""),
        ("unix", "unix"),
    ],
)
def test_what_one_attacker_has(address: str | None, network: str) -> None:
    assert network_of(address) == network


RUBBISH = ["", "x", "x" * 5000, "é", "%00", '"quoted"', "a=b=c; smalto_session=x"]


@pytest.mark.parametrize("cookie", RUBBISH)
def test_any_rubbish_may_be_in_a_cookie(home: Path, cookie: str) -> None:
    async def story(client: httpx2.AsyncClient) -> None:
        headers = [(b"cookie", f"{COOKIE}={cookie}".encode())]
        for url in (f"{API}/keys", "http://test/v1/models"):
            assert (await client.get(url, headers=headers)).status_code == 401
        assert (await client.get(f"{API}/session", headers=headers)).status_code == 200

    told(home, story)
