"""Noun phrases of an instruction: which things of the picture are meant."""

# ruff: noqa: E501

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import cast

from smalto.edit.operations import Target, Which
from smalto.model import Reading
from smalto.model.lexicon import CLASSIFIERS, COLORS, NUMBERS, words_of
from smalto.model.names import Named, Names
from smalto.model.names import phrase as plain
from smalto.pack import Pack, load
from smalto.pack.types import Concept
from smalto.scene.types import Color, Scene

PRONOUNS = frozenset(
    words_of("""
    it them him her this that these those he she they one itself ones 它 它们 他 她 他们 她们 这个 那个 这些 那些
    """)
)
_WHICH: dict[str, Which] = {
    word: cast(Which, value)
    for value, words in {
        "left": "left leftmost left-most left-hand 左 左边 左侧 最左 最左边 左面",
        "right": "right rightmost right-most right-hand 右 右边 右侧 最右 最右边 右面",
        "top": "top topmost upper highest 上面 最上面 上方 顶部",
        "bottom": "bottom lower lowest bottommost 下面 最下面 下方 底部",
        "middle": "middle central center centre 中间 正中间 中央",
        "largest": "largest biggest tallest bigger larger 最大 大 最高",
        "smallest": "smallest littlest tiniest smaller shortest 最小 小 最矮",
        "nearest": "nearest closest front foremost nearer 前面 最近 近处",
        "farthest": "farthest furthest back farther 后面 最远 远处",
    }.items()
    for word in words.split()
}
_ORDINALS = {
    word: number
    for number, words in enumerate(
        ("first 1st", "second 2nd", "third 3rd", "fourth 4th", "fifth 5th", "sixth 6th",
         "seventh 7th", "eighth 8th"), 1
    )
    for word in words.split()
}  # fmt: skip
_ZH_ORDINAL = re.compile(r"第([一二三四五六七八九十]|\d+)")
_DETERMINERS = frozenset(
    words_of("""
    the a an this that these those my your our some any every each all both of there other its
    his her their another
    """)
)
_SIDE = re.compile(
    r"\s+(?:that(?:'s| is)|which is|standing|sitting)?\s*(?:on|at|to|in|from)\s+the\s+"
    r"(?P<side>far left|far right|left|right|top|bottom|middle|center|centre|front|back"
    r"|foreground|background)(?:[ -](?:hand )?side)?(?: of the (?:picture|image|scene))?$"
)
_FROM = re.compile(r"\s+from\s+the\s+(?P<side>left|right)$")
_OF = re.compile(
    r"^(?P<t>.+?)\s+(?:of|worn by|held by|on|belonging to|carried by|in the (?:hand|mouth)s? of"
    r"|on the (?:head|back) of)\s+(?P<o>(?:the|this|that)\s.+|it|him|her)$"
)
_POSSESSIVE = re.compile(r"^(?P<o>.+?)(?:'s|s')\s+(?P<t>.+)$")
_OWN = re.compile(r"^(?P<o>its|his|her|their)\s+(?P<t>.+)$")
_GROUPS: dict[str, tuple[str, ...]] = {
    "animal": ("animal", "bird", "fish", "insect", "pet"),
    "person": ("person", "people"),
    "people": ("person", "people"),
    "vehicle": ("vehicle",),
    "fruit": ("food", "fruit"),
    "food": ("food",),
    "plant": ("plant",),
    "动物": ("animal",),
    "人": ("person", "people"),
    "水果": ("food", "fruit"),
}


_NOT_BEFORE = frozenset(
    words_of("""
    from on in of with at to away off into and or by over under behind beside between above
    below onto next near for is are be was should wearing holding riding sitting standing
    chasing where make turn change put add remove then
    """)
)
"""Words that do not stand between a determiner and its noun."""
_REMARK = re.compile(
    r"(?:(?P<t>(?:the|this|that|it|his|her)\b.*?) (?:is|are|looks?|seems?|appears?) .*"
    r"|(?:i (?:do not|don't) (?:really )?like|see|look at|about) (?P<u>.+)"
    r"|(?P<z>.+?)(?:太|不够|有点|不太|实在|很|不好).+)$"
)


@lru_cache(maxsize=1)
def pack() -> Pack:
    return load()


@lru_cache(maxsize=1)
def names() -> Names:
    return Names.of(pack().concepts.values())


