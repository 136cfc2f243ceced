from __future__ import annotations

from pathlib import Path

import pytest

from smalto.cli import evaluate
from smalto.errors import SmaltoError


def test_a_table_is_printed_and_the_figures_are_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "figures.json"
    evaluate.run(split="dev", writer="reader", output=str(out), limit=4, pixels=False)
    assert "|" in capsys.readouterr().out
    assert out.read_text().lstrip()[0] in "[{"


def test_an_unknown_split_is_told_with_those_there_are() -> None:
    with pytest.raises(SmaltoError, match=r"'final'.*test"):
        evaluate.run(split="final", writer="reader", output=None, limit=1, pixels=False)
