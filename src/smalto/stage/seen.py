"""One placed copy as the checker sees it: its box, its layer, its clip, and what its drawing is."""

from __future__ import annotations

import math
from dataclasses import dataclass

from smalto.pack.types import Concept, SlotName
from smalto.stage.geometry import clipped
from smalto.stage.types import Box, Placed


@dataclass(frozen=True, slots=True)
class Seen:
    """One placed copy with what is known of its drawing."""

    placed: Placed
    drawn: Concept

    @property
    def box(self) -> Box:
        return self.placed.box

    @property
    def visible(self) -> Box:
        return clipped(self.placed.box, self.placed.clip_below_y)

    @property
    def looks(self) -> int:
        """-1: to the left, 1: to the right, 0: at us."""
        side = {"left": -1, "right": 1, "front": 0}[self.drawn.facing]
        return -side if self.placed.flip else side

    def slot_y(self, *names: SlotName) -> float:
        """The y of the first slot the drawing has; else a little below its top."""
        for name in names:
            if name in self.drawn.slots:
                return self.box.y + self.drawn.slots[name].y * self.box.h
        return self.box.y + 0.25 * self.box.h


def x_overlap(a: Box, b: Box) -> float:
    """Shared width, as a share of the narrower one."""
    shared = min(a.right, b.right) - max(a.x, b.x)
    return shared / min(a.w, b.w)


def gap_x(a: Box, b: Box) -> float:
    """Free width between two boxes, negative where they overlap."""
    return max(a.x, b.x) - min(a.right, b.right)


def size(box: Box) -> float:
    """How big a thing looks: the side of a square of its area."""
    return math.sqrt(max(box.area, 0.0))
