"""What the rules of both languages share."""

from __future__ import annotations

import re
from collections.abc import Callable

from smalto.edit.instruct_things import Context
from smalto.edit.operations import (
    Operation,
    Target,
)
from smalto.model.lexicon import NUMBERS

Found = tuple[Operation, ...] | None


Rule = Callable[[re.Match[str], Context], Found]


NUMBER = r"(?:\d+|" + "|".join(n for n in NUMBERS if n.isascii() and " " not in n) + ")"


def number_of(word: str) -> int:
    return int(word) if word.isdigit() else NUMBERS[word]


def all_of(target: Target) -> Target:
    return Target(target.words, target.concept, target.color, of=target.of)


def is_here(target: Target, c: Context) -> bool:
    if c.known is None or target.concept is None:
        return target.concept is not None
    return any(item.concept == target.concept for item in c.known.items)
