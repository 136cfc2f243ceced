"""What a prompt says of the pictures that come with it: which one lends a thing, the ground, the
look. What is left is a prompt with a mark in the place of every thing that is taken from a picture.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from smalto import errors
from smalto.edit.names import folded, spoken, veiled
from smalto.edit.reference_patterns import (
    PICTURE_WORD,
    PLACES,
    POINTERS,
    PRONOUNS,
    Kind,
)

FIRST_MARK = 0xE000
"""Marks are characters of Unicode's private area: this one for picture 0, the next for 1 ..."""

_TAKEN = "\ue0ff"
_LEAD = re.compile(
    r"^\s*(?:please\s+)?(?:(?:can|could|would)\s+you\s+)?(?:now\s+)?"
    r"(?:put|place|add|draw|show(?:\s+me)?|make|create|generate|compose|combine|take|use|give\s+me"
    r"|render|paint|imagine|design|insert|set|stick)\b\s*"
    r"(?:(?:an?|the)\s+(?:photorealistic\s+|realistic\s+|new\s+)?"
    r"(?:image|picture|photo|scene|illustration)\s+(?:of|with|where|showing|in\s+which)\s+)?"
    r"|^\s*(?:请)?(?:把|将|让|画|生成|制作)(?:一张)?",
    re.IGNORECASE,
)

