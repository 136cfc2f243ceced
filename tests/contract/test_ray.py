"""Engines as deployments of Ray Serve: on this machine, with as many processes as a cluster has.

What is timed here has a picture of 200 ms that sleeps, so that two cores are enough; on a machine
that others use, SMALTO_SLACK=1.5 gives each bound half as much again.
"""

from __future__ import annotations

import asyncio
import os
import signal
import statistics
import sys
import time
from collections import Counter
from collections.abc import AsyncGenerator, Iterator
from contextlib import aclosing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from smalto import errors
from smalto.engines.base import Cancelled, CancelledDraw, Engine
from smalto.engines.fake import FakeEngine
from smalto.engines.ray.caller import Caller
from smalto.engines.ray.cluster import Cluster, connect
from smalto.engines.ray.scale import Scale
from smalto.jobs.cluster import ClusterHost, hosts_of
from smalto.jobs.drawing import Drawn, Job, Tell, draw
from smalto.jobs.host import Host
from smalto.jobs.local import LocalHost
from smalto.types import ImageDone, ImageRequest, Partial, Progress

pytest.importorskip("ray", reason="needs the extra: pip install 'smalto[ray]'")
pytestmark = pytest.mark.filterwarnings("ignore")  # of Ray's own

SLACK = float(os.environ.get("SMALTO_SLACK", "1"))
SMALL = 0.1
"""Cores of a replica that sleeps."""


@dataclass(frozen=True)
class Diary:
    """The platform's own work, and a file for each beginning and end of a drawing: {seed}.{process}
    and what happened."""

    folder: str

    def __call__(self, engine: Engine, job: Job, cancelled: Cancelled, tell: Tell) -> None:
        def note(what: str) -> None:
            Path(self.folder, f"{job.seed}.{os.getpid()}.{what}").touch()

        note("begun")
        try:
            draw(engine, job, cancelled, tell)
        except CancelledDraw:
            note("stopped")
            raise
        note("drawn")

    def found(self, what: str) -> list[tuple[int, int]]:
        """(seed, process) of each."""
        rows = [path.name.split(".") for path in Path(self.folder).glob(f"*.{what}")]
        return [(int(seed), int(process)) for seed, process, _ in rows]


@pytest.fixture(scope="module")
def cluster() -> Iterator[Cluster]:
    from ray import cloudpickle

    cloudpickle.register_pickle_by_value(sys.modules[Diary.__module__])
    joined = connect("local")
    yield joined
    joined.close()


@pytest.fixture
def diary(tmp_path: Path) -> Diary:
    return Diary(str(tmp_path))


def laid_out(cluster: Cluster, diary: Diary, **scale: Any) -> ClusterHost:
    cluster.up("fake", Scale(cpus=SMALL, **scale), diary)
    return hosts_of(cluster)["fake"]


def job(prompt: str, seed: int = 1, previews: int = 0) -> Job:
    request = ImageRequest(
        prompt, "fake", width_px=256, height_px=256, partial_images=previews, quality="low"
    )
    return Job(request, 0, seed)


async def events(host: Host, asked: Job) -> list[Drawn]:
    async with aclosing(host.draw(asked)) as drawn:
        return [event async for event in drawn]


async def all_drawn(host: Host, asked: list[Job]) -> list[list[Drawn]]:
    """As the queue hands them out: so many at once as the host says."""
    free = asyncio.Semaphore(host.parallel)

    async def one(each: Job) -> list[Drawn]:
        async with free:
            return await events(host, each)

    return await asyncio.gather(*map(one, asked))


async def per_second(host: Host, n: int) -> float:
    await all_drawn(host, [job("warm", seed) for seed in range(host.parallel)])
    start_s = time.perf_counter()
    await all_drawn(host, [job("[slow 0.2]", seed) for seed in range(n)])
    return n / (time.perf_counter() - start_s)


async def first_preview_ms(host: Host) -> float:
    start_s = time.perf_counter()
    drawn: AsyncGenerator[Drawn, None] = host.draw(job("[slow 0.1]", previews=2))
    async with aclosing(drawn):
        async for event in drawn:
            if isinstance(event, Partial):
                return (time.perf_counter() - start_s) * 1000
    raise AssertionError("no preview came")


def test_a_deployment_is_the_engine(cluster: Cluster, diary: Diary) -> None:
    """The same events, byte for byte, the same facts, the same errors."""
    here = FakeEngine()
    host = laid_out(cluster, diary)
    assert host.capabilities == here.capabilities
    assert host.parallel == 1

    async def check() -> None:
        local: Host = LocalHost(here, threads=1)
        await local.wait_ready()
        asked = job("a fox", seed=7, previews=2)
        far, near = await events(host, asked), await events(local, asked)
        assert [type(event) for event in far] == [Progress, Partial, Partial, ImageDone]
        assert [type(event) for event in near] == [type(event) for event in far]
        told = [
            [event.data for event in each if isinstance(event, Partial | ImageDone)]
            for each in (far, near)
        ]
        assert told[0] == told[1]
        with pytest.raises(errors.ImageUserError, match="told to refuse"):
            await events(host, job("[refuse]"))
        with pytest.raises(errors.EngineFailed):
            await events(host, job("[fail]"))
        local.close()

    asyncio.run(check())


