"""Soft-look drawing kit: shapes, colours and the gradients that make a flat shape look modelled.

A `Canvas` collects SVG elements and slots. Shapes are element texts without fill
(`rect x="0" ...`); `Canvas.solid` paints one as a lit volume: light from the top left, a violet
shade towards the bottom right. Knows nothing about any particular thing.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field

Point = tuple[float, float]

VIOLET = "#3a1560"


def num(value: float) -> str:
    """Shortest text of a coordinate, to two decimals."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text in ("", "-0") else text


def mix(a: str, b: str, t: float) -> str:
    """Colour between "#rrggbb" `a` (t = 0) and `b` (t = 1)."""
    pair = zip(_channels(a), _channels(b), strict=True)
    return "#" + "".join(f"{round(u + (v - u) * t):02x}" for u, v in pair)


def light(color: str, t: float = 0.25) -> str:
    """`color` towards warm white."""
    return mix(color, "#fff6e4", t)


def dark(color: str, t: float = 0.25) -> str:
    """`color` towards its own deep tone tinged with violet: the house's shadow hue."""
    return mix(color, mix(VIOLET, mix(color, "#000000", 0.6), 0.55), t)


def _channels(color: str) -> tuple[int, int, int]:
    return int(color[1:3], 16), int(color[3:5], 16), int(color[5:7], 16)


def rect(x: float, y: float, w: float, h: float, r: float = 0.0) -> str:
    """Rectangle with corner radius `r`."""
    text = f'rect x="{num(x)}" y="{num(y)}" width="{num(w)}" height="{num(h)}"'
    return text + (f' rx="{num(min(r, w / 2, h / 2))}"' if r else "")


def oval(cx: float, cy: float, rx: float, ry: float | None = None) -> str:
    """Ellipse, or circle without `ry`."""
    ry = rx if ry is None else ry
    return f'ellipse cx="{num(cx)}" cy="{num(cy)}" rx="{num(rx)}" ry="{num(ry)}"'


def path(d: str) -> str:
    """Free path."""
    return f'path d="{d}"'


def poly(points: list[Point], r: float = 0.0) -> str:
    """Closed polygon whose corners are rounded with about radius `r`."""
    if not r:
        return path("M" + "L".join(f"{num(x)} {num(y)}" for x, y in points) + "z")
    parts: list[str] = []
    for i, corner in enumerate(points):
        into = _towards(corner, points[i - 1], r)
        out = _towards(corner, points[(i + 1) % len(points)], r)
        start = "M" if i == 0 else "L"
        parts.append(
            f"{start}{num(into[0])} {num(into[1])}"
            f"Q{num(corner[0])} {num(corner[1])} {num(out[0])} {num(out[1])}"
        )
    return path("".join(parts) + "z")


def blob(points: list[Point], tension: float = 1.0) -> str:
    """Smooth closed curve through `points` (Catmull-Rom)."""
    n = len(points)
    d = f"M{num(points[0][0])} {num(points[0][1])}"
    for i in range(n):
        a, b, c, e = (points[(i + k - 1) % n] for k in range(4))
        u = (b[0] + (c[0] - a[0]) / 6 * tension, b[1] + (c[1] - a[1]) / 6 * tension)
        v = (c[0] - (e[0] - b[0]) / 6 * tension, c[1] - (e[1] - b[1]) / 6 * tension)
        d += "C" + " ".join(f"{num(p[0])} {num(p[1])}" for p in (u, v, c))
    return path(d + "z")


def ring_points(
    cx: float, cy: float, rx: float, ry: float, n: int, turn: float = 0.0
) -> list[Point]:
    """`n` points on an ellipse, from angle `turn` (degrees, 0 = right, clockwise)."""
    angles = [math.radians(turn + 360 * i / n) for i in range(n)]
    return [(cx + rx * math.cos(a), cy + ry * math.sin(a)) for a in angles]


def _towards(start: Point, end: Point, distance: float) -> Point:
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = math.hypot(dx, dy) or 1.0
    t = min(distance / length, 0.5)
    return start[0] + dx * t, start[1] + dy * t


