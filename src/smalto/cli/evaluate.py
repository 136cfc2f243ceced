"""`smalto evaluate`: the prompts with known facts, judged; a Markdown table on standard output."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import cast

from smalto.errors import SmaltoError
from smalto.evaluate.cli import Engine, run_cli
from smalto.evaluate.prompts import SPLITS, Split


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


def run_suite(*, split: str, output: str | None, limit: int | None, pixels: bool) -> None:
    """Every figure of the native model as JSON in `output` and as tables on standard output; what
    is being measured is told on standard error."""
    from smalto.engines.native import NativeEngine
    from smalto.evaluate import suite, tables

    if split not in SPLITS:
        raise SmaltoError(f"There is no split {split!r}; choose one of {', '.join(SPLITS)}.")
    engine = NativeEngine()
    engine.load()
    found = suite.measure(
        engine, split, pixels=pixels, limit=limit, tell=lambda t: print(t, file=sys.stderr)
    )
    data = tables.to_json(found)
    if output:
        text = json.dumps(data, ensure_ascii=False, indent=1) + "\n"
        Path(output).write_text(text, encoding="utf-8")
    print(tables.markdown(data))
