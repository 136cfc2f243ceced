"""What does a cluster cost and give? Real gateways over HTTP, Ray Serve's replicas on one machine.

    python bench/cluster.py [--rounds 3] [--only twice killed ...]

Needs the extra: pip install 'smalto[ray]'

The scripted engine sleeps, so that two cores are enough to look at 1, 2 and 4 replicas: what is
measured is the line, not the drawing. Prints: throughput of 2 replicas over 1; the first byte of a
stream beside that of a server without a cluster; what a hang-up frees; 200 requests while a replica
is killed; 1 -> 4 -> 1 replicas; the processor time that a gateway needs for a picture, and from it
how many pictures a second one gateway hands on at most.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import signal
import statistics
import time
from collections import Counter
from pathlib import Path
from typing import Any

from server import serving
from wire import Answer, Target

from smalto.engines.ray.cluster import Cluster, connect
from smalto.engines.ray.scale import Scale
from smalto.jobs.cluster import lay_out

FIELDS: dict[str, Any] = {"model": "gpt-image-1", "size": "1024x1024", "quality": "low"}
SLOW = "[slow 0.2] [bytes 24000] a fox"
SMALL = 0.1
BIG_FILE = 1_500_000
"""Bytes of a 1024x1024 photograph as PNG."""


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--rounds", type=int, default=3)
    parts = {
        "twice": twice,
        "killed": killed,
        "streams": streams,
        "hang_up": hang_up,
        "comes_and_goes": comes_and_goes,
        "ceiling": ceiling,
    }
    options.add_argument("--only", nargs="+", choices=parts, default=list(parts))
    asked = options.parse_args()
    cluster = connect("local")
    try:
        for name in asked.only:
            parts[name](cluster, asked.rounds)
    finally:
        cluster.close()


def gateway(**settings: object) -> Any:
    import ray

    address = ray.get_runtime_context().gcs_address
    return serving("fake", "--cluster", address, max_queued=1000, **settings)


async def many(target: Target, n: int, at_once: int, prompt: str) -> list[Answer]:
    free = asyncio.Semaphore(at_once)

    async def one(seed: int) -> Answer:
        async with free:
            return await target.ask({**FIELDS, "prompt": prompt, "seed": seed, "smalto": True})

    return await asyncio.gather(*map(one, range(n)))


def per_second(target: Target, n: int, at_once: int, prompt: str) -> float:
    start_s = time.perf_counter()
    answers = asyncio.run(many(target, n, at_once, prompt))
    assert {answer.status for answer in answers} == {200}
    return n / (time.perf_counter() - start_s)


def twice(cluster: Cluster, rounds: int) -> None:
    """1 and 2 replicas in turn, because the machine's own load comes and goes."""
    rates: dict[int, list[float]] = {1: [], 2: []}
    for _ in range(rounds):
        for count, found in rates.items():
            lay_out(cluster, "fake", Scale(least=count, most=count, cpus=SMALL))
            with gateway() as (url, key, _):
                target = Target(url, key)
                per_second(target, 4, 4, "warm")
                found.append(per_second(target, 20 * count, 8, SLOW))
    one, two = (statistics.median(found) for found in rates.values())
    print(
        f"200 ms engine: 1 replica {one:.2f} pictures/s, 2 replicas {two:.2f}: "
        f"{two / one:.2f} times",
        flush=True,
    )


def killed(cluster: Cluster, rounds: int) -> None:
    """200 requests with seeds of their own; two thirds in, SIGKILL for a replica."""
    lay_out(cluster, "fake", Scale(least=2, most=2, cpus=SMALL))
    with gateway() as (url, key, _):

        async def load() -> list[Answer]:
            drawing = asyncio.create_task(many(Target(url, key), 200, 16, "[slow 0.05] a fox"))
            await asyncio.sleep(3)
            os.kill(replica_ids()[0], signal.SIGKILL)
            return await drawing

        start_s = time.perf_counter()
        answers = asyncio.run(load())
        seconds = time.perf_counter() - start_s
    seeds = Counter(
        answer.json()["smalto"]["images"][0]["seed"] for answer in answers if answer.status == 200
    )
    lost = 200 - len(seeds)
    doubled = sum(times - 1 for times in seeds.values())
    slowest_s = max(answer.seconds for answer in answers)
    print(
        f"a replica killed under 200 requests: {lost} lost, {doubled} doubled, "
        f"{dict(Counter(answer.status for answer in answers))} in {seconds:.1f} s, "
        f"the slowest {slowest_s:.1f} s",
        flush=True,
    )


def replica_ids() -> list[int]:
    found = []
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            if b"ray::ServeReplica:smalto-fake" in path.read_bytes():
                found.append(int(path.parent.name))
        except OSError:
            continue
    return found


