"""Lettering: breaks a text into lines, finds the size that fills its place, and draws outlines.

It knows nothing of carriers. All measures are exact, because text is drawn from the same outlines
that it is measured by. What no font has is reported by `missing_glyphs`: of a script it is drawn as
a small box, so that one sees that something is missing; pictograms are left out.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from smalto.render.glyphs import FONT_FILES, Font, Glyph, load_font, outline_path
from smalto.render.sheet import num
from smalto.render.warp import arch, fitted, mapped_box, tilt, warped, wave
from smalto.scene.types import Bend
from smalto.scene.types import Font as FontClass
from smalto.stage.types import Box

LEADING = 1.16
"""Distance of baselines in ems."""

_NO_START = set(",.!?;:)]}%'\"，。！？；：）】》」』、…—·~")
_NO_END = set("([{（【《「『$¥")
_ORPHAN = 0.62
"""What letters are worth, for their size, if a line has but one ideograph."""
_TOFU_ADVANCE = 0.62
_OF_ITS_SCRIPT = set("“”‘’—…·")
"""Marks that are as wide as an ideograph in Chinese, and narrow elsewhere."""
_SUBSTITUTES = str.maketrans({"❤": "♥", "✔": "✓", "⭐": "★", "☑": "✓", "♬": "♫", "🎵": "♪"})
"""Signs that look like these are written as these."""
_BENDS = {"arch": arch, "wave": wave, "tilt": tilt}


@dataclass(frozen=True, slots=True)
class Run:
    """One line of text at size 1: `width` and the ink's `top` (up, positive) and `bottom`, in ems;
    `glyphs`: (font, glyph, x in ems), font None for a character that no font has."""

    width: float
    top: float
    bottom: float
    glyphs: tuple[tuple[Font | None, Glyph | None, float], ...]


@dataclass(frozen=True, slots=True)
class Lettering:
    """A text set into a place: SVG path data, the size in pixels, the lines, the ink's box."""

    path: str
    size_px: float
    lines: tuple[str, ...]
    ink: Box


def missing_glyphs(text: str) -> str:
    """The characters of `text` that no font of Smalto's has, each once, in order."""
    fonts = fonts_of(None)
    missing = (
        c
        for c in unicodedata.normalize("NFC", text).translate(_SUBSTITUTES)
        if not _is_blank(c) and not any(font.index(c) for font in fonts)
    )
    return "".join(dict.fromkeys(missing))


def fonts_of(font: FontClass | None) -> tuple[Font, ...]:
    """The fonts of a class of letters, in the order in which characters are looked up."""
    return tuple(load_font(name) for name in FONT_FILES[font])


def lettering_notes(contents: Iterable[str]) -> tuple[str, ...]:
    """What of the texts could not be written, in plain English."""
    missing = dict.fromkeys(c for content in contents for c in missing_glyphs(content))
    return (f"no font has the characters {' '.join(missing)}",) if missing else ()


def set_text(
    content: str,
    place: Box,
    *,
    max_lines: int = 3,
    font: FontClass | None = None,
    bend: Bend | None = None,
) -> Lettering:
    """`content`, centred in `place` at the largest size at which up to `max_lines` lines fit."""
    flat = _set_straight(content, place, max_lines, fonts_of(font))
    if bend is None or not flat.path:
        return flat
    to, ink = _BENDS[bend](flat.ink), flat.ink
    reach = mapped_box(ink, to)
    size = flat.size_px * min(place.w / max(reach.w, 1e-6), place.h / max(reach.h, 1e-6))
    to = fitted(to, ink, place)
    path = warped(flat.path, to, 0.3 * flat.size_px)
    return Lettering(path, size, flat.lines, mapped_box(ink, to))


def _set_straight(content: str, place: Box, max_lines: int, fonts: tuple[Font, ...]) -> Lettering:
    content = _writable(content)
    best: tuple[float, tuple[str, ...], list[Run]] | None = None
    best_worth = 0.0
    for count in range(1, max(max_lines, content.count("\n") + 1) + 1):
        lines = broken(content, count, fonts)
        runs = [run_of(line, fonts) for line in lines]
        size = _size(runs, place)
        worth = size * (_ORPHAN if _has_orphan(lines) else 1.0)
        if best is None or worth > best_worth * 1.02:
            best, best_worth = (size, lines, runs), worth
    assert best is not None
    return _laid_out(best[2], best[1], best[0], place)


def _has_orphan(lines: tuple[str, ...]) -> bool:
    """Whether an ideograph stands alone in a line, torn from its word."""
    return len(lines) > 1 and any(len(line) == 1 and _is_wide(line) for line in lines)


def broken(content: str, count: int, fonts: tuple[Font, ...] | None = None) -> tuple[str, ...]:
    """At most `count` lines, their widths as even as words allow; given line breaks are kept."""
    given = [" ".join(part.split()) for part in content.splitlines() if part.strip()] or [""]
    if len(given) >= count or len(given) > 1:
        return tuple(given)
    fonts = fonts or fonts_of(None)
    anywhere = _evenly(list(_pieces(given[0])), count, fonts)
    words = [f"{word} " for word in given[0].split(" ")]
    at_spaces = _evenly(words, count, fonts)
    if len(words) > 1 and _widest(at_spaces, fonts) < 1.45 * _widest(anywhere, fonts):
        return at_spaces  # ideographs may part anywhere, but a space was put there to part at
    return anywhere


