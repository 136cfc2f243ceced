"""How people point at pictures, in English and Chinese, as regular expressions.

Every pattern that points at one picture has the groups of `_PICTURE`: `word` or `digit` of its
place. Nothing here knows what a picture shows.
"""

from __future__ import annotations

import re
from typing import Literal

from smalto.model.lexicon import words_of

PLACES: dict[str, int] = {
    **{
        word: n
        for n, word in enumerate(words_of("one two three four five six seven eight nine ten"), 1)
    },
    **{
        word: n
        for n, word in enumerate(
            words_of("first second third fourth fifth sixth seventh eighth ninth tenth"), 1
        )
    },
    **{f"{n}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(n, 'th') }": n for n in range(1, 17)},
    **{sign: n for n, sign in enumerate("一二三四五六七八九十", 1)},
    "last": -1,
    "最后": -1,
}
"""1-based; -1 is the last. "other" is told apart by who asks."""

_ORDINAL = "|".join(
    [word for word, n in PLACES.items() if word.isascii() and word not in ("one", "two")]
    + ["other"]
)
_CARDINAL = r"[0-9]{1,2}|one|two|three|four|five|six|seven|eight|nine|ten"
_KIND = r"(?:(?:input|reference|attached|uploaded|given|provided|source|original)\s+)?"
_IMAGE = r"(?:image|picture|photograph|photo|pic|img|drawing|illustration|painting|file|shot)"
PICTURE_EN = (
    rf"(?:\[?(?:the\s+)?{_KIND}{_IMAGE}\s*(?:\#|no\.?\s*|number\s+)?(?P<digit>{_CARDINAL})\b\]?"
    rf"|the\s+(?P<word>{_ORDINAL})(?:\s+(?:{_KIND}{_IMAGE}|one\b)|<END>))"
)
PICTURE_ZH = (
    r"(?:第(?P<word>[一二三四五六七八九十]|[0-9]{1,2})[张幅个]?(?:参考|输入|原)?(?:图片|图像|图|照片|相片|画)"
    r"|(?:参考)?(?:图片|图像|图|照片)(?P<digit>[0-9]{1,2}|[一二三四五六七八九十])"
    r"|(?P<end>最后)[一]?张(?:图片|图像|图|照片))"
)
_STOP = (
    r"(?:and|or|with|next|to|on|in|at|of|from|by|for|the|a|an|this|that|is|are|as|into|onto|under|over"
    r"|behind|beside|near|before|wearing|riding|holding|sitting|standing|playing|reading|eating"
    r"|running|flying|together|walking|sleeping|looking)"
)
_MEASURE = (
    r"(?:cup|glass|bottle|bowl|pair|piece|slice|box|bunch|can|jar|pot|bag|plate|mug|set|pack|tube"
    r"|statue|figure|bouquet)\s+of\s+"
)
NOUN_EN = rf"(?:{_MEASURE})?(?!{_STOP}\b)[\w-]+(?:\s+(?!{_STOP}\b)[\w-]+){{0,3}}?"
NOUN_TO_THE_END = rf"(?:{_MEASURE})?(?!{_STOP}\b)[\w-]+(?:\s+(?!{_STOP}\b)[\w-]+)?"
NOUN_ZH = r"[^\s，,。、的和与跟在里中上下戴骑穿坐站拿]{1,6}?"
_LOOKS = (
    r"(?:art(?:istic)?\s+|visual\s+|drawing\s+)?"
    r"(?P<look>style|look|colou?r\s+(?:palette|scheme)|colou?rs?|palette"
    r"|mood|tones?|atmosphere|lighting|aesthetics?)"
)
_GIVEN = r"given|attached|uploaded|provided|same|pictured|shown|following"
_OWNED = (
    r"(?:little\s+|old\s+|new\s+)?(?:dog|cat|pet|horse|bird|rabbit|son|daughter|baby|child|kid|wife"
    r"|husband|friend|mother|mom|father|dad|product|logo|brand|character|mascot|car|bike|drawing"
    r"|painting|photo|picture|image|face|portrait)"
)
_GROUNDS = r"(?:background|backdrop|scene|scenery|setting|landscape|surroundings|environment)"


_END = r"(?=\s*(?:$|[.,;!?]|and\b|with\b|in\b|on\b|next\b|together\b|beside\b))"
_SAME_EN = rf"(?:this|the|my)\s+{_KIND}{_IMAGE}\b"
"""Where there is but one, or where it is clear which."""


def _en(pattern: str) -> re.Pattern[str]:
    """After "of" or "from" an ordinal alone is enough: "the dog from the second"."""
    pattern = pattern.replace("<ANY>", f"(?:{PICTURE_EN.replace('<END>', _END)}|{_SAME_EN})")
    pattern = pattern.replace("<PICTURE>", PICTURE_EN.replace("|<END>", ""))
    return re.compile(pattern, re.IGNORECASE)


def _zh(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern.replace("<PICTURE>", PICTURE_ZH))


Kind = Literal["look", "ground", "thing", "all", "this"]
"""A picture that only lends its look; one that the new one takes place in; one that something is
taken from, called `noun`; the same of all pictures at once; of the next that nothing pointed at."""

OF = r"(?:from|in|of|on|off|out\s+of|shown\s+in|seen\s+in|that\s+is\s+in|that's\s+in)"

