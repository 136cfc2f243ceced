"""A thing told from its ground by colours alone, in a picture with no even ground.

Colours of the picture's rim are taken for ground, what cannot be reached from the rim without
crossing edges for the thing; then mixtures of colours of both sides are fitted in turn with a
smooth division between them, and the edge is drawn along the picture's own edges.

Source: Rother, Kolmogorov, Blake, GrabCut (SIGGRAPH 2004), mixtures and contrast; Wei et al.,
Geodesic Saliency Using Background Priors (ECCV 2012); He, Sun, Tang, Guided Image Filtering
(ECCV 2010). The division is found by mean field instead of a graph cut.
"""

from __future__ import annotations

import numpy as np

from smalto.retouch.areas import closed, depth, dilated, holes_filled, labeled
from smalto.retouch.arrays import Mask, Real, real
from smalto.retouch.mixture import Mixture
from smalto.retouch.scaling import boxed, resized
from smalto.retouch.space import lab_of

WORK_SIDE = 144
"""Pixels of the longer side on which the division is found."""
ROUNDS = 5
SMOOTH = 2.2
LOOKS = ((1.0, 0.0), (0.65, 0.15))
"""A thing on a ground that is around it, and somebody before a ground who stands on the lower side:
how far down the picture's sides are ground, and how much a place half the picture away counts."""


CLEAR, FAIR = 0.95, 0.4
BEYOND_DOUBT, AGREED = 0.97, 0.6
"""Below the first, a division counts only as far as the other way of looking finds the same thing:
seen so much in common (IoU) is enough. On photographs each way alone is sure and wrong."""


def segmented(rgb: Real, prior: Real | None = None) -> tuple[Real, float]:
    """(H, W) coverage of the foreground, and how sure that is, 0..1. `prior`: (H, W) 0..1, where
    it is looked for (0.5: no opinion), instead of the middle."""
    height, width = rgb.shape[:2]
    shrink = max(max(height, width) / WORK_SIDE, 1.0)
    few = (max(round(height / shrink), 8), max(round(width / shrink), 8))
    small = resized(rgb, few)
    lab = lab_of(small) * real([1.0, 1.8, 1.8])
    if prior is not None:
        inside = _divided(lab, resized(prior, few), 0.0, told=True)
        return _along_edges(rgb, real(inside > 0.5), shrink), _sureness(lab, inside > 0.5, inside)
    solid, sure = _chosen(lab, *(_tried(lab, *look) for look in LOOKS))
    return _along_edges(rgb, real(solid), shrink), sure


def _chosen(lab: Real, lies: tuple[Mask, float], stands: tuple[Mask, float]) -> tuple[Mask, float]:
    """The first way, where it is clear; else what stands on the lower side, if it differs from its
    ground; else the surer. How sure falls with how little both ways agree."""
    grounded = stands[1] >= FAIR and float(stands[0][-1].mean()) > 0.1
    if lies[1] < CLEAR and grounded and _apartness(lab, stands[0]) >= 0.6:
        solid, sure = stands
    else:
        solid, sure = max(lies, stands, key=lambda one: one[1])
    if sure >= BEYOND_DOUBT:
        return solid, sure
    both = float((lies[0] & stands[0]).sum() / max(int((lies[0] | stands[0]).sum()), 1))
    return solid, sure * min(both / AGREED, 1.0)


def _tried(lab: Real, low: float, place: float) -> tuple[Mask, float]:
    """A division, seen in one of the ways of `LOOKS`, and how sure it is."""
    rim = _rim(lab.shape[0], lab.shape[1], low)
    inside = _divided(lab, _salience(lab, rim), place, told=False)
    solid = holes_filled(closed(_gathered(inside > 0.5), 2), round(0.12 * inside.size))
    return solid, _sureness(lab, solid, inside)


def _gathered(solid: Mask) -> Mask:
    """The largest piece, what is nearly as large, and what is close to it (a head, a hat)."""
    labels, count = labeled(solid)
    if count < 2:
        return solid
    sizes = np.bincount(labels.ravel(), minlength=count + 1) / max((labels == 1).sum(), 1)
    near = np.unique(labels[dilated(labels == 1, round(0.05 * max(solid.shape)))])
    kept = [n for n in range(1, count + 1) if sizes[n] > 0.2 or (n in near and sizes[n] > 0.025)]
    return np.isin(labels, kept)


