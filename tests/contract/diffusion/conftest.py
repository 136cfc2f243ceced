"""A server with all families at tiny size, each a model of its store; one in memory at a time."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest

from smalto.engines.diffusion import extra
from smalto.engines.diffusion.families import FAMILIES
from tests.contract.conftest import Server, serving

STEPS = 10
NEED_TORCHVISION = (
    "flux-2",
    "glm-image",
    "qwen-image-edit",
    "qwen-image-edit-plus",
    "qwen-image-layered",
    "z-image-omni",
)
"""They read pictures with processors of transformers 5 that need it."""
OUT = "SMALTO_FAMILIES_OUT"
"""Where recipes/families.py wants to read what came of the tests."""

Note = Callable[[str, str, str], None]
"""Family, column and what came of it."""


def lack_of(family: str) -> str:
    """Why this family cannot be tested here, or nothing."""
    if lack := extra.missing():
        return f"the extra smalto[diffusion] is not installed: {', '.join(lack)}"
    if family in NEED_TORCHVISION and find_spec("torchvision") is None:
        return f"{family} needs torchvision"
    return ""


@pytest.fixture(scope="module", params=sorted(FAMILIES))
def family(request: pytest.FixtureRequest) -> str:
    """Module scope keeps the tests of a family together: one model is in memory at a time."""
    name = str(request.param)
    if lack := lack_of(name):
        pytest.skip(lack)
    return name


@pytest.fixture(scope="session")
def models_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with every family that can be built here."""
    if lack := extra.missing():
        pytest.skip(f"the extra smalto[diffusion] is not installed: {', '.join(lack)}")
    from smalto.engines.diffusion import store
    from smalto.engines.diffusion.entry import Options
    from tests.contract.diffusion import parts, tiny

    home, weights = tmp_path_factory.mktemp("models") / "home", tmp_path_factory.mktemp("weights")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SMALTO_HOME", str(home))
        for name, make in tiny.MAKERS.items():
            if lack_of(name):
                continue
            parts.seeded()
            make().save_pretrained(weights / name, safe_serialization=True)
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