def streams(cluster: Cluster, rounds: int) -> None:
    """In turn against both servers, so that both meet the same load of the machine."""
    lay_out(cluster, "fake", Scale(cpus=SMALL))
    with gateway() as (url, key, _), serving("fake") as (near_url, near_key, _):
        far, near = Target(url, key), Target(near_url, near_key)
        asyncio.run(first_event_ms(far)), asyncio.run(first_event_ms(near))
        pairs = [
            (asyncio.run(first_event_ms(far)), asyncio.run(first_event_ms(near)))
            for _ in range(10 * rounds)
        ]
    far_ms, near_ms = (statistics.median(each) for each in zip(*pairs, strict=True))
    print(
        f"first preview of a stream: {far_ms:.0f} ms through the cluster, {near_ms:.0f} ms without "
        f"(medians of {len(pairs)} in turn): {far_ms - near_ms:.0f} ms more",
        flush=True,
    )


async def first_event_ms(target: Target) -> float:
    fields = {**FIELDS, "prompt": "[slow 0.1] a fox", "partial_images": 2}
    async for event in target.events(fields):
        return event.at_s * 1000
    raise AssertionError("no event came")


def hang_up(cluster: Cluster, rounds: int) -> None:
    """The only replica draws for a minute; its client leaves; how soon does the next one draw?"""
    lay_out(cluster, "fake", Scale(cpus=SMALL))
    with gateway() as (url, key, _):
        target = Target(url, key)

        async def check() -> float:
            long = {**FIELDS, "prompt": "[slow 60] [steps 600] a fox"}
            with_patience = asyncio.create_task(target.ask(long))
            await asyncio.sleep(1)
            with_patience.cancel()
            start_s = time.perf_counter()
            answer = await target.ask({**FIELDS, "prompt": "a fox"})
            assert answer.status == 200
            return (time.perf_counter() - start_s) * 1000

        waited_ms = statistics.median(asyncio.run(check()) for _ in range(rounds))
    print(f"after a hang-up the next picture is there in {waited_ms:.0f} ms", flush=True)


def comes_and_goes(cluster: Cluster, rounds: int) -> None:
    """Once: it takes what the cluster takes."""
    lay_out(cluster, "fake", Scale(least=1, most=4, cpus=SMALL, up_s=1, down_s=2))
    with gateway() as (url, key, _):

        async def check() -> tuple[float, float]:
            load = asyncio.create_task(many(Target(url, key), 10_000, 8, SLOW))
            up_s = await until(cluster, 4)
            load.cancel()
            return up_s, await until(cluster, 1)

        up_s, down_s = asyncio.run(check())
    print(
        f"1 -> 4 replicas {up_s:.0f} s after the load, 4 -> 1 {down_s:.0f} s after its end",
        flush=True,
    )


async def until(cluster: Cluster, n: int) -> float:
    start_s = time.perf_counter()
    async with asyncio.timeout(120):
        while True:
            (deployed,) = await asyncio.to_thread(cluster.deployed)
            if deployed.replicas == n:
                return time.perf_counter() - start_s
            await asyncio.sleep(0.2)


def ceiling(cluster: Cluster, rounds: int) -> None:
    """Processor time of the gateway's process for a picture that took a replica no time; in turn
    with a server that has its engine beside it."""
    lay_out(cluster, "fake", Scale(least=2, most=2, parallel=4, cpus=SMALL))
    for title, prompt in (("24 KB", "a fox"), ("1.5 MB", f"[bytes {BIG_FILE}] a fox")):
        rows: dict[str, list[tuple[float, float]]] = {"through a cluster": [], "without": []}
        with gateway() as far, serving("fake", max_queued=1000) as near:
            for _ in range(rounds):
                for where, server in zip(rows, (far, near), strict=True):
                    rows[where].append(cost(Target(server.url, server.key), server.pid, prompt))
        for where, found in rows.items():
            rate, cost_ms = (statistics.median(each) for each in zip(*found, strict=True))
            print(
                f"answers of {title} {where}: {cost_ms:.1f} ms of a core each in the gateway, so "
                f"{1000 / cost_ms:.0f}/s for a core of its own; {rate:.0f}/s with all on this one "
                "machine",
                flush=True,
            )


def cost(target: Target, pid: int, prompt: str) -> tuple[float, float]:
    """(pictures a second, milliseconds of a core for each)."""
    per_second(target, 10, 8, prompt)
    before_s, n = processor_s(pid), 100
    rate = per_second(target, n, 8, prompt)
    return rate, (processor_s(pid) - before_s) / n * 1000


def processor_s(pid: int) -> float:
    """User and system time of a process so far."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


if __name__ == "__main__":
    main()
