from __future__ import annotations

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from smalto.errors import LocalError
from smalto.storage.database import SCHEMA_VERSION, Database


def test_a_new_file_has_the_schema_and_is_private(home: Path) -> None:
    path = home / "smalto.db"
    database = Database(path)
    assert database.read("PRAGMA user_version")[0][0] == SCHEMA_VERSION
    assert database.read("PRAGMA journal_mode")[0][0] == "wal"
    assert path.stat().st_mode & 0o077 == 0
    database.close()
    Database(path).close()  # opening again changes nothing


def test_a_newer_file_is_refused(home: Path) -> None:
    path = home / "smalto.db"
    Database(path).close()
    with sqlite3.connect(path) as connection:
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    with pytest.raises(LocalError, match="newer Smalto"):
        Database(path)


def test_a_file_that_is_no_database(home: Path) -> None:
    home.mkdir()
    (home / "smalto.db").write_bytes(b"not a database " * 100)
    with pytest.raises(LocalError, match="SMALTO_HOME"):
        Database(home / "smalto.db")


def test_a_failed_transaction_leaves_nothing(home: Path) -> None:
    database = Database(home / "smalto.db")
    insert = "INSERT INTO api_key (name, prefix, last4, sha256, created_s) VALUES (?,?,?,?,?)"
    with pytest.raises(sqlite3.IntegrityError), database.transaction() as connection:
        connection.execute(insert, ("a", "p", "4", "hash", 1))
        connection.execute(insert, ("b", "p", "4", "hash", 1))
    assert database.read("SELECT * FROM api_key") == []
    database.close()


def test_two_processes_may_start_at_once(home: Path) -> None:
    with ThreadPoolExecutor(4) as pool:
        opened = list(pool.map(lambda _: Database(home / "smalto.db"), range(4)))
    for database in opened:
        database.close()
