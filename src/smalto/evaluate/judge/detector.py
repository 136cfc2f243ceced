"""Finds the things in a picture: a small convolutional network that says where a centre is, and how
big. It knows no names.

Source: CenterNet, Zhou et al. 2019, "Objects as Points" (heat map of centres, size and offset at
each); class-agnostic, with a four-level U-shape of our own.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from smalto.evaluate.judge.canvas import Floats

INPUT_PX = 192
STRIDE = 4
MIN_SCORE = 0.1

LAYERS: tuple[tuple[str, int, int, int], ...] = (
    ("a", 3, 16, 2), ("b", 16, 24, 2), ("c", 24, 24, 1), ("d", 24, 48, 2), ("e", 48, 48, 1),
    ("f", 48, 80, 2), ("g", 80, 80, 1), ("k", 80, 80, 1), ("l", 80, 80, 1), ("h", 80, 48, 1),
    ("i", 48, 24, 1), ("j", 24, 32, 1), ("out", 32, 5, 1),
)  # fmt: skip
"""Name, channels in, channels out, stride; every kernel is 3 x 3, every layer but `out` ends in
ReLU. `k` and `l` add to what they are fed; `i` and `j` are fed the layer above, doubled in size,
plus the layer of the same size."""
DILATED = {"k": 2, "l": 2}
"""How far apart the points of a kernel lie, if not side by side: large things are seen whole."""


@dataclass(frozen=True, slots=True)
class Found:
    """A thing, in fractions of the picture: centre, width and height; `score` 0..1."""

    x: float
    y: float
    w: float
    h: float
    score: float


def detect(picture: Floats, weights: Mapping[str, Floats]) -> list[Found]:
    """picture: (192, 192, 3) RGB in [0, 1]. The likeliest things first."""
    out = forward(picture.transpose(2, 0, 1) - 0.5, weights)
    heat = 1 / (1 + np.exp(-out[0]))
    peaks = (heat == _max3(heat)) & (heat > MIN_SCORE)
    found = [_found(out, heat, int(y), int(x)) for y, x in zip(*np.nonzero(peaks), strict=True)]
    return distinct(sorted(found, key=lambda one: -one.score))


def forward(x: Floats, weights: Mapping[str, Floats]) -> Floats:
    """(3, 192, 192) -> (5, 48, 48): heat, x and y offset in cells, log width, log height."""
    a = _layer(x, "a", weights)
    c = _layer(_layer(a, "b", weights), "c", weights)
    e = _layer(_layer(c, "d", weights), "e", weights)
    g = _layer(_layer(e, "f", weights), "g", weights)
    g = g + _layer(g, "k", weights)
    g = g + _layer(g, "l", weights)
    h = _layer(_doubled(_one(g, "h", weights)) + e, "i", weights, relu_input=True)
    return _layer(_layer(_doubled(h) + c, "j", weights), "out", weights)


def _layer(
    x: Floats, name: str, weights: Mapping[str, Floats], *, relu_input: bool = False
) -> Floats:
    x = np.maximum(x, 0) if relu_input else x
    y = _one(x, name, weights)
    return y if name == "out" else np.maximum(y, 0)


def _one(x: Floats, name: str, weights: Mapping[str, Floats]) -> Floats:
    """3 x 3 convolution with zero padding, as one matrix product."""
    stride = next(layer[3] for layer in LAYERS if layer[0] == name)
    kernel = weights[f"{name}.weight"].astype(np.float32)
    reach = DILATED.get(name, 1)
    padded = np.pad(x, ((0, 0), (reach, reach), (reach, reach)))
    size = (2 * reach + 1, 2 * reach + 1)
    windows = np.lib.stride_tricks.sliding_window_view(padded, size, axis=(1, 2))
    windows = windows[:, ::stride, ::stride, ::reach, ::reach]
    _, height, width, _, _ = windows.shape
    columns = windows.transpose(1, 2, 0, 3, 4).reshape(height * width, -1)
    flat = columns @ kernel.reshape(len(kernel), -1).T + weights[f"{name}.bias"]
    return np.asarray(flat.T.reshape(-1, height, width), np.float32)


def _doubled(x: Floats) -> Floats:
    return x.repeat(2, axis=1).repeat(2, axis=2)


def _max3(heat: Floats) -> Floats:
    padded = np.pad(heat, 1)
    windows = np.lib.stride_tricks.sliding_window_view(padded, (3, 3))
    highest: Floats = windows.max(axis=(2, 3))
    return highest


def _found(out: Floats, heat: Floats, y: int, x: int) -> Found:
    cells = INPUT_PX // STRIDE
    w, h = np.exp(np.clip(out[3:5, y, x], -5, 0.3))
    return Found(
        float((x + 0.5 + out[1, y, x]) / cells),
        float((y + 0.5 + out[2, y, x]) / cells),
        float(w),
        float(h),
        float(heat[y, x]),
    )


def distinct(found: list[Found]) -> list[Found]:
    """Drops boxes that nearly repeat a likelier one."""
    kept: list[Found] = []
    for one in found:
        if all(overlap(one, other) < 0.65 for other in kept):
            kept.append(one)
    return kept


def overlap(one: Found, other: Found) -> float:
    """Intersection over union."""
    w = min(one.x + one.w / 2, other.x + other.w / 2) - max(
        one.x - one.w / 2, other.x - other.w / 2
    )
    h = min(one.y + one.h / 2, other.y + other.h / 2) - max(
        one.y - one.h / 2, other.y - other.h / 2
    )
    shared = max(w, 0.0) * max(h, 0.0)
    return shared / (one.w * one.h + other.w * other.h - shared + 1e-9)
