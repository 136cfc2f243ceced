"""From things to facts: how many of what, in which colour, and where to each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import permutations

from smalto.evaluate.judge.detector import Found
from smalto.evaluate.judge.find import Box, Thing
from smalto.evaluate.judge.knowledge import Knowledge
from smalto.evaluate.seen import Seen, SeenItem, SeenRelation
from smalto.scene.types import Style

PARTS = frozenset({"concept", "count", "color", "relation", "absent", "style"})
RELATIONS = frozenset({"left_of", "right_of", "above", "below", "on", "beside", "under", "sits_on"})


def described(
    things: Sequence[Thing], size: tuple[int, int], style: Style, known: Knowledge
) -> Seen:
    """size: width and height of the picture that the boxes lie in, pixels."""
    groups = _grouped(things)
    items: list[SeenItem] = []
    for members in groups:
        drawing = members[0].drawing
        color = Counter(known.color(one.drawing) for one in members).most_common(1)[0][0]
        items.append(SeenItem(known.called(drawing), len(members), color))
    boxes = [[_scaled(thing.box, size) for thing in members] for members in groups]
    return Seen(
        tuple(items), tuple(_relations(boxes)), style=style, judged=PARTS,
        judged_relations=RELATIONS,
    )  # fmt: skip


def _grouped(things: Sequence[Thing]) -> list[list[Thing]]:
    """Things of one drawing and one colour; where nearly all of a kind agree on the colour, the odd
    one was seen in another light."""
    groups: dict[tuple[str, str | None], list[Thing]] = {}
    for thing in things:
        groups.setdefault((thing.drawing.art, thing.drawing.color), []).append(thing)
    found: dict[str, list[list[Thing]]] = {}
    for (art, _), members in sorted(groups.items(), key=lambda one: -len(one[1])):
        same = found.setdefault(art, [])
        if same and len(same[0]) > 3 * len(members):
            same[0].extend(members)
        else:
            same.append(members)
    return [members for same in found.values() for members in same]


def _scaled(box: Box, size: tuple[int, int]) -> Found:
    x, y, w, h = box
    return Found((x + w / 2) / size[0], (y + h / 2) / size[1], w / size[0], h / size[1], 1.0)


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
