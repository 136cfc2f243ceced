"""A user's layout becomes pins of the scene: what is in each box, read as a prompt of its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from smalto.types import LayoutBox

if TYPE_CHECKING:
    from smalto.scene.types import Item, Scene


def pinned(
    scene: Scene, layout: Sequence[LayoutBox], read: Callable[[str], Scene]
) -> tuple[Scene, tuple[str, ...]]:
    """The scene with a pin for each box, and notes on the boxes that hold nothing that can be
    drawn. A box takes the next free copy of the thing that the prompt named; what the prompt did
    not name joins the scene."""
    from smalto.scene.types import MAX_ITEMS, Pin

    notes: list[str] = []
    for box in layout:
        found = read(box.what).items[:1]
        index = _free(scene, found[0].concept) if found else None
        if found and index is None and len(scene.items) < MAX_ITEMS:
            scene = scene.with_items(*scene.items, replace(found[0], count=1, many=False))
            index = len(scene.items) - 1
        if index is None:
            notes.append(f"nothing could be put into the layout's box for {box.what!r}")
            continue
        scene = _looking(scene, index, found[0])
        copy = sum(pin.item == index for pin in scene.pins)
        pin = Pin(index, box.x, box.y, box.w, box.h, copy)
        scene = replace(scene, pins=(*scene.pins, pin))
    return scene, tuple(notes)


def _free(scene: Scene, concept: str) -> int | None:
    """The first item of this concept that has a copy without a pin."""
    for index, item in enumerate(scene.items):
        if item.concept == concept and sum(p.item == index for p in scene.pins) < item.count:
            return index
    return None


def _looking(scene: Scene, index: int, said: Item) -> Scene:
    """The item with the colour and the look that its box names, where the prompt named none."""
    item = scene.items[index]
    missing = {
        name: getattr(said, name)
        for name in ("color", "second", "pose", "material", "expression", "skin")
        if getattr(item, name) is None and getattr(said, name) is not None
    }
    items = (*scene.items[:index], replace(item, **missing), *scene.items[index + 1 :])
    return scene.with_items(*items)
