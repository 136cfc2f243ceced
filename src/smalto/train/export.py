"""Weights and tables of a trained model in one file that the runtime reads without torch."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import numpy as np
from torch import Tensor

from smalto.train.setup import Setup
from smalto.train.transformer import SceneWriter, Shape

FORMAT = 1


def write(
    path: Path, model: SceneWriter, ema: dict[str, Tensor], shape: Shape, setup: Setup
) -> None:
    """Write the EMA weights as float16 with everything needed to read a prompt the same way."""
    arrays = {k: v.detach().float().cpu().numpy().astype(np.float16) for k, v in ema.items()}
    arrays["names"] = model.names.cpu().numpy().astype(np.float16)
    featurizer = setup.featurizer
    about = {
        "format": FORMAT,
        "shape": asdict(shape),
        "concepts": setup.codebook.concepts,
        "words": list(featurizer.vocabulary),
        "cjk": sorted(setup.extra_cjk),
    }
    raw = np.frombuffer(json.dumps(about, ensure_ascii=False).encode(), np.uint8)
    temporary = path.with_suffix(".tmp.npz")
    np.savez_compressed(temporary, about=raw, **arrays)
    temporary.replace(path)