def test_first_byte_and_who_leaves(cluster: Cluster, diary: Diary) -> None:
    """The line costs at most 40 ms; a picture that nobody waits for frees its replica at once."""
    host = laid_out(cluster, diary)

    async def check() -> None:
        local: Host = LocalHost(FakeEngine(), threads=1)
        await local.wait_ready()
        pairs = [(await first_preview_ms(host), await first_preview_ms(local)) for _ in range(11)]
        more_ms = statistics.median(far - near for far, near in pairs)
        assert more_ms <= 40 * SLACK, pairs

        left = host.draw(job("[slow 60] [steps 600]", seed=99))
        assert isinstance(await anext(left), Progress)
        await left.aclose()
        start_s = time.perf_counter()
        await events(host, job("next"))  # by the only replica, which draws one at a time
        assert time.perf_counter() - start_s < 5 * SLACK
        assert [seed for seed, _ in diary.found("stopped") if seed == 99] == [99]
        local.close()

    asyncio.run(check())


def test_what_is_too_much_is_refused(cluster: Cluster, diary: Diary) -> None:
    """Twice the room may wait at a deployment; one gateway alone never sends so much."""
    host = laid_out(cluster, diary)

    async def check() -> None:
        asked = [events(host, job("[slow 0.1]", seed)) for seed in range(12)]
        told = await asyncio.gather(*asked, return_exceptions=True)
        refused = [each for each in told if isinstance(each, BaseException)]
        assert refused and len(refused) < len(told)
        assert all(isinstance(each, errors.Overloaded) for each in refused), refused
        assert all(each.status == 503 and each.retry_after_s for each in refused)  # type: ignore[attr-defined]

    asyncio.run(check())


def test_two_replicas_draw_twice_as_much_and_one_may_die(cluster: Cluster, diary: Diary) -> None:
    host = laid_out(cluster, diary)
    one = statistics.median(asyncio.run(per_second(host, 12)) for _ in range(2))
    host = laid_out(cluster, diary, least=2, most=2)
    two = statistics.median(asyncio.run(per_second(host, 24)) for _ in range(2))
    assert two / one >= 1.85 / SLACK, (one, two)
    asyncio.run(_killed_under_load(host, diary))


async def _killed_under_load(host: ClusterHost, diary: Diary, n: int = 200) -> None:
    seeds = range(1000, 1000 + n)
    drawing = asyncio.create_task(all_drawn(host, [job("[slow 0.02]", seed) for seed in seeds]))
    while len([seed for seed, _ in diary.found("drawn") if seed >= 1000]) < n // 4:
        await asyncio.sleep(0.02)
    _, victim = max(diary.found("begun"))
    os.kill(victim, signal.SIGKILL)
    answers = await drawing
    done = [event for each in answers for event in each if isinstance(event, ImageDone)]
    assert sorted(each.seed for each in done) == list(seeds), "each once: none lost, none doubled"
    drawn = Counter(seed for seed, _ in diary.found("drawn") if seed >= 1000)
    again = {seed for seed, times in drawn.items() if times > 1}
    dead = {seed for seed, process in diary.found("drawn") if process == victim}
    assert len(again) <= 1 and again <= dead, "but for one whose replica died with it in its hands"


def test_replicas_come_and_go_with_the_load(cluster: Cluster, diary: Diary) -> None:
    host = laid_out(cluster, diary, least=1, most=4, up_s=0.5, down_s=1.0)
    assert host.parallel == 4

    async def check() -> None:
        assert replicas(cluster) == 1
        ended = asyncio.Event()

        async def load(worker: int) -> None:
            while not ended.is_set():
                await events(host, job("[slow 0.2]", worker))

        asked = [asyncio.create_task(load(worker)) for worker in range(4)]
        await until(cluster, 4)
        ended.set()
        await asyncio.gather(*asked)
        await until(cluster, 1)

    asyncio.run(check())


def replicas(cluster: Cluster) -> int:
    (deployed,) = cluster.deployed()
    return deployed.replicas


async def until(cluster: Cluster, n: int) -> None:
    async with asyncio.timeout(60):
        while await asyncio.to_thread(replicas, cluster) != n:
            await asyncio.sleep(0.2)


class _Dying:
    """A handle whose replicas die: after so many events, once for each number."""

    def __init__(self, deaths: list[int]) -> None:
        self.deaths, self.calls, self.cancelled = deaths, [], 0  # type: ignore[var-annotated]

    def options(self, **_: object) -> _Dying:
        return self

    @property
    def draw(self) -> _Dying:
        return self

    def remote(self, job_id: str, job: Job) -> AsyncGenerator[Drawn, None]:
        self.calls.append(job_id)
        return self._events(self.deaths.pop(0) if self.deaths else None)

    async def _events(self, death: int | None) -> AsyncGenerator[Drawn, None]:
        from ray.exceptions import ActorDiedError

        told = [Progress(0, "drawing"), Partial(0, 0, b"p"), ImageDone(0, 1, b"d")]
        for place, event in enumerate(told):
            if place == death:
                raise ActorDiedError()
            yield event


def test_each_event_is_heard_once_whoever_dies(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("smalto.engines.ray.caller.REST_S", 0.001)

    async def heard(handle: _Dying) -> list[Drawn]:
        caller = Caller("fake", handle)
        return [event async for event in caller.draw(job("a fox"))]

    handle = _Dying([0, 2])
    assert [type(each) for each in asyncio.run(heard(handle))] == [Progress, Partial, ImageDone]
    assert len(handle.calls) == 3 and len(set(handle.calls)) == 1, "one job, asked for again"
    with pytest.raises(errors.EngineFailed):  # it may be what kills them
        asyncio.run(heard(_Dying([1, 2])))
    with pytest.raises(errors.EngineUnavailable):
        asyncio.run(heard(_Dying([0] * 9)))
