"""Every word of the scene language is said in many ways, in both languages."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest

from smalto.scene import lists
from smalto.scene.types import Item, Scene, Setting
from smalto.train.captions import (
    chinese_looks,
    chinese_places,
    chinese_relations,
    chinese_texts,
    english_finishes,
    english_looks,
    english_moods,
    english_places,
    english_relations,
    english_texts,
)
from smalto.train.captions.chinese_around import Around as Chinese
from smalto.train.captions.english_around import Around as English
from smalto.train.captions.plan import ACTS, DEEDS
from smalto.train.captions.sample import Draft
from tests.unit.train.tiny import tiny_setup

WORLD = tiny_setup().world
WAYS = 8


def ways(say: Callable[[], str], tries: int = 400) -> int:
    return len({say() for _ in range(tries)})


@pytest.mark.parametrize("place", lists.PLACES)
def test_places(place: str) -> None:
    rng = random.Random(1)
    assert ways(lambda: english_places.at(rng, place)) >= 2 * WAYS
    assert ways(lambda: chinese_places.at(rng, place)) >= WAYS
    assert ways(lambda: english_places.felt(rng, place, "cozy")) >= 3


@pytest.mark.parametrize("finish", lists.FINISHES)
@pytest.mark.parametrize("strength", [None, "light", "strong"])
def test_finishes(finish: str, strength: str | None) -> None:
    rng = random.Random(2)
    assert ways(lambda: english_finishes.finish_after(rng, finish, strength)) >= WAYS
    writer = Chinese(WORLD, rng)
    scene = Scene(finish=finish, strength=strength)  # type: ignore[arg-type]
    assert ways(lambda: "".join(writer._finish(scene))) >= WAYS


def test_tables_know_every_word_of_the_closed_lists() -> None:
    tables = [
        (lists.POSES, english_looks.POSES, chinese_looks.POSES),
        (lists.EXPRESSIONS, english_looks.EXPRESSIONS, chinese_looks.EXPRESSIONS),
        (lists.SKINS, english_looks.SKINS, chinese_looks.SKINS),
        (lists.MATERIALS, english_looks.MATERIALS, chinese_looks.MATERIALS),
        (lists.SIZES, english_looks.SIZES, chinese_looks.SIZES),
        (lists.ARRANGEMENTS, english_looks.ARRANGED, chinese_looks.ARRANGED),
        (lists.MOODS, english_moods.MOODS, chinese_places.MOODS),
        (lists.VIEWS, english_moods.VIEWS, chinese_places.VIEWS),
        (lists.PATTERNS, english_moods.PATTERNS, chinese_looks.PATTERNS),
        (lists.SEASONS, english_places.SEASONS, chinese_places.SEASONS),
        (lists.TIMES, english_places.TIMES, chinese_places.TIMES),
        (lists.STYLES, english_finishes.STYLES, chinese_looks.STYLES),
        (lists.FONTS, english_texts.FONTS, chinese_texts.FONTS),
        (lists.SPOTS, english_texts.SPOTS, chinese_texts.SPOTS),
        (lists.BENDS, english_texts.BENDS, chinese_texts.BENDS),
    ]
    for words, english, chinese in tables:
        assert set(words) == set(english) == set(chinese), words
    bare = set(lists.CARRIERS) - {"none"}
    assert bare == set(english_texts.CARRIERS) == set(chinese_texts.CARRIERS)
    weathers = set(lists.WEATHERS) - {"clear"}
    assert weathers == set(english_places.WEATHERS) == set(chinese_places.WEATHERS)


def test_relations_and_deeds() -> None:
    for language in (english_relations, chinese_relations):
        kinds = set(lists.RELATIONS) - {"between"}
        assert kinds == set(language.RELATIONS)
        assert set(DEEDS) == set(language.DEEDS)
        assert all(len(language.RELATIONS[kind]) >= WAYS for kind in ACTS)
        assert len(language.BETWEEN) >= WAYS
        for form in (f for forms in language.RELATIONS.values() for f in forms):
            assert "{a}" in form and ("{b}" in form or "{n}" in form), form


@pytest.mark.parametrize(
    "item",
    [
        Item("dog", material="fluffy"), Item("girl", skin="dark"), Item("cat", expression="angry"),
        Item("apple", 12), Item("dog", 3, True, arrangement="flock"), Item("box", size="huge"),
        Item("cat", color="black", second="white"), Item("boy", pose="meditate"),
    ],
)  # fmt: skip
def test_looks_of_a_thing(item: Item) -> None:
    english, chinese = (
        English(WORLD, random.Random(3), ("mellow",)),
        Chinese(WORLD, random.Random(3)),
    )
    assert ways(lambda: english.phrase(item)) >= WAYS
    assert ways(lambda: chinese.phrase(item)) >= WAYS


@pytest.mark.parametrize(
    "setting",
    [
        Setting("landscape", (), "snow", season="winter"),
        Setting("landscape", (), "sea", weather="rainbow"),
        Setting("pattern", ("red", "white"), pattern="dots"),
        Setting("pattern", pattern="confetti"),
        Setting(mood="spooky"), Setting(view="close"),
    ],
)  # fmt: skip
def test_grounds_and_frames(setting: Setting) -> None:
    draft = Draft(Scene(setting, (Item("dog"),)), "list")
    for make in (lambda r: English(WORLD, r, ("mellow",)), lambda r: Chinese(WORLD, r)):
        rng = random.Random(4)
        assert ways(lambda make=make, rng=rng: make(rng)._frame("a dog", draft)) >= 2 * WAYS
