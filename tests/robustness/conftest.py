"""Real server processes with the scripted engine."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator

import pytest

from tests.contract.conftest import Server, serving


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server for each file, so that no test inherits another's load."""
    with serving(tmp_path_factory.mktemp("robustness") / "home", "fake") as running:
        yield running


def new_key(server: Server, name: str) -> str:
    """A second caller, made as its owner would."""
    made = subprocess.run(
        [sys.executable, "-m", "smalto", "keys", "create", name],
        env={**os.environ, "SMALTO_HOME": str(server.home)},
        capture_output=True,
        text=True,
        check=True,
    )
    return made.stdout.strip()
