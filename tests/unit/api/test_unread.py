"""Who does not read is cut off; who reads slowly is not."""

from __future__ import annotations

import asyncio

import pytest

from smalto.api import unread
from smalto.api.unread import LOOKS, Unread

MIB = 2**20


class Client:
    """A connection and its transport in one."""

    def __init__(self, waiting: int) -> None:
        self.waiting = waiting
        self.cut = False

    @property
    def transport(self) -> Client:
        return self

    def get_write_buffer_size(self) -> int:
        return self.waiting

    def abort(self) -> None:
        self.cut = True


def test_who_reads_nothing_is_cut_off_in_the_end() -> None:
    deaf, idle = Client(MIB), Client(0)
    watched = Unread([deaf, idle])
    for _ in range(LOOKS):
        watched.look()
        assert not deaf.cut
    watched.look()
    assert deaf.cut and not idle.cut


def test_a_byte_now_and_then_is_not_reading() -> None:
    sly = Client(MIB)
    watched = Unread([sly])
    for _ in range(LOOKS + 1):
        watched.look()
        sly.waiting -= 1
    assert sly.cut


def test_slow_readers_and_running_streams_are_left_alone() -> None:
    slow, stream = Client(64 * MIB), Client(MIB)
    watched = Unread([slow, stream])
    for turn in range(10 * LOOKS):
        watched.look()
        slow.waiting -= MIB
        stream.waiting = MIB if turn % 2 else 2 * MIB  # taken and followed by the next
    assert not slow.cut and not stream.cut


def test_one_move_buys_the_whole_time_again() -> None:
    client = Client(8 * MIB)
    watched = Unread([client])
    for _ in range(LOOKS):
        watched.look()
    client.waiting -= MIB
    for _ in range(LOOKS):
        watched.look()
    assert not client.cut
    watched.look()
    assert client.cut


def test_it_looks_again_and_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unread, "LOOK_S", 0.001)
    deaf = Client(MIB)

    async def story() -> None:
        watching = asyncio.create_task(Unread([deaf]).watch())
        while not deaf.cut:
            await asyncio.sleep(0.001)
        watching.cancel()

    asyncio.run(asyncio.wait_for(story(), 10))
