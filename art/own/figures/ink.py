"""Shapes, soft fills and the sheet that turns them into a small SVG. Knows nothing of bodies.

Lengths are free units, y down; a sheet is cropped to its shapes when written, so the lowest
point of a figure lands on the bottom edge of its view box.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby

Point = tuple[float, float]

GRAIN = 2.5
"""View-box units to a drawing unit, so that one decimal in the file is fine enough."""
Segment = tuple[Point, Point, Point]
"""One cubic: two control points and the end."""


@dataclass(frozen=True, slots=True)
class Shape:
    """A closed outline of cubics."""

    start: Point
    segments: tuple[Segment, ...]

    def map(self, f: Callable[[Point], Point]) -> Shape:
        return Shape(f(self.start), tuple((f(a), f(b), f(c)) for a, b, c in self.segments))

    def moved(self, dx: float, dy: float) -> Shape:
        return self.map(lambda p: (p[0] + dx, p[1] + dy))

    def scaled(self, sx: float, sy: float) -> Shape:
        return self.map(lambda p: (p[0] * sx, p[1] * sy))

    def turned(self, deg: float, about: Point = (0.0, 0.0)) -> Shape:
        return self.map(lambda p: rotate(p, deg, about))

    def points(self) -> list[Point]:
        """Points along the outline, close enough together for a bounding box."""
        found, here = [self.start], self.start
        for a, b, c in self.segments:
            found += [_cubic(here, a, b, c, k / 8) for k in range(1, 9)]
            here = c
        return found


def rotate(p: Point, deg: float, about: Point = (0.0, 0.0)) -> Point:
    """Clockwise on the page, as y points down."""
    s, c = math.sin(math.radians(deg)), math.cos(math.radians(deg))
    x, y = p[0] - about[0], p[1] - about[1]
    return (about[0] + x * c - y * s, about[1] + x * s + y * c)


def toward(p: Point, deg: float, length: float) -> Point:
    """The point `length` away; 0 degrees is straight down, positive swings to the right."""
    a = math.radians(deg)
    return (p[0] + math.sin(a) * length, p[1] + math.cos(a) * length)


def between(p: Point, q: Point, t: float) -> Point:
    return (p[0] + (q[0] - p[0]) * t, p[1] + (q[1] - p[1]) * t)


def _cubic(p: Point, a: Point, b: Point, c: Point, t: float) -> Point:
    u = 1 - t
    k = (u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t)
    return (
        k[0] * p[0] + k[1] * a[0] + k[2] * b[0] + k[3] * c[0],
        k[0] * p[1] + k[1] * a[1] + k[2] * b[1] + k[3] * c[1],
    )


def path(text: str) -> Shape:
    """Reads absolute M, L, Q, C and Z; numbers are separated by blanks or commas."""
    for letter in "MLQCZ":
        text = text.replace(letter, f" {letter} ")
    words = text.replace(",", " ").split()
    need = {"M": 1, "L": 1, "Q": 2, "C": 3}
    start: Point = (0.0, 0.0)
    here, segments, k, verb = start, [], 0, "M"
    while k < len(words) and words[k] != "Z":
        if words[k] in need:
            verb, k = words[k], k + 1
        n = need[verb]
        v = [float(w) for w in words[k : k + 2 * n]]
        p = [(v[2 * i], v[2 * i + 1]) for i in range(n)]
        k += 2 * n
        if verb == "M":
            start = p[0]
        else:
            segments.append(_segment(here, p))
        here = p[-1]
    if math.dist(here, start) > 1e-6:
        segments.append(_segment(here, [start]))
    return Shape(start, tuple(segments))


def _segment(here: Point, p: Sequence[Point]) -> Segment:
    if len(p) == 1:
        return (between(here, p[0], 1 / 3), between(here, p[0], 2 / 3), p[0])
    if len(p) == 2:
        return (between(here, p[0], 2 / 3), between(p[1], p[0], 2 / 3), p[1])
    return (p[0], p[1], p[2])


def oval(cx: float, cy: float, rx: float, ry: float | None = None, deg: float = 0) -> Shape:
    ry = rx if ry is None else ry
    k = 0.5523
    unit = path(f"M0 -1C{k} -1 1 -{k} 1 0C1 {k} {k} 1 0 1C-{k} 1 -1 {k} -1 0C-1 -{k} -{k} -1 0 -1Z")
    return unit.scaled(rx, ry).turned(deg).moved(cx, cy)


def box(x: float, y: float, w: float, h: float, r: float) -> Shape:
    """Rounded box with corners a little squarer than circular arcs."""
    r, k = min(r, w / 2, h / 2), 0.4
    x2, y2, e = x + w, y + h, min(r, w / 2, h / 2) * k
    return path(
        f"M{x + r} {y}L{x2 - r} {y}C{x2 - e} {y} {x2} {y + e} {x2} {y + r}L{x2} {y2 - r}"
        f"C{x2} {y2 - e} {x2 - e} {y2} {x2 - r} {y2}L{x + r} {y2}"
        f"C{x + e} {y2} {x} {y2 - e} {x} {y2 - r}L{x} {y + r}C{x} {y + e} {x + e} {y} {x + r} {y}Z"
    )


def blob(points: Sequence[Point], tension: float = 1.0) -> Shape:
    """A closed smooth outline through the points (Catmull-Rom, written as cubics)."""
    n, k = len(points), tension / 6
    segments = []
    for i in range(n):
        a, b, c, d = (points[(i + j) % n] for j in (-1, 0, 1, 2))
        segments.append(
            (
                (b[0] + (c[0] - a[0]) * k, b[1] + (c[1] - a[1]) * k),
                (c[0] - (d[0] - b[0]) * k, c[1] - (d[1] - b[1]) * k),
                c,
            )
        )
    return Shape(points[0], tuple(segments))


def limb(joints: Sequence[Point], widths: Sequence[float], bend: float = 0.42) -> Shape:
    """A rounded tube along the joints, `widths` (diameters) given at each of them."""
    line = _bent(joints, widths, bend)
    left, right = [], []
    for i, (p, w) in enumerate(line):
        a, b = line[max(i - 1, 0)][0], line[min(i + 1, len(line) - 1)][0]
        length = math.dist(a, b) or 1.0
        nx, ny = (b[1] - a[1]) / length * w / 2, -(b[0] - a[0]) / length * w / 2
        left.append((p[0] + nx, p[1] + ny))
        right.append((p[0] - nx, p[1] - ny))
    head, tail = _cap(left[-1], right[-1], line[-1]), _cap(right[0], left[0], line[0])
    return blob([*left, *head, *reversed(right), *tail])


def _cap(p: Point, q: Point, end: tuple[Point, float]) -> list[Point]:
    """Three points of the half circle from p over to q, bulging away from the tube."""
    return [rotate(p, deg, end[0]) for deg in (45, 90, 135)] if math.dist(p, q) > 0 else []


def _bent(
    joints: Sequence[Point], widths: Sequence[float], bend: float
) -> list[tuple[Point, float]]:
    line = [(joints[0], widths[0]), _near_end(joints[0], joints[1], widths[0], widths[1])]
    for i in range(1, len(joints) - 1):
        a, b, c = joints[i - 1], joints[i], joints[i + 1]
        wa, wb, wc = widths[i - 1], widths[i], widths[i + 1]
        for t in (0.0, 0.33, 0.67, 1.0):
            p, q = between(a, b, 1 - bend + bend * t), between(b, c, bend * t)
            w = wa + (wb - wa) * (1 - bend + bend * t)
            v = wb + (wc - wb) * bend * t
            line.append((between(p, q, t), w + (v - w) * t))
    line.append(_near_end(joints[-1], joints[-2], widths[-1], widths[-2]))
    return [*line, (joints[-1], widths[-1])]


def _near_end(p: Point, q: Point, w: float, v: float) -> tuple[Point, float]:
    """A point just inside an end, so that a long straight side cannot dent the round cap."""
    t = min(w / 2 / (math.dist(p, q) or 1.0), 0.4)
    return (between(p, q, t), w + (v - w) * t)


Stop = tuple[float, str, float]


@dataclass(frozen=True, slots=True)
class Fill:
    """A gradient over the shape's own box: `kind` lin (x1 y1 x2 y2) or rad (cx cy r)."""

    kind: str
    geometry: tuple[float, ...]
    stops: tuple[Stop, ...]


