"""The founding article's park, with the real pack: all is there and stands where it should."""

from __future__ import annotations

import pytest

from smalto import pack
from smalto.scene.types import Item, Relation, Scene, Setting
from smalto.stage.checker import check
from smalto.stage.director import stage

PARK = Scene(
    Setting("landscape", place="park", weather="sunny"),
    (
        Item("person", 3, many=True, pose="walk"),
        Item("robot", 2, pose="play"),
        Item("person", 2, pose="sit"),
        Item("bench"),
        Item("tree", 3, many=True),
        Item("robot", 1, pose="walk"),
    ),
    (Relation("sits_on", 2, 3), Relation("under", 3, 4)),
)


@pytest.mark.parametrize("size", [(1024, 1024), (1536, 1024), (1024, 1536)])
@pytest.mark.parametrize("seed", range(4))
def test_the_park_is_composed(size: tuple[int, int], seed: int) -> None:
    words = pack.load()
    staging = stage(PARK, words, seed=seed, width_px=size[0], height_px=size[1])
    assert staging.unmet == ()
    report = check(staging, words)
    assert report.missed == ()
    assert report.legibility.smallest > 0.07
    assert report.legibility.margin >= 0.02
    figures = [words.get(p.concept).figure for p in staging.placed if p.item in (0, 1, 2, 5)]
    assert set(figures) == {"whole"}
