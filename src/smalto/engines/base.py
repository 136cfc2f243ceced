"""What every engine is: words, pictures and a seed in; previews and a picture out.

An engine knows nothing of HTTP, keys, prices or files. It runs in worker threads, several calls at
once when its capabilities say so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Protocol

from smalto.types import ImageRequest, Operation, Picture, Preview

Cancelled = Callable[[], bool]
"""True once nobody waits for the picture any more; asked between steps."""


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What an engine can do; the service refuses the rest by name before anything is drawn.

    `parallel`: how many `draw` calls may run at once. `operations`: the doors it serves; `masks`
    and `markup`: whether an edit may carry one; `max_images`: how many input pictures.
    `max_previews`: of one picture, more are left out silently (fewer than asked is legal).
    `vectors`: can hand out SVG. `animation`: can draw the frames of a GIF. `layout`: obeys boxes.
    `max_pixels`: width times height, 0 for no limit.
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
