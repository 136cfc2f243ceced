"""One drawing on the cluster: its events as they come, its end when nobody waits, and another try
when the replica that drew it has died.

A picture is a function of its request and its seed, so another replica tells the same events again:
those that were told already are passed over, and each is heard once. What has seen two replicas die
while it was drawn is not given to a third: it may be what kills them.
"""

from __future__ import annotations

import asyncio
import logging
import secrets
from collections.abc import AsyncGenerator
from contextlib import aclosing
from typing import TYPE_CHECKING, Any

from smalto import errors

if TYPE_CHECKING:
    from ray.serve.handle import DeploymentHandle

log = logging.getLogger("smalto.engines.ray")
MAX_DEATHS = 2
MAX_TRIES = 6
REST_S = 0.1
"""Before the next try; doubled each time."""


class Lost(Exception):
    """Who drew, or was about to draw, is gone."""


class Caller:
    """`draw` from any event loop."""

    def __init__(self, engine_name: str, handle: DeploymentHandle[Any]) -> None:
        self._engine_name = engine_name
        self._method = handle.options(stream=True).draw
        self.n_lost = 0
        """Drawings whose replica died."""

    async def draw(self, job: Any) -> AsyncGenerator[Any, None]:
        """What the replica's work tells. Raises SmaltoError. Closing it stops the work there."""
        job_id, n_told, deaths = secrets.token_hex(8), 0, 0
        for tried in range(MAX_TRIES):
            n_heard = 0
            try:
                async with aclosing(self._once(job_id, job)) as events:
                    async for event in events:
                        n_heard += 1
                        if n_heard > n_told:
                            n_told = n_heard
                            yield event
                return
            except Lost as lost:
                self.n_lost += 1
                deaths += n_heard > 0
                log.warning("engine %s: %s", self._engine_name, lost)
                if deaths >= MAX_DEATHS:
                    raise errors.server_error() from None
            await asyncio.sleep(REST_S * 2**tried)
        raise errors.engine_down(self._engine_name)

    async def _once(self, job_id: str, job: Any) -> AsyncGenerator[Any, None]:
        """Raises Lost, or SmaltoError."""
        response = self._method.remote(job_id, job)
        ended = False
        try:
            async for event in response:
                if isinstance(event, errors.SmaltoError):
                    ended = True
                    raise event
                yield event
            ended = True
        except errors.SmaltoError:
            raise
        except Exception as error:  # Ray's are of many kinds
            ended = True
            raise self._told(error) from None
        finally:
            if not ended:
                response.cancel()

    def _told(self, error: Exception) -> Exception:
        from ray import exceptions
        from ray.serve.exceptions import BackPressureError, DeploymentUnavailableError

        if isinstance(error, BackPressureError):
            return errors.engine_full(self._engine_name)
        if isinstance(error, DeploymentUnavailableError):
            log.error("engine %s: its deployment has failed", self._engine_name)
            return errors.engine_down(self._engine_name)
        if isinstance(error, exceptions.RayTaskError):
            log.error("the engine %s broke", self._engine_name, exc_info=error)
            return errors.server_error()
        return Lost(f"a replica is gone ({type(error).__name__})")