@dataclass
class Canvas:
    """One drawing in the making: view box `w` x `h`, elements in painting order, slots."""

    w: float
    h: float
    body: list[str] = field(default_factory=list)
    defs: dict[str, str] = field(default_factory=dict)
    slots: dict[str, list[float]] = field(default_factory=dict)

    def slot(self, name: str, x: float, y: float, w: float) -> None:
        """Record a slot given in view-box units."""
        self.slots[name] = [round(x / self.w, 3), round(y / self.h, 3), round(w / self.w, 3)]

    def crop(self, x: float, y: float, w: float, h: float) -> None:
        """Make the box (x, y, w, h) the whole view box; slots follow."""
        if x or y:
            self.body = [f'<g transform="translate({num(-x)} {num(-y)})">', *self.body, "</g>"]
        for name, (sx, sy, sw) in self.slots.items():
            moved = ((sx * self.w - x) / w, (sy * self.h - y) / h, sw * self.w / w)
            self.slots[name] = [round(min(max(value, 0.0), 1.0), 3) for value in moved]
        self.w, self.h = w, h

    def raw(self, shape: str, fill: str, opacity: float = 1.0, extra: str = "") -> None:
        """Paint `shape` with a plain colour or gradient reference."""
        text = f' opacity="{num(opacity)}"' if opacity < 1 else ""
        self.body.append(f'<{shape} fill="{fill}"{text}{extra}/>')

    def line(
        self, d: str, color: str, width: float, opacity: float = 1.0, cap: str = "round"
    ) -> None:
        """Stroke the path `d`."""
        text = f' opacity="{num(opacity)}"' if opacity < 1 else ""
        self.body.append(
            f'<path d="{d}" fill="none" stroke="{color}" stroke-width="{num(width)}" '
            f'stroke-linecap="{cap}" stroke-linejoin="round"{text}/>'
        )

    def ramp(self, *stops: tuple[float, str, float], x: float = 0.0, y: float = 1.0) -> str:
        """Linear gradient along (x, y) of a shape's box; stops: (offset, colour, opacity)."""
        head = f'linearGradient id="@" x1="0" y1="0" x2="{num(x)}" y2="{num(y)}"'
        return self._gradient(head, "linearGradient", stops)

    def glow(
        self, *stops: tuple[float, str, float], cx: float = 0.3, cy: float = 0.2, r: float = 0.7
    ) -> str:
        """Radial gradient about (cx, cy) of a shape's box."""
        head = f'radialGradient id="@" cx="{num(cx)}" cy="{num(cy)}" r="{num(r)}"'
        return self._gradient(head, "radialGradient", stops)

    def solid(
        self, shape: str, color: str, hi: float = 0.38, lo: float = 0.3, edge: float = 0.22
    ) -> None:
        """A lit volume: base ramp top to bottom, shade on the right, highlight at the top left."""
        base = self.ramp((0, light(color, hi * 0.45), 1), (0.5, color, 1), (1, dark(color, lo), 1))
        self.raw(shape, base)
        if edge:
            shade = dark(color, 0.55)
            self.raw(shape, self.ramp((0.62, shade, 0), (1, shade, edge * 1.6), x=1, y=0.25))
        if hi:
            top = mix(color, "#ffffff", 0.62)
            self.raw(shape, self.glow((0, top, hi), (1, top, 0)))

    def tube(self, shape: str, color: str, lo: float = 0.35, hi: float = 0.45) -> None:
        """A standing round bar or barrel: lit a third from the left, dark on the right."""
        self.raw(
            shape,
            self.ramp(
                (0, dark(color, lo * 0.45), 1),
                (0.3, light(color, hi), 1),
                (0.62, color, 1),
                (1, dark(color, lo), 1),
                x=1,
                y=0,
            ),
        )

    def bar(self, shape: str, color: str, lo: float = 0.35, hi: float = 0.4) -> None:
        """A lying round bar: lit near the top, dark below."""
        self.raw(
            shape,
            self.ramp(
                (0, color, 1), (0.25, light(color, hi), 1), (0.6, color, 1), (1, dark(color, lo), 1)
            ),
        )

    def sheen(self, shape: str, opacity: float = 0.5) -> None:
        """White reflection fading downwards, for glass and glaze."""
        self.raw(shape, self.ramp((0, "#ffffff", opacity), (1, "#ffffff", opacity * 0.15)))

    def shade(
        self, shape: str, color: str = VIOLET, opacity: float = 0.35, up: bool = False
    ) -> None:
        """Soft shadow that fades downwards (or upwards): under a rim, a seat, a roof."""
        a, b = (0.0, opacity) if up else (opacity, 0.0)
        self.raw(shape, self.ramp((0, color, a), (1, color, b)))

    def svg(self) -> str:
        """The complete drawing."""
        defs = f"<defs>{''.join(self.defs.values())}</defs>" if self.defs else ""
        box = f"0 0 {num(self.w)} {num(self.h)}"
        body = "".join(self.body)
        return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}">{defs}{body}</svg>\n'

    def _gradient(self, head: str, tag: str, stops: tuple[tuple[float, str, float], ...]) -> str:
        inner = "".join(
            f'<stop offset="{num(o)}" stop-color="{c}"'
            + (f' stop-opacity="{num(a)}"' if a < 1 else "")
            + "/>"
            for o, c, a in stops
        )
        key = head + inner
        if key not in self.defs:
            name = f"g{len(self.defs)}"
            self.defs[key] = f"<{head.replace('@', name)}>{inner}</{tag}>"
        return f"url(#{self.defs[key].split(chr(34))[1]})"
