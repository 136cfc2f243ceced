"""Instructions read into operations; what describes a picture has none."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smalto.edit.instruct import read
from smalto.edit.operations import (
    Add,
    Background,
    Change,
    Instruction,
    Move,
    Operation,
    Recount,
    Reframe,
    Relate,
    Remove,
    Replace,
    Resize,
    Restyle,
    Retext,
    Swap,
    Tone,
    Turn,
)
from smalto.errors import ImageUserError
from smalto.model.reader import RuleReader
from smalto.scene.types import Item, Scene, Text

RULES = RuleReader.load()
KNOWN = Scene(
    items=(Item("cat"), Item("dog"), Item("apple", 3), Item("car"), Item("man"), Item("tree"))
)


def _read(words: str, known: Scene | None = KNOWN) -> Instruction:
    return read(words, known, RULES.write)  # type: ignore[arg-type]


def _kinds(words: str, known: Scene | None = KNOWN) -> list[type[Operation]]:
    return [type(one) for one in _read(words, known).operations]


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        ("Please remove the apples and add a red balloon next to the tree.", [Remove, Add]),
        ("turn the cat into a dog", [Replace]),
        ("Make the car red and the tree blue", [Change, Change]),
        ("make the second apple from the left green", [Change]),
        ("move the car a bit to the left, then flip the dog", [Move, Turn]),
        ("make the cat bigger", [Resize]),
        ("there should be five apples", [Recount]),
        ("swap the cat and the dog", [Swap]),
        ("let the dog chase the cat", [Relate]),
        ("give the man a hat", [Add]),
        ("as a watercolour", [Restyle]),
        ("make it night", [Background]),
        ("put them on a beach", [Background]),
        ('change the text to "HELLO"', [Retext]),
        ("make it brighter", [Tone]),
        ("zoom in on the dog", [Reframe]),
        ("I'd rather have a cow instead of the dog", [Replace]),
        ("could the car be made of chocolate?", [Change]),
        ("the dog is too big, make it smaller", [Resize]),
        ("把猫换成狗", [Replace]),
        ("把车变成红色,然后翻转狗", [Change, Turn]),
        ("在左边加一只猫", [Add]),
        ("让狗追猫", [Relate]),
        ("改成水彩风格", [Restyle]),
        ("把文字改成“你好”", [Retext]),
        ("再加一个苹果", [Recount]),
        ("只保留猫", [Remove]),
        ("把车变成红色\uff0c再变成水彩画", [Change, Restyle]),
        ("去掉狗\uff0c整体改成油画风格", [Remove, Restyle]),
        ("把背景换成雪山并变成水彩画", [Background, Restyle]),
        ("把猫移到左边\uff0c再缩小一点", [Move, Resize]),
        ("换成夜晚\uff0c加上月亮\uff0c做成剪影", [Background, Add, Restyle]),
        ("把车变成红色\uff0c然后天黑", [Change, Background]),
    ],
)
def test_what_is_asked_for(words: str, kinds: list[type[Operation]]) -> None:
    assert _kinds(words) == kinds


@pytest.mark.parametrize(
    "words",
    ["a cat sitting on a mat", "A sunlit lounge with a pool and a flamingo", "一只猫坐在垫子上"],
)
def test_a_description_has_no_operations(words: str) -> None:
    found = _read(words)
    assert not found.operations
    assert found.scene is not None and found.scene.items


def test_targets_are_told_apart() -> None:
    (one,) = _read("remove the red car on the left").operations
    assert isinstance(one, Remove) and one.target is not None
    assert (one.target.concept, one.target.color, one.target.which) == ("car", "red", "left")
    (two,) = _read("remove the man's hat").operations
    assert isinstance(two, Remove) and two.target is not None and two.target.of is not None
    assert two.target.of.concept == "man"
    (three,) = _read("take the hat away from the man").operations
    assert isinstance(three, Remove) and three.target is not None
    assert three.target.concept != "man"


def test_it_is_what_was_spoken_of() -> None:
    _, second = _read("move the dog to the left and make it bigger").operations
    assert isinstance(second, Resize) and second.target.concept == "dog"


def test_quoted_words_are_no_instructions() -> None:
    (one,) = _read('change the text to "remove the cat"').operations
    assert isinstance(one, Retext) and one.new is not None
    assert one.new.content == "remove the cat"


def test_what_is_not_understood_is_said() -> None:
    found = _read("remove the cat. Flurb the whistle.")
    assert [type(one) for one in found.operations] == [Remove]
    assert "flurb the whistle" in found.notes[0]


def test_an_order_that_is_not_understood_is_refused() -> None:
    with pytest.raises(ImageUserError, match="was not understood"):
        _read("make the frobnication more quizzical")


def test_a_foreign_picture_is_read_too() -> None:
    assert _kinds("remove the bicycle", None) == [Remove]


@given(st.text(max_size=80))
@settings(max_examples=150, deadline=None)
def test_any_words_are_read_or_refused(words: str) -> None:
    try:
        found = _read(words)
    except ImageUserError:
        return
    assert found.operations or found.scene is not None


def test_what_came_in_is_spoken_of_next() -> None:
    _, second = _read("replace the dog with a sofa and paint it yellow").operations
    assert isinstance(second, Change)
    assert second.target.concept == "sofa"


def test_what_is_written_needs_no_quotes_in_capitals() -> None:
    known = Scene(texts=(Text("OPEN"),))
    assert _read("change OPEN to SOLD OUT and make it rain", known).operations[0] == Retext(
        Text("SOLD OUT"), "OPEN"
    )


@pytest.mark.parametrize("words", ["make the sky purple", "把天空变成紫色"])
def test_the_sky_of_a_foreign_picture_takes_a_colour(words: str) -> None:
    assert _kinds(words, None) == [Change]
