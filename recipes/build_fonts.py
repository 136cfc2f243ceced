"""Builds the two fonts that Smalto letters with, from pinned npm packages; same input, same bytes.

    python recipes/build_fonts.py NODE_MODULES [OUT]

NODE_MODULES holds `@fontsource/nunito`, `@fontsource/noto-sans-sc` and `@fontsource/noto-sans`,
each 5.3.0 (all SIL Open Font License 1.1; the last gives only Greek). The packages carry one face
as many small woff2 files by range of characters; here they become one TrueType file each. Needs
fonttools and brotli.
"""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from fontTools import merge, subset
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.tables._k_e_r_n import KernTable_format_0

OUT = Path(__file__).parent.parent / "src/smalto/render/fonts"
EPOCH = 3_786_912_000  # 2024-01-01 in seconds since 1904, as `head` counts
KERN_MIN = 14
"""Kerning pairs that move less than this (thousandths of an em) are left out."""


def build(modules: Path, out: Path) -> None:
    out.mkdir(parents=True, exist_ok=True)
    nunito, noto = modules / "@fontsource/nunito", modules / "@fontsource/noto-sans-sc"
    chunks = [nunito / f"files/nunito-{name}-800-normal.woff2" for name in _LATIN]
    greek = modules / "@fontsource/noto-sans/files/noto-sans-greek-700-normal.woff2"
    write(join(chunks, set(range(0x20, 0x2123))), out / "nunito-800.ttf", "Smalto Nunito")
    faces = [*chinese_chunks(noto), greek]
    write(join(faces, chinese()), out / "noto-sans-sc-700.ttf", "Smalto Noto Sans SC")
    shutil.copyfile(nunito / "LICENSE", out / "nunito-LICENSE.txt")
    shutil.copyfile(noto / "LICENSE", out / "noto-sans-sc-LICENSE.txt")
    shutil.copyfile(modules / "@fontsource/noto-sans/LICENSE", out / "noto-sans-LICENSE.txt")


_LATIN = ("latin", "latin-ext", "vietnamese", "cyrillic", "cyrillic-ext")


def chinese_chunks(package: Path) -> list[Path]:
    """The files of the bold face, in the order of their names."""
    names = json.loads((package / "unicode.json").read_text())
    chunks = [name.strip("[]") for name in names]
    numbered = sorted((c for c in chunks if c.isdigit()), key=int)
    return [package / f"files/noto-sans-sc-{name}-700-normal.woff2" for name in numbered] + [
        package / "files/noto-sans-sc-chinese-simplified-700-normal.woff2"
    ]


def chinese() -> set[int]:
    """GB 2312 (6,763 ideographs, signs, kana), Greek, and a few later favourites."""
    wanted = set(range(0x20, 0x7F)) | set(range(0x370, 0x400)) | set(range(0xFF01, 0xFF5F))
    wanted |= set(range(0x3000, 0x3030)) | set(range(0x2010, 0x2040))
    for high in range(0xA1, 0xF8):
        for low in range(0xA1, 0xFF):
            try:
                wanted.add(ord(bytes([high, low]).decode("gb2312")))
            except UnicodeDecodeError:
                continue
    return wanted | {ord(c) for c in "囧喵嘿萌囍砼琊珺煊灏骢堃玥珑昊"}


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
