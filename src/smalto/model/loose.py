"""Places said without a second thing: "on the left a tree, on the right a house".

Each is a *mark* until the prompt has been read; then marks find their other end in each other, in
the thing in the middle, or in what the prompt was about before.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

Pair = tuple[str, int, int]
_OPPOSITE = (
    ("left_of", "right_of"), ("above", "below"), ("on", "below"), ("in_front_of", "behind"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Mark:
    """`kind`: a relation, "middle" or "row"; `anchor`: the thing it is said of, where that is told
    ("to its left"); `ref`: what the sentence was about before."""

    kind: str
    group: tuple[int, ...]
    anchor: int | None = None
    its: bool = False
    ref: int | None = None


class Loose:
    """`order`: things in the order in which they are named."""

    def __init__(self, marks: Sequence[Mark], order: Sequence[int]) -> None:
        self._marks, self._order = marks, list(dict.fromkeys(order))
        self._marked = {k for mark in marks for k in mark.group}

    def pairs(self) -> Iterator[Pair]:
        """(relation, a, b)"""
        middle = next((m.group[0] for m in self._marks if m.kind == "middle"), None)
        done: set[int] = set()
        for at, mark in enumerate(self._marks):
            if at in done or mark.kind == "middle":
                continue
            if mark.kind == "row":
                yield from _row(mark.group)
                continue
            if mark.kind == "beside" and len(mark.group) > 1:
                yield "beside", mark.group[1], mark.group[0]
                continue
            anchor = mark.anchor if mark.anchor is not None else middle
            if anchor is None:
                anchor = self._before(mark)
            other = None if anchor is not None else self._opposite(at)
            if other is not None:
                done.add(other)
                kind = "above" if mark.kind == "on" else mark.kind
                yield kind, mark.group[0], self._marks[other].group[0]
                continue
            if anchor is None:
                anchor = self._any_other(mark)
            if anchor is not None:
                yield from ((mark.kind, k, anchor) for k in mark.group)

    def _before(self, mark: Mark) -> int | None:
        """What the sentence was about, unless it has a mark of its own."""
        ref = mark.ref
        return ref if ref is not None and ref not in self._marked else None

    def _opposite(self, at: int) -> int | None:
        kind = self._marks[at].kind
        want = {b for pair in _OPPOSITE for b in pair if kind in pair and b != kind}
        return next((n for n, m in enumerate(self._marks) if n != at and m.kind in want), None)

    def _any_other(self, mark: Mark) -> int | None:
        """The first other thing named before; for sides and depth also one named later."""
        first = self._order.index(mark.group[0]) if mark.group[0] in self._order else 0
        before = [k for k in self._order[:first] if k not in mark.group]
        later = [k for k in self._order[first:] if k not in mark.group]
        if mark.kind in ("left_of", "right_of"):
            before += later
        return before[0] if before else None


def _row(group: Sequence[int]) -> Iterator[Pair]:
    """From left to right: the first left of the second, others right of the one before."""
    if len(group) > 1:
        yield "left_of", group[0], group[1]
    for before, k in pairwise(group[1:]):
        yield "right_of", k, before
