"""What every engine is: words, pictures and a seed in; previews and a picture out.

An engine knows nothing of HTTP, keys, prices or files. It runs in worker threads, several calls at
once when its capabilities say so. `Engine` is all that an engine has to be; `BatchEngine` and
`WarmEngine` are for those that can do more. Whether one keeps to this: `engines.conformance`.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, Protocol, runtime_checkable

from smalto.types import Effort, ImageRequest, Operation, Picture, Preview

Task = Literal["generate", "edit", "mask", "references", "vary"]
"""What a user can want of an engine; `references` are several pictures at once."""

Cancelled = Callable[[], bool]
"""True once nobody waits for the picture any more; asked between steps."""


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What an engine can do; the service refuses the rest by name before anything is drawn.

    `parallel`: how many `draw` calls may run at once. `operations`: the doors it serves; `masks`
    and `markup`: whether an edit may carry one; `max_images`: how many input pictures.
    `max_previews`: of one picture, more are left out silently (fewer than asked is legal).
    `vectors`: can hand out SVG. `animation`: can draw the frames of a GIF. `layout`: obeys boxes.
    `max_pixels`: width times height, `max_edge_px`: the longer side; 0 for no limit. `multiple_px`:
    what both sides have to be multiples of; only for engines that cannot draw larger and cut.
    `seeds`: the same seed gives the same pixels. `steps`: how many a picture of each effort takes,
    empty where that means nothing. `max_batch`: how many compatible pictures it draws in one go.
    `memory_bytes`: what it is expected to need on its device, 0 for too little to matter.
    `one_process`: it holds a device (or a line to another server), so the settings' number of
    threads must not start it several times.
    """

    name: str
    description: str
    parallel: int
    vectors: bool
    transparent: bool = True
    operations: frozenset[Operation] = frozenset({"generation"})
    masks: bool = False
    markup: bool = False
    max_images: int = 0
    max_previews: int = 0
    animation: bool = False
    layout: bool = False
    max_pixels: int = 0
    max_edge_px: int = 0
    multiple_px: int = 1
    seeds: bool = True
    steps: Mapping[Effort, int] = field(default_factory=dict)
    max_batch: int = 1
    memory_bytes: int = 0
    one_process: bool = False

    @property
    def tasks(self) -> tuple[Task, ...]:
        has: dict[Task, bool] = {
            "generate": "generation" in self.operations,
            "edit": "edit" in self.operations,
            "mask": "edit" in self.operations and self.masks,
            "references": "edit" in self.operations and self.max_images > 1,
            "vary": "variation" in self.operations,
        }
        return tuple(task for task, can in has.items() if can)


class CancelledDraw(Exception):
    """An engine gave up because its caller has gone; never reaches a client."""


def finished(events: Iterator[Preview | Picture]) -> Picture:
    """The picture at the end of a drawing, for callers who want no previews."""
    *_, last = events
    assert isinstance(last, Picture), "an engine's last event is its picture"
    return last


class Engine(Protocol):
    @property
    def capabilities(self) -> Capabilities: ...

    def load(self) -> None:
        """Makes `draw` fast: reads weights and art. Called once, from a thread.

        Raises EngineUnavailable with what to do about it.
        """

    def draw(
        self, request: ImageRequest, seed: int, cancelled: Cancelled
    ) -> Iterator[Preview | Picture]:
        """One picture, exactly request.width_px x request.height_px, last; before it at most
        request.partial_images previews of the same size. The same request and seed give the same
        pixels whatever runs beside it, and previews do not change the picture. Asks `cancelled`
        between steps. Raises SmaltoError, or CancelledDraw."""


@dataclass(frozen=True, slots=True)
class Ask:
    """One picture of a batch: what `Engine.draw` is called with."""

    request: ImageRequest
    seed: int
    cancelled: Cancelled


Tell = Callable[[int, Preview | Picture], None]
"""Is told the place of an ask in its batch, and what came of it."""


@runtime_checkable
class BatchEngine(Protocol):
    """An engine that draws several pictures in one go."""

    def batch_key(self, request: ImageRequest) -> Hashable | None:
        """Equal for requests that may be drawn together; None for one that has to be alone."""

    def draw_batch(self, asks: Sequence[Ask], tell: Tell) -> None:
        """At most `capabilities.max_batch` of one key. Each ask is told what `draw` would give it,
        equal to the pixel but for rounding. Raises CancelledDraw when all of them are cancelled; of
        one that is while others go on, nothing has to be told any more."""


@dataclass(frozen=True, slots=True)
class WarmUp:
    """`memory_bytes` is the most that its device held meanwhile, 0 where that cannot be told;
    `plan` says in words how it was made to fit."""

    seconds: float
    memory_bytes: int = 0
    plan: str = ""


@runtime_checkable
class WarmEngine(Protocol):
    """An engine whose first picture would be slow."""

    def warm_up(self) -> WarmUp:
        """Draws a little one for nobody. Once, after `load`."""
