"""How much room a text needs, how it breaks, what carries it and in which colours.

Letters are measured roughly here (the renderer has the outlines and fits them exactly); so every
place is planned a little too wide, never too narrow.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from smalto.scene.types import Carrier, Font, Text
from smalto.stage.palette import RGB, ink_on, rgb
from smalto.stage.types import Box, PlacedText

CARRIER_COLORS: dict[Carrier, str] = {
    "sign": "#f3dfb4",
    "banner": "#c93641",
    "bubble": "#ffffff",
    "badge": "#2662bf",
    "screen": "#16212e",
    "card": "#fffdf6",
    "poster": "#fbf3df",
    "cover": "#7d2b3c",
    "board": "#2c4a3f",
    "label": "#fff8e6",
    "neon": "#191428",
}
HABITUAL: dict[Carrier, Font] = {"board": "hand", "neon": "round", "cover": "serif"}
"""The letters that a carrier has when the prompt names none; other carriers have the house's."""
NEON_INKS = ("#ff7ac8", "#5ff2e6", "#ffd95e")
ADVANCES: dict[Font | None, float] = {
    None: 0.57, "sans": 0.57, "serif": 0.57, "bold": 0.46, "script": 0.55, "hand": 0.52,
    "comic": 0.52, "mono": 0.61, "pixel": 0.55, "gothic": 0.46, "round": 0.53,
}  # fmt: skip
"""Mean width of a Latin letter in ems: what mixed upper and lower case has, rounded up."""
PADS: dict[Carrier, tuple[float, float]] = {
    "none": (0.0, 0.0),
    "cover": (1.6, 3.0),
    "screen": (1.5, 1.1),
    "board": (1.6, 1.2),
    "bubble": (1.7, 1.0),
    "badge": (1.9, 0.9),
    "neon": (1.7, 1.1),
}
"""Free space around the letters on a carrier, in ems, both sides together."""
ASPECTS: dict[Carrier, tuple[float, float]] = {
    "none": (0.2, 40.0),
    "sign": (0.9, 4.0),
    "banner": (1.6, 8.0),
    "bubble": (1.1, 3.0),
    "badge": (1.2, 5.0),
    "screen": (1.2, 2.2),
    "card": (0.8, 2.6),
    "poster": (0.7, 2.2),
    "cover": (0.72, 0.78),
    "board": (1.2, 2.6),
    "label": (0.9, 3.0),
    "neon": (1.0, 5.0),
}
"""Least and greatest width over height of a carrier."""
LEADING = 1.2
TAIL = 0.36
"""How far a banner's ends reach beyond its box, in its heights."""
MOST_LINES = 5
LONGEST_BENT = 14.0
"""A bent text up to this width, in ems, is one line."""
LEAST_EM = 0.036
"""An em may not be smaller than this share of the picture's short side: capitals are then at least
2.2 % of it in every font."""
MIN_CONTRAST = 4.5
MARGIN = 0.07
TOP_LAYER = 10_000
"""The layer of what nothing may stand before."""


@dataclass(frozen=True, slots=True)
class Lines:
    """How a text is broken: lines of about `width` ems, and how many."""

    width: float
    count: int


def font_of(text: Text) -> Font | None:
    """The text's own class, else the one usual on its carrier; None: the house's letters."""
    return text.font or HABITUAL.get(text.carrier)


def ems(content: str, font: Font | None = None) -> float:
    """Rough width in ems: CJK glyphs are one em, Latin ones about half."""
    wide = sum(1 for c in content if unicodedata.east_asian_width(c) in "WF")
    return wide + ADVANCES[font] * (len(content) - wide)


def is_chinese(content: str) -> bool:
    return any("\u3400" <= c <= "\u9fff" for c in content)


def in_lines(text: Text, count: int) -> Lines:
    """Broken into about `count` lines; words stay whole, ideographs may part anywhere."""
    font = font_of(text)
    total = max(ems(text.content, font), 1.0)
    words = [ems(word, font) for word in text.content.split()] or [total]
    if text.bend in ("arch", "wave"):
        count = min(count, 1 if total < LONGEST_BENT else 2)
    if is_chinese(text.content):
        count = max(min(count, round(total / 2)), 1)
        return Lines(total if count == 1 else total / count + 0.6, count)
    count = min(count, len(words))
    slack = 0.0 if count == 1 else 0.25 * max(words)
    return Lines(max(total / count + slack, *words, 1.0), count)


