"""Collections of pictures, and prompts that somebody wants to use again."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from smalto.storage.database import Database, Row


class Taken(Exception):
    """There is a collection of this name already."""


@dataclass(frozen=True, slots=True)
class Collection:
    """`n` pictures that are not in the trash; `cover_id` is the newest of them."""

    id: int
    name: str
    n: int
    cover_id: int | None


@dataclass(frozen=True, slots=True)
class Prompt:
    """`text` may have {variables}; `settings` are fields of a request, as they were."""

    id: int
    title: str
    text: str
    tags: tuple[str, ...]
    settings: Mapping[str, Any] | None
    picture_id: int | None
    used_s: int | None


class CollectionStore:
    """Every method blocks; call it in a thread. `folded` names are in lower case."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self, project: str) -> list[Collection]:
        """By name."""
        rows = self._database.read(
            "SELECT c.id, c.name, count(p.id) AS n, max(p.id) AS cover_id FROM collection AS c"
            " LEFT JOIN collected AS k ON k.collection_id = c.id"
            " LEFT JOIN picture AS p ON p.id = k.picture_id AND p.trashed_s IS NULL"
            " WHERE c.project = ? GROUP BY c.id ORDER BY c.folded",
            (project,),
        )
        return [Collection(row["id"], row["name"], row["n"], row["cover_id"]) for row in rows]

    def get(self, project: str, collection_id: int) -> Collection | None:
        found = [one for one in self.all(project) if one.id == collection_id]
        return found[0] if found else None

    def ids(self, project: str) -> frozenset[int]:
        rows = self._database.read("SELECT id FROM collection WHERE project = ?", (project,))
        return frozenset(row[0] for row in rows)

    def move(self, collection_id: int, add: Sequence[int], remove: Sequence[int]) -> None:
        """Of a collection of the project's; pictures of others are left out."""
        with self._database.transaction() as connection:
            connection.executemany(
                "INSERT OR IGNORE INTO collected (collection_id, picture_id)"
                " SELECT c.id, p.id FROM collection AS c JOIN picture AS p USING (project)"
                " WHERE c.id = ? AND p.id = ?",
                [(collection_id, one) for one in add],
            )
            connection.executemany(
                "DELETE FROM collected WHERE collection_id = ? AND picture_id = ?",
                [(collection_id, one) for one in remove],
            )

    def add(self, project: str, name: str, folded: str, now_s: int) -> int:
        """Its id. Raises Taken."""
        with self._database.transaction() as connection:
            done = connection.execute(
                "INSERT OR IGNORE INTO collection (project, name, folded, created_s)"
                " VALUES (?, ?, ?, ?)",
                (project, name, folded, now_s),
            )
            if not done.rowcount or done.lastrowid is None:
                raise Taken
            return done.lastrowid

    def rename(self, project: str, collection_id: int, name: str, folded: str) -> bool:
        """False when there is no such. Raises Taken."""
        with self._database.transaction() as connection:
            values = (name, folded, collection_id, project)
            done = connection.execute(
                "UPDATE OR IGNORE collection SET name = ?, folded = ? WHERE id = ? AND project = ?",
                values,
            )
            if done.rowcount:
                return True
            if connection.execute(
                "SELECT 1 FROM collection WHERE id = ? AND project = ?", values[2:]
            ).fetchone():
                raise Taken
        return False

    def remove(self, project: str, collection_id: int) -> bool:
        """The pictures stay."""
        return bool(
            self._database.write(
                "DELETE FROM collection WHERE id = ? AND project = ?", (collection_id, project)
            )
        )


class PromptStore:
    """Every method blocks; call it in a thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self, project: str) -> list[Prompt]:
        """What was used last comes first."""
        rows = self._database.read(
            "SELECT * FROM prompt WHERE project = ?"
            " ORDER BY coalesce(used_s, created_s) DESC, id DESC",
            (project,),
        )
        return [_prompt(row) for row in rows]

    def count(self, project: str) -> int:
        rows = self._database.read("SELECT count(*) FROM prompt WHERE project = ?", (project,))
        return int(rows[0][0])

    def get(self, project: str, prompt_id: int) -> Prompt | None:
        rows = self._database.read(
            "SELECT * FROM prompt WHERE project = ? AND id = ?", (project, prompt_id)
        )
        return _prompt(rows[0]) if rows else None

    def add(self, project: str, prompt: Prompt, now_s: int) -> int:
        """Its id; that of `prompt` is not looked at."""
        with self._database.transaction() as connection:
            done = connection.execute(
                "INSERT INTO prompt (title, text, tags, settings, picture_id, used_s, project,"
                " created_s) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (*_values(prompt), project, now_s),
            )
            assert done.lastrowid is not None
            return done.lastrowid

    def save(self, project: str, prompt: Prompt) -> None:
        self._database.write(
            "UPDATE prompt SET title = ?, text = ?, tags = ?, settings = ?, picture_id = ?,"
            " used_s = ? WHERE id = ? AND project = ?",
            (*_values(prompt), prompt.id, project),
        )

    def remove(self, project: str, prompt_id: int) -> bool:
        return bool(
            self._database.write(
                "DELETE FROM prompt WHERE id = ? AND project = ?", (prompt_id, project)
            )
        )


def _values(prompt: Prompt) -> tuple[Any, ...]:
    settings = None if prompt.settings is None else json.dumps(prompt.settings)
    tags = json.dumps(prompt.tags)
    return prompt.title, prompt.text, tags, settings, prompt.picture_id, prompt.used_s


def _prompt(row: Row) -> Prompt:
    return Prompt(
        id=row["id"],
        title=row["title"],
        text=row["text"],
        tags=tuple(json.loads(row["tags"])),
        settings=None if row["settings"] is None else json.loads(row["settings"]),
        picture_id=row["picture_id"],
        used_s=row["used_s"],
    )
