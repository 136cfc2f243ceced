"""The checker: reads a staging back into facts, and says how legible it is.

It looks at geometry only (boxes, layers, clips, drawings, colours), never at the scene's relations;
so what it finds is what the picture shows, not what was meant.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import permutations

from smalto.scene.facts import (
    Arranged,
    Colored,
    Count,
    Fact,
    Posed,
    Related,
    Styled,
    Written,
    facts_of,
    setting_facts,
)
from smalto.scene.types import POSES, RELATIONS, RelationKind
from smalto.stage.cast import is_already, is_shown_by, shows_pose
from smalto.stage.geometry import clipped, covered_share
from smalto.stage.legibility import Composition, composition, seen_share
from smalto.stage.legibility import Legibility as Legibility
from smalto.stage.legibility import legibility as legibility
from smalto.stage.patterns import arrangements
from smalto.stage.relations import Seen, holds_of
from smalto.stage.traits import trait_facts
from smalto.stage.types import Box, Placed, PlacedText, Staging
from smalto.stage.vocabulary import Vocabulary

Claim = tuple[RelationKind, int, int]
"""A relation with the items a and b of which it may hold."""
MIN_VISIBLE = 0.3
"""A copy less visible than this does not count as being there."""


@dataclass(frozen=True, slots=True)
class Report:
    """Which facts of the scene the staging shows, which it does not, and how well one sees."""

    held: tuple[Fact, ...]
    missed: tuple[Fact, ...]
    legibility: Legibility
    composition: Composition = field(default_factory=Composition)

    @property
    def score(self) -> float:
        """0..1: facts weigh most, then legibility, then composition."""
        share = len(self.held) / max(len(self.held) + len(self.missed), 1)
        return 0.7 * share + 0.18 * self.legibility.score + 0.12 * self.composition.score


def check(staging: Staging, pack: Vocabulary) -> Report:
    asked = ((relation.kind, relation.a, relation.b) for relation in staging.scene.relations)
    shown = set(facts(staging, pack, asked))
    wanted = facts_of(staging.scene)
    held = tuple(fact for fact in wanted if fact in shown)
    missed = tuple(fact for fact in wanted if fact not in shown)
    return Report(held, missed, legibility(staging, pack), composition(staging))


def facts(
    staging: Staging, pack: Vocabulary, asked: Iterable[Claim] | None = None
) -> tuple[Fact, ...]:
    """Everything the geometry shows; of relations those `asked` about, else of every two items."""
    seen = _seen(staging, pack)
    names = {item: _identity(staging, item, copies, pack) for item, copies in seen.items()}
    found: list[Fact] = [*setting_facts(staging.scene.setting)]
    for item, copies in seen.items():
        found += _facts_of_item(item, names[item], copies, pack)
        shown = [(seen.placed, seen.drawn) for seen in copies]
        found += trait_facts(item, names[item], shown, staging.scene.style)
    every = ((kind, a, b) for a, b in permutations(seen, 2) for kind in RELATIONS)
    found += _related(seen, names, every if asked is None else asked)
    found += [
        Written(text.content, text.carrier)
        for text in staging.texts
        if _text_is_clear(text, staging)
    ]
    styles = {placed.art.split("/")[0] for placed in staging.placed if placed.item is not None}
    if _style_holds(staging, pack, styles):
        found.append(Styled(staging.scene.style, staging.scene.finish))
    return tuple(found)


def _related(
    seen: dict[int, list[Seen]], names: dict[int, str], claims: Iterable[Claim]
) -> list[Fact]:
    return [
        Related(kind, a, b, names[a], names[b])
        for kind, a, b in claims
        if a in seen
        and b in seen
        and holds_of(kind, seen[a], seen[b], [seen[c] for c in seen if c not in (a, b)])
    ]


def _seen(staging: Staging, pack: Vocabulary) -> dict[int, list[Seen]]:
    """Copies of every item that are visible enough to count."""
    seen: dict[int, list[Seen]] = {}
    for placed in staging.placed:
        if placed.item is not None and seen_share(placed, staging) >= MIN_VISIBLE:
            copies = seen.setdefault(placed.item, [])
            copies.append(Seen(placed, pack.get(placed.concept)))
    return seen


def visible_share(placed: Placed, staging: Staging) -> float:
    """Share of a copy's box inside the frame that nothing of a higher layer covers, 0..1."""
    frame = Box(0, 0, staging.width_px, staging.height_px)
    box = clipped(placed.box, placed.clip_below_y)
    inside = box.overlap(frame) / placed.box.area
    covers = [
        clipped(other.box, other.clip_below_y)
        for other in staging.placed
        if other.layer > placed.layer
    ]
    covers += [text.box for text in staging.texts if text.layer > placed.layer]
    return inside * (1 - covered_share(box, covers))


def _identity(staging: Staging, item: int, copies: list[Seen], pack: Vocabulary) -> str:
    """The concept that a drawing shows: a pose's drawing shows the concept that has the pose."""
    drawn = copies[0].placed.concept
    wanted = staging.scene.items[item].concept
    known = wanted in pack.concepts and is_shown_by(pack.get(wanted), drawn, pack)
    return wanted if known else drawn


def _facts_of_item(item: int, concept: str, copies: list[Seen], pack: Vocabulary) -> list[Fact]:
    found: list[Fact] = [Count(item, concept, len(copies))]
    if len(copies) >= 2:
        found.append(Count(item, concept, 2, at_least=True))
    boxes = [seen.box for seen in copies]
    found += [Arranged(item, concept, kind) for kind in arrangements(boxes)]
    colors = {seen.placed.color or seen.drawn.color for seen in copies}
    for color in colors if len(colors) == 1 else ():
        if color is not None:
            found.append(Colored(item, concept, color))  # type: ignore[arg-type]
    identity = pack.get(concept)
    is_itself = all(seen.placed.concept == concept for seen in copies)
    for pose in POSES:
        native = is_itself and is_already(identity, pose)
        posed = all(shows_pose(identity, seen.placed.concept, pose, pack) for seen in copies)
        if native or posed:
            found.append(Posed(item, concept, pose))
    return found


def _text_is_clear(text: PlacedText, staging: Staging) -> bool:
    """Whole in the frame, with nothing before it, no other run either."""
    frame = Box(0, 0, staging.width_px, staging.height_px)
    covers = [placed.box for placed in staging.placed if placed.layer > text.layer]
    covers += [other.lettered for other in staging.texts if other.layer > text.layer]
    box = text.lettered
    within = box.overlap(frame) > 0.99 * box.area
    return within and covered_share(box, covers) < 0.02


def _style_holds(staging: Staging, pack: Vocabulary, styles: set[str]) -> bool:
    """Every drawing is the one its concept has in the style (own drawings suit every style)."""
    style = staging.scene.style
    return styles <= {style, "own"} or all(
        placed.item is None or placed.art == pack.art(placed.concept, style).id
        for placed in staging.placed
    )
