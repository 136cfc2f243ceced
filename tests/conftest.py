"""Every test has a home of its own and no way out of this machine."""

from __future__ import annotations

import importlib.util
import os
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import hypothesis
import pytest

# how long an example takes depends on what else the machine does; the same examples every time
hypothesis.settings.register_profile("smalto", deadline=None, derandomize=True)
hypothesis.settings.load_profile("smalto")

LOCAL = ("127.0.0.1", "::1", "localhost")


def pytest_configure() -> None:
    """Without torch its tests are skipped, but never in CI, where nothing may be missing."""
    if os.environ.get("CI") == "true" and importlib.util.find_spec("torch") is None:
        raise pytest.UsageError("CI runs all tests and torch is missing: run `make check` first.")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """SMALTO_HOME of this test; it does not exist yet."""
    path = tmp_path / "home"
    monkeypatch.setenv("SMALTO_HOME", str(path))
    for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL"):
        monkeypatch.delenv(name, raising=False)
    return path


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    connect = socket.socket.connect

    def connect_locally(self: socket.socket, address: Any) -> None:
        if isinstance(address, tuple) and address[0] not in LOCAL:
            raise AssertionError(f"a test tried to reach {address}")
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", connect_locally)
    yield