def broken(text: Text, longest: float) -> Lines:
    """In lines of about `longest` ems, as few as that takes."""
    total = ems(text.content, font_of(text))
    return in_lines(text, min(max(1, round(total / longest + 0.3)), MOST_LINES))


def outer(text: Text, lines: Lines) -> tuple[float, float]:
    """Width and height, in ems, of the carrier that such lines need."""
    side, top = PADS.get(text.carrier, (1.4, 0.9))
    w, h = lines.width + side, lines.count * LEADING + top + _rise(text, lines)
    low, high = ASPECTS[text.carrier]
    return max(w, h * low), max(h, w / high)


def _rise(text: Text, lines: Lines) -> float:
    """The height, in ems, that a bent line takes more than a straight one."""
    return 0.22 * lines.width if text.bend in ("arch", "wave") else 0.0


def carrier_aspect(text: Text) -> float:
    """Width over height of a carrier that stands or is held, and fits its text."""
    longest = 4.5 if text.carrier in ("cover", "label", "bubble") else 6.0
    w, h = outer(text, broken(text, longest))
    return w / h


def best_fit(text: Text, room: Box) -> tuple[Box, float, Lines]:
    """The carrier's box, centred in `room`, its letters as large as room allows; their size."""
    best: tuple[float, Lines] | None = None
    for count in range(1, MOST_LINES + 1):
        lines = in_lines(text, count)
        w_em, h_em = outer(text, lines)
        size = min(room.w / (w_em + _tails(text) * h_em), room.h / h_em)
        if best is None or size > best[0] * 1.04:
            best = (size, lines)
    assert best is not None
    size, lines = best
    w_em, h_em = outer(text, lines)
    (x, y), w, h = room.center, size * w_em, size * h_em
    return Box(x - w / 2, y - h / 2, w, h), size, lines


def _tails(text: Text) -> float:
    """How far a carrier reaches beyond its box, left and right together, in its heights."""
    return 2 * TAIL if text.carrier == "banner" else 0.0


def in_band(text: Text, run: int, band: Box, ground: str) -> PlacedText:
    """The text, with its carrier, centred in `band`."""
    return written(text, run, best_fit(text, band)[0], ground, TOP_LAYER + run)


def letter_em(text: Text, box: Box) -> float:
    """About how large letters can be on a carrier of this size, in pixels."""
    sizes = []
    for count in range(1, MOST_LINES + 1):
        lines = in_lines(text, count)
        side, top = PADS.get(text.carrier, (1.4, 0.9))
        h = lines.count * LEADING + top + _rise(text, lines)
        sizes.append(min(box.w / (lines.width + side), box.h / h))
    return max(sizes)


def written(
    text: Text, run: int, box: Box, ground: str, layer: int, *,
    angle_deg: float = 0.0, printed: bool = False, paper: str | None = None,
) -> PlacedText:  # fmt: skip
    """The run in its box. `ground`: the colour behind letters that have no carrier; `paper`: the
    carrier's, if it is not the usual one."""
    plate = paper or CARRIER_COLORS.get(text.carrier, ground)
    color = _ink(text, run, plate) if paper is None else _inked(text, plate)
    if text.color and contrast(color, plate) < MIN_CONTRAST and text.carrier != "none":
        plate = max(("#fffdf6", "#10171f"), key=lambda paper: contrast(color, paper))
    return PlacedText(
        text.content, text.carrier, box, layer, color, plate, font_of(text), _most_lines(text), run,
        text.bend, angle_deg, printed,
    )  # fmt: skip


def _most_lines(text: Text) -> int:
    bent = text.bend in ("arch", "wave")
    return in_lines(text, MOST_LINES).count if bent else MOST_LINES


def _inked(text: Text, plate: str) -> str:
    return RGB[text.color] if text.color else ink_on(plate)


def _ink(text: Text, run: int, plate: str) -> str:
    if text.color:
        return RGB[text.color]
    if text.carrier == "neon":
        return NEON_INKS[(run + len(text.content)) % len(NEON_INKS)]
    if text.carrier == "cover":
        return "#fbe7b2"
    return ink_on(plate)


def contrast(one: str, other: str) -> float:
    """WCAG contrast ratio of two "#rrggbb" colours, 1..21."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(color: str) -> float:
    red, green, blue = (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4
                        for c in rgb(color))  # fmt: skip
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
