"""Our own figures: files and entries agree, drawings stay plain, the recipe repeats itself."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Any

import pytest

OWN = Path(__file__).resolve().parents[3] / "art" / "own"
ENTRIES: list[dict[str, Any]] = json.loads((OWN / "figures.json").read_text(encoding="utf-8"))
TAGS = {"svg", "g", "defs", "linearGradient", "radialGradient", "stop", "path"}


def test_ids_are_unique_and_drawn() -> None:
    ids = [entry["id"] for entry in ENTRIES]
    assert len(ids) == len(set(ids))
    assert [i for i in ids if not (OWN / f"{i}.svg").exists()] == []


def test_drawings_are_plain_and_small() -> None:
    for entry in ENTRIES:
        text = (OWN / f"{entry['id']}.svg").read_text(encoding="utf-8")
        assert set(re.findall(r"<([A-Za-z]+)", text)) <= TAGS, entry["id"]
        assert text.startswith('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ')
        assert len(text) < 45_000, entry["id"]


def test_slots_lie_in_the_drawing() -> None:
    for entry in ENTRIES:
        for name, slot in entry["slots"].items():
            assert all(0 <= value <= 1 for value in slot), (entry["id"], name)


def test_every_character_has_its_default_and_one_drawing_a_pose() -> None:
    poses = [tuple(e["pose_of"]) for e in ENTRIES if "pose_of" in e]
    assert len(poses) == len(set(poses))
    for who in ("person", "man", "woman", "boy", "girl", "fox", "astronaut"):
        assert (who, "stand") in poses


@pytest.mark.parametrize("name", ["robot", "girl-sitting", "fox-whole"])
def test_the_recipe_gives_the_same_bytes(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(OWN))
    from figures import crowd, herd

    made = {"robot": crowd.robots, "girl-sitting": crowd.people, "fox-whole": herd.animals}[name]()
    figure = next(figure for figure in made if figure.id == name)
    assert figure.sheet.svg() == (OWN / f"{name}.svg").read_text(encoding="utf-8")
    for module in [m for m in sys.modules if m == "figures" or m.startswith("figures.")]:
        del sys.modules[module]
