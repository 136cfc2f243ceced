"""From nodes to relations: who is on, in, beside, in front of whom, and who does what.

English puts the relation between its two things, or at the head of the clause ("on the table sits
a frog"); Chinese puts the place word after the second thing ("桌子上有一只青蛙"). Both are read
here, from the order of the nodes alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import cast

from smalto.model.clauses import relate_english
from smalto.model.clauses_chinese import relate_chinese
from smalto.model.nodes import Parsed
from smalto.pack.types import Concept
from smalto.scene.types import Item, Pose, Relation, RelationKind

_GRASPS = ("holds", "wears", "rides")
_AT_LOCS = {"on": "on", "in": "in"}


def relate(
    parsed: Parsed, concepts: Mapping[str, Concept]
) -> tuple[list[Relation], list[Item], dict[int, str]]:
    """The relations, the items with their poses, and `holders`: item index -> carrier it holds."""
    return relate_english(parsed, concepts) if parsed.english else relate_chinese(parsed, concepts)


class _Relater:
    def __init__(self, parsed: Parsed) -> None:
        self._nodes, self._items = parsed.nodes, list(parsed.items)
        self._found: list[Relation] = []
        self._holders: dict[int, str] = {}

    def run(self) -> tuple[list[Relation], list[Item], dict[int, str]]:
        for at, node in enumerate(self._nodes):
            if node.kind == "rel":
                self._relation(at, node.value)
            elif node.kind == "passive":
                self._passive(at, node.value)
            elif node.kind == "tail":
                self._tail(at, node.value)
            elif node.kind == "loose":
                self._loose(at, node.value)
            elif node.kind == "loc":
                self._localizer(at, node.value)
            elif node.kind == "pose":
                self._pose(at, cast(Pose, node.value))
            elif node.kind == "of":
                self._contents(at)
        return self._found, self._items, self._holders

    # English

    def _relation(self, at: int, kind: str) -> None:
        if kind == "between":
            self._between(at)
            return
        if kind in _GRASPS and self._next_carrier(at) and (holder := self._subject(at)) is not None:
            self._holders[holder] = self._nodes[at + 1].value
            return
        a, b, end = self._subject(at), *self._object(at)
        if b is None:
            return
        if a is None or a == b or self._starts_clause(at, end):
            a = self._item_after(end) if self._fronts(kind) else a
        if a is None and kind in _GRASPS:
            a = self._chinese_owner(end)
        self._add(kind, a, b)

    def _fronts(self, kind: str) -> bool:
        return kind not in _GRASPS

    def _next_carrier(self, at: int) -> bool:
        return at + 1 < len(self._nodes) and self._nodes[at + 1].kind == "carrier"

    def _chinese_owner(self, end: int) -> int | None:
        """戴眼镜的猪: the owner follows."""
        following = self._nodes[end + 1 : end + 3]
        if len(following) == 2 and following[0].value == "的" and following[1].kind == "item":
            return following[1].item
        return None

    def _passive(self, at: int, kind: str) -> None:
        """ "worn by", "held by": the second thing does it to the first. "topped with" likewise."""
        a, (b, _) = self._subject(at), self._object(at)
        self._add(kind, b, a)

    def _tail(self, at: int, kind: str) -> None:
        """ "a girl with a balloon in her hand": the owner stands before `with`."""
        named = [node.item for node in self._nodes[:at] if node.kind == "item"]
        if len(named) > 1:
            self._add(kind, *((named[-1], named[-2]) if kind == "on" else (named[-2], named[-1])))

    def _between(self, at: int) -> None:
        a = self._subject(at)
        b, end = self._object(at)
        c = self._item_after(end)
        self._add("right_of", a, b)
        self._add("left_of", a, c)

    def _loose(self, at: int, kind: str) -> None:
        """ "a tree on the left": left of the first other thing of the picture."""
        a = self._subject(at)
        if a is None:
            a = self._item_after(at)
        others = [node.item for node in self._nodes[:at] if node.kind == "item" and node.item != a]
        later = [node.item for node in self._nodes[at:] if node.kind == "item" and node.item != a]
        b = next(iter(others or later), None)
        if kind in ("left_of", "right_of") or others:
            self._add(kind, a, b)

    def _contents(self, at: int) -> None:
        """ "a vase of roses": the roses are in the vase."""
        before, after = self._nodes[at - 1 : at], self._nodes[at + 1 : at + 2]
        if before and after and before[0].kind == after[0].kind == "item":
            self._add("in", after[0].item, before[0].item)

    def _subject(self, at: int) -> int | None:
        """The nearest thing before, in this clause; what is held or worn gives way to its owner."""
        for node in reversed(self._nodes[:at]):
            if node.kind == "stop" and node.value == "strong":
                return None
            if node.kind == "item":
                return self._owner(node.item)
        return None

    def _owner(self, item: int) -> int:
        for relation in self._found:
            if relation.b == item and relation.kind in _GRASPS:
                return relation.a
            if relation.a == item and relation.kind == "in" and self._is_of(item):
                return relation.b
        return item

    def _is_of(self, item: int) -> bool:
        return any(
            node.kind == "of" and self._nodes[at + 1 : at + 2] and self._nodes[at + 1].item == item
            for at, node in enumerate(self._nodes)
        )

    def _object(self, at: int) -> tuple[int | None, int]:
        """The thing right after, and its place; `it` is the thing before the subject."""
        for end in range(at + 1, len(self._nodes)):
            node = self._nodes[end]
            if node.kind == "item":
                return node.item, end
            if node.kind == "it":
                following = self._nodes[end + 1 : end + 2]
                if not (following and following[0].kind == "item"):
                    return self._antecedent(at), end
            elif node.kind not in ("be", "pose", "other", "of"):
                return None, end
        return None, len(self._nodes)

    def _antecedent(self, at: int) -> int | None:
        before = [node.item for node in self._nodes[:at] if node.kind == "item"]
        return before[-2] if len(before) > 1 else before[0] if before else None

    def _starts_clause(self, at: int, end: int) -> bool:
        """It heads its clause and a thing follows without a comma: "on it sits a frog"."""
        if at and self._nodes[at - 1].kind not in ("stop", "and"):
            return False
        following = self._nodes[end + 1 : end + 3]
        kinds = [node.kind for node in following if node.kind not in ("pose", "be", "rel")]
        return bool(kinds) and kinds[0] == "item"

    def _item_after(self, at: int) -> int | None:
        for node in self._nodes[at + 1 :]:
            if node.kind == "item":
                return node.item
            if node.kind == "stop" and node.value == "strong":
                return None
        return None

    # Chinese

    def _localizer(self, at: int, kind: str) -> None:
        """B上的A, B上有A, A在B上; and 左边A, 中间B without a thing before."""
        before = self._nodes[at - 1] if at else None
        if kind == "middle":
            return
        if before is None or before.kind != "item":
            self._bare_localizer(at, kind)
            return
        b = before.item
        place = at - 2
        if place >= 0 and self._nodes[place].kind == "pose":
            place -= 1
        if place >= 0 and self._nodes[place].kind in ("at", "rel"):
            a = self._subject(place)
            self._add("sits_on" if self._nodes[place].value == "坐在" else kind, a, b)
            if a is not None:
                return
        for a in self._listed_after(at):
            self._add(kind, a, b)

    def _bare_localizer(self, at: int, kind: str) -> None:
        """左边一棵树: beside what stands in the middle, or what came before."""
        a = self._item_after(at)
        middle = [
            i for i, node in enumerate(self._nodes) if node.kind == "loc" and node.value == "middle"
        ]
        b = self._item_after(middle[0]) if middle else self._subject(at)
        if b is None:
            b = next((n.item for n in self._nodes if n.kind == "item" and n.item != a), None)
        if kind not in ("in", "on") or self._subject(at) is not None:
            self._add(kind, a, b)

    def _listed_after(self, at: int) -> list[int]:
        """桌上放着A和B: all that the list names, up to the next stop."""
        found: list[int] = []
        for place in range(at + 1, len(self._nodes)):
            node = self._nodes[place]
            if node.kind == "item":
                if found and self._nodes[place - 1].kind not in ("and", "there"):
                    break
                found.append(node.item)
            elif node.kind in ("stop", "loc", "at", "rel") and (found or node.kind != "stop"):
                break
        return found

    def _pose(self, at: int, pose: Pose) -> None:
        index = self._subject(at)
        if index is not None and self._items[index].pose is None:
            self._items[index] = replace(self._items[index], pose=pose)

    def _add(self, kind: str, a: int | None, b: int | None) -> None:
        if a is None or b is None or a == b:
            return
        relation = Relation(cast(RelationKind, kind), a, b)
        if not any({r.a, r.b} == {a, b} for r in self._found):
            self._found.append(relation)
