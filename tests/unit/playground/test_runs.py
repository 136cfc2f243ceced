from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from smalto import errors
from smalto.clock import SystemClock
from smalto.engines import catalog
from smalto.engines.fake import FakeEngine
from smalto.jobs.local import LocalHost
from smalto.playground import Playground, open_playground
from smalto.playground.run import Run, row_of
from smalto.playground.runs import KEEP_S
from smalto.playground.wanted import Wanted
from smalto.request import read_generation
from smalto.service import ImageService
from smalto.storage.database import Database
from smalto.storage.ledger import SqlLedger
from smalto.storage.runs import RunStore

ME = "default"


class Late(SystemClock):
    """So many seconds ahead."""

    def __init__(self, ahead_s: float = 0.0) -> None:
        self.ahead_s = ahead_s

    def unix_s(self) -> float:
        return super().unix_s() + self.ahead_s


@asynccontextmanager
async def playground(
    home: Path, threads: int = 2, clock: Late | None = None
) -> AsyncIterator[tuple[Playground, ImageService, Database]]:
    database, clock = Database(home / "smalto.db"), clock or Late()
    service = ImageService(
        {"fake": LocalHost(FakeEngine(), threads=threads)},
        default="fake",
        ledger=SqlLedger(database),
        clock=clock,
        max_open=16,
    )
    opened = open_playground(database, home / "gallery", service, clock)
    await opened.runs.start()
    try:
        yield opened, service, database
    finally:
        await opened.runs.close()
        await asyncio.to_thread(service.close)
        database.close()


def wanted(key: str, prompt: str = "an otter", **fields: Any) -> Wanted:
    models = catalog.load()
    table = models.with_table(dict.fromkeys(models.models, "fake"), ["fake"])
    sent = {"model": "gpt-image-1", "prompt": prompt, "quality": "low", **fields}
    return Wanted(ME, key, "digest", read_generation(sent, table), sent, f"req_{key}")


async def end_of(opened: Playground, run: Run) -> Run:
    last = None
    async for version in opened.runs.watch(ME, run.id):
        last = version or last
    assert last is not None
    return last


def test_any_number_may_watch_and_come_back(home: Path) -> None:
    async def story() -> None:
        async with playground(home) as (opened, _, database):
            prompt = {"partial_images": 3, "stream": True}
            run = await opened.runs.begin(wanted("a", "an otter [slow 0.6]", **prompt))
            first = opened.runs.watch(ME, run.id)
            assert (await anext(first)).version == 1
            await first.aclose()  # the page was closed
            watchers = [end_of(opened, run) for _ in range(3)]
            ends = await asyncio.gather(*watchers)
            assert {end.version for end in ends} == {ends[0].version}
            assert ends[0].state == "done" and ends[0].images[0].picture is not None
            assert await end_of(opened, run) == replace(
                ends[0], position=None, images=(await opened.runs.get(ME, run.id)).images
            )
            (entry,) = SqlLedger(database).entries()
            assert (entry.request_id, entry.cost_micro) == ("req_a", ends[0].cost_micro)

    asyncio.run(story())


def test_a_slow_watcher_is_told_the_newest_only(home: Path) -> None:
    async def story() -> None:
        async with playground(home) as (opened, _, _):
            prompt = {"partial_images": 3, "stream": True, "n": 4}
            run = await opened.runs.begin(wanted("a", **prompt))
            versions = opened.runs.watch(ME, run.id)
            told = [await anext(versions)]
            while not (await opened.runs.get(ME, run.id)).is_over:
                await asyncio.sleep(0.02)
            told += [version async for version in versions]
            assert [one.state for one in told if one] == ["queued", "done"]
            assert told[-1] is not None and told[-1].version > 8

    asyncio.run(story())


