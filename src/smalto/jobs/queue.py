"""Who draws next: a bounded waiting room, fair between callers.

Two bounds, two questions. *May this request come in?* `admit` counts open requests; a caller may
take only a part of what is free, so one who floods leaves room for the others. *Whose picture is
drawn next?* `slot` hands the engine's slots to the callers in turn, first come first served within
one caller. This module knows neither engines nor requests.
"""

from __future__ import annotations

import asyncio
from collections import Counter, deque
from collections.abc import AsyncIterator, Hashable, Iterator
from contextlib import asynccontextmanager, contextmanager

from smalto import errors

GREED = 4
"""A caller may have up to this many open requests for every free place: alone, 4/5 of all.

Source: the dynamic thresholds of Choudhury and Hahne (IEEE/ACM Transactions on Networking 6(2),
1998), there for packets in a shared buffer."""

Slot = asyncio.Future[None]


class FairQueue:
    """`slots` pictures at once, `max_open` requests in all. Lives in one event loop."""

    def __init__(self, *, slots: int, max_open: int) -> None:
        self._free = slots
        self._max_open = max_open
        self._open: Counter[Hashable] = Counter()
        self._n_open = 0
        self._waiting: dict[Hashable, deque[Slot]] = {}
        """In the order in which the callers' turns come."""

    @property
    def n_open(self) -> int:
        """Requests that were let in and have not ended."""
        return self._n_open

    @property
    def n_waiting(self) -> int:
        """Pictures that wait for a slot."""
        return sum(map(len, self._waiting.values()))

    def refuse_if_full(self, caller: Hashable, *, retry_after_s: int = 2) -> None:
        """Raises Overloaded when `caller` could not come in now."""
        free = self._max_open - self._n_open
        if self._open[caller] >= GREED * free:
            raise errors.overloaded(self._n_open, retry_after_s=retry_after_s)

    @contextmanager
    def admit(self, caller: Hashable, *, retry_after_s: int = 2) -> Iterator[None]:
        """Counts a request as open for as long as it lasts. Raises Overloaded."""
        self.refuse_if_full(caller, retry_after_s=retry_after_s)
        self._open[caller] += 1
        self._n_open += 1
        try:
            yield
        finally:
            self._n_open -= 1
            self._open[caller] -= 1
            if not self._open[caller]:
                del self._open[caller]

    @asynccontextmanager
    async def slot(self, caller: Hashable) -> AsyncIterator[None]:
        """Waits for the caller's turn; the slot is free again at the end of the block."""
        await self._take(caller)
        try:
            yield
        finally:
            self._give_back()

    async def _take(self, caller: Hashable) -> None:
        if self._free > 0:
            self._free -= 1
            return
        slot: Slot = asyncio.get_running_loop().create_future()
        self._waiting.setdefault(caller, deque()).append(slot)
        try:
            await slot
        except asyncio.CancelledError:
            if slot.done() and not slot.cancelled():  # ours already, but nobody is there to use it
                self._give_back()
            else:
                self._forget(caller, slot)
            raise

    def _forget(self, caller: Hashable, slot: Slot) -> None:
        line = self._waiting.get(caller)
        if line is not None and slot in line:
            line.remove(slot)
            if not line:
                del self._waiting[caller]

    def _give_back(self) -> None:
        """To the first of the caller whose turn it is; that caller then goes to the back."""
        while self._waiting:
            caller = next(iter(self._waiting))
            line = self._waiting.pop(caller)
            slot = line.popleft()
            if line:
                self._waiting[caller] = line
            if not slot.done():
                slot.set_result(None)
                return
        self._free += 1
