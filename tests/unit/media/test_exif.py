from __future__ import annotations

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smalto.media import exif


def directory(order: str, *entries: tuple[int, int, int, bytes]) -> bytes:
    mark = b"II*\0" if order == "<" else b"MM\0*"
    table = b"".join(struct.pack(order + "HHI", *entry[:3]) + entry[3] for entry in entries)
    return mark + struct.pack(order + "IH", 8, len(entries)) + table


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("value", range(1, 9))
def test_orientation_in_both_byte_orders(order: str, value: int) -> None:
    other = (0x0100, 3, 1, struct.pack(order + "HH", 7, 0))
    entry = (0x0112, 3, 1, struct.pack(order + "HH", value, 0))
    assert exif.orientation(directory(order, other, entry)) == value


@pytest.mark.parametrize("value", [0, 9, 65535])
def test_a_senseless_orientation_counts_as_upright(value: int) -> None:
    assert exif.orientation(directory("<", (0x0112, 3, 1, struct.pack("<HH", value, 0)))) == 1


def test_only_single_numbers_are_read() -> None:
    assert exif.tag(directory("<", (0x0112, 2, 1, b"6\0\0\0")), 0x0112) is None
    assert exif.tag(directory("<", (0x0112, 3, 2, b"\6\0\6\0")), 0x0112) is None
    assert exif.tag(directory("<", (0xB001, 4, 1, b"\2\0\0\0")), 0xB001) == 2


def test_long_directories_are_left_early() -> None:
    filler = (0x9999, 3, 1, bytes(4))
    late = directory("<", *[filler] * 600, (0x0112, 3, 1, b"\6\0\0\0"))
    assert exif.orientation(late) == 1


@given(st.binary(max_size=200))
def test_garbage_counts_as_upright_or_one_of_eight(data: bytes) -> None:
    for mark in (b"", b"II*\0", b"MM\0*"):
        assert 1 <= exif.orientation(mark + data) <= 8