@dataclass
class Context:
    """What a rule knows besides its clause: what is in the picture (None: unknown), what was spoken
    of last, the quoted texts (their placeholders are "Q0", "Q1" ...), how to read descriptions."""

    known: Scene | None
    read_scene: Callable[[str], Reading]
    quotes: tuple[str, ...] = ()
    last: Target | None = None
    notes: list[str] = field(default_factory=list)

    def concepts(self) -> list[Concept]:
        concepts = pack().concepts
        items = self.known.items if self.known else ()
        return [concepts[item.concept] for item in items if item.concept in concepts]

    def quoted(self, text: str) -> list[str]:
        """The texts whose placeholders stand in `text`, in order."""
        return [self.quotes[int(n)] for n in re.findall(r"(?<![a-z0-9])q(\d)(?!\d)", text.lower())]

    def mentions(self, words: str) -> bool:
        """ "The dog is too big": whether a clause only says of what the next ones speak."""
        said = _REMARK.match(words)
        return said is not None and self.target(said["t"] or said["u"] or said["z"]) is not None

    def target(self, words: str) -> Target | None:
        """The thing meant, or None: these words name none."""
        found = read_target(words, self)
        if found is not None:
            self.last = found
        return found

    def _kinds(self, words: str) -> tuple[Target, ...]:
        """All things of a kind: "the animals", "all the people"."""
        found = re.fullmatch(
            r"(?:all |both |the |of |these |所有|全部|的)*(?P<k>\w+?)", words.strip()
        )
        if found is None:
            return ()
        groups = _GROUPS.get(found["k"]) or _GROUPS.get(found["k"].removesuffix("s"))
        here = [c for c in self.concepts() if groups and c.group in groups]
        return tuple(Target(words, c.id) for c in here) if len(here) > 1 else ()

    def targets(self, words: str) -> tuple[Target, ...] | None:
        """Every thing of a list "the cat, the dog and the hat"."""
        if kinds := self._kinds(words):
            return kinds
        parts = [
            p
            for p in re.split(r"\s*,\s*(?:and\s+)?|\s+and\s+|\s+or\s+|[、和与及]|以及", words)
            if p
        ]
        found = [self.target(part) for part in parts]
        return tuple(t for t in found if t) if all(found) and found else None


def read_target(words: str, context: Context) -> Target | None:
    words = words.strip(" ,.!?。，！？").lower()
    if not words:
        return None
    read = _chinese if re.search(r"[㐀-鿿]", words) else _english
    found = read(words, context)
    return replace(found, words=words) if found is not None else None


def _english(words: str, context: Context) -> Target | None:
    if words in PRONOUNS or words in ("the thing", "the object", "the picture's subject"):
        return _pronoun(words, context)
    if own := _OWN.match(words):
        inner = _english(own["t"], context)
        return replace(inner, of=_pronoun(own["o"], context)) if inner else None
    if got := _POSSESSIVE.match(words):
        inner, owner = _english(got["t"], context), _english(got["o"], context)
        if inner and owner:
            return replace(inner, of=owner)
    if side := _SIDE.search(words):
        return _sided(words[: side.start()], side["side"], context)
    if got := _OF.match(words):
        if re.match(r"(?:one|two|three|all|both|each|some|any|\d+)$", got["t"]):
            return _english(f"{got['t']} {got['o'].removeprefix('the ')}", context)
        inner, owner = _english(got["t"], context), _english(got["o"], context)
        if inner and owner and inner.concept:
            return replace(inner, of=owner)
    return _noun_phrase(words, context)


def _sided(words: str, side: str, context: Context) -> Target | None:
    found = _english(words, context)
    key = side.removeprefix("far ").replace("foreground", "front").replace("background", "back")
    return replace(found, which=_WHICH[key]) if found else None


def _pronoun(words: str, context: Context) -> Target | None:
    if words in ("him", "he", "his", "her", "she", "他", "她") and (one := _human(context)):
        return one
    if context.last is not None:
        return context.last
    if context.known is not None and len(context.known.items) == 1:
        return Target(words, context.known.items[0].concept)
    return Target(words)


def _human(context: Context) -> Target | None:
    """The person spoken of last, or the first in the picture."""
    people = [c.id for c in context.concepts() if c.group in ("person", "people")]
    if not people or (context.last and context.last.concept in people):
        return context.last
    return Target(people[0], people[0])


