"""So many attempts a minute and no more; what is counted has a name, such as an address."""

from __future__ import annotations

import math
from collections import OrderedDict, deque

from smalto.clock import Clock

WINDOW_S = 60.0
MOST = 10
MAX_NAMES = 4096
"""Beyond this many the one that was quiet longest is forgotten: memory stays bounded whatever
names somebody makes up."""


class Throttle:
    """In memory, for one process; a restart forgets, which an attacker cannot bring about."""

    def __init__(self, clock: Clock, *, most: int = MOST, window_s: float = WINDOW_S) -> None:
        self._clock = clock
        self._most = most
        self._window_s = window_s
        self._seen: OrderedDict[str, deque[float]] = OrderedDict()

    def wait_s(self, name: str) -> int:
        """Seconds until `name` may try again, 0 for at once."""
        times = self._recent(name)
        if len(times) < self._most:
            return 0
        return max(1, math.ceil(times[0] + self._window_s - self._clock.monotonic_s()))

    def count(self, name: str) -> None:
        times = self._recent(name)
        times.append(self._clock.monotonic_s())
        self._seen[name] = times
        self._seen.move_to_end(name)
        while len(self._seen) > MAX_NAMES:
            self._seen.popitem(last=False)

    def forgive(self, name: str) -> None:
        """Takes the latest attempt back: it was a good one."""
        times = self._seen.get(name)
        if times:
            times.pop()

    def _recent(self, name: str) -> deque[float]:
        times = self._seen.get(name, deque())
        oldest_s = self._clock.monotonic_s() - self._window_s
        while times and times[0] <= oldest_s:
            times.popleft()
        return times
