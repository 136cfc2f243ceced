"""Write `model.npz` anew from a run's checkpoint, as after a change of the weights' format.

python recipes/export.py runs/local --out src/smalto/model/data/writer.npz
"""

from __future__ import annotations

import argparse
from pathlib import Path

import torch

from smalto.train import export
from smalto.train.setup import prepare
from smalto.train.transformer import SceneWriter, Shape


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("run", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    setup = prepare(args.run)
    state = torch.load(args.run / "state.pt", map_location="cpu", weights_only=True)
    shape = Shape(**state["shape"])
    model = SceneWriter(shape, *(torch.from_numpy(a) for a in setup.sense_tables()))
    model.load_state_dict(state["model"])
    export.write(args.out, model, state["ema"], shape, setup)
    print(f"{args.out}: {args.out.stat().st_size / 1e6:.1f} MB, {state['samples']} samples seen")


if __name__ == "__main__":
    main()
