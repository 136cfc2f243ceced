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


@pytest.mark.parametrize(
    ("prompt", "text"),
    [
        ("«Bonjour» on a banner", "Bonjour"),
        ("„Guten Tag“ auf einem Schild", "Guten Tag"),
        ("a poster with the words Save the Bees", "Save the Bees"),
        ("a shop sign reading Fresh Bread, next to a cat", "Fresh Bread"),
        ("the text Hello, World! on a screen", "Hello, World!"),
        ("sign: NO SMOKING", "NO SMOKING"),
        ("the word LOVE in red letters", "LOVE"),
        ("写着欢迎光临的牌子", "欢迎光临"),
        ("一张海报，文字是 新品上市", "新品上市"),
    ],
)
def test_text_is_one_word_with_any_quotes_and_without_when_its_extent_is_plain(
    prompt: str, text: str
) -> None:
    (quote,) = [word for word in split(prompt, frozenset()) if word.text == QUOTE]
    assert prompt[quote.start : quote.end] == text


@pytest.mark.parametrize(
    "prompt", ["a girl reading a book", "a fox says hello", "a sign in the park", "read the text"]
)
def test_what_may_be_no_text_is_left_to_the_network(prompt: str) -> None:
    assert QUOTE not in [word.text for word in split(prompt, frozenset())]
