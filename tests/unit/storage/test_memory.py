from __future__ import annotations

import sqlite3
from importlib.resources import files
from pathlib import Path

import pytest

from smalto.clock import SystemClock
from smalto.storage.blobs import BlobStore
from smalto.storage.database import SCHEMA_VERSION, Database
from smalto.storage.memory import Full, MemoryRow, MemoryStore, Room, Taken, digest

ROOM = Room(names=2, size_bytes=100)


def row(name: str = "rusty", *, png: bytes = b"pixels", project: str = "default") -> MemoryRow:
    return MemoryRow(
        project, name, "a fox", digest(png), 4, 4, True, "image/png", None, len(png), None, 7
    )


@pytest.fixture
def store(home: Path) -> MemoryStore:
    return MemoryStore(Database(home / "smalto.db"), BlobStore(home / "memory", SystemClock()))


def test_what_is_added_is_found_with_its_picture(store: MemoryStore) -> None:
    store.add(row("Rusty"), "rusty", b"pixels", ROOM)
    found = store.find("default", "rusty")
    assert found == row("Rusty")
    image = store.picture(found)
    assert image is not None and image.png == b"pixels" and image.has_alpha
    assert store.find("another", "rusty") is None


def test_a_name_is_given_once_a_project(store: MemoryStore) -> None:
    store.add(row(), "rusty", b"pixels", ROOM)
    with pytest.raises(Taken):
        store.add(row("RUSTY"), "rusty", b"pixels", ROOM)
    store.add(row(project="another"), "rusty", b"pixels", ROOM)


def test_a_project_has_room_for_so_much(store: MemoryStore) -> None:
    store.add(row("a"), "a", b"pixels", ROOM)
    with pytest.raises(Full, match="bytes"):
        store.add(row("b", png=b"x" * 95), "b", b"x" * 95, ROOM)
    store.add(row("b"), "b", b"pixels", ROOM)
    with pytest.raises(Full, match="names"):
        store.add(row("c"), "c", b"pixels", ROOM)


def test_a_picture_goes_with_the_last_name_for_it(store: MemoryStore, home: Path) -> None:
    store.add(row("a"), "a", b"pixels", ROOM)
    store.add(row("b"), "b", b"pixels", ROOM)
    assert store.remove("default", "a")
    assert list((home / "memory").glob("??/*.png"))
    assert store.remove("default", "b")
    assert not list((home / "memory").glob("??/*.png"))
    assert not store.remove("default", "b")


def test_a_database_of_the_first_version_learns_to_remember(home: Path) -> None:
    home.mkdir()
    first = files("smalto.storage").joinpath("schema.sql").read_text("utf-8")
    with sqlite3.connect(home / "smalto.db") as connection:
        connection.executescript(f"{first}\nPRAGMA user_version = 1;")
        connection.execute(
            "INSERT INTO api_key (name, prefix, last4, sha256, created_s)"
            " VALUES ('laptop', 'sk', '1234', 'hash', 1)"
        )
    database = Database(home / "smalto.db")
    assert database.read("PRAGMA user_version")[0][0] == SCHEMA_VERSION
    assert database.read("SELECT name FROM api_key")[0][0] == "laptop"
    assert database.read("SELECT * FROM memory") == []
    database.close()
