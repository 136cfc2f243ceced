"""Logos on shirts: what a prompt wants printed on a thing, and where on it that goes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from smalto.edit.guests import Company
from smalto.edit.standins import concept_called
from smalto.model.lexicon import words_of
from smalto.pack import Pack
from smalto.pack.types import Slot
from smalto.stage.types import Box, Placed, Staging

_MARK = "[\ue000-\ue0c7]"
_HOST = r"[\w -]+?"
_ON = re.compile(
    rf"(?P<mark>{_MARK})\s*(?:(?:is|being|as\s+a\s+print)?\s*"
    r"(?P<said>printed|painted|embroidered|stamped|stitched|engraved|projected|displayed)\s+)?"
    r"(?:on(?:to)?(?:\s+the\s+(?:front|side|back)\s+of)?|across)\s+"
    rf"(?P<host>(?:an?|the|his|her|my|one|two|three|some)\s+{_HOST})"
    r"(?=$|[.,;!?]|\s+(?:and|with|in|on|at|worn|held|next|beside|under|behind|hanging|lying|standing|that|which|is|near|by|for|from)\b)",
    re.IGNORECASE,
)
_ON_ZH = re.compile(
    rf"(?P<mark>{_MARK})(?P<said>印|贴|画|放|加|绣|喷|写)?(?:在|到|上)+(?P<host>[^，。,的上]+)(?:上面|上|的正面|正面)?"
)
_ALWAYS = frozenset(
    words_of("""
    t-shirt tshirt shirt hoodie sweater jersey mug cup sign billboard poster flag banner card
    screen monitor tv television phone laptop badge pillow cushion placard bag tote apron
    tablet computer T恤 衬衫 杯子 马克杯 牌子 招牌 广告牌 海报 旗 旗子 横幅 卡片 屏幕 电视
    手机 笔记本 徽章 枕头 包 袋子 t恤 电脑
    """)
)
"""Things that everything goes onto as a print; onto others only what is said to be printed."""

OVER: dict[str, Slot] = {
    "t-shirt": Slot(0.5, 0.45, 0.42),
    "poster": Slot(0.5, 0.5, 0.8),
    "billboard": Slot(0.5, 0.3, 0.84),
    "laptop": Slot(0.5, 0.38, 0.6),
}
DEFAULT = Slot(0.5, 0.5, 0.5)
TALL = 1.0
"""A print is at most so many times as high as the place for it is wide."""


@dataclass(frozen=True, slots=True)
class Print:
    """`guest`, a concept of the company, goes onto every copy of `host`, one of the pack."""

    guest: str
    host: str


def unprinted(text: str, pack: Pack) -> tuple[str, dict[int, str]]:
    """The text with "[mark] on a mug" made "a mug", and by index of the mark the concept of its
    host. What is no print (a cat on a box) is left as it is."""
    hosts: dict[int, str] = {}

    def plain(match: re.Match[str]) -> str:
        host = concept_called(match.group("host"), pack)
        words = match.group("host").lower()
        fits = match.group("said") is not None or any(word in words for word in _ALWAYS)
        if host is None or not fits:
            return match.group(0)
        hosts[ord(match.group("mark")) - 0xE000] = host.id
        return match.group("host")

    text = _ON.sub(plain, text)
    return _ON_ZH.sub(plain, text), hosts


def pressed(staging: Staging, prints: Sequence[Print], company: Company) -> Staging:
    """The staging with every print on every copy of its host: in its layer, painted after it."""
    placed: list[Placed] = []
    for one in staging.placed:
        placed.append(one)
        placed += [_on(one, p, company) for p in prints if one.concept == p.host]
    return replace(staging, placed=tuple(placed))


def _on(host: Placed, print_: Print, company: Company) -> Placed:
    concept, art = company.get(host.concept), company.art(print_.guest, "soft")
    slot = OVER.get(host.concept) or concept.slots.get("front") or DEFAULT
    room = slot.w * host.box.w
    h = min(room / art.aspect, TALL * room, 0.62 * host.box.h)
    w = h * art.aspect
    x = 1 - slot.x if host.flip else slot.x
    cx, cy = host.box.x + x * host.box.w, host.box.y + slot.y * host.box.h
    box = Box(cx - w / 2, cy - h / 2, w, h)
    return replace(
        host, concept=print_.guest, art=art.id, box=box, flip=False, shadow=False, ground_y=None,
        color=None, second=None, material=None, expression=None, skin=None, rim=None,
    )  # fmt: skip
