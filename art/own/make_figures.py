"""Writes the figures of this folder (SVG) and figures.json; the same bytes every time.

Run from anywhere: `python art/own/make_figures.py`. Standard library only.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from figures import crowd, groups, herd  # noqa: E402
from figures.entries import Figure  # noqa: E402


def figures() -> Iterator[Figure]:
    yield from crowd.robots()
    yield from crowd.people()
    yield from groups.groups()
    yield from herd.animals()


def main() -> None:
    entries = []
    for figure in figures():
        (HERE / f"{figure.id}.svg").write_text(figure.sheet.svg(), encoding="utf-8")
        entries.append(figure.entry())
    lines = ",\n".join(json.dumps(e, ensure_ascii=False) for e in entries)
    (HERE / "figures.json").write_text(f"[\n{lines}\n]\n", encoding="utf-8")
    print(f"{len(entries)} figures")


if __name__ == "__main__":
    main()
