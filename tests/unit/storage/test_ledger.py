from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from smalto.storage.database import Database
from smalto.storage.ledger import LedgerEntry, SqlLedger

ENTRY = LedgerEntry(
    request_id="req_1",
    key_id=None,
    created_s=1,
    model="gpt-image-1",
    engine="fake",
    n=1,
    size="1024x1024",
    quality="low",
    input_tokens=8,
    output_tokens=272,
    cost_micro=10_920,
    price_version="1",
    duration_ms=5,
)


def test_what_was_recorded_comes_back(home: Path) -> None:
    ledger = SqlLedger(Database(home / "smalto.db"))
    ledger.record([ENTRY])
    ledger.record([replace(ENTRY, request_id="req_2")])
    assert ledger.entries() == [ENTRY, replace(ENTRY, request_id="req_2")]


@pytest.mark.parametrize("bad", [{}, {"request_id": "x", "n": 0}, {"request_id": "x", "key_id": 9}])
def test_no_request_twice_and_no_nonsense(home: Path, bad: dict[str, object]) -> None:
    ledger = SqlLedger(Database(home / "smalto.db"))
    ledger.record([ENTRY])
    with pytest.raises(sqlite3.IntegrityError):
        ledger.record([replace(ENTRY, **bad)])  # type: ignore[arg-type]
    assert ledger.entries() == [ENTRY]
