"""Previews of runs that are being drawn: the last two of each picture, never too much in all."""

from __future__ import annotations

from dataclasses import dataclass

LIMIT_BYTES = 96 << 20
LAST = 2
"""Of each picture: one to be looked at while the other fades in."""


@dataclass(frozen=True, slots=True)
class Preview:
    data: bytes
    output_format: str


Key = tuple[str, int, int]
"""Run, picture, number of the preview."""


class Previews:
    """Lives in one event loop. What is too much goes, the oldest first."""

    def __init__(self, limit_bytes: int = LIMIT_BYTES) -> None:
        self._limit_bytes = limit_bytes
        self._kept: dict[Key, Preview] = {}
        self.size_bytes = 0

    def put(self, run_id: str, index: int, number: int, preview: Preview) -> None:
        self._drop((run_id, index, number))
        self._drop((run_id, index, number - LAST))
        self._kept[run_id, index, number] = preview
        self.size_bytes += len(preview.data)
        while self.size_bytes > self._limit_bytes and len(self._kept) > 1:
            self._drop(next(iter(self._kept)))

    def get(self, run_id: str, index: int, number: int) -> Preview | None:
        return self._kept.get((run_id, index, number))

    def forget(self, run_id: str, index: int | None = None) -> None:
        """Of a whole run, or of one of its pictures."""
        for key in [key for key in self._kept if key[0] == run_id and index in (None, key[1])]:
            self._drop(key)

    def _drop(self, key: Key) -> None:
        gone = self._kept.pop(key, None)
        if gone is not None:
            self.size_bytes -= len(gone.data)
