"""Builds the fonts that Smalto letters with, from pinned npm packages; same input, same bytes.

    python recipes/build_fonts.py NODE_MODULES [OUT]

NODE_MODULES holds the `@fontsource` packages that `FACES` names, each of version 5.3.0, except
`ma-shan-zheng`, which is 5.3.1 (all SIL Open Font License 1.1). The packages carry one face as
many small woff2 files by range of characters; here they become one TrueType file each, under a
name of its own, because some licences reserve the face's. Needs fonttools and brotli.
"""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from fontTools import merge, subset
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.tables._k_e_r_n import KernTable_format_0

OUT = Path(__file__).parent.parent / "src/smalto/render/fonts"
EPOCH = 3_786_912_000  # 2024-01-01 in seconds since 1904, as `head` counts
KERN_MIN = 14
"""Kerning pairs that move less than this (thousandths of an em) are left out."""

WESTERN = set(range(0x20, 0x180)) | set(range(0x2010, 0x2040)) | {0x20AC, 0x2122}
"""Latin with the accents of Western and Central Europe, and the marks that go with it."""


@dataclass(frozen=True, slots=True)
class Face:
    """One file to make: of which package, in which weight, from which of its ranges of letters
    (none: all numbered ranges of a Chinese face), and which characters are wanted."""

    package: str
    weight: int
    family: str
    wanted: set[int]
    ranges: tuple[str, ...] = ("latin", "latin-ext")


def gb2312(high_from: int, high_to: int) -> set[int]:
    """The characters of rows of GB 2312; from 0xB0 on they are ideographs, the commonest first."""
    wanted: set[int] = set()
    for high in range(high_from, high_to + 1):
        for low in range(0xA1, 0xFF):
            try:
                wanted.add(ord(bytes([high, low]).decode("gb2312")))
            except UnicodeDecodeError:
                continue
    return wanted


_ASCII = set(range(0x20, 0x7F)) | set(range(0xFF01, 0xFF5F))
_MARKS = set(range(0x3000, 0x3030)) | set(range(0x2010, 0x2040))
_FAVOURITES = {ord(c) for c in "囧喵嘿萌囍砼琊珺煊灏骢堃玥珑昊"}
COMMON = _ASCII | _MARKS | gb2312(0xA1, 0xA3) | gb2312(0xB0, 0xD7)
"""GB 2312's first level: the 3,755 commonest ideographs, with signs."""
_SIGNS = {ord(c) for c in "♥♡♪♫✓✿☀☁☂♣♦♠•½¼¾©®™"}
WIDE = _ASCII | _MARKS | _SIGNS | set(range(0x370, 0x400)) | gb2312(0xA1, 0xF7) | _FAVOURITES
"""All of GB 2312 (6,763 ideographs, signs, kana), Greek, some loved signs, and a few later
favourites."""

_NUNITO = ("latin", "latin-ext", "vietnamese", "cyrillic", "cyrillic-ext")

FACES = (
    Face("nunito", 800, "Smalto Text", set(range(0x20, 0x2123)), _NUNITO),
    Face("inter", 700, "Smalto Sans", WESTERN),
    Face("lora", 700, "Smalto Serif", WESTERN),
    Face("anton", 400, "Smalto Bold", WESTERN),
    Face("pacifico", 400, "Smalto Script", WESTERN),
    Face("kalam", 700, "Smalto Hand", WESTERN),
    Face("comic-neue", 700, "Smalto Comic", WESTERN, ("latin",)),
    Face("jetbrains-mono", 700, "Smalto Mono", WESTERN),
    Face("pixelify-sans", 600, "Smalto Pixel", WESTERN),
    Face("grenze-gotisch", 700, "Smalto Gothic", WESTERN),
    Face("fredoka", 600, "Smalto Round", WESTERN),
    Face("noto-sans-sc", 700, "Smalto Sans SC", WIDE, ()),
    Face("noto-serif-sc", 700, "Smalto Serif SC", COMMON, ()),
    Face("ma-shan-zheng", 400, "Smalto Brush SC", COMMON, ()),
    Face("zcool-kuaile", 400, "Smalto Round SC", COMMON, ()),
)
GREEK = "noto-sans"
"""The face whose Greek goes into the one of Noto Sans SC."""


def build(modules: Path, out: Path) -> None:
    out.mkdir(parents=True, exist_ok=True)
    for face in FACES:
        package = modules / "@fontsource" / face.package
        files = chunks(package, face)
        if face.package == "noto-sans-sc":
            files.append(modules / f"@fontsource/{GREEK}/files/{GREEK}-greek-700-normal.woff2")
        write(join(files, face.wanted), out / f"{face.package}-{face.weight}.ttf", face.family)
        shutil.copyfile(package / "LICENSE", out / f"{face.package}-LICENSE.txt")
    shutil.copyfile(modules / "@fontsource" / GREEK / "LICENSE", out / f"{GREEK}-LICENSE.txt")


