"""`smalto models` and `smalto engines`: their verbs and options."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from smalto.cli.remote_verbs import add_remote_verbs

if TYPE_CHECKING:
    from smalto.engines.diffusion.entry import Options

models_app = typer.Typer(
    help="Open-weight models: add them from a folder or a hub, list, show and remove them.",
    no_args_is_help=True,
)
engines_app = typer.Typer(help="What draws here, and whether it keeps its word.")

Name = Annotated[str, typer.Option("--name", help="Model id; by default the folder's name.")]
Steps = Annotated[int | None, typer.Option("--steps", min=1, help="For all qualities.")]
Guidance = Annotated[float | None, typer.Option("--guidance", help="For all qualities.")]
Compile = Annotated[bool, typer.Option("--compile", help="Compile the repeated blocks.")]
Cache = Annotated[
    float,
    typer.Option("--cache", min=0, help="Skip steps that change less, e.g. 0.1; costs exactness."),
]
Device = Annotated[str, typer.Option("--device", help="cuda, cuda:1, mps or cpu.")]
Batch = Annotated[int, typer.Option("--batch", min=0, help="Most pictures in one go.")]
Bits = Annotated[
    int, typer.Option("--bits", help="Hold networks in 8 or 4 bits; 16: never; 0: what fits.")
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]


def _options(
    steps: int | None,
    guidance: float | None,
    compile: bool,
    cache: float,
    device: str,
    batch: int,
    bits: int,
) -> Options:
    from smalto.engines.diffusion.entry import Options

    if bits not in (0, 4, 8, 16):
        raise typer.BadParameter(f"{bits} is none of 0, 4, 8 and 16.", param_hint="--bits")
    return Options(steps, guidance, compile, cache, device, batch, bits)


@models_app.command("list")
def models_list(as_json: AsJson = False) -> None:
    """Show the models of this machine."""
    from smalto.cli.models import list_all

    list_all(as_json=as_json)


@models_app.command("add")
def models_add(
    folder: Annotated[Path, typer.Argument(help="A checkpoint in diffusers' layout.")],
    name: Name = "",
    steps: Steps = None,
    guidance: Guidance = None,
    compile: Compile = False,
    cache: Cache = 0.0,
    device: Device = "",
    batch: Batch = 0,
    bits: Bits = 0,
) -> None:
    """Take a folder over: linked where the disk allows it; safetensors only, hashed.

    Example: smalto models add ~/weights/Z-Image-Turbo --name z-image-turbo
    """
    from smalto.cli.models import add

    add(folder, name, _options(steps, guidance, compile, cache, device, batch, bits))


@models_app.command("pull")
def models_pull(
    repository: Annotated[str, typer.Argument(help="owner/name, as the hub has it.")],
    name: Name = "",
    revision: Annotated[str, typer.Option("--revision", help="Branch, tag or commit.")] = "main",
    steps: Steps = None,
    guidance: Guidance = None,
    compile: Compile = False,
    cache: Cache = 0.0,
    device: Device = "",
    batch: Batch = 0,
    bits: Bits = 0,
) -> None:
    """Get a model from a hub: disk checked first, resumed where it stopped, hashes compared."""
    from smalto.cli.models import pull

    pull(repository, name, revision, _options(steps, guidance, compile, cache, device, batch, bits))


@models_app.command("show")
def models_show(
    name: Annotated[str, typer.Argument(help="As `models list` shows it.")],
    verify: Annotated[bool, typer.Option("--verify", help="Hash all files again.")] = False,
    as_json: AsJson = False,
) -> None:
    """Say what is known of a model."""
    from smalto.cli.models import show

    show(name, as_json=as_json, verify=verify)


@models_app.command("rm")
def models_rm(name: Annotated[str, typer.Argument(help="As `models list` shows it.")]) -> None:
    """Remove a model and its files here; the folder it came from stays."""
    from smalto.cli.models import remove

    remove(name)


@engines_app.callback(invoke_without_command=True)
def engines(context: typer.Context) -> None:
    """Without a verb: `engines list`."""
    if context.invoked_subcommand is None:
        engines_list()


@engines_app.command("list")
def engines_list(as_json: AsJson = False) -> None:
    """Show all engines, what each can do, and what could be installed."""
    from smalto.cli.engines import list_all

    list_all(as_json=as_json)


@engines_app.command("show")
def engines_show(
    name: Annotated[str, typer.Argument(help="As `engines list` shows it.")],
    as_json: AsJson = False,
) -> None:
    """Say everything that an engine claims."""
    from smalto.cli.engines import show

    show(name, as_json=as_json)


@engines_app.command("test")
def engines_test(
    name: Annotated[str, typer.Argument(help="As `engines list` shows it.")],
    size: Annotated[int, typer.Option("--size", min=64, help="Side of the pictures.")] = 256,
    as_json: AsJson = False,
) -> None:
    """Load an engine and check whether it keeps what it claims; prints the score.

    Exit code 1 when it does not.
    """
    from smalto.cli.engines import test

    test(name, side_px=size, as_json=as_json)


add_remote_verbs(engines_app)
