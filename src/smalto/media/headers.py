"""Width, height, frames and colours of PNG, JPEG and WebP from their headers alone.

Pure Python on purpose: it runs in the server's own process on whatever a stranger sent, so it walks
over a bounded number of chunks, never recurses, never decompresses and never looks at a pixel.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass

from smalto.media import exif
from smalto.media.uploads import Source

MAX_PNG_CHUNKS = 256
MAX_JPEG_SEGMENTS = 512
MAX_WEBP_CHUNKS = 256
MAX_FILL_BYTES = 64

PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"
PNG_DEPTHS = {0: (1, 2, 4, 8, 16), 2: (8, 16), 3: (1, 2, 4, 8), 4: (8, 16), 6: (8, 16)}
JPEG_FRAMES = {0xC0, 0xC1, 0xC2}
OTHER_JPEG_FRAMES = {0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF}


class BadHeader(ValueError):
    """What is wrong with the file, as a sentence for whoever sent it."""


@dataclass(frozen=True, slots=True)
class Header:
    """`frames` is 1 for a still; for an animation what the file announces, and 2 for WebP, where
    nobody needs to count on. `has_alpha` means a channel or a transparent colour, used or not."""

    media_type: str
    width_px: int
    height_px: int
    has_alpha: bool = False
    frames: int = 1
    bits: int = 8
    progressive: bool = False


def png(source: Source) -> Header:
    length, name = _png_chunk(source, 8)
    if name != b"IHDR" or length != 13:
        raise BadHeader(DAMAGED)
    width, height, bits, color, method, filters, interlace = struct.unpack(
        ">IIBBBBB", _exactly(source, 16, 13)
    )
    if bits not in PNG_DEPTHS.get(color, ()) or method or filters or interlace > 1:
        raise BadHeader(DAMAGED)
    names, frames = _before_pixels(source)
    alpha = color in (4, 6) or "tRNS" in names
    return Header("image/png", width, height, alpha, frames, bits, bool(interlace))


def _before_pixels(source: Source) -> tuple[set[str], int]:
    """Names of the chunks before the first IDAT, and the frames that acTL announces."""
    names: set[str] = set()
    frames, at = 1, 8
    for _ in range(MAX_PNG_CHUNKS):
        length, name = _png_chunk(source, at)
        if name == b"IDAT":
            return names, frames
        if not name.isalpha() or name == b"IEND" or length > source.size_bytes:
            break
        if name == b"acTL":
            (frames,) = struct.unpack(">I", _exactly(source, at + 8, 4))
        names.add(name.decode("ascii"))
        at += 12 + length
    raise BadHeader(DAMAGED)


def _png_chunk(source: Source, at: int) -> tuple[int, bytes]:
    length, name = struct.unpack(">I4s", _exactly(source, at, 8))
    return length, name


def jpeg(source: Source) -> Header:
    header: Header | None = None
    pictures, is_gain_map, at = 1, False, 2
    for _ in range(MAX_JPEG_SEGMENTS):
        marker, at = _jpeg_marker(source, at)
        if marker == 0xDA and header is not None:
            if pictures > 1 and not is_gain_map:
                raise BadHeader(SEVERAL_PICTURES)
            return header
        (length,) = struct.unpack(">H", _exactly(source, at, 2))
        if length < 2 or marker in (0xD8, 0xD9, 0xDA):
            break
        if marker in JPEG_FRAMES and header is None:
            header = _jpeg_frame(source, at, marker)
        elif marker in JPEG_FRAMES or marker in OTHER_JPEG_FRAMES:
            raise BadHeader(ODD_JPEG)
        elif marker == 0xE2:
            pictures = max(pictures, _pictures(source.at(at + 2, min(length, 4096))))
        elif marker == 0xE1:
            is_gain_map |= _is_gain_map(source, at, length)
        at += length
    raise BadHeader(DAMAGED)


def _jpeg_marker(source: Source, at: int) -> tuple[int, int]:
    """The marker at `at`, fill bytes skipped, and where its segment starts."""
    run = source.at(at, MAX_FILL_BYTES)
    fill = max(0, len(run) - len(run.lstrip(b"\xff")) - 1)
    pair = _exactly(source, at + fill, 2)
    if pair[0] != 0xFF or pair[1] == 0xFF:
        raise BadHeader(DAMAGED)
    return pair[1], at + fill + 2


def _jpeg_frame(source: Source, at: int, marker: int) -> Header:
    bits, height, width, components = struct.unpack(">BHHB", _exactly(source, at + 2, 6))
    if components == 4:
        raise BadHeader(CMYK)
    if bits != 8 or components not in (1, 3):
        raise BadHeader(ODD_JPEG)
    return Header("image/jpeg", width, height, progressive=marker == 0xC2)


def _pictures(segment: bytes) -> int:
    """How many pictures a multi-picture directory (APP2 "MPF") lists."""
    if not segment.startswith(b"MPF\0"):
        return 1
    return exif.tag(segment[4:], exif.NUMBER_OF_IMAGES) or 1


def _is_gain_map(source: Source, at: int, length: int) -> bool:
    """A phone's HDR photo: its second picture is only a brightness map, the first stands alone."""
    prefix = source.at(at + 2, 20)
    return prefix == b"http://ns.adobe.com/" and b'hdrgm:Version="' in source.at(at, length)


def webp(source: Source) -> Header:
    name, at = _exactly(source, 12, 4), 20
    if name == b"VP8 ":
        return _lossy(_exactly(source, at, 10))
    if name == b"VP8L":
        return _lossless(_exactly(source, at, 5))
    if name != b"VP8X":
        raise BadHeader(DAMAGED)
    flags, w0, w1, h0, h1 = struct.unpack("<B3xHBHB", _exactly(source, at, 10))
    width, height = 1 + w0 + (w1 << 16), 1 + h0 + (h1 << 16)
    frames = _webp_frames(source) if flags & 0x02 else 1
    return Header("image/webp", width, height, bool(flags & 0x10), frames)


def _lossy(data: bytes) -> Header:
    tag, sync, width, height = struct.unpack("<B2x3sHH", data)
    if tag & 1 or sync != b"\x9d\x01\x2a":
        raise BadHeader(DAMAGED)
    return Header("image/webp", width & 0x3FFF, height & 0x3FFF)


def _lossless(data: bytes) -> Header:
    magic, bits = struct.unpack("<BI", data)
    if magic != 0x2F or bits >> 29:
        raise BadHeader(DAMAGED)
    alpha = bool(bits >> 28 & 1)
    return Header("image/webp", 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF), alpha)


def _webp_frames(source: Source) -> int:
    frames, at = 0, 12
    for _ in range(MAX_WEBP_CHUNKS):
        if at + 8 > source.size_bytes or frames > 1:
            break
        name, length = struct.unpack("<4sI", _exactly(source, at, 8))
        frames += name == b"ANMF"
        at += 8 + length + (length & 1)
    return max(frames, 1)


def _exactly(source: Source, at: int, length: int) -> bytes:
    data = source.at(at, length)
    if len(data) != length:
        raise BadHeader(CUT_OFF)
    return data


CUT_OFF = "The file ends too early: it was cut off on its way. Send it again."
DAMAGED = "The file is damaged. Open it, save it again as PNG, JPEG or WebP, and send that."
CMYK = "It is a CMYK JPEG, made for printing. Save it as RGB."
ODD_JPEG = "It is a JPEG of a rare kind (lossless, 12-bit or arithmetic). Save it as a plain one."
SEVERAL_PICTURES = "It is a JPEG of several pictures (MPO). Save the one you mean as PNG or JPEG."
