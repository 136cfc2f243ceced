"""`smalto cluster` and `smalto serve --cluster`: engines on many machines."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass

from smalto.config import Settings
from smalto.engines.ray.cluster import Cluster, connect
from smalto.engines.ray.scale import replicas_of
from smalto.errors import LocalError
from smalto.jobs.cluster import default_scale, hosts_of, lay_out
from smalto.jobs.host import Host


@dataclass(frozen=True, slots=True)
class Wish:
    """How an engine shall be laid out; `parallel` 0 leaves it to the engine."""

    engine: str
    replicas: str
    cpus: float
    gpus: float
    parallel: int = 0


@contextmanager
def hosts(address: str, engine_name: str, settings: Settings) -> Iterator[dict[str, Host]]:
    """Every engine of the cluster at `address`; none for "". A cluster of this machine alone gets
    the engine that the server was started with, up to as many replicas as the settings' threads."""
    if not address:
        yield {}
        return
    cluster = connect(address)
    try:
        if address == "local":
            scale = default_scale(engine_name, least=1, most=settings.threads, cpus=1.0, gpus=0.0)
            lay_out(cluster, engine_name, scale)
        found: dict[str, Host] = {**hosts_of(cluster)}
        if not found:
            raise LocalError(
                f"The cluster at '{address}' has no engine yet. Give it one: smalto cluster up "
                "native --replicas 1-4"
            )
        yield found
    finally:
        cluster.close()


def up(address: str, wish: Wish) -> None:
    least, most = replicas_of(wish.replicas)
    scale = default_scale(
        wish.engine,
        least=least,
        most=most,
        cpus=wish.cpus,
        gpus=wish.gpus,
        parallel=wish.parallel,
    )
    with _joined(address) as cluster:
        lay_out(cluster, wish.engine, scale)
    print(
        f"{wish.engine}: {scale.replicas} replicas, {scale.parallel} pictures at once each. "
        f"Serve it: smalto serve --cluster {address}"
    )


def status(address: str, *, as_json: bool) -> None:
    with _joined(address) as cluster:
        found = cluster.deployed()
    if as_json:
        print(json.dumps([asdict(each) for each in found], indent=2))
        return
    for each in found:
        print(f"{each.engine}\t{each.state}\t{each.replicas} replicas\t{each.why}".rstrip())
    if not found:
        print("The cluster has no engine. Give it one: smalto cluster up native", file=sys.stderr)


def down(address: str, engine_name: str) -> None:
    with _joined(address) as cluster:
        cluster.down(engine_name)


@contextmanager
def _joined(address: str) -> Iterator[Cluster]:
    if address == "local":
        raise LocalError(
            "A local cluster lives only as long as its server: smalto serve --cluster local. For "
            "one that stays, run `ray start --head` and give --address auto."
        )
    cluster = connect(address)
    try:
        yield cluster
    finally:
        cluster.close()
