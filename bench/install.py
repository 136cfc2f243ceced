"""How long until the first picture, and how heavy is the install? Standard library only.

    python bench/install.py [--slack 1]

Clones this repository into a folder of its own, runs `make image` there four times with an
environment that holds no more than HOME and PATH, and weighs the wheels of a default install.
Exits with 1 when a promise of the README is broken. On a machine that does other things too,
`--slack 2` lets times be twice as long.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).parents[1]
FIRST_S, NEXT_S = 90, 5
ALL_MB, OURS_MB = 150, 60
KEPT = ("HOME", "PATH", "LANG")


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--slack", type=float, default=1)
    slack = options.parse_args().slack
    with tempfile.TemporaryDirectory() as folder:
        clone = Path(folder, "smalto")
        run(("git", "clone", "--quiet", str(ROOT), str(clone)), ROOT)
        promises = [*times(clone, slack), *weights(clone, Path(folder, "wheels"))]
    broken = [sentence for kept, sentence in promises if not kept]
    for sentence in broken:
        print(f"BROKEN PROMISE: {sentence}")
    sys.exit(1 if broken else 0)


def times(clone: Path, slack: float) -> Iterable[tuple[bool, str]]:
    """(whether it is kept, the promise with its figure) for the first picture and for the next
    three, of which the quickest counts."""
    for name, limit_s, tries in (("first", FIRST_S, 1), ("next", NEXT_S, 3)):
        taken_s = min(image_s(clone) for _ in range(tries))
        sentence = f"{name} picture after {taken_s:.1f} s (at most {limit_s} s)"
        print(sentence, flush=True)
        yield taken_s <= limit_s * slack, sentence
    picture = (clone / "out.png").read_bytes()
    yield picture.startswith(b"\x89PNG"), "out.png is a PNG"


def image_s(clone: Path) -> float:
    start_s = time.perf_counter()
    run(("make", "image", "PROMPT=a red fox and two apples, blue background"), clone)
    return time.perf_counter() - start_s


def weights(clone: Path, out: Path) -> Iterable[tuple[bool, str]]:
    """Prints the table of wheels; promises as `times`."""
    pip = (str(clone / ".venv/bin/python"), "-m", "pip", "wheel", "-qq")
    run((*pip, "--disable-pip-version-check", "-c", "constraints.txt", "-w", str(out), "."), clone)
    sizes_mb = {wheel.name: wheel.stat().st_size / 1e6 for wheel in out.glob("*.whl")}
    for name, size_mb in sorted(sizes_mb.items(), key=lambda pair: -pair[1]):
        print(f"{size_mb:8.2f} MB  {name}")
    total_mb, ours_mb = sum(sizes_mb.values()), size_of("smalto-", sizes_mb)
    print(f"{total_mb:8.2f} MB  all {len(sizes_mb)} wheels", flush=True)
    yield total_mb < ALL_MB, f"all wheels are {total_mb:.1f} MB (under {ALL_MB} MB)"
    yield ours_mb < OURS_MB, f"our wheel is {ours_mb:.1f} MB (under {OURS_MB} MB)"


def size_of(start: str, sizes_mb: dict[str, float]) -> float:
    return next(size_mb for name, size_mb in sizes_mb.items() if name.startswith(start))


def run(command: tuple[str, ...], folder: Path) -> None:
    environment = {name: os.environ[name] for name in KEPT if name in os.environ}
    done = subprocess.run(command, cwd=folder, env=environment, check=False)
    if done.returncode:
        sys.exit(f"`{' '.join(command)}` ended with {done.returncode} in {folder}")


if __name__ == "__main__":
    main()
