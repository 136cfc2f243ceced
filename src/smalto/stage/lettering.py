"""Where the text goes: on its carrier, by its holder, or in a band of its own; never covered."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from smalto.scene.types import Scene, Text
from smalto.stage.dice import dice
from smalto.stage.palette import RGB, distance, ink_on
from smalto.stage.types import Box, PlacedText

CARRIER_COLORS = {
    "sign": "#f3dfb4",
    "banner": "#d8434e",
    "bubble": "#ffffff",
    "badge": "#2f6fd0",
    "screen": "#16212e",
    "card": "#fffdf6",
    "poster": "#fbf3df",
}
MARGIN = 0.07
TOP_LAYER = 10_000


@dataclass(frozen=True, slots=True)
class Lines:
    """How a text is broken: lines of about `width` ems, and how many."""

    width: float
    count: int


def ems(content: str) -> float:
    """Rough width in ems: CJK glyphs are one em, Latin ones about half."""
    wide = sum(1 for c in content if unicodedata.east_asian_width(c) in "WF")
    return wide + 0.56 * (len(content) - wide)


def is_chinese(content: str) -> bool:
    return any("\u3400" <= c <= "\u9fff" for c in content)


def broken(content: str, longest: float) -> Lines:
    """Into at most three lines; a single word is never broken."""
    total = max(ems(content), 1.0)
    words = [ems(word) for word in content.split()] or [total]
    most = 3 if len(words) > 1 or is_chinese(content) else 1
    count = min(most, len(words) if len(words) > 1 else most, max(1, round(total / longest + 0.3)))
    floor = 1.0 if is_chinese(content) else max(words)
    return Lines(max(total / count * (1.12 if count > 1 else 1.0), floor), count)


def text_band(scene: Scene, picture: Box, *, seed: int) -> tuple[Box, Box]:
    """(the band of the text, what is left for the items) for a text without a holder."""
    short = min(picture.w, picture.h)
    text = scene.text
    assert text is not None
    margin = MARGIN * short
    if not scene.items:
        w, h = picture.w - 3 * margin, 0.5 * picture.h
        return Box(picture.center[0] - w / 2, picture.center[1] - h / 2, w, h), picture
    lines = broken(text.content, 12)
    share = (0.13 if lines.count == 1 else 0.2) + (0.05 if text.carrier != "none" else 0.0)
    h = min(share * picture.h, 0.34 * short)
    top = scene.setting.kind == "landscape" or dice(seed, "text").random() < 0.6
    y = margin if top else picture.h - margin - h
    gap = 0.5 * margin
    rest = Box(0, y + h + gap if top else 0, picture.w, picture.h - margin - h - gap)
    return Box(margin, y, picture.w - 2 * margin, h), rest


def in_band(text: Text, band: Box, ground: str) -> PlacedText:
    """The text, with its carrier, centred in `band`."""
    lines = broken(text.content, 12)
    pad_w, pad_h = (0.0, 0.0) if text.carrier == "none" else (1.4, 0.7)
    w_em, h_em = lines.width + pad_w, lines.count * 1.2 + pad_h
    size = min(band.w / w_em, band.h / h_em)
    w, h = size * w_em, size * h_em
    box = Box(band.center[0] - w / 2, band.center[1] - h / 2, w, h)
    return written(text, box, ground, TOP_LAYER)


def carrier_aspect(text: Text) -> float:
    """Width over height of a carrier that fits its text."""
    lines = broken(text.content, 6)
    return (lines.width + 1.4) / (lines.count * 1.2 + 0.9)


def written(text: Text, box: Box, ground: str, layer: int) -> PlacedText:
    carrier_color = CARRIER_COLORS.get(text.carrier, ground)
    color = RGB[text.color] if text.color else ink_on(carrier_color)
    if text.color and distance(color, carrier_color) < 0.2 and text.carrier != "none":
        carrier_color = "#ffffff" if ink_on(color) == "#ffffff" else "#22303f"
    lines = broken(text.content, 12 if text.carrier == "none" else 6)
    return PlacedText(
        text.content,
        text.carrier,
        box,
        layer,
        color,
        carrier_color,
        text.font or "sans",
        lines.count,
    )
