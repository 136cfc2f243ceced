"""From things to facts: how many of what, in which colour, and where to each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import permutations

from smalto.evaluate.judge.find import Thing
from smalto.evaluate.judge.knowledge import Knowledge
from smalto.evaluate.seen import Seen, SeenItem, SeenRelation
from smalto.scene.types import RelationKind, Style
from smalto.stage.relations import Seen as View
from smalto.stage.relations import holds_of
from smalto.stage.types import Box, Placed

PARTS = frozenset({"concept", "count", "color", "relation", "absent", "style"})
KINDS: tuple[RelationKind, ...] = (
    "left_of", "right_of", "above", "below", "on", "beside", "under", "sits_on",
)  # fmt: skip
RELATIONS = frozenset(KINDS)


def described(things: Sequence[Thing], style: Style, known: Knowledge) -> Seen:
    groups = _grouped(things)
    items: list[SeenItem] = []
    for members in groups:
        drawing = members[0].drawing
        color = Counter(known.color(one.drawing) for one in members).most_common(1)[0][0]
        items.append(SeenItem(known.called(drawing), len(members), color))
    views = [[_view(thing, known) for thing in members] for members in groups]
    return Seen(
        tuple(items),
        tuple(_relations(views)),
        style=style,
        judged=PARTS,
        judged_relations=RELATIONS,
    )


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


def _view(thing: Thing, known: Knowledge) -> View:
    concept = known.names[thing.drawing.art][0]
    placed = Placed(None, 0, concept, thing.drawing.art, Box(*thing.box), 0)
    return View(placed, known.pack.concepts[concept])


def _relations(groups: Sequence[Sequence[View]]) -> list[SeenRelation]:
    """What holds between every two kinds of things by the definitions that staging is checked by,
    whichever of the two is nearer."""
    found: list[SeenRelation] = []
    for a, b in permutations(range(len(groups)), 2):
        nearer = [replace(one, placed=replace(one.placed, layer=1)) for one in groups[a]]
        farther = [replace(one, placed=replace(one.placed, layer=-1)) for one in groups[a]]
        for kind in KINDS:
            if any(holds_of(kind, many, list(groups[b])) for many in (nearer, farther)):
                found.append(SeenRelation(kind, a, b))
    return found
