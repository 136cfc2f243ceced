"""The pack's files, the same bytes from the same input: sorted, with fixed times, compact JSON."""

from __future__ import annotations

import json
import zipfile
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

INK_UNIT = 10_000

View = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Drawing:
    """A measured drawing: `ink` is (x, y, w, h) as fractions of the view box."""

    slug: str
    view: View
    ink: tuple[float, float, float, float]


Drawings = Mapping[str, Drawing]
_EPOCH = (1980, 1, 1, 0, 0, 0)


def write_zip(path: Path, svgs: Mapping[str, str]) -> None:
    """One member `<slug>.svg` for each drawing, in slug order."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as target:
        for slug in sorted(svgs):
            info = zipfile.ZipInfo(f"{slug}.svg", _EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 3
            info.external_attr = 0o644 << 16
            target.writestr(info, svgs[slug].encode())


def write_concepts(path: Path, concepts: list[dict[str, Any]], art: Mapping[str, Drawings]) -> None:
    """The table that `smalto.pack.reader` describes; one concept a line."""
    rows = ",\n".join(_json(row) for row in concepts)
    view = {source: usual_view(drawings) for source, drawings in art.items()}
    tables = ",\n".join(
        f'"{source}":{_json(_table(drawings, view[source]))}' for source, drawings in art.items()
    )
    path.write_text(
        f'{{"concepts":[\n{rows}\n],\n"view":{_json(view)},\n"art":{{\n{tables}\n}}}}\n'
    )


def usual_view(drawings: Drawings) -> View:
    """The view box most drawings of a source have; the larger of two equally frequent ones."""
    counts = Counter(drawing.view for drawing in drawings.values())
    return max(counts, key=lambda view: (counts[view], view), default=(1.0, 1.0))


def _table(drawings: Drawings, usual: View) -> dict[str, list[Any]]:
    return {key: _row(key, drawings[key], usual) for key in sorted(drawings)}


def _row(key: str, drawing: Drawing, usual: View) -> list[Any]:
    row: list[Any] = [round(value * INK_UNIT) for value in drawing.ink]
    other = drawing.view != usual
    if drawing.slug != key or other:
        row.append(drawing.slug if drawing.slug != key else "")
    return [*row, drawing.view] if other else row


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
