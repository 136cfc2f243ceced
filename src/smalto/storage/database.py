"""The one SQLite file under the home: opening, schema version, transactions.

SQL lives in this package only. WAL so that readers never wait, FULL so that an acknowledged write
survives a crash, IMMEDIATE for every write because a read that turns into a write can fail at once
with "database is locked" whatever the timeout.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path
from typing import Any

from smalto.errors import LocalError

SCHEMA_VERSION = 5
Row = sqlite3.Row


class Database:
    """Two connections, each shared by threads under a lock. Reads never wait for a write: they take
    microseconds, writes wait for the disk."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = threading.Lock()
        self._reading = threading.Lock()
        try:
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            self._connection = _connect(path)
            _migrate(self._connection, path)
            path.chmod(0o600)
            self._reader = _connect(path)
            self._reader.execute("PRAGMA query_only = ON")
        except (OSError, sqlite3.Error) as error:
            raise LocalError(
                f"Cannot open the database {path}: {error}. Set SMALTO_HOME to a folder that you "
                "can write to, on a local disk."
            ) from error

    def read(self, sql: str, values: Sequence[Any] = ()) -> list[Row]:
        """What is committed by now."""
        with self._reading:
            return self._reader.execute(sql, values).fetchall()

    def write(self, sql: str, values: Sequence[Any] = ()) -> int:
        """Runs one statement in its own transaction; returns the number of rows it touched."""
        with self.transaction() as connection:
            return connection.execute(sql, values).rowcount

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        with self._lock, _immediate(self._connection):
            yield self._connection

    def close(self) -> None:
        with self._reading:
            self._reader.close()
        with self._lock:
            self._connection.close()


@contextmanager
def _immediate(connection: sqlite3.Connection) -> Iterator[None]:
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def _connect(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=5, isolation_level=None, check_same_thread=False)
    connection.row_factory = sqlite3.Row
    connection.execute("PRAGMA busy_timeout = 5000")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")
    return connection


def _migrate(connection: sqlite3.Connection, path: Path) -> None:
    """Lays the schema into an empty file, and what is new into an older one. Two processes may
    start at once: the version is read inside the transaction."""
    with _immediate(connection):
        found = int(connection.execute("PRAGMA user_version").fetchone()[0])
        if found > SCHEMA_VERSION:
            raise LocalError(
                f"{path} was written by a newer Smalto (schema {found}, this one knows "
                f"{SCHEMA_VERSION}). Install that version again or use another SMALTO_HOME."
            )
        for step in range(found + 1, SCHEMA_VERSION + 1):
            for statement in _statements(step):
                connection.execute(statement)
        if found < SCHEMA_VERSION:
            connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")


def _statements(step: int) -> list[str]:
    """What leads from one version of the schema to the next; the first from nothing."""
    name = "schema.sql" if step == 1 else f"schema_{step}.sql"
    text = files("smalto.storage").joinpath(name).read_text("utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("--")]
    return [part for part in "\n".join(lines).split(";") if part.strip()]
