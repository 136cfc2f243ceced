"""Holds drawings against places in the picture: which is it, where exactly, and how well it fits.

A drawing is compared cell by cell within its own outline, so the ground around it does not matter,
nor what stands before it (`Canvas.free`). On plain grounds colours must agree; in landscapes light
and haze may have changed them, channel by channel, by `c * gain + lift` within bounds.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from smalto.evaluate.judge.atlas import COARSE, SOLID, Coarse, Ints, Rows
from smalto.evaluate.judge.canvas import Canvas, Floats


@dataclass(frozen=True, slots=True)
class Light:
    """How far a channel may be changed: `c * gain + lift`, both (least, most). `structure`: how
    much it counts for a drawing, among many, that what it explains is varied; in any light, what is
    even fits anywhere."""

    gain: tuple[float, float]
    lift: tuple[float, float]
    structure: float = 0.0


OUTDOORS = Light((0.4, 1.08), (-0.03, 0.36))
UNSURE = Light((0.4, 1.08), (-0.03, 0.36), structure=0.4)
RECOLORED = Light((-0.3, 1.6), (-0.6, 0.9))
"""Not a light, but what another colour does to most drawings: good enough to know the shape by."""
TOLERANCE = 0.1
"""Difference of a colour, 0..1, at which a cell half counts as unlike."""
SILHOUETTE = 0.25
"""Weight of the outline, where the ground is known, against that of the colours."""
REACH = 1.33
"""Factor by which the aspect of a drawing may differ from that of a box, if not said otherwise."""
EVEN = 2e-3
"""Variance of a colour, 0..1, below which it says little about contrast."""


@dataclass(frozen=True, slots=True)
class Guess:
    """Row `row` at `box` (left, top, width, height). `fit`: share of its visible cells that look
    as they should; `edge`: share of its outline that stands out; `shown`: visible share; `spill`:
    share of what is just outside that is no ground."""

    row: int
    box: tuple[float, float, float, float]
    fit: float
    edge: float
    shown: float
    spill: float

    @property
    def quality(self) -> float:
        return self.fit * (0.35 + 0.65 * self.edge) * min(1.0, 0.4 + self.shown)

    @property
    def area(self) -> float:
        return self.box[2] * self.box[3]


def shortlist(
    canvas: Canvas,
    rows: Rows,
    boxes: Floats,
    *,
    light: Light | None,
    best: int,
    reach: float = REACH,
) -> tuple[Ints, Floats]:
    """The rows that look most like what is in any of `boxes`, which are of about one shape, and
    for each the box."""
    aspect = float(np.median(boxes[:, 2] / boxes[:, 3]))
    low, high = np.searchsorted(rows.aspects, (aspect / reach, aspect * reach))
    if high - low < 1:
        return np.zeros(0, np.int64), np.zeros((0, 4))
    coarse = rows.coarse
    part = Coarse(coarse.weight[low:high], coarse.colors[:, low:high], coarse.squares[:, low:high])
    colors, free = canvas.cells(boxes, COARSE)
    n = len(boxes)
    errors = coarse_errors(part, colors.reshape(n, -1, 3), free.reshape(n, -1), light=light)
    if canvas.ground is not None:
        errors += SILHOUETTE * _misshapen(canvas, rows.half.alpha[low:high], boxes)
    shape = np.log(rows.aspects[low:high, None] * (boxes[:, 3] / boxes[:, 2])[None])
    errors += 0.1 * np.abs(shape)
    at = errors.argmin(axis=1)
    least = errors[np.arange(len(at)), at]
    top = np.argsort(least)[:best]
    return np.asarray(top + low), boxes[at[top]]


def unlikeness(
    canvas: Canvas, rows: Rows, at: Ints, boxes: Floats, *, light: Light | None
) -> Floats:
    """(rows, boxes): how unlike each of a few rows is what is in each of many boxes."""
    coarse = rows.coarse
    part = Coarse(coarse.weight[at], coarse.colors[:, at], coarse.squares[:, at])
    colors, free = canvas.cells(boxes, COARSE)
    n = len(boxes)
    return coarse_errors(part, colors.reshape(n, -1, 3), free.reshape(n, -1), light=light)


def outlined(canvas: Canvas, rows: Rows, at: Ints, boxes: Floats) -> Floats:
    """(B,): how much of each row and of the free ink in its box is shared, 0..1; nothing is known
    of it, and it is 0, where the ground is unknown."""
    _, free, ink = canvas.wide_cells(boxes, rows.alpha.shape[1], 0)
    alpha = rows.alpha[at] * free
    shared = np.minimum(alpha, ink).sum((1, 2))
    return np.asarray(shared / np.maximum(np.maximum(alpha, ink).sum((1, 2)), 1e-3))


def _misshapen(canvas: Canvas, alpha: Floats, boxes: Floats) -> Floats:
    """(N, B): how much the outlines differ from what is no ground, root mean square."""
    _, free, ink = canvas.wide_cells(boxes, COARSE, 0)
    free, ink = free.reshape(len(boxes), -1), ink.reshape(len(boxes), -1)
    flat = alpha.reshape(len(alpha), -1)
    square = (flat**2) @ free.T - 2 * flat @ ink.T + (ink**2).sum(1)
    return np.asarray(np.sqrt(np.maximum(square, 0) / np.maximum(free.sum(1), 1e-3)))


def coarse_errors(part: Coarse, colors: Floats, free: Floats, *, light: Light | None) -> Floats:
    """(N, B): root mean square difference of colour, over the cells of each drawing."""
    seen = (free[..., None] * colors).transpose(2, 1, 0)  # (3, 64, B)
    weight = part.weight @ free.T
    safe = np.maximum(weight, 1e-3)
    pp = (part.weight @ (free[..., None] * colors**2).sum(2).T) / safe
    error, even = pp.copy(), pp.copy()
    for c in range(3):
        pq = (part.colors[c] @ seen[c]) / safe
        if light is None:
            error += (part.squares[c] @ free.T) / safe - 2 * pq
            continue
        p = (part.weight @ seen[c]) / safe
        q = (part.colors[c] @ free.T) / safe
        qq = (part.squares[c] @ free.T) / safe
        gain, lift = _line(p, q, pq, qq, light)
        error += gain * (gain * qq - 2 * pq + 2 * lift * q) + lift * (lift - 2 * p)
        even -= p * p
    hidden = 1 - weight / part.weight.sum(1)[:, None]
    unlike = np.asarray(np.sqrt(np.maximum(error, 0) / 3) + 0.1 * hidden)
    if light is None or not light.structure:
        return unlike
    return np.asarray(unlike - light.structure * np.sqrt(np.maximum(even, 0) / 3))


def measure(
    canvas: Canvas, rows: Rows, at: Ints, boxes: Floats, *, light: Light | None
) -> list[Guess]:
    """How well each row fits its box."""
    cells = rows.alpha.shape[1]
    margin = cells // 8
    colors, free, ink = canvas.wide_cells(boxes, cells, margin)
    inner = slice(margin, margin + cells)
    fit, shown = _fit(
        canvas, rows, at, boxes, colors[:, inner, inner], free[:, inner, inner], light=light
    )
    edge, spill = _edge(rows.alpha[at], colors, free, ink)
    if light is not None:
        fit = fit * rows.bulk[at]
    numbers = np.stack([fit, edge, shown, spill], axis=1).tolist()
    return [
        Guess(int(row), (b[0], b[1], b[2], b[3]), *some)
        for row, b, some in zip(at, boxes.tolist(), numbers, strict=True)
    ]


def _fit(
    canvas: Canvas, rows: Rows, at: Ints, boxes: Floats, colors: Floats, free: Floats,
    *, light: Light | None,
) -> tuple[Floats, Floats]:  # fmt: skip
    """Share of what is visible that looks right, and the visible share."""
    solid = rows.solid[at]
    weight = solid * free
    ink = rows.ink[at]
    if canvas.ground is not None:
        ink = ink + (1 - rows.alpha[at])[..., None] * (_behind(canvas, boxes) - ink)
    unlike = difference(ink, colors, weight, light=light)
    total = np.maximum(weight.sum((1, 2)), 1e-3)
    right = (weight * np.exp(-((unlike / TOLERANCE) ** 2))).sum((1, 2)) / total
    return right, total / np.maximum(solid.sum((1, 2)), 1e-3)


def _behind(canvas: Canvas, boxes: Floats) -> Floats:
    """(B, 1, 1, 3): the colour of the ground at the middle of each box."""
    assert canvas.ground is not None
    middle = np.clip(boxes[:, 1] + boxes[:, 3] / 2, 0, canvas.height - 1).astype(np.int64)
    return np.asarray(canvas.ground[middle][:, None, None], np.float32)


def difference(ink: Floats, seen: Floats, weight: Floats, *, light: Light | None) -> Floats:
    """(B, 16, 16): difference of colours, once the light is allowed for."""
    if light is not None:
        gain, lift = fitted_light(ink, seen, weight, light)
        ink = ink * gain + lift
    return np.asarray(np.sqrt(((ink - seen) ** 2).mean(3)))


def fitted_light(ink: Floats, seen: Floats, weight: Floats, light: Light) -> tuple[Floats, Floats]:
    """As `light_of`, once more without the cells that show something else."""
    gain, lift = light_of(ink, seen, weight, light)
    rough = np.sqrt(((ink * gain + lift - seen) ** 2).mean(3))
    return light_of(ink, seen, weight * (rough < 1.5 * TOLERANCE), light)


def light_of(ink: Floats, seen: Floats, weight: Floats, light: Light) -> tuple[Floats, Floats]:
    """Gain and lift of each channel (B, 1, 1, 3) that turn `ink` into what is seen."""
    total = weight.sum((1, 2)) + 1e-3
    p = np.einsum("bij,bijc->bc", weight, seen) / total[:, None]
    q = np.einsum("bij,bijc->bc", weight, ink) / total[:, None]
    pq = np.einsum("bij,bijc,bijc->bc", weight, seen, ink) / total[:, None]
    qq = np.einsum("bij,bijc,bijc->bc", weight, ink, ink) / total[:, None]
    gain, lift = _line(p, q, pq, qq, light)
    return gain[:, None, None], lift[:, None, None]


def _line(p: Floats, q: Floats, pq: Floats, qq: Floats, light: Light) -> tuple[Floats, Floats]:
    """Gain and lift that turn q into p, from their means and the means of products. Where q hardly
    varies, the gain is near 1; where the lift meets its bound, the gain makes up for it."""
    gain = np.clip((pq - p * q + EVEN) / (qq - q * q + EVEN), *light.gain)
    lift = np.clip(p - gain * q, *light.lift)
    again = np.clip((p - lift) / np.maximum(q, 0.05), *light.gain)
    return np.where(np.abs(p - gain * q - lift) > 1e-3, again, gain), lift


def _edge(alpha: Floats, colors: Floats, free: Floats, ink: Floats) -> tuple[Floats, Floats]:
    """(B,): share of the cells just outside the outline whose colour is not that just within; and
    share of them that is ink."""
    full = np.zeros(free.shape, np.float32)
    margin = (free.shape[1] - alpha.shape[1]) // 2
    full[:, margin:-margin, margin:-margin] = alpha
    within = (full > SOLID) * free
    near = _around(within)
    means = _around(within[..., None] * colors) / np.maximum(near, 1e-3)[..., None]
    ring = (full < 0.2) * (near > 0.5) * free
    stands_out = np.minimum(np.abs(colors - means).max(3) / 0.1, 1.0)
    total = np.maximum(ring.sum((1, 2)), 1e-3)
    spill = ((full < 0.2) * (near > 0.5) * ink).sum((1, 2)) / total
    return (ring * stands_out).sum((1, 2)) / total, spill


def _around(values: Floats) -> Floats:
    """Sums over a cell and its eight neighbours."""
    extra = ((0, 0), (1, 1), (0, 0)) + ((0, 0),) * (values.ndim - 3)
    rows = np.pad(values, extra)
    rows = rows[:, :-2] + rows[:, 1:-1] + rows[:, 2:]
    extra = ((0, 0), (0, 0), (1, 1)) + ((0, 0),) * (values.ndim - 3)
    both = np.pad(rows, extra)
    return np.asarray(both[:, :, :-2] + both[:, :, 1:-1] + both[:, :, 2:])
