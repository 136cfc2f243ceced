"""Crafted JPEG and WebP files. A small true picture of each is made with Pillow, then bent."""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator
from typing import Any

from PIL import Image

from .crafted import ANY, DRAW, REFUSE, Crafted

SECRET = b"GPS 52.5163 N 13.3777 E"


def saved(image: Image.Image, form: str, **options: Any) -> bytes:
    out = io.BytesIO()
    image.save(out, form, **options)
    return out.getvalue()


def picture(mode: str = "RGB", size: tuple[int, int] = (32, 24)) -> Image.Image:
    return Image.linear_gradient("L").resize(size).convert(mode)


def segment(marker: int, data: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, marker, len(data) + 2) + data


def inserted(data: bytes, *segments: bytes) -> bytes:
    return data[:2] + b"".join(segments) + data[2:]


def tiff(*entries: tuple[int, int, int]) -> bytes:
    """One directory of single values: (tag, 3 or 4 for short or long, value)."""
    table = b"".join(
        struct.pack("<HHI", tag, kind, 1) + _value(kind, n) for tag, kind, n in entries
    )
    return b"II*\0\x08\0\0\0" + struct.pack("<H", len(entries)) + table + bytes(4)


def _value(kind: int, value: int) -> bytes:
    return struct.pack("<HH", value, 0) if kind == 3 else struct.pack("<I", value)


def exif(*entries: tuple[int, int, int], more: bytes = b"") -> bytes:
    return segment(0xE1, b"Exif\0\0" + tiff(*entries) + more)


def frame_at(data: bytes) -> int:
    """Where the frame header's marker stands."""
    return min(at for at in (data.find(b"\xff\xc0"), data.find(b"\xff\xc2")) if at > 0)


def patched(data: bytes, at: int, new: bytes) -> bytes:
    return data[:at] + new + data[at + len(new) :]


