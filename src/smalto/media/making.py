"""How a picture was made here, carried in its own file: written by `encode`, found by the worker.

The text (`edit.made` knows what it says; nothing here does) is packed and goes into a PNG's iTXt, a
JPEG's comment or a WebP's XMP, together with a digest of the pixels as they are decoded. A picture
that was changed elsewhere has other pixels, and then nothing is found. What is found is as little
to be trusted as the rest of the file.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import io
import struct
import zlib

from PIL import Image

from smalto.media.headers import PNG_SIGNATURE
from smalto.media.protocol import MAX_BYTES

KEYWORD = b"smalto"
MAX_PACKED = 60 * 1024
"""A JPEG comment holds 64 KiB."""
MAX_CHUNKS = 256
DIGEST_BYTES = 16

_MARK = b"smalto1 "


def carrying(data: bytes, text: str, pixels: Image.Image | None = None) -> bytes:
    """The file with the text in it; as it was if the text is too long to be carried. `pixels`:
    those that the file holds, where they are known; else it is decoded."""
    packed = _packed(data, text, pixels)
    if packed is None:
        return data
    if data.startswith(PNG_SIGNATURE):
        return _into_png(data, packed)
    if data.startswith(b"\xff\xd8"):
        return _into_jpeg(data, packed)
    return _into_webp(data, packed)


def carried(data: bytes, picture: Image.Image) -> str | None:
    """The text in the file of which `picture` is what was decoded, if those are its pixels."""
    found = _of_png(data) if data.startswith(PNG_SIGNATURE) else _anywhere(data)
    if found is None or not found.startswith(_MARK):
        return None
    digest, _, packed = found[len(_MARK) :].partition(b" ")
    if digest.decode("ascii", "replace") != digest_of(picture):
        return None
    return _unpacked(packed)


def digest_of(picture: Image.Image) -> str:
    """Of size and colours; RGB of an opaque picture, whatever its mode."""
    if picture.mode == "RGBA" and picture.getchannel("A").getextrema() == (255, 255):
        picture = picture.convert("RGB")
    found = hashlib.blake2b(struct.pack(">II", *picture.size), digest_size=DIGEST_BYTES)
    found.update(picture.mode.encode())
    found.update(picture.tobytes())
    return found.hexdigest()


def _packed(data: bytes, text: str, pixels: Image.Image | None) -> bytes | None:
    """The text behind the digest of the file's own pixels."""
    raw = text.encode()
    packed = base64.b64encode(zlib.compress(raw, 6))
    if len(raw) > MAX_BYTES or len(packed) > MAX_PACKED:
        return None
    if pixels is None:
        with Image.open(io.BytesIO(data)) as image:
            pixels = image.convert("RGBA" if image.has_transparency_data else "RGB")
    digest = digest_of(pixels)
    return _MARK + digest.encode() + b" " + packed


def _unpacked(packed: bytes) -> str | None:
    try:
        unpacker = zlib.decompressobj()
        raw = unpacker.decompress(base64.b64decode(packed, validate=True), MAX_BYTES)
        return raw.decode() if unpacker.eof else None
    except (binascii.Error, zlib.error, ValueError):
        return None


def _into_png(data: bytes, packed: bytes) -> bytes:
    """After IHDR: keyword, no compression, no language, no translation, text."""
    body = b"iTXt" + KEYWORD + b"\0\0\0\0\0" + packed
    chunk = struct.pack(">I", len(body) - 4) + body + struct.pack(">I", zlib.crc32(body))
    at = len(PNG_SIGNATURE) + 25
    return data[:at] + chunk + data[at:]


def _of_png(data: bytes) -> bytes | None:
    at, head = len(PNG_SIGNATURE), KEYWORD + b"\0\0\0\0\0"
    for _ in range(MAX_CHUNKS):
        if at + 12 > len(data):
            return None
        length, name = struct.unpack_from(">I4s", data, at)
        body = data[at + 8 : at + 8 + min(length, MAX_PACKED + 256)]
        if name == b"iTXt" and body.startswith(head):
            return body[len(head) :]
        if name == b"IDAT":
            return None
        at += 12 + length
    return None


def _into_jpeg(data: bytes, packed: bytes) -> bytes:
    """After the JFIF segment, which must come first."""
    at = 2
    if data[2:4] == b"\xff\xe0":
        at += 2 + int.from_bytes(data[4:6], "big")
    return data[:at] + b"\xff\xfe" + struct.pack(">H", len(packed) + 2) + packed + data[at:]


def _into_webp(data: bytes, packed: bytes) -> bytes:
    """The simple container becomes an extended one."""
    chunks = data[12:]
    if chunks[:4] != b"VP8X":
        with Image.open(io.BytesIO(data)) as image:
            (width, height), has_alpha = image.size, image.mode == "RGBA"
        flags = 0x04 | (0x10 if has_alpha else 0)
        sides = (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
        chunks = b"VP8X" + struct.pack("<I", 10) + bytes((flags, 0, 0, 0)) + sides + chunks
    else:
        chunks = chunks[:8] + bytes((chunks[8] | 0x04,)) + chunks[9:]
    chunks += b"XMP " + struct.pack("<I", len(packed)) + packed + b"\0" * (len(packed) & 1)
    return b"RIFF" + struct.pack("<I", len(chunks) + 4) + b"WEBP" + chunks


def _anywhere(data: bytes) -> bytes | None:
    """A JPEG's comment, or a WebP's XMP."""
    return _of_jpeg(data) if data.startswith(b"\xff\xd8") else _of_webp(data)


def _of_jpeg(data: bytes) -> bytes | None:
    at = 2
    for _ in range(MAX_CHUNKS):
        if at + 4 > len(data) or data[at] != 0xFF or data[at + 1] == 0xDA:
            return None
        length = int.from_bytes(data[at + 2 : at + 4], "big")
        body = data[at + 4 : at + 2 + length]
        if data[at + 1] == 0xFE and body.startswith(_MARK):
            return body
        at += 2 + max(length, 2)
    return None


def _of_webp(data: bytes) -> bytes | None:
    at = 12
    for _ in range(MAX_CHUNKS):
        if at + 8 > len(data):
            return None
        name, length = struct.unpack_from("<4sI", data, at)
        if name == b"XMP ":
            return data[at + 8 : at + 8 + min(length, MAX_PACKED + 256)]
        at += 8 + length + (length & 1)
    return None
