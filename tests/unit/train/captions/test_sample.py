from __future__ import annotations

import random

from smalto.scene.types import MAX_ITEMS
from smalto.train.captions.sample import Draft, draw
from tests.unit.train.tiny import tiny_setup

WORLD = tiny_setup().world


def drafts(seed: int, n: int) -> list[Draft]:
    rng = random.Random(seed)
    return [draw(rng, WORLD) for _ in range(n)]


def test_scenes_keep_to_the_closed_lists() -> None:
    for draft in drafts(1, 500):
        scene = draft.scene
        assert len(scene.items) <= MAX_ITEMS
        assert {item.concept for item in scene.items} <= set(WORLD.all)
        for relation in scene.relations:
            assert relation.a != relation.b
            assert max(relation.a, relation.b) < len(scene.items)


def test_all_kinds_of_pictures_are_met() -> None:
    made = drafts(2, 1500)
    assert {"list", "relation", "group", "place"} <= {d.kind for d in made}
    assert any(d.scene.text for d in made)
    assert {"flat", "landscape", "transparent"} <= {d.scene.setting.kind for d in made}
    assert any(d.absent for d in made)


def test_the_same_seed_draws_the_same() -> None:
    assert drafts(3, 20) == drafts(3, 20) != drafts(4, 20)
