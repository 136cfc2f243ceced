"""Relations of items turned into links of copies: who hangs on whom, and who is left of whom.

A link is rigid: parent and child move as one (a bird on a fence, a hat on a head). What cannot be
a link because it would close a circle, or because the child already hangs elsewhere, is left out;
the checker then reports what the picture does not show.
"""

from __future__ import annotations

from dataclasses import dataclass

from smalto.scene.types import Relation, RelationKind, Scene
from smalto.stage.cast import Actor, Cast

PARENT_IS_A: frozenset[RelationKind] = frozenset({"holds", "wears", "hugs", "eats", "plays"})
ORDERS: frozenset[RelationKind] = frozenset({"left_of", "right_of", "beside", "looks_at"})
LOOSE: frozenset[RelationKind] = ORDERS | {
    "between", "around", "chases", "pulls", "bigger_than", "smaller_than",
}  # fmt: skip
"""Relations that link no copy to another: the search, `stage.ensemble` and the cast keep them."""
STRONG: tuple[RelationKind, ...] = (
    "wears", "holds", "eats", "plays", "hugs", "rides", "sits_on", "on", "in",
)  # fmt: skip
OFFSETS: frozenset[RelationKind] = frozenset({"above", "below", "under", "behind", "in_front_of"})


@dataclass(frozen=True, slots=True)
class Link:
    """`child` is placed relative to `parent` (indexes of actors) in the manner of `kind`."""

    kind: RelationKind
    child: int
    parent: int


@dataclass(frozen=True, slots=True)
class Links:
    """`parent_of`: child -> its link. `ranks`: item -> place from left to right, 0 first.
    `orders`: the relations between items that the search for places must satisfy."""

    parent_of: dict[int, Link]
    ranks: dict[int, int]
    orders: tuple[Relation, ...]

    def children(self, parent: int) -> list[Link]:
        return [link for link in self.parent_of.values() if link.parent == parent]

    def root(self, actor: int) -> int:
        while actor in self.parent_of:
            actor = self.parent_of[actor].parent
        return actor


def link(scene: Scene, cast: Cast) -> Links:
    """Strong relations first (worn, held, ridden ...), then looser ones between what they made."""
    links = Links({}, _ranks(scene), tuple(r for r in scene.relations if r.kind in ORDERS))
    rigid = [r for r in scene.relations if r.kind not in LOOSE]
    rigid.sort(key=lambda r: (r.kind not in STRONG, scene.relations.index(r)))
    for relation in rigid:
        for child, parent in _pairs(relation, cast):
            _add(links, relation.kind, child, parent, cast.actors)
    return links


def _pairs(relation: Relation, cast: Cast) -> list[tuple[int, int]]:
    """(child, parent) copies: one to one where counts agree, shared or spread where not."""
    holds = relation.kind in PARENT_IS_A
    children = cast.of(relation.b if holds else relation.a)
    parents = cast.of(relation.a if holds else relation.b)
    if not children or not parents:
        return []
    n, m = len(children), len(parents)
    if n <= m:
        return list(zip(children, parents, strict=False))
    return [(child, parents[index * m // n]) for index, child in enumerate(children)]


def _add(
    links: Links, kind: RelationKind, child: int, parent: int, actors: tuple[Actor, ...]
) -> None:
    if kind == "below":
        kind, child, parent = _below(child, parent, actors)
    if kind in OFFSETS and child in links.parent_of:
        child = links.root(child)
    if kind in OFFSETS and kind != "under":
        parent = links.root(parent) if links.root(parent) != child else parent
    if child in links.parent_of or links.root(parent) == child:
        return
    links.parent_of[child] = Link(kind, child, parent)


def _below(child: int, parent: int, actors: tuple[Actor, ...]) -> tuple[RelationKind, int, int]:
    """a below b: under a tree or a table, else b floats above a."""
    tall_enough = actors[parent].h > 1.6 * actors[child].h
    if tall_enough and actors[parent].drawn.stance == "stands" and shelters(actors[parent]):
        return "under", child, parent
    return "above", parent, child


SHELTERS = "tree palm table desk umbrella bridge arch tent canopy lamp chair bed sofa gazebo bench"


def shelters(actor: Actor) -> bool:
    """Whether there is room beneath it: trees, tables, umbrellas."""
    words = f"{actor.identity.id} {actor.identity.en[0]}".replace("-", " ").split()
    return bool(set(SHELTERS.split()) & set(words))


def _ranks(scene: Scene) -> dict[int, int]:
    """Longest-path order from left to right; circles are cut after a few rounds."""
    ranks = dict.fromkeys(range(len(scene.items)), 0)
    before = [
        (r.a, r.b) if r.kind == "left_of" else (r.b, r.a)
        for r in scene.relations
        if r.kind in ("left_of", "right_of")
    ]
    for _ in scene.items:
        for left, right in before:
            ranks[right] = max(ranks[right], min(ranks[left] + 1, len(scene.items)))
    return ranks
