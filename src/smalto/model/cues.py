"""Sentence patterns of the rule-based reader that need more than a word: style, background, text.

Each finder returns what it found and the prompt with those characters blanked out, so that they
are never read twice and everything else keeps its place.
"""

from __future__ import annotations

import re
from typing import cast

from smalto.model import looks
from smalto.model.lexicon import CARRIERS, COLORS
from smalto.scene.types import (
    MAX_TEXTS,
    Carrier,
    Color,
    Finish,
    Pattern,
    Setting,
    Strength,
    Style,
)

_MEDIA = (
    r"(?:illustration|drawing|picture|image|icon|design|art|artwork|style|vector|graphic|look)s?"
)
_STYLES: tuple[tuple[Style, str], ...] = (
    (
        "line",
        r"colou?ring[ -](?:page|book|sheet)(?: picture)?|line[ -]?art|line drawing"
        r"|(?:black )?outlines?"
        r"(?: drawing| only| style| icon)*|(?:simple )?lineart|contour drawing|线稿|线条画?"
        r"|填色(?:页|画)?|涂色(?:页|画)?"
        r"|轮廓(?:画|线)?|简笔画|描边",
    ),
    (
        "flat",
        rf"(?:minimalist|minimalistic|minimal|simple|clean|warm|modern)? ?"
        rf"flat(?: vector| minimal)* {_MEDIA}"
        rf"|flat[ -](?:design|style|vector|look)"
        rf"|(?:minimalist|minimal|simple) (?:flat|vector)(?: {_MEDIA})?"
        r"|minimalist(?:ic)?|vector (?:art|illustration|graphic|style)|in flat style"
        r"|扁平(?:化|插画)?|极简|矢量|扁平风",
    ),
    ("silhouette", r"silhouettes?(?: of)?|silhouetted|剪影"),
    (
        "toon",
        r"cartoon(?:ish|y)?|comics?(?: book)?(?= style| look|-style)|anime|manga|toon\b|卡通|漫画"
        r"|动漫",
    ),
    (
        "soft",
        r"\b3-?d\b(?: render(?:ing|ed)?| model| clay| icon)*|\brender(?:ing)? of"
        r"|clay(?:mation)?[ -]?(?:like|style)?"
        r"|three[ -]dimensional|立体|3d|三维|粘土",
    ),
)  # fmt: skip
_STYLE_TAIL = r"(?:的|风格|风|样式|插画|手法|的画)*(?:[ -]?(?:style|look|page|version))?"


def find_style(prompt: str) -> tuple[Style | None, str]:
    for style, pattern in _STYLES:
        regex = re.compile(f"(?:{pattern}){_STYLE_TAIL}", re.IGNORECASE)
        if regex.search(prompt):
            return style, blank_all(prompt, [regex])
    return None, prompt


def _phrases(family: str) -> re.Pattern[str]:
    """Any phrase of a family of `looks`, the longest first."""
    said = sorted(looks.TABLES[family], key=len, reverse=True)
    words = (rf"\b{re.escape(w)}\b" if w.isascii() else re.escape(w) for w in said)
    return re.compile("|".join(words), re.IGNORECASE)


