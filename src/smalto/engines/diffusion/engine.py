"""The engine for one model of the store: asks its family's pipeline, hands out exact pictures."""

from __future__ import annotations

import logging
import time
from collections.abc import Hashable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from smalto import errors
from smalto.engines.base import Ask, Cancelled, CancelledDraw, Tell, WarmUp
from smalto.engines.diffusion import extra
from smalto.engines.diffusion.entry import Entry, capabilities_of, family_of
from smalto.engines.diffusion.sheet import task_of
from smalto.engines.gather import Gatherer
from smalto.errors import EngineUnavailable, SmaltoError
from smalto.types import ImageRequest, Picture, Preview

if TYPE_CHECKING:
    from smalto.engines.diffusion.fit import Plan
    from smalto.engines.diffusion.pipelines import Pipelines

log = logging.getLogger("smalto.engines.diffusion")


class DiffusionEngine:
    """`draw` may be called from several threads; one thread draws, compatible pictures at once."""

    def __init__(self, entry: Entry) -> None:
        self.capabilities = capabilities_of(entry)
        self.entry = entry
        self.family = family_of(entry)
        self._gatherer = Gatherer(self, self.capabilities.max_batch)
        self._pipelines: Pipelines | None = None
        self._plan: Plan | None = None

    # --- its life -------------------------------------------------------------------------------

    def load(self) -> None:
        """Raises EngineUnavailable: without the extra, when it does not fit, or cannot be read."""
        extra.require(f"The model '{self.entry.name}'")
        try:
            from smalto.engines.diffusion import vision

            vision.readable()
            from smalto.engines.diffusion import starting

            self._pipelines, self._plan = starting.started(self.entry)
        except SmaltoError:
            raise
        except Exception as error:
            log.error("the model %s cannot be loaded", self.entry.name, exc_info=error)
            raise EngineUnavailable(
                f"The model '{self.entry.name}' cannot be loaded: {type(error).__name__}: "
                f"{str(error)[:200]}. Look at it: smalto models show {self.entry.name} --verify"
            ) from error

    def warm_up(self) -> WarmUp:
        """A step for nobody; on a GPU at the size that is asked for most, to see what it takes."""
        from smalto.engines.diffusion import starting

        warm, cap = starting.warmed(self)
        self._gatherer.limit(cap, starting.USUAL_PX**2)
        return warm

    @property
    def pipelines(self) -> Pipelines:
        if self._pipelines is None:
            raise EngineUnavailable(f"The model '{self.entry.name}' has not been loaded yet.")
        return self._pipelines

    @property
    def plan(self) -> Plan | None:
        return self._plan

    @property
    def batch_sizes(self) -> list[int]:
        """Of the last batches."""
        return self._gatherer.sizes

    # --- drawing --------------------------------------------------------------------------------

    def draw(
        self, request: ImageRequest, seed: int, cancelled: Cancelled
    ) -> Iterator[Preview | Picture]:
        self._refuse(request)
        return self._gatherer.draw(request, seed, cancelled)

    def batch_key(self, request: ImageRequest) -> Hashable | None:
        if task_of(request) != "generate":
            return None
        return request.size, request.effort, request.background

    def draw_batch(self, asks: Sequence[Ask], tell: Tell) -> None:
        from smalto.engines.diffusion.drawing import Drawing

        start_s = time.perf_counter()
        try:
            Drawing(self, asks, tell).run(start_s)
        except (SmaltoError, CancelledDraw):
            raise
        except Exception as error:
            if _is_out_of_memory(error):
                raise EngineUnavailable(
                    f"The model '{self.entry.name}' ran out of memory at "
                    f"{asks[0].request.size}. Ask for a smaller picture, or for fewer at once."
                ) from error
            raise

    def _refuse(self, request: ImageRequest) -> None:
        """What the capabilities cannot say: tasks that a family has only for some inputs."""
        ways, task = self.family.ways, task_of(request)
        if task not in ways:
            raise errors.engine_lacks(self.entry.name, WORDS[task], ())
        if task == "mask" and len(request.references) > 1 and not ways[task].many:
            raise errors.engine_lacks(self.entry.name, "a mask beside several input images", ())
        if request.background == "transparent" and not self._can_clear(task, request):
            raise errors.engine_lacks(
                self.entry.name, f"transparent backgrounds for {WORDS[task]}", ()
            )

    def _can_clear(self, task: str, request: ImageRequest) -> bool:
        """A way that redraws a source keeps its ground, so nothing could be keyed there; behind a
        mask the source's own alpha stays."""
        way: Any = self.family.ways.get(task)  # type: ignore[call-overload]
        return self.family.alpha or task in ("generate", "mask") or way.strength is None


WORDS = {
    "generate": "generations",
    "edit": "edits",
    "mask": "masks",
    "references": "several input images",
    "vary": "variations",
}


def _is_out_of_memory(error: Exception) -> bool:
    return type(error).__name__ == "OutOfMemoryError" or isinstance(error, MemoryError)
