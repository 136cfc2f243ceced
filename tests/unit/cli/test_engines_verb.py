from __future__ import annotations

from pathlib import Path

import pytest

from smalto.cli import engines, models
from smalto.engines.diffusion import extra


def test_without_the_extra_it_is_told_what_to_install(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(extra, "missing", lambda: ("torch", "diffusers"))
    engines.list_all(as_json=False)
    told = capsys.readouterr()
    assert [line.split("\t")[0] for line in told.out.splitlines()] == ["native", "fake"]
    assert "torch, diffusers: pip install 'smalto[diffusion]'" in told.err
    models.list_all(as_json=False)
    assert "pip install 'smalto[diffusion]'" in capsys.readouterr().err


def test_with_it_the_next_step_is_told(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(extra, "missing", lambda: ())
    engines.list_all(as_json=False)
    assert "smalto models add FOLDER" in capsys.readouterr().err


def test_nothing_of_the_extra_is_imported_for_the_list(home: Path) -> None:
    import subprocess
    import sys

    code = (
        "import sys; from smalto.cli import engines, models; engines.list_all(as_json=True); "
        "models.list_all(as_json=True); "
        "sys.exit(bool({'torch', 'diffusers', 'transformers', 'ray'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True).returncode == 0
