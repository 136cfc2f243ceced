from __future__ import annotations

import pytest

from smalto.model.spelling import Spelling

guess = Spelling({"elephant", "giraffe", "horse", "umbrella", "cat"}, {"house", "hose"})


@pytest.mark.parametrize(
    ("slip", "meant"),
    [
        ("elefant", "elephant"),  # ph
        ("girafe", "giraffe"),  # a doubled letter lost
        ("umbrlla", "umbrella"),  # a letter lost
        ("umbreella", "umbrella"),  # a letter too many
        ("hosre", "horse"),  # two swapped
        ("hirse", "horse"),  # a wrong one
    ],
)
def test_a_slip_is_taken_for_the_word_that_was_meant(slip: str, meant: str) -> None:
    assert guess(slip) == meant


@pytest.mark.parametrize("word", ["horse", "house", "cta", "zeppelin", "长颈鹿", "houses"])
def test_real_short_and_strange_words_stay(word: str) -> None:
    assert guess(word) == word


def test_a_word_is_guessed_once() -> None:
    assert guess("elefant") is guess("elefant")


def test_long_words_are_no_slips_and_guesses_are_not_kept_for_ever() -> None:
    from smalto.model.spelling import KEPT

    assert guess("elefant" * 5_000) == "elefant" * 5_000
    for k in range(KEPT + 10):
        guess("zz" + "abcdefghij"[k % 10] * 3 + "".join("abcdefghij"[int(d)] for d in str(k)))
    assert len(guess._guesses) <= KEPT
