"""`smalto evaluate`: the prompts with known facts, judged; a Markdown table on standard output."""

from __future__ import annotations

from pathlib import Path
from typing import cast

from smalto.evaluate.cli import Engine, run_cli
from smalto.evaluate.prompts import Split


def run(*, split: str, writer: str, output: str | None, limit: int | None, pixels: bool) -> None:
    """Raises SmaltoError when there is no such split or writer."""
    table = run_cli(
        cast(Split, split),
        Path(output) if output else None,
        cast(Engine, writer),
        limit=limit,
        pixels=pixels,
    )
    print(table)
