from __future__ import annotations

from importlib.metadata import PackageNotFoundError

import pytest

from smalto.cli import version


def test_the_version_of_the_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(version, "version", lambda name: "9.8.7")
    assert version.version_text() == "smalto 9.8.7"


def test_run_from_its_sources(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(name: str) -> str:
        raise PackageNotFoundError(name)

    monkeypatch.setattr(version, "version", unknown)
    assert "run from its sources" in version.version_text()
