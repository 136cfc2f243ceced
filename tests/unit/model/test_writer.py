"""The installed weights: sure things only. How good the model is, `smalto evaluate` says."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

import pytest

from smalto.model import Writer
from smalto.model.reader import RuleReader, RuleReading
from smalto.scene.grammar import Grammar
from smalto.scene.types import Item, Relation, Scene
from smalto.types import go_on

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


PARK = "a calm park where people and robots walk, some play, some sit on benches under the trees"


def test_rules_that_the_model_finds_absurd_are_not_believed(writer: Writer) -> None:
    absurd = Scene(
        items=tuple(
            Item(c) for c in ("person", "robot", "bench", "tree", "leaf-fluttering-in-wind")
        ),
        relations=(Relation("wears", 3, 1), Relation("rides", 2, 0)),
    )
    reading = _with_rules(writer, absurd).write(PARK)
    assert reading.source == "model"
    assert reading.scene != absurd


def test_rules_that_draw_more_of_what_is_named_are_believed(writer: Writer) -> None:
    prompt = "a cat, a dog and a horse"
    truth = Scene(items=(Item("cat"), Item("dog"), Item("horse")))
    features = writer.featurizer(prompt)
    half = writer._reading(Scene(items=(Item("cat"),)), features, 0.9)
    caught = _with_rules(writer, truth)._caught(half, prompt, features, go_on)
    assert (caught.scene, caught.source) == (truth, "rules")
    assert half.notes == ("not drawn: dog", "not drawn: horse")


def test_without_the_net_the_model_stands_alone(writer: Writer) -> None:
    alone = replace(writer, net=None)
    assert alone.write(PARK).source == "model"


class _Rules:
    """A stand-in for the rule-based reader that always reads the same."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene

    def read(self, prompt: str) -> RuleReading:
        return RuleReading(self.scene, (), ())


def _with_rules(writer: Writer, scene: Scene) -> Writer:
    return replace(writer, net=cast(RuleReader, _Rules(scene)))


def test_a_shouted_text_is_copied_whole(writer: Writer) -> None:
    prompt = "a robot with a sign, it tells us I NEED OIL today"
    features = writer.featurizer(prompt)
    oil = [w.text for w in features.words].index("oil")
    assert writer._copies(prompt, features, [oil, oil]) == ["I NEED OIL"]
    assert writer._copies(prompt, features, [oil + 1, oil + 1]) == ["today"]
    quoted = 'AN OWL SAYS "Hoo" LOUDLY'
    features = writer.featurizer(quoted)
    assert writer._copies(quoted, features, [3, 3]) == ["Hoo"]
