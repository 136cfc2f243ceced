"""Crafted PNG files, built from chunks here: nothing binary lies in the repository."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator

from .crafted import ANY, DRAW, REFUSE, Crafted

SIGNATURE = b"\x89PNG\r\n\x1a\n"
HTML = b"<html><script>alert(document.cookie)</script></html>"
ZIP = b"PK\x03\x04" + bytes(26) + b"secret.txt" + b"PK\x05\x06" + bytes(18)


def chunk(name: bytes, data: bytes = b"") -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def head(width: int, height: int, bits: int = 8, color: int = 2, interlace: int = 0) -> bytes:
    return chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, bits, color, 0, 0, interlace))


def pixels(raw: bytes) -> bytes:
    return chunk(b"IDAT", zlib.compress(raw, 9))


def png(*chunks: bytes) -> bytes:
    return b"".join((SIGNATURE, *chunks, chunk(b"IEND")))


def rows(width_bytes: int, height: int, value: int = 0x40, kind: int = 0) -> bytes:
    return (bytes((kind,)) + bytes((value,)) * width_bytes) * height


def zeros(megabytes: int) -> bytes:
    """Deflated zero bytes: a thousandth of the size they unpack to."""
    pack = zlib.compressobj(9)
    million = bytes(1 << 20)
    return b"".join(pack.compress(million) for _ in range(megabytes)) + pack.flush()


SMALL = (head(16, 16), pixels(rows(48, 16)))
GOOD = png(*SMALL)


def files() -> Iterator[Crafted]:
    yield from _sizes()
    yield from _packed_bombs()
    yield from _animations()
    yield from _broken()
    yield from _chunk_floods()
    yield from _polyglots()
    yield from _modes()


def _sizes() -> Iterator[Crafted]:
    line = pixels(rows(48, 1))
    yield Crafted("png-60000x60000-header", png(head(60000, 60000), line), REFUSE)
    legal = png(head(9400, 9400, 1, 0), pixels(rows(1175, 9400)))
    yield Crafted("png-88-megapixels-legal", legal, REFUSE)
    yield Crafted("png-8193-wide", png(head(8193, 1), pixels(rows(24579, 1))), REFUSE)
    yield Crafted("png-8193-high", png(head(1, 8193), pixels(rows(3, 8193))), REFUSE)
    over = png(head(4001, 4000, 1, 0), pixels(rows(501, 4000)))
    yield Crafted("png-just-over-16-megapixels", over, REFUSE)
    most = png(head(4000, 4000, 1, 0), pixels(rows(500, 4000)))
    yield Crafted("png-16-megapixels", most, DRAW, (4000, 4000))
    yield Crafted("png-no-width", png(head(0, 16), line), REFUSE)
    yield Crafted("png-no-height", png(head(16, 0), line), REFUSE)
    yield Crafted("png-negative-width", png(head(0xFFFFFFFF, 1), line), REFUSE)
    yield Crafted("png-overflowing-product", png(head(0x10001, 0xFFFF), line), REFUSE)


def _packed_bombs() -> Iterator[Crafted]:
    """200 MB of zeros where we never look; a decoder that looks runs out of memory or patience."""
    bomb = zeros(200)
    for name, keyword in ((b"zTXt", b"Comment\0\0"), (b"iCCP", b"profile\0\0")):
        data = png(SMALL[0], chunk(name, keyword + bomb), SMALL[1])
        yield Crafted(f"png-{name.decode()}-bomb", data, DRAW, (16, 16))
    text = chunk(b"iTXt", b"XML:com.adobe.xmp\0\1\0\0\0" + bomb)
    yield Crafted("png-iTXt-bomb-at-end", png(*SMALL, text), DRAW, (16, 16))
    yield Crafted("png-pixels-unpack-to-200-MB", png(SMALL[0], chunk(b"IDAT", bomb)), ANY)


def _animations() -> Iterator[Crafted]:
    control = struct.pack(">IIIIIHHBB", 0, 16, 16, 0, 0, 1, 10, 0, 0)
    frames = b"".join(
        chunk(b"fcTL", control) + chunk(b"fdAT", struct.pack(">I", n) + zlib.compress(rows(48, 16)))
        for n in range(10_000)
    )
    announced = chunk(b"acTL", struct.pack(">II", 10_000, 0))
    data = png(SMALL[0], announced, SMALL[1], frames)
    yield Crafted("apng-10000-frames", data, REFUSE)
    still = chunk(b"acTL", struct.pack(">II", 1, 0))
    yield Crafted("apng-1-frame", png(SMALL[0], still, SMALL[1]), DRAW, (16, 16))
    most = chunk(b"acTL", b"\xff" * 8)
    yield Crafted("apng-4-billion-frames", png(SMALL[0], most, SMALL[1]), REFUSE)
    yield Crafted("apng-cut-control", SIGNATURE + SMALL[0] + b"\0\0\0\x08acTL", REFUSE)


def _broken() -> Iterator[Crafted]:
    good = bytearray(GOOD)
    good[29] ^= 1
    yield Crafted("png-wrong-crc-of-header", bytes(good), REFUSE)
    good = bytearray(GOOD)
    good[-16] ^= 1
    yield Crafted("png-wrong-crc-of-pixels", bytes(good), REFUSE)
    yield Crafted("png-signature-only", SIGNATURE, REFUSE)
    yield Crafted("png-no-pixels", png(SMALL[0]), REFUSE)
    yield Crafted("png-no-end", GOOD[:-12], REFUSE)
    yield Crafted("png-too-few-rows", png(SMALL[0], pixels(rows(48, 3))), ANY)
    yield Crafted("png-unknown-filter", png(SMALL[0], pixels(rows(48, 16, kind=5))), REFUSE)
    yield Crafted("png-not-deflated", png(SMALL[0], chunk(b"IDAT", bytes(800))), REFUSE)
    yield Crafted("png-no-palette", png(head(16, 16, 8, 3), pixels(rows(16, 16))), ANY)
    palette = chunk(b"PLTE", b"\xff\0\0")
    outside = png(head(16, 16, 8, 3), palette, pixels(rows(16, 16, 200)))
    yield Crafted("png-color-outside-palette", outside, ANY)
    yield Crafted("png-two-headers", png(SMALL[0], head(4000, 4000), SMALL[1]), ANY)
    yield Crafted("png-second-header-huge", png(SMALL[0], head(60000, 60000), SMALL[1]), REFUSE)
    yield Crafted("png-unknown-critical-chunk", png(*SMALL, chunk(b"EVIL", b"x")), REFUSE)
    yield Crafted("png-iphone-dialect", png(chunk(b"CgBI", b"P\0 \6"), *SMALL), REFUSE)
    yield Crafted("png-7-bits", png(head(16, 16, 7), SMALL[1]), REFUSE)
    yield Crafted("png-endless-chunk", SIGNATURE + SMALL[0] + b"\xff\xff\xff\xffIDAT", REFUSE)
    endless = SIGNATURE + SMALL[0] + b"\x7f\xff\xff\xfftEXt" + bytes(64)
    yield Crafted("png-endless-text", endless, REFUSE)
    for share in range(1, 10):
        yield Crafted(f"png-cut-at-{share}0-percent", GOOD[: len(GOOD) * share // 10], REFUSE)


def _chunk_floods() -> Iterator[Crafted]:
    flood = chunk(b"tEXt", b"a\0b") * 100_000
    yield Crafted("png-100000-texts-first", png(SMALL[0], flood, SMALL[1]), REFUSE)
    yield Crafted("png-100000-texts-last", png(*SMALL, flood), REFUSE)
    tiny = b"".join(chunk(b"IDAT", bytes((byte,))) for byte in zlib.compress(rows(48, 16)))
    yield Crafted("png-pixels-byte-by-byte", png(SMALL[0], tiny), DRAW, (16, 16))
    empty = chunk(b"IDAT") * 100_000
    yield Crafted("png-100000-empty-pixel-chunks", png(*SMALL, empty), REFUSE)


def _polyglots() -> Iterator[Crafted]:
    secret = b"GPS 52.5163 N 13.3777 E"
    yield Crafted("png-and-zip", GOOD + ZIP, DRAW, (16, 16), (b"PK\x03\x04", b"secret.txt"))
    yield Crafted("png-and-html", GOOD + HTML, DRAW, (16, 16), (b"<script>",))
    text = chunk(b"tEXt", b"Comment\0" + HTML)
    yield Crafted("png-with-html-text", png(SMALL[0], text, SMALL[1]), DRAW, (16, 16), (b"<html>",))
    xmp = chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + secret)
    yield Crafted("png-with-xmp", png(SMALL[0], xmp, SMALL[1]), DRAW, (16, 16), (secret,))
    private = chunk(b"gpSx", secret)
    yield Crafted("png-private-chunk", png(*SMALL, private), DRAW, (16, 16), (secret,))
    exif = chunk(b"eXIf", b"II*\0\x08\0\0\0\xff\xff" + secret * 400_000)
    yield Crafted("png-giant-exif", png(SMALL[0], exif, SMALL[1]), DRAW, (16, 16), (secret,))
    loop = b"II*\0\x08\0\0\0" + b"\0\0" + struct.pack("<I", 8) * 4
    yield Crafted("png-exif-loop", png(SMALL[0], chunk(b"eXIf", loop), SMALL[1]), DRAW, (16, 16))
    provenance = chunk(b"caBX", secret * 100)
    yield Crafted("png-provenance", png(SMALL[0], provenance, SMALL[1]), DRAW, (16, 16), (secret,))


def _modes() -> Iterator[Crafted]:
    """Every legal kind of PNG comes out as 8-bit RGB or RGBA."""
    for bits in (1, 2, 4, 8, 16):
        data = png(head(16, 16, bits, 0), pixels(rows(2 * bits, 16, 0xFF)))
        yield Crafted(f"png-grey-{bits}-bit", data, DRAW, (16, 16))
    for color, channels in ((2, 3), (4, 2), (6, 4)):
        data = png(head(16, 16, 16, color), pixels(rows(32 * channels, 16, 0x80)))
        yield Crafted(f"png-16-bit-color-type-{color}", data, DRAW, (16, 16))
    palette, clear = chunk(b"PLTE", b"\xff\0\0\0\xff\0"), chunk(b"tRNS", b"\0")
    see_through = png(head(16, 16, 8, 3), palette, clear, pixels(rows(16, 16, 0)))
    yield Crafted("png-palette-with-clear-color", see_through, DRAW, (16, 16))
    key = png(SMALL[0], chunk(b"tRNS", b"\0\x40" * 3), SMALL[1])
    yield Crafted("png-color-key", key, DRAW, (16, 16))
    passes = rows(3, 1) * 3 + rows(6, 1) + rows(6, 2) + rows(12, 2) + rows(12, 2 + 2)
    yield Crafted("png-interlaced", png(head(8, 8, 8, 2, 1), pixels(passes + rows(24, 4))), ANY)
