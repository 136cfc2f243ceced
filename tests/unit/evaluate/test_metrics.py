"""Figures by their names, with intervals."""

from __future__ import annotations

import math

from smalto.evaluate import metrics
from smalto.evaluate.match import verdicts
from smalto.evaluate.metrics import Share
from smalto.evaluate.prompts import Fact, ItemFact, Prompt, RelationFact
from smalto.evaluate.score import Judged
from smalto.evaluate.seen import Seen, SeenItem, SeenRelation


def judged(facts: tuple[Fact, ...], seen: Seen, lang: str = "en") -> Judged:
    prompt = Prompt("p", lang, "two", "dev", "words", facts)
    return Judged(prompt, tuple(verdicts(facts, seen)))


def thing(name: str, count: int = 1, color: str | None = None, pose: str | None = None) -> SeenItem:
    return SeenItem(frozenset({name}), count, color, pose)


def test_wilson_s_interval_holds_the_share_and_stays_in_bounds() -> None:
    low, high = Share(95, 100).interval
    assert 0.88 < low < 0.95 < high < 0.99
    assert 1 - Share(10, 10).interval[1] < 1e-9 and Share(0, 10).interval[0] == 0.0
    assert math.isnan(Share(0, 0).value) and str(Share(0, 0)) == "-"


def test_comp_score_is_all_or_nothing_and_by_language() -> None:
    facts = (ItemFact(("fox",), 2), ItemFact(("dog",)))
    good = judged(facts, Seen((thing("fox", 2), thing("dog"))))
    bad = judged(facts, Seen((thing("fox", 1), thing("dog"))), "zh")
    assert metrics.comp([good, bad]) == Share(1, 2)
    assert metrics.comp([good, bad], "zh") == Share(0, 1)


def test_dense_score_counts_facts_of_long_prompts_only() -> None:
    many = tuple(ItemFact((name,), 1) for name in ("fox", "dog", "cat"))
    one_missing = judged(many, Seen((thing("fox"), thing("dog"))))
    short = judged(many[:1], Seen(()))
    assert metrics.dense([one_missing, short]) == Share(4, 6)


def test_facts_are_sorted_by_what_they_ask_for() -> None:
    facts = (
        ItemFact(("fox",), 3, ("red",), None, (("material", ("wood",)),)),
        ItemFact(("dog",), 1, (), "run"),
        RelationFact(("left_of",), 0, 1),
        RelationFact(("chases",), 1, 0),
    )
    fox = SeenItem(frozenset({"fox"}), 3, "red", None, frozenset({("material", "wood")}))
    relations = (SeenRelation("left_of", 0, 1),)
    kinds = metrics.by_kind([judged(facts, Seen((fox, thing("dog", pose="run")), relations))])
    assert kinds["counts"] == Share(1, 1) and kinds["colours"] == Share(1, 1)
    assert kinds["positions"] == Share(1, 1) and kinds["binding"] == Share(2, 2)
    assert kinds["actions"] == Share(1, 2)
