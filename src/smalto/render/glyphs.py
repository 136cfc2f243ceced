"""Reads TrueType fonts: which characters they have, how wide each is, and its outline.

Only what Smalto's own fonts need (`recipes/build_fonts.py` makes them): simple and composite
`glyf` outlines, `cmap` formats 4 and 12, a format 0 `kern` table. With it text is measured exactly
and drawn as paths, the same on every machine; no system font is ever asked.
Source: OpenType specification 1.9, chapters cmap, glyf, hmtx, kern, loca.
"""

from __future__ import annotations

import struct
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from itertools import pairwise

from smalto.render.sheet import num
from smalto.scene.types import Font as FontClass

HOUSE, CHINESE = "nunito-800.ttf", "noto-sans-sc-700.ttf"
"""Latin, Cyrillic, Vietnamese; Chinese, kana, Greek."""
_SONG, _BRUSH, _PLUMP = "noto-serif-sc-700.ttf", "ma-shan-zheng-400.ttf", "zcool-kuaile-400.ttf"

FONT_FILES: dict[FontClass | None, tuple[str, ...]] = {
    None: (HOUSE, CHINESE),
    "sans": ("inter-700.ttf", HOUSE, CHINESE),
    "serif": ("lora-700.ttf", HOUSE, _SONG, CHINESE),
    "bold": ("anton-400.ttf", HOUSE, CHINESE),
    "script": ("pacifico-400.ttf", HOUSE, _BRUSH, CHINESE),
    "hand": ("kalam-700.ttf", HOUSE, _BRUSH, CHINESE),
    "comic": ("comic-neue-700.ttf", HOUSE, _PLUMP, CHINESE),
    "mono": ("jetbrains-mono-700.ttf", HOUSE, CHINESE),
    "pixel": ("pixelify-sans-600.ttf", HOUSE, CHINESE),
    "gothic": ("grenze-gotisch-700.ttf", HOUSE, _SONG, CHINESE),
    "round": ("fredoka-600.ttf", HOUSE, _PLUMP, CHINESE),
}
"""The files of each class of letters, in the order in which a character is looked up; the house's
letters for a text of no class. Each character comes from the first file that has it."""

Contour = list[tuple[float, float, bool]]
"""Points of one closed outline: x, y (up), whether on the curve."""


@dataclass(frozen=True, slots=True)
class Glyph:
    """`advance`: width in ems; `contours`: outline in font units."""

    advance: float
    contours: tuple[Contour, ...]


