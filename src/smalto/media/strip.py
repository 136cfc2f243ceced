"""Files without everything that is not pixels, before a decoder sees them.

Text, profiles, previews and EXIF are where decompression bombs, leaks and parser bugs live, and we
keep none of it: PNG keeps its critical chunks and tRNS, JPEG its tables and scans. WebP stays as it
is, because its metadata is never parsed. Runs in the worker.
"""

from __future__ import annotations

import struct
import zlib

from smalto.media import exif
from smalto.media.headers import PNG_SIGNATURE

MAX_CHUNKS = 8192
"""libpng writes chunks of 8 KiB: a 50 MiB file has 6,400."""

MAX_SCANS = 32
"""Progressive encoders write about ten; each one walks over the whole picture again."""

PNG_KEPT = (b"IHDR", b"PLTE", b"tRNS", b"IDAT")
JPEG_KEPT = {0xC0, 0xC1, 0xC2, 0xC4, 0xDB, 0xDD, 0xEE}


class Unstrippable(ValueError):
    """The file's frame is broken."""


def strip(data: bytes, media_type: str) -> tuple[bytes, int]:
    """The file's pixels in the same format, and its EXIF orientation 1..8."""
    return {"image/png": _png, "image/jpeg": _jpeg, "image/webp": _webp}[media_type](data)


def _png(data: bytes) -> tuple[bytes, int]:
    """IEND must be there: without it the file was cut off, even where the pixels are complete."""
    view, orientation, at = memoryview(data), 1, 8
    kept: list[bytes | memoryview] = [PNG_SIGNATURE]
    for _ in range(MAX_CHUNKS):
        if at + 12 > len(data):
            break
        length, name = struct.unpack_from(">I4s", data, at)
        if name == b"IEND":
            return b"".join([*kept, b"\0\0\0\0IEND\xaeB`\x82"]), orientation
        end = at + 12 + length
        if end > len(data):
            break
        if name in PNG_KEPT:
            kept.append(_checked(view[at:end]))
        elif name == b"eXIf":
            orientation = exif.orientation(data[at + 8 : end - 4])
        elif name[:1].isupper():
            break
        at = end
    raise Unstrippable


def _checked(chunk: memoryview) -> memoryview:
    if zlib.crc32(chunk[4:-4]) != int.from_bytes(chunk[-4:], "big"):
        raise Unstrippable
    return chunk


def _jpeg(data: bytes) -> tuple[bytes, int]:
    """Of the APP segments only Adobe's stays, which says how colours are stored."""
    kept, orientation, at = [b"\xff\xd8"], 1, 2
    while at + 4 <= len(data):
        if data[at] != 0xFF:
            break
        marker = data[at + 1]
        if marker == 0xFF:
            at += 1
            continue
        if marker == 0xDA:
            return b"".join([*kept, _scans(data, at)]), orientation
        end = at + 2 + int.from_bytes(data[at + 2 : at + 4], "big")
        if marker in JPEG_KEPT:
            kept.append(data[at:end])
        elif marker == 0xE1 and data[at + 4 : at + 10] == b"Exif\0\0":
            orientation = exif.orientation(data[at + 10 : end])
        at = end
    raise Unstrippable


def _scans(data: bytes, start: int) -> bytes:
    if data.count(b"\xff\xda", start) > MAX_SCANS:
        raise Unstrippable
    return data[start:]


def _webp(data: bytes) -> tuple[bytes, int]:
    at = 12
    for _ in range(MAX_CHUNKS):
        if at + 8 > len(data):
            return data, 1
        name, length = struct.unpack_from("<4sI", data, at)
        if name == b"EXIF":
            block = data[at + 8 : at + 8 + length]
            return data, exif.orientation(block.removeprefix(b"Exif\0\0"))
        at += 8 + length + (length & 1)
    raise Unstrippable