def lin(stops: Iterable[Stop], *geometry: float) -> Fill:
    return Fill("lin", geometry or (0.1, 0.0, 0.9, 1.0), tuple(stops))


def rad(stops: Iterable[Stop], *geometry: float) -> Fill:
    return Fill("rad", geometry or (0.32, 0.25, 0.95), tuple(stops))


PLAIN = "plain"
"""The face that shows unless another is asked for."""


@dataclass(slots=True)
class Sheet:
    """Shapes in painting order. `face`: whose feeling is being drawn; shapes of one feeling make
    a group of which only the plain one shows. `slots`: name -> (base colour, all tones of it);
    what is painted in them can get another base colour when a picture is drawn."""

    shapes: list[tuple[Shape, Fill | str, float, str]] = field(default_factory=list)
    face: str = ""
    slots: dict[str, tuple[str, frozenset[str]]] = field(default_factory=dict)

    def add(self, shape: Shape, fill: Fill | str, opacity: float = 1.0) -> Shape:
        self.shapes.append((shape, fill, opacity, self.face))
        return shape

    def only_plain(self) -> None:
        """Leaves out the feelings, which make up half of a drawing."""
        kept = [entry for entry in self.shapes if entry[3] in ("", PLAIN)]
        self.shapes = [(shape, fill, opacity, "") for shape, fill, opacity, _ in kept]

    def map(self, f: Callable[[Point], Point]) -> None:
        self.shapes = [(s.map(f), fill, o, face) for s, fill, o, face in self.shapes]

    def extent(self) -> tuple[float, float, float, float]:
        """x, y, width, height of everything drawn."""
        p = [q for s, _, _, face in self.shapes if face in ("", PLAIN) for q in s.points()]
        x, y = min(q[0] for q in p), min(q[1] for q in p)
        return (x, y, max(q[0] for q in p) - x, max(q[1] for q in p) - y)

    def svg(self) -> str:
        x, y, w, h = (v * GRAIN for v in self.extent())
        ids: dict[Fill, str] = {}
        parts: list[str] = []
        for face, group in groupby(self.shapes, lambda entry: entry[3]):
            text = "".join(self._written(s, f, o, (-x, -y), ids) for s, f, o, _ in group)
            hidden = "" if face == PLAIN else ' display="none"'
            parts.append(f'<g class="face-{face}"{hidden}>{text}</g>' if face else text)
        body = "".join(parts)
        defs = "".join(_gradient(f, name) for f, name in ids.items())
        slots = " ".join(f"{name} {base}" for name, (base, _) in self.slots.items())
        told = f' data-slots="{slots}"' if slots else ""
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_n(w, 1)} {_n(h, 1)}"{told}>'
            f"<defs>{defs}</defs>{body}</svg>\n"
        )

    def _written(
        self, shape: Shape, fill: Fill | str, opacity: float, by: Point, ids: dict[Fill, str]
    ) -> str:
        slot = self._slot(fill)
        kind = ""
        if isinstance(fill, Fill):
            name = ids.setdefault(fill, f"{slot or 'g'}{len(ids)}")
            fill = f"url(#{name})"
        elif slot:
            kind = f' class="{slot}"'
        see = f' opacity="{_n(opacity)}"' if opacity < 1 else ""
        return f'<path d="{_d(shape.scaled(GRAIN, GRAIN).moved(*by))}"{kind} fill="{fill}"{see}/>'

    def _slot(self, fill: Fill | str) -> str:
        """The slot that one of the fill's colours belongs to, or nothing."""
        colors = {c for _, c, _ in fill.stops} if isinstance(fill, Fill) else {fill}
        return next((name for name, (_, tones) in self.slots.items() if colors & tones), "")


