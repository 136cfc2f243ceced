"""Trains the pixel judge of `smalto.evaluate`: `python -m smalto.train.judge FOLDER [SECONDS]`.

Two parts: the atlas of drawings (rendered, nothing learned) and the detector (torch, SECONDS). The
detector's stagings of random scenes, with seeds of their own, are painted by a compositor of this
package (sprites on rendered backdrops), so that it learns things and places, not the renderer's
habits. FOLDER keeps drawings, sprites and backdrops between runs. With SECONDS 0 the detector stays
as it is: new drawings in the pack need only a new atlas.
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
from smalto.train.judge.detector import train_detector
from smalto.train.judge.drawings import atlas
from smalto.train.judge.pictures import Array, Painter, backdrops, cached_sprites


def main(folder: Path, detector_s: float) -> None:
    torch.set_num_threads(1)
    pack = load()
    folder.mkdir(parents=True, exist_ok=True)
    freeze(atlas(pack, folder) | _detector(pack, folder, detector_s))


def _detector(pack: Pack, folder: Path, seconds: float) -> dict[str, Array]:
    if seconds == 0:
        frozen = np.load(Path(home.__file__).parent / "judge.npz")
        return {name: frozen[name] for name in frozen.files if "." in name}
    sprites = cached_sprites(pack, folder)
    return train_detector(Painter(pack, sprites, backdrops(pack, folder)), seconds)


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
