"""Weights and tables of a trained model in one file that the runtime reads without torch."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
from torch import Tensor

from smalto.train.setup import Setup
from smalto.train.transformer import SceneWriter, Shape

FORMAT = 3


def write(
    path: Path, model: SceneWriter, ema: dict[str, Tensor], shape: Shape, setup: Setup
) -> None:
    """Write the EMA weights with everything needed to read a prompt the same way.

    Matrices of more than 2**14 numbers are stored as int8 with one float16 scale a row
    (`<name>::scale`), the rest as float16.
    """
    arrays: dict[str, np.ndarray] = {}
    for name, weight in (*ema.items(), ("names", model.names)):
        arrays.update(_packed(name, weight.detach().float().cpu().numpy()))
    about = {
        "format": FORMAT,
        "shape": asdict(shape),
        "structure": setup.codebook.structure,
        "concepts": setup.codebook.concepts,
        "words": list(setup.featurizer.vocabulary),
        "cjk": sorted(setup.extra_cjk),
    }
    raw = np.frombuffer(json.dumps(about, ensure_ascii=False).encode(), np.uint8)
    temporary = path.with_suffix(".tmp.npz")
    named: dict[str, Any] = {"about": raw, **arrays}
    np.savez_compressed(temporary, **named)
    temporary.replace(path)


def _packed(name: str, weight: np.ndarray) -> dict[str, np.ndarray]:
    if weight.ndim != 2 or weight.size <= 2**14:
        return {name: weight.astype(np.float16)}
    peak = np.abs(weight).max(1, keepdims=True)
    scale = np.maximum(peak / 127, 1e-6).astype(np.float16)  # float16 has nothing below 6e-8
    rows = np.round(weight / scale.astype(np.float32)).clip(-127, 127).astype(np.int8)
    return {name: rows, f"{name}::scale": scale}
