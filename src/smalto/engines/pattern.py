"""Test pictures: coloured cells and a label from words and a seed, at almost no cost."""

from __future__ import annotations

import hashlib
import struct
import zlib
from collections.abc import Iterable
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from smalto.types import Frame

CELLS = 8
GLYPH_W, GLYPH_H = 3, 5
GLYPH_TABLE = """
075557 126227 271747 371717 455711 574717 674757 771111 875757 975717
A25755 B65656 C34443 D65556 E74647 F74644 G34553 H55755 I72227 J11152
K55655 L44447 M57755 N65555 O25552 P65644 Q25563 R65655 S34216 T72222
U55557 V55552 W55775 X55255 Y55222 Z71247
"""
"""A letter, then its five rows of three pixels, each row as an octal digit."""

GLYPHS = {entry[0]: entry[1:] for entry in GLYPH_TABLE.split()}

Pixels = NDArray[np.uint8]
"""(H, W, RGBA)"""


def cells(words: str, seed: int, width_px: int, height_px: int, *, clear: bool) -> Pixels:
    """Cells in two colours from a hash of words and seed; `clear` makes one of them see-through."""
    digest = hashlib.sha256(f"{seed}\n{words}".encode()).digest()
    bits = np.unpackbits(np.frombuffer(digest[:8], np.uint8)).reshape(CELLS, CELLS)
    colors = np.array([[*digest[8:11], 255], [*digest[11:14], 255]], np.uint8)
    if clear:
        colors[0, 3] = 0
    across = np.diff(np.arange(CELLS + 1) * width_px // CELLS)
    down = np.diff(np.arange(CELLS + 1) * height_px // CELLS)
    rows = np.repeat(colors[bits], across, axis=1)  # (CELLS, W, RGBA)
    return np.repeat(rows, down, axis=0)


def label(pixels: Pixels, texts: Iterable[str]) -> None:
    """White letters on black strips at the top, as many as fit, a line for each text."""
    height = pixels.shape[0]
    scale = max(1, height // 160)
    for line, text in enumerate(texts):
        mask = _letters(text)[:, : pixels.shape[1] // scale].repeat(scale, 0).repeat(scale, 1)
        top = height // 16 + line * height // 10
        strip = pixels[top : top + mask.shape[0], : mask.shape[1]]
        strip[..., :3] = np.where(mask[: len(strip), :, None], 255, 0)
        strip[..., 3] = 255


def pixels_of(frame: Frame) -> Pixels:
    """A copy that may be painted on."""
    flat = np.frombuffer(frame.rgba, np.uint8)
    return flat.reshape(frame.height_px, frame.width_px, 4).copy()


def frame_from(pixels: Pixels) -> Frame:
    return Frame(pixels.shape[1], pixels.shape[0], pixels.tobytes())


def revealed(done: Frame, under: Frame, share: float) -> Frame:
    """The upper `share` (0..1) of a picture; below it what was there before."""
    painted = round(done.height_px * share) * done.width_px * 4
    parts = (memoryview(done.rgba)[:painted], memoryview(under.rgba)[painted:])
    return Frame(done.width_px, done.height_px, b"".join(parts))


@lru_cache(maxsize=2)
def unpainted(width_px: int, height_px: int) -> Frame:
    """Plain grey."""
    return Frame(width_px, height_px, bytes((200, 200, 200, 255)) * (width_px * height_px))


@lru_cache(maxsize=4)
@lru_cache(maxsize=1)
def padded_png(width_px: int, height_px: int, size_bytes: int) -> bytes:
    """A grey PNG of exactly `size_bytes` (of its least size, if that is more): what it lacks is
    noise in a chunk that readers skip."""
    header = struct.pack(">IIBBBBB", width_px, height_px, 1, 0, 0, 0, 0)
    rows = (b"\0" + b"\xaa" * -(-width_px // 8)) * height_px
    image = _chunk(b"IHDR", header) + _chunk(b"IDAT", zlib.compress(rows, 1))
    least = b"\x89PNG\r\n\x1a\n" + image + _chunk(b"IEND", b"")
    lack = size_bytes - len(least) - 12
    if lack < 0:
        return least
    noise = np.random.default_rng(0).bytes(lack)
    return least[:-12] + _chunk(b"nsMo", noise) + least[-12:]


def _chunk(kind: bytes, data: bytes) -> bytes:
    check = zlib.crc32(data, zlib.crc32(kind))
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", check)


@lru_cache(maxsize=64)
def _letters(text: str) -> NDArray[np.bool_]:
    """(GLYPH_H + 2, width) with an empty border; what has no glyph is a space."""
    shown = [GLYPHS.get(char, "00000") for char in text.upper()[:400]]
    mask = np.zeros((GLYPH_H + 2, 1 + (GLYPH_W + 1) * len(shown)), np.bool_)
    for place, glyph in enumerate(shown):
        for row, digit in enumerate(glyph):
            for col in range(GLYPH_W):
                lit = int(digit) >> (GLYPH_W - 1 - col) & 1
                mask[row + 1, 1 + place * (GLYPH_W + 1) + col] = bool(lit)
    return mask
