"""Everything that was made: rows in the database, files beside it.

A file is on disk before the row that speaks of it, and goes with the last row that does. Every
question names the project, so that nobody meets another's pictures.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from smalto.storage.blobs import Blob, BlobStore
from smalto.storage.database import Database
from smalto.storage.found import BATCH, Pictures, batches
from smalto.storage.pictures import INSERT, Picture, marks, values_of
from smalto.storage.words import indexed


@dataclass(frozen=True, slots=True)
class Files:
    """Of one picture: itself, a small WebP, the mask it was made with (PNG)."""

    file: bytes | None = None
    thumb: bytes | None = None
    mask: bytes | None = None


class GalleryStore(Pictures):
    """Every method blocks; call it in a thread."""

    def __init__(self, database: Database, files: BlobStore) -> None:
        super().__init__(database)
        self._files = files

    def add(self, picture: Picture, files: Files) -> Picture:
        """With its id and the names of its files. Raises OSError when the disk is full."""
        self._put(picture, files)  # the slow part, before anybody else has to wait
        with self._database.transaction() as connection:
            named = self._put(picture, files)  # still there, whoever deleted the like meanwhile
            return insert(connection, named)

    def _put(self, picture: Picture, files: Files) -> Picture:
        names: dict[str, str] = {}
        for field, ending in (("file", picture.output_format), ("thumb", "webp"), ("mask", "png")):
            data = getattr(files, field)
            if data is not None:
                names[field] = self._files.put(data, ending)
        return replace(picture, **names)  # type: ignore[arg-type]

    def change(
        self,
        picture: Picture,
        *,
        favourite: bool | None = None,
        caption: str | None = None,
        collections: Sequence[int] | None = None,
    ) -> None:
        """What is None stays; an empty caption is none. Collections must be the project's."""
        with self._database.transaction() as connection:
            if favourite is not None:
                connection.execute(
                    "UPDATE picture SET favourite = ? WHERE id = ?", (favourite, picture.id)
                )
            if caption is not None:
                connection.execute(
                    "UPDATE picture SET caption = ? WHERE id = ?", (caption or None, picture.id)
                )
                _index(connection, replace(picture, caption=caption))
            if collections is not None:
                connection.execute("DELETE FROM collected WHERE picture_id = ?", (picture.id,))
                _relate(connection, replace(picture, collections=tuple(collections), parents=()))

    def trash(self, project: str, ids: Sequence[int], now_s: int) -> int:
        return self._each(
            "UPDATE picture SET trashed_s = ? WHERE trashed_s IS NULL AND project = ?",
            (now_s, project),
            ids,
        )

    def restore(self, project: str, ids: Sequence[int]) -> int:
        return self._each(
            "UPDATE picture SET trashed_s = NULL WHERE trashed_s IS NOT NULL AND project = ?",
            (project,),
            ids,
        )

    def _each(self, sql: str, values: Sequence[object], ids: Sequence[int]) -> int:
        with self._database.transaction() as connection:
            return sum(
                connection.execute(f"{sql} AND id IN ({marks(part)})", (*values, *part)).rowcount
                for part in batches(ids)
            )

    def delete(self, project: str, ids: Sequence[int]) -> int:
        """For good, with files that nobody else needs; only what is in the trash."""
        n_deleted = 0
        for part in batches(ids):
            with self._database.transaction() as connection:
                rows = connection.execute(
                    "SELECT id FROM picture WHERE trashed_s IS NOT NULL AND project = ?"
                    f" AND id IN ({marks(part)})",
                    (project, *part),
                ).fetchall()
                self._remove(connection, [row[0] for row in rows])
                n_deleted += len(rows)
        return n_deleted

    def empty_trash(self, before_s: int) -> int:
        """Of all projects: what was thrown away before then."""
        with self._database.transaction() as connection:
            rows = connection.execute(
                "SELECT id FROM picture WHERE trashed_s < ? LIMIT ?", (before_s, BATCH)
            ).fetchall()
            self._remove(connection, [row[0] for row in rows])
        return len(rows)

    def _remove(self, connection: sqlite3.Connection, ids: Sequence[int]) -> None:
        for one in ids:
            connection.execute("DELETE FROM picture_words WHERE rowid = ?", (one,))
            connection.execute("DELETE FROM picture WHERE id = ?", (one,))
            self._forget_files(connection, f"picture:{one}")

    # --- files ----------------------------------------------------------------------------------

    def file(self, name: str) -> Blob | None:
        return self._files.get(name)

    def small(self, project: str, picture_id: int) -> tuple[Blob, bytes] | None:
        """The thumbnail, or the picture itself where there is none: all at once, because a wall
        asks for hundreds."""
        rows = self._database.read(
            "SELECT coalesce(thumb, file) FROM picture WHERE project = ? AND id = ?",
            (project, picture_id),
        )
        blob = self._files.get(rows[0][0]) if rows else None
        return None if blob is None else (blob, blob.path.read_bytes())

    def keep_file(self, owner: str, data: bytes, ending: str) -> str:
        """For `owner`, who is no picture, until `forget`; its name."""
        with self._database.transaction() as connection:
            name = self._files.put(data, ending)
            connection.execute("INSERT OR IGNORE INTO kept_file VALUES (?, ?)", (name, owner))
        return name

    def forget(self, owner: str) -> None:
        with self._database.transaction() as connection:
            self._forget_files(connection, owner)

    def _forget_files(self, connection: sqlite3.Connection, owner: str) -> None:
        """Those that nobody else needs are gone when it returns."""
        rows = connection.execute("SELECT name FROM kept_file WHERE owner = ?", (owner,)).fetchall()
        connection.execute("DELETE FROM kept_file WHERE owner = ?", (owner,))
        for (name,) in rows:
            others = connection.execute(
                "SELECT 1 FROM kept_file WHERE name = ? LIMIT 1", (name,)
            ).fetchone()
            if others is None:
                self._files.remove(name)

    def remove_strays(self, root: Path, before_s: float) -> int:
        """Files under `root` that no row speaks of, left by a crash; younger ones may be about to
        be kept."""
        known = {row[0] for row in self._database.read("SELECT name FROM kept_file")}
        strays = [
            path
            for path in root.glob("??/*")
            if path.name not in known and path.stat().st_mtime < before_s
        ]
        for path in strays:
            path.unlink(missing_ok=True)
        return len(strays)


