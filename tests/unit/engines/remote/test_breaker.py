from __future__ import annotations

import pytest

from smalto.engines.remote.breaker import FAILURES, LOCKED_S, REST_S, Breaker
from smalto.engines.remote.faults import Fault

BROKEN = Fault("broken", "x")


def broken() -> Breaker:
    breaker = Breaker()
    for _ in range(FAILURES):
        breaker.enter(0.0)
        breaker.failed(BROKEN, 0.0)
    return breaker


def test_it_opens_after_failures_in_a_row_only() -> None:
    breaker = Breaker()
    for _ in range(10):
        for _ in range(FAILURES - 1):
            breaker.failed(BROKEN, 0.0)
        breaker.worked()
    breaker.enter(0.0)
    with pytest.raises(Fault) as caught:
        broken().enter(1.0)
    assert caught.value.retry_after_s == REST_S - 1


def test_one_tries_while_the_others_wait() -> None:
    breaker = broken()
    breaker.enter(REST_S)
    with pytest.raises(Fault):
        breaker.enter(REST_S)
    breaker.worked()
    breaker.enter(REST_S)
    breaker.enter(REST_S)


def test_a_failed_trial_rests_longer() -> None:
    breaker = broken()
    breaker.enter(REST_S)
    breaker.failed(BROKEN, REST_S)
    assert breaker.closed_for_s(REST_S) == 2 * REST_S


def test_a_trial_that_was_given_up_leaves_the_door_to_the_next() -> None:
    breaker = broken()
    breaker.enter(REST_S)
    breaker.gave_up()
    breaker.enter(REST_S)


def test_who_says_when_to_come_back_is_left_alone_till_then() -> None:
    breaker = Breaker()
    breaker.failed(Fault("full", "x", retry_after_s=7), 0.0)
    assert breaker.closed_for_s(6.0) == 1.0 and breaker.closed_for_s(7.0) == 0.0


def test_refusals_are_no_failures_and_a_wrong_key_rests_at_once() -> None:
    breaker = Breaker()
    for _ in range(10):
        breaker.failed(Fault("refused", "x"), 0.0)
    assert breaker.closed_for_s(0.0) == 0.0
    breaker.failed(Fault("locked", "x"), 0.0)
    assert breaker.closed_for_s(0.0) == LOCKED_S
