"""The outsider's prompts: all test split, as many of each kind as agreed, none of them known."""

from collections import Counter

from smalto import pack
from smalto.evaluate.prompts import AbsentFact, ItemFact, RelationFact, load

FRESH = [p for p in load() if p.id.startswith("fresh-")]
OTHERS = [p for p in load() if not p.id.startswith("fresh-")]
KINDS = {
    "single": 14, "two": 16, "three": 12, "count": 12, "color": 12, "relation": 22, "text": 10,
    "setting": 12, "style": 6, "synonym": 8, "negation": 3, "nonsense": 2, "long": 2,
    "paragraph": 1,
}  # fmt: skip


def test_ids_are_unique_and_all_are_test_split() -> None:
    assert len({p.id for p in load()}) == len(FRESH) + len(OTHERS)
    assert {p.split for p in FRESH} == {"test"}
    assert set(FRESH) <= set(load("test"))


def test_kinds_and_languages() -> None:
    assert Counter(p.kind for p in FRESH) == KINDS
    assert Counter(p.lang for p in FRESH) == {"en": 88, "zh": 44}
    for prompt in FRESH:
        assert any("\u4e00" <= char <= "\u9fff" for char in prompt.text) == (prompt.lang == "zh")


def test_every_concept_is_in_the_pack_and_named_once_per_fact() -> None:
    known = set(pack.load().concepts)
    for prompt in FRESH:
        for fact in prompt.facts:
            if isinstance(fact, ItemFact | AbsentFact):
                assert set(fact.concepts) <= known, prompt.id
                assert len(set(fact.concepts)) == len(fact.concepts), prompt.id


def test_relation_prompts_have_a_relation() -> None:
    for prompt in FRESH:
        if prompt.kind == "relation":
            assert any(isinstance(fact, RelationFact) for fact in prompt.facts), prompt.id


def test_no_prompt_is_in_the_other_set() -> None:
    assert not {p.text.lower() for p in FRESH} & {p.text.lower() for p in OTHERS}
