"""Prompt text to words: what the native model reads.

Latin words are lower-cased; a quoted run is one word (`QUOTE`), so that what it says can never
disturb how the prompt is read; Chinese is cut by longest match against known words, else into
single characters. Every word keeps its place in the prompt, so that text can be copied exactly.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass

QUOTE = "<quote>"
MAX_WORDS = 120
_LONGEST_CJK = 8

_QUOTED = re.compile(
    r"„([^“”\n]{1,120})[“”]|«\s*([^»\n]{1,120}?)\s*»|"
    r"“([^”“\n]{1,120})”|「([^」]{1,120})」|『([^』]{1,120})』|《([^》]{1,120})》"
    r"|\"([^\"\n]{1,120})\"|(?<!\w)'(?!s\b)((?:[^'\n]|(?<=\w)'(?=\w)){1,120})'(?!\w)"
    r"|”([^”“\n]{1,120})”"
)
_SURFACES = (
    "sign|signs|banner|poster|card|board|billboard|screen|bubble|badge|label|sticker|shirt|t-shirt"
)
_CUED = re.compile(
    # a cue, then words in capitals or with capitals, small words between them, up to the last such
    rf"(?:\b(?:that (?:says|reads)|says|saying|(?:{_SURFACES}) (?:reads|reading)|labell?ed|titled"
    rf"|the (?:words?|text|title|message|caption|number)|with text)\b:?|\b(?:{_SURFACES}):)\s+"
    r"(?P<latin>[A-Z0-9][\w'’&.-]*(?:,? (?:(?:of|the|and|to|a|in|on|for|at|is|&) )*"
    r"(?!A |The )[A-Z0-9][\w'’&-]*)*[!?]*)"
    # 写着 ... 的牌子, or up to the next stop
    r"|(?:写着|写有|写上|文字是|文字为|字样是|标题是)[：:]?\s*"
    r"(?P<chinese>[㐀-鿿0-9A-Za-z]{1,20}?)"
    r"(?=的(?:木?牌|招牌|海报|横幅|标语|卡片|屏幕|徽章|气泡|告示)|[，。；！？、,.;\s]|$)"
)
"""Text without quotes whose extent cannot be mistaken; what can is left to the network."""
_PIECES = re.compile(
    r"[a-zà-öø-ÿ]+(?:'(?!s\b)[a-z]+)?|'s\b|\d+|[㐀-鿿々]+|[^\s\w]|[^\W\d_]+|_", re.IGNORECASE
)
_STRAIGHT = str.maketrans("‘’", "''")
_CJK = re.compile(r"[㐀-鿿々]")


@dataclass(frozen=True, slots=True)
class Word:
    """`text` as the model sees it; `start`, `end`: the characters of the prompt it stands for
    (for a quoted run those between the quotes)."""

    text: str
    start: int
    end: int


def split(prompt: str, cjk_words: Set[str] = frozenset()) -> list[Word]:
    """The words of a prompt, at most `MAX_WORDS` (the rest is not read)."""
    return list(_split(prompt.translate(_STRAIGHT), cjk_words))[:MAX_WORDS]


def _split(prompt: str, cjk_words: Set[str]) -> Iterator[Word]:
    at = 0
    for quoted in list(_QUOTED.finditer(prompt)) or _CUED.finditer(prompt):
        group = quoted.lastindex or 0
        cue_end = quoted.start(group) if quoted.re is _CUED else quoted.start()
        yield from _plain(prompt, at, cue_end, cjk_words)
        yield Word(QUOTE, quoted.start(group), quoted.end(group))
        at = quoted.end()
    yield from _plain(prompt, at, len(prompt), cjk_words)


def _plain(prompt: str, start: int, end: int, cjk_words: Set[str]) -> Iterator[Word]:
    for piece in _PIECES.finditer(prompt, start, end):
        text = piece.group().lower()
        if _CJK.match(text):
            yield from _cut_cjk(text, piece.start(), cjk_words)
        else:
            yield Word(text, piece.start(), piece.end())


def _cut_cjk(run: str, start: int, words: Set[str]) -> Iterator[Word]:
    at = 0
    while at < len(run):
        size = next(
            (
                n
                for n in range(min(_LONGEST_CJK, len(run) - at), 1, -1)
                if run[at : at + n] in words
            ),
            1,
        )
        yield Word(run[at : at + size], start + at, start + at + size)
        at += size


def copied(prompt: str, first: Word, last: Word) -> str:
    """The characters of the prompt from `first` to `last`, the text that two pointers copy."""
    return prompt[first.start : last.end] if first.start <= last.start else ""
