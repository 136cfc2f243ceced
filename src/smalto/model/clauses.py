"""English: from nodes to relations, clause by clause, as a person reads.

A clause has *subjects* ("a cup and a plate ..."), said again by pronouns; `with` and `has` make its
subject a *host* of what follows ("a desk with a lamp on it"); a place word at the head of a clause
speaks of what comes after it ("on the table there are ..."). What stands *near*: the thing that a
place word has just named, to which the next one hangs itself ("a snail on a mushroom on a log").
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from smalto.model.clause_base import DEEDS, GRASPS, SILENT
from smalto.model.clause_hosts import Hosts
from smalto.model.loose import Loose
from smalto.model.nodes import Parsed
from smalto.pack.types import Concept
from smalto.scene.types import Item, Relation

_DONE_WITH = {
    "read": "holds", "drink": "holds", "write": "holds", "throw": "holds", "eat": "holds",
    "fly": "holds",
}  # fmt: skip
"""What is read or thrown is in somebody's hands; what is painted or kicked is there."""

Read = tuple[list[Relation], list[Item], dict[int, str]]


def relate_english(parsed: Parsed, concepts: Mapping[str, Concept]) -> Read:
    """The relations, the items with their poses, and `holders`: item index -> carrier it holds."""
    return _Clauses(parsed, concepts).run()


