"""Servers, pictures and installs for the clients; what they found is kept for the table."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageDraw

from tests.contract.conftest import Server, serving

from .catalog import HERE, Client
from .sandbox import CannotInstall, Sandbox

Outcomes = dict[str, dict[str, Any]]
"""What became of each call: {"call", "ok", "note"}, by its name."""

HOW = (
    "installs other people's packages: run `pytest -m clients tests/clients`, set CI=true, or set "
    "SMALTO_CLIENTS_CACHE to a folder to keep them in"
)


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "clients: installs a real client and runs it")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    wanted = "clients" in config.getoption("markexpr") or {"CI", "SMALTO_CLIENTS_CACHE"} & set(
        os.environ
    )
    for item in items:
        if not wanted and item.get_closest_marker("clients"):
            item.add_marker(pytest.mark.skip(reason=HOW))


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    kept = os.environ.get("SMALTO_CLIENTS_CACHE")
    root = Path(kept).resolve() if kept else tmp_path_factory.mktemp("installs")
    yield root
    if not kept:
        shutil.rmtree(root, ignore_errors=True)


@pytest.fixture(scope="session")
def sandbox(cache: Path, request: pytest.FixtureRequest) -> Iterator[Sandbox]:
    """Already at work on the installs of all clients among the tests of this session."""
    chosen = [getattr(item, "callspec", None) for item in request.session.items]
    clients = [spec.params.get("client") for spec in chosen if spec]
    names = dict.fromkeys(each.sandbox for each in clients if isinstance(each, Client))
    sandbox = Sandbox(cache)
    sandbox.start(name for name in names if name)
    yield sandbox
    sandbox.close()


@pytest.fixture(scope="session")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """source.png, photo.jpg and other.webp to edit, and mask.png with a hole to draw in."""
    folder = tmp_path_factory.mktemp("pictures")
    source = Image.new("RGBA", (512, 512), "skyblue")
    ImageDraw.Draw(source).ellipse((128, 128, 384, 384), fill="orange")
    source.save(folder / "source.png")
    source.convert("RGB").save(folder / "photo.jpg")
    source.convert("RGB").rotate(90).save(folder / "other.webp")
    mask = Image.new("RGBA", source.size, "black")
    mask.paste((0, 0, 0, 0), (180, 60, 330, 200))
    mask.save(folder / "mask.png")
    return folder


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Strict, with the fake engine; `my-painter` is an id that no client has heard of."""
    with ExitStack() as opened:
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("SMALTO_MODELS", "my-painter=fake")
            home = tmp_path_factory.mktemp("clients") / "home"
            running = opened.enter_context(serving(home, "fake"))
        yield running


@pytest.fixture(scope="session")
def contract_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Takes whatever the SDKs' own tests send."""
    home = tmp_path_factory.mktemp("contract") / "home"
    with serving(home, "fake", "--contract") as running:
        yield running


@pytest.fixture(scope="session")
def run(
    sandbox: Sandbox, server: Server, pictures: Path, cache: Path
) -> Callable[[Client], Outcomes]:
    """Makes all calls of a client, once; what they found goes to {cache}/results/{slug}.json."""
    done: dict[str, Outcomes] = {}

    def run_once(client: Client) -> Outcomes:
        if client.slug not in done:
            command = command_of(client, sandbox)
            lines = output_of(command, environment_of(server, pictures, sandbox))
            done[client.slug] = {line["call"]: line for line in lines}
            results = cache / "results"
            results.mkdir(exist_ok=True, parents=True)
            (results / f"{client.slug}.json").write_text(json.dumps(lines, indent=1))
        return done[client.slug]

    return run_once


def command_of(client: Client, sandbox: Sandbox) -> list[str]:
    if client.is_node:
        return [
            *map(str, installed(lambda: (sandbox.node(), sandbox.node_modules() / client.script)))
        ]
    script = str(HERE / "python" / client.script)
    if client.sandbox is None:
        return [sys.executable, script]
    name = client.sandbox
    return [str(installed(lambda: sandbox.python(name))), script]


def installed(install: Callable[[], Any]) -> Any:
    """Without a network a developer's run skips; in CI nothing may be missing."""
    try:
        return install()
    except CannotInstall as error:
        if os.environ.get("CI"):
            raise
        pytest.skip(f"cannot be installed here: {error}")


def environment_of(server: Server, pictures: Path, sandbox: Sandbox) -> dict[str, str]:
    """What a user of the client would set, and the folder of pictures."""
    return {
        **sandbox.environment,
        "LITELLM_LOCAL_MODEL_COST_MAP": "True",  # else it asks the network for prices
        "OPENAI_BASE_URL": f"{server.url}/v1",
        "OPENAI_API_BASE": f"{server.url}/v1",
        "OPENAI_API_KEY": server.key,
        "SMALTO_URL": server.url,
        "SMALTO_PICTURES": str(pictures),
    }


def output_of(command: list[str], environment: dict[str, str]) -> list[dict[str, Any]]:
    """The lines that a script prints, one for each call."""
    done = subprocess.run(command, capture_output=True, text=True, timeout=180, env=environment)
    assert done.returncode == 0, f"{done.stdout[-2000:]}\n{done.stderr[-4000:]}"
    return [json.loads(line) for line in done.stdout.splitlines() if line.startswith('{"call"')]
