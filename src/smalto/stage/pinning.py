"""Pins: copies whose place the user (or an earlier staging) has fixed.

A pinned drawing keeps its shape: it is fitted into its box, its foot on the box's lower edge. What
hangs on it comes along; the director moves only what is free.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from smalto.scene.types import Pin, Scene
from smalto.stage.cast import Actor
from smalto.stage.types import Box, Placed
from smalto.stage.unit import Unit

SLACK = 0.02
"""How far beyond the picture, as a share of its sides, a unit may reach because of its pin."""


@dataclass(frozen=True, slots=True)
class Pins:
    """`targets`: actor -> the box in pixels that its drawing must have."""

    targets: dict[int, Box]
    picture: Box

    def holds(self, unit: Unit) -> bool:
        return any(part.actor in self.targets for part in unit.parts)

    def placed(self, unit: Unit) -> Unit | None:
        """`unit` in pixels with its pinned parts where they must be; None if it has none that says
        where the whole goes (the unit would leave the picture)."""
        lead = next((part for part in unit.parts if part.actor in self.targets), None)
        if lead is None:
            return None
        target = self.targets[lead.actor]
        sized = unit.scaled(target.h / lead.box.h)
        own = next(part.box for part in sized.parts if part.actor == lead.actor)
        moved = sized.shifted(target.center[0] - own.center[0], target.bottom - own.bottom)
        if lead is not unit.root and not self._fits(moved.box):
            return None
        return self.kept(moved)

    def kept(self, unit: Unit) -> Unit:
        """`unit` with every pinned part in its box."""
        return replace(
            unit,
            parts=tuple(
                replace(part, box=self.targets[part.actor], angle_deg=0.0)
                if part.actor in self.targets
                else part
                for part in unit.parts
            ),
        )

    def _fits(self, box: Box) -> bool:
        w, h = self.picture.w * SLACK, self.picture.h * SLACK
        inside = Box(-w, -h, self.picture.w + 2 * w, self.picture.h + 2 * h)
        return box.overlap(inside) > 0.999 * box.area


def pinned(scene: Scene, actors: Sequence[Actor], picture: Box) -> Pins:
    """Where pinned actors go; of two pins of one copy the first counts."""
    places = {(actor.item, actor.copy): index for index, actor in enumerate(actors)}
    targets: dict[int, Box] = {}
    for pin in scene.pins:
        index = places.get((pin.item, pin.copy))
        if index is not None:
            targets.setdefault(index, _fitted(pin, actors[index], picture))
    return Pins(targets, picture)


def pinned_actors(scene: Scene, actors: Sequence[Actor]) -> frozenset[int]:
    wanted = {(pin.item, pin.copy) for pin in scene.pins}
    return frozenset(i for i, actor in enumerate(actors) if (actor.item, actor.copy) in wanted)


def _fitted(pin: Pin, actor: Actor, picture: Box) -> Box:
    """The largest box of the drawing's shape inside the pin's, standing on its lower edge."""
    x, y, w, h = pin.x * picture.w, pin.y * picture.h, pin.w * picture.w, pin.h * picture.h
    aspect = actor.w / actor.h
    own_w, own_h = min(w, h * aspect), min(h, w / aspect)
    return Box(x + (w - own_w) / 2, y + h - own_h, own_w, own_h)


def unkept(scene: Scene, placed: Sequence[Placed], picture: Box) -> tuple[str, ...]:
    """A sentence for every pin that could not be obeyed."""
    places = {(one.item, one.copy): one.box for one in placed}
    said = []
    for pin in scene.pins:
        name = scene.items[pin.item].concept if pin.item < len(scene.items) else f"item {pin.item}"
        box = places.get((pin.item, pin.copy))
        if box is None:
            said.append(f"the layout has a place for '{name}' {pin.copy + 1}, which is not there")
        elif not _within(box, pin, picture):
            said.append(f"'{name}' {pin.copy + 1} is not where the layout wants it")
    return tuple(said)


def _within(box: Box, pin: Pin, picture: Box) -> bool:
    x, y = pin.x * picture.w - 1, pin.y * picture.h - 1
    right, bottom = (pin.x + pin.w) * picture.w + 1, (pin.y + pin.h) * picture.h + 1
    return box.x >= x and box.y >= y and box.right <= right and box.bottom <= bottom