def _salience(lab: Real, rim: Mask) -> Real:
    """(h, w) 0..1: how hard it is to get there from the rim, how rare its colour is there, more so
    in the middle."""
    height, width = lab.shape[:2]
    away = _walked(lab, rim)
    away = np.clip(away / max(float(np.quantile(away, 0.97)), 1e-4), 0, 1)
    usual = Mixture.fitted(lab[rim], np.ones(int(rim.sum()), np.float32))
    strange = -usual.log_of(lab.reshape(-1, 3)).reshape(height, width)
    common = float(np.quantile(strange[rim], 0.9))
    rare = np.clip((strange - common) / 5, 0, 1)
    y, x = np.mgrid[-1 : 1 : height * 1j, -1 : 1 : width * 1j].astype(np.float32)
    middle = np.exp(-(x * x / 0.6 + np.where(y < 0, y * y / 0.9, y * y / 1.6)))
    return real(np.clip((0.55 * away + 0.45 * rare) * (0.35 + 0.65 * middle), 0, 1))


def _rim(height: int, width: int, low: float) -> Mask:
    """What is taken for ground at first: the upper side, the others down to `low` (share of the
    height), the lower side if that is all of it."""
    made = np.zeros((height, width), bool)
    deep = max(round(0.035 * min(height, width)), 1)
    made[:deep] = True
    made[: round(low * height), :deep] = True
    made[: round(low * height), width - deep :] = True
    if low >= 1:
        made[height - deep :] = True
    return made


def _walked(lab: Real, rim: Mask) -> Real:
    """(h, w) the least sum of changes of colour on any way from the rim."""
    height, width = lab.shape[:2]
    down = np.maximum(np.abs(np.diff(lab, axis=0)).sum(axis=-1) - 0.015, 0) + 0.0005
    across = np.maximum(np.abs(np.diff(lab, axis=1)).sum(axis=-1) - 0.015, 0) + 0.0005
    away = np.where(rim, np.float32(0), np.float32(1e3))
    corner = max(round(0.12 * width), 1)
    away[-1, :corner] = away[-1, -corner:] = 0.05
    for _ in range(4):
        for i in range(1, height):
            np.minimum(away[i], away[i - 1] + down[i - 1], out=away[i])
        for j in range(1, width):
            np.minimum(away[:, j], away[:, j - 1] + across[:, j - 1], out=away[:, j])
        for i in range(height - 2, -1, -1):
            np.minimum(away[i], away[i + 1] + down[i], out=away[i])
        for j in range(width - 2, -1, -1):
            np.minimum(away[:, j], away[:, j + 1] + across[:, j], out=away[:, j])
    return real(away)


def _divided(lab: Real, first: Real, place: float, *, told: bool) -> Real:
    """(h, w) 0..1 how much each pixel is the thing."""
    pixels = _placed(lab, place)
    bias = np.log((0.02 + first) / (1.02 - first))
    bias = np.clip(bias, -3, 3) * (1.0 if told else 0.8)
    inside = real(first > (0.5 if told else _divide(first)))
    if not 0 < inside.mean() < 1:
        return inside
    links = _links(lab)
    for _ in range(ROUNDS):
        thing = Mixture.fitted(pixels[::2], (inside * (0.2 + first)).ravel()[::2])
        ground = Mixture.fitted(pixels[::2], ((1 - inside) * (1.2 - first)).ravel()[::2])
        odds = (thing.log_of(pixels) - ground.log_of(pixels)).reshape(first.shape)
        inside = _smoothed(np.clip(odds, -6, 6) + bias, links)
        if not 0.002 < inside.mean() < 0.998:
            break
    return inside


def _placed(lab: Real, place: float) -> Real:
    """(N, 5) colours and, counting less, where they are: the dark of a flag at the side is not that
    of the hair in the middle."""
    height, width = lab.shape[:2]
    if not place:
        return lab.reshape(-1, 3)
    y, x = np.mgrid[-1 : 1 : height * 1j, -1 : 1 : width * 1j].astype(np.float32) * place
    return np.dstack([lab, x, y]).reshape(-1, 5)


def _divide(values: Real) -> float:
    """The threshold that splits values into the two most even groups (Otsu 1979)."""
    counts, edges = np.histogram(values, 64, (0, 1))
    middles = (edges[:-1] + edges[1:]) / 2
    below = np.cumsum(counts)
    total = np.cumsum(counts * middles)
    above = below[-1] - below
    gap = total / np.maximum(below, 1) - (total[-1] - total) / np.maximum(above, 1)
    return float(edges[1 + int((below * above * gap**2)[:-1].argmax())])


