from __future__ import annotations

import pytest

from smalto.engines.abstract import SHAPES, abstract, is_blank, note_on
from smalto.scene.types import Item, Scene, Setting, Text


@pytest.mark.parametrize(
    ("scene", "blank"),
    [
        (Scene(), True),
        (Scene(style="line"), True),
        (Scene(Setting("flat", ("blue",))), False),
        (Scene(items=(Item("apple"),)), False),
        (Scene(texts=(Text("hello"),)), False),
    ],
)
def test_blank_means_that_nothing_was_asked_for(scene: Scene, blank: bool) -> None:
    assert is_blank(scene) is blank


def test_prompt_and_seed_choose_the_shapes() -> None:
    scenes = {abstract(prompt, seed, SHAPES) for prompt in ("  ", "qwrtz") for seed in range(5)}
    assert len(scenes) > 5
    assert abstract("qwrtz", 3, SHAPES) == abstract("qwrtz", 3, SHAPES)
    assert all(len(scene.items) == 3 and not is_blank(scene) for scene in scenes)


def test_the_note_quotes_a_little_of_the_prompt() -> None:
    assert "prompt 'a b' is" in note_on(" a\n b ")
    assert len(note_on("x" * 32_000)) < 250
    assert note_on(" \n").startswith("The prompt has no words, ")