@dataclass(slots=True)
class Font:
    """One TrueType file. `units`: font units to the em; `cap`: height of capitals in ems."""

    data: bytes
    tables: dict[str, int]
    units: int
    cap: float
    groups: list[tuple[int, int, int, int]]
    kerning: dict[tuple[int, int], float]
    _glyphs: dict[int, Glyph] = field(default_factory=dict)

    def index(self, character: str) -> int:
        """Glyph number, 0 when the font lacks the character."""
        code = ord(character)
        at = bisect_right(self.groups, (code, 1 << 30, 1 << 30, 1 << 30)) - 1
        if at < 0:
            return 0
        first, last, glyph, step = self.groups[at]
        return glyph + (code - first) * step if code <= last else 0

    def glyph(self, index: int) -> Glyph:
        if index not in self._glyphs:
            self._glyphs[index] = Glyph(self._advance(index), tuple(self._outline(index)))
        return self._glyphs[index]

    def kern(self, left: int, right: int) -> float:
        """Ems to add between two glyphs."""
        return self.kerning.get((left, right), 0.0)

    def _advance(self, index: int) -> float:
        count: int = struct.unpack_from(">H", self.data, self.tables["hhea"] + 34)[0]
        at = self.tables["hmtx"] + 4 * min(index, count - 1)
        return float(struct.unpack_from(">H", self.data, at)[0]) / self.units

    def _outline(self, index: int) -> list[Contour]:
        start, end = self._location(index)
        if start == end:
            return []
        at = self.tables["glyf"] + start
        contours: int = struct.unpack_from(">h", self.data, at)[0]
        return self._simple(at + 10, contours) if contours >= 0 else self._composite(at + 10)

    def _location(self, index: int) -> tuple[int, int]:
        long: int = struct.unpack_from(">h", self.data, self.tables["head"] + 50)[0]
        if long:
            first, after = struct.unpack_from(">II", self.data, self.tables["loca"] + 4 * index)
            return first, after
        first, after = struct.unpack_from(">HH", self.data, self.tables["loca"] + 2 * index)
        return first * 2, after * 2

    def _simple(self, at: int, contours: int) -> list[Contour]:
        ends = struct.unpack_from(f">{contours}H", self.data, at)
        at += 2 * contours
        at += 2 + struct.unpack_from(">H", self.data, at)[0]
        count = ends[-1] + 1 if ends else 0
        flags, at = self._flags(at, count)
        xs, at = self._deltas(at, flags, 0x02, 0x10)
        ys, at = self._deltas(at, flags, 0x04, 0x20)
        points = [(float(x), float(y), bool(f & 1)) for x, y, f in zip(xs, ys, flags, strict=True)]
        starts = [0, *(end + 1 for end in ends)]
        return [points[a:b] for a, b in pairwise(starts)]

    def _flags(self, at: int, count: int) -> tuple[list[int], int]:
        flags: list[int] = []
        while len(flags) < count:
            flag = self.data[at]
            at += 1
            repeat = 1
            if flag & 8:
                repeat += self.data[at]
                at += 1
            flags += [flag] * repeat
        return flags[:count], at

    def _deltas(self, at: int, flags: list[int], short: int, same: int) -> tuple[list[int], int]:
        values, value = [], 0
        for flag in flags:
            if flag & short:
                value += self.data[at] if flag & same else -self.data[at]
                at += 1
            elif not flag & same:
                value += struct.unpack_from(">h", self.data, at)[0]
                at += 2
            values.append(value)
        return values, at

    def _composite(self, at: int) -> list[Contour]:
        result: list[Contour] = []
        more = True
        while more:
            flags, index = struct.unpack_from(">HH", self.data, at)
            dx, dy = struct.unpack_from(">hh" if flags & 1 else ">bb", self.data, at + 4)
            at += 8 if flags & 1 else 6
            a, b, c, d, at = self._scale(at, flags)
            for contour in self._outline(index):
                result.append(
                    [(a * x + c * y + dx, b * x + d * y + dy, on) for x, y, on in contour]
                )
            more = bool(flags & 0x20)
        return result

    def _scale(self, at: int, flags: int) -> tuple[float, float, float, float, int]:
        if flags & 0x08:
            (both,) = struct.unpack_from(">h", self.data, at)
            return both / 16384, 0.0, 0.0, both / 16384, at + 2
        if flags & 0x40:
            x, y = struct.unpack_from(">hh", self.data, at)
            return x / 16384, 0.0, 0.0, y / 16384, at + 4
        if flags & 0x80:
            a, b, c, d = (v / 16384 for v in struct.unpack_from(">4h", self.data, at))
            return a, b, c, d, at + 8
        return 1.0, 0.0, 0.0, 1.0, at


@cache
def load_font(name: str) -> Font:
    """A font of `render/fonts` by file name; read once in a process."""
    data = (files("smalto.render") / "fonts" / name).read_bytes()
    count: int = struct.unpack_from(">H", data, 4)[0]
    tables: dict[str, int] = {}
    for i in range(count):
        tag, _, offset, _ = struct.unpack_from(">4sIII", data, 12 + 16 * i)
        tables[tag.decode()] = offset
    units: int = struct.unpack_from(">H", data, tables["head"] + 18)[0]
    cap: int = struct.unpack_from(">h", data, tables["OS/2"] + 88)[0]
    kerning = _kerning(data, tables["kern"], units) if "kern" in tables else {}
    return Font(data, tables, units, cap / units, _groups(data, tables["cmap"]), kerning)


