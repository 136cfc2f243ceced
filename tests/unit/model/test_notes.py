from __future__ import annotations

from smalto.model.notes import notes_on
from smalto.scene.types import Item, Scene, Text
from tests.unit.train.tiny import CONCEPTS, tiny_setup

FEATURIZER = tiny_setup().featurizer
ORDER = tuple(sorted(CONCEPTS))


def notes(prompt: str, *drawn: str) -> str:
    scene = Scene(items=tuple(Item(concept) for concept in drawn))
    return "; ".join(notes_on(scene, FEATURIZER(prompt), CONCEPTS, ORDER))


def test_what_is_drawn_needs_no_note() -> None:
    assert notes("a dog and a cat", "dog", "cat") == ""


def test_what_was_named_and_is_missing_is_told_once() -> None:
    said = notes("a dog, a horse and another horse", "dog")
    assert said.count("horse") == 1 and "dog" not in said


def test_what_must_not_be_there_is_not_missed() -> None:
    assert "horse" not in notes("a dog without a horse", "dog")


def test_words_of_the_text_name_nothing() -> None:
    scene = Scene(items=(Item("dog"),), texts=(Text("WILD HORSE"),))
    prompt = "a dog with a sign that says WILD HORSE"
    said = "; ".join(notes_on(scene, FEATURIZER(prompt), CONCEPTS, ORDER))
    assert "horse" not in said and "wild" not in said and "says" in said


def test_words_that_nobody_knows_are_told() -> None:
    assert "qwrtzly" in notes("a dog with a qwrtzly", "dog")


def test_a_picture_of_nothing_is_said_to_be_abstract() -> None:
    assert "abstract" in notes("the qwrtz")
    text = notes_on(Scene(texts=(Text("HI"),)), FEATURIZER('"HI"'), CONCEPTS, ORDER)
    assert not any("abstract" in note for note in text)
