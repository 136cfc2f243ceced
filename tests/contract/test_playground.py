"""A browser's first visit to a real server: set up, sign in, draw, make a key, sign out."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx2
import pytest

from .conftest import serving

SETUP = re.compile(
    r"Set up the playground, once and within a day, at (http://127.0.0.1:\d+)/\?setup=(\S+)\n"
)
PASSWORD = "a long password"
FOX = {"model": "gpt-image-1", "prompt": "a fox", "quality": "low"}


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Path]:
    yield tmp_path / "served"


def fetched(url: str, *, body: object = None, headers: dict[str, str]) -> httpx2.Response:
    with httpx2.Client() as client:
        method = "GET" if body is None else "POST"
        return client.request(method, url, json=body, headers=headers)


def test_from_the_printed_address_to_a_picture(home: Path) -> None:
    with serving(home, "fake") as server, httpx2.Client(base_url=server.url) as browser:
        assert server.process.stdout is not None
        match = SETUP.fullmatch(server.process.stdout.readline())
        assert match and match[1] == server.url
        page = browser.get("/", headers={"accept": "text/html"})
        assert (
            page.status_code == 200
            and "frame-ancestors 'none'" in (page.headers["content-security-policy"])
        )
        fields = {"code": match[2], "name": "Ann", "password": PASSWORD, "organization": "Atelier"}
        ready = browser.post("/api/setup", json=fields).json()
        assert ready["state"] == "signed_in" and ready["organization"] == "Atelier"

        browser.headers["x-smalto-csrf"] = ready["csrf"]
        drawn = browser.post("/v1/images/generations", json=FOX)
        assert drawn.status_code == 200 and drawn.json()["data"][0]["b64_json"]
        made = browser.post("/api/keys", json={"name": "laptop"}).json()
        with server.client(api_key=made["key"]) as client:
            assert client.models.list().data
        usage = browser.get("/api/usage", params={"by": "key"}).json()
        assert [group["group"] for group in usage["groups"]] == ["Ann"]

        token = browser.cookies["smalto_session"]
        stolen = {"cookie": f"smalto_session={token}", "origin": "http://evil.example"}
        refused = fetched(f"{server.url}/v1/images/generations", body=FOX, headers=stolen)
        assert refused.status_code == 403
        assert browser.post("/api/logout").json()["state"] == "signed_out"
        gone = fetched(f"{server.url}/api/keys", headers={"cookie": f"smalto_session={token}"})
        assert gone.status_code == 401

    told = home.with_suffix(".log").read_text()
    lines = [json.loads(line) for line in told.splitlines() if line.startswith("{")]
    assert {line.get("person_id") for line in lines} == {None, 1}
    for secret in (match[2], PASSWORD, token, ready["csrf"], made["key"]):
        assert secret not in told, "a secret in the log"

    with serving(home, "fake") as server:
        people = [sys.executable, "-m", "smalto", "people", "list"]
        env = {**os.environ, "SMALTO_HOME": str(home)}
        listed = subprocess.run(people, capture_output=True, text=True, env=env)
        assert "Ann" in listed.stdout, listed.stderr


def test_contract_mode_prints_no_code(home: Path) -> None:
    with serving(home, "fake", "--contract") as server:
        assert fetched(f"{server.url}/api/session", headers={}).json()["state"] == "setup"
        assert server.process.stdout is not None
        server.process.terminate()
        assert server.process.stdout.readline() == ""
