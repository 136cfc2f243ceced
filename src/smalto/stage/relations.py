"""What it means, in geometry, that one copy is left of, on, in ... another. The checker's eyes.

Each predicate looks at two `Seen` copies only: their boxes, layers, clips and what their drawings
are. None of them knows how the director places things.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from smalto.pack.types import Concept, SlotName
from smalto.scene.types import RelationKind
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

    def slot_y(self, *names: SlotName) -> float:
        """The y of the first slot the drawing has; else a little below its top."""
        for name in names:
            if name in self.drawn.slots:
                return self.box.y + self.drawn.slots[name].y * self.box.h
        return self.box.y + 0.25 * self.box.h


def _x_overlap(a: Box, b: Box) -> float:
    """Shared width, as a share of the narrower one."""
    shared = min(a.right, b.right) - max(a.x, b.x)
    return shared / min(a.w, b.w)


def _centered_over(a: Box, b: Box, slack: float = 0.12) -> bool:
    return b.x - slack * b.w <= a.center[0] <= b.right + slack * b.w


def left_of(a: Seen, b: Seen) -> bool:
    dx = b.box.center[0] - a.box.center[0]
    return dx > 0 and _x_overlap(a.box, b.box) < 0.35


def above(a: Seen, b: Seen) -> bool:
    clear = a.visible.bottom <= b.box.y + 0.2 * min(b.box.h, a.box.h)
    near = abs(a.box.center[0] - b.box.center[0]) <= 0.75 * (a.box.w + b.box.w)
    return clear and near


def on(a: Seen, b: Seen) -> bool:
    """a's foot rests on b's upper part, and a does not hang over b's sides by half its width."""
    foot = a.box.bottom
    return (
        _centered_over(a.box, b.box)
        and b.box.y - 0.1 * b.box.h <= foot <= b.box.y + 0.75 * b.box.h
        and a.box.center[1] < b.box.center[1] + 0.1 * b.box.h
        and a.placed.layer > b.placed.layer
    )


def sits_on(a: Seen, b: Seen) -> bool:
    seat = b.slot_y("seat", "back", "top")
    reach = a.box.y + 0.45 * a.box.h <= seat <= a.box.bottom + 0.12 * a.box.h
    return reach and _centered_over(a.box, b.box) and a.placed.layer > b.placed.layer


def inside(a: Seen, b: Seen) -> bool:
    """a peeks out over a rim within b, or is small and wholly before b."""
    held = _x_overlap(a.box, b.box) > 0.8 and a.box.w <= 1.1 * b.box.w
    if a.placed.clip_below_y is not None:
        return held and b.box.y - 0.2 * b.box.h <= a.placed.clip_below_y <= b.box.bottom
    return held and a.box.overlap(b.box) > 0.9 * a.box.area and a.box.h < 0.75 * b.box.h


def under(a: Seen, b: Seen) -> bool:
    lower = a.box.center[1] > b.box.center[1] + 0.08 * b.box.h
    low = a.box.bottom >= b.box.bottom - 0.12 * b.box.h
    near = a.box.y <= b.box.bottom + 0.3 * b.box.h
    return lower and low and near and _centered_over(a.box, b.box)


def beside(a: Seen, b: Seen) -> bool:
    """Next to each other, on about the same level, no farther apart than the bigger one is big."""
    gap = max(a.box.x, b.box.x) - min(a.box.right, b.box.right)
    reach = 0.8 * max(a.box.w, b.box.w, min(a.box.h, b.box.h)) + 0.25 * min(a.box.w, b.box.w)
    shared = min(a.box.bottom, b.box.bottom) - max(a.box.y, b.box.y)
    level = shared > 0.3 * min(a.box.h, b.box.h)
    level = level or abs(a.box.bottom - b.box.bottom) <= 0.6 * max(a.box.h, b.box.h)
    return level and gap <= reach and _x_overlap(a.box, b.box) < 0.35


def behind(a: Seen, b: Seen) -> bool:
    farther = a.placed.layer < b.placed.layer and a.box.bottom <= b.box.bottom
    whole = a.visible.h > 0.7 * a.box.h
    return farther and whole and _partly_covers(b.box, a.box)


def _partly_covers(front: Box, back: Box) -> bool:
    """Or stands so close to where it would that a row of them reads as behind."""
    gap = max(front.x, back.x) - min(front.right, back.right)
    level = back.bottom > front.y - 0.1 * front.h
    return level and gap < max(front.w, back.w)


def holds(a: Seen, b: Seen) -> bool:
    """b is in reach of a's arms: touching a, no larger than a, over or beside a's middle."""
    reach = 0.55 * a.box.w
    touching = b.box.x <= a.box.right + reach and b.box.right >= a.box.x - reach
    mid = a.box.y + 0.1 * a.box.h <= b.box.bottom and b.box.center[1] <= a.box.bottom
    small = b.box.h <= a.box.h and b.box.w <= max(1.1 * a.box.w, 0.6 * a.box.h)
    return touching and mid and small and b.placed.layer > a.placed.layer


def wears(a: Seen, b: Seen) -> bool:
    touching = a.box.overlap(b.box) > 0.05 * b.box.area
    centered = abs(a.box.center[0] - b.box.center[0]) <= 0.45 * a.box.w
    return (
        touching
        and centered
        and b.box.w <= 1.3 * a.box.w
        and b.box.y >= a.box.y - 1.0 * b.box.h
        and b.placed.layer > a.placed.layer
    )


def rides(a: Seen, b: Seen) -> bool:
    over = a.box.center[1] < b.box.center[1] and a.box.overlap(b.box) > 0
    return over and _centered_over(a.box, b.box, 0.0) and a.placed.layer > b.placed.layer


def _swap(test: Callable[[Seen, Seen], bool]) -> Callable[[Seen, Seen], bool]:
    return lambda a, b: test(b, a)


TESTS: dict[RelationKind, Callable[[Seen, Seen], bool]] = {
    "left_of": left_of,
    "right_of": _swap(left_of),
    "above": above,
    "below": lambda a, b: above(b, a) or under(a, b),
    "on": on,
    "in": inside,
    "under": under,
    "beside": beside,
    "behind": behind,
    "in_front_of": _swap(behind),
    "holds": holds,
    "wears": wears,
    "rides": rides,
    "sits_on": sits_on,
}


def holds_of(kind: RelationKind, many_a: list[Seen], many_b: list[Seen]) -> bool:
    """Whether the relation holds of two items with several copies each.

    Left and right: of every pair. Held and worn: every b is, and every a has one if there are
    enough.
    Beside: the two groups touch somewhere.
    Everything else: every a has a b, its own or a shared one.
    """
    test = TESTS.get(kind)
    if test is None or not many_a or not many_b:
        return False
    if kind in ("left_of", "right_of"):
        return all(test(a, b) for a in many_a for b in many_b)
    if kind in ("holds", "wears"):
        givers = sum(any(test(a, b) for b in many_b) for a in many_a)
        taken = all(any(test(a, b) for a in many_a) for b in many_b)
        return taken and givers >= min(len(many_a), len(many_b))
    if kind == "beside":
        return any(test(a, b) for a in many_a for b in many_b)
    return all(any(test(a, b) for b in many_b) for a in many_a)
