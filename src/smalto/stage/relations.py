"""What it means, in geometry, that one copy is left of, on, in ... another. The checker's eyes.

Each predicate looks at two `Seen` copies only: their boxes, layers, clips and what their drawings
are. None of them knows how the director places things.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from smalto.scene.types import RelationKind
from smalto.stage import encounters
from smalto.stage.links import PARENT_IS_A
from smalto.stage.seen import Seen as Seen
from smalto.stage.seen import x_overlap
from smalto.stage.types import Box


def _centered_over(a: Box, b: Box, slack: float = 0.12) -> bool:
    return b.x - slack * b.w <= a.center[0] <= b.right + slack * b.w


def left_of(a: Seen, b: Seen) -> bool:
    dx = b.box.center[0] - a.box.center[0]
    return dx > 0 and x_overlap(a.box, b.box) < 0.35


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
    held = x_overlap(a.box, b.box) > 0.8 and a.box.w <= 1.1 * b.box.w
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
    return level and gap <= reach and x_overlap(a.box, b.box) < 0.35


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
    "leans_on": encounters.leans_on,
    "looks_at": encounters.looks_at,
    "chases": encounters.chases,
    "pulls": encounters.pulls,
    "hugs": encounters.hugs,
    "eats": encounters.eats,
    "plays": encounters.plays,
    "bigger_than": encounters.bigger_than,
    "smaller_than": _swap(encounters.bigger_than),
}
EVERY: frozenset[RelationKind] = frozenset(["left_of", "right_of", "bigger_than", "smaller_than"])
"""Relations that must hold of every pair of copies."""
GIVEN = PARENT_IS_A | {"pulls"}
"""Relations in which b is had by a: every b is, and every a has one if there are enough."""


def holds_of(
    kind: RelationKind,
    many_a: list[Seen],
    many_b: list[Seen],
    others: Sequence[list[Seen]] = (),
) -> bool:
    """Whether the relation holds of two items with several copies each; `others`: the copies of
    the picture's other items, one of which may be on the far side of what is between.

    Beside: the two groups touch somewhere. Everything not said above: every a has a b, its own or
    a shared one.
    """
    if not many_a or not many_b:
        return False
    if kind == "between":
        return encounters.between(many_a, many_b, others)
    if kind == "around":
        return encounters.around(many_a, many_b)
    test = TESTS[kind]
    if kind in EVERY:
        return all(test(a, b) for a in many_a for b in many_b)
    if kind in GIVEN:
        givers = sum(any(test(a, b) for b in many_b) for a in many_a)
        taken = all(any(test(a, b) for a in many_a) for b in many_b)
        return taken and (kind == "pulls" or givers >= min(len(many_a), len(many_b)))
    if kind == "beside":
        return any(test(a, b) for a in many_a for b in many_b)
    return all(any(test(a, b) for b in many_b) for a in many_a)
