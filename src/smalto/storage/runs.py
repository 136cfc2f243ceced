"""Rows of runs. What a run is made of is `playground.run`'s; here it is one JSON text."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from smalto.storage.database import Database, Row

OPEN = ("queued", "running")


@dataclass(frozen=True, slots=True)
class RunRow:
    """`facts`: everything else that is told of a run, as plain JSON values."""

    id: str
    project: str
    idempotency_key: str
    body_sha256: str
    request_id: str
    state: str
    version: int
    prompt: str
    created_s: int
    finished_s: int | None
    facts: Mapping[str, Any]


NAMES = list(RunRow.__dataclass_fields__)


class RunStore:
    """Every method blocks; call it in a thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, row: RunRow) -> None:
        values = [getattr(row, name) for name in NAMES[:-1]]
        self._database.write(
            f"INSERT INTO run ({', '.join(NAMES)}) VALUES ({', '.join('?' * len(NAMES))})",
            (*values, _text(row.facts)),
        )

    def save(self, row: RunRow) -> None:
        """Its state and facts of now."""
        self._database.write(
            "UPDATE run SET state = ?, version = ?, finished_s = ?, facts = ? WHERE id = ?",
            (row.state, row.version, row.finished_s, _text(row.facts), row.id),
        )

    def get(self, project: str, run_id: str) -> RunRow | None:
        return _one(
            self._database.read("SELECT * FROM run WHERE project = ? AND id = ?", (project, run_id))
        )

    def with_key(self, project: str, idempotency_key: str) -> RunRow | None:
        return _one(
            self._database.read(
                "SELECT * FROM run WHERE project = ? AND idempotency_key = ?",
                (project, idempotency_key),
            )
        )

    def newest(self, project: str, *, only_open: bool, limit: int) -> list[RunRow]:
        where = "state IN ('queued', 'running') AND project = ?" if only_open else "project = ?"
        rows = self._database.read(
            f"SELECT * FROM run WHERE {where} ORDER BY created_s DESC, rowid DESC LIMIT ?",
            (project, limit),
        )
        return [_row(row) for row in rows]

    def left_open(self) -> list[RunRow]:
        """Of all projects."""
        return [
            _row(row)
            for row in self._database.read(
                "SELECT * FROM run WHERE state IN ('queued', 'running') ORDER BY created_s"
            )
        ]

    def charged(self, request_id: str) -> int:
        """What the ledger says, in millionths of a dollar; 0 for what is not in it."""
        rows = self._database.read(
            "SELECT cost_micro FROM ledger WHERE request_id = ?", (request_id,)
        )
        return int(rows[0][0]) if rows else 0

    def older_than(self, before_s: int, limit: int = 500) -> list[str]:
        """Ids of finished runs."""
        rows = self._database.read(
            "SELECT id FROM run WHERE finished_s < ? LIMIT ?", (before_s, limit)
        )
        return [row[0] for row in rows]

    def remove(self, run_id: str) -> None:
        """The row alone."""
        self._database.write("DELETE FROM run WHERE id = ?", (run_id,))

    def prompts(self, project: str, limit: int) -> list[str]:
        """Each once, the newest first."""
        rows = self._database.read(
            "SELECT prompt FROM run WHERE project = ? AND prompt <> ''"
            " GROUP BY prompt ORDER BY max(created_s) DESC, max(rowid) DESC LIMIT ?",
            (project, limit),
        )
        return [row[0] for row in rows]


def _text(facts: Mapping[str, Any]) -> str:
    return json.dumps(facts, ensure_ascii=False, separators=(",", ":"))


def _one(rows: list[Row]) -> RunRow | None:
    return _row(rows[0]) if rows else None


def _row(row: Row) -> RunRow:
    values = {name: row[name] for name in NAMES}
    return RunRow(**{**values, "facts": json.loads(values["facts"])})
