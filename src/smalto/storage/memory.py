"""What projects remember by name: rows in the database, pictures in files beside it.

A picture is on disk before its row is there, and goes with the last row that speaks of it.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from smalto.storage.blobs import BlobStore
from smalto.storage.database import Database, Row
from smalto.types import ImageInput


@dataclass(frozen=True, slots=True)
class MemoryRow:
    """`name` as its owner wrote it, without an @; `created_s` is unix seconds."""

    project: str
    name: str
    description: str
    sha256: str
    width_px: int
    height_px: int
    has_alpha: bool
    media_type: str
    making: str | None
    size_bytes: int
    key_id: int | None
    created_s: int


@dataclass(frozen=True, slots=True)
class Room:
    """What one project may keep."""

    names: int
    size_bytes: int


class Taken(Exception):
    """The project remembers something by this name already."""


class Full(Exception):
    """Which limit it would pass: "names" or "bytes"."""

    def __init__(self, limit: str) -> None:
        super().__init__(limit)
        self.limit = limit


class MemoryStore:
    """Every method blocks; call it in a thread. `folded` names are in lower case."""

    def __init__(self, database: Database, pictures: BlobStore) -> None:
        self._database = database
        self._pictures = pictures

    def add(self, row: MemoryRow, folded: str, png: bytes, room: Room) -> None:
        """Raises Taken or Full; nothing is kept then."""
        with self._database.transaction() as connection:
            found = connection.execute(
                "SELECT count(*), coalesce(sum(size_bytes), 0), coalesce(max(folded = ?), 0)"
                " FROM memory WHERE project = ?",
                (folded, row.project),
            ).fetchone()
            if found[2]:
                raise Taken
            if found[0] >= room.names:
                raise Full("names")
            if found[1] + row.size_bytes > room.size_bytes:
                raise Full("bytes")
            self._pictures.put(png, "png")
            values = {name: getattr(row, name) for name in MemoryRow.__dataclass_fields__}
            names = [*values, "folded"]
            connection.execute(
                f"INSERT INTO memory ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})",
                (*values.values(), folded),
            )

    def find(self, project: str, folded: str) -> MemoryRow | None:
        rows = self._database.read(
            "SELECT * FROM memory WHERE project = ? AND folded = ?", (project, folded)
        )
        return _row(rows[0]) if rows else None

    def all(self, project: str) -> list[MemoryRow]:
        """By name."""
        rows = self._database.read(
            "SELECT * FROM memory WHERE project = ? ORDER BY folded", (project,)
        )
        return [_row(row) for row in rows]

    def picture(self, row: MemoryRow) -> ImageInput | None:
        """None when its file has gone."""
        blob = self._pictures.get(f"{row.sha256}.png")
        if blob is None:
            return None
        png = blob.path.read_bytes()
        size = (row.width_px, row.height_px)
        return ImageInput(*size, row.has_alpha, row.media_type, png, row.making)

    def change(self, project: str, folded: str, name: str, renamed: str, description: str) -> bool:
        """What is kept as `folded` is called `name` from now on, `renamed` in lower case. False
        where there was nothing of the old name; raises Taken, and nothing has changed then."""
        with self._database.transaction() as connection:
            taken = connection.execute(
                "SELECT 1 FROM memory WHERE project = ? AND folded = ? AND folded <> ?",
                (project, renamed, folded),
            ).fetchone()
            if taken is not None:
                raise Taken
            changed = connection.execute(
                "UPDATE memory SET name = ?, folded = ?, description = ?"
                " WHERE project = ? AND folded = ?",
                (name, renamed, description, project, folded),
            )
            return changed.rowcount > 0

    def remove(self, project: str, folded: str) -> bool:
        """False when there was nothing of that name."""
        with self._database.transaction() as connection:
            found = connection.execute(
                "SELECT sha256 FROM memory WHERE project = ? AND folded = ?", (project, folded)
            ).fetchone()
            if found is None:
                return False
            connection.execute(
                "DELETE FROM memory WHERE project = ? AND folded = ?", (project, folded)
            )
            others = connection.execute(
                "SELECT 1 FROM memory WHERE sha256 = ? LIMIT 1", (found[0],)
            ).fetchone()
            if others is None:
                self._pictures.remove(f"{found[0]}.png")
        return True


def digest(png: bytes) -> str:
    """As the picture's file is called."""
    return hashlib.sha256(png).hexdigest()


def _row(row: Row) -> MemoryRow:
    values = {name: row[name] for name in MemoryRow.__dataclass_fields__}
    return MemoryRow(**{**values, "has_alpha": bool(values["has_alpha"])})
