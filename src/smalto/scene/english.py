"""The one bit of English grammar that several parts need: plurals of noun phrases."""

from __future__ import annotations

import re

_IRREGULAR = {
    "man": "men", "woman": "women", "person": "people", "child": "children", "mouse": "mice",
    "goose": "geese", "foot": "feet", "tooth": "teeth", "leaf": "leaves", "knife": "knives",
    "wolf": "wolves", "sheep": "sheep", "fish": "fish", "deer": "deer", "loaf": "loaves",
    "shelf": "shelves", "ox": "oxen", "calf": "calves", "bison": "bison", "scarf": "scarves",
    "bookshelf": "bookshelves", "scissors": "scissors", "glasses": "glasses", "half": "halves",
}  # fmt: skip
_OES = ("potato", "tomato", "hero", "mango", "volcano", "torpedo")


def plural(name: str) -> str:
    """Plural of an English noun phrase; its last word changes."""
    head, _, last = name.rpartition(" ")
    return (f"{head} " if head else "") + _plural_word(last)


def _plural_word(word: str) -> str:
    for one, many in _IRREGULAR.items():
        if word == one or (one in ("man", "woman") and word.endswith(one) and word != "human"):
            return word[: len(word) - len(one)] + many
    if re.search(r"(s|x|z|ch|sh)$", word):
        return word + "es" if not word.endswith("s") or word.endswith("ss") else word
    if re.search(r"[^aeiou]y$", word):
        return word[:-1] + "ies"
    return word + ("es" if word in _OES else "s")
