"""Figures from verdicts: by part, by kind of prompt, by language."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from smalto.evaluate.match import Verdict
from smalto.evaluate.prompts import ItemFact, Prompt


@dataclass(frozen=True, slots=True)
class Judged:
    """One prompt with the verdicts of one onlooker, and the things nobody asked for."""

    prompt: Prompt
    verdicts: tuple[Verdict, ...]
    extra: int = 0

    @property
    def right(self) -> bool:
        """All facts right."""
        return all(verdict.ok for verdict in self.verdicts)


@dataclass(frozen=True, slots=True)
class Rate:
    right: int
    total: int

    @property
    def percent(self) -> float:
        return 100 * self.right / self.total if self.total else float("nan")

    def __str__(self) -> str:
        return f"{self.percent:.1f} % ({self.right}/{self.total})" if self.total else "-"


@dataclass(frozen=True, slots=True)
class Scores:
    """`comp_score`: share of prompts with all facts right; `by_part`: shares of single facts;
    `counts`: of counts above one; `gap`: English minus Chinese comp score, in points."""

    comp_score: Rate
    fact_share: Rate
    by_part: dict[str, Rate]
    counts: Rate
    by_kind: dict[str, Rate]
    by_lang: dict[str, Rate]
    gap: float
    extra_things: Rate


def score(judged: Sequence[Judged]) -> Scores:
    """`extra_things` counts the prompts whose picture holds a thing that nobody asked for."""
    judged = [one for one in judged if one.verdicts]
    every = [(one, verdict) for one in judged for verdict in one.verdicts]
    kinds = dict.fromkeys(one.prompt.kind for one in judged)
    langs = {lang: _rate(o.right for o in judged if o.prompt.lang == lang) for lang in ("en", "zh")}
    parts = dict.fromkeys(verdict.part for _, verdict in every)
    return Scores(
        comp_score=_rate(one.right for one in judged),
        fact_share=_rate(verdict.ok for _, verdict in every),
        by_part={part: _rate(v.ok for _, v in every if v.part == part) for part in sorted(parts)},
        counts=_rate(v.ok for one, v in every if v.part == "count" and _plural(one.prompt, v)),
        by_kind={kind: _rate(o.right for o in judged if o.prompt.kind == kind) for kind in kinds},
        by_lang=langs,
        gap=langs["en"].percent - langs["zh"].percent,
        extra_things=_rate(one.extra > 0 for one in judged),
    )


def _plural(prompt: Prompt, verdict: Verdict) -> bool:
    fact = prompt.facts[verdict.fact]
    return isinstance(fact, ItemFact) and (fact.count or 0) > 1


def _rate(values: Iterable[bool]) -> Rate:
    listed = list(values)
    return Rate(sum(listed), len(listed))
