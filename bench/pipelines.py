"""What the diffusion engine costs beside the bare pipeline of diffusers, and what batches change.

python bench/pipelines.py [RUNS]     tiny random networks on the processor; needs smalto[diffusion]

The two are run in turn with prompts that neither has seen; the ratio of each pair is taken, and of
those the median, so that what else runs on the machine falls on both.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))
NAMES = ("sdxl", "z-image")
SIDE_PX, STEPS, BATCH = 256, 20, 4


def main(runs: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        os.environ["SMALTO_HOME"] = str(Path(folder) / "home")
        for name in NAMES:
            engine = _engine(name, Path(folder) / name)
            pairs = [_pair(engine, seed) for seed in range(runs + 1)][1:]
            ratio = statistics.median(ours / bare for bare, ours in pairs)
            bare, ours = (1000 * statistics.median(column) for column in zip(*pairs, strict=True))
            print(
                f"{name}: bare {bare:.0f} ms, with the engine {ours:.0f} ms, median ratio "
                f"{ratio:.3f} of {runs} pairs; a batch of {BATCH} differs by at most "
                f"{_worst_of_batch(engine)} of 255 from single pictures",
                flush=True,
            )


def _engine(name: str, weights: Path) -> Any:
    import torch

    from smalto.engines.diffusion import store, vision
    from smalto.engines.diffusion.engine import DiffusionEngine
    from smalto.engines.diffusion.entry import Options

    torch.set_num_threads(1)
    vision.readable()
    from tests.contract.diffusion import parts, tiny

    parts.seeded()
    tiny.MAKERS[name]().save_pretrained(weights, safe_serialization=True)
    engine = DiffusionEngine(store.add(weights, name, options=Options(steps=STEPS)))
    engine.load()
    engine.warm_up()
    return engine


def _request(engine: Any, prompt: str) -> Any:
    from smalto.types import ImageRequest

    side = {"width_px": SIDE_PX, "height_px": SIDE_PX}
    return ImageRequest(prompt, engine.entry.name, quality="low", **side)


def _pair(engine: Any, seed: int) -> tuple[float, float]:
    """Seconds of the bare call and of ours."""
    import torch

    from smalto.engines.diffusion.entry import recipe_of

    recipe = recipe_of(engine.entry, "low")
    pipeline = engine.pipelines.of(engine.family.ways["generate"].pipeline)
    start_s = time.perf_counter()
    with torch.no_grad():
        pipeline(
            f"a red fox {seed}",
            width=SIDE_PX,
            height=SIDE_PX,
            num_inference_steps=recipe.steps,
            guidance_scale=recipe.guidance,
            generator=torch.Generator().manual_seed(seed),
            output_type="np",
        )
    middle_s = time.perf_counter()
    list(engine.draw(_request(engine, f"a blue fox {seed}"), seed, lambda: False))
    return middle_s - start_s, time.perf_counter() - middle_s


def _worst_of_batch(engine: Any) -> int:
    """Steps of 255 between the pictures of a batch and the same ones drawn alone."""
    import numpy as np

    from smalto.engines.base import Ask

    asks = [
        Ask(_request(engine, f"{n} green birds"), n, lambda: False) for n in range(1, BATCH + 1)
    ]
    made: dict[int, Any] = {}
    engine.draw_batch(asks, made.__setitem__)
    worst = 0
    for place, ask in enumerate(asks):
        *_, alone = engine.draw(ask.request, ask.seed, lambda: False)
        both = (
            np.frombuffer(each.frame.rgba, np.uint8).astype(int) for each in (made[place], alone)
        )
        one, other = both
        worst = max(worst, int(np.abs(one - other).max()))
    return worst


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 30)
