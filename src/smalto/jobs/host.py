"""Where pictures are drawn, as the service sees it: threads here, or a process of its own."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from typing import Protocol

from smalto.engines.base import Capabilities
from smalto.jobs.drawing import Drawn, Job


class Host(Protocol):
    """Runs one engine. `parallel` is how many pictures it draws at once; `restarts` counts how
    often its engine had to be started again."""

    capabilities: Capabilities
    parallel: int

    @property
    def restarts(self) -> int: ...

    @property
    def is_ready(self) -> bool: ...

    def start(self) -> None:
        """Begins to load the engine; returns at once. A second call does nothing."""

    async def wait_ready(self) -> None:
        """Until it can draw. Raises EngineUnavailable."""

    def draw(self, job: Job) -> AsyncGenerator[Drawn, None]:
        """Closing the iterator stops the work within one step. Raises SmaltoError; anything else
        that breaks comes out as EngineFailed."""

    def close(self) -> None:
        """Stops everything and waits until it has stopped."""
