"""Whose turn it is; the drawing itself is told in test_service."""

from __future__ import annotations

from smalto.jobs.work import caller_of


def test_keys_and_people_are_callers_of_their_own() -> None:
    callers = {caller_of(1), caller_of(2), caller_of(None, 1), caller_of(None, 2), caller_of(None)}
    assert len(callers) == 5
    assert caller_of(1, 2) == caller_of(1), "a key wins"
