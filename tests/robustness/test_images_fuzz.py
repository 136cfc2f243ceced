"""Promise 10: whatever is in a file, the server answers with a picture or a documented refusal.

SMALTO_FUZZ says how many mutants to try; SMALTO_FUZZ_SEED which ones. Each goes through the intake
as a user's file; those that its header check stops go to the worker as well, past the check.
"""

from __future__ import annotations

import asyncio
import os
import random
import re
import time
from collections import Counter

from smalto.errors import ImageUserError, InvalidRequest, SmaltoError
from smalto.media.intake import Intake
from smalto.media.process import Worker, WorkerDied
from smalto.media.uploads import Source, Upload

from . import mutate

MUTANTS = int(os.environ.get("SMALTO_FUZZ", "400"))
SEED = int(os.environ.get("SMALTO_FUZZ_SEED", "20261123"))
SLOWEST_MS = 2000
CODES = {"invalid_image_file", "unsupported_file_mimetype"}
LEAKS = re.compile(r"0x[0-9a-f]|/(?:usr|home|tmp|lib)|Traceback|Error\b|PIL|Pillow|\.py\b")


def test_mutants() -> None:
    tally, slowest_ms = asyncio.run(_fuzz())
    print(f"\nmutants {MUTANTS}, seed {SEED}: {dict(tally)}, slowest {slowest_ms:.0f} ms")
    assert tally["drawn"] + tally["refused"] == MUTANTS
    assert tally["drawn"] > MUTANTS // 20, "mutants so broken that no decoder is tested"
    assert tally["past the check"] > MUTANTS // 20
    assert tally["worker deaths"] == 0
    assert slowest_ms < SLOWEST_MS


async def _fuzz() -> tuple[Counter[str], float]:
    chance, seeds, tally, slowest_ms = random.Random(SEED), mutate.seeds(), Counter[str](), 0.0
    intake = Intake()
    await intake.start()
    unguarded = await Worker.start(intake.limits)
    for _ in range(MUTANTS):
        media_type, seed = chance.choice(seeds)
        data = mutate.mutant(chance, media_type, seed)
        began = time.perf_counter()
        drawn_before = intake.counts.drawn
        tally[await _read(intake, Upload("image", data, content_type=media_type))] += 1
        if intake.counts.drawn == drawn_before:
            try:
                answer = await unguarded.draw(Source(data), media_type)
                tally["past the check"] += 1
                tally["past the check, drawn"] += answer is not None
            except WorkerDied:
                tally["worker deaths"] += 1
            if not unguarded.is_alive:
                tally["out of memory past the check"] += unguarded.exhausted
                await unguarded.kill()
                unguarded = await Worker.start(intake.limits)
        slowest_ms = max(slowest_ms, (time.perf_counter() - began) * 1000)
    tally["worker deaths"] += intake.counts.deaths
    await intake.close()
    await unguarded.kill()
    return tally, slowest_ms


async def _read(intake: Intake, upload: Upload) -> str:
    try:
        (image,) = await intake.read([upload])
    except SmaltoError as error:
        assert isinstance(error, ImageUserError | InvalidRequest) and error.status == 400
        assert error.code in CODES
        assert not LEAKS.search(error.message), error.message
        return "refused"
    assert image.width_px * image.height_px <= intake.limits.max_pixels
    assert image.png.startswith(b"\x89PNG") and image.png.endswith(b"IEND\xaeB`\x82")
    return "drawn"
