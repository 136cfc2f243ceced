"""A thousand clients stream pictures at the same time from one server process.

    python bench/streams.py [--n 1000] [--slow 0.1]

Each asks for two previews; a tenth of them read slowly. Prints how many completed in order, when
their first event came, and what a stream costs in memory.
"""

from __future__ import annotations

import argparse
import asyncio
import resource
import statistics
import time
from contextlib import aclosing

from overload import rss_mb
from server import serving
from wire import Event, Target

FIELDS = {
    "model": "gpt-image-1",
    "prompt": "[slow 0.01] a fox",
    "quality": "low",
    "partial_images": 2,
}
SLOW_READER_S = 0.5


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--n", type=int, default=1000)
    options.add_argument("--slow", type=float, default=0.1, help="share of slow readers")
    asked = options.parse_args()
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(hard, 8192), hard))
    with serving("fake", max_queued=2 * asked.n) as (url, key, pid):
        asyncio.run(report(Target(url, key), asked.n, asked.slow, pid))


async def report(target: Target, n: int, slow: float, pid: int) -> None:
    await target.ask(FIELDS)
    before_mb, most_mb, start_s = rss_mb(pid), 0.0, time.perf_counter()
    tasks = [asyncio.create_task(stream(target, i < n * slow)) for i in range(n)]
    while not all(task.done() for task in tasks):
        most_mb = max(most_mb, rss_mb(pid))
        await asyncio.sleep(0.2)
    seconds = time.perf_counter() - start_s
    streams = [task.result() for task in tasks if task.exception() is None]
    whole = [events for events in streams if in_order(events)]
    first_s = sorted(events[0].at_s for events in whole)
    print(
        f"{len(whole)} of {n} complete and in order in {seconds:.1f} s; first event p50 "
        f"{statistics.median(first_s):.2f} s, p99 {first_s[int(len(first_s) * 0.99)]:.2f} s; "
        f"memory {before_mb:.0f} -> {most_mb:.0f} MB"
    )
    for task in tasks:
        if task.exception() is not None:
            print("one failed:", repr(task.exception()))
            break


async def stream(target: Target, slowly: bool) -> list[Event]:
    events = []
    async with aclosing(target.events(FIELDS)) as stream:
        async for event in stream:
            events.append(
                Event(
                    event.name, {k: v for k, v in event.data.items() if k != "b64_json"}, event.at_s
                )
            )
            if slowly:
                await asyncio.sleep(SLOW_READER_S)
    return events


def in_order(events: list[Event]) -> bool:
    names = [event.name.removeprefix("image_generation.") for event in events]
    indexes = [event.data["partial_image_index"] for event in events[:-1]]
    return names == ["partial_image"] * 2 + ["completed"] and indexes == [0, 1]


if __name__ == "__main__":
    main()