_NAMES = "|".join(sorted(map(re.escape, COLORS), key=len, reverse=True))
_GROUND = r"(?:back-?ground|backdrop|background color|背景|底色|底)"
_PLAIN = r"(?:(?:plain|solid|simple|bright|soft|pale|pastel|flat|vivid|clean|warm|cool)[ -])*"
_TRANSPARENT = re.compile(
    rf"(?:,? ?(?:on|with|and)? ?(?:a |an )?"
    rf"(?:transparent|no|without|clear|see-through) (?:any )?{_GROUND})"
    rf"|without (?:a |any )?{_GROUND}|{_GROUND}(?: is|:)? transparent|透明(?:的)?{_GROUND}"
    rf"|{_GROUND}(?:是|为)?透明"
    rf"|(?:无|没有|去){_GROUND}|alpha background",
    re.IGNORECASE,
)
_COLORED = re.compile(
    rf"(?:(?:on|against|with|over|in front of|before|upon) )?"
    rf"(?:a |an |the )?{_PLAIN}(?P<a>{_NAMES})(?:的)?"
    rf"(?: to (?P<b>{_NAMES}))?(?: gradient)? ?{_GROUND}(?:上的?|前|中|里|下)?(?:的)?",
    re.IGNORECASE,
)
_NAMED = re.compile(
    rf"(?:the )?{_GROUND}(?: should be| colou?r)?(?: is|:|：|为|是|用|in)? ?"
    rf"{_PLAIN}(?P<a>{_NAMES})\b",
    re.IGNORECASE,
)
_GRADIENT = re.compile(
    rf"(?:(?:on|against|with|over) )?(?:a |an )?(?:smooth |soft )?(?:colou?r )?gradient"
    rf"(?: {_GROUND})?(?: from| of| going from)? ?(?P<a>{_NAMES})?"
    rf"(?: (?:to|and|into) ?(?P<b>{_NAMES}))?(?: {_GROUND})?"
    rf"|(?P<c>{_NAMES})?(?:到|至|和)?(?P<d>{_NAMES})?的?渐变(?:色)?{_GROUND}?",
    re.IGNORECASE,
)


_PATTERN = _phrases("pattern")


def find_background(prompt: str) -> tuple[Setting | None, str]:
    """A background that is named as one: transparent, one colour, a gradient."""
    pattern = _PATTERN.search(prompt)
    if pattern and re.search(_GROUND, prompt, re.IGNORECASE):
        kind = cast(Pattern, looks.TABLES["pattern"][pattern.group().lower()])
        colors = _colors(_COLORED.search(blank(prompt, *pattern.span()) + " background"))
        return Setting("pattern", colors[:2], pattern=kind), blank_all(prompt, [_PATTERN])
    if _TRANSPARENT.search(prompt):
        return Setting(kind="transparent"), blank_all(prompt, [_TRANSPARENT])
    if re.search(r"gradient|渐变", prompt, re.IGNORECASE):
        found = _GRADIENT.search(prompt)
        colors = _colors(found) or _colors(_COLORED.search(prompt))
        return Setting("gradient", colors), blank_all(prompt, [_COLORED, _GRADIENT])
    found = _COLORED.search(prompt) or _NAMED.search(prompt)
    if found:
        return Setting("flat", _colors(found)[:1]), blank(prompt, *found.span())
    return None, prompt


def _colors(found: re.Match[str] | None) -> tuple[Color, ...]:
    named = found.groupdict().values() if found else ()
    return tuple(cast(Color, COLORS[name.lower()]) for name in named if name)


_QUOTED = re.compile(
    r"“([^”“\n]+)”|「([^」]+)」|『([^』]+)』|《([^》]+)》|\"([^\"\n]+)\"|”([^”\n]+)”"
    r"|(?<!\w)['‘](?!s\b)((?:[^'’‘\n]|(?<=\w)['’](?=\w))+)['’](?!\w)"
)
_UNQUOTED = re.compile(
    r"(?:\b(?:that|which|and|it) )?\b(?:says|reads|saying|reading|said|read)\b:? +"
    r"(?!a |an |the |on |in )(?P<t>[^,.;\n]+)"
    r"|(?:with the words?|the text|the caption|titled|labell?ed|captioned):? +(?P<u>[^,.;\n]+)"
    r"|(?:写着|写有|写的是|标题是|上书)[:：]?(?P<z>[^,，。;；\s]+)"
)
_AFTER = re.compile(
    r"\s+(?:beside|next to|above|below|under|in front of|behind|in the|"
    r"on (?:a|an|the|it)|with|and a|held|against)\b"
)
_CARRIER = re.compile(
    "|".join(
        rf"\b{re.escape(w)}s?\b" if w.isascii() else re.escape(w)
        for w in sorted(CARRIERS, key=len, reverse=True)
    ),
    re.IGNORECASE,
)
_TEXT_CUES = re.compile(
    r"\b(?:that |which |and |it )?(?:says|reads|saying|reading|with the (?:words?|text|letters)|"
    r"the (?:words?|text|caption|letters|title)|titled|write|written|(?:shows|showing) the text)\b"
    r"(?: reads| says)?|写着|写有|写上|标题是|文字|四个字|的字样|字样|上面写|几个字",
    re.IGNORECASE,
)


