"""Chinese: what is where, told by the place word behind a thing or at the head of a clause."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from smalto.model.lexicon_chinese import ZHE_POSES
from smalto.model.nodes import Parsed
from smalto.model.phrases_chinese import Phrase, Phrases
from smalto.pack.types import Concept

_INNER = ("on", "in", "under")
"""Said of the thing named last; other places are said of the anchor."""

_AFLOAT = "飘悬浮飞"
"""What does so on a thing is above it."""

_BODY = frozenset("头脚肩背身腿手怀肚鼻脑")


class Places(Phrases):
    """What a place word at the head of a clause is said of: the *anchor*; places that wait for the
    thing that is there, and lists that may go on in the next clause."""

    def __init__(self, parsed: Parsed, concepts: Mapping[str, Concept]) -> None:
        super().__init__(parsed, concepts)
        self._anchor: int | None = None
        self._middle = self._find_middle()
        self._open: tuple[str, list[int]] | None = None
        self._waiting: tuple[str, list[int]] | None = None
        self._listing: tuple[str, list[int]] | None = None

    def _introduce(self, phrases: Sequence[Phrase], end: int) -> int:
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

    def _exists(self, kind: str, places: list[int], at: int) -> int:
        """上放着...: what is there, with the pose that the verb tells."""
        pose = None
        start = at
        while self._kind(at) in ("there", "be", "pose", "and", "at", "place") or (
            self._kind(at) == "rel" and self._phrase(at) is None and self._kind(at + 1) == "item"
        ):
            node = self._nodes[at]
            if self._phrase(at) is not None and node.kind in ("pose", "at", "rel", "there"):
                break
            if node.kind == "pose":
                pose = node.value
            elif node.kind == "there":
                pose = ZHE_POSES.get(node.value, pose)
                kind = "above" if kind == "on" and node.value[0] in _AFLOAT else kind
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
        if self._kind(de) == "place":  # 背景是森林
            return de
        if kind == "middle":
            return self._among(self._list(self._past_verbs(de)), at)
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
        topics = self._topics
        end = self._exists(kind, [anchor], de)
        if end == de and not self._subjects:
            self._topics = topics
        if kind not in _INNER:
            self._anchor = anchor
        return end

    def _among(self, things: list[Phrase], at: int) -> int:
        """一只猫和一只狗，中间有一根骨头; or what is in the middle of the picture."""
        ends = self._topics[:2]
        if not things:
            return at + 1
        end = self._introduce(things, things[-1].end)
        if self._middle is None and (len(ends) > 1 or (ends and self._sorts.is_many(ends[0]))):
            for one in ends:
                self._add("between", things[0].item, one)
        return end

    def _pending_side(self, kind: str, things: list[Phrase]) -> None:
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

    def _between(self, ends: list[Phrase], at: int) -> int:
        """两棵树之间有...; ...中间."""
        for phrase in ends:
            self._commit(phrase)
        things = [] if self._subjects else self._list(self._past_verbs(at))
        subjects = self._subjects
        if things:
            self._introduce(things, at)
            subjects = [thing.item for thing in things]
        for a in subjects:
            for phrase in ends[-2:]:
                self._add("between", a, phrase.item)
        return things[-1].end if things else at

    def _row(self, at: int) -> int:
        """从左到右依次是A、B、C, also with commas between them."""
        stop = at
        while stop < len(self._nodes) and not (
            self._nodes[stop].kind == "stop" and self._nodes[stop].value == "strong"
        ):
            stop += 1
        items = [n.item for n in self._nodes[at:stop] if n.kind == "item"]
        for one, two in pairwise(items):
            self._add("left_of", one, two)
        self._order += items
        self._end = stop
        return stop

    def _find_middle(self) -> int | None:
        """中间是A: what the sides of the picture are sides of."""
        heads = [
            at
            for at, node in enumerate(self._nodes)
            if node.kind == "loc" and (at == 0 or self._nodes[at - 1].kind == "stop")
        ]
        middle = next((at for at in heads if self._nodes[at].value == "middle"), None)
        if middle is None or (middle and len(heads) < 2):
            return None
        return next((n.item for n in self._nodes[middle:] if n.kind == "item"), None)
