"""What a server process does is tested in tests/contract; here, what stops one from starting."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from smalto.cli.keys import open_keys
from smalto.cli.serve import run
from smalto.engines import registry
from smalto.engines.fake import FakeEngine
from smalto.errors import EngineUnavailable


@pytest.fixture(autouse=True)
def signals() -> Iterator[None]:
    kept = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
    yield
    for number, handler in kept.items():
        signal.signal(number, handler)


def test_a_failed_first_start_does_not_use_up_the_first_key(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class NoWeights(FakeEngine):
        def load(self) -> None:
            raise EngineUnavailable("no weights")

    monkeypatch.setitem(registry.ENGINES, "fake", NoWeights)
    with pytest.raises(EngineUnavailable, match="no weights"):
        run(host="127.0.0.1", port=0, engine_name="fake")
    assert capsys.readouterr().out == ""
    with open_keys() as keys:
        assert keys.list() == []
