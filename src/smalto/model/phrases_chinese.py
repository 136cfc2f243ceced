"""Chinese: noun phrases with what stands before them (戴着帽子的猫), and what is known of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import cast

from smalto.model.lexicon_chinese import CONTAINS, ZHE_POSES
from smalto.model.nodes import Node, Parsed
from smalto.model.sorts import Sorts
from smalto.pack.types import Concept
from smalto.scene.types import Pose, Relation, RelationKind

LISTS = ("holds", "wears", "eats", "plays")
"""Verbs of which several things can be the object."""

Pair = tuple[str, int | None, int]
"""A relation; whose first end is not known yet where it is None."""


@dataclass
class Phrase:
    """A noun with what stands before it: `item`, the place behind it, what it brings."""

    item: int
    end: int
    pairs: list[Pair] = field(default_factory=list)
    poses: list[tuple[int, str]] = field(default_factory=list)


class Phrases:
    """Reads the nodes up to `_end`; what is found is added to what is known."""

    def __init__(self, parsed: Parsed, concepts: Mapping[str, Concept]) -> None:
        self._items = list(parsed.items)
        self._sorts = Sorts(self._items, concepts)
        self._concepts = concepts
        self._nodes = _cleaned(parsed.nodes)
        self._end = len(self._nodes)
        self._found: list[Relation] = []
        self._order: list[int] = []
        self._subjects: list[int] = []
        self._topics: list[int] = []

    def _kind(self, at: int) -> str:
        return self._nodes[at].kind if at < self._end else "stop"

    def _is_de(self, at: int) -> bool:
        return self._kind(at) == "there" and self._nodes[at].value == "的"

    # noun phrases

    def _phrase(self, at: int) -> Phrase | None:
        """The noun phrase that begins at `at`, if one does."""
        match self._kind(at):
            case "item":
                return self._noun(at)
            case "it":
                meant = self._meant(self._nodes[at].value)
                return None if meant is None else Phrase(meant, at + 1)
            case "rel" | "at" | "pose":
                return self._attributive(at)
            case "there" if self._nodes[at].value in CONTAINS:
                return self._filled(at)
            case "place":
                behind = at + 1
                return self._phrase(behind + 1) if self._is_de(behind) else None
            case _:
                return None

    def _noun(self, at: int) -> Phrase:
        """A noun; before 上的 it only tells where the next one is."""
        item, end = self._nodes[at].item, at + 1
        place = end + self._is_de(end)
        if self._kind(place) == "loc" and self._is_de(place + 1):
            head = self._phrase(place + 2)
            if head is not None:
                head.pairs.append((self._nodes[place].value, head.item, item))
                return head
        return Phrase(item, end)

    def _filled(self, at: int) -> Phrase | None:
        """装着苹果的篮子"""
        things = self._list(at + 1, plain=True)
        if not things or not self._is_de(things[-1].end):
            return None
        head = self._phrase(things[-1].end + 1)
        if head is not None:
            head.pairs += [("in", thing.item, head.item) for thing in things]
        return head

    def _attributive(self, at: int) -> Phrase | None:
        """戴着帽子的猫, 在树下睡觉的猫, 戴着帽子、拿着书的猫."""
        pairs: list[Pair] = []
        poses: list[str] = []
        inner = Phrase(-1, at)
        while True:
            match self._kind(at):
                case "rel" | "at":
                    verb = self._nodes[at]
                    objects = self._list(at + 1, many=verb.value in LISTS, plain=True)
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

    def _list(self, at: int, *, many: bool = True, plain: bool = False) -> list[Phrase]:
        """A、B和C; what does something of its own is no part of it any more. `plain`: but for the
        first, with nothing before the nouns."""
        found: list[Phrase] = []
        while True:
            phrase = self._phrase(at)
            if found and plain and self._kind(at) != "item":
                return found
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

    def _commit(self, phrase: Phrase) -> None:
        for kind, a, b in phrase.pairs:
            self._add(kind, a, b)
            self._order.append(b)
        for item, pose in phrase.poses:
            self._posed([item], pose)
        self._order.append(phrase.item)

    def _acting(self) -> list[int]:
        return self._subjects or self._topics

    def _meant(self, said: str) -> int | None:
        """他 and 她 are people, 它 the thing or animal spoken of last."""
        people, several = said[0] in "他她", said.endswith("们")
        if self._subjects:
            known = [k for k in reversed(self._order) if k not in self._subjects]
            many = [k for k in known if self._sorts.is_many(k)] if several else []
            return next(iter(many or known), None)
        known = [*self._acting()[:1], *reversed(self._order)]
        fits = [k for k in known if self._is_person(k) == people]
        living = [k for k in fits if self._sorts.is_being(k)]
        if fits:
            return (living or fits)[0]
        return self._topics[0] if self._topics else None

    def _is_person(self, k: int) -> bool:
        return self._concepts[self._items[k].concept].group.startswith(("person", "people"))

    def _posed(self, subjects: Sequence[int], pose: str | None) -> None:
        for k in subjects:
            if pose and self._items[k].pose is None:
                self._items[k] = replace(self._items[k], pose=cast(Pose, pose))

    def _add(self, kind: str, a: int | None, b: int | None) -> None:
        if a is None or b is None or a == b or kind == "middle":
            return
        if kind == "flanks":  # one on each side: the other is between them
            self._items[a] = replace(self._items[a], count=max(self._items[a].count, 2))
            kind, a, b = "between", b, a
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
