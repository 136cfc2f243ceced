"""How much main memory is free, in bytes."""

from __future__ import annotations

import os
from pathlib import Path

UNKNOWN_BYTES = 8 << 30


def main_memory_bytes() -> int:
    """Free now: what the system says, within what the container allows."""
    return min(_of_system(), _of_container())


def _of_system() -> int:
    try:
        lines = Path("/proc/meminfo").read_text("ascii").splitlines()
        found = next(line for line in lines if line.startswith("MemAvailable:"))
        return int(found.split()[1]) * 1024
    except (OSError, StopIteration, ValueError):
        pass
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (OSError, ValueError, AttributeError):
        return UNKNOWN_BYTES


def _of_container() -> int:
    root = Path("/sys/fs/cgroup")
    try:
        most = int((root / "memory.max").read_text("ascii"))
        return max(0, most - int((root / "memory.current").read_text("ascii")))
    except (OSError, ValueError):  # "max" is no number: no limit
        return 1 << 62
