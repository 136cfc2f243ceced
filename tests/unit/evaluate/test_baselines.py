"""The bounds beside the model: true scenes above, a bag of words below."""

from __future__ import annotations

import pytest

from smalto.evaluate.baselines import BagOfWords, TrueScenes, scene_of
from smalto.evaluate.prompts import (
    ItemFact,
    NoteFact,
    Prompt,
    RelationFact,
    SettingFact,
    StyleFact,
    TextFact,
)
from smalto.pack import Pack, load
from smalto.scene.types import Item, Relation, Scene


@pytest.fixture(scope="module")
def pack() -> Pack:
    return load()


def test_a_true_scene_claims_its_facts(pack: Pack) -> None:
    facts = (
        ItemFact(("no-such-thing", "dog"), 2, ("blue",), "run", (("material", ("wood", "metal")),)),
        ItemFact(("cat",), None),
        RelationFact(("left_of", "beside"), 0, 1),
        TextFact("Hi"),
        SettingFact(places=("kitchen",), times=("night",)),
        StyleFact("flat", "mosaic"),
    )
    scene = scene_of(facts, pack)
    assert scene.items[0] == Item("dog", 2, color="blue", pose="run", material="wood")
    assert scene.items[1].many and scene.relations == (Relation("left_of", 0, 1),)
    assert scene.texts[0].content == "Hi" and (scene.style, scene.finish) == ("flat", "mosaic")
    assert (scene.setting.kind, scene.setting.place, scene.setting.time) == (
        "landscape", "kitchen", "night",
    )  # fmt: skip


def test_patterns_and_plain_grounds(pack: Pack) -> None:
    assert scene_of([SettingFact(patterns=("dots",))], pack).setting.kind == "pattern"
    assert scene_of([SettingFact(colors=("red",))], pack).setting.colors == ("red",)
    assert scene_of([SettingFact(weathers=("rain",))], pack).setting.place == "meadow"


def test_nonsense_is_known_as_such(pack: Pack) -> None:
    prompts = [Prompt("n", "en", "nonsense", "dev", "blah", (NoteFact(),))]
    given = TrueScenes(prompts, pack).write("blah", seed=1)
    assert given.notes and given.scene == Scene()


def test_a_bag_of_words_knows_things_and_nothing_else(pack: Pack) -> None:
    scene = BagOfWords(pack).write("three red foxes to the left of a house", seed=1).scene
    assert scene == Scene(items=(Item("fox"), Item("house")))