Written = tuple[str, Carrier]


def find_texts(prompt: str) -> tuple[list[Written], str]:
    """The words to be written, exactly as they stand in the prompt, each with what bears it: at
    most `MAX_TEXTS`, those in quotes, or one without."""
    runs = [
        (prompt[m.start(m.lastindex or 0) : m.end(m.lastindex or 0)], m.span())
        for m in _QUOTED.finditer(prompt)
    ][:MAX_TEXTS]
    if not runs:
        found = _UNQUOTED.search(prompt)
        if not found:
            return [], prompt
        runs = [_unquoted(found)]
    rest = prompt
    for _, span in runs:
        rest = blank(rest, *span)
    carriers = list(_CARRIER.finditer(rest))
    written: list[Written] = []
    for content, span in runs:
        carriers.sort(key=lambda m: _distance(m.span(), span))
        named = carriers.pop(0).group().lower() if carriers else None
        carrier = cast(Carrier, CARRIERS[_singular(named)]) if named else "none"
        written.append((content.strip(), carrier))
    return written, blank_all(rest, [_TEXT_CUES])


_FINISH = re.compile(
    rf"(?:\b(?:an?|in) )?(?P<s>(?:{_phrases('strength').pattern}) )?"
    rf"(?P<f>{_phrases('finish').pattern})"
    rf"(?:的|风格|风|样式)*(?:[ -]?(?:style|look|effect|art|{_MEDIA}))*(?: of\b)?",
    re.IGNORECASE,
)
_PLAIN_WORDS = frozenset(
    {"pencil", "crayon", "crayons", "chalk", "sticker", "oils", "铅笔", "蜡笔", "粉笔", "贴纸"}
)
"""Finishes that are things as well: a finish only before "of" or with "style", "drawing" ..."""


def find_finish(prompt: str) -> tuple[Finish | None, Strength | None, str]:
    """How the picture is finished, how strongly, and the rest of the prompt."""
    for found in _FINISH.finditer(prompt):
        said = found["f"].lower()
        if said in _PLAIN_WORDS and found.end("f") == found.end():
            continue
        strength = looks.TABLES["strength"].get((found["s"] or "").strip().lower())
        finish = cast(Finish, looks.TABLES["finish"][said])
        return finish, cast("Strength | None", strength), blank(prompt, *found.span())
    return None, None, prompt


def _unquoted(found: re.Match[str]) -> tuple[str, tuple[int, int]]:
    """Capitals end where they end (`says HELLO to all`); else at a preposition or a comma."""
    group = next(name for name in ("t", "u", "z") if found.group(name))
    said, start = found.group(group), found.start(group)
    shouted = re.match(r"[A-Z0-9!?'&-]+(?: [A-Z0-9!?'&-]+)*(?![a-z])", said)
    cut = _AFTER.search(said)
    end = (
        len(shouted.group())
        if shouted and len(shouted.group()) > 1
        else cut.start()
        if cut
        else len(said)
    )
    return said[:end], (found.start(), start + end)


def _singular(word: str) -> str:
    return word if word in CARRIERS else word.removesuffix("s")


def _distance(span: tuple[int, int], text: tuple[int, int]) -> int:
    return min(abs(span[1] - text[0]), abs(span[0] - text[1]))


def blank(prompt: str, start: int, end: int) -> str:
    return prompt[:start] + " " * (end - start) + prompt[end:]


def blank_all(prompt: str, patterns: list[re.Pattern[str]]) -> str:
    for pattern in patterns:
        prompt = pattern.sub(lambda found: " " * len(found.group()), prompt)
    return prompt
