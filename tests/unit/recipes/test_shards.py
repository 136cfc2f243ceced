from __future__ import annotations

import json
import random
from pathlib import Path

import pytest

from recipes import shards


@pytest.fixture
def parts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Folder of a file of 2,500 bytes cut into three."""
    monkeypatch.setattr(shards, "PART_BYTES", 1000)
    (tmp_path / "model.npz").write_bytes(random.Random(1).randbytes(2500))
    shards.split(tmp_path / "model.npz", tmp_path / "parts")
    return tmp_path / "parts"


def test_apart_and_together_again(parts: Path, tmp_path: Path) -> None:
    shards.join(parts, tmp_path / "back" / "model.npz")
    assert (tmp_path / "back" / "model.npz").read_bytes() == (tmp_path / "model.npz").read_bytes()
    assert len(json.loads((parts / "SHARDS.json").read_text())["parts"]) == 3


def test_a_damaged_part_is_named(parts: Path, tmp_path: Path) -> None:
    (parts / "model.npz.001").write_bytes(b"\0" * 1000)
    with pytest.raises(SystemExit, match=r"model\.npz\.001 is damaged"):
        shards.join(parts, tmp_path / "back.npz")
    assert not (tmp_path / "back.npz").exists()
