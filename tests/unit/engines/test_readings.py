from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from smalto.engines.base import CancelledDraw
from smalto.engines.readings import KEPT, Readings
from smalto.model import Reading
from smalto.scene.types import Item, Scene
from smalto.types import Check, go_on


class Slow:
    """Reads for as long as `gate` is closed, asking at every step."""

    def __init__(self) -> None:
        self.read: list[str] = []
        self.gate = threading.Event()

    def write(self, prompt: str, *, check: Check) -> Reading:
        self.read.append(prompt)
        while not self.gate.wait(0.005):
            check()
        return Reading(Scene(items=(Item(prompt),)), (), 1.0, ())


def test_one_reading_for_all_who_wait_for_it() -> None:
    slow = Slow()
    readings = Readings(slow)
    with ThreadPoolExecutor(4) as pool:
        waiting = [pool.submit(readings.of, "fox", go_on) for _ in range(4)]
        slow.gate.set()
        found = {id(each.result()) for each in waiting}
    assert slow.read == ["fox"] and len(found) == 1


def test_the_next_takes_over_from_one_who_gave_up() -> None:
    slow, gone = Slow(), threading.Event()
    readings = Readings(slow)

    def leave() -> None:
        if gone.is_set():
            raise CancelledDraw

    with ThreadPoolExecutor(2) as pool:
        first = pool.submit(readings.of, "fox", leave)
        while not slow.read:
            time.sleep(0.001)
        second = pool.submit(readings.of, "fox", go_on)
        gone.set()
        with pytest.raises(CancelledDraw):
            first.result(timeout=5)
        slow.gate.set()
        assert second.result(timeout=5).scene.items[0].concept == "fox"
    assert slow.read == ["fox", "fox"]


def test_who_waits_for_another_s_reading_may_leave() -> None:
    slow = Slow()
    readings = Readings(slow)

    def leave_soon() -> None:
        if slow.read:
            raise CancelledDraw

    with ThreadPoolExecutor(2) as pool:
        first = pool.submit(readings.of, "fox", go_on)
        while not slow.read:
            time.sleep(0.001)
        with pytest.raises(CancelledDraw):
            pool.submit(readings.of, "dog", leave_soon).result(timeout=5)
        slow.gate.set()
        first.result(timeout=5)
    assert slow.read == ["fox"]


def test_only_the_last_ones_are_kept() -> None:
    slow = Slow()
    slow.gate.set()
    readings = Readings(slow)
    for number in range(KEPT + 1):
        readings.of(f"fox {number}", go_on)
    readings.of("fox 1", go_on)
    assert len(slow.read) == KEPT + 1
    readings.of("fox 0", go_on)
    assert slow.read[-1] == "fox 0"
