from __future__ import annotations

import asyncio

from smalto.jobs.mailbox import Mailbox


def test_in_order_whether_put_before_or_after_the_wait() -> None:
    async def story() -> None:
        box = Mailbox[int]()
        box.put(1)
        box.put(2)
        assert [await box.get(), await box.get()] == [1, 2]
        waiting = asyncio.create_task(box.get())
        await asyncio.sleep(0)
        box.put(3)
        box.put(4)
        assert [await waiting, await box.get()] == [3, 4]

    asyncio.run(asyncio.wait_for(story(), 5))


def test_a_wait_that_is_given_up_loses_nothing() -> None:
    async def story() -> None:
        box = Mailbox[int]()
        for put_first in (True, False):
            waiting = asyncio.create_task(box.get())
            await asyncio.sleep(0)
            if put_first:
                box.put(1)  # wakes the one who gives up at the same moment
            waiting.cancel()
            await asyncio.gather(waiting, return_exceptions=True)
            assert waiting.cancelled()
            if not put_first:
                box.put(1)
            assert await box.get() == 1

    asyncio.run(asyncio.wait_for(story(), 5))
