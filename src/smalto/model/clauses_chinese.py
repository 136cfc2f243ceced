"""Chinese: from nodes to relations, clause by clause, as a person reads.

A clause speaks of its *topic*: of the things at its head or, where it names none, of what the
clause before spoke of. A place word stands behind the thing that it is said of (桌子上有猫,
猫在桌子上); at the head of a clause it is said of the *anchor* of the clauses before. What stands
before 的 belongs to the noun behind it (戴着帽子的猫, 桌子上的猫).
"""

from __future__ import annotations

from collections.abc import Mapping

from smalto.model.lexicon_chinese import CONTAINS, DEED_POSES, ZHE_POSES
from smalto.model.nodes import Parsed
from smalto.model.phrases_chinese import LISTS, Phrase
from smalto.model.places_chinese import Places
from smalto.pack.types import Concept
from smalto.scene.types import Item, Relation

Read = tuple[list[Relation], list[Item], dict[int, str]]


def relate_chinese(parsed: Parsed, concepts: Mapping[str, Concept]) -> Read:
    """The relations, the items with their poses, and `holders`: item index -> carrier it holds."""
    return _Clauses(parsed, concepts).run()


class _Clauses(Places):
    def __init__(self, parsed: Parsed, concepts: Mapping[str, Concept]) -> None:
        super().__init__(parsed, concepts)
        self._holders: dict[int, str] = {}

    def run(self) -> Read:
        at = 0
        while at < len(self._nodes):
            end = at
            while end < len(self._nodes) and self._nodes[end].kind != "stop":
                end += 1
            if end > at:
                self._clause(at, end)
            at = end + 1
        return self._found, self._items, self._holders

    # one clause

    def _clause(self, at: int, end: int) -> None:
        """Everything between two stops."""
        listed, self._listing = self._listing, None
        self._subjects, self._end = [], end
        start = at
        while at < end:
            at = max(self._step(at, start), at + 1)
        if listed and self._only_items(start, end):
            for a in self._subjects:
                self._add(listed[0], a, listed[1][-1])
            self._listing = listed

    def _only_items(self, start: int, end: int) -> bool:
        kinds = {node.kind for node in self._nodes[start:end]}
        return bool(kinds) and kinds <= {"item", "and"}

    def _step(self, at: int, start: int) -> int:
        node = self._nodes[at]
        match node.kind:
            case "item" | "it":
                return self._head(at)
            case "rel":
                return self._verb(at)
            case "at":
                return self._placed(at)
            case "loc":
                return self._bare_place(at)
            case "pose":
                if self._phrase(at):
                    return self._head(at)
                self._posed(self._acting(), node.value)
            case "there" if not self._is_de(at):
                return self._there(at)
            case "loose" if node.value == "row":
                return self._row(at)
            case _:
                pass
        return at + 1

    # a clause, from its head

    def _head(self, at: int) -> int:
        """Things at the head: subjects, or a place (桌子上有...)."""
        phrases = self._named(at)
        if not phrases:
            return at + 1
        end = phrases[-1].end
        place = end + self._is_de(end)
        if self._kind(place) != "loc":
            return self._subject(phrases, end)
        kind = self._nodes[place].value
        if kind == "middle":
            return self._between(phrases, place + 1)
        for phrase in phrases:
            self._commit(phrase)
        if len(phrases) > 1 and self._kind(place + 1) == "stop":
            return place + 1
        return self._exists(kind, [phrase.item for phrase in phrases[-1:]], place + 1)

    def _named(self, at: int) -> list[Phrase]:
        """Things in a row; the last may be a place."""
        found: list[Phrase] = []
        while (phrase := self._phrase(at)) is not None:
            found.append(phrase)
            at = phrase.end
            if self._kind(at) != "and" and not self._is_pair(phrase.item, at):
                break
            while self._kind(at) == "and":
                at += 1
        return found

    def _is_pair(self, before: int, at: int) -> bool:
        """爷爷奶奶: two people in one breath."""
        if self._kind(at) != "item":
            return False
        return self._is_person(before) and self._is_person(self._nodes[at].item)

    def _subject(self, phrases: list[Phrase], end: int) -> int:
        self._anchor = phrases[0].item if len(phrases) == 1 else self._anchor
        return self._introduce(phrases, end)

    def _there(self, at: int) -> int:
        """有...: there is, or the thing before has it."""
        if self._phrase(at) is not None:
            return self._head(at)
        things = self._list(at + 1)
        if not things:
            pose = ZHE_POSES.get(self._nodes[at].value)
            if pose:
                self._posed(self._acting(), pose)
            return at + 1
        if self._subjects:
            for thing in things:
                self._commit(thing)
                if self._nodes[at].value in CONTAINS:
                    self._add("in", thing.item, self._subjects[-1])
            self._topics = self._subjects
            return things[-1].end
        self._introduce(things, things[-1].end)
        self._posed(self._subjects, ZHE_POSES.get(self._nodes[at].value))
        return things[-1].end

    # verbs

    def _verb(self, at: int) -> int:
        if not self._subjects and self._attributive(at) is not None:
            return self._head(at)
        node = self._nodes[at]
        if node.value == "between":
            return at + 1
        if self._kind(at + 1) == "carrier":
            for a in self._acting()[-1:]:
                self._holders[a] = self._nodes[at + 1].value
            return at + 2
        objects = self._list(at + 1, many=node.value in LISTS)
        if not objects:
            if node.value == "sits_on":
                self._posed(self._acting(), "sit")
            return at + 1
        for part in objects:
            self._commit(part)
        kind, end, pose = self._kind_at(node, objects[-1].end)
        subjects = self._acting() or self._behind(end)
        for a in subjects:
            for part in objects:
                worn = kind == "around" and self._sorts.is_worn(part.item)
                self._add("wears" if worn else kind, a, part.item)
        self._posed(subjects, pose or DEED_POSES.get(node.said))
        self._subjects = subjects
        self._topics = subjects or self._topics
        return end

    def _behind(self, at: int) -> list[int]:
        """Who does it, where nobody was named before."""
        return [n.item for n in self._nodes[at : self._end] if n.kind == "item"][:1]

    def _placed(self, at: int) -> int:
        """在B上: where the subject is, or where what follows is."""
        if not self._subjects and self._attributive(at) is not None:
            return self._head(at)
        ends = self._named(at + 1)
        if not ends:
            behind = at + 1 + (self._kind(at + 1) == "place")
            if self._kind(behind) == "loc" and self._kind(at + 1) != "place" and self._subjects:
                return self._bare_place(behind)
            self._posed(self._acting(), ZHE_POSES.get(self._nodes[at].value.removesuffix("在")))
            return behind
        place = ends[-1].end + self._is_de(ends[-1].end)
        if self._kind(place) == "loc" and self._nodes[place].value == "middle":
            return self._between(ends, place + 1)
        for phrase in ends:
            self._commit(phrase)
        kind, end, pose = self._kind_at(self._nodes[at], ends[-1].end)
        subjects = self._acting()
        here = self._past_verbs(end)
        if not self._subjects and self._list(here):
            return self._exists(kind, [ends[-1].item], end)
        if self._kind(place) != "loc" and self._nodes[at].value in ("在", "位于"):
            return end
        if not subjects:
            self._waiting = (kind, [ends[-1].item])
        for a in subjects:
            self._add(kind, a, ends[-1].item)
        self._posed(subjects, pose)
        self._subjects = subjects
        return end
