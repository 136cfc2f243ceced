"""The `smalto` command: its verbs and their options. What a verb does lives in its own module,
imported when it runs, so that `--help` answers at once."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from smalto.cli import options
from smalto.cli.cluster_verbs import cluster_app
from smalto.cli.engine_verbs import engines_app, models_app
from smalto.cli.mask_verbs import edit, mask_app
from smalto.cli.people_verbs import people_app, setup_link
from smalto.config import DEFAULT_PORT
from smalto.errors import SmaltoError

EXIT_CODES = """Exit codes: 0 done, 1 failure, 2 wrong usage, 4 key refused, 6 engine unavailable,
66 input missing, 73 cannot write the output, 130 interrupted."""

app = typer.Typer(
    name="smalto",
    help="Makes pictures from words on your own machine, and serves OpenAI's Images API.",
    epilog=EXIT_CODES,
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
keys_app = typer.Typer(
    help="Make, list and revoke the API keys of the server.", no_args_is_help=True
)
app.add_typer(keys_app, name="keys")
app.add_typer(mask_app, name="mask")
app.add_typer(models_app, name="models")
app.add_typer(engines_app, name="engines")
app.add_typer(cluster_app, name="cluster")
app.command()(edit)
app.add_typer(people_app, name="people")
app.command("setup-link")(setup_link)
memory_app = typer.Typer(
    help="Remember pictures by name, to be spoken in prompts as @name.", no_args_is_help=True
)
app.add_typer(memory_app, name="memory")


@app.callback(invoke_without_command=True)
def root(
    version: Annotated[bool, typer.Option("--version", help="Print the version and stop.")] = False,
) -> None:
    if version:
        from smalto.cli.version import version_text

        print(version_text())
        raise typer.Exit


@app.command()
def generate(
    prompt: Annotated[
        str | None, typer.Argument(help="What to draw; '-' or nothing reads standard input.")
    ] = None,
    output: options.Output = None,
    size: Annotated[
        str, typer.Option("-s", "--size", help="1024x1024, 1536x1024, 1024x1536 or auto.")
    ] = "auto",
    quality: options.Quality = "auto",
    n: options.Count = 1,
    seed: options.Seed = None,
    background: options.Background = "auto",
    output_format: options.Format = None,
    compression: options.Compression = None,
    model: options.Model = None,
    engine: options.Engine = "native",
    svg: Annotated[bool, typer.Option("--svg", help="Write the vector picture too.")] = False,
    strip_metadata: options.Strip = False,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print paths, usage, seed, scene and notes as JSON.")
    ] = False,
    force: options.Force = False,
    verbose: options.Verbose = False,
) -> None:
    """Draw a picture here, without a server.

    Example: smalto generate "a red fox and two apples, blue background" -o fox.png
    """
    from smalto.cli.generate import Job, run

    run(
        Job(
            prompt=prompt,
            output=output,
            fields={
                "size": size,
                "quality": quality,
                "n": n,
                "seed": seed,
                "background": background,
                "output_format": output_format,
                "output_compression": compression,
                "model": model,
                "strip_metadata": strip_metadata or None,
            },
            engine=engine,
            svg=svg,
            as_json=as_json,
            force=force,
            verbose=verbose,
        )
    )


@app.command()
def serve(
    host: Annotated[str, typer.Option("--host", help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[
        int, typer.Option("--port", "-p", min=0, max=65535, help="0 picks a free one.")
    ] = DEFAULT_PORT,
    engine: Annotated[str, typer.Option("--engine", help="native or fake.")] = "native",
    cluster: Annotated[
        str,
        typer.Option("--cluster", help="Draw on a Ray cluster: auto, HOST:PORT, or local."),
    ] = "",
    contract: Annotated[
        bool,
        typer.Option("--contract", help="Accept what the SDKs' own tests send; never for users."),
    ] = False,
) -> None:
    """Serve OpenAI's Images API and the playground. Prints one line when ready: the URL and, at
    first, an API key; then where to set up the playground, while nobody has.

    State lives under SMALTO_HOME. Example: smalto serve --port 8000
    """
    from smalto.cli.serve import run

    run(host=host, port=port, engine_name=engine, contract=contract, cluster=cluster)


@app.command()
def evaluate(
    split: Annotated[str, typer.Option("--split", help="Which prompts: dev or test.")] = "dev",
    writer: Annotated[str, typer.Option("--writer", help="native, reader or both.")] = "both",
    output: Annotated[
        str | None, typer.Option("-o", "--output", help="JSON file for every verdict.")
    ] = None,
    limit: Annotated[int | None, typer.Option("--limit", min=1, help="Only so many.")] = None,
    pixels: Annotated[bool, typer.Option("--pixels", help="Judge the pictures too.")] = False,
    suite: Annotated[
        bool, typer.Option("--suite", help="Every figure: facts, baselines, styles, time ...")
    ] = False,
) -> None:
    """Measure how much of what prompts ask for is in the pictures; prints a table."""
    from smalto.cli.evaluate import run, run_suite

    if suite:
        run_suite(split=split, output=output, limit=limit, pixels=pixels)
    else:
        run(split=split, writer=writer, output=output, limit=limit, pixels=pixels)


@keys_app.command("create")
def keys_create(
    name: Annotated[str, typer.Argument(help="Whose key it is.")],
    models: Annotated[
        str,
        typer.Option("--models", help="Only these, e.g. gpt-image-*,smalto-native. Default: all."),
    ] = "",
) -> None:
    """Print a new API key; it is shown only this once."""
    from smalto.cli.keys import create

    create(name, models)


@keys_app.command("list")
def keys_list() -> None:
    """Show all keys, none of them whole."""
    from smalto.cli.keys import show

    show()


@keys_app.command("revoke")
def keys_revoke(
    key_id: Annotated[int, typer.Argument(help="Id, as `keys list` shows it.")],
) -> None:
    """Make a key useless, at once."""
    from smalto.cli.keys import revoke

    revoke(key_id)


@memory_app.command("add")
def memory_add(
    file: Annotated[Path, typer.Argument(help="PNG, JPEG or WebP that shows it.")],
    name: Annotated[str, typer.Option("--name", help="How prompts call it, such as @rusty.")],
    description: Annotated[
        str, typer.Option("--description", help="What it is, in a few words: a fox.")
    ] = "",
) -> None:
    """Remember a picture under a name.

    Example: smalto memory add fox.png --name @rusty --description "a fox"
    """
    from smalto.cli.memory import add

    add(file, name, description)


@memory_app.command("list")
def memory_list(
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Show what is remembered."""
    from smalto.cli.memory import show_all

    show_all(as_json=as_json)


