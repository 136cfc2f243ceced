"""`smalto models pull` against a hub on this machine."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from smalto.engines.diffusion import extra, store
from smalto.errors import EngineUnavailable, LocalError
from tests.unit.engines.diffusion import hub_server
from tests.unit.engines.diffusion.hub_server import REPOSITORY, WEIGHTS, Hub

pytestmark = [
    pytest.mark.skipif(bool(extra.missing()), reason="needs the extra smalto[diffusion]"),
    pytest.mark.filterwarnings("ignore"),
]
MEGABYTE = 1 << 20
WRITTEN_AT_ONCE = 10_000_000
"""By the client of the hub, of what it gets: as much as that is lost at most."""


@pytest.fixture
def hub(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Hub]:
    monkeypatch.setenv("SMALTO_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("HF_HOME", str(tmp_path / "cache"))
    with hub_server.running() as running:
        _point_at(running.url, monkeypatch)
        yield running


def _point_at(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The library reads its environment when it is imported, which may have been long ago."""
    from huggingface_hub import constants

    monkeypatch.setattr(constants, "ENDPOINT", url)
    monkeypatch.setattr("huggingface_hub.hf_api.constants.ENDPOINT", url)
    template = url + "/{repo_id}/resolve/{revision}/{filename}"
    monkeypatch.setattr(constants, "HUGGINGFACE_CO_URL_TEMPLATE", template)


def _pull(name: str = "", said: list[str] | None = None) -> object:
    from smalto.engines.diffusion import hub

    return hub.pull(REPOSITORY, name, say=(said if said is not None else []).append)


def test_what_it_takes_is_told_and_nothing_else_is_fetched(hub: Hub) -> None:
    said: list[str] = []
    _pull(said=said)
    entry = store.load("tiny-schnell")
    assert "licence apache-2.0" in said[0] and "0.00 GB" in said[0]
    assert entry.source == f"{REPOSITORY}@{hub_server.COMMIT}" and entry.licence == "apache-2.0"
    assert set(entry.files) == {"README.md", "model_index.json", "transformer/config.json", WEIGHTS}
    assert hub.got == set(entry.files), "single files, pickles and code are left where they are"
    assert list(store.damaged(entry)) == []


def test_other_bytes_than_the_hub_told_of_are_no_model(hub: Hub) -> None:
    hub.spoilt = {WEIGHTS}
    with pytest.raises(LocalError, match="did not arrive as the hub has it"):
        _pull()
    assert not store.entries()
    hub.spoilt = set()
    _pull()
    assert list(store.entries()) == ["tiny-schnell"]


def test_paths_that_lead_out_are_left_alone(hub: Hub, tmp_path: Path) -> None:
    hub.files["../../escaped.json"] = b"{}"
    _pull()
    assert not list(tmp_path.rglob("escaped.json")) and store.entries()


def test_a_full_disk_is_told_before_anything_is_fetched(
    hub: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda path: shutil._ntuple_diskusage(10, 10, 1000))
    with pytest.raises(LocalError, match="GB more"):
        _pull()
    assert not hub.asked and not store.entries()


def test_what_is_not_there_and_a_hub_that_is_not_there(
    hub: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    from smalto.engines.diffusion import hub as door

    with pytest.raises(EngineUnavailable, match="has no 'someone/other'"):
        door.pull("someone/other")
    _point_at("http://127.0.0.1:9", monkeypatch)
    with pytest.raises(EngineUnavailable, match="smalto models add FOLDER"):
        _pull()


def test_another_layout_is_refused_before_its_weights_are_fetched(hub: Hub) -> None:
    del hub.files["model_index.json"]
    with pytest.raises(LocalError, match="diffusers' layout"):
        _pull()
    assert not hub.asked


def test_a_pull_that_was_killed_goes_on_where_it_was(hub: Hub) -> None:
    """A process of its own, ended by force with half of the weights on the disk."""
    hub.files[WEIGHTS] *= 16
    hub.stalls_at = 12 * MEGABYTE
    command = [sys.executable, "-m", "smalto", "models", "pull", REPOSITORY]
    env = {**os.environ, "HF_ENDPOINT": hub.url, "HF_HUB_DISABLE_XET": "1"}
    with subprocess.Popen(command, env=env, stderr=subprocess.DEVNULL) as process:
        try:
            assert hub.halfway.wait(60)
            _wait_for_bytes(WRITTEN_AT_ONCE)
        finally:
            process.kill()
    assert not store.entries(), "nothing is half a model"
    hub.on.set()
    hub.asked.clear()
    _pull()
    assert list(store.entries()) == ["tiny-schnell"]
    [(path, asked)] = hub.asked  # what was whole is not fetched again
    assert path == WEIGHTS and int(asked.removeprefix("bytes=").rstrip("-")) >= WRITTEN_AT_ONCE
    assert not list((store.root() / ".pulled").iterdir())


def _wait_for_bytes(at_least: int) -> None:
    end_s = time.monotonic() + 60
    while time.monotonic() < end_s:
        if sum(path.stat().st_size for path in store.root().rglob("*.part")) >= at_least:
            return
        time.sleep(0.05)
    pytest.fail("the client wrote nothing")
