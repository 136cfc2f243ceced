"""Crowds stand in rows: everybody apart, inside, seen."""

from __future__ import annotations

import pytest

from smalto.scene.types import Item, Place, Scene, Setting
from smalto.stage.checker import check
from smalto.stage.director import stage
from tests.unit.stage.fake_pack import FakePack

PACK = FakePack()


@pytest.mark.parametrize("place", ["meadow", "sea", "underwater", "space", "room"])
def test_sixty_things_are_apart_and_counted(place: Place) -> None:
    names = ("dog", "cat", "apple", "bird", "fish", "house")
    scene = Scene(Setting("landscape", place=place), tuple(Item(name, 10) for name in names))
    staging = stage(scene, PACK, seed=1, width_px=1024, height_px=1024)
    report = check(staging, PACK)
    assert report.missed == ()
    assert report.legibility.visible > 0.85
    assert report.legibility.margin > 0
