"""Pictures with their facts as one ZIP, written piece by piece while it is read.

Pictures hardly shrink, so they are stored as they are; each has a JSON file of the same name.
"""

from __future__ import annotations

import json
import re
import unicodedata
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from smalto.storage.blobs import Blob
from smalto.storage.pictures import Picture

PIECE_BYTES = 256 << 10
MAX_NAME_CHARS = 48
NOT_IN_NAMES = re.compile(r"[^\w.-]+")


def file_name(picture: Picture, ending: str | None = None) -> str:
    """Number and first words: `12-a-fox-in-the-snow.png`."""
    words = unicodedata.normalize("NFC", picture.caption or picture.prompt)
    slug = NOT_IN_NAMES.sub("-", words)[:MAX_NAME_CHARS].strip("-._").lower()
    stem = f"{picture.id}-{slug}" if slug else f"{picture.id}"
    return f"{stem}.{ending or picture.output_format}"


def bundle(
    pictures: Sequence[Picture],
    find: Callable[[str], Blob | None],
    facts: Callable[[Picture], Mapping[str, Any]],
) -> Iterator[bytes]:
    """Blocks while it is read. `find` opens a file by its name; one that has gone is left out."""
    sink = _Sink()
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_STORED) as archive:
        for picture in pictures:
            blob = find(picture.file)
            if blob is None:
                continue
            with (
                blob.path.open("rb") as source,
                archive.open(_entry(picture, file_name(picture)), "w") as target,
            ):
                while piece := source.read(PIECE_BYTES):
                    target.write(piece)
                    yield sink.taken()
            told = json.dumps(facts(picture), ensure_ascii=False, indent=2)
            archive.writestr(_entry(picture, file_name(picture, "json")), told.encode())
    yield sink.taken()


def _entry(picture: Picture, name: str) -> zipfile.ZipInfo:
    made = datetime.fromtimestamp(max(picture.created_s, 315_532_800), UTC)
    return zipfile.ZipInfo(name, made.timetuple()[:6])


class _Sink:
    """What `zipfile` takes for a file that cannot be wound back."""

    def __init__(self) -> None:
        self._pieces: list[bytes] = []

    def write(self, data: bytes, /) -> int:
        self._pieces.append(bytes(data))
        return len(data)

    def flush(self) -> None:
        return None

    def close(self) -> None:
        return None

    def taken(self) -> bytes:
        pieces, self._pieces = self._pieces, []
        return b"".join(pieces)
