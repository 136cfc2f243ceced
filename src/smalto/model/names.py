"""From words to concepts: every name, plural, synonym and tag of the pack in one table."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from smalto.model import looks
from smalto.model.lexicon import COLORS, words_of
from smalto.model.synonyms import STOP_TAGS, SYNONYMS
from smalto.pack.types import Concept

_IRREGULAR = {
    "man": "men", "woman": "women", "child": "children", "person": "people", "mouse": "mice",
    "goose": "geese", "foot": "feet", "tooth": "teeth", "knife": "knives", "leaf": "leaves",
    "wolf": "wolves", "loaf": "loaves", "shelf": "shelves", "sheep": "sheep", "fish": "fish",
    "deer": "deer", "scarf": "scarves", "thief": "thieves", "ox": "oxen", "cactus": "cacti",
    "moose": "moose", "bison": "bison", "fireman": "firemen", "policeman": "policemen",
}  # fmt: skip
MAX_TAG_OWNERS = 2
"""A tag that more concepts share than this names none of them."""

_HUES = frozenset("红黑白黄蓝绿灰粉紫橙棕")
_MATERIALS = {**looks.TABLES["material"], "木": "wood", "石": "stone"}
_STUFF = words_of("玻璃 塑料 陶瓷 金属 皮革 布艺 毛线 大理石 水晶 橡胶 木 石 铁 布 皮 纸 瓷")
_TAGGED = frozenset(
    words_of("""
    animal food drink vehicle clothing plant instrument household
    """)
)
"""Groups whose keywords are mostly other names; elsewhere they are feelings and deeds."""


@dataclass(frozen=True, slots=True)
class Named:
    """A concept under one of its names. `exact`: a name or a synonym, not just a keyword.
    `material`: what the name says that it is of (玻璃杯)."""

    concept: str
    plural: bool = False
    exact: bool = True
    material: str | None = None


@dataclass(slots=True)
class Names:
    """`table`: phrase, as `phrase` writes it, to what it names. `sounds`: the same by sound."""

    concepts: dict[str, Concept] = field(default_factory=dict)
    table: dict[str, Named] = field(default_factory=dict)
    sounds: dict[str, Named] = field(default_factory=dict)

    @classmethod
    def of(cls, concepts: Iterable[Concept]) -> Names:
        """Names first, then hand-written synonyms, then tags; an earlier word wins."""
        names = cls({concept.id: concept for concept in concepts})
        posing = set(_pose_drawings(names.concepts.values()))
        for rank in (0, 1):
            for concept in names.concepts.values():
                if concept.id not in posing:
                    names._add_names(concept, rank)
        names._add_synonyms()
        names._add_tags()
        names._drop_colored()
        for text, named in names.table.items():
            if len(text) > 4 and named.exact and text.isascii() and " " not in text:
                names.sounds.setdefault(_sound(text), named)
        return names

    def get(self, text: str) -> Named | None:
        return self.table.get(text)

    def like(self, word: str) -> Named | None:
        """The concept whose name sounds like a misspelt word, or has one letter more or less."""
        if len(word) < 5 or not word.isascii():
            return None
        sound = _sound(word)
        shorter = (sound[:cut] + sound[cut + 1 :] for cut in range(1, len(sound)))
        return next((self.sounds[s] for s in (sound, *shorter) if s in self.sounds), None)

    def _add_names(self, concept: Concept, rank: int) -> None:
        """Rank 0: the canonical names; rank 1: the others. So `dog` is a dog, not its face."""
        english = concept.en[:1] if rank == 0 else concept.en[1:]
        for name in english:
            self._add(phrase(name), Named(concept.id))
        for name in english:
            self._add(plural(phrase(name)), Named(concept.id, plural=True))
        if rank == 0:
            self._add(phrase(concept.plural), Named(concept.id, plural=True))
        for name in concept.zh[:1] if rank == 0 else concept.zh[1:]:
            self._add(name, Named(concept.id))

    def _add_synonyms(self) -> None:
        for word, targets in SYNONYMS.items():
            found = next((self.table[t] for t in targets if t in self.table), None)
            if found is not None:
                self.table[word] = Named(found.concept)
                if word.isascii() and plural(word) not in self.table:
                    self.table[plural(word)] = Named(found.concept, plural=True)

    def _add_tags(self) -> None:
        owners: dict[str, list[str]] = defaultdict(list)
        for concept in self.concepts.values():
            tags = (*concept.tags_en, *concept.tags_zh) if concept.group in _TAGGED else ()
            for tag in tags:
                owners[phrase(tag)].append(concept.id)
        for tag, ids in owners.items():
            if tag.endswith(("ed", "ing")):
                continue
            if len(ids) <= MAX_TAG_OWNERS and tag not in STOP_TAGS and len(tag) > 1:
                self._add(tag, Named(ids[0], exact=False))
                if tag.isascii():
                    self._add(plural(tag), Named(ids[0], plural=True, exact=False))

    def _drop_colored(self) -> None:
        """A "red fox" is a fox that is red, so that the colour is read as one; likewise with a
        "wooden chair", whose wood is its material."""
        for text, named in list(self.table.items()):
            first, _, rest = text.partition(" ")
            same = self.table.get(rest)
            adjective = first in COLORS or first in looks.TABLES["material"]
            english = adjective and same is not None and same.concept == named.concept
            if english or (text[0] in _HUES and self._is_same(text[1:], named)):
                del self.table[text]
            stuff = next((s for s in _STUFF if text.startswith(s)), None)
            if stuff and self._is_same(text[len(stuff) :], named):
                self.table[text] = replace(named, material=_MATERIALS[stuff])

    def _is_same(self, rest: str, named: Named) -> bool:
        """红苹果: behind the colour stands a name of the same thing."""
        same = self.table.get(rest)
        return same is not None and same.concept == named.concept

    def _add(self, text: str, named: Named) -> None:
        """Whole descriptions ("house with a tree") would swallow what the prompt says itself."""
        if text and " with a " not in text:
            self.table.setdefault(text, named)


def phrase(text: str) -> str:
    """A name as the scanner reads prompts: lower case, hyphens and punctuation are spaces."""
    return " ".join(atoms(text))


def atoms(text: str) -> Iterator[str]:
    for found in re.finditer(r"[^\W\d_]+(?:'[a-z]+)?|\d+", text.lower().replace("’", "'")):
        yield found.group().removesuffix("'s")


def _pose_drawings(concepts: Iterable[Concept]) -> Iterator[str]:
    """Drawings of another concept in a pose, named after it: the pose is read on its own."""
    for concept in concepts:
        yield from (d for d in concept.poses.values() if d.startswith(f"{concept.id}-"))


def _sound(word: str) -> str:
    """Doubled letters once, ph as f: what a hurried writer may lose."""
    return re.sub(r"(.)\1", r"\1", word.lower().replace("ph", "f"))


def plural(text: str) -> str:
    """English plural of the last word."""
    head, _, last = text.rpartition(" ")
    return f"{head} {_plural_word(last)}".strip()


def _plural_word(word: str) -> str:
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if re.search(r"(?:s|x|z|ch|sh)$", word) or word in ("tomato", "potato", "hero", "mango"):
        return f"{word}es"
    if re.search(r"[^aeiou]y$", word):
        return f"{word[:-1]}ies"
    return f"{word}s"
