"""Engines on a cluster, drawn by replicas there: from here a task that reads their events."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Mapping
from contextlib import aclosing
from typing import Any

from smalto import errors
from smalto.engines import registry
from smalto.engines.base import Capabilities
from smalto.engines.ray import extra
from smalto.engines.ray.caller import Caller
from smalto.engines.ray.cluster import Cluster, application_of
from smalto.engines.ray.scale import Scale, parallel_of, scale_of
from smalto.jobs.drawing import Drawn, Job, draw
from smalto.types import ImageDone


class ClusterHost:
    """`parallel`: what all replicas together draw at once, also those that are not there yet: what
    waits for them is what makes the cluster start them."""

    is_ready = True

    def __init__(self, capabilities: Capabilities, parallel: int, caller: Caller) -> None:
        self.capabilities = capabilities
        self.parallel = parallel
        self._caller = caller

    @property
    def restarts(self) -> int:
        """How many drawings lost their replica."""
        return self._caller.n_lost

    def start(self) -> None:
        """It runs already, or the cluster starts it when it is asked."""

    async def wait_ready(self) -> None:
        return None

    async def draw(self, job: Job) -> AsyncGenerator[Drawn, None]:
        async with aclosing(self._caller.draw(job)) as events:
            async for event in events:
                yield event
                if isinstance(event, ImageDone):
                    return
        raise errors.server_error()

    def close(self) -> None:
        """Drawings end with the tasks that read them; the cluster goes on."""


def lay_out(cluster: Cluster, engine_name: str, scale: Scale) -> None:
    """Raises EngineUnavailable, or LocalError for an engine that there is not."""
    registry.create(engine_name)
    cluster.up(engine_name, scale, draw)


def hosts_of(cluster: Cluster) -> dict[str, ClusterHost]:
    """All engines that the cluster has. Raises EngineUnavailable."""
    found = {}
    for each in cluster.deployed():
        capabilities, room = cluster.facts(each.engine)
        caller = Caller(each.engine, cluster.handle(each.engine))
        found[each.engine] = ClusterHost(capabilities, room, caller)
    return found


def default_scale(
    engine_name: str, *, least: int, most: int, cpus: float, gpus: float, parallel: int = 0
) -> Scale:
    """`parallel` 0 asks the engine. Raises LocalError for an engine that there is not."""
    parallel = parallel or parallel_of(registry.create(engine_name).capabilities, cpus)
    return Scale(least=least, most=most, parallel=parallel, cpus=cpus, gpus=gpus)


def application(args: Mapping[str, Any]) -> object:
    """For a file of Ray Serve's (`import_path: smalto.jobs.cluster:application`): `engine` and
    what a Scale has; gives an application of Ray Serve's. Raises LocalError."""
    extra.require("A cluster")
    values = dict(args)
    engine_name = str(values.pop("engine", "native"))
    return application_of(engine_name, scale_of(values), draw)
