"""Colour on colour gets a rim; sizes, views and comparisons are kept."""

from __future__ import annotations

from typing import Literal

import pytest

from smalto.scene.types import Item, Relation, Scene, Setting
from smalto.stage.director import stage
from smalto.stage.legibility import composition, legibility
from smalto.stage.types import Staging
from tests.unit.stage.fake_pack import FakePack

PACK = FakePack()


def staged(scene: Scene, seed: int = 1) -> Staging:
    return stage(scene, PACK, seed=seed, width_px=1024, height_px=1024)


def test_red_on_red_has_a_rim_and_counts_as_seen() -> None:
    red = staged(Scene(Setting(colors=("red",)), (Item("apple", color="red"),)))
    blue = staged(Scene(Setting(colors=("blue",)), (Item("apple", color="red"),)))
    assert red.placed[0].rim is not None and blue.placed[0].rim is None
    assert legibility(red, PACK).contrast > 0.2


def test_a_free_ground_contrasts_with_what_is_white() -> None:
    for seed in range(6):
        staging = staged(Scene(items=(Item("ball", color="white"), Item("cat"))), seed)
        assert legibility(staging, PACK).contrast > 0.2
        assert staging.placed[0].rim is None


@pytest.mark.parametrize("place", ["meadow", "room", None])
def test_the_view_is_near_or_far(place: str | None) -> None:
    heights = {}
    views: tuple[Literal["close", "wide"] | None, ...] = ("close", None, "wide")
    for view in views:
        ground = (
            Setting("landscape", place=place, view=view)  # type: ignore[arg-type]
            if place
            else Setting(view=view)
        )
        heights[view] = max(staged(Scene(ground, (Item("dog"),))).placed, key=_item).box.h
    assert heights["close"] > 1.15 * heights[None] > 1.8 * heights["wide"]
    assert 0.4 * 1024 <= heights[None] <= 0.68 * 1024


def _item(placed: object) -> bool:
    return getattr(placed, "item", None) is not None


def test_sizes_are_ordered() -> None:
    sides = []
    for size in ("tiny", "small", None, "big", "huge"):
        scene = Scene(items=(Item("cat", size=size), Item("dog")))  # type: ignore[arg-type]
        cat, dog = staged(scene).placed
        sides.append(cat.box.h / dog.box.h)
    assert sides == sorted(sides) and sides[-1] > 3 * sides[0]


def test_more_room_is_better_composed() -> None:
    scene = Scene(items=(Item("cat"), Item("dog")))
    apart = staged(scene)
    cat, dog = apart.placed
    close = Staging(**{**_fields(apart), "placed": (cat, _moved(dog, cat))})
    assert composition(apart).score > composition(close).score


def _fields(staging: Staging) -> dict[str, object]:
    return {name: getattr(staging, name) for name in Staging.__slots__}


def _moved(one: object, to: object) -> object:
    from dataclasses import replace

    return replace(one, box=to.box)  # type: ignore[attr-defined,type-var]


def test_small_things_without_a_place_are_put_on_the_table() -> None:
    """The fake pack's things have no group; a vase by name is enough."""
    from dataclasses import replace

    vase = replace(PACK.get("apple"), id="vase", group="household")
    pack = FakePack({**PACK.concepts, "vase": vase})
    room = Setting("landscape", place="room")
    scene = Scene(room, (Item("table"), Item("vase"), Item("cat")))
    staging = stage(scene, pack, seed=2, width_px=1024, height_px=1024)
    table, vase_box = (next(p.box for p in staging.placed if p.item == i) for i in (0, 1))
    assert abs(vase_box.bottom - table.y) < 0.2 * table.h
    assert staging.unmet == ()
    said = Scene(room, scene.items, (Relation("left_of", 1, 0),))
    assert stage(said, pack, seed=2, width_px=1024, height_px=1024).unmet == ()