def test_silence_is_a_ping(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("smalto.playground.runs.PING_S", 0.05)

    async def story() -> None:
        async with playground(home) as (opened, _, _):
            run = await opened.runs.begin(wanted("a", "[slow 0.4]"))
            told = [version async for version in opened.runs.watch(ME, run.id)]
            assert None in told and told[-1].state == "done"

    asyncio.run(story())


def test_runs_that_wait_know_how_many_are_ahead(home: Path) -> None:
    async def story() -> None:
        async with playground(home, threads=1) as (opened, _, _):
            first = await opened.runs.begin(wanted("a", "[slow 1.2]", n=2))
            second = await opened.runs.begin(wanted("b"))
            positions = [run.position async for run in opened.runs.watch(ME, second.id) if run]
            assert positions[0] is None and 1 in positions and positions[-1] is None
            assert (await end_of(opened, first)).state == "done"
            open_ones = await opened.runs.newest(ME, only_open=True, limit=9)
            assert open_ones == []

    asyncio.run(story())


def test_what_a_stopped_server_left_open_has_failed(home: Path) -> None:
    async def story() -> None:
        async with playground(home) as (opened, _, database):
            run = await opened.runs.begin(wanted("a", n=2))
            done = await end_of(opened, run)
            left = replace(done, id="run_left", request_id="req_left", idempotency_key="left")
            images = left.with_image(1, state="drawing", picture=None)
            RunStore(database).add(
                row_of(replace(left, state="running", images=images, finished_s=None))
            )
            bare = replace(left, id="run_bare", request_id="req_bare", idempotency_key="bare")
            RunStore(database).add(
                row_of(replace(bare, state="queued", finished_s=None, cost_micro=None))
            )
        async with playground(home) as (opened, _, database):
            for name in ("run_left", "run_bare"):
                found = await opened.runs.get(ME, name)
                assert found.state == "failed" and found.cost_micro == 0
                assert found.error is not None and found.error["code"] == "run_interrupted"
                assert found.finished_s is not None
                assert found.version > 10_000  # than any that was told before the end
            assert (await opened.runs.get(ME, "run_left")).images[1].state == "failed"
            assert (await opened.runs.get(ME, run.id)).state == "done"
            assert len(SqlLedger(database).entries()) == 1

    asyncio.run(story())


def test_draining_finishes_runs(home: Path) -> None:
    async def story() -> None:
        async with playground(home) as (opened, service, _):
            run = await opened.runs.begin(wanted("a", "[slow 0.3]"))
            await asyncio.sleep(0.05)
            await service.drain(10)
            await opened.runs.close()
            assert (await opened.runs.get(ME, run.id)).state == "done"
            late = await opened.runs.begin(wanted("b"))
            ended = await end_of(opened, late)
            assert ended.error is not None and ended.error["code"] == "server_is_overloaded"

    asyncio.run(story())


def test_what_cannot_be_drained_says_so(home: Path) -> None:
    async def story() -> None:
        async with playground(home) as (opened, service, _):
            run = await opened.runs.begin(wanted("a", "[slow 5]"))
            await asyncio.sleep(0.05)
            await service.drain(0.1)
            await opened.runs.close()
            found = await opened.runs.get(ME, run.id)
            assert found.state == "failed" and found.cost_micro == 0

    asyncio.run(story())


def test_a_disk_that_takes_nothing(home: Path) -> None:
    async def story() -> None:
        async with playground(home) as (opened, _, _):
            (home / "gallery").write_text("in the way")
            ended = await end_of(opened, await opened.runs.begin(wanted("a")))
            assert ended.state == "failed"
            assert ended.error is not None and ended.error["code"] == "picture_not_kept"

    asyncio.run(story())


def test_old_runs_are_forgotten_with_their_previews(home: Path) -> None:
    async def story() -> None:
        clock = Late()
        async with playground(home, clock=clock) as (opened, _, _):
            prompt = "[fail after 1]"
            run = await opened.runs.begin(wanted("a", prompt, partial_images=1, stream=True))
            failed = await end_of(opened, run)
            assert failed.images[0].kept_preview is not None
            assert [*(home / "gallery").glob("??/*.png")] != []
            assert opened.runs.tidy() == 0
            clock.ahead_s = KEEP_S + 60
            assert opened.runs.tidy() == 1
            assert [*(home / "gallery").glob("??/*.png")] == []
            with pytest.raises(errors.NotFound):
                await opened.runs.get(ME, run.id)

    asyncio.run(story())


def test_what_is_stopped_too_late_is_done(home: Path) -> None:
    async def story() -> None:
        async with playground(home) as (opened, _, _):
            run = await opened.runs.begin(wanted("a"))
            async for version in opened.runs.watch(ME, run.id):
                if version is not None and version.images[0].state == "done":
                    await opened.runs.cancel(ME, run.id)
            assert (await opened.runs.get(ME, run.id)).state == "done"
            with pytest.raises(errors.InvalidRequest):
                await opened.runs.cancel(ME, run.id, 1)

    asyncio.run(story())


def test_other_projects_see_nothing(home: Path) -> None:
    async def story() -> None:
        async with playground(home) as (opened, _, _):
            run = await opened.runs.begin(wanted("a", "[slow 0.2]"))
            for ask in (
                opened.runs.get("other", run.id),
                opened.runs.cancel("other", run.id),
                opened.runs.preview("other", run.id, 0, 0),
                anext(opened.runs.watch("other", run.id)),
            ):
                with pytest.raises(errors.NotFound):
                    await ask
            assert await opened.runs.newest("other", only_open=False, limit=9) == []
            done = await end_of(opened, run)
            picture = done.images[0].picture
            assert picture is not None
            with pytest.raises(errors.NotFound):
                await opened.gallery.get("other", picture.id)
            assert await opened.gallery.trash("other", [picture.id]) == 0

    asyncio.run(story())