@memory_app.command("show")
def memory_show(
    name: Annotated[str, typer.Argument(help="With or without its @.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Say what is known of one name."""
    from smalto.cli.memory import show

    show(name, as_json=as_json)


@memory_app.command("export")
def memory_export(
    name: Annotated[str, typer.Argument(help="A name, or 'all' for a folder with everything.")],
    output: Annotated[Path, typer.Option("-o", "--output", help="File, or folder for 'all'.")],
    force: Annotated[bool, typer.Option("--force", help="Overwrite files.")] = False,
) -> None:
    """Write a remembered picture to a file."""
    from smalto.cli.memory import export

    export(name, output, force=force)


@memory_app.command("rm")
def memory_rm(name: Annotated[str, typer.Argument(help="With or without its @.")]) -> None:
    """Forget a picture; the file goes too."""
    from smalto.cli.memory import forget

    forget(name)


def main() -> NoReturn:
    """Runs the command and turns our own errors into one sentence and an exit code."""
    # matrices as small as ours are multiplied faster by one thread than by two that wait for each
    # other (108 ms a long prompt, not 572); requests run in threads of their own anyway
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    try:
        app()
    except BrokenPipeError:  # whoever read our output has left; do not fail again at exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)
    except SmaltoError as error:
        sys.exit(complain(error, as_json="--json" in sys.argv))
    except Exception as error:
        sys.exit(confess(error))
    except KeyboardInterrupt:
        print("interrupted", file=sys.stderr)
        sys.exit(130)
    sys.exit(0)


def confess(error: Exception) -> int:
    """A bug: one sentence for the user; where it happened goes to the log (--verbose)."""
    import logging

    logging.getLogger("smalto.cli").error("a bug", exc_info=error)
    text = f"{type(error).__name__}: {error}"
    print(f"error: Something broke inside Smalto ({text}). Please report it.", file=sys.stderr)
    return 1


def complain(error: SmaltoError, *, as_json: bool) -> int:
    """Says on stderr what went wrong, as a sentence or as the API's error object."""
    if as_json:
        import json

        print(json.dumps(error.body(), ensure_ascii=False), file=sys.stderr)
    else:
        code = f" [code={error.code}]" if error.code else ""
        print(f"error: {error.message}{code}", file=sys.stderr)
    return error.exit_code