class _Clauses(Hosts):
    def run(self) -> Read:
        at = 0
        while at < len(self._nodes):
            at = self._step(at)
        for kind, a, b in Loose(self._marks, self._order).pairs():
            self._add(kind, a, b)
        return self._found, self._items, self._holders

    def _step(self, at: int) -> int:
        node = self._nodes[at]
        match node.kind:
            case "stop" | "and":
                self._fresh, self._near = True, None
                if node.value == "strong":
                    self._subjects, self._pending = [], None
            case "item":
                return self._new_subjects(at)
            case "it" if not self._owns(at):
                self._subjects = self._meant(node.value, fronted=True)
                self._fresh, self._near = False, None
            case "be":
                if node.value not in ("which", "that", "who"):
                    self._near = None
                elif self._near is not None or self._fresh:
                    self._subjects = self._order[-1:]
            case "with" | "have":
                return self._guests(at)
            case "give":
                return self._given(at)
            case "rel":
                return self._relation(at)
            case "passive":
                return self._passive(at)
            case "tail":
                self._tail(node.value)
            case "loose":
                return self._loose(at)
            case "of":
                return self._contents(at)
            case "pose":
                self._pose(self._subjects, node.value)
                self._pending = None if self._subjects else node.value
                self._near, self._fresh = None, False
            case _:
                pass
        return at + 1

    def _new_subjects(self, at: int) -> int:
        group, end, self._joined = self._group(at)
        before = self._nodes[at - 1] if at else None
        done = before is not None and before.kind == "pose" and not self._sorts.is_being(group[0])
        if before is not None and done and self._subjects:
            del self._order[len(self._order) - len(group) + 1 :]
            who = self._subjects[-1]
            if before.value == "fly":  # a kite
                self._items[who] = replace(self._items[who], pose=None)
            self._add(_DONE_WITH.get(before.value, "beside"), who, group[0])
            return self._behind(at, 1)
        if self._pending is not None:
            self._pose(group, self._pending)
        self._subjects, self._topic = group, group[0]
        self._fresh, self._near, self._pending = False, None, None
        return end

    def _contents(self, at: int) -> int:
        """ "full of coins": in the thing before."""
        if at and self._nodes[at - 1].kind == "item" and self._is_item(at + 1):
            self._add("in", self._nodes[at + 1].item, self._order[-1])
            self._order.append(self._nodes[at + 1].item)
            return at + 2
        return at + 1

    def _object(self, at: int) -> tuple[list[int], int, bool]:
        """What the word at `at` is said of, several for "them"; the place behind a pronoun, or of
        the thing that is named; and whether one is."""
        end = at + 1
        while self._kind(end) in SILENT:
            end += 1
        if self._kind(end) == "it" and not self._owns(end):
            meant = self._meant(self._nodes[end].value, fronted=self._fresh)
            return meant, self._past_part(end + 1), False
        if self._kind(end) == "it":
            end += 1
        if not self._is_item(end):
            return [], at + 1, False
        return [self._nodes[end].item], end, True

    def _relation(self, at: int) -> int:
        kind = self._nodes[at].value
        if kind in GRASPS and self._kind(at + 1) == "carrier" and self._subjects:
            self._holders[self._owner(self._subjects[-1])] = self._nodes[at + 1].value
            return at + 2
        objects, end, named = self._object(at)
        if self._kind(at + 1) == "be" and self._nodes[at + 1].value == "which":
            objects, end, named = self._order[-1:], at + 2, False
            self._fresh = True
        if kind == "between":
            return self._between(at, objects, end, named)
        behind = self._filled(end) if named else end
        if self._fronts(kind, objects, behind):
            return self._fronted(kind, objects, behind, named)
        if not objects:
            if kind == "sits_on":
                self._pose(self._subjects, "sit")
            return at + 1
        subjects = self._acting(kind)
        if named:
            objects, end = self._objects(kind, end)
        said = self._nodes[at].said
        kind = self._played(kind, said, subjects, objects)
        for a in subjects:
            for b in objects:
                kind = self._fitting(kind, said, a, b)
                self._add(kind, a, b)
        if kind not in DEEDS and named and not said.split()[0].endswith("ing"):
            self._near = objects[-1]
        self._fresh = False
        return end

    def _objects(self, kind: str, at: int) -> tuple[list[int], int]:
        """Further things that are held or worn in the same breath."""
        if kind not in ("holds", "wears", "eats"):
            self._order.append(self._nodes[at].item)
            return [self._nodes[at].item], self._filled(at)
        start, start_at = len(self._order), at
        group, end, _ = self._group(at)
        fits = self._sorts.is_worn if kind == "wears" else self._sorts.is_handy
        n = 1
        while n < len(group) and fits(group[n]):
            n += 1
        if n == len(group) > 1 and self._leads(start_at, end):
            n -= 1
        if n == len(group):
            return group, end
        del self._order[start + n :]
        return group[:n], self._behind(at, n)

    def _fronts(self, kind: str, objects: Sequence[int], behind: int) -> bool:
        """ "on the table (stands) a cup": a clause begins and a thing follows at once."""
        if not self._fresh or kind in DEEDS or not objects:
            return False
        end = behind
        while self._kind(end) in (*SILENT, "have"):
            end += 1
        if self._is_item(end):
            return True
        return not self._subjects and self._is_comma(end) and self._is_item(end + 1)

    def _fronted(self, kind: str, objects: list[int], at: int, named: bool) -> int:
        if named:
            self._order.append(objects[0])
        poses: list[str] = []
        while not self._is_item(at):
            if self._kind(at) == "pose":
                poses.append(self._nodes[at].value)
            at += 1
        start = at
        group, end, self._joined = self._group(at)
        if len(group) > 1 and self._leads(start, end, it=True):
            self._order.pop()
            group, end = group[:-1], self._behind(start, len(group) - 1)
        for a in group:
            for b in objects:
                self._add(kind, a, b)
        for pose in poses:
            self._pose(group, pose)
        self._subjects = group
        if named:
            self._topic = group[-1]
        self._fresh, self._near = False, None
        return end

    def _acting(self, kind: str) -> list[int]:
        """Who or what stands there: the thing named right before, or the subjects of the clause,
        all of them where "and" joins them."""
        if self._near is not None and (kind not in DEEDS or self._is_done_by_near(kind)):
            return [self._near]
        if not self._subjects:
            return [] if self._topic is None else [self._topic]
        if kind in GRASPS or not self._joined:
            return [self._owner(self._subjects[-1])]
        return [self._owner(s) for s in self._subjects]

    def _is_done_by_near(self, kind: str) -> bool:
        """ "balloons above a boy wearing a cap": it is the boy who wears it."""
        assert self._near is not None
        if not self._sorts.is_being(self._near):
            return False
        return kind == "wears" or not any(self._sorts.is_being(k) for k in self._subjects)

    def _played(self, kind: str, said: str, who: Sequence[int], what: Sequence[int]) -> str:
        """Instruments are played; with balls and friends one plays beside them."""
        if kind != "plays":
            return kind
        if "with" in said or said.startswith("kick"):
            self._pose(who, "kick" if said.startswith("kick") else "play")
            return "beside"
        for k in what:
            if self._items[k].many:  # "plays the drums"
                self._items[k] = replace(self._items[k], count=1, many=False)
        return kind

    def _fitting(self, kind: str, said: str, a: int, b: int) -> str:
        """ "a koala in sunglasses" wears them; who sings into a microphone holds it."""
        if said == "into" and self._sorts.is_being(a) and self._sorts.is_small(b):
            return "holds"
        worn = kind == "in" and said == "in" and self._sorts.is_being(a) and self._sorts.is_worn(b)
        return "wears" if worn else kind

    def _between(self, at: int, objects: list[int], end: int, named: bool) -> int:
        if named:
            objects, end, _ = self._group(end)
        elif objects:
            mine = () if self._fresh else self._subjects
            before = [k for k in self._free() if k not in mine]
            several = next((k for k in before if self._sorts.is_many(k)), None)
            objects = [several] if several is not None and len(before) < 2 else before[:2]
        subjects = self._subjects
        begin = end
        while self._kind(begin) in SILENT:
            begin += 1
        if self._is_item(begin) and (self._fresh or not subjects):
            subjects, end, _ = self._group(begin)
            self._subjects = subjects
        for a in subjects[-1:]:
            for b in objects[:2]:
                self._add("between", a, b)
        self._fresh = False
        return max(end, at + 1)

    def _passive(self, at: int) -> int:
        """ "worn by", "held by": the second thing does it to the first. "topped with" likewise."""
        objects, end, named = self._object(at)
        for b in objects:
            for a in self._subjects[-1:]:
                self._add(self._nodes[at].value, b, a)
        self._order += objects
        return end + 1 if named else end
