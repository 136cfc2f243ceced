"""How long does a picture take inside the server, stage by stage?

    python bench/server.py [--engine native] [--runs 5]

Starts a real server in a home of its own, asks it over HTTP for the same prompts at low, medium and
high, and prints the median of each stage as the server's `Server-Timing` header tells it, beside
what the client waited. `total` is the server's whole time, reading the prompt to encoded file.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import signal
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

PARK = """
A quiet park in which people and friendly robots spend the day with one another. Some of them
are out for a walk, some play games, and some sit on benches under the trees. The mood is warm
and harmonious, and soft sunlight falls through the leaves.
"""
PROMPTS = (
    "a red fox and two apples, blue background",
    PARK,
    "一只小猫坐在椅子上",
)
QUALITIES = ("low", "medium", "high")
TARGET_S = {"low": 0.8, "high": 3.0}
READY = re.compile(r"ready at (\S+) - API key \(shown only now\): (\S+)")
STAGE = re.compile(r"(\w+);dur=([0-9.]+)")


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--engine", default="native")
    options.add_argument("--runs", type=int, default=5)
    asked = options.parse_args()
    with serving(asked.engine) as (url, key, _):
        draw(url, key, PROMPTS[0], "low")  # the first one warms caches
        for quality in QUALITIES:
            report(quality, measure(url, key, quality, asked.runs))


class Running(NamedTuple):
    """A server process; `url` is without /v1."""

    url: str
    key: str
    pid: int


@contextmanager
def serving(engine: str, *options: str, **settings: object) -> Iterator[Running]:
    """`options` of the verb; `settings` are those of `smalto.config`, such as max_queued=200."""
    with tempfile.TemporaryDirectory() as home:
        command = [sys.executable, "-m", "smalto", "serve", "--port", "0", "--engine", engine]
        command += options
        chosen = {f"SMALTO_{name.upper()}": str(value) for name, value in settings.items()}
        environment = {**os.environ, **chosen, "SMALTO_HOME": home}
        process = subprocess.Popen(
            command,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment,
            text=True,
        )
        try:
            assert process.stdout is not None
            ready = READY.search(process.stdout.readline())
            if ready is None:
                raise SystemExit(f"`{' '.join(command[1:])}` did not start; run it to see why")
            yield Running(ready[1], ready[2], process.pid)
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(timeout=30)


def measure(url: str, key: str, quality: str, runs: int) -> dict[str, list[float]]:
    """Milliseconds of each stage, over all prompts, in turn."""
    times_ms: dict[str, list[float]] = defaultdict(list)
    for _ in range(runs):
        for prompt in PROMPTS:
            for stage, ms in draw(url, key, prompt, quality).items():
                times_ms[stage].append(ms)
    return times_ms


def draw(url: str, key: str, prompt: str, quality: str) -> dict[str, float]:
    fields = {"model": "gpt-image-1", "prompt": prompt, "quality": quality, "size": "1024x1024"}
    request = urllib.request.Request(
        f"{url}/v1/images/generations",
        data=json.dumps(fields).encode(),
        headers={"Authorization": f"Bearer {key}"},
    )
    start_s = time.perf_counter()
    with urllib.request.urlopen(request) as answer:
        answer.read()
        stages = {name: float(ms) for name, ms in STAGE.findall(answer.headers["server-timing"])}
    return {**stages, "client": (time.perf_counter() - start_s) * 1000}


def report(quality: str, times_ms: dict[str, list[float]]) -> None:
    medians = "  ".join(f"{s} {statistics.median(ms):6.0f}" for s, ms in times_ms.items())
    worst_s = max(times_ms["total"]) / 1000
    line = f"{quality:6}  median ms: {medians}   worst total {worst_s:.2f} s"
    if quality in TARGET_S:
        verdict = "ok" if worst_s <= TARGET_S[quality] else "TOO SLOW"
        line += f" (target {TARGET_S[quality]} s: {verdict})"
    print(line, flush=True)


if __name__ == "__main__":
    main()
