"""The pack's files, byte for byte the same from the same input: sorted, fixed times, compact JSON."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

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


def write_concepts(path: Path, concepts: list[dict[str, Any]], art: Mapping[str, Any]) -> None:
    """One concept a line, so that a change shows as the lines it touches."""
    rows = ",\n".join(_json(row) for row in concepts)
    drawings = ",\n".join(f'"{source}":{_json(dict(sorted(art[source].items())))}' for source in art)
    path.write_text(f'{{"concepts":[\n{rows}\n],\n"art":{{\n{drawings}\n}}}}\n')


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
