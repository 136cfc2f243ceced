from __future__ import annotations

import asyncio

from smalto.playground.turns import Turns


def test_one_after_another_of_the_same_name_only() -> None:
    turns, inside, most = Turns(), dict.fromkeys("ab", 0), dict.fromkeys("ab", 0)

    async def visit(name: str) -> None:
        async with turns.of("default", name):
            inside[name] += 1
            most[name] = max(most[name], inside[name])
            await asyncio.sleep(0.01)
            if sum(inside.values()) > 1:
                most["both"] = 1
            inside[name] -= 1

    async def story() -> None:
        await asyncio.gather(*(visit(name) for name in "aaabbb"))

    asyncio.run(story())
    assert most == {"a": 1, "b": 1, "both": 1}
    assert turns._turns == {}
