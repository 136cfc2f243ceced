"""Writes what was delivered into the ledger, many entries in one commit when many come at once.

A commit waits for the disk (milliseconds), whatever is in it. Whoever comes while one is under way
shares the next one.
"""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor

from smalto.storage.ledger import Ledger, LedgerEntry

Waiting = tuple[LedgerEntry, "asyncio.Future[None]"]


class Book:
    """Lives in one event loop; its one thread is the only one that writes to the ledger."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="ledger")
        self._waiting: list[Waiting] = []
        self._writing: asyncio.Task[None] | None = None

    async def record(self, entry: LedgerEntry) -> None:
        """Returns once the entry is on disk. Raises what the ledger raises for it; entries of the
        same commit are not touched by that."""
        written: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append((entry, written))
        if self._writing is None:
            self._writing = asyncio.create_task(self._write())
        await asyncio.shield(written)

    async def _write(self) -> None:
        while self._waiting:
            batch, self._waiting = self._waiting, []
            try:
                await self._commit([entry for entry, _ in batch])
            except Exception:  # one of them is at fault: each alone then
                for each in batch:
                    await self._write_alone(each)
            else:
                for _, written in batch:
                    written.set_result(None)
        self._writing = None

    async def _write_alone(self, waiting: Waiting) -> None:
        entry, written = waiting
        try:
            await self._commit([entry])
        except Exception as error:
            written.set_exception(error)
        else:
            written.set_result(None)

    async def _commit(self, entries: list[LedgerEntry]) -> None:
        await asyncio.wrap_future(self._pool.submit(self._ledger.record, entries))

    def close(self) -> None:
        self._pool.shutdown(wait=True, cancel_futures=True)
