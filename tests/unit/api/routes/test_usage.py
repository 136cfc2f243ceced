from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from smalto.api.routes.usage import total, with_idle_days
from smalto.engines.fake import FakeEngine
from smalto.storage.usage import GROUPS, Sums
from tests.unit.api.rig import FOX, client_of, error_of

API = "http://test/api"
DAY_S = 86_400


def test_days_without_anything_are_there_too() -> None:
    busy = Sums("1970-01-02", requests=2)
    found = with_idle_days([busy], DAY_S - 1, 3 * DAY_S)
    assert [(each.group, each.requests) for each in found] == [
        ("1970-01-01", 0),
        ("1970-01-02", 2),
        ("1970-01-03", 0),
    ]
    assert [each.group for each in with_idle_days([], 0, 0)] == ["1970-01-01"]


def test_the_mean_of_a_total_is_that_of_its_requests() -> None:
    groups = [Sums("a", 1, 2, 3, 4, 5, 9.0), Sums("b", 2, 1, 1, 1, 1, 3.0)]
    assert total(groups) == Sums("total", 3, 3, 4, 5, 6, 5.0)
    assert total([]) == Sums("total")


def test_what_was_drawn_is_counted(home: Path) -> None:
    async def story() -> None:
        async with client_of(home, FakeEngine()) as client:
            await client.post("/images/generations", json={**FOX, "n": 2})
            for by in GROUPS:
                answer = (await client.get(f"{API}/usage", params={"by": by})).json()
                assert answer["total"]["images"] == 2 and answer["total"]["requests"] == 1
                if by == "day":
                    assert len(answer["groups"]) in (30, 31)
                    assert answer["groups"][-1]["images"] == 2
                else:
                    (group,) = answer["groups"]
                    assert group["cost_micro"] == answer["total"]["cost_micro"] > 0
            ever = await client.get(f"{API}/usage", params={"from_s": 0, "by": "model"})
            assert ever.json()["total"]["images"] == 2
            past = await client.get(f"{API}/usage", params={"from_s": 0, "to_s": DAY_S})
            assert past.json()["total"]["requests"] == 0 and len(past.json()["groups"]) == 1

    asyncio.run(story())


@pytest.mark.parametrize(
    "query",
    [
        *("by=person", "by=", "limit=3", "from_s=x", "from_s=-1", "from_s=1.5", "from_s=٣"),
        *("from_s=5&to_s=4", "to_s=1e9", "from_s=0", "to_s=999999999999", f"to_s={'9' * 400}"),
    ],
)
def test_what_is_refused(home: Path, query: str) -> None:
    async def story() -> None:
        async with client_of(home, FakeEngine()) as client:
            answer = await client.get(f"{API}/usage?{query}")
            assert answer.status_code == 400, answer.text
            assert error_of(answer)["param"] in query

    asyncio.run(story())
