from __future__ import annotations

from pathlib import Path

import pytest

from smalto.storage.database import Database
from smalto.storage.ledger import LedgerEntry, SqlLedger
from smalto.storage.usage import GROUPS, UsageStore

DAY_S = 86_400


def entry(number: int, **changes: object) -> LedgerEntry:
    facts: dict[str, object] = {
        "request_id": f"req_{number}",
        "key_id": None,
        "created_s": number * DAY_S,
        "model": "gpt-image-2",
        "engine": "native",
        "n": 1,
        "size": "1024x1024",
        "quality": "low",
        "input_tokens": 10,
        "output_tokens": 100,
        "cost_micro": 1000,
        "price_version": "1",
        "duration_ms": 500,
        **changes,
    }
    return LedgerEntry(**facts)  # type: ignore[arg-type]


@pytest.fixture
def store(home: Path) -> UsageStore:
    database = Database(home / "smalto.db")
    database.write(
        "INSERT INTO api_key (name, prefix, last4, sha256, created_s) VALUES (?, ?, ?, ?, ?)",
        ("laptop", "sk-smalto-abc", "wxyz", "h", 1),
    )
    database.write(
        "INSERT INTO person (name, folded, password, created_s) VALUES ('Ann', 'ann', 'h', 1)"
    )
    SqlLedger(database).record(
        [
            entry(1, key_id=1, n=2, duration_ms=1500),
            entry(1, request_id="req_b", person_id=1, quality="high", cost_micro=7000),
            entry(3, model="smalto-native"),
        ]
    )
    return UsageStore(database)


def test_days_in_their_order(store: UsageStore) -> None:
    first, third = store.groups("day", 0, 10 * DAY_S)
    assert (first.group, third.group) == ("1970-01-02", "1970-01-04")
    assert (first.requests, first.images, first.cost_micro) == (2, 3, 8000)
    assert (first.input_tokens, first.output_tokens, first.mean_s) == (20, 200, 1.0)


def test_the_dearest_first_with_names_of_keys_and_people(store: UsageStore) -> None:
    assert [(each.group, each.cost_micro) for each in store.groups("key", 0, 10 * DAY_S)] == [
        ("Ann", 7000),
        ("laptop (sk-smalto-abc...wxyz)", 1000),
        ("-", 1000),
    ]
    assert [each.group for each in store.groups("quality", 0, 10 * DAY_S)] == ["high", "low"]


def test_from_is_in_and_to_is_out(store: UsageStore) -> None:
    assert [each.group for each in store.groups("day", DAY_S, 3 * DAY_S)] == ["1970-01-02"]
    assert store.groups("model", DAY_S + 1, 3 * DAY_S) == []
    for by in GROUPS:
        assert store.groups(by, 3 * DAY_S, 3 * DAY_S + 1)[0].requests == 1


def test_what_each_key_cost_of_late(store: UsageStore) -> None:
    assert store.cost_micro_by_key(0) == {1: 1000}
    assert store.cost_micro_by_key(2 * DAY_S) == {}
