from __future__ import annotations

import threading
from collections.abc import Hashable, Sequence
from dataclasses import replace

import pytest

from smalto.engines.base import Ask, CancelledDraw, Tell
from smalto.engines.gather import Gatherer
from smalto.types import Frame, ImageRequest, Picture, Preview

DOT = Frame(1, 1, b"\0\0\0\xff")
WAIT_S = 20


class Device:
    """Draws nothing, when it is let; `key` of a request is its quality, "high" has to be alone."""

    def __init__(self) -> None:
        self.free = threading.Event()
        self.began = threading.Event()
        self.batches: list[list[str]] = []

    def batch_key(self, request: ImageRequest) -> Hashable | None:
        return None if request.quality == "high" else request.quality

    def draw_batch(self, asks: Sequence[Ask], tell: Tell) -> None:
        self.batches.append([ask.request.prompt for ask in asks])
        self.began.set()
        assert self.free.wait(WAIT_S)
        for place, ask in enumerate(asks):
            if ask.request.prompt == "breaks":
                raise ValueError("a broken network")
            if ask.cancelled():
                continue
            tell(place, Preview(DOT))
            tell(place, Picture(DOT, notes=(ask.request.prompt,)))


class Caller(threading.Thread):
    def __init__(self, gatherer: Gatherer, request: ImageRequest) -> None:
        super().__init__(daemon=True)
        self.events: list[Preview | Picture] = []
        self.trouble: BaseException | None = None
        self.gone = threading.Event()
        self._gatherer, self._request = gatherer, request
        self.start()

    def run(self) -> None:
        try:
            for event in self._gatherer.draw(self._request, 1, self.gone.is_set):
                self.events.append(event)
        except BaseException as error:
            self.trouble = error

    def ended(self) -> Caller:
        self.join(WAIT_S)
        assert not self.is_alive()
        return self


def _request(prompt: str, quality: str = "low") -> ImageRequest:
    return ImageRequest(prompt, "m", quality=quality, width_px=1, height_px=1)  # type: ignore[arg-type]


def _behind(device: Device, gatherer: Gatherer, *requests: ImageRequest) -> list[Caller]:
    """Callers that wait in line while the device draws the first."""
    first = Caller(gatherer, _request("first", "medium"))
    assert device.began.wait(WAIT_S)
    callers = [first]
    for n, request in enumerate(requests, 1):
        callers.append(Caller(gatherer, request))
        _until_in_line(gatherer, n)
    return callers


def _until_in_line(gatherer: Gatherer, n: int) -> None:
    with gatherer._change:
        assert gatherer._change.wait_for(lambda: len(gatherer._line) >= n, WAIT_S)


def test_what_waits_and_is_alike_is_drawn_at_once() -> None:
    device = Device()
    gatherer = Gatherer(device, 4)
    requests = (_request("a"), _request("other", "medium"), _request("b"), _request("c"))
    callers = _behind(device, gatherer, *requests)
    device.free.set()
    notes = [caller.ended().events[-1] for caller in callers]
    assert [getattr(each, "notes", ()) for each in notes] == [
        ("first",), ("a",), ("other",), ("b",), ("c",),
    ]  # fmt: skip
    assert device.batches == [["first"], ["a", "b", "c"], ["other"]]
    assert gatherer.sizes == [1, 3, 1]


def test_no_more_than_the_cap_and_alone_who_has_to_be() -> None:
    device = Device()
    gatherer = Gatherer(device, 4)
    gatherer.limit(2)
    asked = [_request("x", "high"), _request("y", "high"), *(_request(n) for n in "abc")]
    callers = _behind(device, gatherer, *asked)
    device.free.set()
    for caller in callers:
        caller.ended()
    assert device.batches == [["first"], ["x"], ["y"], ["a", "b"], ["c"]]


def test_fewer_at_once_of_what_is_larger_than_was_measured() -> None:
    device = Device()
    gatherer = Gatherer(device, 4)
    gatherer.limit(4, at_px=100)
    small = [replace(_request(n), width_px=10, height_px=10) for n in "abcde"]
    large = [replace(_request(n, "auto"), width_px=20, height_px=10) for n in "xyz"]
    callers = _behind(device, gatherer, *small, *large)
    device.free.set()
    for caller in callers:
        caller.ended()
    assert device.batches == [["first"], ["a", "b", "c", "d"], ["e"], ["x", "y"], ["z"]]


def test_who_leaves_the_line_is_not_drawn() -> None:
    device = Device()
    gatherer = Gatherer(device, 4)
    callers = _behind(device, gatherer, _request("stays"), _request("leaves"))
    callers[2].gone.set()
    assert isinstance(callers[2].ended().trouble, CancelledDraw)
    device.free.set()
    assert len(callers[1].ended().events) == 2
    assert device.batches == [["first"], ["stays"]]


def test_what_breaks_is_told_to_all_of_the_batch_and_the_next_one_is_drawn() -> None:
    device = Device()
    gatherer = Gatherer(device, 4)
    callers = _behind(device, gatherer, _request("breaks"), _request("beside"))
    device.free.set()
    assert [str(caller.ended().trouble) for caller in callers[1:]] == ["a broken network"] * 2
    assert Caller(gatherer, _request("after")).ended().trouble is None


def test_a_picture_that_never_comes_is_an_error() -> None:
    class Forgetful(Device):
        def draw_batch(self, asks: Sequence[Ask], tell: Tell) -> None:
            """Of no use."""

    with pytest.raises(RuntimeError, match="without this picture"):
        list(Gatherer(Forgetful(), 2).draw(_request("a"), 1, lambda: False))
