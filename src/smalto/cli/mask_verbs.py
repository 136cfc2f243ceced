"""`smalto mask ...` and `smalto edit`: their options. What they do lies in `mask` and `edit`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from smalto.cli import options

mask_app = typer.Typer(
    help="Make and mend masks: where a mask is see-through, an edit repaints the picture.",
    no_args_is_help=True,
)

Source = Annotated[Path, typer.Argument(help="PNG, WebP or JPEG.")]
Output = Annotated[Path, typer.Option("-o", "--output", help="PNG to write.")]
Force = Annotated[bool, typer.Option("--force", help="Overwrite the file.")]


@mask_app.command("from-bw")
def from_bw(
    source: Source,
    output: Output,
    white: Annotated[
        bool, typer.Option("--white", help="White is to be repainted, not black.")
    ] = False,
    force: Force = False,
) -> None:
    """Make a mask of a black-and-white picture: black is repainted, grey blends.

    Example: smalto mask from-bw drawn.jpg -o mask.png
    """
    from smalto.cli import mask
    from smalto.media import masks

    mask.write(masks.from_bw(source, white=white), output, force=force)


@mask_app.command("invert")
def invert(source: Source, output: Output, force: Force = False) -> None:
    """Repaint what stayed, and keep what was repainted."""
    from smalto.cli import mask
    from smalto.media import masks

    mask.write(masks.inverted(masks.alpha_of(source)), output, force=force)


@mask_app.command("grow", context_settings={"ignore_unknown_options": True})
def grow(
    source: Source,
    pixels: Annotated[int, typer.Argument(help="How far on all sides; negative shrinks.")],
    output: Output,
    force: Force = False,
) -> None:
    """Make the part that is repainted larger or smaller."""
    from smalto.cli import mask
    from smalto.media import masks

    mask.write(masks.grown(masks.alpha_of(source), pixels), output, force=force)


@mask_app.command("feather")
def feather(
    source: Source,
    pixels: Annotated[float, typer.Argument(min=0, help="Width of the soft edge.")],
    output: Output,
    force: Force = False,
) -> None:
    """Make the edge soft, so that new and old blend."""
    from smalto.cli import mask
    from smalto.media import masks

    mask.write(masks.feathered(masks.alpha_of(source), pixels), output, force=force)


@mask_app.command("box", context_settings={"ignore_unknown_options": True})
def box(
    size: Annotated[str, typer.Argument(help="WIDTHxHEIGHT, or a picture of that size.")],
    left: Annotated[int, typer.Argument(help="Pixels.")],
    top: Annotated[int, typer.Argument(help="Pixels.")],
    width: Annotated[int, typer.Argument(help="Pixels.")],
    height: Annotated[int, typer.Argument(help="Pixels.")],
    output: Output,
    ellipse: Annotated[bool, typer.Option("--ellipse", help="The ellipse in the box.")] = False,
    force: Force = False,
) -> None:
    """Make a mask that repaints a box.

    Example: smalto mask box cat.png 100 40 300 200 -o mask.png
    """
    from smalto.cli import mask
    from smalto.media import masks

    made = masks.box(mask.size_of(size), left, top, width, height, ellipse=ellipse)
    mask.write(made, output, force=force)


@mask_app.command("info")
def info(
    source: Source,
    image: Annotated[
        Path | None, typer.Option("--image", help="The picture that it is for.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """Say what a mask would do, and whether it is one."""
    from smalto.cli import mask

    mask.show(source, image, as_json=as_json)


def edit(
    words: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[picture]... [prompt]",
            help="Pictures to edit, then what to change; '-' or no prompt reads standard input.",
        ),
    ] = None,
    image: Annotated[
        list[Path] | None,
        typer.Option("-i", "--image", help="A picture, whatever its name; may come again."),
    ] = None,
    mask: Annotated[
        Path | None,
        typer.Option("--mask", help="See-through where the first picture is to be repainted."),
    ] = None,
    output: options.Output = None,
    size: Annotated[
        str, typer.Option("-s", "--size", help="As the first picture, or WIDTHxHEIGHT.")
    ] = "auto",
    quality: options.Quality = "auto",
    n: options.Count = 1,
    seed: options.Seed = None,
    background: options.Background = "auto",
    output_format: options.Format = None,
    compression: options.Compression = None,
    model: options.Model = None,
    engine: options.Engine = "native",
    strip_metadata: options.Strip = False,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print paths, usage, seed, notes, proof as JSON.")
    ] = False,
    force: options.Force = False,
    verbose: options.Verbose = False,
) -> None:
    """Change a picture here, without a server.

    Example: smalto edit cat.jpg "a red hat" --mask mask.png -o hat.png
    """
    from smalto.cli.edit import run, told_apart
    from smalto.cli.generate import Job

    fields = {
        "size": size,
        "quality": quality,
        "n": n,
        "seed": seed,
        "background": background,
        "output_format": output_format,
        "output_compression": compression,
        "model": model,
        "strip_metadata": strip_metadata or None,
    }
    named, prompt = told_apart(words or [])
    job = Job(
        prompt=prompt,
        output=output,
        fields=fields,
        engine=engine,
        svg=False,
        as_json=as_json,
        force=force,
        verbose=verbose,
    )
    run(job, [*named, *(image or [])], mask)
