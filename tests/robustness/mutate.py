"""Valid pictures, damaged at random: bits, bytes, lengths, pieces lost, doubled or swapped.

PNG checks itself, so a mutant whose checksums are not mended says nothing about the decoder: two
thirds are mended.
"""

from __future__ import annotations

import random
import struct
import zlib
from collections.abc import Callable

from PIL import Image

from . import corpus_jpeg as bent
from . import corpus_png as made

Mutation = Callable[[random.Random, bytearray], None]
TELLING = (0, 1, 0x7F, 0x80, 0xFF)


def seeds() -> list[tuple[str, bytes]]:
    """Media type and file: small, and of every kind that a decoder has code for."""
    noise = Image.effect_noise((48, 40), 90)
    color = Image.merge("RGB", [noise, noise.rotate(90, expand=True).resize((48, 40)), noise])
    alpha = color.convert("RGBA")
    alpha.putalpha(noise)
    exif = b"Exif\0\0" + bent.tiff((0x0112, 3, 6))
    pngs = [bent.saved(image, "PNG") for image in (color, alpha, noise, color.quantize(16))]
    pngs.append(made.png(made.head(16, 16, 16, 6, 0), made.pixels(made.rows(128, 16, 0x80))))
    pngs.append(bent.saved(color, "PNG", exif=exif[6:]))
    jpegs = [bent.saved(image, "JPEG", exif=exif) for image in (color, noise)]
    jpegs.append(bent.saved(color, "JPEG", progressive=True, subsampling=2))
    jpegs.append(bent.saved(color, "JPEG", restart_marker_blocks=2, quality=30))
    webps = [bent.saved(image, "WEBP") for image in (color, alpha)]
    webps += [bent.saved(image, "WEBP", lossless=True, exif=exif) for image in (color, alpha)]
    return [
        *(("image/png", data) for data in pngs),
        *(("image/jpeg", data) for data in jpegs),
        *(("image/webp", data) for data in webps),
    ]


def mutant(chance: random.Random, media_type: str, data: bytes) -> bytes:
    bent_data = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 4, 12))):
        if len(bent_data) > 16:
            chance.choice(MUTATIONS)(chance, bent_data)
    if media_type == "image/png" and chance.random() < 0.67:
        return mended(bytes(bent_data))
    return bytes(bent_data)


def mended(data: bytes) -> bytes:
    """Checksums made right again, as far as the chunks can still be followed."""
    out, at = bytearray(data), 8
    while at + 12 <= len(out):
        (length,) = struct.unpack_from(">I", out, at)
        end = at + 8 + length
        if end + 4 > len(out):
            break
        struct.pack_into(">I", out, end, zlib.crc32(out[at + 4 : end]))
        at = end + 4
    return bytes(out)


def _flip(chance: random.Random, data: bytearray) -> None:
    data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)


def _byte(chance: random.Random, data: bytearray) -> None:
    data[chance.randrange(len(data))] = chance.choice((*TELLING, chance.randrange(256)))


def _early_byte(chance: random.Random, data: bytearray) -> None:
    data[chance.randrange(min(64, len(data)))] = chance.choice(TELLING)


def _number(chance: random.Random, data: bytearray) -> None:
    at = chance.randrange(len(data) - 4)
    value = chance.choice((0, 1, 255, 65535, 0x7FFFFFFF, 0xFFFFFFFF, chance.randrange(1 << 16)))
    struct.pack_into(chance.choice("<>") + "I", data, at, value)


def _cut(chance: random.Random, data: bytearray) -> None:
    del data[chance.randrange(len(data)) :]


def _lose(chance: random.Random, data: bytearray) -> None:
    at = chance.randrange(len(data))
    del data[at : at + chance.randrange(1, 40)]


def _double(chance: random.Random, data: bytearray) -> None:
    at = chance.randrange(len(data))
    data[at:at] = data[at : at + chance.randrange(1, 200)] * chance.choice((1, 1, 3, 50))


def _noise(chance: random.Random, data: bytearray) -> None:
    at = chance.randrange(len(data))
    data[at : at + 8] = chance.randbytes(chance.randrange(16))


MUTATIONS: tuple[Mutation, ...] = (
    *(_flip, _byte, _early_byte, _number, _cut, _lose, _double, _noise),
)
