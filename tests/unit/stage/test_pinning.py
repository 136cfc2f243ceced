"""What the user has placed stays there exactly; everything else goes around it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smalto.scene.types import Item, Pin, Relation, Scene, Setting
from smalto.stage.director import stage
from smalto.stage.types import Placed, Staging
from tests.unit.stage.fake_pack import FakePack

PACK = FakePack()
W, H = 1200, 800
SHARES = st.floats(0.05, 0.6)
GROUNDS = st.sampled_from([Setting(), Setting("landscape", place="meadow"), Setting("transparent")])


def staged(scene: Scene, seed: int = 3) -> Staging:
    return stage(scene, PACK, seed=seed, width_px=W, height_px=H)


def copy(staging: Staging, item: int, number: int = 0) -> Placed:
    return next(p for p in staging.placed if (p.item, p.copy) == (item, number))


def is_in(placed: Placed, pin: Pin) -> bool:
    box = placed.box
    inside = box.x >= pin.x * W - 1 and box.right <= (pin.x + pin.w) * W + 1
    return inside and box.y >= pin.y * H - 1 and abs(box.bottom - (pin.y + pin.h) * H) < 1


@settings(max_examples=40, deadline=None)
@given(GROUNDS, SHARES, SHARES, st.floats(0.1, 0.4), st.floats(0.1, 0.4), st.integers(0, 99))
def test_a_pin_is_obeyed_and_the_shape_kept(
    ground: Setting, x: float, y: float, w: float, h: float, seed: int
) -> None:
    pin = Pin(1, x, y, w, h, copy=1)
    scene = Scene(ground, (Item("cat"), Item("horse", 3), Item("tree")), pins=(pin,))
    staging = staged(scene, seed)
    placed = copy(staging, 1, 1)
    assert is_in(placed, pin)
    assert placed.box.w / placed.box.h == pytest.approx(1.2)
    box = placed.box
    assert abs(box.w - w * W) < 1 or abs(box.h - h * H) < 1
    assert len([p for p in staging.placed if p.item is not None]) == 5


def test_the_rest_keeps_clear_of_a_pin() -> None:
    pin = Pin(0, 0.05, 0.3, 0.4, 0.65)
    scene = Scene(items=(Item("house"), Item("cat", 2), Item("dog")), pins=(pin,))
    for seed in range(4):
        staging = staged(scene, seed)
        house = copy(staging, 0)
        for other in staging.placed:
            if other.item != 0:
                assert other.box.overlap(house.box) < 0.1 * other.box.area


def test_a_rider_comes_along_with_a_pinned_horse() -> None:
    scene = Scene(
        Setting("landscape", place="meadow"),
        (Item("person"), Item("horse")),
        (Relation("rides", 0, 1),),
        pins=(Pin(1, 0.5, 0.5, 0.4, 0.4),),
    )
    assert staged(scene).unmet == ()


def test_related_things_may_both_be_pinned() -> None:
    pins = (Pin(0, 0.1, 0.1, 0.2, 0.3), Pin(1, 0.6, 0.5, 0.3, 0.4))
    scene = Scene(items=(Item("cat"), Item("table")), relations=(Relation("on", 0, 1),), pins=pins)
    staging = staged(scene)
    assert all(is_in(copy(staging, pin.item), pin) for pin in pins)
    assert staging.unmet == ("the cat could not be put on the table",)


def test_a_place_for_what_is_not_there_is_told() -> None:
    scene = Scene(items=(Item("cat"),), pins=(Pin(0, 0, 0, 1, 1, copy=4),))
    assert staged(scene).unmet == ("the layout has a place for 'cat' 5, which is not there",)


def test_pinning_what_is_there_already_changes_nothing_for_it() -> None:
    scene = Scene(Setting("landscape", place="farm"), (Item("dog", 2), Item("house")))
    first = staged(scene)
    pins = tuple(
        Pin(p.item, p.box.x / W, p.box.y / H, p.box.w / W, p.box.h / H, p.copy)
        for p in first.placed
        if p.item is not None
    )
    again = staged(replace(scene, pins=pins), seed=9)
    for pin in pins:
        one, other = copy(first, pin.item, pin.copy).box, copy(again, pin.item, pin.copy).box
        assert other.x == pytest.approx(one.x, abs=0.5)
        assert other.bottom == pytest.approx(one.bottom, abs=0.5)
