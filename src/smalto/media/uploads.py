"""What a client sent as a file, and how much of it we are willing to take.

A file may lie in memory or in a temporary file that the body parser spooled; both are read in small
pieces through `Source`, so that looking at a header never loads the file.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, Self


@dataclass(frozen=True, slots=True)
class IntakeLimits:
    """Pictures of one request. Pixel limits are checked on the header, before anything is decoded;
    `decode_s` is the wall clock of one file, `cpu_s` what its decoder may compute; `worker_bytes`
    is the worker's address space (16 megapixels of noise as a 61 MB WebP took 0.48 GB)."""

    max_file_bytes: int = 50 * 1024 * 1024
    max_files: int = 16
    max_pixels: int = 16_000_000
    max_side_px: int = 8192
    max_total_pixels: int = 64_000_000
    decode_s: float = 10.0
    cpu_s: int = 8
    worker_bytes: int = 640 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Upload:
    """`field` as the client wrote it ("image[0]", "mask", "images[0].image_url"). `data` is the
    file itself, or where the body parser put it: a path of ours, never one that a client named."""

    field: str
    data: bytes | Path
    filename: str | None = None
    content_type: str | None = None
    origin: Literal["part", "url"] = "part"

    @property
    def size_bytes(self) -> int:
        return len(self.data) if isinstance(self.data, bytes) else self.data.stat().st_size

    def open(self) -> Source:
        return Source(self.data)


class Source:
    """Random access to an upload; a context manager."""

    def __init__(self, data: bytes | Path) -> None:
        self._data = data if isinstance(data, bytes) else b""
        self._fd = None if isinstance(data, bytes) else os.open(data, os.O_RDONLY)
        self.size_bytes = len(self._data) if self._fd is None else os.fstat(self._fd).st_size

    def at(self, offset: int, length: int) -> bytes:
        """Up to `length` bytes from `offset`; fewer at the end of the file."""
        if self._fd is None:
            return self._data[offset : offset + length]
        return os.pread(self._fd, length, offset)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc: object) -> None:
        if self._fd is not None:
            os.close(self._fd)
            self._fd = None
