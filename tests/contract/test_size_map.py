"""For clients that cannot be told better: sizes that no model has, replaced by a setting."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from .conftest import serving


def test_a_setting_draws_open_webuis_default_size(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SMALTO_SIZE_MAP", "512x512=1024x1024")
    size: Any = "512x512"
    with serving(tmp_path / "home", "fake") as server, server.client() as client:
        for model in ("gpt-image-1", "gpt-image-2"):
            assert client.images.generate(model=model, prompt="a fox", size=size).size == (
                "1024x1024"
            )
        own = client.images.generate(model="dall-e-2", prompt="a fox", size=size)
        assert own.data and own.data[0].url  # a size that a model has stays as it is
