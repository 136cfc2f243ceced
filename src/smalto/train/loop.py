"""Train the native model on the CPU or a GPU; stop and go on at any time.

    python -m smalto.train.loop --out runs/first --minutes 60

Writes `state.pt` (resumable), `model.npz` (what the runtime reads) and `log.jsonl` in `--out`.
Samples come from worker processes; learning-rate, Adam and EMA states are part of the checkpoint.
"""

from __future__ import annotations

import argparse
import json
import math
import multiprocessing as mp
import random
import time
from collections.abc import Iterator
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any

import numpy as np
import torch
import torch.distributed as dist
from torch import Tensor

from smalto.train import export
from smalto.train.data import Batch, Sample, collate, drop, samples
from smalto.train.setup import Setup, prepare
from smalto.train.transformer import SceneWriter, Shape
from smalto.train.transplant import transplant

VALID_SEED = 10_000_019
POOL = 40
"""Batches drawn together and sorted by length, so that little padding is computed."""


def main() -> None:
    args = _arguments()
    args.out.mkdir(parents=True, exist_ok=True)
    setup = prepare(args.out)
    if args.ranks == 1:
        _rank(0, args, setup)
        return
    (args.out / "rendezvous").unlink(missing_ok=True)
    fork = mp.get_context("fork")
    jobs = [fork.Process(target=_rank, args=(k, args, setup)) for k in range(args.ranks)]
    for job in jobs:
        job.start()
    for job in jobs:
        job.join()


def _rank(rank: int, args: argparse.Namespace, setup: Setup) -> None:
    """One of `--ranks` processes that share every step: each learns its own batch."""
    torch.set_num_threads(args.threads)
    if args.ranks > 1:
        where = f"file://{(args.out / 'rendezvous').absolute()}"
        dist.init_process_group("gloo", init_method=where, rank=rank, world_size=args.ranks)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    Run(setup, args, device, rank).go()


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--minutes", type=float, default=60, help="training time of this call")
    parser.add_argument("--total-samples", type=int, default=600_000, help="length of the schedule")
    parser.add_argument(
        "--total-minutes", type=float, default=math.inf, help="or its length in time"
    )
    parser.add_argument("--bf16", action="store_true", help="autocast matrix products to bfloat16")
    parser.add_argument("--batch", type=int, default=64)
    parser.add_argument("--lr", type=float, default=1.5e-3)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--workers", type=int, default=1, help="sample makers a rank")
    parser.add_argument("--ranks", type=int, default=1, help="processes that learn together")
    parser.add_argument("--warm", type=Path, help="start from the weights of another run's folder")
    parser.add_argument("--seed", type=int, default=1)
    for name in ("d_model", "n_head", "d_hidden", "n_encoder", "n_decoder"):
        default = next(f.default for f in fields(Shape) if f.name == name)
        parser.add_argument(f"--{name.replace('_', '-')}", type=int, default=default)
    return parser.parse_args()


