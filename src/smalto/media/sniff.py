"""What a file is, by its first bytes: nobody's word is taken for it, neither name nor type."""

from __future__ import annotations

from smalto.media import headers
from smalto.media.headers import BadHeader, Header
from smalto.media.uploads import Source

HEAD_BYTES = 512
DRAWABLE = ("image/jpeg", "image/png", "image/webp")
"""In the order of OpenAI's message."""

UNKNOWN = "application/octet-stream"
EMPTY = "application/x-empty"

_MAGIC = (
    (headers.PNG_SIGNATURE, "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"BM", "image/bmp"),
    (b"II*\0", "image/tiff"),
    (b"MM\0*", "image/tiff"),
    (b"8BPS", "image/vnd.adobe.photoshop"),
    (b"\0\0\1\0", "image/x-icon"),
    (b"\xff\x0a", "image/jxl"),
    (b"\0\0\0\x0cJXL ", "image/jxl"),
    (b"\0\0\0\x0cjP  ", "image/jp2"),
    (b"qoif", "image/qoi"),
    (b"%PDF", "application/pdf"),
    (b"%!PS", "application/postscript"),
    (b"PK\x03\x04", "application/zip"),
    (b"\x1f\x8b", "application/gzip"),
)
_BRANDS = {
    b"heic": "image/heic",
    b"heix": "image/heic",
    b"hevc": "image/heic",
    b"mif1": "image/heif",
    b"msf1": "image/heif",
    b"avif": "image/avif",
    b"avis": "image/avif",
}
_PARSERS = {"image/png": headers.png, "image/jpeg": headers.jpeg, "image/webp": headers.webp}


def media_type(head: bytes) -> str:
    """By the first `HEAD_BYTES` of a file."""
    if not head:
        return EMPTY
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "image/webp"
    if head[4:8] == b"ftyp":
        return _BRANDS.get(head[8:12], "video/mp4")
    for magic, name in _MAGIC:
        if head.startswith(magic):
            return name
    return _text(head)


def _text(head: bytes) -> str:
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if b"<svg" in start:
        return "image/svg+xml"
    if start.startswith((b"<!doctype html", b"<html", b"<script")):
        return "text/html"
    if start.startswith(b"<?xml"):
        return "text/xml"
    printable = all(byte >= 32 or byte in b"\t\n\r\f" for byte in head)
    return "text/plain" if printable and _is_utf8(head) else UNKNOWN


def _is_utf8(head: bytes) -> bool:
    """The head may end inside a character, of at most four bytes."""
    text = head.decode("utf-8", "ignore")
    return len(head) - len(text.encode()) < 4


def header(source: Source) -> Header:
    """Raises BadHeader when the file is not one of `DRAWABLE` or its header makes no sense."""
    parse = _PARSERS.get(media_type(source.at(0, HEAD_BYTES)))
    if parse is None:
        raise BadHeader(headers.DAMAGED)
    found = parse(source)
    if found.width_px == 0 or found.height_px == 0:
        raise BadHeader("It has no pixels.")
    return found
