"""The pages of docs/clients: their code runs as it stands, and they name what the scripts try."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.contract.conftest import Server

from .catalog import CLIENTS, Client
from .conftest import environment_of, installed
from .sandbox import Sandbox
from .table import DOCS, MARK

BLOCK = re.compile(r"^```(python|js|sh)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PAGES = sorted({client.page for client in CLIENTS.values()})
BLOCKS = [
    (page, kind, code)
    for page in PAGES
    for kind, code in BLOCK.findall((DOCS / f"{page}.md").read_text())
]
HERE = "http://127.0.0.1:8000"


def client_of(page: str, kind: str) -> Client:
    """The client whose install a page's code runs in; the first that speaks its language."""
    found = [client for client in CLIENTS.values() if client.page == page]
    return next(client for client in found if client.is_node == (kind == "js"))


@pytest.mark.clients
@pytest.mark.parametrize(
    ("page", "kind", "code"),
    BLOCKS,
    ids=[f"{page}-{kind}{i}" for i, (page, kind, _) in enumerate(BLOCKS)],
)
def test_code_runs(
    page: str,
    kind: str,
    code: str,
    sandbox: Sandbox,
    server: Server,
    pictures: Path,
    tmp_path: Path,
) -> None:
    shutil.copytree(pictures, tmp_path, dirs_exist_ok=True)
    before = set(tmp_path.iterdir())
    code = code.replace(HERE, server.url)
    environment = environment_of(server, pictures, sandbox)
    name = client_of(page, kind).sandbox
    if kind == "js":
        command = _node(installed(lambda: (sandbox.node(), sandbox.node_modules())), tmp_path, code)
    else:
        python = Path(installed(lambda: sandbox.python(name)) if name else sys.executable)
        environment["PATH"] = f"{_with_commands(python, tmp_path)}:{environment['PATH']}"
        shell = ["bash", "-euo", "pipefail", "-c"]
        command = [*shell, code] if kind == "sh" else [str(python), "-c", code]
    done = subprocess.run(
        command, capture_output=True, text=True, env=environment, cwd=tmp_path, timeout=120
    )
    assert done.returncode == 0, done.stderr[-4000:]
    made = [path for path in set(tmp_path.iterdir()) - before if path.suffix == ".png"]
    for path in made:
        assert path.read_bytes().startswith(b"\x89PNG"), path


def _node(found: tuple[Path, Path], folder: Path, code: str) -> list[str]:
    """A module finds packages beside itself, so node_modules is linked to where it runs."""
    node, modules = found
    (folder / "node_modules").symlink_to(modules / "node_modules")
    script = folder / "page.mjs"
    script.write_text(code)
    return [str(node), str(script)]


def _with_commands(python: Path, folder: Path) -> Path:
    """The environment's own commands; `llm` runs from anywhere only through its interpreter."""
    commands = folder / "bin"
    commands.mkdir()
    llm = commands / "llm"
    llm.write_text(f'#!/bin/sh\nexec "{python}" -m llm "$@"\n')
    llm.chmod(0o755)
    return commands


@pytest.mark.parametrize("page", PAGES)
def test_a_page_names_every_call(page: str) -> None:
    """Without an install: who adds a call writes the table anew."""
    _, mark, tried = (DOCS / f"{page}.md").read_text().partition(MARK)
    calls = [name for client in CLIENTS.values() if client.page == page for name in client.calls]
    rows = re.findall(r"^\| (.+) \| works.*\|$", tried, re.MULTILINE)
    assert mark and rows == calls


def test_the_table_names_every_client_and_version() -> None:
    text = (DOCS / "README.md").read_text()
    for client in CLIENTS.values():
        assert f"[{client.title}]({client.page}.md) |" in text
        assert client.version in text
