"""`smalto engines add|rm|check`: their options."""

from __future__ import annotations

from typing import Annotated

import typer

KINDS = "openai, smalto, compatible, litellm, vllm-omni, sglang or sd.cpp"


def add_remote_verbs(app: typer.Typer) -> None:
    app.command("add")(add)
    app.command("rm")(remove)
    app.command("check")(check)


def add(
    name: Annotated[str, typer.Argument(help="A name of your own.")],
    kind: Annotated[str, typer.Option("--kind", help=f"{KINDS}.")],
    url: Annotated[str, typer.Option("--url", help="Up to and with /v1.")] = "",
    models: Annotated[
        str, typer.Option("--models", help="Ids, with commas; HERE=THERE where they differ.")
    ] = "",
    key_env: Annotated[
        str, typer.Option("--key-env", help="Environment variable that holds the API key.")
    ] = "",
    key_file: Annotated[
        str, typer.Option("--key-file", help="File with the API key; yours alone (0600).")
    ] = "",
    fallback: Annotated[
        str, typer.Option("--fallback", help="Who draws when it cannot, such as native.")
    ] = "",
) -> None:
    """Write an engine on another machine into engines.toml.

    Example: smalto engines add openai --kind openai --key-env OPENAI_API_KEY --models gpt-image-2
    """
    from smalto.cli.engines_remote import New, add

    add(New(name, kind, url, models, key_env, key_file, fallback))


def remove(name: Annotated[str, typer.Argument(help="As `engines list` shows it.")]) -> None:
    """Take one out of engines.toml, with its routes."""
    from smalto.cli.engines_remote import remove

    remove(name)


def check(
    name: Annotated[str | None, typer.Argument(help="By default all of them.")] = None,
) -> None:
    """Ask engines on other machines whether they are there, let us in, and have the models.

    Draws nothing; `engines test NAME` does. Exit code 1 when something is wrong.
    """
    from smalto.cli.engines_remote import check

    check(name)
