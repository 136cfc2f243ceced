"""The prompt set keeps its promises: size, languages, split, known concepts."""

from collections import Counter

import pytest

from smalto import pack
from smalto.evaluate.prompts import (
    KINDS,
    AbsentFact,
    ItemFact,
    RelationFact,
    SettingFact,
    StyleFact,
    load,
)
from smalto.scene.types import (
    ARRANGEMENTS,
    COLORS,
    EXPRESSIONS,
    FINISHES,
    MATERIALS,
    MAX_COUNT,
    MAX_ITEMS,
    MOODS,
    PATTERNS,
    PLACES,
    POSES,
    RELATIONS,
    SEASONS,
    SIZES,
    SKINS,
    STYLES,
    TIMES,
    WEATHERS,
)

WORDS = {
    "second": COLORS,
    "size": SIZES,
    "material": MATERIALS,
    "expression": EXPRESSIONS,
    "skin": SKINS,
    "arrangement": ARRANGEMENTS,
}

PROMPTS = load()


def test_size_languages_and_split() -> None:
    assert len(PROMPTS) >= 260
    assert sum(p.lang == "zh" for p in PROMPTS) >= len(PROMPTS) / 4
    later = ("fresh-", "everyday-", "world-", "spatial-", "outsider-", "hanzi-")
    ours = [p for p in PROMPTS if not p.id.startswith(later)]
    assert abs(sum(p.split == "test" for p in ours) / len(ours) - 1 / 3) < 0.02
    assert {p.kind for p in PROMPTS} == set(KINDS)
    assert len({p.text.lower() for p in PROMPTS}) == len(PROMPTS)


def test_every_kind_and_language_is_in_both_splits() -> None:
    old = [p for p in PROMPTS if not p.id.startswith(("world-", "outsider-", "spatial-", "hanzi-"))]
    seen = Counter((p.kind, p.lang, p.split) for p in old)
    assert set(seen) == {
        (k, lang, s)
        for k in {p.kind for p in old}
        for lang in ("en", "zh")
        for s in ("dev", "test")
    }


@pytest.mark.parametrize("prompt", PROMPTS, ids=lambda p: p.id)
def test_facts_use_words_of_the_scene_and_of_the_pack(prompt) -> None:  # type: ignore[no-untyped-def]
    known = pack.load().concepts
    items = [fact for fact in prompt.facts if isinstance(fact, ItemFact)]
    assert len(items) <= MAX_ITEMS + 1
    for fact in prompt.facts:
        match fact:
            case ItemFact(concepts, count, colors, pose):
                assert concepts and set(concepts) <= set(known)
                assert count is None or 1 <= count <= MAX_COUNT
                assert set(colors) <= set(COLORS) and pose in (None, *POSES)
                assert all(set(words) <= set(WORDS[part]) for part, words in fact.looks)
            case AbsentFact(concepts):
                assert concepts and set(concepts) <= set(known)
            case RelationFact(kinds, a, b):
                assert set(kinds) <= set(RELATIONS) and max(a, b) < len(items) and a != b
            case SettingFact(colors=colors, places=places):
                assert set(colors) <= set(COLORS) and set(places) <= set(PLACES)
                assert set(fact.seasons) <= set(SEASONS) and set(fact.moods) <= set(MOODS)
                assert set(fact.patterns) <= set(PATTERNS) and set(fact.times) <= set(TIMES)
                assert set(fact.weathers) <= set(WEATHERS)
            case StyleFact(style, finish):
                assert style in (None, *STYLES) and finish in (None, *FINISHES)


def test_limit_keeps_the_kinds_apart() -> None:
    assert len({p.kind for p in load("dev", limit=100)}) == len(KINDS)
