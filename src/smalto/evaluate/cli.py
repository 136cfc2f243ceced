"""`smalto evaluate` without the command line: the CLI parses, this runs and writes."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from smalto.errors import SmaltoError
from smalto.evaluate.prompts import SPLITS, Split
from smalto.evaluate.report import markdown, to_json
from smalto.evaluate.run import VIEWS, Look, Report, View, Writes, run
from smalto.pack import Pack
from smalto.pack import load as load_pack

Engine = Literal["native", "reader", "both"]
ENGINES: tuple[Engine, ...] = ("native", "reader", "both")


def run_cli(
    split: Split,
    out_json: Path | None,
    engine: Engine = "both",
    *,
    limit: int | None = None,
    pixels: bool = False,
) -> str:
    """Judge, write `out_json` when given, and answer the Markdown table to print."""
    if split not in SPLITS or engine not in ENGINES:
        raise SmaltoError(
            f"Cannot evaluate split {split!r} with {engine!r}: the split must be one of "
            f"{', '.join(SPLITS)}, the engine one of {', '.join(ENGINES)}."
        )
    pack = load_pack()
    views: tuple[View, ...] = VIEWS if pixels else ("scene", "staging")
    look = _look(pack) if pixels else None
    reports = [
        run(writer, split=split, limit=limit, name=name, views=views, look=look, pack=pack)
        for name, writer in _writers(engine)
    ]
    if out_json is not None:
        _write(out_json, reports)
    return markdown(reports)


def _writers(engine: Engine) -> list[tuple[str, Writes]]:
    found: list[tuple[str, Writes]] = []
    if engine in ("native", "both"):
        from smalto.model import Writer

        found.append(("shipped", Writer.load()))
        found.append(("model alone", Writer.load(net=False)))
    if engine in ("reader", "both"):
        from smalto.model.reader import RuleReader

        found.append(("rules alone", RuleReader.load()))
    return found


def _look(pack: Pack) -> Look:
    from smalto.evaluate.judge import Judge

    return Judge.load(pack).look


def _write(path: Path, reports: Sequence[Report]) -> None:
    text = json.dumps(to_json(reports), ensure_ascii=False, indent=1, allow_nan=True)
    path.write_text(text + "\n", encoding="utf-8")
