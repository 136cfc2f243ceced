"""Start a run from the weights of another, whose words and things may be others."""

from __future__ import annotations

import json
from pathlib import Path

import torch

from smalto.train.setup import Setup
from smalto.train.transformer import SceneWriter


def transplant(folder: Path, model: SceneWriter, setup: Setup) -> None:
    """Copy the EMA weights of the run in `folder`, rows of words and concepts by name, so that a
    vocabulary that has grown keeps what was learned."""
    old = json.loads((folder / "setup.json").read_text())
    ema = torch.load(folder / "state.pt", map_location="cpu", weights_only=True)["ema"]
    structure = old.get("structure", [])
    rows = {
        "structure.weight": (structure, setup.codebook.structure, 0),
        "concept.weight": (old["concepts"], setup.codebook.concepts, 0),
        "word.weight": (old["words"], setup.featurizer.vocabulary, 1),
    }
    with torch.no_grad():
        for name, weight in model.named_parameters():
            if name not in rows:
                if name in ema:
                    weight.copy_(ema[name])
                continue
            before, now, first = rows[name]
            place = {key: k + first for k, key in enumerate(before)}
            for k, key in enumerate(now):
                if key in place:
                    weight[k + first] = ema[name][place[key]]
