"""Feeds a folder of files to an intake in a process of its own, so that its memory can be read.

`python -m tests.robustness.drive FOLDER` prints one JSON line: what became of each file, how long
it took, and the server's and the worker's memory. Runs the way a server does: files are spooled.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from pathlib import Path
from typing import Any

from smalto.errors import SmaltoError
from smalto.media.intake import Intake
from smalto.media.uploads import Upload


def rss_bytes(process: str = "self") -> int:
    return int(Path(f"/proc/{process}/statm").read_text().split()[1]) * 4096


def peak_bytes(process: str = "self") -> int:
    """VmHWM: the most since the process began."""
    lines = Path(f"/proc/{process}/status").read_text().splitlines()
    return next(int(line.split()[1]) * 1024 for line in lines if line.startswith("VmHWM"))


async def fed(intake: Intake, upload: Upload) -> dict[str, Any]:
    began = time.perf_counter()
    try:
        (image,) = await intake.read([upload])
    except SmaltoError as error:
        answer: dict[str, Any] = {"status": error.status, "code": error.code, "text": error.message}
    else:
        answer = {"size": [image.width_px, image.height_px], "png": image.png.hex()[:200_000]}
        del image
    return answer | {"ms": (time.perf_counter() - began) * 1000}


async def drive(folder: Path) -> dict[str, Any]:
    listing = json.loads((folder / "list.json").read_text())
    good = Upload("image", (folder / "good").read_bytes())
    intake = Intake()
    await intake.start()
    await fed(intake, good)
    before, most, answers, worker_peak = rss_bytes(), 0, {}, 0
    for name, path, content_type, _ in listing:
        answer = await fed(intake, Upload("image", Path(path), name, content_type))
        after = await fed(intake, good)
        most = max(most, rss_bytes())
        worker_peak = max(worker_peak, peak_bytes(str(intake._idle[0]._process.pid)))
        answers[name] = answer | {"next_is_fine": after.get("size") == [16, 16]}
    counts = intake.counts
    await intake.close()
    return {
        "answers": answers,
        "growth_mb": (most - before) / 1e6,
        "worker_peak_mb": worker_peak / 1e6,
        "deaths": counts.deaths,
        "started": counts.started,
        "imported": sorted({"PIL", "numpy"} & set(sys.modules)),
    }


if __name__ == "__main__":
    print(json.dumps(asyncio.run(drive(Path(sys.argv[1])))))
