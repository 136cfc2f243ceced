"""Real server processes for the official client to talk to."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from openai import OpenAI

READY = re.compile(r"Smalto is ready at (http://\S+)(?: - API key \(shown only now\): (\S+))?\n")


@dataclass(frozen=True)
class Server:
    """`url` without /v1; `key` is the one of the first start."""

    url: str
    key: str
    home: Path
    process: subprocess.Popen[str]

    def client(self, **options: object) -> OpenAI:
        settings = {"base_url": f"{self.url}/v1", "api_key": self.key, "max_retries": 0, **options}
        return OpenAI(**settings)  # type: ignore[arg-type]


@contextmanager
def serving(home: Path, engine: str, *options: str) -> Iterator[Server]:
    """A server process in `home`, ended by SIGTERM; it must leave with exit code 0."""
    command = [sys.executable, "-m", "smalto", "serve", "--port", "0", "--engine", engine]
    log = home.with_suffix(".log")
    with log.open("w") as stderr:
        process = subprocess.Popen(
            [*command, *options],
            stdout=subprocess.PIPE,
            stderr=stderr,
            text=True,
            env={**os.environ, "SMALTO_HOME": str(home)},
        )
    try:
        assert process.stdout is not None
        match = READY.fullmatch(process.stdout.readline())
        assert match, log.read_text()
        yield Server(match[1], match[2] or "", home, process)
    finally:
        process.send_signal(signal.SIGTERM)
        code = process.wait(timeout=30)
        if process.stdout is not None:
            process.stdout.close()
        assert code == 0, log.read_text()


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """One server with the fake engine for all tests that only ask it for pictures."""
    with serving(tmp_path_factory.mktemp("contract") / "home", "fake") as running:
        yield running


@pytest.fixture(scope="session")
def client(server: Server) -> Iterator[OpenAI]:
    with server.client() as opened:
        yield opened
