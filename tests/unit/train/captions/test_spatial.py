"""Where things are: each shape is told in many ways, and whole."""

from __future__ import annotations

import random

import pytest

from smalto.scene.types import Item, Relation, Scene
from smalto.train.captions import english, spatial
from smalto.train.captions.english_spatial import Spatial
from smalto.train.captions.mark import order_named, plain
from smalto.train.captions.sample import Draft
from smalto.train.data import caption
from tests.unit.train.tiny import tiny_setup

WORLD = tiny_setup().world


def drawn(shape: str, rng: random.Random) -> Draft:
    while True:
        items, relations, found = spatial.draw(rng, WORLD)
        if found == shape:
            return Draft(Scene(items=items, relations=relations), "spatial", shape=shape)


@pytest.mark.parametrize("shape", spatial.SHAPES)
def test_a_shape_names_all_its_things_and_is_told_in_many_ways(shape: str) -> None:
    rng = random.Random(5)
    said = set()
    for _ in range(120):
        draft = drawn(shape, rng)
        told = english.write(draft, WORLD, rng, ("gritty",))
        assert sorted(order_named(told)) == list(range(len(draft.scene.items))), told
        assert "{" not in plain(told), told
        said.add(plain(told))
    assert len(said) > 110


def test_relations_are_of_things_that_are_there_and_of_two_different_ones() -> None:
    rng = random.Random(6)
    for _ in range(400):
        items, relations, shape = spatial.draw(rng, WORLD)
        for r in relations:
            assert r.a != r.b and max(r.a, r.b) < len(items), shape


def told(shape: str, kinds: list[Relation], names: list[str], seed: int) -> str:
    """Bare words, so that the sentence around them can be read."""
    scene = Scene(items=tuple(Item(name) for name in names), relations=tuple(kinds))
    rng = random.Random(seed)
    said = Spatial(scene, rng, lambda k: f"a {names[k]}", lambda k: names[k], frozenset({"girl"}))
    return plain(said.tell(shape))


def test_who_sits_left_is_never_told_to_sit_right() -> None:
    for seed in range(300):
        said = told("sides", [Relation("left_of", 0, 1)], ["cat", "dog"], seed)
        cat, dog = said.index("a cat"), said.index("a dog")
        if said.startswith("on the left "):
            assert cat < dog, said
        if said.startswith(("on the right ", "the right side")):
            assert dog < cat, said


def test_what_is_in_a_vase_on_a_table_is_not_on_the_vase() -> None:
    relations = [Relation("in", 0, 1), Relation("on", 1, 2)]
    said = {told("contents", relations, ["rose", "vase", "table"], seed) for seed in range(400)}
    assert any("a vase with a rose on " in s or "a vase of a rose on " in s for s in said)
    assert not any("table in" in s or "table inside" in s for s in said)


def test_a_girl_is_spoken_of_as_she() -> None:
    relations = [Relation("on", 1, 0)]
    said = {told("body", relations, ["girl", "cat"], seed) for seed in range(60)}
    assert any(" her " in s for s in said) and not any(" its " in s for s in said)


def test_chinese_tells_them_too() -> None:
    rng = random.Random(7)
    shapes = {"en": set(), "zh": set()}
    for _ in range(3000):
        prompt, _, draft = caption(rng, WORLD, ("gritty",))
        if draft.kind == "spatial":
            shapes["en" if prompt.isascii() else "zh"].add(draft.shape)
    assert shapes["zh"] == shapes["en"] == set(spatial.SHAPES)
