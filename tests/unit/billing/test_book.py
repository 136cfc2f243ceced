"""Entries that come together share a commit; one that is refused harms no other."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Sequence
from pathlib import Path

import pytest

from smalto.billing.book import Book
from smalto.storage.database import Database
from smalto.storage.ledger import LedgerEntry, SqlLedger


def entry(request_id: str) -> LedgerEntry:
    numbers = {"n": 1, "input_tokens": 1, "output_tokens": 2, "cost_micro": 3, "duration_ms": 4}
    return LedgerEntry(
        request_id=request_id,
        key_id=None,
        created_s=1,
        model="m",
        engine="fake",
        size="1024x1024",
        quality="low",
        price_version="v",
        **numbers,
    )


class SlowLedger:
    """Waits in its first commit until it is let go."""

    def __init__(self) -> None:
        self.commits: list[int] = []
        self.go_on = threading.Event()

    def record(self, entries: Sequence[LedgerEntry]) -> None:
        self.go_on.wait(10)
        self.commits.append(len(entries))


def test_who_comes_during_a_commit_shares_the_next() -> None:
    async def story() -> list[int]:
        ledger = SlowLedger()
        book = Book(ledger)
        recording = [asyncio.create_task(book.record(entry(f"r{i}"))) for i in range(1)]
        await asyncio.sleep(0.05)
        recording += [asyncio.create_task(book.record(entry(f"s{i}"))) for i in range(9)]
        await asyncio.sleep(0.05)
        ledger.go_on.set()
        await asyncio.gather(*recording)
        book.close()
        return ledger.commits

    assert asyncio.run(asyncio.wait_for(story(), 10)) == [1, 9]


def test_a_refused_entry_is_told_to_its_own_caller_only(tmp_path: Path) -> None:
    async def story(ledger: SqlLedger) -> list[BaseException | None]:
        book = Book(ledger)
        names = ("a", "b", "a", "c")
        results = await asyncio.gather(
            *(book.record(entry(name)) for name in names), return_exceptions=True
        )
        book.close()
        return list(results)

    database = Database(tmp_path / "smalto.db")
    ledger = SqlLedger(database)
    results = asyncio.run(asyncio.wait_for(story(ledger), 10))
    assert [result is None for result in results] == [True, True, False, True]
    assert [row.request_id for row in ledger.entries()] == ["a", "b", "c"]
    database.close()


def test_nothing_is_acknowledged_before_it_is_written() -> None:
    async def story() -> None:
        ledger = SlowLedger()
        book = Book(ledger)
        recording = asyncio.create_task(book.record(entry("r")))
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(asyncio.shield(recording), 0.05)
        ledger.go_on.set()
        await recording
        assert ledger.commits == [1]
        book.close()

    asyncio.run(asyncio.wait_for(story(), 10))
