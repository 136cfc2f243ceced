"""Trains the pixel judge of `smalto.evaluate`: `python -m smalto.train.judge FOLDER [SECONDS]`.

Two parts: the atlas of drawings (rendered, nothing learned) and the detector (torch, SECONDS, of
which a quarter renders pictures of random scenes, with seeds of their own). The detector goes on
from the frozen one. FOLDER keeps drawings, pictures and the detector's last state between runs.
With SECONDS 0 the detector stays as it is: new drawings in the pack need only a new atlas.
"""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path
from typing import Any, cast

import numpy as np
import torch

import smalto.evaluate.judge as home
from smalto.pack import Pack, load
from smalto.render import Renderer
from smalto.train.judge.detector import train_detector
from smalto.train.judge.drawings import atlas
from smalto.train.judge.pictures import UNSEEN, Array, Painter, pool


def main(folder: Path, detector_s: float) -> None:
    torch.set_num_threads(1)
    pack = load()
    folder.mkdir(parents=True, exist_ok=True)
    freeze(atlas(pack, folder) | _detector(pack, folder, detector_s))


def _detector(pack: Pack, folder: Path, seconds: float) -> dict[str, Array]:
    frozen = np.load(Path(home.__file__).parent / "judge.npz")
    weights = {name: frozen[name] for name in frozen.files if "." in name}
    if seconds == 0:
        return weights
    painter = Painter(pack, Renderer(pack))
    samples = pool(painter, folder, seconds / 4)
    fresh = painter.endless(UNSEEN)
    return train_detector(samples, 0.75 * seconds, weights, folder, fresh)


def freeze(weights: dict[str, Array]) -> None:
    """Write the weights, and the digest without which `Judge.load` refuses them."""
    target = Path(home.__file__).parent / "judge.npz"
    with target.open("wb") as stream:
        np.savez_compressed(stream, **cast(Any, weights))
    digest = hashlib.sha256(target.read_bytes()).hexdigest()
    target.with_suffix(".sha256").write_text(digest + "\n", "ascii")
    print(f"{target.stat().st_size / 1e6:.2f} MB, sha256 {digest}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), float(sys.argv[2]) if len(sys.argv) > 2 else 300.0)
