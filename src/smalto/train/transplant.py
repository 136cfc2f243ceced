"""Start a run from the weights of another, whose words and things may be others."""

from __future__ import annotations

import json
from pathlib import Path

import torch

from smalto.train.setup import Setup
from smalto.train.transformer import SceneWriter

_KIN = """
place:room > kitchen bedroom bathroom classroom office library cafe shop museum hall stage
place:room > laboratory
place:meadow > savanna field
place:forest > jungle bamboo swamp
place:park > garden playground flowers
place:farm > vineyard
place:beach > island harbor
place:lake > river waterfall
place:desert > canyon volcano
place:mountains > cave
place:street > village market road
place:city > rooftop station stadium
place:space > moon sky
weather:rain > storm rainbow
weather:fog > cloudy
size:small > tiny
size:big > huge
rel:beside > around leans_on looks_at chases pulls bigger_than smaller_than between
rel:holds > hugs eats plays
carrier:sign > neon
carrier:poster > cover board
carrier:badge > label
pose:play > cheer throw kick talk sing
pose:sit > meditate pray think eat drink write work
pose:sleep > lie
pose:walk > stand crawl point
pose:run > ski skate surf
pose:cook > paint fish
style:line > silhouette
setting:flat > pattern
idx:5 > 6 7 8 9
count:10 > 11 12 13 14 15 16 17 18 19 20
"""
"""Scene tokens that are younger than others, which know something of what they mean."""


def _elder(token: str) -> str:
    """The token that `token` may learn from, or itself."""
    family, _, value = token.partition(":")
    for line in _KIN.strip().splitlines():
        old, young = line.split(" > ")
        if old.startswith(f"{family}:") and value in young.split():
            return old
    return token


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
                elif _elder(key) in place:
                    weight[k + first] = ema[name][place[_elder(key)]] + 0.4 * weight[k + first]
