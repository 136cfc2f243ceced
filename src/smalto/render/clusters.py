"""Which colour a drawing mostly is: its pixels, sorted into hue clusters by area."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from smalto.render.raster import rasterise

LOOK_PX = 56
"""Drawings are looked at this small; enough to weigh areas, and a few milliseconds at most."""

GRAY_CHROMA = 0.035
"""OKLCH chroma below which a colour counts as having no hue."""

_BINS = 72
_INK_LIGHTNESS = 0.3
_PALE_LIGHTNESS = 0.55


@dataclass(frozen=True, slots=True)
class Dominant:
    """The cluster that covers most of a drawing: median lightness and chroma, mean hue (radians;
    None if it is gray), and the hues of the other clusters, which must be left alone. `motley`:
    there are so many (a kite, a rainbow) that all of them move. `pale`: lightness of the white or
    gray that is as much of its body as the hue is (a duck's), and moves with it; else None."""

    lightness: float
    chroma: float
    hue: float | None
    rivals: tuple[float, ...] = ()
    motley: bool = False
    pale: float | None = None

    def is_pale(self, lightness: float, chroma: float) -> bool:
        """Whether a colour belongs to the pale part of its body."""
        return self.pale is not None and chroma < GRAY_CHROMA and lightness > _PALE_LIGHTNESS

    def owns(self, lightness: float, chroma: float, hue: float) -> bool:
        """Whether a colour (OKLCH) of the drawing belongs to this cluster."""
        if self.hue is None:
            if self.lightness < _INK_LIGHTNESS + 0.08:
                return chroma < 0.06 and lightness < 0.72
            return chroma < 0.055 and lightness > _INK_LIGHTNESS
        if self.is_pale(lightness, chroma):
            return True
        is_hair = lightness < 0.36 and chroma < 0.07 and self.lightness > 0.5
        if chroma < GRAY_CHROMA * 0.7 or is_hair:
            return False
        if self.motley:
            return True
        mine = _apart(hue, self.hue)
        return mine < math.radians(80) and all(mine <= _apart(hue, r) for r in self.rivals)


def dominant_of(svg: str) -> Dominant:
    """Looks at a complete SVG text. An empty drawing counts as mid gray."""
    return _dominant(*_pixels(svg))


def second_of(svg: str, first: Dominant) -> tuple[Dominant, float]:
    """What covers most of the rest, and its share of the drawing; outlines do not count."""
    lightness, chroma, hue = _pixels(svg)
    rest = np.array(
        [
            light >= _INK_LIGHTNESS and not first.owns(light, c, h)
            for light, c, h in zip(lightness.tolist(), chroma.tolist(), hue.tolist(), strict=True)
        ],
        dtype=bool,
    )
    look = _dominant(lightness[rest], chroma[rest], hue[rest])
    return look, float(rest.mean()) if rest.size else 0.0


def _dominant(
    lightness: NDArray[np.float64], chroma: NDArray[np.float64], hue: NDArray[np.float64]
) -> Dominant:
    if lightness.size == 0:
        return Dominant(0.6, 0.0, None)
    colored = chroma >= GRAY_CHROMA
    body = lightness >= _INK_LIGHTNESS
    if (colored & body).sum() < 0.28 * lightness.size:
        return _gray(lightness[~colored] if (~colored).any() else lightness)
    weights = np.where(colored, np.minimum(chroma, 0.12) / 0.12, 0.0)
    weights *= np.where(lightness < 0.38, 0.4, 1.0)  # tyres and outlines are not what we name
    peaks = _peaks(hue, weights)
    center = _not_glass(peaks, lightness[colored], hue[colored])
    rivals = tuple(hue for hue, _ in peaks if hue != center)
    share = dict(peaks)[center] / max(sum(area for _, area in peaks), 1e-9)
    mine = colored & (_distance(hue, center) < math.radians(45))
    for rival in rivals:
        mine &= _distance(hue, center) <= _distance(hue, rival)
    pale = ~colored & (lightness > _PALE_LIGHTNESS)
    is_pale = pale.mean() > 0.3 and pale.sum() > 0.7 * mine.sum()
    return Dominant(
        float(np.median(lightness[mine])),
        float(np.median(chroma[mine])),
        center,
        rivals,
        motley=len(rivals) >= 3 and share < 0.42,
        pale=float(np.median(lightness[pale])) if is_pale else None,
    )


def _not_glass(
    peaks: list[tuple[float, float]], lightness: NDArray[np.float64], hue: NDArray[np.float64]
) -> float:
    """The heaviest hue; but the light blue of windows gives way to the next, if that is large."""
    first, area = peaks[0]
    if len(peaks) > 1 and math.radians(205) < first < math.radians(250):
        near = _distance(hue, first) < math.radians(25)
        if float(np.median(lightness[near])) > 0.64 and peaks[1][1] > 0.3 * area:
            return peaks[1][0]
    return first


def _gray(lightness: NDArray[np.float64]) -> Dominant:
    light = lightness[lightness >= _INK_LIGHTNESS]
    chosen = light if light.size >= 0.3 * lightness.size else lightness
    return Dominant(float(np.median(chosen)), 0.0, None)


def _peaks(hue: NDArray[np.float64], weights: NDArray[np.float64]) -> list[tuple[float, float]]:
    """(hue, area) of the clusters, heaviest first."""
    bins = ((hue % math.tau) / math.tau * _BINS).astype(int) % _BINS
    mass = np.bincount(bins, weights=weights, minlength=_BINS)
    kernel = np.exp(-0.5 * (np.arange(-6, 7) / 2.2) ** 2)
    smooth = np.convolve(
        np.concatenate([mass[-6:], mass, mass[:6]]), kernel / kernel.sum(), "valid"
    )
    found: list[int] = []
    floor = 0.05 * smooth.max()
    for i in sorted(range(_BINS), key=lambda i: (-smooth[i], i)):
        is_top = smooth[i] >= smooth[i - 1] and smooth[i] >= smooth[(i + 1) % _BINS]
        if smooth[i] > floor and is_top and all(_bins_apart(i, j) >= 7 for j in found):
            found.append(i)
    areas = {i: _area(smooth, i, found) for i in found}
    found.sort(key=lambda i: (-areas[i], i))
    return [((i + 0.5) / _BINS * math.tau, areas[i]) for i in found]


def _area(smooth: NDArray[np.float64], peak: int, peaks: list[int]) -> float:
    """Weight of the bins that lie nearest to `peak`."""
    return float(
        sum(
            smooth[i]
            for i in range(_BINS)
            if min(peaks, key=lambda p: (_bins_apart(i, p), p)) == peak
        )
    )


def _pixels(svg: str) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]:
    """OKLCH lightness, chroma and hue of the opaque pixels."""
    picture = rasterise(svg, size=(LOOK_PX, LOOK_PX))
    rgba = np.asarray(picture, dtype=np.float64).reshape(-1, 4) / 255
    rgb = rgba[rgba[:, 3] > 0.6, :3]
    linear = np.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4)
    lms = np.cbrt(
        linear
        @ np.array(
            [
                [0.4122214708, 0.2119034982, 0.0883024619],
                [0.5363325363, 0.6806995451, 0.2817188376],
                [0.0514459929, 0.1073969566, 0.6299787005],
            ]
        )
    )
    lightness = lms @ np.array([0.2104542553, 0.7936177850, -0.0040720468])
    a = lms @ np.array([1.9779984951, -2.4285922050, 0.4505937099])
    b = lms @ np.array([0.0259040371, 0.7827717662, -0.8086757660])
    return lightness, np.hypot(a, b), np.arctan2(b, a)


def _apart(one: float, two: float) -> float:
    return abs((one - two + math.pi) % math.tau - math.pi)


def _distance(hue: NDArray[np.float64], center: float) -> NDArray[np.float64]:
    return np.abs((hue - center + math.pi) % math.tau - math.pi)


def _bins_apart(one: int, two: int) -> int:
    gap = abs(one - two)
    return min(gap, _BINS - gap)
