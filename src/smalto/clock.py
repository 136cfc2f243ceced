"""The one place that asks what time it is, so that tests can say."""

from __future__ import annotations

import time
from typing import Protocol


class Clock(Protocol):
    def unix_s(self) -> float:
        """Seconds since 1970, for what is stored or shown."""

    def monotonic_s(self) -> float:
        """Seconds since some moment, for what is measured."""


class SystemClock:
    def unix_s(self) -> float:
        return time.time()

    def monotonic_s(self) -> float:
        return time.perf_counter()
