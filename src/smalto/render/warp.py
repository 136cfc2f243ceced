"""Bends vector shapes: path data through any smooth map of the plane, still as curves.

Straight pieces and curves alike become quadratic curves through the mapped ends and middle of short
pieces; a map that keeps lines straight (a tilt) is exact on them.
"""

from __future__ import annotations

import itertools
import math
import re
from collections.abc import Callable, Iterator, Sequence

from smalto.render.sheet import Point, Sheet, Stop, num, trace
from smalto.stage.types import Box

Map = Callable[[float, float], Point]
"""Where a point of the flat drawing goes."""

_TOKEN = re.compile(r"[MLHVQCAZmlhvqcaz]|-?[0-9]*\.?[0-9]+(?:e-?[0-9]+)?")
_COUNTS = {"M": 2, "L": 2, "H": 1, "V": 1, "Q": 4, "C": 6, "A": 7, "Z": 0}
_KAPPA = 0.5523
"""Handle length of a cubic that stands for a quarter of a circle of radius 1."""


def warped(d: str, to: Map, grain: float) -> str:
    """Path data `d` with every point sent through `to`; straight pieces longer than `grain` pixels
    are cut, so that they can bend."""
    parts: list[str] = []
    for command, points in _segments(d):
        if command == "M":
            x, y = to(*points[0])
            parts.append(f"M{num(x)} {num(y)}")
        elif command == "Z":
            parts.append("Z")
        else:
            parts.append(_piecewise(points, to, grain))
    return "".join(parts)


def mapped_box(box: Box, to: Map) -> Box:
    """The upright box around where `box` goes."""
    shares = [i / 16 for i in range(17)]
    points = [to(box.x + s * box.w, y) for s in shares for y in (box.y, box.center[1], box.bottom)]
    points += [to(x, box.y + s * box.h) for s in shares for x in (box.x, box.right)]
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def _piecewise(points: Sequence[Point], to: Map, grain: float) -> str:
    """One line (2 points), quadratic (3) or cubic (4) as mapped quadratics."""
    reach = sum(math.dist(a, b) for a, b in itertools.pairwise(points))
    count = min(max(math.ceil(reach / grain), 1 if len(points) == 2 else 2), 12)
    parts = []
    start = to(*points[0])
    for i in range(count):
        middle = to(*_at(points, (i + 0.5) / count))
        end = to(*_at(points, (i + 1) / count))
        cx = 2 * middle[0] - (start[0] + end[0]) / 2
        cy = 2 * middle[1] - (start[1] + end[1]) / 2
        parts.append(f"Q{num(cx)} {num(cy)} {num(end[0])} {num(end[1])}")
        start = end
    return "".join(parts)


def _at(points: Sequence[Point], t: float) -> Point:
    """The point of a Bézier curve at `t`, 0..1."""
    while len(points) > 1:
        points = [
            (a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t)
            for a, b in itertools.pairwise(points)
        ]
    return points[0]


def _segments(d: str) -> Iterator[tuple[str, tuple[Point, ...]]]:
    """Commands with absolute points, the piece's start first; arcs as cubics."""
    here = start = (0.0, 0.0)
    for command, values in _commands(d):
        name = command.upper()
        shift = here if command.islower() else (0.0, 0.0)
        if name == "Z":
            if here != start:
                yield "L", (here, start)
            here = start
            yield "Z", ()
        elif name == "A":
            end = (values[5] + shift[0], values[6] + shift[1])
            for cubic in _arc(here, end, values[0], bool(values[3]), bool(values[4])):
                yield "C", cubic
            here = end
        else:
            points = _points(name, values, here, shift)
            yield (name, points) if name == "M" else ("L", (here, *points))
            here = points[-1]
            start = here if name == "M" else start


def _points(name: str, values: Sequence[float], here: Point, shift: Point) -> tuple[Point, ...]:
    if name == "H":
        return ((values[0] + shift[0], here[1]),)
    if name == "V":
        return ((here[0], values[0] + shift[1]),)
    pairs = zip(values[::2], values[1::2], strict=True)
    return tuple((x + shift[0], y + shift[1]) for x, y in pairs)


def _commands(d: str) -> Iterator[tuple[str, list[float]]]:
    """Each command with the numbers of one use of it."""
    tokens = _TOKEN.findall(d)
    at, command = 0, "M"
    while at < len(tokens):
        if tokens[at].isalpha():
            command = tokens[at]
            at += 1
        count = _COUNTS[command.upper()]
        yield command, [float(token) for token in tokens[at : at + count]]
        at += count
        command = {"M": "L", "m": "l"}.get(command, command)


