"""`smalto serve` as a process: its one line, its keys, its health, its end."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from contextlib import closing
from pathlib import Path

import httpx2
import pytest
from openai import AuthenticationError

from .conftest import Server, serving


def smalto(home: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "smalto", *words],
        capture_output=True,
        text=True,
        timeout=30,
        env={**os.environ, "SMALTO_HOME": str(home)},
    )


def ledger(home: Path, sql: str, *values: object) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(home / "smalto.db")) as database:
        return database.execute(sql, values).fetchall()


def test_keys_live_and_die(tmp_path: Path) -> None:
    home = tmp_path / "home"
    with serving(home, "fake") as first:
        assert first.key.startswith("sk-smalto-")
        made = smalto(home, "keys", "create", "laptop").stdout
        assert made.startswith("sk-smalto-") and made.count("\n") == 1
        client = first.client(api_key=made.strip())
        assert client.models.list().data
        assert smalto(home, "keys", "revoke", "2").returncode == 0
        with pytest.raises(AuthenticationError):
            client.models.list()
        assert first.client().models.list().data
    listed = smalto(home, "keys", "list").stdout.splitlines()
    assert ["laptop" in line for line in listed] == [False, True]
    assert "revoked" in listed[1] and made.strip() not in "".join(listed)
    with serving(home, "fake") as second:
        assert second.key == ""  # only the first start shows one
        assert second.client(api_key=first.key).models.list().data


def test_no_key_is_kept_in_the_clear(server: Server) -> None:
    stored = b"".join(path.read_bytes() for path in server.home.rglob("*") if path.is_file())
    assert server.key.encode() not in stored and server.key[16:40].encode() not in stored


def test_refuses_the_open_network_without_keys(tmp_path: Path) -> None:
    home = tmp_path / "home"
    refused = smalto(home, "serve", "--host", "0.0.0.0", "--port", "0", "--engine", "fake")
    assert refused.returncode == 1 and refused.stdout == ""
    assert refused.stderr.startswith("error: Refusing to listen on 0.0.0.0: there is no API key")
    assert smalto(home, "keys", "create", "me").returncode == 0
    with serving(home, "fake", "--host", "0.0.0.0") as open_server:
        assert open_server.key == ""


def test_a_taken_port_is_explained(server: Server, tmp_path: Path) -> None:
    port = server.url.rpartition(":")[2]
    refused = smalto(tmp_path / "home", "serve", "--port", port, "--engine", "fake")
    assert refused.returncode == 1 and "Traceback" not in refused.stderr
    assert refused.stderr.startswith(f"error: Cannot listen on 127.0.0.1 port {port}: ")


def test_unknown_engine(tmp_path: Path) -> None:
    refused = smalto(tmp_path / "home", "serve", "--engine", "steam")
    assert refused.returncode == 1
    assert refused.stderr == "error: There is no engine 'steam'. Choose one of: native, fake.\n"


def test_health_needs_no_key(server: Server) -> None:
    assert httpx2.get(f"{server.url}/healthz").json() == {"status": "ok"}
    ready = httpx2.get(f"{server.url}/readyz")
    assert (ready.status_code, ready.json()["status"]) == (200, "ready")


def test_a_base_url_without_v1_works_too(server: Server) -> None:
    with server.client(base_url=server.url) as client:
        assert client.images.generate(model="gpt-image-1", prompt="a fox", quality="low").data


def test_what_was_drawn_is_in_the_ledger(server: Server) -> None:
    with server.client() as client:
        raw = client.images.with_raw_response.generate(
            model="gpt-image-1", prompt="a fox", n=2, quality="low"
        )
        with pytest.raises(Exception, match="error"):
            client.images.generate(model="gpt-image-1", prompt="[fail]")
    rows = ledger(
        server.home,
        "SELECT key_id, n, size, quality, input_tokens, output_tokens, cost_micro FROM ledger"
        " WHERE request_id = ?",
        raw.headers["x-request-id"],
    )
    assert rows == [(1, 2, "1024x1024", "low", 8, 544, 544 * 40 + 8 * 5)]


def test_sigterm_lets_a_running_picture_finish(tmp_path: Path) -> None:
    answers: list[object] = []
    with serving(tmp_path / "home", "fake") as running:
        client = running.client()

        def draw() -> None:
            answers.append(client.images.generate(model="gpt-image-1", prompt="fox [slow 1.5]"))

        thread = threading.Thread(target=draw)
        thread.start()
        time.sleep(0.8)
        running.process.send_signal(signal.SIGTERM)
        thread.join(10)
    assert len(answers) == 1


def test_a_client_that_hangs_up_costs_nothing(tmp_path: Path) -> None:
    with serving(tmp_path / "home", "fake") as running:
        headers = {"Authorization": f"Bearer {running.key}"}
        body = {"model": "gpt-image-1", "prompt": "fox [slow 20]", "n": 10}
        with pytest.raises(httpx2.TimeoutException):
            httpx2.post(
                f"{running.url}/v1/images/generations", json=body, headers=headers, timeout=0.5
            )
        start_s = time.monotonic()
        assert running.client().images.generate(model="gpt-image-1", prompt="fox").data
        assert time.monotonic() - start_s < 5
    assert ledger(running.home, "SELECT COUNT(*) FROM ledger") == [(1,)]
