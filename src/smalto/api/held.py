"""How much of everybody's bodies may be held at once, in memory or on disk, before they are used.

Each body has a limit of its own, but many at once could still fill the machine: the queue counts
requests only once they have been read. What does not fit is refused like any other overload.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from smalto import errors


class Held:
    """Lives in one event loop."""

    def __init__(self, limit_bytes: int) -> None:
        self._limit_bytes = limit_bytes
        self.size_bytes = 0
        self.n_bodies = 0

    @contextmanager
    def lease(self) -> Iterator[Lease]:
        """What is added to the lease is given back at its end."""
        lease = Lease(self)
        self.n_bodies += 1
        try:
            yield lease
        finally:
            self.n_bodies -= 1
            self.size_bytes -= lease.size_bytes

    def take(self, size_bytes: int) -> None:
        """Raises Overloaded."""
        if self.size_bytes + size_bytes > self._limit_bytes:
            raise errors.overloaded(self.n_bodies)
        self.size_bytes += size_bytes


class Lease:
    def __init__(self, held: Held) -> None:
        self._held = held
        self.size_bytes = 0

    def add(self, size_bytes: int) -> None:
        """Raises Overloaded."""
        self._held.take(size_bytes)
        self.size_bytes += size_bytes
