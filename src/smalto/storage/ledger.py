"""The append-only record of what was delivered, to whom, and what it cost."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from operator import attrgetter
from typing import Protocol

from smalto.storage.database import Database


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """One delivered request, a key's or a person's. `cost_micro` is millionths of a dollar."""

    request_id: str
    key_id: int | None
    created_s: int
    model: str
    engine: str
    n: int
    size: str
    quality: str
    input_tokens: int
    output_tokens: int
    cost_micro: int
    price_version: str
    duration_ms: int
    person_id: int | None = None


NAMES = [field.name for field in fields(LedgerEntry)]
INSERT = f"INSERT INTO ledger ({', '.join(NAMES)}) VALUES ({', '.join('?' * len(NAMES))})"
VALUES = attrgetter(*NAMES)


class Ledger(Protocol):
    def record(self, entries: Sequence[LedgerEntry]) -> None:
        """All of them or none."""


class NoLedger:
    """For work on one's own machine, where there is no account to charge."""

    def record(self, entries: Sequence[LedgerEntry]) -> None:
        return None


class SqlLedger:
    def __init__(self, database: Database) -> None:
        self._database = database

    def record(self, entries: Sequence[LedgerEntry]) -> None:
        with self._database.transaction() as connection:
            connection.executemany(INSERT, map(VALUES, entries))

    def entries(self) -> list[LedgerEntry]:
        rows = self._database.read(f"SELECT {', '.join(NAMES)} FROM ledger ORDER BY id")
        return [LedgerEntry(*row) for row in rows]
