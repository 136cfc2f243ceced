"""Split a file into parts that fit through a narrow door, and put them together again.

python recipes/shards.py split runs/gpu/model.npz OUTDIR      # parts of 15 MiB and SHARDS.json
python recipes/shards.py join DIR runs/gpu/model.npz          # checks every sha256
"""

from __future__ import annotations

import hashlib
import json
import sys
from pathlib import Path

PART_BYTES = 15 * 2**20


def split(source: Path, folder: Path) -> None:
    """Write `NAME.000` ... and a manifest."""
    data = source.read_bytes()
    folder.mkdir(parents=True, exist_ok=True)
    parts = [data[i : i + PART_BYTES] for i in range(0, len(data), PART_BYTES)]
    names = [f"{source.name}.{k:03}" for k in range(len(parts))]
    for name, part in zip(names, parts, strict=True):
        (folder / name).write_bytes(part)
    manifest = {"parts": dict(zip(names, map(_sha256, parts), strict=True)), "whole": _sha256(data)}
    (folder / "SHARDS.json").write_text(json.dumps(manifest, indent=1) + "\n")


def join(folder: Path, target: Path) -> None:
    """The inverse; refuses a part that changed on its way."""
    manifest = json.loads((folder / "SHARDS.json").read_text())
    parts = [(folder / name).read_bytes() for name in manifest["parts"]]
    for (name, expected), part in zip(manifest["parts"].items(), parts, strict=True):
        if _sha256(part) != expected:
            raise SystemExit(f"{name} is damaged: bring it back again")
    data = b"".join(parts)
    if _sha256(data) != manifest["whole"]:
        raise SystemExit(f"the parts in {folder} do not make the file they were cut from")
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(data)


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


if __name__ == "__main__":
    if len(sys.argv) != 4 or sys.argv[1] not in ("split", "join"):
        raise SystemExit(__doc__)
    {"split": split, "join": join}[sys.argv[1]](Path(sys.argv[2]), Path(sys.argv[3]))
