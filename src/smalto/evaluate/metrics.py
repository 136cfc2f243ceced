"""The figures of a report, by their names in the field, each with its 95 % interval.

CompScore: prompts with every fact right. DenseScore: facts right in prompts of six facts and more.
Counts, colours, positions, binding, actions: facts of that kind.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from smalto.evaluate.match import Verdict
from smalto.evaluate.prompts import LOOKS, ItemFact, RelationFact
from smalto.evaluate.score import Judged

POSITIONS = frozenset(
    {"left_of", "right_of", "above", "below", "on", "in", "under", "beside", "behind"}
    | {"in_front_of", "between", "around"}
)
DENSE_FACTS = 6
Z = 1.959964


@dataclass(frozen=True, slots=True)
class Share:
    """`right` of `total`, with Wilson's 95 % interval."""

    right: int
    total: int

    @property
    def value(self) -> float:
        return self.right / self.total if self.total else math.nan

    @property
    def interval(self) -> tuple[float, float]:
        if not self.total:
            return math.nan, math.nan
        n, p = self.total, self.value
        middle = (p + Z * Z / (2 * n)) / (1 + Z * Z / n)
        half = Z * math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n)) / (1 + Z * Z / n)
        return max(middle - half, 0.0), min(middle + half, 1.0)

    def __str__(self) -> str:
        if not self.total:
            return "-"
        low, high = self.interval
        return f"{100 * self.value:.1f} ({100 * low:.0f}-{100 * high:.0f}, n={self.total})"


def share(values: Iterable[bool]) -> Share:
    listed = list(values)
    return Share(sum(listed), len(listed))


def comp(judged: Sequence[Judged], lang: str | None = None) -> Share:
    return share(one.right for one in judged if one.verdicts and lang in (None, one.prompt.lang))


def dense(judged: Sequence[Judged]) -> Share:
    """Facts, not prompts: a long prompt with one thing wrong is mostly right."""
    return share(v.ok for one in judged if len(one.verdicts) >= DENSE_FACTS for v in one.verdicts)


def by_part(judged: Sequence[Judged], part: str) -> Share:
    return share(v.ok for one in judged for v in one.verdicts if v.part == part)


def by_kind(judged: Sequence[Judged]) -> dict[str, Share]:
    """Single facts, sorted by what they ask for."""
    return {name: share(_facts(judged, is_one)) for name, is_one in _KINDS.items()}


def _facts(judged: Sequence[Judged], is_one: Callable[[Judged, Verdict], bool]) -> Iterable[bool]:
    return (v.ok for one in judged for v in one.verdicts if is_one(one, v))


def _is_count(one: Judged, verdict: Verdict) -> bool:
    fact = one.prompt.facts[verdict.fact]
    return verdict.part == "count" and isinstance(fact, ItemFact) and (fact.count or 0) > 1


def _is_position(one: Judged, verdict: Verdict) -> bool:
    fact = one.prompt.facts[verdict.fact]
    return isinstance(fact, RelationFact) and fact.kinds[0] in POSITIONS


def _is_action(one: Judged, verdict: Verdict) -> bool:
    fact = one.prompt.facts[verdict.fact]
    does = isinstance(fact, RelationFact) and fact.kinds[0] not in POSITIONS
    return verdict.part == "pose" or does


def _is_binding(one: Judged, verdict: Verdict) -> bool:
    """An attribute of one of several things."""
    several = sum(isinstance(fact, ItemFact) for fact in one.prompt.facts) > 1
    return several and verdict.part in ("color", *LOOKS)


_KINDS: dict[str, Callable[[Judged, Verdict], bool]] = {
    "counts": _is_count,
    "colours": lambda _, verdict: verdict.part == "color",
    "positions": _is_position,
    "binding": _is_binding,
    "actions": _is_action,
    "texts": lambda _, verdict: verdict.part == "text",
    "settings": lambda _, verdict: verdict.part == "setting",
    "styles": lambda _, verdict: verdict.part == "style",
}
