"""Compares what is to be seen with what was expected, fact by fact."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from smalto.evaluate.prompts import (
    AbsentFact,
    Fact,
    ItemFact,
    NoteFact,
    RelationFact,
    SettingFact,
    StyleFact,
    TextFact,
)
from smalto.evaluate.seen import Seen, SeenItem

INVERSE = {
    "left_of": "right_of", "right_of": "left_of", "above": "below", "below": "above",
    "behind": "in_front_of", "in_front_of": "behind", "beside": "beside", "under": "above",
}  # fmt: skip
IMPLIED = {
    "sits_on": ("on",), "rides": ("on",), "under": ("below",), "hugs": ("holds", "beside"),
    "eats": ("holds", "beside"), "plays": ("holds", "beside"), "chases": ("beside", "behind"),
    "leans_on": ("beside",), "looks_at": ("beside",), "pulls": ("beside",), "around": ("beside",),
    "between": ("beside",),
}  # fmt: skip
"""What sits on a bench is on it; who hugs a bear holds it. The older prompts have the plainer word
for what the scene language has learned to say more exactly since."""

WITHIN = {
    "kitchen": "room", "bedroom": "room", "bathroom": "room", "classroom": "room",
    "office": "room", "library": "room", "cafe": "room", "shop": "room", "museum": "room",
    "hall": "room", "laboratory": "room", "jungle": "forest", "bamboo": "forest",
    "garden": "park", "playground": "park", "flowers": "meadow", "savanna": "meadow",
    "field": "farm", "vineyard": "farm", "island": "beach", "river": "lake", "swamp": "lake",
    "waterfall": "lake", "harbor": "sea", "canyon": "desert", "volcano": "mountains",
    "village": "street", "market": "street", "road": "street", "rooftop": "city",
    "station": "city", "stadium": "park", "moon": "space",
}  # fmt: skip
"""The place of fifteen that the older prompts name where there is a more exact one now."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """`part`: one of `seen.PARTS`. `fact`: index of the fact in the prompt. `detail` for people."""

    part: str
    fact: int
    ok: bool
    detail: str


def verdicts(facts: Sequence[Fact], seen: Seen) -> list[Verdict]:
    """One verdict for each part of each fact that the onlooker can judge."""
    places = assign([fact for fact in facts if isinstance(fact, ItemFact)], seen.items)
    found: list[Verdict] = []
    nth_item = 0
    for index, fact in enumerate(facts):
        place = None
        if isinstance(fact, ItemFact):
            place = places[nth_item]
            nth_item += 1
        for part, ok, detail in _judge(fact, seen, place, places):
            if part in seen.judged:
                found.append(Verdict(part, index, ok, detail))
    return found


def assign(expected: Sequence[ItemFact], items: Sequence[SeenItem]) -> list[int | None]:
    """For each expected item the seen one that fits best, none used twice; None where none fits.

    Searches all assignments: six against six at the most, and few share a name.
    """
    best: tuple[int, list[int | None]] = (-1, [None] * len(expected))

    def search(at: int, taken: list[int | None], score: int) -> None:
        nonlocal best
        if at == len(expected):
            if score > best[0]:
                best = (score, list(taken))
            return
        for index, item in enumerate(items):
            if index not in taken and item.names & set(expected[at].concepts):
                search(at + 1, [*taken, index], score + 8 + _fit(expected[at], item))
        search(at + 1, [*taken, None], score)

    search(0, [], 0)
    return best[1]


def _fit(fact: ItemFact, item: SeenItem) -> int:
    return sum(ok for _, ok, _ in _item(fact, item))


def _judge(
    fact: Fact, seen: Seen, place: int | None, places: Sequence[int | None]
) -> Iterator[tuple[str, bool, str]]:
    match fact:
        case ItemFact():
            yield from _item(fact, None if place is None else seen.items[place])
        case RelationFact():
            if seen.judged_relations is None or set(fact.kinds) & seen.judged_relations:
                named = f"{'/'.join(fact.kinds)} {fact.a} {fact.b}"
                yield "relation", _related(fact, seen, places), named
        case TextFact(content):
            written = {_plain(text) for text in seen.texts}
            yield "text", _plain(content) in written, f"{content!r}: {seen.texts}"
        case SettingFact():
            yield "setting", _set(fact, seen), f"{fact}: {seen.setting}"
        case StyleFact(style, finish):
            ok = style in (None, seen.style) and finish in (None, seen.finish)
            yield "style", ok, f"{style} {finish}: {seen.style} {seen.finish}"
        case AbsentFact(concepts):
            there = {name for item in seen.items for name in item.names} & set(concepts)
            yield "absent", not there, f"not {concepts[0]}"
        case NoteFact():
            yield "note", bool(seen.notes), "a note"


def _item(fact: ItemFact, item: SeenItem | None) -> Iterator[tuple[str, bool, str]]:
    name = fact.concepts[0]
    yield "concept", item is not None, name
    if fact.count is not None:
        yield "count", item is not None and item.count == fact.count, f"{fact.count} {name}"
    if fact.colors:
        yield "color", item is not None and item.color in fact.colors, f"{fact.colors[0]} {name}"
    if fact.pose:
        yield "pose", item is not None and item.pose == fact.pose, f"{name} {fact.pose}"
    for part, accepted in fact.looks:
        ok = item is not None and any((part, word) in item.looks for word in accepted)
        yield part, ok, f"{name} {'/'.join(accepted)}"


def _related(fact: RelationFact, seen: Seen, places: Sequence[int | None]) -> bool:
    a, b = places[fact.a], places[fact.b]
    if a is None or b is None:
        return False
    known = {(r.kind, r.a, r.b) for r in seen.relations}
    known |= {(kind, r.a, r.b) for r in seen.relations for kind in IMPLIED.get(r.kind, ())}
    known |= {(INVERSE[kind], y, x) for kind, x, y in known if kind in INVERSE}
    return any((kind, a, b) in known for kind in fact.kinds)


def _set(fact: SettingFact, seen: Seen) -> bool:
    setting = seen.setting
    if setting is None:
        return False
    return all(
        (
            fact.kind in (None, setting.kind),
            not fact.colors or set(fact.colors) <= set(setting.colors),
            not fact.places or {setting.place, WITHIN.get(setting.place or "")} & set(fact.places),
            not fact.times or setting.time in fact.times,
            not fact.weathers or {setting.weather, _older(setting.weather)} & set(fact.weathers),
            not fact.seasons or setting.season in fact.seasons,
            not fact.moods or setting.mood in fact.moods,
            not fact.patterns or setting.pattern in fact.patterns,
        )
    )


def _older(weather: str | None) -> str | None:
    """A storm was told as rain when there was no word for it."""
    return "rain" if weather == "storm" else weather


def _plain(text: str) -> str:
    """White space does not count; letters, case and punctuation do."""
    return re.sub(r"\s+", " ", text).strip()
