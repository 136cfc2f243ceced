"""The detector's training: `evaluate.judge.detector` in torch, on pictures of random scenes."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from smalto.evaluate.judge.detector import INPUT_PX, LAYERS, STRIDE, Found
from smalto.train.judge.pictures import SEED, Array, Sample

BATCH = 12
LEARNING_RATE = 1.5e-3
EVERY = 50
"""Steps between two lines of the log."""


class Detector(nn.Module):
    """`evaluate.judge.detector.forward`; `weights` are those to go on from."""

    def __init__(self, weights: Mapping[str, Array] | None = None) -> None:
        super().__init__()
        for name, inside, outside, stride in LAYERS:
            conv = nn.Conv2d(inside, outside, 3, stride, 1)
            nn.init.kaiming_normal_(conv.weight)
            nn.init.constant_(cast(nn.Parameter, conv.bias), 0.0)
            self.add_module(name, conv)
        with torch.no_grad():
            cast(nn.Parameter, self._conv("out").bias)[0] = -3.5
        if weights is not None:
            self.load_state_dict(
                {k: torch.from_numpy(v.astype(np.float32)) for k, v in weights.items()}
            )

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        a = F.relu(self._run("a", x))
        c = F.relu(self._run("c", F.relu(self._run("b", a))))
        e = F.relu(self._run("e", F.relu(self._run("d", c))))
        g = F.relu(self._run("g", F.relu(self._run("f", e))))
        h = F.relu(F.interpolate(self._run("h", g), scale_factor=2) + e)
        i = F.relu(self._run("i", h))
        j = F.relu(self._run("j", F.interpolate(i, scale_factor=2) + c))
        return self._run("out", j)

    def _conv(self, name: str) -> nn.Conv2d:
        return cast(nn.Conv2d, self.get_submodule(name))

    def _run(self, name: str, x: torch.Tensor) -> torch.Tensor:
        return cast(torch.Tensor, self._conv(name)(x))

    def exported(self) -> dict[str, Array]:
        found: dict[str, Array] = {}
        for name, _, _, _ in LAYERS:
            conv = self._conv(name)
            found[f"{name}.weight"] = conv.weight.detach().numpy().astype(np.float16)
            found[f"{name}.bias"] = (
                cast(torch.Tensor, conv.bias).detach().numpy().astype(np.float32)
            )
        return found


def train_detector(
    samples: Sequence[Sample], seconds: float, weights: Mapping[str, Array] | None, folder: Path
) -> dict[str, Array]:
    """Pictures seen mirrored and in other lights until time is up; the learning rate falls with
    the time left. `folder` gets the state of the net now and then, as `detector.npz`."""
    torch.manual_seed(SEED)
    rng = np.random.default_rng(SEED)
    net, start, step = Detector(weights), time.monotonic(), 0
    net.to(memory_format=torch.channels_last)  # type: ignore[call-overload]
    optimizer = torch.optim.AdamW(net.parameters(), lr=LEARNING_RATE, weight_decay=1e-3)
    recent: list[float] = []
    while (spent := (time.monotonic() - start) / seconds) < 1:
        for group in optimizer.param_groups:
            group["lr"] = LEARNING_RATE * min((step + 1) / 50, 1.0) * (0.02 + 0.98 * (1 - spent))
        batch = [_varied(samples[int(at)], rng) for at in rng.integers(len(samples), size=BATCH)]
        x = torch.from_numpy(np.stack([s[0] for s in batch]).transpose(0, 3, 1, 2) - 0.5)
        loss = _loss(net(x.contiguous(memory_format=torch.channels_last)), [s[1] for s in batch])
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(net.parameters(), 2.0)
        optimizer.step()
        step += 1
        recent.append(loss.item())
        if step % EVERY == 0:
            print(f"step {step} loss {np.mean(recent[-EVERY:]):.3f} {spent:.2f}", flush=True)
            np.savez(folder / "detector.npz", **cast(Any, net.exported()))
    return net.exported()


def _varied(sample: Sample, rng: np.random.Generator) -> Sample:
    """Mirrored or not, colours swapped or not, brighter or darker."""
    picture, truth = sample
    x = picture.astype(np.float32) / 255
    if rng.random() < 0.5:
        x = x[:, ::-1]
        truth = [replace(one, x=1 - one.x) for one in truth]
    if rng.random() < 0.3:
        x = x[..., rng.permutation(3)]
    gain = np.float32(rng.uniform(0.8, 1.15))
    return np.clip(x * gain, 0, 1).astype(np.float32), truth


def _loss(out: torch.Tensor, truth: Sequence[Sequence[Found]]) -> torch.Tensor:
    """CenterNet's focal loss on the heat map; L1 on offsets and log sizes at the centres."""
    cells = INPUT_PX // STRIDE
    heat = torch.zeros(len(truth), cells, cells)
    at: list[tuple[int, int, int]] = []
    sizes: list[tuple[float, float, float, float]] = []
    grid = torch.arange(cells) + 0.5
    for picture, things in enumerate(truth):
        for thing in things:
            x, y = thing.x * cells, thing.y * cells
            column, row = int(min(max(x, 0), cells - 1)), int(min(max(y, 0), cells - 1))
            spread = max(0.12 * min(thing.w, thing.h) * cells, 0.6)
            bump = torch.exp(-((grid[None] - x) ** 2 + (grid[:, None] - y) ** 2) / (2 * spread**2))
            heat[picture] = torch.maximum(heat[picture], bump)
            heat[picture, row, column] = 1
            at.append((picture, row, column))
            sizes.append((x - column - 0.5, y - row - 0.5, np.log(thing.w), np.log(thing.h)))
    p = torch.sigmoid(out[:, 0]).clamp(1e-4, 1 - 1e-4)
    hit = heat == 1
    focal = torch.where(hit, -((1 - p) ** 2) * p.log(), -((1 - heat) ** 4) * p**2 * (1 - p).log())
    if not at:
        return focal.sum() / len(truth)
    index, rows, columns = (torch.tensor(axis) for axis in zip(*at, strict=True))
    aim = torch.tensor(sizes, dtype=torch.float32)
    return focal.sum() / len(at) + 0.7 * (out[index, 1:, rows, columns] - aim).abs().sum(1).mean()
