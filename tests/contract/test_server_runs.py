"""Runs of a real server: whoever leaves stops nothing, and whatever ends the server is told."""

from __future__ import annotations

import json
import signal
import sqlite3
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import httpx2
import pytest

from tests.contract.conftest import Server, serving

OTTER = {"operation": "generation", "model": "gpt-image-1", "prompt": "an otter", "quality": "low"}


def client_of(server: Server, key: str = "") -> httpx2.Client:
    headers = {"Authorization": f"Bearer {key or server.key}"}
    return httpx2.Client(base_url=f"{server.url}/api", headers=headers, timeout=30)


def begin(client: httpx2.Client, key: str, **body: Any) -> httpx2.Response:
    return client.post("/runs", json={**OTTER, **body}, headers={"Idempotency-Key": key})


def events(client: httpx2.Client, run_id: str, most: int = 1000) -> list[Any]:
    """The first so many versions of a run; then the connection is cut."""
    found: list[Any] = []
    with client.stream("GET", f"/runs/{run_id}/events") as answer:
        assert answer.headers["content-type"].startswith("text/event-stream")
        for line in answer.iter_lines():
            if line.startswith("data: "):
                found.append(json.loads(line[6:]))
                if len(found) == most:
                    break
    return found


def ledger(server: Server) -> list[str]:
    with sqlite3.connect(server.home / "smalto.db") as connection:
        rows = connection.execute("SELECT request_id FROM ledger").fetchall()
    connection.close()
    return [row[0] for row in rows]


def test_a_cut_stream_is_one_run_and_one_charge(server: Server) -> None:
    with client_of(server) as client:
        before = ledger(server)
        body = {"prompt": "cut [slow 1.5]", "partial_images": 3, "n": 2}
        run = begin(client, "cut", **body).json()
        seen = events(client, run["id"], most=2)
        assert seen[-1]["state"] in ("queued", "running")
        again = begin(client, "cut", **body)  # the page was reloaded and sends it once more
        assert (again.status_code, again.json()["id"]) == (200, run["id"])
        last = events(client, run["id"])[-1]
        assert last["state"] == "done" and last["version"] > seen[-1]["version"]
        assert len(ledger(server)) == len(before) + 1
        found = client.get("/pictures", params={"q": "cut"}).json()
        assert found["total"] == 2
        assert {one["run_id"] for one in found["pictures"]} == {run["id"]}


def test_nobody_watches_and_it_is_drawn_all_the_same(server: Server) -> None:
    with client_of(server) as client:
        run = begin(client, "alone").json()
    with client_of(server) as client:
        for _ in range(200):
            now = client.get(f"/runs/{run['id']}").json()
            if now["finished_s"]:
                break
            time.sleep(0.05)
        assert now["state"] == "done"
        color = now["images"][0]["picture"]["color"]
        assert len(color) == 7 and color != "#808080"  # made in the engine's process


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
def test_a_server_that_is_stopped(tmp_path: Path, number: signal.Signals) -> None:
    """Killed, the next one says that the run has failed; told to end, it ends the run first."""
    home = tmp_path / "home"
    try:
        with serving(home, "fake") as first, client_of(first) as client:
            key = first.key
            run = begin(client, "k", prompt="[slow 1.5]").json()
            with ThreadPoolExecutor(1) as pool:
                watching = pool.submit(events, client, run["id"])
                time.sleep(0.3)
                first.process.send_signal(number)
                first.process.wait(30)
                if number == signal.SIGTERM:  # who watches is told of the end
                    assert watching.result()[-1]["state"] == "done"
                else:
                    assert isinstance(watching.exception(), httpx2.TransportError)
            rows = ledger(first)
    except AssertionError:
        assert number == signal.SIGKILL  # no exit code 0 then
    with serving(home, "fake") as second, client_of(second, key) as client:
        found = client.get(f"/runs/{run['id']}").json()
        assert ledger(second) == rows
        if number == signal.SIGTERM:
            assert found["state"] == "done" and len(rows) == 1
        else:
            assert (found["state"], found["cost_micro"]) == ("failed", 0) and not rows
            assert found["error"]["code"] == "run_interrupted"
        assert client.get("/runs", params={"state": "open"}).json() == {"runs": []}
