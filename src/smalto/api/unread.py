"""Answers that nobody reads: what waits for its client in the server's memory is let go in time.

A stream gives its pictures up by itself (`sse`), but bytes that were written already, a plain
answer's above all, would wait for as long as the client keeps its connection.
"""

from __future__ import annotations

import asyncio
from collections.abc import Collection
from typing import Protocol

from smalto.api.body import LEAST_BYTES_PER_S

LOOK_S = 30.0
LOOKS = 4
"""So often a client may be found to have taken next to nothing since the last look: after two
minutes it is cut off."""


class Transport(Protocol):
    def get_write_buffer_size(self) -> int: ...

    def abort(self) -> None: ...


class Connection(Protocol):
    """As uvicorn's are."""

    @property
    def transport(self) -> Transport: ...


class Unread:
    """Looks at `connections`, which change meanwhile."""

    def __init__(self, connections: Collection[Connection]) -> None:
        self._connections = connections
        self._seen: dict[Connection, tuple[int, int]] = {}
        """Bytes that waited at the last look, and at how many looks they had hardly moved."""

    async def watch(self) -> None:
        while True:
            await asyncio.sleep(LOOK_S)
            self.look()

    def look(self) -> None:
        before, self._seen = self._seen, {}
        for connection in tuple(self._connections):
            waiting = connection.transport.get_write_buffer_size()
            if not waiting:
                continue
            waited, looks = before.get(connection, (0, 0))
            looks = looks + 1 if 0 <= waited - waiting < LEAST_BYTES_PER_S * LOOK_S else 0
            if looks < LOOKS:
                self._seen[connection] = waiting, looks
            else:
                connection.transport.abort()
