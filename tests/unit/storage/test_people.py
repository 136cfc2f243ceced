from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from smalto.storage.database import Database
from smalto.storage.people import PeopleStore, PersonRow

ANN = PersonRow(0, "Ann", "ann", "hash", 5)


@pytest.fixture
def store(home: Path) -> PeopleStore:
    return PeopleStore(Database(home / "smalto.db"))


def test_the_first_person_needs_the_code_that_is_kept(store: PeopleStore) -> None:
    store.set_code("code 1", 100)
    store.set_code("code 2", 100)
    assert store.add_first(ANN, "Atelier", "code 1", "s1") == 0 and not store.any_person()
    assert store.add_first(ANN, "Atelier", "code 2", "s1") == 1
    assert store.code(0) is None, "used up"
    assert store.add_first(ANN, "Other", "code 2", "s2") == 0
    store.set_code("code 3", 100)
    assert store.add_first(ANN, "Other", "code 3", "s2") == 0, "there is somebody already"
    assert store.organization() == "Atelier" and len(store.people()) == 1
    session = store.session("s1")
    assert session is not None and (session.person_id, session.name, session.seen_s) == (
        1,
        "Ann",
        5,
    )


def test_a_code_ends(store: PeopleStore) -> None:
    store.set_code("code", 100)
    assert store.code(99) == "code" and store.code(100) is None


def test_sessions_end_one_by_one_and_with_the_password(store: PeopleStore) -> None:
    store.set_code("code", 100)
    person_id = store.add_first(ANN, "Atelier", "code", "s1")
    for name in ("s2", "s3"):
        store.add_session(name, person_id, 10, expired_s=0)
    store.end("s2")
    assert store.session("s2") is None and store.session("s1") and store.session("s3")
    store.set_password(person_id, "other", keep_session="s3")
    assert store.session("s1") is None and store.session("s3")
    person = store.get(person_id)
    assert person is not None and person.password == "other" and store.find("ann") == person
    store.touch("s3", 50)
    store.add_session("s4", person_id, 60, expired_s=49)
    assert store.session("s3"), "seen after the oldest that may stay"
    store.add_session("s5", person_id, 70, expired_s=50)
    assert store.session("s3") is None


def test_a_session_is_somebody_s(store: PeopleStore) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        store.add_session("s1", 7, 10, expired_s=0)
