"""Prompt text to words: quotes, Chinese, places of words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smalto.model.words import MAX_WORDS, QUOTE, copied, split

CJK = frozenset(("狐狸", "红色", "牌子"))


@pytest.mark.parametrize(
    ("prompt", "words", "quoted"),
    [
        ('a sign that says "OPEN 24 HOURS"', "a sign that says <quote>", "OPEN 24 HOURS"),
        ("the word 'don't panic'", "the word <quote>", "don't panic"),
        ("a cat’s hat", "a cat 's hat", None),
        ("一只红色的狐狸举着「你好」", "一 只 红色 的 狐狸 举 着 <quote>", "你好"),
        ("“Tea & cake” on a card", "<quote> on a card", "Tea & cake"),
        ("a T-shirt, 50% off", "a t - shirt , 50 % off", None),
    ],
)
def test_split(prompt: str, words: str, quoted: str | None) -> None:
    found = split(prompt, CJK)
    assert [w.text for w in found] == words.split()
    assert [prompt[w.start : w.end] for w in found if w.text == QUOTE] == (
        [quoted] if quoted else []
    )


@given(st.text(max_size=300))
def test_any_text_is_split_in_order_and_within_bounds(prompt: str) -> None:
    words = split(prompt, CJK)
    assert len(words) <= MAX_WORDS
    ends = [0, *(w.end for w in words)]
    assert all(
        before <= w.start <= w.end <= len(prompt) for before, w in zip(ends, words, strict=False)
    )


def test_copied_text_is_the_prompt_itself() -> None:
    prompt = "a banner reading HELLO  BIG World now"
    words = split(prompt)
    assert copied(prompt, words[3], words[5]) == "HELLO  BIG World"
