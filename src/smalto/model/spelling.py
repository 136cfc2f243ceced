"""Guesses which known word a misspelt one was meant to be: one letter lost, doubled, wrong or
swapped with its neighbour, or `f` for `ph`."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import cached_property

SHORTEST, LONGEST = 5, 30
"""Letters of words that may be slips; no name that we know is longer."""
KEPT = 4096
_LATIN = re.compile(r"[a-z]+")


class Spelling:
    """`known`: words the model has learned; the first of equals in the alphabet wins. `real`: words
    of the language, which are never taken for slips."""

    def __init__(self, known: Collection[str], real: Collection[str]) -> None:
        self._known, self._real = frozenset(known), real
        self._guesses: dict[str, str] = {}

    def __call__(self, word: str) -> str:
        """The word that is meant by `word`: itself, when it is known or like no other."""
        if word in self._known or word in self._real or not _LATIN.fullmatch(word):
            return word
        if not SHORTEST <= len(word) <= LONGEST or (word.endswith("s") and word[:-1] in self._real):
            return word
        if word not in self._guesses:
            if len(self._guesses) >= KEPT:
                self._guesses.clear()
            self._guesses[word] = self._guess(word)
        return self._guesses[word]

    def _guess(self, word: str) -> str:
        for form in _forms(_sound(word)):
            if form in self._table:
                return self._table[form]
        return word

    @cached_property
    def _table(self) -> dict[str, str]:
        """Known words by how they sound and by that with any one letter left out."""
        table: dict[str, str] = {}
        words = sorted(w for w in self._known if len(w) >= SHORTEST and _LATIN.fullmatch(w))
        for word in words:
            table.setdefault(_sound(word), word)
        for word in words:
            for form in _forms(_sound(word)):
                table.setdefault(form, word)
        return table


def _sound(word: str) -> str:
    return re.sub(r"(.)\1", r"\1", word.replace("ph", "f"))


def _forms(sound: str) -> Iterator[str]:
    """As it is, then, of longer words, with one letter left out (never the first)."""
    yield sound
    if len(sound) >= SHORTEST:
        yield from (sound[:cut] + sound[cut + 1 :] for cut in range(1, len(sound)))
