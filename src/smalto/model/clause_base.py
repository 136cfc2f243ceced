"""What the reading of English clauses remembers, and the small questions it asks of its nodes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import cast

from smalto.model.loose import Mark
from smalto.model.nodes import Parsed
from smalto.model.sorts import Sorts
from smalto.pack.types import Concept
from smalto.scene.types import Pose, Relation, RelationKind

GRASPS = frozenset({"holds", "wears", "rides"})
DEEDS = GRASPS | {"looks_at", "chases", "pulls", "hugs", "eats", "plays"}
"""Relations that a verb tells: their subject is who does it, never the thing named last."""

SILENT = ("be", "pose", "other", "part")


class Base:
    """`_order`: things as they were named. `_subjects` of the clause, all of which "and" has
    `_joined`; `_topic`: the first of them, also of the clause before; `_near`: the thing that a
    place word has just named; `_pending`: a pose said before its subject; `_fresh`: a clause has
    begun and names nothing yet."""

    def __init__(self, parsed: Parsed, concepts: Mapping[str, Concept]) -> None:
        self._nodes, self._items = parsed.nodes, list(parsed.items)
        self._sorts = Sorts(self._items, concepts)
        self._found: list[Relation] = []
        self._holders: dict[int, str] = {}
        self._marks: list[Mark] = []
        self._order: list[int] = []
        self._subjects: list[int] = []
        self._topic: int | None = None
        self._near: int | None = None
        self._pending: str | None = None
        self._joined = self._fresh = True

    def _is_item(self, at: int) -> bool:
        return at < len(self._nodes) and self._nodes[at].kind == "item"

    def _kind(self, at: int) -> str:
        return self._nodes[at].kind if at < len(self._nodes) else "stop"

    def _is_comma(self, at: int) -> bool:
        return at < len(self._nodes) and (self._nodes[at].kind, self._nodes[at].value) == (
            "stop",
            "weak",
        )

    def _group(self, at: int) -> tuple[list[int], int, bool]:
        """Things in a row ("a cup, a plate and a spoon") from the one at `at`, the place behind
        them, and whether an "and" joins the last."""
        group, joined = [self._nodes[at].item], False
        self._order.append(group[0])
        at = self._filled(at)
        while True:
            step, link = at, False
            while self._kind(step) == "and" or self._is_comma(step):
                link = link or self._kind(step) == "and"
                step += 1
            if not self._is_item(step) or not at < step <= at + 2:
                return group, at, joined
            joined = link
            group.append(self._nodes[step].item)
            self._order.append(group[-1])
            at = self._filled(step)

    def _filled(self, at: int) -> int:
        """Past the thing at `at`, and past what is in it: "a basket of apples"."""
        if self._kind(at + 1) == "of" and self._is_item(at + 2):
            self._add("in", self._nodes[at + 2].item, self._nodes[at].item)
            self._order.append(self._nodes[at + 2].item)
            return at + 3
        return at + 1

    def _behind(self, at: int, n: int) -> int:
        """The place behind the first `n` things of a row."""
        for _ in range(n):
            while not self._is_item(at):
                at += 1
            at = self._filled(at)
        return at

    def _leads(self, at: int, end: int, *, it: bool = False) -> bool:
        """Whether the last thing of a row begins a clause: it has something, or a comma parts it
        off and it stands somewhere else. `it`: "it" may be that place too."""
        if self._kind(end) in ("with", "have"):
            return True
        more = self._kind(end) in ("be", "pose") or (
            self._kind(end) == "rel"
            and self._kind(end + 1) in ("item", "place", *(("it",) if it else ()))
        )
        last = max(k for k in range(at, end) if self._is_item(k))
        return more and (self._is_comma(last - 1) or self._is_comma(last - 2))

    def _owns(self, at: int) -> bool:
        """ "her dog", not "next to her a dog"."""
        owner = self._nodes[at].value in ("its", "her", "his", "their")
        return owner and self._is_item(at + 1) and self._nodes[at + 1].definite

    def _past_part(self, at: int) -> int:
        return at + 1 if self._kind(at) == "part" else at

    def _meant(self, word: str, *, fronted: bool, but: Sequence[int] = ()) -> list[int]:
        """The things that a pronoun stands for."""
        mine = set(but) if but else set() if fronted else set(self._subjects)
        before = [k for k in dict.fromkeys(reversed(self._order)) if k not in mine]
        if word in ("he", "she", "him", "her", "his"):
            found = [k for k in before if self._sorts.is_being(k)]
            return found[:1] or before[:1]
        if word in ("them", "they", "their"):
            before = [k for k in before if k in self._free()]
            several = [k for k in before if self._sorts.is_many(k)]
            return several[:1] or before[:2]
        if fronted and self._topic is not None:
            return [self._topic]
        return before[:1]

    def _free(self) -> list[int]:
        """What nobody wears or holds, the last named first."""
        bound = {r.b for r in self._found if r.kind in GRASPS}
        return [k for k in dict.fromkeys(reversed(self._order)) if k not in bound]

    def _owner(self, item: int) -> int:
        """Who wears or holds the thing stands there for it."""
        for r in self._found:
            if r.b == item and r.kind in GRASPS and r.a not in self._subjects:
                return r.a
        return item

    def _pose(self, indexes: Sequence[int], pose: str) -> None:
        who = indexes if self._joined else indexes[-1:]
        for k in who:
            if self._items[k].pose is None:
                self._items[k] = replace(self._items[k], pose=cast(Pose, pose))

    def _add(self, kind: str, a: int | None, b: int | None) -> None:
        if a is None or b is None or a == b:
            return
        if kind == "flanks":  # one on each side: the other is between them
            self._items[a] = replace(self._items[a], count=max(self._items[a].count, 2))
            kind, a, b = "between", b, a
        told = Relation(cast(RelationKind, kind), a, b)
        same = [n for n, r in enumerate(self._found) if {r.a, r.b} == {a, b}]
        if not same:
            self._found.append(told)
        elif self._found[same[0]].kind == "beside" and self._found[same[0]].a == a:
            self._found[same[0]] = told
