"""Bars in milliseconds, and how far they are stretched where the machine is not the one they were
set on.

A bar is tested at `SMALTO_SLACK` times its value. The default, `CI_FACTOR`, is for two shared cores
on which other things run beside the browser and the server; `SMALTO_SLACK=1` tests the bars
themselves, on a machine that does nothing else.
"""

from __future__ import annotations

import os

CI_FACTOR = 3.0


def stretched(bar_ms: float) -> float:
    return bar_ms * float(os.environ.get("SMALTO_SLACK") or CI_FACTOR)


def told(what: str, value: float, unit: str = "ms") -> None:
    """A figure for whoever runs with -s or -rP, and for the report of a failure."""
    print(f"\n{what}: {value:.1f} {unit}")
