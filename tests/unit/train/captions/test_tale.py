"""Tales: what the plan says is what the scene holds, and what is told."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from smalto.scene.types import MAX_ITEMS, MAX_RELATIONS, Item, Relation, Scene
from smalto.train.captions import chinese, english, tale
from smalto.train.captions.mark import order_named, unmark
from smalto.train.captions.plan import Part, Plan
from smalto.train.captions.sample import Draft, draw
from smalto.train.data import _in_order
from tests.unit.train.tiny import tiny_setup

WORLD = tiny_setup().world


def write(draft: Draft, language: str, seed: int) -> str:
    rng = random.Random(seed)
    if language == "zh":
        return chinese.write(draft, WORLD, rng)
    return english.write(draft, WORLD, rng, ("mellow",))


def tales(seed: int, n: int) -> list[Draft]:
    rng = random.Random(seed)
    made: list[Draft] = []
    while len(made) < n:
        draft = draw(rng, WORLD)
        if draft.plan is not None:
            made.append(draft)
    return made


def test_a_plan_tells_the_relations_of_its_scene() -> None:
    rng = random.Random(1)
    for _ in range(500):
        items, relations, plan = tale.draw(rng, WORLD)
        assert 1 <= len(items) <= MAX_ITEMS and len(relations) <= MAX_RELATIONS
        assert [r for part in plan.parts for r in part.relations()] == list(relations)
        assert all(r.a != r.b and max(r.a, r.b) < len(items) for r in relations)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_thing_of_a_tale_is_named(language: str) -> None:
    for seed, draft in enumerate(tales(2, 300)):
        said = write(draft, language, seed)
        assert sorted(order_named(said)) == list(range(len(draft.scene.items))), said


@pytest.mark.parametrize(
    ("language", "clothes", "table"), [("en", "hat", "table"), ("zh", "帽", "桌案台")]
)
def test_chains_and_places_are_said(language: str, clothes: str, table: str) -> None:
    scene = Scene(
        items=(Item("dog"), Item("hat"), Item("apple"), Item("table")),
        relations=(Relation("wears", 0, 1), Relation("holds", 0, 2), Relation("on", 0, 3)),
    )
    plan = Plan((Part((0,), wears=(1,), holds=(2,), place=("on", 3)),))
    assert tuple(plan.parts[0].relations()) == scene.relations
    for seed in range(60):
        said, _ = unmark(write(Draft(scene, "tale", plan=plan), language, seed))
        tables = [table] if language == "en" else list(table)
        assert clothes in said.lower() and any(one in said.lower() for one in tables), said


def test_a_relation_comes_when_both_its_ends_are_named() -> None:
    scene = Scene(
        items=(Item("dog"), Item("hat"), Item("table")),
        relations=(Relation("wears", 0, 1), Relation("on", 0, 2)),
    )
    turned = _in_order(Draft(scene, "tale"), [2, 0, 1]).scene
    assert [i.concept for i in turned.items] == ["table", "dog", "hat"]
    assert turned.relations == (Relation("on", 1, 0), Relation("wears", 1, 2))


def test_who_rides_or_is_worn_does_nothing_else() -> None:
    rng = random.Random(5)
    for _ in range(400):
        items, relations, _ = tale.draw(rng, WORLD)
        for r in relations:
            if r.kind in ("wears", "holds", "rides"):
                assert items[r.b].pose is None
            if r.kind in ("rides", "sits_on", "eats", "plays", "chases"):
                assert items[r.a].pose is None


def test_a_text_held_by_someone_is_told_so() -> None:
    for seed, draft in enumerate(tales(7, 900)):
        text = draft.scene.text
        if text is None or text.holder is None:
            continue
        bare = replace(draft, scene=replace(draft.scene, style="soft"))
        said, spans = unmark(write(bare, "en", seed))
        assert said[slice(*spans[0])] == text.content
        assert any(w in said for w in ("hold", "carr")), said
