"""Chinese captions: what things are called in them, and how places are told."""

import random
import re

import pytest

from smalto.pack import load
from smalto.scene.types import Item, Relation, Scene
from smalto.train.captions import chinese, chinese_names, sample, spatial, world
from smalto.train.captions.mark import order_named, unmark

WORLD = world.build(load().concepts)


def told(shape: str, relations: list[Relation], concepts: list[str], seed: int) -> str:
    scene = Scene(items=tuple(Item(c) for c in concepts), relations=tuple(relations))
    draft = sample.Draft(scene, "spatial", shape=shape)
    return unmark(chinese.write(draft, WORLD, random.Random(seed)))[0]


def test_a_thing_bears_no_name_that_means_another() -> None:
    names = chinese_names.of(WORLD)
    assert "妈妈" in names["woman"] and "妈妈" not in names["woman-feeding-baby"]
    assert {"鹤", "仙鹤"} <= set(names["stork"]) and names["cat"][0] == "猫"
    owners = [name for concept in ("bucket", "barrel") for name in names[concept]]
    assert len(owners) == len(set(owners))


def test_every_thing_has_a_name() -> None:
    assert set(chinese_names.of(WORLD)) == set(WORLD.concepts)
    assert all(chinese_names.of(WORLD).values())


@pytest.mark.parametrize("shape", spatial.SHAPES)
def test_every_shape_names_all_its_things(shape: str) -> None:
    rng, seen = random.Random(3), 0
    while seen < 12:
        items, relations, drawn = spatial.draw(rng, WORLD)
        if drawn == shape:
            scene = Scene(items=items, relations=relations)
            said = chinese.write(sample.Draft(scene, "spatial", shape=drawn), WORLD, rng)
            assert sorted(order_named(said)) == list(range(len(items))), said
            seen += 1


def test_left_and_right_are_never_turned_round() -> None:
    lights = chinese_names.of(WORLD)["lighthouse"]
    for seed in range(300):
        said = told("sides", [Relation("left_of", 0, 1)], ["lighthouse", "hedgehog"], seed)
        light = max(lights, key=said.count)
        assert light in said and f"{light}右" not in said and f"{light}的右" not in said, said
        if "左边是" in said and "右边是" in said:
            right = re.split("[，, ]|左边", said.split("右边是")[1])[0]
            assert light not in right, said


def test_measure_words_fit_the_thing() -> None:
    said = [told("sides", [Relation("left_of", 0, 1)], ["car", "tree"], k) for k in range(300)]
    assert sum("辆" in s or "台" in s for s in said) > 5 * sum("一朵" in s for s in said)
