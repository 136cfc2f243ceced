"""The rule-based reader on sentences of its own (none from the prompt set)."""

import pytest

from smalto.model.names import plural
from smalto.model.reader import RuleReader
from smalto.scene.types import Setting

READER = RuleReader.load()


def items(prompt: str) -> list[tuple[str, int, str | None]]:
    return [(i.concept, i.count, i.color) for i in READER.read(prompt).scene.items]


def relations(prompt: str) -> list[tuple[str, str, str]]:
    scene = READER.read(prompt).scene
    return [(scene.items[r.a].concept, r.kind, scene.items[r.b].concept) for r in scene.relations]


@pytest.mark.parametrize(
    ("prompt", "expected"),
    [
        ("a giraffe", [("giraffe", 1, None)]),
        ("three purple whales", [("whale", 3, "purple")]),
        ("a pair of zebras and 4 lemons", [("zebra", 2, None), ("lemon", 4, None)]),
        ("the violin is pink", [("violin", 1, "pink")]),
        ("one green and one yellow balloon", [("balloon", 1, "green"), ("balloon", 1, "yellow")]),
        ("some llama", [("llama", 1, None)]),
        ("a girafe", [("giraffe", 1, None)]),
        ("a bunch of bananas, no monkeys", [("banana", 3, None)]),
        ("四只紫色的鲸鱼", [("whale", 4, "purple")]),
        ("一辆红色的拖拉机,没有马", [("tractor", 1, "red")]),
    ],
)
def test_things_counts_and_colours(
    prompt: str, expected: list[tuple[str, int, str | None]]
) -> None:
    assert items(prompt) == expected


@pytest.mark.parametrize(
    ("prompt", "expected"),
    [
        ("a zebra beside a violin", [("zebra", "beside", "violin")]),
        ("on the chair sits a koala", [("koala", "on", "chair")]),
        ("a koala with a scarf on its head", [("koala", "wears", "scarf")]),
        ("a crown worn by a goat", [("goat", "wears", "crown")]),
        ("椅子上有一只考拉", [("koala", "on", "chair")]),
        ("考拉在椅子后面", [("koala", "behind", "chair")]),
        ("骑着骆驼的猴子", [("monkey", "rides", "camel")]),
    ],
)
def test_relations(prompt: str, expected: list[tuple[str, str, str]]) -> None:
    assert relations(prompt) == expected


@pytest.mark.parametrize(
    ("prompt", "content", "carrier"),
    [
        ('a wooden sign that reads "Mind the gap"', "Mind the gap", "sign"),
        ("a llama holding a banner that says WELCOME", "WELCOME", "banner"),
        ("海报上写着「夏天」", "夏天", "poster"),
    ],
)
def test_text_is_copied_exactly(prompt: str, content: str, carrier: str) -> None:
    text = READER.read(prompt).scene.text
    assert text is not None
    assert (text.content, text.carrier) == (content, carrier)


@pytest.mark.parametrize(
    ("prompt", "setting"),
    [
        ("a goat on a plain green background", Setting("flat", ("green",))),
        ("a goat, gradient background from blue to pink", Setting("gradient", ("blue", "pink"))),
        ("a goat, transparent background", Setting("transparent")),
        ("a goat in the desert at night", Setting("landscape", (), "desert", "night")),
        ("雪地里的山羊,黄昏", Setting("landscape", (), "snow", "sunset")),
    ],
)
def test_settings(prompt: str, setting: Setting) -> None:
    assert READER.read(prompt).scene.setting == setting


@pytest.mark.parametrize(
    ("prompt", "style"),
    [
        ("a koala", "soft"),
        ("colouring page with a koala", "line"),
        ("flat vector icon of a koala", "flat"),
        ("卡通考拉", "toon"),
    ],
)
def test_styles(prompt: str, style: str) -> None:
    assert READER.read(prompt).scene.style == style


def test_nonsense_gives_an_abstract_picture_and_says_so() -> None:
    reading = READER.read("wibbly frobnicate zzzyx")
    assert reading.scene.items and reading.scene.setting.kind == "gradient"
    assert "abstract" in reading.notes[0]
    assert reading.confidence < 1


def test_unknown_words_are_told() -> None:
    reading = READER.read("a koala and a flumpet")
    assert reading.unknown == ("flumpet",)
    assert "flumpet" in reading.notes[0]


@pytest.mark.parametrize("prompt", ["", "   ", "?!", "\n\n", "🦊", "a" * 5000, "没有", "no", '"'])
def test_never_fails(prompt: str) -> None:
    READER.read(prompt)


def test_plurals() -> None:
    assert [plural(w) for w in ("fox", "cherry", "tea cup", "wolf", "sheep")] == [
        "foxes",
        "cherries",
        "tea cups",
        "wolves",
        "sheep",
    ]