_PUTS = re.compile(
    r"\s*(?:please\s+)?(?:(?:can|could|would)\s+you\s+)?"
    r"(?:put|place|add|insert|set|stick|paste|print)\b\s*|\s*请?(?:把|将)",
    re.IGNORECASE,
)
_PUTS_IT = re.compile(
    r"\s*(?:please\s+)?(?:put|place|print|stick)\s+(?:this|it|that)\s+(?:on|onto|in|into)\b",
    re.IGNORECASE,
)
_CHANGES = re.compile(
    r"\s*(?:please\s+)?(?:(?:can|could|would)\s+you\s+)?(?:now\s+)?"
    r"(?:remove|delete|erase|replace|change|make|turn|colou?r|recolou?r|move|resize|rotate|flip|crop"
    r"|swap|blur|brighten|darken|sharpen|fix|clean|enhance|extend|expand|zoom|mirror|write|give"
    r"|take\s+(?:away|out|off)|get\s+rid|cut\s+out|convert|restyle|edit|modify|improve|let)\b"
    r"|\s*请?(?:把|将)[^，。]*(?:变|换|改|去掉|删|移|翻转|放大|缩小|涂|调|弄)|\s*请?(?:去掉|删除|移除|换|改|给)",
    re.IGNORECASE,
)
_INTO_ONE = re.compile(
    r"\s+into\s+(?:one|an?|the\s+same)\s+(?:single\s+|new\s+)?(?:picture|image|photo|scene)"
    r"(?:\s+of)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Pointed:
    """`text` holds marks; `nouns`: what the thing of a marked picture is called, if it is called
    anything; `ground`, `look`: indexes of pictures."""

    text: str
    nouns: dict[int, str | None] = field(default_factory=dict)
    ground: int | None = None
    look: int | None = None

    @property
    def things(self) -> tuple[int, ...]:
        """Indexes of the pictures that lend a thing, in the order in which the text has them."""
        return tuple(ord(c) - FIRST_MARK for c in self.text if is_mark(c))


def mark(index: int) -> str:
    return chr(FIRST_MARK + index)


def is_mark(character: str) -> bool:
    return FIRST_MARK <= ord(character) < FIRST_MARK + 200


def read(prompt: str, n_images: int, names: Sequence[str] = ()) -> Pointed:
    """`names`: of the remembered things, which are the pictures after the first `n_images`.

    Raises ImageUserError where it points at a picture that is not there."""
    finder = _Finder(prompt, n_images, names)
    finder.find_names()
    for kind, pattern in POINTERS:
        finder.find(kind, pattern)
    if not finder.has_any and n_images:
        finder.find_pronoun()
    return finder.result()


def recasts(prompt: str) -> bool:
    """Whether words make a new picture with the thing (the look, the ground) of the only one given
    ("this dog on a beach", "put this logo on a mug"), rather than change that picture ("put a hat
    on this dog", "make this brighter")."""
    if _CHANGES.match(prompt):
        return False
    if _PUTS_IT.match(prompt):
        return True
    finder = _Finder(prompt, 1, ())
    for kind, pattern in POINTERS:
        finder.find(kind, pattern)
    if not finder.has_any:
        return False
    pointed = finder.result()
    if not pointed.things:
        return True
    put = _PUTS.match(prompt)
    if put is not None:
        rest = finder.seen[put.end() :].lstrip()
        return rest.startswith(_TAKEN) and rest.strip(f" .{_TAKEN}") != ""
    if pointed.look is None and pointed.ground is None and not any(pointed.nouns.values()):
        return False  # "this picture, but at night" is the picture itself
    return any(not is_mark(c) and c.isalpha() for c in pointed.text)


@dataclass(slots=True)
class _Found:
    start: int
    end: int
    kind: Kind
    index: int | None
    noun: str | None = None


class _Finder:
    """Collects what points, span by span; `_seen` is the prompt with what was found taken out."""

    def __init__(self, prompt: str, n_images: int, names: Sequence[str]) -> None:
        self._prompt, self._n = prompt, n_images
        self._names = {folded(name): n_images + k for k, name in enumerate(names)}
        self._seen = veiled(prompt)
        self._found: list[_Found] = []

    @property
    def seen(self) -> str:
        """The prompt with what was found taken out, every character in its place."""
        return self._seen

    @property
    def has_any(self) -> bool:
        return bool(self._found)

    def find_names(self) -> None:
        for name, start, end in spoken(self._prompt, frozenset(self._names)):
            if folded(name) in self._names:
                self._take(_Found(start, end, "thing", self._names[folded(name)]))

    def find(self, kind: Kind, pattern: re.Pattern[str]) -> None:
        if not self._n or (kind == "all" and self._n < 2):
            return
        while (match := pattern.search(self._seen)) is not None:
            index = self._index(match)
            noun = match.groupdict().get("noun")
            if noun and PICTURE_WORD.fullmatch(noun.strip()):
                noun = None
            self._take(_Found(match.start(), match.end(), kind, index, noun and noun.strip()))

    def find_pronoun(self) -> None:
        match = PRONOUNS.search(self._seen)
        if match is not None:
            many = self._n > 1 and match.group(0).lower() in (
                "them",
                "they",
                "它们",
                "他们",
                "她们",
            )
            self._take(_Found(match.start(), match.end(), "all" if many else "this", None))

    def _take(self, found: _Found) -> None:
        self._found.append(found)
        gone = _TAKEN * (found.end - found.start)
        self._seen = self._seen[: found.start] + gone + self._seen[found.end :]

    def _index(self, match: re.Match[str]) -> int | None:
        """Of the picture a match names; None: whichever is next."""
        groups = match.groupdict()
        said = (groups.get("word") or groups.get("digit") or groups.get("end") or "").lower()
        if not said or said == "other":
            return None
        place = int(said) if said.isdigit() else PLACES[said]
        if place == -1:
            return self._n - 1
        if not 1 <= place <= self._n:
            raise errors.no_such_image(place, self._n)
        return place - 1

    def result(self) -> Pointed:
        found = sorted(self._found, key=lambda one: one.start)
        taken = {one.index for one in found if one.index is not None}
        free = [index for index in range(self._n) if index not in taken]
        nouns: dict[int, str | None] = {}
        roles: dict[str, int | None] = {"ground": None, "look": None}
        out, at = "", 0
        for one in found:
            out += self._prompt[at : one.start]
            at = one.end
            if one.kind == "all":
                rest = free or [index for index in range(self._n) if index not in nouns]
                out += _listed(rest, self._prompt)
                nouns.update((index, one.noun) for index in rest)
                free = []
                continue
            index = one.index if one.index is not None else free.pop(0) if free else 0
            if one.kind in roles:
                roles[one.kind] = index
            elif index in nouns:
                out += mark(index)
                nouns[index] = nouns[index] or one.noun
            else:
                out += mark(index)
                nouns[index] = one.noun
        text = _tidy(out + self._prompt[at:])
        return Pointed(text, nouns, roles["ground"], roles["look"])


def _listed(indexes: Sequence[int], prompt: str) -> str:
    marks = [mark(index) for index in indexes]
    chinese = any("一" <= c <= "鿿" for c in prompt)
    if chinese:
        return "和".join(marks)
    return marks[0] if len(marks) == 1 else f"{', '.join(marks[:-1])} and {marks[-1]}"


def _tidy(text: str) -> str:
    text = _INTO_ONE.sub(" in", _LEAD.sub("", text, count=1))
    return re.sub(r"\s+", " ", text).strip(" ,，")