def _evenly(pieces: list[str], count: int, fonts: tuple[Font, ...]) -> tuple[str, ...]:
    """The narrowest lines, at most `count`, that the pieces can be filled into."""
    widths = [run_of(piece.strip(), fonts).width for piece in pieces]
    low, high = max(widths), sum(widths) * 1.2 + 1
    for _ in range(18):
        middle = (low + high) / 2
        low, high = (
            (low, middle) if len(_filled(pieces, middle, fonts)) <= count else (middle, high)
        )
    return tuple(_filled(pieces, high, fonts))


def _widest(lines: tuple[str, ...], fonts: tuple[Font, ...]) -> float:
    return max(run_of(line, fonts).width for line in lines)


def run_of(line: str, fonts: tuple[Font, ...] | None = None) -> Run:
    """Measures one line in the given fonts, else in the house's."""
    fonts = fonts or fonts_of(None)
    wide = tuple(font for font in fonts if font.index("的")) if _is_wide(line) else ()
    x, top, bottom = 0.0, 0.0, 0.0
    glyphs: list[tuple[Font | None, Glyph | None, float]] = []
    before: tuple[Font, int] | None = None
    for character in line:
        order = (*wide, *fonts) if character in _OF_ITS_SCRIPT else fonts
        font = next((f for f in order if f.index(character)), None)
        if font is None:
            if not _is_blank(character) or character.isspace():
                glyphs.append((None, None, x))
                x += 0.3 if character.isspace() else _TOFU_ADVANCE
            before = None
            continue
        index = font.index(character)
        glyph = font.glyph(index)
        x += font.kern(before[1], index) if before and before[0] is font else 0.0
        glyphs.append((font, glyph, x))
        ys = [y / font.units for contour in glyph.contours for _, y, _ in contour]
        top, bottom = max([top, *ys]), min([bottom, *ys])
        x += glyph.advance
        before = (font, index)
    return Run(x, top, bottom, tuple(glyphs))


def _pieces(line: str) -> Iterator[str]:
    """Between which a line may be broken: words, and single ideographs with their marks."""
    piece = ""
    for character in line:
        wide = unicodedata.east_asian_width(character) in "WF"
        glued = character in _NO_START or (piece and piece[-1] in _NO_END)
        breaks = piece and (piece[-1] == " " or wide or _ends_wide(piece))
        if breaks and not glued and character != " ":
            yield piece
            piece = ""
        piece += character
    yield piece


def _is_wide(line: str) -> bool:
    return any(unicodedata.east_asian_width(character) in "WF" for character in line)


def _ends_wide(piece: str) -> bool:
    return unicodedata.east_asian_width(piece[-1]) in "WF"


def _filled(pieces: list[str], width: float, fonts: tuple[Font, ...]) -> list[str]:
    lines, line = [], ""
    for piece in pieces:
        if line and run_of((line + piece).strip(), fonts).width > width:
            lines.append(line.strip())
            line = ""
        line += piece
    return [*lines, line.strip()]


def _size(runs: list[Run], place: Box) -> float:
    width = max(run.width for run in runs)
    height = _height(runs)
    return min(place.w / max(width, 0.1), place.h / max(height, 0.1))


def _height(runs: list[Run]) -> float:
    """From the ink's top in the first line to its bottom in the last, in ems."""
    return (len(runs) - 1) * LEADING + max(runs[0].top, 0.7) - min(runs[-1].bottom, 0.0)


def _laid_out(runs: list[Run], lines: tuple[str, ...], size: float, place: Box) -> Lettering:
    height = _height(runs) * size
    top = place.center[1] - height / 2
    base = top + max(runs[0].top, 0.7) * size
    parts = []
    for i, run in enumerate(runs):
        left = place.center[0] - run.width * size / 2
        y = base + i * LEADING * size
        for font, glyph, x in run.glyphs:
            parts.append(_drawn(font, glyph, left + x * size, y, size))
    width = max(run.width for run in runs) * size
    ink = Box(place.center[0] - width / 2, top, width, height)
    return Lettering("".join(parts), size, lines, ink)


def _drawn(font: Font | None, glyph: Glyph | None, x: float, y: float, size: float) -> str:
    if font is not None and glyph is not None:
        return outline_path(glyph, size / font.units, x, y)
    w, h, t = 0.5 * size, 0.7 * size, 0.06 * size
    return (
        f"M{num(x + t)} {num(y)}v{num(-h)}h{num(w)}v{num(h)}z"
        f"M{num(x + 2 * t)} {num(y - t)}h{num(w - 2 * t)}v{num(2 * t - h)}h{num(2 * t - w)}z"
    )


def _writable(content: str) -> str:
    """As the fonts know it: composed, signs replaced, pictograms that no font has left out."""
    content = unicodedata.normalize("NFC", content).translate(_SUBSTITUTES)
    missing = {c for c in missing_glyphs(content) if unicodedata.category(c) in ("So", "Sk")}
    return "".join(c for c in content if c not in missing).strip()


def _is_blank(character: str) -> bool:
    """Spaces, joiners and variation selectors: nothing to draw, nothing to miss."""
    return character.isspace() or unicodedata.category(character) in ("Cf", "Cc", "Mn")
