"""Trains the style judge: `draw` pictures and keep what can be counted in them, `fit`, and freeze.

    python -m smalto.train.styles draw OUT --split train --scenes 200
    python -m smalto.train.styles draw OUT --split test --scenes 60
    python -m smalto.train.styles fit OUT --freeze

`draw` goes on where it stopped. The test split shares no thing and no place with the other, and is
only scored.
"""

from __future__ import annotations

import argparse
import hashlib
import io
from pathlib import Path

import numpy as np

from smalto import pack
from smalto.evaluate import styles
from smalto.evaluate.styles import WAYS, StyleJudge, counted
from smalto.evaluate.styles.features import Field
from smalto.render import Renderer
from smalto.train.styles.fit import fitted, table
from smalto.train.styles.pictures import Split, pictures


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("verb", choices=("draw", "fit"))
    parser.add_argument("out", type=Path)
    parser.add_argument("--split", choices=("train", "test"), default="train")
    parser.add_argument("--scenes", type=int, default=200)
    parser.add_argument("--freeze", action="store_true", help="write the package's own weights")
    asked = parser.parse_args()
    if asked.verb == "draw":
        draw(asked.out / asked.split, asked.split, asked.scenes)
    else:
        fit(asked.out, freeze=asked.freeze)


def draw(folder: Path, split: Split, scenes: int) -> None:
    """One file a scene: features (ways, n) and the numbers of the ways."""
    folder.mkdir(parents=True, exist_ok=True)
    art = pack.load()
    renderer = Renderer(art)
    for seed in range(scenes):
        file = folder / f"{seed:05}.npz"
        if file.exists():
            continue
        seen = [(w, counted(f)) for w, f in pictures(split, seed, art, renderer)]
        rows = np.stack([row for _, row in seen])
        np.savez(file, rows=rows, ways=np.array([WAYS.index(way) for way, _ in seen]))


def fit(out: Path, *, freeze: bool) -> None:
    judge = fitted(*_read(out / "train"))
    rows, ways = _read(out / "test")
    print(table(judge, rows, ways))
    if freeze:
        _freeze(judge)


def _read(folder: Path) -> tuple[Field, Field]:
    files = [np.load(file) for file in sorted(folder.glob("*.npz"))]
    if not files:
        raise SystemExit(f"No pictures in {folder}: run `draw` for this split first.")
    return np.concatenate([f["rows"] for f in files]), np.concatenate([f["ways"] for f in files])


def _freeze(judge: StyleJudge) -> None:
    """Half precision is enough, and small."""
    held = io.BytesIO()
    parts = {name: getattr(judge, name).astype(np.float16) for name in ("inner", "outer")}
    np.savez_compressed(held, mean=judge.mean, spread=judge.spread, **parts)
    folder = Path(styles.__file__).parent
    (folder / "styles.npz").write_bytes(held.getvalue())
    digest = hashlib.sha256(held.getvalue()).hexdigest()
    (folder / "styles.sha256").write_text(digest + "\n", "ascii")


if __name__ == "__main__":
    main()
