"""Words that stand in for given things, so that a prompt about them can be read like any other.

The reader knows the things of the pack and nothing else. So "@rusty rides a bicycle" is read as "a
fox rides a bicycle" and the fox is then played by the guest. A stand-in must be a word that the
prompt does not use itself, and one of the same kind as what it stands for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from smalto.model.lexicon import words_of as listed
from smalto.pack import Pack
from smalto.pack.types import Concept

PEOPLE = ("man", "woman", "boy", "girl", "wizard", "astronaut", "robot", "clown", "pirate", "king")
ANIMALS = (
    "dog", "cat", "horse", "rabbit", "fox", "bear", "sheep", "cow", "pig", "tiger", "lion", "wolf",
    "elephant", "deer", "mouse", "panda", "koala",
)  # fmt: skip
THINGS = (
    "teddy-bear", "lamp", "vase", "suitcase", "chair", "guitar", "television", "basket", "bell",
    "camera", "backpack", "barrel", "trophy", "drum", "typewriter", "candle",
)  # fmt: skip
ACTORS = ("teddy-bear", *PEOPLE[6:7], *PEOPLE[2:6], *ANIMALS)
"""For whoever nothing is known of: it may hold, ride and wear."""

_PERSON_WORDS = frozenset(
    listed("""
    person people man men woman women guy guys lady gentleman kid kids child children boy girl
    baby friend friends model actor player portrait face selfie human humans character
    characters figure superhero couple singer dancer 人 人物 男人 女人 男孩 女孩
    孩子 小孩 朋友 角色 模特
    """)
)
_ANIMAL_WORDS = frozenset(
    listed("""
    animal animals pet pets creature creatures beast 动物 宠物
    """)
)
_THING_WORDS = frozenset(
    listed("""
    product products item items object objects thing things bottle package logo logos emblem
    icon brand label pattern design sticker symbol badge text artwork drawing
    产品 物品 东西 商品 标志
    标识 图标 图案 设计
    """)
)
LOGO_WORDS = frozenset(
    listed("""
    logo logos emblem icon brand label pattern design sticker symbol text artwork drawing
    print picture image photo motif graphic slogan 标志 标识 图标 图案 设计 图片 照片 图
    """)
)


_BESIDES = re.compile(r"\s(?:in|with|wearing|who|that|which|from|on|at|holding|and)\s|[,;.(]")
"""Where a description goes on to what is no longer the thing itself."""


def words_of(noun: str) -> list[str]:
    return re.findall(r"[\w-]+", noun.lower())


def is_logo(noun: str | None) -> bool:
    """Whether words mean something flat that goes onto things."""
    return noun is not None and not LOGO_WORDS.isdisjoint(words_of(noun))


def concept_called(noun: str | None, pack: Pack) -> Concept | None:
    """What the pack knows under this name, or under the end of it ("red sports car": a car)."""
    if not noun:
        return None
    names, noun = _names(pack), _BESIDES.split(noun.lower(), maxsplit=1)[0].strip()
    words = words_of(noun)
    for start in range(len(words)):
        found = names.get(" ".join(words[start:]))
        if found is not None:
            return pack.concepts[found]
    for start in range(len(noun)) if _is_chinese(noun) else ():  # no spaces before its names
        found = names.get(noun[start:])
        if found is not None:
            return pack.concepts[found]
    return None


_named: list[tuple[Mapping[str, Concept], dict[str, str]]] = []


def _names(pack: Pack) -> dict[str, str]:
    """Name -> concept id; built once for a pack, which lives as long as the engine."""
    for concepts, names in _named:
        if concepts is pack.concepts:
            return names
    names = _names_of(pack)
    _named[:] = [(pack.concepts, names)]
    return names


def _names_of(pack: Pack) -> dict[str, str]:
    names: dict[str, str] = {}
    for field in ("en", "plural", "zh"):
        for concept in pack.concepts.values():
            if concept.group in ("pose", "face", "hand"):
                continue
            said = getattr(concept, field)
            for name in (said,) if isinstance(said, str) else said:
                names.setdefault(name.lower(), concept.id)
    return names


def stand_ins(
    nouns: Sequence[str | None], text: str, pack: Pack
) -> list[tuple[Concept, Concept | None]]:
    """For each noun: the concept whose name stands in for it, all of them different and none of
    them in `text`; and the concept that the thing itself is, where the noun says it."""
    used = set(_spoken(text, pack))
    found: list[tuple[Concept, Concept | None]] = []
    for noun in nouns:
        like = concept_called(noun, pack)
        for name in (*([like.id] if like else []), *_alike(noun, like, pack)):
            if name in pack.concepts and name not in used:
                break
        used.add(name)
        found.append((pack.get(name), like))
    return found


def _spoken(text: str, pack: Pack) -> Iterable[str]:
    """Concepts that the words of the rest of the prompt name."""
    names, words = _names(pack), words_of(text)
    for start in range(len(words)):
        for end in range(start + 1, min(start + 4, len(words)) + 1):
            if (found := names.get(" ".join(words[start:end]))) is not None:
                yield found
    yield from (pool for pool in (*PEOPLE, *ANIMALS, *THINGS) if _in_chinese(pool, text, pack))


def _is_chinese(text: str) -> bool:
    return any("一" <= c <= "鿿" for c in text)


def _in_chinese(concept_id: str, text: str, pack: Pack) -> bool:
    concept = pack.concepts.get(concept_id)
    return concept is not None and any(name in text for name in concept.zh)


def _alike(noun: str | None, like: Concept | None, pack: Pack) -> tuple[str, ...]:
    """What else may stand in for it, the best first."""
    words = set(words_of(noun or "")) | {noun or ""}
    if (like is not None and like.group in ("person", "people")) or words & _PERSON_WORDS:
        return (*PEOPLE, *ANIMALS)
    if (like is not None and like.group == "animal") or words & _ANIMAL_WORDS:
        return (*ANIMALS, *PEOPLE)
    if like is not None or words & _THING_WORDS:
        return (*THINGS, *ANIMALS)
    return (*ACTORS, *THINGS)


def said(concept: Concept, *, chinese: bool) -> str:
    """The stand-in as a phrase."""
    if chinese and concept.zh:
        measure = "个" if concept.group == "person" else "只" if concept.group == "animal" else "个"
        return f"一{measure}{concept.zh[0]}"
    name = concept.en[0]
    return f"{'an' if name[0] in 'aeiou' else 'a'} {name}"
