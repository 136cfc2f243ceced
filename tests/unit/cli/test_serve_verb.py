"""What a server process does is tested in tests/contract; here, what stops one from starting."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from smalto.cli import serve
from smalto.cli.keys import open_keys
from smalto.cli.serve import models_of, run
from smalto.config import Settings
from smalto.engines.fake import FakeEngine
from smalto.errors import EngineUnavailable, LocalError
from smalto.jobs.local import LocalHost


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

    broken = LocalHost(NoWeights(), threads=1)
    monkeypatch.setattr(serve, "hosts", lambda *_: {"fake": broken})
    with pytest.raises(EngineUnavailable, match="no weights"):
        run(host="127.0.0.1", port=0, engine_name="fake")
    assert capsys.readouterr().out == ""
    with open_keys() as keys:
        assert keys.list() == []


def test_the_models_are_the_table_s_the_engines_and_one_s_own() -> None:
    settings = Settings(Path("x"), models=(("gpt-image-2", "fake"),), default_model="fake")
    table = models_of(settings, ["fake", "native"])
    assert table.models["gpt-image-2"].engine == "fake"
    assert table.models["native"].engine == "native" and table.default_model == "fake"


def test_a_model_given_to_no_engine_stops_the_start() -> None:
    settings = Settings(Path("x"), models=(("gpt-image-2", "warp"),))
    with pytest.raises(LocalError, match="engine 'warp', which does not exist"):
        models_of(settings, ["fake", "native"])
