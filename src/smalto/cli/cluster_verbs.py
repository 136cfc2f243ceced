"""`smalto cluster up|status|down`: their options."""

from __future__ import annotations

from typing import Annotated

import typer

cluster_app = typer.Typer(
    help="Engines on many machines, by Ray: lay them out, look at them, take them away.",
    no_args_is_help=True,
)
Address = Annotated[
    str, typer.Option("--address", help="auto for the cluster of this machine, or HOST:PORT.")
]


@cluster_app.command("up")
def up(
    engine: Annotated[str, typer.Argument(help="As `smalto engines list` shows it.")] = "native",
    replicas: Annotated[
        str, typer.Option("--replicas", help="So many always, or 1-4: as many as are wanted.")
    ] = "1",
    cpus: Annotated[float, typer.Option("--cpus", min=0, help="Cores of a replica.")] = 1.0,
    gpus: Annotated[
        float, typer.Option("--gpus", min=0, help="Cards of a replica; 0.5 shares one.")
    ] = 0.0,
    parallel: Annotated[
        int, typer.Option("--parallel", min=0, help="Pictures at once; 0 leaves it to the engine.")
    ] = 0,
    address: Address = "auto",
) -> None:
    """Lay an engine out on the cluster, or change how it is; waits until it draws.

    Example: smalto cluster up native --replicas 1-8
    """
    from smalto.cli.cluster import Wish, up

    up(address, Wish(engine, replicas, cpus, gpus, parallel))


@cluster_app.command("status")
def status(
    address: Address = "auto",
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Show the cluster's engines, their replicas, and what is wrong with them."""
    from smalto.cli.cluster import status

    status(address, as_json=as_json)


@cluster_app.command("down")
def down(
    engine: Annotated[str, typer.Argument(help="As `smalto cluster status` shows it.")],
    address: Address = "auto",
) -> None:
    """Take an engine away; what it draws is finished first."""
    from smalto.cli.cluster import down

    down(address, engine)
