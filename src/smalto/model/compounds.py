"""Words with hyphens of which one half alone is meant."""

from __future__ import annotations

import re

from smalto.model.lexicon import COLORS

_LIKE = re.compile(
    r"\b[a-z]+-(?:like|free|sized|inspired|less|proof|fresh|themed)\b", re.IGNORECASE
)
_SHADE = re.compile(
    rf"\b(?P<of>[a-z]+)-(?P<color>{'|'.join(c for c in COLORS if c.isascii() and ' ' not in c)})\b",
    re.IGNORECASE,
)

_CHINESE = tuple(
    (re.compile(pattern), plain)
    for pattern, plain in (
        (r"(墙上[^，。,]{0,7}幅)画", r"\1挂画"),
        (r"(?<=[，。,])画的?(?=[下上左右旁前后])", "挂画的"),
        (r"比([^，。,]{1,8}?)(?:要|还|更)?[矮小短]", r"小于\1"),
        (
            r"([鸭鸡鹅狗猫兔熊羊牛马猪鸟鱼象鹿猴企袋狐狮虎][鹅鼠狸]?)(?:妈妈|爸爸)",
            r"\1",
        ),
        (
            r"左边的([^，。,]{1,6})是([^，。,]{1,3}?色)的?[，,]右边的(?:\1)?是([^，。,]{1,3}?色)的?",
            r"左边是\2的\1，右边是\3的\1",
        ),
        (r"放(?=着?(?:[一二三两]只|个)?风筝)", "举着"),
    )
)
"""What is plain from the words around it: a picture on the wall, who is smaller than whom."""


_DRUNK = re.compile(
    r"\b(two|three|four|five|six|[2-9]|some|empty|full) glasses\b(?! of)", re.IGNORECASE
)
"""Those who wear glasses wear one pair."""
_SHAKE = re.compile(r"\bshak(?:e|es|ing) hands\b", re.IGNORECASE)
_SIDES = re.compile(
    r"\bthe left (?P<thing>[a-z]+(?: [a-z]+)?) is (?P<one>[a-z]+)(?:,| and|, and|;) the right "
    r"(?:one|(?P=thing)) is (?P<two>[a-z]+)\b",
    re.IGNORECASE,
)


def plain_compounds(prompt: str) -> str:
    """ "a throne-like chair" shows no throne, "leaf-green" no leaf: both halves or the first are
    blanked out, so that everything else keeps its place."""
    for pattern, plain in _CHINESE:
        prompt = pattern.sub(plain, prompt)
    prompt = _SHAKE.sub(" ", prompt)
    prompt = _DRUNK.sub(r"\1 tumblers", prompt)
    prompt = _SIDES.sub(
        r"on the left a \g<one> \g<thing>, on the right a \g<two> \g<thing>", prompt
    )
    prompt = _LIKE.sub(lambda found: " " * len(found.group()), prompt)
    return _SHADE.sub(_plain_shade, prompt)


def _plain_shade(found: re.Match[str]) -> str:
    if f"{found['of']} {found['color']}".lower() in COLORS or found["of"].lower() in COLORS:
        return found.group()
    return " " * (len(found["of"]) + 1) + found["color"]