def chunks(package: Path, face: Face) -> list[Path]:
    """The package's files with the wanted letters; those of a Chinese face by their numbers."""
    names: list[str] = list(face.ranges)
    if not names:
        known = (name.strip("[]") for name in json.loads((package / "unicode.json").read_text()))
        names = [*sorted((n for n in known if n.isdigit()), key=int), "chinese-simplified"]
        names += ["latin"] if face.wanted is COMMON else []
    file = f"{package.name}-{{}}-{face.weight}-normal.woff2"
    return [package / "files" / file.format(name) for name in names]


def join(files: Iterable[Path], wanted: set[int]) -> TTFont:
    """One face out of many: each file gives the wanted characters that no earlier one had."""
    have: set[int] = set()
    kerning: dict[tuple[int, int], int] = {}
    with tempfile.TemporaryDirectory() as folder:
        parts: list[str] = []
        for path in files:
            font = TTFont(path)
            fresh = (set(font.getBestCmap()) & wanted) - have
            if not fresh:
                continue
            have |= fresh
            kerning |= pairs(font, fresh)
            parts.append(str(Path(folder) / f"{len(parts)}.ttf"))
            plain(font, fresh).save(parts[-1])
        joined = merge.Merger().merge(parts)
    if kerning:
        joined["kern"] = kern_table(joined, kerning)
    return joined


def plain(font: TTFont, characters: set[int]) -> TTFont:
    """Outlines and widths of `characters`; no hints, no layout tables."""
    options = subset.Options()
    options.hinting, options.layout_features, options.glyph_names = False, [], False
    options.drop_tables += ["GPOS", "GSUB", "GDEF", "STAT", "BASE", "vhea", "vmtx", "gasp", "DSIG"]
    options.notdef_outline = True
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=characters)
    font.flavor = None
    cutter.subset(font)
    return font


def pairs(font: TTFont, characters: set[int]) -> dict[tuple[int, int], int]:
    """Kerning between two characters, flattened from the font's pair positioning."""
    if "GPOS" not in font or len(characters) > 300:
        return {}
    names = {code: name for code, name in font.getBestCmap().items() if code in characters}
    subtables = [
        getattr(table, "ExtSubTable", table)
        for lookup in font["GPOS"].table.LookupList.Lookup
        for table in lookup.SubTable
    ]
    found: dict[tuple[int, int], int] = {}
    for table in (t for t in subtables if t.LookupType == 2):
        for left, left_name in names.items():
            if left_name not in table.Coverage.glyphs:
                continue
            for right, right_name in names.items():
                value = _pair_value(table, left_name, right_name)
                if abs(value) >= KERN_MIN:
                    found.setdefault((left, right), value)
    return found


def _pair_value(table: object, left: str, right: str) -> int:
    if table.Format == 1:  # type: ignore[attr-defined]
        rows = table.PairSet[table.Coverage.glyphs.index(left)].PairValueRecord  # type: ignore[attr-defined]
        value = next((row.Value1 for row in rows if row.SecondGlyph == right), None)
    else:
        one = table.ClassDef1.classDefs.get(left, 0)  # type: ignore[attr-defined]
        two = table.ClassDef2.classDefs.get(right, 0)  # type: ignore[attr-defined]
        value = table.Class1Record[one].Class2Record[two].Value1  # type: ignore[attr-defined]
    return getattr(value, "XAdvance", 0) or 0


def kern_table(font: TTFont, kerning: dict[tuple[int, int], int]) -> object:
    names = font.getBestCmap()
    inner = KernTable_format_0()
    inner.coverage, inner.apple, inner.tupleIndex = 1, False, None
    inner.kernTable = {(names[a], names[b]): v for (a, b), v in sorted(kerning.items())}
    table = newTable("kern")
    table.version, table.kernTables = 0, [inner]
    return table


def write(font: TTFont, path: Path, family: str) -> None:
    font["head"].created = font["head"].modified = EPOCH
    font.recalcTimestamp = False
    font["post"].formatType = 3.0
    for record in font["name"].names:
        if record.nameID in (1, 16):
            record.string = family
    font.save(path, reorderTables=True)
    print(f"{path.name}: {path.stat().st_size:,} bytes, {len(font.getBestCmap()):,} characters")


if __name__ == "__main__":
    build(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else OUT)
