"""The search keeps its hard wishes when there is room for them."""

from __future__ import annotations

from random import Random

from smalto.stage.search import Mover, Search, Wish
from smalto.stage.types import Box

FRAME = Box(70, 70, 860, 860)


def mover(item: int, w: float = 150, h: float = 200) -> Mover:
    return Mover(Box(-w / 2, -h, w, h), (650, 900), 0.7, item, 0, frozenset({item}))


def test_units_end_apart_inside_and_in_order() -> None:
    movers = [mover(i) for i in range(4)]
    wishes = [Wish("left", 3, 0), Wish("near", 1, 2)]
    for seed in range(5):
        spread = Search(movers, wishes, FRAME, Random(seed)).run()
        assert spread.clash <= 0.07
        boxes = [m.bounds(p) for m, p in zip(movers, spread.points, strict=True)]
        assert boxes[3][2] <= boxes[0][0] + 1
        assert all(box[0] >= 69 and box[2] <= 931 for box in boxes)


def test_no_room_is_told() -> None:
    spread = Search([mover(i, 700, 500) for i in range(3)], [], FRAME, Random(1)).run()
    assert spread.clash > 0.2


def test_farther_is_smaller() -> None:
    near, far = mover(0).bounds((500, 900)), mover(0).bounds((500, 650))
    assert far[4] < near[4]
