"""From boxes to facts: how many of what, in which colour, and where to each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import permutations

import numpy as np

from smalto.evaluate.judge.detector import Found
from smalto.evaluate.judge.features import Floats
from smalto.evaluate.judge.recognise import MASK_PX, Recogniser, cut
from smalto.evaluate.seen import Seen, SeenItem, SeenRelation, bases
from smalto.scene.colors import COLOR_HEX
from smalto.stage.vocabulary import Vocabulary

SAME = 0.72
"""Cosine from which two things are taken to be of one kind."""
PARTS = frozenset({"concept", "count", "color", "relation", "absent"})
RELATIONS = frozenset({"left_of", "right_of", "above", "below", "on", "beside", "under", "sits_on"})

_NAMES = tuple(COLOR_HEX)
_RGB = (
    np.array([[int(code[i : i + 2], 16) for i in (1, 3, 5)] for code in COLOR_HEX.values()]) / 255
)


def describe(
    picture: Floats, things: Sequence[Found], recogniser: Recogniser, pack: Vocabulary
) -> Seen:
    """picture: (H, W, 3) RGB in [0, 1]."""
    if not things:
        return Seen((), judged=PARTS, judged_relations=RELATIONS)
    crops, aspects = cut(picture, things)
    vectors = recogniser.embed(crops, aspects)
    mirrored = recogniser.embed(crops[:, :, ::-1], aspects)
    groups = _named(vectors, mirrored, recogniser)
    items: list[SeenItem] = []
    for concept, members in groups.items():
        colors = Counter(_color(crops[at], recogniser.mask(drawing)) for at, drawing in members)
        names = frozenset({concept, *bases(concept, pack)})
        items.append(SeenItem(names, len(members), colors.most_common(1)[0][0]))
    boxes = [[things[at] for at, _ in members] for members in groups.values()]
    return Seen(tuple(items), tuple(_relations(boxes)), judged=PARTS, judged_relations=RELATIONS)


def _named(
    vectors: Floats, mirrored: Floats, recogniser: Recogniser
) -> dict[str, list[tuple[int, int]]]:
    """Concept -> its things, each with the drawing it resembles. Things that look alike are named
    together, so that one bad view among ten does not become an eleventh kind."""
    groups: dict[str, list[tuple[int, int]]] = {}
    for members in _alike(vectors, mirrored):
        ways = [recogniser.nearest(views) for views in _ways(vectors, mirrored, members)]
        drawing, _ = max(ways, key=lambda found: found[1])
        concept = recogniser.concept(drawing)
        groups.setdefault(concept, []).extend((at, drawing) for at in members)
    return groups


def _ways(vectors: Floats, mirrored: Floats, members: list[int]) -> tuple[Floats, Floats]:
    """The views, each turned the way of the first; and all of them the other way round."""
    first, plain, flipped = vectors[members[0]], vectors[members], mirrored[members]
    closer = (flipped @ first > plain @ first)[:, None]
    return np.where(closer, flipped, plain), np.where(closer, plain, flipped)


def _alike(vectors: Floats, mirrored: Floats) -> list[list[int]]:
    """Things chained by likeness, mirrored or not."""
    cosines = np.maximum(vectors @ vectors.T, vectors @ mirrored.T)
    left = list(range(len(vectors)))
    groups: list[list[int]] = []
    while left:
        group, todo = [], [left.pop(0)]
        while todo:
            at = todo.pop()
            group.append(at)
            near = [other for other in left if cosines[at, other] > SAME]
            left = [other for other in left if other not in near]
            todo += near
        groups.append(sorted(group))
    return groups


def _color(crop: Floats, mask: np.typing.NDArray[np.bool_]) -> str:
    """The named colour of most of the ink; outlines and shine count little."""
    size = len(crop) // MASK_PX
    inked = crop[mask.repeat(size, 0).repeat(size, 1)] if mask.any() else crop.reshape(-1, 3)
    nearest = ((inked[:, None] - _RGB[None]) ** 2).sum(axis=2).argmin(axis=1)
    vivid = inked.max(axis=1) - inked.min(axis=1)
    weights = np.bincount(nearest, 0.25 + vivid, minlength=len(_NAMES))
    return _NAMES[int(weights.argmax())]


def _relations(groups: Sequence[Sequence[Found]]) -> list[SeenRelation]:
    """Between every two kinds of things, when it holds of a pair of their copies; left and right
    when it holds of their middles."""
    found: list[SeenRelation] = []
    for a, b in permutations(range(len(groups)), 2):
        one, other = _hull(groups[a]), _hull(groups[b])
        if one.x < other.x - 0.2 * min(one.w, other.w) and _apart(one, other):
            found += [SeenRelation("left_of", a, b)]
        if one.y < other.y - 0.2 * min(one.h, other.h):
            found += [SeenRelation("above", a, b), SeenRelation("under", b, a)]
        pairs = [(p, q) for p in groups[a] for q in groups[b]]
        if any(_stands_on(p, q) for p, q in pairs):
            found += [SeenRelation("on", a, b), SeenRelation("sits_on", a, b)]
        if any(_beside(p, q) for p, q in pairs):
            found += [SeenRelation("beside", a, b)]
    return found


def _hull(things: Sequence[Found]) -> Found:
    left, right = min(t.x - t.w / 2 for t in things), max(t.x + t.w / 2 for t in things)
    top, bottom = min(t.y - t.h / 2 for t in things), max(t.y + t.h / 2 for t in things)
    return Found((left + right) / 2, (top + bottom) / 2, right - left, bottom - top, 1.0)


def _apart(one: Found, other: Found) -> bool:
    """Their middles are further apart sideways than a third of the wider one."""
    return abs(one.x - other.x) > max(one.w, other.w) / 3


def _stands_on(one: Found, other: Found) -> bool:
    """Its foot is within the other's width, between the other's top and its lower quarter."""
    foot = one.y + one.h / 2
    top, bottom = other.y - other.h / 2, other.y + other.h / 2
    across = abs(one.x - other.x) < other.w / 2
    return across and top - 0.02 < foot < top + 0.8 * (bottom - top) and one.y < other.y


def _beside(one: Found, other: Found) -> bool:
    """Next to each other at about one height."""
    gap = abs(one.x - other.x) - (one.w + other.w) / 2
    level = abs((one.y + one.h / 2) - (other.y + other.h / 2)) < 0.6 * max(one.h, other.h)
    return -0.1 < gap < 0.3 and level
