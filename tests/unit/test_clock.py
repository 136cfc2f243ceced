from __future__ import annotations

import time

from smalto.clock import SystemClock


def test_the_system_clock_tells_the_time_and_never_runs_back() -> None:
    clock = SystemClock()
    assert abs(clock.unix_s() - time.time()) < 5
    first = clock.monotonic_s()
    assert 0 <= clock.monotonic_s() - first < 5
