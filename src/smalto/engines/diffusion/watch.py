"""Looks over the shoulder of a pipeline: where it is, what the picture will be, whether to stop.

The callbacks of diffusers hand out the noisy picture and not every pipeline has them, so the
scheduler's `step` is wrapped: there the estimate of the clean picture is at hand. Source: the
formulas of diffusers' own schedulers (flow matching: x0 = x - sigma * v).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from smalto.types import Check

Tensor = Any
OnEstimate = Callable[[int, Tensor], None]
"""Is told the number of a preview (0-based) and the estimate for the whole batch."""

FIRST = 0.39
"""The first preview comes before this share of the steps."""
SLACK = 0.9


def preview_steps(n_steps: int, n_previews: int) -> tuple[int, ...]:
    """After which steps (0-based) previews are made: evenly, the first early, never the last."""
    found: list[int] = []
    for place in range(n_previews):
        share = (place + FIRST * (1 + SLACK)) / (n_previews + SLACK)
        step = max(int(n_steps * share) - 1, found[-1] + 1 if found else 0)
        if step < n_steps - 1:
            found.append(step)
    return tuple(found)


@contextmanager
def watched(
    pipeline: Any, check: Check, n_previews: int, on_estimate: OnEstimate
) -> Iterator[None]:
    """While it lasts, `check` is called before every run of a network and every step, and may raise
    to stop the pipeline there."""
    scheduler = pipeline.scheduler
    step = _Step(scheduler, check, n_previews, on_estimate)
    handles = [
        part.register_forward_pre_hook(lambda *_: check())
        for part in pipeline.components.values()
        if hasattr(part, "register_forward_pre_hook")
    ]
    scheduler.step = step
    try:
        yield
    finally:
        del scheduler.step  # the instance's; the class's own shows again
        for handle in handles:
            handle.remove()


class _Step:
    def __init__(
        self, scheduler: Any, check: Check, n_previews: int, on_estimate: OnEstimate
    ) -> None:
        self._scheduler = scheduler
        self._step = scheduler.step
        self._check = check
        self._n_previews = n_previews
        self._on_estimate = on_estimate
        self._due: tuple[int, ...] = ()
        self._first = 0
        self._done = 0

    def __call__(
        self, output: Tensor, timestep: Any, sample: Tensor, *more: Any, **how: Any
    ) -> Any:
        self._check()
        if self._done == 0:
            self._begin(timestep)
        place = self._first + self._done
        result = self._step(output, timestep, sample, *more, **how)
        if self._done in self._due:
            estimate = _estimate(self._scheduler, place, output, sample, result)
            if estimate is not None:
                self._on_estimate(self._due.index(self._done), estimate)
        self._done += 1
        return result

    def _begin(self, timestep: Any) -> None:
        """A pipeline that begins in the middle, as with a strength, has fewer steps to go."""
        timesteps = self._scheduler.timesteps
        found = (timesteps == timestep).nonzero()
        self._first = int(found[0]) if len(found) else 0
        self._due = preview_steps(len(timesteps) - self._first, self._n_previews)


def _estimate(scheduler: Any, place: int, output: Tensor, sample: Tensor, result: Any) -> Tensor:
    """None where the scheduler tells none."""
    if "FlowMatch" in type(scheduler).__name__:
        return sample - scheduler.sigmas[place].to(sample.device) * output.to(sample.dtype)
    if isinstance(result, tuple) and len(result) > 1:
        return result[1]
    told = getattr(result, "pred_original_sample", None)
    if told is not None:
        return told
    outputs = getattr(scheduler, "model_outputs", None)  # multistep solvers keep their estimates
    return outputs[-1] if outputs else None
