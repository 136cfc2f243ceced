"""Options that several verbs share."""

from __future__ import annotations

from typing import Annotated

import typer

Output = Annotated[
    str | None, typer.Option("-o", "--output", help="File to write; '-' is standard output.")
]
Quality = Annotated[str, typer.Option("-q", "--quality", help="low, medium, high or auto.")]
Count = Annotated[int, typer.Option("-n", "--n", help="How many pictures, 1 to 10.")]
Seed = Annotated[
    int | None, typer.Option("--seed", help="Same seed, same picture. Default: random.")
]
Background = Annotated[str, typer.Option("--background", help="transparent, opaque or auto.")]
Format = Annotated[
    str | None,
    typer.Option("-f", "--format", help="png, jpeg or webp. Default: by the file's name."),
]
Compression = Annotated[
    int | None, typer.Option("--compression", help="0 to 100, for jpeg and webp.")
]
Model = Annotated[str | None, typer.Option("-m", "--model", help="Model id, as for the API.")]
Engine = Annotated[str, typer.Option("--engine", help="native or fake.")]
Strip = Annotated[
    bool, typer.Option("--strip-metadata", help="Leave out of the file how it was made.")
]
Force = Annotated[bool, typer.Option("--force", help="Overwrite files.")]
Verbose = Annotated[bool, typer.Option("-v", "--verbose", help="Show the log.")]
