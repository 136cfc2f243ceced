"""Pictures cut into pieces of one colour: stained glass, low poly."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw

from smalto.render.finishes.contours import areas, lines
from smalto.render.finishes.fields import (
    Field,
    blurred,
    field_of,
    image_of,
    mixed,
    noise,
    reals,
    saturated,
    soft,
    step,
)
from smalto.render.finishes.subject import Numbers, Subject
from smalto.render.finishes.voronoi import Cells, nearest, triangles

LEAD = (0.07, 0.07, 0.085)


def stained_glass(subject: Subject) -> Field:
    """Panes of one colour that light shines through, held by lead."""
    unit, dice = subject.unit, subject.dice("stained_glass")
    shrink = max(1.8 * unit, 1.0)
    small = subject.shrunk(shrink)
    panes = _panes(subject, shrink, 150 * unit * (1.25 - 0.25 * subject.amount) / shrink, dice)
    subject.check()
    count = np.maximum(np.bincount(panes.ravel()), 1)
    colors = reals([np.bincount(panes.ravel(), band.ravel()) / count for band in small.rgb])
    colors = np.power(
        np.clip(saturated(colors, 1.6), 0.02, 1.15), np.float32(1.35)
    ) * 1.12 + dice.normal(0, 0.05, colors.shape[1])
    glass = image_of(np.clip(reals(colors), 0.03, 1)[:, panes])
    subject.check()
    came = np.zeros(small.shape, np.float32)
    came[1:, 1:] = (panes[1:, 1:] != panes[:-1, 1:]) | (panes[1:, 1:] != panes[1:, :-1])
    big, lead, dim = (
        field_of(picture.resize(subject.size, Image.Resampling.BICUBIC))
        for picture in (
            glass,
            blurred(image_of(came), 2.4 * (0.7 + 0.3 * subject.amount)),
            blurred(image_of(came), 9),
        )
    )
    ripple = noise(subject.shape, 26 * unit, dice, 2) - 0.5
    big = np.clip(big * (1.26 - 1.9 * np.minimum(dim, 0.34) + 0.28 * ripple), 0, 1)
    metal = reals(LEAD)[:, None, None] + step(lead, 0.27, 0.36) * 0.1
    painted = lines(subject, 2.6 * unit, 0.12, 0.26) * field_of(subject.things) * 0.75
    return mixed(mixed(big, LEAD, painted), metal, step(lead, 0.13, 0.18))


def _panes(subject: Subject, shrink: float, size: float, dice: np.random.Generator) -> Numbers:
    """(h, w) number of the pane: areas of one colour, the large ones cut up."""
    small = subject.shrunk(shrink)
    keys = areas(subject, 7, shrink, 5 * subject.unit)
    cells = Cells.grid(small.shape, size, dice, jitter=0.42)
    cells = cells.settled(np.ones(small.shape, bool), None)
    keys = _plainer(keys, cells.owner, np.asarray(small.labels) == 0)
    large = np.bincount(keys.ravel())[keys] > 1.2 * size * size
    keys = keys * (cells.rows.size + 1) + np.where(large, cells.owner + 1, 0)
    number = np.cumsum(np.bincount(keys.ravel()) > 0) - 1
    return _without_slivers(number[keys], round(0.02 * size * size))


def _plainer(keys: Numbers, owner: Numbers, ground: npt.NDArray[np.bool_]) -> Numbers:
    """Without colours that fill little of a piece of ground: shadows get no pane of their own."""
    colors = int(keys[ground].max()) + 1 if ground.any() else 1
    pairs = (owner * colors + keys)[ground]
    share = np.bincount(pairs, minlength=(int(owner.max()) + 1) * colors).reshape(-1, colors)
    weak = share < 0.3 * share.sum(axis=1, keepdims=True)
    most = share.argmax(axis=1)
    plain = keys.copy()
    plain[ground] = np.where(weak.ravel()[pairs], most[owner[ground]], keys[ground])
    return plain


def _without_slivers(panes: Numbers, least: int) -> Numbers:
    """Areas of fewer than `least` pixels take over a neighbour's number, a few pixels a turn."""
    for _ in range(4):
        for axis, way in ((1, 1), (0, 1), (1, -1), (0, -1)):
            few = np.bincount(panes.ravel())[panes] < least
            if not few.any():
                return panes
            panes = np.where(few & ~np.roll(few, way, axis), np.roll(panes, way, axis), panes)
    return panes


FINE = 300
"""Pixels of the shorter side at which corners of triangles are looked for."""

_PAD = 6


