"""Is this very thing in that picture? By its pixels alone, among others that it might be.

A thing is a cut-out with its outline. It is looked for everywhere, at many sizes, mirrored or not,
by the correlation of its colours with the picture's under its outline; the light's brightness and
strength may differ, hues may not. It counts as found when it fits better than every other
candidate, and well.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image

FAR_PX, NEAR_PX = 56, 112
"""Longer side of the pictures in which things are looked for."""

SIZES_PX = (8, 10, 12, 15, 18, 22, 27, 33, 40, 48)
"""Longer sides of what is looked for in the smaller one."""

STEPS = (0.84, 0.89, 0.94, 1.0, 1.06, 1.12, 1.18)
"""Of that size, in the larger one."""

CLOSER = 21
"""So many are looked at in the larger picture."""

CLOSE_PX, FINE_STEPS, CLOSEST = 208, (0.97, 0.985, 1.0, 1.015, 1.03), 5
"""The best of those are looked at once more: spokes and legs of a chair fit only at their very
size, where plain shapes that fitted by chance fit no longer."""

WELL = 0.4
"""The least correlation that counts as found."""

FLAT, HUE, SMALL = 2e-3, 1.2, 2.0
"""Variance that plain areas count as having; weight of hues; what small sizes lose, because they
fit somewhere by chance."""

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Verdict:
    """`fits`: name -> best correlation, -1..1."""

    fits: Mapping[str, float]

    @property
    def best(self) -> str:
        return max(self.fits, key=lambda name: self.fits[name])

    def found(self, name: str) -> bool:
        return self.best == name and self.fits[name] >= WELL


def identified(picture: Image.Image, things: Mapping[str, Image.Image]) -> Verdict:
    """`picture`: opaque; `things`: cut-outs, RGBA. All are looked for in a small picture, where
    sizes need not be exact; the best again in a larger one, where they must be."""
    far, near = _Seen(picture, FAR_PX), _Seen(picture, NEAR_PX)
    best = {name: max(far.fits(thing, SIZES_PX)) for name, thing in things.items()}
    likely = sorted(best, key=lambda each: -best[each][0])[:CLOSER]
    nearer = {
        name: max(near.fits(things[name], _sizes(best[name][1], NEAR_PX / FAR_PX, STEPS)))
        for name in likely
    }
    close = _Seen(picture, CLOSE_PX)
    fits = dict.fromkeys(things, -1.0)
    for name in sorted(nearer, key=lambda each: -nearer[each][0])[:CLOSEST]:
        sizes = _sizes(nearer[name][1], CLOSE_PX / NEAR_PX, FINE_STEPS)
        fits[name] = max(close.fits(things[name], sizes))[0]
    return Verdict(fits)


def _sizes(longest: int, scale: float, steps: Sequence[float]) -> tuple[int, ...]:
    """The same size, and some about it, in a larger picture."""
    return tuple(round(longest * scale * step) for step in steps)


class _Seen:
    """The picture's part of all correlations, worked out once."""

    def __init__(self, picture: Image.Image, side_px: int) -> None:
        share = side_px / max(picture.size)
        size = (max(round(picture.width * share), 8), max(round(picture.height * share), 8))
        small = picture.convert("RGB").resize(size, Image.Resampling.BOX)
        self._rgb: Floats = (np.asarray(small) / 255).astype(np.float32)
        # wrapping around does no harm where the thing lies wholly in the picture
        self._padded = tuple(1 << int(np.ceil(np.log2(side))) for side in self._rgb.shape[:2])
        self._colors = self._waves(self._rgb)
        self._squares = self._waves((self._rgb**2).sum(-1))

    def fits(self, thing: Image.Image, sizes: Sequence[int]) -> Iterator[tuple[float, int]]:
        """The best correlation for every size and way round, and the size."""
        yield -1.0, sizes[0]
        for longest in sizes:
            share = longest / max(thing.size)
            size = (max(round(thing.width * share), 3), max(round(thing.height * share), 3))
            if size[0] > self._rgb.shape[1] or size[1] > self._rgb.shape[0]:
                continue
            pixels = (np.asarray(thing.resize(size, Image.Resampling.LANCZOS)) / 255).astype("f4")
            for turned in (pixels, pixels[:, ::-1]):
                yield self._fit(turned[..., :3], turned[..., 3]), longest

    def _fit(self, rgb: Floats, cover: Floats) -> float:
        """Weighted correlation of the channels, each about its own mean; less where the means'
        hue is another."""
        total: float = float(cover.sum())
        weights = cover[..., None]
        means = (rgb * weights).sum((0, 1)) / total
        template = (rgb - means) * weights
        norm = float(np.sqrt(((rgb - means) ** 2 * weights).sum()))
        if norm < 1e-3:
            return -1.0
        spread = np.conj(self._waves(cover))
        along = self._back((self._colors * np.conj(self._waves(template))).sum(-1), rgb.shape)
        sums = self._back(self._colors * spread[..., None], rgb.shape) / total
        squares = self._back(self._squares * spread, rgb.shape)
        variance = np.maximum(squares - total * (sums**2).sum(-1), FLAT * total)
        fits = along / (norm * np.sqrt(variance)) - HUE * _hue_apart(sums, means)
        best: float = float(fits.max()) - SMALL / max(rgb.shape[:2])
        return best

    def _waves(self, values: Floats) -> NDArray[np.complex64]:
        waves = np.fft.rfft2(values, self._padded, axes=(0, 1)).astype(np.complex64)
        return waves

    def _back(self, waves: NDArray[np.complex64], shape: tuple[int, ...]) -> Floats:
        """Only where the thing lies wholly in the picture."""
        values = np.fft.irfft2(waves, self._padded, axes=(0, 1))
        height = self._rgb.shape[0] - shape[0] + 1
        width = self._rgb.shape[1] - shape[1] + 1
        inside: Floats = values[:height, :width].astype(np.float32)
        return inside


def _hue_apart(seen: Floats, wanted: Floats) -> Floats:
    """Distance of two colours without their brightness, 0..1."""
    a = seen / np.maximum(seen.sum(-1, keepdims=True), 0.15)
    b = wanted / max(float(wanted.sum()), 0.15)
    apart: Floats = np.abs(a - b).sum(-1)
    return apart


def alike(a: Image.Image, b: Image.Image) -> float:
    """How little two pictures differ: 1 the same, 0 as far apart as can be."""
    small = [
        np.asarray(picture.convert("RGB").resize((24, 24), Image.Resampling.BOX), np.float32)
        for picture in (a, b)
    ]
    return 1.0 - float(np.abs(small[0] - small[1]).mean()) / 255


def most_alike(pictures: Sequence[Image.Image]) -> float:
    """Of all pairs."""
    pairs = [alike(a, b) for index, a in enumerate(pictures) for b in pictures[index + 1 :]]
    return max(pairs, default=0.0)
