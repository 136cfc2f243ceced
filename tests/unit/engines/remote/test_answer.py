"""Whatever an upstream writes, it is understood or it is a Fault; nothing else comes out."""

from __future__ import annotations

import json
from contextlib import suppress
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smalto.engines.remote import answer, faults
from smalto.engines.remote.answer import Events
from smalto.engines.remote.faults import Fault
from tests.unit.engines.remote.scripted import b64, png

NAMES = st.sampled_from(["data", "b64_json", "error", "type", "usage", "code", "param", "x"])
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=4),
    max_leaves=8,
)
TINY = b64(png(8, 8))


@given(st.binary(max_size=200) | VALUES.map(lambda value: json.dumps(value).encode()))
def test_anything_is_a_fault_or_a_piece(text: bytes) -> None:
    for read in (answer.of_body, lambda data: answer.of_event("error", data)):
        with pytest.raises(Fault):
            read(text)
    faults.of_status(400, {"retry-after": text.decode("latin-1")}, text)
    with suppress(Fault):
        answer.of_event("image_generation.completed", text)


@given(VALUES)
def test_usage_is_numbers_under_known_names(value: Any) -> None:
    body = json.dumps({"data": [{"b64_json": TINY}], "usage": value}).encode()
    found = answer.of_body(body).usage or {}
    assert set(found) <= {*answer.COUNTED, *answer.DETAILS}


def test_data_urls_are_understood() -> None:
    body = {"data": [{"b64_json": f"data:image/png;base64,{TINY}"}]}
    assert answer.of_body(json.dumps(body).encode()).file == png(8, 8)


STREAM = (
    b': ok\n\nevent: a\r\ndata: {"x": 1}\r\n\r\ndata: one\ndata: two\n\nid: 4\nretry: 9\n\n'
    b"event: b\ndata:three\n\ndata: never ended"
)


@given(st.lists(st.integers(0, len(STREAM)), max_size=12))
def test_events_do_not_depend_on_how_they_are_cut(cuts: list[int]) -> None:
    events, found = Events(1000), []
    edges = [0, *sorted(cuts), len(STREAM)]
    for start, end in pairwise(edges):
        found += list(events.feed(STREAM[start:end]))
    assert found == [("a", b'{"x": 1}'), ("", b"one\ntwo"), ("b", b"three")]


def test_an_event_that_grows_for_ever_is_stopped() -> None:
    events = Events(1000)
    with pytest.raises(Fault):
        for _ in range(100):
            list(events.feed(b"data: " + b"x" * 50 + b"\n"))


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"retry-after": "3"}, 3.0),
        ({"retry-after": "1.5"}, 1.5),
        ({"retry-after-ms": "250", "retry-after": "9"}, 0.25),
        ({"retry-after": "99999999"}, 3600.0),
        ({"retry-after": "Wed, 21 Oct 2015 07:28:00 GMT"}, 0.0),
        ({"retry-after": "soon"}, None),
        ({"retry-after": "-3"}, None),
        ({}, None),
    ],
)
def test_when_to_come_back(headers: dict[str, str], seconds: float | None) -> None:
    assert faults.retry_after_s(headers) == seconds
