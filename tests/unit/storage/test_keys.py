from __future__ import annotations

from pathlib import Path

import pytest

from smalto.storage.database import Database
from smalto.storage.keys import KeyStore


@pytest.fixture
def store(home: Path) -> KeyStore:
    store = KeyStore(Database(home / "smalto.db"))
    for name, prefix in (("laptop", "sk-smalto-aa"), ("phone", "sk-smalto-bb")):
        store.add(name=name, prefix=prefix, last4="wxyz", sha256=name, created_s=100)
    return store


def test_keys_are_found_by_their_first_characters(store: KeyStore) -> None:
    (row,) = store.with_prefix("sk-smalto-bb")
    assert (row.name, row.last4, row.created_s, row.revoked_s) == ("phone", "wxyz", 100, None)
    assert store.with_prefix("sk-smalto-cc") == []
    assert [row.id for row in store.all()] == [1, 2]


def test_a_revoked_key_is_listed_and_never_found(store: KeyStore) -> None:
    assert store.revoke(1, 200)
    assert store.with_prefix("sk-smalto-aa") == [] and store.all()[0].revoked_s == 200
    assert not store.revoke(1, 300), "it is revoked once"
    assert store.any_living()
    store.revoke(2, 200)
    assert not store.any_living()


def test_use_is_noted_seldom(store: KeyStore) -> None:
    for now_s in (1000, 1030, 1100):
        store.touch(1, now_s, at_most_every_s=60)
        assert store.all()[0].last_used_s == (1000 if now_s == 1030 else now_s)
