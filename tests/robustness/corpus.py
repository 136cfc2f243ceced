"""Files made to hurt: bombs, polyglots, cuts, floods, traps. Code only, so that each can be read.

`python -m tests.robustness.corpus FOLDER` writes them, with a list of what must become of each.
"""

from __future__ import annotations

import io
import json
import random
import struct
import sys
from collections.abc import Iterator
from pathlib import Path

from PIL import Image

from . import corpus_jpeg, corpus_png
from .crafted import REFUSE, Crafted

PNG = "image/png"


def files() -> Iterator[Crafted]:
    yield from corpus_png.files()
    yield from corpus_jpeg.jpeg_files()
    yield from corpus_jpeg.webp_files()
    yield from _other_pictures()
    yield from _no_pictures()


def _other_pictures() -> Iterator[Crafted]:
    """Formats that we never parse, under a PNG's name."""
    for form in ("GIF", "BMP", "TIFF", "ICO", "PPM", "TGA"):
        data = corpus_jpeg.saved(corpus_jpeg.picture(), form)
        yield Crafted(f"{form.lower()}-named-png", data, REFUSE, content_type=PNG)
    yield Crafted("gif-10000-frames", _long_gif(), REFUSE, content_type=PNG)
    overflow = b"BM" + bytes(12) + struct.pack("<IiiHH", 40, 0x7FFFFFFF, -0x80000000, 1, 32)
    yield Crafted("bmp-overflow", overflow, REFUSE)
    for brand in (b"heic", b"avif", b"mif1", b"isom"):
        data = b"\0\0\0\x18ftyp" + brand + bytes(64)
        yield Crafted(f"{brand.decode()}-header", data, REFUSE)
    yield Crafted("jpeg-xl", b"\xff\x0a" + bytes(64), REFUSE)
    yield Crafted("jpeg-2000", b"\0\0\0\x0cjP  \r\n\x87\n" + bytes(64), REFUSE)
    yield Crafted("photoshop", b"8BPS\0\1" + bytes(64), REFUSE)
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    svg = f'<?xml version="1.0"?><!DOCTYPE s [{laughs}]><svg>&l11;</svg>'
    yield Crafted("svg-billion-laughs", svg.encode(), REFUSE, content_type="image/svg+xml")
    yield Crafted("svg-script", b"<svg onload=alert(1)/>", REFUSE, content_type=PNG)


def _long_gif() -> bytes:
    out = io.BytesIO()
    Image.new("L", (2, 2)).save(out, "GIF")
    data = out.getvalue()
    picture = data[data.index(b",", 13) : -1]
    return data[:-1] + (b"!\xf9\4\0\0\0\0\0" + picture) * 10_000 + b";"


def _no_pictures() -> Iterator[Crafted]:
    noise = random.Random(7).randbytes(20_000)
    yield Crafted("empty", b"", REFUSE, content_type=PNG)
    yield Crafted("one-byte", b"\x89", REFUSE, content_type=PNG)
    yield Crafted("noise", noise, REFUSE, content_type=PNG)
    yield Crafted("zeros", bytes(100_000), REFUSE, content_type=PNG)
    yield Crafted("text", b"Example data", REFUSE, content_type=PNG)
    yield Crafted("text-utf16", "Beispiel".encode("utf-16"), REFUSE, content_type=PNG)
    yield Crafted("html", corpus_png.HTML, REFUSE, content_type=PNG)
    yield Crafted("html-then-png", b"<html>" + corpus_png.GOOD, REFUSE, content_type=PNG)
    yield Crafted("png-declared-html", corpus_png.GOOD, REFUSE, content_type="text/html")
    yield Crafted("zip", corpus_png.ZIP, REFUSE, content_type=PNG)
    yield Crafted("gzip-bomb", b"\x1f\x8b\x08" + corpus_png.zeros(100), REFUSE, content_type=PNG)
    yield Crafted("pdf", b"%PDF-1.7\n" + noise, REFUSE, content_type=PNG)
    yield Crafted("postscript", b"%!PS\n(/etc/passwd) run", REFUSE, content_type=PNG)
    yield Crafted("pickle", b"\x80\x04cos\nsystem\n(S'id'\ntR.", REFUSE, content_type=PNG)
    yield Crafted("program", b"\x7fELF\2\1\1" + bytes(64), REFUSE, content_type=PNG)
    yield Crafted("51-MB", corpus_png.GOOD + bytes(51 << 20), REFUSE, content_type=PNG)


def write(folder: Path) -> None:
    listing = []
    for at, crafted in enumerate(files()):
        path = folder / f"{at:03}"
        path.write_bytes(crafted.data)
        listing.append([crafted.name, str(path), crafted.content_type, crafted.verdict])
    (folder / "list.json").write_text(json.dumps(listing))


if __name__ == "__main__":
    write(Path(sys.argv[1]))