def _links(lab: Real) -> list[tuple[int, int, Real]]:
    """For each of eight neighbours how strongly a pixel holds to it: less across edges."""
    steps = [(-1, 0), (1, 0), (0, -1), (0, 1), (-1, -1), (1, 1), (-1, 1), (1, -1)]
    gaps = [np.square(lab - _moved(lab, dy, dx)).sum(axis=-1) for dy, dx in steps]
    beta = 1 / max(2 * float(np.mean([g.mean() for g in gaps])), 1e-6)
    made = []
    for (dy, dx), gap in zip(steps, gaps, strict=True):
        made.append((dy, dx, real(SMOOTH * np.exp(-beta * gap) / np.hypot(dy, dx) + 0.1)))
    return made


def _smoothed(odds: Real, links: list[tuple[int, int, Real]]) -> Real:
    """Mean field of a two-label grid."""
    inside = 1 / (1 + np.exp(-odds))
    for _ in range(12):
        pull = sum((_moved(inside, dy, dx) * 2 - 1) * weight for dy, dx, weight in links)
        inside = 0.5 * inside + 0.5 / (1 + np.exp(-np.clip(odds + pull, -30, 30)))
    return real(inside)


def _moved(values: Real, dy: int, dx: int) -> Real:
    """Each pixel its neighbour's value; the sides repeat."""
    height, width = values.shape[:2]
    rows = np.clip(np.arange(height) + dy, 0, height - 1)
    columns = np.clip(np.arange(width) + dx, 0, width - 1)
    return real(values[rows][:, columns])


def _along_edges(rgb: Real, share: Real, shrink: float) -> Real:
    """A small division drawn at full size, its edge where the picture's is."""
    height, width = rgb.shape[:2]
    big = resized(share, (height, width))
    half = max(round(1.5 * shrink), 2)
    guide = rgb @ real([0.35, 0.45, 0.2])
    mean_g, mean_s = boxed(guide, half), boxed(big, half)
    spread = boxed(guide * guide, half) - mean_g * mean_g
    slope = (boxed(guide * big, half) - mean_g * mean_s) / (spread + 1e-4)
    shift = mean_s - slope * mean_g
    fitted = boxed(slope, half) * guide + boxed(shift, half)
    return real(np.clip((fitted - 0.5) * 2.2 + 0.5, 0, 1))


def _sureness(lab: Real, solid: Mask, inside: Real) -> float:
    """How sensible the size is, how decided the pixels are, and how much of the division runs along
    edges that the picture has."""
    size = float(solid.mean())
    if not 0.004 < size < 0.85:
        return 0.0
    decided = float(np.abs(inside * 2 - 1).mean())
    steep = np.zeros(solid.shape, np.float32)
    rim = np.zeros(solid.shape, bool)
    for dy, dx in ((0, 1), (1, 0)):
        other = _moved(lab, dy, dx)
        np.maximum(steep, np.abs(lab - other).sum(axis=-1), out=steep)
        rim |= solid != np.asarray(_moved(real(solid), dy, dx) > 0.5)
    if not rim.any():
        return 0.0
    near = real(np.max([_moved(steep, dy, dx) for dy in (-1, 0, 1) for dx in (-1, 0, 1)], axis=0))
    real_edge = near[rim] > max(float(np.quantile(near, 0.72)), 0.02)
    along = float(np.clip((real_edge.mean() - 0.3) / 0.5, 0, 1))
    bulk = min(float(depth(solid).max()) / (0.3 * float(np.sqrt(solid.sum()))), 1.0)
    return float(np.clip(decided * along * (0.5 + 0.5 * bulk) * _apartness(lab, solid), 0, 1))


def _apartness(lab: Real, solid: Mask) -> float:
    """0..1: how well colours alone tell which side a pixel is on."""
    pixels, inside = lab.reshape(-1, 3)[::2], real(solid.ravel()[::2])
    odds = Mixture.fitted(pixels, inside).log_of(pixels)
    odds = np.clip(odds - Mixture.fitted(pixels, 1 - inside).log_of(pixels), -30, 30)
    right = 1 / (1 + np.exp(-odds))
    mine = float(right[inside > 0.5].mean()) if (inside > 0.5).any() else 0.0
    return float(np.clip((mine - 0.45) / 0.4, 0, 1))
