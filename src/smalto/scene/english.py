"""Grammar of names that several parts need: plurals, and names that begin with a colour."""

from __future__ import annotations

import re
from collections.abc import Sequence

from smalto.scene.types import COLORS

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


_CHINESE_COLORS = (
    "红",
    "橙",
    "黄",
    "绿",
    "青",
    "蓝",
    "紫",
    "粉",
    "棕",
    "褐",
    "黑",
    "白",
    "灰",
    "金",
    "银",
)


_MADE_OF = re.compile(r"(?:wooden|metal|plastic|leather|stone|glass|striped|fluffy|knitted) |木|铁")


def uncolored(names: Sequence[str]) -> tuple[str, ...]:
    """The names of a concept, without those that only put a colour or a material before another: a
    "red fox" is a fox that is red, a "wooden chair" a chair of wood. What is called by its colour
    first of all (goldfish, blackbird) keeps it."""
    plain = tuple(n for n in names if not (_MADE_OF.match(n) and _MADE_OF.sub("", n) in names))
    if _led_by_color(names[0]):
        return plain
    return tuple(n for n in plain if not _led_by_color(n))


def _led_by_color(name: str) -> bool:
    head, _, rest = name.partition(" ")
    return (head in COLORS and bool(rest)) or (len(name) > 1 and name[0] in _CHINESE_COLORS)