def insert(connection: sqlite3.Connection, picture: Picture) -> Picture:
    """The row and what belongs to it; with its id. Its files are there already."""
    done = connection.execute(INSERT, values_of(picture))
    assert done.lastrowid is not None
    kept = replace(picture, id=done.lastrowid)
    _index(connection, kept)
    _relate(connection, kept)
    return kept


def _index(connection: sqlite3.Connection, picture: Picture) -> None:
    connection.execute("DELETE FROM picture_words WHERE rowid = ?", (picture.id,))
    connection.execute(
        "INSERT INTO picture_words (rowid, words) VALUES (?, ?)",
        (picture.id, indexed(picture.words)),
    )


def _relate(connection: sqlite3.Connection, picture: Picture) -> None:
    """Its parents that still are, its collections and its files."""
    connection.executemany(
        "INSERT OR IGNORE INTO picture_parent (picture_id, parent_id, role, place)"
        " SELECT ?, id, ?, ? FROM picture WHERE id = ?",
        [(picture.id, one.role, at, one.id) for at, one in enumerate(picture.parents)],
    )
    connection.executemany(
        "INSERT OR IGNORE INTO collected (collection_id, picture_id)"
        " SELECT id, ? FROM collection WHERE id = ? AND project = ?",
        [(picture.id, one, picture.project) for one in picture.collections],
    )
    names: Iterable[str | None] = (picture.file, picture.thumb, picture.mask)
    connection.executemany(
        "INSERT OR IGNORE INTO kept_file (name, owner) VALUES (?, ?)",
        [(name, f"picture:{picture.id}") for name in names if name],
    )
