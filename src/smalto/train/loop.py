"""Train the native model on the CPU or a GPU; stop and go on at any time.

    python -m smalto.train.loop --out runs/first --minutes 60

Writes `state.pt` (resumable), `model.npz` (what the runtime reads) and `log.jsonl` in `--out`.
Samples come from worker processes; learning-rate, Adam and EMA states are part of the checkpoint.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing as mp
import random
import time
from collections.abc import Iterator
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor

from smalto.train import export
from smalto.train.data import Batch, Sample, collate, drop, samples
from smalto.train.setup import Setup, prepare
from smalto.train.transformer import SceneWriter, Shape

VALID_SEED = 10_000_019
POOL = 40
"""Batches drawn together and sorted by length, so that little padding is computed."""


def main() -> None:
    args = _arguments()
    torch.set_num_threads(args.threads)
    args.out.mkdir(parents=True, exist_ok=True)
    setup = prepare(args.out)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    Run(setup, args, device).go()


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--minutes", type=float, default=60, help="training time of this call")
    parser.add_argument("--total-samples", type=int, default=600_000, help="length of the schedule")
    parser.add_argument("--batch", type=int, default=64)
    parser.add_argument("--lr", type=float, default=1.5e-3)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1)
    for name in ("d_model", "n_head", "d_hidden", "n_encoder", "n_decoder"):
        default = next(f.default for f in fields(Shape) if f.name == name)
        parser.add_argument(f"--{name.replace('_', '-')}", type=int, default=default)
    return parser.parse_args()


class Run:
    """One training run and its state."""

    def __init__(self, setup: Setup, args: argparse.Namespace, device: str) -> None:
        self.setup, self.args, self.device = setup, args, device
        free = {k: getattr(args, k) for k in ("d_model", "n_head", "d_hidden", "n_encoder", "n_decoder")}
        self.shape = Shape(**setup.sizes(), **free)
        torch.manual_seed(args.seed)
        senses, names = (torch.from_numpy(a) for a in setup.sense_tables())
        self.model = SceneWriter(self.shape, senses, names).to(device)
        self.ema = {k: v.detach().clone() for k, v in self.model.named_parameters()}
        decay = [p for p in self.model.parameters() if p.dim() == 2]
        other = [p for p in self.model.parameters() if p.dim() != 2]
        groups = [{"params": decay, "weight_decay": 0.02}, {"params": other, "weight_decay": 0.0}]
        self.optimizer = torch.optim.AdamW(groups, lr=args.lr, betas=(0.9, 0.98), eps=1e-8)
        self.step, self.samples_seen, self.seconds = 0, 0, 0.0
        self._resume()

    def go(self) -> None:
        begun, last_log, last_save = time.monotonic(), time.monotonic(), time.monotonic()
        rng = np.random.default_rng(self.args.seed + self.samples_seen)
        valid = self._valid()
        losses: list[float] = []
        n = sum(p.numel() for p in self.model.parameters())
        print(f"{n / 1e6:.2f} M parameters, from sample {self.samples_seen}", flush=True)
        start = self.seconds
        for batch in self._batches():
            hidden = drop(batch, rng, word=0.08, name=0.12, near=0.12)
            losses.append(self._learn(hidden))
            self.seconds = start + time.monotonic() - begun
            over = time.monotonic() - begun > self.args.minutes * 60 or self.samples_seen >= self.args.total_samples
            if time.monotonic() - last_log > 60 or over:
                self._log(np.mean(losses), self.validate(valid))
                losses, last_log = [], time.monotonic()
            if time.monotonic() - last_save > 180 or over:
                self.save()
                last_save = time.monotonic()
            if over:
                return

    def _learn(self, batch: Batch) -> float:
        for group in self.optimizer.param_groups:
            group["lr"] = self.args.lr * self.lr_schedule()
        loss = self.model.loss(tensors(batch, self.device))
        self.optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        self.optimizer.step()
        self.step += 1
        self.samples_seen += len(batch.id)
        keep = min(0.999, (1 + self.step) / (20 + self.step))
        with torch.no_grad():
            for name, weight in self.model.named_parameters():
                self.ema[name].lerp_(weight, 1 - keep)
        return float(loss.detach())

    def lr_schedule(self) -> float:
        """Warm-up over 300 steps, flat, then linear decay over the last 40 % of the samples."""
        done = self.samples_seen / self.args.total_samples
        return min(1.0, (self.step + 1) / 300) * min(1.0, max(0.02, (1 - done) / 0.4))

    def _batches(self) -> Iterator[Batch]:
        queue: mp.Queue[list[Batch]] = mp.get_context("fork").Queue(maxsize=3)
        seeds = [self.args.seed * 1000 + self.samples_seen * 7 + k for k in range(self.args.workers)]
        for seed in seeds:
            job = mp.get_context("fork").Process(target=_produce, args=(queue, seed, self.setup, self.args.batch), daemon=True)
            job.start()
        while True:
            yield from queue.get()

    def _valid(self) -> list[Batch]:
        rows = _take(samples(VALID_SEED, self.setup.world, self.setup.codebook, self.setup.featurizer, self.setup.spare), 1024)
        return [collate(rows[i : i + 128], self.setup.codebook) for i in range(0, len(rows), 128)]

    @torch.no_grad()
    def validate(self, batches: list[Batch]) -> dict[str, float]:
        """Teacher-forced accuracy of the EMA weights: all tokens, concept tokens, whole scenes."""
        kept = {k: v.detach().clone() for k, v in self.model.named_parameters()}
        self._put(self.ema)
        right = total = concepts = concepts_right = whole = rows = 0
        for batch in batches:
            data = tensors(batch, self.device)
            tokens, points = self.model.log_probs(data)
            ok = (tokens.argmax(-1) == data["targets"]) | (data["targets"] == 0)
            ok &= (points.argmax(-1) == data["pointers"]) | (data["pointers"] < 0)
            valid, concept = data["targets"] != 0, data["targets"] >= self.shape.n_structure
            right, total = right + int((ok & valid).sum()), total + int(valid.sum())
            concepts_right, concepts = concepts_right + int((ok & concept).sum()), concepts + int(concept.sum())
            whole, rows = whole + int(ok.all(1).sum()), rows + len(ok)
        self._put(kept)
        return {"token": right / total, "concept": concepts_right / concepts, "scene": whole / rows}

    def _put(self, weights: dict[str, Tensor]) -> None:
        with torch.no_grad():
            for name, weight in self.model.named_parameters():
                weight.copy_(weights[name])

    def _log(self, loss: float, figures: dict[str, float]) -> None:
        row = {"step": self.step, "samples": self.samples_seen, "minutes": round(self.seconds / 60, 1),
               "loss": round(float(loss), 4), **{k: round(v, 4) for k, v in figures.items()}}  # fmt: skip
        print(json.dumps(row), flush=True)
        with (self.args.out / "log.jsonl").open("a") as log:
            log.write(json.dumps(row) + "\n")

    def save(self) -> None:
        state: dict[str, Any] = {"model": self.model.state_dict(), "ema": self.ema, "optimizer": self.optimizer.state_dict(),
                                 "step": self.step, "samples": self.samples_seen, "seconds": self.seconds,
                                 "shape": asdict(self.shape)}  # fmt: skip
        torch.save(state, self.args.out / "state.tmp")
        (self.args.out / "state.tmp").replace(self.args.out / "state.pt")
        export.write(self.args.out / "model.npz", self.model, self.ema, self.shape, self.setup)

    def _resume(self) -> None:
        path = self.args.out / "state.pt"
        if not path.exists():
            return
        state = torch.load(path, map_location=self.device, weights_only=True)
        if state["shape"] != asdict(self.shape):
            raise SystemExit(f"{path} holds another shape of network; give another --out")
        self.model.load_state_dict(state["model"])
        self.optimizer.load_state_dict(state["optimizer"])
        self.ema = {k: v.to(self.device) for k, v in state["ema"].items()}
        self.step, self.samples_seen, self.seconds = state["step"], state["samples"], state["seconds"]


def tensors(batch: Batch, device: str) -> dict[str, Tensor]:
    """The batch as torch tensors; index arrays as int64."""
    out = {f.name: torch.from_numpy(getattr(batch, f.name)) for f in fields(Batch)}
    return {k: (v if v.is_floating_point() else v.long()).to(device) for k, v in out.items()}


def _take(stream: Iterator[Sample], n: int) -> list[Sample]:
    return [row for _, row in zip(range(n), stream, strict=False)]


def _produce(queue: mp.Queue[list[Batch]], seed: int, setup: Setup, size: int) -> None:
    stream = samples(seed, setup.world, setup.codebook, setup.featurizer, setup.spare)
    rng = random.Random(seed)
    while True:
        rows = sorted(_take(stream, size * POOL), key=lambda r: (len(r.tokens), len(r.features.words)))
        batches = [collate(rows[i : i + size], setup.codebook) for i in range(0, len(rows), size)]
        rng.shuffle(batches)
        queue.put(batches)


if __name__ == "__main__":
    main()


