"""How does the native engine stream: when can a preview be seen, what do previews cost, how soon
does it stop, and what do threads and processes bring?

    OPENBLAS_NUM_THREADS=1 python bench/stream.py [--rounds 3] [previews|stops|rate]

The engine alone, without a server; no file is encoded but where it is said. Every picture has a
seed of its own, so sprites are found ready as often as in real use. Compared ways run in turn.
"""

from __future__ import annotations

import argparse
import multiprocessing
import random
import statistics
import time
from collections import defaultdict
from collections.abc import Callable
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor

from smalto.engines.base import CancelledDraw, finished
from smalto.engines.native import NativeEngine
from smalto.media.encode import encode
from smalto.types import ImageRequest, Quality

PROMPTS = (
    "a red fox",
    "a sunny park with a dog, two children playing, a bench, a fountain and three ducks",
    "夜晚的海边有一只白色的小狗和两个红色的气球",
    "a golden crown on a transparent background",
    'a wooden sign that says "OPEN DAILY" beside a cat in the snow',
)
N_AT_ONCE = 8


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("what", nargs="?", choices=("previews", "stops", "rate"))
    options.add_argument("--rounds", type=int, default=3)
    asked = options.parse_args()
    tables: dict[str, Callable[[int], None]] = {
        "previews": previews_table,
        "stops": stops_table,
        "rate": rate_table,
    }
    for name, table in tables.items():
        if asked.what in (None, name):
            table(asked.rounds)


def request_of(prompt: str, quality: Quality = "high", previews: int = 0) -> ImageRequest:
    return ImageRequest(prompt, "smalto-native", quality=quality, partial_images=previews)


def loaded() -> NativeEngine:
    engine = NativeEngine()
    engine.load()
    finished(engine.draw(request_of("a star", "low"), 0, lambda: False))
    return engine


def previews_table(rounds: int) -> None:
    """Milliseconds of processor time to each event, with three previews and with none; two engines,
    so that neither warms the other's sprites."""
    with_, without = loaded(), loaded()
    heads = ("1st", "2nd", "3rd", "done", "alone", "1st %", "cost %")
    print(f"{'prompt':24}" + "".join(f"{head:>7}" for head in heads))
    for prompt in PROMPTS:
        rows, alone = [], []
        for seed in range(rounds):
            rows.append(times_ms(with_, prompt, seed, 3))
            alone.append(times_ms(without, prompt, seed, 0)[-1])
        at = [statistics.median(column) for column in zip(*rows, strict=True)]
        base = statistics.median(alone)
        cells = "".join(f"{ms:7.0f}" for ms in (*at, base))
        print(f"{prompt[:22]:24}{cells}{at[0] / at[-1]:7.0%}{at[-1] / base - 1:7.0%}", flush=True)


def times_ms(engine: NativeEngine, prompt: str, seed: int, previews: int) -> list[float]:
    start_s, found = time.process_time(), []
    for _ in engine.draw(request_of(prompt, previews=previews), seed, lambda: False):
        found.append((time.process_time() - start_s) * 1000)
    return found


def stops_table(rounds: int) -> None:
    """Delay from the moment nobody waits any more to the end of `draw`, at random moments."""
    engine, chance, late_ms = loaded(), random.Random(5), []
    for number in range(rounds * 40):
        prompt = chance.choice(PROMPTS)
        gone_s = time.perf_counter() + chance.uniform(0.0, 1.0)
        gone = lambda at=gone_s: time.perf_counter() >= at  # noqa: E731
        try:
            finished(engine.draw(request_of(prompt, previews=3), number, gone))
        except CancelledDraw:
            late_ms.append((time.perf_counter() - gone_s) * 1000)
    late_ms.sort()
    shares = {
        f"p{p}": late_ms[min(len(late_ms) * p // 100, len(late_ms) - 1)] for p in (50, 90, 99)
    }
    cells = "  ".join(f"{name} {ms:.0f} ms" for name, ms in shares.items())
    print(f"\n{len(late_ms)} stops: {cells}  most {late_ms[-1]:.0f} ms", flush=True)


def rate_table(rounds: int) -> None:
    """Pictures a second, encoded, of eight asked for at once."""
    ways = {
        "one after another": ThreadPoolExecutor(1),
        "2 threads": ThreadPoolExecutor(2),
        "2 processes": ProcessPoolExecutor(2, multiprocessing.get_context("spawn")),
    }
    rates: dict[str, list[float]] = defaultdict(list)
    engines = {name: loaded() for name in ways if name != "2 processes"}
    for name, pool in ways.items():
        rate(pool, engines.get(name), 10**6)  # warms up, and starts the processes
    for round_ in range(rounds):
        for name, pool in ways.items():
            rates[name].append(rate(pool, engines.get(name), round_ * N_AT_ONCE))
    base = statistics.median(rates["one after another"])
    print("\npictures a second, medium, 8 at once")
    for name, found in rates.items():
        middle = statistics.median(found)
        print(f"{name:20}{middle:7.2f}{middle / base:7.2f} x   {[round(r, 2) for r in found]}")


def rate(pool: Executor, engine: NativeEngine | None, seed: int) -> float:
    start_s = time.perf_counter()
    prompts = [PROMPTS[number % len(PROMPTS)] for number in range(N_AT_ONCE)]
    jobs = [pool.submit(drawn, engine, p, seed + number) for number, p in enumerate(prompts)]
    for job in jobs:
        job.result()
    return N_AT_ONCE / (time.perf_counter() - start_s)


_OWN: list[NativeEngine] = []


def drawn(engine: NativeEngine | None, prompt: str, seed: int) -> int:
    """Bytes of the file. `engine` None: this process's own."""
    if engine is None:
        if not _OWN:
            _OWN.append(loaded())
        engine = _OWN[0]
    frame = finished(engine.draw(request_of(prompt, "medium"), seed, lambda: False)).frame
    return len(encode(frame, "png", compression=100, background="opaque"))


if __name__ == "__main__":
    main()
