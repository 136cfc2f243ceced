"""What an owner can wish for a model, with real networks in this process; what is told of it."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.contract.diffusion.conftest import lack

pytestmark = [
    pytest.mark.filterwarnings("ignore"),
    pytest.mark.skipif(bool(lack()), reason=lack() or "-"),
]
SIDE_PX = 64


def _engine(tmp_path: Path, family: str, **options: Any) -> Any:
    from smalto.engines.diffusion import store, vision
    from smalto.engines.diffusion.engine import DiffusionEngine
    from smalto.engines.diffusion.entry import Options

    vision.readable()
    from tests.contract.diffusion import parts, tiny

    parts.seeded()
    weights = tmp_path / "weights"
    tiny.MAKERS[family]().save_pretrained(weights, safe_serialization=True)
    engine = DiffusionEngine(store.add(weights, "mine", options=Options(steps=6, **options)))
    engine.load()
    return engine


def _drawn(engine: Any) -> Any:
    from smalto.types import ImageRequest

    request = ImageRequest("a red fox", "mine", width_px=SIDE_PX, height_px=SIDE_PX)
    *_, picture = engine.draw(request, 7, lambda: False)
    return picture


def test_skipped_steps_are_told(home: Path, tmp_path: Path) -> None:
    [note] = _drawn(_engine(tmp_path, "flux-1", cache=0.5)).notes
    assert "steps were skipped" in note and "0.5" in note


def test_a_network_that_cannot_skip_steps_draws_them_all(home: Path, tmp_path: Path) -> None:
    assert _drawn(_engine(tmp_path, "sdxl", cache=0.5)).notes == ()


def test_tokens_before_the_steps_are_counted(home: Path, tmp_path: Path) -> None:
    [note] = _drawn(_engine(tmp_path, "glm-image")).notes
    assert note.startswith("laid out by ") and int(note.split()[3]) > 0


@pytest.mark.skipif(find_spec("torchao") is None, reason="needs torchao")
@pytest.mark.parametrize("family", ["janus-pro", "z-image"])
def test_networks_in_8_bits_draw_and_say_so(home: Path, tmp_path: Path, family: str) -> None:
    engine = _engine(tmp_path, family, bits=8)
    assert "in 8 bits" in engine.plan.words
    picture = _drawn(engine)
    assert any("held in 8 bits" in note for note in picture.notes)
    assert np.frombuffer(picture.frame.rgba, np.uint8).std() > 1


def test_bits_that_nothing_here_can_do_are_refused(home: Path, tmp_path: Path) -> None:
    from smalto.errors import EngineUnavailable

    with pytest.raises(EngineUnavailable, match="leave --bits out"):
        _engine(tmp_path, "sdxl", bits=4)
