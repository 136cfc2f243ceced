"""One batch through a pipeline: arguments in, previews on the way, exact pictures out."""

from __future__ import annotations

import math
import time
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
import torch
from numpy.typing import NDArray

from smalto.edit.masked_proof import proven
from smalto.engines.base import Ask, CancelledDraw, Tell
from smalto.engines.diffusion import keying, quantize
from smalto.engines.diffusion.decode import decoded
from smalto.engines.diffusion.entry import recipe_of
from smalto.engines.diffusion.family import Way
from smalto.engines.diffusion.sheet import cut, frame_from, laid_over, sheet_of
from smalto.engines.diffusion.watch import watched
from smalto.types import Picture, Preview

if TYPE_CHECKING:
    from smalto.engines.diffusion.engine import DiffusionEngine

Pixels = NDArray[np.uint8]
MOST_PREVIEWS = 3


class Drawing:
    """Of asks that are alike; all have the size, effort and background of the first."""

    def __init__(
        self, engine: DiffusionEngine, asks: Sequence[Ask], tell: Tell, *, most_steps: int = 0
    ) -> None:
        self._engine, self._asks, self._tell = engine, asks, tell
        family, request = engine.family, asks[0].request
        can_mask = "mask" in family.ways and bool(family.ways["mask"].mask)
        self._sheet = sheet_of(request, family.multiple_px, can_mask=can_mask)
        self._way: Way = family.ways[self._sheet.task]
        self._pipeline = engine.pipelines.of(self._way.pipeline)
        self._key = self._key_color()
        self._notes: list[str] = []
        self._most_steps = most_steps

    def run(self, start_s: float) -> None:
        previews = max(min(ask.request.partial_images, MOST_PREVIEWS) for ask in self._asks)
        previews = previews if self._engine.family.previews else 0
        arguments = self._arguments()
        with torch.inference_mode(), watched(self._pipeline, self._check, previews, self._preview):
            result = self._pipeline(**arguments)
        made = result.images
        self._notes = [*getattr(result, "notes", ())]
        self._check()
        took_ms = (time.perf_counter() - start_s) * 1000
        for place, ask in enumerate(self._asks):
            if not ask.cancelled():
                self._tell(place, self._picture(place, self._pixels(made, place), took_ms))

    def _check(self) -> None:
        if all(ask.cancelled() for ask in self._asks):
            raise CancelledDraw

    # --- what the pipeline is asked -------------------------------------------------------------

    def _arguments(self) -> dict[str, Any]:
        family, way, sheet = self._engine.family, self._way, self._sheet
        recipe = recipe_of(self._engine.entry, self._asks[0].request.effort)
        prompts = [self._prompt(ask) for ask in self._asks]
        many = len(prompts) > 1
        seeds = [torch.Generator("cpu").manual_seed(ask.seed) for ask in self._asks]
        found: dict[str, Any] = {
            "prompt": prompts if many else prompts[0],
            "num_inference_steps": self._steps(recipe.steps),
            family.guidance: recipe.guidance,
            "generator": seeds if many else seeds[0],
            "output_type": "np",
            **way.given,
        }
        if family.negative is not None:
            found["negative_prompt"] = [family.negative] * len(prompts) if many else family.negative
        if way.sized:
            found |= {"width": sheet.width_px, "height": sheet.height_px}
        if way.area:
            found[way.area] = sheet.width_px * sheet.height_px
        if way.strength is not None:
            found["strength"] = way.strength
        if way.image and sheet.pictures:
            found[way.image] = list(sheet.pictures) if way.many else self._first()
        if way.mask:
            found[way.mask] = sheet.mask
        return found

    def _steps(self, steps: int) -> int:
        """A strength takes only its share of the steps: at least one has to be left."""
        strength = self._way.strength
        if self._most_steps:
            steps = min(steps, self._most_steps)
        return steps if not strength else max(steps, math.ceil(1 / strength))

    def _first(self) -> Any:
        first = self._sheet.pictures[0]
        return first.convert("RGBA") if self._engine.family.layout == "layers" else first

    def _prompt(self, ask: Ask) -> str:
        prompt = ask.request.prompt
        if self._sheet.task == "vary":
            prompt = prompt or self._engine.family.vary_prompt
        return keying.prompt_on(prompt, self._key) if self._key else prompt

    def _key_color(self) -> str:
        """For pictures that shall be see-through, of a model that knows no alpha."""
        request = self._asks[0].request
        if request.background != "transparent" or self._engine.family.alpha:
            return ""
        return "" if self._sheet.task == "mask" else keying.key_for(request.prompt)

    # --- what comes out of it -------------------------------------------------------------------

    def _preview(self, number: int, estimate: Any) -> None:
        size = (self._sheet.width_px, self._sheet.height_px)
        family, tiny = self._engine.family, self._engine.pipelines.tiny
        pixels = decoded(self._pipeline, estimate, family.layout, size, tiny)
        for place, ask in enumerate(self._asks):
            if number < ask.request.partial_images and not ask.cancelled():
                rgba, _ = self._finished(pixels[place], quick=True)
                self._tell(place, Preview(frame_from(rgba)))

    def _pixels(self, made: Any, place: int) -> Pixels:
        """(H', W', 3 or 4) of what a pipeline calls its images."""
        one = np.asarray(made[place])
        if one.ndim == 4:
            one = _merged(one, clear=self._asks[0].request.background == "transparent")
        return np.rint(np.clip(one, 0, 1) * 255).astype(np.uint8)

    def _finished(self, drawn: Pixels, *, quick: bool = False) -> tuple[Pixels, tuple[str, ...]]:
        """The exact picture, and what has to be said of it."""
        notes: tuple[str, ...] = ()
        pixels = cut(drawn, self._asks[0].request)
        if self._key:
            pixels, clear = keying.cut_out(pixels[..., :3], quick=quick)
            notes = (keying.note_of(self._key, clear),)
        elif self._asks[0].request.background == "opaque" and self._sheet.hole is None:
            pixels[..., 3] = 255
        return laid_over(pixels, self._sheet), notes

    def _picture(self, place: int, drawn: Pixels, took_ms: float) -> Picture:
        pixels, notes = self._finished(drawn)
        request, sheet = self._asks[place].request, self._sheet
        picture = Picture(
            frame_from(pixels),
            notes=(*self._told(), *notes),
            timings_ms={"draw": took_ms},
        )
        if sheet.hole is None or sheet.source is None:
            return picture
        return proven(picture, sheet.source, sheet.hole, request)

    def _told(self) -> tuple[str, ...]:
        """How it was done, where that is not what one would think."""
        way, task, entry = self._way, self._sheet.task, self._engine.entry
        notes = [*self._notes]
        if task == "mask" and not way.mask:
            notes.append(
                "this model has no masks: the whole picture was edited, and your picture laid over "
                "everything outside the mask"
            )
        if task == "edit" and way.strength is not None:
            notes.append(
                f"this model follows no instructions: the picture was redrawn from yours at "
                f"strength {way.strength:g}, towards what the prompt describes"
            )
        if (prior := self._engine.pipelines.prior) is not None:
            notes.append(f"laid out by {prior.n_tokens} tokens before the first step")
        plan = self._engine.plan
        if plan is not None and plan.quantized:
            notes.append(quantize.note(plan.bits))
        if self._engine.pipelines.skips_steps:
            notes.append(
                f"steps were skipped where little changed (threshold {entry.options.cache:g}); "
                "without it the picture differs a little"
            )
        return tuple(notes)


def _merged(layers: NDArray[np.floating[Any]], *, clear: bool) -> NDArray[np.floating[Any]]:
    """(H, W, 4) of RGBA layers (L, H, W, 4), the lowest first; `clear` leaves that one, the ground,
    out."""
    shown = layers[1:] if clear and len(layers) > 1 else layers
    color = np.zeros_like(shown[0][..., :3])
    alpha = np.zeros_like(shown[0][..., 3:])
    for layer in np.clip(shown, 0, 1):
        over = layer[..., 3:]
        color = layer[..., :3] * over + color * (1 - over)
        alpha = over + alpha * (1 - over)
    straight = np.where(alpha > 0, color / np.maximum(alpha, 1e-6), 0)
    return np.concatenate([straight, alpha], axis=2)
