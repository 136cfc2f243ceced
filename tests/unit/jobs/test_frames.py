"""What one end says the other hears, however it is cut up on the way."""

from __future__ import annotations

import asyncio
import socket
from typing import Any

from smalto.jobs import frames
from smalto.jobs.child import Draw
from smalto.jobs.drawing import Job
from smalto.types import ImageInput, ImageRequest

SAID = [("small", b""), ("with a file", bytes(range(256)) * 40), ("", b"x")]


def test_messages_cut_into_single_bytes() -> None:
    async def story() -> list[tuple[Any, bytes]]:
        ours, theirs = socket.socketpair()
        heard: list[tuple[Any, bytes]] = []
        line = await frames.connect(ours, lambda message, raw: heard.append((message, bytes(raw))))
        for byte in b"".join(frames.packed(text, len(raw)) + raw for text, raw in SAID[::2]):
            theirs.send(bytes([byte]))
            await asyncio.sleep(0)
        frames.send_blocking(theirs, *SAID[1])
        theirs.close()
        await line.lost
        line.send("to nobody")
        return heard

    assert asyncio.run(asyncio.wait_for(story(), 10)) == [SAID[0], SAID[2], SAID[1]]


def test_an_order_crosses_whole() -> None:
    async def story() -> Any:
        ours, theirs = socket.socketpair()
        line = await frames.connect(ours, lambda message, raw: None)
        line.send(Draw.of(4, job))
        received = await asyncio.to_thread(frames.receive_blocking, theirs)
        theirs.close()
        await line.lost
        return received

    image = ImageInput(1, 2, True, "image/png", bytes(3_000_000))
    job = Job(ImageRequest("a fox", "m", images=(image,), seed=5, partial_images=2), 3, 8)
    order = asyncio.run(asyncio.wait_for(story(), 10))
    assert (order.token, order.job) == (4, job)
