"""Colours of a region, perhaps with their places, as a mixture of a few clouds."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from smalto.retouch.arrays import Real, real

CLOUDS = 7
STEPS = 4
LEAST_SPREAD = 4e-4
"""Squared: no cloud is smaller than the grain of a photograph."""


@dataclass(frozen=True, slots=True)
class Mixture:
    """`shares` (K,), `middles` (K, C), `whiten` (K, C, C): factors of the inverse covariances;
    `scale` (K,): logarithms of what makes each density integrate to one."""

    shares: Real
    middles: Real
    whiten: Real
    scale: Real

    @classmethod
    def fitted(cls, colors: Real, weights: Real) -> Mixture:
        """To (N, C) numbers that count by (N,) weights."""
        weights = real(weights + 1e-7)
        belongs = np.zeros((len(colors), CLOUDS), np.float32)
        belongs[np.arange(len(colors)), _split(colors, weights)] = 1
        model = cls._of(colors, belongs * weights[:, None])
        for _ in range(STEPS):
            logs = model._logs(colors)
            belongs = np.exp(logs - logs.max(axis=1, keepdims=True))
            belongs /= belongs.sum(axis=1, keepdims=True)
            model = cls._of(colors, belongs * weights[:, None])
        return model

    @classmethod
    def _of(cls, colors: Real, belongs: Real) -> Mixture:
        counts = belongs.sum(axis=0) + 1e-6
        middles = belongs.T @ colors / counts[:, None]
        whiten, scale = [], []
        for k in range(belongs.shape[1]):
            gap = colors - middles[k]
            cover = (gap * belongs[:, k : k + 1]).T @ gap / counts[k] + LEAST_SPREAD * np.eye(
                colors.shape[1]
            )
            factor = np.linalg.inv(np.linalg.cholesky(cover))
            whiten.append(factor)
            scale.append(np.log(np.diag(factor)).sum() - colors.shape[1] / 2 * np.log(2 * np.pi))
        return cls(real(counts / counts.sum()), real(middles), real(whiten), real(scale))

    def log_of(self, colors: Real) -> Real:
        """(N,) logarithm of the density."""
        logs = self._logs(colors)
        most = logs.max(axis=1)
        return real(most + np.log(np.exp(logs - most[:, None]).sum(axis=1)))

    def _logs(self, colors: Real) -> Real:
        columns = []
        for k in range(len(self.shares)):
            gap = (colors - self.middles[k]) @ self.whiten[k].T
            columns.append(np.log(self.shares[k]) + self.scale[k] - 0.5 * np.square(gap).sum(1))
        return real(np.stack(columns, axis=1))


def _split(colors: Real, weights: Real) -> Real:
    """(N,) 0..CLOUDS-1: cut again and again across the widest group, as a palette is made."""
    group = np.zeros(len(colors), np.int64)
    for new in range(1, CLOUDS):
        widest, axis, middle = 0, np.zeros(colors.shape[1]), np.zeros(colors.shape[1])
        most = -1.0
        for k in range(new):
            mine = group == k
            if weights[mine].sum() < 1e-3:
                continue
            mean = np.average(colors[mine], axis=0, weights=weights[mine])
            gap = (colors[mine] - mean) * np.sqrt(weights[mine])[:, None]
            values, vectors = np.linalg.eigh(gap.T @ gap)
            if values[-1] > most:
                most, widest, axis, middle = float(values[-1]), k, vectors[:, -1], mean
        side = (colors - middle) @ axis > 0
        group[(group == widest) & side] = new
    return group  # type: ignore[return-value]