def _noun_phrase(words: str, context: Context) -> Target | None:
    """Determiners, numbers, sides, colours, then a name."""
    found = Target(words)
    if end := _FROM.search(words):
        words = words[: end.start()]
        found = replace(found, which="right" if end["side"] == "right" else None)
    atoms = re.findall(r"[a-z0-9'\-]+", words)
    for start in range(len(atoms) + 1):
        named = name(" ".join(atoms[start:]), context)
        if named is not None or start == len(atoms):
            break
        found = _adjective(found, atoms[start], atoms, start)
    if set(atoms[:start]) & _NOT_BEFORE:
        return None
    if named is None:
        bare = atoms and atoms[-1] in ("one", "ones")
        if not bare:
            return None
        last = context.last.concept if context.last else _only_plural(context)
        return replace(found, concept=last, copies=None if atoms[-1] == "ones" else found.copies)
    if named.plural and found.copies is None:
        return replace(found, concept=named.concept)
    singular = atoms and atoms[0] in ("a", "an", "one")
    return replace(found, concept=named.concept, copies=1 if singular else found.copies)


def _only_plural(context: Context) -> str | None:
    items = context.known.items if context.known else ()
    several = [item for item in items if item.count > 1] or list(items)
    return several[0].concept if len(several) == 1 else None


def _adjective(found: Target, atom: str, atoms: list[str], at: int) -> Target:
    two = " ".join(atoms[at : at + 2])
    if two in COLORS or atom in COLORS:
        return replace(found, color=cast(Color, COLORS.get(two) or COLORS[atom]))
    if atom in _ORDINALS:
        return replace(found, ordinal=_ORDINALS[atom])
    if atom == "last":
        return replace(found, which="right")
    if atom in _WHICH:
        return replace(found, which=_WHICH[atom])
    number = NUMBERS.get(atom) or (int(atom) if atom.isdigit() else None)
    if number is not None and atom != "single":
        return replace(found, copies=number)
    return found


def name(words: str, context: Context) -> Named | None:
    """What a name means: first among the things of the picture, then among all."""
    text = plain(words) if words.isascii() else words
    if not text or text in PRONOUNS or text in _DETERMINERS:
        return None
    named = names().get(text)
    here = context.concepts()
    if named and (context.known is None or any(c.id == named.concept for c in here)):
        return named
    kind = _kind(text, here)
    return kind or named


def _kind(text: str, here: list[Concept]) -> Named | None:
    """The thing in the picture that is of a kind ("the animal"), or has the name as one of its
    looser ones."""
    single = text[:-1] if text.endswith("s") and text.isascii() else text
    for concept in here:
        tags = {*map(str.lower, (*concept.en, *concept.tags_en)), *concept.zh, *concept.tags_zh}
        groups = _GROUPS.get(text) or _GROUPS.get(single) or (single,)
        if text in tags or single in tags or concept.group in groups:
            return Named(concept.id, plural=single != text)
        if any({text, single} & {one.split()[-1]} for one in concept.en):
            return Named(concept.id, plural=single != text)
    return None


_ZH_HEAD = re.compile(
    rf"^(?:(?:所有|全部|每|这|那|其中|其他|画面里|画面中|图中|图里|图片里|图片中|两|一|几|些|[二三四五六七八九十\d])的?"
    rf"|[{''.join(sorted(c for c in CLASSIFIERS if len(c) == 1))}])"
)


def _chinese(words: str, context: Context) -> Target | None:
    words = re.sub(r"^(?:画面|图片|图)(?:中|里|上)?的?", "", words) or words
    if words in PRONOUNS:
        return _pronoun(words, context)
    found, rest = Target(words), words
    while rest:
        named = name(rest, context)
        if named is not None:
            return replace(found, concept=named.concept)
        found, cut = _chinese_head(found, rest, context)
        if not cut:
            break
        rest = rest[cut:]
    return None


def _chinese_head(found: Target, rest: str, context: Context) -> tuple[Target, int]:
    """What stands before the noun, one piece at a time."""
    if ordinal := _ZH_ORDINAL.match(rest):
        number = NUMBERS.get(ordinal[1]) or int(ordinal[1])
        return replace(found, ordinal=number), ordinal.end()
    for size in range(min(4, len(rest)), 0, -1):
        piece = rest[:size].removesuffix("的")
        tail = size
        if piece in _WHICH:
            return replace(found, which=_WHICH[piece]), tail
        if piece in COLORS and len(rest) > size:
            return replace(found, color=cast(Color, COLORS[piece])), tail
    if (cut := rest.find("的")) > 0:
        owner = read_target(rest[:cut], context)
        if owner is not None and owner.concept:
            return replace(found, of=owner), cut + 1
        return found, cut + 1
    if counted := re.match(
        r"([一两二三四五六七八九十]|\d+)(?=[" + "".join(CLASSIFIERS) + "])", rest
    ):
        return replace(found, copies=NUMBERS.get(counted[1]) or int(counted[1])), counted.end()
    head = _ZH_HEAD.match(rest)
    return found, head.end() if head else 0
