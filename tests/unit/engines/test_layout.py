"""Boxes become pins: of the named things first, of new ones else."""

from __future__ import annotations

from smalto.engines.layout import pinned
from smalto.scene.types import Item, Pin, Scene
from smalto.types import LayoutBox

MEANT = {
    "a fox": (Item("fox"),),
    "a red fox": (Item("fox", color="red"),),
    "the sun": (Item("sun"),),
}


def read(what: str) -> Scene:
    return Scene(items=MEANT.get(what, ()))


def test_boxes_take_the_copies_of_what_is_named_one_by_one() -> None:
    scene = Scene(items=(Item("dog"), Item("fox", count=2)))
    boxes = [LayoutBox("a fox", 0, 0, 0.5, 1), LayoutBox("a fox", 0.5, 0, 0.5, 1)]
    found, notes = pinned(scene, boxes, read)
    assert found.pins == (Pin(1, 0, 0, 0.5, 1, 0), Pin(1, 0.5, 0, 0.5, 1, 1))
    assert found.items == scene.items and notes == ()


def test_what_the_prompt_did_not_name_joins_the_scene() -> None:
    found, _ = pinned(Scene(items=(Item("dog"),)), [LayoutBox("the sun", 0, 0, 0.2, 0.2)], read)
    assert found.items == (Item("dog"), Item("sun")) and found.pins[0].item == 1


def test_a_box_may_say_more_of_a_thing() -> None:
    found, _ = pinned(Scene(items=(Item("fox"),)), [LayoutBox("a red fox", 0, 0, 1, 1)], read)
    assert found.items == (Item("fox", color="red"),)


def test_a_box_of_nothing_is_told() -> None:
    found, notes = pinned(Scene(), [LayoutBox("entropy", 0, 0, 1, 1)], read)
    assert found == Scene() and "'entropy'" in notes[0]
