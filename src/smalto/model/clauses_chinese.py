"""Chinese: from nodes to relations, clause by clause, as a person reads.

A clause speaks of its *topic*: of the things at its head or, where it names none, of what the clause
before spoke of. A place word stands behind the thing that it is said of (桌子上有猫, 猫在桌子上); at
the head of a clause it is said of the *anchor* of the clauses before. What stands before 的 belongs
to the noun behind it (戴着帽子的猫, 桌子上的猫).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import cast

from smalto.model.lexicon_chinese import DEED_POSES, ZHE_POSES
from smalto.model.nodes import Node, Parsed
from smalto.model.sorts import Sorts
from smalto.pack.types import Concept
from smalto.scene.types import Item, Pose, Relation, RelationKind

_LISTS = ("holds", "wears", "eats", "plays")
"""Verbs of which several things can be the object."""
_INNER = ("on", "in", "under")
"""Said of the thing named last; other places are said of the anchor."""

_BODY = frozenset("头脚肩背身腿手怀肚鼻脑")

Read = tuple[list[Relation], list[Item], dict[int, str]]
Pair = tuple[str, int | None, int]
"""A relation; whose first end is not known yet where it is None."""


def relate_chinese(parsed: Parsed, concepts: Mapping[str, Concept]) -> Read:
    """The relations, the items with their poses, and `holders`: item index -> carrier it holds."""
    return _Clauses(parsed, concepts).run()


@dataclass
class _Phrase:
    """A noun with what stands before it: `item`, the place behind it, what it brings."""

    item: int
    end: int
    pairs: list[Pair] = field(default_factory=list)
    poses: list[tuple[int, str]] = field(default_factory=list)


class _Clauses:
    def __init__(self, parsed: Parsed, concepts: Mapping[str, Concept]) -> None:
        self._items = list(parsed.items)
        self._sorts = Sorts(self._items, concepts)
        self._concepts = concepts
        self._nodes = _cleaned(parsed.nodes)
        self._found: list[Relation] = []
        self._holders: dict[int, str] = {}
        self._order: list[int] = []
        self._topics: list[int] = []
        self._anchor: int | None = None
        self._middle = self._find_middle()
        self._open: tuple[str, list[int]] | None = None
        self._waiting: tuple[str, list[int]] | None = None
        self._listing: tuple[str, list[int]] | None = None

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
        self._subjects: list[int] = []
        self._end = end
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
                phrase = self._phrase(at)
                if phrase:
                    return self._introduce([phrase], phrase.end)
                self._posed(self._acting(), node.value)
            case "there":
                return self._there(at)
            case "loose" if node.value == "row":
                return self._row(at)
            case _:
                pass
        return at + 1

    def _kind(self, at: int) -> str:
        return self._nodes[at].kind if at < self._end else "stop"

    def _is_de(self, at: int) -> bool:
        return self._kind(at) == "there" and self._nodes[at].value == "的"

    # noun phrases

    def _phrase(self, at: int) -> _Phrase | None:
        """The noun phrase that begins at `at`, if one does."""
        match self._kind(at):
            case "item":
                return self._noun(at)
            case "it":
                meant = self._meant(self._nodes[at].value)
                return None if meant is None else _Phrase(meant, at + 1)
            case "rel" | "at" | "pose":
                return self._attributive(at)
            case "place":
                behind = at + 1
                return self._phrase(behind + 1) if self._is_de(behind) else None
            case _:
                return None

    def _noun(self, at: int) -> _Phrase:
        """A noun; before 上的 it only tells where the next one is."""
        item, end = self._nodes[at].item, at + 1
        place = end + self._is_de(end)
        if self._kind(place) == "loc" and self._is_de(place + 1):
            head = self._phrase(place + 2)
            if head is not None:
                head.pairs.append((self._nodes[place].value, head.item, item))
                return head
        return _Phrase(item, end)

    def _attributive(self, at: int) -> _Phrase | None:
        """戴着帽子的猫, 在树下睡觉的猫, 戴着帽子、拿着书的猫."""
        pairs: list[Pair] = []
        poses: list[str] = []
        inner = _Phrase(-1, at)
        while True:
            match self._kind(at):
                case "rel" | "at":
                    verb = self._nodes[at]
                    objects = self._list(at + 1, many=verb.value in _LISTS)
                    if not objects:
                        return None
                    at = objects[-1].end
                    kind, at, pose = self._kind_at(verb, at)
                    poses += [pose] if pose else []
                    for part in objects:
                        pairs.append((kind, None, part.item))
                        inner.pairs += part.pairs
                        inner.poses += part.poses
                case "pose":
                    poses.append(self._nodes[at].value)
                    at += 1
                case "and" | "loc":
                    at += 1
                case "there" if self._is_de(at):
                    head = self._phrase(at + 1)
                    if head is None:
                        return None
                    head.pairs += [(k, head.item, b) for k, _, b in pairs] + inner.pairs
                    head.poses += [(head.item, p) for p in poses] + inner.poses
                    return head
                case _:
                    return None

    def _kind_at(self, verb: Node, at: int) -> tuple[str, int, str | None]:
        """What a verb and the place word behind its thing (坐在树下) say; the place behind."""
        side = at + self._is_de(at)
        where = self._nodes[side].value if self._kind(side) == "loc" else None
        if verb.kind == "rel" and verb.value != "sits_on":
            return verb.value, side + 1 if where else at, None
        pose = ZHE_POSES.get(verb.value.removesuffix("在")) if verb.kind == "at" else None
        if where is None:
            return ("sits_on" if verb.value == "sits_on" else "on"), at, pose
        if verb.value == "sits_on":
            return ("sits_on", side + 1, None) if where == "on" else (where, side + 1, "sit")
        return where, side + 1, pose

    def _list(self, at: int, *, many: bool = True) -> list[_Phrase]:
        """A、B和C; what does something of its own is no part of it any more."""
        found: list[_Phrase] = []
        while True:
            phrase = self._phrase(at)
            if phrase is None or (found and self._acts(phrase.end)):
                return found
            found.append(phrase)
            at = phrase.end
            step = at
            while self._kind(step) == "and" or (
                self._kind(step) == "there" and self._nodes[step].value == "还有"
            ):
                step += 1
            if step == at or not many:
                return found
            at = step

    def _acts(self, at: int) -> bool:
        """Whether what ends here is the subject of what follows."""
        behind = self._kind(at)
        return behind in ("rel", "at", "pose") or (
            behind == "loc" or (self._is_de(at) and self._kind(at + 1) == "loc")
        )

    def _introduce(self, phrases: Sequence[_Phrase], end: int) -> int:
        """They are what the clause speaks of from here on."""
        for phrase in phrases:
            self._commit(phrase)
        self._subjects = [phrase.item for phrase in phrases]
        self._topics = self._subjects
        if self._waiting:
            kind, places = self._waiting
            for a in self._subjects:
                self._add(kind, a, places[-1])
            self._waiting = None
        if self._open is None and self._anchor is None:
            self._anchor = self._subjects[0]
        return end

    def _commit(self, phrase: _Phrase) -> None:
        for kind, a, b in phrase.pairs:
            self._add(kind, a, b)
            self._order.append(b)
        for item, pose in phrase.poses:
            self._posed([item], pose)
        self._order.append(phrase.item)

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

    def _named(self, at: int) -> list[_Phrase]:
        """Things in a row; the last may be a place."""
        found: list[_Phrase] = []
        while (phrase := self._phrase(at)) is not None:
            found.append(phrase)
            at = phrase.end
            if self._kind(at) != "and":
                break
            while self._kind(at) == "and":
                at += 1
        return found

    def _subject(self, phrases: list[_Phrase], end: int) -> int:
        self._anchor = phrases[0].item if len(phrases) == 1 else self._anchor
        return self._introduce(phrases, end)

    def _exists(self, kind: str, places: list[int], at: int) -> int:
        """上放着...: what is there, with the pose that the verb tells."""
        pose = None
        start = at
        while self._kind(at) in ("there", "be", "pose", "and", "at", "place") or (
            self._kind(at) == "rel" and self._phrase(at) is None and self._kind(at + 1) == "item"
        ):
            node = self._nodes[at]
            if self._phrase(at) is not None and node.kind in ("pose", "at", "rel"):
                break
            if node.kind == "pose":
                pose = node.value
            elif node.kind == "there":
                pose = ZHE_POSES.get(node.value, pose)
            at += 1
        things = self._list(at)
        if not things:
            if self._subjects or start < self._end:
                self._posed(self._acting(), pose)
            self._waiting = None if self._subjects else (kind, places)
            self._open = (kind, places)
            self._anchor = places[-1]
            return at
        for thing in things:
            self._commit(thing)
            self._add("sits_on" if pose == "sit" and kind == "on" else kind, thing.item, places[-1])
            self._posed([thing.item], pose)
        self._open, self._waiting = (kind, places), None
        self._anchor = things[-1].item if kind in ("on", "in", "under") else places[-1]
        self._listing = (kind, places) if kind in ("on", "in") else None
        self._subjects = self._topics = [thing.item for thing in things]
        return things[-1].end

    def _bare_place(self, at: int) -> int:
        """左边是..., 旁边站着...: of what was spoken of before."""
        kind = self._nodes[at].value
        de = at + 1 + self._is_de(at + 1)
        if kind == "middle":
            things = self._list(self._past_verbs(de))
            return self._introduce(things, things[-1].end) if things else at + 1
        anchor = self._base(kind, self._nodes[at].said)
        if anchor is None:
            things = self._list(self._past_verbs(de))
            if not things:
                return at + 1
            self._introduce(things, things[-1].end)
            self._pending_side(kind, things)
            return things[-1].end
        if self._subjects and self._kind(de) == "stop":
            for a in self._subjects:
                self._add(kind, a, anchor)
            return de
        topics, keep = self._topics, self._anchor
        end = self._exists(kind, [anchor], de)
        if end == de and not self._subjects:
            self._topics = topics
        self._anchor = self._anchor if kind in _INNER else (anchor if keep is None else anchor)
        return end

    def _pending_side(self, kind: str, things: list[_Phrase]) -> None:
        """左边是猫，右边是狗: each is told of the other, once both are known."""
        later = [n.item for n in self._nodes[things[-1].end :] if n.kind == "item"]
        if later and kind in ("left_of", "right_of", "above", "below", "behind", "in_front_of"):
            self._add(kind, things[0].item, later[0])
            self._anchor = things[0].item

    def _past_verbs(self, at: int) -> int:
        while self._kind(at) in ("there", "be", "and"):
            at += 1
        return at

    def _base(self, kind: str, said: str) -> int | None:
        """What a place word at the head of a clause is said of: parts of a body of who acts."""
        if said.removeprefix("的")[0] in _BODY and self._acting():
            return self._acting()[0]
        if self._middle is not None and kind not in _INNER:
            return self._middle
        if kind in ("on", "in", "under") and self._order:
            return self._order[-1]
        if self._subjects:
            others = [k for k in reversed(self._order) if k not in self._subjects]
            return others[0] if others else None
        if self._anchor is not None:
            return self._anchor
        return self._order[-1] if self._order else None

    def _between(self, ends: list[_Phrase], at: int) -> int:
        """两棵树之间有...; ...中间."""
        for phrase in ends:
            self._commit(phrase)
        start = self._past_verbs(at)
        things = self._list(start)
        subjects = self._subjects
        if things:
            self._introduce(things, at)
            subjects = [thing.item for thing in things]
        for a in subjects:
            for phrase in ends[-2:]:
                self._add("between", a, phrase.item)
        return things[-1].end if things else at

    def _there(self, at: int) -> int:
        """有...: there is, or the thing before has it."""
        things = self._list(at + 1)
        if not things:
            pose = ZHE_POSES.get(self._nodes[at].value)
            if pose:
                self._posed(self._acting(), pose)
            return at + 1
        if self._subjects:
            for thing in things:
                self._commit(thing)
            self._topics = self._subjects
            return things[-1].end
        return self._introduce(things, things[-1].end)

    def _row(self, at: int) -> int:
        """从左到右依次是A、B、C, also with commas between them."""
        self._end = len(self._nodes)
        items = [n.item for n in self._nodes[at:] if n.kind == "item"]
        stop = at
        while stop < len(self._nodes) and not (
            self._nodes[stop].kind == "stop" and self._nodes[stop].value == "strong"
        ):
            stop += 1
        items = [n.item for n in self._nodes[at:stop] if n.kind == "item"] or items
        for one, two in zip(items, items[1:], strict=False):
            self._add("left_of", one, two)
        self._order += items
        self._end = stop
        return stop

    # verbs

    def _acting(self) -> list[int]:
        return self._subjects or self._topics

    def _verb(self, at: int) -> int:
        if not self._subjects:
            phrase = self._attributive(at)
            if phrase is not None:
                return self._head_of(phrase)
        node = self._nodes[at]
        if node.value == "between":
            return at + 1
        if self._kind(at + 1) == "carrier":
            for a in self._acting()[-1:]:
                self._holders[a] = self._nodes[at + 1].value
            return at + 2
        objects = self._list(at + 1, many=node.value in _LISTS)
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
                self._add(kind, a, part.item)
        self._posed(subjects, pose or DEED_POSES.get(node.said))
        self._subjects = subjects
        self._topics = subjects or self._topics
        return end

    def _head_of(self, phrase: _Phrase) -> int:
        """A noun phrase that begins with a verb is the head of its clause."""
        place = phrase.end + self._is_de(phrase.end)
        if self._kind(place) == "loc" and self._nodes[place].value != "middle":
            self._commit(phrase)
            return self._exists(self._nodes[place].value, [phrase.item], place + 1)
        return self._subject([phrase], phrase.end)

    def _behind(self, at: int) -> list[int]:
        """Who does it, where nobody was named before."""
        return [n.item for n in self._nodes[at : self._end] if n.kind == "item"][:1]

    def _placed(self, at: int) -> int:
        """在B上: where the subject is, or where what follows is."""
        if not self._subjects:
            phrase = self._attributive(at)
            if phrase is not None:
                return self._head_of(phrase)
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

    # what is known

    def _meant(self, said: str) -> int | None:
        """他 and 她 are people, 它 the thing or animal spoken of last."""
        people, several = said[0] in "他她", said.endswith("们")
        if self._subjects:
            known = [k for k in reversed(self._order) if k not in self._subjects]
            many = [k for k in known if self._sorts.is_many(k)] if several else []
            return next(iter(many or known), None)
        for k in (*self._acting()[:1], *reversed(self._order)):
            group = self._concepts[self._items[k].concept].group
            if group.startswith(("person", "people")) == people:
                return k
        return self._topics[0] if self._topics else None

    def _find_middle(self) -> int | None:
        """中间是A: what the sides of the picture are sides of."""
        for at, node in enumerate(self._nodes):
            before = self._nodes[at - 1].kind if at else "stop"
            if node.kind == "loc" and node.value == "middle" and before == "stop":
                return next((n.item for n in self._nodes[at:] if n.kind == "item"), None)
        return None

    def _posed(self, subjects: Sequence[int], pose: str | None) -> None:
        for k in subjects:
            if pose and self._items[k].pose is None:
                self._items[k] = replace(self._items[k], pose=cast(Pose, pose))

    def _add(self, kind: str, a: int | None, b: int | None) -> None:
        if a is None or b is None or a == b or kind == "middle":
            return
        if not any({r.a, r.b} == {a, b} for r in self._found):
            self._found.append(Relation(cast(RelationKind, kind), a, b))


def _cleaned(nodes: Sequence[Node]) -> list[Node]:
    """Without 的 behind adjectives: what counts stands behind a thing, a place or a deed."""
    kept: list[Node] = []
    for node in nodes:
        loose = node.kind == "there" and node.value == "的"
        if loose and (not kept or kept[-1].kind not in ("item", "loc", "pose", "it", "place")):
            continue
        if node.kind == "loc" and kept and kept[-1].kind == "place":
            continue
        kept.append(node)
    return kept
