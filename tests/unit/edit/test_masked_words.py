from __future__ import annotations

import numpy as np
import pytest

from smalto.edit.hole import Hole
from smalto.edit.masked_words import Wish, wish_of
from smalto.scene.types import Item, Scene
from tests.unit.edit.bench import reading, tools


def small() -> Hole:
    coverage = np.zeros((100, 100), np.float32)
    coverage[30:60, 40:70] = 1
    return Hole(coverage)


def wide() -> Hole:
    coverage = np.zeros((100, 100), np.float32)
    coverage[10:90, 10:90] = 1
    return Hole(coverage)


def wish(
    prompt: str, hole: Hole | None = None, known: Scene | None = None, outside: Scene | None = None
) -> Wish:
    return wish_of(prompt, known, outside, hole or small(), tools().pack, reading)


def concepts(found: Wish) -> list[str]:
    return [item.concept for item in found.things.items]


@pytest.mark.parametrize(
    "prompt",
    [
        "",
        "  ",
        "remove it",
        "erase this",
        "clean background",
        "nothing",
        "去掉它",
        "extend the picture to the left",
        "outpaint",
        "zoom out a bit",
        "扩图",
    ],
)
def test_words_for_nothing(prompt: str) -> None:
    found = wish(prompt)
    assert not found.is_drawn and found.ground is None and found.change is None


def test_words_that_mean_nothing_are_told() -> None:
    found = wish("qwrtz")
    assert not found.is_drawn and "shows what is around it" in found.notes[0]


@pytest.mark.parametrize(
    ("prompt", "place", "time"),
    [
        ("a blue sky", "sky", "day"),
        ("sunset sky", "sky", "sunset"),
        ("green grass", "meadow", "day"),
        ("天空", "sky", "day"),
        ("a forest", "forest", "day"),
    ],
)
def test_words_for_a_ground(prompt: str, place: str, time: str) -> None:
    found = wish(prompt)
    assert found.ground is not None and not found.is_drawn
    assert (found.ground.place, found.ground.time) == (place, time)


def test_the_hole_alone() -> None:
    assert concepts(wish("a red apple")) == ["apple"]
    assert wish('a sign that says "OPEN"').things.texts[0].content == "OPEN"


def test_what_others_are_on_is_there_when_the_hole_is_small_or_the_words_say_so() -> None:
    assert concepts(wish("a cat on a sofa", small())) == ["cat"]
    assert concepts(wish("a cat on a sofa", wide())) == ["cat", "sofa"]
    assert concepts(wish("a vase on the table", wide())) == ["vase"]


def test_of_a_whole_picture_the_thing_that_the_hole_is_shaped_for() -> None:
    found = wish("a sunny beach with a dog and a palm tree")
    assert concepts(found) == ["dog"] and found.ground is None
    assert any("palm-tree" in note for note in found.notes)


def test_what_is_known_to_be_there_is_not_drawn_again() -> None:
    known = Scene(items=(Item("sofa"),))
    found = wish("a cat on a sofa", wide(), known, Scene())
    assert concepts(found) == ["cat"] and found.kept == {"sofa"} and found.upon == "sofa"


def test_all_that_is_named_is_there_but_one_is_in_the_hole() -> None:
    known = Scene(items=(Item("cat"), Item("sofa")))
    found = wish("a cat on a sofa", small(), known, Scene(items=(Item("sofa"),)))
    assert concepts(found) == ["cat"]
