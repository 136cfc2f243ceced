"""The line to a cluster: which engines it has, new ones, what they are doing, their end."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from smalto.engines.base import Capabilities
from smalto.engines.ray import extra
from smalto.engines.ray.replica import Replica, Work
from smalto.engines.ray.scale import Scale
from smalto.errors import EngineUnavailable, LocalError

if TYPE_CHECKING:
    from ray.serve import Application
    from ray.serve.handle import DeploymentHandle

PREFIX = "smalto-"
"""An application of the cluster's is an engine of ours when its name begins so."""
LOAD_S = 900.0
"""The longest that an engine may take to be there: weights are read from a disk or a network."""
GRACE_S = 35.0
"""How long a replica that has to go may finish what it draws."""
RAY_CLIENT = "ray://"


@dataclass(frozen=True, slots=True)
class Deployed:
    """One engine of a cluster's. `state` as Ray Serve names it; `replicas`: how many run; `why` in
    its words, where it is in trouble."""

    engine: str
    state: str
    replicas: int
    why: str = ""


class Cluster:
    """Made by `connect` or `start`; this process is a part of the cluster until `close`."""

    def __init__(self, *, ours: bool) -> None:
        self._ours = ours

    def up(self, engine_name: str, scale: Scale, work: Work) -> None:
        """Lays an engine out, or changes how it is laid out; waits until it draws. Raises
        EngineUnavailable with the reason when it never does."""
        from ray import serve

        try:
            application = application_of(engine_name, scale, work)
            serve.run(application, name=PREFIX + engine_name, route_prefix=None)
        except RuntimeError as error:
            raise EngineUnavailable(
                f"The engine '{engine_name}' cannot be laid out on the cluster: {str(error)[:400]}"
            ) from error

    def deployed(self) -> tuple[Deployed, ...]:
        from ray import serve

        found = []
        for name, application in sorted(serve.status().applications.items()):
            if name.startswith(PREFIX):
                each = list(application.deployments.values())
                running = sum(one.replica_states.get("RUNNING", 0) for one in each)
                why = " ".join(filter(None, (application.message, *(one.message for one in each))))
                state = str(application.status.value)
                found.append(Deployed(name.removeprefix(PREFIX), state, running, why))
        return tuple(found)

    def handle(self, engine_name: str) -> DeploymentHandle[Any]:
        from ray import serve

        return serve.get_app_handle(PREFIX + engine_name)

    def facts(self, engine_name: str, timeout_s: float = 60.0) -> tuple[Capabilities, int]:
        """What the engine can do and how many pictures it draws at once; asked of a replica.
        Raises EngineUnavailable."""
        try:
            facts: tuple[Capabilities, int] = (
                self.handle(engine_name).facts.remote().result(timeout_s=timeout_s)
            )
        except Exception as error:  # Ray's are of many kinds
            raise EngineUnavailable(
                f"The engine '{engine_name}' of the cluster does not say what it can do: "
                f"{type(error).__name__}. Look at it: smalto cluster status"
            ) from error
        return facts

    def down(self, engine_name: str) -> None:
        """Its replicas finish what they draw. Raises LocalError for one that is not there."""
        from ray import serve

        names = [each.engine for each in self.deployed()]
        if engine_name not in names:
            raise LocalError(
                f"The cluster has no engine '{engine_name}'. It has: {', '.join(names) or 'none'}."
            )
        serve.delete(PREFIX + engine_name)

    def close(self) -> None:
        """Ends the cluster if it was started here; leaves it otherwise."""
        import ray
        from ray import serve

        if self._ours:
            serve.shutdown()
        ray.shutdown()


def application_of(engine_name: str, scale: Scale, work: Work) -> Application:
    """The same for `up` and for a file of the cluster's own."""
    from ray import serve

    deployment = serve.deployment(Replica).options(name=engine_name, **options_of(scale))
    return deployment.bind(engine_name, work, scale.parallel, scale.room)


def options_of(scale: Scale) -> Mapping[str, Any]:
    """In the words of Ray Serve. What waits beyond twice the room is refused there: our own queue
    never sends so much, and several gateways together should not either."""
    many: dict[str, Any] = {"num_replicas": scale.most}
    if scale.least != scale.most:
        many = {
            "autoscaling_config": {
                "min_replicas": scale.least,
                "max_replicas": scale.most,
                "initial_replicas": max(1, scale.least),
                "target_ongoing_requests": scale.parallel,
                "upscale_delay_s": scale.up_s,
                "downscale_delay_s": scale.down_s,
                "metrics_interval_s": min(5.0, max(0.5, scale.up_s / 2)),
                "look_back_period_s": min(30.0, max(1.0, scale.up_s)),
            }
        }
    return {
        **many,
        "max_ongoing_requests": scale.parallel,
        "max_queued_requests": 2 * scale.room,
        "ray_actor_options": {"num_cpus": scale.cpus, "num_gpus": scale.gpus},
        "graceful_shutdown_timeout_s": GRACE_S,
        "health_check_period_s": 5.0,
    }


def connect(address: str) -> Cluster:
    """`address`: "auto" for the cluster that this machine is part of, HOST:PORT for a certain one,
    "local" for one of this machine alone that ends with us. Raises EngineUnavailable, or LocalError
    for an address that cannot be."""
    extra.require("A cluster")
    if address.startswith(RAY_CLIENT):
        raise LocalError(
            f"'{address}' is an address for Ray Client, through which no picture can be streamed. "
            "Make this machine a part of the cluster (ray start --address=HOST:6379 --num-cpus=0) "
            "and give --cluster auto."
        )
    return _joined(address)


def _joined(address: str) -> Cluster:
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")  # nothing is told to anybody
    import ray
    from ray import serve

    quiet: dict[str, Any] = {"log_to_driver": False, "logging_level": "ERROR"}
    try:
        if address == "local":
            ray.init(address="local", include_dashboard=False, **quiet)
        else:
            ray.init(address=address, **quiet)
        serve.start(proxy_location="Disabled")
    except (ConnectionError, RuntimeError, ValueError) as error:
        raise EngineUnavailable(
            f"There is no Ray cluster at '{address}' that this machine is part of. Start one with "
            "`ray start --head`, or join one with `ray start --address=HOST:6379 --num-cpus=0`."
        ) from error
    return Cluster(ours=address == "local")
