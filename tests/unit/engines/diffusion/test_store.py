from __future__ import annotations

import json
from pathlib import Path

import pytest

from smalto.engines.diffusion import store
from smalto.engines.diffusion.entry import capabilities_of
from smalto.errors import InputMissing, InvalidRequest, LocalError


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SMALTO_HOME", str(tmp_path / "home"))


def checkpoint(folder: Path, **index: object) -> Path:
    """Weights of nothing, in the layout of a FLUX.1 schnell."""
    raw = {
        "_class_name": "FluxPipeline",
        "transformer": ["diffusers", "FluxTransformer2DModel"],
        **index,
    }
    (folder / "transformer").mkdir(parents=True)
    (folder / "model_index.json").write_text(json.dumps(raw))
    (folder / "transformer" / "config.json").write_text('{"guidance_embeds": false}')
    (folder / "transformer" / "model.safetensors").write_bytes(b"12345678")
    (folder / "README.md").write_text("---\nlicense: apache-2.0\n---\n")
    return folder


def test_a_folder_becomes_a_model(tmp_path: Path) -> None:
    store.add(checkpoint(tmp_path / "model"), "mine")
    entry = store.load("mine")
    assert (entry.family, entry.variant, entry.licence) == ("flux-1", "schnell", "apache-2.0")
    assert entry.bytes_by_part == {"transformer": 8}
    assert capabilities_of(entry).steps == {"low": 2, "medium": 4, "high": 8}
    assert list(store.damaged(entry)) == []
    assert store.remove("mine") == entry.size_bytes and not store.entries()
    assert (tmp_path / "model" / "model_index.json").is_file()


def test_a_changed_file_is_found(tmp_path: Path) -> None:
    entry = store.add(checkpoint(tmp_path / "model"), "mine")
    file = entry.folder / "transformer" / "model.safetensors"
    file.unlink()
    file.write_bytes(b"87654321")
    assert list(store.damaged(entry)) == ["transformer/model.safetensors"]


def test_pickled_weights_are_refused(tmp_path: Path) -> None:
    folder = checkpoint(tmp_path / "model")
    file = folder / "transformer" / "model.safetensors"
    file.rename(file.with_suffix(".bin"))
    with pytest.raises(InvalidRequest, match="pickled"):
        store.add(folder)
    assert not store.entries()


@pytest.mark.parametrize("library", ["my_code", "os", "../x"])
def test_code_of_its_own_is_refused(tmp_path: Path, library: str) -> None:
    folder = checkpoint(tmp_path / "model", vae=[library, "AutoencoderKL"])
    with pytest.raises(InvalidRequest, match="own code"):
        store.add(folder)


def test_python_beside_the_weights_is_not_taken_over(tmp_path: Path) -> None:
    folder = checkpoint(tmp_path / "model")
    (folder / "pipeline.py").write_text("raise SystemExit")
    assert not any(path.endswith(".py") for path in store.add(folder).files)


def test_names_are_checked(tmp_path: Path) -> None:
    folder = checkpoint(tmp_path / "model")
    with pytest.raises(InvalidRequest, match="cannot be called"):
        store.add(folder, "native")
    with pytest.raises(InputMissing, match="smalto models add"):
        store.load("none")
    store.add(folder, "twice")
    with pytest.raises(LocalError, match="already"):
        store.add(folder, "twice")
