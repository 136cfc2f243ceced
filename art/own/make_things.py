"""Write art/own/<id>.svg and catalog.json from the drawing functions in art/own/things/.

Deterministic: run it again after changing a drawing. Fails if a drawing is over 8 kB.
"""

from __future__ import annotations

import importlib
import json
import pkgutil
from pathlib import Path

import things
from things.book import THINGS, Thing
from things.kit import Canvas

HERE = Path(__file__).parent
LIMIT_BYTES = 8192


def main() -> None:
    """Draw everything."""
    for module in sorted(m.name for m in pkgutil.iter_modules(things.__path__)):
        importlib.import_module(f"things.{module}")
    ids = [item.id for item in THINGS]
    if twice := {id for id in ids if ids.count(id) > 1}:
        raise SystemExit(f"filed twice: {sorted(twice)}; give each thing one id")
    entries = [_write(item) for item in sorted(THINGS, key=lambda item: item.id)]
    lines = ",\n".join(json.dumps(entry, ensure_ascii=False) for entry in entries)
    (HERE / "catalog.json").write_text(f"[\n{lines}\n]\n", encoding="utf-8")
    print(f"{len(entries)} things")


def _write(item: Thing) -> dict[str, object]:
    canvas = Canvas(*item.size)
    item.draw(canvas)
    text = canvas.svg()
    if len(text) > LIMIT_BYTES:
        raise SystemExit(f"{item.id}: {len(text)} bytes, limit {LIMIT_BYTES}; simplify it")
    (HERE / f"{item.id}.svg").write_text(text, encoding="utf-8")
    return item.entry(canvas.slots)


if __name__ == "__main__":
    main()
