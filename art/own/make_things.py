"""Write art/own/<id>.svg and catalog.json from the drawing functions in art/own/things/.

Deterministic: run it again after changing a drawing. Fails if a drawing is over 12 kB.
"""

from __future__ import annotations

import importlib
import io
import json
import pkgutil
from pathlib import Path

import resvg_py
import things
from PIL import Image
from things.book import THINGS, Thing
from things.kit import Canvas, num

HERE = Path(__file__).parent
LIMIT_BYTES = 12288
PAD = 8  # view-box units around a canvas in which overflowing strokes are still found


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
    canvas.crop(*_ink(canvas))
    text = canvas.svg()
    if len(text) > LIMIT_BYTES:
        raise SystemExit(f"{item.id}: {len(text)} bytes, limit {LIMIT_BYTES}; simplify it")
    (HERE / f"{item.id}.svg").write_text(text, encoding="utf-8")
    return item.entry(canvas.slots)


def _ink(canvas: Canvas) -> tuple[float, float, float, float]:
    """Box (x, y, w, h) of the visible pixels in view-box units, to an eighth of a unit."""
    w, h = canvas.w + 2 * PAD, canvas.h + 2 * PAD
    text = canvas.svg().replace('viewBox="0 0', f'viewBox="{-PAD} {-PAD}', 1)
    text = text.replace(f"{num(canvas.w)} {num(canvas.h)}", f"{num(w)} {num(h)}", 1)
    png = resvg_py.svg_to_bytes(svg_string=text, width=round(w * 8), height=round(h * 8))
    alpha = Image.open(io.BytesIO(bytes(png))).convert("RGBA").getchannel("A")
    box = alpha.point(lambda a: 255 if a > 24 else 0).getbbox()
    if box is None:
        raise SystemExit("a drawing is empty; paint something on its canvas")
    left, top, right, bottom = (edge / 8 for edge in box)
    return left - PAD, top - PAD, right - left, bottom - top


if __name__ == "__main__":
    main()
