"""Pictures found again: one by one, by the page, and all of them in outline."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from smalto.storage.database import Database, Row
from smalto.storage.pictures import LIGHT, Parent, Picture, Query, marks, picture_of

FACETS = ("models", "sizes", "qualities", "kinds")
MAX_OUTLINE = 50_000
BATCH = 500
"""Ids of one statement."""


@dataclass(frozen=True, slots=True)
class Page:
    """`total` is how many there are in all."""

    total: int
    pictures: tuple[Picture, ...]


@dataclass(frozen=True, slots=True)
class Outline:
    """Columns, a value for each picture; colors are "#rrggbb"."""

    ids: list[int]
    times: list[int]
    widths: list[int]
    heights: list[int]
    colors: list[str]


class Pictures:
    """Every method blocks; call it in a thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, project: str, picture_id: int) -> Picture | None:
        """Whole, in the trash or not."""
        rows = self._database.read(
            "SELECT * FROM picture WHERE project = ? AND id = ?", (project, picture_id)
        )
        return self._whole(rows)[0] if rows else None

    def several(self, project: str, ids: Sequence[int]) -> list[Picture]:
        """Those that there are, in the order of `ids`."""
        found: dict[int, Picture] = {}
        for part in batches(ids):
            rows = self._database.read(
                f"SELECT {LIGHT} FROM picture WHERE project = ? AND id IN ({marks(part)})",
                (project, *part),
            )
            found |= {picture.id: picture for picture in self._whole(rows)}
        return [found[one] for one in ids if one in found]

    def of_runs(self, project: str, run_ids: Sequence[str]) -> list[Picture]:
        rows = self._database.read(
            f"SELECT {LIGHT} FROM picture WHERE project = ? AND run_id IN ({marks(run_ids)})",
            (project, *run_ids),
        )
        return self._whole(rows)

    def with_file(self, project: str, name: str) -> Picture | None:
        """The oldest whose file has these very bytes."""
        rows = self._database.read(
            "SELECT * FROM picture WHERE project = ? AND file = ? ORDER BY id LIMIT 1",
            (project, name),
        )
        return self._whole(rows)[0] if rows else None

    def page(self, project: str, query: Query) -> Page:
        where, values = query.where(project)
        total = self._database.read(f"SELECT count(*) FROM picture WHERE {where}", values)[0][0]
        rows = self._database.read(
            f"SELECT {LIGHT} FROM picture WHERE {where} ORDER BY {query.order} LIMIT ? OFFSET ?",
            (*values, query.limit, query.offset),
        )
        return Page(total, tuple(self._whole(rows)))

    def outline(self, project: str, query: Query) -> Outline:
        """All pictures that a page shows a part of, in the same order."""
        where, values = query.where(project)
        rows = self._database.read(
            "SELECT id, created_s, width_px, height_px, color FROM picture"
            f" WHERE {where} ORDER BY {query.order} LIMIT ?",
            (*values, MAX_OUTLINE),
        )
        columns = [list(column) for column in zip(*rows, strict=True)] or [[] for _ in range(5)]
        return Outline(*columns)

    def facets(self, project: str) -> dict[str, list[tuple[str, int]]]:
        """What there is to choose from, the most frequent first; without the trash."""
        rows = self._database.read(
            "SELECT model, size, quality, kind, count(*) FROM picture"
            " WHERE project = ? AND trashed_s IS NULL GROUP BY 1, 2, 3, 4",
            (project,),
        )
        counts = [Counter[str]() for _ in FACETS]
        for *names, n in rows:
            for count, name in zip(counts, names, strict=True):
                count[name] += n
        return {
            facet: [(name, n) for name, n in count.most_common() if name]
            for facet, count in zip(FACETS, counts, strict=True)
        }

    def _whole(self, rows: Sequence[Row]) -> list[Picture]:
        """With parents and collections."""
        ids = [row["id"] for row in rows]
        parents: dict[int, list[Parent]] = {}
        collections: dict[int, list[int]] = {}
        for part in batches(ids):
            for row in self._database.read(
                "SELECT picture_id, parent_id, role FROM picture_parent"
                f" WHERE picture_id IN ({marks(part)}) ORDER BY place",
                part,
            ):
                parents.setdefault(row[0], []).append(Parent(row[1], row[2]))
            for row in self._database.read(
                "SELECT picture_id, collection_id FROM collected"
                f" WHERE picture_id IN ({marks(part)}) ORDER BY collection_id",
                part,
            ):
                collections.setdefault(row[0], []).append(row[1])
        return [
            picture_of(row, parents.get(row["id"], ()), collections.get(row["id"], ()))
            for row in rows
        ]

    def children(self, picture_id: int) -> list[int]:
        """Made from it directly."""
        rows = self._database.read(
            "SELECT DISTINCT picture_id FROM picture_parent WHERE parent_id = ? ORDER BY 1",
            (picture_id,),
        )
        return [row[0] for row in rows]

    def ancestors(self, picture_id: int, most: int = 200) -> list[int]:
        """Of all generations, the nearest first."""
        rows = self._database.read(
            "WITH RECURSIVE line (id, step) AS ("
            " SELECT parent_id, 1 FROM picture_parent WHERE picture_id = ?"
            " UNION SELECT p.parent_id, step + 1 FROM line"
            " JOIN picture_parent AS p ON p.picture_id = line.id WHERE step < 50)"
            " SELECT id FROM line GROUP BY id ORDER BY min(step), id DESC LIMIT ?",
            (picture_id, most),
        )
        return [row[0] for row in rows]


def batches(ids: Sequence[int]) -> list[Sequence[int]]:
    return [ids[at : at + BATCH] for at in range(0, len(ids), BATCH)]
