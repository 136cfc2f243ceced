"""One after another of those who bring the same idempotency key, so that only the first begins
anything."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Hashable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field


@dataclass(slots=True)
class _Turn:
    """Who is served, and how many there are."""

    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    n_waiting: int = 0


class Turns:
    """Lives in one event loop."""

    def __init__(self) -> None:
        self._turns: dict[Hashable, _Turn] = {}

    @asynccontextmanager
    async def of(self, *name: Hashable) -> AsyncIterator[None]:
        turn = self._turns.setdefault(name, _Turn())
        turn.n_waiting += 1
        try:
            async with turn.lock:
                yield
        finally:
            turn.n_waiting -= 1
            if not turn.n_waiting:
                del self._turns[name]
