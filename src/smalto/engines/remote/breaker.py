"""Who is down is left alone for a while: a circuit breaker, without a clock of its own.

Closed, everybody may pass. After `FAILURES` in a row it opens: nobody passes for `REST_S`, then one
does, to try; if that fails too it stays shut for twice as long, up to `LONGEST_S`.
"""

from __future__ import annotations

from smalto.engines.remote.faults import Fault

FAILURES = 3
REST_S = 15.0
LONGEST_S = 300.0
LOCKED_S = 60.0
"""A wrong key does not mend itself; it is looked at once a minute."""
TRIAL_S = 600.0
"""Whoever tries and never comes back does not keep the others out for longer."""

OURS = ("refused", "blocked")
"""Faults that say nothing about the upstream's health."""


class Breaker:
    """Times are seconds of a monotonic clock."""

    def __init__(self) -> None:
        self._failures = 0
        self._shut_until_s = 0.0
        self._rest_s = REST_S
        self._trial_until_s = 0.0

    def closed_for_s(self, now_s: float) -> float:
        """0: pass. Else how long to stay away."""
        if now_s < self._shut_until_s:
            return self._shut_until_s - now_s
        if self.is_trying and now_s < self._trial_until_s:
            return max(1.0, min(REST_S, self._trial_until_s - now_s))
        return 0.0

    @property
    def is_trying(self) -> bool:
        """One is out to see whether it works again."""
        return self._trial_until_s > 0

    def enter(self, now_s: float) -> None:
        """Raises Fault when nobody may pass."""
        wait_s = self.closed_for_s(now_s)
        if wait_s:
            raise Fault("unreachable", "left alone for now", retry_after_s=wait_s)
        if self._failures >= FAILURES:
            self._trial_until_s = now_s + TRIAL_S

    def worked(self) -> None:
        self._failures, self._rest_s = 0, REST_S
        self._shut_until_s = self._trial_until_s = 0.0

    def gave_up(self) -> None:
        """The caller has gone before there was an answer; whether it works is still open."""
        self._trial_until_s = 0.0

    def failed(self, fault: Fault, now_s: float) -> None:
        if fault.kind in OURS:
            self.worked()
            return
        self._trial_until_s = 0.0
        if fault.kind == "full":  # it lives, and says when to come back
            self._shut_until_s = now_s + min(fault.retry_after_s or 0.0, LONGEST_S)
            return
        self._failures += 1
        if fault.kind == "locked":
            self._shut_until_s = now_s + LOCKED_S
        elif self._failures >= FAILURES:
            self._shut_until_s = now_s + self._rest_s
            self._rest_s = min(2 * self._rest_s, LONGEST_S)