def low_poly(subject: Subject) -> Field:
    """Flat triangles, small along the outlines and large elsewhere."""
    dice = subject.dice("low_poly")
    small = subject.shrunk(max(min(subject.size) / FINE, 1.0))
    line = lines(small, 1.5, 0.05, 0.15)
    subject.check()
    points = _corners(small, line, dice)
    owner = nearest((small.shape[0] + 2 * _PAD, small.shape[1] + 2 * _PAD), points + _PAD)
    subject.check()
    corners = points[triangles(owner)]
    colors = _facets(small, corners, dice)
    double = 2 if max(subject.size) <= 1600 else 1
    size = (subject.size[0] * double, subject.size[1] * double)
    canvas = blurred(small.picture, 2).resize(size, Image.Resampling.BILINEAR)
    draw = ImageDraw.Draw(canvas)
    scale = np.array((size[0] / small.size[0], size[1] / small.size[1]))
    places = (corners[:, :, ::-1] + 0.5) * scale
    for face, color in zip(places.reshape(-1, 6).tolist(), colors.tolist(), strict=True):
        draw.polygon(face, tuple(color))
    return field_of(canvas.resize(subject.size, Image.Resampling.BOX) if double > 1 else canvas)


def _facets(small: Subject, corners: Field, dice: np.random.Generator) -> Numbers:
    """(n, 3) colours 0..255: what lies within, lighter where a face is turned to the light."""
    picture = np.asarray(blurred(small.picture, 0.8), np.float32)
    middle = corners.mean(axis=1)
    height, width = small.shape
    tones = np.zeros((len(corners), 3), np.float32)
    for k in range(4):
        spot = middle if k == 3 else 0.75 * middle + 0.25 * corners[:, k]
        rows = np.clip(spot[:, 0], 0, height - 1).astype(int)
        tones += picture[rows, np.clip(spot[:, 1], 0, width - 1).astype(int)] / 4
    lean = np.arctan2(*(corners[:, 1] + corners[:, 2] - 2 * corners[:, 0]).T)
    facet = 0.075 * np.sin(lean) + dice.normal(0, 0.035, len(corners))
    tones = saturated(tones.T, 1.15) * (1 + small.amount * facet)
    clipped: Numbers = np.clip(tones.T, 0, 255).astype(int)
    return clipped


def _corners(small: Subject, line: Field, dice: np.random.Generator) -> Field:
    """(n, 2) rows and columns: on outlines, on a loose grid elsewhere, and all around."""
    height, width = small.shape
    coarse = 0.6 + 0.4 * small.amount
    things = np.asarray(small.things) > 0
    places = [
        _spread(line * things > 0.5, 4.6 * coarse, dice),
        _spread((line * ~things) > 0.5, 10 * coarse, dice),
        _loose(soft((line > 0.5).astype(np.float32), 4) < 0.08, 26.0 * coarse, dice),
    ]
    places += _rim(height, width, 26 * coarse)
    places += [edge[:, ::-1] for edge in _rim(width, height, 26 * coarse)]
    return reals(np.unique(np.round(np.concatenate(places)), axis=0))


def _rim(far: int, length: int, gap: float) -> list[Field]:
    """Points beside the first and the last row, just outside the picture."""
    along = np.linspace(1 - _PAD, length + _PAD - 2, max(int(length / gap), 4))
    ends = (1.0 - _PAD, far + _PAD - 2.0)
    return [reals(np.stack([np.full(len(along), end), along], axis=1)) for end in ends]


def _spread(wanted: npt.NDArray[np.bool_], gap: float, dice: np.random.Generator) -> Field:
    """Of the wanted pixels one in each cell of a grid, by chance."""
    rows, columns = np.nonzero(wanted)
    turn = dice.permutation(len(rows))
    rows, columns = rows[turn], columns[turn]
    cells = (rows / gap).astype(int) * 4096 + (columns / gap).astype(int)
    first = np.unique(cells, return_index=True)[1]
    return reals(np.stack([rows[first], columns[first]], axis=1))


def _loose(free: npt.NDArray[np.bool_], gap: float, dice: np.random.Generator) -> Field:
    """A shaken grid, as far as it is free."""
    height, width = free.shape
    rows, columns = np.mgrid[gap / 2 : height : gap, gap / 2 : width : gap].reshape(2, -1)
    rows = np.clip(rows + dice.normal(0, 0.22 * gap, len(rows)), 0, height - 1).astype(int)
    columns = np.clip(columns + dice.normal(0, 0.22 * gap, len(rows)), 0, width - 1).astype(int)
    keep = free[rows, columns]
    return reals(np.stack([rows[keep], columns[keep]], axis=1))
