"""Does overload degrade the server or break it? Open loop: requests come whether or not others end.

    python bench/overload.py [--seconds 10] [--steps 0.5 1 2 5 10]

The scripted engine takes 200 ms a picture, so the server's capacity is known: slots / 0.2 s. Each
step offers a multiple of it and prints what came through in time (goodput), and how fast the rest
was refused.
"""

from __future__ import annotations

import argparse
import asyncio
import statistics
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from server import serving
from wire import Answer, Target

PICTURE_S = 0.2
FIELDS = {"model": "gpt-image-1", "prompt": f"[slow {PICTURE_S}] a fox", "quality": "low"}


@dataclass(frozen=True, slots=True)
class Step:
    offered: int
    answers: list[Answer]
    seconds: float

    @property
    def goodput(self) -> float:
        return sum(answer.status == 200 for answer in self.answers) / self.seconds

    @property
    def refusals_s(self) -> list[float]:
        return sorted(answer.seconds for answer in self.answers if answer.status == 503)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--seconds", type=float, default=10)
    options.add_argument("--steps", type=float, nargs="+", default=[0.5, 1, 2, 5, 10])
    asked = options.parse_args()
    with serving("fake") as (url, key, pid):
        asyncio.run(report(Target(url, key), asked.steps, asked.seconds, pid))


async def report(target: Target, multiples: list[float], seconds: float, pid: int) -> None:
    peak = await closed_loop_peak(target)
    print(f"capacity {peak:.1f} pictures/s, closed loop; {rss_mb(pid):.0f} MB")
    for multiple in multiples:
        step = await offer(target, multiple * peak, seconds)
        refused = step.refusals_s
        p99_ms = 1000 * refused[int(len(refused) * 0.99)] if refused else 0
        statuses = dict(Counter(answer.status for answer in step.answers))
        print(
            f"{multiple:4} x: goodput {step.goodput:5.1f}/s, {step.goodput / peak:4.0%} of peak; "
            f"{statuses}, refused in {p99_ms:.0f} ms (p99), {rss_mb(pid):.0f} MB",
            flush=True,
        )
        await recovered(target)


async def closed_loop_peak(target: Target) -> float:
    """Pictures a second when somebody always waits and nobody is refused."""
    await target.ask(FIELDS)
    start_s, n = time.perf_counter(), 40
    waiting = asyncio.Semaphore(16)

    async def one() -> None:
        async with waiting:
            assert (await target.ask(FIELDS)).status == 200

    await asyncio.gather(*(one() for _ in range(n)))
    return n / (time.perf_counter() - start_s)


async def offer(target: Target, per_second: float, seconds: float) -> Step:
    """Every request on time, whatever became of the earlier ones. Goodput counts what arrives while
    requests are offered."""
    start_s = time.perf_counter()
    asking = []
    for i in range(round(per_second * seconds)):
        await asyncio.sleep(max(0, start_s + i / per_second - time.perf_counter()))
        asking.append(asyncio.create_task(target.ask(FIELDS)))
    left_s = start_s + seconds - time.perf_counter()
    done, late = await asyncio.wait(asking, timeout=max(0.01, left_s))
    took_s = time.perf_counter() - start_s
    answers = [task.result() for task in done]
    for task in late:
        task.cancel()
    await asyncio.gather(*late, return_exceptions=True)
    return Step(len(asking), answers, took_s)


async def recovered(target: Target) -> None:
    """After a flood the next one is served as quickly as the first."""
    await asyncio.sleep(1)
    times = [(await target.ask(FIELDS)).seconds for _ in range(3)]
    assert statistics.median(times) < PICTURE_S + 1, times


def rss_mb(pid: int) -> float:
    pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    return pages * 4096 / 1e6


if __name__ == "__main__":
    main()