def _n(value: float, digits: int = 2) -> str:
    text = f"{value:.{digits}f}".rstrip("0").rstrip(".") if digits else f"{value:.0f}"
    text = "0" if text in ("-0", "") else text
    return text.replace("0.", ".", 1) if text.startswith(("0.", "-0.")) else text


def _d(shape: Shape) -> str:
    """Relative steps in the shortest verb that holds them (l, s, c); each starts from the rounded
    pen, so rounding never adds up."""
    pen = (round(shape.start[0], 1), round(shape.start[1], 1))
    words, verb, swing = [f"M{_n(pen[0], 1)} {_n(pen[1], 1)}"], "M", (0.0, 0.0)
    for segment in shape.segments:
        a, b, c = ((round(p[0] - pen[0], 1), round(p[1] - pen[1], 1)) for p in segment)
        if _straight(a, b, c):
            now, values, swing = "l", [*c], (0.0, 0.0)
        elif verb in "cs" and math.dist(a, swing) < 0.16:
            now, values, swing = "s", [*b, *c], (c[0] - b[0], c[1] - b[1])
        else:
            now, values, swing = "c", [*a, *b, *c], (c[0] - b[0], c[1] - b[1])
        text = _joined(values)
        gap = "" if now != verb else ("" if text.startswith("-") else " ")
        words.append((now if now != verb else gap) + text)
        verb, pen = now, (pen[0] + c[0], pen[1] + c[1])
    return "".join(words) + "z"


def _straight(a: Point, b: Point, c: Point) -> bool:
    """Whether a step's control points lie on its chord, up to rounding."""
    length = math.hypot(*c) or 1.0
    return all(abs(p[0] * c[1] - p[1] * c[0]) / length < 0.06 for p in (a, b))


def _joined(values: Sequence[float]) -> str:
    text = ""
    for v in values:
        word = _n(v, 1)
        text += word if not text or word.startswith("-") else f" {word}"
    return text


def _gradient(fill: Fill, name: str) -> str:
    keys = ("x1", "y1", "x2", "y2") if fill.kind == "lin" else ("cx", "cy", "r")
    geometry = " ".join(f'{k}="{_n(v)}"' for k, v in zip(keys, fill.geometry, strict=True))
    stops = "".join(
        "<stop"
        + (f' offset="{_n(at)}"' if at else "")
        + f' stop-color="{color}"'
        + (f' stop-opacity="{_n(o)}"' if o < 1 else "")
        + "/>"
        for at, color, o in fill.stops
    )
    tag = "linearGradient" if fill.kind == "lin" else "radialGradient"
    return f'<{tag} id="{name}" {geometry}>{stops}</{tag}>'
