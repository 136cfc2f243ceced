"""Units: copies that belong together and move as one (a horse, its rider, the rider's hat).

Local coordinates: (0, 0) is the middle of the root's foot, y down, in heights of a one-metre thing.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from smalto.pack.types import Slot, SlotName, Stance
from smalto.stage.cast import Actor
from smalto.stage.geometry import moved, scaled, union
from smalto.stage.types import Box

Anchor = Literal["ground", "sky", "water", "wall", "free", "edge"]


@dataclass(frozen=True, slots=True)
class Part:
    """One actor in a unit. `actor` -1 is the text's carrier. `z`: painting order inside the unit.
    `grounded`: its foot touches what it stands on. `clip`: what of it lies below is hidden.
    `base`: in a group, that it stands on the ground itself, however far back."""

    actor: int
    box: Box
    z: float = 0.0
    flip: bool = False
    angle_deg: float = 0.0
    clip: float | None = None
    grounded: bool = True
    base: bool = False


@dataclass(frozen=True, slots=True)
class Unit:
    parts: tuple[Part, ...]
    stance: Stance = "stands"

    @property
    def root(self) -> Part:
        return self.parts[0]

    @property
    def box(self) -> Box:
        return union(part.box for part in self.parts)

    def shifted(self, dx: float, dy: float, dz: float = 0.0) -> Unit:
        parts = tuple(
            replace(
                part,
                box=moved(part.box, dx, dy),
                z=part.z + dz,
                clip=None if part.clip is None else part.clip + dy,
            )
            for part in self.parts
        )
        return replace(self, parts=parts)

    def scaled(self, factor: float) -> Unit:
        """Scaled about (0, 0)."""
        parts = tuple(
            replace(
                part,
                box=scaled(part.box, factor),
                clip=None if part.clip is None else part.clip * factor,
            )
            for part in self.parts
        )
        return replace(self, parts=parts)

    def mirrored(self) -> Unit:
        """Seen from the other side: left becomes right."""
        parts = tuple(
            replace(
                part,
                box=Box(-part.box.right, part.box.y, part.box.w, part.box.h),
                flip=not part.flip,
                angle_deg=-part.angle_deg,
            )
            for part in self.parts
        )
        return replace(self, parts=parts)

    def joined(self, other: Unit) -> Unit:
        return replace(self, parts=self.parts + other.parts)

    def z_range(self) -> tuple[float, float]:
        return min(part.z for part in self.parts), max(part.z for part in self.parts)


def alone(index: int, actor: Actor) -> Unit:
    """A unit of one copy, its foot's middle at (0, 0)."""
    return Unit((Part(index, Box(-actor.w / 2, -actor.h, actor.w, actor.h)),), actor.drawn.stance)


def slot_at(part: Part, actor: Actor, *names: SlotName) -> Slot:
    """A slot in the unit's coordinates: its point, and the width there."""
    slot = actor.slot(*names)
    x = 1 - slot.x if part.flip else slot.x
    box = part.box
    return Slot(box.x + x * box.w, box.y + slot.y * box.h, slot.w * box.w)
