"""Makes boxes fit: each is moved and stretched a little to where it looks most like a drawing.

What looks like no drawing wherever it is moved was no thing; of boxes that settle on one thing, the
one that looks most like it stays.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from smalto.evaluate.judge.detector import Found, overlap
from smalto.evaluate.judge.features import Floats
from smalto.evaluate.judge.recognise import Recogniser, cut

STEPS = (0.16, 0.1, 0.05)
"""How far boxes are moved and stretched in each round, as a share of their sides."""
LIKE_A_DRAWING = 0.38
"""Likeness, above that of bare ground, below which a box shows no thing."""
SAME_THING = 0.4


def refine(picture: Floats, things: Sequence[Found], recogniser: Recogniser) -> list[Found]:
    """`score` of what comes back is the likeness to the nearest drawing."""
    if not things:
        return []
    for step in STEPS:
        tries = [_moved(thing, step) for thing in things]
        flat = [one for group in tries for one in group]
        likeness = recogniser.likeness(*cut(picture, flat)).reshape(len(tries), -1)
        best = likeness.argmax(axis=1)
        things = [
            replace(group[at], score=float(row[at]))
            for group, at, row in zip(tries, best.tolist(), likeness, strict=True)
        ]
    kept: list[Found] = []
    for thing in sorted(things, key=lambda one: -one.score):
        if thing.score > LIKE_A_DRAWING and not any(_same(thing, other) for other in kept):
            kept.append(thing)
    return kept


def _moved(thing: Found, step: float) -> list[Found]:
    x, y = thing.w * step, thing.h * step
    more, less = 1 + 1.4 * step, 1 - step
    return [
        thing,
        replace(thing, x=thing.x - x), replace(thing, x=thing.x + x),
        replace(thing, y=thing.y - y), replace(thing, y=thing.y + y),
        replace(thing, w=thing.w * more), replace(thing, w=thing.w * less),
        replace(thing, h=thing.h * more), replace(thing, h=thing.h * less),
        replace(thing, w=thing.w * more, h=thing.h * more),
        replace(thing, w=thing.w * less, h=thing.h * less),
    ]  # fmt: skip


def _same(one: Found, other: Found) -> bool:
    """Much the same box, or one within the other and of little size in it: a part of it."""
    if overlap(one, other) > SAME_THING:
        return True
    small, large = sorted((one, other), key=lambda box: box.w * box.h)
    inside = abs(small.x - large.x) + small.w / 2 < large.w / 2 + 0.01
    inside &= abs(small.y - large.y) + small.h / 2 < large.h / 2 + 0.01
    return bool(inside) and one is small
