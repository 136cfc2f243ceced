"""What every engine is: words and a seed in, a picture out.

An engine knows nothing of HTTP, keys, prices or files. It runs in worker threads, several calls at
once when its capabilities say so.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from smalto.types import ImageRequest, Picture

Cancelled = Callable[[], bool]
"""True once nobody waits for the picture any more; asked between stages."""


@dataclass(frozen=True, slots=True)
class Capabilities:
    """`parallel`: how many `draw` calls may run at once. `vectors`: can hand out SVG."""

    name: str
    description: str
    parallel: int
    vectors: bool
    transparent: bool = True


class CancelledDraw(Exception):
    """An engine gave up because its caller has gone; never reaches a client."""


class Engine(Protocol):
    @property
    def capabilities(self) -> Capabilities: ...

    def load(self) -> None:
        """Makes `draw` fast: reads weights and art. Called once, from a thread.

        Raises EngineUnavailable with what to do about it.
        """

    def draw(self, request: ImageRequest, seed: int, cancelled: Cancelled) -> Picture:
        """One picture, exactly request.width_px x request.height_px. The same request and seed
        give the same pixels. Raises SmaltoError, or CancelledDraw."""