def jpeg_files() -> Iterator[Crafted]:
    good = saved(picture(), "JPEG")
    frame = frame_at(good)
    yield Crafted("jpeg-plain", good, DRAW, (32, 24))
    yield Crafted("jpeg-grey", saved(picture("L"), "JPEG"), DRAW, (32, 24))
    yield Crafted("jpeg-progressive", saved(picture(), "JPEG", progressive=True), DRAW, (32, 24))
    yield Crafted("jpeg-cmyk", saved(picture("CMYK"), "JPEG"), REFUSE)
    yield Crafted("jpeg-60000x60000", patched(good, frame + 5, b"\xea\x60\xea\x60"), REFUSE)
    yield Crafted("jpeg-no-height", patched(good, frame + 5, b"\0\0"), REFUSE)
    yield Crafted("jpeg-12-bit", patched(good, frame + 4, b"\x0c"), REFUSE)
    yield Crafted("jpeg-2-components", patched(good, frame + 9, b"\x02"), REFUSE)
    for kind in (0xC3, 0xC9, 0xCA):
        yield Crafted(f"jpeg-frame-{kind:x}", patched(good, frame + 1, bytes((kind,))), REFUSE)
    twice = good[:frame] + good[frame : frame + 19] + good[frame:]
    yield Crafted("jpeg-two-frames", twice, REFUSE)
    yield Crafted("jpeg-segment-of-no-length", inserted(good, b"\xff\xe0\0\0"), REFUSE)
    yield Crafted("jpeg-10000-comments", inserted(good, segment(0xFE, b"x") * 10_000), REFUSE)
    yield Crafted("jpeg-5-MB-of-filling", good[:2] + b"\xff" * 5_000_000 + good[2:], REFUSE)
    yield Crafted("jpeg-starts-only", b"\xff\xd8\xff", REFUSE)
    scans = good.find(b"\xff\xda")
    yield Crafted("jpeg-no-scan", good[:scans] + b"\xff\xd9", REFUSE)
    wrong = bytes(255 - byte for byte in good[scans + 14 : -2]).replace(b"\xff", b"\x7f")
    yield Crafted("jpeg-garbage-pixels", good[: scans + 14] + wrong + b"\xff\xd9", ANY)
    for share in range(1, 10):
        yield Crafted(f"jpeg-cut-at-{share}0-percent", good[: len(good) * share // 10], REFUSE)
    yield from _scan_bombs()
    yield from _several_pictures(good)
    yield from _leaks(good)


def _scan_bombs() -> Iterator[Crafted]:
    """Each scan walks over all blocks again, and a small file can repeat its last one at will."""
    for side, scans in ((4000, 3000), (4000, 40)):
        data = saved(Image.new("L", (side, side), 90), "JPEG", progressive=True)
        last = data.rfind(b"\xff\xc4")  # a scan with the Huffman table it needs
        more = data[last:-2] * scans
        yield Crafted(f"jpeg-{scans}-scans", data[:-2] + more + b"\xff\xd9", REFUSE)


def _several_pictures(good: bytes) -> Iterator[Crafted]:
    index = b"MPF\0" + tiff((0xB001, 4, 2))
    several = inserted(good, segment(0xE2, index)) + good
    yield Crafted("jpeg-of-two-pictures", several, REFUSE)
    gain_map = segment(0xE1, b'http://ns.adobe.com/xap/1.0/\0<x hdrgm:Version="1.0"/>')
    phone = inserted(good, gain_map, segment(0xE2, index)) + good
    yield Crafted("jpeg-hdr-photo-of-a-phone", phone, DRAW, (32, 24), (b"hdrgm",))
    single = inserted(good, segment(0xE2, b"MPF\0" + tiff((0xB001, 4, 1))))
    yield Crafted("jpeg-index-of-one-picture", single, DRAW, (32, 24))


def _leaks(good: bytes) -> Iterator[Crafted]:
    everywhere = inserted(
        good,
        exif((0x0112, 3, 1), (0x8825, 4, 38), more=SECRET),
        segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + SECRET),
        segment(0xE2, b"ICC_PROFILE\0\1\1" + SECRET),
        segment(0xED, b"Photoshop 3.0\0" + SECRET),
        segment(0xFE, SECRET),
    )
    yield Crafted("jpeg-gps-everywhere", everywhere + SECRET, DRAW, (32, 24), (SECRET, b"Exif"))
    giant = segment(0xE1, b"Exif\0\0" + tiff() + SECRET * 2000) * 100
    yield Crafted("jpeg-giant-exif", inserted(good, giant), DRAW, (32, 24), (SECRET,))
    for orientation in (0, 9, 65535):
        data = inserted(good, exif((0x0112, 3, orientation)))
        yield Crafted(f"jpeg-orientation-{orientation}", data, DRAW, (32, 24))
    # each entry claims 4 MB at the same place: a reader that copies them all needs gigabytes
    greedy = b"II*\0\x08\0\0\0" + struct.pack("<H", 5000)
    greedy += b"".join(struct.pack("<HHII", tag, 7, 4 << 20, 0) for tag in range(5000))
    yield Crafted("jpeg-greedy-exif", inserted(good, segment(0xE1, b"Exif\0\0" + greedy)), DRAW)
    loop = b"II*\0\x08\0\0\0" + b"\x01\0" + struct.pack("<HHII", 0x8769, 4, 1, 8)
    yield Crafted("jpeg-exif-loop", inserted(good, segment(0xE1, b"Exif\0\0" + loop)), DRAW)
    html = segment(0xFE, b"<html><script>alert(1)</script>")
    yield Crafted("jpeg-and-html", inserted(good, html), DRAW, (32, 24), (b"<script>",))
    yield Crafted("jpeg-and-zip", good + b"PK\x03\x04" + SECRET, DRAW, (32, 24), (SECRET,))


def webp_files() -> Iterator[Crafted]:
    lossy, lossless = saved(picture(), "WEBP"), saved(picture("RGBA"), "WEBP", lossless=True)
    clear = saved(Image.new("RGBA", (32, 24), (9, 9, 9, 9)), "WEBP", lossless=True)
    yield Crafted("webp-lossy", lossy, DRAW, (32, 24))
    yield Crafted("webp-lossless", lossless, DRAW, (32, 24))
    yield Crafted("webp-clear", clear, DRAW, (32, 24))
    frame = b"ANMF" + struct.pack("<I", 16 + len(clear) - 12) + bytes(6)
    frame += b"\x1f\0\0\x17\0\0\x0a\0\0\0" + clear[12:]
    still = b"VP8X\x0a\0\0\0\x12\0\0\0\x1f\0\0\x17\0\0" + b"ANIM\x06\0\0\0" + bytes(6)
    for count in (10_000, 2):
        yield Crafted(f"webp-{count}-frames", riff(still + frame * count), REFUSE)
    yield Crafted("webp-1-frame", riff(still + frame), ANY)
    big = b"VP8X\x0a\0\0\0\x10\0\0\0\xff\x3f\0\xff\x3f\0"
    yield Crafted("webp-16384x16384", riff(big + clear[12:]), REFUSE)
    other = b"VP8X\x0a\0\0\0\x10\0\0\0\xe7\x03\0\xe7\x03\0"
    yield Crafted("webp-canvas-is-not-the-picture", riff(other + clear[12:]), REFUSE)
    yield Crafted("webp-no-picture", riff(still), REFUSE)
    flood = riff(b"VP8X\x0a\0\0\0\x08\0\0\0\x1f\0\0\x17\0\0" + b"JUNK\0\0\0\0" * 100_000)
    yield Crafted("webp-100000-chunks", flood, REFUSE)
    yield Crafted("webp-later-frame", patched(lossy, 20, bytes((lossy[20] | 1,))), REFUSE)
    yield Crafted("webp-version-7", patched(clear, 24, bytes((clear[24] | 0xE0,))), REFUSE)
    yield Crafted("webp-unknown-chunk", b"RIFF\x10\0\0\0WEBPEVIL\0\0\0\0", REFUSE)
    yield Crafted("webp-starts-only", b"RIFF\x10\0\0\0WEBP", REFUSE)
    metadata = saved(picture(), "WEBP", exif=b"Exif\0\0" + tiff() + SECRET, xmp=SECRET)
    yield Crafted("webp-gps", metadata, DRAW, (32, 24), (SECRET,))
    yield Crafted("webp-and-zip", lossy + b"PK\x03\x04" + SECRET, ANY, secrets=(SECRET,))
    for share in range(1, 10):
        yield Crafted(f"webp-cut-at-{share}0-percent", lossy[: len(lossy) * share // 10], REFUSE)


def riff(chunks: bytes) -> bytes:
    return b"RIFF" + struct.pack("<I", len(chunks) + 4) + b"WEBP" + chunks