POINTERS: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    ("look", _en(
        r"(?:,?\s*\b(?:in|with|using|use|apply|take|keep|has|having|and)\s+)?\bthe\s+(?:same\s+)?"
        rf"{_LOOKS}(?:\s+and\s+(?:the\s+)?(?:style|look|colou?rs?|palette|mood))?\s+{OF}\s+<ANY>"
    )),
    ("look", _en(rf",?\s*\b(?:in|with|using)\s+<PICTURE>\s*(?:'s|’s)\s+{_LOOKS}")),
    ("look", _en(r",?\s*\b(?:styled|colou?red|painted|drawn)\s+(?:like|as\s+in)\s+<ANY>")),
    ("look", _zh(
        r"[，,]?(?:用|以|按|按照|采用|使用)?<PICTURE>的"
        r"(?P<look>风格|画风|样式|色调|配色|颜色|色彩|氛围)"
    )),
    ("ground", _en(
        r"\b(?:in|into|on|onto|to|against|before|within|using|with|over|in\s+front\s+of)\s+the\s+"
        rf"{_GROUNDS}\s+{OF}\s+<ANY>"
    )),
    ("ground", _en(
        r"(?:,?\s*\b(?:with|using|use|and|on)\s+)?<ANY>\s+(?:as|for|is)\s+"
        rf"(?:the\s+|its\s+|a\s+|their\s+)?{_GROUNDS}"
    )),
    ("ground", _en(r"\b(?:into|onto|inside)\s+<ANY>")),
    ("ground", _zh(
        r"[，,]?(?:在|到|放到|放进|放在|以|用)?<PICTURE>(?:里|中|上)?的"
        r"(?:背景|场景|风景|环境)(?:里|中|上|下|前)?"
    )),
    ("ground", _zh(r"[，,]?(?:以|用|把)?<PICTURE>(?:作为|当作|当|做|为)背景")),
    ("ground", _zh(r"(?:放到|放进|放在|放入|加到|加进)<PICTURE>(?:里|中|上)?")),
    ("thing", _en(
        rf"\b(?:the|a|an|this|that|my|his|her|our|their)\s+(?P<noun>{NOUN_EN})\s+{OF}\s+<ANY>\b"
    )),
    ("thing", _en(
        rf"\b(?:(?:the|a|an|this|that|my)\s+)?(?P<noun>{NOUN_EN})\s*[(\[]\s*<PICTURE>\s*[)\]]"
    )),
    ("thing", _en(rf"<PICTURE>\s*(?:'s|’s)\s+(?P<noun>{NOUN_TO_THE_END})")),
    ("ground", _en(r"\b(?:in|within|against)\s+<PICTURE>")),
    ("thing", _en(r"<PICTURE>")),
    ("thing", _zh(
        r"<PICTURE>(?:里面|里边|里|中|上)?的?(?:那|这)?[只个条头位件辆]?"
        rf"(?P<noun>{NOUN_ZH})(?=在|和|与|跟|骑|戴|穿|坐|站|拿|放|旁|上|下|里|[，,。、\s\ue0ff]|$)"
    )),
    ("thing", _zh(r"<PICTURE>(?:里|中|上)?的?(?:东西|物体|主体|内容)?")),
    ("all", re.compile(
        rf"\b(?:all|every|both)\s+(?:of\s+)?(?:the\s+|these\s+)?(?:{NOUN_EN}\s+)?{OF}\s+"
        rf"(?:the\s+|these\s+|all\s+)*{_KIND}{_IMAGE}s\b",
        re.IGNORECASE,
    )),
    ("all", re.compile(
        rf"\bthe\s+(?P<noun>{NOUN_EN})\s+{OF}\s+(?:the\s+|these\s+|both\s+|all\s+)*"
        rf"{_KIND}{_IMAGE}s\b",
        re.IGNORECASE,
    )),
    ("all", re.compile(
        r"\b(?:these|those|the|all|both)\s+"
        r"(?:two|three|four|five|six|seven|eight|nine|ten|both|[0-9]{1,2})\b"
        r"(?:\s+of\s+(?:them|these)|\s+(?P<noun>(?!together\b)" + NOUN_TO_THE_END + r"))?",
        re.IGNORECASE,
    )),
    ("all", re.compile(
        r"\b(?:both|all)\s+of\s+(?:them|these|those)\b"
        r"|\b(?:these|those|both)\b(?:\s+(?P<noun>(?!together\b)" + NOUN_TO_THE_END + r"))?",
        re.IGNORECASE,
    )),
    ("all", re.compile(
        r"(?:把)?[这那](?:两|二|三|四|五|几|些|俩)[张幅个只位件条]?(?:图片|图|照片)?(?:里|中)?的?"
        r"(?P<noun>人物|人|动物|东西|产品|物品|朋友)?|(?:他|她|它)们"
    )),
    ("this", re.compile(
        rf"(?:\b(?:this|the\s+(?:{_GIVEN}))\s+|(?:^|(?<=\bput )|(?<=\bof )|(?<=\bwith ))that\s+"
        rf"|\b(?:my|our)\s+(?={_OWNED}\b))(?P<noun>{_IMAGE}\b|{NOUN_TO_THE_END})",
        re.IGNORECASE,
    )),
    ("this", re.compile(
        rf"(?:把)?[这那](?:一)?[只个条头位件辆张幅双台](?P<noun>{NOUN_ZH})"
        r"(?=在|和|与|跟|骑|戴|穿|坐|站|拿|放|旁|印|上|下|里|[，,。、的\s\ue0ff]|$)"
    )),
)  # fmt: skip
"""In the order in which they are tried; what one has found the others do not see."""

PRONOUNS = re.compile(r"\b(?:it|him|her|them|they|he|she|this)\b|[它他她](?:们)?", re.IGNORECASE)
"""Meant for a picture only where nothing else points at one."""

PICTURE_WORD = re.compile(rf"{_IMAGE}s?|图片|图像|图|照片", re.IGNORECASE)
