from __future__ import annotations

from smalto.accounts import throttle
from smalto.accounts.throttle import Throttle


class Watch:
    def __init__(self) -> None:
        self.now_s = 5.0

    def unix_s(self) -> float:
        return self.now_s

    def monotonic_s(self) -> float:
        return self.now_s


def test_ten_a_minute_and_then_a_wait() -> None:
    watch = Watch()
    doors = Throttle(watch)
    for _ in range(10):
        assert doors.wait_s("ann") == 0
        doors.count("ann")
        watch.now_s += 1
    assert doors.wait_s("ann") == 50 and doors.wait_s("bob") == 0
    watch.now_s += 50
    assert doors.wait_s("ann") == 0
    doors.count("ann")
    assert doors.wait_s("ann") == 1, "the window slides: nine of the ten are still in it"


def test_a_good_attempt_counts_for_nothing() -> None:
    doors = Throttle(Watch(), most=1)
    for _ in range(5):
        doors.count("ann")
        doors.forgive("ann")
    assert doors.wait_s("ann") == 0
    doors.forgive("nobody")


def test_made_up_names_do_not_fill_the_memory() -> None:
    doors = Throttle(Watch(), most=1)
    for number in range(throttle.MAX_NAMES + 100):
        doors.count(f"name {number}")
    assert len(doors._seen) == throttle.MAX_NAMES
    assert doors.wait_s("name 0") == 0 and doors.wait_s(f"name {number}") > 0