def outline_path(glyph: Glyph, scale: float, x: float, y: float) -> str:
    """SVG path of a glyph with its origin at (x, y), `scale` pixels to the font unit."""
    return "".join(_contour_path(contour, scale, x, y) for contour in glyph.contours if contour)


def _contour_path(contour: Contour, scale: float, x: float, y: float) -> str:
    points = [(x + px * scale, y - py * scale, on) for px, py, on in contour]
    first = next((i for i, point in enumerate(points) if point[2]), None)
    if first is None:
        (ax, ay, _), (bx, by, _) = points[-1], points[0]
        points.insert(0, ((ax + bx) / 2, (ay + by) / 2, True))
        first = 0
    points = [*points[first:], *points[:first], points[first]]
    parts = [f"M{num(points[0][0])} {num(points[0][1])}"]
    control: tuple[float, float] | None = None
    for px, py, on in points[1:]:
        if control is None:
            if on:
                parts.append(f"L{num(px)} {num(py)}")
        else:
            end = (px, py) if on else ((control[0] + px) / 2, (control[1] + py) / 2)
            parts.append(f"Q{num(control[0])} {num(control[1])} {num(end[0])} {num(end[1])}")
        control = None if on else (px, py)
    return "".join(parts) + "Z"


def _groups(data: bytes, at: int) -> list[tuple[int, int, int, int]]:
    """Runs of characters: (first, last, first's glyph, glyphs to the character: 1 or 0)."""
    count: int = struct.unpack_from(">H", data, at + 2)[0]
    offsets = [struct.unpack_from(">HHI", data, at + 4 + 8 * i)[2] for i in range(count)]
    formats = {struct.unpack_from(">H", data, at + o)[0]: at + o for o in offsets}
    return _format_12(data, formats[12]) if 12 in formats else _format_4(data, formats[4])


def _format_12(data: bytes, at: int) -> list[tuple[int, int, int, int]]:
    (count,) = struct.unpack_from(">I", data, at + 12)
    rows = (struct.unpack_from(">III", data, at + 16 + 12 * i) for i in range(count))
    return [(first, last, glyph, 1) for first, last, glyph in rows]


def _format_4(data: bytes, at: int) -> list[tuple[int, int, int, int]]:
    (double,) = struct.unpack_from(">H", data, at + 6)
    n = double // 2
    last = struct.unpack_from(f">{n}H", data, at + 14)
    first = struct.unpack_from(f">{n}H", data, at + 16 + double)
    delta = struct.unpack_from(f">{n}H", data, at + 16 + 2 * double)
    offset_at = at + 16 + 3 * double
    offset = struct.unpack_from(f">{n}H", data, offset_at)
    groups: list[tuple[int, int, int, int]] = []
    for i in range(n):
        if offset[i] == 0:
            split = min(65536 - delta[i], last[i] + 1) if delta[i] else last[i] + 1
            spans = (
                [(first[i], last[i])]
                if not first[i] < split <= last[i]
                else [(first[i], split - 1), (split, last[i])]
            )
            groups += [(a, b, (a + delta[i]) & 0xFFFF, 1) for a, b in spans]
            continue
        for code in range(first[i], last[i] + 1):
            place = offset_at + 2 * i + offset[i] + 2 * (code - first[i])
            (glyph,) = struct.unpack_from(">H", data, place)
            groups.append((code, code, (glyph + delta[i]) & 0xFFFF if glyph else 0, 1))
    return groups


def _kerning(data: bytes, at: int, units: int) -> dict[tuple[int, int], float]:
    (count,) = struct.unpack_from(">H", data, at + 10)
    rows = struct.iter_unpack(">HHh", data[at + 18 : at + 18 + 6 * count])
    return {(left, right): value / units for left, right, value in rows}
