"""`smalto people ...` and `smalto setup-link`: their options. What they do lies in `people`."""

from __future__ import annotations

from typing import Annotated

import typer

from smalto.config import DEFAULT_PORT

people_app = typer.Typer(
    help="Who may sign in at the playground, and new passwords.", no_args_is_help=True
)


@people_app.command("list")
def people_list() -> None:
    """Show who may sign in."""
    from smalto.cli.people import show

    show()


@people_app.command("reset")
def people_reset(name: Annotated[str, typer.Argument(help="Who forgot the password.")]) -> None:
    """Set a new password, typed twice or read from standard input; ends all sessions of before."""
    from smalto.cli.people import reset

    reset(name)


def setup_link(
    port: Annotated[
        int, typer.Option("--port", "-p", min=1, max=65535, help="Where the server listens.")
    ] = DEFAULT_PORT,
) -> None:
    """Print a fresh address at which the first person sets up the playground, good for a day."""
    from smalto.cli.people import setup_link as run

    run(port)
