"""The detector's training: `evaluate.judge.detector` in torch, on pictures never repeated."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import replace
from typing import cast

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from smalto.evaluate.judge.detector import INPUT_PX, LAYERS, STRIDE, Found
from smalto.train.judge.pictures import SEED, Array, Painter

BATCH = 12
LEARNING_RATE = 4e-3


class Detector(nn.Module):
    """`evaluate.judge.detector.forward` with batch normalisation, which export folds away."""

    def __init__(self) -> None:
        super().__init__()
        for name, inside, outside, stride in LAYERS:
            last = name == "out"
            self.add_module(name, nn.Conv2d(inside, outside, 3, stride, 1, bias=last))
            if not last:
                self.add_module(f"{name}_norm", nn.BatchNorm2d(outside))
        with torch.no_grad():
            cast(nn.Conv2d, self.get_submodule("out")).bias[0] = -3.5  # type: ignore[index]

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        a = F.relu(self._run("a", x))
        c = F.relu(self._run("c", F.relu(self._run("b", a))))
        e = F.relu(self._run("e", F.relu(self._run("d", c))))
        g = F.relu(self._run("g", F.relu(self._run("f", e))))
        h = F.relu(F.interpolate(self._run("h", g), scale_factor=2) + e)
        i = F.relu(self._run("i", h))
        j = F.relu(self._run("j", F.interpolate(i, scale_factor=2) + c))
        return cast(torch.Tensor, self.get_submodule("out")(j))

    def _run(self, name: str, x: torch.Tensor) -> torch.Tensor:
        y = self.get_submodule(f"{name}_norm")(self.get_submodule(name)(x))
        return cast(torch.Tensor, y)

    def folded(self) -> dict[str, Array]:
        found: dict[str, Array] = {}
        for name, _, _, _ in LAYERS:
            conv = cast(nn.Conv2d, self.get_submodule(name))
            kernel = conv.weight.detach()
            if name == "out":
                bias = cast(torch.Tensor, conv.bias).detach()
            else:
                norm = cast(nn.BatchNorm2d, self.get_submodule(f"{name}_norm"))
                mean, var = (
                    cast(torch.Tensor, norm.running_mean),
                    cast(torch.Tensor, norm.running_var),
                )
                gain = norm.weight.detach() / torch.sqrt(var + norm.eps)
                kernel, bias = kernel * gain[:, None, None, None], norm.bias.detach() - mean * gain
            found[f"{name}.weight"] = kernel.numpy().astype(np.float16)
            found[f"{name}.bias"] = bias.numpy().astype(np.float32)
        return found


def train_detector(painter: Painter, seconds: float) -> dict[str, Array]:
    """A pool of pictures, seen mirrored and in other lights until time is up; the learning rate
    falls with the time left. A quarter of the time goes into painting the pool."""
    torch.manual_seed(SEED)
    rng = np.random.default_rng(SEED)
    pool = _paint(painter, seconds / 4)
    net, start, step = Detector(), time.monotonic(), 0
    for weight in net.parameters():
        if weight.dim() == 4:
            weight.data = weight.data.contiguous(memory_format=torch.channels_last)
    optimizer = torch.optim.AdamW(net.parameters(), lr=LEARNING_RATE, weight_decay=1e-3)
    while (spent := (time.monotonic() - start) / (0.75 * seconds)) < 1:
        for group in optimizer.param_groups:
            group["lr"] = LEARNING_RATE * min((step + 1) / 30, 1.0) * (0.02 + 0.98 * (1 - spent))
        samples = [_varied(pool[int(at)], rng) for at in rng.integers(len(pool), size=BATCH)]
        x = torch.from_numpy(np.stack([s[0] for s in samples]).transpose(0, 3, 1, 2) - 0.5)
        loss = _loss(net(x.contiguous(memory_format=torch.channels_last)), [s[1] for s in samples])
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(net.parameters(), 2.0)
        optimizer.step()
        step += 1
        if step % 50 == 0:
            print(f"step {step} loss {loss.item():.3f} {spent:.2f}", flush=True)
    net.eval()
    return net.folded()


def _paint(painter: Painter, seconds: float) -> list[tuple[Array, list[Found]]]:
    """As many pictures as there is time for, as bytes."""
    pool: list[tuple[Array, list[Found]]] = []
    start = time.monotonic()
    while time.monotonic() - start < seconds and len(pool) < 6000:
        picture, truth = painter.sample(SEED + len(pool))
        pool.append(((picture * 255).astype(np.uint8), truth))
    print(f"{len(pool)} pictures", flush=True)
    return pool


def _varied(
    sample: tuple[Array, list[Found]], rng: np.random.Generator
) -> tuple[Array, list[Found]]:
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
