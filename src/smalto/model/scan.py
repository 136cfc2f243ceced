"""Cuts a prompt into known phrases: greedy longest match, one way for English and for Chinese.

A phrase may play several roles ("orange" is a colour and a fruit, "in" may be a relation); which
one it plays is decided by `parse`, from what stands around it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise

from smalto.model import lexicon, looks
from smalto.model import lexicon_chinese as chinese
from smalto.model import lexicon_english as english
from smalto.model.names import Named, Names
from smalto.scene.types import MAX_COUNT

MAX_ATOMS = 8
LOOKS = ("material", "expression", "skin", "arrangement", "season", "mood", "view")
"""Families of `looks` that are read word by word; the others are patterns (`cues`)."""
STRONG, WEAK = frozenset(".!?;。！？；\n"), frozenset(",:，、：")

_ATOM = re.compile(r"[a-zà-öø-ÿ]+(?:'[a-z]+)?|\d+|[㐀-鿿]|[^\s]|\n", re.IGNORECASE)
_SKIPPED = frozenset("-()（）")
_CJK = re.compile(r"[㐀-鿿]")


@dataclass(frozen=True, slots=True)
class Token:
    """`text` as matched, lower case; `roles`: role name to value; `end`: its end in the prompt."""

    text: str
    start: int
    end: int
    roles: dict[str, object] = field(default_factory=dict)

    def thing(self) -> Named | None:
        found = self.roles.get("thing")
        return found if isinstance(found, Named) else None

    def word(self, role: str) -> str:
        """The value of a role whose values are words; the empty string without that role."""
        return str(self.roles.get(role, ""))


def function_words() -> dict[str, dict[str, object]]:
    """Every phrase of the lexicon with its roles."""
    table: dict[str, dict[str, object]] = {}
    families: tuple[tuple[str, dict[str, str]], ...] = (
        ("color", lexicon.COLORS), ("size", lexicon.SIZES), ("place", lexicon.PLACES),
        ("time", lexicon.TIMES), ("weather", lexicon.WEATHERS), ("pose", lexicon.POSES),
        ("rel", {**english.MORE_RELATIONS, **lexicon.RELATIONS}), ("passive", lexicon.PASSIVE),
        ("tail", english.TAILS), ("loose", english.LOOSE),
        ("loc", lexicon.LOCALIZERS), ("carrier", lexicon.CARRIERS),
        ("classifier", dict.fromkeys(lexicon.CLASSIFIERS, "1")),
        ("many", dict.fromkeys(lexicon.MANY, "1")), ("at", dict.fromkeys(lexicon.AT_ZH, "1")),
        ("there", dict.fromkeys(lexicon.THERE_ZH, "1")),
        ("neg", dict.fromkeys(lexicon.NEGATIONS, "1")),
        *((family, looks.TABLES[family]) for family in LOOKS),
        ("pair", {said: " ".join(pair) for said, pair in looks.COLOR_PAIRS.items()}),
    )  # fmt: skip
    for role, words in families:
        for word, value in words.items():
            table.setdefault(word, {})[role] = value
    for word, number in lexicon.NUMBERS.items():
        table.setdefault(word, {})["num"] = number
    for role, words in chinese.FAMILIES:
        for word, value in words.items():
            table.setdefault(word, {}).setdefault(role, value)
    return table


class Scanner:
    """`scan` is pure: all tables are built once, from the pack's names."""

    def __init__(self, names: Names) -> None:
        self._names = names
        self._function = function_words()

    def scan(self, prompt: str) -> list[Token]:
        found = [m for m in _ATOM.finditer(prompt.replace("’", "'")) if m.group() not in _SKIPPED]
        tokens: list[Token] = []
        at = 0
        while at < len(found):
            size, roles = self._longest(found[at : at + MAX_ATOMS])
            first, last = found[at], found[at + size - 1]
            text = _join([m.group() for m in found[at : at + size]])
            tokens.append(Token(text, first.start(), last.end(), roles))
            at += size
        return tokens

    def _longest(self, atoms: list[re.Match[str]]) -> tuple[int, dict[str, object]]:
        for size in range(len(atoms), 0, -1):
            roles = self._roles(_join([m.group() for m in atoms[:size]]))
            if roles:
                return size, roles
        return 1, {}

    def _roles(self, text: str) -> dict[str, object]:
        roles = dict(self._function.get(text, {}))
        named = self._names.get(text)
        if named is not None and (named.exact or not roles) and text not in lexicon.IGNORED:
            roles["thing"] = named
        if text.isdecimal() and 1 <= int(text) <= MAX_COUNT:
            roles["num"] = int(text)
        if text in STRONG:
            roles["stop"] = "strong"
        elif text in WEAK:
            roles["stop"] = "weak"
        return roles


def _join(parts: list[str]) -> str:
    """Latin words with spaces between, Chinese characters without."""
    text = parts[0].lower()
    for before, part in pairwise(parts):
        glue = "" if _CJK.match(part) or _CJK.match(before) else " "
        text += glue + part.lower()
    return text.removesuffix("'s")
