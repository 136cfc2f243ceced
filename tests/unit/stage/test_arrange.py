"""Copies stand together as asked, on plain grounds and in places, and the checker sees it."""

from __future__ import annotations

import pytest

from smalto.scene.facts import Arranged, Count
from smalto.scene.types import ARRANGEMENTS, Arrangement, Item, Place, Relation, Scene, Setting
from smalto.stage.checker import check, facts
from smalto.stage.director import stage
from smalto.stage.patterns import arrangements
from smalto.stage.types import Box, Staging
from tests.unit.stage.fake_pack import FakePack

PACK = FakePack()


def staged(scene: Scene, seed: int = 1) -> Staging:
    return stage(scene, PACK, seed=seed, width_px=1024, height_px=1024)


def ground(place: Place | None) -> Setting:
    return Setting("landscape", place=place) if place else Setting()


@pytest.mark.parametrize("place", [None, "meadow", "sea", "underwater", "room"])
@pytest.mark.parametrize("name", ["cat", "apple", "person", "fish", "bird", "table"])
@pytest.mark.parametrize("kind", ARRANGEMENTS)
def test_every_arrangement_is_seen(kind: Arrangement, name: str, place: Place | None) -> None:
    for count in (3, 5, 9):
        staging = staged(Scene(ground(place), (Item(name, count, arrangement=kind),)), count)
        assert staging.unmet == (), count


@pytest.mark.parametrize("kind", ARRANGEMENTS)
def test_twenty_can_be_counted(kind: Arrangement) -> None:
    for place in (None, "park"):
        scene = Scene(ground(place), (Item("cat", 20, arrangement=kind),))  # type: ignore[arg-type]
        report = check(staged(scene), PACK)
        assert Count(0, "cat", 20) in report.held
        assert report.legibility.visible > 0.3
        assert report.legibility.smallest > 0.028


@pytest.mark.parametrize("count", range(11, 21))
def test_many_copies_on_a_plain_ground_make_a_grid(count: int) -> None:
    staging = staged(Scene(items=(Item("apple", count),)))
    assert len({round(p.box.y / 60) for p in staging.placed}) > 2
    assert min(p.box.w for p in staging.placed) > 0.09 * 1024


def test_a_row_is_no_ring() -> None:
    staging = staged(Scene(items=(Item("cat", 6, arrangement="row"),)))
    assert Arranged(0, "cat", "row") in facts(staging, PACK)
    assert Arranged(0, "cat", "ring") not in facts(staging, PACK)


def test_one_copy_is_in_no_order() -> None:
    assert arrangements([Box(0, 0, 10, 10)]) == ()


def test_a_cat_on_a_stack_is_on_its_top() -> None:
    scene = Scene(
        items=(Item("box", 4, arrangement="stack"), Item("cat")), relations=(Relation("on", 1, 0),)
    )
    staging = staged(scene)
    assert staging.unmet == ()
    cat = next(p for p in staging.placed if p.item == 1)
    assert all(cat.box.y < p.box.y for p in staging.placed if p.item == 0)


def test_a_flock_of_birds_is_in_the_air() -> None:
    scene = Scene(ground("meadow"), (Item("bird", 7, arrangement="flock"),))
    staging = staged(scene)
    assert staging.horizon_y is not None
    assert all(
        p.box.bottom < staging.horizon_y and not p.shadow for p in staging.placed if p.item == 0
    )


def test_a_herd_stands_on_ground() -> None:
    for name in ("person", "horse", "house"):
        staging = staged(Scene(ground("meadow"), (Item(name, 8),)))
        assert staging.horizon_y is not None
        feet = [p.box.bottom for p in staging.placed if p.item == 0]
        assert min(feet) > staging.horizon_y
