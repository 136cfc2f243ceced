"""A server with all families at tiny size, each a model of its store; one in memory at a time."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from smalto.engines.diffusion import extra
from smalto.engines.diffusion.families import FAMILIES
from tests.contract.conftest import Server, serving

STEPS = 10
USUAL = ("flux-2-klein", "janus-pro", "qwen-image", "sdxl", "z-image")
"""One of each kind: latents of every layout, each kind of mask and of scheduler. All families take
minutes, Qwen-Image-Edit most of them: it reads a source at a megapixel whatever size is asked."""
ALL = "SMALTO_FAMILIES"
"""Set to `all`, every family is tested: for recipes/families.py, and after a change of versions."""
CHOSEN = sorted(FAMILIES) if os.environ.get(ALL) == "all" else USUAL
OUT = "SMALTO_FAMILIES_OUT"
"""Where recipes/families.py wants to read what came of the tests."""

Note = Callable[[str, str, str], None]
"""Family, column and what came of it."""


def lack() -> str:
    """Why no family can be tested here, or nothing."""
    absent = extra.missing()
    return f"the extra smalto[diffusion] is not installed: {', '.join(absent)}" if absent else ""


@pytest.fixture(scope="module", params=CHOSEN)
def family(request: pytest.FixtureRequest) -> str:
    """Module scope keeps the tests of a family together: one model is in memory at a time."""
    if why := lack():
        pytest.skip(why)
    return str(request.param)


@pytest.fixture(scope="session")
def models_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with the chosen families."""
    if why := lack():
        pytest.skip(why)
    from smalto.engines.diffusion import store, vision
    from smalto.engines.diffusion.entry import Options

    vision.readable()
    from tests.contract.diffusion import parts, tiny

    home, weights = tmp_path_factory.mktemp("models") / "home", tmp_path_factory.mktemp("weights")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SMALTO_HOME", str(home))
        for name in CHOSEN:
            parts.seeded()
            tiny.MAKERS[name]().save_pretrained(weights / name, safe_serialization=True)
            store.add(weights / name, name, options=Options(steps=STEPS))
    return home


@pytest.fixture(scope="session")
def gallery(models_home: Path) -> Iterator[Server]:
    with serving(models_home, "fake") as running:
        yield running


@pytest.fixture(scope="session")
def note() -> Iterator[Note]:
    found: dict[str, dict[str, str]] = {}

    def write_down(family: str, column: str, verdict: str) -> None:
        found.setdefault(family, {})[column] = verdict

    yield write_down
    if path := os.environ.get(OUT):
        Path(path).write_text(json.dumps(found, indent=1, sort_keys=True), "utf-8")
