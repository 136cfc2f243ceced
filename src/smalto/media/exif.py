"""One number out of a TIFF directory, which is all we ever want of EXIF: which way up, how many.

Reads the first directory only, at most `MAX_ENTRIES` of it, follows no pointer; whatever is odd
counts as absent. Source: TIFF 6.0, section 2; EXIF 2.32, tag 0x0112; CIPA DC-007, tag 0xB001.
"""

from __future__ import annotations

import struct

ORIENTATION = 0x0112
NUMBER_OF_IMAGES = 0xB001
MAX_ENTRIES = 512


def orientation(tiff: bytes) -> int:
    """1..8; 1 (upright) when the directory does not say."""
    value = tag(tiff, ORIENTATION)
    return value if value is not None and 1 <= value <= 8 else 1


def tag(tiff: bytes, wanted: int) -> int | None:
    """The value of a single SHORT or LONG of the first directory."""
    order = {b"II*\0": "<", b"MM\0*": ">"}.get(tiff[:4])
    try:
        return None if order is None else _entry(tiff, order, wanted)
    except struct.error:
        return None


def _entry(tiff: bytes, order: str, wanted: int) -> int | None:
    (start,) = struct.unpack_from(order + "I", tiff, 4)
    (count,) = struct.unpack_from(order + "H", tiff, start)
    for index in range(min(count, MAX_ENTRIES)):
        at = start + 2 + 12 * index
        name, kind, items = struct.unpack_from(order + "HHI", tiff, at)
        if name == wanted:
            form = {3: "H", 4: "I"}.get(kind)
            if form is None or items != 1:
                return None
            (value,) = struct.unpack_from(order + form, tiff, at + 8)
            return int(value)
    return None
