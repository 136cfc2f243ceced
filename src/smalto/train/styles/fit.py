"""From counted pictures to a style judge, and how often it is right."""

from __future__ import annotations

import numpy as np

from smalto.evaluate.styles import WAYS, StyleJudge
from smalto.evaluate.styles.features import Field

HIDDEN = 64
STEPS = 800
RATE = 2e-3
DECAY = 2e-3
"""Share of a weight that is lost a step, times the rate."""

BATCH = 256
NOISE = 0.8
"""Spread of what is added to standardised features, against learning them by heart."""


def fitted(rows: Field, ways: Field, seed: int = 0) -> StyleJudge:
    """Adam on the cross entropy. `rows`: (B, n), `ways`: (B,) numbers of `WAYS`."""
    dice = np.random.default_rng(seed)
    mean, spread = rows.mean(axis=0), rows.std(axis=0) + 1e-4
    even = np.clip((rows - mean) / spread, -5, 5).astype(np.float32)
    n, k = even.shape[1], len(WAYS)
    weights = [
        (dice.standard_normal((n + 1, HIDDEN)) * (2 / n) ** 0.5).astype(np.float32),
        (dice.standard_normal((HIDDEN + n + 1, k)) * 0.01).astype(np.float32),
    ]
    slope = [np.zeros_like(w) for w in weights]
    square = [np.zeros_like(w) for w in weights]
    for step in range(1, STEPS + 1):
        pick = dice.integers(0, len(even), BATCH)
        noisy = even[pick] + NOISE * dice.standard_normal((BATCH, n)).astype(np.float32)
        down = _gradients(weights, noisy, ways[pick].astype(int))
        rate = RATE * min(step / 50, 1) * (1 - step / (STEPS + 1))
        for w, g, m, v in zip(weights, down, slope, square, strict=True):
            m += 0.1 * (g - m)
            v += 0.01 * (g * g - v)
            w -= rate * (m / (1 - 0.9**step) / (np.sqrt(v / (1 - 0.99**step)) + 1e-8) + DECAY * w)
    return StyleJudge(mean.astype(np.float32), spread.astype(np.float32), *weights)


def _gradients(weights: list[Field], even: Field, ways: Field) -> list[Field]:
    inner, outer = weights
    one = np.ones((len(even), 1), np.float32)
    known = np.concatenate([even, one], axis=1)
    hidden = np.maximum(known @ inner, 0)
    last = np.concatenate([hidden, known], axis=1)
    scores = last @ outer
    power = np.exp(scores - scores.max(axis=1, keepdims=True))
    error = power / power.sum(axis=1, keepdims=True)
    error[np.arange(len(ways)), ways] -= 1
    error /= len(ways)
    back = (error @ outer[: hidden.shape[1]].T) * (hidden > 0)
    return [known.T @ back, last.T @ error]


def table(judge: StyleJudge, rows: Field, ways: Field) -> str:
    """Accuracy over all, for each way, and what it is taken for when it is missed."""
    named = judge.odds(rows).argmax(axis=1)
    hits = named == ways
    lines = [f"accuracy {hits.mean():.3f} of {len(ways)} pictures in {len(WAYS)} ways"]
    for number, way in enumerate(WAYS):
        mine = ways == number
        if not mine.any():
            continue
        others = np.bincount(named[mine & ~hits], minlength=len(WAYS))
        wrong = ", ".join(f"{WAYS[k]} {others[k]}" for k in np.argsort(-others)[:3] if others[k])
        lines.append(f"{way:14} {hits[mine].mean():6.1%} of {mine.sum():3}  {wrong}")
    return "\n".join(lines)
