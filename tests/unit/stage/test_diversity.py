"""Pictures of one scene differ; the same staging does not differ from itself."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import pytest

from smalto.scene.types import Item, Relation, Scene, Setting
from smalto.stage.director import best_of, stage
from smalto.stage.diversity import alike, layout_distance
from tests.unit.stage.fake_pack import FakePack

PACK = FakePack()
SCENES = [
    Scene(items=(Item("apple"),)),
    Scene(items=(Item("cat"), Item("dog")), relations=(Relation("left_of", 0, 1),)),
    Scene(items=(Item("cat", 5),)),
    Scene(Setting("landscape", place="meadow"), (Item("horse"),)),
    Scene(Setting("landscape", place="park"), (Item("person", 3), Item("dog"))),
]


@pytest.mark.parametrize("scene", SCENES)
@pytest.mark.parametrize("k", [1, 4])
def test_four_pictures_of_a_scene_are_four_layouts(scene: Scene, k: int) -> None:
    four = [
        best_of(scene, PACK, seed=seed, width_px=1024, height_px=1024, k=k)
        for seed in range(40, 44)
    ]
    assert not any(alike(a, b) for a, b in combinations(four, 2))


def test_a_layout_is_like_itself_at_any_size() -> None:
    small = stage(SCENES[0], PACK, seed=1, width_px=512, height_px=512)
    large = stage(SCENES[0], PACK, seed=1, width_px=1024, height_px=1024)
    assert layout_distance(small, small) == 0
    assert layout_distance(small, large) == pytest.approx(0, abs=1e-6)


def test_one_thing_more_is_another_layout() -> None:
    one = stage(SCENES[2], PACK, seed=1, width_px=512, height_px=512)
    assert not alike(one, replace(one, placed=one.placed[1:]))


def test_colors_do_not_count() -> None:
    one = stage(SCENES[0], PACK, seed=1, width_px=512, height_px=512)
    painted = tuple(replace(p, color="blue") for p in one.placed)
    assert alike(one, replace(one, placed=painted))