class Run:
    """One training run and its state."""

    def __init__(self, setup: Setup, args: argparse.Namespace, device: str, rank: int) -> None:
        self.setup, self.args, self.device, self.rank = setup, args, device, rank
        free = {
            k: getattr(args, k) for k in ("d_model", "n_head", "d_hidden", "n_encoder", "n_decoder")
        }
        self.shape = Shape(**setup.sizes(), **free)
        torch.manual_seed(args.seed)
        senses, names = (torch.from_numpy(a) for a in setup.sense_tables())
        self.model = SceneWriter(self.shape, senses, names).to(device)
        self.ema = {k: v.detach().clone() for k, v in self.model.named_parameters()}
        decay = [p for p in self.model.parameters() if p.dim() == 2]
        other = [p for p in self.model.parameters() if p.dim() != 2]
        groups = [{"params": decay, "weight_decay": 0.02}, {"params": other, "weight_decay": 0.0}]
        self.optimizer = torch.optim.AdamW(
            groups, lr=args.lr, betas=(0.9, 0.98), eps=1e-8, fused=True
        )
        self.step, self.samples_seen, self.seconds = 0, 0, 0.0
        self._resume()

    def go(self) -> None:
        begun, last_log, last_save = time.monotonic(), time.monotonic(), time.monotonic()
        rng = np.random.default_rng(self.args.seed + self.samples_seen)
        valid = self._valid()
        losses: list[float] = []
        n = sum(p.numel() for p in self.model.parameters())
        self._say(f"{n / 1e6:.2f} M parameters, from sample {self.samples_seen}")
        start = self.seconds
        for batch in self._batches():
            hidden = drop(batch, rng, word=0.08, name=0.1, attr=0.1, near=0.1)
            losses.append(self._learn(hidden))
            self.seconds = start + time.monotonic() - begun
            over = self._agree(time.monotonic() - begun > self.args.minutes * 60)
            over |= self.samples_seen >= self.args.total_samples
            over |= self.seconds / 60 >= self.args.total_minutes
            if (time.monotonic() - last_log > 120 or over) and self.rank == 0:
                self._log(float(np.mean(losses)), self.validate(valid))
                losses, last_log = [], time.monotonic()
            if (time.monotonic() - last_save > 240 or over) and self.rank == 0:
                self.save()
                last_save = time.monotonic()
            if over:
                return

    def _say(self, line: str) -> None:
        if self.rank == 0:
            print(line, flush=True)

    def _agree(self, over: bool) -> bool:
        """All ranks stop at the same step: when the first wants to."""
        if self.args.ranks == 1:
            return over
        vote = torch.tensor([float(over)])
        dist.all_reduce(vote)
        return bool(vote.item())

    def _share_gradients(self) -> None:
        if self.args.ranks == 1:
            return
        grads = [p.grad for p in self.model.parameters() if p.grad is not None]
        flat = torch.cat([g.flatten() for g in grads])
        dist.all_reduce(flat)
        for grad, part in zip(grads, flat.split([g.numel() for g in grads]), strict=True):
            grad.copy_(part.view_as(grad) / self.args.ranks)

    def _learn(self, batch: Batch) -> float:
        for group in self.optimizer.param_groups:
            group["lr"] = self.args.lr * self.lr_schedule()
        with torch.autocast(self.device, torch.bfloat16, enabled=self.args.bf16):
            loss = self.model.loss(tensors(batch, self.device))
        self.optimizer.zero_grad(set_to_none=True)
        loss.backward()
        self._share_gradients()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        self.optimizer.step()
        self.step += 1
        self.samples_seen += self.args.batch * self.args.ranks
        keep = min(0.999, (1 + self.step) / (20 + self.step))
        with torch.no_grad():
            now = dict(self.model.named_parameters())
            torch._foreach_lerp_([self.ema[k] for k in now], list(now.values()), 1 - keep)
        return float(loss.detach())

    def lr_schedule(self) -> float:
        """Warm-up over 300 steps, flat, then linear decay over the last 40 % of the run, whichever
        ends first, its samples or its minutes."""
        samples = self.samples_seen / self.args.total_samples
        done = max(samples, self.seconds / 60 / self.args.total_minutes)
        return min(1.0, (self.step + 1) / 300) * min(1.0, max(0.02, (1 - done) / 0.4))

    def _batches(self) -> Iterator[Batch]:
        queue: mp.Queue[list[Batch]] = mp.get_context("fork").Queue(maxsize=3)
        first = self.args.seed * 1_000_003 + self.samples_seen * 101 + self.rank * 11
        seeds = [first + k for k in range(self.args.workers)]
        for seed in seeds:
            job = mp.get_context("fork").Process(
                target=_produce, args=(queue, seed, self.setup, self.args.batch), daemon=True
            )
            job.start()
        while True:
            yield from queue.get()

    def _valid(self) -> list[Batch]:
        rows = _take(
            samples(
                VALID_SEED,
                self.setup.world,
                self.setup.codebook,
                self.setup.featurizer,
                self.setup.spare,
            ),
            1024,
        )
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
            concepts_right, concepts = (
                concepts_right + int((ok & concept).sum()),
                concepts + int(concept.sum()),
            )
            whole, rows = whole + int(ok.all(1).sum()), rows + len(ok)
        self._put(kept)
        return {"token": right / total, "concept": concepts_right / concepts, "scene": whole / rows}

    def _put(self, weights: dict[str, Tensor]) -> None:
        with torch.no_grad():
            for name, weight in self.model.named_parameters():
                weight.copy_(weights[name])

    def _log(self, loss: float, figures: dict[str, float]) -> None:
        row = {
            "step": self.step,
            "samples": self.samples_seen,
            "minutes": round(self.seconds / 60, 1),
            "loss": round(float(loss), 4),
            **{k: round(v, 4) for k, v in figures.items()},
        }
        self._say(json.dumps(row))
        with (self.args.out / "log.jsonl").open("a") as log:
            log.write(json.dumps(row) + "\n")

    def save(self) -> None:
        state: dict[str, Any] = {
            "model": self.model.state_dict(),
            "ema": self.ema,
            "optimizer": self.optimizer.state_dict(),
            "step": self.step,
            "samples": self.samples_seen,
            "seconds": self.seconds,
            "shape": asdict(self.shape),
        }
        torch.save(state, self.args.out / "state.tmp")
        (self.args.out / "state.tmp").replace(self.args.out / "state.pt")
        export.write(self.args.out / "model.npz", self.model, self.ema, self.shape, self.setup)

    def _resume(self) -> None:
        path = self.args.out / "state.pt"
        if not path.exists():
            if self.args.warm:
                transplant(self.args.warm, self.model, self.setup)
                self.ema = {k: v.detach().clone() for k, v in self.model.named_parameters()}
            return
        state = torch.load(path, map_location=self.device, weights_only=True)
        if state["shape"] != asdict(self.shape):
            raise SystemExit(f"{path} holds another shape of network; give another --out")
        self.model.load_state_dict(state["model"])
        self.optimizer.load_state_dict(state["optimizer"])
        self.ema = {k: v.to(self.device) for k, v in state["ema"].items()}
        self.step, self.samples_seen, self.seconds = (
            state["step"],
            state["samples"],
            state["seconds"],
        )


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
        rows = sorted(
            _take(stream, size * POOL), key=lambda r: len(r.tokens) + len(r.features.words)
        )
        batches = [collate(rows[i : i + size], setup.codebook) for i in range(0, len(rows), size)]
        rng.shuffle(batches)
        queue.put(batches)


if __name__ == "__main__":
    main()
