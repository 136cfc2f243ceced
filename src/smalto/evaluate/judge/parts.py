"""Which pieces on a plain ground are things: pieces of one drawing joined, touching things parted.

A piece's box is exact, so no bare ground has to be told from it: what counts is only how much its
crop looks like some drawing. Two pieces are one thing when their common box looks more like a
drawing than they do; one piece is two things when both sides of a straight cut do.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

import numpy as np
import numpy.typing as npt

from smalto.evaluate.judge.detector import Found
from smalto.evaluate.judge.features import Floats
from smalto.evaluate.judge.recognise import Recogniser, cut

Ink = npt.NDArray[np.bool_]

NEAR = 0.035
"""Gap between pieces that may be one drawing, as a share of the picture."""
CLEAR = 0.8
"""Certainty from which a piece is not cut."""
GAIN = 0.05
"""By how much a cut must make both sides clearer than the whole, on average."""
LEAST = 0.6
SMALLEST = 0.05
CUTS = tuple(0.15 + 0.05 * step for step in range(15))


def settle(
    picture: Floats, ink: Ink, things: Sequence[Found], recogniser: Recogniser
) -> list[Found]:
    """ink: (h, w), what is not ground, at any size. `score` of what comes back: the cosine."""
    whole = _joined(picture, _rated(picture, things, recogniser), recogniser)
    return [part for thing in whole for part in _parted(picture, ink, thing, recogniser)]


def _rated(picture: Floats, things: Sequence[Found], recogniser: Recogniser) -> list[Found]:
    if not things:
        return []
    scores = recogniser.certainty(*cut(picture, things))
    return [replace(thing, score=float(s)) for thing, s in zip(things, scores, strict=True)]


def _joined(picture: Floats, things: list[Found], recogniser: Recogniser) -> list[Found]:
    """Joins the pair that gains most, until none gains."""
    things = [one for one in things if not any(_holds(other, one) for other in things)]
    while True:
        pairs = [(a, b) for a, b in combinations(things, 2) if _gap(a, b) < NEAR]
        unions = _rated(picture, [hull(pair) for pair in pairs], recogniser)
        gains = [u.score - _mean(pair) for u, pair in zip(unions, pairs, strict=True)]
        if not gains or max(gains) < 0.02:
            return things
        at = int(np.argmax(gains))
        things = [one for one in things if one not in pairs[at] and not _holds(unions[at], one)]
        things.append(unions[at])


def _mean(pair: Sequence[Found]) -> float:
    areas = [one.w * one.h for one in pair]
    return sum(one.score * area for one, area in zip(pair, areas, strict=True)) / sum(areas)


def _parted(
    picture: Floats, ink: Ink, thing: Found, recogniser: Recogniser, depth: int = 2
) -> list[Found]:
    """The thing, or the things on both sides of the best cut through it."""
    if thing.score > CLEAR or depth == 0:
        return [thing]
    pairs = [pair for share in CUTS for down in (True, False)
             if (pair := _cut(ink, thing, share, down=down)) is not None]  # fmt: skip
    flat = _rated(picture, [one for pair in pairs for one in pair], recogniser)
    rated = list(zip(flat[::2], flat[1::2], strict=True))
    best = max(rated, key=lambda pair: pair[0].score + pair[1].score, default=None)
    if best is None or min(one.score for one in best) < LEAST:
        return [thing]
    if (best[0].score + best[1].score) / 2 < thing.score + GAIN:
        return [thing]
    return [part for one in best for part in _parted(picture, ink, one, recogniser, depth - 1)]


def _cut(ink: Ink, thing: Found, share: float, *, down: bool) -> tuple[Found, Found] | None:
    """Both sides of a straight cut, each in the box of its ink; None when one is a splinter."""
    height, width = ink.shape
    left, right = round((thing.x - thing.w / 2) * width), round((thing.x + thing.w / 2) * width)
    top, bottom = round((thing.y - thing.h / 2) * height), round((thing.y + thing.h / 2) * height)
    if down:
        at = round(top + share * (bottom - top))
        sides = [(left, top, right, at), (left, at, right, bottom)]
    else:
        at = round(left + share * (right - left))
        sides = [(left, top, at, bottom), (at, top, right, bottom)]
    boxes = [_tight(ink, *side) for side in sides]
    if boxes[0] is None or boxes[1] is None:
        return None
    return boxes[0], boxes[1]


def _tight(ink: Ink, left: int, top: int, right: int, bottom: int) -> Found | None:
    height, width = ink.shape
    inked = np.argwhere(ink[max(top, 0) : bottom, max(left, 0) : right])
    if len(inked) == 0:
        return None
    (y0, x0), (y1, x1) = inked.min(axis=0), inked.max(axis=0) + 1
    y, x = max(top, 0) + (y0 + y1) / 2, max(left, 0) + (x0 + x1) / 2
    w, h = (x1 - x0) / width, (y1 - y0) / height
    if min(w, h) < SMALLEST:
        return None
    return Found(float(x / width), float(y / height), float(w), float(h), 0.0)


def hull(things: Sequence[Found]) -> Found:
    """The box around all of them."""
    left, right = min(t.x - t.w / 2 for t in things), max(t.x + t.w / 2 for t in things)
    top, bottom = min(t.y - t.h / 2 for t in things), max(t.y + t.h / 2 for t in things)
    return Found((left + right) / 2, (top + bottom) / 2, right - left, bottom - top, 1.0)


def _gap(one: Found, other: Found) -> float:
    """Of the boxes, the wider of the gaps across and down; negative where they overlap."""
    across = abs(one.x - other.x) - (one.w + other.w) / 2
    return max(across, abs(one.y - other.y) - (one.h + other.h) / 2)


def _holds(outer: Found, inner: Found) -> bool:
    """Most of the inner one is within the outer one, which is much larger."""
    w = min(outer.x + outer.w / 2, inner.x + inner.w / 2) - max(
        outer.x - outer.w / 2, inner.x - inner.w / 2
    )
    h = min(outer.y + outer.h / 2, inner.y + inner.h / 2) - max(
        outer.y - outer.h / 2, inner.y - inner.h / 2
    )
    area = inner.w * inner.h
    return area < 0.25 * outer.w * outer.h and max(w, 0) * max(h, 0) > 0.7 * area