def _arc(
    start: Point, end: Point, radius: float, large: bool, clockwise: bool
) -> Iterator[tuple[Point, ...]]:
    """A circle's arc as cubics of at most a quarter turn.

    Source: SVG 1.1, appendix F.6 (from endpoints to centre), for equal radii."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    half = math.hypot(dx, dy) / 2
    if half == 0:
        return
    radius = max(radius, half)
    rise = math.sqrt(radius * radius - half * half) * (1 if large == clockwise else -1)
    cx = (start[0] + end[0]) / 2 + rise * dy / (2 * half)
    cy = (start[1] + end[1]) / 2 - rise * dx / (2 * half)
    first = math.atan2(start[1] - cy, start[0] - cx)
    sweep = (math.atan2(end[1] - cy, end[0] - cx) - first) % (2 * math.pi)
    sweep -= 0.0 if clockwise else 2 * math.pi
    count = max(math.ceil(abs(sweep) / (math.pi / 2) - 1e-6), 1)
    step = sweep / count
    handle = 4 / 3 * math.tan(step / 4) * radius
    for i in range(count):
        a, b = first + i * step, first + (i + 1) * step
        p = (cx + radius * math.cos(a), cy + radius * math.sin(a))
        q = (cx + radius * math.cos(b), cy + radius * math.sin(b))
        yield (
            p,
            (p[0] - handle * math.sin(a), p[1] + handle * math.cos(a)),
            (q[0] + handle * math.sin(b), q[1] - handle * math.cos(b)),
            q,
        )


class WarpedSheet(Sheet):
    """A sheet on which everything is drawn bent."""

    def __init__(self, prefix: str, to: Map, grain: float) -> None:
        super().__init__(prefix)
        self._to, self._grain = to, grain

    def path(self, d: str, fill: str, opacity: float = 1.0, extra: str = "") -> None:
        super().path(warped(d, self._to, self._grain), fill, opacity, extra)

    def stroke(self, d: str, color: str, width: float, opacity: float = 1.0) -> None:
        super().stroke(warped(d, self._to, self._grain), color, width, opacity)

    def rect(
        self, x: float, y: float, w: float, h: float, fill: str, opacity: float = 1.0, r: float = 0
    ) -> None:
        self.path(rounded(Box(x, y, w, h), r), fill, opacity)

    def ellipse(
        self, cx: float, cy: float, rx: float, ry: float, fill: str, opacity: float = 1.0
    ) -> None:
        kx, ky = _KAPPA * rx, _KAPPA * ry
        self.path(
            trace("M", cx - rx, cy, "C", cx - rx, cy - ky, cx - kx, cy - ry, cx, cy - ry)
            + trace("C", cx + kx, cy - ry, cx + rx, cy - ky, cx + rx, cy)
            + trace("C", cx + rx, cy + ky, cx + kx, cy + ry, cx, cy + ry)
            + trace("C", cx - kx, cy + ry, cx - rx, cy + ky, cx - rx, cy, "Z"),
            fill,
            opacity,
        )

    def linear_px(self, stops: Sequence[Stop], start: Point, end: Point) -> str:
        return super().linear_px(stops, self._to(*start), self._to(*end))


def rounded(box: Box, r: float) -> str:
    """Outline of a box with corners of radius `r`."""
    r = min(r, box.w / 2, box.h / 2)
    if r <= 0:
        return trace("M", box.x, box.y, "H", box.right, "V", box.bottom, "H", box.x, "Z")
    corner = ("a", r, r, 0, 0, 1)
    return (
        trace("M", box.x + r, box.y, "H", box.right - r, *corner, r, r)
        + trace("V", box.bottom - r, *corner, -r, r, "H", box.x + r, *corner, -r, -r)
        + trace("V", box.y + r, *corner, r, -r, "Z")
    )


def arch(box: Box, rise: float = 0.19) -> Map:
    """Lines on circles about one centre below `box`, as if on a rainbow: the ends of the middle
    line hang `rise` of the width below its top."""
    half = box.w / 2
    sag = max(rise * box.w, 1e-6)
    radius = (half * half + sag * sag) / (2 * sag)
    angle = math.asin(min(half / radius, 1.0))
    cx, cy = box.center

    def to(x: float, y: float) -> Point:
        turn = (x - cx) / half * angle if half else 0.0
        r = radius - (y - cy)
        return cx + r * math.sin(turn), cy + radius - r * math.cos(turn)

    return to


def wave(box: Box, height: float = 0.05) -> Map:
    """Lines that swing up and down by `height` of the width, once over it."""

    def to(x: float, y: float) -> Point:
        share = (x - box.x) / box.w if box.w else 0.0
        return x, y - height * box.w * math.sin(2 * math.pi * share)

    return to


def tilt(box: Box, far: float = 0.66, *, away_right: bool = True) -> Map:
    """As a flat thing looks that is turned away to one side: a trapezoid in `box` whose far side is
    `far` times as high as the near one."""
    cy = box.center[1]

    def to(x: float, y: float) -> Point:
        share = (x - box.x) / box.w if box.w else 0.0
        share = share if away_right else 1 - share
        depth = 1 + share * (1 / far - 1)
        near = share / far / depth
        near = near if away_right else 1 - near
        return box.x + near * box.w, cy + (y - cy) / depth

    return to


def fitted(to: Map, of: Box, into: Box) -> Map:
    """`to`, then scaled evenly and moved so that `of` fills `into`."""
    reach = mapped_box(of, to)
    scale = min(into.w / max(reach.w, 1e-6), into.h / max(reach.h, 1e-6))
    (fx, fy), (ix, iy) = reach.center, into.center

    def fit(x: float, y: float) -> Point:
        px, py = to(x, y)
        return ix + (px - fx) * scale, iy + (py - fy) * scale

    return fit
