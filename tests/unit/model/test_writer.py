"""The installed weights: sure things only. How good the model is, `smalto evaluate` says."""

from __future__ import annotations

import pytest

from smalto.model import Writer
from smalto.scene.grammar import Grammar
from smalto.scene.types import Scene

pytestmark = pytest.mark.native


@pytest.fixture(scope="module")
def writer() -> Writer:
    return Writer.load()


def test_a_simple_prompt_is_understood(writer: Writer) -> None:
    reading = writer.write("a fox and two apples, blue background")
    assert [(item.concept, item.count) for item in reading.scene.items] == [
        ("fox", 1),
        ("apple", 2),
    ]
    assert reading.scene.setting.colors == ("blue",) and 0 < reading.confidence <= 1


def test_quoted_text_is_copied_letter_by_letter(writer: Writer) -> None:
    for said in ("HELLO WORLD", "xq7!k", "生日快乐"):
        text = writer.write(f'a sign that says "{said}"').scene.text
        assert text is not None and text.content == said


@pytest.mark.parametrize(
    "prompt",
    [
        "",
        " ",
        "!!!",
        "🦊",
        "\x00\x07",
        "a" * 3000,
        "dog " * 800,
        "《》「」",
        "(((((",
        '"' * 41,
        "ſﬁ\ud800",
    ],
)
def test_whatever_is_said_a_scene_is_spelled(writer: Writer, prompt: str) -> None:
    reading = writer.write(prompt)
    assert isinstance(reading.scene, Scene)
    grammar = Grammar()
    for token in reading.tokens:
        grammar.push(token)
    assert grammar.done or not reading.tokens


def test_the_same_prompt_is_always_read_the_same(writer: Writer) -> None:
    one, two = (writer.write("three cats on a sofa", seed=seed) for seed in (1, 2))
    assert one == two
