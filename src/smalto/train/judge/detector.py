"""The detector's training: `evaluate.judge.detector` in torch, on pictures of random scenes."""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Any, cast

import numpy as np
import torch
from PIL import Image
from torch import nn
from torch.nn import functional as F

from smalto.evaluate.judge.detector import DILATED, INPUT_PX, LAYERS, STRIDE, Found
from smalto.train.judge.pictures import SEED, Array, Sample

BATCH = 12
LEARNING_RATE = 1.5e-3
FRESH = 2
"""Steps after which a new picture is painted, while there is no end of them."""
CROPPED, LEAST_CROP, LEAST_LEFT = 0.5, 0.55, 0.6
"""How often a picture is cropped, how far, and the least share of a thing that counts then."""
EVERY = 50
"""Steps between two lines of the log."""


class Detector(nn.Module):
    """`evaluate.judge.detector.forward`; `weights` are those to go on from."""

    def __init__(self, weights: Mapping[str, Array] | None = None) -> None:
        super().__init__()
        for name, inside, outside, stride in LAYERS:
            far = DILATED.get(name, 1)
            conv = nn.Conv2d(inside, outside, 3, stride, far, far)
            nn.init.kaiming_normal_(conv.weight)
            nn.init.constant_(cast(nn.Parameter, conv.bias), 0.0)
            self.add_module(name, conv)
        with torch.no_grad():
            cast(nn.Parameter, self._conv("out").bias)[0] = -3.5
        if weights is not None:
            known = {k: torch.from_numpy(v.astype(np.float32)) for k, v in weights.items()}
            self.load_state_dict(known, strict=False)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        a = F.relu(self._run("a", x))
        c = F.relu(self._run("c", F.relu(self._run("b", a))))
        e = F.relu(self._run("e", F.relu(self._run("d", c))))
        g = F.relu(self._run("g", F.relu(self._run("f", e))))
        g = g + F.relu(self._run("k", g))
        g = g + F.relu(self._run("l", g))
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
    samples: Sequence[Sample],
    seconds: float,
    weights: Mapping[str, Array] | None,
    folder: Path,
    fresh: Iterable[Sample] = (),
) -> dict[str, Array]:
    """Pictures seen mirrored, cropped and in other lights until time is up, `fresh` ones joining
    them; the learning rate falls with the time left. `folder` gets the state of the net now and
    then, as `detector.npz`."""
    samples, more = list(samples), iter(fresh)
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
        if step % FRESH == 0:
            samples += islice(more, 1)
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
    if rng.random() < CROPPED:
        x, truth = _cropped(x, truth, rng)
    if rng.random() < 0.3:
        x = x[..., rng.permutation(3)]
    gain = np.float32(rng.uniform(0.8, 1.15))
    return np.clip(x * gain, 0, 1).astype(np.float32), truth


def _cropped(x: Array, truth: Sequence[Found], rng: np.random.Generator) -> Sample:
    """A part of the picture, enlarged; boxes end where it ends."""
    side = round(rng.uniform(LEAST_CROP, 1) * INPUT_PX)
    left, top = (int(at) for at in rng.integers(INPUT_PX - side + 1, size=2))
    part = np.round(255 * x[top : top + side, left : left + side]).astype(np.uint8)
    large = Image.fromarray(part).resize((INPUT_PX, INPUT_PX), Image.Resampling.BILINEAR)
    kept = []
    for one in truth:
        x0, x1 = (_within(one.x + k * one.w / 2, left, side) for k in (-1, 1))
        y0, y1 = (_within(one.y + k * one.h / 2, top, side) for k in (-1, 1))
        share = (x1 - x0) * (y1 - y0) * (side / INPUT_PX) ** 2 / (one.w * one.h)
        if share > LEAST_LEFT:
            kept.append(Found((x0 + x1) / 2, (y0 + y1) / 2, x1 - x0, y1 - y0, 1.0))
    return np.asarray(large, np.float32) / 255, kept


def _within(at: float, start: int, side: int) -> float:
    return min(max((at * INPUT_PX - start) / side, 0.0), 1.0)


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
