"""From a folder to a model that can draw: a plan is made, tried, and given up for the next one when
memory runs out all the same."""

from __future__ import annotations

import gc
import logging
import time
from typing import TYPE_CHECKING

import torch

from smalto.engines.base import Ask, WarmUp
from smalto.engines.diffusion import pipelines, store
from smalto.engines.diffusion.entry import Entry
from smalto.engines.diffusion.fit import Plan, batch_cap, plans
from smalto.engines.diffusion.pipelines import Pipelines
from smalto.types import ImageInput, ImageRequest, Picture, Preview

if TYPE_CHECKING:
    from smalto.engines.diffusion.engine import DiffusionEngine

log = logging.getLogger("smalto.engines.diffusion")
USUAL_PX = 1024
SMALL_PX = 64


def started(entry: Entry) -> tuple[Pipelines, Plan]:
    """Raises EngineUnavailable when nothing fits."""
    name = pipelines.pick_device(entry.options.device)
    device = pipelines.device_of(name)
    needs = pipelines.needs_of(entry, name, store.measured_working_bytes(entry))
    trouble: BaseException | None = None
    for plan in plans(needs, device, entry.options.bits):
        try:
            return pipelines.opened(entry, plan, name), plan
        except (torch.OutOfMemoryError, MemoryError) as error:
            log.warning("%s: did not fit (%s); trying the next way", entry.name, plan.words)
            trouble = error
            _free()
    assert trouble is not None
    raise trouble


def warmed(engine: DiffusionEngine) -> tuple[WarmUp, int]:
    """What it took, and how many pictures at once there is room for."""
    on_gpu = engine.pipelines.device.startswith("cuda")
    start_s = time.perf_counter()
    if on_gpu:
        torch.cuda.reset_peak_memory_stats()
    _draw_one(engine, USUAL_PX if on_gpu else SMALL_PX)
    seconds = time.perf_counter() - start_s
    words = engine.plan.words if engine.plan else ""
    most = engine.capabilities.max_batch
    if not on_gpu:
        return WarmUp(seconds, plan=words), most
    peak, held = torch.cuda.max_memory_allocated(), torch.cuda.memory_allocated()
    free, _ = torch.cuda.mem_get_info()
    store.remember_working_bytes(engine.entry, peak - held)
    return WarmUp(seconds, peak, words), batch_cap(peak, held, free + held, most)


def _draw_one(engine: DiffusionEngine, side_px: int) -> None:
    """With a source where the model draws only from one."""
    from smalto.engines.diffusion.drawing import Drawing

    ways = engine.family.ways
    side_px = max(side_px, 2 * engine.family.multiple_px)
    request = ImageRequest(
        prompt="a red apple", model="", width_px=side_px, height_px=side_px, quality="low"
    )
    if "generate" not in ways:
        request = _with_source(request, masked="edit" not in ways)

    def unheard(place: int, event: Preview | Picture) -> None:
        pass

    Drawing(engine, (Ask(request, 0, lambda: False),), unheard, most_steps=2).run(0.0)


def _with_source(request: ImageRequest, *, masked: bool) -> ImageRequest:
    from dataclasses import replace

    import numpy as np

    from smalto.media.pixels import input_of

    grey = np.full((request.height_px, request.width_px, 4), 128, np.uint8)
    grey[..., 3] = 255
    clear = grey.copy()
    clear[::2, :, 3] = 0
    source: ImageInput = input_of(grey)
    mask = input_of(clear) if masked else None
    return replace(request, operation="edit", images=(source,), mask=mask)


def _free() -> None:
    gc.collect()
    if torch.cuda.is_available():
        torch.cuda.empty_cache()
